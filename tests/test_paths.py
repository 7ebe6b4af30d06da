from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dtxdesk.paths import (
    DATA_DIR_VARIABLE,
    PORTABLE_MARKER,
    DataPaths,
    default_data_dir,
    resource,
)


def test_the_environment_names_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DTXDESK_DATA_DIR", str(Path("~") / "league"))
    assert default_data_dir() == Path.home() / "league"


def test_otherwise_it_is_where_the_system_keeps_such_data() -> None:
    assert default_data_dir().is_relative_to(Path.home())
    assert not default_data_dir().exists()


def test_everything_that_is_written_lies_in_the_data_folder(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path / "data")
    places = [
        getattr(paths, name)
        for name, member in vars(DataPaths).items()
        if isinstance(member, property)
    ]
    assert len(places) == len(set(places)) > 0
    assert all(place.is_relative_to(paths.root) for place in places)
    assert not paths.root.exists()


@pytest.mark.parametrize(
    "parts", [("icons", "home.svg"), ("themes", "dark.toml"), ("themes", "light.toml")]
)
def test_what_ships_is_found(parts: tuple[str, str]) -> None:
    assert resource(*parts).is_file()


def test_a_marked_folder_carries_its_data_with_it(tmp_path: Path) -> None:
    package = Path(resource()).parent / "dtxdesk"
    (tmp_path / "dtxdesk").mkdir()
    for name in ("__init__.py", "paths.py"):
        shutil.copy(package / name, tmp_path / "dtxdesk")
    (tmp_path / PORTABLE_MARKER).touch()
    environ = {name: value for name, value in os.environ.items() if name != DATA_DIR_VARIABLE}
    said = subprocess.run(
        [sys.executable, "-c", "from dtxdesk.paths import default_data_dir as f; print(f())"],
        cwd=tmp_path,
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(said.stdout.strip()) == tmp_path.resolve() / "data"
