"""The core of Forestall: what an FMEA is, what a change is, how two histories become one. No Qt, no FastAPI, no sockets."""
