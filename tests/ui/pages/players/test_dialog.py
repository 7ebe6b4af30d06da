from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from dtxdesk.bootstrap import Desk
from dtxdesk.data.queries.player_detail import PlayerDetail, player_detail
from dtxdesk.data.queries.players import PlayerFilter, player_ids
from dtxdesk.services.players import PlayerFields
from dtxdesk.ui.dialogs.player import PlayerDialog
from dtxdesk.ui.dialogs.player_inputs import SteamState
from dtxdesk.ui.widgets import FormField, Label

from .conftest import PLAYERS, Stage

STEAM_ID = 76561197960265728 + 123456


def open_form(stage: Stage) -> PlayerDialog:
    dialog = stage.findChild(PlayerDialog)
    assert dialog is not None
    return dialog


@pytest.fixture
def form(stage: Stage) -> PlayerDialog:
    """The form of a new player."""
    stage.actions_["player.new"].trigger()
    return open_form(stage)


def detail_of(desk: Desk, player_id: int) -> PlayerDetail:
    detail = desk.read(player_detail, player_id, None)
    assert detail is not None
    return detail


def problems(form: PlayerDialog) -> list[str]:
    return [field.problem for field in form.findChildren(FormField) if field.problem]


def save(form: PlayerDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(form.save.isEnabled)
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)


def test_nothing_is_scolded_before_it_is_typed(form: PlayerDialog) -> None:
    assert problems(form) == []
    assert not form.save.isEnabled()
    assert form.save.toolTip()


def test_a_player_is_added_and_shown(
    form: PlayerDialog, stage: Stage, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form.name, "Newcomer")
    qtbot.keyClicks(form.base_mmr, "4200")
    qtbot.keyClicks(form.discord_id, "123456789012345678")
    form.findChildren(QComboBox)[1].setCurrentIndex(1)
    qtbot.keyClicks(form.notes, "Plays on Sundays")
    save(form, qtbot)

    def shown() -> bool:
        detail = stage.page.pane.detail
        return detail is not None and detail.row.name == "Newcomer"

    qtbot.waitUntil(shown)
    detail = stage.page.pane.detail
    assert detail is not None
    assert detail.row.base_mmr == 4200
    assert detail.row.discord_id == "123456789012345678"
    assert detail.row.positions == (0, 1, 0, 0, 0)
    assert detail.notes == "Plays on Sundays"
    assert len(stage.names()) == PLAYERS + 1


def test_a_wrong_value_says_so_as_it_is_typed(form: PlayerDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.name, "Newcomer")
    qtbot.keyClicks(form.base_mmr, "99999")
    assert len(problems(form)) == 1
    assert not form.save.isEnabled()
    form.base_mmr.clear()
    qtbot.keyClicks(form.base_mmr, "12a")
    assert len(problems(form)) == 1
    form.base_mmr.selectAll()
    qtbot.keyClicks(form.base_mmr, "4000")
    assert problems(form) == []
    assert form.save.isEnabled()


@pytest.mark.parametrize(
    "text",
    ["STEAM_0:0:61728", "[U:1:123456]", str(STEAM_ID), "https://s.team/p/cv-dgb"],
)
def test_any_form_of_a_steam_id_is_found(form: PlayerDialog, qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(form.steam.line, text)
    assert not form.save.isEnabled()
    qtbot.waitUntil(lambda: form.steam.state is SteamState.KNOWN)
    assert form.steam.steam_id == STEAM_ID
    assert form.save.isEnabled()


def test_a_steam_id_of_another_player_is_refused(
    form: PlayerDialog, desk: Desk, qtbot: QtBot
) -> None:
    owner = detail_of(desk, desk.read(player_ids, PlayerFilter())[0])
    qtbot.keyClicks(form.steam.line, str(owner.row.steam_id))
    qtbot.waitUntil(lambda: form.steam.state is SteamState.WRONG)
    assert owner.row.name in form.steam.field.problem
    assert not form.save.isEnabled()


def test_taking_the_steam_text_away_is_right_again(form: PlayerDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.name, "Newcomer")
    qtbot.keyClicks(form.steam.line, "1")
    qtbot.keyClick(form.steam.line, Qt.Key.Key_Backspace)
    assert form.steam.state is SteamState.EMPTY
    assert form.save.isEnabled()


def test_editing_keeps_what_is_not_touched(stage: Stage, desk: Desk, qtbot: QtBot) -> None:
    before = stage.page.pane.detail
    assert before is not None
    stage.actions_["player.edit"].trigger()
    stage.settle()
    form = open_form(stage)
    form.base_mmr.selectAll()
    qtbot.keyClicks(form.base_mmr, "7777")
    save(form, qtbot)
    qtbot.waitUntil(lambda: detail_of(desk, before.row.id).row.base_mmr == 7777)
    after = detail_of(desk, before.row.id)
    assert (after.row.name, after.row.steam_id, after.row.positions) == (
        before.row.name,
        before.row.steam_id,
        before.row.positions,
    )


def test_someone_elses_change_is_not_written_over(stage: Stage, desk: Desk, qtbot: QtBot) -> None:
    stage.actions_["player.edit"].trigger()
    stage.settle()
    form = open_form(stage)
    player = stage.page.table.current_id()
    assert player is not None
    theirs = detail_of(desk, player)
    desk.players.edit(player, theirs.version, PlayerFields(name="Theirs"))
    qtbot.keyClicks(form.name, "Mine")
    save(form, qtbot)
    stage.settle()
    assert detail_of(desk, player).row.name == "Theirs"
    assert form.isVisible()
    assert form.save.isEnabled()


def test_escape_drops_typed_text_only_the_second_time(form: PlayerDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.name, "Newcomer")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert any("not saved" in label.text() for label in form.findChildren(Label))
    with qtbot.waitSignal(form.finished):
        qtbot.keyClick(form, Qt.Key.Key_Escape)


def test_escape_closes_an_untouched_form_at_once(form: PlayerDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.finished):
        qtbot.keyClick(form, Qt.Key.Key_Escape)


def test_tab_goes_through_the_form_in_reading_order(form: PlayerDialog, qtbot: QtBot) -> None:
    form.name.setFocus()
    seen = []
    for _ in range(5):
        widget = form.focusWidget()
        assert widget is not None
        seen.append(widget.accessibleName())
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert seen == ["Name", "Base MMR", "Steam", "Discord id", "Discord username"]


def test_a_name_without_end_makes_no_window_without_end(
    stage: Stage, desk: Desk, qtbot: QtBot
) -> None:
    player = desk.players.add(PlayerFields(name="W" * 300, base_mmr=9000, notes="M" * 400))
    qtbot.waitUntil(lambda: stage.page.table.select_id(player))
    stage.settle()
    stage.actions_["player.edit"].trigger()
    stage.settle()
    form = open_form(stage)
    qtbot.keyClicks(form.steam.line, str(STEAM_ID))
    qtbot.waitUntil(lambda: form.steam.state is SteamState.KNOWN)
    assert form.width() < stage.width()
    assert stage.page.pane.width() < stage.width() / 2


def test_every_control_has_a_name(form: PlayerDialog) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

    kinds: tuple[type[QWidget], ...] = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
    for kind in kinds:
        for control in form.findChildren(kind):
            words = control.accessibleName() or getattr(control, "text", str)()
            assert words, control
