"""Secrets in the database are sealed under the keys of tenants, and those under a master key that is elsewhere; keys roll over in use."""

import logging
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pyotp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from moto.server import ThreadedMotoServer
from sqlalchemy import select, text, update

from forestall.clock import Millis
from forestall.errors import Corrupt, Unavailable
from forestall.protocol.problems import Problem
from forestall_server import tables
from forestall_server.db import Database
from forestall_server.envelope import sealing
from forestall_server.envelope.masters import KEY_FILE, KmsKey, OwnKey, keys_in, masters_of, write_new
from forestall_server.envelope.sealing import KeyId, Place
from forestall_server.envelope.service import Envelope, Resealed, envelope_of
from forestall_server.envelope.store import FOLLOWED_SERVER, SECOND_FACTOR, SECRETS, KeyStore
from forestall_server.migrations.running import bring_up_to_date
from forestall_server.settings import DATABASE_FILE, Master, Settings
from tests.server.operators import Operator
from tests.server.running import PASSWORD, Running, problem_of, running

SECRET = "JBSWY3DPEHPK3PXP"
ONE, OTHER = OwnKey(b"1" * 32), OwnKey(b"2" * 32)
ACME = "acme"


def envelope(*keys: OwnKey, kms: str = "") -> Envelope:
    """With these master keys: the first closes, all open."""
    master = Master("\n".join(each.line for each in keys), kms)
    return Envelope(masters_of(Settings("sqlite:///elsewhere.db", master=master)), lambda: Millis(7), os.urandom)


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    """An up-to-date database with Ann, of the default tenant, and Ben, of another."""
    with peopled(sqlite_url) as database:
        yield database


@pytest.fixture
def each_database(each_url: str) -> Iterator[Database]:
    """The same of each sort."""
    with peopled(each_url) as database:
        yield database


@contextmanager
def peopled(url: str) -> Iterator[Database]:
    with closing(Database(url)) as database:
        bring_up_to_date(database)
        with database.writing() as connection:
            for name, whose in (("Ann", "default"), ("Ben", ACME)):
                row = {"name": name, "folded": name.lower(), "password": "x", "admin": False, "created": 0, "tenant": whose}
                connection.execute(tables.account.insert().values(row))
        yield database


def has_secret(database: Database, name: str, kept: str) -> None:
    with database.writing() as connection:
        connection.execute(tables.second_factor.insert().values(account=name, secret=kept, step=0))


def kept_of(database: Database, name: str) -> str:
    with database.reading() as connection:
        return str(connection.execute(select(tables.second_factor.c.secret).where(tables.second_factor.c.account == name)).scalar_one())


def seals(keys: Envelope, database: Database, name: str, plain: str = SECRET, tenant: str = "default") -> None:
    with database.writing() as connection:
        kept = keys.seal(connection, SECOND_FACTOR, name, plain, tenant)
        connection.execute(tables.second_factor.insert().values(account=name, secret=kept, step=0))


def opens(keys: Envelope, database: Database, name: str, row: str = "") -> str:
    kept = kept_of(database, name)
    with database.reading() as connection:
        return keys.unseal(connection, SECOND_FACTOR, row or name, kept)


@given(plain=st.text(), row=st.text(min_size=1), version=st.integers(1, 10**9 - 1))
def test_what_is_sealed_comes_back_and_only_in_its_place(plain: str, row: str, version: int) -> None:
    key, place = KeyId("acme", version), Place("second_factor", "secret", row)
    kept = sealing.close(plain, place, key, b"k" * 32, os.urandom)
    assert (sealing.is_sealed(kept), sealing.key_of(kept)) == (True, key)
    assert sealing.open_sealed(kept, place, b"k" * 32) == plain
    for elsewhere in (Place("following", "secret", row), Place("second_factor", "other", row), Place("second_factor", "secret", row + "x")):
        with pytest.raises(Corrupt):
            sealing.open_sealed(kept, elsewhere, b"k" * 32)
    for other in (kept.replace(":acme:", ":default:"), kept.replace(f":{version}:", f":{version + 1}:"), kept[:-4], f"{sealing.MARK}x"):
        with pytest.raises(Corrupt):
            sealing.open_sealed(other, place, b"k" * 32)


def test_the_database_alone_does_not_tell_a_secret(database: Database) -> None:
    keys = envelope(ONE)
    seals(keys, database, "Ann")
    assert opens(keys, database, "Ann") == SECRET
    assert SECRET not in kept_of(database, "Ann")
    with pytest.raises(Unavailable, match=f"closed by the master key {ONE.name}, which this server was not given"):
        opens(envelope(OTHER), database, "Ann")


