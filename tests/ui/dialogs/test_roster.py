"""Players updated from Discord: who is listed, what is checked, and what Apply does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from sqlalchemy import select

from dtxdesk.credentials import DISCORD_BOT_TOKEN
from dtxdesk.data.schema import User
from dtxdesk.domain.rights import Deed
from dtxdesk.domain.roster import Kind
from dtxdesk.jobs.job_ids import ROSTER
from dtxdesk.services.players import PlayerFields
from dtxdesk.settings import DISCORD_API_URL, DISCORD_SERVER
from dtxdesk.ui.dialogs.roster.dialog import RosterDialog
from dtxdesk.ui.pages.jobs.page import JobsPage
from dtxdesk.ui.pages.settings.page import SettingsPage
from tests.servers.discord import FIRST_ID, FakeDiscord, Guild, Person, refused
from tests.servers.loopback import Reply
from tests.ui.conftest import Stage
from tests.ui.dialogs.test_backups import notices, opened

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def discord() -> Iterator[FakeDiscord]:
    with FakeDiscord() as server:
        yield server


@pytest.fixture
def guild(discord: FakeDiscord, stage: Stage) -> Guild:
    """The server of the community, with the bot in it: one known, one new, one gone."""
    desk = stage.desk
    desk.settings.set(DISCORD_API_URL, discord.url)
    desk.credentials.set(DISCORD_BOT_TOKEN, discord.bot_token)
    made = discord.add_guild("DTX League")
    desk.settings.set(DISCORD_SERVER, {"id": made.id, "name": made.name})
    for number, name in ((1, "known"), (2, "duck 🦆")):
        person = Person(str(FIRST_ID + number), f"user{number}", name)
        made.members[person.id] = person
    desk.players.add(PlayerFields("The Known", None, str(FIRST_ID + 1)))
    desk.players.add(PlayerFields("The Gone", None, str(FIRST_ID + 3)))
    return made


def shown(stage: Stage) -> RosterDialog:
    stage.window.actions_["player.roster"].trigger()
    dialog = opened(stage.qtbot, stage.window, RosterDialog)
    stage.settle()
    return dialog


def lines(dialog: RosterDialog) -> list[list[str]]:
    model, role = dialog.table.model(), Qt.ItemDataRole.AccessibleTextRole
    return [
        [str(model.index(row, column).data(role)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def words(dialog: RosterDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def players(stage: Stage) -> dict[str, User]:
    with stage.desk.database.reader() as connection:
        found = connection.execute(select(User.__table__).where(User.discord_id.is_not(None)))
        return {row.discord_id: row for row in found}  # type: ignore[misc]


def toggle(stage: Stage, dialog: RosterDialog, row: int) -> None:
    index = dialog.table.model().index(row, 0)
    place = dialog.table.visualRect(index).center()
    QTest.mouseClick(dialog.table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    stage.settle()


def test_who_is_known_is_checked_and_the_others_wait_for_a_decision(
    stage: Stage, guild: Guild
) -> None:
    dialog = shown(stage)
    assert [line[:3] for line in lines(dialog)] == [
        ["not checked", "New", "duck 🦆"],
        ["checked", "Changed", f"The Known, player {players(stage)[str(FIRST_ID + 1)].id}"],
        ["not checked", "Gone", f"The Gone, player {players(stage)[str(FIRST_ID + 3)].id}"],
    ]
    assert "DTX League, 2 member" in words(dialog)
    assert "1 to update" in words(dialog)
    assert dialog.apply.text().startswith("Apply to 1 player")
    dialog.table.selectRow(1)
    assert "Name on Discord: \u2068known\u2069" in dialog.detail.toPlainText()
    QTest.mouseClick(dialog.apply, LEFT)
    stage.qtbot.waitUntil(lambda: not stage.window.findChildren(RosterDialog))
    stage.settle()
    found = players(stage)
    assert found[str(FIRST_ID + 1)].discord_nickname == "known"
    assert set(found) == {str(FIRST_ID + 1), str(FIRST_ID + 3)}
    assert any("updated from Discord" in notice for notice in notices(stage.window))
    stage.window.actions_["edit.undo"].trigger()
    stage.settle()
    assert players(stage)[str(FIRST_ID + 1)].discord_nickname is None


def test_what_is_checked_outlasts_a_filter(stage: Stage, guild: Guild) -> None:
    dialog = shown(stage)
    QTest.mouseClick(dialog.bar.chips[Kind.NEW], LEFT)
    stage.settle()
    assert [line[1] for line in lines(dialog)] == ["New"]
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.bar.chips[Kind.NEW], LEFT)
    stage.settle()
    assert [line[0] for line in lines(dialog)] == ["checked", "checked", "not checked"]
    toggle(stage, dialog, 2)
    assert dialog.apply.text().startswith("Apply to 3 player")
    assert "1 to add, 1 to update, 1 to archive" in words(dialog)
    QTest.mouseClick(dialog.apply, LEFT)
    stage.qtbot.waitUntil(lambda: not stage.window.findChildren(RosterDialog))
    stage.settle()
    found = players(stage)
    assert found[str(FIRST_ID + 2)].name == "duck 🦆"
    assert not found[str(FIRST_ID + 3)].active


def test_all_that_are_listed_by_the_box_of_the_header(stage: Stage, guild: Guild) -> None:
    for number in range(10, 30):
        person = Person(str(FIRST_ID + number), f"another{number}")
        guild.members[person.id] = person
    dialog = shown(stage)
    dialog.bar.search.setText("another")
    dialog.bar.search.returnPressed.emit()
    stage.settle()
    assert dialog.bar.count.text() == "20 of 23"
    header = dialog.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(0) + header.sectionSize(0) // 2, 8)
    QTest.mouseClick(header.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert dialog.apply.text().startswith("Apply to 21 player")
    QTest.mouseClick(header.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert dialog.apply.text().startswith("Apply to 1 player")
    toggle(stage, dialog, 0)
    dialog.bar.search.setText("xyzzy")
    dialog.bar.search.returnPressed.emit()
    stage.settle()
    assert "Nobody matches" in words(dialog)
    assert dialog.apply.text().startswith("Apply to 2 player")
    QTest.mouseClick(button(dialog, "Show all"), LEFT)
    stage.settle()
    assert len(lines(dialog)) == 23


def button(dialog: RosterDialog, text: str) -> QAbstractButton:
    found = dialog.findChildren(QAbstractButton)
    return next(one for one in found if one.text() == text and one.isVisible())


def test_somebody_else_was_faster(stage: Stage, guild: Guild) -> None:
    dialog = shown(stage)
    known = players(stage)[str(FIRST_ID + 1)]
    with stage.desk.database.unit_of_work("elsewhere") as work:
        work.get(User, known.id).discord_nickname = "renamed"
    QTest.mouseClick(dialog.apply, LEFT)
    stage.settle()
    assert dialog.isVisible()
    assert "Nothing was changed" in words(dialog)
    dialog.table.selectRow(1)
    assert "renamed" in dialog.detail.toPlainText()  # it was read again
    QTest.mouseClick(dialog.apply, LEFT)
    stage.qtbot.waitUntil(lambda: not stage.window.findChildren(RosterDialog))
    assert players(stage)[str(FIRST_ID + 1)].discord_nickname == "known"


def test_nothing_to_do(stage: Stage, guild: Guild) -> None:
    guild.members.clear()
    stage.desk.many_players.archive([one.id for one in players(stage).values()])
    dialog = shown(stage)
    assert "Everything is as on Discord" in words(dialog)
    assert not dialog.apply.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_stands_in_the_way_is_said_and_tried_again(
    stage: Stage, guild: Guild, discord: FakeDiscord
) -> None:
    discord.fail_next(refused(403, "Missing Access", 50001), path="/members")
    dialog = shown(stage)
    assert "Server Members Intent" in words(dialog)
    assert not dialog.apply.isEnabled()
    QTest.mouseClick(button(dialog, "Try again"), LEFT)
    stage.settle()
    assert len(lines(dialog)) == 3


def test_a_list_that_lies_ends_in_words(stage: Stage, guild: Guild, discord: FakeDiscord) -> None:
    discord.fail_next(Reply(b'[{"user": {"id": "1"}}, null, 7]'), path="/members")
    dialog = shown(stage)
    assert "could not be understood" in words(dialog)
    discord.fail_next(Reply(b'[{"user": {"id": "%d"}}, null]' % (FIRST_ID + 1)), path="/members")
    QTest.keyClick(dialog, Qt.Key.Key_F5)
    stage.settle()
    assert "of the list could not be read" in words(dialog)


def test_it_can_be_stopped(stage: Stage, guild: Guild, discord: FakeDiscord) -> None:
    discord.fail_next(Reply(b"[]", hang=True), path="/members")
    stage.window.actions_["player.roster"].trigger()
    dialog = opened(stage.qtbot, stage.window, RosterDialog)
    stage.qtbot.waitUntil(lambda: "Reading the members" in words(dialog))
    QTest.mouseClick(button(dialog, "Stop"), LEFT)
    assert "Stopped" in words(dialog)
    stage.settle()
    assert "Stopped" in words(dialog)


def test_without_a_bot_it_leads_to_the_settings(stage: Stage) -> None:
    dialog = shown(stage)
    assert "There is no bot for Discord yet" in words(dialog)
    QTest.mouseClick(button(dialog, "Set up the bot"), LEFT)
    stage.settle()
    assert not stage.window.findChildren(RosterDialog)
    page = stage.window.pages["settings"]
    assert isinstance(page, SettingsPage)
    assert page.isVisible()


def test_who_may_not_archive_is_told_so(
    stage: Stage, guild: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = shown(stage)
    refusal = stage.window.actions_.refusal
    monkeypatch.setattr(
        stage.window.actions_,
        "refusal",
        lambda deed: "It takes an admin." if deed is Deed.ARCHIVE_PLAYERS else refusal(deed),
    )
    toggle(stage, dialog, 2)
    assert not dialog.apply.isEnabled()
    assert "It takes an admin." in dialog.apply.toolTip()
    toggle(stage, dialog, 2)
    assert dialog.apply.isEnabled()


def test_the_daily_job_is_run_at_once_on_the_jobs_page(stage: Stage, guild: Guild) -> None:
    known = str(FIRST_ID + 1)
    stage.desk.plan.follow_discord()
    stage.qtbot.waitUntil(lambda: players(stage)[known].discord_nickname == "known")
    guild.members[known].global_name = "renamed"
    page = stage.window.show_page("jobs")
    assert isinstance(page, JobsPage)
    stage.qtbot.waitUntil(lambda: _waits(page))
    stage.window.actions_["job.run"].trigger()  # although it was done a moment ago
    stage.qtbot.waitUntil(lambda: players(stage)[known].discord_nickname == "renamed")
    stage.qtbot.waitUntil(lambda: _waits(page))
    assert set(players(stage)) == {known, str(FIRST_ID + 3)}
    assert players(stage)[str(FIRST_ID + 3)].active
    stage.settle()
    stage.window.actions_["edit.undo"].trigger()  # takes back what somebody did, not the job
    stage.settle()
    assert set(players(stage)) == {known}
    assert players(stage)[known].discord_nickname == "renamed"


def _waits(page: JobsPage) -> bool:
    """Whether the page shows that the job has run and is over."""
    page.show_job(ROSTER)
    current = page.table.current
    return (
        current is not None
        and current.id == ROSTER
        and current.outcome == "ok"
        and not current.running
    )
