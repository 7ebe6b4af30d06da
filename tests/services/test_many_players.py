"""Many people changed at once: one operation, one undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.schema import User
from dtxdesk.errors import UserError
from dtxdesk.services.history import History
from dtxdesk.services.many_players import ManyPlayers
from tests.league import add_player


@pytest.fixture
def ids(database: Database) -> list[int]:
    return [add_player(database, f"P{n}", None, mmr) for n, mmr in enumerate((None, 50, 19_950))]


def column(database: Database, name: str) -> list[Any]:
    with database.reader() as connection:
        return list(connection.execute(select(getattr(User, name)).order_by(User.id)).scalars())


@pytest.mark.parametrize(
    ("act", "name", "after", "changed", "title"),
    [
        (lambda many, ids: many.archive(ids[:2]), "active", [False, False, True], 2,
         "Archive 2 players"),
        (lambda many, ids: many.set_base_mmr(ids, 50), "base_mmr", [50, 50, 50], 2,
         "Give 3 players base MMR 50"),
        (lambda many, ids: many.set_base_mmr(ids[1:], None), "base_mmr", [None, None, None], 2,
         "Give 2 players no base MMR"),
        (lambda many, ids: many.shift_base_mmr(ids, 100), "base_mmr", [None, 150, 20_000], 2,
         "Raise base MMR by 100: 3 players"),
        (lambda many, ids: many.shift_base_mmr(ids[:2], -100), "base_mmr", [None, 0, 19_950], 1,
         "Lower base MMR by 100: 2 players"),
        (lambda many, ids: many.set_position(ids, 3, 2), "position_soft_support", [2, 2, 2], 3,
         "Set 3 players as soft support 2"),
        (lambda many, ids: many.set_position(ids[:1], 1, 1), "position_mid", [1, 0, 0], 1,
         "Set P0 as mid 1"),
    ],
)  # fmt: skip
def test_it_is_one_step(
    database: Database,
    ids: list[int],
    act: Callable[[ManyPlayers, list[int]], int],
    name: str,
    after: list[Any],
    changed: int,
    title: str,
) -> None:
    before = column(database, name)
    assert act(ManyPlayers(database), ids) == changed
    assert column(database, name) == after
    assert History(database).undo().title == title
    assert column(database, name) == before


def test_positions_are_cleared(database: Database, ids: list[int]) -> None:
    many = ManyPlayers(database)
    many.set_position(ids, 0, 1)
    many.set_position(ids, 4, 2)
    assert many.clear_positions(ids) == 3
    assert many.clear_positions(ids) == 0
    assert column(database, "position_carry") == column(database, "position_hard_support")
    assert History(database).undo().title == "Clear the positions of 3 players"
    assert column(database, "position_hard_support") == [2, 2, 2]


def test_who_is_gone_is_passed_over(database: Database, ids: list[int]) -> None:
    assert ManyPlayers(database).archive([*ids, 999, ids[0]]) == 3
    with pytest.raises(UserError, match="no such player"):
        ManyPlayers(database).archive([999])


@pytest.mark.parametrize(
    "act",
    [
        lambda many, ids: many.set_base_mmr(ids, -1),
        lambda many, ids: many.set_base_mmr(ids, 20_001),
        lambda many, ids: many.shift_base_mmr(ids, 0),
        lambda many, ids: many.shift_base_mmr(ids, 10**6),
        lambda many, ids: many.set_position(ids, 5, 1),
        lambda many, ids: many.set_position(ids, 0, 6),
    ],
)
def test_what_makes_no_sense_is_refused(
    database: Database, ids: list[int], act: Callable[[ManyPlayers, list[int]], int]
) -> None:
    before = column(database, "base_mmr")
    with pytest.raises(UserError):
        act(ManyPlayers(database), ids)
    assert column(database, "base_mmr") == before
