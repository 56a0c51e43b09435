"""The administration console: in a real browser what people do there, and by hand what a browser would not do."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.server.browsing import PHONE, a_browser, a_page
from tests.server.running import PASSWORD, PROJECT, Running
from tests.server.sheets import sheet_of

LIKE_A_BROWSER = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with a_browser() as found:
        yield found


@pytest.fixture
def page(browser: Browser, server: Running) -> Iterator[Page]:
    with a_page(browser, server.address) as found:
        yield found


def signs_in(page: Page, name: str = "Ann") -> None:
    page.goto("/admin")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()


def test_an_administrator_invites_somebody_and_lets_her_in_no_more(server: Running, page: Page) -> None:
    server.person("Ann", admin=True)
    signs_in(page)
    page.get_by_role("link", name="People").click()
    page.get_by_label("Name").fill("Ben")
    page.get_by_role("button", name="Invite").click()
    token = page.locator("code").inner_text()
    assert server.visitor().post("/v1/session/redeem", token=token, password="a fine long new password").status_code == 200
    page.get_by_role("row", name="Ben").get_by_role("button", name="Let in no more").click()
    expect(page.get_by_role("row", name="Ben")).to_contain_text("let in no more")


def test_a_device_is_signed_out_from_the_list(server: Running, page: Page) -> None:
    ann = server.person("Ann")
    signs_in(page)
    page.get_by_role("link", name="Devices").click()
    expect(page.get_by_role("row")).to_have_count(3)
    page.get_by_role("row").filter(has_not_text=re.compile("here|Device")).get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("row")).to_have_count(2)
    assert ann.get("/v1/me").status_code == 401


def test_the_audit_log_is_filtered_and_verified(server: Running, page: Page) -> None:
    server.person("Ann", admin=True).makes()
    signs_in(page)
    page.get_by_role("link", name="Audit").click()
    page.get_by_label("Project").fill(PROJECT)
    page.get_by_role("button", name="Filter").click()
    expect(page.get_by_role("cell", name="project.added")).to_be_visible()
    page.get_by_role("button", name="Verify the whole log").click()
    expect(page.get_by_role("status")).to_contain_text("The audit log is whole")


def test_a_job_is_asked_for_and_the_tenant_is_shown(own_server: Running, browser: Browser) -> None:
    own_server.person("Ann", admin=True)
    with a_page(browser, own_server.address) as page:
        signs_in(page)
        page.get_by_role("link", name="Tenant").click()
        expect(page.get_by_role("row", name="Projects")).to_contain_text("0")
        page.get_by_role("link", name="Jobs").click()
        page.get_by_role("row", name="snapshots").get_by_role("button", name="Run now").click()
        expect(page.get_by_role("heading", name="Jobs")).to_be_visible()


def test_the_owner_of_an_action_reports_on_a_telephone_what_she_did(server: Running, browser: Browser) -> None:
    ann = server.person("Ann")
    sheet = sheet_of(ann)
    with a_page(browser, server.address, PHONE) as page:
        signs_in(page)
        page.get_by_role("link", name="Actions").click()
        page.get_by_text("Report progress").click()
        page.get_by_label("Status").last.select_option("implementation pending")
        page.get_by_label("What was done").fill("Ordered the hardened screw")
        page.get_by_role("button", name="Report").click()
        expect(page.locator("article")).to_contain_text("implementation pending")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0], "the page is wider than the telephone"
    values = ann.get(f"/v1/projects/{PROJECT}/entities/{sheet.action}").json()["values"]
    assert (values["status"], values["taken"]) == ("implementation pending", "Ordered the hardened screw")


def test_the_form_sheet_is_read_in_the_browser_and_filtered(server: Running, page: Page) -> None:
    sheet_of(server.person("Ann"))
    signs_in(page)
    page.get_by_role("link", name="Sheet").click()
    expect(page.locator("table.sheet tbody tr")).to_have_count(1)
    page.get_by_role("link", name="high").click()
    expect(page.get_by_text("No row fits.")).to_be_visible()


def test_whoever_is_no_administrator_is_offered_no_such_page_and_gets_a_sentence(server: Running, page: Page) -> None:
    server.person("Ben")
    signs_in(page, "Ben")
    expect(page.get_by_role("link", name="People")).to_have_count(0)
    with page.expect_response("**/admin/people") as told:
        page.evaluate("location.assign('/admin/people')")
    assert told.value.status == 403
    expect(page.get_by_role("alert")).to_be_visible()


def enters(server: Running, name: str = "Ann") -> httpx.Client:
    """A client that keeps cookies as a browser does."""
    client = server.visitor().http
    client.headers.update(LIKE_A_BROWSER)
    form = {"name": name, "password": PASSWORD, "back": "/admin/devices"}
    answer = client.post("/admin/sign-in", data=form, headers={"Origin": server.address})
    assert (answer.status_code, answer.headers["location"]) == (303, "/admin/devices")
    return client


def test_the_cookies_are_for_no_script_and_no_other_site(server: Running) -> None:
    server.person("Ann")
    answer = server.visitor().http.post("/admin/sign-in", data={"name": "Ann", "password": PASSWORD}, headers={"Origin": server.address})
    for cookie in answer.headers.get_list("set-cookie"):
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie
        assert "Path=/admin" in cookie


@pytest.mark.parametrize("headers", [{}, {"Origin": "https://elsewhere.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}])
def test_a_form_that_comes_from_elsewhere_changes_nothing(server: Running, headers: dict[str, str]) -> None:
    server.person("Ann", admin=True)
    client = enters(server)
    answer = client.post("/admin/people", data={"name": "Eve"}, headers=headers)
    assert answer.status_code == 422
    assert "Nothing was changed" in answer.text
    assert [each["user"] for each in server.person("Ben", admin=True).get("/v1/users").json()["users"]] == ["Ann", "Ben"]


def test_a_sign_in_is_renewed_by_itself_and_ends_where_a_device_was_signed_out(server: Running) -> None:
    server.person("Ann")
    client = enters(server)
    server.passes(server.settings.access_seconds + 1)
    assert client.get("/admin/devices").headers["location"] == "/admin/renew?back=%2Fadmin%2Fdevices"
    assert client.get("/admin/devices", follow_redirects=True).status_code == 200
    ben = server.person("Ben", admin=True)
    (device,) = (each for each in ben.get("/v1/devices", user="Ann").json()["devices"] if each["name"] == "Browser (console)")
    assert ben.delete(f"/v1/devices/{device['id']}").status_code == 204
    told = client.get("/admin/devices", follow_redirects=True)
    assert (told.url.path, told.status_code) == ("/admin/sign-in", 200)


def test_two_tabs_that_renew_at_once_both_go_on(server: Running) -> None:
    server.person("Ann")
    one = enters(server)
    other = server.visitor().http
    other.headers.update(LIKE_A_BROWSER)
    other.cookies.update(one.cookies)
    server.passes(server.settings.access_seconds + 1)
    for tab in (one, other):
        assert tab.get("/admin/devices", follow_redirects=True).url.path == "/admin/devices"


def test_nobody_who_is_not_signed_in_sees_a_page_and_is_led_nowhere_else(server: Running) -> None:
    client = server.visitor().http
    client.headers.update(LIKE_A_BROWSER)
    assert client.get("/admin/people").headers["location"] == "/admin/sign-in?back=%2Fadmin%2Fpeople"
    server.person("Ann")
    form = {"name": "Ann", "password": PASSWORD, "back": "https://elsewhere.example/"}
    assert client.post("/admin/sign-in", data=form, headers={"Origin": server.address}).headers["location"] == "/admin"


def test_a_wrong_password_is_told_and_the_name_stays(server: Running) -> None:
    server.person("Ann")
    answer = server.visitor().http.post("/admin/sign-in", data={"name": "Ann", "password": "wrong"}, headers={"Origin": server.address})
    assert answer.status_code == 401
    assert 'value="Ann"' in answer.text
