"""Whoever runs a server, at a terminal. Checks nothing."""

from __future__ import annotations

import io

import pytest

from forestall_server import cli


class Operator:
    """Somebody at a terminal, without the price of a new process for each command."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def types(self, *arguments: str, feed: str = "") -> tuple[int, str, str]:
        """Exit code, standard output, standard error."""
        self._monkeypatch.setattr("sys.stdin", io.StringIO(feed))
        try:
            code = cli.main(arguments)
        except SystemExit as left:
            code = int(str(left.code))
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def forgets(self) -> None:
        """What was printed so far is none of his business."""
        self._capsys.readouterr()
