"""Stages: who plays in them, their series and games, penalties and decided ties, all audited."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.DateTime(timezone=True)
JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.add_column("teams", sa.Column("withdrawn_at", TIME, nullable=True))
    _stages()
    _stage_entrants()
    _series()
    _games()
    _penalties()
    _tie_decisions()
    if op.get_bind().dialect.name == "postgresql":
        _audit_triggers()


def _id() -> sa.Column[int]:
    return sa.Column("id", ID, sa.Identity(always=False), nullable=False)


def _team(name: str, *, nullable: bool = True) -> sa.Column[int]:
    return sa.Column(name, ID, nullable=nullable)


def _counted() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
    )


def _refers(
    table: str, column: str, target: str, key: str = "id", ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.{key}"], name=name, ondelete=ondelete)


def _inside(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return _refers(table, column, target, ondelete="CASCADE")


def _stages() -> None:
    op.create_table(
        "stages",
        _id(),
        sa.Column("tournament_id", ID, nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("format", sa.String(length=20), nullable=False),
        sa.Column("options", JSON, nullable=False),
        sa.Column("feeds_on", sa.SmallInteger(), nullable=True),
        sa.Column("taken", sa.Integer(), nullable=False),
        *_counted(),
        _inside("stages", "tournament_id", "tournaments"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stages")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_stages_tournament_id_number", "stages", ["tournament_id", "number"], unique=True
    )


def _stage_entrants() -> None:
    op.create_table(
        "stage_entrants",
        sa.Column("stage_id", ID, nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        _team("team_id", nullable=False),
        _inside("stage_entrants", "stage_id", "stages"),
        _refers("stage_entrants", "team_id", "teams"),
        sa.PrimaryKeyConstraint("stage_id", "seed", name=op.f("pk_stage_entrants")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_stage_entrants_team_id"), "stage_entrants", ["team_id"])


def _series() -> None:
    teams = (
        "drawn_first_id",
        "drawn_second_id",
        "result_first_id",
        "result_second_id",
        "result_winner_id",
    )
    op.create_table(
        "series",
        _id(),
        sa.Column("tournament_id", ID, nullable=False),
        sa.Column("stage_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("in_stage", sa.Integer(), nullable=False),
        sa.Column("bracket", sa.String(length=12), nullable=False),
        sa.Column("group_number", sa.SmallInteger(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("best_of", sa.SmallInteger(), nullable=False),
        *(_team(name) for name in teams),
        sa.Column("score_first", sa.SmallInteger(), nullable=True),
        sa.Column("score_second", sa.SmallInteger(), nullable=True),
        sa.Column("result_kind", sa.String(length=10), nullable=True),
        sa.Column("scheduled_at", TIME, nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("caster", sa.Text(), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=True),
        sa.Column("second_id", sa.Integer(), nullable=True),
        sa.Column("winner_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=8), nullable=False),
        *_counted(),
        sa.CheckConstraint(
            "result_kind in ('played', 'forfeit', 'no_show')", name=op.f("ck_series_result_kind")
        ),
        _inside("series", "tournament_id", "tournaments"),
        _inside("series", "stage_id", "stages"),
        *(_refers("series", name, "teams") for name in teams),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_series_tournament_id_number", "series", ["tournament_id", "number"], unique=True
    )
    op.create_index("ix_series_stage_id_in_stage", "series", ["stage_id", "in_stage"])
    op.create_index(
        "ix_series_tournament_id_scheduled_at", "series", ["tournament_id", "scheduled_at"]
    )


def _games() -> None:
    op.create_table(
        "games",
        _id(),
        sa.Column("tournament_id", ID, nullable=False),
        sa.Column("series_id", ID, nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        _team("winner_id", nullable=False),
        _team("radiant_id"),
        sa.Column("match_id", sa.BigInteger(), nullable=True),
        *_counted(),
        _inside("games", "tournament_id", "tournaments"),
        _inside("games", "series_id", "series"),
        _refers("games", "winner_id", "teams"),
        _refers("games", "radiant_id", "teams"),
        _refers("games", "match_id", "steam_matches", "match_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_games")),
        sa.UniqueConstraint("match_id", name=op.f("uq_games_match_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_games_series_id_number", "games", ["series_id", "number"])


def _penalties() -> None:
    op.create_table(
        "penalties",
        _id(),
        sa.Column("tournament_id", ID, nullable=False),
        sa.Column("stage_id", ID, nullable=False),
        _team("team_id", nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        *_counted(),
        _inside("penalties", "tournament_id", "tournaments"),
        _inside("penalties", "stage_id", "stages"),
        _refers("penalties", "team_id", "teams"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_penalties")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_penalties_stage_id", "penalties", ["stage_id"])


def _tie_decisions() -> None:
    op.create_table(
        "tie_decisions",
        _id(),
        sa.Column("tournament_id", ID, nullable=False),
        sa.Column("stage_id", ID, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("teams", JSON, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        *_counted(),
        _inside("tie_decisions", "tournament_id", "tournaments"),
        _inside("tie_decisions", "stage_id", "stages"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tie_decisions")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_tie_decisions_stage_id", "tie_decisions", ["stage_id"])


def _audit_triggers() -> None:
    follows = "updated_at,first_id,second_id,winner_id,state"
    for table, left_out, key in (
        ("stages", "updated_at", "id"),
        ("stage_entrants", "", "stage_id/seed"),
        ("series", follows, "id"),
        ("games", "updated_at", "id"),
        ("penalties", "updated_at", "id"),
        ("tie_decisions", "updated_at", "id"),
    ):
        op.execute(
            f"create trigger audit after insert or update or delete on {table}"
            f" for each row execute function dtxdesk_audit('{{{left_out}}}', '{key}')"
        )
