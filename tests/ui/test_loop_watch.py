from __future__ import annotations

import time

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from dtxdesk.ui.loop_watch import LoopWatch, Stall


def busy_for(seconds: float) -> None:
    """Works until its own thread has used that much time, however loaded the machine is."""
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        sum(range(1000))


def test_it_says_what_blocked_the_loop(qtbot: QtBot) -> None:
    stalls: list[Stall] = []
    watch = LoopWatch(stalls.append)
    watch.start()
    QTimer.singleShot(0, lambda: busy_for(0.2))
    qtbot.waitUntil(lambda: any("busy_for" in str(stall) for stall in stalls), timeout=20_000)
    watch.stop()
    (found,) = [stall for stall in stalls if "busy_for" in str(stall)]
    assert found.work >= 0.15
    assert found.seconds >= found.work * 0.9
    assert "busy_for" in found.stack[-1] or "busy_for" in found.stack[-2]


def test_waiting_is_not_work(qtbot: QtBot) -> None:
    stalls: list[Stall] = []
    watch = LoopWatch(stalls.append)
    watch.start()
    QTimer.singleShot(0, lambda: time.sleep(0.3))
    qtbot.waitUntil(lambda: any(stall.seconds >= 0.25 for stall in stalls), timeout=20_000)
    watch.stop()
    found = max(stalls, key=lambda stall: stall.seconds)
    assert found.work < found.seconds / 2


def test_it_ends_when_it_is_told_to(qtbot: QtBot) -> None:
    stalls: list[Stall] = []
    watch = LoopWatch(stalls.append)
    watch.start()
    watch.stop()
    busy_for(0.1)
    assert stalls == []
