"""Tournaments as such: made, described, copied, deleted whole."""

from __future__ import annotations

from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.schema import Base, League
from dtxdesk.data.stage_schema import (
    DismissedMatch,
    Game,
    Penalty,
    Series,
    Stage,
    StageEntrant,
    TieDecision,
)
from dtxdesk.data.tournament_schema import (
    Draft,
    DraftEntry,
    DraftEvent,
    DraftTeam,
    SignUp,
    Team,
    TeamMember,
    Tournament,
)
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.prizes import read_prizes, to_json
from dtxdesk.domain.tournaments import SignUpState, TournamentFields, TournamentState
from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase
from dtxdesk.services.rosters import sign_up, tournament_named

_INSIDE = (DismissedMatch, Series, Penalty, TieDecision, Stage, Draft, TeamMember, Team, SignUp)
"""What a tournament holds, in an order in which it can be deleted."""


class Tournaments:
    """Each method is one operation that can be undone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @staticmethod
    def problems(fields: TournamentFields) -> dict[str, str]:
        """What is wrong with the form, by field, in phrases; empty when it can be saved."""
        return fields.problems()

    def create(self, fields: TournamentFields) -> int:
        """Adds a tournament and returns its id.

        Raises:
            UserError: a field can't be used.
        """
        fields = fields.cleaned()
        _check(fields)
        with self._database.unit_of_work(f"Create {fields.name}") as work:
            return added(work, fields).id

    def edit(self, tournament_id: int, version: int, fields: TournamentFields) -> None:
        """Changes a tournament that was read at that version.

        Raises:
            Conflict: someone changed it since.
            UserError: a field can't be used.
        """
        fields = fields.cleaned()
        _check(fields)
        with self._database.unit_of_work(f"Edit {fields.name}") as work:
            tournament = work.get(Tournament, tournament_id, version)
            _refuse_other_league(work, fields.league_id)
            _fill(tournament, fields)

    def set_state(self, tournament_id: int, state: TournamentState) -> None:
        """Opens the sign-up, closes it again, and so on.

        Raises:
            UserError: there is no such tournament.
        """
        with self._database.unit_of_work("Set the state of a tournament") as work:
            tournament = tournament_named(work, tournament_id)
            work.rename(f"{_STATE_TITLES[state]} {tournament.name}")
            tournament.state = state

    def copy(self, tournament_id: int, fields: TournamentFields, *, players: bool) -> int:
        """A new tournament like an earlier one; with its players if wished, none checked in yet.

        Raises:
            UserError: a field can't be used, or there is no such tournament.
        """
        fields = fields.cleaned()
        _check(fields)
        with self._database.unit_of_work(f"Create {fields.name}") as work:
            copied = tournament_named(work, tournament_id)
            made = added(work, fields)
            made.announcements = copied.announcements
            if players:
                played = (
                    select(SignUp.user_id)
                    .where(SignUp.tournament_id == tournament_id, SignUp.state == SignUpState.IN)
                    .order_by(SignUp.signed_up_at, SignUp.id)
                )
                sign_up(work, made.id, list(work.session.scalars(played)))
            return made.id

    def delete(self, tournament_id: int) -> None:
        """Deletes a tournament with everything in it.

        Raises:
            UserError: there is no such tournament.
        """
        with self._database.unit_of_work("Delete a tournament") as work:
            tournament = tournament_named(work, tournament_id)
            work.rename(f"Delete {tournament.name}")
            drafts = select(Draft.id).where(Draft.tournament_id == tournament_id)
            # Row by row and not by the foreign keys: undo puts back what the audit log has seen.
            _delete_all(work, DraftEvent, DraftEvent.draft_id.in_(drafts))
            _delete_all(work, DraftEntry, DraftEntry.draft_id.in_(drafts))
            _delete_all(work, DraftTeam, DraftTeam.draft_id.in_(drafts))
            stages = select(Stage.id).where(Stage.tournament_id == tournament_id)
            _delete_all(work, Game, Game.tournament_id == tournament_id)
            _delete_all(work, StageEntrant, StageEntrant.stage_id.in_(stages))
            for model in _INSIDE:
                _delete_all(work, model, model.tournament_id == tournament_id)
            work.delete(tournament)


def added(work: UnitOfWork, fields: TournamentFields) -> Tournament:
    """A new tournament, within an operation that does more.

    Raises:
        UserError: a field can't be used.
    """
    fields = fields.cleaned()
    _check(fields)
    _refuse_other_league(work, fields.league_id)
    tournament = Tournament()
    _fill(tournament, fields)
    work.add(tournament)
    return tournament


_STATE_TITLES = {
    TournamentState.DRAFT: "Plan again",
    TournamentState.SIGNUP: "Open the sign-up of",
    TournamentState.RUNNING: "Start",
    TournamentState.FINISHED: "Finish",
}


def _check(fields: TournamentFields) -> None:
    for message in fields.problems().values():
        raise UserError("This tournament can't be saved", message)


def _refuse_other_league(work: UnitOfWork, league_id: int | None) -> None:
    if league_id is not None and work.session.get(League, league_id) is None:
        raise UserError(
            "This tournament can't be saved",
            Phrase("The league is not there any more"),
            "Choose another league",
        )


def _fill(tournament: Tournament, fields: TournamentFields) -> None:
    tournament.name = fields.name
    tournament.description = fields.description
    tournament.type = fields.type
    tournament.state = fields.state
    tournament.starts_at = fields.starts_at
    tournament.time_zone = fields.time_zone
    tournament.league_id = fields.league_id
    tournament.team_size = fields.team_size
    tournament.prizes = to_json(read_prizes(fields.prizes))


def _delete_all(work: UnitOfWork, model: type[Base], condition: object) -> None:
    for row in work.session.scalars(select(model).where(condition)).all():  # type: ignore[arg-type]
        work.session.delete(row)
    work.flush()
