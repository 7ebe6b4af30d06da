"""Messages to a channel through a webhook. Its address is a secret: who has it can write there."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, field
from threading import Event

import msgspec

from dtxdesk.discord.failures import Gone, TokenRefused
from dtxdesk.discord.rest import API, Call, DiscordRest
from dtxdesk.domain.people import clean_text
from dtxdesk.errors import UserError

LARGEST_FILE = 10 * 1024 * 1024
"""Bytes of a file beside a message."""

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


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes along with a message.

    Attributes:
        name: Letters, digits, dots and dashes.
        description: For whoever does not see it.
    """

    name: str
    content_type: str
    data: bytes = field(repr=False)
    description: str = ""


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

    def send(
        self,
        hook: Webhook,
        content: str,
        cancel: Event | None = None,
        *,
        picture: Attachment | None = None,
    ) -> str:
        """Sends one message, waits until Discord has it, and gives back its id. It calls nobody.

        It is not sent a second time where nobody knows whether the first one has arrived.

        Args:
            hook: Where to.
            content: What it says; may be empty beside a picture.
            cancel: Set to stop it.
            picture: Goes along, no larger than `LARGEST_FILE`.

        Raises:
            WebhookGone: The webhook was deleted.
            DeskError: As `DiscordRest.ask`.
        """
        payload: dict[str, object] = {"content": content, "allowed_mentions": {"parse": []}}
        if picture is None:
            call = self._call(hook, msgspec.json.encode(payload), "application/json")
        else:
            payload["attachments"] = [{"id": 0, "description": picture.description}]
            boundary = secrets.token_hex(16)
            body = _in_parts(msgspec.json.encode(payload), picture, boundary)
            call = self._call(hook, body, f"multipart/form-data; boundary={boundary}")
        try:
            told = self._rest.ask(call, cancel)
        except (Gone, TokenRefused):
            raise WebhookGone from None
        return str(told.get("id", "")) if isinstance(told, dict) else ""

    def _call(self, hook: Webhook, body: bytes = b"", content_type: str = "") -> Call:
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
            content_type=content_type,
            again=False,
        )


def _in_parts(payload: bytes, picture: Attachment, boundary: str) -> bytes:
    """A form with the message and the file. The boundary is random: no file contains it."""
    said = "Content-Disposition: form-data; name="
    parts = (
        (f'{said}"payload_json"', "application/json", payload),
        (f'{said}"files[0]"; filename="{picture.name}"', picture.content_type, picture.data),
    )
    pieces = [
        f"--{boundary}\r\n{head}\r\nContent-Type: {kind}\r\n\r\n".encode() + data + b"\r\n"
        for head, kind, data in parts
    ]
    return b"".join(pieces) + f"--{boundary}--\r\n".encode()
