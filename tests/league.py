"""Small leagues for tests: matches made by hand or by hypothesis, and people who played them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete

from dtxdesk.data import league_matches
from dtxdesk.data.database import Database
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import (
    AuditEvent,
    Change,
    League,
    LeaguePlayerStats,
    LeagueSyncState,
    PendingMatch,
    Setting,
    SteamMatch,
    SteamMatchPlayer,
    User,
)
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
from dtxdesk.domain.matches import Match, MatchPlayer
from dtxdesk.domain.steam_id import to_id64

BEGIN = datetime(2026, 10, 1, 18, 0, tzinfo=UTC)


def played(
    match_id: int,
    *slots: MatchPlayer,
    radiant_win: bool | None = True,
    start: datetime | None = None,
    radiant_name: str | None = None,
    dire_name: str | None = None,
    duration: int = 1800,
) -> Match:
    """A match of those slots; by default each id is an hour after the one before."""
    return Match(
        match_id=match_id,
        match_seq_num=match_id + 1000,
        start_time=start or BEGIN + timedelta(hours=match_id),
        duration=duration,
        radiant_win=radiant_win,
        players=slots,
        radiant_name=radiant_name,
        dire_name=dire_name,
    )


def slot(
    number: int,
    account_id: int | None,
    kills: int = 0,
    deaths: int = 0,
    assists: int = 0,
    gpm: int = 0,
) -> MatchPlayer:
    return MatchPlayer(
        slot=number,
        account_id=account_id,
        kills=kills,
        deaths=deaths,
        assists=assists,
        gpm=gpm,
        xpm=gpm + 1,
    )


def add_league(database: Database, steam_league_id: int = 17929, *, primary: bool = True) -> int:
    with database.unit_of_work("Add a league") as work:
        league = League(
            steam_league_id=steam_league_id, name=f"League {steam_league_id}", is_primary=primary
        )
        return work.add(league).id


def add_player(
    database: Database,
    name: str | None = None,
    account_id: int | None = None,
    base_mmr: int | None = None,
) -> int:
    with database.unit_of_work(f"Add {name}") as work:
        steam_id = None if account_id is None else to_id64(account_id)
        return work.add(User(nickname=name, steam_id=steam_id, base_mmr=base_mmr)).id


def store(database: Database, league_id: int, matches: Sequence[Match]) -> None:
    """Stores matches as a sync does."""
    with database.unit_of_work("Sync", kind="summary") as work:
        league_matches.store(work.connection, league_id, matches, work.now)
        _tell(work, matches)


def _tell(work: UnitOfWork, matches: Iterable[Match]) -> None:
    work.touch("steam_matches", [match.match_id for match in matches])
    work.touch("league_player_stats")
    work.touch("users")


def empty(database: Database) -> None:
    """Takes every row out, for the next example of a property."""
    models = (
        DismissedMatch,
        Game,
        Penalty,
        TieDecision,
        Series,
        StageEntrant,
        Stage,
        DraftEvent,
        DraftEntry,
        DraftTeam,
        Draft,
        TeamMember,
        Team,
        SignUp,
        Tournament,
        LeaguePlayerStats,
        SteamMatchPlayer,
        SteamMatch,
        PendingMatch,
        LeagueSyncState,
        User,
        League,
        Setting,
        Change,
        AuditEvent,
    )
    with database.writing.begin() as connection:
        for model in models:
            connection.execute(delete(table_of(model)))