def test_each_tenant_has_a_key_of_its_own_and_the_server_one(database: Database) -> None:
    keys = envelope(ONE)
    seals(keys, database, "Ann")
    seals(keys, database, "Ben", tenant=ACME)
    with database.writing() as connection:
        keys.seal(connection, FOLLOWED_SERVER, "https://cloud", "a sign-in")
    assert [each.key for each in keys.standing(database).keys] == [KeyId("*", 1), KeyId(ACME, 1), KeyId("default", 1)]


def test_a_secret_that_was_put_in_the_place_of_another_does_not_open(database: Database) -> None:
    keys = envelope(ONE)
    seals(keys, database, "Ann")
    with pytest.raises(Corrupt, match="put in the place of another"):
        opens(keys, database, "Ann", row="Ben")


def test_what_was_plain_stays_readable_and_is_sealed_when_the_server_comes_by(each_database: Database) -> None:
    database = each_database
    has_secret(database, "Ann", SECRET)
    has_secret(database, "Ben", "another")
    keys = envelope(ONE)
    assert opens(keys, database, "Ann") == SECRET
    assert keys.reseal(database, batch_rows=1) == Resealed(2, 0)
    assert sealing.key_of(kept_of(database, "Ben")) == KeyId(ACME, 1)
    assert (opens(keys, database, "Ann"), opens(keys, database, "Ben")) == (SECRET, "another")
    assert keys.reseal(database) == Resealed(0, 0)


def test_without_a_master_key_everything_stays_as_it_was(database: Database) -> None:
    keys = envelope()
    seals(keys, database, "Ann")
    assert (kept_of(database, "Ann"), keys.reseal(database), keys.seals, keys.sentence(database)) == (SECRET, Resealed(0, 0), False, None)


def test_after_a_rotation_old_secrets_stay_readable_until_they_are_sealed_anew(each_database: Database) -> None:
    database = each_database
    keys = envelope(ONE)
    seals(keys, database, "Ann")
    before = kept_of(database, "Ann")
    assert keys.rotate(database) == [KeyId("default", 2)]
    assert opens(keys, database, "Ann") == SECRET
    with database.writing() as connection:
        assert sealing.key_of(keys.seal(connection, SECOND_FACTOR, "Ben", "another", "default")) == KeyId("default", 2)
    assert (keys.standing(database).older, keys.reseal(database)) == (1, Resealed(1, 0))
    assert kept_of(database, "Ann") != before
    assert (keys.standing(database).older, opens(keys, database, "Ann")) == (0, SECRET)


def test_another_master_key_closes_the_data_keys_anew_and_touches_no_secret(each_database: Database) -> None:
    database = each_database
    seals(envelope(ONE), database, "Ann")
    before = kept_of(database, "Ann")
    both = envelope(OTHER, ONE)
    assert (both.rewrap(database), both.rewrap(database)) == (1, 0)
    assert kept_of(database, "Ann") == before
    assert opens(envelope(OTHER), database, "Ann") == SECRET
    assert "which this server was not given" in (envelope(ONE).sentence(database) or "")


def test_a_damaged_secret_stops_nobody_else_from_being_sealed(database: Database) -> None:
    keys = envelope(ONE)
    seals(keys, database, "Ann")
    with database.writing() as connection:
        connection.execute(update(tables.second_factor).values(secret=kept_of(database, "Ann")[:-8] + "AAAAAAA="))
    has_secret(database, "Ben", "another")
    keys.rotate(database)
    assert keys.reseal(database) == Resealed(1, 1)
    assert opens(keys, database, "Ben") == "another"


def test_a_key_of_a_transaction_that_came_to_nothing_seals_nothing(database: Database) -> None:
    keys = envelope(ONE)
    with database.writing() as connection:
        keys.seal(connection, SECOND_FACTOR, "Ann", SECRET, "default")
        connection.rollback()
    seals(keys, database, "Ann")
    assert opens(envelope(ONE), database, "Ann") == SECRET


def test_who_sets_a_secret_while_keys_roll_over_is_not_overwritten(database: Database) -> None:
    keys = envelope(ONE)
    seals(keys, database, "Ann")
    before = kept_of(database, "Ann")
    with database.writing() as connection:
        newer = keys.seal(connection, SECOND_FACTOR, "Ann", "newer", "default")
        connection.execute(update(tables.second_factor).values(secret=newer))
    with database.writing() as connection:
        assert not KeyStore(connection).replace(SECOND_FACTOR, "Ann", old=before, new="older again")
    assert opens(keys, database, "Ann") == "newer"


def test_every_column_that_is_called_a_secret_is_sealed() -> None:
    called = {(table.name, column.name) for table in tables.SERVER_TABLES for column in table.c if "secret" in column.name}
    assert called == {(each.table, each.column) for each in SECRETS}, "name it in forestall_server.envelope.store.SECRETS, and seal it"


