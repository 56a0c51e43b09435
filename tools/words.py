"""Gathers every text that the window shows into `languages/forestall_<xx>.ts`, keeps what is translated, and makes the `.qm`.

    python tools/words.py             German
    python tools/words.py fr nl       further languages; a file that is not there yet is begun

Three springs: literal texts in `tr("…")` of the desktop; tables that are shown by `translated` (commands, settings, columns, kinds and
fields of the domain); and the sentences that the rooms below the window compose, whose places become {1}, {2} …. Those with places go into
`languages/sentences.txt`, too, so that the window knows one when it meets it (see `forestall_desktop.tongue`).
Nothing translated is lost while its English stays; what is new is marked unfinished. Never translates anything.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import assert_never
from xml.etree import ElementTree as ET

from forestall.fmea.columns import FORMS, Step
from forestall.fmea.findings.rules import Rule
from forestall.fmea.model import KINDS
from forestall.fmea.plan.cells import COLUMNS as PLAN_COLUMNS
from forestall_desktop.actions.registry import COMMANDS
from forestall_desktop.settings.preferences import Settings
from forestall_desktop.settings.table import Choice, Flag, Number, Words, settings_of
from forestall_desktop.tongue import CONTEXT

ROOT = Path(__file__).resolve().parent.parent
DESKTOP = ROOT / "desktop" / "forestall_desktop"
LANGUAGES = DESKTOP / "languages"
SENTENCES = LANGUAGES / "sentences.txt"

COMPOSING = (
    "shared/forestall/fmea",
    "shared/forestall/interchange",
    "shared/forestall/protocol",
    "shared/forestall/signing",
    "shared/forestall/store",
    "shared/forestall/sync",
    "shared/forestall/workbook",
    "shared/forestall_client",
    "desktop/forestall_desktop/agent",
    "desktop/forestall_desktop/session",
    "desktop/forestall_desktop/settings",
    "desktop/forestall_desktop/sync",
)
"""Rooms below the window that hand it whole sentences."""

_SILENT = re.compile(r"/(migrations|templates|data)/|/(languages|synonyms|statements|tables|terms|upgrade)\.py$")
"""Modules among them whose texts nobody is told: foreign headings, SQL, samples."""
_TWO_WORDS = re.compile(r"[A-Za-z]{2,}[^\w<>=]{0,3} [^\w<>=]?[a-z]{2,}")
_NO_SENTENCE = re.compile(
    r"^/|^\w+/\w+[,;] |\\|[<$]|:\w+\b.*:|ANY\(|:ids|META-INF|%s|%d|\n|^forestall | \| |\w\|\w|^[a-z_.]+=|Sequence\[|PRODID|\[ac\]"
    r"|\b(SELECT|ATTACH|DETACH|INSERT|UPDATE|DELETE|PRAGMA|CREATE|VACUUM)\b"
)


def main(languages: list[str]) -> int:
    """Renew the lists of these languages and compile them; say how much is left to do."""
    texts = gathered()
    LANGUAGES.mkdir(exist_ok=True)
    SENTENCES.write_text(sentences(), encoding="utf-8")
    for language in languages or ["de"]:
        path = LANGUAGES / f"forestall_{language}.ts"
        known = translations(path)
        path.write_text(listed(language, texts, known), encoding="utf-8")
        compile_to(path, path.with_suffix(".qm"))
        print(f"{path.name}: {len(texts)} texts, {sum(text not in known for text in texts)} unfinished")
    return 0


@cache
def gathered() -> dict[str, str]:
    """Every text, and where it comes from; sorted."""
    found = dict.fromkeys(of_tables(), "tables")
    for room in COMPOSING:
        found |= dict.fromkeys(composed(ROOT / room), room)
    for path in sorted(DESKTOP.rglob("*.py")):
        found |= {text: path.relative_to(ROOT).as_posix() for text in spoken(ast.parse(path.read_text(encoding="utf-8")))}
    return dict(sorted(found.items()))


def spoken(tree: ast.Module) -> Iterator[str]:
    """The literal texts given to `tr`."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="tr"), args=[ast.Constant(value=str(text)), *_]):
                yield text
            case _:
                pass


