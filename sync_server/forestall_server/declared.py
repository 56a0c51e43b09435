"""Every setting of the server by name: what it decides, what holds without it, and whether it is a secret. Decides nothing itself.

A secret may stand in a file instead, named by the same variable with `_FILE` behind it, as containers hand secrets out. A setting that is
not declared here cannot be read, so this table is whole; docs/settings.md is printed from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PREFIX = "FORESTALL_SERVER_"
FILE_SUFFIX = "_FILE"
SECRET_BYTES_MAX = 64 * 1024
"""More than any secret is; what is larger is another file."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One variable of the environment, without `PREFIX`. `default`: what holds without it, in words."""

    name: str
    meaning: str
    default: str = ""
    secret: bool = False

    @property
    def variable(self) -> str:
        """As it is called in the environment."""
        return PREFIX + self.name


GROUPS: Mapping[str, tuple[Setting, ...]] = {
    "Where the data is, and where it listens": (
        Setting("DATA", "the folder of the SQLite database and of the server's own keys (`--data`)", "the platform's data folder"),
        Setting("DATABASE", "a PostgreSQL or SQLite URL in place of the database in that folder (`--database`)", secret=True),
        Setting("HOST", "the address to listen on (`--host`)", "127.0.0.1"),
        Setting("PORT", "the port to listen on (`--port`); 0 takes a free one", "8440"),
        Setting("PUBLIC_URL", "under which address people reach this server"),
        Setting("DRAIN_SECONDS", "for so long calls are still taken after SIGTERM", "0"),
        Setting("FOLLOWS", "`no` on all processes of a database but one: see [hybrid.md](hybrid.md)", "yes"),
        Setting("KEEP_DAYS", "how many days old wordings are kept: see [history.md](history.md)", "for ever"),
        Setting("REDIS", "a Redis URL, by which several processes count together who asks how often", "each for itself", secret=True),
    ),
    "TLS and proxies": (
        Setting("TLS_CERT", "a PEM file with the certificate and those up to its authority; with it the server speaks HTTPS itself"),
        Setting("TLS_KEY", "the PEM file with its private key"),
        Setting(
            "PROXIES",
            "which proxies are believed whom they speak for, and whether by HTTPS; addresses or networks, by commas",
            "127.0.0.1",
        ),
        Setting("HSTS_SECONDS", "for so long browsers come by HTTPS only, once they did; 0 says nothing", "31536000"),
    ),
    "Secrets at rest": (
        Setting(
            "MASTER_KEY",
            "the master key over the keys of tenants (`secrets key`): see [security.md](security.md)",
            secret=True,
        ),
        Setting("MASTER_KMS", "the id or ARN of a symmetric key in AWS KMS, in place of a master key here"),
    ),
    "What it tells": (
        Setting("LOG", "`text` or `json`", "text"),
        Setting("METRICS_TOKEN", "what Prometheus shows at `/metrics`; `open` asks for nothing; without it nothing is there", secret=True),
        Setting("TRACES", "an OTLP endpoint over HTTP; every call is a span there"),
    ),
    "How much anybody may ask": (
        Setting("ADDRESS_RATE", "requests a second from one address", "1000"),
        Setting("USER_RATE", "requests a second of one user", "300"),
        Setting("DEVICE_RATE", "requests a second of one sign-in", "100"),
        Setting("SIGN_IN_RATE", "sign-ins a second from one address", "2"),
        Setting("STREAMS_MAX", "event streams of one user in one process", "200"),
        Setting("WAITING_MAX", "calls that are worked on or wait in one process", "1000"),
        Setting(
            "READ_ENTITIES", "entities of projects that one process holds for programs that read ([api.md](api.md)); 1.7 KB each", "600000"
        ),
    ),
    "The company's sign-in": (
        Setting("OIDC_ISSUER", "whose word counts, as an address that begins with https://: see [accounts.md](accounts.md)"),
        Setting("OIDC_CLIENT_ID", "as what the provider knows this server"),
        Setting("OIDC_CLIENT_SECRET", "what this server shows the provider", secret=True),
        Setting("OIDC_NAME_CLAIM", "which claim says the name", "preferred_username"),
        Setting("OIDC_GROUPS_CLAIM", "which claim says the groups", "groups"),
        Setting("OIDC_TENANT", "whose people they are", "default"),
        Setting("OIDC_LINKS", "`yes`: a user who has a password here already is the provider's user of that name", "no"),
    ),
    "Mails, and calls to other programs": (
        Setting("MAIL_HOST", "the mail server that takes this server's mails: see [mail.md](mail.md)"),
        Setting("MAIL_FROM", "the address that mails come from"),
        Setting("MAIL_SECURITY", "`starttls`, `tls` or `none`", "starttls"),
        Setting("MAIL_PORT", "the port of the mail server", "587, 465 or 25"),
        Setting("MAIL_USER", "as whom this server comes there"),
        Setting("MAIL_PASSWORD", "and with what password", secret=True),
        Setting("MAIL_CA", "a PEM file with who vouches for the mail server", "whom the system trusts"),
        Setting("MAIL_HOUR", "from which hour of the day on (UTC) reminders go out", "6"),
        Setting("MAIL_AHEAD_DAYS", "how many days before its day an action is in a reminder", "7"),
        Setting(
            "WEBHOOK_NETWORKS",
            "into which networks of your own webhooks may go, by commas: see [webhooks.md](webhooks.md)",
            "public addresses alone",
        ),
        Setting("WEBHOOK_KEEP_DAYS", "how many days messages are kept that were taken or given up", "30"),
    ),
    "Backups": (
        Setting("BACKUP_FOLDER", "where the server puts the backups that it makes by itself: see [backup.md](backup.md)"),
        Setting("BACKUP_TO", "whose keys open them, as `backup-key` prints them"),
        Setting("BACKUP_HOURS", "how often, in hours", "24"),
        Setting("BACKUP_KEEP", "how many stay", "14"),
    ),
}
"""All settings, in the order of the page about them."""

