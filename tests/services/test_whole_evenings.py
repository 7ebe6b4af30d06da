"""Whole evenings, from the sign-up list to the last result, on both databases side by side."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_local, open_server
from tests.fixtures import StoppedClock
from tests.league import empty
from tests.organiser import Organiser, evenings
from tests.postgres import PostgresServer
from tests.tournaments import assert_sound, everything


@pytest.fixture
def both(
    tmp_path: Path, clock: StoppedClock, postgres: PostgresServer
) -> Iterator[tuple[Database, Database]]:
    local = open_local(tmp_path / "desk.sqlite", tmp_path / "backups", clock=clock)
    server = open_server(postgres.migrated(tmp_path), tmp_path, clock=clock)
    yield local, server
    local.close()
    server.close()


@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(evenings())
def test_both_databases_say_the_same_and_every_step_can_be_taken_back(
    both: tuple[Database, Database], evening: list[tuple[str, int]]
) -> None:
    for database in both:
        empty(database)
    organisers = [Organiser(database) for database in both]
    for step, seed in evening:
        here, there = (one.does(step, seed) for one in organisers)
        assert here == there, step
    documents = [one.documents() for one in organisers]
    assert documents[0] == documents[1]
    for one, document in zip(organisers, documents, strict=True):
        assert_sound(one.database)
        taken = one.takes_all_back()
        assert everything(one.database) == one.start
        for _ in range(taken):
            one.history.redo()
        assert one.history.next_redo() is None
        assert one.documents() == document
