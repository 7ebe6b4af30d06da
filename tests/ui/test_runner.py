from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from dtxdesk.errors import Cancelled, UserError
from dtxdesk.ui.runner import Runner
from tests.logged import LoggedWarnings


def test_a_result_arrives_on_the_windows_thread(runner: Runner, qtbot: QtBot) -> None:
    arrived: list[tuple[int, bool]] = []
    here = QThread.currentThread()
    runner.query(
        lambda a, b: a + b,
        2,
        3,
        on_result=lambda x: arrived.append((x, QThread.currentThread() is here)),
    )
    qtbot.waitUntil(lambda: bool(arrived))
    assert arrived == [(5, True)]
    assert not runner.busy


def test_a_newer_query_takes_the_place_of_an_older_one(runner: Runner, qtbot: QtBot) -> None:
    go = threading.Event()
    arrived: list[str] = []

    def slow() -> str:
        go.wait(10)
        return "old"

    runner.query(slow, on_result=arrived.append, key="search")
    runner.query(lambda: "new", on_result=arrived.append, key="search")
    qtbot.waitUntil(lambda: arrived == ["new"])
    go.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert arrived == ["new"]


def test_a_patient_query_lets_all_others_go_first(runner: Runner, qtbot: QtBot) -> None:
    go = threading.Event()
    begun: list[str] = []

    def slow() -> None:
        begun.append("slow")
        go.wait(10)

    runner.query(lambda: begun.append("patient"), on_result=lambda _: None, patient=True)
    runner.query(slow, on_result=lambda _: None)
    runner.query(lambda: begun.append("other"), on_result=lambda _: None)
    assert runner.busy
    with qtbot.waitSignal(runner.all_read):
        # A second reader is free, and still it waits, however often its turn comes.
        qtbot.waitUntil(lambda: set(begun) == {"slow", "other"})
        runner.query(lambda: begun.append("later"), on_result=lambda _: go.set())
    assert begun[-1] == "patient"
    assert not runner.busy


def test_a_patient_query_goes_by_itself_and_ends_with_the_runner(
    runner: Runner, qtbot: QtBot
) -> None:
    arrived: list[int] = []
    runner.query(lambda: 1, on_result=arrived.append, patient=True)
    qtbot.waitUntil(lambda: arrived == [1])
    runner.query(lambda: 2, on_result=arrived.append, patient=True)
    assert runner.shutdown()
    qtbot.waitUntil(lambda: not runner.busy)
    assert arrived == [1]


def test_changes_are_made_one_after_the_other_in_their_order(runner: Runner, qtbot: QtBot) -> None:
    done: list[int] = []
    threads: set[str] = set()

    def change(number: int) -> None:
        threads.add(threading.current_thread().name)
        done.append(number)

    for number in range(20):
        runner.change(change, number, title="")
    qtbot.waitUntil(lambda: not runner.busy)
    assert done == list(range(20))
    assert len(threads) == 1


def test_a_change_says_that_it_is_done_and_can_be_undone(runner: Runner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.changed) as said:
        runner.change(lambda: None, title="Korvus saved")
    assert said.args == ["Korvus saved", True]


def test_a_failure_goes_to_who_asked(runner: Runner, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise UserError("No")

    arrived: list[Exception] = []
    with qtbot.assertNotEmitted(runner.problem):
        runner.query(refuse, on_result=lambda _: None, on_error=arrived.append)
        qtbot.waitUntil(lambda: bool(arrived))
    assert isinstance(arrived[0], UserError)


def test_a_failure_that_nobody_takes_is_a_problem_for_the_window(
    runner: Runner, qtbot: QtBot
) -> None:
    def refuse() -> None:
        raise UserError("No", "because", "do this")

    with qtbot.waitSignal(runner.problem) as said:
        runner.change(refuse, title="Never said")
    assert said.args[0].title == "No"


def test_a_bug_is_told_to_the_window_and_to_who_asked(
    runner: Runner, qtbot: QtBot, expect_warning: LoggedWarnings
) -> None:
    arrived: list[Exception] = []
    with qtbot.waitSignal(runner.crashed) as said:
        runner.query(lambda: 1 // 0, on_result=lambda _: None, on_error=arrived.append)
    assert isinstance(said.args[0], ZeroDivisionError)
    qtbot.waitUntil(lambda: bool(arrived))


def test_what_the_person_stopped_is_no_failure(runner: Runner, qtbot: QtBot) -> None:
    def stopped() -> None:
        raise Cancelled

    with qtbot.assertNotEmitted(runner.problem), qtbot.assertNotEmitted(runner.crashed):
        runner.network(stopped, on_result=lambda _: None)
        qtbot.waitUntil(lambda: not runner.busy)


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.got: list[int] = []

    def take(self, value: int) -> None:
        self.got.append(value)


def test_a_result_for_a_widget_that_is_gone_is_dropped(runner: Runner, qtbot: QtBot) -> None:
    go = threading.Event()
    receiver = Receiver()
    got = receiver.got

    def slow() -> int:
        go.wait(10)
        return 1

    runner.query(slow, on_result=receiver.take)
    with qtbot.waitSignal(receiver.destroyed):
        receiver.deleteLater()
    go.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert got == []


def test_progress_arrives_while_the_call_runs(runner: Runner, qtbot: QtBot) -> None:
    go = threading.Event()
    seen: list[int] = []
    results: list[str] = []

    def call(what: str, *, progress: object) -> str:
        assert callable(progress)
        progress(34)
        go.wait(10)
        return what

    runner.network(call, "done", on_result=results.append, on_progress=seen.append)
    qtbot.waitUntil(lambda: seen == [34])
    assert not results
    go.set()
    qtbot.waitUntil(lambda: results == ["done"])


def test_a_call_that_hangs_is_told_to_stop_and_not_waited_for_for_ever(qtbot: QtBot) -> None:
    runner = Runner()
    cancel, begun, release = threading.Event(), threading.Event(), threading.Event()

    def hang() -> None:
        begun.set()
        release.wait(30)

    runner.network(hang, on_result=lambda _: None, cancel=cancel)
    assert begun.wait(10)
    assert runner.shutdown(0.05) is False
    assert cancel.is_set()
    release.set()


def test_changes_asked_for_before_the_end_are_still_made(qtbot: QtBot) -> None:
    runner = Runner()
    done: list[int] = []
    for number in range(5):
        runner.change(done.append, number, title="")
    assert runner.shutdown(10)
    assert done == [0, 1, 2, 3, 4]


@pytest.mark.usefixtures("qtbot")
def test_after_the_end_nothing_is_taken_any_more() -> None:
    runner = Runner()
    runner.shutdown(5)
    task = runner.query(lambda: 1, on_result=lambda _: None)
    assert task.cancel.is_set()
    assert not runner.busy
