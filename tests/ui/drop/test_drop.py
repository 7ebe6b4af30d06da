from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dtxdesk.ui.dialogs.people_import import PeopleImportDialog
from dtxdesk.ui.dialogs.problem import ProblemDialog
from dtxdesk.ui.dialogs.restore import RestoreDialog
from dtxdesk.ui.drop.kinds import FileKind, judge
from dtxdesk.ui.drop.overlay import DropOverlay
from dtxdesk.ui.theme import Theme
from tests.ui.conftest import Stage

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def held(files: Sequence[Path | str]) -> QMimeData:
    data = QMimeData()
    data.setUrls(
        [QUrl.fromLocalFile(str(file)) if isinstance(file, Path) else QUrl(file) for file in files]
    )
    return data


def enter(target: QWidget, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(QPoint(200, 200), COPY, data, LEFT, NONE)
    QApplication.sendEvent(target, event)
    return event


def let_go(target: QWidget, data: QMimeData) -> None:
    QApplication.sendEvent(target, QDropEvent(QPointF(200, 200), COPY, data, LEFT, NONE))


def overlay(stage: Stage) -> DropOverlay:
    found = stage.window.findChild(DropOverlay)
    assert isinstance(found, DropOverlay)
    return found


def notices(stage: Stage) -> list[str]:
    return [toast.accessibleName() for toast in stage.window.toasts.shown]


def test_a_backup_says_what_would_happen_and_asks_before_it_does(
    stage: Stage, qtbot: QtBot
) -> None:
    file = stage.desk.backups.make()
    data = held([file])
    assert enter(stage.window, data).isAccepted()
    over = overlay(stage)
    qtbot.waitUntil(lambda: over.accessibleName() == f"Restore this backup… {file.name}")
    assert over.isVisible()
    let_go(over, data)
    assert not over.isVisible()
    qtbot.waitUntil(lambda: stage.window.findChild(RestoreDialog) is not None)
    question = stage.window.findChild(RestoreDialog)
    assert isinstance(question, RestoreDialog)
    question.close()


def test_a_list_of_players_shows_what_importing_it_would_do(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "sign-ups.csv"
    file.write_text("discord_username;mmr\nkorvus;5000\n")
    data = held([file])
    enter(stage.window, data)
    over = overlay(stage)
    qtbot.waitUntil(lambda: over.accessibleName() == "Import these players… sign-ups.csv")
    let_go(over, data)
    qtbot.waitUntil(lambda: bool(stage.window.findChildren(PeopleImportDialog)))
    dialog = stage.window.findChild(PeopleImportDialog)
    assert isinstance(dialog, PeopleImportDialog)
    qtbot.waitUntil(dialog.import_.isEnabled)
    assert stage.window.navigation.current == "players"
    dialog.close()


def test_a_list_is_not_taken_without_a_database(
    dressed: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "sign-ups.csv"
    file.write_text("discord_username\nkorvus\n")
    stage = Stage(tmp_path / "data", qtbot)  # nobody has worked there yet: the wizard is in it
    stage.show()
    stage.settle()
    data = held([file])
    enter(stage.window, data)
    let_go(overlay(stage), data)
    qtbot.waitUntil(lambda: any("No database is open" in notice for notice in notices(stage)))
    assert not stage.window.findChildren(PeopleImportDialog)
    stage.close()


def test_what_is_let_go_at_once_is_taken_when_it_is_known(stage: Stage, qtbot: QtBot) -> None:
    file = stage.desk.backups.make()
    file.write_bytes(file.read_bytes()[:6000])  # begins as a database, and is damaged
    data = held([file])
    enter(stage.window, data)
    let_go(overlay(stage), data)
    qtbot.waitUntil(lambda: stage.window.findChild(ProblemDialog) is not None)
    problem = stage.window.findChild(ProblemDialog)
    assert isinstance(problem, ProblemDialog)
    problem.close()


def test_what_leaves_again_leaves_nothing(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    enter(stage.window, held([tmp_path]))
    assert overlay(stage).isVisible()
    QApplication.sendEvent(overlay(stage), QDragLeaveEvent())
    qtbot.waitUntil(lambda: not overlay(stage).isVisible())
    stage.settle()
    assert notices(stage) == []


def test_text_is_no_file(stage: Stage) -> None:
    data = QMimeData()
    data.setText("Korvus")
    enter(stage.window, data)
    assert not overlay(stage).isVisible()


def test_what_is_not_read_is_told_with_its_reason(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "notes.md").write_text("hello")
    (tmp_path / "logo.csv").write_bytes(PNG)
    for files, said in (
        ([tmp_path / "notes.md"], "Not something dtxdesk reads.. notes.md"),
        ([tmp_path / "logo.csv"], "It is a picture, not a CSV file"),
        ([tmp_path], "This is a folder"),
        ([tmp_path / "gone.sqlite"], "can't be read"),
        ([tmp_path / "a", tmp_path / "b"], "One file at a time"),
        (["https://example.org/x.sqlite"], "Only files of this computer"),
    ):
        data = held(files)
        enter(stage.window, data)
        let_go(overlay(stage), data)
        qtbot.waitUntil(lambda said=said: any(said in notice for notice in notices(stage)))


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("x.SQLITE", b"SQLite format 3\x00" + b"\x00" * 100, "Restore this backup…"),
        ("x.sqlite", bytes(range(100)), "Not something dtxdesk reads."),
        ("x.sqlite", b"", "Not something dtxdesk reads."),
        ("x", b"SQLite format 3\x00", "Not something dtxdesk reads."),
        ("x.csv", b"name;mmr\n", "Import these players…"),
        ("x.TSV", b"\xef\xbb\xbfname\tmmr\n", "Import these players…"),
        ("x.txt", "name;mmr".encode("utf-16-le"), "Import these players…"),
        ("x.csv", b"", "Import these players…"),
        ("x.csv", PNG, "It is a picture, not a CSV file."),
        ("x.csv", b"PK\x03\x04", "It is a workbook, not a CSV file."),
        ("x.csv", b"SQLite format 3\x00", "It is a database, not a CSV file."),
        ("x.csv", b"\x7fELF\x00\x01", "Not something dtxdesk reads."),
    ],
)
def test_a_file_is_told_by_its_name_and_how_it_begins(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    verdict = judge([file])
    assert verdict.sentence == sentence
    assert (verdict.kind is not None) == sentence.startswith(("Restore", "Import"))


def test_a_file_past_its_kinds_size_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(b"name;mmr\n" * 200)
    csv = FileKind(
        frozenset({".csv"}), "players", "Import these players…", lambda head: b"\x00" not in head,
        1000, lambda window, file: None,
    )  # fmt: skip
    assert judge([file], [csv]).sentence == "This file is too large: 1.8 kB, at most 1.0 kB."
