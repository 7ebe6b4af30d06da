"""Importing into a tournament: sign-ups and teams, all of it or nothing, in one operation."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from dtxdesk.data.backup import list_backups
from dtxdesk.data.database import Database
from dtxdesk.data.tournament_schema import Draft
from dtxdesk.domain.people_import import Action, Part
from dtxdesk.errors import UserError
from dtxdesk.services.history import History
from dtxdesk.services.people_import import Imported, ImportPlan, PeopleImport
from dtxdesk.services.teams import TeamFields
from dtxdesk.steam.client import SteamClient
from tests.league import add_player, empty
from tests.tournaments import Evening, assert_sound, everything

HEADER = "steam_friend_id,name,mmr,team_name,team_captain\n"


def no_steam() -> SteamClient:
    raise AssertionError("no profile name is in these files")


@pytest.fixture
def importing(database: Database, tmp_path: Path) -> PeopleImport:
    return PeopleImport(database, tmp_path / "backups", no_steam)


def plan(importing: PeopleImport, evening: Evening, *rows: str) -> ImportPlan:
    return importing.plan((HEADER + "\n".join(rows)).encode(), tournament_id=evening.id)


def teams(database: Database) -> dict[str, tuple[list[int], int | None]]:
    """Members and captain by team."""
    held = everything(database)
    return {
        team["name"]: (
            [
                row["user_id"]
                for row in held["team_members"]
                if row["team_id"] == team["id"] and row["role"] == "member"
            ],
            team["captain_id"],
        )
        for team in held["teams"]
    }


def test_from_a_sheet_to_teams_in_one_step(
    database: Database, importing: PeopleImport, tmp_path: Path
) -> None:
    evening = Evening(database)
    known = add_player(database, "Known", 3, 3000)
    made = plan(
        importing, evening,
        "1,Korvus,4000,Moon,yes", "2,Yuki,3500,MOON,", "3,,3100,Sun,x", "4,Rook,,,", "5,Wren,,,1",
    )  # fmt: skip
    assert (made.tournament_id, made.tournament) == (evening.id, "Winter Draft")
    assert [row.action for row in made.rows] == [
        Action.CREATE, Action.CREATE, Action.UPDATE, Action.CREATE, Action.CREATE,
    ]  # fmt: skip
    before = everything(database)
    assert importing.apply(made) == Imported(4, 1, 0)
    ids = {row["nickname"]: row["id"] for row in everything(database)["users"]}
    assert teams(database) == {
        "Moon": ([ids["Korvus"], ids["Yuki"]], ids["Korvus"]),
        "Sun": ([known], known),
    }
    assert evening.states() == dict.fromkeys(ids.values(), "in")
    assert [row["tag"] for row in everything(database)["teams"]] == ["MOON", "SUN"]
    captains = [row["user_id"] for row in everything(database)["sign_ups"] if row["captain"]]
    assert captains == [ids["Wren"]]
    assert_sound(database)
    assert len(list_backups(tmp_path / "backups")) == (1 if database.is_sqlite else 0)
    after = everything(database)
    for _ in range(2):
        assert History(database).undo().title == "Import 5 players into Winter Draft"
        assert everything(database) == before
        History(database).redo()
        assert everything(database) == after


def test_who_is_elsewhere_moves_and_teams_go_on_being_led(
    database: Database, importing: PeopleImport
) -> None:
    evening = Evening(database)
    one, two, three, four = (add_player(database, f"P{n}", n, 1000 * n) for n in range(1, 5))
    first = evening.teams.add(evening.id, TeamFields("Moon"), [one, two])
    second = evening.teams.add(evening.id, TeamFields("Sun"), [three])
    evening.teams.add_stand_in(second, two)
    evening.sign_ups.add(evening.id, [four], waiting=True)
    made = plan(importing, evening, "1,,,sun,", "2,,,Sun,yes", "4,,,Moon,")
    moved, leading, waited = made.rows
    assert [(c.part, c.before, c.after) for c in moved.changes] == [(Part.TEAM, "Moon", "Sun")]
    assert [change.part for change in leading.changes] == [Part.TEAM, Part.CAPTAIN]
    assert [change.part for change in waited.changes] == [Part.SIGN_UP, Part.TEAM]
    importing.apply(made)
    assert teams(database) == {"Moon": ([four], None), "Sun": ([three, one, two], two)} or (
        set(teams(database)["Sun"][0]) == {one, two, three}
    )
    assert evening.leaders(second) == (two, None)
    assert evening.leaders(first) == (None, None)
    assert_sound(database)
    importing.apply(plan(importing, evening, "3,,,,", "1,,,Moon,1"))
    assert evening.leaders(first) == (one, None)


def test_all_or_nothing(database: Database, importing: PeopleImport) -> None:
    evening = Evening(database)
    before = everything(database)
    made = plan(importing, evening, "1,A,1,Moon,yes", "2,B,2,Moon,yes", "3,C,x,,")
    assert {row.line for row in made.errors} == {3, 4}
    with pytest.raises(UserError, match="2 rows"):
        importing.apply(made)
    assert everything(database) == before


def test_it_is_refused_when_the_teams_have_moved(
    database: Database, importing: PeopleImport
) -> None:
    evening = Evening(database)
    made = plan(importing, evening, "1,A,1,Moon,yes")
    evening.teams.add(evening.id, TeamFields("Moon"))
    importing.apply(made)  # a team of that name by now: it comes out the same
    assert [len(inside) for inside, _ in teams(database).values()] == [1]
    made = plan(importing, evening, "1,,,Sun,")
    (player,) = evening.states()
    evening.teams.move(evening.id, [player], None)
    with pytest.raises(UserError, match="changed since"):
        importing.apply(made)
    made = plan(importing, evening, "1,,,Sun,")
    evening.tournaments.delete(evening.id)
    with pytest.raises(UserError, match="no such tournament"):
        importing.apply(made)
    with pytest.raises(UserError, match="no such tournament"):
        plan(importing, evening, "1,,,Sun,")


def test_a_running_draft_makes_teams_alone(database: Database, importing: PeopleImport) -> None:
    evening = Evening(database)
    with database.unit_of_work("Draft") as work:
        work.add(Draft(tournament_id=evening.id, style="snake", started_at=work.now,
                       started_by="me"))  # fmt: skip
    (row,) = plan(importing, evening, "1,A,1,Moon,").rows
    assert "draft is under way" in row.problems[0]
    importing.apply(plan(importing, evening, "1,A,1,,"))
    assert list(evening.states().values()) == ["in"]


def test_the_base_alone_knows_no_tournament(database: Database, importing: PeopleImport) -> None:
    made = importing.plan((HEADER + "1,A,1,Moon,yes").encode())
    assert (made.tournament_id, made.tournament) == (None, "")
    importing.apply(made)
    assert everything(database)["teams"] == everything(database)["sign_ups"] == []
    assert History(database).undo().title == "Import A"


rows = st.lists(
    st.tuples(
        st.integers(1, 8), st.sampled_from(["", "Moon", "moon", "Sun"]), st.booleans()
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda one: one[0],
)  # fmt: skip


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(first=rows, second=rows)
def test_twice_is_once_and_undo_is_what_was_there(
    database: Database, importing: PeopleImport, first: list[tuple[int, str, bool]],
    second: list[tuple[int, str, bool]],
) -> None:  # fmt: skip
    empty(database)
    evening = Evening(database)
    for sheet in (first, second):
        lines = [f"{n},P{n},{n},{team},{'yes' if captain else ''}" for n, team, captain in sheet]
        wanted = [row for row, bad in zip(lines, _twice_led(sheet), strict=True) if not bad]
        made = plan(importing, evening, *wanted)
        before = everything(database)
        importing.apply(made)
        assert_sound(database)
        after = everything(database)
        again = plan(importing, evening, *wanted)
        assert {row.action for row in again.rows} == {Action.SKIP}
        assert importing.apply(again) == Imported(0, 0, len(wanted))
        assert everything(database) == after
        if made.changing:
            History(database).undo()
            assert everything(database) == before
            History(database).redo()
            assert everything(database) == after


def _twice_led(sheet: list[tuple[int, str, bool]]) -> list[bool]:
    seen: set[str] = set()
    found = []
    for _, team, captain in sheet:
        found.append(bool(team) and captain and team.casefold() in seen)
        if team and captain:
            seen.add(team.casefold())
    return found


def test_many_rows_take_few_statements(database: Database, importing: PeopleImport) -> None:
    evening = Evening(database)
    sheet = [f"{n},P{n},{n},Team {n // 5},{'yes' if n % 5 == 0 else ''}" for n in range(5, 505)]
    counted = 0

    def count(*_: object) -> None:
        nonlocal counted
        counted += 1

    engines = {database.reading, database.writing}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", count)
    importing.apply(plan(importing, evening, *sheet))
    for engine in engines:
        event.remove(engine, "before_cursor_execute", count)
    assert counted < 60
    assert {len(inside) for inside, _ in teams(database).values()} == {5}
