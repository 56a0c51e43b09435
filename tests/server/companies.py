"""A real OpenID provider on loopback, in a process of its own, and people who go through its pages as a browser does."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

START_SECONDS_MAX = 60.0


@dataclass(frozen=True, slots=True)
class CompanyProvider:
    """A provider that believes whoever says who he is."""

    issuer: str

    def knows(self, subject: str, **claims: Any) -> None:
        """What it says of somebody."""
        assert httpx.put(f"{self.issuer}/users/{subject}", json=claims, verify=False).status_code == 204

    def vouches_for(self, subject: str, address: str) -> str:
        """Somebody signs in there; gives where the browser is sent."""
        answer = httpx.post(address, data={"sub": subject}, verify=False)
        assert answer.status_code == 302, answer.text
        return answer.headers["location"]


@contextmanager
def company_provider() -> Iterator[CompanyProvider]:
    """One that answers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    program = Path(sys.executable).parent / "oidc-provider-mock"
    with subprocess.Popen([program, "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        found = CompanyProvider(f"http://127.0.0.1:{port}")
        try:
            _wait(found, process)
            yield found
        finally:
            process.terminate()


def _wait(found: CompanyProvider, process: subprocess.Popen[bytes]) -> None:
    give_up_at = time.monotonic() + START_SECONDS_MAX
    while process.poll() is None and time.monotonic() < give_up_at:
        try:
            httpx.get(f"{found.issuer}/jwks", verify=False)
        except httpx.HTTPError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the provider did not start")
