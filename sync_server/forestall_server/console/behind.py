"""The services behind the pages: those that the calls of programs ask, too."""

from __future__ import annotations

from dataclasses import dataclass

from forestall_server.accounts.devices import Devices
from forestall_server.accounts.people import People
from forestall_server.accounts.service import Accounts
from forestall_server.audit.service import Audit
from forestall_server.console.entering import Renewals
from forestall_server.following.service import Following
from forestall_server.jobs.running import Jobs
from forestall_server.projects.service import Projects
from forestall_server.reading.service import Reading
from forestall_server.seeing.contested import ContestedCells
from forestall_server.tenants.service import Tenants
from forestall_server.webhooks.service import Webhooks
from forestall_server.writing.service import Writing


@dataclass(frozen=True, slots=True)
class Behind:
    """Everything that the pages ask."""

    version: str
    accounts: Accounts
    renewals: Renewals
    people: People
    devices: Devices
    projects: Projects
    tenants: Tenants
    jobs: Jobs
    webhooks: Webhooks
    following: Following
    audit: Audit
    reading: Reading
    writing: Writing
    contested: ContestedCells
