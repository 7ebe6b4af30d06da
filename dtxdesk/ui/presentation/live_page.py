"""A live game that is read from the other end of a hall."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF

from dtxdesk.domain.heroes import hero_name
from dtxdesk.domain.live import LivePlayer
from dtxdesk.drawing.lead_chart import LeadLayout, LeadLook, paint_lead_chart
from dtxdesk.services.live_games import FollowedGame, LivePicture, Stage
from dtxdesk.ui.delegates.cells import Align
from dtxdesk.ui.delegates.painting import draw_icon
from dtxdesk.ui.pages.live import words
from dtxdesk.ui.pages.matches.words import thousands
from dtxdesk.ui.presentation.leaf import MARGIN, TOP, Leaf, Shown
from dtxdesk.ui.spectator.canvas import Canvas
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import translate

MOST = 3
"""Games that are shown in turn: those that most watch."""
NAMES, CHART, PLAYERS = TOP + 20.0, TOP + 250.0, TOP + 560.0
CHART_HIGH, ROW, MARK = 270.0, 58.0, 70.0


def live_leaves(shown: Shown) -> Sequence[Leaf]:
    """The running games of the tournament's league, or of all where it has none."""
    if shown.live is None:
        return ()
    running = [one for one in shown.live.games if one.stage is Stage.RUNNING]
    league = shown.scene.league
    ours = [one for one in running if league is None or one.league == league]
    return [Leaf(_title(one), partial(_paint, one, shown.live)) for one in ours[:MOST]]


def _title(one: FollowedGame) -> str:
    parts = (translate("Presentation", "Live"), words.game_number(one.game))
    return ", ".join(part for part in parts if part)


def _paint(one: FollowedGame, picture: LivePicture, canvas: Canvas) -> None:
    _paint_score(one, canvas)
    _paint_curve(one, canvas)
    middle = canvas.width / 2
    _paint_side(one, canvas, MARGIN, middle - MARGIN - 24, radiant=True)
    _paint_side(one, canvas, middle + 24, canvas.width - middle - 24 - MARGIN, radiant=False)
    _paint_age(one, picture, canvas)


def _paint_score(one: FollowedGame, canvas: Canvas) -> None:
    tokens, game = theme().tokens, one.game
    middle, wide = canvas.width / 2, canvas.width / 2 - MARGIN - 400
    for radiant in (True, False):
        side = game.radiant if radiant else game.dire
        align: Align = "left" if radiant else "right"
        x = MARGIN if radiant else middle + 400
        name = words.team(game, radiant=radiant)
        canvas.text(x, NAMES, wide, 84, name, 58, tokens.text, weight="semibold", align=align)
        built = words.buildings(game, radiant=radiant)
        canvas.text(x, NAMES + 84, wide, 50, built, 32, tokens.muted, align=align)
        _mark(canvas, radiant, middle - 380 if radiant else middle + 310)
        score = "–" if side.score is None else str(side.score)
        canvas.text(middle - 295 if radiant else middle + 115, NAMES - 6, 180, 124, score, 92,
                    tokens.text, weight="semibold", align="centre")  # fmt: skip
    canvas.text(middle - 100, NAMES, 200, 84, words.clock(game), 50, tokens.text,
                weight="semibold", align="centre")  # fmt: skip
    ahead = words.lead(one.curve[-1].net_worth) if one.curve else ""
    canvas.text(middle - 300, NAMES + 104, 600, 50, ahead, 36, tokens.muted, align="centre")


def _mark(canvas: Canvas, radiant: bool, x: float) -> None:
    name = "radiant" if radiant else "dire"
    place = (x, NAMES + 22, MARK, MARK)
    box = QRect(*(round(length * canvas.scale) for length in place))
    draw_icon(canvas.painter, name, theme().tokens[name], box)


def _paint_curve(one: FollowedGame, canvas: Canvas) -> None:
    if len(one.curve) < 2:
        return
    tokens, s = theme().tokens, canvas.scale
    look = LeadLook(
        radiant=tokens.radiant,
        dire=tokens.dire,
        experience=tokens.muted,
        grid=tokens.control,
        text=tokens.muted,
        ground=tokens.window,
        font=canvas.font(28, "regular"),
        line_width=4 * s,
        gap=14 * s,
    )
    room = QRectF(MARGIN * s, CHART * s, (canvas.width - 2 * MARGIN) * s, CHART_HIGH * s)
    paint_lead_chart(canvas.painter, LeadLayout(one.curve, room, look, thousands), look)


def _paint_side(one: FollowedGame, canvas: Canvas, x: float, wide: float, *, radiant: bool) -> None:
    """The five of a side: hero, name, kills, net worth."""
    tokens = theme().tokens
    ink = tokens.radiant if radiant else tokens.dire
    for at, player in enumerate(one.game.side(radiant=radiant)):
        y = PLAYERS + at * ROW
        canvas.fill(x, y + 8, 6, ROW - 16, ink)
        fought = f"{player.kills} / {player.deaths} / {player.assists}"
        worth = "" if player.net_worth is None else thousands(player.net_worth)
        canvas.text(x + wide - 120, y, 120, ROW, worth, 30, tokens.text, align="right")
        canvas.text(x + wide - 340, y, 210, ROW, fought, 30, tokens.muted, align="right")
        name = _called(one, player)
        room = wide - 370
        used = canvas.text(x + 24, y, room, ROW, name, 34, tokens.text, weight="medium")
        hero = hero_name(player.hero_id)
        canvas.text(x + 24 + used + 18, y, room - used - 18, ROW, hero, 28, tokens.muted)


def _called(one: FollowedGame, player: LivePlayer) -> str:
    ours = one.people.get(player.steam_id or 0)
    if ours is not None:
        return ours.name
    return player.name or translate("Presentation", "Anonymous")


def _paint_age(one: FollowedGame, picture: LivePicture, canvas: Canvas) -> None:
    """By how much it is late, and since when Steam is silent."""
    parts = [words.lateness(one.game)]
    if picture.problem is not None and picture.taken_at is not None:
        at = picture.taken_at.astimezone().strftime("%H:%M:%S")
        parts.append(translate("Presentation", "as of {time}").format(time=at))
    canvas.text(MARGIN, canvas.height - 66, 700, 44, ", ".join(parts), 28, theme().tokens.muted)
