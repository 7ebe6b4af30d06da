"""What the audience sees of a draft, painted in any window."""

from __future__ import annotations

from PySide6.QtGui import QColor

from dtxdesk.domain.draft_order import Rolls
from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.tournaments.draft_tab import words
from dtxdesk.ui.pages.tournaments.draft_tab.clock_state import ClockState
from dtxdesk.ui.pages.tournaments.draft_tab.grid import Fill, Grid, Line, Place, grid_of
from dtxdesk.ui.pages.tournaments.draft_tab.turn_words import newest_throws
from dtxdesk.ui.spectator.canvas import Canvas
from dtxdesk.ui.spectator.words import scene_of
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import translate

HEAD, BAR, STRIP = 288, 16, 104
MARGIN = 56
TAG_COLUMN, TOTAL_COLUMN, MONEY_COLUMN = 184, 140, 190
LEAST_ROW = 54
SMALLEST = 22
NEXT = 3


class DraftPainter:
    """Paints one draft as it is.

    Attributes:
        view: The draft; None where there is none. Set by `take`.
        clock: What its clock shows.
    """

    def __init__(self) -> None:
        self.view: DraftView | None = None
        self.clock = ClockState()
        self.grid = Grid()

    def take(self, view: DraftView | None) -> None:
        """Another state of it."""
        self.view = view
        self.grid = grid_of(view) if view is not None else Grid()

    def paint(self, canvas: Canvas, *, head_alone: bool = False) -> None:
        """All of it; or the head alone, where only the clock has gone on."""
        if self.view is None:
            self._paint_nothing(canvas)
            return
        self._paint_head(canvas, self.view)
        if not head_alone:
            self._paint_strip(canvas, self.view)
            self._paint_teams(canvas, self.view)

    def _paint_nothing(self, canvas: Canvas) -> None:
        nothing = translate("Spectator", "The draft has not begun")
        canvas.text(MARGIN, 0, canvas.width - 2 * MARGIN, canvas.height, nothing, 44,
                    theme().tokens.muted, align="centre")  # fmt: skip

    def _paint_head(self, canvas: Canvas, view: DraftView) -> None:
        tokens, clock = theme().tokens, self.clock
        ground, ink, figures = tokens.accent, tokens.on_accent, tokens.on_accent
        if clock.over:
            ground, ink, figures = tokens.bad_soft, tokens.text, tokens.bad
        elif clock.paused or not view.running:
            ground, ink, figures = tokens.raised, tokens.text, tokens.muted
        scene = scene_of(view, clock)
        canvas.fill(0, 0, canvas.width, HEAD, ground)
        clocked = view.running and bool(clock.figures)
        wide = canvas.advance(clock.figures, 216, "semibold") if clocked else 0
        room = canvas.width - 2 * MARGIN - (wide + 24 if clocked else 0)
        canvas.text(MARGIN, 28, room, 44, scene.where, 36, ink, weight="medium")
        canvas.text(MARGIN, 76, room, 124, scene.name, 112, ink, weight="semibold", tight=3)
        said = tokens.bad if clock.over else ink
        canvas.text(MARGIN, 200, room, 56, scene.what, 44, said, weight="medium")
        if clocked:
            left = canvas.width - MARGIN - wide - 8
            canvas.text(left, 36, wide + 8, 216, clock.figures, 216, figures,
                        weight="semibold", align="right", tight=10)  # fmt: skip
        canvas.fill(0, HEAD, canvas.width, BAR, tokens.track)
        if clock.share is not None:
            fill: QColor = tokens.bad if clock.over else tokens.text
            canvas.fill(0, HEAD, canvas.width * clock.share, BAR, fill)

    def _paint_strip(self, canvas: Canvas, view: DraftView) -> None:
        tokens, top = theme().tokens, HEAD + BAR
        canvas.fill(0, top, canvas.width, STRIP, tokens.panel)
        canvas.fill(0, top + STRIP - 1, canvas.width, 1, tokens.line)
        right = self._paint_next(canvas, view, top)
        room = right - 32 - MARGIN
        auction = view.draft.auction
        if auction is not None and auction.lot is not None:
            highest = auction.lot.highest
            self._paint_sentence(
                canvas, view, top, room, translate("Spectator", "Highest bid"),
                grouped(highest.amount), translate("Spectator", "by"), highest.team,
            )  # fmt: skip
        elif view.draft.board.picks:
            pick = view.draft.board.picks[-1]
            joiner = translate("Spectator", "goes to")
            if pick.price is not None:
                joiner = translate("Spectator", "for {price} to").format(price=grouped(pick.price))
            self._paint_sentence(
                canvas, view, top, room, translate("Spectator", "Last pick"),
                view.people[pick.player].name, joiner, pick.team,
            )  # fmt: skip

    def _paint_sentence(
        self,
        canvas: Canvas,
        view: DraftView,
        top: float,
        room: float,
        lead: str,
        what: str,
        joiner: str,
        team: int,
    ) -> None:
        """Says "Last pick Korvus goes to GLYF Glyph Club"; the names give way."""
        tokens, gap, end = theme().tokens, 24, MARGIN + room
        x = float(MARGIN)
        x += canvas.text(x, top, end - x, STRIP, lead, 40, tokens.muted) + gap
        fixed = canvas.advance(joiner, 40) + 34 * 3.7 + 2 * gap
        most = max(120.0, min(end - x - fixed, room * 0.45))
        x += canvas.text(x, top, most, STRIP, what, 40, tokens.text, weight="semibold") + gap
        x += canvas.text(x, top, max(0, end - x), STRIP, joiner, 40, tokens.muted) + gap
        if end - x > 34 * 3.7:
            x += canvas.tag(x, top + STRIP / 2, team, words.tag_of(view, team), 34) + gap
            canvas.text(x, top, max(0, end - x), STRIP, view.teams[team].name, 40, tokens.text)

    def _paint_next(self, canvas: Canvas, view: DraftView, top: float) -> float:
        """Who comes then, or who rolled what, at the end of the strip; gives where it begins."""
        throws = newest_throws(view)
        if throws and view.running:
            return self._paint_rolls(canvas, view, top, throws[-1])
        turns = view.draft.board.upcoming(NEXT + 1)[1:] if view.running else ()
        x = canvas.width - MARGIN
        for turn in reversed(turns):
            x -= 34 * 3.7
            canvas.tag(x, top + STRIP / 2, turn.team, words.tag_of(view, turn.team), 34)
            x -= 24
        if turns:
            said = translate("Spectator", "Next")
            x -= canvas.advance(said, 40)
            canvas.text(x, top, canvas.advance(said, 40) + 4, STRIP, said, 40,
                        theme().tokens.muted)  # fmt: skip
        return x

    def _paint_rolls(self, canvas: Canvas, view: DraftView, top: float, throw: Rolls) -> float:
        """The dice that decided the turn, as many as there is room for."""
        tokens, high = theme().tokens, max(roll for _, roll in throw)
        x = canvas.width - MARGIN
        for team, roll in reversed(throw):
            if team not in view.teams or x < canvas.width / 2:
                continue
            won = roll == high
            x -= 34
            canvas.text(x, top, 34, STRIP, str(roll), 40,
                        tokens.accent_text if won else tokens.muted, align="right",
                        weight="semibold" if won else "regular")  # fmt: skip
            x -= 34 * 3.7 + 4
            canvas.tag(x, top + STRIP / 2, team, words.tag_of(view, team), 34)
            x -= 24
        said = translate("Spectator", "Rolled")
        wide = canvas.advance(said, 40)
        x -= wide
        canvas.text(x, top, wide + 4, STRIP, said, 40, tokens.muted)
        return x

    def _paint_teams(self, canvas: Canvas, view: DraftView) -> None:
        top = HEAD + BAR + STRIP + 4
        room = canvas.height - top - 8
        lines = self._lines_in_sight(room)
        if not lines:
            return
        high = min(room / len(lines), 120.0)
        size = max(float(SMALLEST), min(36.0, high * 0.5))
        for at, line in enumerate(lines):
            self._paint_line(canvas, view, line, top + at * high, high, size, at < len(lines) - 1)

    def _lines_in_sight(self, room: float) -> tuple[Line, ...]:
        """All teams, or, where they would be too small to read, those around the one on turn."""
        lines, view = self.grid.lines, self.view
        running = view is not None and view.running
        most = max(1, int(room / (LEAST_ROW if running else SMALLEST * 1.4)))
        if len(lines) <= most:
            return lines
        here = next((at for at, line in enumerate(lines) if line.on_turn or line.leads), 0)
        first = max(0, min(here - most // 2, len(lines) - most))
        return lines[first : first + most]

    def _paint_line(
        self,
        canvas: Canvas,
        view: DraftView,
        line: Line,
        top: float,
        high: float,
        size: float,
        ruled: bool,
    ) -> None:
        tokens = theme().tokens
        here = line.on_turn or line.leads
        if here:
            canvas.fill(0, top, canvas.width, high, tokens.accent_soft)
            canvas.fill(0, top, 12, high, tokens.accent)
        if ruled:
            canvas.fill(0, top + high - 1, canvas.width, 1, tokens.line)
        tag = min(34.0, size * 34 / 36)
        canvas.tag(MARGIN, top + high / 2, line.team.id, words.tag_of(view, line.team.id), tag)
        places = max(1, self.grid.columns + 1)
        total = MONEY_COLUMN if self.grid.auction else TOTAL_COLUMN
        wide = (canvas.width - 2 * MARGIN - TAG_COLUMN - total) / places
        for at, place in enumerate(line.places[:places]):
            x = MARGIN + TAG_COLUMN + at * wide
            self._paint_place(canvas, place, x, top, wide - 20, high, size, captain=at == 0)
        figure = grouped(line.team.total)
        if self.grid.auction:
            figure = translate("Spectator", "{money} left").format(money=grouped(line.team.money))
        canvas.text(canvas.width - MARGIN - total, top, total, high, figure, size * 32 / 36,
                    tokens.muted, align="right")  # fmt: skip

    def _paint_place(
        self,
        canvas: Canvas,
        place: Place,
        x: float,
        top: float,
        wide: float,
        high: float,
        size: float,
        *,
        captain: bool,
    ) -> None:
        tokens = theme().tokens
        if place.person is not None:
            ink = tokens.good if place.newest else tokens.text
            if place.price is not None:  # the price at the end, the name has the rest
                price = grouped(place.price)
                canvas.text(x, top, wide, high, price, size * 28 / 36, tokens.muted, align="right")
                wide -= canvas.advance(price, size * 28 / 36) + 12
            canvas.text(x, top, wide, high, place.person.name, size, ink,
                        weight="regular" if captain else "semibold")  # fmt: skip
        elif place.fill is Fill.RUNNING:
            canvas.text(x, top, wide, high, translate("Spectator", "picking"), size,
                        tokens.accent_text, weight="semibold")  # fmt: skip
        else:
            canvas.rounded(x, top + high / 2 - 2, min(88, wide), 4, 2, tokens.track)
