"""The form of a match that is typed in by hand: a new one, or one that was typed in before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.data.queries.leagues import LeagueRow
from dtxdesk.data.queries.match_detail import MatchDetail, SlotRow, WaitingMatch, match_detail
from dtxdesk.data.queries.match_form import Roster, roster
from dtxdesk.domain import typed_lines
from dtxdesk.domain.heroes import hero_name
from dtxdesk.domain.people import sort_key
from dtxdesk.domain.rights import Deed
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.domain.typed_match import SLOTS, Problem, TypedMatch
from dtxdesk.errors import Conflict, DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.dialogs import match_versions
from dtxdesk.ui.dialogs.match_lines import COLUMNS, HERO, PLAYER, LinesModel, LinesTable
from dtxdesk.ui.dialogs.resolving import ConflictResolver, Newest
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.matches import words
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.times import duration
from dtxdesk.ui.widgets import Banner, Button, FormField, Label, Line
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.dialog import Dialog

WHEN = "%Y-%m-%d %H:%M"


class MatchForm(Dialog):
    """Says as one types what is wrong; what the database refuses is said at the top."""

    saved = Signal(object)
    """The id of the match (an own one where Steam never gave one)."""

    def __init__(
        self,
        context: Context,
        leagues: Sequence[LeagueRow],
        *,
        waiting: WaitingMatch | None = None,
        detail: MatchDetail | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`waiting` is the match whose details are typed in, `detail` the one that is edited."""
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._waiting = waiting
        self._detail = detail
        self._touched: set[str] = set()
        self._names: Mapping[int, str] = {}
        self._warned = False
        self._saving = False
        if detail is not None:
            title = self.tr("Edit {match}").format(match=words.called(detail.row.match_id))
        elif waiting is not None:
            title = self.tr("Type in {match}").format(match=words.called(waiting.match_id))
        else:
            title = self.tr("Type in a match")
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self._make_inputs(leagues)
        self._lay_out(title)
        self._fill()
        self._connect()
        self._check()
        (self.duration if waiting is not None else self.start).setFocus()
        context.runner.query(
            lambda: context.desk.read(roster), on_result=self._take_people, key="match.form"
        )

    # Building

    def _make_inputs(self, leagues: Sequence[LeagueRow]) -> None:
        self.league = ChoiceBox(self)
        for league in leagues:
            self.league.addItem(league.name, league.id)
        self.match_id = QLineEdit(self)
        self.match_id.setPlaceholderText(self.tr("none"))
        self.start = QLineEdit(self)
        self.start.setPlaceholderText("2026-11-21 18:51")
        self.duration = QLineEdit(self)
        self.duration.setPlaceholderText("38:12")
        self.winner = ChoiceBox(self)
        self.winner.addItem(words.DASH, None)
        self.winner.addItem(words.side(radiant=True), True)
        self.winner.addItem(words.side(radiant=False), False)
        self.radiant = QLineEdit(self)
        self.dire = QLineEdit(self)
        for line in (self.radiant, self.dire):
            line.setMaxLength(300)
        self.model = LinesModel(self._context.desk.matches.steam_id_in, self)
        self.table = LinesTable(self.model, self)
        self._fields = {
            "league": FormField(self.tr("&League"), self.league, parent=self),
            "match_id": FormField(self.tr("&Match id"), self.match_id, parent=self),
            "start_time": FormField(self.tr("&Began"), self.start, parent=self),
            "duration": FormField(self.tr("L&ength"), self.duration, parent=self),
            "winner": FormField(self.tr("&Winner"), self.winner, parent=self),
            "radiant": FormField(self.tr("&Radiant team"), self.radiant, parent=self),
            "dire": FormField(self.tr("&Dire team"), self.dire, parent=self),
        }

    def _lay_out(self, title: str) -> None:
        px = theme().metrics.px
        self.banner = Banner("error", self)
        self.banner.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        for column, key in enumerate(("league", "match_id", "start_time", "duration", "winner")):
            grid.addWidget(self._fields[key], 0, column)
        grid.addWidget(self._fields["radiant"], 1, 0, 1, 2)
        grid.addWidget(self._fields["dire"], 1, 2, 1, 3)
        for column, share in enumerate((4, 3, 4, 2, 2)):
            grid.setColumnStretch(column, share)
        self._below = Label(size="small", tone="muted", wrap=True, parent=self)
        body = QVBoxLayout()
        body.setContentsMargins(px(24), px(16), px(24), px(12))
        body.setSpacing(px(12))
        body.addWidget(Label(title, self, size="title", weight="semibold"))
        body.addWidget(self.banner)
        body.addLayout(grid)
        body.addWidget(self.table)
        body.addWidget(self._below)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(0)
        column_.addLayout(body)
        column_.addWidget(Line(self))
        column_.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        px = theme().metrics.px
        self._hint = Label(size="small", tone="faint", wrap=True, parent=self)
        cancel = Button(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self._leave)
        self.save = Button(self.tr("Save match"), kind="primary", parent=self)
        guard(self.save, self._context.actions, Deed.EDIT_MATCHES)
        self.save.clicked.connect(self._save)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(12))
        foot.addWidget(self._hint, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.save)
        return foot

    def _connect(self) -> None:
        for key, line in (
            ("match_id", self.match_id),
            ("start_time", self.start),
            ("duration", self.duration),
            ("radiant", self.radiant),
            ("dire", self.dire),
        ):
            line.textEdited.connect(lambda _text, edited=key: self._edited(edited))
        self.winner.currentIndexChanged.connect(lambda _at: self._edited("winner"))
        self.league.currentIndexChanged.connect(lambda _at: self._edited("league"))
        self.model.edited.connect(lambda: self._edited("lines"))

    def _fill(self) -> None:
        waiting, detail = self._waiting, self._detail
        if waiting is not None:
            self._choose_league(waiting.league_id)
            self.match_id.setText(str(waiting.match_id))
            self.match_id.setReadOnly(True)
            self._show_start(waiting.start_time)
            for place, account in enumerate(waiting.account_ids[: len(SLOTS)]):
                self.model.set_line(place, [str(to_id64(account))])
        elif detail is not None:
            row = detail.row
            self._choose_league(row.league_id)
            self.match_id.setText(words.number(row.match_id))
            self.match_id.setReadOnly(True)
            self._show_start(row.start_time)
            self.duration.setText(duration(row.duration))
            self.winner.setCurrentIndex({None: 0, True: 1, False: 2}[row.radiant_win])
            self.radiant.setText(row.radiant_name or "")
            self.dire.setText(row.dire_name or "")
            self.radiant.setCursorPosition(0)  # a long name is read from its beginning
            self.dire.setCursorPosition(0)
            self._fill_lines({slot.slot: slot for slot in detail.slots})
        else:
            primary = self._context.actions.situation.league
            if primary is not None:
                self._choose_league(primary)

    def _choose_league(self, league_id: int) -> None:
        at = self.league.findData(league_id)
        self.league.setCurrentIndex(max(0, at))
        self.league.setEnabled(self._waiting is None and self._detail is None)

    def _show_start(self, at: datetime | None) -> None:
        self.start.setText("" if at is None else at.astimezone().strftime(WHEN))

    def _fill_lines(self, slots: dict[int, SlotRow]) -> None:
        for place, number in enumerate(SLOTS):
            slot = slots.get(number)
            if slot is not None:
                who = "" if slot.steam_id is None else slot.name or str(slot.steam_id)
                figures = (_figure(getattr(slot, name)) for name in COLUMNS[2:])
                self.model.set_line(place, [who, hero_name(slot.hero_id), *figures])

    def _take_people(self, people: Roster) -> None:
        """Names for the completion, and in place of the Steam ids that the history knew."""
        self.table.set_names(people.offered)
        self._names = people.names
        if self._waiting is not None:
            for place, account in enumerate(self._waiting.account_ids[: len(SLOTS)]):
                name = people.names.get(to_id64(account))
                as_filled = self.model.index(place, PLAYER).data() == str(to_id64(account))
                if as_filled and name and len(people.by_name[sort_key(name).strip()]) == 1:
                    self.model.set_line(place, [name])
        touched = set(self._touched)
        self.model.set_people(people.by_name)
        self._touched = touched
        self._check()

    # Checking

    def reject(self) -> None:
        """Escape, or the window's cross: what was typed is only dropped the second time."""
        if self._touched and not self._warned:
            self._warned = True
            self.banner.set_kind("warning")
            self.banner.say(
                self.tr("This is not saved yet."), self.tr("Escape once more drops what you typed.")
            )
            self.banner.show()
            return
        super().reject()

    def _leave(self) -> None:
        """Without asking: the button says what it does."""
        super().reject()

    def _edited(self, key: str) -> None:
        self._touched.add(key)
        self._warned = False
        self.banner.hide()
        self._check()

    def typed(self) -> TypedMatch:
        """The form as it is now."""
        number = self.match_id.text().strip()
        own = self._detail is not None and self._detail.row.match_id < 0
        readable = number.isascii() and number.isdigit() and len(number) <= 19
        return TypedMatch(
            match_id=None if not number or own else int(number) if readable else 0,
            start_time=_read_time(self.start.text()),
            duration=typed_lines.read_length(self.duration.text()),
            radiant_win=self.winner.currentData(),
            lines=self.model.read().lines,
            radiant_name=self.radiant.text(),
            dire_name=self.dire.text(),
        )

    def _check(self) -> None:
        unread = self.model.read().wrong
        problems = self._context.desk.matches.problems(self.typed())
        fields = {problem.field: said(problem.said) for problem in problems if problem.slot is None}
        if self.league.currentData() is None:
            fields["league"] = self.tr("There is no league yet.")
        for key, field in self._fields.items():
            # Nobody is scolded for a field that has not been reached yet.
            field.set_problem(fields.get(key, "") if key in self._touched else "")
        cells = {**_cells_of(problems), **unread}
        self.model.set_wrong(cells)
        wrong = next(iter(cells.values()), "")
        help_ = self.tr(
            "Type, Tab and Enter as in a sheet; Ctrl+V takes lines copied from one. "
            "An empty player is anonymous, an empty line was not played."
        )
        self._below.setText(wrong or help_)
        self._below.set_tone("bad" if wrong else "muted")
        reason = wrong or next(iter(fields.values()), "")
        self._hint.setText("" if wrong else reason)
        self.save.set_available(not reason and not self._saving, reason)

    # Saving

    def _save(self) -> None:
        typed, matches = self.typed(), self._context.desk.matches
        self._saving = True
        self._check()
        if self._detail is not None:
            row = self._detail.row
            title = self.tr("Saved: {match}").format(match=words.called(row.match_id))
            self._write(row.match_id, row.version, typed, title)
            return
        self._context.runner.change(
            matches.type_in,
            int(self.league.currentData()),
            typed,
            title=self.tr("Match typed in"),
            on_done=self._typed_in,
            on_error=self._refused,
        )

    def _write(self, match_id: int, version: int, typed: TypedMatch, title: str) -> None:
        matches = self._context.desk.matches
        self._context.runner.change(
            lambda: matches.edit_typed(match_id, version, typed),
            title=title,
            on_done=self._edited_done,
            on_error=self._refused,
        )

    def _save_together(self, values: Mapping[str, Any], version: int, author: str) -> None:
        """With what somebody else has saved meanwhile."""
        assert self._detail is not None
        match_id = self._detail.row.match_id
        title = self.tr("Saved: {match}, together with what {author} changed").format(
            match=words.called(match_id), author=author
        )
        self._write(
            match_id, version, match_versions.from_values(values, self.typed().match_id), title
        )

    def _resolve(self, detail: MatchDetail) -> None:
        """Somebody else has saved this match since it was opened here."""
        match_id = detail.row.match_id
        called = words.called(match_id)
        name = called[:1].upper() + called[1:]  # a sentence begins with it

        def read() -> Newest | None:
            now = self._context.desk.read(match_detail, match_id)
            if now is None:
                return None
            return Newest(name, now.row.version, match_versions.stored_values(now))

        resolver = ConflictResolver(
            self._context,
            match_versions.shown_fields(self._names, self.model.spoken_titles),
            "steam_matches",
            match_id,
            read,
            self,
            whole=False,
        )
        resolver.save.connect(self._save_together)
        resolver.gone.connect(self._say_gone)
        resolver.dropped.connect(self._leave)
        resolver.closed.connect(self._open_again)
        resolver.resolve(
            match_versions.stored_values(detail), match_versions.as_values(self.typed())
        )

    def _say_gone(self, author: str) -> None:
        by = self.tr("{author} has taken it away.").format(author=author) if author else ""
        self._say_refused(self.tr("This match is not there any more."), by)

    def _typed_in(self, match_id: int) -> None:
        self.saved.emit(match_id)
        self.accept()

    def _edited_done(self, _nothing: None) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Conflict) and self._detail is not None:
            self._resolve(self._detail)
        elif isinstance(error, DeskError):
            self._say_refused(said(error.title), said(error.explanation))
        else:
            self._open_again()

    def _say_refused(self, title: str, more: str) -> None:
        self._open_again()
        self.banner.set_kind("error")
        self.banner.say(title, more)
        self.banner.show()

    def _open_again(self) -> None:
        self._saving = False
        self._check()


def _read_time(text: str) -> datetime | None:
    """A local time as it is typed; None where it is none."""
    try:
        typed = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    try:
        return typed.astimezone(UTC)
    except (OverflowError, OSError, ValueError):  # the year 1 in a zone east of here
        return None


def _cells_of(problems: Sequence[Problem]) -> dict[tuple[int, int], str]:
    places = {slot: place for place, slot in enumerate(SLOTS)}
    columns = {"player": PLAYER, "hero": HERO, **{name: at for at, name in enumerate(COLUMNS)}}
    return {
        (places[problem.slot], columns[problem.field]): said(problem.said)
        for problem in problems
        if problem.slot is not None
    }


def _figure(value: int | None) -> str:
    return "" if value is None else str(value)
