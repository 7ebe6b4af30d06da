"""A forgotten person is in no byte of the database, and the figures stay where they were."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Text, cast, inspect, select, text

from dtxdesk.data import backup, league_matches, statistics
from dtxdesk.data.database import Database
from dtxdesk.data.forgetting import without_ids
from dtxdesk.data.forgetting_tournaments import without_names
from dtxdesk.data.queries.audit import Standing, first_event, operation_rows
from dtxdesk.data.queries.match_form import named_players
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import AuditEvent, Base, LeaguePlayerStats, SteamMatchPlayer, User
from dtxdesk.data.shared import backups as shared_backups
from dtxdesk.domain.matches import ListedMatch, Match
from dtxdesk.domain.merging import Part, Side
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.services.forgetting import TITLE, Forgetting
from dtxdesk.services.history import History
from dtxdesk.services.merging import Merging
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.steam.answers import AnswerStore
from tests.league import add_league, played, slot, store

ACCOUNT, SMURF, OTHER = 123_456_789, 222_333_444, 101
NAMES = ("Korvus the Bold", "korvus_first", "smurfing", "brings own caster", "korvushandle")
DISCORD = "123456789012345678"
SECRETS = (
    *NAMES,
    DISCORD,
    *(str(number) for account in (ACCOUNT, SMURF) for number in (account, to_id64(account))),
)


def no_steam() -> Any:
    raise EnvironmentProblem("Steam is offline")


class Community:
    """A person with a past: renamed, merged, archived with another, with matches and answers."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        self.backups = folder / "backups"
        self.answers = AnswerStore(folder / "answers.sqlite")
        self.players = Players(database, no_steam)
        self.history = History(database)
        self.league = add_league(database)
        self.person = self.players.add(
            PlayerFields("korvus_first", to_id64(ACCOUNT), DISCORD, "korvushandle", 4000)
        )
        self.other = self.players.add(PlayerFields("Rook", to_id64(OTHER), base_mmr=3000))
        self.edit(PlayerFields("Korvus the Bold", to_id64(ACCOUNT), DISCORD, "korvushandle", 4100,
                               (1, 0, 0, 0, 0), "brings own caster"))  # fmt: skip
        smurf = self.players.add(PlayerFields("smurfing", to_id64(SMURF)))
        Merging(database).merge(smurf, self.person, {Part.STEAM: Side.INTO})
        self.players.archive([self.person, self.other])
        self.history.undo()
        store(database, self.league, self.matches(range(1, 7)))
        self.wait_for(50)
        key = f"match_id=1&steamids={to_id64(ACCOUNT)}"
        self.answers.put("GetPlayerSummaries", key, b"{}", database.clock())

    def matches(self, numbers: range) -> list[Match]:
        return [
            played(n, slot(0, ACCOUNT, 5, 1, 2, 400 + n), slot(128, OTHER), slot(129, SMURF))
            for n in numbers
        ]

    def wait_for(self, match_id: int) -> None:
        """A match that is known of, with its players, and not fetched yet."""
        listed = ListedMatch(match_id, None, None, account_ids=(ACCOUNT, SMURF, OTHER))
        with self.database.unit_of_work("Sync", kind="summary") as work:
            league_matches.remember(work.connection, self.league, [listed], work.now)

    def edit(self, fields: PlayerFields) -> None:
        with self.database.reader() as connection:
            version = connection.execute(
                select(User.version).where(User.id == self.person)
            ).scalar_one()
        self.players.edit(self.person, version, fields)

    def forget(self, *, delete_backups: bool = False) -> Any:
        service = Forgetting(self.database, self.backups, lambda: self.answers)
        return service.forget(self.person, delete_backups=delete_backups)

    def figures(self) -> list[Any]:
        with self.database.reader() as connection:
            stats = table_of(LeaguePlayerStats)
            return list(connection.execute(select(stats).order_by(stats.c.user_id)))

    def recomputed(self) -> list[Any]:
        with self.database.unit_of_work("Recompute", kind="summary") as work:
            statistics.rebuild(work.connection, self.league)
        return self.figures()

    def accounts(self, match_id: int) -> list[int | None]:
        with self.database.reader() as connection:
            return list(
                connection.execute(
                    select(SteamMatchPlayer.steam_id)
                    .where(SteamMatchPlayer.match_id == match_id)
                    .order_by(SteamMatchPlayer.slot)
                ).scalars()
            )

    def found(self) -> list[tuple[str, str]]:
        """Where the database says one of the things that nobody may know any more."""
        with self.database.reader() as connection:
            there = {
                (table.name, column.name): str(value)
                for table in Base.metadata.sorted_tables
                for column in table.columns
                for value in [_all_of(connection, table, column)]
            }
        return [(secret, str(place)) for place, value in there.items()
                for secret in SECRETS if secret in value]  # fmt: skip


