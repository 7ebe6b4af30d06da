"""Matches that become games of series: what is certain, what is asked, and the way back."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from dtxdesk.data import feed
from dtxdesk.data.database import Database
from dtxdesk.data.queries.linking import touched_tournaments
from dtxdesk.data.schema import User
from dtxdesk.domain.match_fit import Tier
from dtxdesk.domain.stages.model import Format, Game, StageOptions
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.errors import UserError
from dtxdesk.services.history import History
from dtxdesk.services.match_linking import MatchLinking
from dtxdesk.services.matches import Matches
from dtxdesk.services.results import Games, GivenUp, Results, Score, TakenBack
from dtxdesk.services.sign_ups import SignUps
from dtxdesk.services.stages import LaterStage, Stages
from dtxdesk.services.teams import TeamFields, Teams
from dtxdesk.services.tournaments import Tournaments
from tests.league import add_league, add_player, empty
from tests.season import ANONYMOUS, STRANGER, Season
from tests.tournaments import everything

ROBIN = StageOptions(Format.ROUND_ROBIN, best_of=3)
ROBIN_1 = StageOptions(Format.ROUND_ROBIN, best_of=1)
SINGLE = StageOptions(Format.SINGLE_ELIMINATION, best_of=3)


def rows(database: Database) -> dict[str, Any]:
    """All of tournaments, without what is worked out or names a row."""
    held = everything(database)
    return {
        table: [{k: v for k, v in row.items() if k not in ("id", "created_at")} for row in found]
        for table, found in held.items()
    }


def test_all_ten_are_linked_by_themselves_with_winner_and_sides(database: Database) -> None:
    season = Season(database, options=ROBIN)
    number = season.series_of(0, 1)
    first = season.match(0, 1, winner=0)
    second = season.match(1, 0, winner=0, hours=1)  # sides swapped
    made = season.linking.link_certain(season.id)
    assert [(one.series, one.match, one.tier) for one in made] == [
        (number, first, Tier.ALL_TEN),
        (number, second, Tier.ALL_TEN),
    ]
    one = season.stage.series(number)
    assert one is not None
    assert one.finished
    assert one.winner == season.ids[0]
    result = season.stage.results[one.number]
    assert result.follows
    assert result.games == (
        Game(season.ids[0], season.ids[0], first, made=True),
        Game(season.ids[0], season.ids[1], second, made=True),
    )
    assert season.linking.link_certain(season.id) == ()
    assert History(database).next_undo() is None or "Link" not in str(
        History(database).next_undo()
    )  # nobody did it, so it is nobody's to undo


def test_a_bracket_plays_itself_out_from_its_matches(database: Database) -> None:
    season = Season(database, options=SINGLE)
    for pair, hours in (((0, 3), 0), ((1, 2), 0.1), ((0, 1), 30)):
        for game in range(2):
            season.match(*pair, winner=pair[0], hours=hours + game)
    assert len(season.linking.link_certain(season.id)) == 6
    final = season.stage.state.series[-1]
    assert final.winner == season.ids[0]
    assert season.stage.state.finished


def test_stand_ins_and_anonymous_players_are_suggested_first_and_never_linked(
    database: Database,
) -> None:
    season = Season(database, options=ROBIN)
    number = season.series_of(0, 1)
    ours = season.match(0, 1, 0, instead={(0, 4): STRANGER, (1, 3): ANONYMOUS})
    season.match(0, 2, 0, hours=0.2)
    season.match(1, 3, 1, hours=0.4)
    season.linking.link_certain(season.id)
    assert season.linked(number) == []
    assert season.suggested(number) == [ours]
    (found,) = (one for one in season.linking.view(season.id).series if one.number == number)
    assert found.suggested[0].tier is Tier.CAPTAINS_AND_MORE
    assert found.suggested[0].overlap == 8
    # Somebody of the roster's stand-ins counts as one of the team.
    stand_in = season.account(2, 5)
    season.match(2, 3, 2, hours=3, instead={(2, 1): stand_in})
    assert len(season.linking.link_certain(season.id)) == 1


@pytest.mark.parametrize(
    ("instead", "tier"),
    [
        ({(0, 1): STRANGER, (0, 2): 1, (0, 3): 2, (0, 4): 3, (1, 1): 4, (1, 2): 5, (1, 3): 6,
          (1, 4): 7}, Tier.CAPTAINS),
        ({(0, 0): STRANGER}, Tier.PARTIAL),
        ({(0, one): STRANGER + one for one in range(3)} | {(1, one): 10 + one for one in range(4)},
         None),
    ],
)  # fmt: skip
def test_tiers(database: Database, instead: dict[tuple[int, int], int], tier: Tier | None) -> None:
    season = Season(database, options=ROBIN)
    season.match(0, 1, 0, instead=instead)
    found = [
        one.tier for series in season.linking.view(season.id).series for one in series.suggested
    ]
    assert found == ([] if tier is None else [tier])


def test_what_was_broken_off_and_played_anew_is_told_and_not_linked(database: Database) -> None:
    season = Season(database, options=ROBIN_1)
    broken = season.match(0, 1, 1, duration=400)
    again = season.match(0, 1, 0, hours=0.5)
    number = season.series_of(0, 1)
    assert season.linking.link_certain(season.id) == ()
    assert season.suggested(number) == [again, broken]
    season.linking.dismiss(season.id, number, broken)
    (made,) = season.linking.link_certain(season.id)
    assert made.match == again
    assert season.score(number) == _score(season, number, 1, 0)


def test_two_whole_matches_for_one_game_are_for_a_person_to_decide(database: Database) -> None:
    season = Season(database, options=ROBIN_1)
    season.match(0, 1, 1)
    season.match(0, 1, 0, hours=1.2)
    season.match(2, 3, 2, duration=300)  # so short: it may yet be played anew
    assert season.linking.link_certain(season.id) == ()


def test_a_third_match_after_two_wins_makes_none_certain(database: Database) -> None:
    season = Season(database, options=ROBIN)
    for hours in (0, 1, 2):
        season.match(0, 1, 0, hours=hours)
    assert season.linking.link_certain(season.id) == ()
    assert len(season.suggested(season.series_of(0, 1))) == 3


def test_of_two_series_of_the_same_teams_the_appointment_decides(database: Database) -> None:
    season = Season(database, options=StageOptions(Format.ROUND_ROBIN, best_of=1, legs=2))
    wanted = {season.ids[0], season.ids[1]}
    first, second = (
        season.stage.numbers[one.number]
        for one in season.stage.state.series
        if set(one.teams) == wanted
    )
    early, late = season.match(0, 1, 0), season.match(1, 0, 0, hours=24 * 7)
    assert season.linking.link_certain(season.id) == ()
    assert season.suggested(first)[0] == early
    assert season.suggested(second)[0] == late
    season.book(first, 0.5)
    season.book(second, 24 * 7)
    made = season.linking.link_certain(season.id)
    assert {(one.series, one.match) for one in made} == {(first, early), (second, late)}


def test_of_a_later_stage_are_only_matches_after_the_stage_before(database: Database) -> None:
    season = Season(
        database,
        teams=2,
        options=ROBIN_1,
        later=(LaterStage(StageOptions(Format.SINGLE_ELIMINATION, best_of=1), 2),),
    )
    first = season.match(0, 1, 0, hours=2)
    season.match(0, 1, 0)
    group = season.series_of(0, 1)
    season.linking.link(season.id, group, first)
    season.stages.next_stage(season.id)
    final = group + 1
    assert season.suggested(final) == []  # that other one was before
    after = season.match(1, 0, 1, hours=4)
    assert season.suggested(final) == [after]
    assert season.linking.link_certain(season.id) == ()  # of the same evening


def test_matches_of_another_league_uncounted_or_before_the_start_are_not_suggested(
    database: Database,
) -> None:
    season = Season(database, options=ROBIN)
    other = add_league(database, 4, primary=False)
    season.match(0, 1, 0, league=other)
    gone = season.match(0, 1, 0, hours=1)
    Matches(database).set_counted([gone], counted=False, reason="a show match")
    assert season.linking.link_certain(season.id) == ()
    assert season.suggested(season.series_of(0, 1)) == []


def test_a_typed_score_stays_and_matches_become_games_under_it(database: Database) -> None:
    season = Season(database, options=ROBIN)
    number = season.series_of(0, 1)
    Results(database).enter(season.id, [(number, _ordered(season, number, 2, 1))])
    before = rows(database)
    match = season.match(0, 1, 0)
    season.linking.link(season.id, number, match)
    assert season.score(number) == _score(season, number, 2, 1)
    assert season.linked(number) == [match]
    season.linking.unlink(season.id, number, match)
    assert rows(database) == before


def test_a_match_that_contradicts_a_typed_score_is_shown_and_refused(database: Database) -> None:
    season = Season(database, options=ROBIN)
    number = season.series_of(0, 1)
    Results(database).enter(season.id, [(number, _ordered(season, number, 2, 0))])
    match = season.match(0, 1, 1)
    assert season.linking.link_certain(season.id) == ()
    (found,) = (one for one in season.linking.view(season.id).series if one.number == number)
    assert found.contradicting == {match}
    with pytest.raises(UserError, match="contradicts"):
        season.linking.link(season.id, number, match)
    assert season.score(number) == _score(season, number, 2, 0)


def _score(season: Season, number: int, ours: int, theirs: int) -> tuple[int, int]:
    """Of T0, in the order of the series' slots."""
    one = season.stage.series(number)
    assert one is not None
    return (ours, theirs) if one.teams[0] == season.ids[0] else (theirs, ours)


