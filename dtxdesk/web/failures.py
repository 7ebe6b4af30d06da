"""What can go wrong between this computer and a service on the web, whichever it is.

No text here ever holds a key or an address that was asked.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.phrases import Phrase


class UnsafeAddress(UserError):
    """The address would carry secrets unencrypted over the network, or is no address at all."""

    def __init__(self, service: str) -> None:
        super().__init__(
            "The address of {service} can't be used",
            "Only https:// addresses are allowed, except on this computer itself",
            "Correct the address or remove it, so that the service's own is used",
            service=service,
        )


class ServiceOffline(EnvironmentProblem):
    """The service could not be reached at all: no network, no name, refused, too slow."""

    def __init__(self, why: Phrase, service: str) -> None:
        super().__init__(
            "Could not reach {service}",
            "{why}",
            "Check the internet connection; what is known already stays, and it is tried again",
            service=service,
            why=why,
        )


class ServiceBusy(EnvironmentProblem):
    """The service answers, but not now.

    Attributes:
        retry_at: When it may be asked again (UTC); asking earlier makes it worse.
    """

    def __init__(self, retry_at: datetime, service: str) -> None:
        self.retry_at = retry_at
        super().__init__(
            "{service} is busy",
            "It asks to be left alone for a while",
            "It is tried again after {at}",
            service=service,
            at=retry_at + timedelta(seconds=59),  # shown in whole minutes
        )


class Unreadable(EnvironmentProblem):
    """The answer was cut off, or is too large to be one.

    Attributes:
        passing: Whether asking again may help.
    """

    def __init__(self, why: Phrase, *, passing: bool = True) -> None:
        self.why = why
        self.passing = passing
        super().__init__(
            "The answer could not be understood", "{why}", "Try again in a while", why=why
        )
