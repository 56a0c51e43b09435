"""`/healthz`: the program runs, and what it is. `/readyz`: its database answers and has our tables, its secrets can be opened, and how
many others it follows.

Open to everybody, and tells nothing else.
"""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel

from forestall.protocol.messages import PROTOCOL, PROTOCOL_OLDEST
from forestall.protocol.problems import Problem
from forestall_server.db import Database
from forestall_server.envelope.service import Envelope
from forestall_server.events.hub import Hub
from forestall_server.following.service import Following
from forestall_server.migrations.running import is_up_to_date
from forestall_server.problems import Refusal, Refused, declared


class Health(BaseModel):
    """Which server this is, and which versions of the protocol it speaks."""

    server: str
    version: str
    protocol: int
    protocol_oldest: int


class Readiness(Health):
    """The same, and how many other servers this one follows, and of how many it is cut off now. Work goes on without them.

    `secrets`: whether those in the database are sealed under a master key, or plain because nobody named one.
    """

    secrets: Literal["sealed", "plain"]
    following: int
    following_cut_off: int


def router(database: Database, envelope: Envelope, hub: Hub, following: Following, version: str) -> APIRouter:
    """The calls of operators and load balancers."""
    routes = APIRouter(tags=["operations"])
    health = Health(server="forestall", version=version, protocol=PROTOCOL, protocol_oldest=PROTOCOL_OLDEST)

    @routes.get("/healthz", responses=declared())
    def healthz() -> Health:
        """The program runs."""
        return health

    @routes.get("/readyz", responses=declared(Problem.STOPPING))
    def readyz() -> Readiness:
        """The program can do its work: the database answers, and its tables are ours."""
        if hub.is_closed:
            raise Refused(Refusal(Problem.STOPPING))
        if not is_up_to_date(database):
            raise Refused(Refusal(Problem.STORE_UNAVAILABLE, "The database has other tables than this server knows.", 5))
        missing = envelope.sentence(database)
        if missing is not None:
            raise Refused(Refusal(Problem.STORE_UNAVAILABLE, missing, 5))
        secrets: Literal["sealed", "plain"] = "sealed" if envelope.seals else "plain"
        remotes = [each.remote for each in following.listed()]
        cut_off = sum(remote.sentence is not None for remote in remotes)
        return Readiness(**health.model_dump(), secrets=secrets, following=len(remotes), following_cut_off=cut_off)

    return routes
