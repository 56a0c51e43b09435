"""Finds what is due for whom in all projects, and writes down each person's mail for the day, once. Sends nothing.

A person of an FMEA is the user with the same address, or else of the same name; only members of the project are written to, and only where
one user fits. What was written down is sent by `sending`, also where this process is killed in between.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, select

from forestall.changes import Entity, FieldName
from forestall.clock import Millis
from forestall.fmea.actions import Action, action_of, is_open
from forestall.fmea.kinds.optimization import OWNER
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, PARENT, TEXT
from forestall.ids import Chance, EntityId, ProjectId, random_id
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.store.tables import entity
from forestall_server.accounts.service import folded, secret
from forestall_server.keys import TenantId, id_of
from forestall_server.mail.letters import Due, Envelope, digest, is_address
from forestall_server.mail.store import Addressee, Mail, MailStore, Reminders, Sort, Standing, WishStore
from forestall_server.outward import Mailing
from forestall_server.projects.store import ProjectStore
from forestall_server.tenants.databases import Databases

LISTED_MAX = 200
"""So many actions are in one mail at most, the ones that are due first."""
UNSUBSCRIBE = "/v1/mail/unsubscribe"
_MAIL = FieldName("mail")


class Reminding:
    """Writes reminders. Any number of processes may do so."""

    def __init__(self, databases: Databases, mailing: Mailing, public_url: str, now: Callable[[], Millis], chance: Chance) -> None:
        self._databases = databases
        self._mailing = mailing
        self._public_url = public_url
        self._now = now
        self._chance = chance

    def remind(self) -> str:
        """Write down the mails of the day; says how many these are."""
        now = datetime.fromtimestamp(self._now() / 1000, UTC)
        if now.hour < self._mailing.hour:
            return f"reminders go out from {self._mailing.hour} o'clock on"
        with self._databases.home.reading() as connection:
            wanted = [each for each in WishStore(connection).addressees() if _wants_today(each, now)]
        due: dict[str, list[Due]] = {}
        for tenant in sorted({each.tenant for each in wanted}):
            self._look_at(tenant, [each for each in wanted if each.tenant == tenant], now, due)
        written = sum(self._write(each, due[each.name], now) for each in wanted if each.name in due)
        return f"{written} reminders written, for {len(due)} people with something due"

    def _look_at(self, tenant: TenantId, people: list[Addressee], now: datetime, due: dict[str, list[Due]]) -> None:
        with self._databases.looking(tenant) as connection:
            projects = ProjectStore(connection).projects(of="", everything=True, tenant=tenant)
        for each in projects:
            with self._databases.reading(tenant, each.id) as connection:
                members = {member.user for member in ProjectStore(connection).members(each.id)}
                own = [person for person in people if person.name in members]
                found = _due_in(connection, each.id, now, self._mailing.ahead_days) if own and each.head else []
            for action, owner in found:
                person = whose(owner, own)
                if person is not None:
                    due.setdefault(person.name, []).append(Due(id_of(each.id), each.name, action))

    def _write(self, to: Addressee, due: Sequence[Due], now: datetime) -> bool:
        at, id = self._now(), random_id(self._chance, 26)
        with self._databases.home.writing() as connection:
            token = WishStore(connection).token(to.name, secret(self._chance))
            unsubscribe = f"{self._public_url}{UNSUBSCRIBE}/{token}"
            first = sorted(due, key=lambda each: (each.action.due, each.action.id))[:LISTED_MAX]
            first.sort(key=lambda each: (each.title, each.project))
            message = digest(Envelope(self._mailing.sender, to.mail, id, unsubscribe), first, self._public_url, now)
            occasion = f"{Sort.DIGEST}:{now.date()}:{to.name}"
            told = Mail(id, occasion, to.tenant, to.name, Sort.DIGEST, message.as_string(), at, at, 0, Standing.WAITING, "", None)
            return MailStore(connection).intend(told)


def whose(owner: Entity, members: Iterable[Addressee]) -> Addressee | None:
    """The one member who is a person of the FMEA: by her address, or else by her name."""
    mail, name = _text(owner, _MAIL).strip().casefold(), folded(_text(owner, TEXT).strip())
    listed = list(members)
    by_mail = [each for each in listed if mail and each.mail.casefold() == mail]
    by_name = [each for each in listed if name and name in (folded(each.name), folded(each.display or ""))]
    found = by_mail or by_name
    return found[0] if len(found) == 1 else None


def _wants_today(person: Addressee, now: datetime) -> bool:
    if not is_address(person.mail) or person.reminders is Reminders.OFF:
        return False
    return person.reminders is Reminders.DAILY or now.weekday() == 0


def _due_in(connection: Connection, key: ProjectId, now: datetime, ahead_days: int) -> list[tuple[Action, Entity]]:
    """The open actions of a project that are late or due soon, each with its owner."""
    replica = Replica(EngineConnection(connection), id_of(key), kept_as=key)
    wanted = select(entity.c.id).where(entity.c.stream == replica.stream, entity.c.kind.in_(("action", "person")))
    project = Project(replica.project, replica.some(connection.execute(wanted).scalars().all()).values(), replica.vector())
    last = (now.date() + timedelta(days=ahead_days)).isoformat()
    every = (action_of(project, each, now.date()) for each in project.of_kind("action"))
    ids = [each.id for each in every if is_open(each.status) and each.due and each.due <= last]
    _add_lines(project, replica, [project.get(id) for id in ids])
    found = ((action_of(project, action, now.date()), _owner(project, action)) for id in ids if (action := project.get(id)))
    return [(action, owner) for action, owner in found if owner is not None]


def _add_lines(project: Project, replica: Replica, actions: Iterable[Entity | None]) -> None:
    """What the actions are about: their cause lines, and of these the mode and the cause."""
    lines = replica.some(_named(actions, PARENT))
    around = replica.some([*_named(lines.values(), PARENT), *_named(lines.values(), CAUSE)])
    for each in ({**lines, **around}).values():
        project.put(each)


def _named(entities: Iterable[Entity | None], field: FieldName) -> list[EntityId]:
    return [EntityId(each) for each in {_text(one, field) for one in entities if one is not None} if each]


def _owner(project: Project, action: Entity) -> Entity | None:
    return project.shown(EntityId(_text(action, OWNER)) if _text(action, OWNER) else None)


def _text(of: Entity, name: FieldName) -> str:
    value = of.values.get(name)
    return value if isinstance(value, str) else ""
