"""Tournaments: sign-ups, teams and drafts, all of it audited."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.DateTime(timezone=True)
JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
FOLDED = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    _tournaments()
    _sign_ups()
    _teams()
    _team_members()
    _drafts()
    _draft_teams()
    _draft_entries()
    _draft_events()
    if op.get_bind().dialect.name == "postgresql":
        _audit_triggers()


def _id() -> sa.Column[int]:
    return sa.Column("id", ID, sa.Identity(always=False), nullable=False)


def _counted() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
    )


def _refers(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=ondelete)


def _tournaments() -> None:
    op.create_table(
        "tournaments",
        _id(),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("type", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("starts_at", TIME, nullable=True),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("league_id", ID, nullable=True),
        sa.Column("team_size", sa.SmallInteger(), nullable=False),
        sa.Column("sort_name", FOLDED, nullable=False),
        *_counted(),
        sa.CheckConstraint(
            "state in ('draft', 'signup', 'running', 'finished')",
            name=op.f("ck_tournaments_state"),
        ),
        _refers("tournaments", "league_id", "leagues"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tournaments")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_tournaments_league_id"), "tournaments", ["league_id"])


def _sign_ups() -> None:
    op.create_table(
        "sign_ups",
        _id(),
        sa.Column("tournament_id", ID, nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("signed_up_at", TIME, nullable=False),
        sa.Column("checked_in_at", TIME, nullable=True),
        sa.Column("captain", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        *_counted(),
        sa.CheckConstraint("state in ('in', 'waiting', 'dropped')", name=op.f("ck_sign_ups_state")),
        _refers("sign_ups", "tournament_id", "tournaments", "CASCADE"),
        _refers("sign_ups", "user_id", "users"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_ups")),
        sa.UniqueConstraint(
            "tournament_id", "user_id", name=op.f("uq_sign_ups_tournament_id_user_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sign_ups_user_id"), "sign_ups", ["user_id"])


def _teams() -> None:
    op.create_table(
        "teams",
        _id(),
        sa.Column("tournament_id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("tag", sa.String(length=16), nullable=False),
        sa.Column("captain_id", ID, nullable=True),
        sa.Column("deputy_id", ID, nullable=True),
        sa.Column("seed", sa.Integer(), nullable=True),
        sa.Column("draft_order", sa.Integer(), nullable=True),
        sa.Column("name_key", FOLDED, nullable=False),
        *_counted(),
        sa.CheckConstraint("captain_id <> deputy_id", name=op.f("ck_teams_leaders")),
        _refers("teams", "tournament_id", "tournaments", "CASCADE"),
        _refers("teams", "captain_id", "users"),
        _refers("teams", "deputy_id", "users"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teams")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_teams_tournament_id_name_key", "teams", ["tournament_id", "name_key"], unique=True
    )
    op.create_index(op.f("ix_teams_captain_id"), "teams", ["captain_id"])
    op.create_index(op.f("ix_teams_deputy_id"), "teams", ["deputy_id"])


def _team_members() -> None:
    op.create_table(
        "team_members",
        _id(),
        sa.Column("tournament_id", ID, nullable=False),
        sa.Column("team_id", ID, nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("role", sa.String(length=8), nullable=False),
        sa.Column("approved", sa.Boolean(), nullable=False),
        sa.Column("joined_at", TIME, nullable=False),
        sa.Column("left_at", TIME, nullable=True),
        *_counted(),
        sa.CheckConstraint(
            "role in ('member', 'stand_in', 'former')", name=op.f("ck_team_members_role")
        ),
        _refers("team_members", "tournament_id", "tournaments", "CASCADE"),
        _refers("team_members", "team_id", "teams", "CASCADE"),
        _refers("team_members", "user_id", "users"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_members")),
        sa.UniqueConstraint("team_id", "user_id", name=op.f("uq_team_members_team_id_user_id")),
        sqlite_autoincrement=True,
    )
    member = sa.text("role = 'member'")
    op.create_index(
        "uq_team_members_tournament_id_user_id",
        "team_members",
        ["tournament_id", "user_id"],
        unique=True,
        sqlite_where=member,
        postgresql_where=member,
    )
    op.create_index(op.f("ix_team_members_user_id"), "team_members", ["user_id"])


def _drafts() -> None:
    op.create_table(
        "drafts",
        _id(),
        sa.Column("tournament_id", ID, nullable=False),
        sa.Column("style", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("started_at", TIME, nullable=False),
        sa.Column("started_by", sa.Text(), nullable=False),
        sa.Column("pick_seconds", sa.Integer(), nullable=True),
        sa.Column("reserve_seconds", sa.Integer(), nullable=False),
        sa.Column("bid_seconds", sa.Integer(), nullable=True),
        sa.Column("bid_extra_seconds", sa.Integer(), nullable=False),
        sa.Column("auto_pick", sa.Boolean(), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        *_counted(),
        sa.CheckConstraint(
            "state in ('running', 'finished', 'cancelled')", name=op.f("ck_drafts_state")
        ),
        _refers("drafts", "tournament_id", "tournaments", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
        sqlite_autoincrement=True,
    )
    running = sa.text("state = 'running'")
    op.create_index(
        "uq_drafts_tournament_id",
        "drafts",
        ["tournament_id"],
        unique=True,
        sqlite_where=running,
        postgresql_where=running,
    )


def _draft_teams() -> None:
    op.create_table(
        "draft_teams",
        sa.Column("draft_id", ID, nullable=False),
        sa.Column("team_id", ID, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("size", sa.SmallInteger(), nullable=False),
        sa.Column("budget", sa.Integer(), nullable=True),
        _refers("draft_teams", "draft_id", "drafts", "CASCADE"),
        _refers("draft_teams", "team_id", "teams", "CASCADE"),
        sa.PrimaryKeyConstraint("draft_id", "team_id", name=op.f("pk_draft_teams")),
        sqlite_with_rowid=False,
    )


def _draft_entries() -> None:
    op.create_table(
        "draft_entries",
        _id(),
        sa.Column("draft_id", ID, nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("mmr", sa.Integer(), nullable=True),
        sa.Column("team_id", ID, nullable=True),
        sa.Column("captain", sa.Boolean(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        _refers("draft_entries", "draft_id", "drafts", "CASCADE"),
        _refers("draft_entries", "user_id", "users"),
        _refers("draft_entries", "team_id", "teams", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_entries")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_draft_entries_draft_id"), "draft_entries", ["draft_id"])
    op.create_index(op.f("ix_draft_entries_user_id"), "draft_entries", ["user_id"])


def _draft_events() -> None:
    op.create_table(
        "draft_events",
        sa.Column("draft_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("team_id", ID, nullable=True),
        sa.Column("entry_id", ID, nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("mmr", sa.Integer(), nullable=True),
        sa.Column("details", JSON, nullable=False),
        _refers("draft_events", "draft_id", "drafts", "CASCADE"),
        _refers("draft_events", "team_id", "teams", "CASCADE"),
        _refers("draft_events", "entry_id", "draft_entries", "CASCADE"),
        sa.PrimaryKeyConstraint("draft_id", "number", name=op.f("pk_draft_events")),
        sqlite_with_rowid=False,
    )


def _audit_triggers() -> None:
    for table, left_out, key in (
        ("tournaments", "updated_at,sort_name", "id"),
        ("sign_ups", "updated_at", "id"),
        ("teams", "updated_at,name_key", "id"),
        ("team_members", "updated_at", "id"),
        ("drafts", "updated_at", "id"),
        ("draft_teams", "", "draft_id/team_id"),
        ("draft_entries", "", "id"),
        ("draft_events", "", "draft_id/number"),
    ):
        op.execute(
            f"create trigger audit after insert or update or delete on {table}"
            f" for each row execute function dtxdesk_audit('{{{left_out}}}', '{key}')"
        )
