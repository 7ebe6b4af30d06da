"""What was done with a tournament of late."""

from __future__ import annotations

from dtxdesk.data.database import Database
from dtxdesk.data.queries.tournament_changes import tournament_changes
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.services.sign_ups import SignUps
from dtxdesk.services.teams import Teams
from dtxdesk.services.tournaments import Tournaments


def no_steam() -> object:
    raise AssertionError("nothing here asks Steam")


def test_one_line_an_operation_the_newest_first_and_none_of_another_one(
    database: Database,
) -> None:
    players = Players(database, no_steam)  # type: ignore[arg-type]
    people = [players.add(PlayerFields(name=f"P{number}")) for number in range(3)]
    tournaments, sign_ups = Tournaments(database), SignUps(database)
    mine = tournaments.create(TournamentFields(name="Mine"))
    other = tournaments.create(TournamentFields(name="Other"))
    sign_ups.add(mine, people)
    sign_ups.add(other, people)
    sign_ups.check_in(mine, people[:2])
    Teams(database).add(mine, None, people[:1])
    with database.reader() as connection:
        found = tournament_changes(connection, mine, 9)
        newest = tournament_changes(connection, mine, 2)
    assert [change.title for change in found] == [
        "Add Team P0",
        "Check in 2 players (Mine)",
        "Sign up 3 players for Mine",
        "Create Mine",
    ]
    assert newest == found[:2]
    assert {change.author for change in found} == {database.author}
