"""A new team, and another name, tag or seed for one that is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dtxdesk.data.queries.teams import team_row
from dtxdesk.domain.people import MAX_NAME, sort_key
from dtxdesk.domain.rights import Deed
from dtxdesk.domain.team_names import numbered_name, suggested_name, suggested_tag
from dtxdesk.domain.tournaments import MAX_TAG
from dtxdesk.errors import Conflict, DeskError, UserError
from dtxdesk.services.teams import TeamFields
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates import TextCell
from dtxdesk.ui.dialogs.conflict import ShownField, text
from dtxdesk.ui.dialogs.resolving import ConflictResolver, Newest
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board, Card, Person
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.forms import FormField
from dtxdesk.ui.widgets.frames import Banner
from dtxdesk.ui.widgets.text import Label, shortened

WIDTH = 420


class TeamDialog(Dialog):
    """One form for both; an empty name or tag is the one that is suggested."""

    saved = Signal(int)
    """The id of the team."""

    def __init__(
        self,
        context: Context,
        tournament_id: int,
        board: Board,
        card: Card | None,
        players: Sequence[Person] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`players` are put into a new team; the first of them leads it."""
        super().__init__(parent)
        self._context = context
        self._tournament_id = tournament_id
        self._card = card
        self._players = players
        others = [other for other in board.cards if card is None or other.id != card.id]
        self._names = [other.name for other in others]
        self._tags = [other.tag for other in others]
        self._seeds = {other.seed: other.name for other in others if other.seed is not None}
        self.finished.connect(self.deleteLater)
        title = self.tr("Edit team") if card else self.tr("New team")
        self.setWindowTitle(self.tr("{title} – dtxdesk").format(title=title))
        self.setMinimumWidth(theme().metrics.px(WIDTH))
        self.name = QLineEdit(card.name if card else "")
        self.name.setMaxLength(MAX_NAME)
        self.tag = QLineEdit(card.tag if card else "")
        self.tag.setMaxLength(MAX_TAG)
        self.seed = QLineEdit("" if card is None or card.seed is None else str(card.seed))
        self.seed.setMaxLength(4)
        self.seed.setPlaceholderText(self.tr("None"))
        self._name_field = FormField(self.tr("&Name"), self.name)
        self._tag_field = FormField(self.tr("&Tag"), self.tag)
        self._seed_field = FormField(self.tr("&Seed"), self.seed)
        self.banner = Banner("error")
        self.banner.hide()
        self._save = Button(self.tr("Save") if card else self.tr("Add team"), kind="primary")
        guard(self._save, self._context.actions, Deed.RUN_TOURNAMENTS)
        self._save.setDefault(True)
        self._save.clicked.connect(self._save_team)
        self._resolver = None if card is None else self._make_resolver(card)
        self._lay_out(title)
        for line in (self.name, self.tag, self.seed):
            line.textChanged.connect(self._typed)
        self._check()
        self.name.setFocus()

    def _lay_out(self, title: str) -> None:
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(title, size="title", weight="semibold"))
        if self._players:
            names = ", ".join(shortened(person.name, 24) for person in self._players[:6])
            more = len(self._players) - 6
            words = self.tr("With {names}.").format(names=names)
            if more > 0:
                words = self.tr("With {names} and {n} more.").format(names=names, n=more)
            column.addWidget(Label(words, tone="muted", wrap=True))
        column.addWidget(self.banner)
        column.addWidget(self._name_field)
        side = QHBoxLayout()
        side.setSpacing(px(12))
        side.addWidget(self._tag_field, 1)
        side.addWidget(self._seed_field, 1)
        column.addLayout(side)
        column.addSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        column.addLayout(buttons)

    # What is typed

    def _suggested_name(self) -> str:
        if self._card is not None:
            members = [one for one in self._card.members if one.user_id == self._card.captain_id]
        else:
            members = list(self._players[:1])
        if members:
            return suggested_name(members[0].name, self._names)
        return numbered_name(self._names)

    def _fields(self) -> TeamFields:
        """As it would be saved; what is empty is what is suggested."""
        name = self.name.text().strip() or self._suggested_name()
        tag = self.tag.text().strip() or suggested_tag(name, self._tags)
        seed = self.seed.text().strip()
        return TeamFields(name, tag, int(seed) if seed.isdecimal() else None)

    def _typed(self) -> None:
        self.banner.hide()
        self._check()

    def _check(self) -> None:
        fields, seed = self._fields(), self.seed.text().strip()
        self.name.setPlaceholderText(shortened(self._suggested_name(), 32))
        self.tag.setPlaceholderText(suggested_tag(fields.name, self._tags))
        problems = {field: said(words) for field, words in fields.problems().items()}
        if sort_key(fields.cleaned().name) in {sort_key(name) for name in self._names}:
            problems["name"] = self.tr("Another team of this tournament is called that.")
        if seed and not seed.isdecimal():
            problems["seed"] = self.tr("Type a number, or nothing.")
        self._name_field.set_problem(problems.get("name", ""))
        self._tag_field.set_problem(problems.get("tag", ""))
        self._seed_field.set_problem(problems.get("seed", ""))
        holder = self._seeds.get(fields.seed) if fields.seed is not None else None
        words = self.tr("{team} has this seed, too.")
        self._seed_field.set_hint(words.format(team=shortened(holder)) if holder else "")
        if "seed" in problems:
            self._seed_field.set_problem(problems["seed"])
        self._save.set_available(not problems, next(iter(problems.values()), ""))

    # Saving

    def _save_team(self) -> None:
        fields = self._fields()
        self._save.set_available(False)
        if self._card is not None:
            title = self.tr("{team} saved").format(team=shortened(fields.name))
            self._write(_values(fields), self._card.version, title)
            return
        players = [person.user_id for person in self._players]
        self._context.runner.change(
            self._context.desk.teams.add,
            self._tournament_id,
            fields,
            players,
            title=self.tr("{team} added").format(team=shortened(fields.name)),
            on_done=self._added,
            on_error=self._refused,
        )

    def _write(self, values: Mapping[str, Any], version: int, title: str) -> None:
        assert self._card is not None
        self._context.runner.change(
            self._context.desk.teams.edit,
            self._card.id,
            version,
            TeamFields(**values),
            title=title,
            on_done=self._edited,
            on_error=self._refused,
        )

    def _save_together(self, values: Mapping[str, Any], version: int, author: str) -> None:
        """With what somebody else has saved meanwhile."""
        words = self.tr("{team} saved, together with what {author} changed")
        title = words.format(team=shortened(values["name"]), author=author)
        self._write(values, version, title)

    def _make_resolver(self, card: Card) -> ConflictResolver:
        def read() -> Newest | None:
            now = self._context.desk.read(team_row, card.id)
            if now is None:
                return None
            return Newest(now.name, now.version, _values(TeamFields(now.name, now.tag, now.seed)))

        resolver = ConflictResolver(
            self._context, self._shown_fields(), "teams", card.id, read, self
        )
        resolver.save.connect(self._save_together)
        resolver.gone.connect(lambda _author: self._refused(self._is_gone()))
        resolver.dropped.connect(self.reject)
        resolver.closed.connect(lambda: self._save.set_available(True))
        return resolver

    def _is_gone(self) -> UserError:
        return UserError("This team is not there any more")

    def _shown_fields(self) -> tuple[ShownField, ...]:
        def number(value: int | None) -> TextCell:
            return text(self.tr("none") if value is None else str(value))

        return (
            ShownField("name", self.tr("Name"), text),
            ShownField("tag", self.tr("Tag"), text),
            ShownField("seed", self.tr("Seed"), number),
        )

    def _added(self, team_id: int) -> None:
        self.saved.emit(team_id)
        self.accept()

    def _edited(self, _nothing: None) -> None:
        if self._card is not None:
            self.saved.emit(self._card.id)
        self.accept()

    def _refused(self, error: Exception) -> None:
        """The form stays as it was typed, with the reason above it."""
        card = self._card
        if isinstance(error, Conflict) and self._resolver is not None and card is not None:
            started = _values(TeamFields(card.name, card.tag, card.seed))
            self._resolver.resolve(started, _values(self._fields()))
            return
        problem = error if isinstance(error, DeskError) else UserError("This could not be saved")
        self.banner.say(said(problem.title), said(problem.explanation))
        self.banner.show()
        self._save.set_available(True)


def _values(fields: TeamFields) -> dict[str, Any]:
    return {"name": fields.name, "tag": fields.tag, "seed": fields.seed}
