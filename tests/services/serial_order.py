"""Several programs change the same things at once, and whether what came of it has an order.

Whoever changes a thing has seen it before. All that went through is replayed in the order of the
change feed: each change must find the thing as its author saw it, and in the end everything must be
as the replay left it. A change that overwrote another one unseen is a lost update.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.queries.player_detail import player_detail
from dtxdesk.data.queries.schedule import ScheduleRow, schedule_rows
from dtxdesk.data.queries.sign_ups import SignUpMark, sign_up_marks
from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import Change
from dtxdesk.data.tournament_schema import SignUp
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.schedule import Booking
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.tournaments import SignUpState
from dtxdesk.errors import UserError
from dtxdesk.services.draft_start import DraftOptions
from dtxdesk.services.drafting import Drafting
from dtxdesk.services.players import PlayerFields, Players
from dtxdesk.services.results import Results, Score
from dtxdesk.services.schedule import Schedule
from dtxdesk.services.sign_ups import SignUps
from dtxdesk.services.stages import Stages
from dtxdesk.steam.client import SteamClient
from tests.tournaments import Evening

SCORES = ((2, 0), (2, 1), (1, 2), (0, 2))


class Program(Database):
    """One that knows which operation it did last."""

    last_operation = ""

    def unit_of_work(
        self, title: str, *, kind: str = "change", undoes: str | None = None
    ) -> UnitOfWork:
        work = super().unit_of_work(title, kind=kind, undoes=undoes)
        self.last_operation = work.operation_id
        return work


@dataclass(frozen=True)
class Seen:
    """A thing as somebody saw it; `proof` is what a change of it is made against."""

    value: Any
    proof: Any


@dataclass(frozen=True)
class Thing:
    """Something that people change: how it is read, what else it could be, and how it is written.

    `write` gets what was seen and what is wanted.
    """

    name: str
    read: Callable[[Database], Seen]
    wish: Callable[[Any, random.Random, str], Any]
    write: Callable[[Database, Seen, Any], object]


@dataclass(frozen=True)
class Done:
    """A change that went through."""

    thing: str
    seen: Any
    made: Any


@dataclass
class Outcome:
    """What came of it."""

    done: dict[str, Done] = field(default_factory=dict)
    refused: int = 0
    lost: list[str] = field(default_factory=list)


def run(programs: Sequence[Program], things: Sequence[Thing], seed: int, rounds: int) -> Outcome:
    """In each round every program looks at a thing that chance gives it, then all write at once."""
    begun = {thing.name: thing.read(programs[0]).value for thing in things}
    outcome, together = Outcome(), threading.Barrier(len(programs))
    guard, bugs = threading.Lock(), list[BaseException]()

    def work(place: int, program: Program) -> None:
        chance = random.Random(seed * 1_000 + place)
        for number in range(rounds):
            thing = chance.choice(things)
            seen = thing.read(program)
            wanted = thing.wish(seen.value, chance, f"{place}.{number}")
            together.wait()
            try:
                thing.write(program, seen, wanted)
            except UserError:
                with guard:
                    outcome.refused += 1
            else:
                with guard:
                    made = Done(thing.name, seen.value, wanted)
                    outcome.done[program.last_operation] = made
            together.wait()

    def watched(place: int, program: Program) -> None:
        try:
            work(place, program)
        except threading.BrokenBarrierError:
            pass
        except BaseException as bug:  # noqa: BLE001 - told by the thread that waits for this one
            bugs.append(bug)
            together.abort()

    threads = [
        threading.Thread(target=watched, args=(place, program))
        for place, program in enumerate(programs)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if bugs:
        raise bugs[0]
    outcome.lost = _lost(programs[0], things, begun, outcome.done)
    return outcome


def _lost(
    database: Database, things: Sequence[Thing], begun: dict[str, Any], done: dict[str, Done]
) -> list[str]:
    """What the replay says against it; empty where all that was done has an order."""
    found, state, noted = [], dict(begun), set[str]()
    with database.reader() as connection:
        changes = table_of(Change)
        order = connection.execute(select(changes.c.operation).order_by(changes.c.id)).scalars()
        for operation in order:
            one = done.get(operation)
            if one is None:
                continue
            noted.add(operation)
            if state[one.thing] != one.seen:
                found.append(f"{one.thing}: {one.made} overwrote {state[one.thing]}")
            state[one.thing] = one.made
    found += [f"{one.thing}: not in the feed" for op, one in done.items() if op not in noted]
    for thing in things:
        now = thing.read(database).value
        if now != state[thing.name]:
            found.append(f"{thing.name}: is {now}, was left {state[thing.name]}")
    return found


def things_of(database: Database) -> list[Thing]:
    """People, series with results and bookings, a sign-up list, and a draft."""
    evening = Evening(database, (3000, 3100, 3200, 3300))
    teams = [evening.team(player) for player in evening.players]
    group = StageOptions(Format.ROUND_ROBIN, best_of=3)
    Stages(database).start(evening.id, group, teams)
    waiting = Evening(database, (2000, 2100))
    night = Evening(database, tuple(range(4000, 5000, 100)))
    night.sign_ups.set_captains(night.id, night.players[:2])
    night.teams.make_for_captains(night.id)
    draft = Drafting(database).start(night.id, DraftOptions(size=5))
    return [
        *(_person(player) for player in evening.players[:2]),
        *(_result(evening.id, number) for number in (1, 2)),
        *(_booking(evening.id, number) for number in (1, 3)),
        *(_sign_up(waiting.id, player) for player in waiting.players),
        *(_note(waiting.id, player) for player in waiting.players),
        _draft(night.id, draft, night.players[2:]),
    ]


def _no_steam(_no_cache: bool = False) -> SteamClient:
    raise AssertionError("nobody asks Steam here")


def _person(player: int) -> Thing:
    def read(program: Database) -> Seen:
        found = program.read(player_detail, player, None)
        assert found is not None
        return Seen(PlayerFields.of(found), found.version)

    def wish(fields: PlayerFields, chance: random.Random, token: str) -> PlayerFields:
        if chance.random() < 0.5:
            return replace(fields, notes=f"Noted {token}")
        return replace(fields, name=f"P {token}")

    return Thing(
        f"player {player}",
        read,
        wish,
        lambda program, seen, wanted: Players(program, _no_steam).edit(player, seen.proof, wanted),
    )


def _row(program: Database, tournament: int, number: int) -> ScheduleRow:
    rows = program.read(schedule_rows, tournament)
    return next(row for row in rows if row.number == number)


def _result(tournament: int, number: int) -> Thing:
    def read(program: Database) -> Seen:
        row = _row(program, tournament, number)
        return Seen(row.score, row.result)

    def wish(score: Any, chance: random.Random, _token: str) -> tuple[int, int]:
        return chance.choice([one for one in SCORES if one != score])

    def write(program: Database, seen: Seen, wanted: tuple[int, int]) -> None:
        Results(program).enter(tournament, [(number, Score(*wanted))], {number: seen.proof})

    return Thing(f"result {number}", read, wish, write)


def _booking(tournament: int, number: int) -> Thing:
    def read(program: Database) -> Seen:
        booking = _row(program, tournament, number).booking
        return Seen(booking, booking)

    def wish(booking: Booking, chance: random.Random, token: str) -> Booking:
        if chance.random() < 0.5:
            return replace(booking, place=f"Lobby {token}")
        return replace(booking, caster=f"Caster {token}")

    def write(program: Database, seen: Seen, wanted: Booking) -> None:
        Schedule(program).book(tournament, {number: wanted}, {number: seen.proof})

    return Thing(f"booking {number}", read, wish, write)


def _sign_up(tournament: int, player: int) -> Thing:
    def read(program: Database) -> Seen:
        marks = program.read(sign_up_marks, tournament)
        mark = next(one for one in marks.values() if one.user_id == player)
        return Seen((mark.state, mark.checked_in), {player: mark})

    def wish(value: Any, chance: random.Random, _token: str) -> tuple[SignUpState, bool]:
        state, here = value
        if state is not SignUpState.IN:
            return SignUpState.IN, False
        others = [(SignUpState.DROPPED, False), (SignUpState.WAITING, False), (state, not here)]
        return chance.choice(others)

    def write(program: Database, seen: Seen, wanted: tuple[SignUpState, bool]) -> None:
        sign_ups, (state, here) = SignUps(program), wanted
        before: dict[int, SignUpMark] = seen.proof
        if state is SignUpState.DROPPED:
            sign_ups.drop(tournament, [player], before)
        elif state is SignUpState.WAITING:
            sign_ups.to_waiting_list(tournament, [player], before)
        elif before[player].state is not SignUpState.IN:
            sign_ups.put_back(tournament, [player], before)
        else:
            sign_ups.check_in(tournament, [player], before, here=here)

    return Thing(f"sign-up {player}", read, wish, write)


def _note(tournament: int, player: int) -> Thing:
    def read(program: Database) -> Seen:
        rows = table_of(SignUp)
        with program.reader() as connection:
            note = connection.execute(
                select(rows.c.note).where(
                    rows.c.tournament_id == tournament, rows.c.user_id == player
                )
            ).scalar_one()
        return Seen(note, note)

    return Thing(
        f"note {player}",
        read,
        lambda _note, _chance, token: f"Late by {token}",
        lambda program, seen, wanted: SignUps(program).edit_note(
            tournament, player, wanted, seen.proof
        ),
    )


def _draft(tournament: int, draft: int, pool: Sequence[int]) -> Thing:
    def read(program: Database) -> Seen:
        view = Drafting(program).view(tournament)
        assert view is not None
        picked = tuple(view.people[pick.player].user_id for pick in view.draft.board.picks)
        return Seen(picked, view.row.events)

    def wish(picked: tuple[int, ...], chance: random.Random, _token: str) -> tuple[int, ...]:
        left = [one for one in pool if one not in picked]
        return (*picked, chance.choice(left or pool))

    def write(program: Database, seen: Seen, wanted: tuple[int, ...]) -> None:
        Drafting(program).pick(draft, wanted[-1], seen=seen.proof)

    return Thing("draft", read, wish, write)
