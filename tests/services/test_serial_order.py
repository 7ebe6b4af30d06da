"""Whatever several programs do at once comes out as if they had done it one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from dtxdesk.data.database import Database
from dtxdesk.data.unit_of_work import UnitOfWork
from tests.services.serial_order import Program, run, things_of
from tests.tournaments import assert_sound

PROGRAMS = 4
ROUNDS = 20


@pytest.fixture
def programs(database: Database) -> Iterator[list[Program]]:
    made = [Program(database.url, clock=database.clock) for _ in range(PROGRAMS)]
    yield made
    for program in made:
        program.close()


@pytest.mark.parametrize("seed", [1, 2])
def test_no_update_is_lost(database: Database, programs: list[Program], seed: int) -> None:
    outcome = run(programs, things_of(database), seed, ROUNDS)
    assert outcome.lost == []
    assert len(outcome.done) + outcome.refused == PROGRAMS * ROUNDS
    # Chance has led them to the same things at once, and to others.
    assert outcome.refused >= ROUNDS // 4
    assert len(outcome.done) >= PROGRAMS * ROUNDS // 2
    assert_sound(database)


def test_without_the_look_at_the_version_updates_are_lost(
    database: Database, programs: list[Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    careful = UnitOfWork.get

    def careless(self: UnitOfWork, model: Any, row_id: Any, version: int | None = None) -> Any:
        del version
        return careful(self, model, row_id)

    monkeypatch.setattr(UnitOfWork, "get", careless)
    people = [thing for thing in things_of(database) if thing.name.startswith("player")]
    outcome = run(programs, people, 1, 5)
    assert any("overwrote" in words for words in outcome.lost)
