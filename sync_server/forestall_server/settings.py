"""What an operator decides: where the data lies, where the server listens. From the command line first, then the environment.

Every variable is declared in `declared`, which also reads the files that secrets may stand in. Opens nothing else.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from forestall_client.address import is_loopback
from forestall_server.declared import Told
from forestall_server.outward import PUBLIC_ALONE, Calling, Mailing, calling_from, mailing_from

HOST = "127.0.0.1"
PORT = 8440
DAYS_MAX = 36_500
COUNT_MAX = 1_000_000
HSTS_SECONDS = 365 * 24 * 3600
HSTS_SECONDS_MAX = 10 * HSTS_SECONDS
DATABASE_FILE = "forestall-server.db"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much anybody may ask; far from what an ordinary desktop does. 0 is no limit. Rates are requests a second, bursts are free.

    `waiting_max`: how many calls are worked on or wait in one process. `streams_max`: how many event streams one user has open in it.
    `read_entities`: how many entities one process holds in memory for programs that read (about 1.7 KB each).
    """

    address_rate: int = 1000
    user_rate: int = 300
    device_rate: int = 100
    sign_in_rate: int = 2
    streams_max: int = 200
    waiting_max: int = 1000
    read_entities: int = 600_000


@dataclass(frozen=True, slots=True)
class Company:
    """The company's sign-in (OpenID Connect): whose word counts, as what it knows this server, and which claims say name and groups.

    `links`: a user who has a password here already is the provider's user of that name. `tenant`: whose they all are.
    """

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    name_claim: str = "preferred_username"
    groups_claim: str = "groups"
    tenant: str = "default"
    links: bool = False


@dataclass(frozen=True, slots=True)
class Backups:
    """Where backups go, whose keys open them (lines as `backup-key` prints them), how often they are made, and how many stay."""

    folder: Path
    to: tuple[str, ...]
    hours: int
    keep: int


@dataclass(frozen=True, slots=True)
class Tls:
    """The PEM files by which the server speaks HTTPS itself."""

    certificate: Path
    key: Path


