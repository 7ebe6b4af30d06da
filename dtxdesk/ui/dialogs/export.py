"""What to export, and as what; the place is asked for afterwards by the system's own dialog."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.forms import FormField
from dtxdesk.ui.widgets.text import Label

Subject = Literal["leaderboard", "matches", "players"]
FileFormat = Literal["csv", "json"]
WIDTH = 400


class ExportDialog(Dialog):
    """Two choices and a button. Without a league there are only the players."""

    def __init__(self, league_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Export – dtxdesk"))
        self.setMinimumWidth(px(WIDTH))
        of_the_league = (
            (self.tr("Leaderboard of {league}").format(league=league_name), "leaderboard"),
            (self.tr("Matches of {league}").format(league=league_name), "matches"),
        )
        self._subject = _combo(
            *(of_the_league if league_name else ()), (self.tr("All players"), "players")
        )
        self._format = _combo(
            (self.tr("CSV, for spreadsheets"), "csv"), (self.tr("JSON, for programs"), "json")
        )
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
    def subject(self) -> Subject:
        value = self._subject.currentData()
        assert value in get_args(Subject)
        return value  # type: ignore[no-any-return]

    @property
    def file_format(self) -> FileFormat:
        value = self._format.currentData()
        assert value in get_args(FileFormat)
        return value  # type: ignore[no-any-return]


def _combo(*entries: tuple[str, str]) -> QComboBox:
    combo = QComboBox()
    for words, value in entries:
        combo.addItem(words, value)
    return combo
