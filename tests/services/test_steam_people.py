"""A list of ids, links and names becomes people here, and nothing that nobody has seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.forgotten_accounts import left_out, remember
from dtxdesk.data.queries.leaderboard import leaderboard_index
from dtxdesk.data.schema import User
from dtxdesk.domain.found_on_steam import Standing
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.errors import UserError
from dtxdesk.services.history import History
from dtxdesk.services.many_players import ManyPlayers
from dtxdesk.services.steam_people import SteamPeople
from dtxdesk.steam.answers import NoStore
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.steam.transport import Backoff
from tests.league import add_league, add_player, played, slot, store
from tests.servers.steam import DROP, FakeSteam


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        yield server


@pytest.fixture
def service(database: Database, steam: FakeSteam) -> Iterator[SteamPeople]:
    client = SteamClient(
        api_key=lambda: steam.key,
        base_url=steam.url,
        store=NoStore(),
        quota=DailyQuota(None),
        calls_per_second=0,
        backoff=Backoff(attempts=1),
    )
    yield SteamPeople(database, lambda: client)
    client.close()


def people(database: Database) -> dict[int | None, tuple[str, str | None]]:
    with database.reader() as connection:
        found = connection.execute(select(User.steam_id, User.name, User.avatar))
        return {row.steam_id: (row.name, row.avatar) for row in found}


def picture(account: int) -> str:
    return f"https://avatars.steamstatic.com/{to_id64(account)}_full.jpg"


def test_each_line_says_who_it_is_and_what_would_become_of_it(
    database: Database, steam: FakeSteam, service: SteamPeople
) -> None:
    add_player(database, "tomo", 1)
    add_player(database, "saqr", 2)
    with database.unit_of_work("pictures") as work:
        for user in work.session.scalars(select(User)):
            user.avatar = "5" if user.steam_id == to_id64(2) else None
    steam.vanities["korvus"] = to_id64(3)
    steam.profiles.update({to_id64(n): f"on steam {n}" for n in (1, 2, 3)})
    plan = service.plan(
        "1\n"
        "Saqr <https://steamcommunity.com/profiles/76561197960265730>\n"
        "\n"
        "steamcommunity.com/id/korvus/\n"
        "korvus\n"
        "nobody\n"
        "no id at all\n"
        "[U:1:4]\n"
    )  # fmt: skip
    said = [(row.line.number, row.standing, row.line.name) for row in plan.rows]
    assert said == [
        (1, Standing.PICTURE, "on steam 1"),
        (2, Standing.KNOWN, "on steam 2"),
        (3, Standing.NEW, "on steam 3"),
        (4, Standing.TWICE, "on steam 3"),
        (5, Standing.UNKNOWN, None),
        (6, Standing.UNKNOWN, None),
        (7, Standing.NEW, None),
    ]
    assert "knows nobody" in plan.rows[4].line.problem
    assert "none of the forms" in plan.rows[5].line.problem

    assert service.add(plan, range(1, 8)).added == 2
    assert people(database) == {
        to_id64(1): ("tomo", picture(1)),
        to_id64(2): ("saqr", "5"),
        to_id64(3): ("on steam 3", picture(3)),
        to_id64(4): (f"Steam {to_id64(4)}", None),
    }
    History(database).undo()
    assert set(people(database)) == {to_id64(1), to_id64(2)}
    assert people(database)[to_id64(1)] == ("tomo", None)


def test_what_they_have_played_counts_at_once(database: Database, service: SteamPeople) -> None:
    league_id = add_league(database)
    store(database, league_id, [played(n, slot(0, 1), slot(128, 2)) for n in range(1, 4)])
    plan = service.plan("1")
    assert service.add(plan, [1]).added == 1
    with database.reader() as connection:
        assert len(leaderboard_index(connection, league_id).ids) == 1
    with pytest.raises(UserError, match="changed since you looked"):
        service.add(plan, [1])


def test_who_is_archived_is_known_and_who_was_forgotten_is_welcome_again(
    database: Database, service: SteamPeople
) -> None:
    user_id = add_player(database, "tomo", 1)
    ManyPlayers(database).archive([user_id])
    with database.unit_of_work("forget") as work:
        remember(work, [to_id64(2)])
    plan = service.plan("1\n2")
    holder = plan.rows[0].holder
    assert holder is not None
    assert holder.archived
    assert [row.standing for row in plan.rows] == [Standing.KNOWN, Standing.NEW]
    service.add(plan, [2])
    with database.reader() as connection:
        assert left_out(connection, [to_id64(2)]) == frozenset()


def test_hundreds_are_asked_about_in_hundreds(
    database: Database, steam: FakeSteam, service: SteamPeople
) -> None:
    steam.profiles.update({to_id64(n): f"p{n}" for n in range(1, 251)})
    plan = service.plan("\n".join(str(n) for n in range(1, 251)))
    assert plan.counts == {Standing.NEW: 250}
    assert len(steam.requests) == 3
    service.add(plan, range(1, 251))
    assert len(people(database)) == 250


def test_ids_are_good_without_steam_and_names_are_not(
    steam: FakeSteam, service: SteamPeople
) -> None:
    steam.fail_next(DROP, times=float("inf"))
    found = service.resolve(["1", "korvus", "saqr"])
    assert [line.steam_id for line in found.lines] == [to_id64(1), None, None]
    assert all("Steam" in line.problem for line in found.lines[1:])
    assert found.unnamed is not None
