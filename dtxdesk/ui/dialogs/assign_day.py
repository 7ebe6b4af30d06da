"""A day's matches for a day's series: looked at first, then linked in one step."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from dtxdesk.domain.matches import match_number
from dtxdesk.domain.rights import Deed
from dtxdesk.domain.tournaments import zone_of
from dtxdesk.errors import DeskError
from dtxdesk.services.links_view import LinksView
from dtxdesk.services.match_linking import PAST_MIDNIGHT, DayPlan
from dtxdesk.ui.context import Context
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.tournaments.games_tab.words import tier_words
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import date as date_words
from dtxdesk.ui.widgets import Button, FormField, Label
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.dialog import Dialog

SIZE = (560, 480)


class AssignDayDialog(Dialog):
    """Which day, and what would come of it."""

    def __init__(
        self, context: Context, tournament_id: int, view: LinksView, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context, self._tournament, self._view = context, tournament_id, view
        px = theme().metrics.px
        self.setWindowTitle(self.tr("Assign the matches of a day – dtxdesk"))
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self.day = ChoiceBox(self)
        for day in self._days():
            moment = datetime(day.year, day.month, day.day, 12).astimezone()
            self.day.addItem(date_words(moment), day.isoformat())
        self.told = Label("", self, wrap=True)
        self.plan = QPlainTextEdit(self)
        self.plan.setReadOnly(True)
        self.plan.setTabChangesFocus(True)
        self.plan.setAccessibleName(self.tr("What would be linked"))
        self._cancel = Button(self.tr("Cancel"), parent=self)
        self._cancel.clicked.connect(self.reject)
        self.act = Button(self.tr("Link them"), "link", "primary", self)
        self.act.setDefault(True)
        guard(self.act, context.actions, Deed.RUN_TOURNAMENTS)
        self.act.clicked.connect(self._assign)
        self._lay_out()
        self.day.currentIndexChanged.connect(lambda _row: self._look())
        self._look()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        title = self.tr("Assign the matches of a day")
        column.addWidget(Label(title, self, size="title", weight="semibold", wrap=True))
        hint = self.tr("In the tournament's time zone, with the hours after midnight.")
        column.addWidget(FormField(self.tr("&Day"), self.day, hint, self))
        column.addWidget(self.told)
        column.addWidget(self.plan, 1)
        column.addLayout(buttons)

    def _days(self) -> list[date]:
        """Days with matches that are no games yet, then those with appointments; else today."""
        zone = zone_of(self._view.facts.time_zone)
        found = {
            (one.start.astimezone(zone) - PAST_MIDNIGHT).date()
            for series in self._view.series
            for one in series.suggested
        }
        booked = {
            series.now.scheduled_at.astimezone(zone).date()
            for series in self._view.series
            if series.now.scheduled_at is not None
        }
        days = [*sorted(found), *sorted(booked - found)]
        return days or [self._context.desk.clock().astimezone(zone).date()]

    @property
    def chosen(self) -> date:
        return date.fromisoformat(self.day.currentData())

    def _look(self) -> None:
        self.act.set_available(False, self.tr("One moment…"))
        self._context.runner.query(
            self._context.desk.match_linking.preview_day,
            self._tournament,
            self.chosen,
            on_result=partial(self._found, self.chosen),
            on_error=self._refused,
            key="games.day",
        )

    def _found(self, day: date, plan: DayPlan) -> None:
        if day != self.chosen:
            return
        lines = [
            self.tr("Series {series}: match {match}, {tier}").format(
                series=one.series, match=match_number(one.match), tier=tier_words(one.tier)
            )
            for one in plan.links
        ]
        lines += [
            self.tr("Left out: match {match} for series {series}: {why}").format(
                series=one.series, match=match_number(one.match), why=said(why.title)
            )
            for one, why in plan.refused
        ]
        lines += [
            self.tr("Of no series of that day: match {match}").format(match=match_number(match))
            for match in plan.left
        ]
        self.plan.setPlainText("\n".join(lines))
        words = self.tr("%Ln match(es) would be linked, in the order of play.", "", len(plan.links))
        if not plan.links:
            moment = datetime(day.year, day.month, day.day, 12).astimezone()
            words = self.tr("There is nothing to link on {day}.").format(day=date_words(moment))
        self.told.setText(words)
        self.act.set_available(bool(plan.links), words)

    def _assign(self) -> None:
        self.act.set_available(False, self.tr("One moment…"))
        self._context.runner.change(
            self._context.desk.match_linking.assign_day,
            self._tournament,
            self.chosen,
            title=self.tr("Matches of a day linked"),
            on_done=lambda _plan: self.accept(),
            on_error=self._refused,
        )

    def _refused(self, error: Exception) -> None:
        self.act.set_available(False)
        if isinstance(error, DeskError):
            self.told.setText(f"{said(error.title)}. {said(error.explanation)}")
