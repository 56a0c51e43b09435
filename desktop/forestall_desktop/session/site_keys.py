"""The private keys of this computer's sites, among the person's secrets; what others may know of them stands in the files.

A key is made when a site first shows its changes to somebody. A file whose key is not here is a copy from another computer, or its
person's secrets were lost: it takes a new site before it shows anything.
"""

from __future__ import annotations

from forestall.errors import Forked
from forestall.ids import Chance, SiteId
from forestall.protocol.seals import SiteKey
from forestall.store.file import ProjectFile
from forestall.store.lock import FileLock
from forestall_client.secrets import Secrets
from forestall_desktop.settings.folders import home, made

_PUBLIC = "site key "
_SECRET = "site "  # noqa: S105 - a name, no secret
_BUSY = "Another program is making the key of this file at this moment. Nothing was changed; try again"


class KeyElsewhere(Forked):
    """The file's key is not here: the file goes on under a new name."""


class SiteKeys:
    """The keys among these secrets. Remembers what it has read: a keyring is asked once for each site."""

    def __init__(self, secrets: Secrets, chance: Chance) -> None:
        self._secrets = secrets
        self._chance = chance
        self._known: dict[SiteId, SiteKey] = {}

    def of(self, file: ProjectFile) -> SiteKey:
        """The key of a file's site, made now where there never was one.

        Raises `KeyElsewhere` where there was one that is not here, `Unavailable` where the secrets cannot be read.
        """
        site = file.identity.site
        if site not in self._known:
            self._known[site] = self._read(file) or self._made(file)
        return self._known[site]

    def _read(self, file: ProjectFile) -> SiteKey | None:
        site = file.identity.site
        public, told = file.get(_PUBLIC + site), self._secrets.get(_SECRET + site)
        if public is None and told is None:
            return None
        key = SiteKey.parse(told) if told is not None else None
        if key is None or key.public != (public or key.public):
            raise KeyElsewhere(
                f"The key of {file.path.name} is not among your secrets: the file was copied from another computer, or your secrets "
                "were lost. It must go on under a new name. Nothing is lost"
            )
        if public is None:
            file.set(_PUBLIC + site, key.public)
        return key

    def _made(self, file: ProjectFile) -> SiteKey:
        site = file.identity.site
        with FileLock(made(home() / "sites") / site, "key", _BUSY):
            key = self._read(file)
            if key is None:
                key = SiteKey.generate(self._chance)
                # The secret first: a crash in between leaves a key that nobody was told of, and never a file whose key is nowhere.
                self._secrets.put(_SECRET + site, key.line)
                file.set(_PUBLIC + site, key.public)
        return key
