"""How two replicas are brought to one truth: what to ask, what to answer, what to do with the answer.

Pure or over a store; never a socket.
"""
