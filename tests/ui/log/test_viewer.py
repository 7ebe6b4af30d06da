"""The log in its window: followed, narrowed, copied, saved, and without secrets."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from dtxdesk import logs
from dtxdesk.clock import utc_now
from dtxdesk.ui.log.viewer import LogViewer
from dtxdesk.ui.runner import Runner
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.widgets import Label
from tests.ui.dressing import dressed

__all__ = ["dressed"]

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier

log = logging.getLogger("dtxdesk.test")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """A log file that the program writes into."""
    level = logging.getLogger().level
    logs.start(tmp_path / "logs", level="debug", console=False)
    yield tmp_path / "logs" / logs.LOG_FILE
    logs.stop()
    logging.getLogger().setLevel(level)


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    made = Runner()
    yield made
    made.shutdown(5)


@pytest.fixture
def viewer(dressed: Theme, file: Path, runner: Runner, qtbot: QtBot) -> Iterator[LogViewer]:
    parent = QWidget()
    log.debug("asked for matches")
    log.info("a league came in")
    made = LogViewer(file, runner, utc_now, parent)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.model.rowCount() >= 2)
    yield made
    made.close()
    parent.deleteLater()


def lines(viewer: LogViewer) -> list[str]:
    model = viewer.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


def button(widget: QWidget, words: str) -> QAbstractButton:
    return next(
        found
        for found in widget.findChildren(QAbstractButton)
        if found.isVisible() and words in (found.text(), found.accessibleName())
    )


def test_new_lines_appear_by_themselves_also_after_the_file_was_put_aside(
    viewer: LogViewer, file: Path, qtbot: QtBot
) -> None:
    log.info("Korvus <b>wins</b>")
    qtbot.waitUntil(lambda: lines(viewer)[-1] == "Korvus <b>wins</b>")
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.handlers.RotatingFileHandler):
            handler.doRollover()
    log.info("in a new file")
    qtbot.waitUntil(lambda: lines(viewer)[-1] == "in a new file")
    log.info("and on in it")
    qtbot.waitUntil(lambda: lines(viewer)[-1] == "and on in it")
    assert lines(viewer).count("a league came in") == 1


def test_level_and_words_narrow_what_is_there_and_what_comes(
    viewer: LogViewer, qtbot: QtBot
) -> None:
    viewer.level.setFocus()
    qtbot.keyClick(viewer.level, Key.Key_Down)
    qtbot.waitUntil(lambda: "asked for matches" not in lines(viewer))
    qtbot.keyClick(viewer, Key.Key_F, CONTROL)
    assert viewer.search.hasFocus()
    qtbot.keyClicks(viewer.search, "LEAGUE")
    qtbot.waitUntil(lambda: lines(viewer) == ["a league came in"])
    log.debug("a league, but too fine")
    log.info("something else")
    log.info("another league")
    qtbot.waitUntil(lambda: lines(viewer) == ["a league came in", "another league"])
    viewer.search.clear()
    qtbot.keyClicks(viewer.search, "nowhere")
    qtbot.waitUntil(lambda: "No line is like this" in texts(viewer))
    qtbot.mouseClick(button(viewer, "Show all lines"), LEFT)
    qtbot.waitUntil(lambda: "a league, but too fine" in lines(viewer))


def test_a_secret_shows_nowhere(viewer: LogViewer, file: Path, qtbot: QtBot) -> None:
    secret = "hunter2-hunter2"
    with file.open("a", encoding="utf-8") as other:  # what an older program may have left
        other.write(f"2026-09-20T18:00:00.000Z INFO dtxdesk.old: password={secret}\n")
    logs.hide("another-secret-word")
    log.info("signing in with %s", "another-secret-word")
    qtbot.waitUntil(lambda: lines(viewer)[-1].startswith("signing in"))
    assert "another-secret-word" not in "\n".join(lines(viewer))
    qtbot.keyClick(viewer.list, Key.Key_A, CONTROL)
    viewer.list.setFocus()
    qtbot.keyClick(viewer.list, Key.Key_C, CONTROL)
    qtbot.waitUntil(lambda: "signing in" in QGuiApplication.clipboard().text())
    copied = QGuiApplication.clipboard().text()
    assert secret not in copied
    assert "another-secret-word" not in copied
    assert copied.count("\n") == viewer.model.rowCount()
    for row in range(viewer.model.rowCount()):
        viewer.list.setCurrentIndex(viewer.model.index(row, 0))
        assert secret not in viewer.detail.toPlainText()


def test_a_line_without_end_harms_nothing(viewer: LogViewer, qtbot: QtBot) -> None:
    log.info("x" * 300_000)
    qtbot.waitUntil(lambda: lines(viewer)[-1].startswith("xxx"))
    viewer.list.setCurrentIndex(viewer.model.index(viewer.model.rowCount() - 1, 0))
    assert len(viewer.detail.toPlainText()) < 30_000
    qtbot.mouseClick(button(viewer, "Copy"), LEFT)
    qtbot.waitUntil(lambda: len(QGuiApplication.clipboard().text()) > 300_000)


def test_an_error_is_read_as_a_whole(viewer: LogViewer, qtbot: QtBot) -> None:
    try:
        raise ZeroDivisionError("by <nothing>")
    except ZeroDivisionError:
        logging.getLogger("other").exception("It failed")
    log.info("and on")
    qtbot.waitUntil(lambda: lines(viewer)[-1] == "and on")
    viewer.show_newest_error()
    qtbot.waitUntil(lambda: lines(viewer) == ["It failed"])
    qtbot.waitUntil(lambda: "ZeroDivisionError: by <nothing>" in viewer.detail.toPlainText())


def test_what_is_in_view_is_saved(viewer: LogViewer, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "saved.log"
    qtbot.keyClicks(viewer.search, "league")
    qtbot.waitUntil(lambda: lines(viewer) == ["a league came in"])
    qtbot.mouseClick(button(viewer, "Save as…"), LEFT)
    picker = viewer.findChild(QFileDialog)
    assert isinstance(picker, QFileDialog)
    picker.fileSelected.emit(str(target))
    picker.close()
    qtbot.waitUntil(target.exists)
    assert target.read_text(encoding="utf-8").endswith("INFO dtxdesk.test: a league came in\n")
    qtbot.waitUntil(lambda: "Log saved" in texts(viewer))


def test_a_log_that_cannot_be_read_says_why_and_is_tried_again(
    dressed: Theme, runner: Runner, tmp_path: Path, qtbot: QtBot
) -> None:
    parent = QWidget()
    file = tmp_path / "dtxdesk.log"
    file.mkdir()
    viewer = LogViewer(file, runner, utc_now, parent)
    viewer.show()
    qtbot.waitUntil(lambda: "dtxdesk.log could not be read" in texts(viewer))
    file.rmdir()
    file.write_text("2026-09-20T18:00:00.000Z INFO dtxdesk.test: here\n", encoding="utf-8")
    qtbot.mouseClick(button(viewer, "Try again"), LEFT)
    qtbot.waitUntil(lambda: lines(viewer) == ["here"])
    viewer.close()
    parent.deleteLater()
