"""Beside a match: whether it counts, what it did to league MMR, and where it is from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.clock import Clock
from dtxdesk.data.queries.match_detail import MatchDetail
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import clock_time, date_time
from dtxdesk.ui.widgets import Button, ElidedLabel, Frame, Label, Line, Switch

from . import words
from .effects import EffectGrid

WIDTH = 312
NARROW_WIDTH = 288
MARGIN = 16


class SidePane(Frame):
    """Asks its page for everything that changes something."""

    count_asked = Signal(bool)
    """The switch: whether the match shall count."""
    winner_given = Signal(bool)
    """Whether Radiant won."""
    read_asked = Signal()
    opendota_asked = Signal()
    edit_asked = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        self._clock = clock
        self._detail: MatchDetail | None = None
        px = theme().metrics.px
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = Frame("panel", scroll)
        scroll.setWidget(inner)
        self._inner, self._whole = inner, False
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(MARGIN), px(MARGIN), px(MARGIN), px(MARGIN))
        column.setSpacing(px(12))
        column.addLayout(self._make_count(inner))
        column.addWidget(self._make_winner(inner))
        column.addWidget(Line(inner))
        column.addLayout(self._make_effects(inner))
        column.addWidget(Line(inner))
        column.addLayout(self._make_source(inner))
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    @property
    def changing(self) -> tuple[QWidget, ...]:
        """What changes something about the match."""
        return (self.switch, *self._sides, self._edit, self._read, self._ask)

    def set_whole(self, whole: bool) -> None:
        """As high as all that is in it, where something around it scrolls."""
        self._whole = whole
        self.setMinimumHeight(0)
        self._mind_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mind_height()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._mind_height()
        return super().event(event)

    def _mind_height(self) -> None:
        if self._whole:
            self.setMinimumHeight(max(0, self._inner.heightForWidth(self.width())))

    # Building

    def _make_count(self, inner: QWidget) -> QVBoxLayout:
        px = theme().metrics.px
        self._counts = ElidedLabel(weight="semibold", parent=inner)
        self.switch = Switch(self.tr("Counts for the statistics"), inner)
        self.switch.clicked.connect(self._switched)
        self._why = Label(size="small", tone="muted", wrap=True, parent=inner)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._counts, 1)
        head.addWidget(self.switch)
        block = QVBoxLayout()
        block.setSpacing(px(8))
        block.addLayout(head)
        block.addWidget(self._why)
        return block

    def _make_winner(self, inner: QWidget) -> QWidget:
        px = theme().metrics.px
        self._winner = QWidget(inner)
        block = QVBoxLayout(self._winner)
        block.setContentsMargins(0, 0, 0, 0)
        block.setSpacing(px(8))
        sentence = self.tr("Nobody has told who won, so it does not count. Who was it?")
        block.addWidget(Label(sentence, self._winner, size="small", tone="accent", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        self._sides: list[Button] = []
        for radiant in (True, False):
            text = self.tr("{side} won").format(side=words.side(radiant=radiant))
            button = Button(text, "radiant" if radiant else "dire", parent=self._winner, small=True)
            button.clicked.connect(lambda _on=False, won=radiant: self.winner_given.emit(won))
            buttons.addWidget(button)
            self._sides.append(button)
        buttons.addStretch(1)
        block.addLayout(buttons)
        return self._winner

    def _make_effects(self, inner: QWidget) -> QVBoxLayout:
        block = QVBoxLayout()
        block.setSpacing(theme().metrics.px(8))
        block.addWidget(Label(self.tr("What it did to league MMR"), inner, weight="semibold"))
        self._effects = EffectGrid(inner)
        self._no_effects = Label(size="small", tone="muted", wrap=True, parent=inner)
        block.addWidget(self._effects)
        block.addWidget(self._no_effects)
        return block

    def _make_source(self, inner: QWidget) -> QVBoxLayout:
        px = theme().metrics.px
        block = QVBoxLayout()
        block.setSpacing(px(8))
        block.addWidget(Label(self.tr("Source"), inner, weight="semibold"))
        facts = QGridLayout()
        facts.setHorizontalSpacing(px(16))
        facts.setVerticalSpacing(px(4))
        facts.setColumnStretch(1, 1)
        self._facts: list[tuple[Label, ElidedLabel]] = []
        for row in range(5):
            title = Label(size="small", tone="muted", parent=inner)
            value = ElidedLabel(size="small", parent=inner)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            facts.addWidget(title, row, 0)
            facts.addWidget(value, row, 1)
            self._facts.append((title, value))
        block.addLayout(facts)
        self._read = Button(self.tr("Read again"), "sync", parent=inner, small=True)
        self._edit = Button(self.tr("Edit"), "edit", parent=inner, small=True)
        self._copy = Button(self.tr("Copy id"), "copy", parent=inner, small=True)
        self._ask = Button(self.tr("Ask OpenDota"), "download", parent=inner, small=True)
        self._opendota = Button(self.tr("OpenDota"), "external", parent=inner, small=True)
        self._dotabuff = Button(self.tr("Dotabuff"), "external", parent=inner, small=True)
        self._opendota.setAccessibleName(self.tr("Open the match on OpenDota in the browser"))
        self._dotabuff.setAccessibleName(self.tr("Open the match on Dotabuff in the browser"))
        self._read.clicked.connect(self.read_asked)
        self._ask.clicked.connect(self.opendota_asked)
        self._edit.clicked.connect(self.edit_asked)
        self._copy.clicked.connect(self._copy_id)
        self._opendota.clicked.connect(lambda: self._browse("https://www.opendota.com/matches/"))
        self._dotabuff.clicked.connect(lambda: self._browse("https://www.dotabuff.com/matches/"))
        for line in (
            (self._edit, self._read, self._copy),
            (self._ask,),
            (self._opendota, self._dotabuff),
        ):
            across = QHBoxLayout()
            across.setSpacing(px(8))
            for button in line:
                across.addWidget(button)
            across.addStretch(1)
            block.addLayout(across)
        return block

    # What is shown

    def show_match(self, detail: MatchDetail, answer_bytes: int | None = None) -> None:
        """`answer_bytes` is the size of the answer that is kept of it; None where there is none."""
        self._detail = detail
        row = detail.row
        self._counts.setText(self.tr("Counts for {league}").format(league=row.league))
        self.switch.setChecked(row.counted)
        self._why.setText(self._reason(detail))
        self._winner.setVisible(row.radiant_win is None and row.counted)
        self._show_effects(detail)
        self._show_source(detail, answer_bytes)

    def _reason(self, detail: MatchDetail) -> str:
        row = detail.row
        if row.counted:
            return self.tr(
                "Taking it out needs a reason and works out %n player(s) anew.",
                "",
                row.linked_players,
            )
        reason = row.counted_reason or self.tr("No reason was given.")
        decision = detail.taken_out
        if decision is None:
            return reason
        said = self.tr("{reason} – taken out by {who}, {when}")
        when = clock_time(decision.at, self._clock())
        return said.format(reason=reason, who=decision.author, when=when)

    def _show_effects(self, detail: MatchDetail) -> None:
        row = detail.row
        counts = row.counted and row.radiant_win is not None
        self._effects.setVisible(counts and bool(detail.effects))
        self._effects.show_effects(detail.effects)
        if not counts:
            sentence = self.tr("Nothing: it does not count.")
        elif not detail.effects:
            sentence = self.tr("Nothing: none of our players is known to be in it.")
        else:
            sentence = ""
        self._no_effects.setText(sentence)
        self._no_effects.setVisible(bool(sentence))

    def _show_source(self, detail: MatchDetail, answer_bytes: int | None) -> None:
        row = detail.row
        own = row.match_id < 0
        by_hand = row.source == "manual"
        facts = [(words.source(row.source).capitalize() if by_hand else words.source(row.source),
                  date_time(detail.updated_at if by_hand else detail.stored_at))]  # fmt: skip
        facts.append((self.tr("Match"), words.number(row.match_id)))
        if detail.match_seq_num is not None:
            facts.append((self.tr("Sequence"), str(detail.match_seq_num)))
        if answer_bytes is not None:
            facts.append((self.tr("Answer on disk"), f"{answer_bytes / 1000:.1f} KB"))
        for place, (title, value) in enumerate(self._facts):
            shown = place < len(facts)
            title.setVisible(shown)
            value.setVisible(shown)
            if shown:
                title.setText(facts[place][0])
                value.setText(facts[place][1])
        self._edit.setVisible(by_hand)
        for button in (self._read, self._ask, self._opendota, self._dotabuff):
            button.setVisible(not own)
        reason = self.tr("OpenDota is switched off for this league: Leagues, Edit.")
        self._ask.set_available(detail.opendota, reason)

    # What is asked for

    def _switched(self) -> None:
        wanted = self.switch.isChecked()
        # It moves when the change is made, not when it is asked for.
        self.switch.setChecked(not wanted)
        self.count_asked.emit(wanted)

    def _copy_id(self) -> None:
        if self._detail is not None:
            QGuiApplication.clipboard().setText(str(self._detail.row.match_id))

    def _browse(self, address: str) -> None:
        if self._detail is not None:
            QDesktopServices.openUrl(QUrl(f"{address}{self._detail.row.match_id}"))
