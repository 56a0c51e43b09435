"""Gives a file a new site, so that a copied or restored file never uses a number twice. Unsent changes go on under the new name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from forestall.changes import Change, Dot, Entity, FieldName, Head, Value
from forestall.fmea.schema import REMOVED
from forestall.ids import Chance, SiteId, new_site
from forestall.protocol.chain import START, link_all
from forestall.store.file import Identity, ProjectFile

Names = Mapping[Dot, Dot]
_GIVEN_AWAY = "given_away"
_PUBLISHED = "published"


def give_away(file: ProjectFile, n: int) -> None:
    """Note that others have this site's changes up to its `n`-th without a server: they keep their names."""
    file.set(_GIVEN_AWAY, str(n))


def note_published(file: ProjectFile, n: int, chain: str) -> None:
    """Note that a server has this site's changes up to its `n`-th, whose link is `chain`: they keep their names, whichever server is asked
    next.
    """
    file.set(_PUBLISHED, f"{n} {chain}")


def take_new_site(file: ProjectFile, chance: Chance, *, disputed: bool = False) -> int:
    """Make this file another site, in one transaction; gives how many unsent changes took new numbers.

    `disputed`: somebody else uses the same numbers, so that what was given away without a server is renamed, too.
    """
    old, new = file.identity.site, new_site(chance)
    with file.writing() as replica:
        acknowledged, (published, link) = replica.acknowledged(old), _published(file)
        known = acknowledged if disputed else max(acknowledged, published, int(file.get(_GIVEN_AWAY) or 0))
        first = known + 1
        told = file.get("server_chain") or START
        base, before = (published, link) if published <= known and not (told and acknowledged > published) else (acknowledged, told)
        chain = link_all(before, replica.of_site(old, base + 1, known))
        unsent = replica.of_site(old, first, replica.vector().get(old, 0))
        names = {change.dot: Dot(new, number) for number, change in enumerate(unsent, 1)}
        renamed = [_renamed(change, names, first) for change in unsent]
        entities = replica.some({change.entity for change in unsent})
        replica.rename(old, first, renamed, [_renamed_entity(entity, names) for entity in entities.values()], chain)
        file.set("site", new)
        file.set(_GIVEN_AWAY, "0")
        note_published(file, 0, START)
        file.set("server_chain", "")
    file.identity = Identity(file.identity.project, new)
    return len(renamed)


def _published(file: ProjectFile) -> tuple[int, str]:
    n, _, chain = (file.get(_PUBLISHED) or "0 ").partition(" ")
    return int(n), chain


def _renamed(change: Change, names: Names, first: int) -> Change:
    saw = {name: _dots(dots, names) for name, dots in change.saw.items()}
    fields = {name: _value(name, value, names) for name, value in change.set.items()}
    intention = max(1, change.intention - first + 1)
    return replace(change, dot=names[change.dot], saw=saw, set=fields, intention=intention)


def _renamed_entity(entity: Entity, names: Names) -> Entity:
    mark = entity.mark._replace(dot=names.get(entity.mark.dot, entity.mark.dot))
    values = {name: _value(name, value, names) for name, value in entity.values.items()}
    own = {name: tuple(_head(name, head, names) for head in heads) for name, heads in entity.own.items()}
    return Entity(entity.id, entity.kind, mark, values, own)


def _head(name: FieldName, head: Head, names: Names) -> Head:
    return head._replace(dot=names.get(head.dot, head.dot), value=_value(name, head.value, names))


def _dots(dots: Iterable[Dot], names: Names) -> tuple[Dot, ...]:
    return tuple(names.get(dot, dot) for dot in dots)


def _value(name: FieldName, value: Value, names: Names) -> Value:
    """A removal names the changes its author saw; those are renamed with them."""
    if name != REMOVED or not isinstance(value, list):
        return value
    return [_pair(pair, names) for pair in value]


def _pair(pair: Any, names: Names) -> Any:
    if not (isinstance(pair, list) and len(pair) == 2):
        return pair
    named = names.get(Dot(SiteId(str(pair[0])), pair[1]))
    return list(named) if named else pair
