"""Pictures of people, from the disk or else from where they are: Discord, or Steam.

What comes is bytes that nobody trusts: it is small, it begins as a picture does, and whoever shows
it has to expect that it is none. Addresses name the picture's content, so that one that is kept
never grows old; it goes when others need the room.
"""

from __future__ import annotations

import hashlib
import logging
import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event
from urllib.parse import urlsplit

from dtxdesk.atomic import PRIVATE, written_whole
from dtxdesk.domain.avatars import PictureAddress
from dtxdesk.domain.pictures import is_picture
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.web.caller import Caller
from dtxdesk.web.failures import Unreadable

log = logging.getLogger(__name__)

DISCORD_CDN = "https://cdn.discordapp.com"
DISCORD = "https://discord.com"

MOST_BYTES = 512 * 1024
"""Of one picture; the sizes that are asked for take a few kilobytes."""

MOST_KEPT = 48 * 1024 * 1024
"""Bytes on disk; some ten thousand pictures."""

LOOK_EVERY = 200
"""Pictures that are added between two looks at how much is kept."""

SILENCE = 10.0  # seconds


def cdn_address(discord_address: str) -> str:
    """Where Discord's pictures are, by what stands for `https://discord.com`."""
    ours = urlsplit(discord_address).hostname
    return DISCORD_CDN if ours == urlsplit(DISCORD).hostname else discord_address.rstrip("/")


class AvatarPictures:
    """Shared by threads. Whoever makes it closes it.

    Args:
        folder: Where pictures are kept.
        cdn: Where Discord's are.
        keeps: Whether the folder is read and written at all.
    """

    def __init__(self, folder: Path, cdn: str, *, keeps: bool = True) -> None:
        self._folder = folder
        self._keeps = keeps
        self._cdn = cdn
        self._callers: dict[str, Caller] = {}
        self._guard = threading.Lock()
        self._added = 0

    def get(self, address: PictureAddress, cancel: Event | None = None) -> bytes | None:
        """A picture; None: there is none at that address.

        Raises:
            EnvironmentProblem: the service can't be reached, or is busy.
            Cancelled: `cancel` was set.
        """
        service = address.service or self._cdn
        file = self._file(service, address)
        kept = None if file is None else _read(file)
        if kept is not None:
            return kept
        try:
            answer = self._caller(service).send(address.path, {}, cancel, most=MOST_BYTES)
        except Unreadable as failure:
            if failure.passing:
                raise
            return None  # far too large
        if answer.status == 429 or answer.status >= 500:
            raise EnvironmentProblem(
                "Pictures can't be had now",
                "{service} answers with status {status}",
                "They are asked for again in a while",
                service=urlsplit(service).hostname or service,
                status=answer.status,
            )
        if answer.status != 200 or not is_picture(answer.body):
            return None
        self.keep(address, answer.body)
        return answer.body

    def keep(self, address: PictureAddress, data: bytes) -> None:
        """Keeps a picture that has come from there.

        A disk that refuses is no reason to show nobody: then it is fetched again.
        """
        file = self._file(address.service or self._cdn, address)
        if file is None:
            return
        try:
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with written_whole(file, mode=PRIVATE) as written:
                written.write(data)
        except (EnvironmentProblem, OSError) as problem:
            log.info("A picture was not kept: %s", problem)
            return
        with self._guard:
            self._added += 1
            due = self._added % LOOK_EVERY == 1
        if due:
            self._make_room()

    def size(self) -> tuple[int, int]:
        """How many pictures are kept, and their bytes."""
        sizes = [size for _, size, _ in self._kept()]
        return len(sizes), sum(sizes)

    def clear(self) -> None:
        """Drops all that is kept; it comes again when it is looked at."""
        for _, _, file in self._kept():
            with suppress(OSError):
                file.unlink(missing_ok=True)

    def close(self) -> None:
        """Ends the connections."""
        with self._guard:
            callers, self._callers = self._callers, {}
        for caller in callers.values():
            caller.close()

    def _caller(self, service: str) -> Caller:
        with self._guard:
            return self._callers.setdefault(service, Caller("Discord", service, SILENCE))

    def _file(self, service: str, address: PictureAddress) -> Path | None:
        if not self._keeps:
            return None
        name = hashlib.sha256(f"{service}{address.path}".encode()).hexdigest()[:40]
        return self._folder / name

    def _make_room(self) -> None:
        """Those that nobody has looked at for the longest time go."""
        kept = sorted(self._kept())
        over = sum(size for _, size, _ in kept) - MOST_KEPT
        for _, size, file in kept:
            if over <= 0:
                return
            with suppress(OSError):
                file.unlink(missing_ok=True)
            over -= size

    def _kept(self) -> Iterator[tuple[float, int, Path]]:
        """When each was looked at last, how large it is, and where."""
        try:
            entries = list(os.scandir(self._folder))
        except OSError:
            return
        for entry in entries:
            with suppress(OSError):
                if entry.is_file(follow_symlinks=False):
                    state = entry.stat(follow_symlinks=False)
                    yield state.st_mtime, state.st_size, Path(entry.path)


def _read(file: Path) -> bytes | None:
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES or not is_picture(data):
            return None  # damaged: fetched again
        os.utime(file)
    except OSError:
        return None
    return data
