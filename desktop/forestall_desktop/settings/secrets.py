"""Keeps what nobody else may read: in the keyring of the operating system, or in a file only this person can read, where that was chosen.

Never falls back from one to the other by itself.
"""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path

from forestall.errors import Unavailable, Unreadable
from forestall.store.lock import FileLock
from forestall_client.secrets import Secrets
from forestall_desktop.settings.folders import HOME_VARIABLE, made
from forestall_desktop.settings.whole import write_whole

VARIABLE = "FORESTALL_KEYRING"
FILE = "secrets.json"
_OWNER_ONLY = 0o600
_TURN_SECONDS = 0.02
_TURNS_MAX = 500
_BUSY = "Another program keeps the file of your secrets busy. Nothing was changed; try again"

_log = logging.getLogger(__name__)


def secrets_in(folder: Path, environment: Mapping[str, str] = os.environ) -> Secrets:
    """Where this person's secrets are kept: FORESTALL_KEYRING=file names the file, else it is the keyring."""
    match environment.get(VARIABLE, ""):
        case "":
            # Two people played on one machine share one keyring; what they keep there must not meet.
            return KeyringSecrets(f"Forestall in {folder}" if environment.get(HOME_VARIABLE) else "Forestall")
        case "file":
            return FileSecrets(folder / FILE)
        case other:
            raise Unreadable(f"{VARIABLE} is “{other}”, which is not known here. Leave it out for the keyring, or set it to “file”")


class FileSecrets:
    """Secrets in a JSON file that only its owner can read.

    Keys lie here that nobody can make again: programs that write take turns, and a damaged file is put aside, never overwritten.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, name: str) -> str | None:
        told = self._read()
        return told.get(name) if told else None

    def put(self, name: str, secret: str) -> None:
        with self._turn():
            self._write({**self._readable(), name: secret})

    def forget(self, name: str) -> None:
        with self._turn():
            told = self._read()
            if told and told.pop(name, None) is not None:
                self._write(told)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """One program at a time reads and writes anew, so that none takes back what another has just kept."""
        made(self._path.parent)
        with ExitStack() as held:
            for turn in range(_TURNS_MAX):
                try:
                    held.enter_context(FileLock(self._path, "write", _BUSY))
                    break
                except Unavailable as error:
                    if error.sentence != _BUSY or turn == _TURNS_MAX - 1:
                        raise
                    time.sleep(_TURN_SECONDS)
            yield

    def _readable(self) -> dict[str, str]:
        """What can be read; a file that cannot is put aside first."""
        told = self._read()
        if told is not None:
            return told
        aside = next(name for n in count(1) if not (name := self._path.with_name(f"damaged-{n}-{self._path.name}")).exists())
        self._path.replace(aside)
        _log.warning("The secrets in %s could not be understood; they lie in %s now", self._path, aside)
        return {}

    def _read(self) -> dict[str, str] | None:
        """The secrets; None where the file is damaged."""
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise Unavailable(f"The sign-ins in {self._path} cannot be read: {error.strerror}") from error
        except ValueError:
            return None
        return {str(name): str(secret) for name, secret in told.items()} if isinstance(told, dict) else None

    def _write(self, told: Mapping[str, str]) -> None:
        write_whole(self._path, json.dumps(told), mode=_OWNER_ONLY)


class KeyringSecrets:
    """Secrets in the keyring of the operating system."""

    def __init__(self, service: str) -> None:
        self._service = service

    def get(self, name: str) -> str | None:
        import keyring

        with _in_words():
            return keyring.get_password(self._service, name)

    def put(self, name: str, secret: str) -> None:
        import keyring

        with _in_words():
            keyring.set_password(self._service, name, secret)

    def forget(self, name: str) -> None:
        import keyring
        from keyring.errors import PasswordDeleteError

        with _in_words():
            try:
                keyring.delete_password(self._service, name)
            except PasswordDeleteError:
                return  # there was none


@contextmanager
def _in_words() -> Iterator[None]:
    from keyring.errors import KeyringError, KeyringLocked, NoKeyringError

    try:
        yield
    except NoKeyringError as error:
        raise Unavailable(
            f"This computer has no keyring to keep a sign-in in. Set {VARIABLE}=file to keep it in a file that only you can read"
        ) from error
    except KeyringLocked as error:
        raise Unavailable("The keyring of this computer is locked. Unlock it and try again") from error
    except KeyringError as error:
        raise Unavailable(
            f"The keyring of this computer does not work: {error}. Set {VARIABLE}=file to keep sign-ins in a file that only you can read"
        ) from error
