"""The preview of an import: what it says, what narrows it, and that it is all or nothing."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dtxdesk.credentials import STEAM_API_KEY
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.data.schema import User
from dtxdesk.domain.people_csv import PeopleFile
from dtxdesk.domain.people_import import Action, Part, PartChange, PlannedRow
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.services.people_import import ImportPlan
from dtxdesk.services.players import PlayerFields
from dtxdesk.settings import STEAM_API_URL, STEAM_RATE
from dtxdesk.ui.dialogs.importing.preview import Preview, RowFilter
from dtxdesk.ui.dialogs.importing.words import detail, whole
from dtxdesk.ui.dialogs.people_import import PeopleImportDialog
from dtxdesk.ui.pages.players.page import PlayersPage
from dtxdesk.ui.theme import Theme
from tests.servers.steam import HANG, FakeSteam
from tests.ui.conftest import Stage
from tests.ui.dialogs.test_backups import notices, opened

LEFT = Qt.MouseButton.LeftButton
HEADER = "steam_friend_id,discord_username,name,mmr,Remarks"
NEW = "76561198900000001,northwind,北风来信,5210,from Chengdu"
ALSO_NEW = "76561198900000002,duck,Duckhunt 🦆,,"
WRONG = "76561198900000003,,Nyx,twelve,"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def written(folder: Path, *lines: str, name: str = "sign-ups.csv") -> Path:
    file = folder / name
    file.write_text("\n".join((HEADER, *lines)), encoding="utf-8")
    return file


def preview_of(stage: Stage, file: Path) -> PeopleImportDialog:
    """The dialog by way of the action and the system's own one."""
    stage.window.actions_["player.import"].trigger()
    picker = opened(stage.qtbot, stage.window, QFileDialog)
    picker.selectFile(str(file))
    picker.accept()
    dialog = opened(stage.qtbot, stage.window, PeopleImportDialog)
    stage.settle()
    return dialog


