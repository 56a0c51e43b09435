"""The pages of the guide, and which of them belongs to a place of the window. Reads the files shipped with the program; no widgets."""

from __future__ import annotations

import re
from importlib.resources import files

from forestall_desktop.settings.preferences import Settings
from forestall_desktop.settings.table import as_markdown

CONTENTS = "index"
_PACKAGE = "forestall_desktop.guide"
_LINK = re.compile(r"\]\(([\w-]+)\.md\)")
_PICTURES = "pictures"
_PICTURE = re.compile(r"!\[[^\]]*\]\(pictures/([\w-]+\.png)\)")
_SETTINGS_TABLE = "<!-- table of settings -->\n"
_PAGE_OF = {
    "welcome": "first-ten-minutes",
    "sheet": "sheet",
    "structure": "structure",
    "review": "review",
    "history": "revisions",
    "findings": "review",
    "nets": "structure",
    "diagrams": "structure",
    "charts": "charts",
    "filter": "sheet",
    "import": "import",
    "paste": "import",
    "sync": "sync",
    "settings": "settings",
}
"""The page for each place; a place that is not here gets the contents."""


def pages() -> list[str]:
    """The names of all pages: the contents first, then in the order in which it names them."""
    there = {each.name.removesuffix(".md") for each in files(_PACKAGE).iterdir() if each.name.endswith(".md")}
    return [name for name in dict.fromkeys((CONTENTS, *links(_read(CONTENTS)), *sorted(there))) if name in there]


def page_of(place: str) -> str:
    """The page about a place of the window."""
    name = _PAGE_OF.get(place, place)
    return name if name in pages() else CONTENTS


def page(name: str) -> str:
    """A page in Markdown; the contents where there is no such page."""
    there = name if name in pages() else CONTENTS
    return _read(there).replace(_SETTINGS_TABLE, as_markdown(Settings))


def picture(name: str) -> bytes:
    """A picture that a page names, as PNG; nothing where there is none. Only pictures of the guide are read, whatever the name says."""
    found = files(_PACKAGE).joinpath(_PICTURES).joinpath(name.rpartition("/")[2])
    return found.read_bytes() if found.is_file() else b""


def pictures(text: str) -> list[str]:
    """The files of the pictures that a page shows."""
    return _PICTURE.findall(text)


def links(text: str) -> list[str]:
    """The pages that a page leads to, in its order."""
    return _LINK.findall(text)


def title(name: str) -> str:
    """What a page is called: its first heading."""
    return page(name).partition("\n")[0].lstrip("# ")


def _read(name: str) -> str:
    return files(_PACKAGE).joinpath(f"{name}.md").read_text(encoding="utf-8")
