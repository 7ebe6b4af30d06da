from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from dtxdesk.atomic import PRIVATE, disk_problem, written_whole
from dtxdesk.errors import EnvironmentProblem


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_the_file_is_there_when_the_block_ends(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"old")
    with written_whole(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["out.csv"]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), written_whole(path) as file:
        file.write(b"half" * (1 // 0))
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["out.csv"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_mode_is_the_persons_own_or_private(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        with written_whole(tmp_path / "export"):
            pass
        with written_whole(tmp_path / "secret", mode=PRIVATE):
            pass
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "export").stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with written_whole(tmp_path / "link") as file:
        file.write(b"x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"x"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing/out.csv", "The folder does not exist"),
        ("file/out.csv", "is a file, not a folder"),
        ("folder", "It is a folder"),
        ("x" * 300, "The name is too long"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    before = names(tmp_path)
    with pytest.raises(EnvironmentProblem) as caught, written_whole(tmp_path / name) as file:
        file.write(b"x")
    assert reason in caught.value.message
    assert str(tmp_path / name) in caught.value.title
    assert caught.value.remedy
    assert names(tmp_path) == before


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_write_protected_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"old")
    path.chmod(0o400)
    with pytest.raises(EnvironmentProblem, match="not allowed"), written_whole(path):
        pass
    assert path.read_bytes() == b"old"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's /dev/full")
def test_a_full_disk_is_said_as_such() -> None:
    with (
        pytest.raises(EnvironmentProblem, match="The disk is full"),
        written_whole(Path("/dev/full")) as file,
    ):
        file.write(b"x")


def test_the_longest_name_that_the_disk_takes_is_fine(tmp_path: Path) -> None:
    with written_whole(tmp_path / ("x" * 255)) as file:
        file.write(b"x")


def test_an_unknown_reason_is_passed_on(tmp_path: Path) -> None:
    problem = disk_problem(tmp_path, OSError(errno.ELOOP, "Too many links"), reading=True)
    assert problem.one_line().startswith(f"{tmp_path} could not be read. Too many links")


def test_a_name_that_no_file_can_have_is_said(tmp_path: Path) -> None:
    with (
        pytest.raises(EnvironmentProblem, match="No file can have such a name"),
        written_whole(tmp_path / "nul\0.csv"),
    ):
        pass
    assert list(tmp_path.iterdir()) == []
