"""The published description of the HTTP interface is whole: every call, what it may answer, and examples that are true to it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from forestall_server.app import create_app
from forestall_server.contract import operations
from forestall_server.settings import Settings
from tests.server.callings import calls_of
from tests.server.operators import Operator
from tests.server.running import Running

UNPUBLISHED = {"GET /v1/openapi.json"}
PAGES = "/admin"
"""What is for people in a browser, and no part of the interface for programs."""


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return create_app(Settings(f"sqlite:///{tmp_path_factory.mktemp('api') / 'server.db'}")).openapi()


def examples(node: Any) -> Iterator[tuple[dict[str, Any], Any]]:
    """Every media type with an example, and the example."""
    if isinstance(node, dict):
        if "schema" in node and "example" in node:
            yield node["schema"], node["example"]
        if "schema" in node and isinstance(node.get("examples"), dict):
            yield from ((node["schema"], each["value"]) for each in node["examples"].values())
        for each in node.values():
            yield from examples(each)
    elif isinstance(node, list):
        for each in node:
            yield from examples(each)


def references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        yield from ([node["$ref"]] if isinstance(node.get("$ref"), str) else [])
        for each in node.values():
            yield from references(each)
    elif isinstance(node, list):
        for each in node:
            yield from references(each)


def test_the_command_prints_what_the_server_publishes(server: Running, tmp_path: Path, operator: Operator) -> None:
    code, printed, _ = operator.types("openapi", "--data", str(tmp_path))
    assert code == 0
    assert json.loads(printed) == server.visitor().get("/v1/openapi.json").json()
    assert not list(tmp_path.glob("*.db"))


def test_every_call_is_described_under_a_name_of_its_own(server: Running, api: dict[str, Any]) -> None:
    described = {f"{method.upper()} {path}" for path, calls in api["paths"].items() for method in calls}
    published = {str(call) for call in calls_of(server.app) if not call.path.startswith(PAGES)}
    assert published - described - UNPUBLISHED == set()
    names = [operation["operationId"] for operation in operations(api)]
    assert len(names) == len(set(names))
    mute = [each["operationId"] for each in operations(api) if not (each.get("summary") and each.get("description"))]
    assert not mute, f"say in a docstring what these do: {mute}"


def test_every_door_says_whom_it_refuses_and_every_refusal_is_a_problem(api: dict[str, Any]) -> None:
    for operation in operations(api):
        answers = operation["responses"]
        if operation.get("security"):
            assert {"401", "403"} <= answers.keys(), operation["operationId"]
        for status, answer in answers.items():
            if status.startswith(("4", "5")) and "content" in answer and "/scim/" not in operation["operationId"]:
                assert answer["content"], (operation["operationId"], status)


def test_what_is_referred_to_is_there(api: dict[str, Any]) -> None:
    lost = {each for each in references(api) if each.rpartition("/")[2] not in api["components"]["schemas"]}
    assert not lost


def test_the_examples_fit_what_is_described(api: dict[str, Any]) -> None:
    found = list(examples(api["paths"]))
    assert len(found) >= 11
    for schema, example in found:
        jsonschema.validate(example, {**schema, "components": api["components"]})
