"""`forestall demo`: a server and two analysts, played through on this computer in a throw-away folder."""
