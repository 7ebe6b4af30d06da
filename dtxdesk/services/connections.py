"""Tries out what dtxdesk is to be connected with: a Steam key, a database, OpenDota.

Nothing is stored and nothing upgraded by a test, and what fails comes back as a result with words,
for the sentence beside the "Test" button.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from dtxdesk.errors import DeskError, EnvironmentProblem
from dtxdesk.phrases import Phrase, Sentences

if TYPE_CHECKING:
    from dtxdesk.steam.client import SteamClient
    from dtxdesk.steam.opendota import OpenDotaClient

_NOT_VERIFIED = Phrase(
    "The address does not make sure of the server, so somebody in between could pass for it"
)

TRY_SECONDS = 8.0
"""How long a test waits for an answer; somebody is watching."""


@dataclass(frozen=True, slots=True)
class ConnectionResult:
    """What came of a test.

    Attributes:
        ok: It works.
        title, message, remedy: As of a `DeskError`, phrases too; the remedy is empty where all is
            well.
        milliseconds: How long the answer took.
        answered: Whether the other side said anything. A key that nobody could be asked about may
            still be right; one that was refused is not.
    """

    ok: bool
    title: str
    message: str
    remedy: str
    milliseconds: int
    answered: bool

    @property
    def sentence(self) -> Sentences:
        """All of it in one line."""
        return Sentences(self.title, self.message, self.remedy)


def is_about_the_key(error: str) -> bool:
    """Whether a failure that was written down (`last_error` of a sync) is about the Steam key."""
    from dtxdesk.steam.failures import KeyMissing, KeyRejected

    return error.startswith((KeyMissing().title, KeyRejected().title))


class Connections:
    """The tests.

    Args:
        steam: A client with this key that keeps no answers and tries once; whoever asks closes it.
        opendota: The same for OpenDota.
        with_password: Completes a database URL with the password that is kept for it.
        seconds: A monotonic reading, to say how long an answer took.
    """

    def __init__(
        self,
        steam: Callable[[str], SteamClient],
        opendota: Callable[[], OpenDotaClient],
        with_password: Callable[[str], str],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._steam = steam
        self._opendota = opendota
        self._with_password = with_password
        self._seconds = seconds

    def test_steam_key(self, key: str, *, cancel: Event | None = None) -> ConnectionResult:
        """Whether Steam accepts this key; costs one call of the day.

        Raises:
            Cancelled: `cancel` was set.
        """

        def ask() -> tuple[Phrase, str]:
            client = self._steam(key.strip())
            try:
                client.check_key(cancel=cancel)
            finally:
                client.close()
            return Phrase("Steam accepts the key"), ""

        return self._tried(ask)

    def test_opendota(self, *, cancel: Event | None = None) -> ConnectionResult:
        """Whether OpenDota answers; costs one call of the day.

        Raises:
            Cancelled: `cancel` was set.
        """

        def ask() -> tuple[Phrase, str]:
            client = self._opendota()
            try:
                client.check(cancel=cancel)
            finally:
                client.close()
            return Phrase("OpenDota answers"), ""

        return self._tried(ask)

    def test_database(self, url: str) -> ConnectionResult:
        """Whether this database can be opened by this program. It is neither made nor upgraded."""

        def ask() -> tuple[Phrase, str]:
            from dtxdesk.data.opening import try_server

            found = try_server(self._with_password(url), TRY_SECONDS)
            if found.revision is None:
                state = Phrase("It is empty and is set up when it is first opened")
            elif found.current:
                state = Phrase("It is up to date")
            else:
                state = Phrase("It is upgraded when it is next opened")
            signed_in = Phrase("You sign in as {author}", author=found.author)
            warning = _NOT_VERIFIED if found.unverified else ""
            words = Sentences(signed_in, state, warning)
            return Phrase("{server} answers", server=found.server), words

        return self._tried(ask)

    def _tried(self, ask: Callable[[], tuple[Phrase, str]]) -> ConnectionResult:
        began = self._seconds()

        def passed() -> int:
            return round((self._seconds() - began) * 1000)

        try:
            title, message = ask()
        except DeskError as problem:
            answered = not isinstance(problem, EnvironmentProblem)
            words = (problem.title, problem.message, problem.remedy)
            return ConnectionResult(False, *words, passed(), answered)
        return ConnectionResult(True, title, message, "", passed(), True)
