"""Teams of a tournament, made and changed by hand. Each method is one operation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.queries.teams import team_named, teams_by_name
from dtxdesk.data.schema import User
from dtxdesk.data.stage_schema import StageEntrant
from dtxdesk.data.tournament_schema import Draft, DraftTeam, SignUp, Team, TeamMember
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain import succession
from dtxdesk.domain.people import clean_text, sort_key
from dtxdesk.domain.team_names import numbered_name, suggested_name, suggested_tag
from dtxdesk.domain.tournaments import MAX_TAG, Role, SignUpState
from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase
from dtxdesk.services import rosters


@dataclass(frozen=True, slots=True)
class TeamFields:
    """What the form of a team holds; `seed` counts from 1, None: not seeded."""

    name: str = ""
    tag: str = ""
    seed: int | None = None

    def cleaned(self) -> TeamFields:
        """As it is stored."""
        return replace(self, name=clean_text(self.name) or "", tag=clean_text(self.tag) or "")

    def problems(self) -> dict[str, str]:
        """What is wrong, by field, in phrases; empty when it can be saved."""
        found: dict[str, str] = {}
        if not clean_text(self.name):
            found["name"] = Phrase("Give the team a name.")
        if len(clean_text(self.tag) or "") > MAX_TAG:
            found["tag"] = Phrase("A tag has at most {most} characters.", most=MAX_TAG)
        if self.seed is not None and self.seed < 1:
            found["seed"] = Phrase("Seeds count from 1.")
        return found


class Teams:
    """Players are given by their own ids."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self, tournament_id: int, fields: TeamFields | None = None, players: Sequence[int] = ()
    ) -> int:
        """Makes a team, with these players; the first of them leads it. Returns its id.

        Without a name it is called after who leads it, else by a number.

        Raises:
            UserError: a field can't be used, another team has that name, or a draft is under way.
        """
        with self._database.unit_of_work("Add a team") as work:
            rosters.tournament_named(work, tournament_id)
            rosters.refuse_while_drafting(work, tournament_id)
            taken = _names(work, tournament_id)
            named = (fields or TeamFields()).cleaned()
            if not named.name:
                captain = work.session.get(User, players[0]) if players else None
                name = suggested_name(captain.name, taken) if captain else numbered_name(taken)
                named = replace(named, name=name)
            if not named.tag:
                named = replace(named, tag=suggested_tag(named.name, _tags(work, tournament_id)))
            work.rename(f"Add {named.name}")
            team = self._added(work, tournament_id, named)
            if players:
                rosters.join(work, team, players)
                team.captain_id = players[0]
            return team.id

    def add_named(self, tournament_id: int, names: Sequence[str]) -> int:
        """Makes teams of these names, seeded in their order after those that are there.

        Names that the tournament has already are passed over. Returns how many were made.

        Raises:
            UserError: a name can't be used, or a draft is under way.
        """
        with self._database.unit_of_work("Add teams") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            rosters.refuse_while_drafting(work, tournament_id)
            seeds = select(Team.seed).where(Team.tournament_id == tournament_id)
            last = max((seed or 0 for seed in work.session.scalars(seeds)), default=0)
            taken = {sort_key(name) for name in _names(work, tournament_id)}
            tags = _tags(work, tournament_id)
            made = 0
            for name in names:
                fields = TeamFields(name).cleaned()
                if sort_key(fields.name) in taken:
                    continue
                made += 1
                tag = suggested_tag(fields.name, tags)
                self._added(work, tournament_id, replace(fields, tag=tag, seed=last + made))
                tags.append(tag)
                taken.add(sort_key(fields.name))
            work.rename(f"Add {made} teams to {tournament.name}")
            return made

    def edit(self, team_id: int, version: int, fields: TeamFields) -> None:
        """Changes name, tag and seed of a team that was read at that version.

        Raises:
            Conflict: someone changed it since.
            UserError: a field can't be used, or another team has that name.
        """
        fields = fields.cleaned()
        with self._database.unit_of_work(f"Edit {fields.name}") as work:
            team = work.get(Team, team_id, version)
            _check(work, team.tournament_id, fields, besides=team_id)
            team.name, team.tag, team.seed = fields.name, fields.tag, fields.seed

    def delete(self, team_ids: Sequence[int]) -> None:
        """Deletes teams; their players stay signed up.

        Raises:
            UserError: there is no such team, or a draft is under way or has made it.
        """
        with self._database.unit_of_work("Delete teams") as work:
            teams = [_team(work, team_id) for team_id in team_ids]
            for team in teams:
                rosters.refuse_while_drafting(work, team.tournament_id)
            named = teams[0].name if len(teams) == 1 else f"{len(teams)} teams"
            work.rename(f"Delete {named}")
            for team in teams:
                _refuse_drafted(work, team)
                members = select(TeamMember).where(TeamMember.team_id == team.id)
                for row in work.session.scalars(members).all():
                    work.session.delete(row)
                work.flush()
                work.delete(team)

    def move(
        self,
        tournament_id: int,
        user_ids: Sequence[int],
        team_id: int | None,
        seen: Mapping[int, int | None] | None = None,
    ) -> None:
        """Puts players into a team, or (None) back into the pool.

        Args:
            tournament_id: Whose team it is.
            user_ids: Whom.
            team_id: Where to.
            seen: Where each of them was when a person decided it, as `rosters.refuse_moved` has it.

        Raises:
            UserError: there is no such team in that tournament, a draft is under way, or one of
                them is somewhere else by now.
        """
        with self._database.unit_of_work("Move players") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            rosters.refuse_while_drafting(work, tournament_id)
            rosters.refuse_moved(work, tournament_id, seen or {})
            told = rosters.told(work, user_ids)
            if team_id is None:
                work.rename(f"Take {told} out of the teams of {tournament.name}")
                rosters.take_out(work, tournament_id, user_ids)
                return
            team = _team(work, team_id)
            if team.tournament_id != tournament_id:
                raise _no_team(team_id)
            work.rename(f"Put {told} into {team.name}")
            rosters.join(work, team, user_ids)

    def swap(
        self,
        tournament_id: int,
        one: int,
        other: int,
        seen: Mapping[int, int | None] | None = None,
    ) -> None:
        """Two members of two teams change places, or one of them with somebody who has no team.

        Args:
            tournament_id: Whose teams they are.
            one: A player.
            other: Another one.
            seen: Where both were when a person decided it, as `rosters.refuse_moved` has it.

        Raises:
            UserError: neither is in a team, a draft is under way, or one of them is somewhere else
                by now.
        """
        with self._database.unit_of_work("Swap players") as work:
            rosters.tournament_named(work, tournament_id)
            rosters.refuse_while_drafting(work, tournament_id)
            rosters.refuse_moved(work, tournament_id, seen or {})
            work.rename(f"Swap {rosters.told(work, [one])} and {rosters.told(work, [other])}")
            teams = [_team_of(work, tournament_id, user_id) for user_id in (one, other)]
            if teams == [None, None]:
                raise _in_no_team(work, one)
            if teams[0] is teams[1]:
                return
            rosters.take_out(work, tournament_id, [one, other])
            for team, user_id in zip(teams, (other, one), strict=True):
                if team is not None:
                    rosters.join(work, team, [user_id])

    def set_captain(self, team_id: int, user_id: int | None) -> None:
        """Who leads a team; None: nobody.

        Raises:
            UserError: the player is no member.
        """
        with self._database.unit_of_work("Choose a captain") as work:
            team = _team(work, team_id)
            if user_id is None:
                work.rename(f"No captain for {team.name}")
                team.captain_id = None
                return
            work.rename(f"{rosters.told(work, [user_id])} leads {team.name}")
            led = succession.led_by(rosters.leadership(work, team), user_id)
            team.captain_id, team.deputy_id = led.captain, led.deputy

    def set_deputy(self, team_id: int, user_id: int | None) -> None:
        """Who follows the captain; None: nobody.

        Raises:
            UserError: the player is no member, or is the captain.
        """
        with self._database.unit_of_work("Choose a deputy") as work:
            team = _team(work, team_id)
            who = f"{rosters.told(work, [user_id])} is" if user_id else "Nobody is"
            work.rename(f"{who} deputy of {team.name}")
            led = replace(rosters.leadership(work, team), deputy=user_id)
            team.deputy_id = led.deputy

    def add_stand_in(self, team_id: int, user_id: int, *, approved: bool = True) -> None:
        """Somebody may play where one of the team is missing; once approved.

        Raises:
            UserError: there is no such team or player, or the player is a member of it.
        """
        with self._database.unit_of_work("Add a stand-in") as work:
            team = _team(work, team_id)
            rosters.refuse_unknown(work, [user_id])
            work.rename(f"{rosters.told(work, [user_id])} stands in for {team.name}")
            row = _membership(work, team_id, user_id)
            if row is None:
                row = TeamMember(tournament_id=team.tournament_id, team_id=team_id, user_id=user_id)
                work.session.add(row)
            elif row.role == Role.MEMBER:
                raise UserError(
                    "A member can't stand in for the own team", "", "Choose somebody else"
                )
            row.role, row.approved = Role.STAND_IN, approved
            row.joined_at, row.left_at = work.now, None

    def approve_stand_in(self, team_id: int, user_id: int, *, approved: bool = True) -> None:
        """Lets a stand-in play, or not.

        Raises:
            UserError: the player is no stand-in of that team.
        """
        with self._database.unit_of_work("Approve a stand-in") as work:
            team = _team(work, team_id)
            verb = "Approve" if approved else "Do not approve"
            work.rename(f"{verb} {rosters.told(work, [user_id])} as stand-in for {team.name}")
            _stand_in(work, team_id, user_id).approved = approved

    def remove_stand_in(self, team_id: int, user_id: int) -> None:
        """A stand-in is none any more and stays with the former members.

        Raises:
            UserError: the player is no stand-in of that team.
        """
        with self._database.unit_of_work("Remove a stand-in") as work:
            team = _team(work, team_id)
            work.rename(f"{rosters.told(work, [user_id])} stands in for {team.name} no more")
            row = _stand_in(work, team_id, user_id)
            row.role, row.left_at = Role.FORMER, work.now

    def set_seeds(self, tournament_id: int, team_ids: Sequence[int]) -> None:
        """Seeds the teams in this order, the first is seed 1; the others have none.

        Raises:
            UserError: there is no such tournament or team, or a draft is under way.
        """
        self._number(tournament_id, team_ids, "Seed the teams of", "seed")

    def set_draft_order(self, tournament_id: int, team_ids: Sequence[int]) -> None:
        """In which order the teams pick.

        Raises:
            UserError: there is no such tournament or team, or a draft is under way.
        """
        self._number(tournament_id, team_ids, "Set the draft order of", "draft_order")

    def make_for_captains(self, tournament_id: int) -> list[int]:
        """Makes a team for each chosen captain who leads none, called after the captain.

        Returns:
            The new teams' ids.

        Raises:
            UserError: there is no such tournament, nobody is chosen, or a draft is under way.
        """
        with self._database.unit_of_work("Make teams") as work:
            tournament = rosters.tournament_named(work, tournament_id)
            rosters.refuse_while_drafting(work, tournament_id)
            captains = _captains_without_team(work, tournament_id)
            if not captains:
                raise UserError(
                    "There is no captain without a team",
                    "",
                    "Choose captains on the list of players first",
                )
            work.rename(f"Make {len(captains)} teams for the captains of {tournament.name}")
            made = []
            for user in captains:
                name = suggested_name(user.name, _names(work, tournament_id))
                tag = suggested_tag(name, _tags(work, tournament_id))
                team = self._added(work, tournament_id, TeamFields(name, tag))
                rosters.join(work, team, [user.id])
                team.captain_id = user.id
                work.flush()
                made.append(team.id)
            return made

    def _number(self, tournament_id: int, team_ids: Sequence[int], verb: str, column: str) -> None:
        with self._database.unit_of_work(verb) as work:
            tournament = rosters.tournament_named(work, tournament_id)
            rosters.refuse_while_drafting(work, tournament_id)
            work.rename(f"{verb} {tournament.name}")
            number_of: Mapping[int, int] = {one: at for at, one in enumerate(team_ids, start=1)}
            mine = select(Team).where(Team.tournament_id == tournament_id)
            teams = work.session.scalars(mine).all()
            for strange in number_of.keys() - {team.id for team in teams}:
                raise _no_team(strange)
            for team in teams:
                setattr(team, column, number_of.get(team.id))

    def _added(self, work: UnitOfWork, tournament_id: int, fields: TeamFields) -> Team:
        _check(work, tournament_id, fields, besides=None)
        team = Team(tournament_id=tournament_id, name=fields.name, tag=fields.tag, seed=fields.seed)
        work.add(team)
        return team


