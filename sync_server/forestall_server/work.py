"""What this server does by itself, by the clock: every job with its period. Each is a call of the room whose business it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from forestall.bundle.keys import parse_public
from forestall.clock import Millis
from forestall.errors import Unavailable
from forestall.ids import Chance
from forestall_server.accounts.passwords import Passwords
from forestall_server.accounts.people import People
from forestall_server.accounts.service import Accounts
from forestall_server.audit.keys import key_made_in
from forestall_server.audit.service import Audit
from forestall_server.backup.making import forget_old, make_backup
from forestall_server.envelope.service import envelope_of
from forestall_server.jobs.running import Job
from forestall_server.mail.reminders import Reminding
from forestall_server.mail.sending import Sending
from forestall_server.mail.service import Mails
from forestall_server.retention import Retention
from forestall_server.settings import Settings
from forestall_server.snapshots.service import Snapshots
from forestall_server.tenants.databases import Databases
from forestall_server.webhooks.delivering import Deliverer
from forestall_server.webhooks.ears import Ears
from forestall_server.webhooks.service import Webhooks

DAY_SECONDS = 24 * 3600.0
CHECKPOINT_SECONDS = 600.0
SNAPSHOT_SECONDS = 300.0
HOUR_SECONDS = 3600.0
WEBHOOK_SECONDS = 10.0
MAIL_SECONDS = 30.0


def jobs_of(settings: Settings, databases: Databases, now: Callable[[], Millis], chance: Chance) -> list[Job]:
    """The jobs of a server with these settings."""
    retention, snapshots = Retention(databases, now), Snapshots(databases, now)
    return [
        Job("retention", DAY_SECONDS, lambda: retention.compact_as_agreed(settings.keep_days), "forgets the wordings of old changes"),
        Job("snapshots", SNAPSHOT_SECONDS, snapshots.renew, "packs projects for desktops that come new"),
        Job("secrets", DAY_SECONDS, lambda: seal_secrets(settings, databases, now, chance), "seals secrets under the newest keys"),
        *_webhooks(settings, databases, now, chance),
        *_mails(settings, databases, now, chance),
        *_with_a_folder(settings, databases, now, chance),
    ]


def seal_secrets(settings: Settings, databases: Databases, now: Callable[[], Millis], chance: Chance) -> str:
    """Bring all secrets under the newest keys of their tenants; says what was done."""
    envelope = envelope_of(settings, now, chance)
    if not envelope.seals:
        return "secrets stay plain without a master key"
    done = envelope.reseal(databases.home)
    return f"{done.sealed} sealed" + (f", {done.failed} could not be opened" if done.failed else "")


def _webhooks(settings: Settings, databases: Databases, now: Callable[[], Millis], chance: Chance) -> Iterator[Job]:
    ears, envelope = Ears(databases, now, chance), envelope_of(settings, now, chance)
    deliverer = Deliverer(databases.home, envelope, settings.calling, now, chance)

    def tell() -> str:
        written, sent = ears.listen(), deliverer.deliver()
        return f"{written} messages written, {sent.taken} taken, {sent.put_off} put off, {sent.given_up} given up"

    yield Job("webhooks", WEBHOOK_SECONDS, tell, "tells other programs what happened")
    forget = Webhooks(databases, envelope, settings.calling, now, chance).forget
    yield Job("webhook-retention", DAY_SECONDS, forget, "forgets messages that were taken or given up")


def _mails(settings: Settings, databases: Databases, now: Callable[[], Millis], chance: Chance) -> Iterator[Job]:
    mailing, home = settings.mailing, databases.home
    if mailing is None:
        return
    people = People(home, Accounts(home, settings, now, chance, Passwords()), now, chance)
    remind = Reminding(databases, mailing, settings.public_url, now, chance).remind
    yield Job("reminders", HOUR_SECONDS, remind, "writes down whom to remind of what is due")
    yield Job("mail", MAIL_SECONDS, Sending(home, people, mailing, settings.public_url, now, chance).send, "sends mails")
    yield Job("mail-retention", DAY_SECONDS, Mails(home, mailing, now, chance).forget, "forgets mails that were sent or given up")


def sign_audit(settings: Settings, databases: Databases, now: Callable[[], Millis], chance: Chance) -> str:
    """Sign how far the audit log has come; says what was done."""
    if settings.data is None:
        return "nothing is signed without a folder for the key"
    key = key_made_in(settings.data, chance)
    signed = [Audit(database, now).sign(key) for database in databases.every()]
    return ", ".join(f"checkpoint {each.n} signed" for each in signed if each) or "nothing new to sign"


def _with_a_folder(settings: Settings, databases: Databases, now: Callable[[], Millis], chance: Chance) -> Iterator[Job]:
    """The jobs that need the server's own folder."""
    data, backups = settings.data, settings.backups
    if data is None:
        return
    signing = "signs how far the audit log has come"
    yield Job("audit-checkpoint", CHECKPOINT_SECONDS, lambda: sign_audit(settings, databases, now, chance), signing)
    if backups is None:
        return

    def back_up() -> str:
        if not backups.folder.is_dir():  # a disk that is not mounted must not be written beside
            raise Unavailable(f"The folder for backups, {backups.folder}, is not there. Nothing was saved; mount or make it")
        recipients = [parse_public(line) for line in backups.to]
        made = make_backup(settings.database, data, backups.folder, recipients, now=now, chance=chance)
        forget_old(backups.folder, backups.keep)
        return f"{made.path.name}, {made.size / 1e6:.1f} MB"

    yield Job("backup", backups.hours * HOUR_SECONDS, back_up, "saves the whole server in an encrypted file")
