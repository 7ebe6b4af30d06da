"""Adding a league, and editing one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.data.queries.leagues import LeagueRow, league_row
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import Conflict, DeskError, UserError
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates import TextCell
from dtxdesk.ui.dialogs.conflict import ShownField, text
from dtxdesk.ui.dialogs.league_link import steam_league_id
from dtxdesk.ui.dialogs.resolving import ConflictResolver, Newest
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.forms import FormField
from dtxdesk.ui.widgets.frames import Banner
from dtxdesk.ui.widgets.text import Label

WIDTH = 460


class LeagueDialog(Dialog):
    """One form for both; what can't be saved says why as one types."""

    saved = Signal(int)
    """The id of the league."""

    def __init__(
        self,
        context: Context,
        league: LeagueRow | None,
        *,
        first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._league = league
        self._touched: set[str] = set()
        self.finished.connect(self.deleteLater)
        self.setMinimumWidth(theme().metrics.px(WIDTH))
        title = self.tr("Edit league") if league else self.tr("New league")
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self._number = QLineEdit(str(league.steam_league_id) if league else "")
        self._number.setPlaceholderText("17929")
        self._number.setReadOnly(league is not None)
        self._name = QLineEdit(league.name if league else "")
        self._name.setMaxLength(200)
        self._primary = QCheckBox(self.tr("&Primary: its league MMR is the one of the players"))
        self._primary.setChecked(league.primary if league else first)
        self._followed = QCheckBox(self.tr("&Follow it: read it from Steam every minute"))
        self._followed.setChecked(league.followed if league else True)
        self._opendota = QCheckBox(self.tr("Ask &OpenDota for matches Steam hides"))
        self._opendota.setChecked(league.opendota if league else False)
        self._number_field = FormField(
            self.tr("&Steam league id, or a link to the league"),
            self._number,
            ""
            if league
            else self.tr("The number in its address, as in dotabuff.com/esports/leagues/17929"),
        )
        self._name_field = FormField(self.tr("&Name"), self._name)
        self.banner = Banner("error")
        self.banner.hide()
        self._save = Button(self.tr("Save") if league else self.tr("Add league"), kind="primary")
        guard(self._save, self._context.actions, Deed.MANAGE_LEAGUES)
        self._save.setDefault(True)
        self._save.clicked.connect(self._save_league)
        self._resolver = None if league is None else self._make_resolver(league)
        self._lay_out(title)
        self._number.textChanged.connect(partial(self._typed, "number"))
        self._name.textChanged.connect(partial(self._typed, "name"))
        self._check()
        (self._name if league else self._number).setFocus()

    def _lay_out(self, title: str) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(title, size="title", weight="semibold"))
        for part in (
            self.banner,
            self._number_field,
            self._name_field,
            self._primary,
            self._followed,
            self._opendota,
        ):
            column.addWidget(part)
        self._followed.setVisible(self._league is not None)
        self._opendota.setVisible(self._league is not None)
        column.addSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        if self._league is not None:
            archive = Button(self.tr("Archive"), "archive", "danger")
            guard(archive, self._context.actions, Deed.MANAGE_LEAGUES)
            archive.clicked.connect(self._archive)
            buttons.addWidget(archive)
        buttons.addStretch(1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        column.addLayout(buttons)

    def _typed(self, field: str, _text: str) -> None:
        self._touched.add(field)
        self.banner.hide()
        self._check()

    def _check(self) -> None:
        problems = {}
        if steam_league_id(self._number.text()) is None:
            problems["number"] = self.tr("There is no league id in this.")
        if not self._name.text().strip():
            problems["name"] = self.tr("A league needs a name.")
        # An empty form is not yet wrong: a field complains once someone has typed into it.
        for key, field in (("number", self._number_field), ("name", self._name_field)):
            field.set_problem(problems.get(key, "") if key in self._touched else "")
        found = steam_league_id(self._number.text())
        if self._league is None and found and self._number.text().strip() != str(found):
            self._number_field.set_hint(self.tr("League {id}").format(id=found), good=True)
        self._save.set_available(not problems, next(iter(problems.values()), ""))

    def _save_league(self) -> None:
        name = self._name.text().strip()
        number = steam_league_id(self._number.text())
        if number is None or not name:
            return
        self._save.set_available(False)
        leagues = self._context.desk.leagues
        if self._league is None:
            primary = self._primary.isChecked()
            self._context.runner.change(
                lambda: leagues.add(number, name, primary=primary),
                title=self.tr("{league} added").format(league=name),
                on_done=self._added,
                on_error=self._refused,
            )
            return
        title = self.tr("{league} saved").format(league=name)
        self._write(self._values(), self._league.version, title)

    def _values(self) -> dict[str, Any]:
        """The form as it is now, by field."""
        return {
            "name": self._name.text().strip(),
            "primary": self._primary.isChecked(),
            "followed": self._followed.isChecked(),
            "opendota": self._opendota.isChecked(),
        }

    def _write(self, values: Mapping[str, Any], version: int, title: str) -> None:
        assert self._league is not None
        league, leagues = self._league, self._context.desk.leagues
        self._context.runner.change(
            lambda: leagues.edit(league.id, version, **values),
            title=title,
            on_done=self._edited,
            on_error=self._refused,
        )

    def _save_together(self, values: Mapping[str, Any], version: int, author: str) -> None:
        """With what somebody else has saved meanwhile."""
        words = self.tr("{league} saved, together with what {author} changed")
        self._write(values, version, words.format(league=values["name"], author=author))

    def _make_resolver(self, league: LeagueRow) -> ConflictResolver:
        def read() -> Newest | None:
            now = self._context.desk.read(league_row, league.id)
            return None if now is None else Newest(now.name, now.version, _stored(now))

        resolver = ConflictResolver(
            self._context, self._shown_fields(), "leagues", league.id, read, self
        )
        resolver.save.connect(self._save_together)
        resolver.gone.connect(lambda _author: self._refused(self._is_gone()))
        resolver.dropped.connect(self.reject)
        resolver.closed.connect(lambda: self._save.set_available(True))
        return resolver

    def _is_gone(self) -> UserError:
        return UserError("This league is not there any more")

    def _shown_fields(self) -> tuple[ShownField, ...]:
        def yes_no(value: bool) -> TextCell:
            return text(self.tr("yes") if value else self.tr("no"))

        return (
            ShownField("name", self.tr("Name"), text),
            ShownField("primary", self.tr("Primary"), yes_no),
            ShownField("followed", self.tr("Followed"), yes_no),
            ShownField("opendota", self.tr("Ask OpenDota"), yes_no),
        )

    def _archive(self) -> None:
        if self._league is None:
            return
        self._context.runner.change(
            self._context.desk.leagues.archive,
            self._league.id,
            title=self.tr("{league} archived").format(league=self._league.name),
            on_done=self._archived,
            on_error=self._refused,
        )

    def _added(self, league_id: int) -> None:
        self.saved.emit(league_id)
        self.accept()

    def _edited(self, _nothing: None) -> None:
        if self._league is not None:
            self.saved.emit(self._league.id)
        self.accept()

    def _archived(self, _nothing: None) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        """The form stays as it was typed, with the reason above it."""
        if isinstance(error, Conflict) and self._resolver is not None and self._league is not None:
            self._resolver.resolve(_stored(self._league), self._values())
            return
        problem = error if isinstance(error, DeskError) else UserError("This could not be saved")
        self.banner.say(said(problem.title), said(problem.explanation))
        self.banner.show()
        self._save.set_available(True)


def _stored(league: LeagueRow) -> dict[str, Any]:
    """What is stored of the form's fields."""
    return {
        "name": league.name,
        "primary": league.primary,
        "followed": league.followed,
        "opendota": league.opendota,
    }
