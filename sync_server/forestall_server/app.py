"""Builds the whole server from its settings: every part is made here once and handed to those who need it. No globals."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

from anyio.to_thread import run_sync
from fastapi import FastAPI

from forestall.clock import Millis
from forestall.errors import ForestallError, Unavailable
from forestall.ids import Chance
from forestall_server import contract, health, problems
from forestall_server.accounts import own_routes, people_routes, token_routes
from forestall_server.accounts import routes as accounts_routes
from forestall_server.accounts.devices import Devices
from forestall_server.accounts.passwords import Passwords
from forestall_server.accounts.people import People
from forestall_server.accounts.second_factors import SecondFactors
from forestall_server.accounts.service import Accounts
from forestall_server.accounts.service_tokens import ServiceTokens
from forestall_server.audit import routes as audit_routes
from forestall_server.audit.service import Audit
from forestall_server.console import administering, entrance, project_pages
from forestall_server.console.behind import Behind
from forestall_server.console.entering import Renewals, browser_guard
from forestall_server.db import Database
from forestall_server.directory import routes as directory_routes
from forestall_server.directory import scim_routes
from forestall_server.directory.company import CompanySignIn
from forestall_server.directory.groups import Groups
from forestall_server.directory.provider import Provider
from forestall_server.directory.scim import Scim
from forestall_server.events import routes as events_routes
from forestall_server.events.hub import Hub
from forestall_server.events.neighbours import Neighbours
from forestall_server.events.service import Events
from forestall_server.exchange import routes as exchange_routes
from forestall_server.exchange.service import Exchange
from forestall_server.following.service import Following
from forestall_server.hardening import Hardened
from forestall_server.jobs import routes as jobs_routes
from forestall_server.jobs.running import Jobs
from forestall_server.limits.gate import Gate, Places
from forestall_server.limits.rates import MemoryRates, Rates
from forestall_server.mail import routes as mail_routes
from forestall_server.mail.service import Mails
from forestall_server.mail.store import Standing as MailStanding
from forestall_server.migrations.running import bring_up_to_date
from forestall_server.permissions import Permission
from forestall_server.privacy import routes as privacy_routes
from forestall_server.privacy.service import Privacy
from forestall_server.projects import routes as projects_routes
from forestall_server.projects.permits import Doors
from forestall_server.projects.service import Projects
from forestall_server.reading import routes as reading_routes
from forestall_server.reading.service import Reading
from forestall_server.reading.shelf import Shelf
from forestall_server.requests import Numbered
from forestall_server.seeing import routes as seeing_routes
from forestall_server.seeing.contested import ContestedCells
from forestall_server.seeing.metrics import Metrics
from forestall_server.settings import Settings
from forestall_server.snapshots import routes as snapshots_routes
from forestall_server.snapshots.service import Snapshots
from forestall_server.tenants import routes as tenants_routes
from forestall_server.tenants.databases import Databases
from forestall_server.tenants.service import Tenants
from forestall_server.webhooks import routes as webhooks_routes
from forestall_server.webhooks.service import Webhooks
from forestall_server.webhooks.store import Standing
from forestall_server.work import jobs_of, sign_audit
from forestall_server.writing import routes as writing_routes
from forestall_server.writing.service import Writing

_log = logging.getLogger(__name__)

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
    databases = Databases(database)
    accounts = Accounts(database, settings, now, chance, passwords or Passwords())
    rates, places, metrics = _rates(settings, now), Places(), Metrics(version("forestall"))
    signed_in = accounts_routes.guard(accounts, rates, settings.limits)
    limited_too = accounts_routes.guard(accounts, rates, settings.limits, limited_too=True)
    doors = Doors(signed_in)
    oneself, barely = doors.may(Permission.SELF), doors.may(Permission.SELF, limited_too)
    factors, devices = SecondFactors(database, accounts, now, chance), Devices(database, accounts.held, now)
    projects = Projects(databases, now, chance)
    groups = Groups(database, projects, accounts.held, now, chance)
    company = _company(settings, database, accounts, groups, now, chance)
    people = People(database, accounts, now, chance)
    scim = Scim(database, accounts, people, groups, now, chance)
    following = Following(database, accounts.envelope, hub, now, chance)
    jobs = Jobs(database, jobs_of(settings, databases, now, chance), chance(8).hex(), now)
    neighbours = None if database.is_sqlite else Neighbours(settings.database, database, hub, now, chance)
    audit = Audit(database, now, databases.shard_of)
    shelf = Shelf(settings.limits.read_entities, now)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        bring_up_to_date(database)  # first: it knows the shards
        for each in databases.every():
            bring_up_to_date(each)
            if not each.is_sqlite and not each.rows_are_ruled():
                _log.info("PostgreSQL's rules on the rows do not hold: this server works as a superuser or with BYPASSRLS")
        missing = accounts.envelope.sentence(database)
        if missing is not None:
            _log.error("%s", missing)
        elif not accounts.envelope.seals:
            _log.info("secrets in the database are plain: no master key was named (docs/security.md)")
        hub.open()
        if neighbours is not None:
            neighbours.start()
        if settings.follows:
            following.start()
        jobs.start()
        yield
        hub.close()
        if neighbours is not None:
            await run_sync(neighbours.stop)
        await run_sync(following.stop)
        await run_sync(jobs.stop)
        await run_sync(_sign_last, settings, databases, now, chance)
        databases.close()

    app = _Application(
        title="Forestall",
        description=DESCRIPTION,
        version=version("forestall"),
        lifespan=lifespan,
        openapi_url="/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        generate_unique_id_function=contract.operation_id,
    )
    app.add_middleware(Gate, rates=rates, limits=settings.limits, counted=places)
    app.add_middleware(Numbered, chance=chance, metrics=metrics)
    app.add_middleware(Hardened, hsts_seconds=settings.hsts_seconds)
    _trace(app, settings)
    problems.install(app)
    app.state.doors = doors
    webhooks = Webhooks(databases, accounts.envelope, settings.calling, now, chance)
    mails = Mails(database, settings.mailing, now, chance)
    metrics.watch("mails_waiting", "Mails that are on their way.", lambda: mails.counts()[MailStanding.WAITING])
    metrics.watch("mails_dead", "Mails that were given up.", lambda: mails.counts()[MailStanding.DEAD])
    metrics.watch("webhooks_waiting", "Messages of webhooks that are on their way.", lambda: webhooks.counted(Standing.WAITING))
    metrics.watch("webhooks_dead", "Messages of webhooks that were given up.", lambda: webhooks.counted(Standing.DEAD))
    metrics.watch("jobs_failing", "Jobs of the server that did not go well last.", jobs.failing)
    contested = ContestedCells(database)
    _watch(metrics, database, hub, places, contested)
    reading = Reading(databases, shelf, now, app.version)
    writing = Writing(databases, shelf, hub, metrics, now, chance)
    tenants = Tenants(databases, now)
    renewals = Renewals(accounts, now)
    behind = Behind(
        app.version,
        accounts,
        renewals,
        people,
        devices,
        projects,
        tenants,
        jobs,
        webhooks,
        following,
        audit,
        reading,
        writing,
        contested,
    )
    in_browser = browser_guard(signed_in)
    for router in (
        # First what is asked for most: the way to a call is looked for from the top.
        exchange_routes.router(Exchange(databases, hub, metrics, now, chance), doors),
        events_routes.router(Events(databases, hub, now, settings.keep_alive_seconds, settings.limits.streams_max), doors),
        health.router(database, accounts.envelope, hub, following, app.version),
        accounts_routes.router(accounts, barely),
        directory_routes.router(company, settings.public_url),
        scim_routes.router(scim, doors.may(Permission.ADMINISTER), settings.public_url),
        own_routes.router(accounts, factors, devices, oneself, barely),
        token_routes.router(ServiceTokens(database, accounts.held, now, chance), oneself),
        people_routes.router(people, doors.may(Permission.ADMINISTER)),
        privacy_routes.router(Privacy(databases, accounts.held, now, chance), doors.may(Permission.ADMINISTER)),
        projects_routes.router(projects, doors),
        snapshots_routes.router(Snapshots(databases, now), doors),
        reading_routes.router(reading, doors),
        writing_routes.router(writing, doors),
        seeing_routes.router(metrics, settings.metrics_token),
        audit_routes.router(audit, doors.may(Permission.READ_AUDIT)),
        jobs_routes.router(jobs, doors.may(Permission.ADMINISTER)),
        webhooks_routes.router(webhooks, doors),
        mail_routes.router(mails, oneself, doors.may(Permission.ADMINISTER)),
        tenants_routes.router(tenants, doors.may(Permission.SEE_TENANT)),
        entrance.router(behind, doors.may(Permission.SELF, in_browser)),
        administering.router(behind, doors, in_browser),
        project_pages.router(behind, doors, in_browser),
    ):
        app.include_router(router)
    return app


def _rates(settings: Settings, now: Callable[[], Millis]) -> Rates:
    if not settings.redis:
        return MemoryRates(now)
    try:
        from forestall_server.limits.shared_rates import SharedRates
    except ImportError as error:
        raise Unavailable("Redis is named in the settings, but its client is not installed. Install forestall[server,cluster]") from error
    return SharedRates(settings.redis, now)


def _trace(app: FastAPI, settings: Settings) -> None:
    if settings.traces:
        try:
            from forestall_server.seeing.traces import Traced, provider_of
        except ImportError as error:
            raise Unavailable("Traces are asked for, but OpenTelemetry is not installed. Install forestall[server,telemetry]") from error
        app.add_middleware(Traced, provider=provider_of(app.version, settings.traces))


def _sign_last(settings: Settings, databases: Databases, now: Callable[[], Millis], chance: Chance) -> None:
    try:
        sign_audit(settings, databases, now, chance)
    except ForestallError as error:
        _log.info("what came last into the audit log was not signed: %s", error.sentence)


def _company(
    settings: Settings, database: Database, accounts: Accounts, groups: Groups, now: Callable[[], Millis], chance: Chance
) -> CompanySignIn | None:
    if settings.company is None:
        return None
    provider = Provider(settings.company, f"{settings.public_url}{directory_routes.BACK}", now)
    return CompanySignIn(database, accounts, groups, provider, settings.company, now, chance)


def _watch(metrics: Metrics, database: Database, hub: Hub, places: Places, contested: ContestedCells) -> None:
    metrics.watch("working", "Calls that are worked on, or wait for it.", lambda: places.taken)
    metrics.watch("listeners", "Event streams that are open.", hub.listeners)
    metrics.watch("present", "People who are told to be in a cell.", hub.places)
    metrics.watch("database_connections", "Connections to the database that are at work.", database.connections)
    metrics.watch("contested_cells", "Cells that wait for a person to settle them.", contested)


class _Application(FastAPI):
    """Says in its OpenAPI also what FastAPI cannot know: the messages of an exchange, and what a problem looks like."""

    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            contract.complete(super().openapi())
            schemas = super().openapi()["components"]["schemas"]
            schemas.update(exchange_routes.schemas() | snapshots_routes.schemas() | {"Problem": dict(problems.SCHEMA)})
        return super().openapi()
