"""The tables of tournaments: who signed up, the teams, and how they were drafted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from dtxdesk.data.schema import DERIVED, Base, Versioned, surrogate_key
from dtxdesk.data.types import Folded, Json


class Tournament(Versioned, Base):
    """An event: players sign up, teams are made, stages are played."""

    __tablename__ = "tournaments"
    __table_args__ = (
        CheckConstraint("state in ('draft', 'signup', 'running', 'finished')", name="state"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    name: Mapped[str]
    description: Mapped[str] = mapped_column(Text, default="")
    type: Mapped[str] = mapped_column(String(12), default="draft")
    """How its teams come about (`domain.tournaments.TournamentType`)."""
    state: Mapped[str] = mapped_column(String(10), default="draft")
    starts_at: Mapped[datetime | None]
    time_zone: Mapped[str] = mapped_column(String(64), default="UTC")
    """Where its times are meant; an IANA name."""
    league_id: Mapped[int | None] = mapped_column(ForeignKey("leagues.id"), index=True)
    """Whose league MMR its players are rated by; None: the primary league's."""
    team_size: Mapped[int] = mapped_column(SmallInteger, default=5)
    prizes: Mapped[list[Any] | None] = mapped_column(Json)
    """Notes about prizes, best places first (`domain.tournaments`); None for none."""
    announcements: Mapped[list[str] | None] = mapped_column(Json)
    """What it tells a channel by itself (`domain.announcements.Occasion`); None for nothing."""
    sort_name: Mapped[str] = mapped_column(Folded, default="", info=DERIVED)


