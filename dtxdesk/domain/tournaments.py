"""What a tournament is before its first series: its form, its states, who plays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from dtxdesk.domain.people import clean_note, clean_text
from dtxdesk.domain.prizes import problem_of, read_prizes, written
from dtxdesk.phrases import Phrase

MAX_TEAM_SIZE = 10
MAX_DESCRIPTION = 10_000
MAX_TAG = 6
"""Characters; longer ones have no room on a stream."""


class TournamentType(StrEnum):
    """How the teams of a tournament come about."""

    DRAFT = "draft"
    """Captains pick their players, or buy them in an auction."""
    BALANCED = "balanced"
    """The program makes them as even as it can."""
    TEAMS = "teams"
    """They sign up as they are."""


class TournamentState(StrEnum):
    """How far a tournament is."""

    DRAFT = "draft"
    """Only the organisers know of it."""
    SIGNUP = "signup"
    RUNNING = "running"
    FINISHED = "finished"


class SignUpState(StrEnum):
    """Whether somebody who signed up plays."""

    IN = "in"
    WAITING = "waiting"
    """On the waiting list: plays if somebody drops out."""
    DROPPED = "dropped"


class Role(StrEnum):
    """What somebody is to a team."""

    MEMBER = "member"
    STAND_IN = "stand_in"
    """Plays where one of the team is missing; may be a member of another team."""
    FORMER = "former"


@dataclass(frozen=True, slots=True)
class TournamentFields:
    """What the form of a tournament holds.

    Attributes:
        starts_at: A moment, with its zone; None: not known yet.
        time_zone: Where the tournament's times are meant, an IANA name.
        league_id: Whose league MMR rates the players; None: the primary league's.
        team_size: Players in a team, stand-ins left out.
        prizes: A line for each place (`domain.prizes`).
    """

    name: str = ""
    description: str = ""
    type: TournamentType = TournamentType.DRAFT
    state: TournamentState = TournamentState.DRAFT
    starts_at: datetime | None = None
    time_zone: str = "UTC"
    league_id: int | None = None
    team_size: int = 5
    prizes: str = ""

    def cleaned(self) -> TournamentFields:
        """As it is stored: two forms that store the same are equal."""
        return replace(
            self,
            name=clean_text(self.name) or "",
            description=clean_note(self.description),
            time_zone=self.time_zone.strip(),
            prizes=written(read_prizes(self.prizes)),
        )

    def problems(self) -> dict[str, str]:
        """What is wrong, by field, in phrases; empty when it can be saved."""
        found: dict[str, str] = {}
        if not clean_text(self.name):
            found["name"] = Phrase("Give the tournament a name.")
        if len(self.description) > MAX_DESCRIPTION:
            found["description"] = Phrase(
                "The description has at most {most:,} characters.", most=MAX_DESCRIPTION
            )
        if zone_of(self.time_zone) is None:
            found["time_zone"] = Phrase("There is no such time zone. One looks like Europe/Berlin.")
        if not 1 <= self.team_size <= MAX_TEAM_SIZE:
            found["team_size"] = Phrase("A team has 1 to {most} players.", most=MAX_TEAM_SIZE)
        if wrong := problem_of(read_prizes(self.prizes)):
            found["prizes"] = wrong
        return found


def zone_of(name: str) -> ZoneInfo | None:
    """The time zone of that name; None where there is none."""
    try:
        return ZoneInfo(name.strip())
    except (KeyError, ValueError, OSError):  # unknown, a path, or a folder of zones
        return None
