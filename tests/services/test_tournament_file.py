"""A tournament carried into another database by its file: nothing lost, nobody mixed up."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.opening import open_local
from dtxdesk.data.schema import User
from dtxdesk.domain.stages.model import Format, StageOptions, TieBreak
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.services.decisions import OrganiserDecisions
from dtxdesk.services.history import History
from dtxdesk.services.leagues import Leagues
from dtxdesk.services.results import GivenUp, Results, Score
from dtxdesk.services.stages import LaterStage, Stages
from dtxdesk.services.tournament_file.importing import Found, TournamentFiles, TournamentPlan
from dtxdesk.services.tournament_file.reading import read_bytes, read_file
from dtxdesk.services.tournament_file.writing import file_document
from tests.fixtures import StoppedClock
from tests.league import empty
from tests.organiser import Organiser, evenings
from tests.tournaments import add_people, assert_sound, everything


@pytest.fixture
def elsewhere(tmp_path: Path, clock: StoppedClock) -> Iterator[Database]:
    """A database of somebody else."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    opened = open_local(folder / "desk.sqlite", folder / "backups", clock=clock)
    yield opened
    opened.close()


def written(database: Database, tournament_id: int) -> dict[str, Any]:
    with database.reader() as connection:
        document = file_document(connection, tournament_id)
    read: dict[str, Any] = json.loads(msgspec.json.encode(document))
    return read


def carried(document: dict[str, Any], database: Database) -> int:
    return TournamentFiles(database).carry_out(read_bytes(msgspec.json.encode(document)))


def planned(document: dict[str, Any], database: Database) -> TournamentPlan:
    return TournamentFiles(database).preview(read_bytes(msgspec.json.encode(document)))


def by_names(document: dict[str, Any]) -> Any:
    """With names in the place of ids, which are another database's own."""
    teams = {one["id"]: one["name"] for one in document["teams"]}
    people = {one["user_id"]: one["name"] for one in document["people"]}
    entries = {
        one["id"]: people[one["user_id"]]
        for night in document["drafts"]
        for one in night["entries"]
    }

    def told(node: Any, key: str = "", parent: str = "") -> Any:
        if isinstance(node, dict):
            return {name: told(value, name, key) for name, value in node.items() if name != "id"}
        if isinstance(node, list):
            return [told(one, key, parent) for one in node]
        if type(node) is not int:
            return node
        if key in ("user_id", "captain", "deputy"):
            return people.get(node, node)
        if key == "entry":
            return entries[node]
        of_teams = key in ("team", "team_id", "entrants", "drawn", "radiant", "throws")
        of_results = parent in ("result", "games", "decisions") and key in ("teams", "winner")
        return teams[node] if (of_teams or of_results) and node in teams else node

    named = told(document)
    named["people"].sort(key=lambda one: one["name"])
    return named


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(evenings())
def test_whole_evenings_come_over_without_loss(
    database: Database, elsewhere: Database, evening: list[tuple[str, int]]
) -> None:
    empty(database)
    empty(elsewhere)
    add_people(elsewhere, (1,) * 15)  # so that ids differ
    with elsewhere.unit_of_work("Rename") as work:
        for one in work.session.scalars(select(User)):
            one.nickname = f"Not {one.nickname}"
    organiser = Organiser(database)
    for step, seed in evening:
        organiser.does(step, seed)
    document = written(database, organiser.id)
    for target in (elsewhere, database):
        before = everything(target)
        again = written(target, carried(document, target))
        assert by_names(again) == by_names(document)
        assert_sound(target)
        History(target).undo()
        assert everything(target) == before
        History(target).redo()
        assert_sound(target)


