from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dtxdesk.errors import EnvironmentProblem
from dtxdesk.locks import exclusive

HOLDER = """
import sys
from pathlib import Path
from dtxdesk.locks import exclusive
with exclusive(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_another_program_is_waited_for_and_named(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parent.parent,
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    with holder:
        assert holder.stdout.readline().strip() == b"held"
        busy = pytest.raises(EnvironmentProblem, match="busy with the same folder")
        with busy, exclusive(path, wait=0):
            pass
        holder.kill()
        # The system lets go of a dead program's lock.
        with exclusive(path):
            pass


def test_the_same_program_waits_for_itself_too(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with exclusive(path), pytest.raises(EnvironmentProblem), exclusive(path, wait=0):
        pass
    with exclusive(tmp_path / "lock", wait=0):
        pass


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    missing = pytest.raises(EnvironmentProblem, match="folder does not exist")
    with missing, exclusive(tmp_path / "missing" / "lock"):
        pass
