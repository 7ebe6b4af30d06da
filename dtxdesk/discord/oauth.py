"""Discord's OAuth 2: the address where a person agrees, and tokens for a code.

The application is a public client: PKCE (RFC 7636) takes the place of a secret, which a program
that everybody has can't keep.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Event
from typing import Any, TypeGuard
from urllib.parse import urlencode

import msgspec

from dtxdesk.clock import Clock, utc_now
from dtxdesk.discord.rest import API, Call, DiscordRest
from dtxdesk.domain.people import clean_text
from dtxdesk.phrases import Phrase
from dtxdesk.web.failures import Unreadable

SCOPES = ("identify", "guilds", "guilds.members.read")

_TOKEN = "/api/oauth2/token"  # noqa: S105 - a path
_REVOKE = "/api/oauth2/token/revoke"
_FORM = "application/x-www-form-urlencoded"

_LONGEST_LIFE = 90 * 24 * 3600  # seconds; whoever promises more is not believed


@dataclass(frozen=True, slots=True)
class Proof:
    """What shows that who asks for a token is who asked for the code.

    Attributes:
        verifier: Kept until the exchange; 43 to 128 characters.
        state: Comes back with the code, so that nobody else's code is taken.
    """

    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(48), repr=False)
    state: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)

    @property
    def challenge(self) -> str:
        """S256 of the verifier."""
        digest = hashlib.sha256(self.verifier.encode("ascii")).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")


class Tokens(msgspec.Struct, frozen=True):
    """What a sign-in is worth.

    Attributes:
        access: For asking; ends at `expires_at`.
        refresh: For new tokens, once.
        issued_at, expires_at: By this computer's clock.
    """

    access: str
    refresh: str
    issued_at: datetime
    expires_at: datetime

    def __repr__(self) -> str:
        return f"<Tokens until {self.expires_at}>"


@dataclass(frozen=True, slots=True)
class Myself:
    """The signed-in person, as Discord knows them.

    Attributes:
        username: Unique on Discord.
        global_name: As others see them; None where it is the username.
        avatar: The hash of the picture; None for the default one.
    """

    id: str
    username: str
    global_name: str | None = None
    avatar: str | None = None

    @property
    def name(self) -> str:
        return self.global_name or self.username


class OAuth:
    """The application's calls.

    Args:
        rest: Discord.
        client_id: Of the application.
    """

    def __init__(self, rest: DiscordRest, client_id: str, clock: Clock = utc_now) -> None:
        self._rest = rest
        self._client_id = client_id
        self._clock = clock

    def authorize_url(self, redirect: str, proof: Proof) -> str:
        """Where the browser is sent."""
        asked = {
            "response_type": "code",
            "client_id": self._client_id,
            "scope": " ".join(SCOPES),
            "redirect_uri": redirect,
            "state": proof.state,
            "code_challenge": proof.challenge,
            "code_challenge_method": "S256",
            "prompt": "consent",
        }
        return f"{self._rest.base_url}/oauth2/authorize?{urlencode(asked)}"

    def exchange(self, code: str, redirect: str, proof: Proof, cancel: Event | None) -> Tokens:
        """Tokens for a code, which is good once and for 100 seconds.

        Raises:
            OAuthRefused: The code or the application is not accepted.
            DeskError: As `DiscordRest.ask`.
        """
        return self._tokens(
            {
                "grant_type": "authorization_code",
                "code": code,
                "redirect_uri": redirect,
                "code_verifier": proof.verifier,
            },
            cancel,
        )

    def refresh(self, refresh_token: str, cancel: Event | None = None) -> Tokens:
        """New tokens; the refresh token is used up, whatever becomes of the answer.

        Raises:
            OAuthRefused: It was used before, or access was taken away.
            DeskError: As `DiscordRest.ask`.
        """
        return self._tokens({"grant_type": "refresh_token", "refresh_token": refresh_token}, cancel)

    def revoke(self, token: str) -> None:
        """Ends the whole authorization, all its tokens with it. Raises as `DiscordRest.ask`."""
        self._rest.answer(self._form(_REVOKE, {"token": token}, again=True))

    def myself(self, access: str, cancel: Event | None = None) -> Myself:
        """Who signed in.

        Raises:
            TokenRefused: The access token is not accepted.
            DeskError: As `DiscordRest.ask`.
        """
        told = self._rest.ask(Call(f"{API}/users/@me", authorization=f"Bearer {access}"), cancel)
        user_id = told.get("id") if isinstance(told, dict) else None
        if not isinstance(user_id, str) or not (user_id.isascii() and user_id.isdigit()):
            raise Unreadable(Phrase("It is not what Discord answers"))
        avatar = told.get("avatar")
        return Myself(
            user_id,
            _text(told.get("username")) or user_id,
            _text(told.get("global_name")),
            avatar if isinstance(avatar, str) else None,
        )

    def _tokens(self, form: dict[str, str], cancel: Event | None) -> Tokens:
        now = self._clock()
        told = self._rest.ask(self._form(_TOKEN, form, again=False), cancel)
        if not isinstance(told, dict) or str(told.get("token_type", "")).lower() != "bearer":
            raise Unreadable(Phrase("It is not what Discord answers"))
        access, refresh = told.get("access_token"), told.get("refresh_token")
        if not _is_token(access) or not _is_token(refresh):
            raise Unreadable(Phrase("It is not what Discord answers"))
        life = told.get("expires_in")
        seconds = life if isinstance(life, int | float) and 0 < life < _LONGEST_LIFE else 3600
        return Tokens(access, refresh, now, now + timedelta(seconds=seconds))

    def _form(self, path: str, form: dict[str, str], *, again: bool) -> Call:
        body = urlencode({"client_id": self._client_id, **form}).encode("ascii")
        return Call(path, method="POST", body=body, content_type=_FORM, again=again)


def _is_token(value: Any) -> TypeGuard[str]:
    """Whether it can be sent in a header."""
    return (
        isinstance(value, str)
        and 0 < len(value) <= 2_000
        and value.isascii()
        and value.isprintable()
        and " " not in value
    )


def _text(value: object) -> str | None:
    return clean_text(value) if isinstance(value, str) else None
