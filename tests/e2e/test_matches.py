"""`dtxdesk match`: counting matches or not, and reading one again."""

from __future__ import annotations

import pytest

from tests.e2e.desk import Program
from tests.servers.matches import make_matches
from tests.servers.steam import FakeSteam

LEAGUE = 17929


@pytest.fixture
def ids(program: Program, steam: FakeSteam) -> list[int]:
    """A league with three matches, of which Steam tells of two."""
    league = steam.add_league(LEAGUE, make_matches(3))
    league.hide(league.ids[0])
    program.run("league", "add", LEAGUE, "--name", "DTX")
    program.run("sync")
    return league.ids


def test_a_match_is_taken_out_with_a_reason_and_undone(program: Program, ids: list[int]) -> None:
    told = program.run("match", "count", ids[1], "no", code=1)
    assert "needs a reason" in told.err
    told = program.run("match", "count", ids[1], "no", "--reason", "Show match")
    assert f"Match {ids[1]} is taken out." in told.err
    assert "out of the statistics already" in program.run(
        "match", "count", ids[1], "no", "--reason", "Again", code=1
    ).err  # fmt: skip
    program.run("undo")
    assert "counts already" in program.run("match", "count", ids[1], "yes", code=1).err


def test_a_match_is_read_again(program: Program, steam: FakeSteam, ids: list[int]) -> None:
    steam.requests.clear()
    told = program.run("match", "fetch", ids[1], "--json")
    assert told.document == {"match_id": ids[1], "source": "steam"}
    assert len(steam.details_asked()) == 1
    told = program.run("match", "fetch", ids[0], code=1)
    assert "does not show its details" in told.err
    told = program.run("match", "fetch", ids[0], "--from", "opendota", code=1)
    assert "switched off for DTX" in told.err


def test_a_match_that_steam_does_not_list_is_had_where_one_says_its_league(
    program: Program, steam: FakeSteam, ids: list[int]
) -> None:
    (found,) = make_matches(1, seed=9)
    unlisted = 8_499_999_999
    steam.opendota_matches[unlisted] = {**found, "match_id": unlisted}
    assert "which league" in program.run("match", "fetch", unlisted, code=1).err
    words = ("match", "fetch", unlisted, "--from", "opendota", "--league", LEAGUE)
    assert "switched off for DTX" in program.run(*words, code=1).err
    program.run("league", "edit", LEAGUE, "--opendota")
    assert program.run(*words, "--json").document == {"match_id": unlisted, "source": "opendota"}
    program.run("match", "fetch", unlisted, "--league", 5, code=1)


@pytest.mark.parametrize("wrong", ["x", "0", "12e3", "own", "９９"])
def test_what_is_no_match_id_is_wrong_usage(program: Program, wrong: str) -> None:
    assert "no match id" in program.run("match", "fetch", wrong, code=2).err


def test_an_own_match_is_nobody_elses(program: Program, ids: list[int]) -> None:
    assert "no such match" in program.run("match", "count", "own3", "yes", code=1).err
    assert "without a match id" in program.run("match", "fetch", "own3", code=1).err
