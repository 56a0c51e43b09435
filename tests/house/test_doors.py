"""No call without a door: each says which permission it needs, but for the few that nobody is signed in for."""

from pathlib import Path

from forestall_server.app import create_app
from forestall_server.rows import RULES
from forestall_server.settings import Settings
from forestall_server.tables import SERVER_TABLES
from tests.server.callings import calls_of

OPEN = {
    "GET /healthz",
    "GET /readyz",
    "GET /metrics",  # shows a token of its own, or is not there
    "POST /v1/session",
    "POST /v1/session/refresh",
    "POST /v1/session/redeem",
    "POST /v1/session/company",
    "GET /v1/session/company/back",
    "POST /v1/session/company/token",
    "GET /v1/session/company/device",
    "POST /v1/session/company/device",
    "GET /admin/sign-in",
    "POST /admin/sign-in",
    "GET /admin/renew",
    "GET /admin/static/{name}",
    "GET /v1/mail/unsubscribe/{token}",  # from a mail, by its token
    "POST /v1/mail/unsubscribe/{token}",
}
"""What somebody asks who cannot be signed in yet, or need not be."""


def test_every_call_but_the_open_ones_has_one_door(tmp_path: Path) -> None:
    calls = list(calls_of(create_app(Settings(f"sqlite:///{tmp_path / 'server.db'}"))))
    without = {str(call) for call in calls if not call.permissions}
    assert without == OPEN, f"give these a dependency made by Doors, or take them off the list: {without ^ OPEN}"
    several = {str(call) for call in calls if len(call.permissions) > 1}
    assert not several, f"one permission for each call: {several}"


def test_every_table_has_a_rule_about_who_sees_its_rows() -> None:
    mute = {table.name for table in SERVER_TABLES} - RULES.keys()
    assert not mute, f"say in forestall_server.rows.RULES which rows of these a tenant sees (None: none): {mute}"
    gone = RULES.keys() - {table.name for table in SERVER_TABLES}
    assert not gone, f"these tables are not there any more: {gone}"
