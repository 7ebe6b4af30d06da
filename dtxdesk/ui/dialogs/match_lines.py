"""The ten lines of the form of a match, as a sheet: type, Tab, Enter, paste."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dtxdesk.domain import typed_lines
from dtxdesk.domain.heroes import hero_names
from dtxdesk.domain.people import sort_key
from dtxdesk.domain.typed_match import SLOTS, TypedLine
from dtxdesk.ui.delegates.cells import Align
from dtxdesk.ui.delegates.painting import draw_text
from dtxdesk.ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

COLUMNS = (
    "player", "hero", "kills", "deaths", "assists", "gpm", "xpm", "last_hits", "denies", "level",
    "net_worth",
)  # fmt: skip
PLAYER, HERO, NET_WORTH = 0, 1, len(COLUMNS) - 1
WIDTHS = (200, 150, 44, 44, 44, 58, 58, 58, 50, 56, 84)
ROW_HEIGHT = 30
CELL_PADDING = 3
RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReadLines(NamedTuple):
    """The lines as they are understood, and what is not: sentences by line and column."""

    lines: tuple[TypedLine, ...]
    wrong: Mapping[tuple[int, int], str]


class LinesModel(QAbstractTableModel):
    """What has been typed, cell by cell. `steam_id_of` reads any form of Steam id."""

    edited = Signal()

    def __init__(self, steam_id_of: Callable[[str], int | None], parent: QObject) -> None:
        super().__init__(parent)
        self._steam_id_of = steam_id_of
        self._texts = [[""] * len(COLUMNS) for _ in SLOTS]
        self._people: Mapping[str, list[int | None]] = {}
        self._wrong: Mapping[tuple[int, int], str] = {}
        self.titles = (
            self.tr("Player"),
            self.tr("Hero"),
            self.tr("K"),
            self.tr("D"),
            self.tr("A"),
            "GPM",
            "XPM",
            self.tr("LH"),
            self.tr("DN"),
            self.tr("Level"),
            self.tr("Net worth"),
        )
        self.spoken_titles = (
            *self.titles[:2],
            *(self.tr("Kills"), self.tr("Deaths"), self.tr("Assists")),
            *self.titles[5:7],
            *(self.tr("Last hits"), self.tr("Denies")),
            *self.titles[9:],
        )
        """What the columns are called in full."""

    def set_people(self, people: Mapping[str, list[int | None]]) -> None:
        """Steam ids by folded name."""
        self._people = people
        self.edited.emit()

    def set_wrong(self, wrong: Mapping[tuple[int, int], str]) -> None:
        """The cells that can't stay as they are, with the reason."""
        if wrong == self._wrong:
            return
        self._wrong = wrong
        self.dataChanged.emit(self.index(0, 0), self.index(len(SLOTS) - 1, len(COLUMNS) - 1))

    def set_line(self, place: int, texts: Sequence[str]) -> None:
        self._texts[place] = [*texts, *[""] * (len(COLUMNS) - len(texts))][: len(COLUMNS)]
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))

    def paste(self, at: Index, block: Sequence[Sequence[str]]) -> None:
        """Puts a block in, its first cell at `at`; what would go past the edges is left out."""
        for down, line in enumerate(block):
            for across, text in enumerate(line):
                row, column = at.row() + down, at.column() + across
                if row < len(SLOTS) and column < len(COLUMNS):
                    self._texts[row][column] = text
        self.dataChanged.emit(self.index(0, 0), self.index(len(SLOTS) - 1, len(COLUMNS) - 1))
        self.edited.emit()

    def read(self) -> ReadLines:
        """What the cells mean."""
        lines, wrong = [], {}
        for row, slot in enumerate(SLOTS):
            texts = self._texts[row]
            values: dict[str, Any] = {}
            values["steam_id"], wrong[row, PLAYER] = self._player(texts[PLAYER])
            hero = typed_lines.read_hero(texts[HERO])
            values["hero_id"] = hero or 0
            wrong[row, HERO] = self.tr("There is no such hero.") if hero is None else ""
            for column, name in enumerate(COLUMNS[2:], 2):
                number = typed_lines.read_number(texts[column])
                wrong[row, column] = self.tr("This is no number.") if number is None else ""
                values[name] = number or 0
            if not texts[NET_WORTH].strip():
                values["net_worth"] = None
            lines.append(TypedLine(slot, **values))
        return ReadLines(tuple(lines), {at: said for at, said in wrong.items() if said})

    def _player(self, text: str) -> tuple[int | None, str]:
        word = sort_key(text).strip()
        if word in typed_lines.ANONYMOUS:
            return None, ""
        named = self._people.get(word)
        if named is None:
            steam_id = self._steam_id_of(text)
            said = "" if steam_id else self.tr("Nobody is called that. Type a name or a Steam id.")
            return steam_id, said
        if len(named) > 1:
            return None, self.tr("Several players have this name: type the Steam id.")
        if named[0] is None:
            return None, self.tr("This player has no Steam id. Give one first.")
        return named[0], ""

    # Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(SLOTS)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self._texts[index.row()][index.column()]
        said = self._wrong.get((index.row(), index.column()), "")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.ForegroundRole and said:
            return theme().tokens.bad
        if role == Qt.ItemDataRole.ToolTipRole:
            return said or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            side = self.tr("Radiant") if index.row() < 5 else self.tr("Dire")
            where = f"{side} {index.row() % 5 + 1}, {self.spoken_titles[index.column()]}"
            return ", ".join(part for part in (where, text, said) if part)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        self._texts[index.row()][index.column()] = str(value).strip()
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True


