"""The sign-in that is kept: tokens in the keyring, refreshed one at a time by whoever comes first.

A refresh token is good once. So the lock file is held over reading, refreshing and storing, against
other programs on the same data folder as well, and new tokens are stored before they are used. A
program that dies between Discord's answer and the keyring loses the sign-in: the old token is used
up, the new one is nowhere. Then the person is asked to sign in again, and nothing else happens.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import TypeVar

import msgspec

from dtxdesk.clock import Clock, utc_now
from dtxdesk.credentials import DISCORD_SIGN_IN, Credentials
from dtxdesk.discord.failures import OAuthRefused, TokenRefused
from dtxdesk.discord.oauth import Myself, OAuth, Tokens
from dtxdesk.errors import DeskError, UserError
from dtxdesk.locks import exclusive

T = TypeVar("T")
log = logging.getLogger(__name__)

EARLY = timedelta(minutes=5)
"""So long before its end an access token is renewed."""

_PATIENCE = 60.0
"""Seconds to wait for another program that refreshes: as long as a call may take."""


class NotSignedIn(UserError):
    """Nobody is signed in with Discord."""

    def __init__(self) -> None:
        super().__init__(
            "Nobody is signed in with Discord",
            "",
            "Sign in with Discord first: in the menu of the account, or dtxdesk account login",
        )


class SignInExpired(UserError):
    """The sign-in that was kept is not accepted any more; it has been forgotten.

    Attributes:
        first: Whether nobody had found that out before.
    """

    def __init__(self, *, first: bool = True) -> None:
        super().__init__(
            "The sign-in with Discord has ended",
            "It has expired, or access was taken away on Discord",
            "Sign in with Discord again; nothing else is affected",
        )
        self.first = first


class KeptSignIn(msgspec.Struct, frozen=True):
    """What the keyring has: who it is, and the tokens."""

    myself: Myself
    tokens: Tokens

    def __repr__(self) -> str:
        return f"<KeptSignIn of {self.myself.username}>"


class Session:
    """The sign-in of one data folder. Any thread, any number of programs.

    Args:
        credentials: They keep it.
        lock: The file that is held while tokens change.
        oauth: Asks Discord.
        hide: Is told every token, so that the log leaves it out.
    """

    def __init__(
        self,
        credentials: Credentials,
        lock: Path,
        oauth: Callable[[], OAuth],
        hide: Callable[[str], object],
        clock: Clock = utc_now,
    ) -> None:
        self._credentials = credentials
        self._lock = lock
        self._oauth = oauth
        self._hide = hide
        self._clock = clock

    def who(self) -> Myself | None:
        """The signed-in person, without asking Discord.

        Raises:
            EnvironmentProblem: The keyring does not answer.
        """
        kept = self._kept()
        return None if kept is None else kept.myself

    @property
    def lasts(self) -> bool:
        """Whether a sign-in is still there after a restart: whether there is a keyring."""
        return self._credentials.kept

    def begin(self, tokens: Tokens, cancel: Event | None = None) -> Myself:
        """Keeps a new sign-in, once Discord has said whose it is.

        Raises:
            DeskError: As `OAuth.myself`; or the keyring does not answer. Nothing is kept then.
        """
        self._hide_both(tokens)
        myself = self._oauth().myself(tokens.access, cancel)
        with exclusive(self._lock, wait=_PATIENCE):
            self._keep(KeptSignIn(myself, tokens))
        return myself

    def ask(self, question: Callable[[str], T], cancel: Event | None = None) -> T:
        """What Discord answers to a question asked with an access token that it accepts.

        Raises:
            NotSignedIn: Nobody is.
            SignInExpired: The sign-in is not accepted any more.
            Exception: Whatever `question` raises; `EnvironmentProblem` where Discord is not there.
        """
        token = self._access(None, cancel)
        try:
            return question(token)
        except TokenRefused:
            # The clock may be wrong, or another program has renewed it in between.
            return question(self._access(token, cancel))

    def end(self) -> bool:
        """Forgets the sign-in and revokes it.

        Returns:
            Whether Discord has heard of it: where it can't be reached, the sign-in is forgotten on
            this computer all the same.

        Raises:
            EnvironmentProblem: The keyring does not answer; the sign-in is still there.
        """
        with exclusive(self._lock, wait=_PATIENCE):
            kept = self._kept()
            self._credentials.delete(DISCORD_SIGN_IN)
        if kept is None:
            return True
        try:
            self._oauth().revoke(kept.tokens.refresh)
        except DeskError as problem:
            log.info("The sign-in could not be revoked: %s", problem.title)
            return False
        return True

    def _access(self, refused: str | None, cancel: Event | None) -> str:
        """An access token that should be good, another one than `refused`."""
        with exclusive(self._lock, wait=_PATIENCE):
            kept = self._kept()
            if kept is None:
                # A token that Discord refused has had an end that another asker found out first.
                raise NotSignedIn if refused is None else SignInExpired(first=False)
            if kept.tokens.access != refused and not self._is_due(kept.tokens):
                return kept.tokens.access
            try:
                fresh = self._oauth().refresh(kept.tokens.refresh, cancel)
            except OAuthRefused as no:
                if no.error != "invalid_grant":
                    raise
                self._credentials.delete(DISCORD_SIGN_IN)
                raise SignInExpired from None
            self._hide_both(fresh)
            self._keep(KeptSignIn(kept.myself, fresh))
            return fresh.access

    def _is_due(self, tokens: Tokens) -> bool:
        """Also where the clock has been put back: then nothing is known about the end."""
        now = self._clock()
        return now > tokens.expires_at - EARLY or now < tokens.issued_at - EARLY

    def _kept(self) -> KeptSignIn | None:
        text = self._credentials.get(DISCORD_SIGN_IN)
        if text is None:
            return None
        try:
            kept = msgspec.json.decode(text, type=KeptSignIn)
        except msgspec.MsgspecError:
            log.warning("The sign-in in the keyring can't be read and counts as none")
            return None
        self._hide_both(kept.tokens)
        return kept

    def _keep(self, kept: KeptSignIn) -> None:
        self._credentials.set(DISCORD_SIGN_IN, msgspec.json.encode(kept).decode())

    def _hide_both(self, tokens: Tokens) -> None:
        self._hide(tokens.access)
        self._hide(tokens.refresh)