def _all_of(connection: Any, table: Any, column: Any) -> str:
    return "\n".join(
        str(value)
        for value in connection.execute(select(cast(column, Text)).select_from(table)).scalars()
    )


@pytest.fixture
def community(database: Database, tmp_path: Path) -> Any:
    made = Community(database, tmp_path)
    yield made
    made.answers.close()


def test_nothing_is_left_in_any_column_or_byte(
    community: Community, database: Database, kind: str
) -> None:
    assert {secret for secret, _ in community.found()} == set(SECRETS)
    done = community.forget()
    assert community.found() == []
    assert done.wiped
    assert done.answers == 1
    if database.path is not None:
        for file in (*database.path.parent.glob("desk.sqlite*"), done.backup):
            content = file.read_bytes()
            assert [secret for secret in SECRETS if secret.encode() in content] == [], file
            for account in (ACCOUNT, SMURF):
                assert to_id64(account).to_bytes(8, "big") not in content
    assert inspect(database.reading).has_table("users")


def test_the_figures_stay_with_the_former_player(community: Community, database: Database) -> None:
    before = community.figures()
    assert [row.games for row in before] == [6, 6]
    community.forget()
    assert community.figures() == before
    assert community.recomputed() == before
    with database.reader() as connection:
        person = connection.execute(
            select(User.name, User.base_mmr, User.active).where(User.id == community.person)
        ).one()
    assert tuple(person) == ("Former player", 4100, False)


def test_a_later_match_brings_nothing_back(community: Community) -> None:
    community.forget()
    before = community.figures()
    community.wait_for(51)
    assert community.found() == []
    store(community.database, community.league, community.matches(range(7, 8)))
    assert community.accounts(7) == [None, to_id64(OTHER), None]
    assert community.found() == []
    assert [row.games for row in community.figures()] == [6, 7]
    # Fetched anew, an old match still counts for the former player.
    store(community.database, community.league, community.matches(range(1, 3)))
    assert community.accounts(1) == [-community.person, to_id64(OTHER), None]
    assert community.found() == []
    assert community.figures()[0][:4] == before[0][:4]
    assert community.recomputed() == community.figures()


def test_who_comes_back_counts_again(community: Community) -> None:
    community.forget()
    back = community.players.add(PlayerFields("Back again", to_id64(ACCOUNT)))
    store(community.database, community.league, community.matches(range(7, 9)))
    assert community.accounts(7)[0] == to_id64(ACCOUNT)
    assert {row.user_id: row.games for row in community.figures()} == {
        community.person: 6,
        community.other: 8,
        back: 2,
    }


