"""Draws the screens of the table into files: those of the guide small, the other variants whole, to be looked at."""

from __future__ import annotations

from collections.abc import Iterable, Set
from pathlib import Path

from PySide6.QtWidgets import QApplication

from forestall_desktop.views.theme import DARK, LIGHT
from tests.pictures.images import write_full, write_small
from tests.pictures.projects import Files, make_files
from tests.pictures.screens import SCREENS, Screen, picture
from tests.pictures.stage import stage
from tests.pictures.still import still

GUIDES = "light-100"
LOOKS = {GUIDES: (LIGHT, 100), "light-200": (LIGHT, 200), "dark-100": (DARK, 100), "dark-200": (DARK, 200)}


def draw_all(folder: Path, only: Set[str], looks: Set[str], *, guide: Path, build: Path, gallery: Path) -> None:
    """Draw these screens in these looks; none named: all. `folder` is for the projects, and may be thrown away afterwards."""
    QApplication(["forestall"])
    with still() as wall:
        files = make_files(folder, wall)
        for look in LOOKS:
            if look in looks or not looks:
                for screen in SCREENS:
                    if screen.id in only or not only:
                        _draw(files, screen, look, guide if look == GUIDES else build / look)
    if not only:
        gallery.parent.mkdir(parents=True, exist_ok=True)
        gallery.write_text("\n".join(_gallery(guide)), encoding="utf-8")


def _draw(files: Files, screen: Screen, look: str, into: Path) -> None:
    theme, text_percent = LOOKS[look]
    with stage(files, theme, text_percent) as on:
        drawn = picture(on, screen)
    path = into / f"{screen.id}.png"
    (write_small if look == GUIDES else write_full)(drawn, path)
    print(f"{path}  {path.stat().st_size // 1024} KB", flush=True)


def _gallery(guide: Path) -> Iterable[str]:
    yield "# Every screen"
    yield ""
    yield "Drawn by `make pictures`, which also writes this page. The pictures travel with the guide inside the program;"
    yield "the dark ones, and those with letters twice as large, go into `build/pictures`."
    for screen in SCREENS:
        yield ""
        yield f"## {screen.title}"
        yield ""
        yield f"![{screen.title}](../../{guide.as_posix()}/{screen.id}.png)"
    yield ""
