"""Every text of the window has its German, and no text goes past the translator."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.house.sources import ROOT
from tools import words

GERMAN = words.LANGUAGES / "forestall_de.ts"
_PLACE = re.compile(r"\{[^}]*\}")

SHOWING = frozenset(
    [
        "setText",
        "setToolTip",
        "setStatusTip",
        "setWindowTitle",
        "setPlaceholderText",
        "setAccessibleName",
        "setAccessibleDescription",
        "setWhatsThis",
        "setTitle",
        "setTabText",
        "addTab",
        "setItemText",
        "addAction",
        "addMenu",
        "addItem",
        "say",
        "ask_server",
        "list_view",
        "muted_label",
        "setLabelText",
        "setCancelButtonText",
        "QAction",
        "QMenu",
        "QLabel",
        "QPushButton",
        "QCheckBox",
        "QRadioButton",
        "QGroupBox",
        "QDockWidget",
        "QToolBar",
        "QMessageBox",
        "QInputDialog",
    ]
)
"""Methods and widgets whose texts a person reads."""

NO_WORDS = {
    "Forestall": "a name",
    " – Forestall": "a name",
    "https://fmea.example.com": "an address",
    "Alt+1": "keys",
    "Alt+2": "keys",
    "Alt+3": "keys",
}
"""Literal texts that are the same in every language, and why."""


def test_every_text_of_the_window_stands_in_the_list() -> None:
    told = set(words.gathered())
    listed = {source for source, _ in _messages()}
    assert told == listed, "run `make words`, then translate what is unfinished in forestall_de.ts"


def test_every_text_is_translated() -> None:
    known = words.translations(GERMAN)
    mute = [text for text in words.gathered() if text not in known]
    assert not mute, "translate these in languages/forestall_de.ts and run `make words`"


def test_translations_keep_places_and_signs() -> None:
    broken = [text for text, german in words.translations(GERMAN).items() if _signs(text) != _signs(german)]
    assert not broken, "the same {places}, the same & and the same … at the end as in English"


def test_what_the_window_loads_is_made_of_the_list(tmp_path: Path) -> None:
    words.compile_to(GERMAN, tmp_path / "german.qm")
    assert (tmp_path / "german.qm").read_bytes() == GERMAN.with_suffix(".qm").read_bytes(), "run `make words`"
    assert words.SENTENCES.read_text(encoding="utf-8") == words.sentences(), "run `make words`"


@pytest.mark.parametrize("room", ["views", "dialogs", "delegates", "actions", "models"])
def test_no_text_goes_past_the_translator(room: str) -> None:
    bare = [
        f"{path.name}:{line} {text}"
        for path in sorted((words.DESKTOP / room).rglob("*.py"))
        for line, text in _untranslated(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not bare, "write tr(“…”) around these, or name them in NO_WORDS with a reason"


def test_a_text_comes_to_tr_as_it_is() -> None:
    """A name given to `tr` could not be gathered; `translated` takes words of tables."""
    named = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted(words.DESKTOP.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr"
        if not (node.args and isinstance(node.args[0], ast.Constant))
    ]
    assert not named


def _messages() -> Iterator[tuple[str, str]]:
    for message in ET.parse(GERMAN).getroot().iter("message"):
        yield message.findtext("source", ""), message.findtext("translation", "")


def _signs(text: str) -> tuple[list[str], int, bool]:
    return sorted(_PLACE.findall(text)), len(re.findall(r"&(?=\w)", text)), text.endswith("…")


def _untranslated(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Literal words among what is handed to something that shows it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in SHOWING:
            for given in node.args:
                yield from ((node.lineno, text) for text in _literals(given) if _has_words(text) and text not in NO_WORDS)


def _literals(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            yield from (part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            yield from _literals(one)
            yield from _literals(other)
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            for part in parts:
                yield from _literals(part)
        case _:
            pass


def _has_words(text: str) -> bool:
    """Whether letters stand in it that are no part of HTML, a style or a format."""
    bare = re.sub(r"<[^>]*>|&\w+;|\w+\{|\{|\}|%\w", "", text)
    return re.search(r"[A-Za-z]{3,}", bare) is not None


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
