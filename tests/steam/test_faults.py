"""What the network and the service can do to a call, each through the real client."""

from __future__ import annotations

import random
import socket
from collections.abc import Callable
from threading import Event

import pytest

from dtxdesk.errors import Cancelled
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.failures import BadAnswer, QuotaExhausted
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.steam.transport import Backoff
from dtxdesk.web import network
from dtxdesk.web.failures import ServiceBusy, ServiceOffline
from tests.servers.loopback import Reply
from tests.servers.matches import make_matches
from tests.servers.steam import (
    DRIP,
    DROP,
    HANG,
    FakeSteam,
    cut_off,
    half_json,
    html_with_200,
    too_many,
    unavailable,
)
from tests.steam.conftest import NOW, NewClient, Time

LEAGUE = 17929
FOREVER = float("inf")

PASSING = {
    "429": too_many(),
    "429 with seconds": too_many("2"),
    "429 with a date": too_many("Fri, 01 May 2026 12:00:02 GMT"),
    "429 with nonsense": too_many("soon"),
    "500": unavailable(500),
    "502": unavailable(502),
    "503": unavailable(503),
    "504": unavailable(504),
    "web page with 200": html_with_200(),
    "cut off": cut_off(),
    "half a document": half_json(),
    "dropped connection": DROP,
    "empty": Reply(b""),
    "broken compression": Reply(b"nonsense", headers={"Content-Encoding": "gzip"}),
    "status 2": Reply(b'{"result":{"status":2}}'),
}


@pytest.fixture
def league(steam: FakeSteam) -> None:
    steam.add_league(LEAGUE, make_matches(3))


@pytest.mark.usefixtures("league")
@pytest.mark.parametrize("fault", PASSING)
def test_a_passing_fault_is_survived(
    steam: FakeSteam, client: SteamClient, time: Time, fault: str
) -> None:
    steam.fail_next(PASSING[fault], times=2)
    assert len(client.history(LEAGUE).matches) == 3
    assert len(steam.requests) == 3
    assert len(time.waits) == 2


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ("429", ServiceBusy),
        ("429 with seconds", ServiceBusy),
        ("503", ServiceBusy),
        ("504", ServiceBusy),
        ("500", BadAnswer),
        ("web page with 200", BadAnswer),
        ("cut off", BadAnswer),
        ("half a document", BadAnswer),
        ("status 2", BadAnswer),
        ("dropped connection", ServiceOffline),
    ],
)
def test_a_lasting_fault_is_told_after_the_last_attempt(
    steam: FakeSteam, client: SteamClient, fault: str, expected: type[Exception]
) -> None:
    steam.fail_next(PASSING[fault], times=FOREVER)
    with pytest.raises(expected):
        client.history(LEAGUE)
    assert len(steam.requests) == 3


@pytest.mark.usefixtures("league")
def test_what_can_not_be_understood_is_not_kept(steam: FakeSteam, client: SteamClient) -> None:
    match = make_matches(1)[0]
    steam.fail_next(html_with_200(), times=3)
    with pytest.raises(BadAnswer):
        client.details(match["match_id"], match["match_seq_num"])
    assert client.details(match["match_id"], match["match_seq_num"]).players


def test_pauses_grow_and_differ(steam: FakeSteam, new_client: NewClient, time: Time) -> None:
    steam.fail_next(unavailable(500), times=FOREVER)
    client = new_client(backoff=Backoff(attempts=5, patience=1_000), chance=random.Random(4))
    with pytest.raises(BadAnswer):
        client.history(LEAGUE)
    assert len(time.waits) == 4
    for attempt, wait in enumerate(time.waits):
        assert 0.5 * 2**attempt <= wait <= 1.5 * 2**attempt
    assert all(wait != 2**attempt for attempt, wait in enumerate(time.waits))


def test_pauses_do_not_grow_for_ever(steam: FakeSteam, new_client: NewClient, time: Time) -> None:
    steam.fail_next(unavailable(500), times=FOREVER)
    client = new_client(backoff=Backoff(attempts=20, longest=4, patience=1_000))
    with pytest.raises(BadAnswer):
        client.history(LEAGUE)
    assert max(time.waits) <= 6


@pytest.mark.usefixtures("league")
@pytest.mark.parametrize("fault", ["429 with seconds", "429 with a date"])
def test_retry_after_is_kept_to_exactly(
    steam: FakeSteam, client: SteamClient, time: Time, fault: str
) -> None:
    steam.fail_next(PASSING[fault])
    client.history(LEAGUE)
    assert time.waits == [2.0]


@pytest.mark.usefixtures("league")
def test_a_long_retry_after_is_told_and_kept_to_by_every_call(
    steam: FakeSteam, client: SteamClient, time: Time
) -> None:
    steam.fail_next(too_many("3600"))
    for _ in range(3):
        with pytest.raises(ServiceBusy) as busy:
            client.history(LEAGUE)
        assert (busy.value.retry_at - NOW).total_seconds() == 3600
    assert len(steam.requests) == 1
    assert time.waits == []
    time.seconds += 3600
    assert len(client.history(LEAGUE).matches) == 3


def test_patience_ends_before_the_attempts_do(
    steam: FakeSteam, new_client: NewClient, time: Time
) -> None:
    steam.fail_next(too_many("50"), times=FOREVER)
    with pytest.raises(ServiceBusy):
        new_client(backoff=Backoff(attempts=10, patience=60)).history(LEAGUE)
    assert len(steam.requests) == 3


