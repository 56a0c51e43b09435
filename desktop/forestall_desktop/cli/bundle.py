"""`bundle …`: exchanging changes by files on a stick, where there is no network. Only asks and tells; the work is in `forestall.bundle`."""

from __future__ import annotations

import argparse
import codecs
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forestall.errors import Forked, Unavailable
from forestall.fmea.edits import Refused
from forestall.ids import ProjectId
from forestall.store.file import ProjectFile
from forestall.store.lock import editing
from forestall.store.renaming import take_new_site
from forestall_desktop.cli.opening import author, looked_at
from forestall_desktop.cli.output import document, say, table
from forestall_desktop.session.appearing import appearing
from forestall_desktop.session.leases import claim
from forestall_desktop.session.opening import wall_clock
from forestall_desktop.session.site_keys import KeyElsewhere, SiteKeys
from forestall_desktop.session.vault import opened
from forestall_desktop.settings.folders import home
from forestall_desktop.settings.secrets import secrets_in

if TYPE_CHECKING:
    from forestall.bundle.importing import Preview
    from forestall.bundle.keys import Keys, PublicKeys
    from forestall.bundle.manifest import Label, Manifest
    from forestall.protocol.seals import SiteKey

# `forestall.bundle` brings cryptography with it, so it is imported by the commands that need it.


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    bundle = commands.add_parser("bundle", help="exchange changes by files, where there is no network")
    kinds = bundle.add_subparsers(metavar="export|import|verify|key|frontier|log", required=True)
    _register_export(kinds)
    _register_import(kinds)
    verify = kinds.add_parser("verify", help="check a bundle, with no project at hand: is it whole, unaltered, whose, for whom")
    verify.add_argument("bundle", type=Path, metavar="IN.bundle")
    verify.add_argument("--json", action="store_true", help="one JSON document")
    verify.set_defaults(run=_verify)
    key = kinds.add_parser("key", help="print your public key, to be given to those who make bundles for you, and its fingerprint")
    key.add_argument("--new", action="store_true", help="make new keys; bundles for the old ones cannot be opened any more")
    key.add_argument("--json", action="store_true", help="one JSON document")
    key.set_defaults(run=_key)
    frontier = kinds.add_parser("frontier", help="write how far a project file is, so that others make a bundle of what it lacks")
    frontier.add_argument("file", type=Path, metavar="FILE.fmea")
    frontier.add_argument("target", type=Path, metavar="FRONTIER.json")
    frontier.set_defaults(run=_frontier)
    log = kinds.add_parser("log", help="the bundles that a project file wrote and took in")
    log.add_argument("file", type=Path, metavar="FILE.fmea")
    log.add_argument("--json", action="store_true", help="one JSON document")
    log.set_defaults(run=_log)


def _register_export(kinds: Any) -> None:
    export = kinds.add_parser("export", help="write what the other side lacks as one signed file")
    export.add_argument("file", type=Path, metavar="FILE.fmea")
    export.add_argument("target", type=Path, metavar="OUT.bundle")
    export.add_argument(
        "--to", action="append", default=[], metavar="KEY", help="encrypt it to this key, or the key in this file; may be repeated"
    )
    export.add_argument(
        "--since", type=Path, metavar="FRONTIER.json|BUNDLE", help="what the other side has: its frontier, its last bundle, or yours to it"
    )
    export.add_argument("--json", action="store_true", help="one JSON document")
    export.set_defaults(run=_export)


def _register_import(kinds: Any) -> None:
    import_ = kinds.add_parser("import", help="take a bundle into a project file, which is made if it is not there")
    import_.add_argument("file", type=Path, metavar="FILE.fmea")
    import_.add_argument("bundle", type=Path, metavar="IN.bundle")
    import_.add_argument("--dry-run", action="store_true", help="tell what would change, and change nothing")
    import_.add_argument("--trust", metavar="FINGERPRINT", help="trust this signer from now on, whose fingerprint you have compared")
    import_.add_argument("--json", action="store_true", help="one JSON document")
    import_.set_defaults(run=_import)


