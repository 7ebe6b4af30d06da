"""Signing in: the browser's way, everything that may knock in its place, and the tokens after."""

from __future__ import annotations

import http.client
import logging
import socket
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from dtxdesk.credentials import DISCORD_SIGN_IN, Credentials
from dtxdesk.discord.failures import OAuthRefused, TokenRefused
from dtxdesk.discord.loopback import PATH, CallbackListener
from dtxdesk.discord.oauth import Myself, OAuth, Proof, Tokens
from dtxdesk.discord.rest import DiscordRest
from dtxdesk.discord.session import NotSignedIn, Session, SignInExpired
from dtxdesk.discord.sign_in import SignInDeclined, sign_in
from dtxdesk.errors import Cancelled, EnvironmentProblem
from dtxdesk.web.failures import ServiceOffline
from tests.servers.discord import FakeDiscord, web_page
from tests.servers.loopback import Reply
from tests.standing_time import Time
from tests.test_credentials import Drawer


@pytest.fixture
def ports(discord: FakeDiscord) -> tuple[int, ...]:
    """Three free ports, registered with the application."""
    held = [socket.socket() for _ in range(3)]
    for one in held:
        one.bind(("127.0.0.1", 0))
    found = tuple(one.getsockname()[1] for one in held)
    for one in held:
        one.close()
    discord.redirects = {f"http://127.0.0.1:{port}/callback" for port in found}
    return found


class Wall:
    """The computer's clock, which somebody may set."""

    def __init__(self, time: Time) -> None:
        self.slip = timedelta()
        self._time = time

    def clock(self) -> datetime:
        return self._time.clock() + self.slip


@pytest.fixture
def wall(time: Time) -> Wall:
    return Wall(time)


@pytest.fixture
def oauth(discord: FakeDiscord, rest: DiscordRest, wall: Wall) -> OAuth:
    return OAuth(rest, discord.client_id, wall.clock)


class Page:
    """What a browser was answered."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.text = response.read().decode()


def visit(address: str, *, host: str | None = None, method: str = "GET") -> Page:
    """Goes to an address as a browser does."""
    place = urlsplit(address)
    connection = http.client.HTTPConnection("127.0.0.1", place.port or 0, timeout=10)
    try:
        connection.putrequest(method, f"{place.path}?{place.query}", skip_host=True)
        connection.putheader("Host", host or place.netloc)
        connection.endheaders()
        return Page(connection.getresponse())
    finally:
        connection.close()


def callback(address: str, **parameters: str) -> str:
    """Where the browser would be sent, with other parameters than Discord's."""
    asked = parse_qs(urlsplit(address).query)
    return f"{asked['redirect_uri'][0]}?{urlencode({'state': asked['state'][0], **parameters})}"


def in_browser(discord: FakeDiscord, *before: Callable[[str], object]) -> Callable[[str], None]:
    """A person at a browser: opens the address, answers, is sent back; does `before` first."""

    def opened(address: str) -> None:
        def surf() -> None:
            for knock in before:
                knock(address)
            target = discord.consent(address)
            if target is not None:
                visit(target)

        threading.Thread(target=surf, daemon=True).start()

    return opened


# -- the way of the browser ----------------------------------------------------------------


def test_a_person_who_agrees_is_signed_in(
    discord: FakeDiscord, oauth: OAuth, ports: tuple[int, ...]
) -> None:
    seen: list[str] = []
    agree = in_browser(discord)
    tokens = sign_in(oauth, lambda address: (seen.append(address), agree(address)), ports=ports)
    assert oauth.myself(tokens.access) == Myself(
        discord.person.id, "mirelle", "Mirelle", "a_0123456789abcdef"
    )
    asked = parse_qs(urlsplit(seen[0]).query)
    assert seen[0].startswith(f"{discord.url}/oauth2/authorize?")
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["scope"] == ["identify guilds guilds.members.read"]
    assert len(asked["state"][0]) >= 32
    with pytest.raises(ConnectionError):  # nobody listens any more
        visit(asked["redirect_uri"][0])


