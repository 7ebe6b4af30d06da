"""A server that chooses somebody else's change over ours, at moments that a test names.

What it raises is its own error (40P01), so that everything above it is real. A sequence counts,
since nothing else outlasts the rollback.
"""

from __future__ import annotations

import psycopg

_TABLE = """
create sequence deadlocks_left_{table};
create function deadlock_{table}() returns trigger language plpgsql security definer as $$
begin
  if nextval('deadlocks_left_{table}') <= {times} then
    raise exception 'deadlock detected' using errcode = '40P01';
  end if;
  return new;
end $$;
create trigger deadlock before insert or update on {table}
  for each statement execute function deadlock_{table}();
"""


def refuse(url: str, table: str, times: int) -> None:
    """The first writes into the table end as deadlocks do.

    Args:
        url: Of an administrator of the database.
        table: Whose inserts and updates are meant.
        times: How often.
    """
    with psycopg.connect(url) as administrator:
        administrator.execute(_TABLE.format(table=table, times=times).encode())


def refused(url: str, table: str) -> int:
    """How many writes into the table were tried."""
    with psycopg.connect(url) as administrator:
        found = administrator.execute(f"select last_value from deadlocks_left_{table}".encode())
        row = found.fetchone()
        assert row is not None
        return int(row[0])