def _export(arguments: argparse.Namespace) -> Refused | None:
    from forestall.bundle.exporting import export_bundle
    from forestall.bundle.frontier import read_frontier

    recipients = recipients_of(arguments.to)
    since = read_frontier(arguments.since) if arguments.since else None
    with claimed(arguments.file) as file:
        label = export_bundle(
            file,
            arguments.target,
            keys=own_keys(),
            recipients=recipients,
            since=since,
            author=author(),
            now=wall_clock(),
            chance=os.urandom,
            site_key=site_key(file),
        )
        staying = len(file.blobs.sizes())
    if isinstance(label, Refused):
        return label
    if arguments.json:
        document(label_document(label))
        return None
    describe(arguments.target, label)
    if staying:
        say(f"The bytes of {_count(staying, 'attached file')} stay here; the other side brings them with `forestall attachments … bring`")
    return None


def recipients_of(told: Sequence[str]) -> list[PublicKeys]:
    """The keys that were named behind `--to`: each as it is, or in a file. Raises `Unreadable` where one is none."""
    return [_recipient(each) for each in told]


def _recipient(key: str) -> PublicKeys:
    from forestall.bundle.keys import parse_public

    path = Path(key)
    return parse_public(_key_in(path) if path.is_file() else key)


def _key_in(path: Path) -> str:
    """The key in a file, as `forestall bundle key > FILE` writes one; some shells write UTF-16."""
    try:
        raw = path.read_bytes()
        words = raw.decode("utf-16" if raw.startswith(codecs.BOM_UTF16_LE) else "utf-8-sig").split()
    except (OSError, UnicodeDecodeError) as error:
        raise Unavailable(f"{path.name} cannot be read as a key. No bundle was made") from error
    return next((word for word in words if word.startswith("fkey1")), "")


def _import(arguments: argparse.Namespace) -> Refused | None:
    from forestall.bundle.importing import import_bundle, preview
    from forestall.bundle.keys import parse_fingerprint

    trusted = parse_fingerprint(arguments.trust) if arguments.trust else None
    keys = own_keys()

    def act(file: ProjectFile) -> Preview | Refused:
        if arguments.dry_run:
            return preview(file, arguments.bundle, keys=keys, trusted=trusted)
        return import_bundle(file, arguments.bundle, keys=keys, trusted=trusted, now=wall_clock)

    done = _acted(arguments, act)
    if isinstance(done, Refused):
        return done
    if arguments.json:
        document(_changed(done))
    else:
        _tell(arguments, done)
    return None


def _acted(arguments: argparse.Namespace, act: Callable[[ProjectFile], Preview | Refused]) -> Preview | Refused:
    if not arguments.file.exists():
        return _acted_on_new(arguments, act)
    if arguments.dry_run:
        with looked_at(arguments.file) as file:
            return act(file)
    with claimed(arguments.file) as file:
        try:
            return act(file)
        except Forked:
            take_new_site(file, os.urandom, disputed=True)
            return act(file)


class _NotWanted(Exception):
    """A new file was made only to look at it, or the bundle was refused: nothing of it stays."""

    def __init__(self, outcome: Preview | Refused) -> None:
        super().__init__()
        self.outcome = outcome


def _acted_on_new(arguments: argparse.Namespace, act: Callable[[ProjectFile], Preview | Refused]) -> Preview | Refused:
    from forestall.bundle.reading import verify_bundle

    project = verify_bundle(arguments.bundle).manifest.project
    try:
        with appearing(arguments.file) as unfinished:
            outcome = _in_new(unfinished, project, act)
            if arguments.dry_run or isinstance(outcome, Refused):
                raise _NotWanted(outcome)
    except _NotWanted as end:
        return end.outcome
    return outcome


def _in_new(path: Path, project: ProjectId, act: Callable[[ProjectFile], Preview | Refused]) -> Preview | Refused:
    with ProjectFile.create(path, project, os.urandom) as file:
        return act(file)


def _tell(arguments: argparse.Namespace, done: Preview) -> None:
    verb = "would come" if arguments.dry_run else "came"
    new, entities = _count(done.new, "change"), _count(done.entities, "entity")
    say(f"{new} of {done.label.manifest.name} {verb} to {arguments.file.name}, on {entities}; known already: {done.known}")
    if done.contested:
        cells, change = _count(len(done.contested), "cell"), "would become" if arguments.dry_run else "became"
        say(f"{cells} {change} contested; `forestall contested` shows what waits for a person")
    if arguments.dry_run:
        say("Nothing was changed")


def _changed(done: Preview) -> dict[str, Any]:
    return {
        "new": done.new,
        "known": done.known,
        "entities": done.entities,
        "contested": [{"entity": cell.entity, "field": cell.field} for cell in done.contested],
        "bundle": label_document(done.label),
    }


