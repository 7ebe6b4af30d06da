"""Players and a Discord server: previewed, done in one step, and kept up to date by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from sqlalchemy import event, select, update

from dtxdesk.data import job_leases
from dtxdesk.data.backup import list_backups
from dtxdesk.data.database import Database
from dtxdesk.data.engine import database_url
from dtxdesk.data.queries.player_detail import player_detail
from dtxdesk.data.schema import AuditEvent, User
from dtxdesk.discord.guild import GuildClient
from dtxdesk.discord.rest import DiscordRest
from dtxdesk.domain.merging import Part as MergePart
from dtxdesk.domain.merging import Side
from dtxdesk.domain.rights import Role
from dtxdesk.domain.roster import Kind, Part
from dtxdesk.errors import Cancelled, DeskError, UserError
from dtxdesk.services.discord_bot import BotAccess, NoBot
from dtxdesk.services.forgetting import Forgetting
from dtxdesk.services.history import History
from dtxdesk.services.merging import Merging
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.services.roster import ROSTER, AnotherIsAtIt, Roster, RosterDone
from dtxdesk.web.failures import ServiceOffline
from tests.postgres import PostgresServer
from tests.postgres_roles import shared_database
from tests.servers.discord import FIRST_ID, FakeDiscord, Guild, Person
from tests.servers.loopback import Reply

STEAM_PICTURE = "https://avatars.steamstatic.com/0123456789abcdef_full.jpg"


class Server:
    """A Discord server with a bot in it, and the services of programs that know of it."""

    def __init__(self, discord: FakeDiscord, folder: Path) -> None:
        self.discord, self._folder = discord, folder
        self.rest = DiscordRest(discord.url, timeout=5.0)
        self.guild: Guild = discord.add_guild("DTX")
        self.bot = True

    def join(self, number: int, username: str, name: str | None = None, **more: Any) -> str:
        person = Person(str(FIRST_ID + number), username, name, more.get("avatar"))
        self.guild.members[person.id] = person
        if "nick" in more:
            self.guild.nicks[person.id] = more["nick"]
        return person.id

    def access(self) -> BotAccess:
        if not self.bot:
            raise NoBot
        return BotAccess(self.guild.id, self.discord.bot_token)

    def roster(self, database: Database) -> Roster:
        return Roster(
            database, self._folder / "backups", lambda: GuildClient(self.rest), self.access
        )


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with FakeDiscord() as discord:
        made = Server(discord, tmp_path)
        yield made
        made.rest.close()


@pytest.fixture
def roster(server: Server, database: Database) -> Roster:
    return server.roster(database)


@pytest.fixture
def players(database: Database) -> Players:
    def no_steam() -> Any:
        raise AssertionError("Steam is not asked")

    return Players(database, no_steam)


def everyone(database: Database) -> dict[str, dict[str, Any]]:
    with database.reader() as connection:
        rows = connection.execute(select(User.__table__).order_by(User.id)).mappings()
        return {row["name"]: dict(row) for row in rows}


def test_who_is_new_is_added_only_where_chosen(
    database: Database, server: Server, roster: Roster
) -> None:
    first = server.join(1, "korvus", "Korvus", nick="Cap Korvus", avatar="a_0123456789abcdef")
    second = server.join(2, "yuki")
    server.guild.bots.add(server.join(3, "dtx-bot"))
    told: list[tuple[int, int]] = []
    plan = roster.read(progress=told.append)
    assert (plan.server, told[0], told[-1]) == ("DTX", (0, 0), (3, 0))
    assert [(row.kind, row.name) for row in plan.rows] == [
        (Kind.NEW, "Cap Korvus"),
        (Kind.NEW, "yuki"),
    ]
    assert plan.usually() == frozenset()
    assert roster.apply(plan, ()) == RosterDone()
    assert roster.apply(plan, [first]) == RosterDone(added=1)
    korvus = everyone(database)["Cap Korvus"]
    assert korvus["discord_id"] == first
    assert [korvus[part.value] for part in Part] == [
        *("korvus", "Korvus", "Cap Korvus", "a_0123456789abcdef"),
    ]
    assert (korvus["nickname"], korvus["search_key"].splitlines()[-1]) == (None, first)
    assert [row.discord_id for row in roster.read().rows] == [second]
    assert History(database).undo().title == "Update Cap Korvus from Discord"
    assert everyone(database) == {}


def test_players_are_known_by_their_id_alone(
    database: Database, server: Server, roster: Roster, players: Players
) -> None:
    same_name = players.add(PlayerFields("Korvus", discord_username="korvus"))
    server.join(1, "korvus", "Korvus")
    (row,) = roster.read().rows
    assert (row.kind, row.user_id) == (Kind.NEW, None)
    assert f"Korvus (player {same_name})" in row.note


def test_names_and_picture_follow_discord(
    database: Database, server: Server, roster: Roster, players: Players
) -> None:
    discord_id = server.join(1, "korvus", "Korvus", nick="Cap", avatar="0123456789abcdef")
    user_id = players.add(PlayerFields("The Boss", None, discord_id, "old.name"))
    plan = roster.read()
    (row,) = plan.rows
    assert (row.kind, row.name, row.user_id) == (Kind.CHANGED, "The Boss", user_id)
    assert {change.part: (change.before, change.after) for change in row.changes} == {
        Part.NICK: (None, "Cap"),
        Part.NAME: (None, "Korvus"),
        Part.USERNAME: ("old.name", "korvus"),
        Part.AVATAR: (None, "0123456789abcdef"),
    }
    assert roster.apply(plan, plan.usually()) == RosterDone(updated=1)
    assert roster.read().rows == ()
    # The nickname and the picture are taken off again.
    server.guild.nicks.clear()
    server.guild.members[discord_id].avatar = None
    (row,) = roster.read().rows
    default = str((int(discord_id) >> 22) % 6)
    assert {change.part: change.after for change in row.changes} == {
        Part.NICK: None,
        Part.AVATAR: default,
    }


def test_a_picture_on_steam_gives_way_to_one_on_discord_only(
    database: Database, server: Server, roster: Roster, players: Players
) -> None:
    discord_id = server.join(1, "korvus")
    user_id = players.add(PlayerFields("Korvus", None, discord_id, "korvus"))
    with database.unit_of_work("a picture") as work:
        work.get(User, user_id).avatar = STEAM_PICTURE
    assert roster.read().rows == ()
    server.guild.members[discord_id].avatar = "0123456789abcdef"
    (row,) = roster.read().rows
    assert [(change.before, change.after) for change in row.changes] == [
        (STEAM_PICTURE, "0123456789abcdef")
    ]


def test_who_is_gone_is_archived_only_where_chosen(
    database: Database, server: Server, roster: Roster, players: Players
) -> None:
    bot = server.join(3, "dtx-bot")
    server.guild.bots.add(bot)
    for number, name in enumerate(("Gone", "Also gone", "Archived")):
        players.add(PlayerFields(name, None, str(FIRST_ID + 10 + number)))
    players.add(PlayerFields("Never there", 76561198000000001))
    players.add(PlayerFields("A bot", None, bot))
    players.archive([everyone(database)["Archived"]["id"]])
    plan = roster.read()
    assert [(row.kind, row.name) for row in plan.rows] == [
        (Kind.GONE, "Also gone"),
        (Kind.GONE, "Gone"),
    ]
    assert plan.usually() == frozenset()
    assert roster.apply(plan, [plan.rows[1].discord_id]) == RosterDone(archived=1)
    assert [row.name for row in roster.read().rows] == ["Also gone"]
    assert not everyone(database)["Gone"]["active"]
    History(database).undo()
    assert everyone(database)["Gone"]["active"]


def test_an_archived_player_gets_the_names_and_stays_archived(
    database: Database, server: Server, roster: Roster, players: Players
) -> None:
    user_id = players.add(PlayerFields("", None, server.join(1, "korvus", "Korvus")))
    players.archive([user_id])
    plan = roster.read()
    assert [(row.kind, row.archived) for row in plan.rows] == [(Kind.CHANGED, True)]
    roster.apply(plan, plan.usually())
    korvus = everyone(database)["Korvus"]
    assert (korvus["id"], korvus["active"]) == (user_id, False)


def test_a_merged_player_does_not_come_back_unseen(
    database: Database, server: Server, roster: Roster, players: Players
) -> None:
    kept, gone = server.join(1, "korvus"), server.join(2, "korvus.second")
    into = players.add(PlayerFields("Korvus", None, kept, "korvus"))
    other = players.add(PlayerFields("Second", None, gone, "korvus.second"))
    Merging(database).merge(other, into, {MergePart.DISCORD: Side.INTO})
    row = next(row for row in roster.read().rows if row.discord_id == gone)
    assert (row.kind, "Merge Second into Korvus" in row.note) == (Kind.NEW, True)


def test_a_forgotten_player_leaves_no_trace(
    database: Database, server: Server, roster: Roster, players: Players, tmp_path: Path
) -> None:
    class NoAnswers:
        def forget_account(self, account_id: int) -> int:
            return 0

    user_id = players.add(PlayerFields("Korvus", None, server.join(1, "korvus"), "korvus"))
    Forgetting(database, tmp_path / "backups", NoAnswers).forget(user_id, delete_backups=True)
    (row,) = roster.read().rows
    assert (row.kind, row.note) == (Kind.NEW, "")


def test_it_is_refused_where_it_would_come_out_differently(
    database: Database, server: Server, roster: Roster, players: Players
) -> None:
    first, second = server.join(1, "korvus"), server.join(2, "yuki")
    players.add(PlayerFields("Yuki", None, second))
    plan = roster.read()
    added = players.add(PlayerFields("Korvus", None, first))
    with pytest.raises(UserError, match="changed since"):
        roster.apply(plan, [first, second])
    assert everyone(database)["Yuki"]["discord_username"] is None
    assert roster.apply(plan, [second]) == RosterDone(updated=1)  # nobody touched that one
    stored = database.read(player_detail, added, None)
    assert stored is not None
    assert stored.row.discord_username is None


def test_thousands_take_few_statements_and_a_backup_comes_first(
    database: Database, server: Server, roster: Roster, players: Players, tmp_path: Path
) -> None:
    for number in range(5_000):
        server.join(number, f"p{number}", f"P {number}", nick=f"N{number}")
    plan = roster.read()
    roster.apply(plan, {row.discord_id for row in plan.rows[:2_500]})
    for person in server.guild.members.values():
        person.global_name = f"{person.username} again"
    for discord_id in list(server.guild.members)[4_000:]:
        del server.guild.members[discord_id]
    counted = 0

    def count(*_: object) -> None:
        nonlocal counted
        counted += 1

    engines = {database.reading, database.writing}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", count)
    plan = roster.read()
    done = roster.apply(plan, {row.discord_id for row in plan.rows})
    for engine in engines:
        event.remove(engine, "before_cursor_execute", count)
    assert done.people == len(plan.rows)
    assert done.added + done.updated == 4_000
    assert counted < 100
    assert roster.read().rows == ()
    backups = list_backups(tmp_path / "backups")
    assert len([file for file in backups if "roster" in file.name]) == (
        2 if database.is_sqlite else 0
    )


def test_what_stands_in_the_way_is_said(database: Database, server: Server, roster: Roster) -> None:
    server.join(1, "korvus")
    cancel = Event()
    with pytest.raises(Cancelled):
        roster.read(cancel, lambda _at: cancel.set())
    server.bot = False
    with pytest.raises(NoBot, match="Settings, Discord"):
        roster.read()
    server.bot = True
    server.discord.fail_next(Reply(drop=True), times=20)
    with pytest.raises(ServiceOffline):
        roster.read()
    assert everyone(database) == {}


def test_the_job_refreshes_who_is_known_and_adds_nobody(
    database: Database, server: Server, roster: Roster, players: Players
) -> None:
    known = server.join(1, "korvus", "Korvus")
    server.join(2, "new.one")
    players.add(PlayerFields("", None, known))
    players.add(PlayerFields("Gone", None, str(FIRST_ID + 50)))
    assert roster.refresh() == RosterDone(updated=1)
    found = everyone(database)
    assert set(found) == {"Korvus", "Gone"}
    assert found["Gone"]["active"]
    assert roster.refresh() is None  # once a day
    assert roster.refresh(asked=True) == RosterDone()
    # It is in the log, and not what Ctrl+Z takes back.
    assert History(database).next_undo() is not None
    assert "Gone" in str(History(database).next_undo())
    with database.reader() as connection:
        operation, title = connection.execute(
            select(AuditEvent.operation, AuditEvent.title).where(AuditEvent.kind == "job")
        ).one()
    assert title == f"Refresh Discord {known} from Discord"
    History(database).take_back(operation)
    assert everyone(database)[f"Discord {known}"]["discord_username"] is None


def test_a_failed_refresh_is_tried_again(server: Server, roster: Roster, players: Players) -> None:
    players.add(PlayerFields("", None, server.join(1, "korvus")))
    server.bot = False
    with pytest.raises(NoBot):
        roster.refresh()
    server.bot = True
    assert roster.refresh() == RosterDone(updated=1)


def test_of_many_programs_one_does_it(
    database: Database,
    server: Server,
    another_program: Callable[[], Database],
    players: Players,
) -> None:
    players.add(PlayerFields("", None, server.join(1, "korvus")))
    first, second = server.roster(database), server.roster(another_program())
    with database.book_keeping() as connection:
        token = job_leases.take(connection, ROSTER, "a third", timedelta(days=1))
    assert second.refresh() is None
    with pytest.raises(AnotherIsAtIt):
        second.refresh(asked=True)
    assert token is not None
    with database.book_keeping() as connection:
        job_leases.give_back(connection, ROSTER, token)
    assert first.refresh() == RosterDone(updated=1)
    assert second.refresh() is None
    with database.book_keeping() as connection:
        jobs = job_leases.jobs
        done = connection.execute(select(jobs.c.done_at)).scalar_one()
        connection.execute(update(jobs).values(done_at=done - timedelta(days=1)))
    assert second.refresh() == RosterDone()


def test_staff_update_and_add_and_admins_archive(postgres: PostgresServer, server: Server) -> None:
    shared = shared_database(postgres)
    staff = Database(database_url(shared.urls[Role.STAFF]))
    admin = Database(database_url(shared.urls[Role.ADMIN]))
    viewer = Database(database_url(shared.urls[Role.VIEWER]))
    try:
        stays, leaves = server.join(1, "korvus"), server.join(2, "yuki")
        roster = server.roster(staff)
        assert roster.apply(roster.read(), [stays, leaves]) == RosterDone(added=2)
        del server.guild.members[leaves]
        with pytest.raises(DeskError):
            roster.apply(roster.read(), [leaves])
        with pytest.raises(DeskError):
            server.roster(viewer).refresh()
        roster = server.roster(admin)
        assert roster.apply(roster.read(), [leaves]) == RosterDone(archived=1)
        server.guild.members[stays].username = "korvus.again"
        assert server.roster(staff).refresh() == RosterDone(updated=1)
        assert everyone(viewer)["korvus.again"]["discord_id"] == stays
    finally:
        for database in (staff, admin, viewer):
            database.close()
