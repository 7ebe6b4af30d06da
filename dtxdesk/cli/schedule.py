"""`dtxdesk tournament schedule`: when and where series are played."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.lookup import tournament_called
from dtxdesk.cli.moments import local_moment, typed_moment
from dtxdesk.cli.output import json_option, pass_desk, print_json, print_rows, say
from dtxdesk.data.queries.schedule import ScheduleRow, next_up, schedule_rows, slots_of
from dtxdesk.domain.schedule import Clash, clashes
from dtxdesk.errors import UserError


@click.command()
@click.argument("tournament_id", type=int, metavar="ID")
@click.argument("series", type=int, required=False)
@click.argument("start", required=False)
@click.option("--place", help="Server and lobby; empty: not known.")
@click.option("--caster", help="Who casts it; empty: nobody.")
@json_option
@pass_desk
def schedule(
    desk: Desk, tournament_id: int, series: int | None, start: str | None, place: str | None,
    caster: str | None, as_json: bool,
) -> None:  # fmt: skip
    """When SERIES is played: START in the tournament's zone ('2026-12-05 20:00'; empty: no time).

    Without SERIES the schedule is printed, with what clashes.
    """
    detail = tournament_called(desk, tournament_id)
    zone = detail.row.time_zone
    if series is None:
        if start is not None or place is not None or caster is not None:
            raise click.UsageError("Name the series")
        _print(desk, tournament_id, zone, as_json=as_json)
        return
    if start is None and place is None and caster is None:
        raise click.UsageError("Give a time, --place or --caster")
    rows = {row.number: row for row in desk.read(schedule_rows, tournament_id)}
    if series not in rows:
        raise UserError(
            "There is no series {number}",
            "",
            "See dtxdesk tournament schedule {id}",
            number=series,
            id=tournament_id,
        )
    booking = rows[series].booking
    if start is not None:
        booking = replace(booking, at=typed_moment(start, zone, "START"))
    if place is not None:
        booking = replace(booking, place=place)
    if caster is not None:
        booking = replace(booking, caster=caster)
    desk.schedule.book(tournament_id, {series: booking})
    rows = {row.number: row for row in desk.read(schedule_rows, tournament_id)}
    found = clashes(slots_of(rows.values()))
    for clash in found:
        if series in (clash.first, clash.second):
            say(f"{clash.sentence(_names(rows.values()))}.")
    if as_json:
        print_json(_line(rows[series]))
    else:
        say(f"Series {series}: {local_moment(rows[series].booking.at, zone) or 'no time'}.")


SCHEDULE_COMMANDS = (schedule,)


def _print(desk: Desk, tournament_id: int, zone: str, *, as_json: bool) -> None:
    rows = desk.read(schedule_rows, tournament_id)
    found, names = clashes(slots_of(rows)), _names(rows)
    if as_json:
        print_json(
            {
                "time_zone": zone,
                "schedule": [_line(row) for row in _by_time(rows)],
                "next_up": [row.number for row in next_up(rows)],
                "clashes": [_clash(clash, names) for clash in found],
            }
        )
        return
    print_rows(
        ("Series", "Start", "Best of", "First", "Second", "State", "Place", "Caster"),
        (
            (
                row.number, local_moment(row.booking.at, zone), row.best_of,
                *(side.team.name if side.team else "" for side in row.sides),
                row.state, row.booking.place, row.booking.caster,
            )
            for row in _by_time(rows)
        ),
    )  # fmt: skip
    for clash in found:
        say(f"{clash.sentence(names)}.")


def _by_time(rows: list[ScheduleRow]) -> list[ScheduleRow]:
    """The earliest first; without a time last."""
    never = datetime.max.replace(tzinfo=UTC)
    return sorted(rows, key=lambda row: (row.booking.at or never, row.number))


def _names(rows: Any) -> dict[int, str]:
    return {side.team.id: side.team.name for row in rows for side in row.sides if side.team}


def _line(row: ScheduleRow) -> dict[str, Any]:
    at = row.booking.at
    return {
        "series": row.number,
        "start": None if at is None else at.astimezone(UTC).isoformat(),
        "place": row.booking.place,
        "caster": row.booking.caster,
        "best_of": row.best_of,
        "teams": [side.team.name if side.team else None for side in row.sides],
        "state": row.state.value,
    }


def _clash(clash: Clash, names: dict[int, str]) -> dict[str, Any]:
    return {
        "kind": clash.kind.value,
        "series": [clash.first, clash.second],
        "message": str(clash.sentence(names)),
    }
