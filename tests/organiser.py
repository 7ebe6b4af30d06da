"""An organiser who does what chance says, for whole evenings from the sign-up list to the end."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from dtxdesk.data.database import Database
from dtxdesk.data.queries.teams import team_rows
from dtxdesk.domain.schedule import Booking
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.errors import UserError
from dtxdesk.services.decisions import OrganiserDecisions
from dtxdesk.services.draft_document import draft_document
from dtxdesk.services.draft_start import DraftOptions
from dtxdesk.services.drafting import Drafting
from dtxdesk.services.history import History
from dtxdesk.services.results import GivenUp, Results, Score, TakenBack
from dtxdesk.services.schedule import Schedule
from dtxdesk.services.stages import Stages
from dtxdesk.services.tournament_document import tournament_document
from tests.tournaments import Evening, everything

MMR = (5000, 4500, 4000, 3500, 3000, None, 2500, 2000, 1500, 1000)
CAPTAINS = 3


class Organiser:
    """One who does what chance says, on one of the databases."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.evening = Evening(database, MMR)
        self.id, self.players = self.evening.id, self.evening.players
        self.drafting = Drafting(database, random.Random(5))
        self.stages = Stages(database, random.Random(5))
        self.results = Results(database)
        self.decisions = OrganiserDecisions(database)
        self.schedule = Schedule(database)
        self.history = History(database)
        self.start = everything(database)
        begun = self.history.next_undo()
        self.begun = begun and begun.id

    def teams(self) -> list[int]:
        """By name, so that chance means the same team on both databases."""
        with self.database.reader() as connection:
            rows = team_rows(connection, self.id)
        return [row.id for row in sorted(rows, key=lambda row: row.name)]

    def on_the_list(self, chance: random.Random) -> None:
        some = chance.sample(self.players, chance.randint(1, 3))
        signed = self.evening.sign_ups
        chance.choice(
            (
                lambda: signed.drop(self.id, some),
                lambda: signed.put_back(self.id, some),
                lambda: signed.to_waiting_list(self.id, some),
                lambda: signed.check_in(self.id, some, here=chance.random() < 0.7),
                lambda: signed.set_captains(self.id, some, captain=chance.random() < 0.5),
                lambda: signed.edit_note(self.id, some[0], f"note {chance.random()}"),
            )
        )()

    def in_the_teams(self, chance: random.Random) -> None:
        one, other, third = chance.sample(self.players, 3)
        teams, rosters = self.teams(), self.evening.teams
        team = chance.choice(teams) if teams else 0
        chance.choice(
            (
                lambda: rosters.add(self.id, players=(one, other)),
                lambda: rosters.move(self.id, (one, other), team or None),
                lambda: rosters.move(self.id, (one,), None),
                lambda: rosters.swap(self.id, one, other),
                lambda: rosters.set_captain(team, one),
                lambda: rosters.set_deputy(team, one),
                lambda: rosters.add_stand_in(team, third),
                lambda: rosters.delete((team,)),
                lambda: rosters.set_seeds(self.id, chance.sample(teams, len(teams))),
            )
        )()

    def before_the_draft(self, _chance: random.Random) -> None:
        every = self.evening.sign_ups
        every.put_back(self.id, self.players)
        every.check_in(self.id, self.players)
        if teams := self.teams():
            self.evening.teams.delete(teams)
        every.set_captains(self.id, self.players, captain=False)
        every.set_captains(self.id, self.players[:CAPTAINS])
        self.evening.teams.make_for_captains(self.id)

    def begins_the_draft(self, _chance: random.Random) -> None:
        self.drafting.start(self.id, DraftOptions(size=3))

    def in_the_draft(self, chance: random.Random) -> None:
        view = self.drafting.view(self.id)
        if view is None:
            return
        somebody = chance.choice(self.players)
        chance.choice(
            (
                *[lambda: self.drafting.pick(view.id, somebody)] * 3,
                lambda: self.drafting.give_mmr(view.id, somebody, 100 * chance.randint(1, 60)),
                lambda: self.drafting.undo(view.id),
                lambda: self.drafting.redo(view.id),
                lambda: self.drafting.leave(view.id, somebody),
                lambda: self.drafting.skip(view.id),
            )
        )()

    def ends_the_draft(self, _chance: random.Random) -> None:
        view = self.drafting.view(self.id)
        if view is not None:
            self.drafting.end(view.id)

    def begins_to_play(self, chance: random.Random) -> None:
        format_ = chance.choice(tuple(Format))
        options = StageOptions(format_, best_of=3 if format_.eliminates else 2)
        self.stages.start(self.id, options, self.teams())

    def while_they_play(self, chance: random.Random) -> None:
        series, team = chance.randint(1, 4), chance.choice([0, *self.teams()])
        score = Score(*chance.choice(((2, 0), (2, 1), (1, 2), (1, 1), (0, 2))))
        chance.choice(
            (
                *[lambda: self.results.enter(self.id, [(series, score)])] * 4,
                lambda: self.results.enter(self.id, [(series, GivenUp(team))]),
                lambda: self.results.enter(self.id, [(series, TakenBack())]),
                lambda: self.results.withdraw(self.id, team),
                lambda: self.stages.next_round(self.id),
                lambda: self.decisions.penalise(self.id, team, chance.randint(-2, 2), "why"),
                lambda: self.schedule.book(self.id, {series: Booking(caster=f"C{series}")}),
            )
        )()

    def does(self, step: str, seed: int) -> str:
        """What came of a step, in words."""
        try:
            getattr(self, step)(random.Random(seed))
        except UserError as refused:
            return refused.title
        return "done"

    def documents(self) -> list[Any]:
        """As scripts read them, with names for ids: those differ between databases."""
        with self.database.reader() as connection:
            document = tournament_document(connection, self.id)
            teams = {row.id: row.name for row in team_rows(connection, self.id)}
        view = self.drafting.view(self.id)
        if view is not None:
            teams |= {one: team.name for one, team in view.teams.items()}
        draft = None if view is None else draft_document(view, self.database.clock())
        people = dict(zip(self.players, range(len(MMR)), strict=True))
        return [_with_names(one, teams, people) for one in (document, draft)]

    def takes_all_back(self) -> int:
        steps = 0
        while (found := self.history.next_undo()) and found.id != self.begun:
            self.history.undo()
            steps += 1
        return steps


