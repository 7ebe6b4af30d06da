"""A tournament, its players and its teams as JSON documents, for scripts."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from dtxdesk.data.queries.decisions import decisions_of
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.data.queries.sign_ups import SignUpFilter, SignUpRow, sign_up_ids, sign_up_rows
from dtxdesk.data.queries.teams import MemberRow, TeamRow, team_rows
from dtxdesk.data.queries.tournaments import TournamentRow, tournament_detail
from dtxdesk.data.stage_states import stored_stages
from dtxdesk.domain.tournaments import Role, SignUpState
from dtxdesk.services.balancing import BalancePlan
from dtxdesk.services.stage_document import stages_document


def tournament_document(connection: Connection, tournament_id: int) -> dict[str, Any] | None:
    """All of a tournament; None where there is none of that id."""
    detail = tournament_detail(connection, tournament_id)
    if detail is None:
        return None
    steam_id = {row.id: row.steam_league_id for row in league_rows(connection)}
    teams = team_rows(connection, tournament_id)
    names = {team.id: team.name for team in teams}
    return {
        **tournament_line(detail.row),
        "league": steam_id.get(detail.row.league_id or 0),
        "description": detail.fields.description,
        "stages": stages_document(
            stored_stages(connection, tournament_id), names, decisions_of(connection, tournament_id)
        ),
        "players": [_player(row) for row in signed_rows(connection, tournament_id)],
        "teams": [team_document(team) for team in teams],
    }


def tournament_line(row: TournamentRow) -> dict[str, Any]:
    """A tournament as one line of their list."""
    return {
        "id": row.id,
        "name": row.name,
        "state": row.state.value,
        "type": row.type.value,
        "start": _moment(row.starts_at),
        "time_zone": row.time_zone,
        "team_size": row.team_size,
        "signed_up": row.players,
        "checked_in": row.checked_in,
        "waiting": row.waiting,
        "team_count": row.teams,
    }


def signed_rows(connection: Connection, tournament_id: int) -> list[SignUpRow]:
    """The whole list in the order of signing up; who has dropped out comes last."""
    ids = sign_up_ids(connection, SignUpFilter(tournament_id))
    dropped = SignUpFilter(tournament_id, state=SignUpState.DROPPED)
    return sign_up_rows(connection, tournament_id, [*ids, *sign_up_ids(connection, dropped)])


def team_document(team: TeamRow) -> dict[str, Any]:
    """A team with everybody who is in it, stands in for it, or was in it."""
    return {
        "id": team.id,
        "name": team.name,
        "tag": team.tag,
        "seed": team.seed,
        "draft_order": team.draft_order,
        "captain": team.captain_id,
        "deputy": team.deputy_id,
        "total_mmr": team.total,
        "mean_mmr": team.mean,
        "members": [_member(one) for one in team.members],
        "stand_ins": [_member(one) for one in team.stand_ins],
        "former": [_member(one) for one in team.former],
    }


def balance_document(plan: BalancePlan) -> dict[str, Any]:
    """Teams as the program would make them; players by their own ids, the captain first."""
    return {
        "seed": plan.seed,
        "spread": float(plan.spread),
        "bound": float(plan.bound.spread),
        "bound_reason": str(plan.bound.reason),
        "proven_best": plan.proven_best,
        "positions_covered": plan.covered,
        "positions": plan.positions,
        "teams": [
            {
                "id": team.id,
                "name": team.name,
                "tag": team.tag,
                "captain": team.captain,
                "mean_mmr": float(team.mean),
                "positions_covered": team.balanced.lineup.covered,
                "members": [
                    {"user_id": one.id, "name": one.name, "mmr": one.mmr} for one in team.players
                ],
            }
            for team in plan.teams
        ],
        "left_over": [one.user_id for one in plan.left_over],
        "leaving": [one.user_id for one in plan.leaving],
    }


def _player(row: SignUpRow) -> dict[str, Any]:
    return {
        "user_id": row.user_id,
        "name": row.name,
        "state": row.state.value,
        "checked_in": row.checked_in_at is not None,
        "captain": row.captain,
        "mmr": row.mmr,
        "mmr_source": None if row.mmr is None else "league" if row.league_mmr else "base",
        "base_mmr": row.base_mmr,
        "positions": list(row.positions),
        "signed_up_at": _moment(row.signed_up_at),
        "note": row.note,
        "team_id": row.team_id,
        "team": row.team,
    }


def _member(row: MemberRow) -> dict[str, Any]:
    told: dict[str, Any] = {
        "user_id": row.user_id,
        "name": row.name,
        "mmr": row.mmr,
        "positions": list(row.positions),
    }
    if row.role is Role.STAND_IN:
        told["approved"] = row.approved
    elif row.role is Role.FORMER:
        told["left_at"] = _moment(row.left_at)
    return told


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat()