@pytest.mark.parametrize(
    ("address", "host", "method", "status"),
    [
        ("/favicon.ico", None, "GET", 404),
        ("/", None, "GET", 404),
        (f"{PATH}/", None, "GET", 404),
        (f"/{PATH}", None, "GET", 404),
        (PATH, "evil.example", "GET", 404),
        (PATH, "localhost", "GET", 404),
        (PATH, None, "POST", 501),
    ],
)
def test_other_knocks_are_turned_away_and_do_not_end_the_wait(
    discord: FakeDiscord,
    oauth: OAuth,
    ports: tuple[int, ...],
    address: str,
    host: str | None,
    method: str,
    status: int,
) -> None:
    pages: list[Page] = []

    def knock(asked: str) -> None:
        place = urlsplit(callback(asked, code="stolen"))
        query = place.query
        target = f"http://127.0.0.1:{place.port}{address}?{query}"
        pages.append(visit(target, host=host, method=method))

    assert sign_in(oauth, in_browser(discord, knock), ports=ports).access
    assert [page.status for page in pages] == [status]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda asked: callback(asked, state="guessed", code="stolen"),
        lambda asked: callback(asked, code="stolen") + "&state=twice",
        lambda asked: callback(asked, code="stolen").replace("state=", "nothing="),
        lambda asked: callback(asked),
        lambda asked: callback(asked, code="x" * 600),
        lambda asked: callback(asked, code="one") + "&code=two",
    ],
)
def test_a_wrong_state_or_half_an_answer_is_told_and_does_not_end_the_wait(
    discord: FakeDiscord, oauth: OAuth, ports: tuple[int, ...], wrong: Callable[[str], str]
) -> None:
    pages: list[Page] = []
    knock = lambda asked: pages.append(visit(wrong(asked)))  # noqa: E731
    assert sign_in(oauth, in_browser(discord, knock), ports=ports).access
    assert [page.status for page in pages] == [400]
    assert "dtxdesk" in pages[0].text


def test_a_slow_visitor_holds_nobody_up(
    discord: FakeDiscord, oauth: OAuth, ports: tuple[int, ...]
) -> None:
    idle = socket.socket()

    def linger(asked: str) -> None:
        idle.connect(("127.0.0.1", urlsplit(callback(asked)).port or 0))
        idle.sendall(b"GET /callb")

    with idle:
        assert sign_in(oauth, in_browser(discord, linger), ports=ports).access


def test_who_says_no_is_told_so_and_no_page_runs_what_strangers_write(
    discord: FakeDiscord, oauth: OAuth, ports: tuple[int, ...]
) -> None:
    discord.answers = "no"
    with pytest.raises(SignInDeclined, match="declined on Discord's page"):
        sign_in(oauth, in_browser(discord), ports=ports)
    pages: list[Page] = []

    def lie(asked: str) -> None:
        script = "<script>alert(1)</script>"
        pages.append(visit(callback(asked, error="no", error_description=script)))

    discord.answers = "nothing"
    with pytest.raises(SignInDeclined, match="ended the sign-in: no"):
        sign_in(oauth, in_browser(discord, lie), ports=ports)
    assert "<script>" not in pages[0].text
    assert "&lt;script&gt;" in pages[0].text
    assert "default-src 'none'" in pages[0].headers["content-security-policy"]
    assert pages[0].headers["cache-control"] == "no-store"


def test_an_occupied_port_is_passed_over(
    discord: FakeDiscord, oauth: OAuth, ports: tuple[int, ...]
) -> None:
    with CallbackListener("another program's", ports) as other:
        seen: list[str] = []
        agree = in_browser(discord)
        sign_in(oauth, lambda address: (seen.append(address), agree(address)), ports=ports)
        assert str(ports[1]) in seen[0]
        with (
            CallbackListener("x", ports[1:]),
            CallbackListener("y", ports[2:]),
            pytest.raises(EnvironmentProblem, match="use all of its ports"),
        ):
            sign_in(oauth, agree, ports=ports)
        assert other.redirect.endswith(f"{ports[0]}/callback")


def test_three_minutes_of_silence_end_it(
    discord: FakeDiscord, oauth: OAuth, ports: tuple[int, ...], time: Time
) -> None:
    discord.answers = "nothing"
    seen: list[str] = []

    def wait(address: str) -> None:
        seen.append(address)
        assert discord.consent(address) is None
        threading.Thread(target=pass_time, daemon=True).start()

    def pass_time() -> None:
        time.seconds += 181

    with pytest.raises(EnvironmentProblem, match="not answered within 3 minutes"):
        sign_in(oauth, wait, ports=ports, timer=time.timer)


def test_it_can_be_cancelled(discord: FakeDiscord, oauth: OAuth, ports: tuple[int, ...]) -> None:
    cancel = Event()
    with pytest.raises(Cancelled):
        sign_in(oauth, lambda _: cancel.set(), ports=ports, cancel=cancel)
    assert not discord.asked("/token")


