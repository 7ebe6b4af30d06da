"""What to export, and as what; the place is asked for afterwards by the system's own dialog."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.forms import FormField
from dtxdesk.ui.widgets.text import Label

WIDTH = 400
WHOLE_TOURNAMENT = "tournament"


class ExportDialog(Dialog):
    """Two choices and a button.

    Args:
        subjects: What there is to export: words, and the word that stands for it.
    """

    def __init__(self, subjects: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Export – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self._subject = _combo(*subjects)
        self._format = QComboBox()
        self._subject.currentIndexChanged.connect(self._offer_formats)
        self._offer_formats()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(self.tr("Export"), size="title", weight="semibold"))
        column.addWidget(FormField(self.tr("&What"), self._subject))
        column.addWidget(FormField(self.tr("&Format"), self._format))
        column.addSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        choose = Button(self.tr("Choose a file…"), "upload", "primary")
        choose.setDefault(True)
        choose.clicked.connect(self.accept)
        buttons.addWidget(cancel)
        buttons.addWidget(choose)
        column.addLayout(buttons)

    @property
    def subject(self) -> str:
        return str(self._subject.currentData())

    @property
    def file_format(self) -> str:
        """The ending of the file, which is also the format's name."""
        return str(self._format.currentData())

    @property
    def kind(self) -> tuple[str, str]:
        """What the kind of file is called, and its ending."""
        return self._format.currentText(), self.file_format

    def _offer_formats(self) -> None:
        """Those that have a place for what is chosen; the one that was chosen stays if it can."""
        before = self._format.currentData()
        self._format.clear()
        for words, value in self._formats():
            self._format.addItem(words, value)
        self._format.setCurrentIndex(max(0, self._format.findData(before)))

    def _formats(self) -> list[tuple[str, str]]:
        found = [
            (self.tr("CSV, for spreadsheets"), "csv"),
            (self.tr("Excel workbook"), "xlsx"),
            (self.tr("Web page"), "html"),
            (self.tr("Markdown"), "md"),
            (self.tr("Text for Discord"), "txt"),
            (self.tr("JSON, for programs"), "json"),
        ]
        if self.subject == WHOLE_TOURNAMENT:  # several tables
            del found[0]
            found[-1] = (self.tr("JSON, to be read back"), "json")
        return found


def _combo(*entries: tuple[str, str]) -> QComboBox:
    combo = QComboBox()
    for words, value in entries:
        combo.addItem(words, value)
    return combo