def _with_names(node: Any, teams: dict[int, str], people: dict[int, int]) -> Any:
    if isinstance(node, list):
        return [_with_names(one, teams, people) for one in node]
    if not isinstance(node, dict):
        return teams.get(node, node) if type(node) is int else node
    told: dict[str, Any] = {}
    for key, value in node.items():
        if key in ("user_id", "captain", "deputy") and type(value) is int:
            told[key] = people[value]
        elif key in ("team", "team_id", "turn") and value in teams:
            told[key] = teams[value]
        elif key == "next":
            told[key] = [teams[team] for team in value]
        elif key not in ("id", "tournament", "by"):
            told[key] = _with_names(value, teams, people)
    return told


def evenings() -> st.SearchStrategy[list[tuple[str, int]]]:
    """Whole evenings: steps of an organiser, each with a seed of its own."""
    return st.builds(
        _in_turn,
        _steps("on_the_list", 0, 4),
        _steps("in_the_teams", 0, 6),
        _steps("before_the_draft", 1, 1),
        _steps("begins_the_draft", 1, 1),
        _steps("in_the_draft", 2, 8),
        _steps("ends_the_draft", 1, 1),
        _steps("begins_to_play", 1, 1),
        _steps("while_they_play", 6, 14),
    )


def _steps(name: str, fewest: int, most: int) -> st.SearchStrategy[list[tuple[str, int]]]:
    """So many steps of a kind, each with a seed of its own."""
    return st.lists(st.tuples(st.just(name), st.integers(0, 10**6)), min_size=fewest, max_size=most)


def _in_turn(*parts: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    return [one for part in parts for one in part]
