"""What tournaments tell a channel by themselves: once, a moment later, by one program alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dtxdesk.credentials import Credentials
from dtxdesk.data import job_leases, told
from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.forgetting_tournaments import events
from dtxdesk.data.stage_tables import stages
from dtxdesk.discord.rest import DiscordRest
from dtxdesk.discord.webhook import WebhookClient
from dtxdesk.domain.announcements import TEXT, Occasion
from dtxdesk.domain.rights import Role
from dtxdesk.domain.schedule import Booking
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.errors import DeskError, UserError
from dtxdesk.services.announcements import Announcements
from dtxdesk.services.announcer import DELAY, JOB, Announced, Announcer
from dtxdesk.services.announcing import Announcing, NoWebhook, WebhookGone
from dtxdesk.services.forgetting import Forgetting
from dtxdesk.services.history import History
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.services.results import Entry, Results, Score, TakenBack
from dtxdesk.services.schedule import Schedule
from dtxdesk.services.stages import Stages
from dtxdesk.services.tournaments import Tournaments
from dtxdesk.steam.client import SteamClient
from tests.pictures import png
from tests.postgres import PostgresServer
from tests.postgres_roles import shared_database
from tests.servers.discord import FakeDiscord, Webhook, refused
from tests.servers.loopback import Reply
from tests.services.test_drafting import Night
from tests.services.test_forgetting_tournaments import NoAnswers
from tests.tournaments import rows_of

NAMES = ("@everyone *A*", "Bears", "Cats", "Dogs")


class Channel:
    """A tournament of four teams, a channel, and programs that may tell it something."""

    def __init__(self, database: Database, discord: FakeDiscord, folder: Path) -> None:
        self.database, self.discord = database, discord
        self.hook: Webhook = discord.add_webhook()
        self.rest = DiscordRest(discord.url, timeout=5.0)
        self.seconds = 0.0
        self._folder = folder
        self.announcing = self._announcing(database)
        self.announcing.keep(f"{discord.url}{self.hook.path}")
        self.announcements = Announcements(database)
        self.announcer = self.program(database)
        fields = TournamentFields(name="Cup", state=TournamentState.RUNNING)
        options = StageOptions(Format.SINGLE_ELIMINATION, best_of=3)
        self.id = Stages(database).start_with_teams(fields, options, NAMES)

    def _announcing(self, database: Database) -> Announcing:
        return Announcing(
            lambda: database,
            Credentials(self._folder, environ={}),
            lambda: WebhookClient(self.rest),
        )

    def program(self, database: Database) -> Announcer:
        return Announcer(
            database,
            self.announcing,
            lambda: lambda _tournament, _title: png(side=4),
            lambda: self.seconds,
        )

    def tells(self, *occasions: Occasion) -> None:
        self.announcements.choose(self.id, occasions)
        assert self.look() == Announced()

    def look(self) -> Announced:
        return self.announcer.look()

    def later(self) -> Announced:
        """A first look, and one when enough time has passed."""
        self.look()
        self.seconds += DELAY
        return self.look()

    def enter(self, *entries: tuple[int, Entry]) -> None:
        Results(self.database).enter(self.id, entries)

    @property
    def said(self) -> list[str]:
        return [message["content"] for message in self.hook.messages]

    def states(self) -> list[str]:
        with self.database.reader() as connection:
            return [one.state for one in told.newest(connection, self.id, 20)]


@pytest.fixture
def channel(database: Database, tmp_path: Path) -> Iterator[Channel]:
    with FakeDiscord() as discord:
        made = Channel(database, discord, tmp_path)
        yield made
        made.rest.close()


def test_a_result_is_told_once_and_a_moment_later(channel: Channel) -> None:
    channel.tells(Occasion.SERIES_FINISHED)
    channel.enter((1, Score(2, 1)))
    assert channel.look() == Announced(waiting=True)
    assert channel.said == []
    channel.seconds += DELAY
    assert channel.look() == Announced(messages=1)
    (said,) = channel.said
    assert said.startswith("**\\@everyone \\*A\\* 2–1 ")
    assert "Round 1, Cup" in said
    assert channel.hook.messages[0]["allowed_mentions"] == {"parse": []}
    channel.enter((1, Score(2, 0)))  # a correction of what was told is for people to tell
    assert channel.later() == Announced()
    assert len(channel.said) == 1
    assert channel.states() == ["sent"]


def test_what_is_taken_back_in_time_is_not_told(channel: Channel) -> None:
    channel.tells(Occasion.SERIES_FINISHED)
    channel.enter((1, Score(2, 1)))
    channel.look()
    History(channel.database).undo()
    assert channel.later() == Announced()
    channel.enter((1, Score(2, 1)))
    channel.look()
    channel.seconds += DELAY - 1
    channel.enter((1, Score(2, 0)))  # a slip is corrected: the time begins anew
    channel.seconds += 1
    assert channel.look() == Announced(waiting=True)
    channel.seconds += DELAY
    channel.look()
    assert [" 2–0 " in said for said in channel.said] == [True]


def test_what_comes_about_together_is_one_message(channel: Channel) -> None:
    channel.tells(Occasion.SERIES_FINISHED, Occasion.ROUND_COMPLETE, Occasion.NEXT_UP)
    channel.enter((1, Score(2, 1)), (2, Score(2, 0)))
    assert channel.later().messages == 3
    finished, complete, following = channel.said
    assert len(finished.splitlines()) == 2
    assert "Round 1 of Cup is over" in complete
    assert "```" in complete
    assert "**Next up:**" in following
    assert "Final, best of 3" in following
    assert [bool(files) for files in channel.hook.files] == [False, True, False]
    assert channel.hook.files[1] == [("bracket.png", png(side=4))]


def test_the_end_names_the_winner(channel: Channel) -> None:
    channel.tells(Occasion.TOURNAMENT_FINISHED)
    channel.enter((1, Score(2, 1)), (2, Score(2, 0)))
    channel.enter((3, Score(2, 0)))
    channel.later()
    (said,) = channel.said
    assert said.startswith("**\\@everyone \\*A\\* wins Cup!**")


def test_what_was_so_before_is_no_news(channel: Channel) -> None:
    channel.enter((1, Score(2, 1)))
    channel.tells(Occasion.SERIES_FINISHED)
    assert channel.later() == Announced()
    channel.announcements.choose(channel.id, ())
    channel.enter((2, Score(2, 1)))
    assert channel.later() == Announced()
    channel.tells(Occasion.SERIES_FINISHED)
    assert channel.later() == Announced()
    assert channel.said == []


def test_the_words_are_the_communitys(channel: Channel) -> None:
    channel.announcements.write(Occasion.SERIES_FINISHED, "{{GG}} {winner}")
    channel.tells(Occasion.SERIES_FINISHED)
    channel.enter((2, Score(0, 2)))
    channel.later()
    assert channel.said == ["{GG} Cats"]
    with pytest.raises(UserError, match="Nothing is called"):
        channel.announcements.write(Occasion.SERIES_FINISHED, "{winer}")
    History(channel.database).undo()  # the result
    History(channel.database).undo()  # what is told
    History(channel.database).undo()
    assert "GG" not in channel.announcements.read(channel.id).texts[Occasion.SERIES_FINISHED]


def test_a_draft_is_told_with_its_teams(channel: Channel) -> None:
    night = Night(channel.database)
    channel.id = night.evening.id
    channel.tells(Occasion.DRAFT_FINISHED)
    night.start()
    for user_id in night.players[2:6]:
        assert channel.later() == Announced()
        night.drafting.pick(night.id, user_id)
    assert channel.later() == Announced(messages=1)
    (said,) = channel.said
    assert said.startswith("**The teams of Winter Draft**\n```\n")
    for number in range(1, 7):
        assert f"P{number}" in said
    assert channel.announcing.preview("draft", channel.id) == [said]


def test_what_can_be_played_is_told_with_its_time(channel: Channel) -> None:
    channel.tells(Occasion.NEXT_UP)
    at = datetime(2026, 12, 5, 19, 0, tzinfo=UTC)
    Schedule(channel.database).book(channel.id, {3: Booking(at, "", "")})
    assert channel.later() == Announced()  # nobody knows yet who plays it
    channel.enter((1, Score(2, 0)), (2, Score(2, 0)))
    channel.later()
    (said,) = channel.said
    assert said.endswith("Final, best of 3 <t:1796497200:F>")
    Schedule(channel.database).book(channel.id, {3: Booking(None, "", "")})
    assert channel.later() == Announced()


def test_two_programs_tell_it_once(
    channel: Channel, another_program: Callable[[], Database]
) -> None:
    channel.tells(Occasion.SERIES_FINISHED)
    other = channel.program(another_program())
    channel.enter((1, Score(2, 1)))
    channel.look()
    other.look()
    channel.seconds += DELAY
    with channel.database.book_keeping() as connection:
        token = job_leases.take(connection, JOB, "the other", timedelta(0))
    assert token is not None
    assert channel.look() == Announced(waiting=True)
    with channel.database.book_keeping() as connection:
        job_leases.give_back(connection, JOB, token)
    assert other.look().messages == 1
    assert channel.look() == Announced()
    assert len(channel.said) == 1


def test_a_program_that_died_while_sending_has_told_it_once_at_most(channel: Channel) -> None:
    channel.tells(Occasion.SERIES_FINISHED)
    channel.enter((1, Score(2, 1)))
    (stage,) = (row["id"] for row in rows_of(channel.database, stages))
    claimed = ("series_finished", f"{stage}:1")
    with channel.database.book_keeping() as connection:
        told.note(connection, channel.id, [claimed], told.SENDING, channel.database.clock())
    assert channel.look() == Announced(unknown=1)
    assert channel.later() == Announced()
    assert channel.said == []
    assert channel.states() == ["unknown"]


def test_a_deleted_webhook_is_switched_off_and_nothing_is_lost(channel: Channel) -> None:
    channel.tells(Occasion.SERIES_FINISHED)
    channel.enter((1, Score(2, 1)))
    channel.hook.deleted = True
    with pytest.raises(WebhookGone):
        channel.later()
    assert channel.announcing.webhook_name() is None
    with pytest.raises(NoWebhook):
        channel.look()
    assert channel.states() == []
    channel.hook = channel.discord.add_webhook()
    channel.announcing.keep(f"{channel.discord.url}{channel.hook.path}")
    channel.later()
    assert len(channel.said) == 1


def test_without_discord_it_waits_and_what_is_refused_is_said(channel: Channel) -> None:
    channel.tells(Occasion.SERIES_FINISHED)
    channel.enter((1, Score(2, 1)))
    channel.discord.fail_next(refused(400, "No", 50035), path="/webhooks/")
    with pytest.raises(DeskError):
        channel.later()
    assert channel.states() == []  # the look before it failed: nothing was claimed
    channel.later()
    assert len(channel.said) == 1
    channel.enter((2, Score(2, 1)))
    channel.look()
    channel.seconds += DELAY
    channel.discord.fail_next(Reply(drop=True), path="/webhooks/", method="POST")
    with pytest.raises(DeskError):
        channel.look()
    assert channel.states() == ["unknown", "sent"]
    assert channel.later() == Announced()


def test_a_tournament_that_comes_back_from_deletion_tells_nothing_old(channel: Channel) -> None:
    channel.enter((1, Score(2, 1)))
    channel.tells(Occasion.SERIES_FINISHED)
    Tournaments(channel.database).delete(channel.id)
    assert channel.later() == Announced()
    History(channel.database).undo()
    assert channel.later() == Announced()
    channel.enter((1, TakenBack()))
    channel.enter((1, Score(2, 0)))
    assert channel.later() == Announced()
    assert channel.said == []


def test_a_forgotten_person_is_in_no_text_any_more(channel: Channel, tmp_path: Path) -> None:
    database = channel.database
    person = Players(database, _no_steam).add(PlayerFields(name="winner"))
    channel.announcements.write(Occasion.SERIES_FINISHED, "{winner}, says Winner.")
    channel.announcements.write(Occasion.SERIES_FINISHED, "{winner}! says winner.")
    Forgetting(database, tmp_path / "backups", NoAnswers).forget(person, delete_backups=True)
    text = channel.announcements.read(channel.id).texts[Occasion.SERIES_FINISHED]
    assert text == "{winner}! says a former player."
    told_of = [
        row
        for row in rows_of(database, events)
        if row["table_name"] == "settings" and row["after"]["key"].startswith(TEXT)
    ]
    assert len(told_of) == 3
    for event in told_of:
        sides = [side["value"] for side in (event["before"], event["after"]) if side]
        assert all("former player" in value for value in sides)


def test_in_a_shared_database_staff_tell_and_admins_write(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    shared = shared_database(postgres)
    with FakeDiscord() as discord, ExitStack() as opened:
        staff, admin, viewer = (
            opened.enter_context(closing(Database(database_url(shared.urls[role]))))
            for role in (Role.STAFF, Role.ADMIN, Role.VIEWER)
        )
        channel = Channel(staff, discord, tmp_path)
        opened.callback(channel.rest.close)
        channel.tells(Occasion.SERIES_FINISHED)
        Announcements(admin).write(Occasion.SERIES_FINISHED, "GG {winner}")
        for who, change in (
            (staff, lambda one: one.write(Occasion.SERIES_FINISHED, "no")),
            (viewer, lambda one: one.choose(channel.id, ())),
        ):
            with pytest.raises(DeskError):
                change(Announcements(who))
        channel.enter((2, Score(0, 2)))
        channel.later()
        assert channel.said == ["GG Cats"]


def _no_steam() -> SteamClient:
    raise AssertionError("Steam is not asked")
