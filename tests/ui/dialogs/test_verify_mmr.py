"""Base MMR looked at again in the window: still right, or as the medal says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from dtxdesk.data.queries.base_mmr import base_mmr_due
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import User
from dtxdesk.domain.steam_id import to_account_id
from dtxdesk.settings import OPENDOTA_MEDALS
from dtxdesk.ui.dialogs.verify_mmr.dialog import VerifyMmrDialog
from dtxdesk.ui.pages.settings.page import SettingsPage
from tests.servers.loopback import Reply
from tests.servers.steam import FakeSteam
from tests.ui.conftest import Stage
from tests.ui.dialogs.test_backups import notices, opened
from tests.ui.steam_stage import stage, steam

__all__ = ["stage", "steam"]

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def due(stage: Stage) -> list[int]:
    """Two whose base MMR was typed years ago."""
    desk = stage.desk
    with desk.database.reader() as connection:
        listed = base_mmr_due(connection, desk.clock())
    ids = [one.user_id for one in listed if one.base_mmr and one.steam_id][:2]
    with desk.database.unit_of_work("Years pass") as work:
        for user in work.session.scalars(select(User)):
            if user.id in ids:
                user.base_mmr_at = desk.clock().replace(year=2020)
                user.base_mmr = 2_000
            elif user.base_mmr is None:
                user.active = False
    stage.settle()
    return ids


def shown(stage: Stage) -> VerifyMmrDialog:
    stage.window.actions_["player.verify_mmr"].trigger()
    dialog = opened(stage.qtbot, stage.window, VerifyMmrDialog)
    stage.settle()
    return dialog


def words(dialog: VerifyMmrDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def lines(dialog: VerifyMmrDialog) -> list[list[str]]:
    model, role = dialog.table.model(), Qt.ItemDataRole.AccessibleTextRole
    return [
        [str(model.index(row, column).data(role)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def base_mmr(stage: Stage, user_id: int) -> tuple[int | None, str | None]:
    with stage.desk.database.reader() as connection:
        users = table_of(User)
        found = connection.execute(users.select().where(users.c.id == user_id)).one()
    return found.base_mmr, found.base_mmr_source


def tell(stage: Stage, steam: FakeSteam, tiers: dict[int, int | None]) -> None:
    with stage.desk.database.reader() as connection:
        users = table_of(User)
        for user_id, tier in tiers.items():
            found = connection.execute(users.select().where(users.c.id == user_id)).one()
            steam.opendota_players[to_account_id(found.steam_id)] = {"rank_tier": tier}


def test_medals_are_off_until_somebody_turns_them_on(
    stage: Stage, due: list[int], steam: FakeSteam
) -> None:
    dialog = shown(stage)
    assert len(lines(dialog)) == 2
    assert dialog.ask.text().startswith("Medals are off")
    QTest.mouseClick(dialog.ask, LEFT)
    stage.settle()
    page = stage.window.pages["settings"]
    assert isinstance(page, SettingsPage)
    assert page.isVisible()
    assert steam.requests == []


def test_a_medal_is_taken_over_where_it_says_something_else(
    stage: Stage, due: list[int], steam: FakeSteam
) -> None:
    stage.desk.settings.set(OPENDOTA_MEDALS, True)
    first, second = due
    tell(stage, steam, {first: 53, second: None})
    dialog = shown(stage)
    QTest.mouseClick(dialog.ask, LEFT)
    stage.settle()
    assert len(steam.requests) == 2
    told = {line[1].split(",")[0]: line for line in lines(dialog)}
    medals = sorted(line[5] for line in told.values())
    assert medals == ["Legend 3", "not shown"]
    assert any(line[6] == "3,465 (+1465)" for line in told.values())
    assert not dialog.take_over.isEnabled()  # what somebody typed in is worth more
    dialog.table.selectRow(dialog.table.checked.ids.index(first))
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.take_over.text().startswith("Take 1 estimate")
    QTest.mouseClick(dialog.take_over, LEFT)
    stage.settle()
    assert base_mmr(stage, first) == (3_465, "estimated")
    assert base_mmr(stage, second)[0] == 2_000
    assert len(lines(dialog)) == 1  # who was looked at is no longer due
    assert any("estimated" in notice for notice in notices(stage.window))


def test_still_right_by_keyboard(stage: Stage, due: list[int]) -> None:
    dialog = shown(stage)
    assert not dialog.confirm.isEnabled()
    dialog.table.setFocus()
    dialog.table.selectRow(0)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.confirm.text().startswith("Still right (1")
    QTest.mouseClick(dialog.confirm, LEFT)
    stage.settle()
    assert len(lines(dialog)) == 1
    dialog.table.selectRow(0)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.confirm, LEFT)
    stage.settle()
    assert "Nobody is due" in words(dialog)
    stage.window.actions_["edit.undo"].trigger()
    stage.settle()


def test_asking_is_stopped(stage: Stage, due: list[int], steam: FakeSteam) -> None:
    stage.desk.settings.set(OPENDOTA_MEDALS, True)
    steam.fail_next(Reply(hang=True))
    dialog = shown(stage)
    QTest.mouseClick(dialog.ask, LEFT)
    stage.qtbot.waitUntil(lambda: bool(steam.requests))
    assert "Asking OpenDota." in words(dialog)
    QTest.mouseClick(dialog.banner.button, LEFT)
    stage.settle()
    assert "Asking OpenDota." not in words(dialog)
    assert dialog.ask.isEnabled()


def test_home_says_that_somebody_is_due(stage: Stage, due: list[int]) -> None:
    page = stage.window.show_page("home")
    stage.settle()
    told = "\n".join(label.text() for label in page.findChildren(QLabel))
    assert "2 base MMR are to be verified" in told
