"""Two players made one, and one forgotten, by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from dtxdesk.bootstrap import Desk
from dtxdesk.data.queries.player_detail import player_detail
from dtxdesk.data.queries.players import PlayerFilter, player_ids
from dtxdesk.services.players import PlayerFields
from dtxdesk.ui.dialogs.forget import ForgetDialog
from dtxdesk.ui.dialogs.merge import MergeDialog

from .conftest import PLAYERS, Stage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def smurf(stage: Stage, desk: Desk, qtbot: QtBot) -> int:
    """A second entry of somebody, with a Discord id only."""
    made = desk.players.add(PlayerFields("Smurf", discord_id="123456789012345678", base_mmr=9999))
    qtbot.waitUntil(lambda: stage.page.table.select_id(made))
    stage.settle()
    return made


def check(stage: Stage, *ids: int) -> None:
    stage.page.table.checked.check(ids, True)


def texts(dialog: MergeDialog | ForgetDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def merge_dialog(stage: Stage) -> MergeDialog:
    stage.actions_["player.merge"].trigger()
    stage.settle()
    dialog = stage.findChild(MergeDialog)
    assert dialog is not None
    return dialog


def side(dialog: MergeDialog, name: str) -> QRadioButton:
    return next(b for b in dialog.findChildren(QRadioButton) if b.accessibleName() == name)


def name_of(desk: Desk, player: int) -> str | None:
    detail = desk.read(player_detail, player, None)
    return None if detail is None else detail.row.name


def test_two_checked_players_become_one(stage: Stage, desk: Desk, qtbot: QtBot, smurf: int) -> None:
    other = next(i for i in stage.page.table.paged.ids if i != smurf)
    name = name_of(desk, other)
    check(stage, smurf, other)
    dialog = merge_dialog(stage)
    for title in (f"Merge {name} into Smurf", f"Merge Smurf into {name}"):
        qtbot.mouseClick(dialog.swap, LEFT)
        stage.settle()
        assert title in texts(dialog)
    assert "Given up, and told in the notes: name Smurf" in texts(dialog)
    with qtbot.waitSignal(dialog.finished):
        qtbot.mouseClick(dialog.merge, LEFT)
    kept = desk.read(player_detail, other, None)
    assert kept is not None
    assert kept.row.discord_id == "123456789012345678"
    assert name_of(desk, smurf) is None
    qtbot.waitUntil(lambda: len(stage.page.table.paged.ids) == PLAYERS)
    desk.history.undo()
    assert name_of(desk, smurf) == "Smurf"


def test_two_steam_ids_wait_for_a_choice(stage: Stage, desk: Desk, qtbot: QtBot) -> None:
    first, second = stage.page.table.paged.ids[:2]
    check(stage, first, second)
    dialog = merge_dialog(stage)
    assert not dialog.merge.isEnabled()
    assert dialog.merge.toolTip()
    goes = desk.read(player_detail, second, None)
    assert goes is not None
    choice = side(dialog, f"Steam id, {goes.row.name}: {goes.row.steam_id}")
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Space)
    assert dialog.merge.isEnabled()
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    kept = desk.read(player_detail, first, None)
    assert kept is not None
    assert kept.row.steam_id == goes.row.steam_id


def test_the_other_one_is_looked_for_by_name(
    stage: Stage, desk: Desk, qtbot: QtBot, smurf: int
) -> None:
    desk.players.add(PlayerFields("Twin"))
    dialog = merge_dialog(stage)
    assert not dialog.merge.isEnabled()
    qtbot.keyClicks(dialog.picker.search, "Twin")
    qtbot.waitUntil(lambda: dialog.picker.list.count() > 0)
    stage.settle()
    qtbot.keyClick(dialog.picker.search, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.merge.isEnabled)
    assert "Merge Twin into Smurf" in texts(dialog)


def test_nobody_is_found_is_said(stage: Stage, qtbot: QtBot, smurf: int) -> None:
    dialog = merge_dialog(stage)
    qtbot.keyClicks(dialog.picker.search, "nobody-is-called-this")
    qtbot.waitUntil(lambda: "Nobody is found by this." in texts(dialog))


def test_a_player_changed_meanwhile_is_read_anew(
    stage: Stage, desk: Desk, qtbot: QtBot, smurf: int
) -> None:
    other = next(i for i in stage.page.table.paged.ids if i != smurf)
    check(stage, smurf, other)
    dialog = merge_dialog(stage)
    desk.players.edit(smurf, 1, PlayerFields("Renamed"))
    qtbot.mouseClick(dialog.merge, LEFT)
    qtbot.waitUntil(lambda: "Renamed" in texts(dialog))
    assert dialog.isVisible()
    assert name_of(desk, smurf) == "Renamed"


def test_the_name_has_to_be_typed_to_forget(
    stage: Stage, desk: Desk, qtbot: QtBot, smurf: int
) -> None:
    stage.actions_["player.forget"].trigger()
    stage.settle()
    dialog = stage.findChild(ForgetDialog)
    assert dialog is not None
    assert "can't be undone" in texts(dialog)
    assert not dialog.forget.isEnabled()
    qtbot.keyClicks(dialog.typed, "smurf")
    assert not dialog.forget.isEnabled()
    dialog.typed.clear()
    qtbot.keyClicks(dialog.typed, "Smurf")
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.typed, Qt.Key.Key_Return)
    assert name_of(desk, smurf) == "Former player"
    assert smurf in desk.read(player_ids, PlayerFilter(archived=True))
    qtbot.waitUntil(lambda: len(stage.page.table.paged.ids) == PLAYERS)


def test_every_control_of_the_dialogs_has_a_name(stage: Stage, smurf: int) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListWidget, QWidget

    other = next(i for i in stage.page.table.paged.ids if i != smurf)
    stage.actions_["player.forget"].trigger()
    stage.settle()
    check(stage, smurf, other)
    dialogs: list[QWidget] = [merge_dialog(stage), *stage.findChildren(ForgetDialog)]
    kinds: tuple[type[QWidget], ...] = (QAbstractButton, QLineEdit, QListWidget)
    for dialog in dialogs:
        for kind in kinds:
            for control in dialog.findChildren(kind):
                assert control.accessibleName() or getattr(control, "text", str)(), control
