"""The words of the window in the person's language. English stands in the code; a loaded Qt translation replaces it.

`tr` is for a text that stands there literally; `translated` for one that comes from elsewhere: a table, or a sentence that a room below
composed, with names and numbers in it already. `tools/words.py` gathers both. What people typed is never translated. The command line,
which speaks English, comes by here without Qt.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication, QTranslator

CONTEXT = "Forestall"
"""All texts share one context: the same words mean the same everywhere in the window."""

_PLACE = re.compile(r"\{(\w+)(?:[:!][^}]*)?\}")
_QUOTES = "“„‚‘'"
_SENTENCE_ENDS = re.compile(r"(?<=[.!?;]) ")


def tr(text: str, /, **values: object) -> str:
    """`text` in the language in use, with `{name}` replaced by `values`: `tr("{count} lines", count=3)`."""
    said = (_known(text) or text) if _speaks_another() else text
    return said.format(**values) if values else said


def translated(text: str) -> str:
    """A word of a table, or a composed sentence, in the language in use; as it is where nobody translated it.

    A composed sentence is known by its pattern; what stands at its places is translated, too, unless it is quoted.
    """
    if not text or not _speaks_another():
        return text
    return _known(text) or _composed(text) or _piecewise(text) or text


def inside(word: str) -> str:
    """A word of a heading as it stands inside a sentence: small in English, as it is in a language whose nouns are capitals."""
    return word if _speaks_another() else word.lower()


def decimal(number: float, decimals: int = 0) -> str:
    """A number as the language writes it: 12 345 with its mark between thousands, 0.5 with its own point."""
    from PySide6.QtCore import QLocale

    return QLocale().toString(number) if isinstance(number, int) else QLocale().toString(number, "f", decimals)


def speak(application: QCoreApplication, language: str) -> None:
    """Show the window in this language ("system": as the computer has it), as far as there is a translation; dates and numbers too."""
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
    from PySide6.QtGui import QGuiApplication

    locale = QLocale.system() if language == "system" else QLocale(language)
    QLocale.setDefault(locale)
    hush(application)
    with as_file(files("forestall_desktop")) as package:
        ours = str(package / "languages")
        for name, folder in (("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), ("forestall", ours)):
            translator = QTranslator(application)
            if translator.load(locale, name, "_", folder):
                application.installTranslator(translator)
                _LOADED.append(translator)
                _NAMES.append(name)
    if isinstance(application, QGuiApplication):
        application.setLayoutDirection(locale.textDirection())


def hush(application: QCoreApplication) -> None:
    """Take back what `speak` loaded: English again."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication

    while _LOADED:
        application.removeTranslator(_LOADED.pop())
    _NAMES.clear()
    if isinstance(application, QGuiApplication):
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


_LOADED: list[QTranslator] = []
"""The translators in use, as Qt itself keeps them: one set for the whole process."""
_NAMES: list[str] = []


def _speaks_another() -> bool:
    return "forestall" in _NAMES


def _known(text: str) -> str:
    from PySide6.QtCore import QCoreApplication

    found = QCoreApplication.translate(CONTEXT, text)
    return found if found != text else ""


def _composed(sentence: str) -> str:
    """A sentence whose pattern is known, in the language in use; else nothing."""
    for pattern, text in _patterns():
        found = pattern.fullmatch(sentence)
        if found is not None and (said := _known(text)):
            values = {name: _value(text, name.removeprefix("p"), value) for name, value in found.groupdict().items()}
            return _filled(said, values)
    return ""


def _filled(said: str, values: dict[str, str]) -> str:
    return _PLACE.sub(lambda place: values[f"p{place[1]}"], said)


def _value(text: str, name: str, value: str) -> str:
    at = text.index(f"{{{name}}}")
    return value if at and text[at - 1] in _QUOTES else translated(value)


def _piecewise(text: str) -> str:
    """Several sentences one after the other, each by itself; nothing where none is known."""
    parts = _SENTENCE_ENDS.split(text)
    if len(parts) == 1:
        bare = text.rstrip(".")
        said = (_known(bare) or _composed(bare)) if bare != text else ""
        return said + text[len(bare) :] if said else ""
    said_parts = [_known(part) or _composed(part) or _piecewise(part) for part in parts]
    return " ".join(said or part for said, part in zip(said_parts, parts, strict=True)) if any(said_parts) else ""


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The composed sentences that have places, the wordiest first."""
    lines = (files("forestall_desktop") / "languages" / "sentences.txt").read_text(encoding="utf-8").splitlines()
    return tuple((_pattern(line), line) for line in lines)


def _pattern(text: str) -> re.Pattern[str]:
    parts = _PLACE.split(text)
    named: set[str] = set()
    out = ""
    for place, part in enumerate(parts):
        if place % 2 == 0:
            out += re.escape(part)
        else:
            out += f"(?P=p{part})" if part in named else f"(?P<p{part}>.+?)"
            named.add(part)
    return re.compile(out, re.DOTALL)
