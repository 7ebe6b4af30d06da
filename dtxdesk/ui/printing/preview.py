"""How it will come out, page by page; then to the printer, or kept as PDF."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.atomic import written_whole
from dtxdesk.drawing.pages.printable import Pages, Paper, Sheet, Turned
from dtxdesk.errors import Cancelled, DeskError, EnvironmentProblem
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.save_file import ask_where_to_save, file_name
from dtxdesk.ui.printing.page_view import PageView
from dtxdesk.ui.printing.run import PrintRun
from dtxdesk.ui.printing.subjects import Subject
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, FormField, Label
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.flow import FlowLayout

WIDTH, HEIGHT = 720, 600


class PrintPreview(Dialog):
    """Laid out on a worker, painted page by page: a hundred thousand rows are no trouble."""

    def __init__(self, context: Context, subject: Subject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._subject = subject
        self._cancel = threading.Event()
        self._run: PrintRun | None = None
        self.pages: Pages | None = None
        self.number = 0
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Print – dtxdesk"))
        self.resize(px(WIDTH), px(HEIGHT))
        self.banner = Banner("error", self)
        self.banner.hide()
        self.view = PageView(self)
        self.view.turned.connect(self._turn)
        self.paper = ChoiceBox(self)
        for paper in Paper:
            self.paper.addItem(self._paper_words(paper), paper)
        self.lies = ChoiceBox(self)
        self.lies.addItem(self.tr("As it fits best"), Turned.AUTOMATIC)
        self.lies.addItem(self.tr("Upright"), Turned.UPRIGHT)
        self.lies.addItem(self.tr("Sideways"), Turned.SIDEWAYS)
        for box in (self.paper, self.lies):
            box.currentIndexChanged.connect(self._lay_out_pages)
        self.before = Button(icon_name="chevron-left", name=self.tr("Previous page"), parent=self)
        self.before.clicked.connect(partial(self._turn, -1))
        self.after = Button(icon_name="chevron-right", name=self.tr("Next page"), parent=self)
        self.after.clicked.connect(partial(self._turn, 1))
        self.count = Label("", self, tone="muted")
        self.cancel = Button(self.tr("Cancel"), parent=self)
        self.cancel.clicked.connect(self.reject)
        self.save = Button(self.tr("Save as PDF…"), "download", parent=self)
        self.save.clicked.connect(self._ask_where)
        self.print = Button(self.tr("Print…"), "", "primary", self)
        self.print.setDefault(True)
        self.print.clicked.connect(self._ask_printer)
        self._arrange()
        self._lay_out_pages()

    @property
    def sheet(self) -> Sheet:
        """The paper that is chosen."""
        return Sheet(Paper(self.paper.currentData()), Turned(self.lies.currentData()))

    # Building

    def _arrange(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title = Label(self.tr("Print"), self, size="title", weight="semibold")
        column.addWidget(title)
        column.addWidget(self.banner)
        choices = FlowLayout(gap=px(16), line_gap=px(8))
        choices.addWidget(FormField(self.tr("&Paper"), self.paper))
        choices.addWidget(FormField(self.tr("&Orientation"), self.lies))
        column.addLayout(choices)
        column.addWidget(self.view, 1)
        pages = QHBoxLayout()
        pages.setSpacing(px(8))
        pages.addStretch(1)
        for widget in (self.before, self.count, self.after):
            pages.addWidget(widget)
        pages.addStretch(1)
        column.addLayout(pages)
        buttons = FlowLayout(gap=px(8), line_gap=px(8))
        buttons.add_spring()
        for button in (self.cancel, self.save, self.print):
            buttons.addWidget(button)
        column.addLayout(buttons)

    def _paper_words(self, paper: Paper) -> str:
        return self.tr("US Letter") if paper is Paper.LETTER else paper.value

    # Looking

    def _lay_out_pages(self) -> None:
        """Not with the queries: a long list takes seconds, and pages want to be read meanwhile."""
        self._show(None)
        self._context.runner.network(
            self._subject.make, self.sheet,
            on_result=self._show, on_error=self._failed, key="printing",
        )  # fmt: skip

    def _show(self, pages: Pages | None) -> None:
        self.pages = pages
        self.number = 0
        for button in (self.save, self.print):
            button.setEnabled(pages is not None)
        self._turn(0)

    def _turn(self, by: int) -> None:
        count = len(self.pages) if self.pages is not None else 0
        self.number = max(0, min(count - 1, self.number + by))
        self.view.show_page(self.pages, self.number)
        words = self.tr("Page {page} of {pages}").format(page=self.number + 1, pages=count)
        self.count.setText(words if count else self.tr("Laying out…"))
        self.view.setAccessibleName(self.count.text())
        self.before.setEnabled(self.number > 0)
        self.after.setEnabled(self.number < count - 1)

    def _failed(self, error: Exception) -> None:
        """Anything else than these is a bug, and has its own dialog."""
        if isinstance(error, DeskError):
            self.banner.say(said(error.title), said(error.explanation))
            self.banner.show()
        self._set_busy(False)

    # Printing

    def _ask_printer(self) -> None:
        """The system's own dialog: which printer, which pages, how often."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._subject.title)
        printer.setCreator("dtxdesk")
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, max(1, len(self.pages or ())))
        dialog.accepted.connect(partial(self.print_on, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own takes a slot by name

    def print_on(self, printer: QPrinter) -> None:
        """Sends the pages to a printer."""
        if self.pages is None:
            return
        run = PrintRun(printer, self.pages, self.sheet.paper, self)
        run.progressed.connect(self._say_progress)
        run.finished.connect(self._printed)
        self._run = run
        self.banner.hide()
        self._set_busy(True)
        run.begin()

    def _printed(self, well: bool) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.deleteLater()
        if well:
            self._context.toasts.show(self.tr("Printed"), self._subject.title)
            super().accept()
        else:
            self._failed(EnvironmentProblem(
                "It could not be printed",
                "The printer took no more",
                "Look at the printer, then try again",
            ))  # fmt: skip

    def _say_progress(self, done: int, of: int) -> None:
        self.count.setText(self.tr("{done} of {all} printed").format(done=done, all=of))

    # Keeping

    def _ask_where(self) -> None:
        ask_where_to_save(
            self,
            self.tr("Save as PDF – dtxdesk"),
            file_name(self._subject.title),
            [(self.tr("PDF"), "pdf")],
            self.save_to,
        )

    def save_to(self, path: Path) -> None:
        """Keeps the pages as PDF, written whole or not at all."""
        self.banner.hide()
        self._set_busy(True)
        self._cancel.clear()
        self._context.runner.network(
            _written, self._subject, self.sheet, path, self._cancel,
            on_result=partial(self._saved, path),
            on_error=self._failed,
            on_progress=self._say_written,
            cancel=self._cancel,
        )  # fmt: skip

    def _say_written(self, progress: tuple[int, int]) -> None:
        self.count.setText(
            self.tr("{done} of {all} written").format(done=progress[0], all=progress[1])
        )

    def _saved(self, path: Path, _nothing: None) -> None:
        self._context.toasts.show(self.tr("Exported"), str(path))
        super().accept()

    def _set_busy(self, busy: bool) -> None:
        for widget in (self.paper, self.lies, self.save, self.print):
            widget.setEnabled(not busy)
        if not busy:
            self._turn(0)

    def reject(self) -> None:
        """Ends what is going on; the second time the dialog."""
        if self._run is not None:
            self._run.stop()
            return
        self._cancel.set()
        super().reject()


def _written(
    subject: Subject, sheet: Sheet, path: Path, cancel: threading.Event, *, progress: object
) -> None:
    """On a worker, from a layout of its own: the dialog goes on showing the other."""
    from dtxdesk.drawing.pages.pdf import write_pages

    def tell(page: int, pages: int) -> None:
        if cancel.is_set():
            raise Cancelled
        if callable(progress):
            progress((page, pages))

    pages = subject.make(sheet)
    with written_whole(path) as file:
        write_pages(pages, subject.title, sheet.paper, file, tell)
