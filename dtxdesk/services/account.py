"""Who signed in with Discord on this computer, and which person of the database that is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event
from typing import TypeVar

from dtxdesk.data.database import Database
from dtxdesk.data.queries.players import discord_id_owner
from dtxdesk.discord.failures import OAuthRefused
from dtxdesk.discord.loopback import PORTS, redirect_address
from dtxdesk.discord.oauth import Myself as Myself
from dtxdesk.discord.oauth import OAuth
from dtxdesk.discord.session import NotSignedIn, Session, SignInExpired
from dtxdesk.discord.sign_in import PATIENCE, sign_in
from dtxdesk.errors import UserError
from dtxdesk.services.players import PlayerFields, Players

T = TypeVar("T")

REDIRECTS = tuple(redirect_address(port) for port in PORTS)
"""The addresses to register with the application on Discord."""

PATIENCE_SECONDS = PATIENCE


class NoApplication(UserError):
    """No Discord application has been named to sign in with."""

    def __init__(self) -> None:
        super().__init__(
            "Signing in with Discord is not set up",
            "The community needs an application on Discord, and its id",
            "Settings, Discord shows how to make one; or set DTXDESK_DISCORD_CLIENT_ID",
        )


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who signed in.

    Attributes:
        user_id: The person of the database with this Discord id; None where there is none.
        user_name: What that person is called there.
        lasts: Whether the sign-in is still there after a restart.
    """

    myself: Myself
    user_id: int | None
    user_name: str | None
    lasts: bool = True


class Account:
    """Signing in and out. Any thread.

    Args:
        session: Keeps the sign-in.
        oauth: The application as it is set up now.
        client_id: Its id; empty where there is none.
        database: Where people are; opened when it is needed.
        remember: Is told who signed in, or that nobody is any more.
        ended: Is told that Discord no longer accepts the sign-in.
        players: To add oneself.
        ports: For the browser to come back to.
    """

    def __init__(
        self,
        session: Session,
        oauth: Callable[[], OAuth],
        client_id: Callable[[], str],
        database: Callable[[], Database],
        remember: Callable[[Myself | None], object],
        ended: Callable[[], object],
        players: Callable[[], Players],
        ports: Sequence[int] = PORTS,
    ) -> None:
        self._session = session
        self._oauth = oauth
        self._client_id = client_id
        self._database = database
        self._remember = remember
        self._ended = ended
        self._players = players
        self._ports = ports

    @property
    def is_set_up(self) -> bool:
        """Whether there is an application to sign in with."""
        return bool(self._client_id())

    def who(self) -> Myself | None:
        """The signed-in person, without asking Discord. Raises where the keyring is silent."""
        return self._session.who()

    def signed_in(self) -> SignedIn | None:
        """The same, with the person of the database: matched by Discord id, never by name."""
        myself = self._session.who()
        return None if myself is None else self._matched(myself)

    def log_in(self, show: Callable[[str], object], cancel: Event | None = None) -> SignedIn:
        """Waits until the person has agreed in the browser.

        Args:
            show: Is given the address that the browser must open.
            cancel: Set to end the wait.

        Raises:
            NoApplication: There is nothing to sign in with.
            SignInDeclined: The person said no.
            OAuthRefused: Discord does not accept the application or the code.
            UserError: In a shared database, one's login belongs to another Discord account.
            EnvironmentProblem: Nothing came in time, no port is free, no Discord, no keyring.
            Cancelled: `cancel` was set.
        """
        if not self.is_set_up:
            raise NoApplication
        tokens = sign_in(self._oauth(), show, cancel=cancel, ports=self._ports)
        myself = self._session.begin(tokens, cancel)
        self._remember(myself)
        self._bind(myself)
        return self._matched(myself)

    def log_out(self) -> bool:
        """Forgets the sign-in and revokes it; whether Discord has heard of it.

        Raises:
            EnvironmentProblem: The keyring does not answer; one is still signed in.
        """
        heard = self._session.end()
        self._remember(None)
        return heard

    def check(self) -> Myself:
        """Asks Discord whether the sign-in is still good; raises as `ask`."""
        return self.ask(lambda token: self._oauth().myself(token))

    def ask(self, question: Callable[[str], T], cancel: Event | None = None) -> T:
        """What Discord answers to a question asked with the person's own access token.

        Raises:
            NotSignedIn: Nobody is.
            SignInExpired: The sign-in is not accepted any more; it has been forgotten.
            Exception: Whatever `question` raises.
        """
        try:
            return self._session.ask(question, cancel)
        except SignInExpired as end:
            if end.first:
                self._remember(None)
                self._ended()
            raise

    def try_application(self) -> None:
        """Asks Discord whether it knows the application and takes it without a secret.

        Raises:
            NoApplication, OAuthRefused: No.
            EnvironmentProblem: Discord can't be reached.
        """
        if not self.is_set_up:
            raise NoApplication
        try:
            self._oauth().refresh("none")
        except OAuthRefused as no:
            if no.error != "invalid_grant":  # that is: the application is fine, the token is not
                raise

    def add_myself(self) -> int:
        """Makes a person of the signed-in one, whom nobody in the database has been matched with.

        Raises:
            NotSignedIn: Nobody is.
            UserError: Somebody has this Discord id by now.
        """
        myself = self._session.who()
        if myself is None:
            raise NotSignedIn
        return self._players().add(
            PlayerFields(name=myself.name, discord_id=myself.id, discord_username=myself.username)
        )

    def _matched(self, myself: Myself) -> SignedIn:
        with self._database().reader() as connection:
            owner = discord_id_owner(connection, myself.id)
        user_id, name = owner or (None, None)
        return SignedIn(myself, user_id, name, self._session.lasts)

    def _bind(self, myself: Myself) -> None:
        """The Discord id belongs to the login of a shared database from the first sign-in on."""
        database = self._database()
        if database.access.set_up:
            from dtxdesk.data.shared.members import bind_discord

            with database.book_keeping() as connection:
                bind_discord(connection, myself.id)
