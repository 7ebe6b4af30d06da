"""Importing people: what each row would do, then all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

from dtxdesk.data.backup import list_backups
from dtxdesk.data.database import Database
from dtxdesk.data.schema import User
from dtxdesk.domain.people_import import Action, Part
from dtxdesk.domain.steam_id import ID64_BASE
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.services.forgetting import Forgetting
from dtxdesk.services.history import History
from dtxdesk.services.people_import import Imported, ImportPlan, PeopleImport
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.steam.answers import NoStore
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.steam.transport import Backoff
from tests.servers.steam import DROP, FakeSteam

HEADER = "steam_friend_id,discord_id,discord_username,name,mmr,positions,team_name\n"
DISCORD = "123456789012345678"
OTHER_DISCORD = "223456789012345678"
A, B = ID64_BASE + 1, ID64_BASE + 2


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        yield server


@pytest.fixture
def client(steam: FakeSteam) -> Iterator[SteamClient]:
    made = SteamClient(
        api_key=lambda: steam.key,
        base_url=steam.url,
        store=NoStore(),
        quota=DailyQuota(None),
        calls_per_second=0,
        backoff=Backoff(attempts=1),
    )
    yield made
    made.close()


@pytest.fixture
def importing(database: Database, tmp_path: Path, client: SteamClient) -> PeopleImport:
    return PeopleImport(database, tmp_path / "backups", lambda: client)


@pytest.fixture
def players(database: Database, client: SteamClient) -> Players:
    return Players(database, lambda: client)


def plan(importing: PeopleImport, *rows: str) -> ImportPlan:
    return importing.plan((HEADER + "\n".join(rows)).encode())


def problems(importing: PeopleImport, *rows: str) -> dict[int, str]:
    return {row.line: " ".join(row.problems) for row in plan(importing, *rows).errors}


def everyone(database: Database) -> list[dict[str, Any]]:
    with database.reader() as connection:
        rows = connection.execute(select(User.__table__).order_by(User.id)).mappings()
        return [dict(row) for row in rows]


def test_new_people_come_in_one_step(database: Database, importing: PeopleImport) -> None:
    made = plan(
        importing,
        f"1,{DISCORD},@korvus,Korvus,4200,1:3:2,Aegis",
        ",,yuki.dot,,,,",
        "[U:1:2],,,北风来信 <b>,,5,",
    )
    assert [row.action for row in made.rows] == [Action.CREATE] * 3
    assert (made.names_teams, made.rows[0].team) == (True, "Aegis")
    assert importing.apply(made) == Imported(3, 0, 0)
    korvus, yuki, wind = everyone(database)
    assert (korvus["steam_id"], korvus["discord_id"], korvus["name"]) == (A, DISCORD, "Korvus")
    assert (korvus["base_mmr"], korvus["base_mmr_source"]) == (4200, "imported")
    assert korvus["base_mmr_at"] == database.clock()
    assert [korvus[f"position_{p}"] for p in ("carry", "mid", "offlane")] == [1, 3, 2]
    assert (yuki["name"], yuki["nickname"], yuki["search_key"]) == ("yuki.dot", None, "yuki.dot")
    assert (wind["name"], wind["position_hard_support"]) == ("北风来信 <b>", 1)
    assert History(database).undo().title == "Import 3 players"
    assert everyone(database) == []
    History(database).redo()
    assert [row["name"] for row in everyone(database)] == ["Korvus", "yuki.dot", "北风来信 <b>"]


def test_a_second_time_brings_nothing(database: Database, importing: PeopleImport) -> None:
    rows = (f"1,{DISCORD},Korvus,Kor,4200,1:3:2,", ",,yuki,,1,,")
    importing.apply(plan(importing, *rows))
    before = everyone(database)
    again = plan(
        importing,
        *rows,
    )
    assert [row.action for row in again.rows] == [Action.SKIP, Action.SKIP]
    assert importing.apply(again) == Imported(0, 0, 2)
    assert everyone(database) == before
    assert History(database).undo().title == "Import 2 players"


def test_only_what_is_filled_in_changes(
    database: Database, importing: PeopleImport, players: Players
) -> None:
    fields = PlayerFields("Korvus", A, None, "korvus", 4000, (1, 2, 0, 0, 0), "a note")
    players.add(fields)
    before = everyone(database)
    made = plan(importing, f"1,{DISCORD},,,4100,,")
    assert [(c.part, c.before, c.after) for c in made.rows[0].changes] == [
        (Part.DISCORD, None, DISCORD),
        (Part.BASE_MMR, 4000, 4100),
    ]
    importing.apply(made)
    (after,) = everyone(database)
    changed = {name for name, value in after.items() if value != before[0][name]}
    assert changed == {"discord_id", "base_mmr", "base_mmr_source", "search_key", "version"}
    assert DISCORD in after["search_key"]
    History(database).undo()
    (undone,) = everyone(database)
    assert undone == {**before[0], "version": 3}


def test_two_ids_of_two_players_are_a_conflict(
    database: Database, importing: PeopleImport, players: Players
) -> None:
    players.add(PlayerFields("Korvus", A))
    players.add(PlayerFields("Yuki", None, DISCORD))
    said = problems(importing, f"1,{DISCORD},,,4100,,", f"2,{OTHER_DISCORD},,New,,,")
    assert said.keys() == {2}
    assert "Korvus (player 1)" in said[2]
    assert "Yuki (player 2)" in said[2]
    with pytest.raises(UserError, match="Nothing was imported"):
        importing.apply(plan(importing, f"1,{DISCORD},,,4100,,", f"2,{OTHER_DISCORD},,New,,,"))
    assert len(everyone(database)) == 2


def test_a_username_alone_means_the_only_one_who_has_it(
    importing: PeopleImport, players: Players
) -> None:
    players.add(PlayerFields("Korvus", A, None, "Korvus"))
    for number in (3, 4):
        players.add(PlayerFields("Twin", ID64_BASE + number, None, "twin"))
    made = plan(importing, ",,@KORVUS,,5000,,", ",,twin,,5000,,", "9,,korvus,,,,", ",,nobody,,,,")
    found, twin, other, new = made.rows
    assert (found.action, found.user_id, found.by_name) == (Action.UPDATE, 1, True)
    assert [change.part for change in found.changes] == [Part.BASE_MMR]
    assert (twin.action, "2 players" in twin.problems[0]) == (Action.ERROR, True)
    # An id that nobody has is somebody new, and the same name is worth a look.
    assert "line 2" in other.problems[0]
    assert (new.action, new.by_name) == (Action.CREATE, False)
    (alone,) = plan(importing, "9,,korvus,,,,").rows
    assert (alone.action, "Korvus (player 1)" in alone.note) == (Action.CREATE, True)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1,,,,,,", "STEAM_0:1:0,,,,,,"),
        (f"1,{DISCORD},,,,,", f"2,{DISCORD},,,,,"),
        (",,korvus,,,,", ",,Korvus,,,,"),
        ("1,,korvus,,,,", ",,korvus,,,,"),
        (",,korvus,,,,", "1,,korvus,,,,"),
        ("5,,,,,,", f",{DISCORD},,,,,"),
        ("1,,,,-1,,", "1,,,,,,"),
    ],
)
def test_one_person_twice(
    importing: PeopleImport, players: Players, first: str, second: str
) -> None:
    players.add(PlayerFields("Both", ID64_BASE + 5, DISCORD))
    assert "line 2 already" in problems(importing, first, second)[3]


def test_two_people_may_have_one_name(importing: PeopleImport) -> None:
    assert problems(importing, "1,,same,Same,,,", "2,,same,Same,,,") == {}


def test_an_archived_player_comes_back(
    database: Database, importing: PeopleImport, players: Players
) -> None:
    players.archive([players.add(PlayerFields("Korvus", A))])
    made = plan(importing, "1,,,,,,")
    assert [change.part for change in made.rows[0].changes] == [Part.ACTIVE]
    importing.apply(made)
    assert everyone(database)[0]["active"]
    assert History(database).undo().title == "Import Korvus"


def test_a_forgotten_player_does_not(
    database: Database, importing: PeopleImport, players: Players, tmp_path: Path
) -> None:
    class NoAnswers:
        def forget_account(self, account_id: int) -> int:
            return 0

    user_id = players.add(PlayerFields("Korvus", A, DISCORD, "korvus"))
    Forgetting(database, tmp_path / "backups", NoAnswers).forget(user_id, delete_backups=True)
    assert "forgotten" in problems(importing, "1,,,Korvus,,,")[2]
    assert problems(importing, "2,,korvus,,,,") == {}


def test_it_is_refused_when_the_base_has_moved(
    database: Database, importing: PeopleImport, players: Players
) -> None:
    players.add(PlayerFields("Korvus", A, None, None, 4000))
    players.add(PlayerFields("Yuki", B))
    made = plan(importing, "1,,,,4100,,", "3,,,New,,,")
    players.edit(2, 1, PlayerFields("Yuki.", B))
    players.edit(1, 1, PlayerFields("Korvus", A, None, None, 4050))
    with pytest.raises(UserError, match="changed since"):
        importing.apply(made)
    assert len(everyone(database)) == 2
    importing.apply(plan(importing, "1,,,,4100,,", "3,,,New,,,"))
    assert [row["base_mmr"] for row in everyone(database)] == [4100, None, None]


def test_what_it_does_not_touch_may_move(importing: PeopleImport, players: Players) -> None:
    players.add(PlayerFields("Korvus", A, None, None, 4000))
    made = plan(importing, "1,,,,4100,,")
    players.edit(1, 1, PlayerFields("Korvus", A, None, None, 4000, notes="a note"))
    assert importing.apply(made) == Imported(0, 1, 0)


def test_profile_names_are_asked_of_steam(importing: PeopleImport, steam: FakeSteam) -> None:
    steam.vanities["korvus"] = A
    told: list[tuple[int, int]] = []
    rows = ("https://steamcommunity.com/id/korvus,,,,,,", "nobody-here,,,,,,", "2,,,,,,")
    made = importing.plan((HEADER + "\n".join(rows)).encode(), progress=told.append)
    assert [row.action for row in made.rows] == [Action.CREATE, Action.ERROR, Action.CREATE]
    assert made.incoming[0].steam_id == A
    assert "nobody" in made.rows[1].problems[0]
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_without_steam_each_profile_name_is_an_error_and_steam_is_asked_little(
    importing: PeopleImport, steam: FakeSteam
) -> None:
    steam.fail_next(DROP, times=40)
    said = problems(importing, *(f"name-{number},,,,,," for number in range(30)), "2,,,,,,")
    assert said.keys() == set(range(2, 32))
    assert len(steam.requests) <= 8


def test_a_backup_is_made_before(
    database: Database, importing: PeopleImport, tmp_path: Path
) -> None:
    importing.apply(plan(importing, "1,,,,,,"))
    made = [path.stem.rpartition("-")[2] for path in list_backups(tmp_path / "backups")]
    assert made == (["import"] if database.is_sqlite else [])


def test_a_file_that_is_gone_is_told(importing: PeopleImport, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match=r"gone\.csv"):
        importing.plan_file(tmp_path / "gone.csv")


def test_many_rows_take_few_statements(database: Database, importing: PeopleImport) -> None:
    counted = 0

    def count(*_: object) -> None:
        nonlocal counted
        counted += 1

    importing.apply(plan(importing, *(f"{n},,,P{n},1,," for n in range(1, 300))))
    rows = [f"{n},,p{n},P{n},{n},1," for n in range(1, 600)]
    engines = {database.reading, database.writing}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", count)
    importing.apply(plan(importing, *rows))
    for engine in engines:
        event.remove(engine, "before_cursor_execute", count)
    assert counted < 40
    assert len(everyone(database)) == 599
