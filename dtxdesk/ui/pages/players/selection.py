"""What is done with the players that are checked, or else selected: one of them or thousands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.context import Context
from dtxdesk.ui.models.table import csv_text
from dtxdesk.ui.position_names import position_names
from dtxdesk.ui.widgets import Button, SelectionBar

from .reading import PlayersReader
from .table import PlayersTable


class PlayerSelection(QObject):
    """The actions on several players, each one step that can be undone, and their bar."""

    changed = Signal()
    """Other rows are checked or selected."""

    def __init__(
        self,
        context: Context,
        reader: PlayersReader,
        table: PlayersTable,
        league: Callable[[], int | None],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._context = context
        self._reader = reader
        self._table = table
        self._league = league
        self._page = page
        self.bar = SelectionBar(page)
        self.bar.cleared.connect(lambda: table.checked.check_all(False))
        self._fill_bar()
        table.checked.checks_changed.connect(self._show_count)
        table.selected_ids_changed.connect(self.changed)
        self.handlers: dict[str, Callable[[], object]] = {
            "player.archive": self.archive,
            "player.restore": self.restore,
            "player.positions": self.open_positions,
            "player.base_mmr": self.change_base_mmr,
            "player.merge": self.merge,
            "player.forget": self.forget,
            "player.export": self.export,
            "player.check_all": lambda: table.checked.check_all(True),
            "edit.copy_csv": self.copy_csv,
        }

    @property
    def ids(self) -> list[int]:
        return self._table.acting_ids()

    @property
    def count(self) -> int:
        """How many there are, without making a list of them."""
        return self._table.checked.checked_count or len(self._table.selected_ids())

    # The bar

    def _fill_bar(self) -> None:
        actions = self._context.actions
        self._archive = ActionButton(
            actions["player.archive"], "archive", text=self.tr("Archive"), small=True
        )
        self._restore = ActionButton(
            actions["player.restore"], "undo", text=self.tr("Bring back"), small=True
        )
        self._positions = ActionButton(
            actions["player.positions"], text=self.tr("Positions"), small=True
        )
        self._more = Button(icon_name="more", small=True, name=self.tr("More actions"))
        self._more.clicked.connect(self._open_more)
        for button in (
            self._archive,
            self._restore,
            self._positions,
            ActionButton(actions["player.base_mmr"], text=self.tr("Base MMR"), small=True),
            ActionButton(actions["player.merge"], text=self.tr("Merge"), small=True),
            self._more,
        ):
            self.bar.add(button)
        self.show_archived(False)

    def show_archived(self, archived: bool) -> None:
        """The table shows archived players, or the others."""
        self._archive.setVisible(not archived)
        self._restore.setVisible(archived)

    def _open_more(self) -> None:
        menu = self._menu()
        self._context.actions.fill(
            menu,
            (
                *("edit.copy_csv", "player.export", "table.export", ""),
                *("player.check_all", "", "player.forget"),
            ),
        )
        menu.popup(_above(self._more, menu))

    def _show_count(self) -> None:
        count = self._table.checked.checked_count
        self.bar.show_count(count, self.tr("%n checked", "", count))
        self.changed.emit()

    # One step each

    def archive(self) -> None:
        self._act(
            self._context.desk.many_players.archive,
            one=self.tr("{name} archived"),
            several=self.tr("%n player(s) archived", "", self.count),
        )

    def restore(self) -> None:
        self._act(
            self._context.desk.many_players.restore,
            one=self.tr("{name} brought back"),
            several=self.tr("%n player(s) brought back", "", self.count),
        )

    def open_positions(self) -> None:
        """Each position with what it can be set to, as a menu."""
        menu = self._menu()
        for at, position in enumerate(position_names()):
            choices = menu.addMenu(position.capitalize())
            for preference in (1, 2, 3, 4, 5, 0):
                entry = choices.addAction(self._preference(preference))
                entry.triggered.connect(partial(self._set_position, at, preference))
        menu.addSeparator()
        menu.addAction(self.tr("Clear all positions")).triggered.connect(self._clear_positions)
        visible = self._positions.isVisible()
        at_pointer = self._page.mapToGlobal(self._page.rect().center())
        menu.popup(_above(self._positions, menu) if visible else at_pointer)

    def _preference(self, preference: int) -> str:
        if preference == 0:
            return self.tr("Does not play it")
        if preference == 1:
            return self.tr("1, first choice")
        return str(preference)

    def _set_position(self, position: int, preference: int, _checked: bool = False) -> None:
        self._act(
            lambda ids: self._context.desk.many_players.set_position(ids, position, preference),
            one=self.tr("Position of {name} set"),
            several=self.tr("Position of %n player(s) set", "", self.count),
        )

    def _clear_positions(self) -> None:
        self._act(
            self._context.desk.many_players.clear_positions,
            one=self.tr("Positions of {name} cleared"),
            several=self.tr("Positions of %n player(s) cleared", "", self.count),
        )

    def change_base_mmr(self) -> None:
        """Asks for a number, or for what to add."""
        from dtxdesk.ui.dialogs.base_mmr import BaseMmrDialog

        ids = self.ids
        if ids:
            BaseMmrDialog(self._context, ids, self._page).open()

    def merge(self) -> None:
        """Both that are chosen, or the one and another to look for."""
        ids = self.ids
        if 1 <= len(ids) <= 2:
            row = self._table.paged.known_rows().get(ids[0])
            self.merge_these(ids, row.name if row is not None else "")

    def merge_these(self, ids: Sequence[int], name: str) -> None:
        """Asks how two become one; of one alone, called `name`, whom it is merged with as well."""
        from dtxdesk.ui.dialogs.merge import MergeDialog

        MergeDialog(self._context, ids, name, self._page).open()

    def forget(self) -> None:
        from dtxdesk.ui.dialogs.forget import ForgetDialog

        ids = self.ids
        if len(ids) == 1:
            self._context.runner.query(
                self._context.desk.forgetting.preview,
                ids[0],
                on_result=lambda seen: ForgetDialog(self._context, seen, self._page).open(),
                key="players.forget",
            )

    def _act(self, act: Callable[[Sequence[int]], object], *, one: str, several: str) -> None:
        ids = self.ids
        if not ids:
            return
        row = self._table.paged.known_rows().get(ids[0]) if len(ids) == 1 else None
        title = one.format(name=row.name) if row is not None else several
        self._context.runner.change(act, ids, title=title)

    # Out of the program

    def copy_csv(self) -> None:
        ids, columns, league_id = self.ids, self._table.copied_columns(), self._league()
        if ids:
            self._context.runner.query(
                lambda: csv_text(columns, self._reader.rows(ids, league_id)),
                on_result=partial(self._take_csv, len(ids)),
                key="players.csv",
            )

    def _take_csv(self, count: int, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.toasts.show(self.tr("%n player(s) copied as CSV", "", count))

    def export(self) -> None:
        """The players that are checked or selected."""
        self._ask_and_export(self.ids, self.tr("The chosen players"))

    def export_shown(self) -> None:
        """All that the search and the filters leave, in their order."""
        self._ask_and_export(list(self._table.paged.ids), self.tr("The players that are shown"))

    def _ask_and_export(self, ids: Sequence[int], words: str) -> None:
        """With all that is known of them, or with the columns of the table."""
        from dtxdesk.ui.exporting.dialog import ExportDialog
        from dtxdesk.ui.exporting.offers import players_offer

        if ids:
            offer = players_offer(ids, self._league(), words)
            ExportDialog(self._context, [offer], self._page).open()

    def _menu(self) -> QMenu:
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu


def _above(button: QWidget, menu: QMenu) -> QPoint:
    """Where a menu opens from a button at the lower edge."""
    return button.mapToGlobal(QPoint(0, -menu.sizeHint().height()))
