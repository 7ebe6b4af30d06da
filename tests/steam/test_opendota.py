from __future__ import annotations

import random
from collections.abc import Iterator
from threading import Event

import pytest

from dtxdesk.domain.matches import MatchSource
from dtxdesk.domain.medals import Medal
from dtxdesk.errors import Cancelled
from dtxdesk.steam.answers import AnswerStore
from dtxdesk.steam.failures import (
    BadAnswer,
    MatchIdUnusable,
    MatchNotFound,
    QuotaExhausted,
)
from dtxdesk.steam.opendota import OpenDotaClient
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.steam.transport import Backoff
from dtxdesk.web.failures import ServiceBusy, ServiceOffline
from dtxdesk.web.pace import Pace
from tests.servers.loopback import Reply
from tests.servers.matches import make_match
from tests.servers.steam import DROP, FakeSteam, too_many
from tests.standing_time import Time

MATCH = 8_000_000_001
LIMITED = Reply(b'{"error":"minute rate limit exceeded"}', 429)


@pytest.fixture
def client(steam: FakeSteam, store: AnswerStore, time: Time) -> Iterator[OpenDotaClient]:
    steam.opendota_matches[MATCH] = make_match(MATCH, random.Random(1))
    opendota = OpenDotaClient(
        base_url=steam.opendota_url,
        store=store,
        clock=time.clock,
        pace=Pace(1, time.timer),
        timer=time.timer,
        backoff=Backoff(attempts=3),
    )
    yield opendota
    opendota.close()


def test_a_match_is_asked_for_once(steam: FakeSteam, client: OpenDotaClient) -> None:
    match = client.match(MATCH)
    assert match.source is MatchSource.OPENDOTA
    assert len(match.players) == 10
    assert client.match(MATCH) == match
    assert [request.target for request in steam.requests] == [f"/api/matches/{MATCH}"]
    client.match(MATCH, refetch=True)
    assert len(steam.requests) == 2


def test_no_key_of_steam_goes_there(steam: FakeSteam, client: OpenDotaClient) -> None:
    client.match(MATCH)
    assert "x-webapi-key" not in steam.requests[0].headers


def test_an_unknown_match(steam: FakeSteam, client: OpenDotaClient) -> None:
    with pytest.raises(MatchNotFound, match="OpenDota"):
        client.match(5)
    assert len(steam.requests) == 1
    with pytest.raises(MatchIdUnusable):
        client.match(2**63)


def test_sixty_calls_a_minute(client: OpenDotaClient, time: Time) -> None:
    for _ in range(3):
        client.match(MATCH, refetch=True)
    assert time.waits == [1.0, 1.0]


def test_the_minutes_limit_in_the_headers_is_heeded(
    steam: FakeSteam, client: OpenDotaClient, time: Time
) -> None:
    steam.opendota_headers = {"X-Rate-Limit-Remaining-Minute": "0"}
    client.match(MATCH)
    steam.opendota_headers = {"X-Rate-Limit-Remaining-Minute": "59"}
    client.match(MATCH, refetch=True)
    client.match(MATCH, refetch=True)
    assert time.waits == [60.0, 1.0]


def test_the_days_limit_in_the_headers_is_heeded(
    steam: FakeSteam, client: OpenDotaClient, time: Time
) -> None:
    steam.opendota_headers = {"X-Rate-Limit-Remaining-Day": "0"}
    client.match(MATCH)
    with pytest.raises(QuotaExhausted, match="OpenDota"):
        client.match(MATCH, refetch=True)
    assert len(steam.requests) == 1
    time.seconds += 24 * 3600
    client.match(MATCH, refetch=True)


def test_the_days_limit_without_headers(steam: FakeSteam, time: Time) -> None:
    quota = DailyQuota(None, service="OpenDota", limit=3, clock=time.clock)
    client = OpenDotaClient(
        base_url=steam.opendota_url, quota=quota, pace=Pace(0), timer=time.timer, clock=time.clock
    )
    for _ in range(3):
        with pytest.raises(MatchNotFound):
            client.match(MATCH)
    with pytest.raises(QuotaExhausted, match="OpenDota"):
        client.match(MATCH)
    assert len(steam.requests) == 3
    client.close()


def test_too_many_requests_pass(steam: FakeSteam, client: OpenDotaClient) -> None:
    steam.fail_next(LIMITED, times=2)
    assert client.match(MATCH).match_id == MATCH


def test_lasting_faults_name_the_service(steam: FakeSteam, client: OpenDotaClient) -> None:
    steam.fail_next(too_many("900"))
    with pytest.raises(ServiceBusy, match="OpenDota"):
        client.match(MATCH)


def test_an_unreachable_service_is_named(steam: FakeSteam, client: OpenDotaClient) -> None:
    steam.fail_next(DROP, times=3)
    with pytest.raises(ServiceOffline, match="OpenDota"):
        client.match(MATCH)


def test_cancelling(steam: FakeSteam, client: OpenDotaClient) -> None:
    cancel = Event()
    cancel.set()
    with pytest.raises(Cancelled):
        client.match(MATCH, cancel=cancel)
    assert steam.requests == []


ACCOUNT = 123456


@pytest.mark.parametrize(
    ("told", "medal"),
    [
        ({"rank_tier": 53, "profile": {"account_id": ACCOUNT}}, Medal(5, 3)),
        ({"rank_tier": "80", "leaderboard_rank": 512}, Medal(8, 0)),
        ({"rank_tier": None, "profile": {}}, None),
        ({"profile": {"personaname": "x"}}, None),
        ({"rank_tier": -3}, None),
        ({"rank_tier": {"x": 1}}, None),
        (None, None),
    ],
)
def test_a_medal(
    steam: FakeSteam, client: OpenDotaClient, told: dict[str, object] | None, medal: Medal | None
) -> None:
    if told is not None:
        steam.opendota_players[ACCOUNT] = told
    assert client.medal(ACCOUNT) == medal
    assert steam.requests[0].target == f"/api/players/{ACCOUNT}"


def test_an_answer_about_no_player(steam: FakeSteam, client: OpenDotaClient) -> None:
    steam.opendota_players[ACCOUNT] = {"error": "rate limit"}
    with pytest.raises(BadAnswer, match="rate limit"):
        client.medal(ACCOUNT)


def test_a_forgotten_persons_medal_goes(
    steam: FakeSteam, client: OpenDotaClient, store: AnswerStore
) -> None:
    steam.opendota_players[ACCOUNT] = {"rank_tier": 53}
    client.medal(ACCOUNT)
    store.flush()
    assert store.info().entries == 1
    assert store.forget_account(ACCOUNT) == 1
    assert store.info().entries == 0
