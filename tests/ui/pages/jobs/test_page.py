"""The Jobs page as people use it: see what runs, stop it, run it, let it rest."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from dtxdesk.errors import Cancelled, EnvironmentProblem
from dtxdesk.jobs.job_ids import BACKUP
from dtxdesk.jobs.scheduler import JobRun, JobState
from dtxdesk.services.progress import SyncProgress
from dtxdesk.settings import SYNC_ENABLED
from dtxdesk.ui.pages.jobs.page import JobsPage
from dtxdesk.ui.pages.jobs.table import NEXT, OUTCOME, STATE
from dtxdesk.ui.widgets import Badge, Label
from tests.ui.conftest import Stage

LEFT = Qt.MouseButton.LeftButton
RARELY = timedelta(days=1)
WAIT = 20.0


def words(widget: QWidget) -> str:
    shown = [*widget.findChildren(Label), *widget.findChildren(Badge)]
    return "\n".join(part.text() for part in shown if part.isVisible())


def button(widget: QWidget, text: str) -> QAbstractButton:
    return next(
        found
        for found in widget.findChildren(QAbstractButton)
        if found.isVisible() and text in (found.text(), found.accessibleName())
    )


class JobsOnStage:
    """The page with the backup, and whatever a test adds."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.qtbot = stage.qtbot
        self.jobs = stage.desk.jobs
        page = stage.window.show_page("jobs")
        assert isinstance(page, JobsPage)
        self.page = page
        self.qtbot.waitUntil(lambda: self.state(BACKUP).outcome is not None)
        stage.settle()

    def state(self, job_id: str) -> JobState:
        known = {state.id: state for state in self.page.context.jobs.states}
        return known.get(job_id, JobState(job_id, ""))

    def choose(self, job_id: str) -> None:
        table = self.page.table
        table.setFocus()
        self.qtbot.keyClick(table, Qt.Key.Key_Up)
        while table.current is None or table.current.id != job_id:
            before = table.currentIndex().row()
            self.qtbot.keyClick(table, Qt.Key.Key_Down)
            assert table.currentIndex().row() != before

    def cell(self, job_id: str, column: int) -> str:
        states = [state.id for state in self.page.table.jobs.states]
        return str(self.page.table.jobs.index(states.index(job_id), column).data())

    def press(self, text: str) -> None:
        self.qtbot.mouseClick(button(self.page.pane, text), LEFT)


@pytest.fixture
def on_stage(stage: Stage) -> JobsOnStage:
    return JobsOnStage(stage)


def test_one_that_runs_says_how_far_it_is_and_can_be_stopped(on_stage: JobsOnStage) -> None:
    def work(run: JobRun) -> str:
        run.tell(SyncProgress("DTX League", "details", 13, 52, 18.0))
        run.cancel.wait(WAIT)
        raise Cancelled

    on_stage.jobs.add("sync:1", "Sync DTX League", RARELY, work, soon=True)
    on_stage.qtbot.waitUntil(lambda: on_stage.state("sync:1").progress is not None)
    on_stage.choose("sync:1")
    assert "13 of 52, 18 s left" in words(on_stage.page.pane)
    assert on_stage.cell("sync:1", STATE) == "Running"
    assert not on_stage.stage.window.actions_["job.run"].isEnabled()
    on_stage.press("Stop")
    on_stage.qtbot.waitUntil(lambda: on_stage.state("sync:1").outcome == "cancelled")
    assert on_stage.cell("sync:1", OUTCOME) == "Stopped"
    assert "13 of 52" not in words(on_stage.page.pane)


def test_run_now_by_return_and_by_button(on_stage: JobsOnStage) -> None:
    runs: list[int] = []

    def work(_run: JobRun) -> str:
        runs.append(len(runs))
        return f"Run number {len(runs)}"

    on_stage.jobs.add("other", "Another job", RARELY, work, soon=False)
    on_stage.qtbot.waitUntil(lambda: on_stage.state("other").title != "")
    on_stage.choose("other")
    assert "It has not run yet." in words(on_stage.page.pane)
    on_stage.qtbot.keyClick(on_stage.page.table, Qt.Key.Key_Return)
    on_stage.qtbot.waitUntil(lambda: "Run number 1" in words(on_stage.page.pane))
    on_stage.press("Run now")
    on_stage.qtbot.waitUntil(lambda: "Run number 2" in words(on_stage.page.pane))
    history = on_stage.page.pane.runs.model()
    assert [history.index(row, 2).data() for row in range(history.rowCount())] == [
        "Run number 2",
        "Run number 1",
    ]


