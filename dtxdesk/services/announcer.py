"""Tells a channel by itself what has happened in tournaments: once, and a moment later.

One program at a time does it, by a lease; it must have a webhook. What is about to be sent is noted
in the database first, so that no program sends it again: where one dies in between, or nobody knows
whether Discord has got it, it stays untold, and the note says so. What has just come about waits a
little, in case it is a slip that somebody corrects; what comes about together is told together.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from threading import Event

from dtxdesk.data import job_leases, told
from dtxdesk.data.database import Database
from dtxdesk.data.leases import Process
from dtxdesk.data.told import Key, Telling
from dtxdesk.discord.failures import Forbidden, Refused
from dtxdesk.domain.announcements import Occasion, as_occasions, filled
from dtxdesk.errors import Cancelled, DeskError
from dtxdesk.services.announcement_texts import News, messages_of, news_of
from dtxdesk.services.announcements import texts
from dtxdesk.services.announcing import (
    Announcing,
    Attachment,
    BrokenOff,
    NoWebhook,
    WebhookGone,
    bracket_attachment,
)

log = logging.getLogger(__name__)

JOB = "announcements"
"""What the job is called in the table of leases."""

_AT_ONCE = timedelta(0)

DELAY = 30.0
"""Seconds that something must have been so before it is told."""

_LEFT_OVER = "The program ended while it was sent: look whether the channel has it"

_STOPPED = "It was stopped while it was sent: look whether the channel has it"

DrawBracket = Callable[[int, str], bytes | None]
"""Paints the bracket of a tournament, with a title, as PNG; None where there is none."""


@dataclass(frozen=True, slots=True)
class Announced:
    """What a look has led to.

    Attributes:
        messages: How many were sent.
        waiting: Whether something will have to be looked at again soon.
        unknown: How many announcements a program that is gone may not have sent.
    """

    messages: int = 0
    waiting: bool = False
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class _Batch:
    """What is told together."""

    telling: Telling
    occasion: Occasion
    keys: tuple[Key, ...]
    messages: tuple[str, ...]


class Announcer:
    """Looks at every tournament that tells something.

    Args:
        announcing: Sends.
        draw: Gives what paints brackets; None where nobody can.
        seconds: A monotonic reading.
        delay: Seconds that something must have been so; None for `DELAY`.
    """

    def __init__(
        self,
        database: Database,
        announcing: Announcing,
        draw: Callable[[], DrawBracket | None],
        seconds: Callable[[], float] = time.monotonic,
        delay: float | None = None,
    ) -> None:
        self._database = database
        self._announcing = announcing
        self._draw = draw
        self._seconds = seconds
        self._delay = DELAY if delay is None else delay
        self._seen: dict[tuple[int, str, str], tuple[str, float]] = {}

    def look(self, cancel: Event | None = None) -> Announced:
        """Sends what is due.

        Raises:
            NoWebhook: This computer has none (any more).
            WebhookGone: It was deleted on Discord; nothing is sent until there is another.
            DeskError: Something could not be sent; what certainly was not is tried again.
            Cancelled: `cancel` was set.
        """
        with self._database.reader() as connection:
            tellings = told.telling(connection, self._database.clock())
        if not tellings:
            self._seen.clear()
            return Announced()
        if self._announcing.webhook_name() is None:
            raise NoWebhook
        holder = Process.current(self._database.author).holder
        with self._database.book_keeping() as connection:
            token = job_leases.take(connection, JOB, holder, _AT_ONCE)
        if token is None:
            return Announced(waiting=True)
        try:
            return self._tell_all(tellings, token, cancel)
        finally:
            with self._database.book_keeping() as connection:
                job_leases.give_back(connection, JOB, token)

    def _tell_all(self, tellings: list[Telling], token: str, cancel: Event | None) -> Announced:
        now = self._database.clock()
        with self._database.book_keeping() as connection:
            unknown = told.give_up_on_left_over(connection, now, _LEFT_OVER)
        sent = 0
        for telling in tellings:
            for batch in self._due(telling):
                if not sent:
                    self._announcing.look(cancel)
                if not self._still_mine(token):
                    return Announced(sent, waiting=True, unknown=unknown)
                sent += self._send(batch, cancel)
        return Announced(sent, bool(self._seen), unknown)

    def _still_mine(self, token: str) -> bool:
        """Sending may take longer than a lease lasts."""
        with self._database.book_keeping() as connection:
            return job_leases.renew(connection, JOB, token)

    # What is due

    def _due(self, telling: Telling) -> list[_Batch]:
        """What has been so for long enough; the rest is remembered with its time."""
        chosen = as_occasions(telling.occasions)
        database, tournament_id = self._database, telling.tournament_id
        with database.reader() as connection:
            known = told.told_keys(connection, tournament_id)
            found = [
                one
                for one in news_of(connection, tournament_id, database.clock())
                if one.occasion in chosen
            ]
            begun = {one for one in chosen if (one.value, told.BEGINNING) in known}
            fresh = [
                one
                for one in found
                if one.occasion in begun and (one.occasion.value, one.subject) not in known
            ]
            ripe = self._ripe(tournament_id, fresh)
            batches = _together(telling, ripe, texts(connection)) if ripe else []
        if begun != chosen:
            self._begin(tournament_id, chosen - begun, found)
        return batches

    def _begin(self, tournament_id: int, occasions: frozenset[Occasion], found: list[News]) -> None:
        """What is so when telling begins is no news."""
        keys = [(one.value, told.BEGINNING) for one in occasions]
        keys += [(one.occasion.value, one.subject) for one in found if one.occasion in occasions]
        with self._database.book_keeping() as connection:
            told.note(connection, tournament_id, keys, told.BEFORE, self._database.clock())

    def _ripe(self, tournament_id: int, fresh: list[News]) -> list[News]:
        now = self._seconds()
        seen = {}
        ripe = []
        for one in fresh:
            key = (tournament_id, one.occasion.value, one.subject)
            state, since = self._seen.get(key, ("", now))
            if key not in self._seen or state != one.state:
                since = now
            if now - since >= self._delay:
                ripe.append(one)
            else:
                seen[key] = (one.state, since)
        others = {key: value for key, value in self._seen.items() if key[0] != tournament_id}
        self._seen = others | seen
        return ripe

    # Sending

    def _send(self, batch: _Batch, cancel: Event | None) -> int:
        """Claims it, sends it, and notes how that went."""
        database, tournament_id = self._database, batch.telling.tournament_id
        with database.book_keeping() as connection:
            mine = told.note(connection, tournament_id, batch.keys, told.SENDING, database.clock())
            if mine != set(batch.keys):  # somebody else's by now: the rest is for the next look
                told.take_back(connection, tournament_id, mine)
                return 0
        try:
            count = self._announcing.send(batch.messages, cancel, self._picture(batch))
        except (NoWebhook, WebhookGone):
            with database.book_keeping() as connection:
                told.take_back(connection, tournament_id, batch.keys)
            raise
        except Cancelled:
            self._note(batch, told.UNKNOWN, _STOPPED)
            raise
        except DeskError as problem:
            refused = isinstance(problem, Refused | Forbidden) and not isinstance(
                problem, BrokenOff
            )
            self._note(batch, told.REFUSED if refused else told.UNKNOWN, problem.title)
            raise
        self._note(batch, told.SENT)
        return count

    def _note(self, batch: _Batch, state: str, why: str = "") -> None:
        database = self._database
        with database.book_keeping() as connection:
            told.set_state(
                connection,
                batch.telling.tournament_id,
                batch.keys,
                state,
                database.clock(),
                str(why),
            )

    def _picture(self, batch: _Batch) -> Attachment | None:
        draw = self._draw() if batch.occasion.has_picture else None
        if draw is None:
            return None
        png = draw(batch.telling.tournament_id, batch.telling.name)
        if png is None:
            return None
        attached = bracket_attachment(png, batch.telling.name)
        if attached is None:
            log.info("The bracket of tournament %d is too large", batch.telling.tournament_id)
        return attached


def _together(telling: Telling, ripe: list[News], texts_of: Mapping[Occasion, str]) -> list[_Batch]:
    """One batch an occasion, in the order in which occasions are declared."""
    batches = []
    for occasion in Occasion:
        mine = [one for one in ripe if one.occasion is occasion]
        if mine:
            said = "\n".join(filled(texts_of[occasion], one.values()) for one in mine)
            keys = tuple((one.occasion.value, one.subject) for one in mine)
            batches.append(_Batch(telling, occasion, keys, tuple(messages_of(said))))
    return batches
