from __future__ import annotations

import random

from dtxdesk.data.database import Database
from dtxdesk.data.queries.player_company import FORM, FormGame, PlayerFigures, player_figures
from dtxdesk.data.schema import SteamMatch
from dtxdesk.domain.companions import Companion, Tally, best_partners, hardest_opponents
from tests.league import add_league, add_player, played, slot, store


def figures(database: Database, user_id: int, league_id: int) -> PlayerFigures:
    with database.reader() as connection:
        return player_figures(connection, user_id, league_id)


def test_sides_form_and_company_over_what_counts(database: Database) -> None:
    league, other = add_league(database), add_league(database, 2, primary=False)
    me, friend, rival = (add_player(database, name, n) for n, name in enumerate("abc", start=1))
    mine, with_me, against = slot(0, 1), slot(1, 2), slot(128, 3)
    store(
        database,
        league,
        [
            played(1, mine, with_me, against, radiant_win=True),
            played(2, mine, with_me, against, radiant_win=True),
            played(3, mine, with_me, slot(129, 99), radiant_win=False),
            played(4, slot(130, 1), slot(2, 2), slot(131, 3), radiant_win=True),  # sides swapped
            played(5, mine, with_me, against, radiant_win=None),
            played(6, mine, with_me, against, radiant_win=True),
            played(7, mine, slot(1, None), against, radiant_win=False),
        ],
    )
    store(database, other, [played(8, mine, with_me, against)])
    with database.unit_of_work("Out") as work:
        match = work.session.get(SteamMatch, 6)
        assert match is not None
        match.counted = False
    found = figures(database, me, league)
    assert (found.radiant, found.dire) == (Tally(4, 2), Tally(1, 0))
    assert found.form == [
        *(FormGame(n, won) for n, won in ((7, False), (4, False), (3, False), (2, True), (1, True)))
    ]
    assert {one.user_id: one.tally for one in found.partners} == {
        friend: Tally(3, 2),
        rival: Tally(1, 0),
    }
    assert {one.user_id: one.tally for one in found.opponents} == {
        friend: Tally(1, 0),
        rival: Tally(3, 2),
    }
    nobody = figures(database, add_player(database, "d"), league)
    assert (nobody.radiant, nobody.form, nobody.partners) == (Tally(), [], [])


def test_it_is_what_adding_up_by_hand_gives(database: Database) -> None:
    league = add_league(database)
    users = {n: add_player(database, f"p{n}", n) for n in range(1, 15)}
    chance = random.Random(7)
    games = []
    for number in range(1, 61):
        who = chance.sample(sorted(users), 10)
        places = (0, 1, 2, 3, 4, 128, 129, 130, 131, 132)
        rows = [slot(place, account) for place, account in zip(places, who, strict=True)]
        games.append(played(number, *rows, radiant_win=chance.random() < 0.5))
    store(database, league, games)
    for account, user_id in users.items():
        found = figures(database, user_id, league)
        met: dict[tuple[int, bool], list[bool]] = {}
        form = []
        for game in games:
            sides = {row.account_id: row.is_radiant for row in game.players}
            if account not in sides:
                continue
            won = sides[account] is game.radiant_win
            form.append(FormGame(game.match_id, won))
            for another, side in sides.items():
                if another is not None and another != account:
                    met.setdefault((users[another], side is sides[account]), []).append(won)
        told = {(one.user_id, True): one.tally for one in found.partners}
        told |= {(one.user_id, False): one.tally for one in found.opponents}
        assert told == {key: Tally(len(won), sum(won)) for key, won in met.items()}
        assert found.form == form[::-1][:FORM]


def test_a_surplus_says_more_than_a_share() -> None:
    def met(user_id: int, games: int, wins: int) -> Companion:
        return Companion(user_id, "", Tally(games, wins))

    people = [met(1, 2, 2), met(2, 30, 20), met(3, 10, 5), met(4, 9, 1), met(5, 4, 4)]
    assert [one.user_id for one in best_partners(people, 2)] == [2, 5]
    assert [one.user_id for one in hardest_opponents(people, 5)] == [4]
