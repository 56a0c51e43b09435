"""What travels between replicas: wire messages, their codec, numbered problems, versions. No sockets, no tables."""
