"""Seeds by an earlier tournament: its final places, and which team is which."""

from __future__ import annotations

import pytest

from dtxdesk.data.database import Database
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.errors import UserError
from dtxdesk.services.earlier_standings import (
    earlier_places,
    earlier_tournaments,
    final_places,
    in_earlier_order,
)
from dtxdesk.services.results import Results, Score
from dtxdesk.services.stages import Stages
from dtxdesk.services.start_preview import start_facts
from dtxdesk.services.teams import TeamFields
from tests.services.test_results import Season
from tests.tournaments import Evening


def names_and_places(database: Database, tournament_id: int) -> dict[str, int]:
    with database.reader() as connection:
        names = {row.id: row.name for row in team_rows(connection, tournament_id)}
        return {names[team]: at for team, at in final_places(connection, tournament_id).items()}


def test_the_last_stage_counts_first(database: Database) -> None:
    season = Season(database)
    season.better_seed_wins()
    assert names_and_places(database, season.id) == {
        "T1": 1, "T2": 1, "T4": 3, "T3": 3, "T5": 5, "T6": 5, "T8": 7, "T7": 7,
    }  # fmt: skip
    season.stages.next_stage(season.id)
    for _ in range(2):
        season.better_seed_wins()
    found = names_and_places(database, season.id)
    assert (found["T1"], found["T2"]) == (1, 2)
    assert {found["T3"], found["T4"]} == {3}
    assert (found["T5"], found["T6"], found["T7"], found["T8"]) == (5, 5, 7, 7)


def test_teams_are_known_by_name_or_players_and_new_ones_come_last(database: Database) -> None:
    evening = Evening(database, (4000, 3900, 3800, 3700, 3600, 3500))
    one, two, three, four, five, six = evening.players
    ants = evening.teams.add(evening.id, TeamFields("Ants"), [one, two])
    bees = evening.teams.add(evening.id, TeamFields("Bees"), [three, four])
    cats = evening.teams.add(evening.id, TeamFields("Cats"), [five, six])
    Stages(database).start(
        evening.id, StageOptions(Format.ROUND_ROBIN, best_of=1), [ants, bees, cats]
    )
    with database.reader() as connection:
        assert start_facts(connection, evening.id).earlier == ()
    place = {ants: 3, bees: 1, cats: 2}
    results = Results(database)
    pairs = [(1, bees, cats), (2, ants, cats), (3, ants, bees)]
    for number, first, second in pairs:
        ahead = place[first] < place[second]
        results.enter(evening.id, [(number, Score(1, 0) if ahead else Score(0, 1))])
    later = Evening(database)
    later.sign_ups.add(later.id, evening.players)
    new = later.teams.add(later.id, TeamFields("Newcomers"))
    again = later.teams.add(later.id, TeamFields("aNTS"), [six])
    other_name = later.teams.add(later.id, TeamFields("Wasps"), [three, four])
    with database.reader() as connection:
        earlier = earlier_tournaments(connection, later.id)
        assert [row.id for row in earlier] == [evening.id]
        places = earlier_places(connection, later.id, evening.id)
        order = in_earlier_order(connection, ["New", "ants", "CATS", "Also new"], evening.id)
    played = names_and_places(database, evening.id)
    assert places == {again: played["Ants"], other_name: played["Bees"]}
    assert new not in places
    assert order[2:] == ["New", "Also new"]
    assert set(order[:2]) == {"ants", "CATS"}


def test_what_has_not_begun_has_no_standings(database: Database) -> None:
    evening = Evening(database)
    with database.reader() as connection, pytest.raises(UserError, match="no earlier standings"):
        earlier_places(connection, evening.id, evening.id)
    with database.reader() as connection, pytest.raises(UserError, match="no earlier standings"):
        in_earlier_order(connection, ["A", "B"], 99)
