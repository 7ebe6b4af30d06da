"""Matches that people type in: their player rows and what waits for details are audited as well.

A sync writes the same tables by the thousand and leaves one summary, so what an operation of that
kind does to them stays out of the log. Indexes for the table of all matches come with it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _indexes()
    if op.get_bind().dialect.name == "postgresql":
        _audit_triggers()


def _indexes() -> None:
    for column in ("start_time", "duration"):
        op.create_index(
            f"ix_steam_matches_{column}_match_id", "steam_matches", [column, "match_id"]
        )
    op.create_index(
        "ix_steam_match_players_hero_id_match_id", "steam_match_players", ["hero_id", "match_id"]
    )
    without_winner = sa.text("radiant_win is null")
    op.create_index(
        "ix_steam_matches_without_winner",
        "steam_matches",
        ["match_id"],
        sqlite_where=without_winner,
        postgresql_where=without_winner,
    )


# As in 0001, but a row may have a key of several columns: their names, apart by a slash.
AUDIT_FUNCTION = """
create or replace function dtxdesk_audit() returns trigger
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
        (select string_agg(coalesce(after, before) ->> key.part, '/' order by key.place)
           from unnest(string_to_array(tg_argv[1], '/')) with ordinality as key (part, place)),
        lower(tg_op),
        before,
        after);
    return null;
end $$
"""

IN_BULK_FUNCTION = """
create function dtxdesk_in_bulk() returns boolean language sql stable as $$
    select coalesce(
        nullif(current_setting('dtxdesk.operation', true), '')::jsonb ->> 'kind' = 'summary',
        false)
$$
"""


def _audit_triggers() -> None:
    op.execute(AUDIT_FUNCTION)
    op.execute(IN_BULK_FUNCTION)
    for table, key in (("steam_match_players", "match_id/slot"), ("pending_matches", "match_id")):
        op.execute(
            f"create trigger audit after insert or update or delete on {table}"
            " for each row when (not dtxdesk_in_bulk())"
            f" execute function dtxdesk_audit('{{}}', '{key}')"
        )
    # A match that someone asks for again by hand is a person's change too, whatever its source.
    op.execute("drop trigger audit_insert on steam_matches")
    op.execute(
        "create trigger audit_insert after insert on steam_matches"
        " for each row when (new.source = 'manual' or not dtxdesk_in_bulk())"
        " execute function dtxdesk_audit('{updated_at,search_key}', 'match_id')"
    )
