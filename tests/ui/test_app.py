"""The program as a process of its own: started twice, closed from outside."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dtxdesk.data.opening import open_local

PATIENCE = 40.0

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")


def started(folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "dtxdesk", "--data-dir", str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.fixture
def first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[subprocess.Popen[bytes]]:
    """A window that has opened its database."""
    sockets = tmp_path / "t"
    sockets.mkdir()
    monkeypatch.setenv("TMPDIR", str(sockets))
    database = tmp_path / "data" / "dtxdesk.sqlite"
    open_local(database, tmp_path / "data" / "backups").close()
    program = started(tmp_path / "data")
    in_use = database.with_name("dtxdesk.sqlite-wal")
    qtbot.waitUntil(lambda: in_use.exists() or program.poll() is not None, timeout=40_000)
    yield program
    program.kill()
    program.communicate(timeout=PATIENCE)


def test_a_second_start_ends_at_once_and_a_signal_closes_the_first(
    first: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    second = started(tmp_path / "data")
    assert second.wait(timeout=PATIENCE) == 0
    second.communicate()
    assert first.poll() is None
    first.send_signal(signal.SIGTERM)
    _, said = first.communicate(timeout=PATIENCE)
    assert first.returncode == 0
    assert b"Traceback" not in said
    assert list((tmp_path / "t").iterdir()) == [], "nothing is left behind"
    assert "window" in (tmp_path / "data" / "settings.toml").read_text("utf-8")
