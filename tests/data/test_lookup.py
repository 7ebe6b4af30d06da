"""Finding one thing by a few words."""

from __future__ import annotations

from sqlalchemy import update

from dtxdesk.data.database import Database
from dtxdesk.data.queries.lookup import find_leagues, find_matches, find_players
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import League, User
from dtxdesk.domain.people import search_words
from dtxdesk.services.players import PlayerFields, Players
from tests.league import BEGIN, add_league, played, slot, store


def people(database: Database) -> Players:
    def no_steam() -> object:
        raise AssertionError("nothing here asks Steam")

    return Players(database, no_steam)  # type: ignore[arg-type]


def names(database: Database, text: str, limit: int = 10) -> list[str]:
    with database.reader() as connection:
        return [found.name for found in find_players(connection, search_words(text), limit)]


def test_names_that_begin_so_come_first_and_archived_players_last(database: Database) -> None:
    players = people(database)
    gone = players.add(PlayerFields(name="Korv"))
    for name in ("Sir Korvus", "korvus", "Korvette", "Anders"):
        players.add(PlayerFields(name=name))
    players.archive([gone])
    assert names(database, "korv") == ["Korvette", "korvus", "Sir Korvus", "Korv"]
    assert names(database, "korv", limit=2) == ["Korvette", "korvus"]
    assert names(database, "sir KORV") == ["Sir Korvus"]
    assert names(database, "") == []
    assert names(database, "100%") == []


def test_the_name_that_was_meant_is_told(database: Database) -> None:
    people(database).add(PlayerFields(name="Vesper", steam_id=76561197960265729))
    with database.unit_of_work("Discord") as work:
        user = work.session.query(User).one()
        user.discord_username, user.guild_nickname = "vesper.sky", "Draconaut"
    with database.reader() as connection:
        (found,) = find_players(connection, ["dracon"], 5)
        (by_handle,) = find_players(connection, ["vesper.sky"], 5)
        (by_id,) = find_players(connection, ["76561197960265729"], 5)
    assert (found.handle, found.alias) == ("@vesper.sky", "Draconaut")
    assert by_handle.alias == ""
    assert (by_id.name, by_id.alias) == ("Vesper", "76561197960265729")


def test_leagues_are_found_by_name_and_number(database: Database) -> None:
    first = add_league(database)
    with database.writing.begin() as connection:
        connection.execute(
            update(table_of(League)).values(name="Ärger Liga", steam_league_id=17929)
        )
    with database.reader() as connection:
        assert [found.id for found in find_leagues(connection, ["ärger"], 5)] == [first]
        assert [found.id for found in find_leagues(connection, ["179"], 5)] == [first]
        assert find_leagues(connection, ["nobody"], 5) == []


def test_matches_are_found_by_the_beginning_of_their_number(database: Database) -> None:
    league = add_league(database)
    ids = (841, 8412, 8412907713, 8412907714, 9412907713)
    store(database, league, [played(number, slot(0, 5), start=BEGIN) for number in ids])

    def found(text: str, limit: int = 5) -> list[int]:
        with database.reader() as connection:
            return [row.match_id for row in find_matches(connection, [text], limit)]

    assert found("841") == [8412907714, 8412907713, 8412, 841]
    assert found("8412907713") == [8412907713]
    assert found("841", limit=1) == [8412907714]
    assert found("korvus") == []
    assert found("٣") == []
    assert found("0") == []