@dataclass(frozen=True, slots=True)
class Master:
    """What closes the keys of tenants: lines of a master key, the first of which closes and all of which open; or a key in AWS KMS."""

    lines: str = field(default="", repr=False)
    kms: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the server is told. `database` is a SQLAlchemy URL; port 0 lets the system choose one.

    `follows`: whether this process goes to the servers that are followed; of several on one database, one should.
    `keep_days`: how long the wordings of old changes are kept; None keeps them for ever.
    `data`: the server's own folder, with the key that signs the audit log; without one nothing is signed.
    `drain_seconds`: how long a server that is told to stop still takes calls, and says at `/readyz` that it is about to.
    `proxies`: the addresses of proxies that are believed whom they speak for, as uvicorn has them.
    `public_url`: under which people reach this server. `company`: its sign-in, where there is one.
    `backups`: made by the server itself, where that is wanted.
    `redis`: where several processes count together who asks how often. `traces`: an OTLP endpoint.
    `log`: text or json. `metrics_token`: what Prometheus shows at `/metrics`; "open" asks for nothing, and without one nothing is there.
    `tls`: where the server speaks HTTPS itself. `hsts_seconds`: for so long browsers come by HTTPS only; 0 says nothing.
    `mailing`: the mail server, where mails are sent. `calling`: where webhooks may go.
    `master`: what closes the secrets in the database, where the operator said it.
    """

    database: str = field(repr=False)
    host: str = HOST
    port: int = PORT
    access_seconds: int = 15 * 60
    refresh_seconds: int = 30 * 24 * 3600
    keep_alive_seconds: float = 15.0
    follows: bool = True
    keep_days: int | None = None
    data: Path | None = None
    limits: Limits = Limits()
    drain_seconds: int = 0
    proxies: str = "127.0.0.1"
    log: str = "text"
    metrics_token: str = field(default="", repr=False)
    public_url: str = ""
    company: Company | None = None
    backups: Backups | None = None
    redis: str = field(default="", repr=False)
    traces: str = ""
    tls: Tls | None = None
    hsts_seconds: int = HSTS_SECONDS
    master: Master = Master()
    mailing: Mailing | None = None
    calling: Calling = PUBLIC_ALONE


def settings_from(
    environment: Mapping[str, str],
    *,
    database: str | None = None,
    data: Path | None = None,
    host: str | None = None,
    port: int | None = None,
) -> Settings:
    """What was said on the command line, completed from `FORESTALL_SERVER_…` and from defaults. Raises `ValueError` with a sentence."""
    environment = Told(environment)
    folder = data or Path(environment.get("FORESTALL_SERVER_DATA") or default_folder(environment))
    return Settings(
        database=database_url(database or ("" if data else environment.get("FORESTALL_SERVER_DATABASE", "")), folder),
        host=host or environment.get("FORESTALL_SERVER_HOST") or HOST,
        port=_port(environment) if port is None else port,
        follows=_yes(environment, "FORESTALL_SERVER_FOLLOWS"),
        keep_days=_days(environment),
        data=folder,
        limits=Limits(**{name: _count(environment, f"FORESTALL_SERVER_{name.upper()}", getattr(Limits(), name)) for name in _LIMITS}),
        drain_seconds=_count(environment, "FORESTALL_SERVER_DRAIN_SECONDS", 0),
        proxies=environment.get("FORESTALL_SERVER_PROXIES", "127.0.0.1"),
        log=_log(environment),
        metrics_token=environment.get("FORESTALL_SERVER_METRICS_TOKEN", ""),
        public_url=environment.get("FORESTALL_SERVER_PUBLIC_URL", "").rstrip("/"),
        company=_company(environment),
        backups=_backups(environment),
        redis=_redis(environment),
        traces=environment.get("FORESTALL_SERVER_TRACES", ""),
        tls=_tls(environment),
        hsts_seconds=_count(environment, "FORESTALL_SERVER_HSTS_SECONDS", HSTS_SECONDS, HSTS_SECONDS_MAX),
        master=_master(environment),
        mailing=mailing_from(environment),
        calling=calling_from(environment),
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


_LIMITS = ("address_rate", "user_rate", "device_rate", "sign_in_rate", "streams_max", "waiting_max", "read_entities")


def _count(environment: Mapping[str, str], name: str, otherwise: int, most: int = COUNT_MAX) -> int:
    told = environment.get(name, str(otherwise))
    if not told.isdecimal() or int(told) > most:
        raise ValueError(f"{name} is a number from 0 to {most}")
    return int(told)


def _tls(environment: Mapping[str, str]) -> Tls | None:
    certificate, key = (environment.get(f"FORESTALL_SERVER_TLS_{name}", "") for name in ("CERT", "KEY"))
    if bool(certificate) != bool(key):
        raise ValueError("FORESTALL_SERVER_TLS_CERT and FORESTALL_SERVER_TLS_KEY go together")
    return Tls(Path(certificate), Path(key)) if certificate else None


def _master(environment: Mapping[str, str]) -> Master:
    return Master(environment.get("FORESTALL_SERVER_MASTER_KEY", ""), environment.get("FORESTALL_SERVER_MASTER_KMS", ""))


def _redis(environment: Mapping[str, str]) -> str:
    told = environment.get("FORESTALL_SERVER_REDIS", "")
    if told and not told.startswith(("redis://", "rediss://", "unix://")):
        raise ValueError("FORESTALL_SERVER_REDIS is a URL that begins with redis://, rediss:// or unix://")
    return told


def _backups(environment: Mapping[str, str]) -> Backups | None:
    folder = environment.get("FORESTALL_SERVER_BACKUP_FOLDER", "")
    if not folder:
        return None
    to = tuple(environment.get("FORESTALL_SERVER_BACKUP_TO", "").split())
    hours, keep = (_count(environment, f"FORESTALL_SERVER_BACKUP_{name}", many) for name, many in (("HOURS", 24), ("KEEP", 14)))
    if not to or not hours or not keep:
        raise ValueError("With FORESTALL_SERVER_BACKUP_FOLDER goes FORESTALL_SERVER_BACKUP_TO, and _HOURS and _KEEP are at least 1")
    return Backups(Path(folder), to, hours, keep)


def _company(environment: Mapping[str, str]) -> Company | None:
    issuer = environment.get("FORESTALL_SERVER_OIDC_ISSUER", "").rstrip("/")
    if not issuer:
        return None
    if not issuer.startswith("https://") and not is_loopback(issuer):
        raise ValueError("FORESTALL_SERVER_OIDC_ISSUER begins with https://")
    if not environment.get("FORESTALL_SERVER_OIDC_CLIENT_ID") or not environment.get("FORESTALL_SERVER_PUBLIC_URL"):
        raise ValueError("With FORESTALL_SERVER_OIDC_ISSUER go FORESTALL_SERVER_OIDC_CLIENT_ID and FORESTALL_SERVER_PUBLIC_URL")
    return Company(
        issuer,
        environment["FORESTALL_SERVER_OIDC_CLIENT_ID"],
        environment.get("FORESTALL_SERVER_OIDC_CLIENT_SECRET", ""),
        name_claim=environment.get("FORESTALL_SERVER_OIDC_NAME_CLAIM", "preferred_username"),
        groups_claim=environment.get("FORESTALL_SERVER_OIDC_GROUPS_CLAIM", "groups"),
        tenant=environment.get("FORESTALL_SERVER_OIDC_TENANT", "default"),
        links=_yes(environment, "FORESTALL_SERVER_OIDC_LINKS", otherwise="no"),
    )


def _log(environment: Mapping[str, str]) -> str:
    told = environment.get("FORESTALL_SERVER_LOG", "text")
    if told not in ("text", "json"):
        raise ValueError("FORESTALL_SERVER_LOG is text or json")
    return told


def _days(environment: Mapping[str, str]) -> int | None:
    told = environment.get("FORESTALL_SERVER_KEEP_DAYS", "")
    if not told:
        return None
    if not is_days(told):
        raise ValueError(f"FORESTALL_SERVER_KEEP_DAYS is a number of days from 0 to {DAYS_MAX}; leave it out to keep everything")
    return int(told)


def is_days(told: str) -> bool:
    """Whether this is a number of days that history may be kept."""
    return told.isdecimal() and int(told) <= DAYS_MAX


def _yes(environment: Mapping[str, str], name: str, otherwise: str = "yes") -> bool:
    told = environment.get(name, otherwise)
    if told not in ("yes", "no"):
        raise ValueError(f"{name} is yes or no")
    return told == "yes"
