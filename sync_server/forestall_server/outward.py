"""What an operator decides about what the server sends out by itself: mails, and calls to other programs. Opens nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path

STARTTLS, TLS, NONE = "starttls", "tls", "none"
PORTS = {STARTTLS: 587, TLS: 465, NONE: 25}
"""The usual port for each way of hiding what is sent."""
AHEAD_DAYS = 7
HOUR = 6
KEEP_DAYS = 30

Network = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True)
class Mailing:
    """The mail server that takes our mails, as whom we come, and who they are from.

    `security`: starttls, tls or none. `authority`: a PEM file with who vouches for the mail server, in place of the system's. `hour`: from
    when on in the day (UTC) reminders go out. `ahead_days`: how long before its day an action is in them.
    """

    host: str
    sender: str
    port: int = 587
    security: str = STARTTLS
    user: str = ""
    password: str = field(default="", repr=False)
    authority: Path | None = None
    hour: int = HOUR
    ahead_days: int = AHEAD_DAYS


@dataclass(frozen=True, slots=True)
class Calling:
    """Into which networks of the operator's own the server may call (none: public addresses alone), and how long it keeps what it said."""

    networks: tuple[Network, ...] = ()
    keep_days: int = KEEP_DAYS


PUBLIC_ALONE = Calling()


def mailing_from(told: Mapping[str, str]) -> Mailing | None:
    """The mail server, where one was named. Raises `ValueError` with a sentence."""
    host, sender = told.get("FORESTALL_SERVER_MAIL_HOST", ""), told.get("FORESTALL_SERVER_MAIL_FROM", "")
    if not host:
        return None
    if "@" not in sender or any(letter in sender for letter in "\r\n"):
        raise ValueError("With FORESTALL_SERVER_MAIL_HOST goes FORESTALL_SERVER_MAIL_FROM, the address that mails come from")
    if not told.get("FORESTALL_SERVER_PUBLIC_URL"):
        raise ValueError("With FORESTALL_SERVER_MAIL_HOST goes FORESTALL_SERVER_PUBLIC_URL: mails tell people where this server is")
    security = told.get("FORESTALL_SERVER_MAIL_SECURITY", STARTTLS)
    if security not in PORTS:
        raise ValueError(f"FORESTALL_SERVER_MAIL_SECURITY is {STARTTLS}, {TLS} or {NONE}")
    user, password = told.get("FORESTALL_SERVER_MAIL_USER", ""), told.get("FORESTALL_SERVER_MAIL_PASSWORD", "")
    if password and security == NONE:
        raise ValueError("FORESTALL_SERVER_MAIL_PASSWORD would travel for everybody to read: choose another FORESTALL_SERVER_MAIL_SECURITY")
    authority = told.get("FORESTALL_SERVER_MAIL_CA", "")
    return Mailing(
        host,
        sender,
        _number(told, "FORESTALL_SERVER_MAIL_PORT", PORTS[security], 65_535),
        security,
        user,
        password,
        Path(authority) if authority else None,
        _number(told, "FORESTALL_SERVER_MAIL_HOUR", HOUR, 23),
        _number(told, "FORESTALL_SERVER_MAIL_AHEAD_DAYS", AHEAD_DAYS, 365),
    )


def calling_from(told: Mapping[str, str]) -> Calling:
    """Where webhooks may go. Raises `ValueError` with a sentence."""
    named = told.get("FORESTALL_SERVER_WEBHOOK_NETWORKS", "").replace(",", " ").split()
    try:
        networks = tuple(ip_network(each) for each in named)
    except ValueError as error:
        raise ValueError("FORESTALL_SERVER_WEBHOOK_NETWORKS are networks like 10.0.0.0/8, by commas") from error
    return Calling(networks, _number(told, "FORESTALL_SERVER_WEBHOOK_KEEP_DAYS", KEEP_DAYS, 3650))


def _number(told: Mapping[str, str], name: str, otherwise: int, most: int) -> int:
    said = told.get(name, "") or str(otherwise)
    if not said.isdecimal() or int(said) > most:
        raise ValueError(f"{name} is a number from 0 to {most}")
    return int(said)
