"""The company's own directory: its sign-in in the browser (OIDC), its people and groups (SCIM), and the roles that groups give."""
