"""dev.py sets machines up: what it decides can be tested without setting one up."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(dev.__file__).parent


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, tmp_path / name)
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    return tmp_path


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_another_lock_file_means_another_environment(project: Path) -> None:
    before = dev.fingerprint()
    append(project / "requirements.lock", "\nmore==1.0\n")
    assert dev.fingerprint() != before


def test_the_setting_of_a_tool_does_not(project: Path) -> None:
    before = dev.fingerprint()
    append(project / "pyproject.toml", "\n[tool.another]\nstrict = true\n")
    assert dev.fingerprint() == before


def test_half_an_environment_is_not_taken_for_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    assert not dev.environment_works("wanted")
    (tmp_path / "stamp").write_text("older", encoding="utf-8")
    assert not dev.environment_works("wanted")
    (tmp_path / "stamp").write_text("wanted", encoding="utf-8")
    monkeypatch.setattr(dev, "PYTHON", tmp_path / "gone")
    assert not dev.environment_works("wanted")


def test_a_second_one_waits_for_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "LOCK", tmp_path / "lock")
    code = (
        "import sys, dev, pathlib; dev.LOCK = pathlib.Path(sys.argv[1])\n"
        "with dev.one_at_a_time(): print('in', flush=True)"
    )
    with dev.one_at_a_time():
        second = subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path / "lock")],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert second.stderr is not None
        assert "waiting" in second.stderr.readline()
        assert second.poll() is None
    out, _ = second.communicate()
    assert out == "in\n"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems come with what Qt needs")
@pytest.mark.parametrize(
    ("installer", "said"),
    [
        ("", "On Debian and Ubuntu: sudo apt-get install libegl1"),
        ("dnf", "sudo dnf install 'libEGL.so.1()(64bit)'"),
        ("zypper", "sudo zypper install 'libEGL.so.1()(64bit)'"),
    ],
)
def test_a_missing_library_is_named_with_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch, installer: str, said: str
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name if name == installer else None)
    with pytest.raises(dev.Failed, match="Qt needs") as caught:
        dev.need_libraries(["libEGL.so.1"], "Qt needs libEGL.so.1")
    assert said in str(caught.value)


@pytest.mark.skipif(shutil.which("ldd") is None, reason="needs ldd")
def test_nothing_is_missing_for_the_python_that_runs() -> None:
    assert dev.missing_libraries([Path(sys.executable)]) == set()
