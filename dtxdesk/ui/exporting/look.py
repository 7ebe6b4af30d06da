"""How the file begins, as its readers will see it: a page, a table, or text."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QTextBrowser, QWidget

from dtxdesk.drawing.pages.document import PrintedDocument
from dtxdesk.drawing.pages.printable import ListPages, Pages, Sheet
from dtxdesk.services.exporting import Beginning
from dtxdesk.ui.page_files import page_look
from dtxdesk.ui.printing.page_view import PageView
from dtxdesk.ui.theme import theme

_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_TABLES = re.compile(r"<table>")


class ExportLook(QStackedWidget):
    """Shows a `Beginning`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.table = QTextBrowser(self)
        self.table.setOpenLinks(False)
        self.table.setLineWrapMode(QTextBrowser.LineWrapMode.NoWrap)
        self.page = PageView(self)
        for widget in (self.text, self.table, self.page):
            widget.setAccessibleName(self.tr("How the file begins"))
            self.addWidget(widget)
        self._pages: Pages | None = None
        self._number = 0
        self.page.turned.connect(self._turn)

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(460), px(320))

    def minimumSizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(200), px(120))

    def show_text(self, begins: str) -> None:
        """Of a file that is text."""
        self.text.setPlainText(begins)
        self.setCurrentWidget(self.text)

    def show_table(self, page: str) -> None:
        """Of a web page, or of a workbook: its cells."""
        plain = _TABLES.sub('<table border="1" cellspacing="0" cellpadding="4">', page)
        self.table.setHtml(_STYLE.sub("", plain))
        self.setCurrentWidget(self.table)

    def show_pages(self, pages: Pages) -> None:
        """Of a PDF."""
        self._pages, self._number = pages, 0
        self._turn(0)
        self.setCurrentWidget(self.page)

    def _turn(self, by: int) -> None:
        if self._pages is not None:
            self._number = max(0, min(len(self._pages) - 1, self._number + by))
            self.page.show_page(self._pages, self._number)


def laid_out(beginning: Beginning) -> tuple[Beginning, Pages | None]:
    """What was read, a PDF's pages with it. On a worker."""
    if beginning.document is None:
        return beginning, None
    return beginning, _pages(beginning.document)


def _pages(document: PrintedDocument) -> Pages:
    return ListPages(document, Sheet(), page_look())
