"""Live games: three at once, one that is over, heroes being picked, and Steam's silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import NOW, Studio

if TYPE_CHECKING:
    from dtxdesk.data.queries.live import LivePerson
    from dtxdesk.domain.live import CurvePoint, LiveGame
    from dtxdesk.services.live_games import FollowedGame, LivePicture, Stage
    from dtxdesk.ui.pages.live.page import LivePage

LEAGUES = {17929: "DTX League", 16135: "Clarity Cup"}
FIRST_MATCH = 8_412_900_001
STRANGERS = ("oxbow", "夜行者", "Somebody whose name is much too long for any table", "sable", None)


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.errors import EnvironmentProblem

    page = _open(studio)
    page.show_picture(picture_of_sample(studio))
    yield "live"
    page.cards.choose(FIRST_MATCH + 1)
    yield "live-dire-ahead"
    page.cards.choose(FIRST_MATCH + 2)
    yield "live-picking"
    page.cards.choose(FIRST_MATCH + 3)
    yield "live-over"
    silent = EnvironmentProblem(
        "Could not reach Steam",
        "Its name can't be looked up",
        "Check the internet connection; what is known already stays, and it is tried again",
    )
    old = replace(picture_of_sample(studio), taken_at=NOW - timedelta(minutes=3), problem=silent)
    page.show_picture(old)
    yield "live-offline"
    page.show_picture(replace(old, games=(), problem=None))
    yield "live-nothing"
    page.show_picture(replace(old, games=(), taken_at=None))
    yield "live-error"


def empty(studio: Studio) -> Iterator[str]:
    from dtxdesk.services.live_games import LivePicture

    page = _open(studio)
    page.load()
    yield "live-loading"
    page.show_picture(LivePicture())
    yield "live-no-league"


def _open(studio: Studio) -> LivePage:
    from dtxdesk.ui.pages.live.page import LivePage

    page = studio.window.show_page("live")
    assert isinstance(page, LivePage)
    studio.settle()
    page.stop_looking()
    return page


def picture_of_sample(studio: Studio) -> LivePicture:
    """Three games that run and one that is over, with people of the sample in them."""
    from dtxdesk.data.queries.live import LivePerson
    from dtxdesk.data.queries.match_form import named_players
    from dtxdesk.services.live_games import LivePicture, Stage

    known = [one for one in studio.desk.read(named_players) if one.steam_id is not None]
    people = {one.steam_id or 0: LivePerson(one.user_id, one.name) for one in known}
    accounts = list(people)
    followed = (
        _followed(_game(0, accounts, 2_052, 1), people, Stage.RUNNING),
        _followed(_game(1, accounts[7:], 1_190, -1), people, Stage.RUNNING),
        _followed(_game(2, accounts[14:], None, 1), people, Stage.RUNNING),
        _followed(_game(3, accounts[21:], 2_611, 1), people, Stage.STORED),
    )
    return LivePicture(followed, LEAGUES, NOW - timedelta(seconds=4))


def _followed(game: LiveGame, people: Mapping[int, LivePerson], stage: Stage) -> FollowedGame:
    from dtxdesk.services.live_games import FollowedGame

    inside = {player.steam_id for player in game.players}
    ours = {key: one for key, one in people.items() if key in inside}
    league = LEAGUES[game.steam_league_id]
    return FollowedGame(game, league, stage, _curve(game), ours, NOW)


def _game(number: int, steam_ids: list[int], duration: int | None, ahead: int) -> LiveGame:
    """Seven of ours and three others; `ahead` is 1 where Radiant leads, -1 where Dire does."""
    from dtxdesk.domain.live import LiveGame, LivePlayer, LiveSide
    from dtxdesk.domain.steam_id import to_account_id

    names = [("Team Northwind", "Team Lantern"), ("Team of the deep ocean", "Team صقور"),
             ("Team Ember", "Team Tidewatch"), (None, "Team Hollow")][number]  # fmt: skip
    players = []
    begun = int(duration is not None)
    for at in range(10):
        stranger = at in (2, 6, 9)
        account = 990_000 + at if stranger else to_account_id(steam_ids[at])
        name = STRANGERS[(number + at) % len(STRANGERS)]
        account_id = None if stranger and name is None else account
        worth = 0 if duration is None else round((17_400 - 1_350 * (at % 5)) * duration / 2_000)
        gain = 1.07 if (at < 5) is (ahead > 0) else 0.94
        players.append(
            LivePlayer(
                radiant=at < 5,
                account_id=account_id,
                name=name if stranger else None,
                hero_id=(1, 5, 8, 11, 14, 17, 25, 31, 44, 53)[(at + number) % 10],
                level=0 if duration is None else 19 - at % 5,
                kills=begun * ((7 * at + number) % 9),
                deaths=begun * ((5 * at + number) % 7),
                assists=begun * ((3 * at + number) % 14),
                last_hits=round(worth / 95),
                denies=begun * (at % 6),
                gpm=0 if duration is None else round(worth * gain * 60 / duration),
                xpm=0 if duration is None else 640 - 40 * (at % 5) + (25 if gain > 1 else 0),
                net_worth=None if duration is None else round(worth * gain),
            )
        )
    sides = [
        LiveSide(
            name=names[place],
            score=None if duration is None else sum(one.kills for one in of_side),
            towers=None if duration is None else 11 - 2 * (place + 1),
            barracks=None if duration is None else 6,
            series_wins=place if number == 1 else 0,
        )
        for place, of_side in enumerate((players[:5], players[5:]))
    ]
    league = 17929 if number != 1 else 16135
    return LiveGame(
        FIRST_MATCH + number, league, sides[0], sides[1], tuple(players), duration,
        delay=(120, 10, 120, 300)[number], spectators=(214, 12, 1, 0)[number], best_of=3,
    )  # fmt: skip


def _curve(game: LiveGame) -> tuple[CurvePoint, ...]:
    """A lead that goes back and forth and ends where the game is."""
    import math

    from dtxdesk.domain.live import CurvePoint, point_of

    now = point_of(game)
    if now is None:
        return ()
    worth, gained = now.net_worth or 0, now.experience or 0
    points = []
    for at in range(30, now.at, 30):
        share = at / now.at
        wave = math.sin(9 * share) * (1 - share) * 2_200
        points.append(
            CurvePoint(at, round(worth * share**2 + wave), round(gained * share + 0.7 * wave))
        )
    return (*points, now)
