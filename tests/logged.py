"""What the program logs while a test runs."""

from __future__ import annotations

import logging


class LoggedWarnings(logging.Handler):
    """Collects what is logged at WARNING or above, one sentence each."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")
