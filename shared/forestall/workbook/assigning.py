"""Gives every column of a table one role: what its heading says, what stands in it, and what the columns beside it are already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forestall.workbook.columns import normal
from forestall.workbook.grid import text_of
from forestall.workbook.roles import ACTION_FIELDS, ACTIONS, AFTER, SEVERAL, Role

if TYPE_CHECKING:
    from forestall.workbook.grid import Scalar
    from forestall.workbook.headings import Heading
    from forestall.workbook.mapping import Wishes

_RISK = frozenset({Role.AP, Role.RPN})
_CONTROL_TO_ACTION = {Role.PREVENTION: Role.PREVENTION_ACTION, Role.DETECTION_CONTROL: Role.DETECTION_ACTION}
_OF_THE_ACTION = (ACTIONS | ACTION_FIELDS) - set(AFTER.values())
_UNRANKED = 4
_FREQUENCY_WORDS = frozenset({"f", "freq", "frequency", "haeufigkeit", "frequence", "frecuencia", "frequenza", "frequencia"})


def assign(headings: list[Heading], sample: list[list[Scalar]], wishes: Wishes) -> list[tuple[Role, int]]:
    """For each column its role, and its place among levels of the product. `sample`: the first rows below the heading."""
    wished = [wishes.role(column, heading.title) if wishes.columns else None for column, heading in enumerate(headings)]
    plain = {heading.meaning.role for heading in headings if heading.meaning and heading.meaning.words is None}
    roles = [
        wish or _by_heading(heading, column, sample, plain) for column, (wish, heading) in enumerate(zip(wished, headings, strict=True))
    ]
    fixed = [wish is not None for wish in wished]
    _frequency_beside_monitoring(roles, fixed, headings)
    _level_among_effects(roles, fixed)
    _controls_behind_the_risk(roles, fixed)
    _twice_named(roles, fixed, headings)
    orders = _levels(roles, fixed, headings)
    _mode_without_heading(roles, fixed, sample)
    return [(role or Role.CUSTOM, order) for role, order in zip(roles, orders, strict=True)]


def _by_heading(heading: Heading, column: int, sample: list[list[Scalar]], plain: set[Role]) -> Role | None:
    """The role of a heading; where it may mean two things, the cells below or a second column that surely is the number decide."""
    found = heading.meaning
    if found is None:
        return None
    if found.words is None:
        return found.role
    cells, words = _counted(column, sample)
    return found.words if words * 2 > cells or (not cells and found.role in plain) else found.role


def _counted(column: int, sample: list[list[Scalar]]) -> tuple[int, int]:
    """How many cells of a column are filled, and how many of them are words."""
    cells = [row[column] for row in sample if column < len(row) and row[column] is not None]
    return len(cells), sum(isinstance(cell, str) and not cell[:1].isdigit() for cell in cells)


def _frequency_beside_monitoring(roles: list[Role | None], fixed: list[bool], headings: list[Heading]) -> None:
    """“Frequency” is the rating of FMEA-MSR where monitoring is rated, too; elsewhere it is another word for occurrence."""
    if Role.MONITORING_RATING not in roles:
        return
    for place, (role, heading) in enumerate(zip(roles, headings, strict=True)):
        words = set(normal(heading.title).split())
        is_frequency = words & _FREQUENCY_WORDS if role is Role.OCCURRENCE else role is None and words == {"f"}
        if is_frequency and not fixed[place] and Role.FREQUENCY not in roles:
            roles[place] = Role.FREQUENCY


def _level_among_effects(roles: list[Role | None], fixed: list[bool]) -> None:
    """“Next higher level” between the local effect and the end effect is an effect, too."""
    for place in range(1, len(roles) - 1):
        if roles[place] is Role.ELEMENT_HIGHER and not fixed[place] and roles[place - 1] is roles[place + 1] is Role.EFFECT:
            roles[place] = Role.EFFECT


def _controls_behind_the_risk(roles: list[Role | None], fixed: list[bool]) -> None:
    """The same word heads the present control and, behind the result, the action to come."""
    risk = next((place for place, role in enumerate(roles) if role in _RISK), len(roles))
    for place in range(risk + 1, len(roles)):
        role = roles[place]
        if role in _CONTROL_TO_ACTION and not fixed[place] and role in roles[:risk]:
            roles[place] = _CONTROL_TO_ACTION[role]


def _twice_named(roles: list[Role | None], fixed: list[bool], headings: list[Heading]) -> None:
    """A role that only one column can have stays with the surest; a second rating behind the actions is the one after them."""
    action = next((place for place, role in enumerate(roles) if role in _OF_THE_ACTION), len(roles))
    for role in dict.fromkeys(roles):
        places = [place for place, each in enumerate(roles) if each is role]
        if role is None or role in SEVERAL or role is Role.ELEMENT or len(places) < 2:
            continue
        keeper = max(places, key=lambda place: (fixed[place], _certain(headings[place]), -place))
        for place in places:
            if place != keeper:
                after = AFTER.get(role)
                roles[place] = after if after and place > action and after not in roles else None


def _certain(heading: Heading) -> bool:
    return heading.meaning is not None and heading.meaning.certain


def _levels(roles: list[Role | None], fixed: list[bool], headings: list[Heading]) -> list[int]:
    """Several columns of elements are a tree: the lowest is the focus, the others stand above it."""
    ranks = [(heading.meaning.rank or _UNRANKED) if heading.meaning else _UNRANKED for heading in headings]
    elements = sorted((place for place, role in enumerate(roles) if role is Role.ELEMENT), key=lambda place: (ranks[place], place))
    for place in elements[:-1]:
        if not fixed[place]:
            roles[place] = Role.ELEMENT_HIGHER
    if Role.ELEMENT not in roles and Role.ELEMENT_HIGHER in roles:
        roles[max(place for place, role in enumerate(roles) if role is Role.ELEMENT_HIGHER)] = Role.ELEMENT
    # A column that is called the higher level stands above one that merely names a level.
    return [ranks[place] if place in elements else 0 for place in range(len(roles))]


def _mode_without_heading(roles: list[Role | None], fixed: list[bool], sample: list[list[Scalar]]) -> None:
    """Where neither mode nor cause is named, the first column of words without a meaning is what fails."""
    if Role.MODE in roles or Role.CAUSE in roles:
        return
    for place, role in enumerate(roles):
        filled, words = _counted(place, sample)
        if role is None and not fixed[place] and words * 2 > filled:
            cells = {text_of(row[place]) for row in sample if place < len(row) and row[place] is not None}
            if len(cells) > 1 or len(sample) == 1:
                roles[place] = Role.MODE
                return
