"""The published description is true: calls made up from it get answers it names, from whoever they come, and never break the server."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from schemathesis import Case, openapi
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.core.result import Ok
from schemathesis.generation.hypothesis.builder import HypothesisTestConfig, HypothesisTestMode, create_test
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.server.fuzzing import PATIENT, Place, place
from tests.server.running import running

PROMISED = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
EACH = settings(max_examples=6, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
"""Beside the examples of the description and, for an administrator, who comes everywhere, the edges of every parameter."""


@pytest.fixture(params=["administrator", "member", "nobody"])
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    url = f"sqlite:///{tmp_path / 'server.db'}"
    with running(url, limits=PATIENT, keep_alive_seconds=0.05) as server, place(server, request.param) as made:
        yield made


@pytest.mark.drill
def test_made_up_calls_get_answers_that_were_announced(made: Place) -> None:
    schema = openapi.from_dict(made.server.app.openapi())
    modes = list(HypothesisTestMode) if made.caller.who == "administrator" else [HypothesisTestMode.EXAMPLES, HypothesisTestMode.FUZZING]
    broken, count = dict[str, str](), 0

    def holds(case: Case[Any]) -> None:
        nonlocal count
        count += 1
        answer = made.caller.calls(case, made.known)
        try:
            case.validate_response(answer, checks=PROMISED)
        except (Failure, FailureGroup) as failure:
            broken.setdefault(f"{case.operation.label} {answer.status_code}", _told(failure, case))

    for found in schema.get_all_operations():
        assert isinstance(found, Ok), found
        create_test(operation=found.ok(), test_func=holds, config=HypothesisTestConfig(schema.config, modes, settings=EACH))()
    assert count > 400
    assert not broken, "\n".join(f"{call}: {what}" for call, what in broken.items())


def _told(failure: Failure | FailureGroup, case: Case[Any]) -> str:
    parts = failure.exceptions if isinstance(failure, FailureGroup) else [failure]
    return " / ".join(f"{each.title}: {each.message}" for each in parts) + "\n    " + case.as_curl_command()