def test_undo_neither_brings_names_back_nor_offers_to(community: Community) -> None:
    assert community.history.next_undo() is not None
    community.forget()
    offered = community.history.next_undo()
    assert offered is not None
    assert offered.title == "Add Rook"
    assert community.history.next_redo() is None
    with community.database.reader() as connection:
        done = connection.execute(
            select(AuditEvent.operation).where(AuditEvent.title == TITLE).limit(1)
        ).scalar_one()
        about = connection.execute(
            select(AuditEvent.operation).where(AuditEvent.title == "Add a former player").limit(1)
        ).scalar_one()
        for operation in (done, about):
            first = first_event(connection, operation)
            (row,) = operation_rows(connection, [first or 0])
            assert row.standing is Standing.SEALED
    for operation in (done, about):
        with pytest.raises(UserError, match="about a player who is forgotten"):
            community.history.take_back(operation)
    with pytest.raises(UserError, match="former player can't be changed"):
        community.edit(PlayerFields("Korvus the Bold"))
    with pytest.raises(UserError, match="former player can't be changed"):
        community.players.restore([community.person])
    with pytest.raises(UserError, match="former player can't be merged"):
        Merging(community.database).merge(community.person, community.other)
    with pytest.raises(UserError, match="forgotten already"):
        community.forget()


def test_no_match_can_be_typed_in_for_a_former_player(community: Community) -> None:
    community.forget()
    with community.database.reader() as connection:
        offered = [player.name for player in named_players(connection)]
    assert offered == ["Rook"]


def test_the_preview_counts_what_there_is(community: Community) -> None:
    service = Forgetting(community.database, community.backups, lambda: community.answers)
    preview = service.preview(community.person)
    assert (preview.name, preview.match_rows, preview.merged) == ("Korvus the Bold", 12, 1)
    assert preview.events >= 6
    with pytest.raises(UserError, match="no such player"):
        service.preview(999)


def test_older_backups_go_when_asked(
    community: Community, database: Database, kind: str, another_program: Callable[[], Database]
) -> None:
    now = database.clock()
    if database.path is None:
        old = shared_backups.make(database, community.backups, "daily", now)
    else:
        old = backup.make(database.path, community.backups, "daily", now)
    aside = community.backups / "damaged-20261101T000000Z.sqlite"
    aside.write_bytes(b"korvus_first")
    done = community.forget(delete_backups=True)
    assert set(done.removed) == {old, aside}
    assert list(community.backups.iterdir()) == [done.backup]
    assert backup.verify(done.backup) == []


def test_older_backups_stay_otherwise_and_are_told_of(
    community: Community, database: Database, kind: str
) -> None:
    if database.path is None:
        pytest.skip("a server has its own backups")
    old = backup.make(database.path, community.backups, "daily", database.clock())
    done = community.forget()
    assert done.kept == (old,)
    assert old.exists()


def test_another_program_that_reads_is_told_of(
    community: Community, database: Database, another_program: Callable[[], Database]
) -> None:
    if database.path is None:
        pytest.skip("a server wipes by itself")
    with another_program().reader() as connection:
        connection.execute(text("SELECT count(*) FROM users")).scalar()
        done = community.forget()
    assert not done.wiped
    assert community.found() == []


@pytest.mark.parametrize(
    ("title", "names", "left"),
    [
        ("Edit Korvus", ("Korvus",), "Edit a former player"),
        ("Merge Kor into Korvus", ("Korvus", "Kor"), "Merge a former player into a former player"),
        ("Edit E", ("E",), "Edit a former player"),
        ("Archive 3 players", ("3",), "Archive a former player players"),
        ("Edit a.b*c", ("a.b*c",), "Edit a former player"),
        ("Edit Korvuso", ("Korvus",), "Edit Korvuso"),
        ("Edit 北风来信", ("北风来信",), "Edit a former player"),
    ],
)
def test_names_go_out_of_titles(title: str, names: tuple[str, ...], left: str) -> None:
    assert without_names(title, names) == left


def test_a_figure_that_looks_like_the_account_stays() -> None:
    told = {"steam_id": to_id64(7), "net_worth": 7, "listed": {"account_ids": [7, 8], "level": 7}}
    assert without_ids(told, to_id64(7), -3) == {
        "steam_id": -3,
        "net_worth": 7,
        "listed": {"account_ids": [8], "level": 7},
    }
