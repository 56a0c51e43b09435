"""Makes the pages: templates filled and headed so that a browser loads nothing but our own two files. Knows no service."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from http import HTTPStatus
from importlib.resources import files
from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.routing import APIRoute
from jinja2 import Environment, PackageLoader, StrictUndefined

from forestall.protocol.problems import Problem, body
from forestall_server.accounts.store import Principal
from forestall_server.bodies import SMALL_BYTES, bounded
from forestall_server.console.entering import way_in
from forestall_server.permissions import TENANT, Permission
from forestall_server.problems import Refusal, Refused
from forestall_server.projects.permits import tenant_role

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    # Without it a browser would not say whence a form comes.
    "Referrer-Policy": "same-origin",
}
STATIC = {"console.css": "text/css; charset=utf-8", "htmx.min.js": "text/javascript; charset=utf-8"}
_DAY_SECONDS = 24 * 3600
_AWAY = frozenset({Problem.SIGN_IN_AGAIN, Problem.DEVICE_SIGNED_OUT})

_PLACES = (
    ("/admin", "Overview", Permission.SELF),
    ("/admin/projects", "Projects", Permission.LIST_PROJECTS),
    ("/admin/people", "People", Permission.ADMINISTER),
    ("/admin/devices", "Devices", Permission.SELF),
    ("/admin/tenant", "Tenant", Permission.SEE_TENANT),
    ("/admin/webhooks", "Webhooks", Permission.ADMINISTER),
    ("/admin/jobs", "Jobs", Permission.ADMINISTER),
    ("/admin/audit", "Audit", Permission.READ_AUDIT),
)
"""The pages, by whom they are for."""


class Page(APIRoute):
    """A route that a person looks at: what goes wrong is a page, too, and whoever is not signed in is led to where that is done."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def handle_page(request: Request) -> Response:
            try:
                return await handle(_Small(request.scope, request.receive))
            except Refused as refused:
                if "text/html" not in request.headers.get("accept", ""):
                    raise
                return _refused(request, refused.refusal)
            except RequestValidationError:
                if "text/html" not in request.headers.get("accept", ""):
                    raise
                return _refused(request, Refusal(Problem.NOT_READABLE))

        return handle_page


class _Small(Request):
    async def body(self) -> bytes:
        if not hasattr(self, "_body"):
            self._body = await bounded(self, SMALL_BYTES)
        return self._body


def shown(name: str, who: Principal | None, request: Request, /, http_status: int = HTTPStatus.OK, **facts: Any) -> Response:
    """A page. `who`: whose pages are offered beside it."""
    places = [(path, words) for path, words, needed in _PLACES if who is not None and tenant_role(who) in TENANT[needed]]
    told = _TEMPLATES.get_template(f"{name}.html").render(who=who, places=places, here=request.url.path, **facts)
    return HTMLResponse(told, http_status, HEADERS)


def onward(path: str) -> Response:
    """To another page, by reading it."""
    return RedirectResponse(path, HTTPStatus.SEE_OTHER, HEADERS)


def static(name: str) -> Response:
    """One of our own two files."""
    told = files("forestall_server").joinpath("console", "static", name).read_bytes()
    return Response(told, headers={"Cache-Control": f"public, max-age={_DAY_SECONDS}"}, media_type=STATIC[name])


def _refused(request: Request, refusal: Refusal) -> Response:
    if refusal.problem in _AWAY:
        if request.method == "GET":
            return onward(way_in(request))
        # The form is still in the tab behind this page: its sign-in is renewed in another step, and it is sent again.
        words, cure = "Your sign-in had to be renewed first. Nothing was changed.", "Go on from the overview, then back to the form."
        return shown("refused", None, request, HTTPStatus.UNAUTHORIZED, words=words, cure=cure)
    told = body(refusal.problem, refusal.detail)
    return shown("refused", None, request, told["status"], words=told["detail"], cure=told["cure"])


def moment(millis: int | None) -> str:
    """A moment as people read it.

    >>> moment(0), moment(None)
    ('1970-01-01 00:00 UTC', '–')
    """
    return "–" if millis is None else datetime.fromtimestamp(millis / 1000, UTC).strftime("%Y-%m-%d %H:%M UTC")


def size(count: int) -> str:
    """A number of bytes as people read it.

    >>> size(512), size(3_400_000)
    ('0.5 kB', '3.4 MB')
    """
    for unit, factor in (("GB", 10**9), ("MB", 10**6)):
        if count >= factor:
            return f"{count / factor:.1f} {unit}"
    return f"{count / 1000:.1f} kB"


_TEMPLATES = Environment(loader=PackageLoader("forestall_server", "console/templates"), autoescape=True, undefined=StrictUndefined)
_TEMPLATES.filters.update(moment=moment, size=size)
