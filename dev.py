#!/usr/bin/env python3
"""Everything a developer does, on a machine with nothing but Python 3.11 or newer.

    python3 dev.py run [ARGS…]      start the program; ARGS are its own
    python3 dev.py test [ARGS…]     all checks and the whole test suite; ARGS go to pytest
    python3 dev.py check            ruff, mypy, the import contracts and the translations
    python3 dev.py bench [ARGS…]    the figures of the benchmarks, each beside its floor
    python3 dev.py translate        bring the translations in step with the source
    python3 dev.py screens [DIR]    pictures of every screen, light and dark
    python3 dev.py package          a wheel, in dist/

Each sets up what it needs first: a virtual environment in .venv with the locked dependencies, and
on Linux the system libraries of Qt. When that is there already, nothing is downloaded.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):
    sys.exit("dtxdesk needs Python 3.11 or newer; this is " + sys.version.split()[0])

import contextlib
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "dtxdesk-stamp"
LIBRARIES_STAMP = VENV / "dtxdesk-libraries"
LOCK = ROOT / ".dev.lock"

TEST_WORKERS = 8  # at most; each starts a PostgreSQL of its own


class Failed(Exception):
    """A step went wrong; the text says what to do."""


def say(text: str) -> None:
    """Prints to standard error: standard output belongs to the program that is run."""
    print(text, file=sys.stderr, flush=True)


def environment(**extra: str) -> dict[str, str]:
    """The environment of what is started, without what points to another Python."""
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONHOME", "PYTHONPATH")}
    return kept | {"VIRTUAL_ENV": str(VENV), "PIP_DISABLE_PIP_VERSION_CHECK": "1"} | extra


# The virtual environment


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Two of these started together: the second waits until the first has set everything up."""
    with LOCK.open("a+b") as file:
        if not _try_lock(file.fileno()):
            say("Another dev.py is setting up the environment; waiting for it.")
            while not _try_lock(file.fileno()):
                time.sleep(0.2)
        yield


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def fingerprint() -> str:
    """Changes when the environment must be made anew. Settings of tools play no part in it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = [
        (ROOT / "requirements.lock").read_text(encoding="utf-8"),
        json.dumps([project["build-system"], project["project"], project["tool"].get("hatch")]),
        sys.version,
        str(ROOT),  # scripts of an environment hold its place
    ]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def environment_works(wanted: str) -> bool:
    """Whether .venv is the wanted one and still runs (its Python may be gone since)."""
    if not STAMP.is_file() or STAMP.read_text(encoding="utf-8") != wanted:
        return False
    try:
        probe = [str(PYTHON), "-c", "import dtxdesk, PySide6, pytest"]
        return (
            subprocess.run(probe, cwd=VENV, env=environment(), capture_output=True).returncode == 0
        )
    except OSError:
        return False


def make_environment(wanted: str) -> None:
    """Makes .venv from nothing; the stamp comes last, so half a one is never taken for whole."""
    say("Setting up .venv (once; some minutes at most).")
    need_venv_module()
    shutil.rmtree(VENV, ignore_errors=True)
    base = getattr(sys, "_base_executable", sys.executable)  # not the Python that was just removed
    step([base, "-m", "venv", "--clear", str(VENV)], "The virtual environment could not be made.")
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input"]
    step(
        [*pip, "--require-hashes", "-r", "requirements.lock"],
        "The dependencies could not be installed: see above; is there a network?",
    )
    step(
        [*pip, "--no-index", "--no-deps", "--no-build-isolation", "--editable", "."],
        "dtxdesk itself could not be installed: see above.",
    )
    STAMP.write_text(wanted, encoding="utf-8")


def step(command: list[str], problem: str) -> None:
    """Runs a command, its output on standard error."""
    if subprocess.run(command, cwd=ROOT, env=environment(), stdout=sys.stderr).returncode != 0:
        raise Failed(problem)


def set_up(*, window: bool) -> None:
    """Makes sure of the environment and of Qt's libraries, those of a window included if needed."""
    with one_at_a_time():
        wanted = fingerprint()
        if not environment_works(wanted):
            make_environment(wanted)
        if sys.platform == "linux" and not LIBRARIES_STAMP.exists():
            need_qt_libraries(window=window)


# What the operating system must have


def need_venv_module() -> None:
    """Debian and Ubuntu leave a part of Python's own library out."""
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        need_packages([package], "Python's module for virtual environments is missing")


def need_packages(packages: list[str], problem: str) -> None:
    """Installs packages where this runs as root on Debian or Ubuntu; else names the exact line."""
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    line = f"sudo apt-get install {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        raise Failed(f"{problem}.\nOn Debian and Ubuntu: {line}")
    if os.geteuid() != 0:
        raise Failed(f"{problem}. Install it with:\n  {line}")
    say(f"{problem}; installing {' '.join(packages)}.")
    quiet = environment(DEBIAN_FRONTEND="noninteractive")
    for command in (["apt-get", "update"], install):
        done = subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL)
    if done.returncode != 0:
        raise Failed(f"They could not be installed. Try:\n  {line}")


# Debian's and Ubuntu's packages of what Qt loads; other systems can be asked by library name.
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libICE.so.6": "libice6",
    "libOpenGL.so.0": "libopengl0",
    "libSM.so.6": "libsm6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXau.so.6": "libxau6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgbm.so.1": "libgbm1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}


