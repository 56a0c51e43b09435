"""Takes the pictures of docs/console.md: a real server with Ann's sample, and a real browser. `make console-pictures`.

Writes PNGs into docs/pictures; with another folder as argument also those in dark and of every page, to look at.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.server.browsing import DESK, PHONE, a_browser, a_page  # noqa: E402
from tests.server.running import PASSWORD, PROJECT, running  # noqa: E402
from tests.server.sheets import sheet_of  # noqa: E402

PAGES = {
    "overview": "/admin",
    "people": "/admin/people",
    "devices": "/admin/devices",
    "tenant": "/admin/tenant",
    "jobs": "/admin/jobs",
    "audit": "/admin/audit",
    "webhooks": "/admin/webhooks",
    "sheet": f"/admin/projects/{PROJECT}/sheet",
    "actions": f"/admin/projects/{PROJECT}/actions",
    "members": f"/admin/projects/{PROJECT}/members",
}
IN_DOCS = {("overview", DESK, "light"), ("people", DESK, "light"), ("actions", PHONE, "light")}


def main(everything: Path | None) -> None:
    """Take them."""
    docs = ROOT / "docs" / "pictures"
    docs.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, running(f"sqlite:///{folder}/server.db") as server, a_browser() as browser:
        ann = server.person("Ann", admin=True)
        sheet_of(ann)
        server.person("Ben")
        ann.lets_in("Ben", "reviewer")
        ann.post("/v1/webhooks", url="https://hooks.invalid/forestall", events=["project.changed"])
        for scheme in ("light", "dark"):
            for size in (DESK, PHONE):
                with a_page(browser, server.address, size, scheme) as page:
                    page.goto("/admin")
                    page.get_by_label("Name").fill("Ann")
                    page.get_by_label("Password").fill(PASSWORD)
                    page.get_by_role("button", name="Sign in").click()
                    for name, path in PAGES.items():
                        into = docs if (name, size, scheme) in IN_DOCS else everything
                        if into is not None:
                            page.goto(path)
                            page.screenshot(path=into / f"console-{name}{'' if into == docs else f'-{scheme}-{size[0]}'}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
