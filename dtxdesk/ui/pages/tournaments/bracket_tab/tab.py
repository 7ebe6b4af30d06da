"""The Bracket tab: the stage drawn, the list of its series, and the result of one beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from dtxdesk.domain.stages.model import PlayedSeries
from dtxdesk.services.bracket_view import BracketTeam
from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs.result.changes import Consequences
from dtxdesk.ui.dialogs.result.popover import ResultPopover
from dtxdesk.ui.pages.tournaments.bracket_tab.acts import BracketActs, named
from dtxdesk.ui.pages.tournaments.bracket_tab.canvas import BracketCanvas
from dtxdesk.ui.pages.tournaments.bracket_tab.overlays import Legend, ZoomBox
from dtxdesk.ui.pages.tournaments.bracket_tab.path_search import PathSearch
from dtxdesk.ui.pages.tournaments.bracket_tab.reading import Brackets, Drawn, read_brackets
from dtxdesk.ui.pages.tournaments.bracket_tab.series_list import SeriesList
from dtxdesk.ui.pages.tournaments.bracket_tab.words import spoken_series, stage_name
from dtxdesk.ui.pages.tournaments.tab import TournamentTab
from dtxdesk.ui.pages.tournaments.view import TournamentView
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Button, Chip, ElidedLabel
from dtxdesk.ui.widgets.flow import FlowLayout
from dtxdesk.ui.widgets.frames import Line
from dtxdesk.ui.widgets.states import StatefulArea
from dtxdesk.ui.widgets.text import plain_tooltip, shortened

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

ROOM_FOR_BOTH = 860
"""Narrower than this, in design pixels, the list stands in the drawing's place."""
LIST_WIDTH = 660
MOST_NEXT_UP = 12
LAST = 1_000
"""A place behind all stages."""
TABLES = ("series", "stages", "stage_entrants", "games", "teams")
"""What a bracket shows is in these."""