@pytest.mark.parametrize("silence", [HANG, DRIP], ids=["hanging", "dripping"])
def test_a_server_that_never_ends_is_given_up(
    steam: FakeSteam, new_client: NewClient, silence: Reply
) -> None:
    steam.fail_next(silence, times=FOREVER)
    client = new_client(timeout=0.05, backoff=Backoff(attempts=2))
    with pytest.raises(ServiceOffline, match="in time"):
        client.history(LEAGUE)
    assert len(steam.requests) == 2


def test_refused_connections(new_client: NewClient) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(ServiceOffline, match="refuses"):
        new_client(base_url=f"http://127.0.0.1:{port}").history(LEAGUE)


def test_a_name_that_can_not_be_looked_up(
    new_client: NewClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(ServiceOffline, match="looked up"):
        new_client(base_url="https://steam.invalid").history(LEAGUE)


def test_a_server_without_tls(steam: FakeSteam, new_client: NewClient) -> None:
    client = new_client(base_url=steam.url.replace("http", "https"), timeout=1.0)
    with pytest.raises(ServiceOffline, match="identity"):
        client.history(LEAGUE)


def test_the_proxy_of_the_environment_is_used(
    steam: FakeSteam, new_client: NewClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", steam.url)
    monkeypatch.delenv("no_proxy", raising=False)
    with pytest.raises(ServiceOffline):
        new_client(base_url="https://steam.invalid").history(LEAGUE)
    assert {request.target for request in steam.requests} == {"steam.invalid:443"}
    assert all(steam.key not in request.headers.values() for request in steam.requests)


@pytest.mark.usefixtures("league")
def test_this_computer_needs_no_proxy(client: SteamClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    assert len(client.history(LEAGUE).matches) == 3


def test_an_answer_that_is_far_too_large_is_refused_at_once(
    steam: FakeSteam, client: SteamClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "MAX_BODY", 1_000)
    steam.add_league(LEAGUE, make_matches(20))
    for steam.compress in (False, True):
        with pytest.raises(BadAnswer, match="large"):
            client.history(LEAGUE)
    assert len(steam.requests) == 2


@pytest.mark.usefixtures("league")
def test_a_restarted_server_is_found_again(steam: FakeSteam, client: SteamClient) -> None:
    client.history(LEAGUE)
    steam.fail_next(DROP)  # what a kept-alive connection looks like after a restart
    assert len(client.history(LEAGUE).matches) == 3


@pytest.mark.usefixtures("league")
def test_a_closed_client_opens_again(client: SteamClient) -> None:
    client.history(LEAGUE)
    client.close()
    assert len(client.history(LEAGUE).matches) == 3


def test_cancelled_before_it_began(steam: FakeSteam, client: SteamClient) -> None:
    cancel = Event()
    cancel.set()
    with pytest.raises(Cancelled):
        client.history(LEAGUE, cancel=cancel)
    assert steam.requests == []


@pytest.mark.usefixtures("league")
@pytest.mark.parametrize("silence", [HANG, DRIP], ids=["hanging", "dripping"])
def test_cancelled_while_the_server_is_silent(
    steam: FakeSteam, new_client: NewClient, silence: Reply
) -> None:
    cancel = Event()
    steam.on_request = lambda _: cancel.set()
    steam.fail_next(silence)
    client = new_client(timeout=60.0)
    with pytest.raises(Cancelled):
        client.history(LEAGUE, cancel=cancel)
    assert len(client.history(LEAGUE).matches) == 3


@pytest.mark.parametrize("fault", ["429", "429 with seconds", "500", "503", "web page with 200"])
def test_cancelled_while_it_waits_to_try_again(
    steam: FakeSteam, client: SteamClient, time: Time, fault: str
) -> None:
    cancel = Event()
    time.before_wait = cancel.set
    steam.fail_next(PASSING[fault], times=FOREVER)
    with pytest.raises(Cancelled):
        client.history(LEAGUE, cancel=cancel)
    assert len(steam.requests) == 1


def test_cancelled_while_a_name_is_looked_up(
    new_client: NewClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancel, over = Event(), Event()

    def hang(*_: object, **__: object) -> None:
        cancel.set()
        over.wait()
        raise socket.gaierror(socket.EAI_AGAIN, "too late")

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    with pytest.raises(Cancelled):
        new_client(base_url="https://steam.invalid").history(LEAGUE, cancel=cancel)
    over.set()


@pytest.mark.usefixtures("league")
def test_the_quota_of_the_day(steam: FakeSteam, new_client: NewClient, time: Time) -> None:
    quota = DailyQuota(None, limit=2, clock=time.clock)
    client = new_client(quota=quota)
    steam.fail_next(unavailable(500))  # a failed attempt counts
    client.history(LEAGUE)
    with pytest.raises(QuotaExhausted):
        client.history(LEAGUE)
    assert len(steam.requests) == 2
    time.seconds += 12 * 3600
    assert len(client.history(LEAGUE).matches) == 3


@pytest.mark.usefixtures("league")
def test_nothing_secret_is_logged_or_raised(
    steam: FakeSteam, client: SteamClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    steam.key_only_in_query = True
    client.history(LEAGUE)
    ask: Callable[[], object] = lambda: client.history(LEAGUE)  # noqa: E731
    for fault in PASSING.values():
        steam.fail_next(fault, times=3)
        with pytest.raises((ServiceBusy, ServiceOffline, BadAnswer)) as failure:
            ask()
        chain: BaseException | None = failure.value
        while chain is not None:
            assert steam.key not in repr(chain) + str(vars(chain))
            chain = chain.__cause__ or chain.__context__
    assert steam.key not in caplog.text
