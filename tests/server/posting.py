"""A mail server on this computer, a real one, with STARTTLS and names and passwords where they are wanted. Keeps what it took."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from forestall_server.outward import NONE, Mailing

HOST = "127.0.0.1"
NAME, PASSWORD = "forestall", "secret of a mail server"
SENDER = "Forestall <forestall@example.org>"


@dataclass
class Sink:
    """`answers`: what is said to an address in place of yes. While `held` is not set, nobody hears that a mail was taken."""

    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    held: threading.Event = field(default_factory=threading.Event)
    here: threading.Event = field(default_factory=threading.Event)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's own name
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if address not in self.answers:
            envelope.rcpt_tos.append(address)
        return self.answers.get(address, "250 OK")

    async def handle_DATA(  # noqa: N802
        self, server: Any, session: Any, envelope: Any
    ) -> str:
        message = message_from_bytes(envelope.content, policy=default)
        assert isinstance(message, EmailMessage)
        self.mails.append(message)
        self.here.set()
        await asyncio.get_running_loop().run_in_executor(None, self.held.wait)
        return "250 OK"

    def mailing(self, **more: Any) -> Mailing:
        return Mailing(HOST, SENDER, self.port, **{"security": NONE, **more})

    def to(self, address: str) -> EmailMessage:
        (found,) = [each for each in self.mails if each["To"] == address]
        return found


@contextmanager
def mail_server(certificate: Path | None = None) -> Iterator[Sink]:
    """A mail server on a free port; with a certificate (and its key), whoever comes must encrypt and show a password."""
    sink, loop = Sink(), asyncio.new_event_loop()
    sink.held.set()
    more: dict[str, Any] = {}
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        more = {"tls_context": context, "require_starttls": True, "auth_required": True, "authenticator": _authenticates}
    listening = loop.run_until_complete(loop.create_server(lambda: SMTP(sink, loop=loop, hostname="localhost", **more), HOST, 0))
    sink.port = listening.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield sink
    finally:
        sink.held.set()
        asyncio.run_coroutine_threadsafe(_ends(listening), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()


async def _ends(listening: asyncio.Server) -> None:
    listening.close()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for each in others:
        each.cancel()
    await asyncio.gather(*others, return_exceptions=True)


def _authenticates(server: Any, session: Any, envelope: Any, mechanism: str, told: Any) -> AuthResult:
    fits = isinstance(told, LoginPassword) and (told.login, told.password) == (NAME.encode(), PASSWORD.encode())
    return AuthResult(success=fits, handled=False)


def certificate_in(folder: Path, host: str = HOST) -> Path:
    """A certificate for this computer that vouches for itself, with its key, in one file. `host`: its only name."""
    key = ec.generate_private_key(ec.SECP256R1())
    name, now = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)]), datetime.now(UTC)
    building = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
    building = building.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    building = building.add_extension(
        x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST)) if host == HOST else x509.DNSName(host)]), critical=False
    )
    made = building.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256())
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file = folder / "certificate.pem"
    file.write_bytes(made.public_bytes(serialization.Encoding.PEM) + private)
    return file
