"""Carrying out what an import does in a tournament: few statements, however many rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from dtxdesk.data import many_rows
from dtxdesk.data.queries.teams import teams_by_name
from dtxdesk.data.tournament_schema import SignUp, Team
from dtxdesk.data.tournament_tables import teams
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.people import sort_key
from dtxdesk.domain.people_import import Part, PlannedRow
from dtxdesk.domain.team_names import suggested_tag
from dtxdesk.services import rosters


def write(
    work: UnitOfWork, tournament_id: int, rows: Sequence[PlannedRow], people: Sequence[int]
) -> None:
    """Signs players up and puts them into their teams; `people` are the players of the rows."""
    of_row = list(zip(rows, people, strict=True))
    new = [user_id for row, user_id in of_row if row.change(Part.SIGN_UP)]
    rosters.sign_up(work, tournament_id, new, admit=True)
    _mark(work, tournament_id, [
        user_id for row, user_id in of_row if row.team is None and row.change(Part.CAPTAIN)
    ])  # fmt: skip
    joining: dict[str, list[int]] = {}
    leading: dict[str, int] = {}
    names: dict[str, str] = {}
    for row, user_id in of_row:
        change, key = row.change(Part.TEAM), sort_key(row.team or "")
        if change is not None:
            joining.setdefault(key, []).append(user_id)
            names.setdefault(key, change.after)
        if row.team is not None and row.change(Part.CAPTAIN):
            leading[key] = user_id
    if joining or leading:
        ids = _teams(work, tournament_id, names, leading)
        rosters.join_many(
            work, tournament_id, {ids[key]: inside for key, inside in joining.items()}
        )
        _lead(work, {ids[key]: user_id for key, user_id in leading.items()})


def _mark(work: UnitOfWork, tournament_id: int, user_ids: Sequence[int]) -> None:
    wanted = select(SignUp).where(
        SignUp.tournament_id == tournament_id, SignUp.user_id.in_(user_ids)
    )
    for row in work.session.scalars(wanted.order_by(SignUp.id)).all():
        row.captain = True
    work.flush()


def _teams(
    work: UnitOfWork, tournament_id: int, names: Mapping[str, str], leading: Mapping[str, int]
) -> dict[str, int]:
    """The ids of the tournament's teams by folded name, after those were made that are missing."""
    there = teams_by_name(work.connection, tournament_id)
    tags = list(work.session.scalars(select(Team.tag).where(Team.tournament_id == tournament_id)))
    rows: list[dict[str, Any]] = []
    for key, name in names.items():
        if key not in there:
            tags.append(suggested_tag(name, tags))
            rows.append({
                "tournament_id": tournament_id, "name": name, "name_key": key, "tag": tags[-1],
                "captain_id": leading.get(key),
                **dict.fromkeys(("deputy_id", "seed", "draft_order")),
            })  # fmt: skip
    made = many_rows.add_rows(work, teams, rows)
    return {**there, **{row["name_key"]: team_id for row, team_id in zip(rows, made, strict=True)}}


def _lead(work: UnitOfWork, captain_of: Mapping[int, int]) -> None:
    led = select(Team.id, Team.captain_id).where(Team.id.in_(captain_of))
    before = {row.id: row.captain_id for row in work.session.execute(led)}
    for team_id, user_id in captain_of.items():
        if before[team_id] == user_id:
            continue  # a new team has its captain already
        team = work.get(Team, team_id)
        team.captain_id = user_id
        if team.deputy_id == team.captain_id:
            team.deputy_id = None
    work.flush()