def words(dialog: PeopleImportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def lines(dialog: PeopleImportDialog) -> list[list[str]]:
    model, role = dialog.table.model(), Qt.ItemDataRole.AccessibleTextRole
    return [
        [str(model.index(row, column).data(role)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, LEFT)


def names(stage: Stage) -> list[str]:
    with stage.desk.database.reader() as connection:
        return list(connection.execute(select(User.name).order_by(User.id)).scalars())


def test_a_list_is_shown_imported_and_taken_back(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    before = names(stage)
    stage.desk.players.add(PlayerFields("Vesper", discord_username="vesper.q", base_mmr=4800))
    dialog = preview_of(stage, written(tmp_path, NEW, ALSO_NEW, ",Vesper.Q,,5555,"))
    said = words(dialog)
    assert "sign-ups.csv: 3 row" in said
    assert "UTF-8, with commas between the cells" in said
    assert "Columns read: steam_friend_id, discord_username, name, mmr" in said
    assert "Not known, so ignored: Remarks." in said
    assert [(line[0], line[1]) for line in lines(dialog)] == [
        ("4", "Update, by name"),
        ("2", "Create"),
        ("3", "Create"),
    ]
    assert lines(dialog)[0][3] == "Base MMR: 4800 → 5555"
    assert lines(dialog)[1][2:] == [
        "北风来信",
        "Base MMR: 5210  ·  Discord name: \u2068northwind\u2069  ·  Steam id: 76561198900000001",
    ]
    assert dialog.detail.toPlainText().startswith("Line 4, \u2068Vesper\u2069: Update, by name\n")
    assert dialog.import_.text().startswith("Import 3 player")
    press(qtbot, dialog.import_)
    qtbot.waitUntil(lambda: any("3 player" in notice for notice in notices(stage.window)))
    assert names(stage) == [*before, "Vesper", "北风来信", "Duckhunt 🦆"]
    toast = stage.window.toasts.shown[-1]
    press(qtbot, next(b for b in toast.findChildren(QPushButton) if b.text() == "Undo"))
    qtbot.waitUntil(lambda: names(stage) == [*before, "Vesper"])
    qtbot.waitUntil(lambda: not stage.window.findChildren(PeopleImportDialog))


def test_errors_stand_first_and_nothing_is_imported_until_they_are_mended(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    before = names(stage)
    dialog = preview_of(stage, written(tmp_path, NEW, WRONG, ALSO_NEW))
    assert [line[:2] for line in lines(dialog)] == [
        ["3", "Error"],
        ["2", "Create"],
        ["4", "Create"],
    ]
    assert "“twelve” is no MMR" in dialog.detail.toPlainText()
    assert not dialog.import_.isEnabled()
    assert "can't be imported" in dialog.import_.toolTip()
    assert "all or nothing" in words(dialog)
    written(tmp_path, NEW, WRONG.replace("twelve", "1200"), ALSO_NEW)
    press(qtbot, dialog.again)
    qtbot.waitUntil(dialog.import_.isEnabled)
    stage.settle()
    assert {line[1] for line in lines(dialog)} == {"Create"}
    assert "all or nothing" not in words(dialog)
    press(qtbot, dialog.import_)
    qtbot.waitUntil(lambda: len(names(stage)) == len(before) + 3)


def test_return_imports_from_its_button_alone(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    before = names(stage)
    dialog = preview_of(stage, written(tmp_path, NEW))
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.bar.search.hasFocus()
    qtbot.keyClicks(dialog.bar.search, "5210")
    for widget in (dialog.bar.search, dialog.table, dialog.detail):
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_Return)
        stage.settle()
        assert dialog.isVisible()
    assert names(stage) == before
    written(tmp_path, NEW, ALSO_NEW)
    qtbot.keyClick(dialog, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: dialog.import_.text().startswith("Import 2"))
    stage.settle()
    dialog.import_.setFocus()
    qtbot.keyClick(dialog.import_, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(names(stage)) == len(before) + 2)
    qtbot.waitUntil(lambda: not stage.window.findChildren(PeopleImportDialog))


def test_return_on_cancel_cancels(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    before = names(stage)
    dialog = preview_of(stage, written(tmp_path, NEW))
    dialog.cancel.setFocus()
    qtbot.keyClick(dialog.cancel, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not stage.window.findChildren(PeopleImportDialog))
    assert names(stage) == before


def test_ids_of_two_players_are_a_conflict(stage: Stage, tmp_path: Path) -> None:
    stage.desk.players.add(PlayerFields("Korvus", 76561198900000001))
    stage.desk.players.add(PlayerFields("Yuki", None, "123456789012345678"))
    file = tmp_path / "two.csv"
    file.write_text("steam_friend_id;discord_id\n76561198900000001;123456789012345678\n")
    dialog = preview_of(stage, file)
    (line,) = lines(dialog)
    assert line[1] == "Error"
    assert "belongs to Korvus" in line[3]
    assert "to Yuki" in line[3]
    assert not dialog.import_.isEnabled()
    dialog.close()


def test_chips_and_the_search_narrow_the_rows(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = preview_of(stage, written(tmp_path, NEW, WRONG, ALSO_NEW))
    press(qtbot, dialog.bar.creates)
    qtbot.waitUntil(lambda: [line[0] for line in lines(dialog)] == ["2", "4"])
    assert not dialog.bar.skips.isEnabled()
    assert not dialog.bar.by_name.isVisible()
    press(qtbot, dialog.bar.errors)
    qtbot.waitUntil(lambda: len(lines(dialog)) == 3)
    qtbot.keyClicks(dialog.bar.search, "TWELVE mmr")
    qtbot.waitUntil(lambda: [line[0] for line in lines(dialog)] == ["3"])
    assert dialog.bar.count.text() == "1 of 3"
    qtbot.keyClicks(dialog.bar.search, "xyzzy")
    qtbot.waitUntil(lambda: "No row matches" in words(dialog))
    show_all = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Show all rows")
    press(qtbot, show_all)
    qtbot.waitUntil(lambda: dialog.bar.count.text() == "3 of 3")
    header = dialog.table.horizontalHeader()
    place = header.sectionViewportPosition(0) + 10
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(place, 5))
    qtbot.waitUntil(lambda: [line[0] for line in lines(dialog)] == ["2", "3", "4"])
    dialog.close()


def test_what_was_changed_meanwhile_is_looked_at_once_more(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = preview_of(stage, written(tmp_path, NEW))
    stage.desk.players.add(PlayerFields("Somebody", 76561198900000001))
    before = names(stage)
    press(qtbot, dialog.import_)
    qtbot.waitUntil(lambda: "have been changed since you looked" in words(dialog))
    stage.settle()
    assert names(stage) == before
    assert [line[1] for line in lines(dialog)] == ["Update"]
    press(qtbot, dialog.import_)
    qtbot.waitUntil(lambda: names(stage) == [*before[:-1], "北风来信"])


def test_a_backup_that_can_not_be_made_is_told_and_can_be_tried_again(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = preview_of(stage, written(tmp_path, NEW))
    before = names(stage)
    folder = stage.desk.paths.backups
    shutil.move(folder, folder.with_name("elsewhere"))
    folder.write_text("a file where the folder should be")
    press(qtbot, dialog.import_)
    qtbot.waitUntil(lambda: "The backup could not be written" in words(dialog))
    assert names(stage) == before
    assert len(lines(dialog)) == 1
    folder.unlink()
    press(qtbot, dialog.import_)
    qtbot.waitUntil(lambda: len(names(stage)) == len(before) + 1)


def test_what_brings_nothing_new_can_not_be_imported(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    stage.desk.players.add(PlayerFields("Korvus", 76561198900000001))
    dialog = preview_of(stage, written(tmp_path, "76561198900000001,,Korvus,,"))
    assert "There is nothing to import." in words(dialog)
    assert not dialog.import_.isEnabled()
    assert dialog.import_.toolTip() == "There is nothing to import."
    written(tmp_path)
    press(qtbot, dialog.again)
    qtbot.waitUntil(lambda: "Nobody is in this file" in words(dialog))
    assert not dialog.import_.isEnabled()
    dialog.close()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (PNG, "It is a picture, not a CSV file"),
        (b"", "It is empty"),
        ("name\nJosé".encode("latin-1"), "not in UTF-8"),
        (b"what,ever\n1,2", "does not name any column"),
    ],
)
def test_a_file_that_can_not_be_read_says_why_and_another_one_is_taken(
    stage: Stage, qtbot: QtBot, tmp_path: Path, content: bytes, reason: str
) -> None:
    file = tmp_path / "odd.csv"
    file.write_bytes(content)
    dialog = preview_of(stage, file)
    assert "This file can't be imported" in words(dialog)
    assert reason in words(dialog)
    assert not dialog.import_.isEnabled()
    press(qtbot, dialog.another)
    picker = opened(qtbot, dialog, QFileDialog)
    picker.selectFile(str(written(tmp_path, NEW)))
    picker.accept()
    qtbot.waitUntil(dialog.import_.isEnabled)
    dialog.close()


def test_a_file_that_is_gone_says_so(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    file = written(tmp_path, NEW)
    dialog = preview_of(stage, file)
    file.unlink()
    press(qtbot, dialog.again)
    qtbot.waitUntil(lambda: "The file can't be read" in words(dialog))
    written(tmp_path, NEW)
    again = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Try again")
    press(qtbot, again)
    qtbot.waitUntil(dialog.import_.isEnabled)
    dialog.close()


def test_asking_steam_can_be_stopped_and_leaves_everything(
    dressed: Theme, league_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with FakeSteam() as steam:
        stage = Stage(shutil.copytree(league_folder, tmp_path / "data"), qtbot)
        stage.desk.settings.set(STEAM_API_URL, steam.url)
        stage.desk.settings.set(STEAM_RATE, 0.0)
        stage.desk.credentials.set(STEAM_API_KEY, steam.key)
        stage.open()
        steam.vanities = {"korvus": 76561198900000001}
        steam.fail_next(HANG, times=float("inf"), path="ResolveVanityURL")
        page = stage.window.show_page("players")
        assert isinstance(page, PlayersPage)
        stage.settle()
        page.import_file(written(tmp_path, "https://steamcommunity.com/id/korvus,,,,"))
        dialog = opened(qtbot, stage.window, PeopleImportDialog)
        qtbot.waitUntil(lambda: bool(steam.asked("ResolveVanityURL")))
        qtbot.waitUntil(lambda: "Asking Steam" in words(dialog))
        stop = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Stop")
        press(qtbot, stop)
        assert "Stopped" in words(dialog)
        assert not dialog.import_.isEnabled()
        stage.settle()
        steam.heal()
        press(qtbot, dialog.again)
        qtbot.waitUntil(dialog.import_.isEnabled)
        stage.settle()
        assert lines(dialog)[0][1] == "Create"
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not stage.window.findChildren(PeopleImportDialog))
        assert notices(stage.window) == []
        stage.close()


def test_into_a_tournament_with_its_teams(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    page = stage.window.show_page("players")
    cup = stage.desk.tournaments.create(TournamentFields(name="Winter Cup"))
    file = tmp_path / "teams.csv"
    file.write_text("steam_friend_id,name,team_name,team_captain\n1,Korvus,Aegis,yes\n")
    dialog = PeopleImportDialog(page.context, file, page, tournament=(cup, "Winter Cup"))
    dialog.open()
    stage.settle()
    assert "Import players into Winter Cup" in words(dialog)
    assert "Columns read: steam_friend_id, name, team_name, team_captain" in words(dialog)
    (line,) = lines(dialog)
    told = " ".join(line)
    assert "Signed up" in told
    assert "Aegis" in told
    assert "Captain" in told
    press(qtbot, dialog.import_)
    stage.settle()
    (team,) = stage.desk.read(team_rows, cup)
    assert team.captain is not None
    assert (team.name, team.captain.name) == ("Aegis", "Korvus")


# The list itself


def plan_of(rows: Sequence[PlannedRow]) -> ImportPlan:
    return ImportPlan(tuple(rows), PeopleFile((), frozenset(), (), "UTF-8", ","), ())


rows_of_a_plan = st.lists(
    st.builds(
        PlannedRow,
        line=st.integers(2, 500),
        action=st.sampled_from(Action),
        name=st.text(max_size=5),
        by_name=st.booleans(),
        note=st.sampled_from(["", "a note"]),
        problems=st.just(("wrong",)),
    ),
    max_size=12,
    unique_by=lambda row: row.line,
)


@given(
    rows=rows_of_a_plan,
    actions=st.frozensets(st.sampled_from(Action)),
    by_name=st.booleans(),
    sort=st.sampled_from(["what", "line", "name"]),
    descending=st.booleans(),
)
def test_what_is_listed_is_what_was_asked_for(
    rows: list[PlannedRow], actions: frozenset[Action], by_name: bool, sort: str, descending: bool
) -> None:
    preview = Preview(plan_of(rows))
    listed = preview.listed(RowFilter("", actions, by_name, sort, descending))
    wanted = {r.line for r in rows if (not actions or r.action in actions) and r.by_name >= by_name}
    assert sorted(listed) == sorted(wanted)
    shown = preview.rows(listed)
    assert [row.line for row in shown] == listed
    if descending:
        shown.reverse()
    if sort == "line":
        assert [row.line for row in shown] == sorted(wanted)
    elif sort == "name":
        folded = [row.name.casefold() for row in shown]
        assert folded == sorted(folded)
    else:
        errors = [row.action is Action.ERROR for row in shown]
        assert errors == sorted(errors, reverse=True)


def test_values_of_two_directions_keep_their_places() -> None:
    change = PartChange(Part.NAME, "صقر", "Korvus <b>")
    row = PlannedRow(5, Action.UPDATE, "صقر", 3, changes=(change,), note="look twice")
    assert detail(row) == "look twice  ·  Name: \u2068صقر\u2069 → \u2068Korvus <b>\u2069"
    assert whole(row).startswith("Line 5, \u2068صقر\u2069: Update\nlook twice")


def test_a_player_who_comes_back_says_so() -> None:
    back = PartChange(Part.ACTIVE, False, True)
    positions = PartChange(Part.POSITIONS, None, (1, 0, 2, 0, 0))
    row = PlannedRow(5, Action.UPDATE, "Korvus", 3, changes=(positions, back))
    assert detail(row) == "Comes back from the archive  ·  Positions: carry first, offlane second"
