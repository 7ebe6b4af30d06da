"""What Discord refuses, in words for an organiser; none holds a token or an address."""

from __future__ import annotations

from dtxdesk.errors import EnvironmentProblem, UserError

SERVICE = "Discord"
"""Its name for people."""


class TokenRefused(UserError):
    """The token is wrong, expired or revoked (401); asking again with it can't help."""

    def __init__(self) -> None:
        super().__init__(
            "Discord does not accept the sign-in any more",
            "It has expired, or it was revoked",
            "Sign in with Discord again; nothing else is affected",
        )


class OAuthRefused(UserError):
    """Discord does not accept a code, a refresh token or the application.

    Attributes:
        error: The standard's word (RFC 6749): "invalid_grant", "invalid_client", …
    """

    def __init__(self, error: str, why: str) -> None:
        self.error = error
        if error == "invalid_client":
            super().__init__(
                "Discord does not accept the application",
                "Its id is wrong, or Public Client is switched off",
                "Compare the application id, and switch on Public Client on the OAuth2 page of your"
                " Discord application; Settings, Discord shows how",
            )
        elif error == "invalid_grant":
            super().__init__(
                "Discord does not accept the sign-in",
                "It was used before, has expired, or was revoked",
                "Sign in with Discord again; nothing else is affected",
            )
        else:
            super().__init__(
                "Discord refused the sign-in",
                "{why}",
                "Sign in with Discord again",
                why=why or error,
            )


class BotTokenRefused(UserError):
    """The token of the bot is wrong or was reset (401)."""

    def __init__(self) -> None:
        super().__init__(
            "Discord does not accept the bot's token",
            "It is wrong, or it was reset",
            "Copy the token again from the Bot page of your Discord application,"
            " and enter it under Settings, Discord",
        )


class MembersWithheld(UserError):
    """The bot may not read who is in a server (403)."""

    def __init__(self) -> None:
        super().__init__(
            "Discord does not show the members of this server",
            "The bot is not in the server, or it may not read the list of members",
            "Invite the bot to the server, and switch on Server Members Intent"
            " on the Bot page of your Discord application",
        )


class Forbidden(UserError):
    """Who asks may not do this (403)."""

    def __init__(self, why: str) -> None:
        super().__init__(
            "Discord does not allow this",
            "{why}",
            "Look whether the bot is in the server and whether it has the rights it needs",
            why=why,
        )


class Gone(UserError):
    """What is asked for does not exist any more (404)."""

    def __init__(self, why: str) -> None:
        super().__init__(
            "Discord does not know this any more",
            "{why}",
            "Look whether it was deleted on Discord",
            why=why,
        )


class Refused(EnvironmentProblem):
    """Anything else that Discord says no to.

    Attributes:
        status: Of HTTP.
        code: Discord's own number for what was wrong; 0 where it gave none.
    """

    def __init__(self, status: int, code: int, why: str) -> None:
        self.status = status
        self.code = code
        super().__init__(
            "Discord refused this",
            "{why} (status {status})",
            "Try again in a while",
            why=why,
            status=status,
        )
