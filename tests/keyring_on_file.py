"""A keyring that several processes of a test share: a file, named by an environment variable."""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend

VARIABLE = "DTXDESK_TEST_KEYRING"
BACKEND = f"{__name__}.FileKeyring"


class FileKeyring(KeyringBackend):
    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return self._all().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._write({**self._all(), f"{service}/{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        kept = self._all()
        del kept[f"{service}/{username}"]
        self._write(kept)

    def _all(self) -> dict[str, str]:
        file = Path(os.environ[VARIABLE])
        return dict(json.loads(file.read_text())) if file.exists() else {}

    def _write(self, kept: dict[str, str]) -> None:
        Path(os.environ[VARIABLE]).write_text(json.dumps(kept))