def test_a_failing_one_says_why_and_how_often(on_stage: JobsOnStage) -> None:
    def work(_run: JobRun) -> str:
        raise EnvironmentProblem("Steam can't be reached", "No route", "Check the network")

    on_stage.jobs.add("sync:1", "Sync DTX League", RARELY, work, soon=True)
    on_stage.qtbot.waitUntil(lambda: on_stage.state("sync:1").failures == 1)
    on_stage.choose("sync:1")
    assert "Steam can't be reached. No route. Check the network." in words(on_stage.page.pane)
    on_stage.press("Run now")
    on_stage.qtbot.waitUntil(lambda: on_stage.state("sync:1").failures == 2)
    assert on_stage.cell("sync:1", OUTCOME) == "Failed"
    assert "Failures in a row" in words(on_stage.page.pane)


def test_pause_and_resume(on_stage: JobsOnStage) -> None:
    on_stage.choose(BACKUP)
    assert on_stage.cell(BACKUP, NEXT).startswith("in ")
    on_stage.press("Pause")
    on_stage.qtbot.waitUntil(lambda: on_stage.state(BACKUP).paused)
    assert on_stage.cell(BACKUP, NEXT) == "paused"
    assert on_stage.cell(BACKUP, STATE) == "Paused"
    on_stage.page.table.customContextMenuRequested.emit(QPoint(20, 20))
    menu = next(found for found in on_stage.page.findChildren(QMenu) if found.isVisible())
    for _ in range(2):
        on_stage.qtbot.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction().text() == "Resume job"
    on_stage.qtbot.keyClick(menu, Qt.Key.Key_Return)
    on_stage.qtbot.waitUntil(lambda: not on_stage.state(BACKUP).paused)
    assert on_stage.cell(BACKUP, NEXT).startswith("in ")


def test_the_status_bar_leads_to_the_job_that_runs(on_stage: JobsOnStage) -> None:
    go_on = threading.Event()

    def work(_run: JobRun) -> str:
        go_on.wait(WAIT)
        return ""

    window = on_stage.stage.window
    window.show_page("players")
    on_stage.jobs.add("sync:1", "Sync DTX League", RARELY, work, soon=True)
    on_stage.qtbot.waitUntil(lambda: window.status.job_shown == "sync:1")
    on_stage.qtbot.mouseClick(button(window.status, "Jobs: Sync DTX League"), LEFT)
    assert on_stage.page.isVisible()
    assert on_stage.page.table.current is not None
    assert on_stage.page.table.current.id == "sync:1"
    go_on.set()
    on_stage.qtbot.waitUntil(lambda: window.status.job_shown == "")


def test_without_a_league_it_says_what_helps(empty_stage: Stage) -> None:
    on_stage = JobsOnStage(empty_stage)
    said = words(on_stage.page)
    assert "Leagues are not followed by themselves." in said
    empty_stage.desk.settings.set(SYNC_ENABLED, True)
    on_stage.page.context.preferences.changed.emit(SYNC_ENABLED.key)
    assert "No league is followed." in words(on_stage.page)
    on_stage.qtbot.mouseClick(button(on_stage.page, "New league…"), LEFT)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()


def test_the_countdown_goes_on_by_itself(on_stage: JobsOnStage) -> None:
    on_stage.jobs.add("other", "Another job", timedelta(seconds=40), lambda _run: "", soon=False)
    on_stage.qtbot.waitUntil(lambda: on_stage.state("other").title != "")
    repainted: list[int] = []
    on_stage.page.table.jobs.dataChanged.connect(lambda at, _to: repainted.append(at.column()))
    on_stage.qtbot.waitUntil(lambda: NEXT in repainted)
    on_stage.stage.window.show_page("players")
    repainted.clear()
    on_stage.page.refresh(None)  # type: ignore[arg-type]
    assert not on_stage.page.isVisible()
