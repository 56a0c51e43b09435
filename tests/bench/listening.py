"""Run as a program: many listeners at one project, in one process. Says `listening` when all have heard the head, and at the end of its
input when each of them heard which head, on the clock that all processes share.

The token comes as the first line of the input. Plain sockets: what is measured is the server.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time

_HEAD = b'data: {"head": '
Hearing = list[tuple[int, float]]
"""Which head was heard when, in seconds."""


def main() -> None:
    """Listen until the input ends."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("address")
    arguments.add_argument("path")
    arguments.add_argument("--listeners", type=int, default=200)
    chosen = arguments.parse_args()
    token = sys.stdin.readline().strip()
    heard = asyncio.run(_all(chosen.address, chosen.path, token, chosen.listeners))
    print(json.dumps(heard))


async def _all(address: str, path: str, token: str, count: int) -> list[Hearing]:
    host, _, port = address.removeprefix("http://").partition(":")
    request = f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n\r\n".encode()
    heard: list[Hearing] = [[] for _ in range(count)]
    began = [asyncio.Event() for _ in range(count)]
    ears = [asyncio.create_task(_hear(host, int(port), request, each, first)) for each, first in zip(heard, began, strict=True)]
    for first in began:
        await first.wait()
    print("listening", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    for ear in ears:
        ear.cancel()
    return heard


async def _hear(host: str, port: int, request: bytes, heard: Hearing, first: asyncio.Event) -> None:
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(request)
    async for line in reader:
        if line.startswith(_HEAD):
            heard.append((int(line[len(_HEAD) :].rstrip(b"}\r\n")), time.monotonic()))
            first.set()


if __name__ == "__main__":
    main()
