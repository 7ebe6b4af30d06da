"""What this computer remembers of its jobs from one start to the next.

How the last runs went lies in a file of the data folder; which jobs rest is a setting of this
computer. Both go by the job's id and, on a shared database, by which one that is.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec

from dtxdesk.atomic import PRIVATE, written_whole
from dtxdesk.clock import Clock
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.settings import JOBS_PAUSED, Settings

log = logging.getLogger(__name__)

KEPT = 20
"""Runs of each job that are kept."""


class Outcome(StrEnum):
    """How a run ended."""

    OK = "ok"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a job: when it began, how long it took, and how it ended."""

    at: datetime
    seconds: float
    outcome: Outcome
    message: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A job's last runs, newest first.

    Attributes:
        last_success: When the newest run that went well began, however long ago.
        failures: How many have failed since; a run that someone stopped is neither.
    """

    runs: tuple[Run, ...] = ()
    last_success: datetime | None = None
    failures: int = 0

    def with_run(self, run: Run) -> Story:
        runs = (run, *self.runs)[:KEPT]
        if run.outcome is Outcome.OK:
            return Story(runs, run.at, 0)
        failed = run.outcome is Outcome.FAILED
        return Story(runs, self.last_success, self.failures + failed)


def _plain(value: object) -> str:
    if isinstance(value, str):  # a `Phrase`: the file has it in English
        return str(value)
    raise TypeError(f"{type(value).__name__} can't be kept")


_encoder = msgspec.json.Encoder(enc_hook=_plain)


class JobMemory:
    """Reads the file once, writes it after each run. Any thread may use it."""

    def __init__(
        self, path: Path, settings: Settings, *, clock: Clock, shared_database: str = ""
    ) -> None:
        """`shared_database` is the address of a server; what is remembered is of that one."""
        self._path = path
        self._settings = settings
        self._clock = clock
        self._place = (
            hashlib.sha256(shared_database.encode()).hexdigest()[:12] if shared_database else ""
        )
        self._guard = threading.Lock()
        self._stories: dict[str, Story] | None = None

    def story(self, job_id: str) -> Story:
        """How the job's last runs went."""
        with self._guard:
            return self._read().get(self._key(job_id), Story())

    def add(self, job_id: str, run: Run) -> Story:
        """Notes a run. A disk that refuses is no reason to fail: then it is forgotten later."""
        with self._guard:
            stories = self._read()
            story = stories.get(self._key(job_id), Story()).with_run(run)
            stories[self._key(job_id)] = story
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                with written_whole(self._path, mode=PRIVATE) as file:
                    file.write(msgspec.json.format(_encoder.encode(stories), indent=1))
            except (EnvironmentProblem, OSError) as problem:
                log.info("The last runs of jobs were not kept: %s", problem)
            return story

    def paused(self, job_id: str) -> bool:
        """Whether the job was told to rest."""
        return self._settings.get(JOBS_PAUSED).get(self._key(job_id)) is True

    def set_paused(self, job_id: str, *, paused: bool) -> None:
        """Keeps whether the job rests.

        Raises:
            EnvironmentProblem: the settings can't be written.
        """
        others = {
            key: value
            for key, value in self._settings.get(JOBS_PAUSED).items()
            if key != self._key(job_id)
        }
        self._settings.set(JOBS_PAUSED, {**others, self._key(job_id): True} if paused else others)

    def _key(self, job_id: str) -> str:
        return f"{job_id}@{self._place}" if self._place else job_id

    def _read(self) -> dict[str, Story]:
        if self._stories is None:
            self._stories = self._from_file()
        return self._stories

    def _from_file(self) -> dict[str, Story]:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=dict[str, Story])
        except FileNotFoundError:
            return {}
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            self._put_aside(error)
        except OSError as error:
            log.info("The last runs of jobs could not be read: %s", error)
        return {}

    def _put_aside(self, error: Any) -> None:
        aside = self._path.with_name(f"{self._path.name}.damaged-{self._clock():%Y%m%dT%H%M%SZ}")
        try:
            self._path.replace(aside)
        except OSError as refused:
            log.info("%s could not be put aside: %s", self._path, refused)
            return
        log.warning("%s is damaged (%s). It was put aside as %s.", self._path, error, aside.name)
