"""People added, edited, archived: each one operation, and no id that belongs to another."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.failures import Conflict
from dtxdesk.data.queries.player_detail import player_detail
from dtxdesk.data.queries.players import PlayerFilter, player_ids
from dtxdesk.data.schema import AuditEvent, User
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.services.history import History
from dtxdesk.services.players import PlayerFields, Players


def no_steam() -> Any:
    raise EnvironmentProblem("Steam is offline")


@pytest.fixture
def players(database: Database) -> Players:
    return Players(database, no_steam)


def detail(database: Database, user_id: int) -> Any:
    with database.reader() as connection:
        return player_detail(connection, user_id, None)


def test_added_edited_and_archived(database: Database, players: Players) -> None:
    user = players.add(
        PlayerFields("  Kor\tvus\0 ", to_id64(7), "123456789012345678", "kor", 4000,
                     (1, 0, 5, 0, 2), " first\n\nsecond\0 ")
    )  # fmt: skip
    made = detail(database, user)
    assert (made.row.name, made.row.steam_id, made.row.positions) == (
        "Kor vus", to_id64(7), (1, 0, 5, 0, 2),
    )  # fmt: skip
    assert (made.notes, made.base_mmr_source) == ("first\n\nsecond", "typed")
    assert made.base_mmr_at == database.clock()
    assert players.steam_id_owner(to_id64(7)) == (user, "Kor vus")

    players.edit(user, made.version, PlayerFields("New", base_mmr=None))
    edited = detail(database, user)
    assert (edited.row.name, edited.row.steam_id, edited.base_mmr_source) == ("New", None, None)
    with pytest.raises(Conflict):
        players.edit(user, made.version, PlayerFields("Old"))

    players.archive([user])
    with database.reader() as connection:
        assert player_ids(connection, PlayerFilter()) == []
        assert player_ids(connection, PlayerFilter(archived=True)) == [user]
    players.restore([user])
    assert not detail(database, user).row.archived
    with database.reader() as connection:
        titles = connection.execute(select(AuditEvent.title).order_by(AuditEvent.id)).scalars()
        assert list(titles) == ["Add Kor vus", "Edit New", "Archive New", "Bring back New"]


def test_several_at_once_are_one_operation(database: Database, players: Players) -> None:
    ids = [players.add(PlayerFields(f"P{n}")) for n in range(3)]
    players.archive(ids)
    assert History(database).undo().title == "Archive 3 players"
    with database.reader() as connection:
        assert len(player_ids(connection, PlayerFilter())) == 3
    with pytest.raises(UserError, match="no such player"):
        players.archive([99_999])


def test_an_id_of_someone_else_is_refused_by_name(database: Database, players: Players) -> None:
    snowflake = "123456789012345678"
    owner = players.add(PlayerFields("Owner", to_id64(7), snowflake))
    other = players.add(PlayerFields("Other"))
    for fields in (PlayerFields("X", to_id64(7)), PlayerFields("X", discord_id=snowflake)):
        with pytest.raises(UserError, match="belongs to Owner"):
            players.add(fields)
        with pytest.raises(UserError, match="belongs to Owner"):
            players.edit(other, 1, fields)
    players.edit(owner, 1, PlayerFields("Owner", to_id64(7), snowflake, base_mmr=1))
    assert detail(database, other).version == 1


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        (PlayerFields(), {"name"}),
        (PlayerFields("\0\t "), {"name"}),
        (PlayerFields("A", steam_id=7), {"steam_id"}),
        (PlayerFields("A", steam_id=2**70), {"steam_id"}),
        (PlayerFields("A", discord_id="kor"), {"discord_id"}),
        (PlayerFields("A", base_mmr=-1), {"base_mmr"}),
        (PlayerFields("A", base_mmr=10**9, positions=(6, 0, 0, 0, 0)), {"base_mmr", "positions"}),
        (PlayerFields(steam_id=to_id64(7)), set()),
        (PlayerFields("A", base_mmr=0, positions=(5, 5, 5, 5, 5)), set()),
    ],
)
def test_what_can_not_be_saved_is_told_by_field(
    players: Players, fields: PlayerFields, wrong: set[str]
) -> None:
    assert set(players.problems(fields)) == wrong
    if wrong:
        with pytest.raises(UserError, match="can't be saved"):
            players.add(fields)
    else:
        players.add(fields)


def test_a_picture_from_steam_comes_with_the_id_and_goes_with_it(
    database: Database, players: Players
) -> None:
    def stored(user_id: int) -> tuple[str | None, int]:
        with database.reader() as connection:
            wanted = select(User.avatar, User.version).where(User.id == user_id)
            row = connection.execute(wanted).one()
        return row.avatar, row.version

    picture = "https://avatars.steamstatic.com/fef49e7fa7e1997310d705b2a6158ff8dc1cdfeb_full.jpg"
    user_id = players.add(PlayerFields(name="Korvus", steam_id=to_id64(7)), picture)
    assert stored(user_id) == (picture, 1)
    players.edit(user_id, 1, PlayerFields(name="Korvus", steam_id=to_id64(7), base_mmr=4000))
    assert stored(user_id)[0] == picture
    players.edit(user_id, 2, PlayerFields(name="Korvus", steam_id=to_id64(8)))
    assert stored(user_id)[0] is None  # it showed the other account
    with database.unit_of_work("Discord") as work:
        work.get(User, user_id).avatar = "5"
    version = stored(user_id)[1]
    players.edit(user_id, version, PlayerFields(name="Korvus", steam_id=to_id64(7)), picture)
    assert stored(user_id)[0] == "5"
    elsewhere = players.add(PlayerFields(name="x"), "https://example.com/who-looks.png")
    assert stored(elsewhere)[0] is None
