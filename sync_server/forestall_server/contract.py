"""What the published OpenAPI document says beyond what FastAPI works out by itself: steady names, and what every door may answer. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from fastapi.routing import APIRoute

from forestall.protocol.problems import Problem
from forestall_server.problems import declared
from forestall_server.reading.examples import EXAMPLES
from forestall_server.writing.examples import ANSWER

_DOOR = (Problem.SIGN_IN_AGAIN, Problem.SCOPE_TOO_SMALL)
"""What every door may answer, whatever is behind it."""
_EXAMPLES = {**EXAMPLES, "EditsAnswer": ANSWER}
"""What answers look like, by what they are called; FastAPI would leave out of them what is null."""
_METHODS = frozenset({"get", "put", "post", "patch", "delete"})


def operation_id(route: APIRoute) -> str:
    """The name of a call in generated programs: made of method and path, so it stays when our own code is renamed."""
    return named(min(route.methods or ("GET",)), route.path_format)


def named(method: str, path: str) -> str:
    """The name of a method at a path.

    >>> named("GET", "/v1/projects/{project}/sheet"), named("PUT", "/scim/v2/Users/{id}")
    ('get_projects_project_sheet', 'put_scim_Users_id')
    """
    words = [re.sub(r"\W+", "_", word).strip("_") for word in path.split("/")]
    return "_".join([method.lower(), *(word for word in words if word and not re.fullmatch(r"v[0-9]+", word))])


def complete(api: dict[str, Any]) -> None:
    """Add what every door may answer to the calls that have one, and what the answers look like."""
    for operation in operations(api):
        for content in operation["responses"].get("200", {}).get("content", {}).values():
            name = content.get("schema", {}).get("$ref", "").rpartition("/")[2]
            if name in _EXAMPLES:
                content["example"] = _EXAMPLES[name]
        if operation.get("security"):
            for status, said in declared(*_DOOR).items():
                operation["responses"].setdefault(str(status), said)


def operations(api: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every call of a document."""
    for path in api["paths"].values():
        yield from (operation for method, operation in path.items() if method in _METHODS)