def test_a_code_is_good_once_and_for_its_proof_alone(
    discord: FakeDiscord, oauth: OAuth, ports: tuple[int, ...]
) -> None:
    redirect = f"http://127.0.0.1:{ports[0]}/callback"
    proof = Proof()

    def code() -> str:
        target = discord.consent(oauth.authorize_url(redirect, proof))
        return parse_qs(urlsplit(target or "").query)["code"][0]

    first = code()
    assert oauth.exchange(first, redirect, proof, None).access
    for used, other in ((first, proof), (code(), Proof())):
        with pytest.raises(OAuthRefused, match="used before"):
            oauth.exchange(used, redirect, other, None)
    late = code()
    discord.seconds += 101
    with pytest.raises(OAuthRefused):
        oauth.exchange(late, redirect, proof, None)


def test_an_application_that_is_not_public_is_explained(
    discord: FakeDiscord, oauth: OAuth, ports: tuple[int, ...]
) -> None:
    discord.public_client = False
    with pytest.raises(OAuthRefused, match="Public Client"):
        sign_in(oauth, in_browser(discord), ports=ports)


@pytest.mark.parametrize("reply", [Reply(drop=True), web_page(502, "Bad gateway")])
def test_a_code_is_not_sent_twice(
    discord: FakeDiscord, oauth: OAuth, ports: tuple[int, ...], reply: Reply
) -> None:
    discord.fail_next(reply, path="/token")
    with pytest.raises(EnvironmentProblem):
        sign_in(oauth, in_browser(discord), ports=ports)
    assert len(discord.asked("/token")) == 1


# -- tokens --------------------------------------------------------------------------------


class Computer:
    """A data folder with a keyring, and any number of programs on it."""

    def __init__(self, folder: Path, oauth: OAuth, wall: Wall) -> None:
        self.drawer = Drawer()
        self.hidden: set[str] = set()
        self._folder, self._oauth, self._wall = folder, oauth, wall

    def program(self) -> Session:
        return Session(
            Credentials(self._folder, environ={}, keyring=lambda: self.drawer),
            self._folder / "discord.lock",
            lambda: self._oauth,
            self.hidden.add,
            self._wall.clock,
        )

    @property
    def kept(self) -> str:
        return next(iter(self.drawer.kept.values()), "")


@pytest.fixture
def computer(tmp_path: Path, oauth: OAuth, wall: Wall) -> Computer:
    return Computer(tmp_path, oauth, wall)


@pytest.fixture
def tokens(discord: FakeDiscord, oauth: OAuth, ports: tuple[int, ...]) -> Tokens:
    return sign_in(oauth, in_browser(discord), ports=ports)


def test_a_sign_in_is_kept_for_the_next_program(computer: Computer, tokens: Tokens) -> None:
    assert computer.program().who() is None
    assert computer.program().begin(tokens).username == "mirelle"
    assert computer.program().who() == Myself(
        "200000000000000000", "mirelle", "Mirelle", "a_0123456789abcdef"
    )
    assert computer.program().ask(lambda token: token) == tokens.access
    assert {tokens.access, tokens.refresh} <= computer.hidden
    assert tokens.access not in repr(tokens)


def pass_days(discord: FakeDiscord, time: Time, days: int) -> None:
    time.seconds += days * 86_400
    discord.seconds += days * 86_400


@pytest.mark.parametrize("slip", [timedelta(), timedelta(days=-400)])
def test_an_old_sign_in_is_renewed_and_so_is_one_from_the_future(
    discord: FakeDiscord,
    computer: Computer,
    tokens: Tokens,
    oauth: OAuth,
    time: Time,
    wall: Wall,
    slip: timedelta,
) -> None:
    computer.program().begin(tokens)
    pass_days(discord, time, 8)
    wall.slip = slip
    fresh = computer.program().ask(lambda token: token)
    assert fresh != tokens.access
    assert oauth.myself(fresh).id == discord.person.id
    assert computer.program().ask(lambda token: token) == fresh
    assert discord.used_refresh_tokens == [tokens.refresh]


def test_a_clock_that_goes_slow_is_found_out_by_the_refusal(
    discord: FakeDiscord, computer: Computer, tokens: Tokens, oauth: OAuth
) -> None:
    computer.program().begin(tokens)
    discord.seconds += 700_000
    assert computer.program().ask(lambda token: oauth.myself(token)).id == discord.person.id


