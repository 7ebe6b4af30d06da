"""The sidebar: whose data these are, and the pages; slim, it is the same list as icons."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.paths import resource
from dtxdesk.ui.account_button import AccountButton
from dtxdesk.ui.delegates.painting import draw_rounded, middle
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages import Count, PageEntry
from dtxdesk.ui.sidebar_button import SidebarButton
from dtxdesk.ui.theme import icon_pixmap, theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.frames import Frame

WIDTH = 208
SLIM_WIDTH = 56
PAGE_HEIGHT = 32
LEAST_PAGE_HEIGHT = 24
"""Large words in a low window: the pages stand closer before anything is cut."""

_BADGES = {"attention": ("accent_soft", "accent_text"), "live": ("good_soft", "good")}
"""Ground and ink of the counts that want to be looked at."""


class NavButton(SidebarButton):
    """One page: icon, title and the number that goes with it."""

    def __init__(self, entry: PageEntry, parent: QWidget | None = None) -> None:
        super().__init__(PAGE_HEIGHT, parent)
        self.setMinimumHeight(theme().metrics.px(LEAST_PAGE_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.entry = entry
        self._count = Count(0)
        self._counted = False
        self.setCheckable(True)
        self.setText(QCoreApplication.translate("Pages", entry.title))
        self.setAccessibleName(self.text())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), self.minimumHeight())

    def set_count(self, count: Count) -> None:
        """A plain number is always there; one that asks for attention is gone at nought."""
        self._count = count
        self._counted = count.tone == "plain" or count.number > 0
        words = f"{self.text()}, {grouped(count.number)}" if self._counted else self.text()
        self.setAccessibleName(words)
        self.mind_tooltip()
        self.update()

    def mind_tooltip(self) -> None:
        """Without words beside it, an icon needs them when the pointer asks."""
        self.setToolTip(self.accessibleName() if self.slim else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go along the pages without opening them, as in a list."""
        if event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, metrics = theme().tokens, theme().metrics
        px = metrics.px
        painter = QPainter(self)
        active = self.isChecked()
        self._fill(painter, active)
        side = px(18 if self.slim else 16)
        left = (self.width() - side) // 2 if self.slim else px(8)
        colour = tokens.accent_text if active else self._ink()
        picture = icon_pixmap(self.entry.icon, colour, QSize(side, side), self.devicePixelRatioF())
        painter.drawPixmap(self._mirrored(middle(self.rect(), left, side, side)), picture)
        if self.slim:
            self._paint_mark(painter)
        else:
            self._paint_words(painter, left + side + px(8), active)
        painter.end()

    def _ink(self) -> QColor:
        tokens = theme().tokens
        return tokens.muted if self.isEnabled() else tokens.faint

    def _paint_words(self, painter: QPainter, left: int, active: bool) -> None:
        tokens, metrics = theme().tokens, theme().metrics
        counted = self._paint_count(painter) if self._counted else 0
        painter.setFont(metrics.font("body", "medium"))
        painter.setPen(tokens.text if active else self._ink())
        room = self.rect().adjusted(left, 0, -counted - metrics.px(8), 0)
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(self._mirrored(room), self._beginning(), words)

    def _paint_count(self, painter: QPainter) -> int:
        """The number at the end of the line; gives the room that it takes."""
        tokens, metrics = theme().tokens, theme().metrics
        px, words, tone = metrics.px, grouped(self._count.number), self._count.tone
        font = metrics.font("small", "regular" if tone == "plain" else "medium")
        width = QFontMetrics(font).horizontalAdvance(words)
        if tone != "plain":
            width = max(px(20), width + px(12))
        box = self._mirrored(middle(self.rect(), self.width() - px(8) - width, width, px(20)))
        ground, ink = _BADGES.get(tone, ("", "faint"))
        if ground:
            draw_rounded(painter, QRectF(box), px(4), tokens[ground])
        painter.setFont(font)
        painter.setPen(tokens[ink])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return width + px(8)

    def _paint_mark(self, painter: QPainter) -> None:
        """In the slim sidebar a dot stands for the badge; the number is in the tooltip."""
        if not self._counted or self._count.tone == "plain":
            return
        tokens, px = theme().tokens, theme().metrics.px
        side = px(6)
        dot = self._mirrored(QRect(self.width() - px(8) - side, px(5), side, side))
        draw_rounded(painter, QRectF(dot), side / 2, tokens[_BADGES[self._count.tone][1]])


