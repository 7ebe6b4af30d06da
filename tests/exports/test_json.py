from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from fractions import Fraction

import pytest

from dtxdesk.exports import Column, Kind, Table
from dtxdesk.exports.json_writer import write_json


def written(table: Table) -> object:
    file = io.BytesIO()
    write_json(table, file)
    return json.loads(file.getvalue())


COLUMNS = (
    Column("user_id", "Id", Kind.WHOLE),
    Column("name", "Name"),
    Column("steam_id", "Steam id", Kind.ID),
    Column("active", "Active", Kind.YES_NO),
    Column("positions", "Positions", Kind.LIST),
    Column("last_seen", "Last seen", Kind.TIME),
    Column("win_rate", "Win rate", Kind.NUMBER),
)


def test_rows_have_the_keys_and_the_document_comes_first() -> None:
    moment = datetime(2026, 11, 1, 20, 40, tzinfo=UTC)
    row = (1, "=Ünï\n", 76561198000123456, 1, (1, 2, 0, 0, 0), moment, Fraction(1, 4))
    nothing = (2, None, None, None, None, None, None)
    document = {"league": {"steam_league_id": 17929}, "averages": None}
    assert written(Table("players", "Players", COLUMNS, [row, nothing], document)) == {
        "league": {"steam_league_id": 17929},
        "averages": None,
        "players": [
            {
                "user_id": 1,
                "name": "=Ünï\n",
                "steam_id": "76561198000123456",
                "active": True,
                "positions": [1, 2, 0, 0, 0],
                "last_seen": "2026-11-01T20:40:00Z",
                "win_rate": 0.25,
            },
            dict.fromkeys((column.key for column in COLUMNS), None) | {"user_id": 2},
        ],
    }


def test_without_rows_there_is_an_empty_list() -> None:
    assert written(Table("players", "Players", COLUMNS, ())) == {"players": []}


@pytest.mark.parametrize("count", [1, 499, 500, 501, 1000, 1234])
def test_any_number_of_rows_is_one_document(count: int) -> None:
    rows: Iterator[tuple[int]] = ((number,) for number in range(count))
    table = Table("matches", "Matches", (Column("match_id", "Match", Kind.WHOLE),), rows)
    assert written(table) == {"matches": [{"match_id": number} for number in range(count)]}


def test_a_row_with_a_missing_cell_is_a_bug_and_is_not_hidden() -> None:
    with pytest.raises((ValueError, IndexError)):
        written(Table("players", "Players", COLUMNS, [(1, "x")]))