def _ordered(season: Season, number: int, ours: int, theirs: int) -> Score:
    return Score(*_score(season, number, ours, theirs))


def test_games_that_were_typed_keep_what_was_typed_after_the_link_is_gone(
    database: Database,
) -> None:
    season = Season(database, options=ROBIN)
    number = season.series_of(0, 1)
    games = (Game(season.ids[1]), Game(season.ids[0]), Game(season.ids[0]))
    Results(database).enter(season.id, [(number, Games(games))])
    before = rows(database)
    match = season.match(1, 0, 0)
    season.linking.link(season.id, number, match)
    one = season.stage.series(number)
    assert one is not None
    linked = season.stage.results[one.number].games
    assert linked[1] == Game(season.ids[0], season.ids[1], match, sided=True)
    season.linking.unlink(season.id, number, match)
    assert rows(database) == before


def test_links_are_taken_back_in_any_order_and_the_series_is_as_before(database: Database) -> None:
    season = Season(database, options=SINGLE)
    season.match(0, 3, 3, hours=1)
    season.match(0, 3, 0, hours=0)
    season.match(0, 3, 0, hours=2)
    before = rows(database)
    made = season.linking.link_certain(season.id)
    number = made[0].series
    assert season.score(number) == (2, 1)
    for one in random.Random(3).sample(made, 3):
        season.linking.unlink(season.id, number, one.match)
    assert rows(database) == before


