from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from pytestqt.qtbot import QtBot

from dtxdesk.ui.single_instance import SingleInstance


@pytest.fixture(autouse=True)
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "t"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    if QDir.tempPath() != str(folder):
        pytest.skip("this system keeps its temporary files elsewhere")
    return folder


def test_a_second_start_raises_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.claim()
    with qtbot.waitSignal(first.raise_asked):
        assert not second.claim()
    first.release()
    assert second.claim()
    second.release()


def test_the_same_folder_by_another_name_is_the_same(tmp_path: Path, qtbot: QtBot) -> None:
    real = tmp_path / "real"
    real.mkdir()
    link = tmp_path / "link"
    link.symlink_to(real)
    first, second = SingleInstance(real), SingleInstance(link)
    assert first.claim()
    with qtbot.waitSignal(first.raise_asked):
        assert not second.claim()
    first.release()


def test_other_folders_have_windows_of_their_own(tmp_path: Path, qtbot: QtBot) -> None:
    first, other = SingleInstance(tmp_path / "a"), SingleInstance(tmp_path / "b")
    assert first.claim()
    assert other.claim()
    first.release()
    other.release()


def test_what_a_dead_program_left_behind_is_in_nobodys_way(
    tmp_path: Path, own_temporary_folder: Path, qtbot: QtBot
) -> None:
    first = SingleInstance(tmp_path)
    assert first.claim()
    left = {file.name: file.read_bytes() for file in own_temporary_folder.glob("*.lock")}
    first.release()
    # A process id that nobody has, as in the lock file of a program that was killed.
    (name, content), *_ = left.items()
    lines = content.split(b"\n")
    lines[0] = str(2**22 + 1).encode()
    (own_temporary_folder / name).write_bytes(b"\n".join(lines))
    (own_temporary_folder / name.removesuffix(".lock")).touch()
    second = SingleInstance(tmp_path)
    assert second.claim()
    with qtbot.waitSignal(second.raise_asked):
        assert not SingleInstance(tmp_path).claim()
    second.release()
    assert list(own_temporary_folder.iterdir()) == []
