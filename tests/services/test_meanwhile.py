"""Several organisers do the same at once: it is done once, and the others hear who was first."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select

from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_server
from dtxdesk.data.queries.audit import events
from dtxdesk.data.queries.schedule import schedule_rows
from dtxdesk.data.queries.sign_ups import SignUpMark, sign_up_marks
from dtxdesk.domain.rights import Role
from dtxdesk.domain.stages.model import Format, StageOptions, TieBreak
from dtxdesk.errors import Conflict, UserError
from dtxdesk.services.balancing import BalanceOptions, Balancing
from dtxdesk.services.decisions import OrganiserDecisions, PenaltyGiven, TieDecided
from dtxdesk.services.draft_start import DraftOptions
from dtxdesk.services.drafting import Drafting
from dtxdesk.services.results import Results, Score
from dtxdesk.services.sign_ups import SignUps
from dtxdesk.services.stages import LaterStage, Stages
from tests.postgres import PostgresServer
from tests.postgres_roles import SharedDatabase, shared_database
from tests.tournaments import Evening, assert_sound

PROGRAMS = 4
MMR = (3000, 3100, 3200, 3300)
Act = Callable[[Database], object]
SWISS = StageOptions(Format.SWISS, rounds=3, best_of=1)
CUP = StageOptions(Format.SINGLE_ELIMINATION, best_of=1)


def seen(evening: Evening) -> dict[int, SignUpMark]:
    with evening.database.reader() as connection:
        marks = sign_up_marks(connection, evening.id)
    return {mark.user_id: mark for mark in marks.values()}


def teams_of(evening: Evening) -> list[int]:
    return [evening.team(player) for player in evening.players]


def starting(evening: Evening) -> Act:
    teams = teams_of(evening)
    return lambda program: Stages(program).start(evening.id, CUP, teams)


def drawing_a_round(evening: Evening) -> Act:
    Stages(evening.database).start(evening.id, SWISS, teams_of(evening))
    Results(evening.database).enter(evening.id, [(1, Score(1, 0)), (2, Score(1, 0))])
    return lambda program: Stages(program).next_round(evening.id, 1)


def beginning_a_stage(evening: Evening) -> Act:
    groups = StageOptions(Format.ROUND_ROBIN, best_of=1)
    Stages(evening.database).start(evening.id, groups, teams_of(evening), [LaterStage(CUP, 2)])
    with evening.database.reader() as connection:
        rows = schedule_rows(connection, evening.id)
    won = [(row.number, Score(1, 0) if row.team_ids[0] < row.team_ids[1] else Score(0, 1))
           for row in rows]  # fmt: skip
    Results(evening.database).enter(evening.id, won)
    return lambda program: Stages(program).next_stage(evening.id, 2)


def withdrawing(evening: Evening) -> Act:
    teams = teams_of(evening)
    Stages(evening.database).start(evening.id, CUP, teams)
    return lambda program: Results(program).withdraw(evening.id, teams[0])


def balancing(evening: Evening) -> Act:
    plan = Balancing(evening.database).plan(evening.id, BalanceOptions(2, 2), 1)
    return lambda program: Balancing(program).apply(plan)


def checking_in(evening: Evening) -> Act:
    evening.sign_ups.check_in(evening.id, evening.players, here=False)
    marks = seen(evening)
    return lambda program: SignUps(program).check_in(evening.id, evening.players, marks)


def dropping(evening: Evening) -> Act:
    marks, (one, *_) = seen(evening), evening.players
    return lambda program: SignUps(program).drop(evening.id, [one], marks)


def choosing_captains(evening: Evening) -> Act:
    marks, two = seen(evening), evening.players[:2]
    return lambda program: SignUps(program).set_captains(evening.id, two, marks)


def starting_a_draft(evening: Evening) -> Act:
    evening.sign_ups.set_captains(evening.id, evening.players[:2])
    evening.teams.make_for_captains(evening.id)
    return lambda program: Drafting(program).start(evening.id, DraftOptions(size=2))


def picking(evening: Evening) -> Act:
    draft = starting_a_draft(evening)(evening.database)
    assert isinstance(draft, int)
    view = Drafting(evening.database).view(evening.id)
    assert view is not None
    three, events_seen = evening.players[2], view.row.events
    return lambda program: Drafting(program).pick(draft, three, seen=events_seen)


def ending_a_draft(evening: Evening) -> Act:
    draft = starting_a_draft(evening)(evening.database)
    assert isinstance(draft, int)
    return lambda program: Drafting(program).end(draft)


def lifting_a_penalty(evening: Evening) -> Act:
    teams = teams_of(evening)
    Stages(evening.database).start(evening.id, SWISS, teams)
    given = OrganiserDecisions(evening.database).penalise(evening.id, teams[0], 1, "Late")
    return lambda program: OrganiserDecisions(program).lift_penalty(evening.id, given.id)


def penalising(evening: Evening) -> Act:
    teams = teams_of(evening)
    Stages(evening.database).start(evening.id, SWISS, teams)
    given = PenaltyGiven(teams[0], 2, "Late")
    return lambda program: OrganiserDecisions(program).make(evening.id, given, ())


def deciding(evening: Evening) -> Act:
    teams = teams_of(evening)
    groups = StageOptions(Format.ROUND_ROBIN, best_of=2, tie_breaks=(TieBreak.BY_HAND,))
    Stages(evening.database).start(evening.id, groups, teams)
    drawn = [(number, Score(1, 1)) for number in range(1, 7)]
    Results(evening.database).enter(evening.id, drawn)
    order = TieDecided(tuple(teams), "Coin flip")
    return lambda program: OrganiserDecisions(program).make(evening.id, order, ())


SCENES: dict[str, tuple[Callable[[Evening], Act], str]] = {
    "start": (starting, "has begun already. {who} started it at"),
    "round": (drawing_a_round, "Round 2 is drawn already. {who} drew it at"),
    "stage": (beginning_a_stage, "Stage 2 has begun already. {who} began it at"),
    "withdraw": (withdrawing, "has withdrawn already. {who} noted it at"),
    "balance": (balancing, "The last change: {who} at"),
    "check-in": (checking_in, "is checked in by now ({who}, "),
    "drop": (dropping, "has dropped out by now ({who}, "),
    "captains": (choosing_captains, "is marked as captain by now ({who}, "),
    "draft": (starting_a_draft, "A draft is under way. {who} began it at"),
    "pick": (picking, "entered by {who} at"),
    "penalty": (lifting_a_penalty, "is lifted already. {who} lifted it at"),
    "second penalty": (penalising, "{who} took 2 points at"),
    "tie": (deciding, "This tie was decided meanwhile. {who} decided it at"),
    "draft's end": (ending_a_draft, "The draft is over. {who} ended it at"),
}


@pytest.fixture(params=SCENES)
def scene(request: pytest.FixtureRequest) -> tuple[Callable[[Evening], Act], str]:
    return SCENES[request.param]


def newest(database: Database) -> int:
    with database.reader() as connection:
        return connection.execute(select(func.max(events.c.id))).scalar() or 0


def operations_since(database: Database, event: int) -> list[str]:
    with database.reader() as connection:
        found = connection.execute(select(events.c.operation).where(events.c.id > event).distinct())
        return list(found.scalars())


def test_of_many_at_once_one_does_it_and_the_others_hear_who(
    database: Database,
    another_program: Callable[[], Database],
    scene: tuple[Callable[[Evening], Act], str],
) -> None:
    prepare, words = scene
    act = prepare(Evening(database, MMR))
    before = newest(database)
    programs = [database, *(another_program() for _ in range(PROGRAMS - 1))]
    refused = at_once([lambda one=program: act(one) for program in programs])  # type: ignore[misc]
    assert [type(error).__name__ for error in refused] == ["UserError"] * (PROGRAMS - 1)
    for error in refused:
        assert words.format(who=database.author) in str(error)
    assert len(operations_since(database, before)) == 1
    assert_sound(database)


def at_once(acts: list[Callable[[], object]]) -> list[UserError]:
    """Does all of it on threads that begin together; gives back what was refused."""
    start, refused = threading.Barrier(len(acts)), list[UserError]()

    def run(act: Callable[[], object]) -> None:
        start.wait()
        try:
            act()
        except UserError as error:
            refused.append(error)

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return refused


def test_a_round_that_was_taken_back_meanwhile(database: Database) -> None:
    evening = Evening(database, MMR)
    drawing_a_round(evening)
    with pytest.raises(UserError, match="Round 2 is not there any more"):
        Stages(database).next_round(evening.id, 2)
    assert Stages(database).next_round(evening.id) == 2


def test_contrary_decisions_about_one_player_are_not_overwritten(database: Database) -> None:
    evening = Evening(database, MMR)
    (one, two, *_), marks = evening.players, seen(evening)
    evening.sign_ups.drop(evening.id, [one])
    contrary: tuple[Callable[[], object], ...] = (
        lambda: evening.sign_ups.to_waiting_list(evening.id, [one, two], marks),
        lambda: evening.sign_ups.check_in(evening.id, [one, two], marks, here=False),
    )
    for act in contrary:
        with pytest.raises(UserError, match="P1 has dropped out by now"):
            act()
    assert seen(evening)[two] == marks[two]
    # Of several the one whom somebody else has dropped already does not stand in the way.
    evening.sign_ups.drop(evening.id, [one, two], marks)
    states = evening.states()
    assert {states[one], states[two]} == {"dropped"}


def test_a_note_that_somebody_else_wrote_meanwhile_stands(database: Database) -> None:
    evening = Evening(database, MMR)
    one = evening.players[0]
    evening.sign_ups.edit_note(evening.id, one, "Theirs", "")
    with pytest.raises(Conflict):
        evening.sign_ups.edit_note(evening.id, one, "Mine", "")
    evening.sign_ups.edit_note(evening.id, one, "Mine", "Theirs")


def test_a_player_who_was_moved_meanwhile(database: Database) -> None:
    evening = Evening(database, MMR)
    one, two, three, _ = evening.players
    first, second = evening.team(two), evening.team(three)
    evening.teams.move(evening.id, [one], first)
    with pytest.raises(UserError) as told:
        evening.teams.move(evening.id, [one], second, {one: None})
    assert f"by now ({database.author}, " in str(told.value)


@pytest.fixture(scope="module")
def shared(postgres: PostgresServer) -> SharedDatabase:
    return shared_database(postgres)


@pytest.fixture
def admin(shared: SharedDatabase, tmp_path: Path) -> Iterator[Database]:
    with closing(open_server(shared.urls[Role.ADMIN], tmp_path)) as opened:
        yield opened


@pytest.fixture
def staff(shared: SharedDatabase, tmp_path: Path) -> Iterator[Database]:
    with closing(open_server(shared.urls[Role.STAFF], tmp_path)) as opened:
        yield opened


def test_a_member_is_called_by_name(
    admin: Database, staff: Database, scene: tuple[Callable[[Evening], Act], str]
) -> None:
    prepare, words = scene
    evening = Evening(admin, MMR)
    act = prepare(evening)
    act(admin)
    with pytest.raises(UserError) as told:
        act(staff)
    assert words.format(who="Admin") in str(told.value)
    assert admin.author not in str(told.value)
