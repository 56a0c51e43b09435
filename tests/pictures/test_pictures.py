"""The table of screens: each can be shown and is not empty; the guide names only pictures that are there, and shows them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication

from forestall_desktop.models import guide
from forestall_desktop.views.guide_pictures import fit_pictures
from forestall_desktop.views.theme import DARK
from tests.pictures.drawing import LOOKS
from tests.pictures.images import is_blank, write_small
from tests.pictures.projects import Files, make_files
from tests.pictures.screens import SCREENS, picture
from tests.pictures.stage import stage
from tests.pictures.still import still

QUICK = ("filter", "review", "settings")


@pytest.fixture(scope="module")
def files(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Files]:
    folder = tmp_path_factory.mktemp("pictures")
    with pytest.MonkeyPatch.context() as patch, still() as wall:
        patch.setenv("FORESTALL_HOME", str(folder / "home"))
        patch.setenv("FORESTALL_KEYRING", "file")
        yield make_files(folder / "FMEA", wall)


@pytest.mark.parametrize("screen", [each for each in SCREENS if each.id in QUICK], ids=lambda screen: screen.id)
def test_a_screen_of_the_table_shows_something(files: Files, screen: object) -> None:
    found = next(each for each in SCREENS if each is screen)
    with stage(files, DARK, 200) as on:
        assert not is_blank(picture(on, found))


def test_screens_have_names_of_their_own_and_looks_cover_light_and_dark_usual_and_large() -> None:
    assert len({each.id for each in SCREENS}) == len(SCREENS)
    assert {(theme.dark, percent) for theme, percent in LOOKS.values()} == {
        (dark, percent) for dark in (False, True) for percent in (100, 200)
    }


def test_every_picture_that_the_guide_names_is_a_screen_of_the_table_and_there() -> None:
    named = {name for page in guide.pages() for name in guide.pictures(guide.page(page))}
    assert named
    assert named <= {f"{each.id}.png" for each in SCREENS}
    assert all(guide.picture(f"pictures/{name}").startswith(b"\x89PNG") for name in named)


def test_a_picture_is_as_wide_as_its_page_and_no_wider_than_it_is(qapp: QApplication) -> None:
    document = QTextDocument()
    document.setMarkdown("Look:\n\n![A sheet](pictures/sheet.png)\n")
    fit_pictures(document, 500, 1.0)
    assert document.size().width() > 400 or document.idealWidth() >= 500
    assert document.idealWidth() < 520


def test_nothing_but_pictures_of_the_guide_is_read() -> None:
    assert guide.picture("../guide.py") == b""
    assert guide.picture("/etc/hostname") == b""


def test_a_rare_colour_survives_the_palette(qapp: QApplication, tmp_path: Path) -> None:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    for row in range(64):
        for column in range(64):
            image.setPixel(column, row, (row * 4) * 0x010101)
    image.setPixel(7, 7, 0xC02010)
    write_small(image, tmp_path / "small.png")
    assert QImage(str(tmp_path / "small.png")).pixelColor(7, 7).name() == "#c02010"


def test_time_and_chance_go_on_afterwards() -> None:
    before = (time.time, os.urandom)
    with still():
        assert time.time() == time.time()
    assert (time.time, os.urandom) == before
