"""What an operator decides: where the data lies, where the server listens. From the command line first, then the environment.

Reads no file and opens nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
PORT = 8440
DATABASE_FILE = "forestall-server.db"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the server is told. `database` is a SQLAlchemy URL; port 0 lets the system choose one.

    `follows`: whether this process goes to the servers that are followed; of several on one database, one should.
    """

    database: str
    host: str = HOST
    port: int = PORT
    access_seconds: int = 15 * 60
    refresh_seconds: int = 30 * 24 * 3600
    keep_alive_seconds: float = 15.0
    follows: bool = True


def settings_from(
    environment: Mapping[str, str],
    *,
    database: str | None = None,
    data: Path | None = None,
    host: str | None = None,
    port: int | None = None,
) -> Settings:
    """What was said on the command line, completed from `FORESTALL_SERVER_…` and from defaults. Raises `ValueError` with a sentence."""
    folder = data or Path(environment.get("FORESTALL_SERVER_DATA") or default_folder(environment))
    return Settings(
        database=database_url(database or ("" if data else environment.get("FORESTALL_SERVER_DATABASE", "")), folder),
        host=host or environment.get("FORESTALL_SERVER_HOST") or HOST,
        port=_port(environment) if port is None else port,
        follows=_yes(environment, "FORESTALL_SERVER_FOLLOWS"),
    )


def database_url(told: str, folder: Path) -> str:
    """The URL with the driver we use; without one, a SQLite file in the folder, which is made."""
    if not told:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return f"sqlite:///{folder.absolute() / DATABASE_FILE}"
    scheme, _, rest = told.partition("://")
    match scheme.partition("+")[0]:
        case "postgresql" | "postgres":
            return f"postgresql+psycopg://{rest}"
        case "sqlite" if rest.strip("/") not in ("", ":memory:"):
            return f"sqlite://{rest}"
        case "sqlite":
            raise ValueError("The database must outlive the server: name a file, as in sqlite:///forestall-server.db")
        case _:
            raise ValueError("The database is a URL that begins with sqlite:/// or postgresql://")


def default_folder(environment: Mapping[str, str]) -> Path:
    """Where the platform keeps the data of programs, or under `FORESTALL_HOME` where that is set."""
    if home := environment.get("FORESTALL_HOME"):
        return Path(home) / "server"
    match sys.platform:
        case "win32":
            return Path(environment.get("LOCALAPPDATA") or Path.home()) / "Forestall Server"
        case "darwin":
            return Path.home() / "Library" / "Application Support" / "Forestall Server"
        case _:
            return Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "forestall-server"


def _port(environment: Mapping[str, str]) -> int:
    told = environment.get("FORESTALL_SERVER_PORT", str(PORT))
    if not told.isdecimal() or int(told) > 65_535:
        raise ValueError("FORESTALL_SERVER_PORT is a number from 0 to 65535")
    return int(told)


def _yes(environment: Mapping[str, str], name: str) -> bool:
    told = environment.get(name, "yes")
    if told not in ("yes", "no"):
        raise ValueError(f"{name} is yes or no")
    return told == "yes"
