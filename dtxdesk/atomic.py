"""Files that are written whole or not at all, and what the disk says in words for a person."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from dtxdesk.errors import EnvironmentProblem
from dtxdesk.phrases import Phrase

PRIVATE = 0o600
PUBLIC = 0o666  # less what the person's umask takes away


@contextmanager
def written_whole(path: Path, *, mode: int = PUBLIC) -> Iterator[BinaryIO]:
    """A file to write into that takes the place of `path` when the block ends well.

    Until then `path` is what it was; when the block fails nothing is left behind. A link is
    followed, so the file it points to is replaced. A device or a pipe (`/dev/stdout`) can't be
    replaced and is written straight.

    Raises:
        EnvironmentProblem: The file can't be written; it names the path and the way out.
    """
    if "\0" in str(path):  # which Python reports as a bug of the program
        raise EnvironmentProblem(
            "{path} could not be written",
            "No file can have such a name",
            "Choose another name",
            path=str(path).replace("\0", ""),
        )
    target = Path(os.path.realpath(path))
    try:
        if _is_stream(target):
            with target.open("wb") as stream:
                yield stream
        else:
            yield from _replacing(target, mode)
    except OSError as error:
        raise disk_problem(path, error) from error


def _is_stream(target: Path) -> bool:
    try:
        kind = target.stat().st_mode
    except OSError:
        return False
    if stat.S_ISDIR(kind):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    return not stat.S_ISREG(kind)


def _replacing(target: Path, mode: int) -> Iterator[BinaryIO]:
    if target.exists() and not os.access(target, os.W_OK):
        # A rename would get past the write protection that someone put on the file.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    # Its own short name: a name that just fits would not fit with something added to it.
    temporary = target.parent / f".{os.urandom(6).hex()}.part"
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


_BINARY: int = getattr(os, "O_BINARY", 0)  # Windows only


def _sync_folder(folder: Path) -> None:
    """Makes the rename itself durable. Windows has no such call and some file systems refuse it."""
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


_REASONS: dict[int, tuple[Phrase, Phrase]] = {
    errno.ENOENT: (
        Phrase("The folder does not exist"),
        Phrase("Make the folder or choose another one"),
    ),
    errno.ENOTDIR: (
        Phrase("A part of its path is a file, not a folder"),
        Phrase("Choose another place"),
    ),
    errno.EISDIR: (Phrase("It is a folder"), Phrase("Name a file inside it")),
    errno.EACCES: (
        Phrase("Writing there is not allowed, or another program holds it open"),
        Phrase("Close it elsewhere, check the permissions, or choose another place"),
    ),
    errno.EROFS: (Phrase("The place can only be read"), Phrase("Choose another place")),
    errno.ENOSPC: (Phrase("The disk is full"), Phrase("Free some space and try again")),
    errno.EDQUOT: (
        Phrase("Your share of the disk is used up"),
        Phrase("Free some space and try again"),
    ),
    errno.EFBIG: (Phrase("The file is too large for this disk"), Phrase("Choose another disk")),
    errno.ENAMETOOLONG: (Phrase("The name is too long"), Phrase("Choose a shorter name")),
}
_REASONS[errno.EPERM] = _REASONS[errno.EACCES]


def disk_problem(path: Path, error: OSError, *, reading: bool = False) -> EnvironmentProblem:
    """What went wrong with a file or folder, as a person can act on it.

    Args:
        path: What was asked for.
        error: What the system said.
        reading: Whether it could not be read, rather than written.
    """
    message, remedy = _REASONS.get(
        error.errno or 0,
        (
            # The system's own words, where it has any, are in its language.
            Phrase("{why}", why=error.strerror or Phrase("The system gave no reason")),
            Phrase("Check the disk or choose another place"),
        ),
    )
    if reading:
        return EnvironmentProblem("{path} could not be read", message, remedy, path=path)
    return EnvironmentProblem("{path} could not be written", message, remedy, path=path)
