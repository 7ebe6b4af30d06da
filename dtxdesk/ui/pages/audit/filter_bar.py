"""What narrows the audit log: the search, and a chip for kind, subject and author."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from dtxdesk.data.queries.audit_list import KEYS, KINDS, AuditFilter
from dtxdesk.data.queries.author_names import Author
from dtxdesk.ui.audit_words import kind_words
from dtxdesk.ui.pages.filter_bar import FilterBar


class AuditFilterBar(FilterBar):
    """Search, kind, subject, author; on the right how many lines are there, and the columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(KEYS, parent)
        self.describe_search(
            self.tr("Word, name, who:mirela, since<7d"), self.tr("Search the audit log")
        )
        self.kind = self.add_chip(self.tr("Kind"))
        self.kind.set_choices([(kind_words(kind)[0], word) for word, kind in KINDS.items()])
        self.about = self.add_chip(self.tr("About"))
        self.about.set_choices(
            [
                (self.tr("Players"), "players"),
                (self.tr("Leagues"), "leagues"),
                (self.tr("Matches"), "matches"),
                (self.tr("Settings"), "settings"),
                (self.tr("Members"), "members"),
            ]
        )
        self.author = self.add_chip(self.tr("Who"))
        self.author.hide()
        self.columns = self.add_button("columns", self.tr("Columns"))

    def set_authors(self, authors: Sequence[Author]) -> None:
        """Who can be chosen; with one author alone there is nothing to choose."""
        shared = Counter(author.name for author in authors)
        self.author.set_choices(
            [
                # Two of one name are told apart by what they sign in as.
                (one.name if shared[one.name] == 1 else f"{one.name} ({one.login})", one.login)
                for one in authors
            ]
        )
        self.author.setVisible(len(authors) > 1)

    def wanted(self) -> AuditFilter:
        return AuditFilter(
            search=self.search.text(),
            kind=str(self.kind.value or ""),
            about=str(self.about.value or ""),
            author=str(self.author.value or ""),
        )
