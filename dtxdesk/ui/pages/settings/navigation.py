"""The left side of the settings page: a search, and the sections by group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.delegates.painting import draw_rounded, draw_text
from dtxdesk.ui.pages.settings.section import section_title
from dtxdesk.ui.pages.settings.sections import Section
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import SearchField

WIDTH = 232
NARROW_WIDTH = 156
ROW = 30
GROUP_ROW = 32

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SECTION = Qt.ItemDataRole.UserRole
_HITS = Qt.ItemDataRole.UserRole + 1


class SectionList(QAbstractListModel):
    """Groups and their sections; while a search is on, those with hits and how many."""

    def __init__(self, sections: Sequence[Section], parent: QWidget) -> None:
        super().__init__(parent)
        self._sections = sections
        self._hits: Mapping[str, int] | None = None
        self._rows: list[str | Section] = []
        self._arrange()

    def show_hits(self, hits: Mapping[str, int] | None) -> None:
        """How many rows each section has for the search; None: there is no search."""
        self.beginResetModel()
        self._hits = hits
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        self._rows = []
        group = ""
        for section in self._sections:
            if self._hits is not None and not self._hits.get(section.id):
                continue
            if section.group != group:
                group = section.group
                self._rows.append(QCoreApplication.translate("SettingsSections", group))
            self._rows.append(section)

    @property
    def shown(self) -> list[Section]:
        return [row for row in self._rows if isinstance(row, Section)]

    def place_of(self, section_id: str) -> QModelIndex:
        """Where a section stands; invalid while it is hidden."""
        for place, row in enumerate(self._rows):
            if isinstance(row, Section) and row.id == section_id:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        hits = 0
        if isinstance(row, Section) and self._hits is not None:
            hits = self._hits.get(row.id, 0)
        if role == _SECTION:
            return row.id if isinstance(row, Section) else None
        if role == _HITS:
            return hits
        words = row if isinstance(row, str) else section_title(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words}, {hits}" if hits else words
        return None


class _SectionDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = index.data(_SECTION) is None
        return QSize(0, theme().metrics.px(GROUP_ROW if heading else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        rect: QRect = option.rect
        inner = rect.adjusted(px(8), 0, -px(8), 0)
        words = str(index.data())
        painter.save()
        with mirrored_row(painter, rect, option.direction):
            if index.data(_SECTION) is None:
                below = inner.adjusted(0, px(6), 0, 0)
                draw_text(painter, below, words, tokens.faint, size="small")
            else:
                self._paint_section(painter, rect, option.state, index)
        painter.restore()

    def _paint_section(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: Index
    ) -> None:
        tokens, px = theme().tokens, theme().metrics.px
        inner = rect.adjusted(px(8), 0, -px(8), 0)
        words = str(index.data())
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            ground = tokens.accent_soft if selected else tokens.hover
            draw_rounded(painter, QRectF(rect), px(6), ground)
        hits = index.data(_HITS)
        if hits:
            draw_text(painter, inner, str(hits), tokens.faint, size="small", align="right")
            inner.setRight(inner.right() - px(28))
        ink = tokens.text if selected else tokens.muted
        draw_text(painter, inner, words, ink, weight="medium")


class _Sections(QListView):
    """Groups are passed over by the arrow keys, since they can't be chosen."""

    chosen = Signal(str)
    entered = Signal()
    """Return or right: on into the section."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        section_id = current.data(_SECTION) if current.isValid() else None
        if isinstance(section_id, str):
            self.chosen.emit(section_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered.emit()
            return
        if event.key() == Qt.Key.Key_Home:  # Qt's own stops at the heading
            self.setCurrentIndex(self.model().index(min(1, self.model().rowCount() - 1), 0))
            return
        super().keyPressEvent(event)


class _Search(SearchField):
    """Down goes on to the sections."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
            return
        super().keyPressEvent(event)


class SettingsNavigation(QWidget):
    """Emits which section is wanted, and the words that are looked for."""

    chosen = Signal(str)
    entered = Signal()
    searched = Signal(str)

    def __init__(self, sections: Sequence[Section], parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.setFixedWidth(px(WIDTH))  # less in a narrow window: `set_narrow`
        self.search = _Search(self.tr("Find a setting"), parent=self)
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.search.setMaximumWidth(px(WIDTH - 24))
        self.model = SectionList(sections, self)
        self.list = _Sections(self)
        self.list.setAccessibleName(self.tr("Sections of the settings"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_SectionDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(12))
        column.setSpacing(px(4))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self.search.searched.connect(self.searched)
        self.search.down.connect(self._to_list)
        self.search.returnPressed.connect(self._to_list)
        self.list.chosen.connect(self.chosen)
        self.list.entered.connect(self.entered)

    def set_narrow(self, narrow: bool) -> None:
        """Leaves more room to the section beside it."""
        self.setFixedWidth(theme().metrics.px(NARROW_WIDTH if narrow else WIDTH))

    def show_section(self, section_id: str) -> None:
        """Marks the section that is in view."""
        place = self.model.place_of(section_id)
        if place.isValid() and place != self.list.currentIndex():
            self.list.setCurrentIndex(place)

    def show_hits(self, hits: Mapping[str, int] | None, current: str) -> None:
        """Leaves the sections with hits; the one in view stays marked where it has some."""
        self.list.blockSignals(True)
        self.model.show_hits(hits)
        self.list.blockSignals(False)
        self.show_section(current)

    def _to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
