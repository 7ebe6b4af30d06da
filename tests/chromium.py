"""A real browser without a screen, told what to do over a pipe: Chromium's own protocol.

    with Chromium(find_chromium(), folder) as browser:
        page = browser.open("http://127.0.0.1:…")
        page.address, page.text

No port is opened and nothing is installed for it. One start takes about a second, a page some
milliseconds.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

NAMES = ("chromium", "google-chrome", "google-chrome-stable")
LONGEST = 60.0
"""Seconds after which something is wrong, on however busy a machine."""

_FLAGS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-sandbox",  # it does not start as root otherwise, as tests in a container are
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--no-proxy-server",
    "about:blank",
)

# The browser reads what it shall do from descriptor 3 and writes to 4.
_ON_3_AND_4 = """
import fcntl, os, sys
given = [fcntl.fcntl(int(one), fcntl.F_DUPFD, 10) for one in sys.argv[1:3]]
for at, one in enumerate(given, start=3):
    os.dup2(one, at)
os.execv(sys.argv[3], sys.argv[3:])
"""


def find_chromium() -> str | None:
    """Where the browser is; None where there is none, or none that can be told what to do."""
    if sys.platform == "win32":
        return None
    found = (shutil.which(name) for name in NAMES)
    return next((one for one in found if one and not _is_snap(one)), None)


def _is_snap(program: str) -> bool:
    """Started by snap, which does not hand the pipe on."""
    return Path(program).resolve().as_posix().startswith(("/snap/", "/usr/bin/snap"))


@dataclass(frozen=True)
class Page:
    """What the browser shows: where it ended up, and the words."""

    address: str
    text: str


class Chromium:
    """One browser; `open` follows an address to where it leads."""

    def __init__(self, program: str, folder: Path) -> None:
        self._command = [program, *_FLAGS, f"--user-data-dir={folder}"]
        self._events: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._number = 0

    def __enter__(self) -> Self:
        reads, self._to = os.pipe()
        self._from, writes = os.pipe()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _ON_3_AND_4, str(reads), str(writes), *self._command],
            pass_fds=(reads, writes),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(reads)
        os.close(writes)
        self._reader = threading.Thread(target=self._read, name="chromium", daemon=True)
        self._reader.start()
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._send("Browser.close", "")
        try:
            self._process.wait(LONGEST)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join(LONGEST)
        os.close(self._to)
        os.close(self._from)

    def open(self, address: str) -> Page:
        """Goes there, follows what sends it on, and waits until the page is there."""
        target = self._ask("Target.createTarget", "", url="about:blank")["targetId"]
        session = self._ask("Target.attachToTarget", "", targetId=target, flatten=True)["sessionId"]
        self._ask("Page.enable", session)
        self._ask("Page.navigate", session, url=address)
        self._wait(lambda event: event.get("method") == "Page.loadEventFired")
        shown = [
            self._ask("Runtime.evaluate", session, expression=words)["result"]["value"]
            for words in ("location.href", "document.body.innerText")
        ]
        self._ask("Target.closeTarget", "", targetId=target)
        return Page(*shown)

    def _ask(self, method: str, session: str, **parameters: Any) -> dict[str, Any]:
        number = self._send(method, session, **parameters)
        answer = self._wait(lambda event: event.get("id") == number)
        assert "error" not in answer, answer
        return dict(answer["result"])

    def _send(self, method: str, session: str, **parameters: Any) -> int:
        self._number += 1
        told = {"id": self._number, "method": method, "params": parameters}
        if session:
            told["sessionId"] = session
        os.write(self._to, json.dumps(told).encode() + b"\0")
        return self._number

    def _wait(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        while True:
            event = self._events.get(timeout=LONGEST)
            assert event, "the browser has ended"
            if wanted(event):
                return event

    def _read(self) -> None:
        rest = b""
        while read := os.read(self._from, 1 << 16):
            *whole, rest = (rest + read).split(b"\0")
            for event in whole:
                self._events.put(json.loads(event))
        self._events.put({})
