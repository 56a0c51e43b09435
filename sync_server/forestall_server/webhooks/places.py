"""Where the server may call: public addresses, and the networks that its operator named. Everything else is refused, whatever a name says.

The address that was looked at is the one that is called, so a name that leads elsewhere a moment later leads nowhere.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from forestall_server.outward import Network

URL_MAX = 2_000
_NAT64 = ip_network("64:ff9b::/96")
Address = IPv4Address | IPv6Address


class Elsewhere(Exception):
    """This may not be called; the text says why."""


def weakness(url: str, networks: Sequence[Network]) -> str | None:
    """Why this can be no webhook's address, as far as can be seen without asking anybody."""
    try:
        split = urlsplit(url)
        _ = split.port
    except ValueError:
        return "This is not an address. One looks like https://hooks.example.com/forestall"
    if split.scheme not in ("http", "https") or not split.hostname or len(url) > URL_MAX or not url.isascii() or not url.isprintable():
        return "A webhook's address begins with https:// (or http:// within the operator's own networks)"
    if split.username is not None or split.fragment or " " in url:
        return "A webhook's address has no name, password or “#” in it; the signature shows who calls"
    try:
        literal = ip_address(split.hostname)
    except ValueError:
        return None
    return None if may_be_called(literal, networks, split.scheme) else _refusal(split.hostname)


async def resolved(host: str, port: int, scheme: str, networks: Sequence[Network]) -> list[str]:
    """The addresses of a name, where all of them may be called. Raises `Elsewhere`, or `OSError` where nobody knows it."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [ip_address(str(each[4][0]).partition("%")[0]) for each in found]
    if not addresses or not all(may_be_called(each, networks, scheme) for each in addresses):
        raise Elsewhere(_refusal(host))
    return list(dict.fromkeys(map(str, addresses)))


def may_be_called(address: Address, networks: Sequence[Network], scheme: str) -> bool:
    """Whether an address is public and what is sent there is encrypted, or it is in a network that the operator named.

    >>> may_be_called(ip_address("93.184.215.14"), (), "https"), may_be_called(ip_address("169.254.169.254"), (), "https")
    (True, False)
    """
    meant = _embedded(address)
    if any(meant.version == network.version and meant in network for network in networks):
        return True
    return scheme == "https" and meant.is_global and not meant.is_multicast


def _embedded(address: Address) -> Address:
    """The address that packets to this one come to in the end."""
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address


def _refusal(host: str) -> str:
    return f"{host} is not a public address, or would be called without encryption; the server's operator can allow its network"
