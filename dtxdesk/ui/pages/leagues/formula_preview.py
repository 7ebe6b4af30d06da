"""Who would move where with the formula that is being typed: beside the form, at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.data.queries.formula_preview import standings
from dtxdesk.domain.formula_preview import Preview, PreviewRow, Standing, preview
from dtxdesk.domain.league_mmr import Formula
from dtxdesk.errors import DeskError
from dtxdesk.ui.context import Context
from dtxdesk.ui.delegates import (
    BadgeCell,
    ChangedCell,
    MovementCell,
    PersonCell,
    TextCell,
    signed,
)
from dtxdesk.ui.models import Column, PagedTable, PagedTableModel
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import counted, translate
from dtxdesk.ui.widgets import Chip, Label, Line

if TYPE_CHECKING:
    from dtxdesk.data.feed import Changes

QUIET_MS = 150
ROW_HEIGHT = 38
DASH = "–"


@dataclass(frozen=True, slots=True)
class _Found:
    """What a worker hands over: the totals that were read, and what follows from them."""

    players: Sequence[Standing]
    preview: Preview
    rows: dict[int, PreviewRow]


class FormulaPreview(QWidget):
    """A sentence, a filter and a table; the totals are read once and kept until they change."""

    player_opened = Signal(object)
    """The id of a player whose row was opened."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._league_id: int | None = None
        self._formula: Formula | None = None
        self._players: Sequence[Standing] | None = None
        self._preview = Preview()
        self._rows: dict[int, PreviewRow] = {}
        self.sentence = Label("", self, tone="muted", wrap=True)
        self.only_moving = Chip(self.tr("Only who moves"), self)
        self.only_moving.chosen.connect(lambda _on: self._list())
        model = PagedTableModel(
            preview_columns(),
            self._rows_of,
            lambda row: row.user_id,
            context.runner,
            self,
            dimmed=lambda row: row.mmr_then is None,
        )
        self.table: PagedTable[PreviewRow] = PagedTable(model, row_height=ROW_HEIGHT, parent=self)
        self.table.setAccessibleName(self.tr("The ranking with this formula"))
        self.table.row_activated.connect(self.player_opened)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._ask)
        self._lay_out()

    def _lay_out(self) -> None:
        px = theme().metrics.px
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(12), px(16), px(12))
        head.setSpacing(px(12))
        head.addWidget(self.sentence, 1)
        head.addWidget(self.only_moving)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line(self))
        column.addWidget(self.table, 1)

    # What it is asked

    def show_formula(self, league_id: int, formula: Formula) -> None:
        """Shows what this formula would do, as soon as nothing more is typed for a moment."""
        if league_id != self._league_id:
            self._league_id, self._players = league_id, None
            self.table.paged.clear()
            self.sentence.setText(self.tr("Working out the ranking…"))
        elif formula == self._formula and self._players is not None:
            return
        self._formula = formula
        self._quiet.start()

    def show_problem(self, sentence: str) -> None:
        """The formula can't be used: the table stays as it was, the sentence says why."""
        self._quiet.stop()
        self._formula = None
        self.sentence.setText(sentence)

    def refresh(self, changes: Changes) -> None:
        """Totals, base MMR or names have changed: they are read anew."""
        if any(map(changes.touches, ("league_player_stats", "users"))):
            self._players = None
            if self._formula is not None:
                self._quiet.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._quiet.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: twenty thousand totals need not be kept."""
        super().hideEvent(event)
        self._players = None

    # Working it out

    def _ask(self) -> None:
        league_id, formula = self._league_id, self._formula
        if league_id is None or formula is None or not self.isVisible():
            return
        self._context.runner.query(
            self._work_out,
            league_id,
            formula,
            self._players,
            on_result=partial(self._take, league_id, formula),
            on_error=self._fail,
            key="formula.preview",
        )

    def _work_out(
        self, league_id: int, formula: Formula, players: Sequence[Standing] | None
    ) -> _Found:
        """On a worker."""
        if players is None:
            players = self._context.desk.read(standings, league_id)
        found = preview(players, formula)
        return _Found(players, found, {row.user_id: row for row in found.rows})

    def _take(self, league_id: int, formula: Formula, found: _Found) -> None:
        if (league_id, formula) != (self._league_id, self._formula):
            return
        self._players, self._preview, self._rows = found.players, found.preview, found.rows
        self.table.paged.refresh()
        self._list()

    def _fail(self, error: Exception) -> None:
        self._players = None
        why = said(error.one_line()) if isinstance(error, DeskError) else type(error).__name__
        self.sentence.setText(self.tr("The preview failed: {why}").format(why=why))

    def _list(self) -> None:
        moving = self.only_moving.value is not None
        ids = [row.user_id for row in self._preview.rows if row.moves or not moving]
        self.table.paged.set_ids(ids)
        self.sentence.setText(self._told())

    def _rows_of(self, ids: Sequence[int]) -> list[PreviewRow]:
        rows = self._rows
        return [rows[user_id] for user_id in ids if user_id in rows]

    def _told(self) -> str:
        """The whole in a sentence: "12 move up, 9 down, 3 more qualify; biggest: Korvus +4"."""
        found = self._preview
        if not found.rows:
            return self.tr("Nobody would have a league MMR.")
        if not found.changed:
            return self.tr("Nothing changes: this is what is stored.")
        parts = [
            self.tr("{n} move up").format(n=found.up),
            self.tr("{n} down").format(n=found.down),
        ]
        if found.come_in:
            parts.append(self.tr("%n more qualify", "", found.come_in))
        if found.drop_out:
            parts.append(self.tr("%n drop out", "", found.drop_out))
        if not (found.up or found.down or found.come_in or found.drop_out):
            return self.tr("Nobody moves, %n league MMR change", "", found.changed) + "."
        told = ", ".join(parts)
        furthest = found.furthest
        if furthest is not None and furthest.movement:
            told += "; " + self.tr("biggest: {name} {places}").format(
                name=furthest.name, places=signed(furthest.movement)
            )
        return f"{told}."


def preview_columns() -> tuple[Column[PreviewRow], ...]:
    """Rank then and now, movement, player, league MMR now and then, who comes in or drops out."""
    return (
        Column(
            "was",
            translate("FormulaPreview", "# now"),
            lambda row: TextCell(_number(row.rank_now), "right", "muted"),
            lambda row: _plain(row.rank_now),
            width=72,
            alignment="right",
        ),
        Column(
            "rank",
            translate("FormulaPreview", "# then"),
            lambda row: TextCell(_number(row.rank_then), "right", strong=True),
            lambda row: _plain(row.rank_then),
            width=64,
            alignment="right",
        ),
        Column(
            "movement",
            "",
            lambda row: MovementCell(row.movement),
            lambda row: _plain(row.movement),
            width=56,
            alignment="right",
            menu_title=translate("FormulaPreview", "Movement"),
        ),
        Column(
            "player",
            translate("FormulaPreview", "Player"),
            lambda row: PersonCell(row.user_id, row.name, note=_games(row.games)),
            lambda row: row.name,
            tooltip=lambda row: f"{row.name}, {_games(row.games)}",
            width=136,
            stretch=True,
        ),
        Column(
            "state",
            "",
            _state,
            _state_word,
            width=92,
            menu_title=translate("FormulaPreview", "Qualifies"),
        ),
        Column(
            "now",
            translate("FormulaPreview", "MMR now"),
            lambda row: TextCell(_number(row.mmr_now), "right", "muted"),
            lambda row: _plain(row.mmr_now),
            width=84,
            alignment="right",
        ),
        Column(
            "then",
            translate("FormulaPreview", "MMR then"),
            lambda row: ChangedCell(_number(row.mmr_then), row.change or None),
            lambda row: _plain(row.mmr_then),
            width=136,
            alignment="right",
        ),
    )


def _state(row: PreviewRow) -> BadgeCell | TextCell:
    if row.mmr_now is None:
        return BadgeCell(translate("FormulaPreview", "comes in"), "live")
    if row.mmr_then is None:
        return BadgeCell(translate("FormulaPreview", "drops out"), "attention")
    return TextCell("")


def _state_word(row: PreviewRow) -> str:
    return "in" if row.mmr_now is None else "out" if row.mmr_then is None else ""


def _games(count: int) -> str:
    return counted("FormulaPreview", "%Ln game(s)", count)


def _number(value: int | None) -> str:
    return DASH if value is None else str(value)


def _plain(value: int | None) -> str:
    return "" if value is None else str(value)
