"""Secrets, by name, in the keyring of the operating system.

Without a keyring that keeps things they live in memory until the program ends, and `kept` says so.
Nothing here prints, logs or repeats a secret.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from dtxdesk.errors import EnvironmentProblem

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

STEAM_API_KEY: Final = "steam-api-key"
DISCORD_BOT_TOKEN: Final = "discord-bot-token"  # noqa: S105 - a name, not a token
DISCORD_WEBHOOK: Final = "discord-webhook"
DISCORD_SIGN_IN: Final = "discord-sign-in"
DATABASE_PASSWORD: Final = "database-password"  # noqa: S105 - a name, not a password

_VARIABLES: Final[Mapping[str, str]] = {STEAM_API_KEY: "DTXDESK_STEAM_API_KEY"}


def system_keyring() -> KeyringBackend | None:
    """The keyring of this computer, None where there is none that keeps anything.

    Slow the first time (some 0.3 s): it looks for every kind of keyring there is.
    """
    import keyring
    from keyring.backends import fail, null

    found = keyring.get_keyring()
    # "null" forgets and "fail" refuses: both are what people configure to have none.
    return None if isinstance(found, null.Keyring | fail.Keyring) else found


class Credentials:
    """The secrets of one data folder. Any thread may use it.

    The environment wins over the keyring (`DTXDESK_STEAM_API_KEY`), for use without a window.
    """

    def __init__(
        self,
        data_folder: Path,
        *,
        environ: Mapping[str, str] | None = None,
        keyring: Callable[[], KeyringBackend | None] = system_keyring,
        on_secret: Callable[[str], None] | None = None,
    ) -> None:
        """Touches no keyring yet.

        Args:
            data_folder: Secrets of two folders don't mix.
            environ: The environment, the process's own by default.
            keyring: Finds the keyring when one is first needed.
            on_secret: Is told every secret that passes through, so that logs can leave it out.
        """
        self._folder = data_folder
        self._environ = os.environ if environ is None else environ
        self._find_keyring = keyring
        self._on_secret = on_secret or (lambda _secret: None)
        self._guard = threading.RLock()
        self._found = False
        self._keyring: KeyringBackend | None = None
        self._memory: dict[str, str] = {}

    def __repr__(self) -> str:
        return f"<Credentials of {self._folder}>"

    @cached_property
    def _service(self) -> str:
        """What the keyring calls these secrets."""
        import hashlib

        folder = os.path.normcase(os.path.realpath(self._folder))
        return f"dtxdesk-{hashlib.sha256(folder.encode()).hexdigest()[:12]}"

    @property
    def kept(self) -> bool:
        """Whether a secret that is set now is there after a restart.

        Raises:
            EnvironmentProblem: The keyring that is configured can't be used.
        """
        return self._backend() is not None

    @property
    def where(self) -> str:
        """Where secrets are, as a sentence to show beside a field."""
        if self.kept:
            return "Kept in the keyring of this computer."
        return "This computer has no keyring: kept in memory only, asked for again after a restart."

    def from_environment(self, name: str) -> bool:
        """Whether the environment has this secret, so that setting another changes nothing."""
        return bool(self._in_environment(name))

    def get(self, name: str) -> str | None:
        """The secret of this name.

        Raises:
            EnvironmentProblem: The keyring is locked or does not answer.
        """
        with self._guard:
            secret = self._in_environment(name) or self._memory.get(name) or self._kept(name)
        if secret:
            self._on_secret(secret)
        return secret or None

    def set(self, name: str, secret: str) -> None:
        """Keeps a secret.

        Raises:
            EnvironmentProblem: The keyring is locked or does not answer; nothing changed.
        """
        secret = secret.strip()
        if not secret:
            raise ValueError("an empty secret is none: delete it instead")
        self._on_secret(secret)
        with self._guard:
            backend = self._backend()
            if backend is None:
                self._memory[name] = secret
            else:
                _asked(lambda: backend.set_password(self._service, name, secret))

    def delete(self, name: str) -> None:
        """Forgets a secret; one that is not there is fine.

        Raises:
            EnvironmentProblem: The keyring is locked or does not answer.
        """
        from keyring.errors import PasswordDeleteError

        with self._guard:
            self._memory.pop(name, None)
            backend = self._backend()
            if backend is None or self._kept(name) is None:
                return
            try:
                _asked(lambda: backend.delete_password(self._service, name))
            except EnvironmentProblem as problem:
                # Another program may have deleted it in between.
                if not isinstance(problem.__cause__, PasswordDeleteError) or self._kept(name):
                    raise

    def _in_environment(self, name: str) -> str | None:
        variable = _VARIABLES.get(name)
        return self._environ.get(variable, "").strip() if variable else None

    def _kept(self, name: str) -> str | None:
        backend = self._backend()
        if backend is None:
            return None
        return _asked(lambda: backend.get_password(self._service, name))

    def _backend(self) -> KeyringBackend | None:
        with self._guard:
            if not self._found:
                self._keyring = _asked(self._find_keyring)
                self._found = True
            return self._keyring


def _asked(question: Callable[[], T]) -> T:
    """The keyring's answer; what its back ends raise in many ways becomes one problem."""
    try:
        return question()
    except Exception as error:  # D-Bus, Win32 and other errors, by back end
        # The kind of error only: its text is a back end's own and may repeat what was passed.
        raise EnvironmentProblem(
            "The keyring does not answer",
            "It is locked or broken ({kind})",
            "Unlock it and try again; a Steam key may also come from DTXDESK_STEAM_API_KEY",
            kind=type(error).__name__,
        ) from error
