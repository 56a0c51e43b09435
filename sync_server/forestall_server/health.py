"""`/healthz`: the program runs, and what it is. `/readyz`: its database answers and has our tables.

Open to everybody, and tells nothing else.
"""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel

from forestall.protocol.messages import PROTOCOL, PROTOCOL_OLDEST
from forestall.protocol.problems import Problem
from forestall_server.db import Database
from forestall_server.migrations.running import is_up_to_date
from forestall_server.problems import Refusal, Refused, declared


class Health(BaseModel):
    """Which server this is, and which versions of the protocol it speaks."""

    server: str
    version: str
    protocol: int
    protocol_oldest: int


def router(database: Database, version: str) -> APIRouter:
    """The calls of operators and load balancers."""
    routes = APIRouter(tags=["operations"])
    health = Health(server="forestall", version=version, protocol=PROTOCOL, protocol_oldest=PROTOCOL_OLDEST)

    @routes.get("/healthz", responses=declared())
    def healthz() -> Health:
        """The program runs."""
        return health

    @routes.get("/readyz", responses=declared())
    def readyz() -> Health:
        """The program can do its work: the database answers, and its tables are ours."""
        if not is_up_to_date(database):
            raise Refused(Refusal(Problem.STORE_UNAVAILABLE, "The database has other tables than this server knows.", 5))
        return health

    return routes
