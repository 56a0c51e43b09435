"""Builds the whole server from its settings: every part is made here once and handed to those who need it. No globals."""

from __future__ import annotations

import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

from anyio.to_thread import run_sync
from fastapi import FastAPI

from forestall.clock import Millis
from forestall.ids import Chance
from forestall_server import health, problems
from forestall_server.accounts import routes as accounts_routes
from forestall_server.accounts.passwords import Passwords
from forestall_server.accounts.service import Accounts
from forestall_server.db import Database
from forestall_server.events import routes as events_routes
from forestall_server.events.hub import Hub
from forestall_server.events.service import Events
from forestall_server.exchange import routes as exchange_routes
from forestall_server.exchange.service import Exchange
from forestall_server.following.service import Following
from forestall_server.migrations.running import bring_up_to_date
from forestall_server.projects import routes as projects_routes
from forestall_server.projects.service import Projects
from forestall_server.requests import Numbered
from forestall_server.settings import Settings
from forestall_server.snapshots import routes as snapshots_routes
from forestall_server.snapshots.service import Snapshots

DESCRIPTION = "Brings many desktops to one truth without ever dropping what somebody typed."


def wall_clock() -> Millis:
    """The time, in milliseconds since 1970."""
    return Millis(time.time_ns() // 1_000_000)


def create_app(
    settings: Settings,
    *,
    now: Callable[[], Millis] = wall_clock,
    chance: Chance = os.urandom,
    passwords: Passwords | None = None,
    hub: Hub | None = None,
) -> FastAPI:
    """The application. Its database is brought up to date when it starts, and given back when it ends."""
    database, hub = Database(settings.database), hub or Hub()
    accounts = Accounts(database, settings, now, chance, passwords or Passwords())
    signed_in = accounts_routes.guard(accounts)
    following = Following(database, hub, now, chance)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        bring_up_to_date(database)
        hub.open()
        if settings.follows:
            following.start()
        yield
        hub.close()
        await run_sync(following.stop)
        database.close()

    app = _Application(
        title="Forestall",
        description=DESCRIPTION,
        version=version("forestall"),
        lifespan=lifespan,
        openapi_url="/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.add_middleware(Numbered, chance=chance)
    problems.install(app)
    for router in (
        health.router(database, following, app.version),
        accounts_routes.router(accounts, signed_in),
        projects_routes.router(Projects(database, now, chance), signed_in),
        exchange_routes.router(Exchange(database, hub, now, chance), signed_in),
        snapshots_routes.router(Snapshots(database), signed_in),
        events_routes.router(Events(database, hub, now, settings.keep_alive_seconds), signed_in),
    ):
        app.include_router(router)
    return app


class _Application(FastAPI):
    """Says in its OpenAPI also what FastAPI cannot know: the messages of an exchange, and what a problem looks like."""

    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            schemas = super().openapi()["components"]["schemas"]
            schemas.update(exchange_routes.schemas() | snapshots_routes.schemas() | {"Problem": dict(problems.SCHEMA)})
        return super().openapi()
