"""The tables, the same on SQLite and PostgreSQL; those of tournaments are in `tournament_schema`.

A column marked `derived` is worked out from others: it is in no audit event and raises no version.
Tables with a `version` are edited by people: it counts the edits, and an edit made from an older
version is a conflict (`Conflict`), never an overwrite.

The migrations make the tables, partial indexes on PostgreSQL as well; a word of its dialect here
(`postgresql_where`) would load that dialect for everybody, 2 MB and some 40 ms.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    ForeignKey,
    Identity,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Text,
    desc,
    false,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from dtxdesk.data.types import Folded, Id, Json, UtcDateTime

REVISION = "0007"
"""The newest migration. A database at another revision is upgraded or refused, never guessed at."""

KNOWN_REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", REVISION)
"""Every revision this program has a migration for, oldest first."""

SEALED = "forgotten"
"""Stands in the place of the revision in events about a forgotten person: undo reaches behind it as
little as behind an upgrade."""

DERIVED: dict[str, bool] = {"derived": True}

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime(),
        str: Text(),
        int: Integer(),
        bool: Boolean(),
    }


class Versioned:
    """What every row that a person edits carries."""

    version: Mapped[int] = mapped_column(Integer, default=1)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 - declared_attr passes the class
        # The unit of work counts: SQLAlchemy would begin a row that comes back at 1 again.
        return {"version_id_col": cls.version, "version_id_generator": False}


def surrogate_key() -> Mapped[int]:
    """An id that is never used again."""
    return mapped_column(Id, Identity(always=False), primary_key=True, sort_order=-1)


class User(Versioned, Base):
    """A person: a player, captain, admin or several of these."""

    __tablename__ = "users"
    __table_args__ = (
        CheckConstraint(
            " and ".join(
                f"position_{p} between 0 and 5"
                for p in ("carry", "mid", "offlane", "soft_support", "hard_support")
            ),
            name="positions",
        ),
        # The players table in its orders; the first, its usual one, also holds what is searched.
        Index("ix_users_by_league_mmr", "active", desc("league_mmr"), "sort_name", "search_key"),
        Index("ix_users_by_base_mmr", "active", desc("base_mmr"), "sort_name"),
        Index("ix_users_by_name", "active", "sort_name"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    nickname: Mapped[str | None]
    steam_id: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    discord_id: Mapped[str | None] = mapped_column(String(20), unique=True)
    discord_username: Mapped[str | None]
    discord_nickname: Mapped[str | None]
    guild_nickname: Mapped[str | None]
    avatar: Mapped[str | None]
    base_mmr: Mapped[int | None]
    base_mmr_source: Mapped[str | None]
    base_mmr_at: Mapped[datetime | None]
    position_carry: Mapped[int] = mapped_column(SmallInteger, default=0)
    position_mid: Mapped[int] = mapped_column(SmallInteger, default=0)
    position_offlane: Mapped[int] = mapped_column(SmallInteger, default=0)
    position_soft_support: Mapped[int] = mapped_column(SmallInteger, default=0)
    position_hard_support: Mapped[int] = mapped_column(SmallInteger, default=0)
    notes: Mapped[str] = mapped_column(Text, default="")
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    league_mmr: Mapped[int | None] = mapped_column(Integer, info=DERIVED)
    """The league MMR of the primary league."""
    name: Mapped[str] = mapped_column(Text, info=DERIVED)
    """The display name (`domain.people.display_name`)."""
    sort_name: Mapped[str] = mapped_column(Folded, info=DERIVED)
    search_key: Mapped[str] = mapped_column(Folded, info=DERIVED)


class League(Versioned, Base):
    """A Dota 2 league that is followed on Steam, with its formula."""

    __tablename__ = "leagues"
    __table_args__ = (
        CheckConstraint(
            "weight_win_rate >= 0 and weight_kda >= 0 and weight_gpm >= 0"
            " and weight_win_rate + weight_kda + weight_gpm = 1000000",
            name="weights",
        ),
        Index(
            "uq_leagues_is_primary",
            "is_primary",
            unique=True,
            sqlite_where=text("is_primary"),
        ),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    steam_league_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    name: Mapped[str]
    is_primary: Mapped[bool] = mapped_column(Boolean, default=False)
    followed: Mapped[bool] = mapped_column(Boolean, default=True)
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    weight_win_rate: Mapped[int] = mapped_column(Integer, default=400_000)
    """Weights are whole millionths, so that they can be held to a sum of exactly 1."""
    weight_kda: Mapped[int] = mapped_column(Integer, default=350_000)
    weight_gpm: Mapped[int] = mapped_column(Integer, default=250_000)
    min_games: Mapped[int] = mapped_column(Integer, default=5)
    cap: Mapped[int] = mapped_column(Integer, default=500)
    opendota: Mapped[bool] = mapped_column(Boolean, default=False)
    """Whether OpenDota may be asked for details that Steam does not give."""


class SteamMatch(Versioned, Base):
    """One finished match as its source reports it, plus whether it counts."""

    __tablename__ = "steam_matches"
    __table_args__ = (
        Index("ix_steam_matches_league_id_start_time", "league_id", "start_time"),
        # The table of all matches in its orders, from an index alone.
        Index("ix_steam_matches_start_time_match_id", "start_time", "match_id"),
        Index("ix_steam_matches_duration_match_id", "duration", "match_id"),
        Index(
            "ix_steam_matches_without_winner",
            "match_id",
            sqlite_where=text("radiant_win is null"),
        ),
    )

    match_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    league_id: Mapped[int] = mapped_column(ForeignKey("leagues.id"))
    match_seq_num: Mapped[int | None] = mapped_column(BigInteger)
    start_time: Mapped[datetime | None]
    duration: Mapped[int] = mapped_column(Integer, default=0)
    """Seconds."""
    radiant_win: Mapped[bool | None]
    lobby_type: Mapped[int | None]
    game_mode: Mapped[int | None]
    radiant_score: Mapped[int | None]
    dire_score: Mapped[int | None]
    radiant_team_id: Mapped[str | None]
    dire_team_id: Mapped[str | None]
    radiant_name: Mapped[str | None]
    dire_name: Mapped[str | None]
    series_id: Mapped[int | None] = mapped_column(BigInteger)
    series_type: Mapped[int | None]
    source: Mapped[str] = mapped_column(String(10), default="steam")
    counted: Mapped[bool] = mapped_column(Boolean, default=True)
    counted_reason: Mapped[str | None]
    search_key: Mapped[str] = mapped_column(Folded, default="", info=DERIVED)
    """The names of the teams, folded: SQLite itself lowers no letter beyond ASCII."""


class SteamMatchPlayer(Base):
    """One slot of a match. The slot is the identity: several players may be anonymous."""

    __tablename__ = "steam_match_players"
    __table_args__ = (
        Index("ix_steam_match_players_steam_id_match_id", "steam_id", "match_id"),
        Index("ix_steam_match_players_hero_id_match_id", "hero_id", "match_id"),
        {"sqlite_with_rowid": False},
    )

    match_id: Mapped[int] = mapped_column(
        ForeignKey("steam_matches.match_id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )
    slot: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    steam_id: Mapped[int | None] = mapped_column(BigInteger)
    hero_id: Mapped[int]
    kills: Mapped[int]
    deaths: Mapped[int]
    assists: Mapped[int]
    gpm: Mapped[int]
    xpm: Mapped[int]
    last_hits: Mapped[int]
    denies: Mapped[int]
    level: Mapped[int]
    net_worth: Mapped[int | None]
    hero_damage: Mapped[int | None]
    tower_damage: Mapped[int | None]
    hero_healing: Mapped[int | None]
    leaver_status: Mapped[int | None]


class LeaguePlayerStats(Base):
    """What a player has added up in a league, and what follows from it. Derived as a whole."""

    __tablename__ = "league_player_stats"
    __table_args__ = (
        Index("ix_league_player_stats_user_id", "user_id"),
        Index("ix_league_player_stats_by_games", "league_id", "games"),
        Index("ix_league_player_stats_by_win_rate", "league_id", "win_rate"),
        Index("ix_league_player_stats_by_last_played", "league_id", "last_played_at"),
        {"sqlite_with_rowid": False},
    )

    league_id: Mapped[int] = mapped_column(
        ForeignKey("leagues.id", ondelete="CASCADE"), primary_key=True
    )
    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True
    )
    games: Mapped[int]
    wins: Mapped[int]
    losses: Mapped[int]
    kills: Mapped[int] = mapped_column(BigInteger)
    deaths: Mapped[int] = mapped_column(BigInteger)
    assists: Mapped[int] = mapped_column(BigInteger)
    gpm: Mapped[int] = mapped_column(BigInteger)
    xpm: Mapped[int] = mapped_column(BigInteger)
    last_played_at: Mapped[datetime | None]
    win_rate: Mapped[float]
    avg_kda: Mapped[float]
    avg_gpm: Mapped[float]
    avg_xpm: Mapped[float]
    win_rate_factor: Mapped[float | None]
    kda_factor: Mapped[float | None]
    gpm_factor: Mapped[float | None]
    adjustment: Mapped[int | None]
    league_mmr: Mapped[int | None]


class LeagueSyncState(Base):
    """How far a league has been read from Steam, and who is reading it now."""

    __tablename__ = "league_sync_state"

    league_id: Mapped[int] = mapped_column(
        ForeignKey("leagues.id", ondelete="CASCADE"), primary_key=True
    )
    newest_match_id: Mapped[int | None] = mapped_column(BigInteger)
    walked: Mapped[list[list[int]]] = mapped_column(Json, default=list)
    """The stretches of the history that have been read (`domain.walks`)."""
    last_attempt_at: Mapped[datetime | None]
    last_success_at: Mapped[datetime | None]
    last_full_walk_at: Mapped[datetime | None]
    last_error: Mapped[str | None]
    offline: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    """Whether the newest attempt failed because Steam could not be reached at all."""
    lease_token: Mapped[str | None] = mapped_column(String(32))
    lease_holder: Mapped[str | None]
    lease_host: Mapped[str | None]
    lease_pid: Mapped[int | None] = mapped_column(BigInteger)
    lease_started: Mapped[float | None]
    """When the holding process began (seconds since 1970), to tell it from a later one."""
    lease_until: Mapped[datetime | None]


class PendingMatch(Base):
    """A match that is known to exist but whose details are not here yet."""

    __tablename__ = "pending_matches"
    __table_args__ = (
        Index("ix_pending_matches_league_id_next_try_at", "league_id", "next_try_at"),
    )

    match_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    league_id: Mapped[int] = mapped_column(ForeignKey("leagues.id", ondelete="CASCADE"))
    match_seq_num: Mapped[int | None] = mapped_column(BigInteger)
    start_time: Mapped[datetime | None]
    listed: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    """What the history said of it: series, teams, players."""
    state: Mapped[str] = mapped_column(String(12), default="pending")
    """`pending` (not tried yet), `failed` (tried again later), `unavailable` (given up)."""
    reason: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    found_at: Mapped[datetime]
    next_try_at: Mapped[datetime | None]


class Setting(Versioned, Base):
    """A setting that belongs to the community, not to one computer."""

    __tablename__ = "settings"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = surrogate_key()
    key: Mapped[str] = mapped_column(String(100), unique=True)
    value: Mapped[Any] = mapped_column(Json)


class JobLease(Base):
    """Which program does a job of the whole database next, and when it was last done."""

    __tablename__ = "job_leases"

    job: Mapped[str] = mapped_column(String(63), primary_key=True)
    token: Mapped[str | None] = mapped_column(String(32))
    holder: Mapped[str | None] = mapped_column(Text)
    held_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class AuditEvent(Base):
    """One row changed by a person, or one summary of a sync or recompute."""

    __tablename__ = "audit_events"
    __table_args__ = (
        Index("ix_audit_events_table_name_row_key", "table_name", "row_key"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    operation: Mapped[str] = mapped_column(String(32), index=True)
    title: Mapped[str]
    kind: Mapped[str] = mapped_column(String(10))
    """`change`, `undo`, `redo`, `summary`, or `foreign` (another client on PostgreSQL)."""
    undoes: Mapped[str | None] = mapped_column(String(32))
    author: Mapped[str] = mapped_column(String(100), index=True)
    at: Mapped[datetime]
    revision: Mapped[str] = mapped_column(String(32))
    """The schema's revision then: undo never reaches behind an upgrade."""
    table_name: Mapped[str | None] = mapped_column(String(63))
    row_key: Mapped[str | None] = mapped_column(String(63))
    action: Mapped[str] = mapped_column(String(10))
    """`insert`, `update`, `delete` or `summary`."""
    before: Mapped[dict[str, Any] | None] = mapped_column(Json)
    after: Mapped[dict[str, Any] | None] = mapped_column(Json)


class Change(Base):
    """One commit, for the change feed: which rows of which tables it touched."""

    __tablename__ = "changes"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = surrogate_key()
    at: Mapped[datetime]
    operation: Mapped[str] = mapped_column(String(32))
    tables: Mapped[dict[str, list[int] | None]] = mapped_column(Json)
    """Table name to row ids; null stands for all rows."""
