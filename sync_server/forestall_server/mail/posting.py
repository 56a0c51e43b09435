"""The way to the mail server: one connection for several mails, encrypted where that was decided, and what it says in a sentence."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage

from forestall.errors import Unavailable
from forestall_server.outward import NONE, STARTTLS, TLS, Mailing

TIMEOUT_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Declined:
    """The mail server did not take a mail: for now, or for ever."""

    sentence: str
    for_ever: bool


class Post:
    """A mail server that takes mails."""

    def __init__(self, smtp: smtplib.SMTP) -> None:
        self._smtp = smtp

    def takes(self, message: EmailMessage) -> Declined | None:
        """Give it a mail; None where it is on its way. Raises `Unavailable` where the connection is gone."""
        try:
            self._smtp.send_message(message)
        except smtplib.SMTPRecipientsRefused as error:
            return _declined(*next(iter(error.recipients.values())))
        except smtplib.SMTPSenderRefused as error:
            # That is about us and not about this mail, so none is given up for it.
            raise Unavailable(
                f"The mail server takes no mail from this server (it answered {error.smtp_code}). All of them wait"
            ) from error
        except smtplib.SMTPResponseException as error:
            return _declined(error.smtp_code, error.smtp_error)
        except (smtplib.SMTPException, OSError) as error:
            raise Unavailable("The mail server went away. What it did not take waits, and is sent again by itself") from error
        return None


@contextmanager
def post_at(mailing: Mailing) -> Iterator[Post]:
    """A connection to the mail server, signed in. Raises `Unavailable` with a sentence."""
    try:
        smtp = _connected(mailing)
    except ssl.SSLCertVerificationError as error:
        raise Unavailable(
            _sentence(mailing, "nobody this server trusts vouches for it; name who does in FORESTALL_SERVER_MAIL_CA")
        ) from error
    except smtplib.SMTPAuthenticationError as error:
        raise Unavailable(_sentence(mailing, "the name or the password is wrong")) from error
    except smtplib.SMTPNotSupportedError as error:
        raise Unavailable(_sentence(mailing, "it knows no STARTTLS, or no sign-in")) from error
    except (smtplib.SMTPException, OSError) as error:
        raise Unavailable(_sentence(mailing, f"it does not answer as it should ({type(error).__name__})")) from error
    try:
        yield Post(smtp)
    finally:
        _take_leave(smtp)


def _connected(mailing: Mailing) -> smtplib.SMTP:
    trusted = None if mailing.security == NONE else ssl.create_default_context(cafile=mailing.authority)
    if mailing.security == TLS:
        smtp: smtplib.SMTP = smtplib.SMTP_SSL(mailing.host, mailing.port, timeout=TIMEOUT_SECONDS, context=trusted)
    else:
        smtp = smtplib.SMTP(mailing.host, mailing.port, timeout=TIMEOUT_SECONDS)
    try:
        if mailing.security == STARTTLS:
            smtp.starttls(context=trusted)
        if mailing.user:
            smtp.login(mailing.user, mailing.password)
    except BaseException:
        smtp.close()
        raise
    return smtp


def _take_leave(smtp: smtplib.SMTP) -> None:
    try:
        smtp.quit()
    except (smtplib.SMTPException, OSError):
        smtp.close()


def _declined(code: int, said: bytes | str) -> Declined:
    # Only the number: what a mail server says may name people, or quote the mail.
    return Declined(f"The mail server answered {code}", for_ever=code >= 500)


def _sentence(mailing: Mailing, why: str) -> str:
    return f"The mail server {mailing.host} takes nothing: {why}. Mails wait, and are sent by themselves when it does"
