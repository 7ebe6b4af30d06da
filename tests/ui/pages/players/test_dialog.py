from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from dtxdesk.bootstrap import Desk
from dtxdesk.data.queries.player_detail import PlayerDetail, player_detail
from dtxdesk.data.queries.players import PlayerFilter, player_ids
from dtxdesk.domain.people import MAX_NOTE
from dtxdesk.services.players import PlayerFields
from dtxdesk.ui.dialogs.conflict import ConflictDialog
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
def form(stage: Stage, qtbot: QtBot) -> PlayerDialog:
    """The form of a new player."""
    stage.actions_["player.new"].trigger()
    dialog = open_form(stage)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


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


def test_a_file_pasted_into_the_notes_is_said_to_be_too_long(
    form: PlayerDialog, qtbot: QtBot
) -> None:
    """A megabyte without a line break would hold the window for minutes."""
    qtbot.keyClicks(form.name, "Newcomer")
    QApplication.clipboard().setText("n" * 1_000_000)
    form.notes.setFocus()
    for _ in range(2):
        qtbot.keyClick(form.notes, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(form.notes.toPlainText()) == MAX_NOTE + 1
    assert problems(form) == ["Notes have at most 10,000 characters."]
    assert not form.save.isEnabled()
    qtbot.keyClick(form.notes, Qt.Key.Key_Backspace)
    assert problems(form) == []
    assert form.save.isEnabled()


def test_editing_begins_at_the_name(stage: Stage, qtbot: QtBot) -> None:
    """What is typed at once must not be lost, and Enter must not save nothing."""
    form = edit_form(stage)
    assert QApplication.focusWidget() is form.name
    assert form.name.selectedText() == form.name.text()


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


def edit_form(stage: Stage) -> PlayerDialog:
    """The form of the player in view."""
    stage.actions_["player.edit"].trigger()
    stage.settle()
    return open_form(stage)


def save_theirs(desk: Desk, player: int, **changed: Any) -> None:
    """Another admin saves, as another program does."""
    now = detail_of(desk, player)
    desk.players.edit(player, now.version, replace(PlayerFields.of(now), **changed))


def conflict_of(form: PlayerDialog, qtbot: QtBot) -> ConflictDialog:
    qtbot.waitUntil(lambda: form.findChild(ConflictDialog) is not None)
    return next(iter(form.findChildren(ConflictDialog)))


def choice(dialog: ConflictDialog, name: str) -> QRadioButton:
    return next(b for b in dialog.findChildren(QRadioButton) if b.accessibleName() == name)


@pytest.fixture
def player(stage: Stage) -> int:
    current = stage.page.table.current_id()
    assert current is not None
    return current


def test_changes_of_different_fields_are_saved_together(
    stage: Stage, desk: Desk, qtbot: QtBot, player: int
) -> None:
    form = edit_form(stage)
    save_theirs(desk, player, notes="Theirs")
    form.name.selectAll()
    qtbot.keyClicks(form.name, "Mine")
    with qtbot.waitSignal(form.finished):
        save(form, qtbot)
    saved = detail_of(desk, player)
    assert (saved.row.name, saved.notes) == ("Mine", "Theirs")
    desk.history.undo()
    assert detail_of(desk, player).notes == "Theirs"


def test_two_versions_of_one_field_are_shown_side_by_side(
    stage: Stage, desk: Desk, qtbot: QtBot, player: int
) -> None:
    form = edit_form(stage)
    save_theirs(desk, player, name="Theirs", base_mmr=5380, notes="Theirs too")
    form.name.selectAll()
    qtbot.keyClicks(form.name, "Mine")
    form.base_mmr.selectAll()
    qtbot.keyClicks(form.base_mmr, "5420")
    save(form, qtbot)
    dialog = conflict_of(form, qtbot)
    assert detail_of(desk, player).row.name == "Theirs"
    words = [label.text() for label in dialog.findChildren(Label)]
    assert "Saves 2 of yours and 1 of theirs, as one step that can be undone" in words
    choice(dialog, "Base MMR, Yours: 5420").setFocus()
    qtbot.keyClick(choice(dialog, "Base MMR, Yours: 5420"), Qt.Key.Key_Right)
    assert choice(dialog, "Base MMR, Theirs: 5380").isChecked()
    with qtbot.waitSignal(form.finished):
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    saved = detail_of(desk, player)
    assert (saved.row.name, saved.row.base_mmr, saved.notes) == ("Mine", 5380, "Theirs too")


def test_my_changes_can_be_dropped(stage: Stage, desk: Desk, qtbot: QtBot, player: int) -> None:
    form = edit_form(stage)
    save_theirs(desk, player, name="Theirs")
    form.name.selectAll()
    qtbot.keyClicks(form.name, "Mine")
    save(form, qtbot)
    dialog = conflict_of(form, qtbot)
    with qtbot.waitSignal(form.finished):
        qtbot.mouseClick(dialog.drop, Qt.MouseButton.LeftButton)
    assert detail_of(desk, player).row.name == "Theirs"


def test_closing_the_comparison_goes_back_to_the_form(
    stage: Stage, desk: Desk, qtbot: QtBot, player: int
) -> None:
    form = edit_form(stage)
    save_theirs(desk, player, name="Theirs")
    form.name.selectAll()
    qtbot.keyClicks(form.name, "Mine")
    save(form, qtbot)
    dialog = conflict_of(form, qtbot)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert form.save.isEnabled()
    assert form.name.text() == "Mine"


def test_who_is_gone_by_now_is_said(stage: Stage, desk: Desk, qtbot: QtBot, player: int) -> None:
    form = edit_form(stage)
    other = desk.players.add(PlayerFields("Other"))
    desk.merging.merge(player, other)
    qtbot.keyClicks(form.name, "x")
    save(form, qtbot)
    qtbot.waitUntil(
        lambda: any("not there any more" in label.text() for label in form.findChildren(Label))
    )
    assert form.isVisible()


def test_a_discord_id_of_another_player_is_refused_while_one_types(
    form: PlayerDialog, desk: Desk, qtbot: QtBot
) -> None:
    desk.players.add(PlayerFields("Owner", discord_id="123456789012345678"))
    qtbot.keyClicks(form.discord_id, "<@123456789012345678>")
    qtbot.waitUntil(lambda: bool(problems(form)))
    assert problems(form) == ["This Discord id belongs to Owner."]
    assert not form.save.isEnabled()
    qtbot.keyClick(form.discord_id, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(form.discord_id, "123456789012345679")
    assert problems(form) == []
    qtbot.waitUntil(form.save.isEnabled)


def test_pasted_rubbish_is_cleaned_or_refused(
    form: PlayerDialog, stage: Stage, desk: Desk, qtbot: QtBot
) -> None:
    def paste(line: QLineEdit, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        line.setFocus()
        qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    paste(form.name, "Kor\nvus\tthe\x07 Bold" + "x" * 400)
    assert len(form.name.text()) == 300
    paste(form.base_mmr, " 4,200 ")
    paste(form.discord_id, "see https://discord.com/users/1")
    assert problems(form) == ["A Discord id is a number of 17 to 20 digits."]
    form.discord_id.clear()
    qtbot.keyClicks(form.discord_id, "123456789012345678")
    with qtbot.waitSignal(form.saved) as saved:
        save(form, qtbot)
    made = detail_of(desk, saved.args[0])
    assert made.row.name.startswith("Kor vus the Bold")
    assert made.row.base_mmr == 4200


def test_a_double_click_saves_once(form: PlayerDialog, desk: Desk, qtbot: QtBot) -> None:
    before = len(desk.read(player_ids, PlayerFilter()))
    qtbot.keyClicks(form.name, "Once")
    with qtbot.waitSignal(form.finished):
        qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
        qtbot.mouseDClick(form.save, Qt.MouseButton.LeftButton)
        qtbot.keyClick(form, Qt.Key.Key_Return)
    assert len(desk.read(player_ids, PlayerFilter())) == before + 1


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
