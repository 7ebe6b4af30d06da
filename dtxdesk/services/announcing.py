"""Parts of a tournament sent to a channel on Discord, looked at first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from threading import Event
from types import MappingProxyType

import msgspec

from dtxdesk.credentials import DISCORD_WEBHOOK, Credentials
from dtxdesk.data.database import Database
from dtxdesk.discord.webhook import LARGEST_FILE, Webhook, WebhookClient, read_address
from dtxdesk.discord.webhook import Attachment as Attachment
from dtxdesk.discord.webhook import WebhookGone as WebhookGone
from dtxdesk.domain.announcements import Occasion, filled
from dtxdesk.domain.stages.model import SeriesState
from dtxdesk.errors import DeskError, EnvironmentProblem, UserError
from dtxdesk.exports.table import Paper, Table
from dtxdesk.exports.text_writer import blocks, heading, joined, unmarked
from dtxdesk.logs import hide
from dtxdesk.services.announcement_texts import messages_of, news_of
from dtxdesk.services.announcements import texts
from dtxdesk.services.exporting import TournamentPart, paper_of

NEXT_UP, DRAFTED = "next_up", "draft"
"""What is told by hand in the words of an announcement."""

_BY_TEXT: Mapping[str, Occasion] = MappingProxyType(
    {NEXT_UP: Occasion.NEXT_UP, DRAFTED: Occasion.DRAFT_FINISHED}
)


def _read(table: Table) -> Table:
    return replace(table, rows=list(table.rows))


def _schedule(paper: Paper) -> Iterator[str]:
    """What is still to be played; Discord shows each reader the times in their own zone."""
    (table,) = paper.tables
    keys = [column.key for column in table.columns]
    for cells in table.rows:
        row = dict(zip(keys, cells, strict=True))
        if row["state"] == SeriesState.FINISHED:
            continue
        start = row["start"]
        when = f"<t:{int(start.timestamp())}:F>" if isinstance(start, datetime) else "No time yet"
        first, second = (
            unmarked(str(row[key])) if row[key] else "?" for key in ("teams.0", "teams.1")
        )
        yield f"{when} · {first} – {second}"


class NoWebhook(UserError):
    """There is no webhook to send through."""

    def __init__(self) -> None:
        super().__init__(
            "There is no webhook yet",
            "Discord takes messages for a channel at an address of its own",
            "Make one in the settings of the channel, under Integrations, and paste its address",
        )


class BrokenOff(EnvironmentProblem):
    """Not all messages were sent.

    Attributes:
        sent: How many were.
    """

    def __init__(self, sent: int, total: int, why: DeskError) -> None:
        self.sent = sent
        super().__init__(
            "Not everything was sent",
            "{sent} of {total} messages are in the channel. {why}",
            "Look at the channel, then send the rest",
            sent=sent,
            total=total,
            why=why.title,
        )


class Announcing:
    """Sends through the webhook of this computer. Any thread.

    Args:
        credentials: They have its address, which is a secret.
    """

    def __init__(
        self,
        database: Callable[[], Database],
        credentials: Credentials,
        client: Callable[[], WebhookClient],
    ) -> None:
        self._database = database
        self._credentials = credentials
        self._client = client

    def webhook_name(self) -> str | None:
        """What the webhook is called on Discord; None where there is none."""
        kept = self._kept()
        return None if kept is None else kept.name or kept.id

    def keep(self, address: str, cancel: Event | None = None) -> str:
        """Keeps the webhook of an address, once Discord knows it; gives back its name.

        Raises:
            UserError: That is no address of a webhook, or Discord does not know it.
            EnvironmentProblem: No Discord, or no keyring.
        """
        hook = read_address(address, self._client().base_url)
        if hook is None:
            raise UserError(
                "That is no address of a webhook",
                "It looks like https://discord.com/api/webhooks/…",
                "Copy it in Discord: settings of the channel, Integrations, Webhooks",
            )
        hide(hook.token)
        found = self._client().check(hook, cancel)
        self._credentials.set(DISCORD_WEBHOOK, msgspec.json.encode(found).decode())
        return found.name or found.id

    def forget(self) -> None:
        """Forgets the webhook; on Discord it stays."""
        self._credentials.delete(DISCORD_WEBHOOK)

    def preview(self, part: TournamentPart | str, tournament_id: int) -> list[str]:
        """The messages exactly as they would be sent; none where there is nothing to tell yet.

        Args:
            part: What to tell; `NEXT_UP` for what can be played now, `DRAFTED` for a finished
                draft, both in the community's words.
            tournament_id: Of which tournament.

        Raises:
            UserError: There is no such tournament.
        """
        database = self._database()
        if part in _BY_TEXT:
            with database.reader() as connection:
                found = news_of(connection, tournament_id, database.clock())
                news = [one for one in found if one.occasion is _BY_TEXT[part]]
                text = texts(connection)[_BY_TEXT[part]]
                return messages_of("\n".join(filled(text, one.values()) for one in news))
        with database.reader() as connection:
            paper = paper_of(connection, TournamentPart(part), tournament_id, database.clock())
            if part == TournamentPart.SCHEDULE:
                lines = list(_schedule(paper))
                return list(joined([heading(paper.title), *lines])) if lines else []
            told = replace(
                paper, tables=[table for table in map(_read, paper.tables) if table.rows], stamp=()
            )
            return list(joined(blocks(told))) if told.tables else []

    def look(self, cancel: Event | None = None) -> None:
        """Asks Discord whether it still knows the webhook, before anything is sent through it.

        Raises:
            NoWebhook: There is nothing to send through.
            WebhookGone: It was deleted; this computer has forgotten it.
            DeskError: Nobody knows now.
            Cancelled: `cancel` was set.
        """
        hook = self._kept()
        if hook is None:
            raise NoWebhook
        try:
            self._client().check(hook, cancel)
        except WebhookGone:
            self.forget()
            raise

    def send(
        self,
        messages: Sequence[str],
        cancel: Event | None = None,
        picture: Attachment | None = None,
    ) -> int:
        """Sends them one after the other; gives back how many.

        Args:
            messages: What to say; a picture alone has one that is empty.
            cancel: Set to stop it.
            picture: Goes along with the last one.

        Raises:
            NoWebhook: There is nothing to send through.
            WebhookGone: It was deleted; this computer has forgotten it.
            BrokenOff: Some were sent, and then no more.
            DeskError: None was sent.
            Cancelled: `cancel` was set.
        """
        hook = self._kept()
        if hook is None:
            raise NoWebhook
        for number, message in enumerate(messages):
            last = number == len(messages) - 1
            try:
                self._client().send(hook, message, cancel, picture=picture if last else None)
            except WebhookGone:
                self.forget()
                raise
            except DeskError as problem:
                if number:
                    raise BrokenOff(number, len(messages), problem) from problem
                raise
        return len(messages)

    def _kept(self) -> Webhook | None:
        text = self._credentials.get(DISCORD_WEBHOOK)
        if text is None:
            return None
        try:
            hook = msgspec.json.decode(text, type=Webhook)
        except msgspec.MsgspecError:
            return None
        hide(hook.token)
        return hook


def bracket_message(png: bytes, tournament: str) -> tuple[str, Attachment] | None:
    """The bracket by hand: the words beside it, and the picture; None where it is too large."""
    picture = bracket_attachment(png, tournament)
    return None if picture is None else (heading(tournament), picture)


def bracket_attachment(png: bytes, tournament: str) -> Attachment | None:
    """The picture of a bracket; None where Discord would not take it."""
    if len(png) > LARGEST_FILE:
        return None
    return Attachment("bracket.png", "image/png", png, f"The bracket of {tournament}"[:1024])
