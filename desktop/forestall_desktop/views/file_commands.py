"""What goes in and out of the window as files: import, export, print, files dropped on it. Puts them together; does nothing itself."""

from __future__ import annotations

from collections.abc import Callable

from forestall_desktop.views.export_commands import ExportCommands
from forestall_desktop.views.file_drop import FileDrop
from forestall_desktop.views.form_sheet import FormSheet
from forestall_desktop.views.import_commands import ImportCommands
from forestall_desktop.views.print_commands import PrintCommands
from forestall_desktop.views.project_commands import Desk, ProjectCommands
from forestall_desktop.views.theme import Theme


class FileCommands:
    """Import, export, print."""

    def __init__(self, desk: Desk, projects: ProjectCommands, sheet: FormSheet, theme: Callable[[], Theme]) -> None:
        """`desk` is the window; `projects` runs commands beside it; `theme`: the colours of now."""
        self.imports = ImportCommands(desk, projects, theme)
        self.prints = PrintCommands(desk, projects, theme)
        self.exports = ExportCommands(desk, projects, sheet, self.prints.show)
        FileDrop(desk.as_widget(), desk.open_file, self.imports.show)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the commands do."""
        return {"import": self.imports.ask, "export": self.exports.show, "print": self.prints.ask}

    def finish(self) -> None:
        """The window closes: nothing may go on beside it."""
        self.imports.finish()
        self.exports.finish()
        self.prints.finish()
