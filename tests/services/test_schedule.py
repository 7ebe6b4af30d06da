"""Times, places and casters of series: set, set anew, taken back, and read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from dtxdesk.data.database import Database
from dtxdesk.data.queries.schedule import ScheduleRow, next_up, schedule_rows, slots_of
from dtxdesk.domain.schedule import Booking, ClashKind, clashes, in_turn
from dtxdesk.domain.stages.model import Format, SeriesState, StageOptions
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.errors import Conflict, UserError
from dtxdesk.services.history import History
from dtxdesk.services.results import Results, Score
from dtxdesk.services.schedule import Schedule
from dtxdesk.services.stages import Stages

EIGHT = datetime(2026, 12, 5, 19, tzinfo=UTC)


def cup(database: Database, teams: int = 4, **options: object) -> int:
    made = StageOptions(Format.SINGLE_ELIMINATION, **options)  # type: ignore[arg-type]
    fields = TournamentFields(name="Cup", state=TournamentState.RUNNING)
    names = [f"T{number}" for number in range(1, teams + 1)]
    return Stages(database).start_with_teams(fields, made, names)


def rows(database: Database, tournament_id: int) -> dict[int, ScheduleRow]:
    with database.reader() as connection:
        return {row.number: row for row in schedule_rows(connection, tournament_id)}


def test_one_series_is_booked_and_taken_back(database: Database) -> None:
    tournament = cup(database)
    booking = Booking(EIGHT, " EU West, lobby dtx1\n", "Tomo")
    assert Schedule(database).book(tournament, {1: booking}) == 1
    assert rows(database, tournament)[1].booking == Booking(EIGHT, "EU West, lobby dtx1", "Tomo")
    assert Schedule(database).book(tournament, {1: booking}) == 0
    History(database).undo(tournament)
    assert rows(database, tournament)[1].booking == Booking()
    History(database).redo(tournament)
    assert rows(database, tournament)[1].booking.caster == "Tomo"
    Results(database).enter(tournament, [(1, Score(2, 0))])
    assert rows(database, tournament)[1].booking.at == EIGHT
    Schedule(database).book(tournament, {1: Booking()})
    assert rows(database, tournament)[1].slot is None
    assert rows(database, tournament)[1].score == (2, 0)


def test_many_at_once_are_one_step(database: Database) -> None:
    tournament = cup(database, 8)
    times = in_turn(range(1, 8), EIGHT, timedelta(hours=1), at_once=2)
    booked = {number: Booking(at, "", "Rook") for number, at in times.items()}
    assert Schedule(database).book(tournament, booked) == 7
    found = rows(database, tournament)
    assert [found[number].booking.at for number in (1, 2, 7)] == [
        EIGHT, EIGHT, EIGHT + timedelta(hours=3),
    ]  # fmt: skip
    kinds = {clash.kind for clash in clashes(slots_of(found.values()))}
    assert kinds == {ClashKind.CASTER, ClashKind.ORDER}
    History(database).undo(tournament)
    assert {row.booking for row in rows(database, tournament).values()} == {Booking()}


def test_what_somebody_else_has_changed_is_not_written_over(database: Database) -> None:
    tournament = cup(database)
    schedule = Schedule(database)
    seen = {1: rows(database, tournament)[1].booking}
    Results(database).enter(tournament, [(1, Score(1, 0, so_far=True))])  # no matter for the time
    schedule.book(tournament, {1: Booking(EIGHT)}, seen)
    with pytest.raises(Conflict):
        schedule.book(tournament, {1: Booking(EIGHT, "Lobby 2")}, seen)
    assert rows(database, tournament)[1].booking == Booking(EIGHT)


def test_what_can_not_be_booked(database: Database) -> None:
    tournament = cup(database)
    with pytest.raises(UserError, match="no such tournament"):
        Schedule(database).book(99, {1: Booking(EIGHT)})
    with pytest.raises(UserError, match="There is no series 4"):
        Schedule(database).book(tournament, {1: Booking(EIGHT), 4: Booking(EIGHT)})
    with pytest.raises(UserError, match="needs its zone"):
        Schedule(database).book(tournament, {1: Booking(datetime(2026, 12, 5, 20))})  # noqa: DTZ001
    assert rows(database, tournament)[1].booking == Booking()


def test_a_schedule_says_where_teams_come_from_and_what_is_next(database: Database) -> None:
    tournament = cup(database, third_place=True)
    schedule, results = Schedule(database), Results(database)
    found = rows(database, tournament)
    assert [side.team.name for side in found[1].sides if side.team] == ["T1", "T4"]
    final = next(row for row in found.values() if row.round == 2 and row.bracket == "winners")
    third = next(row for row in found.values() if row.bracket == "third_place")
    assert [(side.team, side.from_series, side.winner) for side in final.sides] == [
        (None, 1, True), (None, 2, True),
    ]  # fmt: skip
    assert [side.winner for side in third.sides] == [False, False]
    assert (final.last_round, third.state) == (2, SeriesState.PENDING)
    schedule.book(tournament, {2: Booking(EIGHT), final.number: Booking(EIGHT)})
    assert [row.number for row in next_up(list(rows(database, tournament).values()))] == [2, 1]
    assert [clash.kind for clash in clashes(slots_of(rows(database, tournament).values()))] == [
        ClashKind.ORDER
    ]
    results.enter(tournament, [(2, Score(2, 1))])  # what is over clashes with nothing
    assert clashes(slots_of(rows(database, tournament).values())) == []
    assert [row.number for row in next_up(list(rows(database, tournament).values()))] == [1]


def test_a_bye_is_no_series(database: Database) -> None:
    fields = TournamentFields(name="Swiss", state=TournamentState.RUNNING)
    tournament = Stages(database).start_with_teams(
        fields, StageOptions(Format.SWISS), ["A", "B", "C"]
    )
    (only,) = rows(database, tournament).values()
    assert len(only.team_ids) == 2
