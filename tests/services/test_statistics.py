"""Recomputing: repairs what drifted, changes nothing else, and leaves one summary."""

from __future__ import annotations

from sqlalchemy import select, update

from dtxdesk.data import check
from dtxdesk.data.database import Database
from dtxdesk.data.queries.figures import league_figures
from dtxdesk.data.schema import AuditEvent, LeaguePlayerStats, User
from dtxdesk.services import demo
from dtxdesk.services.history import History
from dtxdesk.services.statistics import Statistics


def test_recomputing_the_sample_league(database: Database) -> None:
    league = demo.fill(database, matches=40, players=20)
    assert check.problems_of(database) == []
    with database.reader() as connection:
        before = league_figures(connection, league)
    assert len(before) > 15
    undoable = History(database).next_undo()

    with database.writing.begin() as connection:
        connection.execute(update(LeaguePlayerStats).values(kills=1, adjustment=7))
        connection.execute(update(User).values(league_mmr=1))
    assert check.problems_of(database)
    for _ in range(2):
        Statistics(database).recompute(league)
        with database.reader() as connection:
            assert league_figures(connection, league) == before
        assert check.problems_of(database) == []
    with database.reader() as connection:
        told = connection.execute(
            select(AuditEvent.kind, AuditEvent.title).order_by(AuditEvent.id.desc()).limit(2)
        ).all()
    assert [tuple(row) for row in told] == [("summary", "Statistics worked out anew")] * 2
    assert History(database).next_undo() == undoable
