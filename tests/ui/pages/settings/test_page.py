"""The page as a whole: its sections, the search, the key, the shared database, the cache."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from dtxdesk import settings
from dtxdesk.credentials import DATABASE_PASSWORD, STEAM_API_KEY
from dtxdesk.settings import Setting
from dtxdesk.ui.dialogs.confirm import ConfirmDialog
from dtxdesk.ui.pages.settings.page import SettingsPage
from dtxdesk.ui.pages.settings.row import Row
from dtxdesk.ui.pages.settings.section import SectionView
from dtxdesk.ui.pages.settings.sections import all_sections
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.hit_label import HitLabel
from dtxdesk.ui.widgets.secret_field import SecretField
from tests.logged import LoggedWarnings
from tests.servers.steam import FakeSteam
from tests.ui.conftest import Stage

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def button(widget: QWidget, words: str) -> QAbstractButton:
    return next(
        found
        for found in widget.findChildren(QAbstractButton)
        if found.isVisible() and words in (found.text(), found.accessibleName())
    )


def shown_rows(view: SectionView) -> list[str]:
    return [row.title for row in view.rows if row.isVisible()]


def row_of(view: SectionView, title: str) -> Row:
    return next(row for row in view.rows if row.title == title)


@pytest.fixture
def page(empty_stage: Stage) -> SettingsPage:
    empty_stage.window.perform("go.settings")
    empty_stage.settle()
    page = empty_stage.window.pages["settings"]
    assert isinstance(page, SettingsPage)
    return page


def chosen(page: SettingsPage) -> SectionView:
    return next(view for view in page.findChildren(SectionView) if view.isVisible())


def hits(page: SettingsPage) -> list[str]:
    labels = [label for label in page.findChildren(HitLabel) if label.isVisible()]
    return [" ".join(label.hits).casefold() for label in labels if label.hits]


def test_every_setting_of_a_person_has_one_place() -> None:
    places: list[Setting[object]] = [
        setting
        for section in all_sections()
        for block in section.blocks
        for setting in block.settings
    ]
    assert len(places) == len(set(places))
    assert set(places) == {setting for setting in settings.ALL if setting.shown}


def test_sections_are_walked_through_by_keyboard(empty_stage: Stage, page: SettingsPage) -> None:
    sections = page.navigation.list
    sections.setFocus()
    seen = []
    for _ in all_sections():
        seen.append(chosen(page).section.id)
        empty_stage.qtbot.keyClick(sections, Key.Key_Down)
        empty_stage.settle()
    assert seen == [section.id for section in all_sections()]
    empty_stage.qtbot.keyClick(sections, Key.Key_Home)
    empty_stage.qtbot.keyClick(sections, Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert chosen(page).isAncestorOf(focused)
    assert focused.accessibleName() == "Theme"
    empty_stage.qtbot.keyClick(focused, Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Reduce motion"


def test_a_search_finds_words_and_keys_in_every_section(
    empty_stage: Stage, page: SettingsPage
) -> None:
    qtbot, search = empty_stage.qtbot, page.navigation.search
    qtbot.keyClick(empty_stage.window, Key.Key_F, CONTROL)
    assert search.hasFocus()
    qtbot.keyClicks(search, "sync.interval")
    qtbot.waitUntil(lambda: chosen(page).section.id == "steam")
    assert shown_rows(chosen(page)) == ["Ask for new matches every"]
    search.clear()
    qtbot.keyClicks(search, "MATCHES every")
    qtbot.waitUntil(lambda: hits(page) == ["matches every"])
    search.clear()
    qtbot.keyClicks(search, "no such words")
    qtbot.waitUntil(lambda: "No setting has these words" in texts(page))
    qtbot.keyClick(search, Key.Key_Escape)
    qtbot.waitUntil(lambda: len(shown_rows(chosen(page))) > 1)
    assert hits(page) == []


def test_a_search_can_be_for_an_action(empty_stage: Stage, page: SettingsPage) -> None:
    empty_stage.qtbot.keyClicks(page.navigation.search, "slim")
    empty_stage.qtbot.waitUntil(lambda: chosen(page).section.id == "shortcuts")
    assert "Slim sidebar" in texts(chosen(page))


def test_a_theme_acts_at_once_and_is_undone(empty_stage: Stage, page: SettingsPage) -> None:
    window = empty_stage.window
    undo = button(page, "Undo last change")
    assert not undo.isEnabled()
    assert "Nothing was changed" in undo.toolTip()
    window.perform("theme.light")
    empty_stage.settle()
    combo = row_of(page.show_section("appearance"), "Theme").findChildren(QComboBox)[0]
    assert combo.currentData() == "light"
    assert theme().mode == "light"
    assert window.actions_["theme.light"].isChecked()
    assert undo.toolTip() == "Theme: back to System"
    empty_stage.qtbot.mouseClick(undo, LEFT)
    empty_stage.settle()
    assert theme().mode == "system"
    assert window.actions_["theme.system"].isChecked()


@pytest.fixture
def steam() -> Iterator[FakeSteam]:
    with FakeSteam() as server:
        yield server


def key_field(view: SectionView) -> SecretField:
    return view.findChildren(SecretField)[0]


def test_a_key_is_tested_kept_and_never_shown_again(
    empty_stage: Stage, page: SettingsPage, steam: FakeSteam
) -> None:
    stage, desk = empty_stage, empty_stage.desk
    desk.settings.set(settings.STEAM_API_URL, steam.url)
    stage.window.show_page("settings").show_part("steam")
    stage.settle()
    view = chosen(page)
    field = key_field(view)
    stage.qtbot.waitUntil(lambda: "There is no key yet" in texts(view))
    stage.qtbot.keyClicks(field, "not a key!")
    assert "32 letters and digits" in texts(view)
    assert not button(view, "Test and keep").isEnabled()
    field.clear()
    stage.qtbot.keyClicks(field, "E" * 32)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    stage.qtbot.keyClick(field, Key.Key_Return)
    stage.qtbot.waitUntil(lambda: "Steam refused the key" in texts(view))
    assert desk.credentials.get(STEAM_API_KEY) is None, "a refused key is not kept"
    field.clear()
    stage.qtbot.keyClicks(field, steam.key)
    stage.qtbot.keyClick(field, Key.Key_Return)
    stage.qtbot.waitUntil(lambda: field.placeholderText().endswith("•CDEF"))
    assert "Works. Tested at" in texts(view)
    assert "calls today" in texts(view)
    assert desk.credentials.get(STEAM_API_KEY) == steam.key
    assert field.text() == ""
    assert steam.key not in desk.paths.settings.read_text(encoding="utf-8")
    stage.settle()
    stage.qtbot.mouseClick(button(view, "Remove the key from this computer"), LEFT)
    stage.qtbot.waitUntil(lambda: "There is no key yet" in texts(view))
    assert desk.credentials.get(STEAM_API_KEY) is None


def test_a_key_of_the_environment_is_told_and_left_alone(
    empty_stage: Stage, page: SettingsPage
) -> None:
    desk = empty_stage.desk
    desk.environ = {"DTXDESK_STEAM_API_KEY": "0123456789ABCDEF0123456789AB9A2E"}
    vars(desk).pop("credentials", None)  # made anew, with this environment
    view = page.show_section("steam")
    empty_stage.qtbot.waitUntil(lambda: "DTXDESK_STEAM_API_KEY is set" in texts(view))
    assert not key_field(view).isEnabled()
    assert key_field(view).placeholderText().endswith("•9A2E")
    names = [found.accessibleName() for found in view.findChildren(QAbstractButton)]
    remove = names.index("Remove the key from this computer")
    assert not view.findChildren(QAbstractButton)[remove].isVisible()


def test_opendota_is_tested_at_the_address_that_stands_there(
    empty_stage: Stage, page: SettingsPage, steam: FakeSteam
) -> None:
    empty_stage.desk.settings.set(settings.OPENDOTA_API_URL, steam.opendota_url)
    view = page.show_section("opendota")
    empty_stage.qtbot.mouseClick(button(view, "Test"), LEFT)
    empty_stage.qtbot.waitUntil(lambda: "Works. Tested at" in texts(view))
    empty_stage.settle()


def test_a_password_goes_to_the_keyring_and_into_no_file(
    empty_stage: Stage, page: SettingsPage
) -> None:
    stage, desk = empty_stage, empty_stage.desk
    view = page.show_section("database")
    address, password = view.findChildren(QLineEdit)[:2]
    use = button(view, "Use from the next start")
    assert not use.isEnabled()
    stage.qtbot.keyClicks(address, "mysql://x")
    assert "must begin with postgresql" in texts(view)
    assert not use.isEnabled()
    address.clear()
    stage.qtbot.keyClicks(address, "postgresql://ann:hunter2hunter2@127.0.0.1:1/desk")
    stage.qtbot.keyClick(address, Key.Key_Return)
    assert address.text() == "postgresql://ann@127.0.0.1:1/desk"
    assert password.text() == "hunter2hunter2"
    assert password.echoMode() == QLineEdit.EchoMode.Password
    stage.qtbot.mouseClick(button(view, "Test"), LEFT)
    stage.settle()
    assert "hunter2" not in texts(view)
    assert "Not tested yet" not in texts(view)
    stage.qtbot.mouseClick(use, LEFT)
    stage.qtbot.waitUntil(lambda: "Opened at the next start." in texts(view))
    stage.settle()
    kept = desk.settings.get(settings.DATABASE_URL)
    assert kept == "postgresql://ann@127.0.0.1:1/desk"
    assert desk.credentials.get(f"{DATABASE_PASSWORD}:{kept}") == "hunter2hunter2"
    assert "hunter2" not in desk.paths.settings.read_text(encoding="utf-8")


def test_answers_on_disk_are_cleared_after_a_question(
    empty_stage: Stage, page: SettingsPage
) -> None:
    stage, store = empty_stage, empty_stage.desk.steam.kept_answers
    store.put("matches", "1", b"one", datetime(2026, 3, 14, 12, tzinfo=UTC))
    view = page.show_section("cache")
    stage.qtbot.waitUntil(lambda: "since 14 Mar 2026" in texts(view))
    stage.qtbot.mouseClick(button(view, "Clear…"), LEFT)
    dialog = stage.window.findChild(ConfirmDialog)
    assert isinstance(dialog, ConfirmDialog)
    stage.qtbot.keyClick(dialog, Key.Key_Escape)
    stage.settle()
    assert store.info().entries == 1, "Escape clears nothing"
    stage.qtbot.mouseClick(button(view, "Clear…"), LEFT)
    dialog = next(found for found in stage.window.findChildren(ConfirmDialog) if found.isVisible())
    stage.qtbot.mouseClick(button(dialog, "Clear"), LEFT)
    stage.qtbot.waitUntil(lambda: "since" not in row_of(view, "Space used").text)
    assert store.info().entries == 0


def test_leagues_are_followed_or_not_at_once(stage: Stage) -> None:
    page = stage.window.show_page("settings")
    assert isinstance(page, SettingsPage)
    jobs = stage.desk.jobs

    def syncs() -> list[str]:
        return [job_id for job_id in jobs.ids() if job_id.startswith("sync:")]

    row = row_of(page.show_section("steam"), "Follow leagues by itself")
    assert not syncs()
    switch = button(row, "Follow leagues by itself")
    stage.qtbot.mouseClick(switch, LEFT)
    stage.qtbot.waitUntil(lambda: len(syncs()) == 1)
    stage.qtbot.mouseClick(switch, LEFT)
    stage.qtbot.waitUntil(lambda: not syncs())
    stage.settle()


def test_a_file_that_is_not_in_order_is_told_on_the_page(
    empty_stage: Stage, page: SettingsPage, expect_warning: LoggedWarnings
) -> None:
    assert "not in order" not in texts(page)
    file = empty_stage.desk.paths.settings
    file.write_text("[sync]\ninterval = 5\n[appearance]\ntheme = 'light'\n", encoding="utf-8")
    empty_stage.qtbot.waitUntil(lambda: "sync.interval must be between 30 and 3600" in texts(page))
