"""What is done in the Bracket tab: each is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from dtxdesk.atomic import written_whole
from dtxdesk.domain.stages.model import PlayedSeries
from dtxdesk.drawing.brackets.pictures import PictureKind, bracket_picture
from dtxdesk.drawing.brackets.sheet import Sheet
from dtxdesk.services.liquipedia import liquipedia_text
from dtxdesk.ui.bracket_pages import bracket_on_pages
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.save_file import ask_where_to_save, file_name
from dtxdesk.ui.pages.tournaments.bracket_tab.look import bracket_look
from dtxdesk.ui.pages.tournaments.bracket_tab.words import format_name
from dtxdesk.ui.widgets.text import shortened

if TYPE_CHECKING:
    from dtxdesk.ui.pages.tournaments.bracket_tab.tab import BracketTab


class BracketActs(QObject):
    """Carries the actions out on the series that is selected in the tab."""

    def __init__(self, context: Context, tab: BracketTab) -> None:
        super().__init__(tab)
        self._context = context
        self._tab = tab
        canvas = tab.canvas
        self.handlers: dict[str, Callable[[], object]] = {
            "edit.find": tab.find_path,
            "series.result": tab.enter_result,
            "series.take_back": self.take_back,
            "series.next_up": tab.go_to_next_up,
            "bracket.next_round": self.next_round,
            "bracket.next_stage": self.next_stage,
            "bracket.withdraw": self.withdraw,
            "bracket.path_first": partial(self._light, 0),
            "bracket.path_second": partial(self._light, 1),
            "bracket.no_path": partial(tab.light, None),
            "bracket.list": tab.toggle_list,
            "bracket.picture": self.save_picture,
            "bracket.wikitext": self.copy_wikitext,
            "bracket.fit": canvas.fit,
            "bracket.zoom_in": canvas.zoom_in,
            "bracket.zoom_out": canvas.zoom_out,
        }

    def possible(self) -> frozenset[str]:
        """The actions that would change something now."""
        drawn, one = self._tab.drawn, self._tab.selected
        if drawn is None:
            return frozenset()
        stage = drawn.stage
        found = {"bracket.list", "bracket.fit", "bracket.zoom_in", "bracket.zoom_out"}
        if stage.next_up:
            found |= {"series.next_up", "series.result"}
        if stage.can_draw:
            found.add("bracket.next_round")
        if self._tab.brackets is not None and self._tab.brackets.view.due:
            found.add("bracket.next_stage")
        if self._still_in():
            found.add("bracket.withdraw")
        if self._tab.canvas.lit_team is not None:
            found.add("bracket.no_path")
        if one is not None:
            found.add("series.result")
            if one.number in stage.results:
                found.add("series.take_back")
            for slot, action_id in enumerate(("bracket.path_first", "bracket.path_second")):
                if one.teams[slot] is not None:
                    found.add(action_id)
        return frozenset(found)

    def _still_in(self) -> list[int]:
        drawn = self._tab.drawn
        if drawn is None or drawn.stage.state.finished:
            return []
        state = drawn.stage.state
        return [team for team in state.stage.teams if team not in state.withdrawn]

    def _light(self, slot: int) -> None:
        one = self._tab.selected
        if one is not None and one.teams[slot] is not None:
            self._tab.light(one.teams[slot])

    def save_picture(self) -> None:
        """Asks as what, then where to."""
        from dtxdesk.ui.pages.tournaments.bracket_tab.picture_dialog import PictureDialog

        view, sheet = self._tab.view, self._tab.canvas.sheet
        if view is not None and sheet is not None:
            dialog = PictureDialog(sheet, self._tab)
            dialog.chosen.connect(partial(self._ask_where, sheet, view.row.name))
            dialog.open()

    def _ask_where(self, sheet: Sheet, name: str, kind: str, scale: float) -> None:
        pictured = kind in set(PictureKind)
        ending = kind if pictured else PictureKind.PDF.value
        make = (
            partial(bracket_picture, sheet, bracket_look(), PictureKind(kind), name, scale)
            if pictured
            else partial(bracket_on_pages, self._context.desk, sheet, name)
        )
        ask_where_to_save(
            self._tab,
            self.tr("Save bracket as a picture – dtxdesk"),
            f"{file_name(name)}-bracket",
            ((ending.upper(), ending),),
            partial(self._save_picture, make),
        )

    def _save_picture(self, make: Callable[[], bytes], path: Path) -> None:
        self._context.runner.network(
            _written,
            make,
            path,
            on_result=lambda _nothing: self._context.toasts.show(
                self.tr("Picture saved"), str(path)
            ),
        )

    def copy_wikitext(self) -> None:
        """All stages, to be pasted where a page of the wiki is edited."""
        view = self._tab.view
        if view is not None:
            self._context.runner.query(
                self._context.desk.read, liquipedia_text, view.id, on_result=self._copied
            )

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.toasts.show(
            self.tr("Copied for Liquipedia"),
            self.tr("Paste it where you edit the tournament's page on the wiki."),
        )

    def take_back(self) -> None:
        """Opens the result with that chosen: what it would change is seen first."""
        from dtxdesk.ui.dialogs.result.endings import Ending

        one = self._tab.selected
        if one is not None:
            popover = self._tab.open_result(one)
            if popover is not None and popover.form is not None:
                box = popover.form.ending
                box.setCurrentIndex(box.findData(Ending.TAKEN_BACK))

    def next_round(self) -> None:
        view, drawn = self._tab.view, self._tab.drawn
        if view is not None and drawn is not None:
            words = self.tr("Round {number} is drawn")
            self._context.runner.change(
                self._context.desk.stages.next_round,
                view.id,
                drawn.stage.rounds_drawn,
                title=words.format(number=drawn.stage.rounds_drawn + 1),
            )

    def next_stage(self) -> None:
        view, brackets = self._tab.view, self._tab.brackets
        if view is not None and brackets is not None and brackets.view.waiting is not None:
            waiting = brackets.view.waiting
            words = self.tr("The next stage has begun: {stage}")
            self._context.runner.change(
                self._context.desk.stages.next_stage,
                view.id,
                waiting.number,
                title=words.format(stage=waiting.name or format_name(waiting.format)),
                on_done=lambda _number: self._tab.show_last_stage(),
            )

    def withdraw(self) -> None:
        """Which team leaves, and what would follow from it."""
        from dtxdesk.ui.dialogs.result.withdrawal import WithdrawalDialog

        brackets, drawn = self._tab.brackets, self._tab.drawn
        if brackets is None or drawn is None:
            return
        teams = [brackets.view.teams[team] for team in self._still_in()]
        one = self._tab.selected
        first = self._tab.canvas.lit_team or (one.teams[0] if one is not None else None)
        if first is None and drawn.stage.next_up:
            first = drawn.stage.next_up[0].teams[0]
        dialog = WithdrawalDialog(
            self._context, brackets.view.tournament_id, drawn.stage.id, teams, first, self._tab
        )
        dialog.would_change.connect(self._tab.show_changes)
        dialog.open()


def named(tab: BracketTab, one: PlayedSeries, slot: int) -> str:
    """The team of a slot, short enough for a menu."""
    assert tab.brackets is not None
    return shortened(tab.brackets.view.name(one.teams[slot]), 32)


def _written(picture: Callable[[], bytes], path: Path) -> None:
    """Painted and written on a worker: a large bracket takes a moment."""
    made = picture()
    with written_whole(path) as file:
        file.write(made)
