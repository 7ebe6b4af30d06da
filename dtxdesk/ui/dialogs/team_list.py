"""Teams from a list: pasted, or from a file of a bracket site."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from dtxdesk.atomic import disk_problem
from dtxdesk.domain.csv_records import decoded
from dtxdesk.domain.rights import Deed
from dtxdesk.domain.team_list import read_team_list
from dtxdesk.errors import DeskError, UserError
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, Label
from dtxdesk.ui.widgets.dialog import Dialog

SIZE = (480, 460)


class TeamListDialog(Dialog):
    """A name a line, in seed order; how many that makes is said as one types."""

    def __init__(self, context: Context, tournament_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context, self._tournament = context, tournament_id
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Add teams from a list – dtxdesk"))
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(self.tr("Names of the teams, a line each"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._check)
        self.told = Label("", self, tone="muted", wrap=True)
        self.file = Button(self.tr("Choose a file…"), "folder", parent=self)
        self.file.clicked.connect(self._ask_for_file)
        cancel = Button(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        self.act = Button(self.tr("Add teams"), "plus", "primary", self)
        self.act.setDefault(True)
        guard(self.act, context.actions, Deed.RUN_TOURNAMENTS)
        self.act.clicked.connect(self._add)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.file)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title = self.tr("Add teams from a list")
        column.addWidget(Label(title, self, size="title", weight="semibold", wrap=True))
        about = self.tr(
            "A name a line, in the order of their seeds, or a sheet of Challonge's kind with the "
            "columns Participant and Seed."
        )
        column.addWidget(Label(about, self, tone="muted", wrap=True))
        column.addWidget(self.text, 1)
        column.addWidget(self.told)
        column.addLayout(buttons)
        self._check()
        self.text.setFocus()

    def _names(self) -> list[str]:
        return read_team_list(self.text.toPlainText())

    def _check(self) -> None:
        try:
            names = self._names()
        except UserError as problem:
            self._say_wrong(problem)
            return
        self.told.set_tone("muted")
        self.told.setText(self.tr("%Ln team(s). Those that are there already stay as they are.",
                                  "", len(names)))  # fmt: skip
        self.act.set_available(bool(names), self.tr("Type or paste names first."))

    def _say_wrong(self, problem: DeskError) -> None:
        self.told.set_tone("bad")
        self.told.setText(f"{said(problem.title)}. {said(problem.explanation)}")
        self.act.set_available(False, said(problem.title))

    def _ask_for_file(self) -> None:
        picker = QFileDialog(self, self.tr("A list of teams"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setNameFilters([self.tr("Lists (*.csv *.tsv *.txt)"), self.tr("All files (*)")])
        picker.fileSelected.connect(self._take_file)
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def _take_file(self, file: str) -> None:
        self._context.runner.query(
            _text_of, Path(file), on_result=self.text.setPlainText, on_error=self._refused
        )

    def _add(self) -> None:
        self.act.set_available(False, self.tr("One moment…"))
        names = self._names()
        self._context.runner.change(
            self._context.desk.teams.add_named,
            self._tournament,
            names,
            title=self.tr("%n team(s) added from a list", "", len(names)),
            on_done=lambda _made: self.accept(),
            on_error=self._refused,
        )

    def _refused(self, error: Exception) -> None:
        self._check()
        if isinstance(error, DeskError):
            self._say_wrong(error)


def _text_of(file: Path) -> str:
    """On a worker."""
    try:
        return decoded(file.read_bytes())
    except OSError as error:
        raise disk_problem(file, error, reading=True) from error
