"""Bundles: signed and encrypted files that carry changes between sites without a network. Read as if an enemy wrote them."""
