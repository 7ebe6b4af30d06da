"""`dtxdesk match suggest`, `link` and the like: a season from its teams to linked games."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from dtxdesk.domain.steam_id import to_id64
from tests.e2e.desk import Program
from tests.servers.matches import FIRST_MATCH, FIRST_START, make_match
from tests.servers.steam import FakeSteam

LEAGUE = 17929
TEAMS = ("Moonshard", "北风", "Glyph <b>", "=Smoke")
HOUR = 3600


def account(team: int, player: int) -> int:
    return 1000 * (team + 1) + player


def a_match(
    number: int, radiant: int, dire: int, *, radiant_win: bool, hours: float = 0, stranger: int = 0
) -> dict[str, Any]:
    start = FIRST_START + round(hours * HOUR)
    match = make_match(FIRST_MATCH + number, random.Random(number), start_time=start)
    people = [account(radiant, one) for one in range(5)] + [account(dire, one) for one in range(5)]
    if stranger:
        people[4] = stranger
    for slot, account_id in zip(match["players"], people, strict=True):
        slot["account_id"] = account_id
    return {**match, "radiant_win": radiant_win, "duration": 2400}


@pytest.fixture
def season(program: Program, steam: FakeSteam, tmp_path: Path) -> Program:
    """A knock-out of four teams, and a first evening with one stand-in."""
    names = tmp_path / "teams.txt"
    names.write_text("\n".join(TEAMS), "utf-8")
    people = tmp_path / "people.csv"
    rows = [
        f"{to_id64(account(team, one))};P{team}{one};3000;{name};{1 if one == 0 else ''}"
        for team, name in enumerate(TEAMS)
        for one in range(5)
    ]
    head = "steam_friend_id;name;mmr;team_name;team_captain"
    people.write_text("\n".join((head, *rows)), "utf-8")
    program.run("league", "add", LEAGUE, "--name", "DTX", "--primary")
    words = ("--format", "single_elimination", "--teams", names, "--best-of", 1)
    program.run("tournament", "create", "Cup", *words)
    program.run("player", "import", people, "--tournament", 1)
    steam.add_league(
        LEAGUE,
        [
            a_match(1, 0, 3, radiant_win=True),
            a_match(2, 2, 1, radiant_win=False, stranger=77),
            a_match(3, 1, 0, radiant_win=False, hours=3),
        ],
    )
    return program


def suggestions(program: Program) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = program.run("match", "suggest", 1, "--json").document[
        "suggestions"
    ]
    return found


def test_what_is_certain_is_linked_by_the_sync_and_the_rest_by_hand(season: Program) -> None:
    season.run("sync")
    first, second, third = (FIRST_MATCH + one for one in (1, 2, 3))
    assert suggestions(season) == [
        {"series": 1, "match_id": first, "tier": "all_ten", "overlap": 10, "linked": True},
        {"series": 2, "match_id": second, "tier": "captains_and_more", "overlap": 9,
         "linked": False},
    ]  # fmt: skip
    shown = season.run("tournament", "show", 1, "--json").document["stages"][0]["series"]
    assert shown[0]["score"] == [1, 0]
    season.run("match", "link", 2, second, "--tournament", 1)
    # With its teams known the final's match is certain.
    assert suggestions(season)[-1] == {
        "series": 3, "match_id": third, "tier": "all_ten", "overlap": 10, "linked": True,
    }  # fmt: skip
    shown = season.run("tournament", "show", 1, "--json").document
    assert shown["state"] == "finished"
    assert shown["stages"][0]["series"][-1]["winner"] == TEAMS[0]
    refused = season.run("match", "link", 1, third, "--tournament", 1, code=1)
    assert "series 3 of Cup" in refused.err
    season.run("match", "unlink", 3, third, "--tournament", 1)
    assert season.run("tournament", "show", 1, "--json").document["state"] == "running"
    season.run("match", "dismiss", 3, third, "--tournament", 1)
    assert [one["series"] for one in suggestions(season)] == [1, 2]


def test_a_day_is_previewed_and_assigned(season: Program) -> None:
    season.run("tournament", "edit", 1, "--state", "signup")
    season.run("sync")
    day = datetime.fromtimestamp(FIRST_START, UTC).date().isoformat()
    seen = season.run("match", "assign-day", 1, day, "--preview", "--json").document
    assert [(one["series"], one["match_id"] - FIRST_MATCH) for one in seen["links"]] == [
        (1, 1),
        (2, 2),
        (3, 3),
    ]
    assert seen["refused"] == seen["left"] == []
    done = season.run("match", "assign-day", 1, day, "--json").document
    assert done == seen
    shown = season.run("tournament", "show", 1, "--json").document
    assert shown["state"] == "finished"
    season.run("undo")
    assert not any(one["linked"] for one in _only_looked_at(season))


def _only_looked_at(program: Program) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = program.run(
        "match", "suggest", 1, "--no-link", "--json"
    ).document["suggestions"]
    return found


def test_a_typed_score_stays_and_what_contradicts_it_is_told(season: Program) -> None:
    season.run("tournament", "result", 1, 1, "0-1")
    season.run("sync")
    told = season.run("match", "suggest", 1, "--json")
    first = FIRST_MATCH + 1
    assert f"Match {first} contradicts the score that was typed for series 1" in told.err
    assert [one["linked"] for one in told.document["suggestions"] if one["series"] == 1] == [False]
    refused = season.run("match", "link", 1, first, "--tournament", 1, code=1)
    assert "contradicts the score of series 1" in refused.err
    shown = season.run("tournament", "show", 1, "--json").document["stages"][0]["series"]
    assert shown[0]["score"] == [0, 1]
    season.run("tournament", "result", 1, 1, "1-0")
    assert suggestions(season)[0]["linked"]


def test_wrong_usage(season: Program) -> None:
    season.run("match", "suggest", 9, code=1)
    season.run("match", "link", 1, "abc", "--tournament", 1, code=2)
    season.run("match", "link", 1, 5, code=2)
    season.run("match", "assign-day", 1, "yesterday", code=2)
    assert "not stored" in season.run("match", "link", 1, 5, "--tournament", 1, code=1).err
