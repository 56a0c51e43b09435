"""Draws every screen in every variant: `python -m tests.pictures [--only ID …] [--look]`. Those of the guide go into the guide's folder."""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

GUIDE = Path("desktop/forestall_desktop/guide/pictures")
BUILD = Path("build/pictures")
SCREEN = {"name": "desk", "x": 0, "y": 0, "width": 2560, "height": 1440, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
"""Of one that nobody sees; dialogs keep to two thirds of it."""
GALLERY = Path("docs/pictures/README.md")


def main(arguments: Sequence[str] | None = None) -> None:
    """Draw what is asked for; nothing asked: everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", default=[], metavar="ID", help="these screens")
    parser.add_argument("--look", nargs="+", default=[], metavar="LOOK", help="these variants: light-100, light-200, dark-100, dark-200")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="forestall-pictures-") as folder:
        person = {"HOME": folder, "FORESTALL_HOME": str(Path(folder) / "home"), "FORESTALL_KEYRING": "file"}
        desk = Path(folder) / "desk.json"
        desk.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        os.environ |= {"QT_QPA_PLATFORM": f"offscreen:configfile={desk}", "QT_LOGGING_RULES": "qt.qpa.*=false", **person}
        from tests.pictures.drawing import draw_all

        draw_all(Path(folder) / "FMEA", set(asked.only), set(asked.look), guide=GUIDE, build=BUILD, gallery=GALLERY)


if __name__ == "__main__":
    main()
