"""The spine: people, leagues, Steam matches, statistics, sync state, audit and change feed."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.DateTime(timezone=True)
JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
FOLDED = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    _users()
    _leagues()
    _steam_matches()
    _steam_match_players()
    _league_player_stats()
    _league_sync_state()
    _pending_matches()
    _settings()
    _audit_events()
    _changes()
    if op.get_bind().dialect.name == "postgresql":
        _audit_triggers()


def _users() -> None:
    op.create_table(
        "users",
        sa.Column("id", ID, sa.Identity(always=False), nullable=False),
        sa.Column("nickname", sa.Text(), nullable=True),
        sa.Column("steam_id", sa.BigInteger(), nullable=True),
        sa.Column("discord_id", sa.String(length=20), nullable=True),
        sa.Column("discord_username", sa.Text(), nullable=True),
        sa.Column("discord_nickname", sa.Text(), nullable=True),
        sa.Column("guild_nickname", sa.Text(), nullable=True),
        sa.Column("avatar", sa.Text(), nullable=True),
        sa.Column("base_mmr", sa.Integer(), nullable=True),
        sa.Column("base_mmr_source", sa.Text(), nullable=True),
        sa.Column("base_mmr_at", TIME, nullable=True),
        sa.Column("position_carry", sa.SmallInteger(), nullable=False),
        sa.Column("position_mid", sa.SmallInteger(), nullable=False),
        sa.Column("position_offlane", sa.SmallInteger(), nullable=False),
        sa.Column("position_soft_support", sa.SmallInteger(), nullable=False),
        sa.Column("position_hard_support", sa.SmallInteger(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("league_mmr", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sort_name", FOLDED, nullable=False),
        sa.Column("search_key", FOLDED, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
        sa.CheckConstraint(
            "position_carry between 0 and 5 and position_mid between 0 and 5 and position_offlane between 0 and 5 and position_soft_support between 0 and 5 and position_hard_support between 0 and 5",
            name=op.f("ck_users_positions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("discord_id", name=op.f("uq_users_discord_id")),
        sa.UniqueConstraint("steam_id", name=op.f("uq_users_steam_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_users_by_league_mmr",
        "users",
        ["active", sa.text("league_mmr DESC"), "sort_name", "search_key"],
    )
    op.create_index(
        "ix_users_by_base_mmr", "users", ["active", sa.text("base_mmr DESC"), "sort_name"]
    )
    op.create_index("ix_users_by_name", "users", ["active", "sort_name"])


def _leagues() -> None:
    op.create_table(
        "leagues",
        sa.Column("id", ID, sa.Identity(always=False), nullable=False),
        sa.Column("steam_league_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("is_primary", sa.Boolean(), nullable=False),
        sa.Column("followed", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("weight_win_rate", sa.Integer(), nullable=False),
        sa.Column("weight_kda", sa.Integer(), nullable=False),
        sa.Column("weight_gpm", sa.Integer(), nullable=False),
        sa.Column("min_games", sa.Integer(), nullable=False),
        sa.Column("cap", sa.Integer(), nullable=False),
        sa.Column("opendota", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
        sa.CheckConstraint(
            "weight_win_rate >= 0 and weight_kda >= 0 and weight_gpm >= 0 and weight_win_rate + weight_kda + weight_gpm = 1000000",
            name=op.f("ck_leagues_weights"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leagues")),
        sa.UniqueConstraint("steam_league_id", name=op.f("uq_leagues_steam_league_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_leagues_is_primary",
        "leagues",
        ["is_primary"],
        unique=True,
        sqlite_where=sa.text("is_primary"),
        postgresql_where=sa.text("is_primary"),
    )


def _steam_matches() -> None:
    op.create_table(
        "steam_matches",
        sa.Column("match_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("league_id", ID, nullable=False),
        sa.Column("match_seq_num", sa.BigInteger(), nullable=True),
        sa.Column("start_time", TIME, nullable=True),
        sa.Column("duration", sa.Integer(), nullable=False),
        sa.Column("radiant_win", sa.Boolean(), nullable=True),
        sa.Column("lobby_type", sa.Integer(), nullable=True),
        sa.Column("game_mode", sa.Integer(), nullable=True),
        sa.Column("radiant_score", sa.Integer(), nullable=True),
        sa.Column("dire_score", sa.Integer(), nullable=True),
        sa.Column("radiant_team_id", sa.Text(), nullable=True),
        sa.Column("dire_team_id", sa.Text(), nullable=True),
        sa.Column("radiant_name", sa.Text(), nullable=True),
        sa.Column("dire_name", sa.Text(), nullable=True),
        sa.Column("series_id", sa.BigInteger(), nullable=True),
        sa.Column("series_type", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.Column("counted_reason", sa.Text(), nullable=True),
        sa.Column("search_key", FOLDED, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["league_id"], ["leagues.id"], name=op.f("fk_steam_matches_league_id_leagues")
        ),
        sa.PrimaryKeyConstraint("match_id", name=op.f("pk_steam_matches")),
    )
    op.create_index(
        "ix_steam_matches_league_id_start_time",
        "steam_matches",
        ["league_id", "start_time"],
        unique=False,
    )


def _steam_match_players() -> None:
    op.create_table(
        "steam_match_players",
        sa.Column("match_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("slot", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("steam_id", sa.BigInteger(), nullable=True),
        sa.Column("hero_id", sa.Integer(), nullable=False),
        sa.Column("kills", sa.Integer(), nullable=False),
        sa.Column("deaths", sa.Integer(), nullable=False),
        sa.Column("assists", sa.Integer(), nullable=False),
        sa.Column("gpm", sa.Integer(), nullable=False),
        sa.Column("xpm", sa.Integer(), nullable=False),
        sa.Column("last_hits", sa.Integer(), nullable=False),
        sa.Column("denies", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("net_worth", sa.Integer(), nullable=True),
        sa.Column("hero_damage", sa.Integer(), nullable=True),
        sa.Column("tower_damage", sa.Integer(), nullable=True),
        sa.Column("hero_healing", sa.Integer(), nullable=True),
        sa.Column("leaver_status", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["match_id"],
            ["steam_matches.match_id"],
            name=op.f("fk_steam_match_players_match_id_steam_matches"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("match_id", "slot", name=op.f("pk_steam_match_players")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_steam_match_players_steam_id_match_id",
        "steam_match_players",
        ["steam_id", "match_id"],
        unique=False,
    )


def _league_player_stats() -> None:
    op.create_table(
        "league_player_stats",
        sa.Column("league_id", ID, nullable=False),
        sa.Column("user_id", ID, nullable=False),
        sa.Column("games", sa.Integer(), nullable=False),
        sa.Column("wins", sa.Integer(), nullable=False),
        sa.Column("losses", sa.Integer(), nullable=False),
        sa.Column("kills", sa.BigInteger(), nullable=False),
        sa.Column("deaths", sa.BigInteger(), nullable=False),
        sa.Column("assists", sa.BigInteger(), nullable=False),
        sa.Column("gpm", sa.BigInteger(), nullable=False),
        sa.Column("xpm", sa.BigInteger(), nullable=False),
        sa.Column("last_played_at", TIME, nullable=True),
        sa.Column("win_rate", sa.Float(), nullable=False),
        sa.Column("avg_kda", sa.Float(), nullable=False),
        sa.Column("avg_gpm", sa.Float(), nullable=False),
        sa.Column("avg_xpm", sa.Float(), nullable=False),
        sa.Column("win_rate_factor", sa.Float(), nullable=True),
        sa.Column("kda_factor", sa.Float(), nullable=True),
        sa.Column("gpm_factor", sa.Float(), nullable=True),
        sa.Column("adjustment", sa.Integer(), nullable=True),
        sa.Column("league_mmr", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["league_id"],
            ["leagues.id"],
            name=op.f("fk_league_player_stats_league_id_leagues"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"],
            ["users.id"],
            name=op.f("fk_league_player_stats_user_id_users"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("league_id", "user_id", name=op.f("pk_league_player_stats")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_league_player_stats_user_id", "league_player_stats", ["user_id"], unique=False
    )
    for name, column in (
        ("by_games", "games"),
        ("by_win_rate", "win_rate"),
        ("by_last_played", "last_played_at"),
    ):
        op.create_index(
            f"ix_league_player_stats_{name}", "league_player_stats", ["league_id", column]
        )


def _league_sync_state() -> None:
    op.create_table(
        "league_sync_state",
        sa.Column("league_id", ID, nullable=False),
        sa.Column("newest_match_id", sa.BigInteger(), nullable=True),
        sa.Column("walked", JSON, nullable=False),
        sa.Column("last_attempt_at", TIME, nullable=True),
        sa.Column("last_success_at", TIME, nullable=True),
        sa.Column("last_full_walk_at", TIME, nullable=True),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.Column("offline", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("lease_token", sa.String(length=32), nullable=True),
        sa.Column("lease_holder", sa.Text(), nullable=True),
        sa.Column("lease_host", sa.Text(), nullable=True),
        sa.Column("lease_pid", sa.BigInteger(), nullable=True),
        sa.Column("lease_started", sa.Float(), nullable=True),
        sa.Column("lease_until", TIME, nullable=True),
        sa.ForeignKeyConstraint(
            ["league_id"],
            ["leagues.id"],
            name=op.f("fk_league_sync_state_league_id_leagues"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("league_id", name=op.f("pk_league_sync_state")),
    )


def _pending_matches() -> None:
    op.create_table(
        "pending_matches",
        sa.Column("match_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("league_id", ID, nullable=False),
        sa.Column("match_seq_num", sa.BigInteger(), nullable=True),
        sa.Column("start_time", TIME, nullable=True),
        sa.Column("listed", JSON, nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("found_at", TIME, nullable=False),
        sa.Column("next_try_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(
            ["league_id"],
            ["leagues.id"],
            name=op.f("fk_pending_matches_league_id_leagues"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("match_id", name=op.f("pk_pending_matches")),
    )
    op.create_index(
        "ix_pending_matches_league_id_next_try_at",
        "pending_matches",
        ["league_id", "next_try_at"],
        unique=False,
    )


def _settings() -> None:
    op.create_table(
        "settings",
        sa.Column("id", ID, sa.Identity(always=False), nullable=False),
        sa.Column("key", sa.String(length=100), nullable=False),
        sa.Column("value", JSON, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settings")),
        sa.UniqueConstraint("key", name=op.f("uq_settings_key")),
        sqlite_autoincrement=True,
    )


def _audit_events() -> None:
    op.create_table(
        "audit_events",
        sa.Column("id", ID, sa.Identity(always=False), nullable=False),
        sa.Column("operation", sa.String(length=32), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("undoes", sa.String(length=32), nullable=True),
        sa.Column("author", sa.String(length=100), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("revision", sa.String(length=32), nullable=False),
        sa.Column("table_name", sa.String(length=63), nullable=True),
        sa.Column("row_key", sa.String(length=63), nullable=True),
        sa.Column("action", sa.String(length=10), nullable=False),
        sa.Column("before", JSON, nullable=True),
        sa.Column("after", JSON, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_events")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_audit_events_author"), "audit_events", ["author"], unique=False)
    op.create_index(op.f("ix_audit_events_operation"), "audit_events", ["operation"], unique=False)
    op.create_index(
        "ix_audit_events_table_name_row_key",
        "audit_events",
        ["table_name", "row_key"],
        unique=False,
    )


def _changes() -> None:
    op.create_table(
        "changes",
        sa.Column("id", ID, sa.Identity(always=False), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("operation", sa.String(length=32), nullable=False),
        sa.Column("tables", JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
        sqlite_autoincrement=True,
    )


# What people change is audited by the database itself, so that a change made with another client
# is in the log as well. The program only names the operation (set_config 'dtxdesk.operation').
AUDIT_FUNCTION = """
create function dtxdesk_audit() returns trigger
language plpgsql security definer set search_path from current as $$
declare
    operation jsonb := nullif(current_setting('dtxdesk.operation', true), '')::jsonb;
    left_out text[] := tg_argv[0]::text[];
    before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - left_out end;
    after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - left_out end;