@pytest.fixture
def cup(database: Database) -> int:
    """Two groups with penalties, a tie decided by hand, and a bracket with a reset after them."""
    league = Leagues(database).add(17929, "DTX")
    groups = StageOptions(
        Format.ROUND_ROBIN, best_of=2, groups=2, tie_breaks=(TieBreak.BY_HAND, TieBreak.SEED)
    )
    bracket = StageOptions(Format.DOUBLE_ELIMINATION, best_of=3)
    fields = TournamentFields(name="Autumn <b>Cup</b>", league_id=league, prizes="1: 100 €")
    names = ["Alpha", "=1+1", "中文队伍", "الفريق", "Echo", "Foxtrot"]
    stages, results = Stages(database), Results(database)
    made = stages.start_with_teams(fields, groups, names, [LaterStage(bracket, 2, "Playoffs")])
    shown = written(database, made)["stages"][0]["series"]
    results.enter(made, [(one["number"], Score(2, 0)) for one in shown[:-1]])
    results.enter(
        made, [(shown[-1]["number"], GivenUp(_team(database, made, shown[-1]["teams"][0])))]
    )
    OrganiserDecisions(database).penalise(made, _team(database, made, "Echo"), 1, "late")
    stages.next_stage(made)
    return made


def _team(database: Database, tournament_id: int, name: str) -> int:
    teams = written(database, tournament_id)["teams"]
    return next(int(one["id"]) for one in teams if one["name"] == name)


def test_stages_that_follow_on_each_other_come_over(
    database: Database, elsewhere: Database, cup: int
) -> None:
    Leagues(elsewhere).add(4, "Other")
    Leagues(elsewhere).add(17929, "DTX")
    document = written(database, cup)
    made = carried(document, elsewhere)
    assert by_names(written(elsewhere, made)) == by_names(document)
    # And it goes on there: the first series of the bracket takes its result.
    number = document["stages"][1]["series"][0]["number"]
    Results(elsewhere).enter(made, [(number, Score(2, 1))])
    there = written(elsewhere, made)["stages"][1]["series"][0]
    assert there["score"] == [2, 1]


def test_a_league_that_is_not_followed_is_said(
    database: Database, elsewhere: Database, cup: int
) -> None:
    plan = planned(written(database, cup), elsewhere)
    assert any("17929" in note for note in plan.notes)
    assert plan.fields.league_id is None


def test_people_are_found_by_their_ids_and_never_by_a_name_beside_ids(
    database: Database, elsewhere: Database
) -> None:
    file = {**written(database, _with_players(database)), "teams": []}
    steam, discord, plain, twin = _people_of(elsewhere)
    found = {one.record.name: (one.found, one.user_id) for one in planned(file, elsewhere).people}
    assert found == {
        "By Steam": (Found.STEAM, steam),
        "By Discord": (Found.DISCORD, discord),
        "Plain": (Found.NAME, plain),
        "Twin": (Found.NEW, None),
        "Stranger": (Found.NEW, None),
    }
    assert twin
    made = carried(file, elsewhere)
    names = {one["name"]: one["user_id"] for one in written(elsewhere, made)["people"]}
    assert names["Renamed here"] == steam
    assert names["Stranger"] not in (steam, discord, plain, twin)


def _with_players(database: Database) -> int:
    from tests.tournaments import Evening

    evening = Evening(database)
    with database.unit_of_work("Add") as work:
        people = [
            User(nickname="By Steam", steam_id=76561197960265729),
            User(nickname="By Discord", discord_id="123456789012345678"),
            User(nickname="Plain"),
            User(nickname="Twin"),
            User(nickname="Stranger", steam_id=76561197960265730),
        ]
        work.session.add_all(people)
        work.flush()
        ids = [one.id for one in people]
    evening.sign_ups.add(evening.id, ids)
    return evening.id


def _people_of(database: Database) -> tuple[int, ...]:
    with database.unit_of_work("Add") as work:
        people = [
            User(nickname="Renamed here", steam_id=76561197960265729),
            User(nickname="Other", discord_id="123456789012345678"),
            User(nickname="plain"),
            User(nickname="Twin", steam_id=76561197960265999),
        ]
        work.session.add_all([*people, User(nickname="Stranger")])
        work.flush()
        return tuple(one.id for one in people)


