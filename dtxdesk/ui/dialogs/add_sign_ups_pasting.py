"""A pasted list of people, and what each line of it means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from dtxdesk.data.queries.pasted_people import people_by_key
from dtxdesk.data.queries.sign_ups import sign_up_marks
from dtxdesk.domain.pasted_people import MOST_LINES, Meant, ReadLine, decide, pasted_lines
from dtxdesk.domain.tournaments import SignUpState
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates import BadgeCell, TextCell
from dtxdesk.ui.models import Column, PagedTable, PagedTableModel
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import FormField, shortened
from dtxdesk.ui.widgets.notes_box import NotesBox
from dtxdesk.ui.widgets.states import StatefulArea

MOST_CHARACTERS = 100_000
LONGEST_LINE = 400
"""No name and no link is as long; a line of a hundred thousand characters takes long to lay out."""
SOON_MS = 250
ROW_HEIGHT = 32
_MANY = 3
"""Of more people that a line may mean only so many are named."""

_FIRST = (Meant.UNKNOWN, Meant.SEVERAL, Meant.ARCHIVED, Meant.FOUND, Meant.TWICE, Meant.ALREADY)
"""What a person has to look at comes first."""


class PastePlayers(QWidget):
    """On the left what was pasted, on the right who is meant; only who is found is added."""

    changed = Signal()
    """Other people are found."""

    def __init__(self, context: Context, tournament_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._tournament_id = tournament_id
        self._lines: dict[int, ReadLine] = {}
        px = theme().metrics.px
        self.text = NotesBox(MOST_CHARACTERS, self, lines=MOST_LINES, longest=LONGEST_LINE)
        self.text.setPlaceholderText("Korvus\n@saqr_alleil\n76561198000000001")
        field = FormField(
            self.tr("&One player a line"),
            self.text,
            self.tr("Names, Discord names, Steam or Discord ids, links to a profile."),
            parent=self,
        )
        self.model = PagedTableModel(
            self._columns(), self._read_rows, lambda row: row.line.number, context.runner, self
        )
        self.table: PagedTable[ReadLine] = PagedTable(
            self.model, row_height=ROW_HEIGHT, parent=self
        )
        self.table.setAccessibleName(self.tr("What the lines mean"))
        self.area = StatefulArea(self.table, self)
        left = QWidget(self)
        inner = QVBoxLayout(left)
        inner.setContentsMargins(px(24), px(12), px(12), px(12))
        inner.addWidget(field, 1)
        field.setSizePolicy(self.text.sizePolicy())
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.area)
        splitter.setSizes([px(300), px(560)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._look)
        self.text.textChanged.connect(self._soon.start)
        self._take([])

    def _columns(self) -> Sequence[Column[ReadLine]]:
        return (
            Column(
                key="line",
                title=self.tr("Line"),
                cell=lambda row: TextCell(str(row.line.number), "right", "faint"),
                text=lambda row: str(row.line.number),
                width=60,
                alignment="right",
            ),
            Column(
                key="text",
                title=self.tr("Pasted"),
                cell=lambda row: TextCell(row.line.text),
                text=lambda row: row.line.text,
                width=150,
                tooltip=lambda row: row.line.text,
            ),
            Column(
                key="meant",
                title=self.tr("Means"),
                cell=self._badge,
                text=lambda row: self._badge(row).text,
                width=116,
            ),
            Column(
                key="who",
                title=self.tr("Player"),
                cell=lambda row: TextCell(
                    _named(row), tone="text" if row.meant is Meant.FOUND else "muted"
                ),
                text=_named,
                width=150,
                stretch=True,
                tooltip=_named,
            ),
        )

    def _badge(self, row: ReadLine) -> BadgeCell:
        match row.meant:
            case Meant.FOUND:
                return BadgeCell(self.tr("Found"), "live", "check")
            case Meant.ALREADY:
                return BadgeCell(self.tr("On the list"))
            case Meant.TWICE:
                return BadgeCell(self.tr("Named twice"))
            case Meant.ARCHIVED:
                return BadgeCell(self.tr("Archived"), "attention")
            case Meant.SEVERAL:
                return BadgeCell(self.tr("Several"), "attention", "warning")
            case Meant.UNKNOWN:
                return BadgeCell(self.tr("Unknown"), "error", "alert")

    # Who is found

    def user_ids(self) -> list[int]:
        """Who would be added, in the order of the lines."""
        return [
            row.candidates[0].user_id for row in self._lines.values() if row.meant is Meant.FOUND
        ]

    @property
    def count(self) -> int:
        return len(self.user_ids())

    @property
    def hint(self) -> str:
        """How many lines add nobody, and why; and whether there was more than can be read."""
        box = self.text.document()
        if box.blockCount() > MOST_LINES or box.characterCount() > MOST_CHARACTERS:
            read = grouped(min(box.blockCount(), MOST_LINES))
            return self.tr("Too long: only the first {n} lines are read.").format(n=read)
        open_lines = sum(
            row.meant in (Meant.UNKNOWN, Meant.SEVERAL, Meant.ARCHIVED)
            for row in self._lines.values()
        )
        if not open_lines:
            return self.tr("Only who is found for certain is added.")
        return self.tr(
            "%Ln line(s) can't be told: correct them, or look for these players by hand.",
            "",
            open_lines,
        )

    def _look(self) -> None:
        self._context.runner.query(
            self._read, self.text.toPlainText(), on_result=self._take, key="add.paste"
        )

    def _read(self, text: str) -> list[ReadLine]:
        lines = pasted_lines(text)
        with self._context.desk.database.reader() as connection:
            known = people_by_key(connection, {key for line in lines for key in line.keys})
            marks = sign_up_marks(connection, self._tournament_id).values()
        there = {mark.user_id for mark in marks if mark.state is not SignUpState.DROPPED}
        return decide(lines, known, there)

    def _take(self, rows: list[ReadLine]) -> None:
        self._lines = {row.line.number: row for row in rows}
        shown = sorted(rows, key=lambda row: (_FIRST.index(row.meant), row.line.number))
        self.model.clear()
        self.model.set_ids([row.line.number for row in shown])
        if rows:
            self.area.show_content()
        else:
            self.area.show_empty(
                "list",
                self.tr("Paste the sign-ups"),
                self.tr(
                    "From a chat or a spreadsheet. Each line is looked up among your players; what "
                    "is unknown or may mean several is shown, never guessed."
                ),
            )
        self.changed.emit()

    def _read_rows(self, numbers: Sequence[int]) -> Sequence[ReadLine]:
        lines = self._lines
        return [lines[number] for number in numbers if number in lines]


def _named(row: ReadLine) -> str:
    """The player, or those whom the line may mean."""
    shown = [
        f"{shortened(one.name)} {one.handle}".strip() if row.meant is Meant.SEVERAL else one.name
        for one in row.candidates[:_MANY]
    ]
    more = ["…"] if len(row.candidates) > _MANY else []
    return ", ".join([*shown, *more])
