"""The program as its users start it, on a data folder of its own.

`process` and `start` make real processes. `run` gives the same words to the same entry point within
the test's own process, which saves most of a second each time.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

from dtxdesk import logs
from dtxdesk.cli import run_command
from tests.servers.steam import KEY, FakeSteam

LONGEST = 60


@dataclass
class Outcome:
    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """What --json printed: one document and nothing else."""
        return json.loads(self.out)


@dataclass
class Program:
    """Runs commands on one data folder."""

    folder: Path
    steam: FakeSteam
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DTXDESK_STEAM_API_URL": self.steam.url,
            "DTXDESK_OPENDOTA_API_URL": self.steam.opendota_url,
            "DTXDESK_STEAM_API_KEY": KEY,
            "DTXDESK_STEAM_RATE": "0",
            "PYTHONPATH": str(Path(__file__).parents[2]),
            **self.variables,
        }

    def command(self, *arguments: object) -> list[str]:
        words = [str(argument) for argument in arguments]
        return [sys.executable, "-m", "dtxdesk", "--data-dir", str(self.folder), *words]

    def start(self, *arguments: object) -> subprocess.Popen[str]:
        """Starts a command and does not wait for it."""
        return subprocess.Popen(
            self.command(*arguments),
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def process(self, *arguments: object, code: int = 0) -> Outcome:
        """Runs a command as a process to its end and expects that exit code."""
        ended = subprocess.run(
            self.command(*arguments),
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
        outcome = Outcome(ended.returncode, ended.stdout, ended.stderr)
        assert outcome.code == code, outcome
        return outcome

    def run(self, *arguments: object, code: int = 0) -> Outcome:
        """Runs a command to its end and expects that exit code."""
        words = self.command(*arguments)[3:]
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
        with (
            mock.patch.dict(os.environ, self.environment),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            try:
                ended = run_command(words)
            finally:
                logs.stop()
        outcome = Outcome(ended, *(_written(stream) for stream in (out, err)))
        assert outcome.code == code, outcome
        return outcome

    def files(self) -> list[Path]:
        return [path for path in self.folder.rglob("*") if path.is_file()]


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()
