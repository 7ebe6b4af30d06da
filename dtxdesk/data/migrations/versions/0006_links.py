"""How Steam matches become games of series: what a link made, and what is no game of a series."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    for table, column in (
        ("series", "score_follows"),
        ("games", "made_by_link"),
        ("games", "side_by_link"),
    ):
        op.add_column(
            table, sa.Column(column, sa.Boolean(), server_default=sa.false(), nullable=False)
        )
    op.create_table(
        "dismissed_matches",
        sa.Column("id", ID, sa.Identity(always=False), nullable=False),
        sa.Column("tournament_id", ID, nullable=False),
        sa.Column("series_id", ID, nullable=False),
        sa.Column("match_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column],
                [f"{target}.{key}"],
                name=op.f(f"fk_dismissed_matches_{column}_{target}"),
                ondelete=ondelete,
            )
            for column, target, key, ondelete in (
                ("tournament_id", "tournaments", "id", "CASCADE"),
                ("series_id", "series", "id", "CASCADE"),
                ("match_id", "steam_matches", "match_id", None),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dismissed_matches")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_dismissed_matches_series_id_match_id",
        "dismissed_matches",
        ["series_id", "match_id"],
        unique=True,
    )
    op.create_index("ix_dismissed_matches_tournament_id", "dismissed_matches", ["tournament_id"])
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "create trigger audit after insert or update or delete on dismissed_matches"
            " for each row execute function dtxdesk_audit('{updated_at}', 'id')"
        )
