"""Where a person's settings, keys and logs live on this computer. Names the folder; makes it only when there is something to keep."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from forestall.errors import Unavailable

HOME_VARIABLE = "FORESTALL_HOME"
_PRIVATE = 0o700


def home(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder of this person: FORESTALL_HOME where set, else the platform's own place for settings."""
    named = environment.get(HOME_VARIABLE)
    return Path(named).expanduser().absolute() if named else _platform_folder(environment)


def made(folder: Path) -> Path:
    """The folder, made (for this person alone) if it was not there. `Unavailable` where that cannot be."""
    try:
        for parent in reversed(folder.parents):
            if not parent.exists():
                parent.mkdir(mode=_PRIVATE, exist_ok=True)
        folder.mkdir(mode=_PRIVATE, exist_ok=True)
    except OSError as error:
        raise Unavailable(f"The settings folder {folder} cannot be made: {error.strerror}. Name another one in {HOME_VARIABLE}") from error
    return folder


def _platform_folder(environment: Mapping[str, str]) -> Path:
    if sys.platform == "win32":
        return Path(environment.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "Forestall"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Forestall"
    return Path(environment.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "forestall"
