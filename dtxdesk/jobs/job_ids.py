"""What jobs are called, for whoever shows or asks for one without running any."""

from __future__ import annotations

BACKUP = "backup"
ROSTER = "roster"
ACCOUNT = "account"
"""One's own sign-in with Discord, looked at once a day."""
ANNOUNCE = "announce"
"""What tournaments tell a channel by themselves."""
SYNC = "sync:"
"""What the id of a league's sync begins with; the league's id follows."""


def sync_job_id(league_id: int) -> str:
    return f"{SYNC}{league_id}"