BY_VARIABLE: Mapping[str, Setting] = {each.variable: each for group in GROUPS.values() for each in group}


class Told(Mapping[str, str]):
    """An environment in which secrets that stand in files are read. Raises `ValueError` with a sentence where one cannot be."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._values = {**environment, **dict(_from_files(environment))}

    def __getitem__(self, name: str) -> str:
        if name.startswith(PREFIX) and name not in BY_VARIABLE:
            raise LookupError(f"declare {name} in forestall_server.declared.GROUPS")
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


def unknown(environment: Mapping[str, str]) -> list[str]:
    """Variables that look like settings and are none: mistyped, or of another version."""
    known = {*BY_VARIABLE, *(each.variable + FILE_SUFFIX for each in BY_VARIABLE.values() if each.secret)}
    return sorted(name for name in environment if name.startswith(PREFIX) and name not in known)


def _from_files(environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for variable, setting in BY_VARIABLE.items():
        path = environment.get(variable + FILE_SUFFIX, "") if setting.secret else ""
        if path and environment.get(variable):
            raise ValueError(f"{variable} and {variable}{FILE_SUFFIX} say the same thing twice; leave one of them out")
        if path:
            yield variable, _read(variable, Path(path))


def _read(variable: str, path: Path) -> str:
    try:
        with path.open("rb") as file:
            found = file.read(SECRET_BYTES_MAX + 1).decode()
    except OSError as error:
        raise ValueError(f"{variable}{FILE_SUFFIX} names {path}, which cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ValueError(f"{variable}{FILE_SUFFIX} names {path}, which is not text") from error
    if len(found) > SECRET_BYTES_MAX:
        raise ValueError(f"{variable}{FILE_SUFFIX} names {path}, which is too large for a secret")
    return found.removesuffix("\n").removesuffix("\r")
