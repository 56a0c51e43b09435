"""Ann or Ben at a computer of their own: commands run in this very process, with their own home. Checks nothing but exit codes."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from forestall_desktop.cli.main import main


@dataclass(frozen=True, slots=True)
class Said:
    """What a command did: its exit code and both outputs."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person with settings, sign-ins and a project file below `home`."""

    name: str
    home: Path
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    @property
    def file(self) -> Path:
        """The project this person works on."""
        return self.home / "project.fmea"

    @property
    def environment(self) -> dict[str, str]:
        """What this person's programs see."""
        return {**os.environ, "FORESTALL_HOME": str(self.home)}

    def tries(self, *arguments: str | Path, feed: str = "") -> Said:
        """Run a command, whatever comes of it."""
        self.home.mkdir(exist_ok=True)
        self.capsys.readouterr()
        self.monkeypatch.setenv("FORESTALL_HOME", str(self.home))
        self.monkeypatch.setattr(sys, "stdin", io.StringIO(feed))
        code = main([str(each) for each in arguments])
        return Said(code, *self.capsys.readouterr())

    def does(self, *arguments: str | Path, feed: str = "") -> str:
        """Run a command that succeeds; gives what it printed."""
        said = self.tries(*arguments, feed=feed)
        assert said.code == 0, said.err
        assert said.err == ""
        return said.out

    def is_refused(self, *arguments: str | Path, feed: str = "") -> str:
        """Run a command that is refused; gives the sentence."""
        said = self.tries(*arguments, feed=feed)
        assert said.code == 1, said.out
        assert said.err.count("\n") == 1, f"one sentence, please: {said.err}"
        assert "Traceback" not in said.err
        return said.err.strip()

    def asks(self, *arguments: str | Path) -> Any:
        """Run a command that answers in JSON; gives the document."""
        return json.loads(self.does(*arguments, "--json"))

    def runs(self, *arguments: str | Path, feed: str = "") -> Said:
        """Run a command in a process of its own."""
        self.home.mkdir(exist_ok=True)
        command = [sys.executable, "-m", "forestall_desktop.cli", *map(str, arguments)]
        done = subprocess.run(command, input=feed, env=self.environment, capture_output=True, encoding="utf-8")
        return Said(done.returncode, done.stdout, done.stderr)

    def imports(self, table: str) -> Any:
        """Bring a table into the file; gives the report."""
        self.home.mkdir(exist_ok=True)
        source = self.home / "table.csv"
        source.write_text(table, encoding="utf-8")
        return self.asks("import", source, self.file)

    def rows(self) -> list[dict[str, Any]]:
        """The cause lines of the file."""
        found: list[dict[str, Any]] = self.asks("show", self.file)["rows"]
        return found

    def line(self, cause: str) -> dict[str, Any]:
        """The cause line with this cause."""
        return next(row for row in self.rows() if row["cause"] == cause)

    def state_hash(self) -> str:
        """What both must have alike."""
        return str(self.asks("verify", self.file)["hash"])

    def contested(self) -> list[dict[str, Any]]:
        """The cells that wait for a person."""
        found: list[dict[str, Any]] = self.asks("contested", self.file)["contested"]
        return found
