"""What to export, as what, with which columns; how it will look; then where to."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.errors import DeskError
from dtxdesk.services.export_orders import ExportOrder, ExportSubject
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.save_file import ask_where_to_save, file_name
from dtxdesk.ui.exporting.column_list import ColumnList
from dtxdesk.ui.exporting.look import ExportLook, laid_out
from dtxdesk.ui.exporting.offers import Offer
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, FormField, Label
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.drawing.pages.printable import Pages
    from dtxdesk.services.exporting import Beginning

WIDTH, HEIGHT = 860, 560
COLUMNS_WIDTH = 230
READ_AS_A_PAGE = ("html", "xlsx")


class ExportDialog(Dialog):
    """Choices on one side, the file's beginning on the other, as it will be written.

    Args:
        context: What the window gives.
        offers: What there is to export; the first is chosen.
        parent: Over which it stands.
    """

    def __init__(
        self, context: Context, offers: Sequence[Offer], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._offers = list(offers)
        self._cancel = threading.Event()
        self._writing = False
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Export – dtxdesk"))
        self.resize(px(WIDTH), px(HEIGHT))
        self.banner = Banner("error", self)
        self.banner.hide()
        self.subject = QComboBox(self)
        for offer in self._offers:
            self.subject.addItem(offer.words)
        self.format = QComboBox(self)
        self.columns = ColumnList(self)
        self.all = Button(self.tr("All"), small=True, parent=self)
        self.all.clicked.connect(partial(self.columns.check_all, True))
        self.none = Button(self.tr("None"), small=True, parent=self)
        self.none.clicked.connect(partial(self.columns.check_all, False))
        self.look = ExportLook(self)
        self.told = Label("", self, size="small", tone="muted", wrap=True)
        self.cancel = Button(self.tr("Cancel"), parent=self)
        self.cancel.clicked.connect(self.reject)
        self.choose = Button(self.tr("Choose a file…"), "upload", "primary", self)
        self.choose.setDefault(True)
        self.choose.clicked.connect(self._ask_where)
        self._lay_out()
        self._offer_formats()
        self.subject.currentIndexChanged.connect(self._subject_changed)
        self.format.currentIndexChanged.connect(self._read)
        self.columns.chosen.connect(self._read)
        self._read()

    # What is chosen

    @property
    def offer(self) -> Offer:
        return self._offers[max(0, self.subject.currentIndex())]

    @property
    def file_format(self) -> str:
        """The ending of the file, which is also the format's name."""
        return str(self.format.currentData())

    @property
    def order(self) -> ExportOrder:
        """What would be written."""
        if not self.columns.count():
            return self.offer.order
        return replace(self.offer.order, columns=self.columns.keys)

    # Building

    def _lay_out(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(self.tr("Export"), self, size="title", weight="semibold"))
        column.addWidget(self.banner)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addLayout(self._choices())
        row.addWidget(self.look, 1)
        column.addLayout(row, 1)
        column.addWidget(self.told)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.choose)
        column.addLayout(buttons)

    def _choices(self) -> QVBoxLayout:
        px = theme().metrics.px
        side = QVBoxLayout()
        side.setSpacing(px(12))
        for box in (self.subject, self.format):
            box.setMinimumWidth(px(COLUMNS_WIDTH))
            box.setMaximumWidth(px(COLUMNS_WIDTH + 60))
        side.addWidget(FormField(self.tr("&What"), self.subject))
        side.addWidget(FormField(self.tr("&Format"), self.format))
        self._columns_label = Label(self.tr("C&olumns"), self, weight="medium")
        self._columns_label.setBuddy(self.columns)
        self.columns.setAccessibleName(self.tr("Columns"))
        self.columns.setMaximumWidth(px(COLUMNS_WIDTH + 60))
        side.addWidget(self._columns_label)
        side.addWidget(self.columns, 1)
        few = FlowLayout(gap=px(8), line_gap=px(4))
        few.addWidget(self.all)
        few.addWidget(self.none)
        side.addLayout(few)
        side.addStretch()  # where there are no columns to choose from
        return side

    def _subject_changed(self) -> None:
        self.columns.offer(())
        self.format.blockSignals(True)
        self._offer_formats()
        self.format.blockSignals(False)
        self._read()

    def _offer_formats(self) -> None:
        """Those that have a place for what is chosen; the one that was chosen stays if it can."""
        before = self.format.currentData()
        self.format.clear()
        for words, value in self._formats():
            self.format.addItem(words, value)
        self.format.setCurrentIndex(max(0, self.format.findData(before)))

    def _formats(self) -> list[tuple[str, str]]:
        found = [
            (self.tr("CSV, for spreadsheets"), "csv"),
            (self.tr("Excel workbook"), "xlsx"),
            (self.tr("PDF, to print"), "pdf"),
            (self.tr("Web page"), "html"),
            (self.tr("Markdown"), "md"),
            (self.tr("Text for Discord"), "txt"),
            (self.tr("JSON, for programs"), "json"),
        ]
        if self.offer.order.subject is ExportSubject.TOURNAMENT:  # several tables
            del found[0]
            found[-1] = (self.tr("JSON, to be read back"), "json")
        return found

    # Looking

    def _read(self) -> None:
        """Reads how it would begin, with what is chosen now."""
        order = self.order
        self.banner.hide()
        if order.columns == ():
            self.choose.setEnabled(False)
            self.told.setText(self.tr("Choose at least one column."))
            return
        self.choose.setEnabled(not self._writing)
        self.told.setText(self.tr("The file begins like this."))
        self._context.runner.query(
            _beginning, self._context.desk, order, self.file_format,
            on_result=self._show, on_error=self._failed, key="export-look",
        )  # fmt: skip

    def _show(self, found: tuple[Beginning, Pages | None]) -> None:
        beginning, pages = found
        self.columns.offer(beginning.columns)
        several = bool(self.columns.count())
        for widget in (self._columns_label, self.columns, self.all, self.none):
            widget.setVisible(several)
        if pages is not None:
            self.look.show_pages(pages)
        elif self.file_format in READ_AS_A_PAGE:
            self.look.show_table(beginning.text)
        else:
            self.look.show_text(beginning.text)

    def _failed(self, error: Exception) -> None:
        """Anything else than these is a bug, and has its own dialog."""
        if isinstance(error, DeskError):
            self.banner.say(said(error.title), said(error.explanation))
            self.banner.show()
        self._set_writing(False)

    # Writing

    def _ask_where(self) -> None:
        ask_where_to_save(
            self,
            self.tr("Export – dtxdesk"),
            file_name(self.offer.file),
            [(self.format.currentText(), self.file_format)],
            self.write_to,
        )

    def write_to(self, path: Path) -> None:
        """Writes the file: not on the writer, a long export must hold up no change."""
        self.banner.hide()
        self._set_writing(True)
        self._cancel.clear()
        self._context.runner.network(
            _written, self._context.desk, self.order, self.file_format, path, self._cancel,
            on_result=partial(self._exported, path),
            on_error=self._failed,
            on_progress=self._say_progress,
            cancel=self._cancel,
        )  # fmt: skip

    def _say_progress(self, progress: tuple[int, int, int]) -> None:
        rows, page, pages = progress
        words = self.tr("%Ln row(s)", "", rows)
        if pages:
            words = self.tr("Page {page} of {pages}").format(page=page, pages=pages)
        self.told.setText(words)

    def _exported(self, path: Path, _nothing: None) -> None:
        self._context.toasts.show(self.tr("Exported"), str(path))
        self._writing = False
        self.accept()

    def _set_writing(self, writing: bool) -> None:
        self._writing = writing
        for widget in (self.subject, self.format, self.columns, self.all, self.none, self.choose):
            widget.setEnabled(not writing)

    def reject(self) -> None:
        """Ends what is going on; nothing is left of it."""
        self._cancel.set()
        super().reject()


def _beginning(desk: Desk, order: ExportOrder, file_format: str) -> tuple[Beginning, Pages | None]:
    return laid_out(desk.exporting.beginning(order, file_format))


def _written(
    desk: Desk,
    order: ExportOrder,
    file_format: str,
    path: Path,
    cancel: threading.Event,
    *,
    progress: Any,
) -> None:
    desk.exporting.watched(order, file_format, path, progress, cancel)
