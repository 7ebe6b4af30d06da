from __future__ import annotations

import json
import random
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dtxdesk.domain.matches import Match, MatchSource
from dtxdesk.steam.failures import (
    BadAnswer,
    MatchHidden,
    MatchPrivate,
    MatchUnavailable,
    VanityUnknown,
)
from dtxdesk.steam.opendota import parse_opendota
from dtxdesk.steam.parsing import (
    parse_details,
    parse_history,
    parse_summaries,
    parse_vanity,
)
from tests.servers.matches import ODDITIES, SLOTS, SteamMatch, make_match

MATCH = 8_590_000_001


def match_row(*oddities: str, **changes: Any) -> SteamMatch:
    return make_match(MATCH, random.Random(5), oddities=oddities, **changes)


def details(row: Any, **result: Any) -> bytes:
    return json.dumps({"result": {"status": 1, "matches": [row]} | result}).encode()


def parsed(*oddities: str, **changes: Any) -> Match:
    return parse_details(details(match_row(*oddities, **changes)), MATCH)


def history(*rows: Any, **result: Any) -> bytes:
    return json.dumps({"result": {"status": 1, "matches": list(rows)} | result}).encode()


def test_an_ordinary_match_is_read_whole() -> None:
    row = match_row(start_time=1_764_977_774, radiant_win=False, series_id=77, series_type=1)
    match = parse_details(details(row), MATCH)
    assert match.match_id == MATCH
    assert match.match_seq_num == row["match_seq_num"]
    assert match.start_time == datetime(2025, 12, 5, 23, 36, 14, tzinfo=UTC)
    assert match.duration == row["duration"]
    assert match.radiant_win is False
    assert match.steam_league_id == 17929
    assert (match.lobby_type, match.game_mode) == (1, 2)
    assert (match.radiant_score, match.dire_score) == (row["radiant_score"], row["dire_score"])
    assert match.radiant_team_id == str(row["radiant_team_id"])
    assert match.dire_name == row["dire_name"]
    assert (match.series_id, match.series_type) == (77, 1)
    assert match.source is MatchSource.STEAM
    assert tuple(player.slot for player in match.players) == SLOTS
    first, told = match.players[0], row["players"][0]
    assert first.account_id == told["account_id"]
    assert (first.kills, first.deaths, first.assists) == (
        told["kills"],
        told["deaths"],
        told["assists"],
    )
    assert (first.gpm, first.xpm) == (told["gold_per_min"], told["xp_per_min"])
    assert (first.net_worth, first.leaver_status) == (told["net_worth"], 0)


@pytest.mark.parametrize("oddity", sorted(ODDITIES))
def test_every_oddity_gives_a_match(oddity: str) -> None:
    assert parsed(oddity).match_id == MATCH


@pytest.mark.parametrize("oddity", ["numbers_as_text", "huge_logos"])
def test_how_a_figure_is_written_makes_no_difference(oddity: str) -> None:
    assert parsed(oddity) == parsed()


def test_names_written_as_numbers_become_text() -> None:
    assert (parsed("text_as_numbers").radiant_name, parsed("text_as_numbers").dire_name) == (
        "1437",
        "322",
    )


def test_anonymous_players_keep_their_slots() -> None:
    match = parsed("all_anonymous")
    assert [player.account_id for player in match.players] == [None] * 10
    assert len({player.slot for player in match.players}) == 10


def test_team_ids_beyond_64_bits_are_text() -> None:
    match = parsed("wide_team_ids")
    assert (match.radiant_team_id, match.dire_team_id) == (str(2**64 + 17), str(2**70))


def test_of_a_repeated_slot_the_first_row_stays() -> None:
    match = parsed("repeated_slot")
    assert len(match.players) == 10
    assert match.players[0].kills != 999


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (True, True),
        (False, False),
        (1, True),
        (0, False),
        ("true", True),
        ("False", False),
        ("1", True),
        (None, None),
        ("radiant", None),
        (2, None),
        ([], None),
        ({}, None),
    ],
)
def test_the_winner_is_read_or_unknown_but_never_guessed(said: object, meant: bool | None) -> None:
    assert parsed(radiant_win=said).radiant_win is meant


@pytest.mark.parametrize("said", [-1, 2**31, 2**80, "many", None, 1.5, [], {}, "1e400", "９"])
def test_a_figure_that_cannot_be_counts_as_missing(said: object) -> None:
    row = match_row()
    row["players"][0].update(kills=said, net_worth=said)
    match = parse_details(details({**row, "duration": said}), MATCH)
    assert (match.players[0].kills, match.players[0].net_worth, match.duration) == (0, None, 0)


@pytest.mark.parametrize("said", [0, -1, 2**32 - 1, 2**32, 2**70, None, "x", True, [1]])
def test_an_account_that_is_nobody(said: object) -> None:
    row = match_row()
    row["players"][0]["account_id"] = said
    assert parse_details(details(row), MATCH).players[0].account_id is None


