"""Special characteristics: whose symbol stands for which class, what a mark means, and its counterpart at another customer. Pure.

Each customer has a table of symbols of his own. Our own two (CC, SC) are known without standing in any project. A mark is the symbol that a
characteristic or a cause line names, or the free text that stands there, matched by glyph, class or meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from forestall.changes import Entity, FieldName
from forestall.fmea.edits import Draft, Refused
from forestall.fmea.outcome import Outcome
from forestall.fmea.project import Project
from forestall.fmea.wording import same, word_of
from forestall.ids import EntityId

SPECIAL, SYMBOL = FieldName("special"), FieldName("symbol")
_SAME_AS, _PATH = FieldName("same_as"), FieldName("path")
_PATH_DATA = re.compile(r"[MmZzLlHhVvCcSsQqTtAa0-9eE+\-., \n]*")


@dataclass(frozen=True, slots=True)
class Symbol:
    """One symbol. `id` is None for our own, and for a mark in words that stands in no table; `path` is SVG path data or empty."""

    id: EntityId | None
    customer: str
    class_: str
    glyph: str
    meaning: str
    path: str = ""

    @property
    def sign(self) -> str:
        """What is printed for it where only letters can be."""
        return self.glyph or self.class_ or self.meaning


OURS = (
    Symbol(None, "", "CC", "CC", "Critical: its variation can harm people or break a law"),
    Symbol(None, "", "SC", "SC", "Significant: its variation can spoil fit, function or satisfaction"),
)
"""The table of last resort, in our own words."""


def table_of(project: Project, customer: str = "") -> list[Symbol]:
    """The symbols a customer knows, in the order of his legend: his own, those of no customer, and ours for classes that neither has."""
    every = [_symbol(each) for each in project.children(None, "symbol")]
    mine = [each for each in every if each.customer and same(each.customer, customer)]
    found = [*mine, *(each for each in every if not each.customer and not _has_class(mine, each.class_))]
    return [*found, *(each for each in OURS if not _has_class(found, each.class_))]


def tables(project: Project) -> dict[str, list[Symbol]]:
    """Every symbol that somebody entered, by customer; under no customer also ours for the classes that are not there."""
    found: dict[str, list[Symbol]] = {"": table_of(project)}
    for symbol in map(_symbol, project.children(None, "symbol")):
        if symbol.customer:
            found.setdefault(next((each for each in found if same(each, symbol.customer)), symbol.customer), []).append(symbol)
    return found


def mark_of(project: Project, marked: Entity | None, customer: str = "") -> Symbol | None:
    """The symbol that a characteristic or a cause line carries, as this customer writes it; None where it carries none."""
    named = project.shown(word_of(marked, SYMBOL))
    text = word_of(marked, SPECIAL)
    if named is not None and named.kind == "symbol":
        return counterpart(project, _symbol(named), customer)
    return _matched(project, text, customer) if text.strip() else None


def special_said(project: Project, marked: Entity | None, analysis: EntityId | None) -> str:
    """What stands in a sheet of an analysis: the symbol that is named, as the customer writes it; else the text as it was typed."""
    if marked is None or project.shown(word_of(marked, SYMBOL)) is None:
        return word_of(marked, SPECIAL)
    customer = word_of(project.get(analysis), "customer") if analysis else ""
    mark = mark_of(project, marked, customer)
    return mark.sign if mark else ""


def counterpart(project: Project, symbol: Symbol, customer: str) -> Symbol:
    """How this customer writes a symbol of somebody else: the one that was said to be the same, or else the one of the same class.
    The symbol itself where he has none."""
    if not customer or same(symbol.customer, customer):
        return symbol
    theirs = [each for each in table_of(project, customer) if same(each.customer, customer)]
    kin = _kin(project, symbol)
    said = [each for each in theirs if each.id is not None and kin & _kin(project, each)]
    alike = [each for each in theirs if symbol.class_ and same(each.class_, symbol.class_)]
    return next(iter((*said, *alike)), symbol)


def used(symbols: Iterable[Symbol | None], table: list[Symbol]) -> list[Symbol]:
    """The legend for a print: the table, and behind it marks that stand in no table."""
    strangers = {each.sign: each for each in symbols if each is not None and each not in table}
    return [*table, *strangers.values()]


def described(symbol: Symbol) -> dict[str, str | None]:
    """A symbol for programs."""
    return {
        "id": symbol.id,
        "customer": symbol.customer,
        "class": symbol.class_,
        "glyph": symbol.glyph,
        "path": symbol.path,
        "meaning": symbol.meaning,
    }


def not_its_own_counterpart(outcome: Outcome, draft: Draft) -> Refused | None:
    """A symbol is the same as another one, not as itself."""
    if outcome.entity_at(draft.entity, _SAME_AS) != draft.entity:
        return None
    return Refused("A symbol is always the same as itself; name the symbol of another customer")


def a_path_that_draws(outcome: Outcome, draft: Draft) -> Refused | None:
    """The path is put into pictures as it stands, so it holds path data and nothing else."""
    path = str(outcome.value(draft.entity, _PATH) or "")
    if _PATH_DATA.fullmatch(path) and (not path or path.strip()[0] in "Mm"):
        return None
    return Refused("The path of a symbol is SVG path data like “M0 0 L10 0 L5 9 Z”: letters for commands, numbers, blanks and commas")


def _matched(project: Project, text: str, customer: str) -> Symbol:
    """The symbol that a text stands for: of this customer before those of others, the text itself where it stands for none."""
    every = [*table_of(project, customer), *(_symbol(each) for each in project.children(None, "symbol"))]
    for symbol in every:
        if any(words and same(text, words) for words in (symbol.glyph, symbol.class_, symbol.meaning)):
            return counterpart(project, symbol, customer)
    return Symbol(None, "", text.strip(), text.strip(), "")


def _kin(project: Project, symbol: Symbol) -> set[str]:
    """The symbol, the one it is said to be the same as, and those that are said to be the same as it."""
    if symbol.id is None:
        return set()
    names = {str(symbol.id), *(each.id for each in project.naming(symbol.id) if each.kind == "symbol")}
    same_as = project.value(symbol.id, _SAME_AS)
    return {*names, same_as} if isinstance(same_as, str) else names


def _has_class(symbols: list[Symbol], class_: str) -> bool:
    return any(same(each.class_, class_) for each in symbols if class_)


def _symbol(entity: Entity) -> Symbol:
    words = (word_of(entity, name) for name in ("customer", "class", "glyph", "text", "path"))
    return Symbol(entity.id, *words)