def test_programs_that_renew_at_one_moment_use_a_token_once(
    discord: FakeDiscord, computer: Computer, tokens: Tokens, time: Time
) -> None:
    computer.program().begin(tokens)
    pass_days(discord, time, 8)
    together = threading.Barrier(4)
    found: list[str] = []

    def run() -> None:
        session = computer.program()
        together.wait(10)
        found.append(session.ask(lambda token: token))

    threads = [threading.Thread(target=run) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(30)
    assert len(found) == 4
    assert len(set(found)) == 1
    assert discord.used_refresh_tokens == [tokens.refresh]


def test_new_tokens_are_kept_before_they_are_used(
    discord: FakeDiscord, computer: Computer, tokens: Tokens, time: Time
) -> None:
    computer.program().begin(tokens)
    pass_days(discord, time, 8)

    def crash(token: str) -> None:
        assert token in computer.kept
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        computer.program().ask(crash)
    assert computer.program().ask(lambda token: token) in computer.kept


def test_a_crash_before_they_were_kept_asks_again_and_nothing_else(
    discord: FakeDiscord, computer: Computer, tokens: Tokens, oauth: OAuth, time: Time
) -> None:
    computer.program().begin(tokens)
    oauth.refresh(tokens.refresh)  # another program, which died then
    pass_days(discord, time, 8)
    with pytest.raises(SignInExpired, match="Sign in with Discord again"):
        computer.program().ask(lambda token: token)
    assert computer.program().who() is None
    with pytest.raises(NotSignedIn):
        computer.program().ask(lambda token: token)


def test_without_discord_a_sign_in_is_kept(
    discord: FakeDiscord, computer: Computer, tokens: Tokens, time: Time
) -> None:
    computer.program().begin(tokens)
    pass_days(discord, time, 8)
    discord.fail_next(Reply(drop=True), times=float("inf"))
    with pytest.raises(ServiceOffline):
        computer.program().ask(lambda token: token)
    assert tokens.refresh in computer.kept


def test_access_that_was_taken_away_is_noticed(
    discord: FakeDiscord, computer: Computer, tokens: Tokens, oauth: OAuth
) -> None:
    computer.program().begin(tokens)
    discord.end_authorizations()
    with pytest.raises(SignInExpired):
        computer.program().ask(lambda token: oauth.myself(token))


def test_two_who_find_that_out_at_one_moment_both_say_so(
    discord: FakeDiscord, computer: Computer, tokens: Tokens, oauth: OAuth
) -> None:
    computer.program().begin(tokens)
    discord.end_authorizations()

    def slow(token: str) -> Myself:
        with pytest.raises(SignInExpired) as quick:
            computer.program().ask(oauth.myself)
        assert quick.value.first
        return oauth.myself(token)

    with pytest.raises(SignInExpired) as told:
        computer.program().ask(slow)
    assert not told.value.first


def test_signing_out_revokes_and_without_discord_forgets(
    discord: FakeDiscord, computer: Computer, tokens: Tokens, oauth: OAuth, ports: tuple[int, ...]
) -> None:
    computer.program().begin(tokens)
    assert computer.program().end()
    assert not computer.kept
    with pytest.raises(TokenRefused):
        oauth.myself(tokens.access)
    assert computer.program().end()
    computer.program().begin(sign_in(oauth, in_browser(discord), ports=ports))
    discord.fail_next(Reply(drop=True), times=float("inf"), path="revoke")
    assert not computer.program().end()
    assert computer.program().who() is None


def test_what_is_no_sign_in_counts_as_none(
    computer: Computer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    Credentials(tmp_path, environ={}, keyring=lambda: computer.drawer).set(
        DISCORD_SIGN_IN, '{"myself": 1}'
    )
    with pytest.raises(NotSignedIn):
        computer.program().ask(lambda token: token)


@pytest.mark.parametrize(
    "told",
    [
        b"{}",
        b'{"access_token": "a b", "refresh_token": "r", "token_type": "Bearer"}',
        b'{"access_token": "a", "refresh_token": 7, "token_type": "Bearer"}',
        b'{"access_token": "a", "refresh_token": "r", "token_type": "MAC"}',
        b"<html>",
    ],
)
def test_a_lying_server_is_not_believed(
    discord: FakeDiscord, computer: Computer, tokens: Tokens, time: Time, told: bytes
) -> None:
    computer.program().begin(tokens)
    pass_days(discord, time, 8)
    discord.fail_next(Reply(told), path="/token")
    with pytest.raises(EnvironmentProblem, match="not what Discord answers"):
        computer.program().ask(lambda token: token)
    assert tokens.refresh in computer.kept


def test_proofs_are_as_the_standard_wants_them() -> None:
    proofs = [Proof() for _ in range(50)]
    assert len({proof.verifier for proof in proofs} | {proof.state for proof in proofs}) == 100
    allowed = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    for proof in proofs:
        assert 43 <= len(proof.verifier) <= 128
        assert set(proof.verifier) <= allowed
        assert proof.verifier not in repr(proof)
    # The example of RFC 7636, appendix B.
    example = Proof(verifier="dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
    assert example.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
