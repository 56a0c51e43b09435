"""Every refusal a server can answer, numbered, each with a sentence a person understands and what to do (RFC 9457 carries them)."""

from __future__ import annotations

from enum import Enum
from typing import Any, NamedTuple


class Sentence(NamedTuple):
    """What is said of a problem."""

    status: int
    title: str
    cure: str


class Problem(Enum):
    """The problems by name; the number is for support and scripts and is never used twice."""

    WRONG_PASSWORD = 101
    SIGN_IN_AGAIN = 102
    TOO_MANY_TRIES = 103
    USER_EXISTS = 104
    WEAK_PASSWORD = 105
    CODE_NEEDED = 106
    WRONG_CODE = 107
    DEVICE_SIGNED_OUT = 108
    DEACTIVATED = 109
    SECOND_FACTOR_NEEDED = 110
    USED_UP = 111
    NO_SUCH_DEVICE = 112
    NO_COMPANY_SIGN_IN = 113
    COMPANY_SIGN_IN_FAILED = 114
    NOT_SIGNED_IN_YET = 115
    SCOPE_TOO_SMALL = 116
    NO_SUCH_TOKEN = 117
    NO_SECOND_FACTOR = 118
    NOT_A_MEMBER = 201
    ROLE_TOO_SMALL = 202
    NO_SUCH_PROJECT = 203
    PROJECT_EXISTS = 204
    NO_SUCH_USER = 205
    LAST_OWNER = 206
    NOT_AN_ADMINISTRATOR = 207
    QUOTA_REACHED = 208
    NO_SUCH_TENANT = 209
    TENANT_EXISTS = 210
    NOT_READABLE = 301
    PROTOCOL_TOO_OLD = 302
    PROTOCOL_TOO_NEW = 303
    NO_SUCH_PARTITION = 304
    TOO_LARGE = 305
    NO_SUCH_SNAPSHOT = 306
    NO_SUCH_ENTITY = 307
    LIST_IS_GONE = 308
    TOO_LARGE_TO_READ = 309
    READ_AGAIN = 310
    EDIT_REFUSED = 311
    WENT_ON = 312
    STORE_UNAVAILABLE = 401
    NOT_FOUND = 402
    WRONG_METHOD = 403
    TOO_MANY_REQUESTS = 404
    BUSY = 405
    TOO_MANY_LISTENERS = 406
    TOO_SLOW = 407
    STOPPING = 408
    NO_SUCH_JOB = 409
    OUR_FAULT = 500
    NO_SUCH_WEBHOOK = 601
    WEBHOOK_REFUSED = 602
    NO_MAIL = 603


