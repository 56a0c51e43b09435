"""Servers that are followed, and how far we are with each of their projects, over one connection and its transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from forestall.clock import Millis
from forestall.ids import EpochId, ProjectId
from forestall.protocol.messages import CORE
from forestall.store.tables import stream
from forestall.sync.following import Followed
from forestall_server.tables import followed, following


@dataclass(frozen=True, slots=True)
class Remote:
    """Another server: its address, in whose name it is followed (the same name there and here), and whether all projects are.

    `succeeded`: when an exchange went well last; `sentence`: what is wrong now, if anything.
    """

    address: str
    account: str
    everything: bool
    added: Millis
    succeeded: Millis | None = None
    sentence: str | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """A project that is followed: how many changes here wait to be sent there, and what is wrong with it, if anything."""

    id: ProjectId
    waiting: int
    sentence: str | None


class FollowingStore:
    """Answers in words what the tables know of other servers."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def remotes(self) -> list[Remote]:
        """The servers that are followed, by address."""
        columns = following.c
        wanted = select(columns.address, columns.account, columns.everything, columns.added, columns.succeeded, columns.sentence)
        return [Remote(*row) for row in self._connection.execute(wanted.order_by(columns.address))]

    def add(self, remote: Remote, projects: Iterable[ProjectId], secret: str) -> None:
        """Follow a server, or follow it otherwise; how far we are with its projects stays. The secret comes sealed."""
        row = {"account": remote.account, "everything": remote.everything, "added": remote.added, "secret": secret, "sentence": None}
        if not self._change(following.c.address == remote.address, **row):
            self._connection.execute(insert(following).values(address=remote.address, **row))
        for project in projects:
            self.begin(remote.address, project)

    def remove(self, address: str) -> bool:
        """Follow a server no more, and forget the sign-in there; False where it was not followed."""
        return self._connection.execute(delete(following).where(following.c.address == address)).rowcount == 1

    def went(self, address: str, succeeded: Millis | None, sentence: str | None) -> None:
        """How it went; a success stays known when trouble comes."""
        when = {} if succeeded is None else {"succeeded": succeeded}
        self._change(following.c.address == address, sentence=sentence, **when)

    def secret(self, address: str) -> str | None:
        """The sign-in at a server, sealed."""
        return self._connection.execute(select(following.c.secret).where(following.c.address == address)).scalar()

    def keep_secret(self, address: str, secret: str | None) -> None:
        """Keep another sign-in, sealed, or none."""
        self._change(following.c.address == address, secret=secret)

    def projects(self, address: str) -> list[Project]:
        """The projects of a server that are followed, by id."""
        joined = followed.outerjoin(stream, (stream.c.project == followed.c.project) & (stream.c.partition == followed.c.partition))
        waiting = func.coalesce(stream.c.head, 0) - followed.c.pushed
        wanted = select(followed.c.project, waiting, followed.c.sentence).select_from(joined)
        of_core = (followed.c.address == address) & (followed.c.partition == CORE)
        rows = self._connection.execute(wanted.where(of_core).order_by(followed.c.project))
        return [Project(ProjectId(id), waits, sentence) for id, waits, sentence in rows]

    def begin(self, address: str, project: ProjectId) -> None:
        """Follow a project of a server; nothing happens where it is followed already."""
        if self._connection.execute(select(followed.c.project).where(_one(address, project))).first() is None:
            row = {"address": address, "project": project, "partition": CORE, "pulled": 0, "pushed": 0}
            self._connection.execute(insert(followed).values(row))

    def said(self, address: str, project: ProjectId, sentence: str | None) -> None:
        """What is wrong with a project, if anything."""
        self._connection.execute(update(followed).where(_one(address, project)).values(sentence=sentence))

    def how_far(self, address: str, project: ProjectId) -> Followed:
        """How far we are with a project."""
        wanted = select(followed.c.epoch, followed.c.pulled, followed.c.pushed).where(_one(address, project))
        row = self._connection.execute(wanted).first()
        return Followed(EpochId(row[0]) if row[0] else None, row[1], row[2]) if row else Followed()

    def note(self, address: str, project: ProjectId, how_far: Followed) -> None:
        """We are so far now."""
        values = {"epoch": how_far.epoch, "pulled": how_far.pulled, "pushed": how_far.pushed}
        self._connection.execute(update(followed).where(_one(address, project)).values(values))

    def _change(self, which: ColumnElement[bool], **values: Any) -> bool:
        return self._connection.execute(update(following).where(which).values(values)).rowcount == 1


def _one(address: str, project: ProjectId) -> ColumnElement[bool]:
    return (followed.c.address == address) & (followed.c.project == project) & (followed.c.partition == CORE)
