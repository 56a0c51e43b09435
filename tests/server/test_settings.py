"""Settings of a server: secrets that stand in files, secrets that are never shown, and a page that tells the truth."""

from pathlib import Path

import msgspec
import pytest

from forestall_server.declared import BY_VARIABLE, Told, unknown
from forestall_server.settings import settings_from
from forestall_server.settings_page import page
from tests.server.operators import Operator

SECRET = "hunter2-and-more"
SECRETS = sorted(each.variable for each in BY_VARIABLE.values() if each.secret)
TOKEN = "FORESTALL_SERVER_METRICS_TOKEN"


def test_the_page_about_settings_is_what_the_code_says() -> None:
    written = Path(__file__).parents[2] / "docs" / "settings.md"
    assert written.read_text(encoding="utf-8") == page(), "forestall-server settings --markdown > docs/settings.md"


@pytest.mark.parametrize("variable", SECRETS)
@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_a_secret_may_stand_in_a_file_whose_last_line_end_is_none_of_it(tmp_path: Path, variable: str, ending: str) -> None:
    (tmp_path / "secret").write_bytes(f" {SECRET}\n".encode() + ending.encode() if ending else f" {SECRET}\n ".encode())
    kept = f" {SECRET}\n" if ending else f" {SECRET}\n "
    assert Told({f"{variable}_FILE": str(tmp_path / "secret")})[variable] == kept


def test_a_token_from_a_file_is_a_setting_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{SECRET}\n")
    assert settings_from({f"{TOKEN}_FILE": str(tmp_path / "token")}, data=tmp_path).metrics_token == SECRET


def test_a_secret_that_is_said_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(SECRET)
    with pytest.raises(ValueError, match="say the same thing twice"):
        settings_from({TOKEN: SECRET, f"{TOKEN}_FILE": str(tmp_path / "token")}, data=tmp_path)


def test_a_file_that_cannot_be_read_is_said_in_a_sentence_and_nothing_starts(
    operator: Operator, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for content in (None, b"\xff\xfe", b"x" * 70_000):
        if content is not None:
            (tmp_path / "token").write_bytes(content)
        monkeypatch.setenv(f"{TOKEN}_FILE", str(tmp_path / "token"))
        code, out, err = operator.types("serve", "--data", str(tmp_path / "data"))
        assert (code, out) == (2, "")
        assert f"{TOKEN}_FILE names {tmp_path / 'token'}, which" in err
        assert "Traceback" not in err
    assert not (tmp_path / "data").exists()


def test_a_setting_that_is_not_declared_cannot_be_read() -> None:
    with pytest.raises(LookupError, match="declare FORESTALL_SERVER_COLOUR"):
        Told({"FORESTALL_SERVER_COLOUR": "red"}).get("FORESTALL_SERVER_COLOUR")


def test_no_secret_is_in_what_settings_look_like_in_a_log(tmp_path: Path) -> None:
    told = {
        **dict.fromkeys(SECRETS, SECRET),
        "FORESTALL_SERVER_DATABASE": f"postgresql://forestall:{SECRET}@db/forestall",
        "FORESTALL_SERVER_REDIS": f"redis://:{SECRET}@redis",
        "FORESTALL_SERVER_OIDC_ISSUER": "https://login.example.com",
        "FORESTALL_SERVER_OIDC_CLIENT_ID": "forestall",
        "FORESTALL_SERVER_PUBLIC_URL": "https://fmea.example.com",
        "FORESTALL_SERVER_MAIL_HOST": "mail.example.com",
        "FORESTALL_SERVER_MAIL_FROM": "fmea@example.com",
    }
    settings = settings_from(told)
    assert settings.company is not None
    assert settings.mailing is not None
    assert settings.company.client_secret == settings.mailing.password == SECRET
    assert SECRET not in repr(settings)


def test_the_command_tells_what_holds_and_whence_and_shows_no_secret(
    operator: Operator, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "token").write_text(SECRET)
    monkeypatch.setenv(f"{TOKEN}_FILE", str(tmp_path / "token"))
    monkeypatch.setenv("FORESTALL_SERVER_REDIS", f"redis://:{SECRET}@redis")
    monkeypatch.setenv("FORESTALL_SERVER_LOG", "json")
    monkeypatch.setenv("FORESTALL_SERVER_LOGS", "json")
    said = [operator.types("settings", "--data", str(tmp_path), *how) for how in ([], ["--json"])]
    assert all(code == 0 and not err and SECRET not in out for code, out, err in said)
    document = msgspec.json.decode(said[1][1])
    found = {each["name"]: (each["from"], each["value"]) for each in document["settings"]}
    assert found[TOKEN] == ("file", "(a secret that is not shown)")
    assert found["FORESTALL_SERVER_LOG"] == ("environment", "json")
    assert found["FORESTALL_SERVER_PORT"] == ("default", "8440")
    assert document["unknown"] == ["FORESTALL_SERVER_LOGS"]


def test_only_a_secret_can_be_named_by_a_file() -> None:
    assert unknown({"FORESTALL_SERVER_PORT_FILE": "x", f"{TOKEN}_FILE": "x", "HOME": "/"}) == ["FORESTALL_SERVER_PORT_FILE"]


@pytest.mark.parametrize("alone", ["FORESTALL_SERVER_TLS_CERT", "FORESTALL_SERVER_TLS_KEY"])
def test_a_certificate_and_its_key_go_together(tmp_path: Path, alone: str) -> None:
    with pytest.raises(ValueError, match="go together"):
        settings_from({alone: "x.pem"}, data=tmp_path)