def _check(work: UnitOfWork, tournament_id: int, fields: TeamFields, besides: int | None) -> None:
    for message in fields.problems().values():
        raise UserError("This team can't be saved", message)
    taken = team_named(work.connection, tournament_id, fields.name)
    if taken is not None and taken != besides:
        raise UserError(
            "This team can't be saved",
            "Another team of this tournament is called {name}",
            "Give it another name",
            name=fields.name,
        )


def _team(work: UnitOfWork, team_id: int) -> Team:
    found = work.session.get(Team, team_id)
    if found is None:
        raise _no_team(team_id)
    return found


def _no_team(team_id: int) -> UserError:
    return UserError(
        "There is no such team",
        "It has been deleted, or this tournament never had a number {id}",
        "See the teams of the tournament",
        id=team_id,
    )


def _team_of(work: UnitOfWork, tournament_id: int, user_id: int) -> Team | None:
    team_id = work.session.scalar(
        select(TeamMember.team_id).where(
            TeamMember.tournament_id == tournament_id,
            TeamMember.user_id == user_id,
            TeamMember.role == Role.MEMBER,
        )
    )
    return None if team_id is None else work.get(Team, team_id)


def _in_no_team(work: UnitOfWork, user_id: int) -> UserError:
    return UserError(
        "Only members of teams can change places",
        "{name} is in no team",
        "Put the player into a team instead",
        name=rosters.told(work, [user_id]),
    )