class BracketTab(TournamentTab):
    """Bar, drawing and list. Series are known by their number in the stage."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.brackets: Brackets | None = None
        self.popover: ResultPopover | None = None
        self._place = 0
        self._shown: tuple[int, int] | None = None
        self._tournament = 0
        self._list_wanted = False
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._pane = QWidget(self._splitter)
        column = QVBoxLayout(self._pane)
        column.setContentsMargins(0, 0, 0, 0)
        self.canvas = BracketCanvas(self._pane)
        column.addWidget(self.canvas)
        self.zoom_box = ZoomBox(self._pane)
        self.legend = Legend(self._pane)
        self.list = SeriesList(self._splitter)
        self.list.hide()
        self._make_bar()
        self._splitter.addWidget(self._pane)
        self._splitter.addWidget(self.list)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([10_000, theme().metrics.px(LIST_WIDTH)])
        self.area = StatefulArea(self._splitter, self)
        self.column.addWidget(self._bar)
        self._below_bar = Line(self)
        self.column.addWidget(self._below_bar)
        self.column.addWidget(self.area, 1)
        self.acts = BracketActs(context, self)
        self.handlers = dict(self.acts.handlers)
        self._connect()

    def _make_bar(self) -> None:
        px, actions = theme().metrics.px, self.context.actions
        self._bar = QWidget(self)
        row = FlowLayout(self._bar, gap=px(8), line_gap=px(8))
        row.setContentsMargins(px(24), px(8), px(24), px(8))
        self.stage_button = Button(self.tr("Stage"), "chevron-down", small=True, parent=self._bar)
        self.stage_button.hide()
        self.path_search = PathSearch(self._bar)
        self.path_chip = Chip(self.tr("Path"), self._bar)
        self.path_chip.hide()
        self.next_up = Button(self.tr("Next up"), "play", small=True, parent=self._bar)
        self.note = ElidedLabel(tone="muted", parent=self._bar)
        parts = (self.stage_button, self.path_search, self.path_chip, self.next_up, self.note)
        for part in parts:
            row.addWidget(part)
        row.add_spring()
        for action_id, icon, words in (
            ("edit.undo", "undo", self.tr("Undo")),
            ("edit.redo", "redo", self.tr("Redo")),
        ):
            again = ActionButton(actions[action_id], icon, "ghost", words, self._bar, small=True)
            again.set_slim(True)
            row.addWidget(again)
        self._list_button = Button(self.tr("List"), "list", small=True, parent=self._bar)
        self._list_button.clicked.connect(self.toggle_list)
        self._draw = ActionButton(
            actions["bracket.next_round"], "plus", "primary", parent=self._bar, small=True
        )
        self._enter = ActionButton(
            actions["series.result"], "plus", "primary", parent=self._bar, small=True
        )
        self._begin = ActionButton(
            actions["bracket.next_stage"], "play", "primary", parent=self._bar, small=True
        )
        for button in (self._list_button, self._draw, self._begin, self._enter):
            row.addWidget(button)

    def _connect(self) -> None:
        canvas = self.canvas
        canvas.selected_changed.connect(self._canvas_selected)
        canvas.opened.connect(self._open)
        canvas.menu_asked.connect(self._open_menu)
        canvas.team_chosen.connect(self.light)
        canvas.zoom_changed.connect(lambda: self.zoom_box.show_zoom(canvas.zoom))
        canvas.moved.connect(self._follow)
        self.zoom_box.smaller.connect(canvas.zoom_out)
        self.zoom_box.larger.connect(canvas.zoom_in)
        self.zoom_box.whole.connect(canvas.fit)
        self.list.selectionModel().currentRowChanged.connect(self._list_selected)
        self.list.activated_row.connect(lambda _row: self.enter_result())
        self.list.customContextMenuRequested.connect(
            lambda at: self._open_menu(self.list.viewport().mapToGlobal(at))
        )
        self.path_search.chosen.connect(self._find_team)
        self.path_chip.chosen.connect(lambda _value: self.light(None))
        self.stage_button.clicked.connect(self._open_stages)
        self.next_up.clicked.connect(self._open_next_up)
        self.area.panel.pressed.connect(self._help_along)
        self._pane.installEventFilter(self)

    # What it shows

    @property
    def drawn(self) -> Drawn | None:
        """The stage in view."""
        if self.brackets is None or not self.brackets.drawn:
            return None
        return self.brackets.drawn[min(self._place, len(self.brackets.drawn) - 1)]

    @property
    def selected(self) -> PlayedSeries | None:
        """The series that is selected."""
        number = self.canvas.selected
        if self.drawn is None or number is None:
            return None
        return self._series(number)

    def _series(self, number: int) -> PlayedSeries | None:
        drawn = self.drawn
        if drawn is None:
            return None
        return next((one for one in drawn.stage.state.series if one.number == number), None)

    def show_tournament(self, view: TournamentView) -> None:
        other = view.id != self._tournament
        self.view = view
        if other:
            self._tournament = view.id
            self._place = LAST
            self._shown = None
            self.brackets = None
            self.close_result()
            self.light(None)
            self.area.expect(self.tr("Reading the bracket…"))
            self._read()
        elif self.brackets is not None and not self.brackets.drawn:
            self._show_emptiness()
        self.situation_changed.emit()

    def refresh(self, changes: Changes) -> None:
        if self.view is not None and any(map(changes.touches, TABLES)):
            self._read()

    def situation(self) -> dict[str, object]:
        return {"selected": int(self.selected is not None), "possible": self.acts.possible()}

    def _read(self) -> None:
        if self.view is not None:
            self.context.runner.query(
                read_brackets,
                self.context,
                self.view.id,
                on_result=partial(self._take, self.view.id),
                on_error=self._failed,
                key="bracket",
            )

    def _take(self, tournament_id: int, brackets: Brackets) -> None:
        if tournament_id != self._tournament:
            return
        self.brackets = brackets
        self.path_search.show_teams(self._teams_of_stages(brackets))
        self._offer_stages()
        if brackets.drawn:
            self._show_stage()
        else:
            self.close_result()
            self._bar.hide()
            self._below_bar.hide()
            self._show_emptiness()
        self.situation_changed.emit()

    def _teams_of_stages(self, brackets: Brackets) -> dict[int, BracketTeam]:
        playing = {team for one in brackets.drawn for team in one.stage.state.stage.teams}
        return {team: brackets.view.teams[team] for team in playing if team in brackets.view.teams}

    def _offer_stages(self) -> None:
        drawn = self.drawn
        several = self.brackets is not None and len(self.brackets.drawn) > 1
        self.stage_button.setVisible(several)
        if several and drawn is not None:
            self.stage_button.setText(shortened(stage_name(drawn.stage), 32).replace("&", "&&"))

    def _open_stages(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, one in enumerate(self.brackets.drawn if self.brackets is not None else ()):
            action = menu.addAction(shortened(stage_name(one.stage), 48).replace("&", "&&"))
            action.triggered.connect(partial(self._choose_stage, place))
        menu.popup(self.stage_button.mapToGlobal(self.stage_button.rect().bottomLeft()))

    def show_last_stage(self) -> None:
        """The newest stage comes to the front once it is read."""
        self._place = LAST

    def _choose_stage(self, place: int) -> None:
        self._place = place
        self.close_result()
        self._offer_stages()
        self._show_stage()

    def _show_stage(self) -> None:
        drawn = self.drawn
        assert drawn is not None
        assert self.brackets is not None
        self.area.show_content()
        self._bar.show()
        self._below_bar.show()
        key = (self._tournament, drawn.stage.id)
        self.canvas.show_sheet(drawn.sheet, drawn.paths, anew=key != self._shown)
        self._shown = key
        self.list.series.show_rows(drawn.rows)
        self.note.setText(self._noted(drawn))
        self.note.setVisible(bool(self.note.text()))
        count = len(drawn.stage.next_up)
        self.next_up.setText(self.tr("Next up: %Ln", "", count))
        self.next_up.setVisible(count > 0)
        self._draw.setVisible(drawn.stage.can_draw)
        due = self.brackets.view.due and not drawn.stage.can_draw and not count
        self._begin.setVisible(due)
        self._enter.setVisible(not drawn.stage.can_draw and count > 0)
        self._show_legend()
        self._describe()
        self._renew_result()
        self._follow()

    def _noted(self, drawn: Drawn) -> str:
        """Who has won, once it is over."""
        state = drawn.stage.state
        assert self.brackets is not None
        last = state.series[-1] if state.series else None
        if not state.stage.format.eliminates or not state.finished or last is None:
            return ""
        winner = self.brackets.view.name(last.winner)
        return self.tr("{team} has won").format(team=winner) if winner else ""

    def _show_emptiness(self) -> None:
        teams = self.view.row.teams if self.view is not None else 0
        if teams > 1:
            self.area.show_empty(
                "trophy",
                self.tr("Not started yet"),
                self.tr("%Ln team(s) are there. Choose a format and seeds, and look at the "
                        "bracket before it counts.", "", teams),
                self.tr("Start the tournament"),
            )  # fmt: skip
        else:
            self.area.show_empty(
                "trophy",
                self.tr("There is nothing to draw yet"),
                self.tr("A bracket is made of two teams or more."),
                self.tr("Go to the teams"),
            )

    def _help_along(self) -> None:
        if self.brackets is None:
            self._read()
        elif self.view is not None and self.view.row.teams > 1:
            self.context.actions.ask("tournament.start")
        else:
            self.tab_asked.emit("teams")

    def _failed(self, error: Exception) -> None:
        self.area.show_failure(error)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._pane and event.type() == QEvent.Type.Resize:
            self._place_overlays()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one of drawing and list."""
        wide = max(self._bar.minimumSizeHint().width(), self.canvas.minimumSizeHint().width())
        return QSize(wide, self.column.minimumSize().height())

    def toggle_list(self) -> None:
        """The list beside the drawing, or not any more."""
        self._list_wanted = not self._list_wanted
        self._share_room()
        if self._list_wanted:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.list.current is None and self.list.series.rows:
                self.list.selectRow(0)
        else:
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _share_room(self) -> None:
        alone = self.width() < theme().metrics.px(ROOM_FOR_BOTH)
        self.list.setVisible(self._list_wanted)
        self._pane.setVisible(not (self._list_wanted and alone))
        self._list_button.set_icon("trophy" if self._list_wanted and alone else "list")
        self._follow()

    def _place_overlays(self) -> None:
        px = theme().metrics.px
        room = self._pane.rect()
        box = self.zoom_box
        box.resize(box.sizeHint())
        bars = self.canvas
        right = room.width() - bars.viewport().width()
        below = room.height() - bars.viewport().height()
        box.move(room.width() - right - box.width() - px(16),
                 room.height() - below - box.height() - px(12))  # fmt: skip
        self.legend.move(px(16), room.height() - below - self.legend.height() - px(14))
        fits = self.legend.geometry().right() < box.x()
        self.legend.setVisible(fits and self.legend.has_parts)
        box.raise_()

    def _follow(self) -> None:
        """What stands over the drawing goes along with it."""
        self._place_overlays()
        if self.popover is not None:
            self.popover.place(self._about(self.popover.number))

    def _about(self, number: int) -> QRect:
        """Where a series stands, in the tab; its end where only the list is in sight."""
        rect = self.canvas.box_rect(number) if self._pane.isVisibleTo(self) else None
        if rect is None:
            middle = self.area.geometry().center()
            return QRect(middle, QSize(1, 1))
        seen = rect.intersected(self.canvas.viewport().rect())
        shown = seen if seen.isValid() else rect
        return QRect(self.canvas.viewport().mapTo(self, shown.topLeft()), shown.size())

    # Selecting

    def _canvas_selected(self) -> None:
        self.list.select_series(self.canvas.selected)
        self._describe()
        popover = self.popover
        if popover is not None and popover.number != self.canvas.selected:
            self.close_result()
        self.situation_changed.emit()

    def _list_selected(self) -> None:
        number = self.list.current
        if number is not None and number != self.canvas.selected:
            self.canvas.select(number)

    def _describe(self) -> None:
        """Tells a screen reader of the series that is selected."""
        one, drawn = self.selected, self.drawn
        words = ""
        if one is not None and drawn is not None and self.brackets is not None:
            words = spoken_series(self.brackets.view, drawn.stage, one)
        self.canvas.setAccessibleDescription(words)

    # Paths

    def find_path(self) -> None:
        """The keyboard goes to the search for a team."""
        self.path_search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.path_search.selectAll()

    def light(self, team: int | None) -> None:
        """Lights the path of a team, or none."""
        self.canvas.light(team)
        name = ""
        if team is not None and self.brackets is not None:
            name = self.brackets.view.name(team)
        self.path_chip.setVisible(team is not None)
        words = self.tr("Path: {team}").format(team=shortened(name, 28))
        self.path_chip.set_value(None)
        self.path_chip.set_choices([(words, team)])
        self.path_chip.set_value(team)
        self.path_chip.setToolTip(plain_tooltip(name))
        self._show_legend()
        self.situation_changed.emit()

    def _find_team(self, team: int) -> None:
        """Lights its path and brings the series that it has come to into sight."""
        self.light(team)
        path = self.canvas.marks.path
        if path:
            self.canvas.select(path[-1])
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_legend(self) -> None:
        drawn = self.drawn
        team = self.canvas.lit_team
        self.legend.show_parts(
            letters=drawn is not None and bool(drawn.sheet.layout.drops),
            path=self.brackets.view.name(team) if self.brackets is not None else "",
            changes=bool(self.canvas.marks.changed),
        )
        self._place_overlays()

    # Results

    def _open(self, number: int) -> None:
        one = self._series(number)
        if one is not None:
            self.open_result(one)

    def enter_result(self) -> None:
        """Of the selected series, else of the next one that can be played."""
        drawn, one = self.drawn, self.selected
        if one is None and drawn is not None and drawn.stage.next_up:
            one = drawn.stage.next_up[0]
        if one is not None:
            self.canvas.select(one.number)
            self.open_result(one)

    def open_result(self, one: PlayedSeries) -> ResultPopover | None:
        """The result of a series, beside its box."""
        drawn = self.drawn
        if drawn is None or self.brackets is None:
            return None
        self.close_result()
        popover = ResultPopover(self.context, self.brackets.view, drawn.stage, one, self)
        popover.closed.connect(self._result_left)
        popover.would_change.connect(self.show_changes)
        self.popover = popover
        popover.place(self._about(one.number))
        popover.show()
        popover.raise_()
        popover.take_focus()
        return popover

    def close_result(self) -> None:
        """Takes the result away that is open."""
        popover, self.popover = self.popover, None
        if popover is not None:
            popover.hide()
            popover.deleteLater()
            self.canvas.show_changes({})
            self._show_legend()

    def _result_left(self) -> None:
        self.close_result()
        beside = self.canvas if self._pane.isVisibleTo(self) else self.list
        beside.setFocus(Qt.FocusReason.OtherFocusReason)

    def _renew_result(self) -> None:
        """The series whose result is open may have changed meanwhile."""
        popover = self.popover
        if popover is None or popover.applying:
            return  # its own result may be on screen before it hears that it is stored
        one = self._series(popover.number)
        if one is None:
            self.close_result()
        elif one != popover.one and not (popover.touched and one.teams == popover.one.teams):
            # What somebody has begun to type stays: storing it says who was first.
            self.open_result(one)

    def show_changes(self, found: Consequences) -> None:
        """Outlines what would change."""
        drawn = self.drawn
        if drawn is not None:
            self.canvas.show_changes(found.of_stage(drawn.stage.id))
            self._show_legend()

    # Next up

    def go_to_next_up(self) -> None:
        """The next series that can be played, after the selected one."""
        drawn = self.drawn
        if drawn is None or not drawn.stage.next_up:
            return
        numbers = [one.number for one in drawn.stage.next_up]
        here = self.canvas.selected
        place = numbers.index(here) + 1 if here in numbers else 0
        self.canvas.select(numbers[place % len(numbers)])
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_next_up(self) -> None:
        drawn = self.drawn
        if drawn is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("{number}: {first} – {second}")
        for one in drawn.stage.next_up[:MOST_NEXT_UP]:
            text = words.format(
                number=drawn.stage.numbers[one.number],
                first=named(self, one, 0),
                second=named(self, one, 1),
            )
            action = menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(partial(self._go_and_enter, one.number))
        rest = len(drawn.stage.next_up) - MOST_NEXT_UP
        if rest > 0:
            menu.addAction(self.tr("and %Ln more", "", rest)).setEnabled(False)
        menu.popup(self.next_up.mapToGlobal(self.next_up.rect().bottomLeft()))

    def _go_and_enter(self, number: int) -> None:
        self.canvas.select(number)
        self._open(number)

    # Menu

    def _open_menu(self, at: QPoint) -> None:
        one = self.selected
        if one is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions = self.context.actions
        actions.fill(menu, ("series.result", "series.take_back", ""))
        for slot in (0, 1):
            if one.teams[slot] is not None:
                words = self.tr("Path of {team}").format(team=named(self, one, slot))
                path = menu.addAction(words.replace("&", "&&"))
                path.triggered.connect(partial(self.light, one.teams[slot]))
        menu.addSeparator()
        actions.fill(menu, ("bracket.no_path", "", "bracket.withdraw"))
        menu.popup(at)
