"""What the product is shipped with may be shipped: every library it needs says its licence, and none of them reaches into our own."""

import re
from collections.abc import Iterator
from importlib.metadata import distribution, metadata

from packaging.requirements import Requirement

EXTRAS = ("desktop", "server", "cluster", "aws", "telemetry")
FREE = re.compile(r"MIT|BSD|Apache|PSF-2.0|Dual License")
SHIPPED_APART = {
    # They stay files of their own that anybody may replace, as the LGPL wants it; of Qt's three licences we take that one.
    "psycopg": "LGPL-3.0-only",
    "psycopg-binary": "LGPL-3.0-only",
    "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "certifi": "MPL-2.0",
}
SAID_ELSEWHERE = {"sqlcipher3"}
"""zlib/libpng, in the file LICENSE of its sources; SQLCipher in it is BSD."""


def needed(name: str, extras: tuple[str, ...], found: dict[str, set[str]]) -> dict[str, set[str]]:
    """What a distribution needs here, and what that needs, with the extras that are asked of each."""
    known = found.setdefault(re.sub(r"[-_.]+", "-", name).lower(), set())
    if not known or set(extras) - known:
        known.update(extras, {""})
        for each in map(Requirement, distribution(name).requires or ()):
            if each.marker is None or any(each.marker.evaluate({"extra": extra}) for extra in known):
                needed(each.name, tuple(each.extras), found)
    return found


def licences(name: str) -> Iterator[str]:
    """All that a distribution says about its licence."""
    told = metadata(name)
    yield from (told[field] for field in ("License-Expression", "License") if told[field])
    yield from (each.rpartition(":: ")[2] for each in told.get_all("Classifier", []) if each.startswith("License"))


def test_every_library_of_the_product_has_a_licence_that_lets_us_ship_it() -> None:
    libraries = needed("forestall", EXTRAS, {}).keys() - {"forestall"}
    assert len(libraries) > 50
    said = {each: " / ".join(licences(each)) for each in libraries}
    apart = {each: told for each, told in said.items() if each in SHIPPED_APART}
    assert all(told.startswith(SHIPPED_APART[each]) for each, told in apart.items()), apart
    rest = {each: told for each, told in said.items() if each not in apart and each not in SAID_ELSEWHERE}
    doubtful = {each: told for each, told in rest.items() if not FREE.search(told) or "GPL" in told}
    assert not doubtful, "read these licences before anything is shipped with them"
