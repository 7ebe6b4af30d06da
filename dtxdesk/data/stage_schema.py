"""The tables of stages: who plays in them, their series, and what people enter of those.

What follows from results (who plays a later series, who won it) is derived and worked out with
every change (`stage_states`). A result holds for the two teams that it was given for.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Text,
)
from sqlalchemy.orm import Mapped, mapped_column

from dtxdesk.data.schema import DERIVED, Base, Versioned, surrogate_key
from dtxdesk.data.types import Json


class Stage(Versioned, Base):
    """One format inside a tournament."""

    __tablename__ = "stages"
    __table_args__ = (
        Index("uq_stages_tournament_id_number", "tournament_id", "number", unique=True),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    tournament_id: Mapped[int] = mapped_column(ForeignKey("tournaments.id", ondelete="CASCADE"))
    number: Mapped[int] = mapped_column(SmallInteger)
    """In the order of play, from 1."""
    name: Mapped[str] = mapped_column(Text, default="")
    format: Mapped[str] = mapped_column(String(20))
    options: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    """All else of `domain.stages.model.StageOptions` that is not as usual."""
    feeds_on: Mapped[int | None] = mapped_column(SmallInteger)
    """The number of the stage whose best teams play here; None: the tournament's teams do."""
    taken: Mapped[int] = mapped_column(Integer, default=0)
    """How many go on from each group of that stage."""


class StageEntrant(Base):
    """A team in a stage, with its seed there."""

    __tablename__ = "stage_entrants"
    __table_args__ = ({"sqlite_with_rowid": False},)

    stage_id: Mapped[int] = mapped_column(
        ForeignKey("stages.id", ondelete="CASCADE"), primary_key=True
    )
    seed: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"), index=True)


class Series(Versioned, Base):
    """A best-of-N between two teams: where it stands in its stage, its result, when and where."""

    __tablename__ = "series"
    __table_args__ = (
        Index("uq_series_tournament_id_number", "tournament_id", "number", unique=True),
        Index("ix_series_stage_id_in_stage", "stage_id", "in_stage"),
        Index("ix_series_tournament_id_scheduled_at", "tournament_id", "scheduled_at"),
        CheckConstraint("result_kind in ('played', 'forfeit', 'no_show')", name="result_kind"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    tournament_id: Mapped[int] = mapped_column(ForeignKey("tournaments.id", ondelete="CASCADE"))
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"))
    number: Mapped[int]
    """Its own in the tournament."""
    in_stage: Mapped[int]
    """Its own in the stage (`domain.stages.model.Series.number`)."""
    bracket: Mapped[str] = mapped_column(String(12))
    group_number: Mapped[int | None] = mapped_column(SmallInteger)
    round: Mapped[int]
    position: Mapped[int]
    best_of: Mapped[int] = mapped_column(SmallInteger)
    drawn_first_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"))
    """The teams of a Swiss pairing; without the second a bye."""
    drawn_second_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"))

    result_first_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"))
    """The two teams that the result was given for; None: there is none."""
    result_second_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"))
    score_first: Mapped[int | None] = mapped_column(SmallInteger)
    score_second: Mapped[int | None] = mapped_column(SmallInteger)
    result_winner_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"))
    result_kind: Mapped[str | None] = mapped_column(String(10))
    score_follows: Mapped[bool] = mapped_column(Boolean, default=False)
    """Whether the score is what linked games add up to; False: somebody has typed it."""

    scheduled_at: Mapped[datetime | None]
    place: Mapped[str] = mapped_column(Text, default="")
    """Server and lobby."""
    caster: Mapped[str] = mapped_column(Text, default="")

    first_id: Mapped[int | None] = mapped_column(Integer, info=DERIVED)
    second_id: Mapped[int | None] = mapped_column(Integer, info=DERIVED)
    winner_id: Mapped[int | None] = mapped_column(Integer, info=DERIVED)
    state: Mapped[str] = mapped_column(String(8), default="pending", info=DERIVED)
    """`pending`, `ready`, `running`, `finished`, or `unneeded`: a reset that is not played."""


class Game(Versioned, Base):
    """One Dota game of a series."""

    __tablename__ = "games"
    __table_args__ = (
        Index("ix_games_series_id_number", "series_id", "number"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    tournament_id: Mapped[int] = mapped_column(ForeignKey("tournaments.id", ondelete="CASCADE"))
    series_id: Mapped[int] = mapped_column(ForeignKey("series.id", ondelete="CASCADE"))
    number: Mapped[int] = mapped_column(SmallInteger)
    """From 1, in the order of play."""
    winner_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))
    radiant_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"))
    match_id: Mapped[int | None] = mapped_column(
        BigInteger, ForeignKey("steam_matches.match_id"), unique=True
    )
    made_by_link: Mapped[bool] = mapped_column(Boolean, default=False)
    """Whether the game is there because a match was linked: without the link it goes."""
    side_by_link: Mapped[bool] = mapped_column(Boolean, default=False)
    """Whether `radiant_id` came with the match."""


class DismissedMatch(Versioned, Base):
    """A Steam match that somebody says is no game of a series; it is not suggested any more.

    Suggestions themselves are worked out whenever they are looked at (`domain.match_linking`).
    """

    __tablename__ = "dismissed_matches"
    __table_args__ = (
        Index("uq_dismissed_matches_series_id_match_id", "series_id", "match_id", unique=True),
        Index("ix_dismissed_matches_tournament_id", "tournament_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    tournament_id: Mapped[int] = mapped_column(ForeignKey("tournaments.id", ondelete="CASCADE"))
    series_id: Mapped[int] = mapped_column(ForeignKey("series.id", ondelete="CASCADE"))
    match_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("steam_matches.match_id"))


class Penalty(Versioned, Base):
    """Points that a team loses (or, below zero, is given), with the reason."""

    __tablename__ = "penalties"
    __table_args__ = (
        Index("ix_penalties_stage_id", "stage_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    tournament_id: Mapped[int] = mapped_column(ForeignKey("tournaments.id", ondelete="CASCADE"))
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"))
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))
    points: Mapped[int]
    reason: Mapped[str]


class TieDecision(Versioned, Base):
    """How a tie was decided outside of the table: by an extra series or by hand."""

    __tablename__ = "tie_decisions"
    __table_args__ = (
        Index("ix_tie_decisions_stage_id", "stage_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = surrogate_key()
    tournament_id: Mapped[int] = mapped_column(ForeignKey("tournaments.id", ondelete="CASCADE"))
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(12))
    """`extra_series` or `by_hand` (`domain.stages.model.TieBreak`)."""
    teams: Mapped[list[int]] = mapped_column(Json, default=list)
    """Their ids, the best first."""
    reason: Mapped[str] = mapped_column(Text, default="")
