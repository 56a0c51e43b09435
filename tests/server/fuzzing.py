"""Calls made up from the published description, by people of each sort, on a server with something in it. Judges nothing itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import requests
from schemathesis import Case
from schemathesis.core.transport import Response

from forestall.ids import SiteId
from forestall_server.settings import Limits
from tests.server.running import EVENTUALLY_SECONDS, PROJECT, Person, Running, typed

PATIENT = Limits(address_rate=0, user_rate=0, device_rate=0, sign_in_rate=0)
"""Whoever makes up calls makes up many."""
STREAM_SECONDS = 0.3
"""For so long a stream of events is listened to."""


class Caller:
    """Somebody who makes up calls, and signs in anew whenever one of them has ended the sign-in."""

    def __init__(self, server: Running, who: str, ann: Person) -> None:
        self._server = server
        self.who = who
        self._ann = ann
        self._times = 0
        self._headers: dict[str, str] = {}
        self._session = requests.Session()
        self._begins()

    def calls(self, case: Case[Any], known: Mapping[str, str]) -> Response:
        """The answer to a case in which some names are made those of things that are there."""
        for place in (case.path_parameters, case.query, case.body):
            _named(place, known)
        patience = STREAM_SECONDS if case.path.endswith("/events") else EVENTUALLY_SECONDS
        answer = case.call(base_url=self._server.address, session=self._session, headers=self._headers, timeout=patience)
        if answer.status_code == 401:
            self._begins()
        return answer

    def closes(self) -> None:
        self._session.close()

    def _begins(self) -> None:
        if self.who == "nobody":
            return
        self._times += 1
        name = f"Ben {self.who} {self._times}"
        person = self._server.person(name, admin=self.who == "administrator")
        self._ann.lets_in(name, "owner" if self.who == "administrator" else "analyst")
        self._headers = {"Authorization": person.http.headers["Authorization"]}


@dataclass(frozen=True, slots=True)
class Place:
    """A server with a project, and who calls; `known`: what is there, by how the calls name it."""

    server: Running
    caller: Caller
    known: Mapping[str, str]


@contextmanager
def place(server: Running, who: str) -> Iterator[Place]:
    """A project of Ann's with Ben in it; a device, a token, a webhook."""
    ann, site = server.person("Ann", admin=True).makes(), SiteId("ann-laptop")
    ben = server.person("Ben")
    ann.lets_in("Ben", "viewer")
    ann.pushes(site, *typed(site, 1, 20))
    hook = ann.post(f"/v1/projects/{PROJECT}/webhooks", url="https://hooks.invalid/forestall", events=["member.changed"]).json()
    token = ben.post("/v1/tokens", name="jira", scope="read", days=1).json()
    known = {
        "project": PROJECT,
        "user": "Ben",
        "id": "Ben",
        "entity": f"{site}-1",
        "device": ben.get("/v1/devices").json()["devices"][0]["id"],
        "token": token["id"],
        "webhook": hook["id"],
        "url": "https://hooks.invalid/forestall",
        "name": "retention",
    }
    caller = Caller(server, who, ann)
    try:
        yield Place(server, caller, known)
    finally:
        caller.closes()


def _named(place: Any, known: Mapping[str, str]) -> None:
    """Three of four made-up names become those of what is there, always the same ones."""
    if not isinstance(place, dict):
        return
    for name in place.keys() & known.keys():
        if isinstance(place[name], str) and crc32(repr(place[name]).encode()) % 4:
            place[name] = known[name]
