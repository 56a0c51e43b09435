"""`forestall-server openapi`: the description of the HTTP interface, as the server itself publishes it at /v1/openapi.json."""

from __future__ import annotations

import argparse

import msgspec

from forestall_server.app import create_app
from forestall_server.settings import Settings
from forestall_server.terminal import Parser, command


def register(commands: argparse._SubParsersAction[Parser]) -> None:
    """Describe the command to argparse."""
    command(commands, "openapi", describe, "print the OpenAPI description of the HTTP interface, as JSON")


def describe(_: argparse.Namespace, settings: Settings) -> int:
    """Print it. Touches no database."""
    print(msgspec.json.format(msgspec.json.encode(create_app(settings).openapi()), indent=2).decode())
    return 0
