"""A match that has only not had its turn is not counted among those that Steam gave nothing for."""

from __future__ import annotations

from sqlalchemy import insert, update

from dtxdesk.data.database import Database
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.data.schema import PendingMatch
from dtxdesk.services.leagues import Leagues


def test_waiting_matches_are_told_from_those_asked_for_in_vain(database: Database) -> None:
    league = Leagues(database).add(17929, "DTX League")
    with database.unit_of_work("Read the history", kind="summary") as work:
        work.connection.execute(
            insert(PendingMatch),
            [{"match_id": n, "league_id": league, "found_at": work.now} for n in range(1, 6)],
        )
        work.connection.execute(
            update(PendingMatch).where(PendingMatch.match_id == 3).values(state="failed")
        )
    with database.reader() as connection:
        (row,) = league_rows(connection)
    assert (row.pending, row.untold) == (5, 1)
