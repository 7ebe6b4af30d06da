"""What narrows the audit log: the search, and a chip for kind, subject and author."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.audit_list import KEYS, KINDS, AuditFilter
from dtxdesk.domain.search import SearchError
from dtxdesk.ui.audit_words import kind_words
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, Chip, Label, Line, SearchField

HEIGHT = 40


class AuditFilterBar(QWidget):
    """Search, kind, subject, author; on the right how many lines are there, and the columns."""

    changed = Signal()
    """Another search or filter: read `wanted`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.search = SearchField(self.tr("Word, name, who:mirela, since<7d"), KEYS)
        self.search.setAccessibleName(self.tr("Search the audit log"))
        self.kind = Chip(self.tr("Kind"))
        self.kind.set_choices([(kind_words(kind)[0], word) for word, kind in KINDS.items()])
        self.about = Chip(self.tr("About"))
        self.about.set_choices(
            [
                (self.tr("Players"), "players"),
                (self.tr("Leagues"), "leagues"),
                (self.tr("Matches"), "matches"),
                (self.tr("Settings"), "settings"),
            ]
        )
        self.author = Chip(self.tr("Who"))
        self.count = Label(size="small", tone="faint")
        self.columns = Button(
            icon_name="columns", kind="ghost", small=True, name=self.tr("Columns")
        )
        self._problem = Label(size="small", tone="bad", wrap=True)
        self._problem.setContentsMargins(px(24), px(2), px(24), 0)
        self._problem.hide()
        row = QWidget()
        row.setFixedHeight(px(HEIGHT))
        bar = QHBoxLayout(row)
        bar.setContentsMargins(px(24), 0, px(24), 0)
        bar.setSpacing(px(8))
        bar.addWidget(self.search)
        for chip in self._chips():
            bar.addWidget(chip)
            chip.chosen.connect(self.changed)
        bar.addStretch(1)
        bar.addWidget(self.count)
        bar.addWidget(self.columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        column.addWidget(self._problem)
        column.addSpacing(px(8))
        column.addWidget(Line())
        self.search.searched.connect(self.changed)
        self.author.hide()

    def _chips(self) -> tuple[Chip, ...]:
        return (self.kind, self.about, self.author)

    def set_authors(self, authors: Sequence[str]) -> None:
        """Who can be chosen; with one author alone there is nothing to choose."""
        self.author.set_choices([(author, author) for author in authors])
        self.author.setVisible(len(authors) > 1)

    def wanted(self) -> AuditFilter:
        return AuditFilter(
            search=self.search.text(),
            kind=str(self.kind.value or ""),
            about=str(self.about.value or ""),
            author=str(self.author.value or ""),
        )

    @property
    def narrowing(self) -> bool:
        """Whether anything is left out."""
        return self.wanted() != AuditFilter()

    def clear(self) -> None:
        """Everything is shown again."""
        for chip in self._chips():
            chip.set_value(None)
        self.search.clear_at_once()
        self.changed.emit()

    def show_problem(self, error: SearchError | None) -> None:
        """Underline what can't be understood, and say why; None takes it away."""
        sentence = "" if error is None else said(error.explanation)
        self.search.set_problem(sentence, -1 if error is None else error.start)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