class _LinesDelegate(QStyledItemDelegate):
    """A line edit for each cell; players and heroes are completed from what is known."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.names = QStringListModel(parent)
        self._heroes = QStringListModel(sorted(hero_names().values()), parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The same as the style would, without its dozen questions about each of 110 cells."""
        tokens = theme().tokens
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.accent_soft)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if text:
            wrong = index.data(Qt.ItemDataRole.ForegroundRole)
            margin = theme().metrics.px(CELL_PADDING)
            align: Align = "left" if index.column() <= HERO else "right"
            inner = rect.adjusted(margin, 0, -margin, 0)
            draw_text(painter, inner, text, wrong or tokens.text, align=align)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.setMaxLength(300)
        editor.setAlignment(_alignment(index.column()))
        title = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(title)
        if index.column() in (PLAYER, HERO):
            model = self.names if index.column() == PLAYER else self._heroes
            completer = QCompleter(model, editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(completer)
        return editor


class LinesTable(QTableView):
    """The sheet. Any key begins to type; then Tab goes on to the next cell and types there.

    Enter goes down, Ctrl+V takes a block. While nothing is being typed, Tab leaves the sheet.
    """

    def __init__(self, model: LinesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        # Its own: of Qt's, PySide may take one for a plain QAbstractScrollArea (see `RowTable`).
        self.setHorizontalHeader(QHeaderView(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(QHeaderView(Qt.Orientation.Vertical, self))
        self.setModel(model)
        self._delegate = _LinesDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("The ten players"))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self._fit()

    def _fit(self) -> None:
        px = theme().metrics.px
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setFixedHeight(px(28))
        for column, width in enumerate(WIDTHS):
            header.resizeSection(column, px(width))
        header.setSectionResizeMode(PLAYER, QHeaderView.ResizeMode.Stretch)
        self.setFixedHeight(px(28) + len(SLOTS) * px(ROW_HEIGHT) + 2 * self.frameWidth())
        self.setMinimumWidth(px(sum(WIDTHS)))

    def set_names(self, names: Sequence[str]) -> None:
        self._delegate.names.setStringList(list(names))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Paste) and current.isValid():
            self._model.paste(current, typed_lines.pasted(QGuiApplication.clipboard().text()))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            for index in self.selectedIndexes():
                self._model.setData(index, "")
        elif event.key() in RETURN:
            # From a cell in which somebody types it comes up to here as well, and must go no
            # further: to the dialog it would mean "Save".
            event.accept()
            if self.state() != QAbstractItemView.State.EditingState:
                self._go_down()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:  # Return was pressed
            self._go_down()

    def _go_down(self) -> None:
        current = self.currentIndex()
        if current.isValid() and current.row() + 1 < len(SLOTS):
            self.setCurrentIndex(current.siblingAtRow(current.row() + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens, px = theme().tokens, theme().metrics.px
        painter = QPainter(self.viewport())
        middle = self.rowViewportPosition(5)
        painter.fillRect(0, 0, px(3), middle, tokens.radiant)
        painter.fillRect(0, middle, px(3), self.viewport().height() - middle, tokens.dire)
        painter.fillRect(0, middle - 1, self.viewport().width(), 1, tokens.control)
        painter.end()


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column <= HERO else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
