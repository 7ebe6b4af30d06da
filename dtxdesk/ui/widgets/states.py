"""The four states that a page has beside its content: loading, empty, error, offline."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from dtxdesk.errors import DeskError, EnvironmentProblem
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme

from .buttons import Button
from .frames import Banner
from .text import IconLabel, Label

TEXT_WIDTH = 440
LEAST_HEIGHT = 160
LOADING_AFTER_MS = 200
"""What is read sooner than that takes the place of nothing."""


class StatePanel(QWidget):
    """In the middle of a page in place of its content: an icon, a sentence, the button that helps.

    `pressed` is that button: the first thing to make in an empty page, "Try again" in an error.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self._icon = IconLabel("players", "faint", 32)
        self._title = Label(size="title", weight="semibold", wrap=True)
        self._text = Label(tone="muted", wrap=True)
        self._hint = Label(size="small", tone="faint", wrap=True)
        self._button = Button(" ", kind="primary")
        self._button.clicked.connect(self.pressed)
        block = QWidget()
        block.setMaximumWidth(px(TEXT_WIDTH))
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(8))
        for words in (self._title, self._text, self._hint):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(px(8))
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._hint)
        column.addStretch(3)
        # Not an aligned item: that one would keep its height of one line.
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(24), px(8))
        row.addStretch(1)
        row.addWidget(block, 1_000)
        row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """A panel that is not in sight must not make the window higher."""
        px = theme().metrics.px
        return QSize(super().minimumSizeHint().width(), px(LEAST_HEIGHT))

    def show_loading(self, text: str) -> None:
        """While the first rows are on their way; nothing to press."""
        self._say("clock", "faint", "", text, "")

    def show_empty(
        self, icon_name: str, title: str, text: str, button: str = "", hint: str = ""
    ) -> None:
        """Nothing here yet, or (with the icon "search") nothing found; and the button that helps.

        It adds the first one, or takes the search away.
        """
        self._say(icon_name, "accent_text", title, text, button, hint)
        self._button.set_icon("x" if icon_name == "search" else "plus")

    def show_error(self, error: DeskError, button: str = "") -> None:
        """What happened, why, what to do, and "Try again"."""
        words = said(error.title), said(error.explanation)
        self._say("alert", "bad", *words, button or self.tr("Try again"))
        self._button.set_icon("sync")

    def _say(
        self, icon_name: str, token: str, title: str, text: str, button: str, hint: str = ""
    ) -> None:
        self._icon.set_icon(icon_name, token)
        for label, words in ((self._title, title), (self._text, text), (self._hint, hint)):
            label.setText(words)
            label.setVisible(bool(words))
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(". ".join(part for part in (title, text) if part))


class StatefulArea(QWidget):
    """A page's content with its states: one call shows what is true now.

    The content stays in sight under an `offline` banner: old data are better than none, as long as
    it says how old they are.
    """

    state_changed = Signal()

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._expected = ""
        self._waiting = QTimer(self, singleShot=True, interval=LOADING_AFTER_MS)
        self._waiting.timeout.connect(lambda: self.show_loading(self._expected))
        px = theme().metrics.px
        self.panel = StatePanel()
        self.banner = Banner("warning")
        self._content = content
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._banner_place = QWidget()
        around = QHBoxLayout(self._banner_place)
        around.setContentsMargins(px(24), px(8), px(24), px(8))
        around.addWidget(self.banner)
        column.addWidget(self._banner_place)
        self._banner_place.hide()
        self._pages = QStackedLayout()
        self._pages.addWidget(content)
        self._pages.addWidget(self.panel)
        column.addLayout(self._pages, 1)

    def show_content(self) -> None:
        self._banner_place.hide()
        self._show(self._content)

    def expect(self, text: str) -> None:
        """Something is being read: said after a moment, unless another state is there by then."""
        self._expected = text
        self._waiting.start()

    def expect_nothing(self) -> None:
        """What was read changes nothing of the state."""
        self._waiting.stop()

    def show_loading(self, text: str) -> None:
        self.panel.show_loading(text)
        self._show_panel()

    def show_empty(
        self, icon_name: str, title: str, text: str, button: str = "", hint: str = ""
    ) -> None:
        self.panel.show_empty(icon_name, title, text, button, hint)
        self._show_panel()

    def show_error(self, error: DeskError) -> None:
        self.panel.show_error(error)
        self._show_panel()

    def show_failure(self, error: Exception) -> None:
        """Any failure in words; a bug is in the crash dialog with its details."""
        bug = EnvironmentProblem("This could not be shown", "The program made a mistake")
        self.show_error(error if isinstance(error, DeskError) else bug)

    def show_offline(self, since: str, button: str = "") -> None:
        """The content under a banner "Data from 14:05"; `since` is that time, written out."""
        self.banner.say(
            self.tr("Data from {time}.").format(time=since),
            self.tr("The connection is gone; what is loaded can be read on."),
        )
        self.banner.offer(button)
        self._show(self._content)
        self._banner_place.show()

    @property
    def showing_content(self) -> bool:
        return self._pages.currentWidget() is self._content

    def _show_panel(self) -> None:
        self._banner_place.hide()
        self._show(self.panel)

    def _show(self, page: QWidget) -> None:
        self._waiting.stop()
        self._pages.setCurrentWidget(page)
        self.state_changed.emit()
