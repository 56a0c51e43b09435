"""What stands in the repository's files: docstrings everywhere, no addresses of registries, no paths of one machine."""

import ast
import re
import tomllib
import zipfile
from pathlib import Path

import hatchling.builders.wheel

from tests.house.sources import PACKAGES, ROOT, our_files, our_modules, our_texts

# Written in two halves, or this file would be the first offender.
REGISTRIES = [
    ".".join(halves)
    for halves in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("deb.debian", "org"),
        ("proxy.golang", "org"),
        ("crates", "io"),
    )
]
INDEX_OPTION = re.compile(r"--(?:extra-)?index-" + "url[= ]|--find-" + r"links[= ]")
MACHINE_PATH = re.compile(r"(?<![\w.$}~-])/(?:" + "wo" + "rk|ro" + r"ot|Users/\w+|home/\w+)/")


def test_no_file_names_a_package_registry() -> None:
    found = [f"{name}: {host}" for name, text in our_texts() for host in REGISTRIES if host in text]
    found += [f"{name}: {match[0]}" for name, text in our_texts() for match in INDEX_OPTION.finditer(text)]
    assert not found, f"every site has its own mirror: leave the address to pip's and uv's configuration ({found})"


def test_no_file_names_a_path_of_one_machine() -> None:
    found = [f"{name}: {match[0]}" for name, text in our_texts() for match in MACHINE_PATH.finditer(text)]
    assert not found, f"write the path from the root of the repository, or take it from the environment: {found}"


def test_every_module_says_what_it_is_for() -> None:
    mute = [str(path.relative_to(ROOT)) for path in our_modules() if not ast.get_docstring(parsed(path))]
    assert not mute, f"open with a docstring: what the module is for and what it never does: {mute}"


def test_every_init_is_one_docstring() -> None:
    busy = [str(path.relative_to(ROOT)) for path in our_modules() if path.name == "__init__.py" and len(parsed(path).body) != 1]
    assert not busy, f"move the code out; people import from the module that owns the name: {busy}"


def test_every_folder_of_a_package_has_its_sentence() -> None:
    folders = {path.parent for path in our_modules() if any(path.is_relative_to(package) for package in PACKAGES.values())}
    bare = [str(folder.relative_to(ROOT)) for folder in folders if not (folder / "__init__.py").is_file()]
    assert not bare, f"add __init__.py with one docstring to {sorted(bare)}"


def test_the_wheel_carries_everything_that_the_packages_hold(tmp_path: Path) -> None:
    builder = hatchling.builders.wheel.WheelBuilder(str(ROOT))
    wheel = next(builder.build(directory=str(tmp_path), versions=["standard"]))
    inside = set(zipfile.ZipFile(wheel).namelist())
    missing = [name for name in package_files() if name not in inside]
    assert not missing, f"the build of the wheel leaves out {missing}: see tool.hatch in pyproject.toml"


def test_the_window_opens_the_same_files_that_the_wheel_names() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = [ROOT / package for package in settings["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]]
    assert named == list(PACKAGES.values())


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def package_files() -> list[str]:
    """Names inside a wheel: `forestall/ids.py`."""
    return [
        path.relative_to(package.parent).as_posix() for package in PACKAGES.values() for path in our_files() if path.is_relative_to(package)
    ]
