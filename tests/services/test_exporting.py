"""Lists written to files: the keys of the command line's documents, the same in every format."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from dtxdesk.data.database import Database
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.exports.formats import Format
from dtxdesk.services.exporting import Exporting
from tests.league import add_league, add_player, played, slot, store


@pytest.fixture
def league(database: Database) -> int:
    made = add_league(database)
    add_player(database, "=A1", 7, 3000)
    add_player(database, "Ünder", 8)
    add_player(database, "Never played")
    store(
        database,
        made,
        [played(n, slot(0, 7, 3, 1, 2, 400), slot(128, 8, 1, 3, 1, 300)) for n in range(1, 7)],
    )
    return made


def test_the_leaderboard(database: Database, league: int, tmp_path: Path) -> None:
    Exporting(database).leaderboard(league, Format.JSON, tmp_path / "l.json")
    document = json.loads((tmp_path / "l.json").read_text(encoding="utf-8"))
    assert document["league"]["weights"] == {"win_rate": 0.4, "kda": 0.35, "gpm": 0.25}
    assert document["averages"]["win_rate"] == 0.5
    assert [row["name"] for row in document["players"]] == ["=A1", "Ünder"]
    best, other = document["players"]
    assert (best["steam_id"], best["games_played"], best["wins"]) == (str(to_id64(7)), 6, 6)
    assert best["league_mmr"] == 3000 + best["adjustment"]
    assert (other["league_mmr"], other["adjustment"] < 0) == (None, True)

    Exporting(database).leaderboard(league, Format.CSV, tmp_path / "l.csv")
    with (tmp_path / "l.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Player"] for row in rows] == ["'=A1", "Ünder"]
    assert int(rows[1]["Adjustment"]) == other["adjustment"]


def test_players_and_matches(database: Database, league: int, tmp_path: Path) -> None:
    exporting = Exporting(database)
    exporting.players(league, Format.JSON, tmp_path / "p.json")
    people = json.loads((tmp_path / "p.json").read_text(encoding="utf-8"))["players"]
    assert [row["name"] for row in people] == ["=A1", "Never played", "Ünder"]
    assert people[1]["steam_id"] is None
    exporting.matches(league, Format.JSON, tmp_path / "m.json")
    matches = json.loads((tmp_path / "m.json").read_text(encoding="utf-8"))["matches"]
    assert [row["match_id"] for row in matches] == [6, 5, 4, 3, 2, 1]
    assert {row["winner"] for row in matches} == {"radiant"}


def test_what_can_not_be_written_leaves_no_file(
    database: Database, league: int, tmp_path: Path
) -> None:
    with pytest.raises(EnvironmentProblem):
        Exporting(database).players(league, Format.CSV, tmp_path / "missing" / "p.csv")
    with pytest.raises(UserError, match="no such league"):
        Exporting(database).leaderboard(99_999, Format.CSV, tmp_path / "l.csv")
    assert list(tmp_path.glob("*.csv")) == []
