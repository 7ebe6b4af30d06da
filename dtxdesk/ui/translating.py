"""Keeps `resources/translations` in step with the source: `python -m dtxdesk.ui.translating`.

`lupdate` finds what the window says by itself. The layers below know nothing of Qt: the sentences
of their errors, settings and search keys are collected here and handed to it as one more file.
With `--check` nothing is written, and the exit code says whether there was something to write.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

from dtxdesk import settings
from dtxdesk.paths import resource
from dtxdesk.settings.declared import SECTIONS
from dtxdesk.settings.kinds import Choice, Number, Whole

PACKAGE = Path(__file__).resolve().parent.parent
TOOLS = Path(PySide6.__file__).parent

ERROR_CONTEXT = "Errors"
SEARCH_CONTEXT = "Search"
SETTINGS_CONTEXT = "Settings"


def collected() -> Iterator[tuple[str, str]]:
    """Context and text of everything below the window that a screen may show."""
    trees = [ast.parse(file.read_text("utf-8")) for file in sorted(PACKAGE.rglob("*.py"))]
    errors = _error_classes(trees)
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and node.name in errors:
                for call in _calls(node, {"__init__"}):
                    yield from ((ERROR_CONTEXT, text) for text in _literals(call.args))
        for call in _calls(tree, errors):
            yield from ((ERROR_CONTEXT, text) for text in _literals(call.args))
        for call in _calls(tree, {"Problem"}):
            yield from ((ERROR_CONTEXT, text) for text in _literals(call.args[1:2]))
        for call in _calls(tree, {"SearchKey"}):
            yield from ((SEARCH_CONTEXT, text) for text in _literals(call.args[2:3]))
    for text in (*SECTIONS.values(), *_of_settings()):
        yield SETTINGS_CONTEXT, text


def _error_classes(trees: list[ast.Module]) -> set[str]:
    """`DeskError` and all that is made of it, by name."""
    found = {"DeskError"}
    classes = [n for tree in trees for n in ast.walk(tree) if isinstance(n, ast.ClassDef)]
    while True:
        more = {c.name for c in classes if found & {getattr(b, "id", "") for b in c.bases}}
        if more <= found:
            return found
        found |= more


def _calls(tree: ast.AST, names: set[str]) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in names:
                yield node


def _literals(arguments: list[ast.expr]) -> Iterator[str]:
    """Whole texts, also those that an `if` chooses from; the pieces of an f-string are none."""
    for argument in arguments:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value
        elif isinstance(argument, ast.IfExp):
            yield from _literals([argument.body, argument.orelse])


def _of_settings() -> Iterator[str]:
    for setting in settings.ALL:
        if setting.shown:
            yield setting.title
            yield setting.help
            if isinstance(setting, (Number, Whole)):
                yield setting.unit
            if isinstance(setting, Choice):
                yield from setting.choices.values()


def bring_up_to_date(folder: Path) -> None:
    """Rewrites every `.ts` of the folder from the source, and its `.qm` from that."""
    with tempfile.TemporaryDirectory() as scratch:
        below = Path(scratch) / "below_the_window.py"
        texts = dict.fromkeys((context, text) for context, text in collected() if text)
        lines = [f"QT_TRANSLATE_NOOP({context!r}, {text!r})" for context, text in texts]
        below.write_text("\n".join(lines) + "\n", encoding="utf-8")
        sources = [str(file) for file in sorted((PACKAGE / "ui").rglob("*.py"))]
        for file in sorted(folder.glob("dtxdesk_*.ts")):
            _run("lupdate", "-silent", "-locations", "none", "-no-obsolete",
                 *sources, str(below), "-ts", str(file))  # fmt: skip
            _run("lrelease", "-silent", "-nounfinished", str(file))


def without_plural(file: Path) -> list[str]:
    """The texts with a number in them whose plural forms nobody has written."""
    missing = []
    for message in ET.parse(file).iter("message"):  # noqa: S314 - our own file
        if message.get("numerus") == "yes":
            forms = [form.text for form in message.iter("numerusform")]
            if not all(forms):
                missing.append(message.findtext("source") or "")
    return missing


def problems() -> list[str]:
    """What is not in step; empty when everything is."""
    folder = resource("translations")
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch)
        for file in sorted(folder.glob("dtxdesk_*.ts")):
            (copy / file.name).write_bytes(file.read_bytes())
        bring_up_to_date(copy)
        for file in sorted(copy.iterdir()):
            committed = folder / file.name
            if not committed.exists() or committed.read_bytes() != file.read_bytes():
                found.append(f"{file.name} is behind the source: run python3 dev.py translate")
    found += [
        f"dtxdesk_en.ts has no plural for “{text}”"
        for text in without_plural(folder / "dtxdesk_en.ts")
    ]
    return found


def _run(tool: str, *arguments: str) -> None:
    program = next(file for file in (TOOLS / tool, TOOLS / f"{tool}.exe") if file.exists())
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise RuntimeError(f"{tool}: {done.stderr.strip()}")


def main() -> int:
    parser = argparse.ArgumentParser(description="Bring the translations up to date.")
    parser.add_argument("--check", action="store_true", help="only say what is behind")
    if not parser.parse_args().check:
        bring_up_to_date(resource("translations"))
        return 0
    found = problems()
    for problem in found:
        sys.stderr.write(f"{problem}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
