"""The process that syncs one project file while a window works on it: JSON lines in and out, no Qt, killed at any instant without loss.

On standard input, a line each: `{"do": "sync"}`, `pause`, `resume`, `quit` (so does the end of the input), and
`{"do": "here", "cell": "entity/field"}` for the cell the person is in, null for none.

On standard output: `{"event": "state", …}` how the file stands; `progress` while it syncs; `changes` up to which place the file's log
reaches; `summary` of a sync; and `{"event": "presence", "users": [{"user", "cell"}]}`, everybody else who is in a cell now. Who reads
leaves out what it does not know.
"""