def of_tables() -> set[str]:
    """The words of the tables that the window shows."""
    commands = (word for each in COMMANDS for word in (each.text, each.menu, f"&{each.menu}", each.tip))
    kinds = (
        word
        for kind in KINDS.values()
        for word in (kind.label, *(w for f in kind.fields.values() for w in (f.label, *f.choices) if not w.isupper()))
    )
    columns = (each.title for form in FORMS.values() for each in form)
    plan = (word for each in PLAN_COLUMNS for word in (each.title, each.block))
    rules = (word for rule in Rule for word in (rule.sentence, rule.gravity.value))
    steps = (step.value for step in Step)
    return {
        word
        for words in (commands, kinds, columns, plan, rules, steps, _NAMED, _of_settings())
        for word in words
        if any(letter.isalpha() for letter in word)
    }


_NAMED = (
    *("Failure mode", "Failure cause", "Failure effect", "Prevention control", "Detection control", "Monitoring control"),
    *("Prevention action", "Detection action", "Monitoring action", "System response action", "Response action"),
    *("Error", "Warning", "Hint", "Waived", "Open", "Closed"),
)
"""Words that `models.naming` and `models.review` put together from those of the domain."""


def _of_settings() -> Iterator[str]:
    for each in settings_of(Settings).values():
        yield from (each.group, each.label, each.about)
        kind = each.kind
        match kind:
            case Words(empty):
                yield empty
            case Choice(choices):
                yield from (words for _, words in choices)
            case Number(unit=unit, none=none):
                yield from (unit, none)
            case Flag():
                pass
            case _:
                assert_never(kind)


@cache
def composed(room: Path) -> set[str]:
    """The sentences, and parts of sentences, that a room composes."""
    files = (path for path in room.rglob("*.py") if not _SILENT.search(path.as_posix()))
    return {text for path in files for text in _of_tree(ast.parse(path.read_text(encoding="utf-8")))}


def _of_tree(tree: ast.Module) -> Iterator[str]:
    known = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if id(node) in known:
            continue
        match node:
            case ast.JoinedStr(values=parts):
                known |= {id(part) for part in parts}
                yield from _sentence(_with_places(parts))
            case ast.Constant(value=str(text)):
                yield from _sentence(text)
            case _:
                pass


def _sentence(text: str) -> Iterator[str]:
    bare = re.sub(r"\{[^}]*\}", "", text)
    if _TWO_WORDS.search(bare) and not _NO_SENTENCE.search(text):
        yield text


def _with_places(parts: list[ast.expr]) -> str:
    """An f-string as a pattern: its values are {1}, {2} …."""
    count = 0
    text = ""
    for part in parts:
        match part:
            case ast.Constant(value=str(words)):
                text += words
            case _:
                count += 1
                text += f"{{{count}}}"
    return text


def sentences() -> str:
    """The composed sentences that have places, one a line; the ones with most words first, for they say most exactly what they are."""
    every = {text for room in COMPOSING for text in composed(ROOT / room) if "{" in text}
    return "".join(f"{text}\n" for text in sorted(every, key=lambda text: (-len(re.sub(r"\{\w*\}", "", text)), text)))


def translations(path: Path) -> Mapping[str, str]:
    """What a list has finished so far."""
    if not path.exists():
        return {}
    messages = ET.parse(path).getroot().iter("message")  # noqa: S314 - a file of this repository
    found = ((message.findtext("source", ""), message.find("translation")) for message in messages)
    return {source: here.text or "" for source, here in found if here is not None and here.get("type") != "unfinished"}


def listed(language: str, texts: Mapping[str, str], known: Mapping[str, str]) -> str:
    """The list as Qt Linguist reads it."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, place in texts.items():
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=place)
        ET.SubElement(message, "source").text = text
        here = ET.SubElement(message, "translation", {} if text in known else {"type": "unfinished"})
        here.text = known.get(text)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, encoding="unicode")}\n'


def compile_to(source: Path, target: Path) -> None:
    """Make the form that Qt loads."""
    program = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    subprocess.run([program, "-silent", "-nounfinished", source, "-qm", target], check=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
