"""Which projects are here, and what each member may do in them."""
