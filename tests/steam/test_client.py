"""The client against a server that behaves like Steam; faults are in test_faults.py."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from dtxdesk.domain.steam_id import ID64_BASE
from dtxdesk.steam.answers import AnswerStore, NoStore
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.failures import (
    BadAnswer,
    KeyMissing,
    KeyRejected,
    MatchHidden,
    MatchIdUnusable,
    MatchNotFound,
    VanityUnknown,
)
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.web.failures import UnsafeAddress
from dtxdesk.web.pace import Pace
from tests.servers.matches import FIRST_SEQUENCE, SteamMatch, make_match, make_matches
from tests.servers.steam import FakeSteam, redirect
from tests.steam.conftest import NewClient, Time

LEAGUE = 17929


def of(match: SteamMatch) -> tuple[int, int]:
    return match["match_id"], match["match_seq_num"]


def test_pages_go_older_and_begin_at_the_id_asked_for(
    steam: FakeSteam, client: SteamClient
) -> None:
    matches = make_matches(250)
    steam.add_league(LEAGUE, matches)
    ids = [match["match_id"] for match in reversed(matches)]
    first = client.history(LEAGUE)
    second = client.history(LEAGUE, start_at=first.oldest_id)
    assert [row.match_id for row in first.matches] == ids[:100]
    assert [row.match_id for row in second.matches] == ids[99:199]
    assert client.history(LEAGUE, start_at=ids[-1] - 1).matches == ()
    assert client.history(1).matches == ()


def test_a_history_is_always_asked_for_anew(steam: FakeSteam, client: SteamClient) -> None:
    league = steam.add_league(LEAGUE, make_matches(1))
    assert len(client.history(LEAGUE).matches) == 1
    league.add(make_match(8_700_000_000, random.Random(1)))
    assert len(client.history(LEAGUE).matches) == 2


def test_details_are_asked_for_once(
    steam: FakeSteam, client: SteamClient, quota: DailyQuota
) -> None:
    matches = make_matches(5)
    steam.add_league(LEAGUE, matches)
    first = [client.details(*of(match)) for match in matches]
    again = [client.details(*of(match)) for match in matches]
    assert first == again
    assert steam.details_asked() == [match["match_seq_num"] for match in matches]
    assert quota.used_today() == 5


def test_details_are_asked_for_again_when_wanted(steam: FakeSteam, client: SteamClient) -> None:
    (match,) = make_matches(1)
    steam.add_league(LEAGUE, [match])
    client.details(*of(match))
    match["duration"] = 7
    assert client.details(*of(match)).duration != 7
    assert client.details(*of(match), refetch=True).duration == 7
    assert client.details(*of(match)).duration == 7
    assert len(steam.details_asked()) == 2


def test_stored_details_need_neither_key_nor_network(
    steam: FakeSteam, new_client: NewClient
) -> None:
    (match,) = make_matches(1)
    steam.add_league(LEAGUE, [match])
    new_client().details(*of(match))
    offline = new_client(api_key=lambda: None)
    assert offline.details(*of(match)).match_id == match["match_id"]


def test_without_a_store_every_answer_is_fetched(steam: FakeSteam, new_client: NewClient) -> None:
    (match,) = make_matches(1)
    steam.add_league(LEAGUE, [match])
    client = new_client(store=NoStore())
    client.details(*of(match))
    client.details(*of(match))
    assert len(steam.details_asked()) == 2


def test_a_hidden_match_is_noticed_and_asked_for_again_later(
    steam: FakeSteam, client: SteamClient
) -> None:
    matches = make_matches(3)
    league = steam.add_league(LEAGUE, matches)
    wanted = min(matches, key=lambda match: match["match_seq_num"])
    league.hide(wanted["match_id"])
    with pytest.raises(MatchHidden):
        client.details(*of(wanted))
    league.add(wanted)
    assert client.details(*of(wanted)).match_id == wanted["match_id"]


def test_the_newest_match_hidden_gives_an_empty_answer(
    steam: FakeSteam, client: SteamClient
) -> None:
    (match,) = make_matches(1)
    steam.add_league(LEAGUE, [match]).hide(match["match_id"])
    with pytest.raises(MatchHidden):
        client.details(*of(match))


def test_a_match_without_league_is_found_by_its_id(steam: FakeSteam, client: SteamClient) -> None:
    matches = make_matches(3)
    steam.add_league(LEAGUE, matches)
    match_id, number = of(matches[1])
    assert client.sequence_number(match_id) == number
    with pytest.raises(MatchNotFound):
        client.sequence_number(match_id + 1)
    with pytest.raises(MatchNotFound):
        client.sequence_number(1)


@pytest.mark.parametrize("number", [0, -1, 2**63, 2**80])
def test_numbers_that_can_be_no_id_are_not_asked_for(
    steam: FakeSteam, client: SteamClient, number: int
) -> None:
    for ask in (
        lambda: client.details(number, FIRST_SEQUENCE),
        lambda: client.details(5, number),
        lambda: client.sequence_number(number),
    ):
        with pytest.raises(MatchIdUnusable) as unusable:
            ask()
        assert unusable.value.final
    assert steam.requests == []


def test_profile_names(steam: FakeSteam, client: SteamClient) -> None:
    steam.vanities["gaben"] = ID64_BASE + 22202
    assert client.resolve_vanity("gaben") == ID64_BASE + 22202
    with pytest.raises(VanityUnknown):
        client.resolve_vanity("nobody&key=x")


def test_profiles_come_by_the_hundred(steam: FakeSteam, client: SteamClient) -> None:
    ids = [ID64_BASE + number for number in range(1, 251)]
    steam.profiles = {steam_id: f"Player {steam_id}" for steam_id in ids if steam_id % 2}
    found = client.player_summaries([*ids, *ids, 5, 0])
    assert found.keys() == steam.profiles.keys()
    assert found[ids[0]].name == f"Player {ids[0]}"
    assert [len(request.params["steamids"].split(",")) for request in steam.requests] == [
        100,
        100,
        50,
    ]


def test_the_key_travels_in_the_header_only(steam: FakeSteam, client: SteamClient) -> None:
    (match,) = make_matches(1)
    steam.add_league(LEAGUE, [match])
    client.history(LEAGUE)
    client.details(*of(match))
    client.check_key()
    assert {request.headers["x-webapi-key"] for request in steam.requests} == {steam.key}
    assert all(steam.key not in request.target for request in steam.requests)


@pytest.mark.parametrize("status", [400, 401])
def test_where_steam_overlooks_the_header_the_key_goes_into_the_query(
    steam: FakeSteam,
    client: SteamClient,
    status: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(0)
    steam.key_only_in_query = True
    steam.missing_key_status = status
    matches = make_matches(3)
    steam.add_league(LEAGUE, matches)
    for match in matches:
        client.details(*of(match))
    # Noticed once, then remembered for this interface.
    assert ["key" in request.params for request in steam.requests] == [False, True, True, True]
    assert steam.key not in caplog.text


def test_the_key_is_in_no_file(
    steam: FakeSteam, client: SteamClient, store: AnswerStore, quota: DailyQuota, tmp_path: Path
) -> None:
    steam.key_only_in_query = True
    (match,) = make_matches(1)
    steam.add_league(LEAGUE, [match])
    client.details(*of(match))
    folder = tmp_path
    store.flush()
    quota.flush()
    assert all(steam.key.encode() not in file.read_bytes() for file in folder.iterdir())


@pytest.mark.parametrize("key", [None, "", "  \n"])
def test_without_a_key_nothing_is_asked(
    steam: FakeSteam, new_client: NewClient, key: str | None
) -> None:
    client = new_client(api_key=lambda: key)
    with pytest.raises(KeyMissing):
        client.history(LEAGUE)
    with pytest.raises(KeyMissing):
        client.check_key()
    assert steam.requests == []


@pytest.mark.parametrize("key", ["SECRET\nX", "SECRET KEY", "SECRETé", "SECRET\x00"])
def test_a_key_that_can_not_be_sent_is_refused_unseen(
    steam: FakeSteam, new_client: NewClient, key: str
) -> None:
    with pytest.raises(KeyRejected) as refused:
        new_client(api_key=lambda: key).check_key()
    assert "SECRET" not in str(refused.value)
    assert steam.requests == []


def test_a_key_entered_meanwhile_counts_at_once(steam: FakeSteam, new_client: NewClient) -> None:
    keys = ["wrong", steam.key]
    client = new_client(api_key=lambda: keys[0])
    with pytest.raises(KeyRejected):
        client.check_key()
    del keys[0]
    client.check_key()


@pytest.mark.parametrize("only_in_query", [False, True])
def test_a_wrong_or_revoked_key_is_final(
    steam: FakeSteam, client: SteamClient, time: Time, only_in_query: bool
) -> None:
    steam.key_only_in_query = only_in_query
    client.check_key()
    steam.revoked = True
    asked = len(steam.requests)
    with pytest.raises(KeyRejected) as refused:
        client.check_key()
    assert len(steam.requests) == asked + 1
    assert time.waits == []
    assert "0123456789ABCDEF" not in repr(refused.value)


def test_a_key_that_is_seen_nowhere_counts_as_refused(
    steam: FakeSteam, new_client: NewClient
) -> None:
    steam.missing_key_status = 401
    steam.fail_next(steam.refusal_for_no_key(), times=2)
    with pytest.raises(KeyRejected):
        new_client().check_key()
    assert len(steam.requests) == 2


@pytest.mark.parametrize(
    "url",
    [
        "http://api.example.com",
        "ftp://127.0.0.1",
        "api.example.com",
        "",
        "https://",
        "http://[::1",
        "http://127.0.0.1:x",
        "https://" + "a" * 70_000,
        "https://xn--.example.org",
    ],
)
def test_the_key_is_never_sent_unencrypted_over_the_network(
    new_client: NewClient, url: str
) -> None:
    with pytest.raises(UnsafeAddress):
        new_client(base_url=url).check_key()


def test_redirects_are_not_followed(steam: FakeSteam, client: SteamClient) -> None:
    steam.fail_next(redirect("http://127.0.0.1:9/"))
    with pytest.raises(BadAnswer):
        client.history(LEAGUE)
    assert len(steam.requests) == 1


def test_compressed_answers_are_read(steam: FakeSteam, client: SteamClient) -> None:
    steam.compress = True
    steam.add_league(LEAGUE, make_matches(100))
    assert len(client.history(LEAGUE).matches) == 100


def test_calls_are_spaced_evenly(steam: FakeSteam, new_client: NewClient, time: Time) -> None:
    pace = Pace(1, time.timer)
    one, other = new_client(pace=pace), new_client(pace=pace)
    for client in (one, other, one, other):
        client.history(LEAGUE)
    assert time.waits == [1.0, 1.0, 1.0]


def test_an_answer_from_the_store_waits_for_nothing(
    steam: FakeSteam, new_client: NewClient, time: Time
) -> None:
    (match,) = make_matches(1)
    steam.add_league(LEAGUE, [match])
    client = new_client(pace=Pace(1, time.timer))
    for _ in range(10):
        client.details(*of(match))
    assert time.waits == []
