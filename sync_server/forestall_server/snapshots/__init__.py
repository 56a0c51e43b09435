"""Snapshots of projects for devices that are new or were away for long: the heads in pages, without their history."""
