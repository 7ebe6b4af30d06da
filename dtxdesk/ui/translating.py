"""Keeps `resources/translations` in step with the source: `python -m dtxdesk.ui.translating`.

`lupdate` finds what the window says by itself. The layers below know nothing of Qt: their phrases,
and the sentences of errors, settings and search keys, are collected here and handed to it as one
more file. With `--check` nothing is written, and the exit code says whether something is behind, or
goes past the translation.
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
from dtxdesk.phrases import CONTEXT
from dtxdesk.settings.declared import SECTIONS
from dtxdesk.settings.kinds import Choice, Number, Whole

PACKAGE = Path(__file__).resolve().parent.parent
TOOLS = Path(PySide6.__file__).parent

TEXT_AT = {"Phrase": 0, "Problem": 1, "SearchKey": 2}
"""Below the window: which argument of these is a sentence."""


def collected() -> Iterator[str]:
    """Every sentence of the layers below the window that a screen may show."""
    trees = [ast.parse(file.read_text("utf-8")) for file in sorted(PACKAGE.rglob("*.py"))]
    errors = _error_classes(trees)
    for tree in trees:
        for argument in _sentences(tree, errors):
            yield from _literals(argument)
    yield from SECTIONS.values()
    yield from _of_settings()


def _sentences(tree: ast.Module, errors: set[str]) -> Iterator[ast.expr]:
    """The arguments that are sentences, of errors and of what `TEXT_AT` names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name in errors:
            for call in _calls(node, {"__init__"}):
                yield from _arguments_of_error(call)
    for call in _calls(tree, errors):
        yield from _arguments_of_error(call)
    for name, place in TEXT_AT.items():
        for call in _calls(tree, {name}):
            yield from call.args[place : place + 1]


def _arguments_of_error(call: ast.Call) -> Iterator[ast.expr]:
    for argument in call.args:
        if not isinstance(argument, ast.Starred):  # the place of a mistake, not a sentence
            yield argument
    yield from (keyword.value for keyword in call.keywords if keyword.arg == "title")


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


def _literals(argument: ast.expr) -> Iterator[str]:
    """The whole text, or the two that an `if` chooses from."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from _literals(argument.body)
        yield from _literals(argument.orelse)


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
        below.write_text(_handed_over(), encoding="utf-8")
        sources = [str(file) for file in sorted((PACKAGE / "ui").rglob("*.py"))]
        for file in sorted(folder.glob("dtxdesk_*.ts")):
            _run("lupdate", "-silent", "-locations", "none", "-no-obsolete",
                 *sources, str(below), "-ts", str(file))  # fmt: skip
            # A window that is open has the old file mapped: written over, it would end that window.
            compiled = file.with_suffix(".qm.new")
            _run("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(compiled))
            compiled.replace(file.with_suffix(".qm"))


def _handed_over() -> str:
    """What lupdate would not find: a Python file that it reads as it reads the window's own.

    It knows plurals in calls of `tr` alone, whose context is the class around them.
    """
    texts = dict.fromkeys(filter(None, collected()))
    lines = [f"QT_TRANSLATE_NOOP({CONTEXT!r}, {text!r})" for text in texts]
    for file in sorted((PACKAGE / "ui").rglob("*.py")):
        for call in _calls(ast.parse(file.read_text("utf-8")), {"counted"}):
            context, text = (value for part in call.args[:2] for value in _literals(part))
            lines.append(
                f"class {context}:\n    def counted(self):\n        self.tr({text!r}, '', n)"
            )
    return "\n".join(lines) + "\n"


def _is_put_together(text: ast.expr) -> bool:
    """Whether it is made here out of pieces; what comes in a variable is a phrase by then."""
    if isinstance(text, ast.IfExp):
        return _is_put_together(text.body) or _is_put_together(text.orelse)
    if isinstance(text, ast.BinOp):
        return any(isinstance(part, ast.JoinedStr) or any(_literals(part))
                   for part in (text.left, text.right))  # fmt: skip
    makers = {"str", "format", "join"}
    return isinstance(text, ast.JoinedStr) or any(call is text for call in _calls(text, makers))


def _unmarked(tree: ast.Module, marked: set[str]) -> Iterator[ast.Call]:
    """Look-ups by a variable, in a context whose texts nobody has marked."""
    for call in _calls(tree, {"tr"}):
        if not any(True for argument in call.args[:1] for _ in _literals(argument)):
            yield call
    for call in _calls(tree, {"translate", "counted"}):
        if len(call.args) > 1 and not isinstance(call.args[1], ast.Constant):
            context = call.args[0]
            if isinstance(context, ast.Constant) and context.value not in marked:
                yield call


def _contexts_with_marks(tree: ast.Module) -> set[str]:
    return {
        argument.value
        for call in _calls(tree, {"QT_TRANSLATE_NOOP"})
        for argument in call.args[:1]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }


def without_plural(file: Path) -> list[str]:
    """The texts with a number in them whose plural forms nobody has written.

    A form that lupdate has guessed from a similar text is unfinished, and lrelease leaves it out.
    """
    missing = []
    for message in ET.parse(file).iter("message"):  # noqa: S314 - our own file
        if message.get("numerus") == "yes":
            forms = [form.text for form in message.iter("numerusform")]
            translation = message.find("translation")
            guessed = translation is not None and translation.get("type") == "unfinished"
            if guessed or not all(forms):
                missing.append(message.findtext("source") or "")
    return missing


def not_literal(package: Path) -> list[str]:
    """Where a text is put together before it is looked up, so that no language can have it."""
    files = sorted(package.rglob("*.py"))
    trees = {file: ast.parse(file.read_text("utf-8")) for file in files}
    errors = _error_classes(list(trees.values()))
    marked = set().union(*map(_contexts_with_marks, trees.values()))
    found = []
    for file, tree in trees.items():
        mistakes: list[ast.expr] = [
            *(text for text in _sentences(tree, errors) if _is_put_together(text)),
            *_unmarked(tree, marked),
        ]
        place = file.relative_to(package.parent)
        found += [f"{place}:{node.lineno} puts a text together" for node in mistakes]
    return found


def problems() -> list[str]:
    """What is not in step; empty when everything is."""
    folder = resource("translations")
    found = not_literal(PACKAGE)
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
