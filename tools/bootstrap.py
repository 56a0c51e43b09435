"""Makes `.venv` from the lock file, on a machine that has only Python, pip and make. Never upgrades what is locked.

    python3 tools/bootstrap.py            what `forestall` and `forestall-server` need
    python3 tools/bootstrap.py --tests    the same, and what the tests need beside it (PostgreSQL, a virtual screen)

Only the standard library is imported, and the file reads on older Pythons too, so that the refusal is a sentence and
not a SyntaxError. What is already there is left alone: a second run takes a blink.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMP = VENV / ".made-from"
UV_HOME = ROOT / ".uv"
LOCK = ROOT / "requirements" / "development.txt"
UV_LOCK = ROOT / "requirements" / "uv.txt"
OLDEST = (3, 11)
NEWER_PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11")

# Trust whom the system trusts, as pip does; never download a Python in place of the one found.
UV_MANNERS = {"UV_SYSTEM_CERTS": "1", "UV_PYTHON_DOWNLOADS": "never"}
# An environment that happens to be active must not be mistaken for ours.
SOMEONE_ELSES = ("VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME")

# What a wheel of Qt expects from the system: shared library -> Debian package.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
# What the tests start: program -> Debian package.
TEST_PROGRAMS = {
    "chromium": "chromium",
    "git": "git",
    "initdb": "postgresql",
    "ip": "iproute2",
    "redis-server": "redis-server",
    "xauth": "xauth",
    "Xvfb": "xvfb",
}


class CannotSetUp(Exception):
    """Something a person must do first; the message is one sentence with the exact command."""


def main() -> int:
    arguments = argparse.ArgumentParser(description="Makes .venv from the lock file.")
    arguments.add_argument("--tests", action="store_true", help="also what only the tests need")
    tests = arguments.parse_args().tests
    try:
        set_up(tests=tests)
    except CannotSetUp as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


def set_up(*, tests: bool) -> None:
    """System packages, then the environment; each only where something is missing or has changed."""
    use_a_python_new_enough()
    started = time.monotonic()
    install_system_packages(missing_packages(tests=tests))
    if STAMP.is_file() and STAMP.read_text() == fingerprint():
        return
    STAMP.unlink(missing_ok=True)
    make_environment()
    STAMP.write_text(fingerprint())
    say(f"done in {time.monotonic() - started:.0f} s")


def use_a_python_new_enough() -> None:
    """Go on under a newer Python of this machine if the present one is too old; returns only in a good one."""
    if sys.version_info >= OLDEST:
        return
    for name in NEWER_PYTHONS:
        found = shutil.which(name)
        if found:
            os.execv(found, [found, *sys.argv])  # noqa: S606 - the same script, under another Python
    raise CannotSetUp(
        f"Forestall needs Python 3.11 or newer and found only {platform.python_version()}: install one, for example"
        " with `sudo apt-get install python3.11 python3-pip`, and run this again."
    )


def missing_packages(*, tests: bool) -> list[str]:
    """Debian packages whose library or program this machine lacks; elsewhere than on Linux nothing is asked."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [package for library, package in QT_LIBRARIES.items() if not loads(library)]
    if tests:
        missing += [package for program, package in TEST_PROGRAMS.items() if not find_program(program)]
    return missing


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def find_program(name: str) -> bool:
    # Debian keeps the servers' own programs of PostgreSQL out of the PATH.
    return bool(shutil.which(name) or list(Path("/usr/lib/postgresql").glob(f"*/bin/{name}")))


def install_system_packages(packages: list[str]) -> None:
    if not packages:
        return
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        raise CannotSetUp(f"Install these with your system's package manager first (Debian's names): {names}.")
    if os.geteuid() != 0:
        command = f"sudo apt-get update && sudo apt-get install -y {names}"
        raise CannotSetUp(f"Forestall needs parts of the system first: run `{command}`.")
    say(f"installing from Debian: {names}")
    # A machine's package lists may be absent or old; an old list names files that the mirror no longer has.
    run("apt-get", "update", "-qq")
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages, DEBIAN_FRONTEND="noninteractive")


def make_environment() -> None:
    """`.venv` with exactly what the lock says, every file checked against its hash, and the project itself on top."""
    uv = fetch_uv()
    if uv and made_with_uv(uv):
        return
    # A mirror that only pip knows of is enough for this way.
    say("making .venv with pip, which takes a minute or two")
    run(sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV))
    pip = (sys.executable, "-m", "pip", "--python", python(), "install", "-q")
    run(*pip, "--require-hashes", "-r", str(LOCK))
    run(*pip, "--no-index", "--no-deps", "--no-build-isolation", "-e", ".")


def made_with_uv(uv: str) -> bool:
    say("making .venv with uv")
    offline = ("--offline", "--no-deps", "--no-build-isolation")
    try:
        run(uv, "venv", "-q", "--clear", "--python", sys.executable, str(VENV))
        run(uv, "pip", "sync", "-q", "--compile-bytecode", "--require-hashes", "--python", python(), str(LOCK))
        run(uv, "pip", "install", "-q", *offline, "--python", python(), "-e", ".")
    except CannotSetUp as reason:
        say(str(reason))
        return False
    return True


def fetch_uv() -> str | None:
    """The pinned uv in `.uv`, or None where it cannot be had: pip does the same work, five times slower."""
    program = UV_HOME / "bin" / ("uv.exe" if os.name == "nt" else "uv")
    pinned = UV_HOME / ".made-from"
    if program.is_file() and pinned.is_file() and pinned.read_text() == UV_LOCK.read_text():
        return str(program)
    shutil.rmtree(UV_HOME, ignore_errors=True)
    need_pip()
    into = ("--target", str(UV_HOME), "--require-hashes", "-r", str(UV_LOCK))
    got = subprocess.run(
        [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", *into],
        env=environment(),
        check=False,
    )
    if got.returncode or not program.is_file():
        return None
    pinned.write_text(UV_LOCK.read_text())
    return str(program)


def need_pip() -> None:
    probe = subprocess.run([sys.executable, "-m", "pip", "--version"], stdout=subprocess.DEVNULL, check=False)
    if probe.returncode:
        install_system_packages(["python3-pip"])


def fingerprint() -> str:
    """What `.venv` was made from; any difference means making it anew."""
    # The linters' part of pyproject.toml may change without new packages; what the install reads may not.
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = [sys.version, str(ROOT), LOCK.read_text(), UV_LOCK.read_text()]
    parts += [repr(settings[name]) for name in ("build-system", "project")]
    parts += [repr(settings["tool"]["hatch"]), Path(__file__).read_text(encoding="utf-8")]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def run(*command: str, **extra: str) -> None:
    done = subprocess.run(command, cwd=ROOT, env=environment(**extra), check=False)
    if done.returncode:
        raise CannotSetUp(f"This step failed, and its own words stand above: {' '.join(command)}")


def environment(**extra: str) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if name not in SOMEONE_ELSES}
    return {**inherited, **UV_MANNERS, "PIP_ROOT_USER_ACTION": "ignore", **extra}


def python() -> str:
    return str(SCRIPTS / ("python.exe" if os.name == "nt" else "python"))


def say(what: str) -> None:
    print(f"bootstrap: {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
