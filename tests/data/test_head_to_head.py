from __future__ import annotations

from dtxdesk.data.database import Database
from dtxdesk.data.queries.head_to_head import HeadToHead, head_to_head
from dtxdesk.domain.companions import Tally
from dtxdesk.domain.stages.model import Format, SeriesState, StageOptions
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.services.results import Score
from dtxdesk.services.sign_ups import SignUps
from dtxdesk.services.teams import Teams
from dtxdesk.services.tournaments import Tournaments
from tests.league import add_league, add_player, played, slot, store
from tests.services.test_results import Cup


def compared(database: Database, tournament_id: int, first: int, second: int) -> HeadToHead:
    with database.reader() as connection:
        return head_to_head(connection, tournament_id, first, second)


def test_their_series_seen_from_either_side(database: Database) -> None:
    cup = Cup(database, 3, StageOptions(Format.ROUND_ROBIN, best_of=2, legs=2))
    document = cup.document["series"]
    mine = [one["number"] for one in document if set(one["teams"]) == {"T1", "T2"}]
    assert len(mine) == 2
    first_is_home = document[mine[0] - 1]["teams"][0] == "T1"
    cup.enter((mine[0], Score(2, 0) if first_is_home else Score(0, 2)))
    found = compared(database, cup.id, cup.teams["T1"], cup.teams["T2"])
    assert [one.number for one in found.meetings] == mine
    assert found.meetings[0].score == (2, 0)
    assert found.meetings[0].won is True
    assert found.meetings[1].state is not SeriesState.FINISHED
    assert (found.series, found.games) == ((1, 0, 0), (2, 0))
    cup.enter((mine[1], Score(1, 1)))
    back = compared(database, cup.id, cup.teams["T2"], cup.teams["T1"])
    assert (back.series, back.games) == ((0, 1, 1), (1, 3))
    assert back.meetings[0].won is False
    other = compared(database, cup.id, cup.teams["T1"], cup.teams["T3"])
    assert other.series == (0, 0, 0)
    assert len(other.meetings) == 2


def test_their_players_on_opposite_sides_in_the_league(database: Database) -> None:
    league, elsewhere = add_league(database), add_league(database, 2, primary=False)
    people = {n: add_player(database, f"p{n}", n) for n in (1, 2, 3, 4)}
    fields = TournamentFields(name="Cup", state=TournamentState.SIGNUP, league_id=league)
    tournament = Tournaments(database).create(fields)
    SignUps(database).add(tournament, list(people.values()))
    first = Teams(database).add(tournament, players=[people[1], people[2]])
    second = Teams(database).add(tournament, players=[people[3]])
    store(
        database,
        league,
        [
            played(1, slot(0, 1), slot(1, 2), slot(128, 3), radiant_win=True),
            played(2, slot(0, 3), slot(128, 1), slot(129, 4), radiant_win=True),
            played(3, slot(0, 1), slot(1, 3), radiant_win=True),  # on one side
            played(4, slot(0, 1), slot(128, 3), radiant_win=None),
        ],
    )
    store(database, elsewhere, [played(5, slot(0, 1), slot(128, 3), radiant_win=True)])
    duels = compared(database, tournament, first, second).duels
    assert [(one.first, one.second, one.tally) for one in duels] == [
        ("p1", "p3", Tally(2, 1)),
        ("p2", "p3", Tally(1, 1)),
    ]
    back = compared(database, tournament, second, first).duels
    assert [(one.first, one.second, one.tally) for one in back] == [
        ("p3", "p1", Tally(2, 1)),
        ("p3", "p2", Tally(1, 0)),
    ]
