"""As what a bracket is saved, and how large."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.drawing.brackets.pictures import PictureKind, picture_size
from dtxdesk.drawing.brackets.sheet import Sheet
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.forms import FormField
from dtxdesk.ui.widgets.text import Label

WIDTH = 400
SCALES = (1, 2, 4)
USUAL = 2
PAGES = "pages"
"""PDF on pages of A4."""


class PictureDialog(Dialog):
    """A kind of file, and the scale of a PNG."""

    chosen = Signal(str, float)
    """The kind (a `PictureKind`, or `PAGES`), and the scale."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._sheet = sheet
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Save bracket as a picture – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self.kind = ChoiceBox(self)
        for words, value in (
            (self.tr("PNG picture"), PictureKind.PNG.value),
            (self.tr("SVG, for any size"), PictureKind.SVG.value),
            (self.tr("PDF, one page"), PictureKind.PDF.value),
            (self.tr("PDF, pages of A4 to put together"), PAGES),
        ):
            self.kind.addItem(words, value)
        self.scale = ChoiceBox(self)
        for scale in SCALES:
            self.scale.addItem(self._scale_words(scale), float(scale))
        self.scale.setCurrentIndex(SCALES.index(USUAL))
        self._scale_field = FormField(self.tr("&Size"), self.scale)
        self.choose = Button(self.tr("Choose a file…"), "download", "primary", self)
        self.choose.setDefault(True)
        self.choose.clicked.connect(self.accept)
        self.kind.currentIndexChanged.connect(self._look)
        self._lay_out()
        self._look()

    def accept(self) -> None:
        kind, scale = str(self.kind.currentData()), float(self.scale.currentData())
        super().accept()
        self.chosen.emit(kind, scale)

    def _scale_words(self, scale: int) -> str:
        size, number = picture_size(self._sheet, scale), QLocale().toString
        return self.tr("{times} ×: {width} × {height} pixels").format(
            times=scale, width=number(size.width()), height=number(size.height())
        )

    def _lay_out(self) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title = self.tr("Save bracket as a picture")
        column.addWidget(Label(title, self, size="title", weight="semibold", wrap=True))
        column.addWidget(FormField(self.tr("&Format"), self.kind))
        column.addWidget(self._scale_field)
        column.addSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        cancel = Button(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        buttons.addWidget(cancel)
        buttons.addWidget(self.choose)
        column.addLayout(buttons)

    def _look(self) -> None:
        """Only a PNG has pixels."""
        self._scale_field.setEnabled(self.kind.currentData() == PictureKind.PNG.value)
