"""Who somebody is at a server, from the command line: devices, password, second factor, invitation. A real server answers."""

from pathlib import Path

import pyotp

from tests.desktop.people import Person
from tests.serving import PASSWORD, ServerProcess, run

OTHER = "seven purple umbrellas"


def sign_in(person: Person, server: ServerProcess) -> tuple[str, ...]:
    return ("sign-in", server.address, "--user", person.name, "--password-stdin")


def test_a_lost_computer_is_signed_out_keeps_its_work_and_is_told_so(
    ben: Person, shared: str, server: ServerProcess, tmp_path: Path
) -> None:
    ben.does("set", ben.file, ben.line("Worn pad")["id"], "occurrence", "9")
    lost = next(each["id"] for each in ben.asks("devices", server.address)["devices"] if each["here"])
    phone = Person("Ben", tmp_path / "phone", ben.monkeypatch, ben.capsys)
    phone.does(*sign_in(phone, server), feed=PASSWORD)
    phone.does("devices", server.address, "--sign-out", lost)
    for _ in range(2):
        assert ben.is_refused("sync", ben.file).startswith(
            "This device was signed out. You signed it out from another device. Your work stays"
        )
    assert len(ben.asks("quarantine", ben.file)["changes"]) == 1
    ben.does(*sign_in(ben, server), feed=PASSWORD)
    assert ben.asks("sync", ben.file)["sent"] == 1


def test_an_invitation_is_redeemed_and_the_password_changed(ann: Person, server: ServerProcess) -> None:
    told = run("user", "invite", "Cleo", "--server", server.address, "--data", str(server.data))
    token = next(line.split()[-1] for line in told.splitlines() if "--token" in line)
    assert "Cleo is signed in" in ann.does("redeem", server.address, "--token", token, "--password-stdin", feed=PASSWORD)
    assert "common password" in ann.is_refused("password", server.address, "--password-stdin", feed=f"{PASSWORD}\nhorse\n")
    ann.does("password", server.address, "--password-stdin", feed=f"{PASSWORD}\n{OTHER}\n")
    ann.does("sign-out", server.address)
    assert "Nobody is signed in" in ann.is_refused("devices", server.address)
    ann.is_refused("redeem", server.address, "--token", token, "--password-stdin", feed=PASSWORD)


def test_a_second_factor_is_set_up_and_asked_for(ann: Person, own_server: ServerProcess) -> None:
    ann.does(*sign_in(ann, own_server), feed=PASSWORD)
    ann.monkeypatch.setenv("FORESTALL_PASSWORD", PASSWORD)
    secret = ann.asks("second-factor", "enrol", own_server.address)["secret"]
    codes = ann.asks("second-factor", "confirm", own_server.address, pyotp.TOTP(secret).now())["recovery_codes"]
    assert "authenticator app is needed" in ann.is_refused("sign-in", own_server.address, "--user", "Ann")
    ann.does("sign-in", own_server.address, "--user", "Ann", "--totp-code", codes[0])
    ann.does("second-factor", "remove", own_server.address, codes[1])
    ann.does("sign-in", own_server.address, "--user", "Ann")