class Announcement(Base):
    """Something that a channel has been told, or is about to be: never told again.

    A note of the program's own, like a lease: no person edits it and no undo takes it back, since
    nothing takes back what people have read.
    """

    __tablename__ = "announcements"
    __table_args__ = (
        Index(
            "uq_announcements_tournament_id_occasion_subject",
            "tournament_id",
            "occasion",
            "subject",
            unique=True,
        ),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    tournament_id: Mapped[int] = mapped_column(ForeignKey("tournaments.id", ondelete="CASCADE"))
    occasion: Mapped[str] = mapped_column(String(20))
    subject: Mapped[str] = mapped_column(String(60))
    """What it is about (`services.announcement_texts.News`); empty: from when on it is told."""
    state: Mapped[str] = mapped_column(String(10))
    """`before` (it was so when telling began), `sending`, `sent`, `refused`, or `unknown`."""
    at: Mapped[datetime]
    note: Mapped[str] = mapped_column(Text, default="")


class SignUp(Versioned, Base):
    """Somebody who wants to play in a tournament, or did."""

    __tablename__ = "sign_ups"
    __table_args__ = (
        UniqueConstraint("tournament_id", "user_id"),
        CheckConstraint("state in ('in', 'waiting', 'dropped')", name="state"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    tournament_id: Mapped[int] = mapped_column(ForeignKey("tournaments.id", ondelete="CASCADE"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    state: Mapped[str] = mapped_column(String(8), default="in")
    """`in`, `waiting` (on the waiting list) or `dropped` (does not play after all)."""
    signed_up_at: Mapped[datetime]
    checked_in_at: Mapped[datetime | None]
    captain: Mapped[bool] = mapped_column(Boolean, default=False)
    """Whether the organiser wants this player to lead a team."""
    note: Mapped[str] = mapped_column(Text, default="")


class Team(Versioned, Base):
    """A team of one tournament. Captain and deputy are two of its members."""

    __tablename__ = "teams"
    __table_args__ = (
        Index("uq_teams_tournament_id_name_key", "tournament_id", "name_key", unique=True),
        CheckConstraint("captain_id <> deputy_id", name="leaders"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    tournament_id: Mapped[int] = mapped_column(ForeignKey("tournaments.id", ondelete="CASCADE"))
    name: Mapped[str]
    tag: Mapped[str] = mapped_column(String(16), default="")
    captain_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), index=True)
    deputy_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), index=True)
    seed: Mapped[int | None]
    draft_order: Mapped[int | None]
    withdrawn_at: Mapped[datetime | None]
    """When it left the tournament; it loses by forfeit whatever it still had to play."""
    name_key: Mapped[str] = mapped_column(Folded, default="", info=DERIVED)
    """The name folded: two teams of a tournament differ in more than capitals."""


class TeamMember(Versioned, Base):
    """Somebody in a team, or who was: one row for each team that a player was ever in."""

    __tablename__ = "team_members"
    __table_args__ = (
        UniqueConstraint("team_id", "user_id"),
        Index(
            "uq_team_members_tournament_id_user_id",
            "tournament_id",
            "user_id",
            unique=True,
            sqlite_where=text("role = 'member'"),
        ),
        CheckConstraint("role in ('member', 'stand_in', 'former')", name="role"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    tournament_id: Mapped[int] = mapped_column(ForeignKey("tournaments.id", ondelete="CASCADE"))
    """The team's, so that the database itself keeps everybody in one team at most."""
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    role: Mapped[str] = mapped_column(String(8), default="member")
    """`member`, `stand_in` (plays where one of the team is missing) or `former`."""
    approved: Mapped[bool] = mapped_column(Boolean, default=True)
    """Whether the organiser lets a stand-in play."""
    joined_at: Mapped[datetime]
    left_at: Mapped[datetime | None]


class Draft(Versioned, Base):
    """A draft night. What happened is in its events; where it stands follows from them.

    Every event counts `events` up, so that undo of an operation is refused once a later one is in.
    """

    __tablename__ = "drafts"
    __table_args__ = (
        Index(
            "uq_drafts_tournament_id",
            "tournament_id",
            unique=True,
            sqlite_where=text("state = 'running'"),
        ),
        CheckConstraint("state in ('running', 'finished', 'cancelled')", name="state"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    tournament_id: Mapped[int] = mapped_column(ForeignKey("tournaments.id", ondelete="CASCADE"))
    style: Mapped[str] = mapped_column(String(8))
    state: Mapped[str] = mapped_column(String(10), default="running")
    started_at: Mapped[datetime]
    started_by: Mapped[str]
    pick_seconds: Mapped[int | None]
    """For a pick; None without a clock. In an auction: for a nomination."""
    reserve_seconds: Mapped[int] = mapped_column(Integer, default=0)
    """What each team may use up beyond that, over the whole draft."""
    bid_seconds: Mapped[int | None]
    bid_extra_seconds: Mapped[int] = mapped_column(Integer, default=0)
    """What each bid of an auction adds to the time for the next."""
    auto_pick: Mapped[bool] = mapped_column(Boolean, default=False)
    """Whether the program picks the best one left when a team's time is over."""
    events: Mapped[int] = mapped_column(Integer, default=0)


class DraftTeam(Base):
    """A team as it went into a draft."""

    __tablename__ = "draft_teams"
    __table_args__ = ({"sqlite_with_rowid": False},)

    draft_id: Mapped[int] = mapped_column(
        ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True
    )
    team_id: Mapped[int] = mapped_column(
        ForeignKey("teams.id", ondelete="CASCADE"), primary_key=True
    )
    place: Mapped[int]
    """In draft order, from 1."""
    size: Mapped[int] = mapped_column(SmallInteger)
    """How many players it will have, the captain among them."""
    budget: Mapped[int | None]
    """What it may spend in an auction."""


class DraftEntry(Base):
    """Somebody in a draft. Events name the entry, not the person: two people may become one."""

    __tablename__ = "draft_entries"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = surrogate_key()
    draft_id: Mapped[int] = mapped_column(ForeignKey("drafts.id", ondelete="CASCADE"), index=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    mmr: Mapped[int | None]
    """The MMR the person went in with; what is given later is an event."""
    team_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"))
    """The team the person was in at the start."""
    captain: Mapped[bool] = mapped_column(Boolean, default=False)
    late: Mapped[bool] = mapped_column(Boolean, default=False)
    """Came in after the start, through an event."""


class DraftEvent(Base):
    """One thing that happened in a draft (`domain.draft_events`)."""

    __tablename__ = "draft_events"
    __table_args__ = ({"sqlite_with_rowid": False},)

    draft_id: Mapped[int] = mapped_column(
        ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True)
    """From 1, without gaps."""
    kind: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(100))
    team_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"))
    entry_id: Mapped[int | None] = mapped_column(ForeignKey("draft_entries.id", ondelete="CASCADE"))
    amount: Mapped[int | None]
    mmr: Mapped[int | None]
    details: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