def test_a_match_is_a_game_once_and_says_of_what(database: Database) -> None:
    season = Season(database, options=ROBIN)
    number, other = season.series_of(0, 1), season.series_of(0, 2)
    match = season.match(0, 1, 0)
    season.linking.link(season.id, number, match)
    with pytest.raises(UserError, match=f"series {number} of Season"):
        season.linking.link(season.id, other, match)
    with pytest.raises(UserError, match="no game of series"):
        season.linking.unlink(season.id, other, match)


def test_what_can_not_be_linked_says_why(database: Database) -> None:
    season = Season(database, options=SINGLE)
    number = season.series_of(0, 3)
    unknown = season.match(0, 3, None)
    with pytest.raises(UserError, match="who won"):
        season.linking.link(season.id, number, unknown)
    with pytest.raises(UserError, match="not stored"):
        season.linking.link(season.id, number, 42)
    with pytest.raises(UserError, match="no series 99"):
        season.linking.link(season.id, 99, unknown)
    stranger = season.match(1, 2, 1)
    with pytest.raises(UserError, match="radiant"):
        season.linking.link(season.id, number, stranger)
    season.linking.link(season.id, number, stranger, radiant=season.ids[3])
    assert season.score(number) == (0, 1)
    final = season.stage.numbers[season.stage.state.series[-1].number]
    with pytest.raises(UserError, match="teams are not known"):
        season.linking.link(season.id, final, season.match(0, 1, 0))
    second = season.series_of(1, 2)
    Results(database).enter(season.id, [(second, GivenUp(season.ids[1]))])
    with pytest.raises(UserError, match="not played"):
        season.linking.link(season.id, second, season.match(1, 2, 1, hours=1))


