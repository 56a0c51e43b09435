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
from forestall_server.audit import routes as audit_routes
from forestall_server.audit.keys import key_made_in
from forestall_server.audit.service import Audit, Signing
from forestall_server.db import Database
from forestall_server.events import routes as events_routes
from forestall_server.events.hub import Hub
from forestall_server.events.neighbours import Neighbours
from forestall_server.events.service import Events
from forestall_server.exchange import routes as exchange_routes
from forestall_server.exchange.service import Exchange
from forestall_server.following.service import Following
from forestall_server.limits.gate import Gate, Places
from forestall_server.limits.rates import MemoryRates
from forestall_server.migrations.running import bring_up_to_date
from forestall_server.projects import routes as projects_routes
from forestall_server.projects.service import Projects
from forestall_server.requests import Numbered
from forestall_server.retention import Retention
from forestall_server.seeing import routes as seeing_routes
from forestall_server.seeing.contested import ContestedCells
from forestall_server.seeing.metrics import Metrics
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
    rates, places, metrics = MemoryRates(now), Places(), Metrics(version("forestall"))
    signed_in = accounts_routes.guard(accounts, rates, settings.limits)
    following = Following(database, hub, now, chance)
    retention = Retention(database, now)
    neighbours = None if database.is_sqlite else Neighbours(settings.database, database, hub, now, chance)
    audit = Audit(database, now)
    signing = Signing(audit, key_made_in(settings.data, chance)) if settings.data else None

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        bring_up_to_date(database)
        hub.open()
        if neighbours is not None:
            neighbours.start()
        if settings.follows:
            following.start()
        if settings.keep_days is not None:
            retention.start(settings.keep_days)
        if signing is not None:
            signing.start()
        yield
        hub.close()
        if neighbours is not None:
            await run_sync(neighbours.stop)
        await run_sync(following.stop)
        await run_sync(retention.stop)
        if signing is not None:
            await run_sync(signing.stop)
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
    app.add_middleware(Gate, rates=rates, limits=settings.limits, counted=places)
    app.add_middleware(Numbered, chance=chance, metrics=metrics)
    problems.install(app)
    _watch(metrics, database, hub, places)
    for router in (
        health.router(database, hub, following, app.version),
        accounts_routes.router(accounts, signed_in),
        projects_routes.router(Projects(database, now, chance), signed_in),
        exchange_routes.router(Exchange(database, hub, metrics, now, chance), signed_in),
        snapshots_routes.router(Snapshots(database, now), signed_in),
        seeing_routes.router(metrics, settings.metrics_token),
        audit_routes.router(audit, accounts_routes.administrator(signed_in)),
        events_routes.router(Events(database, hub, now, settings.keep_alive_seconds, settings.limits.streams_max), signed_in),
    ):
        app.include_router(router)
    return app


def _watch(metrics: Metrics, database: Database, hub: Hub, places: Places) -> None:
    metrics.watch("working", "Calls that are worked on, or wait for it.", lambda: places.taken)
    metrics.watch("listeners", "Event streams that are open.", hub.listeners)
    metrics.watch("present", "People who are told to be in a cell.", hub.places)
    metrics.watch("database_connections", "Connections to the database that are at work.", database.connections)
    metrics.watch("contested_cells", "Cells that wait for a person to settle them.", ContestedCells(database))


class _Application(FastAPI):
    """Says in its OpenAPI also what FastAPI cannot know: the messages of an exchange, and what a problem looks like."""

    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            schemas = super().openapi()["components"]["schemas"]
            schemas.update(exchange_routes.schemas() | snapshots_routes.schemas() | {"Problem": dict(problems.SCHEMA)})
        return super().openapi()
