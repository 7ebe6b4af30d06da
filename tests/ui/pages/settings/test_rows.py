"""One setting on the page: what a person does to it, and what becomes of it in the file."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit

from dtxdesk import settings
from dtxdesk.settings import Origin, Settings
from dtxdesk.ui.pages.settings.setting_row import SettingRow
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.widgets.number_box import NumberBox
from tests.logged import LoggedWarnings
from tests.ui.pages.settings.conftest import Shelf, Shelves

Key = Qt.Key


def box_of(row: SettingRow) -> NumberBox:
    return row.findChildren(NumberBox)[0]


def type_over(shelf: Shelf, field: QLineEdit | NumberBox, text: str) -> None:
    field.selectAll()
    shelf.qtbot.keyClicks(field, text)


def test_a_switch_is_kept_at_once(shelf: Shelf, dressed: Theme) -> None:
    row = shelf.row(settings.REDUCED_MOTION)
    shelf.qtbot.keyClick(row.control.field, Key.Key_Space)
    shelf.settle()
    assert "reduced_motion = true" in shelf.file()
    assert dressed.reduced_motion, "it acts at once"


def test_a_choice_is_made_by_keyboard_and_acts_at_once(shelf: Shelf) -> None:
    row = shelf.row(settings.LOG_LEVEL)
    before = logging.getLogger().level
    shelf.qtbot.keyClick(row.control.field, Key.Key_Down)
    shelf.settle()
    assert shelf.desk.settings.get(settings.LOG_LEVEL) == "warning"
    assert logging.getLogger().level == logging.WARNING
    logging.getLogger().setLevel(before)


def test_a_number_out_of_bounds_is_explained_and_the_old_one_holds(shelf: Shelf) -> None:
    row = shelf.row(settings.SYNC_INTERVAL)
    type_over(shelf, box_of(row), "5")
    shelf.qtbot.keyClick(box_of(row), Key.Key_Return)
    shelf.settle()
    assert row.note == "Must be between 30 and 3600. Until then it stays at 60 seconds."
    assert box_of(row).accessibleDescription() == row.note
    assert shelf.file() == ""
    type_over(shelf, box_of(row), "90")
    assert row.note == ""
    shelf.qtbot.keyClick(box_of(row), Key.Key_Return)
    shelf.settle()
    assert "interval = 90" in shelf.file()


def test_escape_brings_the_old_number_back(shelf: Shelf) -> None:
    row = shelf.row(settings.SYNC_INTERVAL)
    type_over(shelf, box_of(row), "4000")
    shelf.qtbot.keyClick(box_of(row), Key.Key_Escape)
    assert box_of(row).value() == 60
    assert row.note == ""


def test_arrows_stay_within_the_bounds_and_the_last_number_is_kept(shelf: Shelf) -> None:
    row = shelf.row(settings.BACKUPS_WEEKLY)
    for _ in range(6):
        shelf.qtbot.keyClick(box_of(row), Key.Key_Down)
    assert box_of(row).value() == 0
    shelf.qtbot.waitUntil(lambda: "weekly = 0" in shelf.file())


def test_the_wheel_of_someone_passing_by_changes_nothing(shelf: Shelf) -> None:
    row = shelf.row(settings.SYNC_INTERVAL)
    other = shelf.row(settings.THEME)
    assert not box_of(row).hasFocus()
    for field in (box_of(row), other.findChildren(QComboBox)[0]):
        field.clearFocus()
        middle = field.rect().center()
        wheel = QWheelEvent(
            middle,
            field.mapToGlobal(middle),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, wheel)
    assert box_of(row).value() == 60
    assert other.findChildren(QComboBox)[0].currentData() == "system"


@pytest.mark.parametrize("typed", ["ftp://example.org", "steam", "https://ann:pw@example.org", ""])
def test_an_address_that_is_none_is_explained(shelf: Shelf, typed: str) -> None:
    row = shelf.row(settings.STEAM_API_URL)
    edit = row.findChildren(QLineEdit)[0]
    type_over(shelf, edit, typed or " ")
    shelf.qtbot.keyClick(edit, Key.Key_Return)
    shelf.settle()
    assert row.note.startswith("Must ")
    assert shelf.file() == ""


def test_the_environment_wins_and_the_row_says_so(shelves: Shelves) -> None:
    shelf = shelves(DTXDESK_STEAM_RATE="0.5")
    row = shelf.row(settings.STEAM_RATE)
    assert not row.control.field.isEnabled()
    assert "DTXDESK_STEAM_RATE" in row.note
    assert box_of(row).value() == 0.5


def test_what_waits_for_the_next_start_says_what_works_until_then(shelf: Shelf) -> None:
    shelf.desk.settings.use(settings.STEAM_RATE)
    row = shelf.row(settings.STEAM_RATE)
    type_over(shelf, box_of(row), "0.5")
    shelf.qtbot.keyClick(box_of(row), Key.Key_Return)
    shelf.settle()
    assert row.note == "From the next start on; until then: 1 per second."


def test_back_to_the_default(shelf: Shelf) -> None:
    shelf.desk.settings.set(settings.SYNC_INTERVAL, 120)
    row = shelf.row(settings.SYNC_INTERVAL)
    back = next(
        button
        for button in row.findChildren(QAbstractButton)
        if button.accessibleName() == "Ask for new matches every: back to 60 seconds"
    )
    shelf.qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    shelf.settle()
    assert shelf.desk.settings.origin(settings.SYNC_INTERVAL) is Origin.DEFAULT
    assert not back.isVisible()


def test_changes_are_taken_back_one_by_one(shelf: Shelf) -> None:
    row = shelf.row(settings.SYNC_INTERVAL)
    for number in ("90", "120"):
        type_over(shelf, box_of(row), number)
        shelf.qtbot.keyClick(box_of(row), Key.Key_Return)
        shelf.settle()
    shelf.preferences.undo()
    shelf.settle()
    assert box_of(row).value() == 90
    shelf.preferences.undo()
    shelf.settle()
    assert box_of(row).value() == 60
    assert shelf.desk.settings.origin(settings.SYNC_INTERVAL) is Origin.DEFAULT
    assert shelf.preferences.last_step is None


def test_a_change_that_cannot_be_taken_back_yet_can_be_later(shelf: Shelf) -> None:
    row = shelf.row(settings.SYNC_INTERVAL)
    type_over(shelf, box_of(row), "90")
    shelf.qtbot.keyClick(box_of(row), Key.Key_Return)
    shelf.settle()
    path = shelf.desk.paths.settings
    path.rename(path.with_name("elsewhere"))
    path.mkdir()
    shelf.preferences.undo()
    shelf.settle()
    assert "could not be written" in row.note
    path.rmdir()
    path.with_name("elsewhere").rename(path)
    shelf.preferences.undo()
    shelf.settle()
    assert box_of(row).value() == 60


def test_a_file_that_cannot_be_written_is_told_in_the_row(shelf: Shelf) -> None:
    row = shelf.row(settings.SYNC_INTERVAL)
    shelf.desk.paths.settings.mkdir()
    type_over(shelf, box_of(row), "90")
    shelf.qtbot.keyClick(box_of(row), Key.Key_Return)
    shelf.settle()
    assert "settings.toml could not be written" in row.note
    assert box_of(row).value() == 60, "what is shown is what holds"
    assert shelf.preferences.last_step is None


def test_a_file_damaged_meanwhile_is_put_aside_and_the_change_is_kept(
    shelf: Shelf, expect_warning: LoggedWarnings
) -> None:
    row = shelf.row(settings.SYNC_INTERVAL)
    shelf.desk.paths.settings.write_text("[broken", encoding="utf-8")
    type_over(shelf, box_of(row), "90")
    shelf.qtbot.keyClick(box_of(row), Key.Key_Return)
    shelf.settle()
    assert "interval = 90" in shelf.file()
    assert [file.name for file in shelf.desk.paths.root.glob("*.damaged-*")]


def test_what_another_program_changes_shows_here(shelf: Shelf) -> None:
    row = shelf.row(settings.SYNC_INTERVAL)
    shelf.preferences.watch()
    Settings(shelf.desk.paths.settings, environ={}).set(settings.SYNC_INTERVAL, 300)
    shelf.qtbot.waitUntil(lambda: box_of(row).value() == 300)
    Settings(shelf.desk.paths.settings, environ={}).set(settings.SYNC_INTERVAL, 400)
    shelf.qtbot.waitUntil(lambda: box_of(row).value() == 400)