SENTENCES: dict[Problem, Sentence] = {
    Problem.WRONG_PASSWORD: Sentence(401, "The name or the password is wrong.", "Check both and sign in again."),
    Problem.SIGN_IN_AGAIN: Sentence(401, "The sign-in has expired.", "Sign in again; your work stays on this computer."),
    Problem.TOO_MANY_TRIES: Sentence(429, "There were too many wrong passwords for this name.", "Wait a minute and try again."),
    Problem.USER_EXISTS: Sentence(409, "There is a user of this name already.", "Choose another name."),
    Problem.WEAK_PASSWORD: Sentence(422, "This password is too easy to guess.", "Choose another: several uncommon words are best."),
    Problem.CODE_NEEDED: Sentence(
        401, "A code from your authenticator app is needed, too.", "Sign in again with the code it shows, or with a recovery code."
    ),
    Problem.WRONG_CODE: Sentence(
        401, "This is not the code that the authenticator app shows now.", "Wait for its next code; a code works once."
    ),
    Problem.DEVICE_SIGNED_OUT: Sentence(
        401, "This device was signed out.", "Your work stays on this computer; sign in again, or ask whoever runs the server."
    ),
    Problem.DEACTIVATED: Sentence(
        401, "This account is deactivated.", "Your work stays on this computer; ask whoever runs the server to let you in again."
    ),
    Problem.SECOND_FACTOR_NEEDED: Sentence(
        403, "This server wants a second factor from everybody.", "Set one up with `forestall second-factor enrol`, then go on."
    ),
    Problem.USED_UP: Sentence(404, "This invitation was used already, or its time is over.", "Ask for a new one."),
    Problem.NO_SUCH_DEVICE: Sentence(404, "No such device is signed in.", "Look at the list of devices."),
    Problem.NO_COMPANY_SIGN_IN: Sentence(
        404, "This server knows no company sign-in.", "Sign in with a password, or ask whoever runs the server to set it up."
    ),
    Problem.COMPANY_SIGN_IN_FAILED: Sentence(401, "The company sign-in did not work.", "Begin again; nothing was changed."),
    Problem.NOT_SIGNED_IN_YET: Sentence(409, "Nobody has confirmed this sign-in in a browser yet.", "Ask again in a few seconds."),
    Problem.SCOPE_TOO_SMALL: Sentence(403, "This token does not allow that.", "Make one of another scope."),
    Problem.NO_SUCH_TOKEN: Sentence(404, "There is no such token.", "Look at the list of tokens."),
    Problem.NO_SECOND_FACTOR: Sentence(409, "There is no second factor to confirm.", "Begin setting it up anew."),
    Problem.NOT_A_MEMBER: Sentence(403, "You are not a member of this project.", "Ask an owner of the project to add you."),
    Problem.ROLE_TOO_SMALL: Sentence(
        403, "Your role in this project does not allow this.", "Ask an owner of the project for another role."
    ),
    Problem.NO_SUCH_PROJECT: Sentence(404, "There is no such project on this server.", "Check the project's id and the server."),
    Problem.PROJECT_EXISTS: Sentence(409, "This project is on the server already.", "Clone it or sync with it."),
    Problem.NO_SUCH_USER: Sentence(404, "There is no such user on this server.", "Check the name, or have the user added."),
    Problem.LAST_OWNER: Sentence(409, "A project keeps at least one owner.", "Make somebody else an owner first."),
    Problem.NOT_AN_ADMINISTRATOR: Sentence(403, "This is for administrators of the server.", "Ask whoever runs the server."),
    Problem.QUOTA_REACHED: Sentence(
        409,
        "Your organisation has as much on this server as was agreed.",
        "Your work stays on this computer; ask whoever runs the server for more.",
    ),
    Problem.NO_SUCH_TENANT: Sentence(404, "There is no such tenant on this server.", "Check the name; `tenant list` tells which are."),
    Problem.TENANT_EXISTS: Sentence(409, "There is a tenant of this name already.", "Choose another name."),
    Problem.NOT_READABLE: Sentence(422, "The message could not be understood.", "Nothing was taken. Update the program that sent it."),
    Problem.PROTOCOL_TOO_OLD: Sentence(
        426, "This program is too old for the server.", "Update it; your changes stay on this computer until then."
    ),
    Problem.PROTOCOL_TOO_NEW: Sentence(
        426,
        "This program is newer than the server.",
        "Have the server updated; your changes stay on this computer until then.",
    ),
    Problem.NO_SUCH_PARTITION: Sentence(404, "This project has no such partition.", "Update the program that asked."),
    Problem.TOO_LARGE: Sentence(413, "The message is too large.", "Nothing was taken. Send it in smaller pages."),
    Problem.NO_SUCH_SNAPSHOT: Sentence(404, "This snapshot is not kept any more.", "Ask for the newest one and begin with its first page."),
    Problem.NO_SUCH_ENTITY: Sentence(404, "There is nothing of this id in the project.", "Check the id; `entities` lists what there is."),
    Problem.LIST_IS_GONE: Sentence(
        410, "This list cannot be continued: the project went on by too much.", "Begin again with the first page, without a cursor."
    ),
    Problem.TOO_LARGE_TO_READ: Sentence(
        409,
        "The project is larger than this server holds in memory.",
        "Read `entities`, or have the server's limit FORESTALL_SERVER_READ_ENTITIES raised.",
    ),
    Problem.READ_AGAIN: Sentence(
        410, "What you have seen of the project is too long ago.", "Read it again, and edit what stands there now."
    ),
    Problem.EDIT_REFUSED: Sentence(422, "The edit may not happen.", "Nothing was changed."),
    Problem.WENT_ON: Sentence(
        412, "The project went on since you read it.", "Read it again, or leave out If-Match and say what was `seen`."
    ),
    Problem.STORE_UNAVAILABLE: Sentence(503, "The server's database cannot be reached.", "Nothing was lost; try again in a moment."),
    Problem.NOT_FOUND: Sentence(404, "There is nothing at this address.", "Check the address of the server."),
    Problem.WRONG_METHOD: Sentence(405, "Nothing like this can be done at this address.", "Update the program that asked."),
    Problem.TOO_MANY_REQUESTS: Sentence(
        429, "The server was asked too often from here.", "Nothing was lost; it goes on by itself in a moment."
    ),
    Problem.NO_SUCH_JOB: Sentence(404, "The server has no such job.", "Look at the list of jobs."),
    Problem.BUSY: Sentence(503, "The server has more to do than it can.", "Nothing was lost; it goes on by itself in a moment."),
    Problem.TOO_MANY_LISTENERS: Sentence(
        429, "You listen to too many projects at once.", "Close some of them; syncing goes on without listening, too."
    ),
    Problem.TOO_SLOW: Sentence(408, "The message took too long to arrive.", "Nothing was taken; send it again."),
    Problem.STOPPING: Sentence(503, "The server is about to stop.", "Nothing was lost; it goes on when the server is back."),
    Problem.NO_SUCH_WEBHOOK: Sentence(404, "There is no such webhook or message.", "Look at the list of webhooks."),
    Problem.WEBHOOK_REFUSED: Sentence(422, "This can be no webhook.", "Nothing was changed; say it in another way."),
    Problem.NO_MAIL: Sentence(409, "Nobody can be written to there.", "Nothing was sent; ask whoever runs the server to set up mail."),
    Problem.OUR_FAULT: Sentence(500, "The server failed.", "Nothing was lost; tell the operator the number of the request."),
}

MEDIA_TYPE = "application/problem+json"


def body(problem: Problem, detail: str = "") -> dict[str, Any]:
    """The problem as RFC 9457 writes it, with our number and the cure as further members."""
    said = SENTENCES[problem]
    return {
        "type": f"urn:forestall:problem:{problem.value}",
        "title": said.title,
        "status": said.status,
        "detail": detail or said.title,
        "number": problem.value,
        "cure": said.cure,
    }


def sentence(problem: Problem) -> str:
    """The problem and its cure in one breath."""
    said = SENTENCES[problem]
    return f"{said.title} {said.cure}"
