"""The few pages that a browser shows on its way through the company's sign-in, and behind a link in a mail. Plain, without a script, and
nothing from elsewhere.
"""

from __future__ import annotations

from html import escape

from fastapi import Response
from fastapi.responses import HTMLResponse

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_STYLE = "body{font:16px/1.5 sans-serif;max-width:32em;margin:4em auto;padding:0 1em}input,button{font:inherit;padding:.3em .6em}"


def says(title: str, words: str, status: int = 200) -> Response:
    """A page that says something."""
    return _page(title, f"<p>{escape(words)}</p>", status)


def asks_to_confirm(title: str, words: str, button: str) -> Response:
    """A page with one button, which posts to where the page came from."""
    return _page(title, f'<p>{escape(words)}</p><form method="post"><button>{escape(button)}</button></form>', 200)


def asks_for_code() -> Response:
    """A page for the code that a device shows."""
    form = (
        "<p>Type the code that your device shows. Do so only if you began to sign in there yourself.</p>"
        '<form method="post"><label>Code <input name="user_code" autocomplete="off" autofocus required maxlength="20"></label> '
        "<button>Go on</button></form>"
    )
    return _page("Sign in on a device", form, 200)


def asks_whether(device: str, address: str) -> Response:
    """A page that names the device before the browser goes on to the provider."""
    words = f"<p>Somebody wants to sign in as you on <b>{escape(device)}</b>. Go on only if that is you.</p>"
    return _page("Sign in on a device", f'{words}<p><a href="{escape(address, quote=True)}" rel="noreferrer">Yes, go on</a></p>', 200)


def _page(title: str, body: str, status: int) -> Response:
    head = f"<meta charset=utf-8><title>{escape(title)}</title><style>{_STYLE}</style>"
    return HTMLResponse(f"<!doctype html><html lang=en>{head}<h1>{escape(title)}</h1>{body}", status, headers=HEADERS)
