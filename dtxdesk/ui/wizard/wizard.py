"""The wizard itself: the steps at the side, the one in view, and the way back and on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.ui.delegates.painting import draw_icon
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.frames import Card, Frame, Line
from dtxdesk.ui.widgets.text import IconLabel, Label
from dtxdesk.ui.wizard.choice import StepButton
from dtxdesk.ui.wizard.discord_step import DiscordStep
from dtxdesk.ui.wizard.place_step import PlaceStep
from dtxdesk.ui.wizard.ready_step import ReadyStep
from dtxdesk.ui.wizard.setup import Setup
from dtxdesk.ui.wizard.steam_step import SteamStep
from dtxdesk.ui.wizard.step import Step, px

SIDE_WIDTH = 288
WIDTH = 816
FOOT = 64

STEPS: tuple[type[Step], ...] = (PlaceStep, SteamStep, DiscordStep, ReadyStep)
"""The steps in their order. A new one is a `Step` in this list."""


class Wizard(Frame):
    """Over the whole window. It can be left at any time; what was confirmed is kept."""

    left = Signal()
    """Somebody wants to go on without it."""
    finished = Signal()
    """All steps are done."""

    def __init__(self, setup: Setup, parent: QWidget) -> None:
        super().__init__("window", parent)
        self.setup = setup
        self.setAccessibleName(self.tr("Set up dtxdesk"))
        self._reached = 0
        self._stack = QStackedWidget(self)
        self.steps = [kind(setup, self._stack) for kind in STEPS]
        for step in self.steps:
            self._stack.addWidget(step)
            step.changed.connect(self._show_buttons)
            step.confirmed.connect(self._go_on)
        self._number = Label("", self, size="small", tone="muted")
        self._question = Label("", self, size="title", weight="semibold", wrap=True)
        self._intro = Label("", self, tone="muted", wrap=True)
        self._next = Label("", self, size="small", tone="muted")
        self.later = Button(self.tr("Set up later"), kind="ghost", parent=self)
        self.back = Button(self.tr("Back"), parent=self)
        self.forward = Button(self.tr("Continue"), kind="primary", parent=self)
        self._list = self._make_list()
        self._lay_out()
        self.later.clicked.connect(self.left)
        self.back.clicked.connect(self.go_back)
        self.forward.clicked.connect(self.go_forward)
        self._show(0)

    # Building

    def _make_list(self) -> list[StepButton]:
        buttons = []
        for at, step in enumerate(self.steps):
            button = StepButton(at + 1, step.title, step.note, self)
            button.clicked.connect(lambda _checked=False, at=at: self._show(at))
            buttons.append(button)
        return buttons

    def _lay_out(self) -> None:
        side = Frame("panel", self)
        side.setFixedWidth(px(SIDE_WIDTH))
        column = QVBoxLayout(side)
        column.setContentsMargins(px(24), px(32), px(24), px(32))
        column.setSpacing(px(4))
        column.addWidget(_Brand(side))
        column.addSpacing(px(32))
        for button in self._list:
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self._sample_box(side))
        inner = QWidget(self)
        inner.setMaximumWidth(px(WIDTH))
        words = QVBoxLayout(inner)
        words.setContentsMargins(px(24), px(56), px(24), px(24))
        words.setSpacing(px(4))
        for label in (self._number, self._question, self._intro):
            label.setContentsMargins(px(4), 0, px(4), 0)
            words.addWidget(label)
        words.addSpacing(px(16))
        words.addWidget(self._stack, 1)
        middle = QWidget(self)
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(inner, 1000)
        across.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(middle)
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addWidget(self._scroll, 1)
        main.addWidget(Line(self))
        main.addLayout(self._foot())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(Line(self, upright=True))
        row.addLayout(main, 1)

    def _sample_box(self, parent: QWidget) -> Card:
        box = Card(parent=parent)
        box.body.setContentsMargins(px(12), px(12), px(12), px(12))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(IconLabel("flask", "muted", parent=box), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(Label(self.tr("Just looking?"), box, weight="semibold"))
        more = self.tr("A made-up league with 54 players, in a folder that is thrown away.")
        words.addWidget(Label(more, box, size="small", tone="muted", wrap=True))
        head.addLayout(words, 1)
        box.body.addLayout(head)
        self.sample = Button(self.tr("Open sample data"), parent=box, small=True)
        self.sample.clicked.connect(self.setup.start_sample)
        box.body.addWidget(self.sample)
        return box

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(16), px(24), px(16))
        foot.setSpacing(px(12))
        foot.addWidget(self.later)
        foot.addStretch(1)
        foot.addWidget(self._next)
        foot.addWidget(self.back)
        foot.addWidget(self.forward)
        return foot

    # Going about

    @property
    def step(self) -> Step:
        """The one in view."""
        return self.steps[self._stack.currentIndex()]

    def show_first(self) -> None:
        """From the beginning, as when it is opened again from the menu."""
        self._show(0)

    def go_back(self) -> None:
        at = self._stack.currentIndex()
        if at and not self.step.busy:
            self._show(at - 1)

    def go_forward(self) -> None:
        """Keeps what the step has, and goes on once that is done."""
        if not self.step.busy and not self.step.obstacle:
            self.step.confirm()

    def _go_on(self) -> None:
        at = self._stack.currentIndex()
        if at + 1 < len(self.steps):
            self._reached = max(self._reached, at + 1)
            self._show(at + 1)
        else:
            self.finished.emit()

    def _show(self, at: int) -> None:
        self._stack.setCurrentIndex(at)
        step = self.step
        count = len(self.steps)
        self._number.setText(self.tr("Step {n} of {count}").format(n=at + 1, count=count))
        step.enter()
        self._question.setText(step.question)
        self._intro.setText(step.intro)
        self._scroll.verticalScrollBar().setValue(0)
        self._show_buttons()

    def _show_buttons(self) -> None:
        at, step = self._stack.currentIndex(), self.step
        last = at == len(self.steps) - 1
        for number, button in enumerate(self._list):
            button.show_state(
                current=number == at,
                done=number < self._reached,
                reachable=number <= self._reached and not step.busy,
            )
        following = "" if last else self.tr("Next: {step}").format(step=self.steps[at + 1].title)
        self._next.setText(following)
        self.later.setVisible(not last)
        self.back.setVisible(at > 0)
        self.back.setEnabled(not step.busy)
        self.forward.setText(self.tr("Open Home") if last else self.tr("Continue"))
        waiting = self.tr("One moment…") if step.busy else step.obstacle
        self.forward.set_available(not waiting, waiting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; anywhere else it is "Continue"."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, Button):
            focused.click()
        else:
            self.go_forward()


class _Brand(QWidget):
    """The mark of the program, its name, and what it is for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(_Mark(self))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label("dtxdesk", self, size="title", weight="semibold"))
        words.addWidget(Label(self.tr("for league organisers"), self, size="small", tone="muted"))
        row.addLayout(words, 1)


class _Mark(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(self.sizeHint())
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(px(40), px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_icon(painter, "logo", theme().tokens.accent, self.rect())
        painter.end()
