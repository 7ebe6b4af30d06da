"""How to present a tournament: which pages, where, how long each, and on what ground."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QImageReader
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.ui.presentation.options import (
    LEAST_SECONDS,
    MOST_SECONDS,
    SIZES,
    Ground,
    PresentationOptions,
    size_name,
)
from dtxdesk.ui.presentation.pages import PAGES
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.file_field import FileField
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.forms import FormField
from dtxdesk.ui.widgets.number_box import NumberBox
from dtxdesk.ui.widgets.text import Label, shortened

WIDTH = 520
_SCREEN, _SIZE = "screen:", "size:"


class PresentationDialog(Dialog):
    """Asks, and says so by `chosen` when somebody wants it to begin."""

    chosen = Signal(object)
    """`PresentationOptions`."""

    def __init__(
        self, name: str, options: PresentationOptions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Presentation – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        self.pages = self._make_pages(options)
        self.place = self._make_places(options)
        self.seconds = NumberBox(LEAST_SECONDS, MOST_SECONDS, whole=True, parent=self)
        self.seconds.setValue(options.seconds)
        self.ground = ChoiceBox(self)
        self.ground.addItem(self.tr("The colours of the theme"), Ground.THEME)
        self.ground.addItem(self.tr("A picture"), Ground.PICTURE)
        self.ground.addItem(self.tr("Nothing, for the overlay of a stream"), Ground.NOTHING)
        self.ground.setCurrentIndex(self.ground.findData(options.ground))
        self.picture = FileField(self.tr("Picture"), (self._kinds(),), str, self)
        self.picture.setText(options.picture)
        self._lay_out(name)
        self.ground.currentIndexChanged.connect(self._look)
        self.picture.textChanged.connect(self._look)
        self.seconds.valueChanged.connect(self._look)
        for box in self.pages.values():
            box.toggled.connect(self._look)
        self._look()

    @property
    def options(self) -> PresentationOptions:
        """What stands there."""
        where = str(self.place.currentData())
        return PresentationOptions(
            tuple(key for key, box in self.pages.items() if not box.isChecked()),
            int(self.seconds.value()),
            where.removeprefix(_SCREEN) if where.startswith(_SCREEN) else "",
            where.removeprefix(_SIZE) if where.startswith(_SIZE) else "",
            Ground(self.ground.currentData()),
            self.picture.text().strip(),
        )

    def accept(self) -> None:
        options = self.options
        super().accept()
        self.chosen.emit(options)

    # Building

    def _make_pages(self, options: PresentationOptions) -> dict[str, QCheckBox]:
        found = {}
        for page in PAGES:
            box = QCheckBox(translate("Presentation", page.title), self)
            box.setChecked(page.key not in options.left_out)
            found[page.key] = box
        return found

    def _make_places(self, options: PresentationOptions) -> ChoiceBox:
        box = ChoiceBox(self)
        box.addItem(self.tr("Full screen, on another monitor where there is one"), "")
        for screen in QGuiApplication.screens():
            words = self.tr("Full screen on {screen}").format(screen=shortened(screen.name(), 30))
            box.addItem(words, _SCREEN + screen.name())
        for size in SIZES:
            words = self.tr("A window of {width} × {height} pixels")
            box.addItem(words.format(width=size[0], height=size[1]), _SIZE + size_name(size))
        kept = _SIZE + options.size if options.size else _SCREEN + options.screen
        box.setCurrentIndex(max(0, box.findData(kept)))
        return box

    def _kinds(self) -> str:
        endings = {bytes(one.data()).decode() for one in QImageReader.supportedImageFormats()}
        known = " ".join(f"*.{one}" for one in sorted(endings & {"png", "jpg", "jpeg", "webp"}))
        return f"{self.tr('Pictures')} ({known})"

    def _lay_out(self, name: str) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title = self.tr("Present {tournament}").format(tournament=shortened(name))
        column.addWidget(Label(title, self, size="title", weight="semibold", wrap=True))
        column.addWidget(Label(self.tr("Pages"), self, weight="medium"))
        flow = FlowLayout(gap=px(16))
        for box in self.pages.values():
            flow.addWidget(box)
        column.addLayout(flow)
        self._seconds_field = FormField(self.tr("&Seconds for each"), self.seconds)
        column.addWidget(self._seconds_field)
        column.addWidget(FormField(self.tr("&Where"), self.place))
        column.addWidget(FormField(self.tr("&Background"), self.ground))
        self._picture_field = FormField(self.tr("&Picture"), self.picture)
        column.addWidget(self._picture_field)
        keys = self.tr("In the window: Space pauses, the arrows turn the pages, Escape ends it.")
        column.addWidget(Label(keys, self, size="small", tone="muted", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        cancel = Button(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        self.present = Button(self.tr("Present"), "screen", "primary", self)
        self.present.setDefault(True)
        self.present.clicked.connect(self.accept)
        buttons.addWidget(cancel)
        buttons.addWidget(self.present)
        column.addLayout(buttons)

    def _look(self) -> None:
        """What is wrong is said where it is, and nothing begins with it."""
        with_picture = self.ground.currentData() is Ground.PICTURE
        self._picture_field.setVisible(with_picture)
        seconds = self.seconds.value()
        too_far = not LEAST_SECONDS <= seconds <= MOST_SECONDS
        self._seconds_field.set_problem(
            self.tr("From {least} to {most} seconds").format(least=LEAST_SECONDS, most=MOST_SECONDS)
            if too_far
            else ""
        )
        some = any(box.isChecked() for box in self.pages.values())
        chosen = bool(self.picture.text().strip()) or not with_picture
        self.present.setEnabled(some and chosen and not too_far)