begin
    if before is not distinct from after then
        return null;
    end if;
    insert into audit_events (operation, title, kind, undoes, author, at, revision,
                              table_name, row_key, action, before, after)
    values (
        coalesce(operation ->> 'id',
                 md5('foreign' || txid_current() || pg_postmaster_start_time())),
        coalesce(operation ->> 'title', 'Changed with another client'),
        coalesce(operation ->> 'kind', 'foreign'),
        operation ->> 'undoes',
        session_user,
        clock_timestamp(),
        coalesce(operation ->> 'revision', (select max(version_num) from alembic_version)),
        tg_table_name,
        coalesce(after, before) ->> tg_argv[1],
        lower(tg_op),
        before,
        after);
    return null;
end $$
"""

SUMMARY_FUNCTION = """
create function dtxdesk_summary(title text, figures text) returns void
language sql security definer set search_path from current as $$
    insert into audit_events (operation, title, kind, author, at, revision, action, after)
    select operation ->> 'id', title, 'summary', session_user, clock_timestamp(),
           operation ->> 'revision', 'summary', figures::jsonb
    from (select current_setting('dtxdesk.operation')::jsonb as operation) named
$$
"""

# A sync stores thousands of matches and leaves one summary: of a match only what a person can
# change is watched.
MATCH_CHANGED = """
    old.version is distinct from new.version
    or old.counted is distinct from new.counted
    or old.counted_reason is distinct from new.counted_reason
    or (old.radiant_win is not null and old.radiant_win is distinct from new.radiant_win)
"""


def _audit_triggers() -> None:
    op.execute(AUDIT_FUNCTION)
    op.execute(SUMMARY_FUNCTION)
    left_out = "'{updated_at,league_mmr,name,sort_name,search_key}'"
    for table, key, kept_out in (
        ("users", "id", left_out),
        ("leagues", "id", "'{updated_at}'"),
        ("settings", "id", "'{updated_at}'"),
    ):
        op.execute(
            f"create trigger audit after insert or update or delete on {table}"
            f" for each row execute function dtxdesk_audit({kept_out}, '{key}')"
        )
    for name, moment, condition in (
        ("insert", "insert", "new.source = 'manual'"),
        ("update", "update", MATCH_CHANGED),
        ("delete", "delete", "true"),
    ):
        op.execute(
            f"create trigger audit_{name} after {moment} on steam_matches"
            f" for each row when ({condition})"
            " execute function dtxdesk_audit('{updated_at,search_key}', 'match_id')"
        )
