"""What the project promises about itself."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import dtxdesk

ROOT = Path(__file__).resolve().parent.parent

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

HEAVY = {"alembic", "apscheduler", "httpcore", "httpx", "keyring", "psycopg", "sqlalchemy"}


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!;~ ]", name)[0]).lower()


def test_setting_up_needs_nothing_but_python() -> None:
    packages = {module.partition(".")[0] for module in imported(ROOT / "dev.py")}
    assert packages <= sys.stdlib_module_names


def test_without_a_verb_dev_says_what_it_can_do() -> None:
    done = subprocess.run([sys.executable, "dev.py"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 2
    for verb in ("run", "test", "check", "bench", "screens", "package"):
        assert f"dev.py {verb}" in done.stderr
    assert done.stdout == ""


def test_ci_runs_what_a_developer_runs() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.splitlines()[-1] == "exec python3 dev.py test"
    assert os.name == "nt" or os.access(ROOT / ".ci" / "run", os.X_OK)


def test_every_dependency_is_locked_with_its_hashes() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", lock)
    assert all("--hash=sha256:" in entry for entry in entries)
    locked = {canonical(entry) for entry in entries}
    wanted = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    assert {canonical(name) for name in wanted} <= locked


def test_the_lock_file_names_no_place_to_download_from() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"://|--index|--extra-index|--find-links|--trusted", lock)


def test_the_version_is_the_same_everywhere() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\S+)", changes, re.MULTILINE)
    assert newest is not None
    assert PROJECT["version"] == dtxdesk.__version__ == newest[1]


@pytest.mark.parametrize("module", ["dtxdesk.__main__", "dtxdesk.bootstrap", "dtxdesk.ui.app"])
def test_nothing_heavy_is_imported_before_the_window_is_there(module: str) -> None:
    code = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not HEAVY & set(done.stdout.split())


def test_drawings_know_no_widgets() -> None:
    for file in (ROOT / "dtxdesk" / "drawing").rglob("*.py"):
        assert not any(module.startswith("PySide6.QtWidgets") for module in imported(file)), file


def test_links_of_the_documentation_lead_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#:]+)[^):]*\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
