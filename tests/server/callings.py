"""Every call that a server answers, taken from the application itself, with something sensible to send. Knows no single route."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx
from fastapi import FastAPI
from fastapi.routing import iter_route_contexts

from forestall_server.permissions import Permission
from tests.server.running import Person

# What a field must be like where any text would not do.
_FITTING: Mapping[str, Any] = {
    "role": "viewer",
    "cell": "line/remarks",
    "mail": "nobody@example.org",
    "scope": "read",
    "days": 1,
    "url": "https://hooks.invalid/forestall",
    "events": ["project.changed"],
}


@dataclass(frozen=True, slots=True)
class Call:
    """One method at one path, and the permissions its doors ask for; `body`: what is sent, None where nothing is; `query`: what must be."""

    method: str
    path: str
    permissions: frozenset[Permission]
    body: Any
    query: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def names(self) -> list[str]:
        """What the path asks for."""
        return re.findall(r"{(\w+)}", self.path)

    def by(self, person: Person, **told: Any) -> httpx.Response:
        """The answer to somebody; of a stream, its beginning."""
        path = self.path.format(**{name: told.get(name, 0) for name in self.names})
        body = {name: told.get(name, value) for name, value in self.body.items()} if isinstance(self.body, dict) else self.body
        with person.http.stream(self.method, path, json=body, params=dict(self.query) or None) as answer:
            content = answer.read() if "event-stream" not in answer.headers.get("content-type", "") else b""
            return httpx.Response(answer.status_code, headers={"content-type": answer.headers.get("content-type", "")}, content=content)


def calls_of(app: FastAPI) -> Iterator[Call]:
    """All of them."""
    api = app.openapi()
    for route in iter_route_contexts(app.routes):
        dependant = getattr(route, "dependant", None)
        if dependant is None:
            continue
        permissions = frozenset(app.state.doors.asked_by(dependant))
        for method in sorted(route.methods or ()):
            described = api["paths"].get(route.path, {}).get(method.lower(), {})
            yield Call(method, str(route.path), permissions, _body(api, described), _query(api, described))


def _query(api: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    wanted = (each for each in told.get("parameters", ()) if each["in"] == "query" and each.get("required"))
    return {each["name"]: _sample(api, each["schema"], each["name"]) for each in wanted}


def _body(api: Mapping[str, Any], told: Mapping[str, Any]) -> Any:
    content = told.get("requestBody", {}).get("content", {}).get("application/json")
    return None if content is None else _sample(api, content["schema"], "")


def _sample(api: Mapping[str, Any], schema: Mapping[str, Any], name: str) -> Any:
    if "$ref" in schema:
        return _sample(api, api["components"]["schemas"][schema["$ref"].rpartition("/")[2]], name)
    if name in _FITTING:
        return _FITTING[name]
    for choice in ("anyOf", "oneOf", "allOf"):
        if choice in schema:
            return _sample(api, schema[choice][0], name)
    match schema.get("type"):
        case "object":
            wanted = schema.get("required", ())
            return {each: _sample(api, told, each) for each, told in schema.get("properties", {}).items() if each in wanted}
        case "array":
            return []
        case "integer" | "number":
            return schema.get("minimum", 1)
        case "boolean":
            return False
        case _:
            return schema["enum"][0] if "enum" in schema else "Nobody"
