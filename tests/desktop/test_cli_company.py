"""Signing in through the company from the command line: by this computer's browser, and by a code. The provider and the server are real."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from forestall_server.app import wall_clock
from tests.desktop.people import Person
from tests.server.companies import CompanyProvider, company_provider
from tests.server.running import Running, running

# What a person does in a browser: she goes where she is sent, and says at the provider who she is.
BROWSER = """
import sys, httpx
at = httpx.Client(verify=False)
location = httpx.post(sys.argv[1], data={"sub": "u1"}, verify=False).headers["location"]
while location:
    location = at.get(location).headers.get("location")
"""


@pytest.fixture(scope="module")
def provider() -> Iterator[CompanyProvider]:
    with company_provider() as found:
        found.knows("u1", preferred_username="Ann")
        yield found


@pytest.fixture
def company(provider: CompanyProvider, tmp_path: Path) -> Iterator[Running]:
    with running(f"sqlite:///{tmp_path / 'server.db'}", issuer=provider.issuer) as server:
        server.clock.at = wall_clock()  # the provider looks at the real one
        yield server


def test_the_browser_of_this_computer_signs_its_person_in(ann: Person, company: Running, tmp_path: Path) -> None:
    (tmp_path / "browser.py").write_text(BROWSER, encoding="utf-8")
    ann.monkeypatch.setenv("BROWSER", f"{sys.executable} {tmp_path / 'browser.py'} %s &")
    said = ann.runs("sign-in", company.address, "--company")
    assert (said.code, said.out) == (0, f"Ann is signed in at {company.address}\n"), said.err
    assert [each["here"] for each in ann.asks("devices", company.address)["devices"]] == [True]


def test_a_computer_without_a_browser_shows_a_code(ann: Person, company: Running, provider: CompanyProvider) -> None:
    ann.home.mkdir()
    command = [sys.executable, "-m", "forestall_desktop.cli", "sign-in", company.address, "--company-code"]
    with subprocess.Popen(command, env={**os.environ, **ann.environment}, stdout=subprocess.PIPE, encoding="utf-8") as program:
        assert program.stdout is not None
        told = re.search(r"Open (\S+) in any browser, and type there: (\S+)", program.stdout.readline())
        assert told is not None
        page = httpx.post(told[1], data={"user_code": told[2]}, verify=False).text
        address = page.partition('href="')[2].partition('"')[0].replace("&amp;", "&")
        back = httpx.get(provider.vouches_for("u1", address), verify=False)
        assert "go back to your device" in back.text
        assert program.communicate()[0] == f"Ann is signed in at {company.address}\n"
    assert program.returncode == 0


def test_a_server_without_a_company_is_told(ann: Person, tmp_path: Path) -> None:
    with running(f"sqlite:///{tmp_path / 'server.db'}") as server:
        assert "knows no company sign-in" in ann.is_refused("sign-in", server.address, "--company")
