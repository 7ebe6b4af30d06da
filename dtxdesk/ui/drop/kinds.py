"""The kinds of files that the window takes, and what it says about those that it doesn't."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from dtxdesk.domain.csv_records import MOST_BYTES, may_be_text, other_kind
from dtxdesk.domain.rights import Deed
from dtxdesk.ui.guarded import refuses
from dtxdesk.ui.saying import said
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from dtxdesk.ui.main_window import MainWindow

HEAD_BYTES = 512
"""What is read of a file to tell what it is."""

SQLITE_BEGINS = b"SQLite format 3\x00"
MOST_OF_A_BACKUP = 50_000_000_000


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file.

    Attributes:
        suffixes: With the dot, in small letters.
        icon: Shown while such a file is held over the window.
        promise: What would happen, marked for translation in the context "Drop".
        fits: Whether the first bytes of a file may be such a file.
        most_bytes: Larger ones are refused.
        take: What happens with a file that is let go.
    """

    suffixes: frozenset[str]
    icon: str
    promise: str
    fits: Callable[[bytes], bool]
    most_bytes: int
    take: Callable[[MainWindow, Path], object]


def _import(window: MainWindow, file: Path) -> None:
    from dtxdesk.ui.pages.players.page import PlayersPage
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    if not _usable(window, file) or refuses(window.actions_, window.toasts, Deed.EDIT_PLAYERS):
        return
    shown = window.navigation.page
    if isinstance(shown, TournamentsPage) and shown.row is not None and shown.inside_row:
        shown.managing.import_file(shown.row, file)  # into the tournament that is open
        return
    page = window.show_page("players")
    if isinstance(page, PlayersPage):
        page.import_file(file)


def _import_tournament(window: MainWindow, file: Path) -> None:
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    if not _usable(window, file) or refuses(window.actions_, window.toasts, Deed.RUN_TOURNAMENTS):
        return
    page = window.show_page("tournaments")
    if isinstance(page, TournamentsPage):
        page.managing.reading.read(file)


def _usable(window: MainWindow, file: Path) -> bool:
    if not window.navigation.usable:
        window.toasts.show(translate("Drop", "No database is open."), file.name, kind="info")
    return window.navigation.usable


def _restore(window: MainWindow, file: Path) -> None:
    if not refuses(window.actions_, window.toasts, Deed.RESTORE):
        window.restoring.show(file)


KINDS: tuple[FileKind, ...] = (
    FileKind(
        frozenset({".sqlite", ".db"}),
        "restart",
        QT_TRANSLATE_NOOP("Drop", "Restore this backup…"),
        lambda head: head.startswith(SQLITE_BEGINS),
        MOST_OF_A_BACKUP,
        _restore,
    ),
    FileKind(
        frozenset({".csv", ".tsv", ".txt"}),
        "players",
        QT_TRANSLATE_NOOP("Drop", "Import these players…"),
        may_be_text,
        MOST_BYTES,
        _import,
    ),
    FileKind(
        frozenset({".json"}),
        "trophy",
        QT_TRANSLATE_NOOP("Drop", "Import this tournament…"),
        lambda head: b"dtxdesk-tournament" in head,
        MOST_BYTES,
        _import_tournament,
    ),
)
"""Whoever reads another kind of file adds it here."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What would happen with what is held over the window.

    `kind` is None where nothing would; `sentence` says which or why, `name` of what.
    """

    sentence: str
    name: str
    file: Path | None = None
    kind: FileKind | None = None


def judge(files: Sequence[Path], kinds: Sequence[FileKind] = KINDS) -> Verdict:
    """Looks at what is held over the window; reads a little of it, so on a worker.

    An empty sequence stands for something that isn't a file of this computer.
    """
    if len(files) != 1:
        many = translate("Drop", "One file at a time, please.")
        none = translate("Drop", "Only files of this computer can be dropped here.")
        return Verdict(many if files else none, "")
    file = files[0]
    try:
        if file.is_dir():
            return Verdict(
                translate("Drop", "This is a folder. Drop a file that is in it."), file.name
            )
        size = file.stat().st_size
        with file.open("rb") as opened:
            head = opened.read(HEAD_BYTES)
    except OSError:
        return Verdict(translate("Drop", "This file can't be read."), file.name)
    return _of_a_kind(file, size, head, kinds)


def _of_a_kind(file: Path, size: int, head: bytes, kinds: Sequence[FileKind]) -> Verdict:
    suffix = file.suffix.lower()
    for kind in kinds:
        if suffix not in kind.suffixes:
            continue
        if not kind.fits(head):
            other = other_kind(head)
            if kind.fits is may_be_text and other is not None:
                return Verdict(f"{said(other)}.", file.name)
            break
        if size > kind.most_bytes:
            sentence = translate("Drop", "This file is too large: {size}, at most {most}.")
            sizes = {"size": _words(size), "most": _words(kind.most_bytes)}
            return Verdict(sentence.format(**sizes), file.name)
        return Verdict(translate("Drop", kind.promise), file.name, file, kind)
    return Verdict(translate("Drop", "Not something dtxdesk reads."), file.name)


def _words(size: int) -> str:
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