def test_dismissed_is_not_suggested_until_it_is_wanted_again(database: Database) -> None:
    season = Season(database, options=ROBIN)
    number = season.series_of(0, 1)
    match = season.match(0, 1, 0)
    season.linking.dismiss(season.id, number, match)
    season.linking.dismiss(season.id, number, match)  # twice does no harm
    assert season.suggested(number) == []
    assert season.linking.link_certain(season.id) == ()
    History(database).undo()
    assert season.suggested(number) == [match]
    season.linking.dismiss(season.id, number, match)
    assert season.linking.suggest_again(season.id, number) == 1
    assert season.suggested(number) == [match]


def test_links_are_undone_and_redone_and_results_typed_over_them_keep_what_fits(
    database: Database,
) -> None:
    season = Season(database, options=ROBIN)
    number = season.series_of(0, 1)
    match = season.match(0, 1, 0)
    before = rows(database)
    season.linking.link(season.id, number, match)
    linked = rows(database)
    History(database).undo()
    assert rows(database) == before
    History(database).redo()
    assert rows(database) == linked
    results = Results(database)
    results.enter(season.id, [(number, _ordered(season, number, 2, 0))])
    assert season.linked(number) == [match]
    results.enter(season.id, [(number, _ordered(season, number, 0, 2))])
    assert season.linked(number) == []
    results.enter(season.id, [(number, TakenBack())])
    assert season.suggested(number) == [match]


def test_a_day_is_looked_at_and_then_assigned_in_the_order_of_play(database: Database) -> None:
    season = Season(database, options=SINGLE)
    stand_in = {(0, 4): STRANGER}
    for pair, hours in (((0, 3), 0), ((1, 2), 0.2), ((0, 1), 4)):
        for game in range(2):
            season.match(*pair, winner=pair[0], hours=hours + game, instead=stand_in)
    friendly = season.match(2, 3, 2, hours=2)
    day = date(2026, 10, 3)
    before = rows(database)
    seen = season.linking.preview_day(season.id, day)
    assert rows(database) == before
    done = season.linking.assign_day(season.id, day)
    assert done.links == seen.links
    assert len(done.links) == 6
    assert done.left == (friendly,)
    assert season.stage.state.finished
    History(database).undo()
    assert rows(database) == before
    assert season.linking.preview_day(season.id, day + timedelta(days=1)).links == ()


def test_so_many_statements_however_many_matches(database: Database) -> None:
    season = Season(database, options=ROBIN)

    def statements() -> int:
        seen: list[str] = []

        def note(*told: Any) -> None:
            seen.append(str(told[2]))

        event.listen(database.reading, "before_cursor_execute", note)
        try:
            season.linking.view(season.id)
        finally:
            event.remove(database.reading, "before_cursor_execute", note)
        return len(seen)

    few = statements()
    for hours in range(20):
        season.match(0, 1, 0, hours=hours)
    assert statements() <= few + 2  # the matches themselves, where there are any


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10**6))
def test_a_season_with_known_answers(database: Database, seed: int) -> None:
    """No link that is wrong, and nearly every right match the first suggestion of its series."""
    empty(database)
    chance = random.Random(seed)
    season = Season(database, teams=6, options=ROBIN)
    right: dict[int, set[int]] = {}
    every = [(a, b) for a in range(6) for b in range(a + 1, 6)]
    for place, (a, b) in enumerate(every):
        number = season.series_of(a, b)
        if chance.random() < 0.7:
            season.book(number, 24 * place)
        hours = 24.0 * place + chance.uniform(-1, 3)
        if chance.random() < 0.15:
            season.match(a, b, chance.choice((a, b)), hours, duration=chance.randint(60, 700))
            hours += 0.4
        won = {a: 0, b: 0}
        while max(won.values()) < 2:
            sides = (a, b) if chance.random() < 0.5 else (b, a)
            winner = chance.choice((a, b))
            won[winner] += 1
            instead: dict[tuple[int, int], int | None] = {}
            for team in (a, b):
                if chance.random() < 0.3:
                    instead[team, chance.randint(1, 4)] = chance.choice(
                        (ANONYMOUS, STRANGER, season.account(team, 5))
                    )
            match = season.match(*sides, winner, hours, instead=instead)
            right.setdefault(number, set()).add(match)
            hours += chance.uniform(0.8, 1.2)
    first = {
        one.number: one.suggested[0].match
        for one in season.linking.view(season.id).series
        if one.suggested
    }
    for one in season.linking.link_certain(season.id):
        assert one.match in right[one.series]
    hits = sum(match in right[number] for number, match in first.items())
    assert hits >= 0.95 * len(right)