@pytest.mark.parametrize("said", [-1, 256, 2**40, "x", {}])
def test_a_slot_that_cannot_be_is_left_out(said: object) -> None:
    row = match_row()
    row["players"][0] = {"player_slot": said, "kills": 5}
    assert len(parse_details(details(row), MATCH).players) == 9


def test_a_missing_slot_follows_from_team_and_place() -> None:
    row = match_row()
    for player in row["players"]:
        del player["player_slot"]
    assert tuple(p.slot for p in parse_details(details(row), MATCH).players) == SLOTS


@pytest.mark.parametrize("players", [None, 5, "x", {}, [None, 5, [], {}]])
def test_a_match_without_readable_players(players: object) -> None:
    assert parsed(players=players).players == ()


def test_a_match_of_which_only_the_id_is_known() -> None:
    match = parse_details(details({"match_id": str(MATCH)}), MATCH)
    assert match.radiant_win is None
    assert match.start_time is None
    assert match.players == ()


@pytest.mark.parametrize("said", [0, -5, 2**33, 10**18, "soon", None])
def test_a_start_that_cannot_be(said: object) -> None:
    assert parsed(start_time=said).start_time is None


def test_names_lose_control_characters() -> None:
    assert parsed("strange_names").radiant_name == "=HYPERLINK(1) <b>死殺組</b>"


def test_broken_text_does_not_lose_the_match() -> None:
    body = details(match_row(radiant_name="NAME", dire_name="OTHER"))
    body = body.replace(b"NAME", b"caf\xe9").replace(b"OTHER", b"a\\ud800b")
    match = parse_details(body, MATCH)
    assert match.radiant_name == "caf\ufffd"
    assert match.dire_name == "ab"


@pytest.mark.parametrize(
    "body",
    [
        details({**match_row(), "match_id": MATCH + 1}),
        details({}),
        b'{"result":{"status":1,"matches":[]}}',
        b'{"result":{"status":1}}',
        b'{"result":{"status":1,"matches":null}}',
    ],
)
def test_another_match_or_none_means_hidden(body: bytes) -> None:
    with pytest.raises(MatchHidden) as hidden:
        parse_details(body, MATCH)
    assert not hidden.value.final


@pytest.mark.parametrize(
    "result",
    [
        {"status": 15},
        {"status": 15, "statusDetail": "Cannot get match history"},
        {"error": "Practice matches are not available via GetMatchDetails"},
        {"error": "No Match ID specified"},
        {"error": "Match ID not found"},
    ],
)
def test_final_errors_hidden_in_a_200(result: dict[str, Any]) -> None:
    with pytest.raises(MatchPrivate) as refused:
        parse_details(json.dumps({"result": result}).encode(), MATCH)
    assert refused.value.final


NONSENSE = [
    b"",
    b"null",
    b"[]",
    b"5",
    b'"text"',
    b"{}",
    b'{"result":null}',
    b'{"result":[]}',
    b'{"result":{}}',
    b'{"result":{"status":2}}',
    b'{"result":{"status":8}}',
    b'{"result":{"error":"Steam is tired"}}',
    b'{"result":{"error":"Steam is tired","status":1,"matches":[]}}',
    b'{"result":{"status":1,"matches":{}}}',
    b'{"result":{"status":1,"matches":"x"}}',
    b'{"result":{"status":1,"matches":[{"match_i',
    b"<html><body>Steam</body></html>",
    b"\xff\xfe\x00",
    b"[" * 200_000,
    b'{"result":' * 200_000,
    b"NaN",
]


@pytest.mark.parametrize("body", NONSENSE)
def test_what_is_no_answer_may_be_asked_again(body: bytes) -> None:
    for read in (lambda: parse_details(body, MATCH), lambda: parse_history(body)):
        with pytest.raises(BadAnswer) as bad:
            read()
        assert not bad.value.final


def test_a_history_page_is_newest_first_without_repeats() -> None:
    rows = [{"match_id": number} for number in (9, 8, 8, 7, 9)]
    page = parse_history(history(*rows, num_results=0, results_remaining=40))
    assert [row.match_id for row in page.matches] == [9, 8, 7]
    assert page.oldest_id == 7
    assert page.unreadable == ()


def test_a_history_row_is_read_whole() -> None:
    row = match_row(series_id=5, series_type="2", radiant_team_id=0, dire_team_id=2**65)
    row["players"][1]["account_id"] = row["players"][0]["account_id"]
    (listed,) = parse_history(history(row)).matches
    assert listed.match_seq_num == row["match_seq_num"]
    assert listed.start_time == datetime.fromtimestamp(row["start_time"], UTC)
    assert (listed.series_id, listed.series_type) == (5, 2)
    assert (listed.radiant_team_id, listed.dire_team_id) == (None, str(2**65))
    assert len(listed.account_ids) == 9


