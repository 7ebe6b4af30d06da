"""One series in full: its games, the matches that may be some, and why there are none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.domain.match_linking import Suggestion
from dtxdesk.domain.matches import match_number
from dtxdesk.domain.rights import Deed
from dtxdesk.services.links_view import LinkedGame
from dtxdesk.services.missing_games import Reason, Step
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.tournaments.games_tab.reading import Games, GamesRow, Standing
from dtxdesk.ui.pages.tournaments.games_tab.words import apart_words, standing_words, tier_words
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import date_time
from dtxdesk.ui.widgets import Badge, Button, Card, Frame, Label
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.team_label import TeamLabel
from dtxdesk.ui.widgets.text import shortened

MOST_SHOWN = 12
"""Suggestions; after so many it is none of them."""


class GamesPane(Frame):
    """About the series that is selected."""

    # Match ids are larger than Qt's own integers, so they travel as objects.
    link_asked = Signal(object)
    """A match id: it is a game of this series."""
    dismissed = Signal(object)
    unlinked = Signal(object)
    opened = Signal(object)
    """A match id: somebody wants to see it."""
    again_asked = Signal()
    why_asked = Signal()
    step_asked = Signal(object)
    """A `Reason`: somebody wants to do what it says."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        px = theme().metrics.px
        self._context = context
        self._first, self._second = TeamLabel(self), TeamLabel(self)
        self._head = Label(parent=self, tone="muted")
        self._badge = Badge("", parent=self)
        self._parts: list[QWidget] = []
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._head)
        head.addWidget(self._badge)
        head.addStretch(1)
        self._body = QVBoxLayout()
        self._body.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self._first)
        column.addWidget(self._second)
        column.addSpacing(px(8))
        column.addLayout(self._body)
        column.addStretch(1)

    def show_series(self, games: Games, row: GamesRow, reasons: Sequence[Reason] | None) -> None:
        """This series; `reasons` once somebody asked why it has no match."""
        for part in self._parts:
            self._body.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for label, team in zip((self._first, self._second), row.teams, strict=True):
            label.show_team(team.id, team.tag, team.name)
        self._head.setText(self.tr("Series {number}").format(number=row.number))
        words, kind = standing_words(row.standing)
        self._badge.setText(words)
        self._badge.set_kind(kind)
        for game in row.links.linked:
            self._add(self._linked(games, game))
        for one in row.links.suggested[:MOST_SHOWN]:
            self._add(self._suggested(games, row, one))
        if not row.links.suggested:
            self._say_why(row, reasons)
        if games.view.facts.dismissed.get(row.links.now.row):
            again = Button(self.tr("Suggest dismissed ones again"), "undo", parent=self, small=True)
            again.clicked.connect(self.again_asked.emit)
            guard(again, self._context.actions, Deed.RUN_TOURNAMENTS)
            self._add(again)

    def _add(self, part: QWidget) -> None:
        self._body.addWidget(part)
        self._parts.append(part)
        part.show()

    def _linked(self, games: Games, game: LinkedGame) -> QWidget:
        lines = [] if game.start is None else [date_time(game.start)]
        if game.tier is not None:
            lines.append(self._overlap(game.overlap))
        card = self._card(game.match, self.tr("Linked"), lines)
        self._buttons(
            card,
            (
                (self.tr("Unlink"), "unlink", partial(self.unlinked.emit, game.match), True),
                (self.tr("Open match"), "eye", partial(self.opened.emit, game.match), False),
            ),
        )
        return card

    def _suggested(self, games: Games, row: GamesRow, one: Suggestion) -> QWidget:
        facts = games.view.facts
        lines = [f"{date_time(one.start)} · {self._overlap(one.overlap)}"]
        if apart := apart_words(one):
            lines.append(apart)
        winner = next((team.name for team in row.teams if team.id == one.winner), None)
        if winner is not None:
            lines.append(self.tr("{team} won").format(team=shortened(winner, 40)))
        missing = self._missing(games, row, one)
        if missing:
            lines.append(self.tr("Not in it: {players}").format(players=", ".join(missing)))
        if one.remade:
            lines.append(self.tr("Broken off: the two teams soon began another."))
        elif one.short:
            lines.append(self.tr("So short that it may have been played anew."))
        if one.match in row.links.contradicting:
            lines.append(self.tr("The typed score has no game left for its winner."))
        if facts.candidates[one.match].radiant_win is None:
            lines.append(self.tr("Steam does not say who won: type the winner in first."))
        card = self._card(one.match, tier_words(one.tier), lines)
        self._buttons(
            card,
            (
                (self.tr("Link"), "link", partial(self.link_asked.emit, one.match), True),
                (self.tr("Not this one"), "x", partial(self.dismissed.emit, one.match), True),
                (self.tr("Open match"), "eye", partial(self.opened.emit, one.match), False),
            ),
        )
        return card

    def _overlap(self, overlap: int) -> str:
        return self.tr("{count} of 10 players").format(count=overlap)

    def _missing(self, games: Games, row: GamesRow, one: Suggestion) -> list[str]:
        """Members who did not play; stand-ins are not expected to."""
        played = games.view.facts.candidates[one.match]
        there = played.radiant | played.dire
        return [
            shortened(member.name, 24)
            for team in row.teams
            for member in team.members
            if member.user_id not in there
        ]

    def _say_why(self, row: GamesRow, reasons: Sequence[Reason] | None) -> None:
        if row.standing is Standing.LINKED:
            return
        self._add(Label(self.tr("Why is no match here?"), self, weight="semibold"))
        if reasons is None:
            check = Button(self.tr("Find out"), "search", parent=self, small=True)
            check.clicked.connect(self.why_asked.emit)
            self._add(check)
            return
        for reason in reasons:
            card = Card(parent=self)
            card.body.addWidget(Label(f"{said(reason.sentence)}.", card, wrap=True))
            self._buttons(
                card,
                (
                    (
                        self._step(reason.step),
                        "",
                        partial(self.step_asked.emit, reason),
                        reason.step is Step.FETCH,
                    ),
                ),
            )
            self._add(card)

    def _step(self, step: Step) -> str:
        return {
            Step.FOLLOW: self.tr("Edit tournament…"),
            Step.SYNC: self.tr("Sync now"),
            Step.PLAYERS: self.tr("Go to the players"),
            Step.TEAMS: self.tr("Go to the teams"),
            Step.MATCH: self.tr("Open match"),
            Step.TYPE_IN: self.tr("Type in a match…"),
            Step.FETCH: self.tr("Fetch by id…"),
        }[step]

    def _card(self, match_id: int, badge: str, lines: Sequence[str]) -> Card:
        px = theme().metrics.px
        card = Card(parent=self)
        head = FlowLayout(gap=px(8), line_gap=px(4))
        title = self.tr("Match {id}").format(id=match_number(match_id))
        head.addWidget(Label(title, card, weight="semibold"))
        head.addWidget(Badge(badge, parent=card))
        card.body.addLayout(head)
        for line in lines:
            card.body.addWidget(Label(line, card, size="small", tone="muted", wrap=True))
        card.setAccessibleName(f"{title}, {badge}. {' '.join(lines)}")
        return card

    def _buttons(
        self, card: Card, entries: Sequence[tuple[str, str, Callable[[], object], bool]]
    ) -> None:
        px = theme().metrics.px
        row = FlowLayout(gap=px(8), line_gap=px(8))
        for words, icon, act, changes in entries:
            button = Button(words, icon, parent=card, small=True)
            button.setAccessibleName(f"{words}: {card.accessibleName()}"[:200])
            button.clicked.connect(partial(_act, act))
            if changes:
                guard(button, self._context.actions, Deed.RUN_TOURNAMENTS)
            row.addWidget(button)
        card.body.addLayout(row)


def _act(act: Callable[[], object], _checked: bool = False) -> None:
    act()