def test_second_factors_are_sealed_and_the_server_says_what_is_missing_without_its_key(
    each_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    with running(each_url, master=Master(ONE.line)) as server:
        secret = enrols(server)
        kept = kept_of(server.database, "Ann")
        assert secret not in kept
        assert kept.startswith("sealed:1:1:default:")
        assert signs_in(server, secret)
        assert server.visitor().get("/readyz").json()["secrets"] == "sealed"
    with running(each_url, master=Master(OTHER.line)) as server:
        answer = server.visitor().get("/readyz")
        assert problem_of(answer) is Problem.STORE_UNAVAILABLE
        assert f"closed by the master key {ONE.name}" in answer.json()["detail"]
        assert any(ONE.name in record.getMessage() for record in caplog.records if record.levelno == logging.ERROR)
        assert not signs_in(server, secret)
    caplog.clear()
    with running(each_url, master=Master(f"{OTHER.line}\n{ONE.line}")) as server:
        assert server.visitor().get("/readyz").status_code == 200
        server.passes(3600)
        assert signs_in(server, secret)


def enrols(server: Running) -> str:
    ann = server.person("Ann")
    secret = str(ann.post("/v1/me/second-factor", password=PASSWORD).json()["secret"])
    code = pyotp.TOTP(secret).generate_otp(server.clock.at // 1000 // 30)
    assert ann.post("/v1/me/second-factor/confirm", code=code).status_code == 200
    return secret


def signs_in(server: Running, secret: str) -> bool:
    server.passes(60)  # the code of then is used up
    code = pyotp.TOTP(secret).generate_otp(server.clock.at // 1000 // 30)
    return server.visitor().post("/v1/session", name="Ann", password=PASSWORD, code=code).status_code == 201


def test_a_server_with_its_own_database_makes_its_own_key_and_a_backup_takes_it_along(tmp_path: Path, operator: Operator) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    with running(f"sqlite:///{here / DATABASE_FILE}", data=here) as server:
        secret = enrols(server)
    assert kept_of_file(here) != secret
    assert (here / KEY_FILE).stat().st_mode & 0o777 == 0o600
    operator.types("backup-key", str(tmp_path / "key"))
    public = operator.types("backup-key", str(tmp_path / "key2"))[1].split()[-1]
    code, _, err = operator.types("backup", str(tmp_path / "b"), "--to", public, "--data", str(here))
    assert code == 0, err
    assert operator.types("restore", str(tmp_path / "b"), "--key", str(tmp_path / "key2"), "--data", str(there))[0] == 0
    with running(f"sqlite:///{there / DATABASE_FILE}", data=there) as server:
        assert signs_in(server, secret)


def kept_of_file(folder: Path) -> str:
    with closing(Database(f"sqlite:///{folder / DATABASE_FILE}")) as database:
        return kept_of(database, "Ann")


def test_two_programs_on_one_folder_share_the_key_that_one_of_them_made(tmp_path: Path) -> None:
    settings = Settings(f"sqlite:///{tmp_path / DATABASE_FILE}", data=tmp_path)
    one, other = (envelope_of(settings, lambda: Millis(7), os.urandom) for _ in range(2))
    with closing(Database(settings.database)) as database:
        bring_up_to_date(database)
        for keys, row in ((one, "https://one"), (other, "https://other")):
            with database.writing() as connection:
                kept = keys.seal(connection, FOLLOWED_SERVER, row, SECRET, tenant=row[8:])
            with database.reading() as connection:
                assert [each.unseal(connection, FOLLOWED_SERVER, row, kept) for each in (one, other)] == [SECRET] * 2
    assert len(keys_in(tmp_path / KEY_FILE)) == 1


def test_a_new_master_key_goes_before_the_old_one(tmp_path: Path, operator: Operator) -> None:
    path = tmp_path / "master"
    assert operator.types("secrets", "key", str(path))[0] == 0
    (old,) = keys_in(path)
    code, out, _ = operator.types("secrets", "key", str(path))
    assert (code, keys_in(path)[1]) == (0, old)
    assert out == f"{keys_in(path)[0].name} closes from now on; 1 older ones still open\n"
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", ["", "hunter2", ONE.line[:-1], f"{ONE.line}\nforestall-master-key-2:00"])
def test_what_is_no_master_key_is_said_in_a_sentence_that_does_not_tell_it(tmp_path: Path, content: str) -> None:
    (tmp_path / KEY_FILE).write_text(content)
    with pytest.raises(Corrupt, match="is not a master key") as told:
        masters_of(Settings("sqlite:///elsewhere.db", data=tmp_path))
    assert "hunter2" not in told.value.sentence
    assert ONE.secret.hex() not in repr(ONE)


def test_nothing_is_done_with_what_is_no_master_key(tmp_path: Path, operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORESTALL_SERVER_MASTER_KEY", "hunter2")
    code, out, err = operator.types("secrets", "status", "--data", str(tmp_path))
    assert (code, out) == (1, "")
    assert err.startswith("FORESTALL_SERVER_MASTER_KEY is not a master key as `forestall-server secrets key` writes it.")
    assert "hunter2" not in err


def test_an_operator_rolls_all_keys_over(tmp_path: Path, operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
    where, path = ("--database", f"sqlite:///{tmp_path / 'x.db'}", "--data", str(tmp_path / "data")), tmp_path / "master"
    operator.types("user", "add", "Ann", *where, feed=PASSWORD)
    with closing(Database(where[1])) as database:
        has_secret(database, "Ann", SECRET)
    assert operator.types("secrets", "seal", *where)[2].startswith("Secrets stay plain")
    write_new(path, os.urandom)
    monkeypatch.setenv("FORESTALL_SERVER_MASTER_KEY_FILE", str(path))
    operator.forgets()
    assert operator.types("secrets", "rotate", *where)[2].startswith("There is no data key yet")
    assert operator.types("secrets", "seal", *where)[:2] == (0, "1 secrets sealed anew\n")
    write_new(path, os.urandom)
    assert operator.types("secrets", "rewrap", *where)[1].startswith("1 data keys were under another master key")
    assert operator.types("secrets", "rotate", *where)[1] == "1 new data keys; 1 secrets sealed anew\n"
    said = operator.types("secrets", "status", *where)[1]
    new, old = keys_in(path)
    assert (new.name in said, old.name in said, SECRET in said) == (True, False, False)
    assert "1 under the newest keys, 0 under older ones, 0 plain" in said
    assert "data-keys.rotated" in operator.types("audit", "list", *where)[1]


@pytest.fixture(scope="module")
def cloud() -> Iterator[str]:
    """Something on this machine that answers as AWS does; gives its address."""
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def kms(cloud: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The id of a key in the cloud, to which the environment leads."""
    import boto3

    for name, value in (("ENDPOINT_URL", cloud), ("ACCESS_KEY_ID", "x"), ("SECRET_ACCESS_KEY", "x"), ("DEFAULT_REGION", "eu-central-1")):
        monkeypatch.setenv(f"AWS_{name}", value)
    return str(boto3.client("kms").create_key()["KeyMetadata"]["KeyId"])


def test_a_master_key_in_the_cloud_closes_data_keys_and_never_sees_a_secret(database: Database, kms: str) -> None:
    seals(envelope(kms=kms), database, "Ann")
    keys = envelope(kms=kms)
    assert opens(keys, database, "Ann") == SECRET
    assert [each.master for each in keys.standing(database).keys] == [f"kms:{kms}"]
    wrapped = KmsKey(kms).wrap(b"k" * 32, "acme/1")
    assert KmsKey(kms).unwrap(wrapped, "acme/1") == b"k" * 32
    with pytest.raises(Unavailable, match="AWS KMS did not decrypt"):
        KmsKey(kms).unwrap(wrapped, "default/1")


def test_keys_move_from_a_file_to_the_cloud_and_back(database: Database, kms: str) -> None:
    seals(envelope(ONE), database, "Ann")
    assert envelope(ONE, kms=kms).rewrap(database) == 1
    assert opens(envelope(kms=kms), database, "Ann") == SECRET
    assert envelope(OTHER).rewrap(database) == 1
    assert opens(envelope(OTHER), database, "Ann") == SECRET


def test_a_cloud_that_does_not_answer_is_a_sentence_and_what_is_open_stays_open(
    database: Database, kms: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = envelope(kms=kms)
    seals(keys, database, "Ann")
    assert opens(keys, database, "Ann") == SECRET
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    assert opens(keys, database, "Ann") == SECRET
    assert "AWS KMS did not decrypt with the key" in (envelope(kms=kms).sentence(database) or "")


@pytest.mark.postgresql
def test_a_tenants_transaction_sees_its_own_keys_alone(postgresql_url: str) -> None:
    with closing(Database(postgresql_url)) as database:
        bring_up_to_date(database)
        keys = envelope(ONE)
        with database.writing() as connection:
            for tenant in ("default", ACME):
                keys.seal(connection, SECOND_FACTOR, "Ann", SECRET, tenant)
            rule = text("SELECT qual FROM pg_policies WHERE tablename = 'data_key'")
            assert "forestall.tenant" in str(connection.execute(rule).scalar_one())
