"""The backups there are, with what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.ui.delegates import BadgeCell, TextCell
from dtxdesk.ui.delegates.cells import Cell
from dtxdesk.ui.dialogs.save_file import ask_where_to_save
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.models import Column, PagedTable, PagedTableModel
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import date_time
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP, translate
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.frames import Frame
from dtxdesk.ui.widgets.states import StatefulArea
from dtxdesk.ui.widgets.text import ElidedLabel, Label

if TYPE_CHECKING:
    from dtxdesk.services.backups import BackupFile
    from dtxdesk.ui.context import Context
    from dtxdesk.ui.restoring import Restoring

SIZE = (680, 480)
ROW_HEIGHT = 38

_REASONS = {
    "daily": QT_TRANSLATE_NOOP("Backups", "Daily"),
    "manual": QT_TRANSLATE_NOOP("Backups", "By hand"),
    "upgrade": QT_TRANSLATE_NOOP("Backups", "Before an upgrade"),
    "before-restore": QT_TRANSLATE_NOOP("Backups", "Before a restore"),
    "before-copy": QT_TRANSLATE_NOOP("Backups", "Before a copy"),
    "forget": QT_TRANSLATE_NOOP("Backups", "After forgetting a player"),
    "import": QT_TRANSLATE_NOOP("Backups", "Before an import"),
    "roster": QT_TRANSLATE_NOOP("Backups", "Before updating from Discord"),
}


@dataclass(frozen=True, slots=True)
class _Row:
    """A backup, and what the check said when it was last verified here (None: not yet)."""

    id: int
    file: BackupFile
    problems: Sequence[str] | None


class BackupsDialog(Dialog):
    """A table of them, newest first, and the buttons below it."""

    def __init__(self, context: Context, restoring: Restoring, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self._context = context
        self._backups = context.desk.backups
        self._restoring = restoring
        self._rows: dict[int, _Row] = {}
        self._checked: dict[Path, Sequence[str]] = {}
        self.setWindowTitle(self.tr("Backups – dtxdesk"))
        self.resize(px(SIZE[0]), px(SIZE[1]))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addLayout(self._head())
        box = Frame("card", self)
        inner = QVBoxLayout(box)
        inner.setContentsMargins(1, 1, 1, 1)
        self._model = PagedTableModel(
            _columns(), self._rows_of, lambda row: row.id, context.runner, self
        )
        self.table = PagedTable(self._model, row_height=ROW_HEIGHT, parent=box)
        self.table.setAccessibleName(self.tr("Backups"))
        self.table.selected_ids_changed.connect(self._mind_buttons)
        self.table.row_activated.connect(self._restore_chosen)
        self._area = StatefulArea(self.table, box)
        self._area.panel.pressed.connect(self._make)
        inner.addWidget(self._area)
        column.addWidget(box, 1)
        column.addLayout(self._foot())
        self._mind_buttons()
        self._read()

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(theme().metrics.px(4))
        head.addWidget(Label(self.tr("Backups"), self, size="title", weight="semibold"))
        where = self.tr("Each is verified when it is made. They lie in {folder}")
        head.addWidget(ElidedLabel(where.format(folder=self._backups.folder), self, tone="muted"))
        return head

    def _foot(self) -> QHBoxLayout:
        px = theme().metrics.px
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        self._now = Button(self.tr("Back up now"), "plus", parent=self)
        self._now.clicked.connect(self._make)
        to_file = Button(self.tr("To a file…"), "download", parent=self)
        to_file.clicked.connect(self._ask_for_target)
        from_file = Button(self.tr("Restore from a file…"), "folder", parent=self)
        from_file.clicked.connect(lambda: self._restoring.choose_file(self))
        self._verify = Button(self.tr("Verify"), "shield", parent=self)
        self._verify.clicked.connect(self._verify_chosen)
        self._restore = Button(self.tr("Restore…"), "restart", "primary", self)
        guard(self._restore, self._context.actions, Deed.RESTORE)
        self._restore.clicked.connect(self._restore_chosen)
        foot.addWidget(self._now)
        foot.addWidget(to_file)
        foot.addWidget(from_file)
        foot.addStretch(1)
        foot.addWidget(self._verify)
        foot.addWidget(self._restore)
        self._restoring.restored.connect(self.accept)
        return foot

    # The list

    def _read(self) -> None:
        self._context.runner.query(
            self._backups.listed, on_result=self._show_list, on_error=self._fail, key="backups"
        )

    def _show_list(self, found: Sequence[BackupFile]) -> None:
        self._rows = {
            number: _Row(number, file, self._checked.get(file.path))
            for number, file in enumerate(reversed(found))
        }
        self._model.refresh()
        self._model.set_ids(sorted(self._rows, reverse=True))
        if found:
            self._area.show_content()
            if self.table.current_id() is None:
                self.table.selectRow(0)
        else:
            self._area.show_empty(
                "database",
                self.tr("No backups yet"),
                self.tr("One is made every day while dtxdesk runs, and before anything risky."),
                self.tr("Back up now"),
            )
        self._mind_buttons()

    def _fail(self, error: Exception) -> None:
        self._context.runner.problem.emit(error)
        self._mind_buttons()

    def _rows_of(self, ids: Sequence[int]) -> list[_Row]:
        rows = self._rows
        return [rows[number] for number in ids if number in rows]

    def _chosen(self) -> BackupFile | None:
        number = self.table.current_id()
        row = self._rows.get(number) if number is not None else None
        return row.file if row else None

    def _mind_buttons(self) -> None:
        chosen = self._chosen() is not None
        reason = self.tr("Select a backup first.")
        self._verify.set_available(chosen, reason)
        self._restore.set_available(chosen, reason)

    # What is done

    def _make(self) -> None:
        self._now.setEnabled(False)
        self._context.runner.change(
            self._backups.make,
            title="",
            undoable=False,
            on_done=self._made,
            on_error=self._not_made,
        )

    def _made(self, _file: Path) -> None:
        self._now.setEnabled(True)
        self._read()

    def _not_made(self, error: Exception) -> None:
        self._now.setEnabled(True)
        self._fail(error)

    def _ask_for_target(self) -> None:
        title, kind = self.tr("Back up to a file"), (self.tr("Databases"), "sqlite")
        ask_where_to_save(self, title, "dtxdesk-backup", [kind], self._write)

    def _write(self, file: Path) -> None:
        self._context.runner.change(
            self._backups.write, file, title="", undoable=False, on_done=self._written
        )

    def _written(self, file: Path) -> None:
        self._context.toasts.show(self.tr("Backup written and verified"), str(file))

    def _verify_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._verify.setEnabled(False)
            self._context.runner.network(
                self._backups.verify,
                chosen.path,
                on_result=partial(self._verified, chosen.path),
                on_error=self._fail,
            )

    def _verified(self, path: Path, problems: Sequence[str]) -> None:
        self._checked[path] = problems
        self._read()

    def _restore_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._restoring.show(chosen.path, self)


def _columns() -> tuple[Column[_Row], ...]:
    return (
        Column(
            "made",
            translate("Backups", "Made"),
            lambda row: TextCell(date_time(row.file.made_at), strong=True),
            lambda row: row.file.made_at.isoformat(),
            width=160,
        ),
        Column(
            "reason",
            translate("Backups", "Why"),
            lambda row: TextCell(reason_words(row.file.reason), tone="muted"),
            lambda row: row.file.reason,
            width=180,
            stretch=True,
        ),
        Column(
            "state",
            translate("Backups", "Check"),
            _state,
            lambda row: "" if row.problems is None else "; ".join(row.problems) or "ok",
            width=150,
            tooltip=lambda row: "\n".join(map(said, row.problems or ())),
        ),
        Column(
            "size",
            translate("Backups", "Size"),
            lambda row: TextCell(_size(row.file.size), "right", "muted"),
            lambda row: str(row.file.size),
            width=110,
            alignment="right",
        ),
    )


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _state(row: _Row) -> Cell:
    if row.problems is None:
        return TextCell(translate("Backups", "Verified when made"), tone="faint")
    if row.problems:
        return BadgeCell(translate("Backups", "Damaged"), "error")
    return BadgeCell(translate("Backups", "Whole"), "live", "check")


def reason_words(reason: str) -> str:
    """Why a backup was made; the word in its name where that is none of the program's own."""
    known = _REASONS.get(reason) or _REASONS.get(reason.split("-")[0])
    return translate("Backups", known) if known else reason
