"""The log file: bounded, in UTC, free of secrets, and never a reason for the program to stop."""

from __future__ import annotations

import copy
import logging
import logging.handlers
import os
import re
import sys
import threading
import time
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from dtxdesk.atomic import PRIVATE

LOG_FILE = "dtxdesk.log"
MAX_BYTES = 2_000_000
KEPT_FILES = 4

_HIDDEN = "•••"
_SHORTEST_SECRET = 6  # a shorter one would blank out ordinary words

# What looks like a secret although nobody registered it; what `keep` matches stays readable.
# Lengths are bounded, so that a long line can't take long.
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # user:password@ in a URL
        r"(?P<keep>\b[a-z][a-z0-9+.-]{1,20}://[^\s/:@]{0,200}:)[^\s/]+(?=@)",
        # access_token=…, "password": "…", X-WebAPI-Key: …
        r"(?P<keep>\b[\w-]{0,40}(?:api[_-]?key|token|passw(?:or)?d|pwd|secret)[\"']?\s*[=:]\s*[\"']?)"
        r"(?!•)[^\s\"'&;,)}\]]+",
        # key=… and code=… of a query; in prose a colon after these words is harmless
        r"(?P<keep>\b(?:key|code|code_verifier)=)[^\s\"'&;,)}\]]+",
        # Authorization: Bearer …
        r"(?P<keep>\b(?:Bearer|Bot|Basic)\s+)[\w.~+/=-]{12,}",
        # A Discord webhook's address is a secret by itself.
        r"(?P<keep>/api/(?:v\d+/)?webhooks/\d+/)[\w-]+",
        # A Steam key or another token standing alone: 32 hex digits or more.
        r"(?P<keep>)\b[0-9a-f]{32,}\b",
    )
)

_secrets: set[str] = set()
_guard = threading.Lock()


def hide(secret: str) -> None:
    """Registers a secret: from now on no log line and no report shows it."""
    from urllib.parse import quote

    if len(secret) >= _SHORTEST_SECRET:
        with _guard:
            _secrets.update((secret, quote(secret, safe="")))


def redacted(text: str) -> str:
    """The text without registered secrets and without what looks like one.

    For everything that leaves the program: log lines, crash reports, details to copy.
    """
    with _guard:
        # The longest first: one may be a part of another.
        known = sorted(_secrets, key=len, reverse=True)
    for secret in known:
        text = text.replace(secret, _HIDDEN)
    for pattern in _PATTERNS:
        text = pattern.sub(rf"\g<keep>{_HIDDEN}", text)
    return text


class RedactingFormatter(logging.Formatter):
    """Formats a whole record, traceback included, and only then takes the secrets out.

    So nothing slips through as an argument, in an exception's text or in a line of its traceback.
    """

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        return f"{moment}.{int(record.msecs):03d}Z"

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


class _ConsoleFormatter(RedactingFormatter):
    """One line for a person; the traceback is in the file."""

    def format(self, record: logging.LogRecord) -> str:
        brief = copy.copy(record)
        brief.exc_info = brief.exc_text = brief.stack_info = None
        return super().format(brief)


class _LastingFile(logging.handlers.RotatingFileHandler):
    """A rotating file for its owner only; when the disk refuses, it says so once and goes on."""

    def __init__(self, path: Path) -> None:
        self._complained = False
        super().__init__(path, maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8")

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, PRIVATE)
        return os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace")

    def doRollover(self) -> None:  # noqa: N802 - logging's name
        try:
            super().doRollover()
        except OSError:
            # Windows moves no file that another program has open: it grows a little until then.
            self.stream = self._open()

    def close(self) -> None:
        with suppress(OSError):  # what could not be written still can't
            super().close()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        error = sys.exc_info()[1]
        if not self._complained and sys.stderr is not None:
            self._complained = True
            sys.stderr.write(f"The log can't be written any more: {error}\n")


class _StandardError(logging.StreamHandler[TextIO]):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Standard error is closed or full: there is nowhere left to say so."""


def start(folder: Path, *, level: str = "info", console: bool = True) -> None:
    """Logs into the folder, and warnings to standard error as well.

    Calling it again replaces the earlier set-up. A folder that can't be written costs the log file,
    not the start.

    Args:
        folder: Where the files go; made when it is not there.
        level: The lowest level that goes into the file: debug, info, warning or error.
        console: Whether warnings also go to standard error.
    """
    stop()
    logger = logging.getLogger()
    logger.setLevel(level.upper())
    problem = None
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = _LastingFile(folder / LOG_FILE)
    except OSError as error:
        problem = error
    else:
        file.setFormatter(RedactingFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        _add(file)
    if console and sys.stderr is not None:  # a windowed program on Windows has none
        errors = _StandardError()
        errors.setLevel(logging.WARNING)
        errors.setFormatter(_ConsoleFormatter("%(levelname)s: %(message)s"))
        _add(errors)
    _tame_libraries()
    if problem is not None:
        logging.getLogger(__name__).warning("No log file: %s", problem)


def set_level(level: str) -> None:
    """From now on this is the lowest level that is logged: debug, info, warning or error."""
    logging.getLogger().setLevel(level.upper())


def stop() -> None:
    """Closes the log file and takes our handlers out; those of others stay."""
    for handler in _handlers:
        logging.getLogger().removeHandler(handler)
        handler.close()
    _handlers.clear()


_handlers: list[logging.Handler] = []


def _add(handler: logging.Handler) -> None:
    _handlers.append(handler)
    logging.getLogger().addHandler(handler)


def _tame_libraries() -> None:
    # httpx logs each URL at INFO, apscheduler each run; both say nothing that ours does not.
    for name in ("httpx", "httpcore", "apscheduler", "alembic", "sqlalchemy", "keyring"):
        logging.getLogger(name).setLevel(logging.WARNING)
