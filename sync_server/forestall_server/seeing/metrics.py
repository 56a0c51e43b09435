"""The figures of one process, as Prometheus reads them. Labels come from our own lists alone, so there is never more than a few hundred.

Every part that counts is handed this; there is no registry of the whole process, so two servers in one process do not mix.
"""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, GCCollector, Histogram, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

CONTENT_TYPE = CONTENT_TYPE_LATEST
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
_EXCHANGE = "/exchange"
_METHODS = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})


class Metrics:
    """Counts from the start of the process. Safe to share between threads."""

    def __init__(self, version: str) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        GCCollector(registry=self._registry)
        Gauge("forestall_build_info", "The version that runs.", ["version"], registry=self._registry).labels(version).set(1)
        self._requests = Counter("forestall_requests", "Calls that were answered.", ["method", "route", "status"], registry=self._registry)
        self._exchanges = Histogram(
            "forestall_exchange_seconds", "From the first byte of an exchange to its last.", buckets=_SECONDS, registry=self._registry
        )
        self._seconds = Histogram(
            "forestall_request_seconds", "The same for every other call but event streams.", buckets=_SECONDS, registry=self._registry
        )
        self._taken = Counter("forestall_changes_taken", "Changes that were new here.", registry=self._registry)
        self._divergences = Counter(
            "forestall_divergences", "Exchanges of a client whose state was not the one here.", registry=self._registry
        )

    def answered(self, *, method: str, route: str, status: int, seconds: float, streamed: bool) -> None:
        """A call was answered; `route` is its address as it was declared."""
        self._requests.labels(method if method in _METHODS else "other", route, str(status)).inc()
        if not streamed:
            (self._exchanges if route.endswith(_EXCHANGE) else self._seconds).observe(seconds)

    def took(self, changes: int) -> None:
        """So many changes were new."""
        self._taken.inc(changes)

    def diverged(self) -> None:
        """A client asked for the parts of the state hash: its own was another one."""
        self._divergences.inc()

    def watch(self, name: str, documentation: str, value: Callable[[], float]) -> None:
        """A figure that is looked at whenever somebody reads the metrics."""
        Gauge(f"forestall_{name}", documentation, registry=self._registry).set_function(value)

    def told(self) -> bytes:
        """Everything, in Prometheus' own text."""
        return generate_latest(self._registry)
