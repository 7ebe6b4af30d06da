"""Making one player of two: who stays, what becomes of both, and what only one can keep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dtxdesk.domain.merging import MergeLine, Part, Side, merge_lines
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.services.merging import MergePreview
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates import PositionsCell, TextCell
from dtxdesk.ui.dialogs.person_picker import PersonPicker
from dtxdesk.ui.guarded import guard
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets import Banner, Button, ElidedLabel, Label, Line, shortened
from dtxdesk.ui.widgets.dialog import Dialog
from dtxdesk.ui.widgets.side_by_side import Side as Place
from dtxdesk.ui.widgets.side_by_side import SideBySide, SideHead, SideLine

WIDTH = 800

_PLACE: Mapping[Side, Place] = {Side.INTO: "left", Side.OTHER: "right"}
_SIDE: Mapping[Place, Side] = {place: side for side, place in _PLACE.items()}


class MergeDialog(Dialog):
    """With one player it asks for the other first; who stays is on the left."""

    def __init__(
        self,
        context: Context,
        ids: Sequence[int],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what the first one is called."""
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._preview: MergePreview | None = None
        self._into, self._other = ids[0], ids[-1]
        self._saving = False
        self.sides: SideBySide | None = None
        self.setWindowTitle(self.tr("Merge players – dtxdesk"))
        self.setMinimumWidth(theme().metrics.px(WIDTH))
        self._lay_out()
        if len(ids) == 1:
            self.pages.setCurrentWidget(self.picker)
            self.picker.search.setFocus()
            self.picker.suggest(name)
            self._show_title(self.tr("Merge {name} with whom?").format(name=shortened(name)), "")
            self.merge.set_available(False, self.tr("Choose the other player first."))
        else:
            self._ask()

    # Building

    def _lay_out(self) -> None:
        px = theme().metrics.px
        self._title = ElidedLabel(size="title", weight="semibold")
        self._note = Label(tone="muted", wrap=True)
        self._refusal = Banner("error")
        self._refusal.hide()
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), px(12))
        head.setSpacing(px(4))
        for part in (self._title, self._note, self._refusal):
            head.addWidget(part)
        self.picker = PersonPicker(self._context, besides=self._into)
        self.picker.chosen.connect(self._take_other)
        self._both = QWidget()
        self._column = QVBoxLayout(self._both)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._games = Label(size="small", tone="muted", wrap=True)
        self._games.setContentsMargins(px(24), px(12), px(24), px(12))
        self._column.addWidget(Line())
        self._column.addWidget(self._games)
        self._column.addStretch(1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.picker)
        self.pages.addWidget(self._both)
        self.pages.setCurrentWidget(self._both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self.pages, 1)
        column.addWidget(Line())
        column.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        px = theme().metrics.px
        self.swap = Button(self.tr("The other one stays"), "sync")
        self.swap.clicked.connect(self._swap)
        self.swap.hide()
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.merge = Button(self.tr("Merge"), kind="primary")
        guard(self.merge, self._context.actions, Deed.DELETE_PLAYERS)
        self.merge.setDefault(True)
        self.merge.clicked.connect(self._merge)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(12))
        foot.addWidget(self.swap)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.merge)
        return foot

    # Who

    def _take_other(self, player_id: int) -> None:
        self._other = player_id
        self.pages.setCurrentWidget(self._both)
        self._ask()

    def _swap(self) -> None:
        self._into, self._other = self._other, self._into
        self._ask()

    def _ask(self) -> None:
        self.merge.set_available(False, self.tr("Reading both players…"))
        self._context.runner.query(
            self._context.desk.merging.preview,
            self._other,
            self._into,
            on_result=self._show,
            on_error=self._refused,
            key="merge",
        )

    # What

    def _show(self, preview: MergePreview) -> None:
        self._preview = preview
        if self.sides is not None:
            self.sides.deleteLater()
        into, other = preview.into, preview.other
        names = {"into": shortened(into["name"]), "other": shortened(other["name"])}
        self.sides = SideBySide(
            SideHead(into["name"], self.tr("stays"), into["id"], into["name"]),
            SideHead(other["name"], self.tr("goes"), other["id"], other["name"]),
            [self._line(line) for line in preview.lines],
            self._both,
        )
        self.sides.changed.connect(self._choose)
        self._column.insertWidget(0, self.sides)
        self._show_title(
            self.tr("Merge {other} into {into}").format(**names),
            self.tr(
                "{into} gets everything of {other}. What only one can keep is written down "
                "in the notes; the whole is one step that can be undone."
            ).format(**names),
        )
        self.swap.show()
        self._check()
        self.sides.focus_first()

    def _show_title(self, title: str, note: str) -> None:
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _line(self, line: MergeLine) -> SideLine:
        titles = {
            Part.NAME: self.tr("Name"),
            Part.STEAM: self.tr("Steam id"),
            Part.DISCORD: self.tr("Discord"),
            Part.BASE_MMR: self.tr("Base MMR"),
            Part.POSITIONS: self.tr("Positions"),
        }
        filled = not line.differs and line.kept is Side.OTHER
        return SideLine(
            line.part,
            titles[line.part],
            _shown(line.part, line.into),
            _shown(line.part, line.other),
            differs=line.differs,
            chosen=None if line.kept is None else _PLACE[line.kept],
            mark=self.tr("fills the gap") if filled else self.tr("kept"),
        )

    def _choices(self) -> dict[Part, Side]:
        if self.sides is None:
            return {}
        chosen = self.sides.chosen().items()
        return {Part(key): _SIDE[place] for key, place in chosen if place is not None}

    def _choose(self) -> None:
        if self._preview is not None:
            seen = self._preview
            lines = merge_lines(seen.into, seen.other, self._choices())
            self._preview = replace(seen, lines=lines)
            self._check()

    def _check(self) -> None:
        seen = self._preview
        if seen is None:
            return
        self._games.setText("\n".join(self._sentences(seen)))
        reason = ""
        if seen.undecided:
            reason = self.tr("Both have an id of the same kind: choose which one is kept.")
        self.merge.set_available(not reason and not self._saving, reason)

    def _sentences(self, seen: MergePreview) -> list[str]:
        sentences = []
        if seen.undecided:
            sentences.append(self.tr("Both have an id of the same kind: choose which one is kept."))
        for games in seen.games:
            after = seen.games_after(games)
            words = (
                self.tr("{league}: {into} and {other} games; the Steam id decides which stay.")
                if after is None
                else self.tr("{league}: {into} and {other} games, {after} afterwards.")
            )
            sentences.append(
                words.format(league=games.league, into=games.into, other=games.other, after=after)
            )
        if seen.given_up:
            words = self.tr("Given up, and told in the notes: {what}.")
            sentences.append(words.format(what=", ".join(seen.given_up)))
        return sentences

    # Doing it

    def _merge(self) -> None:
        seen = self._preview
        if seen is None or self._saving:
            return
        self._saving = True
        self._check()
        words = self.tr("{other} merged into {into}")
        self._context.runner.change(
            self._context.desk.merging.merge,
            self._other,
            self._into,
            self._choices(),
            (seen.other["version"], seen.into["version"]),
            title=words.format(
                other=shortened(seen.other["name"]), into=shortened(seen.into["name"])
            ),
            on_done=self._merged,
            on_error=self._refused,
        )

    def _merged(self, _done: MergePreview) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        """Changed meanwhile: both are read anew, so that one decides by what is there now."""
        was_saving, self._saving = self._saving, False
        if isinstance(error, DeskError):
            self._refusal.say(said(error.title), said(error.explanation))
            self._refusal.show()
        if was_saving:
            self._ask()


def _shown(part: Part, values: Mapping[str, Any]) -> TextCell | PositionsCell:
    if part is Part.POSITIONS:
        first, second, third, fourth, fifth = values.values()
        return PositionsCell((first, second, third, fourth, fifth))
    if part is Part.DISCORD:
        handle = values["discord_username"]
        words = [f"@{handle}" if handle else "", values["discord_id"] or ""]
        return TextCell(" ".join(filter(None, words)) or "–")
    value = next(iter(values.values()))
    return TextCell("–" if value is None else str(value))
