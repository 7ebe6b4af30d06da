"""What is kept on this computer besides the data: Steam's answers, and the log."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.dialogs.confirm import ConfirmDialog
from dtxdesk.ui.pages.settings.row import Row
from dtxdesk.ui.pages.settings.section import SectionView
from dtxdesk.ui.pages.settings.sections import Block
from dtxdesk.ui.times import date
from dtxdesk.ui.widgets import Button, Label

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk


class CacheSection(SectionView):
    """Sizes are read when the section comes into view."""

    def fill(self) -> None:
        answers, log, *others = self.section.blocks
        self._fill_answers(answers)
        self._fill_log(log)
        for block in others:
            self.add_block(block)

    def _fill_answers(self, block: Block) -> None:
        folder = self.context.desk.paths.cache
        self._used = Row(self.tr("Space used"), parent=self)
        self._size = Label("", self, weight="medium")
        open_folder = Button(self.tr("Open folder"), "folder", parent=self)
        open_folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        )
        self._clear = Button(self.tr("Clear…"), kind="danger", parent=self)
        self._clear.clicked.connect(self._ask)
        self._used.put(self._size, open_folder, self._clear)
        self.add_block(block, self._used)

    def _fill_log(self, block: Block) -> None:
        folder = self.context.desk.paths.logs
        row = Row(self.tr("Where it is"), str(folder), "help.log", self)
        open_folder = Button(self.tr("Open folder"), "folder", parent=self)
        open_folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        )
        row.put(open_folder, ActionButton(self.context.actions["help.log"], "list", parent=self))
        self.add_block(block, row)

    def look(self) -> None:
        self.context.runner.query(
            _answers, self.context.desk, on_result=self._show, key="settings-answers"
        )

    def _show(self, found: tuple[int, int, datetime | None, int]) -> None:
        entries, size, since, faces = found
        self._size.setText(_size(size))
        words = self.tr("%n answer(s) of Steam", "", entries)
        if since is not None:
            words = self.tr("{answers} since {date}").format(answers=words, date=date(since))
        if faces:
            words = ", ".join((words, self.tr("%n picture(s) of people", "", faces)))
        self._used.set_help(words)
        self._clear.set_available(bool(entries or faces), self.tr("Nothing is kept."))

    def _ask(self) -> None:
        dialog = ConfirmDialog(
            self.tr("Clear the answers on disk?"),
            (
                self.tr("Matches in the database stay."),
                self.tr("Whatever is needed again is asked of Steam again, which takes its time."),
            ),
            self.tr("Clear"),
            self.window(),
        )
        dialog.accepted.connect(self._clear_now)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _clear_now(self) -> None:
        self.context.runner.network(self.context.desk.clear_cache, on_result=self._is_cleared)

    def _is_cleared(self, _nothing: None) -> None:
        self.context.toasts.show(self.tr("Answers on disk cleared"))
        self.look()


def _answers(desk: Desk) -> tuple[int, int, datetime | None, int]:
    info = desk.cache_info()
    pictures, _ = desk.discord.avatars.size()
    return info.entries, info.bytes, desk.steam.kept_answers.oldest(), pictures


def _size(size: int) -> str:
    """Bytes as people say them."""
    if size < 100_000:
        return f"{size / 1_000:.0f} kB"
    return f"{size / 1_000_000:,.1f} MB"