def need_qt_libraries(*, window: bool) -> None:
    """Looks for the system libraries that Qt's own libraries load and that are not there."""
    folder = next(VENV.glob("lib*/python*/site-packages/PySide6"))
    modules = [
        next(folder.glob(f"Qt{name}.*.so")) for name in ("Widgets", "Svg", "Network", "DBus")
    ]
    plugins = folder / "Qt" / "plugins"
    always = missing_libraries([*modules, plugins / "platforms" / "libqoffscreen.so"])
    on_screen = missing_libraries(
        [plugins / "platforms" / "libqxcb.so", plugins / "imageformats" / "libqsvg.so"]
    )
    missing = sorted(always | on_screen)
    if missing:
        problem = f"Qt needs libraries that this system lacks ({', '.join(missing)})"
        try:
            need_libraries(missing, problem)
        except Failed as failed:
            if always or window:
                raise
            say(f"{failed}\nGoing on: they are only needed for a window on a screen.")
            return
    LIBRARIES_STAMP.write_text("\n".join(missing), encoding="utf-8")


def need_libraries(missing: list[str], problem: str) -> None:
    """Installs libraries or says how, in the words of the system's own installer."""
    if shutil.which("apt-get") is None:
        for manager in ("dnf", "zypper"):
            if shutil.which(manager):
                names = " ".join(f"'{library}()(64bit)'" for library in missing)
                raise Failed(f"{problem}. Install them with:\n  sudo {manager} install {names}")
    unknown = [library for library in missing if library not in DEBIAN_PACKAGES]
    if unknown:
        raise Failed(f"{problem}. Install the packages that have {', '.join(unknown)}.")
    need_packages(sorted({DEBIAN_PACKAGES[library] for library in missing}), problem)


def missing_libraries(files: list[Path]) -> set[str]:
    """The names of what the dynamic linker does not find for these files."""
    if shutil.which("ldd") is None:
        return set()
    listed = subprocess.run(["ldd", *map(str, files)], capture_output=True, text=True).stdout
    return set(re.findall(r"^\s*(\S+) => not found", listed, re.MULTILINE))


# The verbs


def run(arguments: list[str]) -> int:
    """Becomes the program, so that signals reach it; Windows has to stay in between."""
    command = [str(PYTHON), "-P", "-m", "dtxdesk", *arguments]
    if os.name != "nt":
        os.execve(command[0], command, environment())
    return call(command, folder=None)


def call(command: list[str], *, folder: Path | None = ROOT, **extra: str) -> int:
    """Runs a command in the folder (None: where we are) and gives its exit code."""
    try:
        return subprocess.run(command, cwd=folder, env=environment(**extra)).returncode
    except KeyboardInterrupt:
        return 130


def check(_arguments: list[str]) -> int:
    """All of them, even when the first fails: so one run shows everything."""
    tools = {
        "ruff check": ["ruff", "check", "."],
        "ruff format": ["ruff", "format", "--check", "."],
        "mypy": ["mypy"],
        "import contracts": ["lint-imports", "--no-logo"],
        "translations": ["python", "-m", "dtxdesk.ui.translating", "--check"],
    }
    failed = []
    for name, (tool, *arguments) in tools.items():
        begun = time.monotonic()
        say(f"— {name}")
        if call([str(BIN / tool), *arguments]) != 0:
            failed.append(name)
        say(f"  {time.monotonic() - begun:.1f} s")
    if failed:
        say(f"Checks failed: {', '.join(failed)}")
    return 1 if failed else 0


def test(arguments: list[str]) -> int:
    """Checks first, then the suite, whose last line is the last one here as well."""
    checked = check([])
    # One more than there are processors: windows that wait for a page leave them idle.
    workers = min((os.cpu_count() or 1) + 1, TEST_WORKERS)
    parallel = ["-n", str(workers), "--dist", "worksteal"]
    pytest = [str(PYTHON), "-m", "pytest", *parallel, *arguments]
    tested = call(pytest, QT_QPA_PLATFORM="offscreen")
    if checked != 0:
        say("The checks before the tests failed: see above, or run dev.py check.")
    return tested or checked


def bench(arguments: list[str]) -> int:
    return call([str(PYTHON), "-m", "benchmarks", *arguments], QT_QPA_PLATFORM="offscreen")


def screens(arguments: list[str]) -> int:
    folder = Path(arguments[0] if arguments else "screens").resolve()
    screens_command = [str(PYTHON), "-m", "dtxdesk.ui.screens", str(folder)]
    return call(screens_command, QT_QPA_PLATFORM="offscreen")


def translate(_arguments: list[str]) -> int:
    return call([str(PYTHON), "-m", "dtxdesk.ui.translating"])


def package(_arguments: list[str]) -> int:
    return call([str(BIN / "hatchling"), "build", "--target", "wheel"])


VERBS = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "screens": screens,
    "translate": translate,
    "package": package,
}


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in VERBS:
        say(__doc__ or "")
        return 0 if arguments and arguments[0] in ("-h", "--help", "help") else 2
    verb, *rest = arguments
    if rest and rest[0] == "--":
        rest = rest[1:]
    try:
        set_up(window=verb == "run")
    except Failed as failed:
        say(str(failed))
        return 1
    except KeyboardInterrupt:
        return 130
    return VERBS[verb](rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
