"""Fills an empty database with the sample league, to try the program and to picture it."""

from __future__ import annotations

from datetime import timedelta

from dtxdesk.data import league_matches, leases
from dtxdesk.data.database import Database
from dtxdesk.data.league_matches import Failure
from dtxdesk.data.leases import Process
from dtxdesk.data.schema import League, User
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain import retries, sample_league
from dtxdesk.domain.matches import ListedMatch
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.domain.walks import BOTTOM, Stretch, Walked
from dtxdesk.services import demo_tournaments
from dtxdesk.services.demo_tournaments import Entrant

SEED = 9
MATCHES = 340
STEAM_LEAGUE_ID = 17929
LEAGUE_NAME = "DTX League"


def fill(
    database: Database,
    *,
    matches: int = MATCHES,
    players: int | None = None,
    tournaments: bool = True,
) -> int:
    """Adds the sample people and their league, played up to this hour; returns the league's id.

    The same seed makes the same people and matches. With `tournaments` one of them is coming up and
    one is over.
    """
    people = sample_league.players(SEED, players or len(sample_league.NAMES))
    league_id = _add_people(database, people, tournaments=tournaments)
    played = list(
        sample_league.matches(
            people,
            seed=SEED,
            count=matches,
            newest=database.clock() - timedelta(hours=1),
            steam_league_id=STEAM_LEAGUE_ID,
        )
    )
    with database.unit_of_work("Sync", kind="summary") as work:
        lease = leases.acquire(work.connection, league_id, Process.current(database.author))
        league_matches.store(work.connection, league_id, played, work.now)
        _leave_one_without_details(work, league_id, played[-1].match_id)
        league_matches.set_state(
            work.connection,
            league_id,
            walked=Walked((Stretch(played[-1].match_id, BOTTOM),)).pairs(),
            newest_match_id=played[-1].match_id,
            last_attempt_at=work.now,
            last_success_at=work.now,
            last_full_walk_at=work.now,
        )
        leases.release(work.connection, lease)
        for table in ("users", "steam_matches", "league_player_stats", "league_sync_state"):
            work.touch(table)
        work.summarise(f"Synced {LEAGUE_NAME}", {"league": league_id, "fetched": len(played)})
    return league_id


def _add_people(
    database: Database, people: list[sample_league.SamplePlayer], *, tournaments: bool
) -> int:
    with database.unit_of_work("Add the sample league") as work:
        league = work.add(
            League(steam_league_id=STEAM_LEAGUE_ID, name=LEAGUE_NAME, is_primary=True)
        )
        users = []
        for person in people:
            carry, mid, offlane, soft, hard = person.positions
            users.append(
                User(
                    nickname=person.name,
                    discord_username=person.username,
                    steam_id=to_id64(person.account_id),
                    base_mmr=person.base_mmr,
                    base_mmr_source=None if person.base_mmr is None else "typed",
                    base_mmr_at=None if person.base_mmr is None else work.now,
                    position_carry=carry,
                    position_mid=mid,
                    position_offlane=offlane,
                    position_soft_support=soft,
                    position_hard_support=hard,
                )
            )
        work.session.add_all(users)
        work.flush()
        if tournaments:
            entrants = [Entrant(user.id, user.name, user.base_mmr) for user in users]
            demo_tournaments.add(work, league.id, entrants)
        return league.id


def _leave_one_without_details(work: UnitOfWork, league_id: int, after: int) -> None:
    hidden = ListedMatch(after - 17, after - 1_000_000_017, work.now - timedelta(hours=2))
    league_matches.remember(work.connection, league_id, [hidden], work.now)
    reason = "Steam lists this match but does not show its details"
    later = retries.next_try(2, work.now)
    league_matches.fail(work.connection, [Failure(hidden.match_id, reason, 2, later)])
