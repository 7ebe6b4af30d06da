"""One sign-in, from the browser's window to tokens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event

from dtxdesk.discord.loopback import PORTS, CallbackListener
from dtxdesk.discord.oauth import OAuth, Proof, Tokens
from dtxdesk.errors import UserError
from dtxdesk.web.pace import Timer

PATIENCE = 180.0
"""Seconds; where Discord's own page shows an error, nothing ever comes back."""


class SignInDeclined(UserError):
    """The person said no on Discord's page, or Discord did.

    Attributes:
        reason: Discord's word for it.
    """

    def __init__(self, reason: str) -> None:
        self.reason = reason
        if reason == "access_denied":
            super().__init__(
                "You are not signed in",
                "The sign-in was declined on Discord's page",
                "Everything but Discord works without it; sign in whenever you like",
            )
        else:
            super().__init__(
                "You are not signed in",
                "Discord ended the sign-in: {reason}",
                "Compare the application id and its redirect addresses under Settings, Discord",
                reason=reason,
            )


def sign_in(
    oauth: OAuth,
    show: Callable[[str], object],
    *,
    cancel: Event | None = None,
    ports: Sequence[int] = PORTS,
    patience: float = PATIENCE,
    timer: Timer | None = None,
) -> Tokens:
    """Waits for the person to agree in the browser, then asks for tokens.

    Args:
        oauth: The application.
        show: Is given the address; opens a browser there, or shows it to be copied.
        cancel: Set to end the wait.
        ports: To listen at, tried in order.
        patience: Seconds until it ends by itself.
        timer: How time passes.

    Raises:
        SignInDeclined: The person said no.
        OAuthRefused: Discord does not accept the code or the application.
        EnvironmentProblem: Nothing came in time, no port is free, or Discord can't be reached.
        Cancelled: `cancel` was set.
    """
    proof = Proof()
    with CallbackListener(proof.state, ports, timer) as listener:
        redirect = listener.redirect
        show(oauth.authorize_url(redirect, proof))
        answer = listener.wait(patience, cancel)
    if answer.error:
        raise SignInDeclined(answer.error)
    return oauth.exchange(answer.code, redirect, proof, cancel)
