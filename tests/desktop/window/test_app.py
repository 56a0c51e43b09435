"""The program around the window: it starts, shows the file it was given, and draws pictures of itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from forestall_desktop.app import picture

_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from forestall_desktop.app import run
from forestall_desktop.views.main_window import MainWindow

def look():
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    if window.document is None or window.link is None:
        return
    print(window.windowTitle(), window.model.rowCount(), flush=True)
    timer.stop()
    window.close()

application = QApplication(["forestall"])
timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
sys.exit(run(Path(sys.argv[1])))
"""


def test_the_program_opens_its_file_and_ends_with_its_window(brake: Path) -> None:
    ended = subprocess.run([sys.executable, "-c", _PROGRAM, str(brake)], capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.strip() == "Parking brake – Forestall 3"


def test_a_picture_shows_the_file_and_changes_nothing(dressed: QApplication, brake: Path, tmp_path: Path) -> None:
    before = brake.read_bytes()
    picture(brake, tmp_path / "window.png", size=(1200, 700))
    image = QImage(str(tmp_path / "window.png"))
    assert (image.width(), image.height()) == (1200, 700)
    assert brake.read_bytes() == before


def test_a_picture_without_a_file_shows_the_way_in(dressed: QApplication, tmp_path: Path) -> None:
    picture(None, tmp_path / "welcome.png", dark=True, size=(1000, 640))
    assert QImage(str(tmp_path / "welcome.png")).pixelColor(800, 400).lightness() < 80