def test_two_ids_of_two_players_are_a_conflict_and_nothing_is_written(
    database: Database, elsewhere: Database
) -> None:
    file = written(database, _with_players(database))
    for one in file["people"]:
        if one["name"] == "By Steam":
            one["discord_id"] = "999456789012345678"
    with elsewhere.unit_of_work("Add") as work:
        work.session.add(User(nickname="A", steam_id=76561197960265729))
        work.session.add(User(nickname="B", discord_id="999456789012345678"))
    before = everything(elsewhere)
    (conflict,) = planned(file, elsewhere).conflicts
    assert conflict.record.name == "By Steam"
    with pytest.raises(UserError, match="two players"):
        carried(file, elsewhere)
    assert everything(elsewhere) == before


def test_a_plan_that_comes_out_otherwise_by_now_is_not_carried_out(
    database: Database, elsewhere: Database
) -> None:
    file = read_bytes(msgspec.json.encode(written(database, _with_players(database))))
    files = TournamentFiles(elsewhere)
    seen = files.preview(file)
    _people_of(elsewhere)
    with pytest.raises(UserError, match="meanwhile"):
        files.carry_out(file, seen)


Spoil = Callable[[dict[str, Any]], object]


def _series(file: dict[str, Any], stage: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = file["stages"][stage]["series"][0]
    return found


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda file: file.pop("schema"), "no file of a tournament"),
        (lambda file: file.update(version=2), "newer"),
        (lambda file: file.update(name="\x00"), "name"),
        (lambda file: file.update(time_zone="Mars/Base"), "time zone"),
        (lambda file: file["teams"].append(dict(file["teams"][0])), "twice"),
        (lambda file: file["teams"][0].update(name=file["teams"][1]["name"].upper()), "twice"),
        (lambda file: file["teams"].pop(), "no "),
        (lambda file: file["teams"][0].update(captain=77), "members"),
        (lambda file: file["players"].append(
            {"user_id": 77, "state": "in", "signed_up_at": "2026-01-01T00:00:00Z"}), "no 77"),
        (lambda file: _series(file).update(score=[0, 2]), "contradicts"),
        (lambda file: _series(file)["result"].update(score=[3, 0]), "score"),
        (lambda file: _series(file)["result"].update(winner=None), "fit|score"),
        (lambda file: _series(file)["result"].update(
            teams=_series(file)["result"]["teams"][::-1]), "meet"),
        (lambda file: _series(file).update(best_of=5), "best of"),
        (lambda file: _series(file, 1).update(number=_series(file)["number"]), "twice"),
        (lambda file: file["stages"][0]["series"].pop(), "missing"),
        (lambda file: file["stages"][1].update(feeds_on=2), "the one before"),
        (lambda file: file["stages"][0]["options"].update(groups=0), "groups"),
        (lambda file: file["stages"][0]["options"].update(unheard_of=1), "options"),
        (lambda file: file["stages"][0].update(entrants=[file["teams"][0]["id"]] * 6), "twice"),
        (lambda file: file["stages"][0].update(format="chess"), "options"),
        (lambda file: file.update(teams="many"), r"array.*\$\.teams"),
        (lambda file: file.update(team_size=-1), r"\$\.team_size"),
    ],
)  # fmt: skip
def test_a_file_that_can_not_be_is_refused_with_the_place_and_nothing_is_written(
    database: Database, elsewhere: Database, cup: int, spoil: Spoil, words: str
) -> None:
    document = copy.deepcopy(written(database, cup))
    spoil(document)
    before = everything(elsewhere)
    with pytest.raises(UserError, match=words):
        carried(document, elsewhere)
    assert everything(elsewhere) == before


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b"null", b"[" * 100_000, b'{"schema": 1}']
)
def test_what_is_no_tournament_is_said(content: bytes) -> None:
    with pytest.raises(UserError):
        read_bytes(content)


def test_a_file_that_is_not_there_or_a_folder_is_said(tmp_path: Path) -> None:
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(EnvironmentProblem):
            read_file(path)


def test_ids_beyond_all_and_endless_numbers_are_refused(database: Database, cup: int) -> None:
    text = json.dumps(written(database, cup))
    with pytest.raises(UserError):
        read_bytes(text.replace('"version": 1', '"version": 1e999').encode())
