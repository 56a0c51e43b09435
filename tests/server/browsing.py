"""A real browser (Chromium without a window) that says what it did not like. Knows nothing of what is looked at."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

DESK = (1280, 900)
PHONE = (390, 844)


@contextmanager
def a_browser() -> Iterator[Browser]:
    """Chromium as the system has it; `make test` installs it."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert path is not None, "there is no Chromium: python3 tools/bootstrap.py --tests"
    with sync_playwright() as playwright:
        # As root (in a container) its own sandbox does not start.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@contextmanager
def a_page(browser: Browser, address: str, size: tuple[int, int] = DESK, scheme: str = "light") -> Iterator[Page]:
    """A page in a profile of its own. Errors and what the content security policy forbids fail whoever looks at it."""
    viewport = {"width": size[0], "height": size[1]}
    context = browser.new_context(base_url=address, viewport=viewport, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    said: list[str] = []
    # That an answer is a refusal is for the test to expect; the browser says so, too.
    page.on(
        "console", lambda told: said.append(told.text) if told.type == "error" and "the server responded with" not in told.text else None
    )
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert said == [], said
