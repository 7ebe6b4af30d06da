"""The sign-in as a real browser goes through it: Discord's page, and back to the program."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.chromium import Chromium, find_chromium
from tests.e2e.desk import LONGEST, Outcome, Program
from tests.servers.discord import FakeDiscord

PORTS = (27843, 27844, 27845)
PROGRAM = find_chromium()

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="there is no Chromium on this computer")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    assert PROGRAM is not None
    with Chromium(PROGRAM, tmp_path_factory.mktemp("chromium")) as started:
        yield started


@pytest.fixture
def discord() -> Iterator[FakeDiscord]:
    with FakeDiscord() as server:
        server.redirects = {f"http://127.0.0.1:{port}/callback" for port in PORTS}
        yield server


class SignIn:
    """`dtxdesk account login`, from the address that it prints to its end."""

    def __init__(self, program: Program, discord: FakeDiscord) -> None:
        program.variables |= {
            "DTXDESK_DISCORD_API_URL": discord.url,
            "DTXDESK_DISCORD_CLIENT_ID": discord.client_id,
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        }
        self._running = subprocess.Popen(
            program.command("account", "login", "--no-browser", "--json"),
            env=program.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self._running.stderr is not None
        line = ""
        while "http" not in line:
            line = self._running.stderr.readline()
            assert line, "it ended without an address"
        self.address = line[line.index("http") :].strip()
        self.asked = dict(parse_qsl(urlsplit(self.address).query))

    def give_up(self) -> None:
        """Where a test has failed in between, nothing may go on waiting."""
        if self.waits:
            self._running.kill()
            self.end()

    def end(self) -> Outcome:
        out, err = self._running.communicate(timeout=LONGEST)
        return Outcome(self._running.returncode, out, err)

    @property
    def waits(self) -> bool:
        return self._running.poll() is None


@pytest.fixture
def sign_in(program: Program, discord: FakeDiscord) -> Iterator[SignIn]:
    begun = SignIn(program, discord)
    yield begun
    begun.give_up()


def test_yes_leads_back_to_the_program(
    browser: Chromium, sign_in: SignIn, discord: FakeDiscord
) -> None:
    page = browser.open(sign_in.address)
    assert page.address.startswith(sign_in.asked["redirect_uri"] + "?")
    assert "Go back to dtxdesk" in page.text
    ended = sign_in.end()
    assert ended.code == 0, ended.err
    assert ended.document["discord_id"] == discord.person.id
    assert [one.method for one in discord.asked("/api/oauth2/token")] == ["POST"]


def test_no_is_said_by_both(browser: Chromium, sign_in: SignIn, discord: FakeDiscord) -> None:
    discord.answers = "no"
    page = browser.open(sign_in.address)
    assert "You are not signed in" in page.text
    ended = sign_in.end()
    assert ended.code == 1
    assert "declined on Discord's page" in ended.err
    assert not discord.asked("/api/oauth2/token")


def test_a_wrong_state_ends_nothing(browser: Chromium, sign_in: SignIn) -> None:
    """A page in the same browser that guesses, or asks for what is not there, changes nothing."""
    redirect = sign_in.asked["redirect_uri"]
    forged = browser.open(f"{redirect}?code=stolen&state=guessed")
    assert "not the one that dtxdesk waits for" in forged.text
    assert "stolen" not in forged.text
    for stray in ("/", "/callback/", "/favicon.ico"):
        host = urlsplit(redirect).netloc
        assert "There is nothing here" in browser.open(f"http://{host}{stray}").text
    # Another name that leads to this computer is another Host: what a hostile page would use.
    elsewhere = redirect.replace("127.0.0.1", "localhost")
    named = browser.open(f"{elsewhere}?code=stolen&state={sign_in.asked['state']}")
    assert "There is nothing here" in named.text
    assert sign_in.waits
    assert "Go back to dtxdesk" in browser.open(sign_in.address).text
    assert sign_in.end().code == 0


def test_what_discord_says_is_no_markup(browser: Chromium, sign_in: SignIn) -> None:
    redirect, state = sign_in.asked["redirect_uri"], sign_in.asked["state"]
    told = "error=x&error_description=%3Cb%3Ebold%3C%2Fb%3E"
    page = browser.open(f"{redirect}?{told}&state={state}")
    assert "<b>bold</b>" in page.text
    assert sign_in.end().code == 1
