"""Makes the font that the program ships known to Qt. Needs an application object, and no screen."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtGui import QFontDatabase

FAMILY = "Inter"


def load() -> None:
    """Add the font to those Qt knows, once."""
    if FAMILY in QFontDatabase.families():
        return
    for name in ("Inter-Regular.otf", "Inter-SemiBold.otf"):
        QFontDatabase.addApplicationFontFromData(files("forestall_desktop.fonts").joinpath(name).read_bytes())