class BrandButton(SidebarButton):
    """The program's sign and where the data live; opens the menu of everything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(36, parent)
        self._name = "dtxdesk"
        self._place = ""
        self.setAccessibleName(self.tr("Menu"))
        self.setToolTip(self.tr("Menu (F10)"))
        self._logo = QSvgRenderer(str(resource("icons", "logo.svg")), self)

    def set_place(self, place: str) -> None:
        self._place = place
        self.setAccessibleDescription(place)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, metrics = theme().tokens, theme().metrics
        px = metrics.px
        painter = QPainter(self)
        self._fill(painter, active=False)
        side = px(28)
        left = (self.width() - side) // 2 if self.slim else px(8)
        painter.drawPixmap(self._mirrored(middle(self.rect(), left, side, side)), self._sign(side))
        if not self.slim:
            text_left = left + side + px(8)
            width = self.width() - text_left - px(28)
            self._line(painter, "semibold", text_left, px(2), width, self._name)
            self._line(painter, "regular", text_left, px(18), width, self._place)
            chevron = QSize(px(14), px(14))
            picture = icon_pixmap("chevron-down", tokens.faint, chevron, self.devicePixelRatioF())
            at = middle(self.rect(), self.width() - px(8) - px(14), px(14), px(14))
            painter.drawPixmap(self._mirrored(at), picture)
        painter.end()

    def _sign(self, side: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        sign = QPixmap(QSize(side, side) * ratio)
        sign.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sign)
        self._logo.render(painter)
        painter.end()
        sign.setDevicePixelRatio(ratio)
        return sign


class Sidebar(Frame):
    """Brand, pages, who is signed in, and the button that makes it slim."""

    page_chosen = Signal(str)
    slim_asked = Signal(bool)

    def __init__(self, entries: tuple[PageEntry, ...], parent: QWidget | None = None) -> None:
        super().__init__("panel", parent)
        px = theme().metrics.px
        self.slim = False
        self.brand = BrandButton()
        self._buttons = {entry.id: NavButton(entry) for entry in entries if entry.sidebar}
        self._group = QButtonGroup(self)
        self.account = AccountButton()
        self._fold = Button("", "chevron-left", "ghost", small=True, name=self.tr("Slim sidebar"))
        self._fold.clicked.connect(lambda: self.slim_asked.emit(not self.slim))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(12), px(9), px(8))
        column.setSpacing(0)
        column.addWidget(self.brand)
        column.addSpacing(px(12))
        for button in self._buttons.values():
            self._group.addButton(button)
            button.clicked.connect(partial(self._choose, button.entry.id))
            column.addWidget(button)
        column.addStretch(1)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(px(4))
        self._foot.addWidget(self.account, 1)
        self._foot.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(self._foot)
        self.set_slim(False)

    def _choose(self, page_id: str) -> None:
        self.page_chosen.emit(page_id)

    def set_menu(self, menu: QMenu) -> None:
        """What the brand block opens."""
        self._menu = menu
        self.brand.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        self._menu.popup(self.brand.mapToGlobal(self.brand.rect().bottomLeft()))

    def set_slim(self, slim: bool) -> None:
        self.slim = slim
        self.setFixedWidth(theme().metrics.px(SLIM_WIDTH if slim else WIDTH))
        directions = QBoxLayout.Direction
        self._foot.setDirection(directions.TopToBottom if slim else directions.LeftToRight)
        for button in (self.brand, self.account, *self._buttons.values()):
            button.slim = slim
            button.update()
        self.account.mind_tooltip()
        for page in self._buttons.values():
            page.mind_tooltip()
        words = self.tr("Wide sidebar") if slim else self.tr("Slim sidebar")
        from_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        self._fold.set_icon("chevron-right" if slim == from_left else "chevron-left")
        self._fold.setAccessibleName(words)
        self._fold.setToolTip(f"{words} (Ctrl+B)")

    def set_usable(self, usable: bool) -> None:
        """Pages can be chosen only while a database is open."""
        for button in (self.account, *self._buttons.values()):
            button.setEnabled(usable)

    def show_page(self, page_id: str) -> None:
        """Marks the page in view; none where it isn't in the sidebar."""
        self._group.setExclusive(False)
        for known, button in self._buttons.items():
            button.setChecked(known == page_id)
        self._group.setExclusive(True)
        self.update()

    def set_count(self, page_id: str, count: int | Count) -> None:
        """The number beside a page; nothing for one that isn't in the sidebar."""
        if page_id in self._buttons:
            self._buttons[page_id].set_count(Count(count) if isinstance(count, int) else count)

    def button(self, page_id: str) -> NavButton:
        return self._buttons[page_id]

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens, px = theme().tokens, theme().metrics.px
        painter = QPainter(self)
        from_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        painter.fillRect(self.width() - 1 if from_left else 0, 0, 1, self.height(), tokens.line)
        checked = self._group.checkedButton()
        if checked is not None:
            # The bar sits at the window's edge, outside of the button.
            place = checked.geometry()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent)
            edge = 0 if from_left else self.width()
            bar = QRectF(edge - px(3), place.top() + px(6), px(6), place.height() - px(12))
            painter.drawRoundedRect(bar, px(2), px(2))
        painter.end()
