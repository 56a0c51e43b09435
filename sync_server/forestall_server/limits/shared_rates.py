"""Rates that all processes of a server share, in Redis. Where Redis does not answer, each process counts for itself meanwhile.

The same buckets as in memory, as one script, so that two processes that ask at once do not both take the last of a bucket.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable

import redis

from forestall.clock import Millis
from forestall_server.limits.rates import MemoryRates, Rate

ANSWER_SECONDS = 0.2
"""So long Redis may take to answer: every call waits for it."""
LOOK_AGAIN_MILLIS = 5_000
"""So long nobody asks a Redis that did not answer."""

_PREFIX = "forestall rate "
# Gives how many milliseconds to wait for the next token; 0 takes one. A bucket that would be full by now is forgotten.
_TAKE = """
local per_milli, burst, now = tonumber(ARGV[1]) / 1000, tonumber(ARGV[2]), tonumber(ARGV[3])
local bucket = redis.call('HMGET', KEYS[1], 'left', 'since')
local left, since = tonumber(bucket[1]) or burst, tonumber(bucket[2]) or now
left = math.min(burst, left + math.max(0, now - since) * per_milli)
local wait = 0
if left >= 1 then left = left - 1 else wait = math.ceil((1 - left) / per_milli) end
redis.call('HSET', KEYS[1], 'left', tostring(left), 'since', now)
redis.call('PEXPIRE', KEYS[1], math.ceil((burst - left) / per_milli) + 1000)
return wait
"""

_log = logging.getLogger(__name__)


class SharedRates:
    """`Rates` of all processes on one Redis. Safe to share between threads."""

    at_once = False

    def __init__(self, url: str, now: Callable[[], Millis]) -> None:
        self._redis = redis.Redis.from_url(url, socket_timeout=ANSWER_SECONDS, socket_connect_timeout=ANSWER_SECONDS)
        self._take = self._redis.register_script(_TAKE)
        self._own = MemoryRates(now)
        self._now = now
        self._silent_until = Millis(0)

    def wait_seconds(self, key: str, rate: Rate) -> int:
        """How long this one must wait; 0 lets it go on, and counts it."""
        if not rate.per_second:
            return 0
        if self._now() >= self._silent_until:
            try:
                told = self._take(keys=[_PREFIX + key], args=[rate.per_second, rate.burst, self._now()])
                return math.ceil(int(str(told)) / 1000)
            except redis.RedisError as error:
                _log.info("Redis does not answer; rates are counted by this process alone meanwhile: %s", type(error).__name__)
                self._silent_until = Millis(self._now() + LOOK_AGAIN_MILLIS)
        return self._own.wait_seconds(key, rate)
