"""A throw-away PostgreSQL: made, started and removed by the tests. Never touches a server that is already there."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

START_SECONDS_MAX = 60.0
OWNER = "forestall"
DEBIAN_FOLDER = Path("/usr/lib/postgresql")
# Lost at a power cut, and much faster: no test pulls the plug of this server.
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")
NO_BINARIES = (
    "PostgreSQL's initdb and postgres were not found in the PATH or under /usr/lib/postgresql:"
    " run `make test` as root, or `sudo apt-get install -y postgresql`."
)


@dataclass(frozen=True, slots=True)
class Cluster:
    """A running server, reached over a socket in `folder` that only its owner and root can open."""

    folder: Path

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://{OWNER}@/{database}?host={self.folder}"

    @contextmanager
    def fresh_database(self, name: str) -> Iterator[str]:
        """The URL of an empty database, dropped afterwards whoever is still connected to it."""
        self._do(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield self.url(name)
        finally:
            self._do(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def cut_off(self, name: str) -> None:
        """Throw everybody out of a database and let nobody in, as a server does that restarts."""
        self._do(sql.SQL("ALTER DATABASE {} WITH ALLOW_CONNECTIONS false").format(sql.Identifier(name)))
        self._do(sql.SQL("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = {}").format(sql.Literal(name)))

    def let_in(self, name: str) -> None:
        """Let everybody in again."""
        self._do(sql.SQL("ALTER DATABASE {} WITH ALLOW_CONNECTIONS true").format(sql.Identifier(name)))

    def answers(self) -> bool:
        try:
            self._do(sql.SQL("SELECT 1"))
        except psycopg.OperationalError:
            return False
        return True

    def _do(self, statement: sql.SQL | sql.Composed) -> None:
        with psycopg.connect(host=str(self.folder), user=OWNER, dbname="postgres", autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def running_cluster() -> Iterator[Cluster]:
    """A new server, ready for connections; stopped and wiped at the end."""
    # Not pytest's own temporary folder: PostgreSQL refuses to run as root, and another user cannot enter it.
    folder = Path(tempfile.mkdtemp(prefix="forestall-pg-"))
    account = Account.for_a_server()
    try:
        if account.user is not None:
            shutil.chown(folder, account.user)
        make_data(folder, account)
        with server_process(folder, account) as process:
            cluster = Cluster(folder)
            wait_until_it_answers(cluster, process)
            yield cluster
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Account:
    """Whom the server belongs to: PostgreSQL refuses root. Nothing but None means whoever runs the tests."""

    user: str | None = None
    group: int | None = None
    more_groups: tuple[int, ...] | None = None

    @classmethod
    def for_a_server(cls) -> Account:
        if os.name == "nt" or os.geteuid() != 0:
            return cls()
        import pwd

        known = {entry.pw_name: entry.pw_gid for entry in pwd.getpwall()}
        user = "postgres" if "postgres" in known else "nobody"
        return cls(user, known[user], ())


def make_data(folder: Path, account: Account) -> None:
    options = ("--username", OWNER, "--auth", "trust", "--encoding", "UTF8", "--no-locale", "--no-sync")
    subprocess.run(
        [binary("initdb"), "--pgdata", str(folder / "data"), *options],
        cwd=folder,
        user=account.user,
        group=account.group,
        extra_groups=account.more_groups,
        stdout=subprocess.DEVNULL,
        check=True,
    )


@contextmanager
def server_process(folder: Path, account: Account) -> Iterator[subprocess.Popen[bytes]]:
    """A server that listens on a socket in `folder` and on no network."""
    settings = ("listen_addresses=", f"unix_socket_directories={folder}", *QUICK)
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [binary("postgres"), "-D", str(folder / "data"), *(part for one in settings for part in ("-c", one))],
            cwd=folder,
            user=account.user,
            group=account.group,
            extra_groups=account.more_groups,
            stdout=log,
            stderr=log,
        )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)  # SIGTERM would wait for forgotten connections
        process.wait(timeout=START_SECONDS_MAX)


def wait_until_it_answers(cluster: Cluster, process: subprocess.Popen[bytes]) -> None:
    give_up_at = time.monotonic() + START_SECONDS_MAX
    while not cluster.answers():
        if process.poll() is not None or time.monotonic() > give_up_at:
            raise RuntimeError("PostgreSQL did not start:\n" + (cluster.folder / "log").read_text(errors="replace"))
        time.sleep(0.02)


def binary(name: str) -> str:
    """The full path of one of PostgreSQL's programs, the newest where several are installed."""
    found = shutil.which(name)
    if found:
        return found
    installed = sorted(DEBIAN_FOLDER.glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    if not installed:
        raise FileNotFoundError(NO_BINARIES)
    return str(installed[-1])
