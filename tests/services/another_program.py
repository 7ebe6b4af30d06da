"""A second program that syncs a league, as a process of its own: it can be killed and held up.

It says "holding" once it has the lease and has seen a first match, and waits for a line before it
goes on. Its computer has another name, so that nobody here can look whether it is still alive.
"""

from __future__ import annotations

import platform
import sys
from contextlib import closing

from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.errors import DeskError
from dtxdesk.services.league_sync import LeagueSync
from dtxdesk.services.progress import SyncProgress
from dtxdesk.steam.answers import NoStore
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.opendota import OpenDotaClient
from dtxdesk.steam.quota import DailyQuota


def main(url: str, steam_url: str, league_id: int, computer: str) -> None:
    platform.node = lambda: computer
    held = False

    def hold(at: SyncProgress) -> None:
        nonlocal held
        if at.phase == "details" and at.done and not held:
            held = True
            say("holding")
            sys.stdin.readline()

    def no_opendota() -> OpenDotaClient:
        raise AssertionError("nobody asks OpenDota here")

    with (
        closing(Database(database_url(url))) as database,
        closing(
            SteamClient(
                api_key=lambda: "0123456789ABCDEF0123456789ABCDEF",
                base_url=steam_url,
                store=NoStore(),
                quota=DailyQuota(None),
                calls_per_second=0,
            )
        ) as steam,
    ):
        try:
            LeagueSync(database, lambda _no_cache: steam, no_opendota).sync(
                league_id, progress=hold
            )
        except DeskError as problem:
            say(type(problem).__name__)
        else:
            say("synced")


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4])
