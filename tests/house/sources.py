"""Which files belong to the repository, for the tests that read them. Reads only."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGES = {
    "forestall": ROOT / "shared" / "forestall",
    "forestall_client": ROOT / "shared" / "forestall_client",
    "forestall_desktop": ROOT / "desktop" / "forestall_desktop",
    "forestall_server": ROOT / "sync_server" / "forestall_server",
}


def our_files() -> list[Path]:
    """Every file that is, or would be, committed."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    return [path for path in (ROOT / name for name in sorted(set(names)) if name) if path.is_file()]


def our_texts() -> Iterator[tuple[str, str]]:
    """(path from the root, text) of every file that is text."""
    for path in our_files():
        content = path.read_bytes()
        if b"\0" not in content[:8000]:
            yield path.relative_to(ROOT).as_posix(), content.decode("utf-8", errors="replace")


def our_modules() -> list[Path]:
    """The Python files of the four packages, the tests and the tools."""
    return [path for path in our_files() if path.suffix == ".py"]
