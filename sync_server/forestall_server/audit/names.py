"""What a line of the audit log tells of a person stands beside it, and the line has a reference to it: so it can be erased, and the chain
of hashes stays whole. Over one connection and its transaction.

A reference is random and says nothing. One is made for each person and word, in each tenant; who erases a person takes the words away.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import msgspec
from sqlalchemy import Connection, delete, insert, select

from forestall.ids import random_id
from forestall_server.audit.chain import OPERATOR, Entry, Line, What
from forestall_server.keys import TenantId, tenant_of
from forestall_server.tables import audit_name

MARK = "~"
"""How a reference begins; no name of a person does."""
_USER = "user"
_WHERE = frozenset(
    {What.SIGNED_IN, What.SIGN_IN_FAILED, What.LOCKED, What.DEVICE_SIGNED_OUT, What.SERVICE_TOKEN_ADDED, What.SERVICE_TOKEN_REVOKED},
)
_OF_PLACES = frozenset({"address", "name"})
"""Facts that tell from where somebody came, and how she called her devices and tokens, in lines of those sorts."""


class Name(msgspec.Struct, frozen=True):
    """What a reference stands for."""

    id: str
    word: str


def referred(connection: Connection, entry: Entry) -> Entry:
    """An entry with references in place of what it tells of people."""
    tenant, user = tenant_of(entry.book), entry.about.get(_USER)
    person = user if isinstance(user, str) else entry.who
    about = dict(entry.about)
    for fact, told in entry.about.items():
        if isinstance(told, str) and told and (fact == _USER or (fact in _OF_PLACES and entry.what in _WHERE)):
            about[fact] = _reference(connection, tenant, person, told)
    who = entry.who if entry.who in ("", OPERATOR) else _reference(connection, tenant, entry.who, entry.who)
    return replace(entry, who=who, about=about)


def references(connection: Connection, person: str) -> list[str]:
    """As what the log names a person."""
    columns = audit_name.c
    wanted = select(columns.id).where(columns.person == person, columns.word == person)
    return list(connection.execute(wanted.order_by(columns.id)).scalars())


def named(connection: Connection, lines: Sequence[Line]) -> list[Line]:
    """Lines with the words that their references stand for, as far as they are still there. Only for people to read: no link fits them."""
    facts = [msgspec.json.decode(line.about, type=dict[str, object]) for line in lines]
    words = words_of(connection, [line.who for line in lines] + [told for each in facts for told in each.values() if isinstance(told, str)])
    if not words:
        return list(lines)
    return [_named(line, about, words) for line, about in zip(lines, facts, strict=True)]


def words_of(connection: Connection, told: Iterable[str]) -> dict[str, str]:
    """What those of these words that are references stand for."""
    ids = {each for each in told if each.startswith(MARK)}
    rows = connection.execute(select(audit_name.c.id, audit_name.c.word).where(audit_name.c.id.in_(ids))) if ids else ()
    return {str(id): str(word) for id, word in rows}


def every_name(connection: Connection) -> list[Name]:
    """All references, for an export that people shall be able to read."""
    rows = connection.execute(select(audit_name.c.id, audit_name.c.word).order_by(audit_name.c.id))
    return [Name(id, word) for id, word in rows]


def erase(connection: Connection, person: str) -> None:
    """Nobody learns any more whom these references meant."""
    connection.execute(delete(audit_name).where(audit_name.c.person == person))


def copied(source: Connection, target: Connection, tenant: TenantId) -> None:
    """Have another database know what a tenant's references stand for."""
    rows = [dict(row) for row in source.execute(select(audit_name).where(audit_name.c.tenant == tenant)).mappings()]
    here = set(target.execute(select(audit_name.c.id).where(audit_name.c.tenant == tenant)).scalars())
    if fresh := [row for row in rows if row["id"] not in here]:
        target.execute(insert(audit_name), fresh)


def _reference(connection: Connection, tenant: TenantId, person: str, word: str) -> str:
    columns = audit_name.c
    same = (columns.person == person) & (columns.tenant == tenant) & (columns.word == word)
    found = connection.execute(select(columns.id).where(same).order_by(columns.id).limit(1)).scalar()
    if found is None:
        # Two that meet here at once make two references, which is harmless.
        found = MARK + random_id(os.urandom)
        connection.execute(insert(audit_name).values(id=found, tenant=tenant, person=person, word=word))
    return str(found)


def _named(line: Line, about: Mapping[str, object], words: Mapping[str, str]) -> Line:
    said = {name: words.get(told, told) if isinstance(told, str) else told for name, told in about.items()}
    told = msgspec.json.encode(said, order="sorted").decode()
    return msgspec.structs.replace(line, who=words.get(line.who, line.who), about=told)
