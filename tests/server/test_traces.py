"""A trace tells of each call what it was and how it went, joins the caller's own, and holds no name and nothing typed."""

from __future__ import annotations

from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from forestall.ids import SiteId
from forestall_server.seeing.traces import Traced, provider_of
from tests.server.running import PROJECT, running, typed

SITE = SiteId("laptop")
TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"


def test_each_call_is_a_span_that_joins_the_callers(sqlite_url: str) -> None:
    exporter = InMemorySpanExporter()
    provider = provider_of("1", exporter=exporter)
    with running(sqlite_url, more=lambda app: app.add_middleware(Traced, provider=provider)) as server:
        ann = server.person("Ann").makes()
        ann.http.headers["traceparent"] = f"00-{TRACE}-{PARENT}-01"
        ann.pushes(SITE, *typed(SITE, 1, 1, "the seal leaks"))
        ann.get("/healthz")
        number = ann.get("/v1/projects/none/members").headers["X-Request-Number"]
    provider.shutdown()
    spans = exporter.get_finished_spans()
    assert [span.name for span in spans][-2:] == ["POST /v1/projects/{project}/exchange", "GET /v1/projects/{project}/members"]
    exchange, members = spans[-2:]
    assert exchange.context is not None
    assert exchange.parent is not None
    assert (f"{exchange.context.trace_id:032x}", f"{exchange.parent.span_id:016x}") == (TRACE, PARENT)
    assert members.attributes is not None
    assert (members.attributes["http.response.status_code"], members.attributes["forestall.request"]) == (404, number)
    told = "".join(span.to_json() for span in spans)
    for secret in ("Ann", PROJECT, "seal"):
        assert secret not in told
