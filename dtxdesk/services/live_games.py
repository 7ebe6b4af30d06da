"""The games of the followed leagues while they are played, for whoever looks at them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from dtxdesk.data.database import Database
from dtxdesk.data.queries.live import LiveFacts, LivePerson, followed_leagues, live_facts
from dtxdesk.domain.live import CurvePoint, LiveGame, grown
from dtxdesk.errors import Cancelled, DeskError
from dtxdesk.steam.client import SteamClient

EVERY = timedelta(seconds=10)
"""Between two questions to Steam, whoever asks: its own picture changes no faster."""

KEPT_AFTER = timedelta(hours=2)
"""How long a game stays in view that Steam no longer lists."""

GLANCE = 0.1
"""Seconds between two looks at whether somebody who waits still wants to."""


class Stage(StrEnum):
    """How far a game is."""

    RUNNING = "running"
    OVER = "over"
    """Steam no longer lists it; its match is not here yet."""
    STORED = "stored"
    """Its match is here."""


@dataclass(frozen=True, slots=True)
class FollowedGame:
    """A game of a followed league, with what was seen of it so far.

    Attributes:
        league: What the organiser calls the league.
        curve: Who was ahead, from the moment on when somebody began to look.
        people: Players of ours in it, by Steam id.
        seen_at: When Steam listed it last.
    """

    game: LiveGame
    league: str
    stage: Stage
    curve: tuple[CurvePoint, ...]
    people: Mapping[int, LivePerson]
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class LivePicture:
    """What is known of all of them.

    Attributes:
        games: The running ones first, those that most watch before the others.
        leagues: The followed ones, by Steam's number. Without any, Steam is not asked.
        taken_at: When Steam told last; None: never yet.
        problem: Why it did not tell now.
    """

    games: tuple[FollowedGame, ...] = ()
    leagues: Mapping[int, str] = field(default_factory=dict)
    taken_at: datetime | None = None
    problem: DeskError | None = None


@dataclass(slots=True)
class _Seen:
    game: LiveGame
    seen_at: datetime
    running: bool
    curve: tuple[CurvePoint, ...]


class LiveGames:
    """Nothing runs by itself here: each `look` is asked for by somebody who looks.

    Shared by threads. What was seen is kept as long as the program runs, so that a page that is
    left and opened again goes on where it was.
    """

    def __init__(self, database: Database, steam: Callable[[], SteamClient]) -> None:
        self._database = database
        self._steam = steam
        self._lock = threading.Lock()
        self._seen: dict[int, _Seen] = {}
        self._asked_at: datetime | None = None
        self._taken_at: datetime | None = None
        self._problem: DeskError | None = None

    def look(self, cancel: threading.Event | None = None) -> LivePicture:
        """The picture of now; asks Steam where the last one has grown old. Slow.

        Where Steam is silent it is the last picture, with `problem`.

        Raises:
            EnvironmentProblem: the database can't be read.
            Cancelled: `cancel` was set.
        """
        with self._alone(cancel):
            leagues = self._database.read(followed_leagues)
            now = self._database.clock()
            if leagues and self._is_due(now):
                self._ask(leagues, cancel)
                self._asked_at = now
            self._drop_old(leagues, now)
            return self._picture(leagues)

    @contextmanager
    def _alone(self, cancel: threading.Event | None) -> Iterator[None]:
        """One look at a time; whoever waits for another one can be stopped."""
        while not self._lock.acquire(timeout=GLANCE):
            if cancel is not None and cancel.is_set():
                raise Cancelled
        try:
            yield
        finally:
            self._lock.release()

    def _is_due(self, now: datetime) -> bool:
        return self._asked_at is None or not timedelta(0) <= now - self._asked_at < EVERY

    def _ask(self, leagues: Mapping[int, str], cancel: threading.Event | None) -> None:
        try:
            games = self._steam().live_games(cancel=cancel)
        except DeskError as problem:
            self._problem = problem
            return
        self._problem = None
        self._taken_at = self._database.clock()
        self._take(game for game in games if game.steam_league_id in leagues)

    def _take(self, games: Iterable[LiveGame]) -> None:
        assert self._taken_at is not None
        for seen in self._seen.values():
            seen.running = False
        for game in games:
            before = self._seen.get(game.match_id)
            curve = grown(() if before is None else before.curve, game)
            self._seen[game.match_id] = _Seen(game, self._taken_at, True, curve)

    def _drop_old(self, leagues: Mapping[int, str], now: datetime) -> None:
        for match_id, seen in list(self._seen.items()):
            gone = not seen.running and now - seen.seen_at > KEPT_AFTER
            if gone or seen.game.steam_league_id not in leagues:
                del self._seen[match_id]

    def _picture(self, leagues: Mapping[int, str]) -> LivePicture:
        facts = self._facts()
        games = [self._followed(seen, leagues, facts) for seen in self._seen.values()]
        games.sort(key=_order)
        return LivePicture(tuple(games), leagues, self._taken_at, self._problem)

    def _facts(self) -> LiveFacts:
        if not self._seen:
            return LiveFacts({}, frozenset())
        everybody = {
            player.steam_id
            for seen in self._seen.values()
            for player in seen.game.players
            if player.steam_id is not None
        }
        return self._database.read(live_facts, everybody, list(self._seen))

    def _followed(self, seen: _Seen, leagues: Mapping[int, str], facts: LiveFacts) -> FollowedGame:
        game = _without(seen.game, facts.forgotten)
        stored = game.match_id in facts.stored
        stage = Stage.STORED if stored else Stage.RUNNING if seen.running else Stage.OVER
        inside = {player.steam_id for player in game.players}
        return FollowedGame(
            game=game,
            league=leagues[game.steam_league_id],
            stage=stage,
            curve=seen.curve,
            people={key: one for key, one in facts.people.items() if key in inside},
            seen_at=seen.seen_at,
        )


def _without(game: LiveGame, forgotten: Collection[int]) -> LiveGame:
    """The game without the names and ids of people who were forgotten."""
    if not any(player.steam_id in forgotten for player in game.players):
        return game
    players = (
        replace(player, account_id=None, name=None) if player.steam_id in forgotten else player
        for player in game.players
    )
    return replace(game, players=tuple(players))


def _order(one: FollowedGame) -> tuple[bool, int, int]:
    return one.stage is not Stage.RUNNING, -one.game.spectators, one.game.match_id