def _verify(arguments: argparse.Namespace) -> None:
    from forestall.bundle.reading import verify_bundle

    label = verify_bundle(arguments.bundle)
    if arguments.json:
        document({"ok": True, **label_document(label)})
    else:
        describe(arguments.bundle, label)


def describe(path: Path, label: Label) -> None:
    """Say what a bundle holds."""
    manifest = label.manifest
    say(f"{path.name} is whole: {manifest.name}, of {manifest.made}, for project {manifest.project}")
    held = _count(manifest.core.entities, "entity")
    if manifest.core.snapshot:
        say(f"It is a snapshot of {held}: what the cells hold, without the history, which its maker's file does not have whole")
    else:
        say(f"It holds {_count(manifest.core.changes, 'change')} on {held}, {_beginning(manifest)}")
    say(f"Signed with {manifest.public.fingerprint}; whose that is, only {manifest.author} can tell you")
    readers = ", ".join(recipient.fingerprint for recipient in manifest.recipients)
    say(f"Encrypted for {readers}" if readers else "It is not encrypted: whoever has it can read it")
    say(f"SHA-256 {label.sha256}")


def _count(number: int, noun: str) -> str:
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"


def _beginning(manifest: Manifest) -> str:
    if not manifest.core.since:
        return "everything there was"
    return f"what came after {manifest.builds_on or 'the frontier it was made for'}"


def label_document(label: Label) -> dict[str, Any]:
    """The same as a document."""
    import msgspec

    manifest = label.manifest
    return {
        "sha256": label.sha256,
        "signer": manifest.public.fingerprint,
        "encrypted": bool(manifest.recipients),
        "recipients": [recipient.fingerprint for recipient in manifest.recipients],
        "changes": manifest.core.changes,
        "entities": manifest.core.entities,
        "manifest": msgspec.to_builtins(manifest),
    }


def _key(arguments: argparse.Namespace) -> None:
    public = own_keys(fresh=arguments.new).public
    if arguments.json:
        document({"key": public.line, "fingerprint": public.fingerprint})
    else:
        say(public.line)
        say(f"Fingerprint {public.fingerprint}")


def _frontier(arguments: argparse.Namespace) -> None:
    from forestall.bundle.frontier import of_file, to_json

    with looked_at(arguments.file) as file:
        told = to_json(of_file(file))
    try:
        with arguments.target.open("xb") as out:
            out.write(told)
    except FileExistsError as error:
        raise Unavailable(f"{arguments.target.name} exists already and was left as it is. Choose another name") from error
    except OSError as error:
        raise Unavailable(f"{arguments.target.name} cannot be written: {error.strerror}. Nothing was changed") from error
    say(f"{arguments.target.name} tells how far {arguments.file.name} is; it holds ids and numbers, and nothing anybody typed")


def _log(arguments: argparse.Namespace) -> None:
    from msgspec import to_builtins

    from forestall.bundle.record import received, sent

    with looked_at(arguments.file) as file:
        came, went = received(file), sent(file)
    if arguments.json:
        document({"received": to_builtins(came), "sent": to_builtins(went)})
        return
    rows = [(line.at, "received" if line.finished else "cut short", line.number, line.author, line.new, line.sha256) for line in came]
    rows += [(line.at, "written", line.number, line.author, line.changes, line.sha256) for line in went]
    table(("AT", "WHAT", "BUNDLE", "OF", "CHANGES", "SHA-256"), sorted(rows))


@contextmanager
def claimed(path: Path) -> Iterator[ProjectFile]:
    """A file that nobody else edits meanwhile, and that is no copy going on under its original's name."""
    with editing(path), opened(path) as file:
        claim(file, os.urandom)
        yield file


def site_key(file: ProjectFile) -> SiteKey:
    """The key of a file's site; a file whose key is elsewhere goes on under a new name."""
    keys = SiteKeys(secrets_in(home()), os.urandom)
    try:
        return keys.of(file)
    except KeyElsewhere:
        take_new_site(file, os.urandom)
        return keys.of(file)


def own_keys(*, fresh: bool = False) -> Keys:
    """This person's keys for bundles, made where there are none."""
    from forestall_desktop.settings.keys import bundle_keys, new_bundle_keys

    return (new_bundle_keys if fresh else bundle_keys)(home(), secrets_in(home()), os.urandom)
