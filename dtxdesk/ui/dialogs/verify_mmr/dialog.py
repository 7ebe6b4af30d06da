"""Base MMR looked at again: still right, or what a medal stands for instead."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.base_mmr import BaseMmrRow
from dtxdesk.domain.base_mmr import ESTIMATED
from dtxdesk.domain.medals import Medal
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.verify_mmr.columns import DueRow, due_columns
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.models.checked import CheckedModel, CheckedTable
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.runner import Task
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, ElidedLabel, Label, Line
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.frames import BannerKind
from dtxdesk.ui.widgets.states import StatefulArea

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.base_mmr_help import Asked

SIZE = (940, 600)
ROW_HEIGHT = 36


class VerifyMmrDialog(Dialog):
    """Who is due is listed; what is decided is done with those who are checked."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self.finished.connect(self.stop)
        self._context = context
        self._due: list[BaseMmrRow] = []
        self._medals: dict[int, Medal | None] = {}
        self._may_ask = False
        self._task: Task | None = None
        self._writing = False
        self.setWindowTitle(self.tr("Verify base MMR – dtxdesk"))
        px = theme().metrics.px
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self._make_parts()
        self._lay_out()
        self._model.checks_changed.connect(self._mind_buttons)
        self.ask.clicked.connect(self._ask_or_settings)
        self.banner.button.clicked.connect(self.stop)
        self.confirm.clicked.connect(self._confirm)
        self.take_over.clicked.connect(self._take_over)
        self.close_button.clicked.connect(self.reject)
        self.area.panel.pressed.connect(self._read)
        self.area.show_loading(self.tr("Looking for who is due…"))
        self._read()

    # Building

    def _make_parts(self) -> None:
        self.banner = Banner("info", self)
        self.banner.hide()
        self._model: CheckedModel[DueRow] = CheckedModel(
            due_columns(self._context.desk.clock),
            self._rows,
            lambda row: row.base.user_id,
            self._context.runner,
            self,
        )
        self.table: CheckedTable[DueRow] = CheckedTable(
            self._model, row_height=ROW_HEIGHT, parent=self
        )
        self.table.setAccessibleName(self.tr("Players who are due"))
        self.area = StatefulArea(self.table, self)
        self.ask = Button(self.tr("Ask OpenDota for medals"), "download", parent=self)
        self._count = ElidedLabel(parent=self, size="small", tone="muted")
        self.close_button = Button(self.tr("Close"), parent=self)
        self.confirm = Button(self.tr("Still right"), "check", parent=self)
        self.take_over = Button(self.tr("Take estimates"), kind="primary", parent=self)
        for button in (self.confirm, self.take_over):
            guard(button, self._context.actions, Deed.EDIT_PLAYERS)

    def _lay_out(self) -> None:
        px = theme().metrics.px
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), px(12))
        head.setSpacing(px(4))
        title = self.tr("Verify base MMR")
        head.addWidget(ElidedLabel(title, self, size="title", weight="semibold"))
        words = self.tr(
            "Whose base MMR was looked at more than thirty days ago, and who has none. A medal is "
            "a hint: it stands for a stretch of MMR, and the estimate is the middle of it."
        )
        head.addWidget(Label(words, self, tone="muted", wrap=True))
        head.addWidget(self.banner)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(12))
        foot.addWidget(self.ask)
        foot.addWidget(self._count, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.confirm)
        foot.addWidget(self.take_over)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(self))
        column.addWidget(self.area, 1)
        column.addWidget(Line(self))
        column.addLayout(foot)

    # Who is due

    def _read(self) -> None:
        self._context.runner.query(
            _due, self._context.desk, on_result=self._take, on_error=self._failed, key="verify.due"
        )

    def _take(self, found: tuple[list[BaseMmrRow], bool]) -> None:
        self.show_due(*found)

    def show_due(self, due: list[BaseMmrRow], may_ask: bool) -> None:
        """Who is listed, and whether OpenDota may be asked about them."""
        self._due, self._may_ask = due, may_ask
        self._model.clear()
        self._model.set_ids([one.user_id for one in due])
        if due:
            self.area.show_content()
        else:
            self.area.show_empty(
                "check",
                self.tr("Nobody is due"),
                self.tr("Every base MMR was looked at within the last thirty days."),
            )
        self._mind_buttons()

    def show_medals(self, medals: dict[int, Medal | None]) -> None:
        """What OpenDota said. Who has no base MMR, or another estimate, is checked.

        A value that somebody typed in is worth more than a medal: that is for a person to decide.
        """
        self._medals |= medals
        self._model.refresh()
        guessed = [one for one in self._due if one.base_mmr is None or one.source == ESTIMATED]
        other = [
            one.user_id
            for one in guessed
            if (medal := medals.get(one.user_id)) and medal.estimate != one.base_mmr
        ]
        self._model.check_all(False)
        self._model.check(other, True)
        self._mind_buttons()

    def _rows(self, ids: Sequence[int]) -> Sequence[DueRow]:
        due, medals = {one.user_id: one for one in self._due}, self._medals
        return [
            DueRow(due[user_id], medals.get(user_id), user_id in medals)
            for user_id in ids
            if user_id in due
        ]

    def _mind_buttons(self) -> None:
        checked = self._model.checked_ids()
        have = {one.user_id for one in self._due if one.base_mmr is not None}
        right = [one for one in checked if one in have]
        estimates = self._estimates()
        words = self.tr("Still right (%Ln)", "", len(right)) if right else self.tr("Still right")
        self.confirm.setText(words)
        self.confirm.set_available(
            bool(right) and not self._writing, self.tr("Check players who have a base MMR.")
        )
        words = self.tr("Take %Ln estimate(s)", "", len(estimates))
        self.take_over.setText(words if estimates else self.tr("Take estimates"))
        self.take_over.set_available(
            bool(estimates) and not self._writing, self.tr("Check players whose medal is known.")
        )
        if self._may_ask:
            self.ask.setText(self.tr("Ask OpenDota for medals"))
        else:
            self.ask.setText(self.tr("Medals are off: settings…"))
        able = self._task is None and (not self._may_ask or bool(self._asked_about()))
        self.ask.set_available(able, self.tr("Nobody who is listed has a Steam id."))
        self._count.setText(self.tr("%Ln due", "", len(self._due)) if self._due else "")

    def _asked_about(self) -> list[BaseMmrRow]:
        """The checked ones, or all."""
        checked = set(self._model.checked_ids())
        wanted = [one for one in self._due if not checked or one.user_id in checked]
        return [one for one in wanted if one.steam_id is not None]

    def _estimates(self) -> dict[int, int]:
        medals = ((one, self._medals.get(one)) for one in self._model.checked_ids())
        return {user_id: medal.estimate for user_id, medal in medals if medal is not None}

    # Asking

    def _ask_or_settings(self) -> None:
        if not self._may_ask:
            self.reject()
            self._context.show_page("settings").show_part("opendota")
            return
        people = self._asked_about()
        cancel = threading.Event()
        self._task = self._context.runner.network(
            _ask,
            self._context.desk,
            people,
            cancel,
            on_result=self._answered,
            on_error=self._failed,
            on_progress=self.show_progress,
            cancel=cancel,
            key="verify.ask",
        )
        self.show_progress((0, len(people)))
        self._mind_buttons()

    def show_progress(self, at: tuple[int, int]) -> None:
        """So many of so many have been asked about: one a second at most."""
        done, whole = at
        self.banner.set_kind("info")
        words = self.tr("{done} of {whole} players, one a second")
        self.banner.say(
            self.tr("Asking OpenDota."), words.format(done=grouped(done), whole=grouped(whole))
        )
        self.banner.show_progress(done, whole)
        self.banner.offer(self.tr("Stop"))
        self.banner.show()

    def stop(self) -> None:
        """What was not told yet is not known."""
        if self._task is not None:
            self._task.stop()
            self._task = None
            self.banner.hide()
            if self.isVisible():
                self._mind_buttons()

    def _answered(self, asked: Asked) -> None:
        self._task = None
        self.banner.hide()
        if asked.failed:
            self._say("warning", self.tr("Some answers could not be understood."), "")
        self.show_medals(dict(asked.medals))

    # Deciding

    def _confirm(self) -> None:
        have = {one.user_id for one in self._due if one.base_mmr is not None}
        right = [one for one in self._model.checked_ids() if one in have]
        self._write(
            self._context.desk.base_mmr_help.confirm,
            right,
            self.tr("Base MMR of %Ln player(s) verified", "", len(right)),
        )

    def _take_over(self) -> None:
        estimates = self._estimates()
        self._write(
            self._context.desk.base_mmr_help.take_over,
            estimates,
            self.tr("Base MMR of %Ln player(s) estimated", "", len(estimates)),
        )

    def _write(self, change: Callable[..., int], what: object, title: str) -> None:
        self._writing = True
        self._mind_buttons()
        self._context.runner.change(
            change, what, title=title, on_done=self._written, on_error=self._failed
        )

    def _written(self, _count: int) -> None:
        self._writing = False
        self._read()

    def _failed(self, error: Exception) -> None:
        self._task = None
        self._writing = False
        if isinstance(error, DeskError):
            self._say("error", said(error.title), said(error.explanation))
        self._mind_buttons()

    def _say(self, kind: BannerKind, sentence: str, more: str) -> None:
        self.banner.hide_progress()
        self.banner.set_kind(kind)
        self.banner.offer("")
        self.banner.say(sentence, more)
        self.banner.show()


def _due(desk: Desk) -> tuple[list[BaseMmrRow], bool]:
    return desk.base_mmr_help.due(), desk.base_mmr_help.may_ask


def _ask(
    desk: Desk,
    people: Sequence[BaseMmrRow],
    cancel: threading.Event,
    *,
    progress: Callable[[tuple[int, int]], object],
) -> Asked:
    return desk.base_mmr_help.ask(people, cancel, progress)
