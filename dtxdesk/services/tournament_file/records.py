"""What a tournament's file holds, beside what can be worked out from it.

The file is the document of `tournament show` with these keys added. Ids of teams, people and draft
entries are the file's own: they say what belongs together, and become others where it is read.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from dtxdesk.domain.people import MAX_MMR

SCHEMA = "dtxdesk-tournament"
VERSION = 1
"""Raised where an older program would read a file wrongly; keys that may be missing do not."""

Count = Annotated[int, Meta(ge=0, le=32_767)]
Number = Annotated[int, Meta(ge=1, le=1_000_000)]
FileId = Annotated[int, Meta(ge=0, le=2**62)]
Mmr = Annotated[int, Meta(ge=0, le=MAX_MMR)]
Moment = Annotated[datetime, Meta(tz=True)]
Pair = tuple[FileId, FileId]


class PersonRecord(Struct, kw_only=True):
    """Somebody the tournament speaks of; Steam and Discord ids are text, as everywhere in JSON."""

    user_id: FileId
    name: str
    steam_id: str | None = None
    discord_id: str | None = None
    nickname: str | None = None
    discord_username: str | None = None
    discord_nickname: str | None = None
    guild_nickname: str | None = None
    base_mmr: Mmr | None = None
    base_mmr_source: str | None = None
    base_mmr_at: Moment | None = None
    positions: Annotated[list[Annotated[int, Meta(ge=0, le=5)]], Meta(min_length=5, max_length=5)]


class SignUpRecord(Struct, kw_only=True):
    """A line of the sign-up list."""

    user_id: FileId
    state: Literal["in", "waiting", "dropped"]
    signed_up_at: Moment
    checked_in_at: Moment | None = None
    captain: bool = False
    note: str = ""


class MemberRecord(Struct, kw_only=True):
    """Somebody in a team, standing in for it, or once in it."""

    user_id: FileId
    joined_at: Moment
    left_at: Moment | None = None
    approved: bool = True


class TeamRecord(Struct, kw_only=True):
    """A team; captain and deputy are two of its members."""

    id: FileId
    name: Annotated[str, Meta(min_length=1)]
    tag: str = ""
    seed: Number | None = None
    draft_order: Number | None = None
    captain: FileId | None = None
    deputy: FileId | None = None
    withdrawn_at: Moment | None = None
    members: list[MemberRecord] = []
    stand_ins: list[MemberRecord] = []
    former: list[MemberRecord] = []


def everybody_in(team: TeamRecord) -> list[MemberRecord]:
    """Members, stand-ins and former members of a team."""
    return [*team.members, *team.stand_ins, *team.former]


class GameRecord(Struct, kw_only=True):
    """One game of a series; winner and radiant are ids of teams."""

    winner: FileId
    radiant: FileId | None = None
    match_id: FileId | None = None
    made_by_link: bool = False
    side_by_link: bool = False


class ResultRecord(Struct, kw_only=True):
    """What was entered for a series, for exactly these two teams."""

    teams: Pair
    score: tuple[Count, Count] | None = None
    winner: FileId | None = None
    kind: Literal["played", "forfeit", "no_show"] = "played"
    games: list[GameRecord] = []
    score_follows: bool = False


class SeriesRecord(Struct, kw_only=True):
    """A series. `teams`, `score`, `winner` and `state` say what follows, and are compared with it.

    Attributes:
        drawn: Ids of the teams of a Swiss pairing; without the second a bye.
    """

    number: Number
    bracket: str
    round: Number
    position: Number
    best_of: Count
    group: Number | None = None
    drawn: tuple[FileId, FileId | None] | None = None
    result: ResultRecord | None = None
    scheduled_at: Moment | None = None
    place: str = ""
    caster: str = ""
    teams: tuple[str | None, str | None] = (None, None)
    score: tuple[Count, Count] | None = None
    winner: str | None = None
    state: str = ""


class PenaltyRecord(Struct, kw_only=True):
    """Points a team has lost, or below zero was given."""

    team: FileId
    points: Annotated[int, Meta(ge=-100_000, le=100_000)]
    reason: str


class TieRecord(Struct, kw_only=True):
    """A tie decided outside of the table; the best first."""

    kind: Literal["extra_series", "by_hand"]
    teams: Annotated[list[FileId], Meta(min_length=2)]
    reason: str = ""


class StageRecord(Struct, kw_only=True):
    """A stage. `unneeded` are series that are drawn up and not played so far: a reset."""

    format: str
    name: str = ""
    options: dict[str, Any] = {}
    feeds_on: Number | None = None
    taken: Count = 0
    entrants: list[FileId] = []
    series: list[SeriesRecord] = []
    unneeded: list[SeriesRecord] = []
    penalties: list[PenaltyRecord] = []
    decisions: list[TieRecord] = []


class DraftTeamRecord(Struct, kw_only=True):
    """A team as it went into a draft."""

    team: FileId
    place: Number
    size: Count
    budget: Count | None = None


class DraftEntryRecord(Struct, kw_only=True):
    """Somebody in a draft; `team` is the one at its start."""

    id: FileId
    user_id: FileId
    mmr: Mmr | None = None
    team: FileId | None = None
    captain: bool = False
    late: bool = False


class DraftEventRecord(Struct, kw_only=True):
    """One thing that happened in a draft, in their order."""

    kind: str
    at: Moment
    by: str
    team: FileId | None = None
    entry: FileId | None = None
    amount: int | None = None
    mmr: int | None = None
    details: dict[str, Any] = {}


class DraftRecord(Struct, kw_only=True):
    """A draft night; times in seconds."""

    style: str
    state: Literal["running", "finished", "cancelled"]
    started_at: Moment
    started_by: str
    pick_seconds: int | None = None
    reserve_seconds: int = 0
    bid_seconds: int | None = None
    bid_extra_seconds: int = 0
    auto_pick: bool = False
    teams: list[DraftTeamRecord] = []
    entries: list[DraftEntryRecord] = []
    events: list[DraftEventRecord] = []


class PrizeRecord(Struct, kw_only=True):
    """What a place is given, or each of several places."""

    best: Number
    worst: Number
    note: str


class TournamentFile(Struct, kw_only=True):
    """The whole file. `league` is a Steam league id."""

    schema: str
    version: Number
    name: Annotated[str, Meta(min_length=1)]
    description: str = ""
    type: Literal["draft", "balanced", "teams"]
    state: Literal["draft", "signup", "running", "finished"]
    start: Moment | None = None
    time_zone: str
    league: FileId | None = None
    team_size: Count
    prizes: list[PrizeRecord] = []
    people: list[PersonRecord] = []
    players: list[SignUpRecord] = []
    teams: list[TeamRecord] = []
    stages: list[StageRecord] = []
    drafts: list[DraftRecord] = []


class Heading(Struct):
    """What tells such a file from others before it is read whole."""

    schema: Any = None
    version: Any = None


decode_heading = msgspec.json.Decoder(Heading).decode
decode_file = msgspec.json.Decoder(TournamentFile).decode
