"""What a person told the program once: kept whole, kept apart, kept secret."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forestall.errors import Unavailable, Unreadable
from forestall_desktop import logs
from forestall_desktop.settings.folders import home, made
from forestall_desktop.settings.preferences import RECENT_MAX, Settings, load, save, update
from forestall_desktop.settings.secrets import secrets_in
from forestall_desktop.settings.table import as_markdown, settings_of


def test_there_are_settings_before_anybody_told_us_any(tmp_path: Path) -> None:
    assert load(tmp_path) == Settings()
    assert load(tmp_path).signature
    assert list(tmp_path.iterdir()) == []


def test_what_was_told_is_there_the_next_time(tmp_path: Path) -> None:
    told = Settings("Ann", ("/plant/brake.fmea",), {"https://fmea.example.com": "ann"}, extra={"zoom": 1.5})
    save(tmp_path / "new" / "folder", told)
    assert load(tmp_path / "new" / "folder") == told


def test_what_another_version_keeps_there_survives_a_change_of_ours(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"author": "Ann", "holograms": {"depth": 3}}), encoding="utf-8")
    update(tmp_path, lambda settings: settings.opened(tmp_path / "a.fmea"))
    assert json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))["holograms"] == {"depth": 3}
    assert load(tmp_path).author == "Ann"


def test_recent_files_come_newest_first_and_once_each(tmp_path: Path) -> None:
    settings = Settings()
    for name in [*(f"{n}.fmea" for n in range(RECENT_MAX + 3)), "5.fmea"]:
        settings = settings.opened(tmp_path / name)
    assert len(settings.recent) == RECENT_MAX
    assert [Path(name).name for name in settings.recent[:2]] == ["5.fmea", f"{RECENT_MAX + 2}.fmea"]


def test_the_first_sign_in_gives_the_author_a_name_and_later_ones_leave_it() -> None:
    settings = Settings().signed_in("https://one", "Ann").signed_in("https://two", "ann.b")
    assert settings.author == "Ann"
    assert settings.servers == {"https://one": "Ann", "https://two": "ann.b"}


@pytest.mark.parametrize("content", ["{broken", "[]", "\x00\x01"])
def test_damaged_settings_are_put_aside_and_cost_no_start(tmp_path: Path, content: str, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "settings.json").write_text(content, encoding="utf-8")
    assert load(tmp_path) == Settings()
    assert (tmp_path / "damaged-settings.json").read_text(encoding="utf-8") == content
    assert "could not be understood" in caplog.text
    caplog.clear()


def test_values_of_a_wrong_type_are_as_if_they_were_not_there(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"author": 7, "recent": [1, "a.fmea"], "servers": [], "more": 1}', encoding="utf-8")
    assert load(tmp_path) == Settings("", ("a.fmea",), {}, extra={"more": 1})


@given(st.sampled_from(sorted(settings_of(Settings))), st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.integers()))
def test_whatever_somebody_writes_into_the_file_a_setting_is_in_its_range(name: str, told: object) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / "settings.json").write_text(json.dumps({name: told, "kept": 1}), encoding="utf-8")
        value = getattr(load(Path(folder)), name)
        each = settings_of(Settings)[name]
        assert each.fits(value)
        assert value == (told if each.fits(told) else each.default)
        update(Path(folder), lambda settings: replace(settings, author="Ann"))
        assert load(Path(folder)).extra == {"kept": 1}


def test_every_setting_says_in_words_what_it_is() -> None:
    for name, each in settings_of(Settings).items():
        assert each.label[0].isupper(), name
        assert each.about.endswith("."), name
        assert f"| **{each.label}** (`{name}`) | {each.range_words} | {each.words_of(each.default)} |" in as_markdown(Settings)


def test_settings_that_cannot_be_kept_say_so_and_leave_the_old_ones(tmp_path: Path) -> None:
    save(tmp_path, Settings("Ann"))
    with pytest.raises(Unavailable, match="cannot be made"):
        save(tmp_path / "settings.json", Settings("Ben"))
    assert load(tmp_path) == Settings("Ann")
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_the_folder_is_the_one_that_was_named_or_the_platforms_own(tmp_path: Path) -> None:
    assert home({"FORESTALL_HOME": str(tmp_path)}) == tmp_path
    assert home({"XDG_CONFIG_HOME": str(tmp_path), "APPDATA": str(tmp_path)}).name.lower() == "forestall"


def test_the_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    assert made(tmp_path / "mine").stat().st_mode & 0o077 == 0


def test_secrets_in_a_file_are_for_their_owner_alone(tmp_path: Path) -> None:
    secrets = secrets_in(tmp_path / "mine", {"FORESTALL_KEYRING": "file"})
    secrets.put("one", "first")
    secrets.put("two", "second")
    secrets.put("one", "third")
    secrets.forget("two")
    secrets.forget("never there")
    assert (secrets.get("one"), secrets.get("two")) == ("third", None)
    assert (tmp_path / "mine" / "secrets.json").stat().st_mode & 0o777 == 0o600


def test_a_damaged_file_of_secrets_is_put_aside_and_never_overwritten(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    secrets = secrets_in(tmp_path, {"FORESTALL_KEYRING": "file"})
    for number, damaged in enumerate(('{"signing key": "irrepla', "[]"), 1):
        (tmp_path / "secrets.json").write_text(damaged, encoding="utf-8")
        assert secrets.get("signing key") is None
        secrets.forget("signing key")
        assert (tmp_path / "secrets.json").read_text(encoding="utf-8") == damaged
        secrets.put("one", "first")
        assert (tmp_path / f"damaged-{number}-secrets.json").read_text(encoding="utf-8") == damaged
        assert secrets.get("one") == "first"
    assert "could not be understood" in caplog.text
    caplog.clear()


def test_programs_that_keep_secrets_at_the_same_time_lose_none(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from forestall_desktop.settings.secrets import secrets_in\n"
        "secrets = secrets_in(Path(sys.argv[1]), {'FORESTALL_KEYRING': 'file'})\n"
        "for number in range(25): secrets.put(sys.argv[2] + str(number), 'kept')\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path), who]) for who in ("ann", "ben")]
    assert [each.wait() for each in running] == [0, 0]
    secrets = secrets_in(tmp_path, {"FORESTALL_KEYRING": "file"})
    assert all(secrets.get(f"{who}{number}") == "kept" for who in ("ann", "ben") for number in range(25))


def test_a_keyring_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="FORESTALL_KEYRING is “cloud”"):
        secrets_in(tmp_path, {"FORESTALL_KEYRING": "cloud"})


def test_without_a_keyring_the_cure_is_told(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from forestall.errors import ForestallError\n"
        "from forestall_desktop.settings.secrets import secrets_in\n"
        "secrets = secrets_in(Path(sys.argv[1]), {})\n"
        "for act in (lambda: secrets.get('a'), lambda: secrets.put('a', 'b'), lambda: secrets.forget('a')):\n"
        "    try: act()\n"
        "    except ForestallError as error: print(error.sentence)\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    environment = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", "PATH": ""}
    said = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8")
    assert said.stderr == ""
    assert (
        said.stdout.splitlines()
        == ["This computer has no keyring to keep a sign-in in. Set FORESTALL_KEYRING=file to keep it in a file that only you can read"] * 3
    )


def test_a_log_is_made_by_its_first_line_and_kept_small(tmp_path: Path) -> None:
    path = logs.start("trial", tmp_path)
    assert not path.parent.exists()
    logging.getLogger("forestall.trial").info("a line")
    assert "a line" in path.read_text(encoding="utf-8")
    path.write_bytes(bytes(logs.LOG_BYTES_MAX + 1))
    logs.start("trial", tmp_path)
    logging.getLogger("forestall.trial").info("another line")
    assert path.stat().st_size < 1000
    assert path.with_suffix(".old.log").exists()


def test_a_log_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    logs.start("trial", tmp_path / "file")
    logging.getLogger("forestall.trial").info("a line for nobody")
    logs.start("trial", tmp_path)
