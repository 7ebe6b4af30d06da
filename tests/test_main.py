"""Window or command line: chosen from the arguments alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dtxdesk.__main__ import WindowOptions, window_options


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], WindowOptions()),
        (["--data-dir", "D"], WindowOptions(Path("D"))),
        (["--data-dir=D", "--database", "U"], WindowOptions(Path("D"), "U")),
        (["demo"], WindowOptions(demo=True)),
        (["--data-dir", "demo"], WindowOptions(Path("demo"))),
        (["--data-dir", "D", "demo"], WindowOptions(Path("D"), demo=True)),
        (["--data-dir"], None),
        (["league", "list"], None),
        (["--help"], None),
    ],
    ids=str,
)
def test_the_window_is_asked_for_by_naming_no_command(
    arguments: list[str], options: WindowOptions | None
) -> None:
    assert window_options(arguments) == options


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a screen")
def test_without_a_screen_one_line_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    ended = subprocess.run(
        [sys.executable, "-m", "dtxdesk", "--data-dir", str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    (line,) = ended.stderr.strip().splitlines()
    assert "no screen" in line


def test_the_command_line_starts_without_anything_of_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from dtxdesk.cli import run_command;"
        f"run_command(['--data-dir', {str(tmp_path)!r}, 'player', 'list']);"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0
