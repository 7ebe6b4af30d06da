"""What can go wrong between dtxdesk and Steam, in words that an organiser understands.

Three kinds: something about the key (a person must act), something about the world (it passes by
itself), and something about one match (the others go on). No text here ever holds the key or a URL.
"""

from __future__ import annotations

from datetime import datetime

from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.phrases import Phrase


class KeyMissing(UserError):
    """There is no Steam Web API key to ask with."""

    def __init__(self) -> None:
        super().__init__(
            "There is no Steam key",
            "Steam tells about matches only to those who ask with a Web API key",
            "Get a key at https://steamcommunity.com/dev/apikey and enter it under Settings, Steam,"
            " or set DTXDESK_STEAM_API_KEY",
        )


class KeyRejected(UserError):
    """Steam does not accept the key, or can't be sent it. Asking again can't help."""

    def __init__(self, *, readable: bool = True) -> None:
        super().__init__(
            "Steam refused the key",
            "Steam says that the Web API key is wrong or revoked"
            if readable
            else "The Web API key has characters that no key has",
            "Compare it with the one at https://steamcommunity.com/dev/apikey"
            " and enter it again under Settings, Steam",
        )


class QuotaExhausted(EnvironmentProblem):
    """All calls of the day are used up; nothing was asked.

    Attributes:
        renews_at: When the next day begins (UTC).
    """

    def __init__(self, service: str, limit: int, renews_at: datetime) -> None:
        self.renews_at = renews_at
        super().__init__(
            "{service}'s daily limit is reached",
            "All {limit:,} calls of today are used",
            "It goes on by itself after {at}",
            service=service,
            limit=limit,
            at=renews_at,
        )


class VanityUnknown(UserError):
    """Nobody on Steam has that profile name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            "No such Steam profile",
            "Steam knows nobody with the profile address /id/{name}",
            "Copy the address of the profile page, or type the Steam id or friend code",
            name=name,
        )


class MatchUnavailable(EnvironmentProblem):
    """One match can't be had; others can.

    Attributes:
        reason: Why, short enough for a table.
        final: Whether asking the same source again is pointless.
    """

    def __init__(
        self,
        reason: str,
        *,
        final: bool = False,
        title: str = "The details of a match are not available",
    ) -> None:
        self.reason = Phrase(reason)
        self.final = final
        super().__init__(
            title,
            self.reason,
            "Type the match in by hand" if final else "It is tried again later by itself",
        )


class MatchHidden(MatchUnavailable):
    """Steam lists the match but keeps its details (Immortal Draft), or does not have them yet."""

    def __init__(self) -> None:
        super().__init__("Steam lists this match but does not show its details")


class MatchNotFound(MatchUnavailable):
    """The source does not know the match."""

    def __init__(self, service: str = "Steam") -> None:
        super().__init__(Phrase("{service} does not know this match", service=service))


class MatchPrivate(MatchUnavailable):
    """Steam says that it will never tell: a practice match, a private one, no such id."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason, final=True)


class MatchIdUnusable(MatchUnavailable):
    """The number can't be the id of a match (or of its place in Steam's sequence)."""

    def __init__(self) -> None:
        super().__init__("This number can't be a match id", final=True)


class BadAnswer(MatchUnavailable):
    """The service answered with something that can't be understood, also when asked again.

    Raised for single matches, and for whole pages of a history as well.
    """

    def __init__(self, reason: str, **fields: object) -> None:
        super().__init__(Phrase(reason, **fields), title="The answer could not be understood")
