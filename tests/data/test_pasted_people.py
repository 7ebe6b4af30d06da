"""Whom the lines of a pasted list may mean."""

from __future__ import annotations

from dtxdesk.data.database import Database
from dtxdesk.data.queries.pasted_people import people_by_key
from dtxdesk.data.queries.tournament_lookup import find_teams, find_tournaments
from dtxdesk.domain.people import search_words
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.services.teams import TeamFields, Teams
from dtxdesk.services.tournaments import Tournaments


def people(database: Database) -> Players:
    def no_steam() -> object:
        raise AssertionError("nothing here asks Steam")

    return Players(database, no_steam)  # type: ignore[arg-type]


def test_by_every_name_and_id_and_by_nothing_less_than_the_whole(database: Database) -> None:
    players = people(database)
    korvus = players.add(
        PlayerFields(name="Korvus 风", discord_username="kor.vus", discord_id="1" * 18)
    )
    other = players.add(PlayerFields(name="KORVUS 风", steam_id=76561197960265729))
    players.archive([other])
    keys = {"korvus 风", "kor.vus", "1" * 18, "76561197960265729", "korvus", "%", ""}
    with database.reader() as connection:
        found = people_by_key(connection, keys)
    assert {key: [one.user_id for one in them] for key, them in found.items()} == {
        "korvus 风": [korvus, other],
        "kor.vus": [korvus],
        "1" * 18: [korvus],
        "76561197960265729": [other],
    }
    assert [one.archived for one in found["korvus 风"]] == [False, True]
    assert found["kor.vus"][0].handle == "@kor.vus"


def test_nothing_is_read_for_nothing(database: Database) -> None:
    people(database).add(PlayerFields(name="Korvus"))
    with database.reader() as connection:
        assert people_by_key(connection, ()) == {}


def test_tournaments_and_teams_are_found(database: Database) -> None:
    tournaments, teams = Tournaments(database), Teams(database)
    over = TournamentFields(name="Winter Cup 1", state=TournamentState.FINISHED)
    first = tournaments.create(over)
    second = tournaments.create(TournamentFields(name="Winter Cup 2"))
    tournaments.create(TournamentFields(name="The winter before"))
    teams.add(first, TeamFields("Glyph Club", "GLYF"))
    teams.add(second, TeamFields("Glyph Club", "GLYF"))
    with database.reader() as connection:
        cups = find_tournaments(connection, search_words("WINTER"), 9)
        both = find_teams(connection, search_words("glyph"), 9)
        by_tag = find_teams(connection, search_words("GLY"), 1)
        assert find_tournaments(connection, [], 9) == []
        assert find_teams(connection, [], 9) == []
        assert find_teams(connection, search_words("lub_"), 9) == []
    assert [found.name for found in cups] == ["Winter Cup 2", "Winter Cup 1", "The winter before"]
    assert [found.tournament for found in both] == ["Winter Cup 2", "Winter Cup 1"]
    assert [(found.tag, found.tournament_id) for found in by_tag] == [("GLYF", second)]
