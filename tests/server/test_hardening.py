"""What every answer tells a browser, and HTTPS: by the server itself, and by a proxy that it believes."""

import datetime as dt
import ssl
import subprocess
from ipaddress import ip_address
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.server.running import Running
from tests.serving import ServerProcess, program

STRICT = {
    "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


@pytest.mark.parametrize("path", ["/healthz", "/nowhere", "/v1/projects", "/v1/openapi.json"])
def test_every_answer_tells_a_browser_to_be_careful(server: Running, path: str) -> None:
    answer = server.visitor().get(path)
    assert {name: answer.headers.get(name) for name in STRICT} == STRICT
    assert "server" not in answer.headers


def test_a_page_keeps_the_policy_it_needs_itself(server: Running) -> None:
    answer = server.visitor().get("/v1/session/company/back", state="x", code="y")
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert len(answer.headers.get_list("content-security-policy")) == 1


def test_only_who_came_by_https_is_told_to_stay_there(server: Running) -> None:
    visitor = server.visitor()
    assert "strict-transport-security" not in visitor.get("/healthz").headers
    by_proxy = visitor.http.get("/healthz", headers={"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"})
    assert by_proxy.headers["strict-transport-security"] == "max-age=31536000"


@pytest.fixture(scope="module")
def pems(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for this machine, and its key."""
    folder, key = tmp_path_factory.mktemp("tls"), ec.generate_private_key(ec.SECP256R1())
    name, now = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")]), dt.datetime.now(dt.UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + dt.timedelta(days=1))
    named = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    made = builder.add_extension(named, critical=False).sign(key, hashes.SHA256())
    certificate, private = folder / "cert.pem", folder / "key.pem"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    private.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain))
    return certificate, private


@pytest.mark.filterwarnings("ignore:ssl:DeprecationWarning")
def test_the_server_speaks_https_itself_and_nothing_old(pems: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORESTALL_SERVER_TLS_CERT", str(pems[0]))
    monkeypatch.setenv("FORESTALL_SERVER_TLS_KEY", str(pems[1]))
    server = ServerProcess(tmp_path)
    server.start()
    try:
        assert server.address.startswith("https://127.0.0.1:")
        trusting = ssl.create_default_context(cafile=str(pems[0]))
        answer = httpx.get(f"{server.address}/healthz", verify=trusting, trust_env=False)
        assert answer.headers["strict-transport-security"] == "max-age=31536000"
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{server.address}/healthz", verify=_old(), trust_env=False)
        with pytest.raises(httpx.RemoteProtocolError):
            httpx.get(f"{server.address.replace('https', 'http')}/healthz", trust_env=False, verify=trusting)
    finally:
        server.stop()


def test_files_that_are_no_certificate_and_key_are_said_in_a_sentence(
    pems: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for certificate, key, why in ((pems[1], pems[1], "are not a certificate"), (pems[0], tmp_path / "gone.pem", "cannot be read")):
        monkeypatch.setenv("FORESTALL_SERVER_TLS_CERT", str(certificate))
        monkeypatch.setenv("FORESTALL_SERVER_TLS_KEY", str(key))
        done = subprocess.run([program(), "serve", "--data", str(tmp_path), "--port", "0"], capture_output=True, encoding="utf-8")
        assert (done.returncode, done.stdout) == (1, "")
        assert why in done.stderr
        assert "did not start" in done.stderr


def _old() -> ssl.SSLContext:
    """A client that speaks nothing newer than TLS 1.1."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.maximum_version = ssl.TLSVersion.TLSv1_1
    return context
