"""An evening as an organiser works it who has no hand for the mouse: from a new tournament to
balanced teams, all of it taken back to the start, and all of it done again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QWidget

from dtxdesk.data.queries.sign_ups import signed_players
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.ui.dialogs.add_sign_ups import AddSignUpsDialog
from dtxdesk.ui.dialogs.balance.dialog import BalanceDialog
from dtxdesk.ui.dialogs.people_import import PeopleImportDialog
from dtxdesk.ui.dialogs.tournament import TournamentDialog
from dtxdesk.ui.dialogs.tournament_captains import CaptainsDialog
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from dtxdesk.ui.pages.tournaments.players_tab.tab import PlayersTab
from dtxdesk.ui.palette.field import PaletteField
from tests.tournaments import add_people, assert_sound, everything
from tests.ui.conftest import Stage
from tests.ui.dialogs.test_backups import opened

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL = Modifier.ControlModifier
D = TypeVar("D", bound=QDialog)
Rows = dict[str, list[dict[str, Any]]]

PASTED, IMPORTED, TEAMS = 40, 5, 9


class Keys:
    """A keyboard, and eyes on the screen."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.qtbot = stage.qtbot

    @property
    def focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focused, key, modifier)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.focused, text)

    def tab_to(self, words: str) -> None:
        """Tab after Tab until a control is reached that is called so."""
        for _ in range(40):
            focused = self.focused
            said = focused.text() if isinstance(focused, QAbstractButton) else ""
            if words in (said, focused.accessibleName()):
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {words}")

    def command(self, words: str) -> None:
        """An action by the command palette."""
        self.stage.window.activateWindow()
        self.qtbot.keyClick(QApplication.focusWidget() or self.stage.window, Key.Key_K, CTRL)
        field = self.stage.window.findChild(PaletteField)
        assert isinstance(field, PaletteField)
        self.qtbot.keyClicks(field, words)
        self.stage.settle()
        self.qtbot.keyClick(field, Key.Key_Return)

    def dialog(self, kind: type[D]) -> D:
        """Waits for a dialog that has the keyboard."""
        window = self.stage.window

        def found() -> list[D]:
            return [one for one in window.findChildren(kind) if one.isVisible()]

        self.qtbot.waitUntil(lambda: bool(found()))
        (dialog,) = found()
        dialog.activateWindow()
        self.qtbot.waitUntil(dialog.isActiveWindow)
        self.stage.settle()
        return dialog

    def until(self, reached: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(reached, timeout=10_000)
        self.stage.settle()


class Night:
    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage = stage
        self.keys = Keys(stage)
        self.database = stage.desk.database
        self.folder = folder
        mmr = tuple(2000 + 37 * (at * 17 % 80) for at in range(PASTED))
        self.people = add_people(self.database, mmr)
        stage.window.show_page("tournaments")
        stage.settle()

    @property
    def page(self) -> TournamentsPage:
        page = self.stage.window.pages["tournaments"]
        assert isinstance(page, TournamentsPage)
        return page

    @property
    def id(self) -> int:
        assert self.page.tournament_id is not None
        return self.page.tournament_id

    def players(self) -> int:
        return len(self.stage.desk.read(signed_players, self.id))

    def teams(self) -> list[int]:
        """How many play in each."""
        return [len(row.members) for row in self.stage.desk.read(team_rows, self.id)]

    def go_to(self, part: str) -> None:
        """To a tab of the tournament, by Tab and the arrow keys."""
        self.stage.window.activateWindow()
        self.keys.tab_to(self.page.tabs.accessibleName())
        self.keys.press(Key.Key_Home)
        while self.page.tabs.key != part:
            before = self.page.tabs.key
            self.keys.press(Key.Key_Right)
            assert self.page.tabs.key != before
        self.stage.settle()

    def create(self) -> None:
        self.keys.press(Key.Key_T, CTRL | Modifier.ShiftModifier)
        self.keys.dialog(TournamentDialog)
        self.keys.type("Winter & <b>Draft</b> [*]")
        self.keys.press(Key.Key_Return)
        self.keys.until(lambda: self.page.tournament_id is not None)

    def paste(self) -> None:
        self.keys.press(Key.Key_P, CTRL | Modifier.ShiftModifier)
        dialog = self.keys.dialog(AddSignUpsDialog)
        self.keys.tab_to("Where the players come from")
        self.keys.press(Key.Key_Right)
        names = [f"{place}. P{place}" for place in range(1, PASTED + 1)]
        QGuiApplication.clipboard().setText("\r\n".join(names))
        dialog.pasting.text.setFocus()  # as choosing the tab did
        self.keys.press(Key.Key_V, CTRL)
        self.keys.until(lambda: dialog.pasting.count == PASTED)
        self.keys.press(Key.Key_Return, CTRL)
        self.keys.until(lambda: self.players() == PASTED)

    def import_list(self) -> None:
        file = self.folder / "late.csv"
        lines = [f"late{at},Late {at},{3000 + at}" for at in range(IMPORTED)]
        file.write_text("\n".join(("discord_username,name,mmr", *lines)), encoding="utf-8")
        self.keys.command("Import players into tournament")
        picker = opened(self.stage.qtbot, self.stage.window, QFileDialog)  # the system's own
        picker.selectFile(str(file))
        picker.accept()
        dialog = self.keys.dialog(PeopleImportDialog)
        self.keys.until(dialog.import_.isEnabled)
        self.keys.tab_to(dialog.import_.text())
        self.keys.press(Key.Key_Return)
        self.keys.until(lambda: self.players() == PASTED + IMPORTED)

    def check_in(self) -> None:
        self.go_to("players")
        tab = self.page.part("players")
        assert isinstance(tab, PlayersTab)
        self.keys.tab_to(tab.table.accessibleName())
        self.keys.press(Key.Key_A, CTRL)
        self.keys.press(Key.Key_Space)
        self.keys.until(lambda: f"{PASTED + IMPORTED} checked in" in tab.summary.text())

    def choose_captains(self) -> None:
        self.keys.command("Choose captains")
        dialog = self.keys.dialog(CaptainsDialog)
        assert round(dialog.count.value()) == TEAMS
        self.keys.press(Key.Key_Return)
        self.keys.until(lambda: len(self._captains()) == TEAMS)

    def make_teams(self) -> None:
        self.go_to("teams")
        self.keys.command("Make teams for the captains")
        self.keys.until(lambda: self.teams() == [1] * TEAMS)

    def balance(self) -> None:
        self.keys.command("Balance teams")
        dialog = self.keys.dialog(BalanceDialog)
        self.keys.until(dialog.make.isEnabled)
        self.keys.tab_to(dialog.make.text())
        self.keys.press(Key.Key_Return)
        self.keys.until(lambda: self.teams() == [5] * TEAMS)

    def _captains(self) -> list[int]:
        signed = self.stage.desk.read(signed_players, self.id)
        return [one.user_id for one in signed if one.captain]

    def step(self, key: Qt.Key) -> None:
        """Undo or redo once by the keyboard, and waits for what comes of it."""
        window = self.stage.window
        title = window.actions_["edit.undo"].text(), window.actions_["edit.redo"].text()
        window.activateWindow()
        self.stage.qtbot.keyClick(window, key, CTRL)
        self.keys.until(
            lambda: (
                (window.actions_["edit.undo"].text(), window.actions_["edit.redo"].text()) != title
            )
        )


@pytest.fixture
def night(stage: Stage, tmp_path: Path) -> Night:
    return Night(stage, tmp_path)


def test_an_evening_is_done_taken_back_and_done_again_by_keys(night: Night) -> None:
    acts = (night.create, night.paste, night.import_list, night.check_in,
            night.choose_captains, night.make_teams, night.balance)  # fmt: skip
    states: list[Rows] = [everything(night.database)]
    for act in acts:
        act()
        states.append(everything(night.database))
    assert_sound(night.database)
    assert night.stage.window.windowHandle().title() == "Winter & <b>Draft</b> [*] – dtxdesk"
    for before in reversed(states[:-1]):
        night.step(Key.Key_Z)
        assert everything(night.database) == before
    assert not night.page.inside_row
    for after in states[1:]:
        night.step(Key.Key_Y)
        assert everything(night.database) == after
    assert_sound(night.database)