def beside(season: Season) -> tuple[int, list[int], list[int]]:
    """A second tournament of the league: its id, its teams, and their people."""
    database = season.database
    other = Tournaments(database).create(TournamentFields(name="Other", league_id=season.league))
    with database.unit_of_work("Add people") as work:
        people = [
            User(nickname=f"O{one}", steam_id=to_id64(season.account(50 + one // 6, one % 6)))
            for one in range(12)
        ]
        work.session.add_all(people)
        work.flush()
        ids = [one.id for one in people]
    SignUps(database).add(other, ids)
    teams = Teams(database)
    made = []
    for team in range(2):
        mine = ids[6 * team : 6 * team + 6]
        made.append(teams.add(other, TeamFields(f"O{team}"), mine[:5]))
        teams.set_captain(made[-1], mine[0])
    Stages(database, random.Random(2)).start(other, ROBIN, made)
    return other, made, ids


def set_steam_id(database: Database, user_id: int, steam_id: int | None) -> None:
    with database.unit_of_work("Change a Steam id") as work:
        work.get(User, user_id).steam_id = steam_id


def test_only_the_tournaments_that_a_change_touches_are_looked_at_again(
    database: Database,
) -> None:
    season = Season(database, options=ROBIN)
    other, teams, people = beside(season)
    nobody = add_player(database, "Nobody")

    def touched(change: Callable[[], object]) -> set[int] | None:
        with database.reader() as connection:
            last = feed.latest(connection)
        change()
        with database.reader() as connection:
            found = touched_tournaments(connection, feed.since(connection, last)[1])
        return None if found is None else set(found)

    assert touched(lambda: set_steam_id(database, people[0], None)) == {other}
    assert touched(lambda: set_steam_id(database, nobody, to_id64(77))) == set()
    rosters = Teams(database)
    assert touched(lambda: rosters.add_stand_in(teams[0], people[5])) == {other}
    assert touched(History(database).undo) is None  # of a row that is gone nobody knows
    rosters.add_stand_in(teams[0], people[5])
    assert touched(lambda: rosters.remove_stand_in(teams[0], people[5])) == {other}
    assert touched(lambda: Teams(database).set_captain(season.ids[1], None)) == {season.id}


def test_what_was_looked_at_before_is_what_looking_anew_finds(database: Database) -> None:
    season = Season(database, options=ROBIN)
    other, teams, people = beside(season)
    season.match(0, 1, 0, instead={(0, 4): STRANGER})
    changes: tuple[Callable[[], object], ...] = (
        lambda: set_steam_id(database, people[3], None),
        lambda: season.match(50, 51, 50, hours=1),
        lambda: Teams(database).add_stand_in(teams[0], people[5]),
        lambda: Teams(database).set_captain(season.ids[0], None),
        lambda: Teams(database).remove_stand_in(teams[0], people[5]),
        lambda: season.match(2, 3, 3, hours=2, instead={(2, 0): STRANGER + 1}),
    )
    found = []
    for change in (lambda: None, *changes):
        change()
        with database.reader() as connection:
            warm = season.linking.to_confirm(connection)
            assert warm == MatchLinking(database).to_confirm(connection)
        found.append({one.tournament_id: one.series for one in warm})
    assert found[0] == {season.id: 1}
    assert found[-1] == {season.id: 2, other: 1}
    # The Steam id is put right: what is certain by now is linked, and nothing else is.
    assert season.linking.link_certain_of_league(season.league) == 0
    set_steam_id(database, people[3], to_id64(season.account(50, 3)))
    assert season.linking.link_certain_of_league(season.league) == 1
    with database.reader() as connection:
        assert [one.tournament_id for one in season.linking.to_confirm(connection)] == [season.id]