def _membership(work: UnitOfWork, team_id: int, user_id: int) -> TeamMember | None:
    return work.session.scalars(
        select(TeamMember).where(TeamMember.team_id == team_id, TeamMember.user_id == user_id)
    ).one_or_none()


def _stand_in(work: UnitOfWork, team_id: int, user_id: int) -> TeamMember:
    row = _membership(work, team_id, user_id)
    if row is None or row.role != Role.STAND_IN:
        raise UserError("This player is no stand-in of the team", "", "See who stands in for it")
    return row


def _refuse_drafted(work: UnitOfWork, team: Team) -> None:
    """A team that plays, or that a draft has made, can't go: the history would lose it."""
    drafted = select(Draft.id).join(DraftTeam).where(DraftTeam.team_id == team.id)
    if work.session.scalar(drafted.limit(1)) is not None:
        raise UserError(
            "This team can't be deleted",
            "{name} was made by a draft, whose history would lose it",
            "Take its players out instead, or delete the draft",
            name=team.name,
        )
    playing = select(StageEntrant.seed).where(StageEntrant.team_id == team.id)
    if work.session.scalar(playing.limit(1)) is not None:
        raise UserError(
            "This team can't be deleted",
            "{name} plays in the tournament",
            "Withdraw it, or undo the start of the tournament",
            name=team.name,
        )


def _captains_without_team(work: UnitOfWork, tournament_id: int) -> list[User]:
    in_team = select(TeamMember.user_id).where(
        TeamMember.tournament_id == tournament_id, TeamMember.role == Role.MEMBER
    )
    statement = (
        select(User)
        .join(SignUp, SignUp.user_id == User.id)
        .where(
            SignUp.tournament_id == tournament_id,
            SignUp.state == SignUpState.IN,
            SignUp.captain,
            User.id.not_in(in_team),
        )
        .order_by(SignUp.signed_up_at, SignUp.id)
    )
    return list(work.session.scalars(statement))


def _names(work: UnitOfWork, tournament_id: int) -> list[str]:
    return list(teams_by_name(work.connection, tournament_id))


def _tags(work: UnitOfWork, tournament_id: int) -> list[str]:
    mine = select(Team.tag).where(Team.tournament_id == tournament_id)
    return list(work.session.scalars(mine))
