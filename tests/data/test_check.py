"""The check finds what is planted, and nothing where all is well."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import delete, insert, text, update

from dtxdesk.data.check import problems_of
from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_local
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import LeaguePlayerStats, PendingMatch, SteamMatchPlayer, User
from dtxdesk.data.tournament_tables import sign_ups, team_members, teams
from tests.league import add_league, add_player, played, slot, store
from tests.tournaments import Evening


def a_league(database: Database) -> int:
    league = add_league(database)
    for account in (7, 8):
        add_player(database, f"P{account}", account, 3000)
    store(database, league, [played(n, slot(0, 7, n), slot(128, 8, 1, n)) for n in range(1, 7)])
    return league


def test_nothing_where_all_is_well(database: Database) -> None:
    assert problems_of(database) == []
    a_league(database)
    assert problems_of(database) == []


def test_matches_without_players_and_matches_waited_for(database: Database) -> None:
    league = a_league(database)
    with database.writing.begin() as connection:
        connection.execute(delete(SteamMatchPlayer).where(SteamMatchPlayer.match_id == 1))
        connection.execute(
            insert(table_of(PendingMatch)).values(
                match_id=2, league_id=league, found_at=database.clock(), listed={}, attempts=0,
                state="pending",
            )
        )  # fmt: skip
    found = problems_of(database)
    assert [line.split(":")[0] for line in found] == [
        "1 matches are stored and still waited for",
        "1 matches have no player rows",
        "The statistics of League 17929 do not add up",
    ]


def test_totals_adjustments_and_shown_figures_that_drifted(database: Database) -> None:
    league = a_league(database)
    for model, column, value in (
        (LeaguePlayerStats, "kills", 999),
        (LeaguePlayerStats, "adjustment", 77),
        (LeaguePlayerStats, "league_mmr", None),
        (User, "league_mmr", 1),
    ):
        table = table_of(model)
        with database.writing.begin() as connection:
            kept = connection.execute(table.select().limit(1)).mappings().one()
            here = [table.c[key.name] == kept[key.name] for key in table.primary_key]
            connection.execute(update(table).where(*here).values({column: value}))
        assert problems_of(database) == [
            "The statistics of League 17929 do not add up: dtxdesk recompute"
        ], column
        with database.writing.begin() as connection:
            connection.execute(update(table).where(*here).values({column: kept[column]}))
        assert problems_of(database) == []
    assert league


def test_rows_that_refer_to_nothing(tmp_path: Path) -> None:
    database = open_local(tmp_path / "desk.sqlite", tmp_path / "backups")
    try:
        a_league(database)
        with database.writing.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            connection.exec_driver_sql("BEGIN")
            connection.execute(text("UPDATE steam_matches SET league_id = 99 WHERE match_id = 1"))
            connection.commit()
        assert "A row of steam_matches refers to one of leagues that is gone" in problems_of(
            database
        )
    finally:
        database.close()


def test_leaders_who_are_not_in_the_team_and_members_who_do_not_play(database: Database) -> None:
    evening = Evening(database, (1000, 2000, 3000))
    one, two, three = evening.players
    team = evening.team(one, two)
    evening.teams.add_stand_in(team, three)
    assert problems_of(database) == []
    for values, said in (
        ({"captain_id": three}, "Winter Draft: P3 is captain of Team P1 but not in it"),
        ({"deputy_id": three}, "Winter Draft: P3 is deputy of Team P1 but not in it"),
    ):
        with database.writing.begin() as connection:
            connection.execute(update(teams).values(**values))
        assert [line.rpartition(":")[0] for line in problems_of(database)] == [said]
        with database.writing.begin() as connection:
            connection.execute(update(teams).values(captain_id=one, deputy_id=None))
    mine = sign_ups.c.user_id == two
    for state in ("waiting", "dropped"):
        with database.writing.begin() as connection:
            connection.execute(update(sign_ups).where(mine).values(state=state))
        (line,) = problems_of(database)
        assert line.startswith("Winter Draft: P2 is in Team P1 but not signed up")
    other = Evening(database)
    with database.writing.begin() as connection:
        connection.execute(update(sign_ups).values(state="in"))
        connection.execute(update(team_members).values(tournament_id=other.id))
    assert problems_of(database)[-1] == "3 members of teams are filed under another tournament"
