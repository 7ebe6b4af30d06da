"""What an import into a tournament would do beside the players: sign-ups, teams, captains.

It goes on from what was decided for the players (`people_import`): the same rows, with what changes
in the tournament among their changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from dtxdesk.domain.people import sort_key
from dtxdesk.domain.people_import import Action, Part, PartChange, PlannedRow
from dtxdesk.domain.tournaments import SignUpState
from dtxdesk.phrases import Phrase


@dataclass(frozen=True, slots=True)
class KnownTeam:
    """A team that is there already."""

    id: int
    name: str
    captain: int | None


@dataclass(frozen=True, slots=True)
class Roster:
    """What a tournament holds.

    Attributes:
        states: Of those on the sign-up list, by player.
        wanted: Players who are marked to lead a team.
        teams: By folded name.
        team_of: The folded name of the team that a player is a member of.
        drafting: Whether a draft is under way, which alone makes teams then.
    """

    states: Mapping[int, SignUpState] = field(default_factory=dict)
    wanted: frozenset[int] = frozenset()
    teams: Mapping[str, KnownTeam] = field(default_factory=dict)
    team_of: Mapping[int, str] = field(default_factory=dict)
    drafting: bool = False


def joined(rows: Iterable[PlannedRow], roster: Roster) -> tuple[PlannedRow, ...]:
    """The plan with what it does in the tournament, in the order of the file."""
    names = {key: team.name for key, team in roster.teams.items()}
    leading: dict[str, int] = {}
    return tuple(_joined(row, roster, names, leading) for row in rows)


def _joined(
    row: PlannedRow, roster: Roster, names: dict[str, str], leading: dict[str, int]
) -> PlannedRow:
    team = None if row.team is None else sort_key(row.team)
    problems = list(row.problems)
    if team is not None and row.captain:
        line = leading.setdefault(team, row.line)
        if line != row.line:
            problems.append(
                Phrase("Line {line} names a captain of {team} already", line=line, team=row.team)
            )
    if team is not None:
        names.setdefault(team, row.team or "")
    changes = [] if row.action is Action.ERROR else _changes(row, team, roster, names)
    if roster.drafting and any(change.part in _MADE_BY_DRAFTS for change in changes if team):
        problems.append(
            Phrase("A draft is under way: until it is over, it alone says who is in which team")
        )
    if problems:
        return replace(row, action=Action.ERROR, changes=(), problems=tuple(problems), note="")
    action = Action.UPDATE if row.action is Action.SKIP and changes else row.action
    return replace(row, action=action, changes=(*row.changes, *changes))


_MADE_BY_DRAFTS = (Part.TEAM, Part.CAPTAIN)


def _changes(
    row: PlannedRow, team: str | None, roster: Roster, names: Mapping[str, str]
) -> list[PartChange]:
    player = row.user_id
    state = None if player is None else roster.states.get(player)
    now = None if player is None else roster.team_of.get(player)
    changes = []
    # Who waits goes on waiting, unless the file puts the player into a team.
    if state in (None, SignUpState.DROPPED) or (team and state is not SignUpState.IN):
        changes.append(PartChange(Part.SIGN_UP, state, SignUpState.IN))
    if team is not None and team != now:
        changes.append(PartChange(Part.TEAM, names[now] if now else None, names[team]))
    if row.captain and not _leads(player, team, roster):
        changes.append(PartChange(Part.CAPTAIN, None, True))
    return changes


def _leads(player: int | None, team: str | None, roster: Roster) -> bool:
    """Whether the player is already what the file says: the team's captain, or marked as one."""
    if player is None:
        return False
    if team is None:
        return player in roster.wanted
    known = roster.teams.get(team)
    return known is not None and known.captain == player
