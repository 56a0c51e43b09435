"""The messages of one exchange. A newer peer's further keys are ignored here; what it says about changes is kept inside the changes.

One call pushes what the other lacks and pulls what we lack, a page at a time, and may be repeated at will.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from forestall.ids import EpochId, SiteId
from forestall.protocol.codec import NAME_MAX

PROTOCOL = 1
"""The version this program speaks. Both sides name theirs; a server answers every version from `PROTOCOL_OLDEST` on."""
PROTOCOL_OLDEST = 1

CORE = "core"
"""The partition every project has."""

PAGE_CHANGES = 2_000
"""How many changes one message carries at most, each way."""
PAGE_BYTES = 32 * 1024 * 1024
"""How large one message may be once it is unpacked."""


Name = msgspec.Meta(min_length=1, max_length=NAME_MAX, pattern=r"^[^\x00]*$")
"""What every name must be to be kept."""
Count = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
"""A number that every database holds."""


class Run(msgspec.Struct, array_like=True, frozen=True):
    """`count` changes of a site from the `n`-th on got the server's numbers from `number` on."""

    site: SiteId
    n: Count
    count: Count
    number: Count


class Seal(msgspec.Struct, array_like=True, frozen=True):
    """A site's signature under its first `n` changes, the last of which has this link of the hash chain. `key`: the site's public key.

    All hexadecimal digits; see `seals`.
    """

    site: Annotated[SiteId, Name]
    key: Annotated[str, msgspec.Meta(max_length=64)]
    n: Count
    chain: Annotated[str, msgspec.Meta(max_length=64)]
    signature: Annotated[str, msgspec.Meta(max_length=128)]


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """What a replica says: here is what you lack; give me what came after `after`.

    `have`: how many of its own site's changes it holds, so that they are not sent back; of these the server has acknowledged
    `acknowledged`, and said `chain` (its link of the hash chain) then. `epoch`: the life of the server's log that `after` counts in;
    None on the first contact. `seals`: of the sites whose changes it brings, as far as it has some.
    """

    protocol: int = PROTOCOL
    partition: str = CORE
    site: Annotated[SiteId, Name]
    epoch: EpochId | None = None
    after: Count = 0
    have: Count = 0
    acknowledged: Count = 0
    chain: str = ""
    changes: list[msgspec.Raw] = []
    limit: int = PAGE_CHANGES
    buckets: bool = False
    seals: list[Seal] = []


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What the server answers.

    `taken` numbers what was sent (also what it had already). `changes` with their `numbers` follow `after`; `more` says that pages remain.
    `vector` is set where the two do not share a history (another epoch, a gap): nothing was taken, start over from what it holds.
    `refusal`: why the changes sent were not taken, while reading still works. `forked`: the site numbered two different changes alike
    (its file was copied or restored); nothing was taken, it must go on under a new name. `chain`: the link after the site's newest
    change here. `behind`: the log no longer reaches back to `after`, begin from a snapshot. `hash` is the state hash at `head`, `buckets`
    its parts where they were asked for; `now` the server's clock, in ms. `seals`: of the sites whose changes it brings.
    """

    protocol: int = PROTOCOL
    partition: str = CORE
    epoch: EpochId
    head: Count
    after: Count
    taken: list[Run] = []
    changes: list[msgspec.Raw] = []
    numbers: list[Count] = []
    more: bool = False
    vector: dict[SiteId, Count] | None = None
    refusal: str | None = None
    forked: bool = False
    behind: bool = False
    chain: str = ""
    hash: str = ""
    buckets: dict[int, str] = {}
    now: int = 0
    seals: list[Seal] = []


class SnapshotHead(msgspec.Struct, frozen=True, kw_only=True):
    """What a snapshot holds: the heads as of the server's `number`, in so many pages, with their state hash.

    `counted`: how many changes of each site are in it and the link of its chain; `knowledge`: pairs of dots, as `Replica.knowledge` tells
    them.
    """

    protocol: int = PROTOCOL
    partition: str = CORE
    epoch: EpochId
    number: int
    pages: int
    entities: int
    hash: str
    counted: dict[SiteId, tuple[int, str]]
    knowledge: list[tuple[tuple[str, int], tuple[str, int]]]
    seals: list[Seal] = []


class SnapshotPage(msgspec.Struct, frozen=True, kw_only=True):
    """Some entities of a snapshot, each as its row: id, kind, site, n, stamp, author, fields and heads (both JSON)."""

    rows: list[tuple[str, str, str, int, int, str, str, str | None]]
