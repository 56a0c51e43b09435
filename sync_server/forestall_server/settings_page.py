"""docs/settings.md, printed from the settings that are declared: `forestall-server settings --markdown > docs/settings.md`."""

from __future__ import annotations

from forestall_server.declared import FILE_SUFFIX, GROUPS, Setting

_BEGINNING = f"""# Settings of a server

This page is printed by `forestall-server settings --markdown` from `forestall_server/declared.py`; a test keeps it true.

All settings are variables of the environment; what is said on the command line goes before them. `forestall-server settings` tells which
hold here, whence each comes, and which variables it does not know; it never shows a secret.

A *secret* may stand in a file instead: the same variable with `{FILE_SUFFIX}` behind it names the file, as containers and systemd
(`LoadCredential=`) hand secrets out. One line end at the end of the file is no part of the secret. A file that cannot be read, and a
variable that is there both ways, is said in a sentence, and nothing starts.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([_BEGINNING, *(f"## {title}\n\n{_table(settings)}" for title, settings in GROUPS.items())])


def _table(settings: tuple[Setting, ...]) -> str:
    return "| variable | what it decides | without it |\n| --- | --- | --- |\n" + "".join(_row(each) for each in settings)


def _row(setting: Setting) -> str:
    named = f"`{setting.variable}`" + (f", `…{FILE_SUFFIX}` (secret)" if setting.secret else "")
    return f"| {named} | {setting.meaning} | {setting.default} |\n"