def test_rows_without_usable_id_are_told_of() -> None:
    page = parse_history(
        history(
            {"match_id": 5}, {}, None, 7, {"match_id": 2**63}, {"match_id": -1}, {"match_id": {}}
        )
    )
    assert [row.match_id for row in page.matches] == [5]
    assert page.unreadable == (
        "a row without match id",
        "a row that is no match",
        f"match id {2**63}",
        "match id -1",
        "match id of the wrong kind",
    )


@pytest.mark.parametrize("body", [history(), b'{"result":{"status":1}}'])
def test_an_empty_page(body: bytes) -> None:
    page = parse_history(body)
    assert (page.matches, page.oldest_id) == ((), None)


def test_vanity_answers() -> None:
    assert parse_vanity(b'{"response":{"steamid":"76561197960287930","success":1}}', "x") == (
        76561197960287930
    )
    with pytest.raises(VanityUnknown):
        parse_vanity(b'{"response":{"success":42,"message":"No match"}}', "x")
    with pytest.raises(VanityUnknown):  # a group's id
        parse_vanity(b'{"response":{"steamid":"103582791429521412","success":1}}', "x")
    for body in (b"{}", b'{"response":[]}', b'{"response":{"success":1}}', b"<html>"):
        with pytest.raises(BadAnswer):
            parse_vanity(body, "x")


def test_profiles() -> None:
    body = json.dumps(
        {
            "response": {
                "players": [
                    {
                        "steamid": "76561197960287930",
                        "personaname": "a\u0000b",
                        "communityvisibilitystate": 3,
                        "avatarfull": "javascript:x",
                    },
                    {"steamid": "5"},
                    None,
                ]
            }
        }
    ).encode()
    ((steam_id, summary),) = parse_summaries(body).items()
    assert (steam_id, summary.name, summary.avatar_url, summary.public) == (
        76561197960287930,
        "ab",
        None,
        True,
    )
    with pytest.raises(BadAnswer):
        parse_summaries(b'{"response":{}}')


def test_opendota_tells_of_matches_in_its_own_shape() -> None:
    row = match_row(radiant_team={"team_id": 5, "name": "Five"}, dire_team=None, leagueid=7)
    for name in ("radiant_name", "radiant_team_id", "dire_name", "dire_team_id"):
        del row[name]
    row["players"][0]["account_id"] = None
    match = parse_opendota(json.dumps(row).encode(), MATCH)
    assert match.source is MatchSource.OPENDOTA
    assert (match.radiant_name, match.radiant_team_id, match.dire_name) == ("Five", "5", None)
    assert match.players[0].account_id is None
    for body in (b'{"error":"Not Found"}', b"[]", b'{"match_id":1}'):
        with pytest.raises(BadAnswer):
            parse_opendota(body, MATCH)


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(0, 2**80)
    | st.floats()
    | st.text()
    | st.sampled_from([MATCH, str(MATCH), "0", "true", 2**63, 1e308]),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@st.composite
def mutated_answers(draw: st.DrawFn) -> bytes:
    """An answer with some of its values replaced, perhaps cut or with broken bytes."""
    row = match_row()
    for name in draw(st.lists(st.sampled_from(sorted(row)), max_size=6)):
        row[name] = draw(values)
    if isinstance(row["players"], list):
        for player in row["players"]:
            if isinstance(player, dict):
                for name in draw(st.lists(st.sampled_from(sorted(player)), max_size=3)):
                    player[name] = draw(values)
    result = {"status": 1, "matches": [row]}
    for name in draw(st.lists(st.sampled_from(["status", "matches", "error"]), max_size=2)):
        result[name] = draw(values)
    body = json.dumps({"result": result}).encode("utf-8", "surrogatepass")
    if draw(st.booleans()):
        place = draw(st.integers(0, len(body)))
        body = body[:place] + draw(st.binary(max_size=4)) + body[place + draw(st.integers(0, 4)) :]
    return body


@settings(deadline=None, max_examples=60)
@given(mutated_answers() | st.binary())
def test_whatever_comes_the_parsers_raise_only_their_own_errors(body: bytes) -> None:
    for read in (
        lambda: parse_details(body, MATCH),
        lambda: parse_history(body),
        lambda: parse_opendota(body, MATCH),
        lambda: parse_summaries(body),
        lambda: parse_vanity(body, "name"),
    ):
        try:
            found = read()
        except (MatchUnavailable, VanityUnknown):
            continue
        if isinstance(found, Match):
            assert found.match_id == MATCH
            assert all(0 <= player.kills < 2**31 for player in found.players)
            slots = [player.slot for player in found.players]
            assert slots == sorted(set(slots))
