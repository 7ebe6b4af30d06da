"""Two organisers enter the same series: one result stands, and the second hears whose it is."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from dtxdesk.data.database import Database
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.errors import DeskError
from dtxdesk.services.evening import evening_of
from dtxdesk.services.history import History
from dtxdesk.services.results import ResultMeanwhile, Results, Score, TakenBack
from dtxdesk.services.stages import Stages
from tests.tournaments import Evening


@pytest.fixture
def evening(database: Database) -> Evening:
    made = Evening(database, (3000, 3100))
    teams = [made.team(player) for player in made.players]
    Stages(database).start(made.id, StageOptions(Format.SINGLE_ELIMINATION, best_of=3), teams)
    return made


def score_of(database: Database, tournament_id: int) -> tuple[int, int] | None:
    with database.reader() as connection:
        found = evening_of(connection, tournament_id).result_of(1)
    return None if found is None else found.score


def test_the_second_hears_who_was_first_and_with_what(
    evening: Evening, database: Database, another_program: Callable[[], Database]
) -> None:
    Results(another_program()).enter(evening.id, [(1, Score(2, 0))], {1: None})
    with pytest.raises(ResultMeanwhile) as told:
        Results(database).enter(evening.id, [(1, Score(0, 2))], {1: None})
    assert f"{database.author} entered 2–0 at" in told.value.message
    assert score_of(database, evening.id) == (2, 0)
    # Without saying what one saw it is a correction, as on the command line.
    Results(database).enter(evening.id, [(1, Score(2, 1))])
    assert score_of(database, evening.id) == (2, 1)


def test_taken_back_meanwhile(
    evening: Evening, database: Database, another_program: Callable[[], Database]
) -> None:
    results = Results(database)
    results.enter(evening.id, [(1, Score(2, 0))])
    with database.reader() as connection:
        seen = evening_of(connection, evening.id).result_of(1)
    Results(another_program()).enter(evening.id, [(1, TakenBack())], {1: seen})
    with pytest.raises(ResultMeanwhile, match="took its result back"):
        results.enter(evening.id, [(1, Score(2, 1))], {1: seen})
    History(database).undo(evening.id)
    results.enter(evening.id, [(1, Score(2, 1))], {1: seen})


def test_of_many_at_once_exactly_one_is_first(
    evening: Evening, database: Database, another_program: Callable[[], Database]
) -> None:
    programs = [database, *(another_program() for _ in range(3))]
    start, refused = threading.Barrier(len(programs)), list[DeskError]()
    scores = ((2, 0), (2, 1), (0, 2), (1, 2))

    def enter(program: Database, score: tuple[int, int]) -> None:
        start.wait()
        try:
            Results(program).enter(evening.id, [(1, Score(*score))], {1: None})
        except DeskError as error:
            refused.append(error)

    threads = [
        threading.Thread(target=enter, args=pair) for pair in zip(programs, scores, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [type(error) for error in refused] == [ResultMeanwhile] * 3
    stands = score_of(database, evening.id)
    assert stands is not None
    assert all(f"{stands[0]}–{stands[1]}" in error.message for error in refused)
