"""Messages to a channel through a webhook. Its address is a secret: who has it can write there."""

from __future__ import annotations

import re
from threading import Event

import msgspec

from dtxdesk.discord.failures import Gone, TokenRefused
from dtxdesk.discord.rest import API, Call, DiscordRest
from dtxdesk.domain.people import clean_text
from dtxdesk.errors import UserError

LONGEST = 2_000
"""Characters of a message, a character beyond the first plane counted twice."""

_ADDRESS = re.compile(
    r"https://(?:(?:ptb|canary)\.)?discord(?:app)?\.com/api/(?:v\d+/)?webhooks/"
    r"(?P<id>\d{17,20})/(?P<token>[\w-]{20,200})/?(?:\?.*)?",
    re.ASCII,
)
_PATH = re.compile(r"/api/(?:v\d+/)?webhooks/(?P<id>\d{17,20})/(?P<token>[\w-]{20,200})", re.ASCII)


class Webhook(msgspec.Struct, frozen=True):
    """Where messages go.

    Attributes:
        name: As Discord calls it; the author of what is sent.
    """

    id: str
    token: str
    name: str = ""

    def __repr__(self) -> str:
        return f"<Webhook {self.id}>"


class WebhookGone(UserError):
    """It was deleted on Discord, or its address is wrong."""

    def __init__(self) -> None:
        super().__init__(
            "The webhook does not exist any more",
            "It was deleted on Discord, or its address is wrong",
            "Make a new one in the settings of the channel, under Integrations,"
            " and paste its address",
        )


def read_address(text: str, base_url: str) -> Webhook | None:
    """The webhook of an address as Discord copies it; None where it is none.

    An address below `base_url` is one as well: that stands for Discord's own.
    """
    typed = text.strip()
    found = _ADDRESS.fullmatch(typed)
    if found is None and typed.startswith(base_url):
        found = _PATH.fullmatch(typed[len(base_url) :])
    return None if found is None else Webhook(found["id"], found["token"])


class WebhookClient:
    """Asks about webhooks and sends through them."""

    def __init__(self, rest: DiscordRest) -> None:
        self._rest = rest

    @property
    def base_url(self) -> str:
        return self._rest.base_url

    def check(self, hook: Webhook, cancel: Event | None = None) -> Webhook:
        """The webhook with its name.

        Raises:
            WebhookGone: There is none at this address.
            DeskError: As `DiscordRest.ask`.
        """
        try:
            told = self._rest.ask(self._call(hook), cancel)
        except (Gone, TokenRefused):
            raise WebhookGone from None
        name = told.get("name") if isinstance(told, dict) else None
        named = clean_text(name) if isinstance(name, str) else None
        return Webhook(hook.id, hook.token, named or "")

    def send(self, hook: Webhook, content: str, cancel: Event | None = None) -> str:
        """Sends one message, waits until Discord has it, and gives back its id. It calls nobody.

        It is not sent a second time where nobody knows whether the first one has arrived.

        Raises:
            WebhookGone: The webhook was deleted.
            DeskError: As `DiscordRest.ask`.
        """
        body = msgspec.json.encode({"content": content, "allowed_mentions": {"parse": []}})
        try:
            told = self._rest.ask(self._call(hook, body), cancel)
        except (Gone, TokenRefused):
            raise WebhookGone from None
        return str(told.get("id", "")) if isinstance(told, dict) else ""

    def _call(self, hook: Webhook, body: bytes = b"") -> Call:
        route = f"{API}/webhooks/{hook.id}"
        path = f"{route}/{hook.token}"
        if not body:
            return Call(route, path)
        return Call(
            route,
            path,
            method="POST",
            query={"wait": "true"},
            body=body,
            content_type="application/json",
            again=False,
        )
