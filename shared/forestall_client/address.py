"""The address of a server as a person types it, and as we keep it. Never opens a connection."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from forestall.errors import Unreadable

_SCHEMES = ("http", "https")


def server_address(typed: str) -> str:
    """The one way to write this address: `https://host[:port][/path]`, https where nothing was said. `Unreadable` for what is none."""
    text = typed.strip()
    split = _split(typed, text if "://" in text else f"https://{text}")
    if split.scheme not in _SCHEMES or not split.hostname or any(letter.isspace() for letter in text):
        raise _no_address(typed)
    if split.username is not None or split.query or split.fragment:
        raise Unreadable("The address of a server has no name, password, “?” or “#” in it. Give the address alone")
    host = f"[{split.hostname}]" if ":" in split.hostname else split.hostname
    port = f":{split.port}" if split.port else ""
    return f"{split.scheme}://{host}{port}{split.path.rstrip('/')}"


def is_loopback(address: str) -> bool:
    """Whether a server is on this very computer, where no proxy stands in between."""
    host = urlsplit(address).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_encrypted(address: str) -> bool:
    """Whether nobody on the way can read along."""
    return address.startswith("https://") or is_loopback(address)


def _split(typed: str, text: str) -> SplitResult:
    try:
        split = urlsplit(text)
        _ = split.port  # a port that is no number shows only when it is asked for
    except ValueError as error:
        raise _no_address(typed) from error
    return split


def _no_address(typed: str) -> Unreadable:
    return Unreadable(f"“{typed}” is not the address of a server. One looks like https://fmea.example.com or http://192.168.1.20:8440")
