"""The head of every page: where one is, what it is about, and the buttons that matter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.search_button import SearchButton
from dtxdesk.ui.widgets.text import ElidedLabel, IconLabel

HEIGHT = 60
HEIGHT_WITH_TABS = 56
MARGIN = 24
BUTTON = 30
LEAST_TITLE, LEAST_NOTE = 160, 80
"""Title and sentence are cut down to this; the sentence goes where it would get less."""


class PageHeader(QWidget):
    """Breadcrumb, title, badges, a sentence; on the right the buttons, the primary one last."""

    crumb_clicked = Signal()

    def __init__(
        self, title: str, parent: QWidget | None = None, *, tabs_below: bool = False
    ) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.setFixedHeight(px(HEIGHT_WITH_TABS if tabs_below else HEIGHT))
        self._crumb = Button(" ", kind="crumb")
        self._crumb.clicked.connect(self.crumb_clicked)
        self._chevron = IconLabel("chevron-right", "muted", 12)
        self._title = ElidedLabel(size="title", weight="semibold")
        self._note = ElidedLabel(tone="muted")
        self._badges = QHBoxLayout()
        self._badges.setSpacing(px(12))
        self._all_buttons: list[Button] = []
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(12))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(MARGIN), 0, px(MARGIN), 0)
        row.setSpacing(px(12))
        row.addWidget(self._crumb)
        row.addWidget(self._chevron)
        row.addWidget(self._title)
        row.addLayout(self._badges)
        row.addWidget(self._note)
        row.addStretch(1)
        self._row = row
        row.addLayout(self._buttons)
        self._search: SearchButton | None = None
        self.set_title(title)
        self.set_note("")
        self.set_crumb("")

    def add_search(self, action: QAction) -> None:
        """Puts the field that opens the command palette before the buttons."""
        self._search = SearchButton(action, self)
        self._row.insertWidget(self._row.count() - 1, self._search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_room()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """With the icons of the buttons alone, and without what can be left out."""
        return QSize(self._needed(badges=False, slim=len(self._shown_buttons())), self.height())

    def _share_room(self) -> None:
        """What gives way where there is little room, in this order.

        The search field, down to its glass; the sentence; the words of the buttons, the primary
        one's last; the badges.
        """
        buttons = self._shown_buttons()
        slim, badges = 0, True
        while slim < len(buttons) and self._needed(badges=badges, slim=slim) > self.width():
            slim += 1
        if self._needed(badges=badges, slim=slim) > self.width():
            badges = False
        for at, button in enumerate(buttons):
            button.set_slim(at < slim)
        for badge in self._badge_widgets():
            badge.setVisible(badges)
        least_title = min(self._title.sizeHint().width(), theme().metrics.px(LEAST_TITLE))
        self._title.setMinimumWidth(least_title)
        free = self.width() - self._needed(badges=badges, slim=slim)
        self._note.setVisible(bool(self._note.text()) and free >= theme().metrics.px(LEAST_NOTE))
        search = self._search
        if search is None:
            return
        wanted = search.sizeHint().width()
        taken = self._row.sizeHint().width() - min(wanted, search.maximumWidth())
        left = self.width() - taken
        least = search.minimumSizeHint().width()
        search.setMaximumWidth(min(wanted, left) if left >= wanted // 2 else least)

    def _needed(self, *, badges: bool, slim: int) -> int:
        """The least width with so many buttons as icons alone; without the sentence."""
        px = theme().metrics.px
        parts = [min(self._title.sizeHint().width(), px(LEAST_TITLE))]
        if self._crumb.text():
            parts += [self._crumb.sizeHint().width(), self._chevron.width()]
        if badges:
            parts += [badge.sizeHint().width() for badge in self._badge_widgets()]
        if self._search is not None:
            parts.append(self._search.minimumSizeHint().width())
        for at, button in enumerate(self._shown_buttons()):
            icon_alone = at < slim and not button.icon().isNull()
            parts.append(px(BUTTON) if icon_alone else button.wide_width)
        return sum(parts) + px(12) * (len(parts) + 1) + 2 * px(MARGIN)

    def _shown_buttons(self) -> list[Button]:
        return [button for button in self._all_buttons if not button.isHidden()]

    def _badge_widgets(self) -> list[QWidget]:
        items = (self._badges.itemAt(at) for at in range(self._badges.count()))
        return [widget for item in items if item and (widget := item.widget()) is not None]

    def set_title(self, title: str) -> None:
        self._title.setMinimumWidth(0)  # that of a longer one is no room for this one
        self._title.setText(title)

    def set_note(self, sentence: str) -> None:
        """The sentence after the title ("54, of them 47 with a league MMR")."""
        if sentence != self._note.text():
            self._note.setText(sentence)
            self._share_room()

    def set_crumb(self, text: str) -> None:
        """The page above this one; empty for none."""
        self._crumb.setText(text)
        self._crumb.setAccessibleName(text)
        self._crumb.setVisible(bool(text))
        self._chevron.setVisible(bool(text))

    def set_badges(self, badges: Sequence[QWidget]) -> None:
        """What stands after the title; the old ones go."""
        while (item := self._badges.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for badge in badges:
            self._badges.addWidget(badge)

    def add_button(self, button: Button) -> None:
        self._buttons.addWidget(button)
        self._all_buttons.append(button)
