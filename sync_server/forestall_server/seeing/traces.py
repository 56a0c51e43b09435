"""A trace of every call, for OpenTelemetry: method, route as declared, status, number. Never a path, a name, or anything somebody typed.

Needs the extra `telemetry`. A caller that sends `traceparent` gets its spans joined to its own (W3C Trace Context).
"""

from __future__ import annotations

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.propagate import extract
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import Span, SpanKind, StatusCode
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FAILED_FROM = 500
_QUIET = frozenset({"/healthz", "/readyz", "/metrics"})
_NUMBER = b"x-request-number"


class Traced:
    """Middleware around the whole application. `provider` is the one way out for its spans."""

    def __init__(self, app: ASGIApp, provider: TracerProvider) -> None:
        self._app = app
        self._tracer = provider.get_tracer("forestall_server")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in _QUIET:
            await self._app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"] if name == b"traceparent"}
        with self._tracer.start_as_current_span(scope["method"], extract(headers), SpanKind.SERVER) as span:

            async def answer(message: Message) -> None:
                if message["type"] == "http.response.start":
                    _note(span, scope, message)
                await send(message)

            await self._app(scope, receive, answer)


def provider_of(version: str, endpoint: str = "", exporter: SpanExporter | None = None) -> TracerProvider:
    """Sends spans to an OTLP endpoint over HTTP, in batches beside the work; `exporter` is used in its place where one is given."""
    provider = TracerProvider(resource=Resource({"service.name": "forestall-server", "service.version": version}))
    provider.add_span_processor(BatchSpanProcessor(exporter or OTLPSpanExporter(endpoint=endpoint)))
    return provider


def _note(span: Span, scope: Scope, message: Message) -> None:
    route, status = str(getattr(scope.get("route"), "path", "-")), int(message["status"])
    span.update_name(f"{scope['method']} {route}")
    number = next((value.decode() for name, value in message.get("headers", ()) if name == _NUMBER), "")
    span.set_attributes(
        {"http.request.method": scope["method"], "http.route": route, "http.response.status_code": status, "forestall.request": number}
    )
    if status >= FAILED_FROM:
        span.set_status(StatusCode.ERROR)
