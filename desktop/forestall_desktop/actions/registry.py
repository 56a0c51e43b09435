"""Every command of the window in one table: menus, toolbar and shortcuts are built from it. Does nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QWidget

from forestall_desktop.tongue import translated


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name in the program, its words on screen, its keys, where it stands."""

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    in_toolbar: bool = False
    on_sheet: bool = False
    """Its keys work only while the form sheet has the keyboard, so that editors keep them for themselves."""
    on_tree: bool = False
    """Its keys work only while the structure tree has the keyboard."""
    edits: bool = False
    """It needs an open project that may be changed."""
    needs_project: bool = False
    starts_group: bool = False


COMMANDS: tuple[Command, ...] = (
    Command("new", "New…", "File", ("Ctrl+N",), "new", "Make a new, empty project file", in_toolbar=True),
    Command("open", "Open…", "File", ("Ctrl+O",), "open", "Open a project file", in_toolbar=True),
    Command(
        "save_copy",
        "Save a copy as…",
        "File",
        ("Ctrl+Shift+S",),
        tip="Everything is saved as you type; this writes a second file",
        needs_project=True,
        starts_group=True,
    ),
    Command(
        "import",
        "Import…",
        "File",
        ("Ctrl+I",),
        "import",
        "Bring in a workbook or table: into a new project, or into this one",
        starts_group=True,
    ),
    Command("export", "Export…", "File", ("Ctrl+E",), "export", "Write a workbook, print, table, report or document", needs_project=True),
    Command("print", "Print preview…", "File", ("Ctrl+P",), tip="The form sheet as it will be on paper", needs_project=True),
    Command(
        "backups", "Backups…", "File", (), tip="Earlier states of this file, kept on this computer", needs_project=True, starts_group=True
    ),
    Command("encrypt", "Encrypt this project…", "File", (), tip="Let the file be read with its key or pass-phrase only", edits=True),
    Command("passphrase", "Change the pass-phrase…", "File", (), edits=True),
    Command("decrypt", "Remove the encryption…", "File", (), edits=True),
    Command("close", "Close project", "File", ("Ctrl+W",), needs_project=True, starts_group=True),
    Command("quit", "Quit", "File", ("Ctrl+Q",)),
    Command("undo", "Undo", "Edit", ("Ctrl+Z",), "undo", "Take the last step back", in_toolbar=True, edits=True),
    Command("redo", "Redo", "Edit", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", "Do it again", in_toolbar=True, edits=True),
    Command("edit_cell", "Edit cell", "Edit", ("F2",), on_sheet=True, edits=True, starts_group=True),
    Command("cut", "Cut", "Edit", ("Ctrl+X",), on_sheet=True, edits=True),
    Command("copy", "Copy", "Edit", ("Ctrl+C",), on_sheet=True, needs_project=True),
    Command("paste", "Paste", "Edit", ("Ctrl+V",), on_sheet=True, edits=True),
    Command(
        "paste_rows",
        "Paste as new rows",
        "Edit",
        ("Ctrl+Shift+V",),
        tip="Insert what was copied as lines, modes and functions of their own; shown before it happens",
        on_sheet=True,
        edits=True,
    ),
    Command("clear", "Clear", "Edit", ("Del", "Backspace"), on_sheet=True, edits=True, tip="Empty the chosen cells"),
    Command("fill_down", "Fill down", "Edit", ("Ctrl+D",), on_sheet=True, edits=True, tip="Repeat the first chosen row in the others"),
    Command("find", "Find…", "Edit", ("Ctrl+F",), needs_project=True, starts_group=True),
    Command("find_next", "Find next", "Edit", ("F3",), needs_project=True),
    Command("find_before", "Find previous", "Edit", ("Shift+F3",), needs_project=True),
    Command("replace", "Replace…", "Edit", ("Ctrl+H",), edits=True),
    Command("go_to", "Go to…", "Edit", ("Ctrl+G",), tip="A row by its number, an id, or words", needs_project=True),
    Command("settings", "Settings…", "Edit", ("Ctrl+,",), starts_group=True),
    Command(
        "new_line",
        "New cause line",
        "Insert",
        ("Ins", "Ctrl+Return"),
        "line",
        "A further cause below this one",
        in_toolbar=True,
        on_sheet=True,
        edits=True,
    ),
    Command(
        "new_mode",
        "New failure mode",
        "Insert",
        ("Ctrl+Ins", "Ctrl+Shift+Return"),
        "mode",
        "A further failure mode below this one",
        in_toolbar=True,
        on_sheet=True,
        edits=True,
    ),
    Command(
        "new_sibling",
        "Insert below",
        "Insert",
        ("Shift+Ins",),
        tip="One more of what the cursor is on: element, function, mode or line",
        on_sheet=True,
        edits=True,
        starts_group=True,
    ),
    Command(
        "new_above", "Insert above", "Insert", ("Alt+Ins",), tip="One more of what the cursor is on, above it", on_sheet=True, edits=True
    ),
    Command(
        "new_child", "Insert inside", "Insert", ("Ctrl+Alt+Ins",), tip="A function, mode or line of its own", on_sheet=True, edits=True
    ),
    Command(
        "duplicate",
        "Duplicate",
        "Insert",
        ("Ctrl+Shift+D",),
        tip="Copy the line, or the mode or function with all below it; actions stay where they are",
        on_sheet=True,
        edits=True,
    ),
    Command("line_up", "Move up", "Insert", ("Alt+Up",), on_sheet=True, edits=True, starts_group=True),
    Command("line_down", "Move down", "Insert", ("Alt+Down",), on_sheet=True, edits=True),
    Command(
        "remove_line",
        "Remove line",
        "Insert",
        ("Ctrl+Del",),
        "remove",
        "Take the chosen cause lines out",
        in_toolbar=True,
        on_sheet=True,
        edits=True,
        starts_group=True,
    ),
    Command("remove_mode", "Remove failure mode", "Insert", (), on_sheet=True, edits=True),
    Command(
        "like_this",
        "Like this before",
        "Insert",
        ("Ctrl+L",),
        tip="What your own projects say in lines like this one, to be taken over",
        needs_project=True,
        starts_group=True,
    ),
    Command("new_analysis", "New analysis", "Structure", (), edits=True),
    Command(
        "new_element", "New element", "Structure", ("Ctrl+Shift+E",), "element", "A part of what is chosen in the structure", edits=True
    ),
    Command(
        "new_function",
        "New function",
        "Structure",
        ("Ctrl+Shift+F",),
        "function",
        "A function of what is chosen in the structure",
        edits=True,
    ),
    Command(
        "new_beside",
        "New beside",
        "Structure",
        ("Ins",),
        tip="One more of what is chosen in the structure: an element, a function",
        on_tree=True,
        edits=True,
    ),
    Command("rename", "Rename", "Structure", ("F2",), "rename", on_tree=True, edits=True, starts_group=True),
    Command("shift_up", "Move up", "Structure", ("Alt+Up",), "up", on_tree=True, edits=True),
    Command("shift_down", "Move down", "Structure", ("Alt+Down",), "down", on_tree=True, edits=True),
    Command("indent", "Move in", "Structure", ("Alt+Right",), tip="Make it a part of the one above it", on_tree=True, edits=True),
    Command("outdent", "Move out", "Structure", ("Alt+Left",), tip="Put it beside what it is a part of", on_tree=True, edits=True),
    Command("remove_element", "Remove", "Structure", ("Del",), "remove", on_tree=True, edits=True, starts_group=True),
    Command("page_sheet", "Form sheet", "View", ("Ctrl+1",), needs_project=True),
    Command("page_nets", "Nets", "View", ("Ctrl+2",), tip="Failures, functions and structure as a net", needs_project=True),
    Command("page_diagrams", "Diagrams", "View", ("Ctrl+3",), tip="P-diagrams, block diagrams, process flows", needs_project=True),
    Command("page_charts", "Charts", "View", ("Ctrl+4",), tip="Where the risks are, and how far the actions", needs_project=True),
    Command("larger", "Larger", "View", ("Ctrl++", "Ctrl+="), starts_group=True),
    Command("smaller", "Smaller", "View", ("Ctrl+-",)),
    Command("usual_size", "Usual size", "View", ("Ctrl+0",)),
    Command("filter", "Filter…", "View", ("Ctrl+Shift+L",), tip="Show only some of the rows", needs_project=True, starts_group=True),
    Command(
        "show_all",
        "Show all rows",
        "View",
        ("Esc",),
        tip="No filter, no groups, the order of the structure",
        needs_project=True,
        on_sheet=True,
    ),
    Command("sort_up", "Sort by this column", "View", (), needs_project=True),
    Command("sort_down", "Sort by this column, downwards", "View", (), needs_project=True),
    Command("usual_columns", "Columns as the form has them", "View", (), needs_project=True, starts_group=True),
    Command(
        "next_contested",
        "Next contested cell",
        "Review",
        ("F8",),
        "contested",
        "Go to the next cell that waits for you",
        needs_project=True,
    ),
    Command("previous_contested", "Previous in the review", "Review", ("Shift+F8",), needs_project=True),
    Command("take_mine", "Take mine", "Review", ("Alt+1",), edits=True),
    Command("take_theirs", "Take theirs", "Review", ("Alt+2",), edits=True),
    Command("take_both", "Take both", "Review", ("Alt+3",), tip="Both wordings of a text in one", edits=True),
    Command("type_own", "Type another value", "Review", ("Alt+4",), tip="Decide a contested cell for neither", edits=True),
    Command("take_line_mine", "Take mine in the whole line", "Review", ("Alt+Shift+1",), edits=True),
    Command("take_line_theirs", "Take theirs in the whole line", "Review", ("Alt+Shift+2",), edits=True),
    Command(
        "cell_history",
        "History of this cell",
        "Review",
        ("Ctrl+Shift+H",),
        tip="Every value it had, whose each was, and a way to take one again",
        on_sheet=True,
        needs_project=True,
        starts_group=True,
    ),
    Command("freeze", "Freeze a revision…", "Review", (), tip="Keep the project as it is now, to be signed", edits=True, starts_group=True),
    Command(
        "compare",
        "Compare revisions",
        "Review",
        ("Ctrl+5",),
        tip="Two revisions, or one and now, side by side with what changed marked",
        needs_project=True,
    ),
    Command(
        "sync_details", "Details of the sync", "Sync", ("Shift+F9",), tip="What stands behind the badge in the corner", needs_project=True
    ),
    Command("sync_now", "Sync now", "Sync", ("F9",), "sync", needs_project=True),
    Command("pause", "Pause syncing", "Sync", (), "paused", needs_project=True),
    Command("resume", "Go on syncing", "Sync", (), needs_project=True),
    Command("sign_in", "Sign in…", "Sync", (), starts_group=True),
    Command("connect", "Connect to server…", "Sync", (), needs_project=True),
    Command("palette", "Find a command…", "Help", ("Ctrl+K",), tip="Every command by a few letters of its name; @ finds things, : rows"),
    Command("help", "Help on this", "Help", ("F1",), tip="What the cell or place is about: on a rating, its scale in full"),
    Command("guide", "Guide", "Help", ()),
    Command("shortcuts", "Shortcuts", "Help", ("Ctrl+/",)),
    Command("diagnostics", "Copy diagnostics", "Help", (), tip="Versions, settings and counts for a report; none of your texts"),
    Command("about", "About Forestall", "Help", ()),
)

MENUS = ("File", "Edit", "Insert", "Structure", "View", "Review", "Sync", "Help")


def build(parent: QWidget, handlers: Mapping[str, Callable[[], object]], icons: Callable[[str], QIcon]) -> dict[str, QAction]:
    """An action for every command; a command without a handler is an error of ours."""
    missing = [command.id for command in COMMANDS if command.id not in handlers]
    if missing:
        raise LookupError(f"no handler for {', '.join(missing)}")
    return {command.id: _action(parent, command, handlers[command.id], icons) for command in COMMANDS}


def _action(parent: QWidget, command: Command, do: Callable[[], object], icons: Callable[[str], QIcon]) -> QAction:
    action = QAction(translated(command.text), parent)
    action.setObjectName(command.id)
    sequences = [QKeySequence(keys) for keys in command.keys]
    action.setShortcuts(sequences)
    action.setToolTip(name_with_keys(command, sequences))
    action.setStatusTip(translated(command.tip))
    if command.icon:
        action.setIcon(icons(command.icon))
    action.triggered.connect(lambda *_: do())
    return action


def name_with_keys(command: Command, sequences: Sequence[QKeySequence]) -> str:
    """What a command does, and the first of its keys as this computer writes it."""
    keys = f" ({sequences[0].toString(QKeySequence.SequenceFormat.NativeText)})" if sequences else ""
    return (translated(command.tip) or translated(command.text).rstrip("…")) + keys
