"""What a shared database needs: members, who is here, and leases of jobs; notes about prizes."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.add_column("tournaments", sa.Column("prizes", JSON, nullable=True))
    _job_leases()
    if op.get_bind().dialect.name == "postgresql":
        _members()
        _presence()
        _fixed_search_paths()


def _job_leases() -> None:
    op.create_table(
        "job_leases",
        sa.Column("job", sa.String(length=63), nullable=False),
        sa.Column("token", sa.String(length=32), nullable=True),
        sa.Column("holder", sa.Text(), nullable=True),
        sa.Column("held_until", TIME, nullable=True),
        sa.Column("done_at", TIME, nullable=True),
        sa.PrimaryKeyConstraint("job", name=op.f("pk_job_leases")),
    )


def _members() -> None:
    """Who was invited; what they may do is their database role, not a column."""
    op.create_table(
        "members",
        sa.Column("login", sa.String(length=63), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("discord_id", sa.String(length=20), nullable=True),
        sa.Column("invited_by", sa.String(length=63), nullable=False),
        sa.Column("invited_at", TIME, nullable=False),
        sa.Column("revoked_at", TIME, nullable=True),
        sa.PrimaryKeyConstraint("login", name=op.f("pk_members")),
        sa.UniqueConstraint("discord_id", name=op.f("uq_members_discord_id")),
    )
    # One's own Discord account, once: nobody signs somebody else's work.
    op.execute(
        """
        create function dtxdesk_bind_discord(account text) returns boolean
        language sql security definer as $$
            with bound as (
                update members set discord_id = account
                where login = session_user and (discord_id is null or discord_id = account)
                returning 1
            )
            select exists (select from bound)
        $$
        """
    )


def _presence() -> None:
    op.create_table(
        "presence",
        sa.Column("session", sa.String(length=32), nullable=False),
        sa.Column("login", sa.String(length=63), server_default=sa.text("session_user")),
        sa.Column("computer", sa.Text(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("seen_at", TIME, server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.PrimaryKeyConstraint("session", name=op.f("pk_presence")),
    )


def _fixed_search_paths() -> None:
    """Functions that run with their owner's rights find only this schema's tables."""
    schema = op.get_bind().execute(sa.text("select quote_ident(current_schema())")).scalar_one()
    for function in (
        "dtxdesk_audit()",
        "dtxdesk_summary(text, text)",
        "dtxdesk_bind_discord(text)",
    ):
        op.execute(f"alter function {function} set search_path = pg_catalog, {schema}, pg_temp")
