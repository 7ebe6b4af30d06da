"""What dtxdesk is made of, and the licence of each part, as the installed packages tell it."""

from __future__ import annotations

import importlib.metadata as metadata
import platform
import re
import sqlite3
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dtxdesk.paths import resource

PROGRAM = "dtxdesk"

_NAME = re.compile(r"^(?P<name>[A-Za-z0-9][\w.-]*)(?:\[(?P<extras>[^\]]*)\])?")
_EXTRA = re.compile(r"extra\s*==\s*[\"']([^\"']+)[\"']")
_LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)

_WITHOUT_A_FILE = {
    "LGPL": (
        "Used under the GNU Lesser General Public License, version 3:\n"
        "https://www.gnu.org/licenses/lgpl-3.0.html\n\n"
        "The library is not changed and lies beside the program, so that it can be replaced."
    ),
}
"""Words for packages that bring no licence file, by a part of what they call their licence."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that dtxdesk is made of. `text` is its licence in full where it brings one."""

    name: str
    version: str
    licence: str
    text: str


@cache
def parts() -> tuple[Part, ...]:
    """The program first, then everything else by name.

    Reads many small files the first time: not for a screen.
    """
    found = {part.name.lower(): part for part in (*_packages(), *_other_parts())}
    program = found.pop(PROGRAM, None)
    others = sorted(found.values(), key=lambda part: part.name.casefold())
    return (program, *others) if program else tuple(others)


def _packages() -> Iterator[Part]:
    """The program's package and, over their requirements, all that it needs on this computer."""
    waiting, seen = [PROGRAM], set()
    while waiting:
        named = _NAME.match(waiting.pop())
        if named is None:
            continue
        extras = {extra.strip() for extra in (named["extras"] or "").split(",")}
        key = (re.sub(r"[-_.]+", "-", named["name"]).lower(), *sorted(extras))
        if key in seen:
            continue
        seen.add(key)
        try:
            package = metadata.distribution(named["name"])
        except metadata.PackageNotFoundError:
            continue  # not needed on this system
        for requirement in package.requires or ():
            extra = _EXTRA.search(requirement)
            if extra is None or extra[1] in extras:
                waiting.append(requirement)
        yield _part(package)


def _part(package: metadata.Distribution) -> Part:
    licence = _licence(package)
    texts = []
    for file in package.files or ():
        if _LICENCE_FILE.search(str(file)) and file.suffix not in (".py", ".pyc"):
            try:
                texts.append(Path(str(file.locate())).read_text("utf-8", "replace").strip())
            except OSError:
                continue
    words = next((text for part, text in _WITHOUT_A_FILE.items() if part in licence), "")
    return Part(package.metadata["Name"], package.version, licence, "\n\n".join(texts) or words)


def _licence(package: metadata.Distribution) -> str:
    """What the package calls its licence: the expression, the old field, or the classifier."""
    told = ""
    for field in ("License-Expression", "License"):
        told = told or ", ".join(package.metadata.get_all(field) or ())
    if told and "\n" not in told:
        return told
    classifiers = package.metadata.get_all("Classifier") or ()
    kinds = [kind for kind in classifiers if kind.startswith("License")]
    return ", ".join(kind.rpartition(" :: ")[2] for kind in kinds)


def _other_parts() -> Iterator[Part]:
    """What is no package: Python itself, SQLite, typeface and icons."""
    fonts = resource("fonts", "OFL.txt")
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    yield Part("Python", platform.python_version(), "PSF-2.0", _read(python))
    yield Part(
        "SQLite", sqlite3.sqlite_version, "Public domain", "https://sqlite.org/copyright.html"
    )
    yield Part("Inter (typeface)", "3.19", "OFL-1.1", _read(fonts))
    yield Part(
        "Icons and themes", "", "MIT", "Drawn for dtxdesk, under the licence of the program itself."
    )


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace").strip()
    except OSError:
        return ""
