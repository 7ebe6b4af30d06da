"""The wikitext of a tournament's stages, on both databases."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

import pytest

from dtxdesk.data.database import Database
from dtxdesk.domain.schedule import Booking
from dtxdesk.domain.stages.model import Format, GrandFinal, StageOptions
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.errors import UserError
from dtxdesk.services.bracket_view import bracket_view
from dtxdesk.services.liquipedia import liquipedia_text
from dtxdesk.services.results import Results, Score
from dtxdesk.services.schedule import Schedule
from dtxdesk.services.stages import Stages
from tests.tournaments import Evening


@dataclass
class Call:
    """A call of a template, read back."""

    template: str
    unnamed: list[str] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)

    def inner(self, name: str) -> Call:
        (found,) = calls(self.named[name])
        return found

    @property
    def opponents(self) -> list[tuple[str, str]]:
        found = [self.inner("opponent1"), self.inner("opponent2")]
        return [(html.unescape(one.unnamed[0]), one.named.get("score", "")) for one in found]

    @property
    def places(self) -> list[str]:
        return [name for name in self.named if re.fullmatch(r"(R\d+)?M(\d+|BR|TP)", name)]


def calls(text: str) -> Iterator[Call]:
    """The calls that are in no other call."""
    depth, begins = 0, 0
    for found in re.finditer(r"\{\{|\}\}", text):
        depth += 1 if found.group() == "{{" else -1
        if found.group() == "{{" and depth == 1:
            begins = found.end()
        if depth == 0:
            template, *arguments = split(text[begins : found.start()])
            call = Call(template.strip())
            for one in arguments:
                name, is_named, value = one.partition("=")
                if is_named and "{" not in name:
                    assert name not in call.named
                    call.named[name] = value.strip()
                else:
                    call.unnamed.append(one.strip())
            yield call
    assert depth == 0


def split(text: str) -> list[str]:
    """At the bars that are in no inner call."""
    parts, depth = [""], 0
    for piece in re.findall(r"\{\{|\}\}|.", text, re.DOTALL):
        depth += {"{{": 1, "}}": -1}.get(piece, 0)
        if piece == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def started(database: Database, options: StageOptions, names: Sequence[str] | int) -> int:
    if isinstance(names, int):
        names = [f"T{number}" for number in range(1, names + 1)]
    fields = TournamentFields("Cup", league_id=None)
    return Stages(database).start_with_teams(fields, options, names)


def text_of(database: Database, tournament_id: int) -> str:
    with database.reader() as connection:
        return liquipedia_text(connection, tournament_id)


def only_call(database: Database, tournament_id: int) -> Call:
    (found,) = calls(text_of(database, tournament_id))
    return found


def play_all(database: Database, tournament_id: int) -> None:
    """The team in the first slot wins whatever can be played, until nothing is left."""
    while True:
        with database.reader() as connection:
            (stage,) = bracket_view(connection, tournament_id).stages
        ready = stage.next_up
        if not ready:
            return
        won = [(stage.numbers[one.number], Score(one.series.wins_needed, 0)) for one in ready]
        Results(database).enter(tournament_id, won)


def test_a_single_elimination_with_all_that_is_known_of_it(database: Database) -> None:
    options = StageOptions(Format.SINGLE_ELIMINATION, third_place=True)
    nasty = "}}{{Delete|x=1}} [[A]] ''b''"
    cup = started(database, options, [nasty, "Dragon's Lair", "中文队伍", "الفريق"])
    berlin = timezone(timedelta(hours=1))
    Schedule(database).book(cup, {1: Booking(datetime(2026, 12, 5, 20, 0, tzinfo=berlin))})
    Results(database).enter(cup, [(1, Score(2, 1)), (2, Score(1, 0, so_far=True))])
    bracket = only_call(database, cup)
    assert (bracket.template, bracket.unnamed) == ("Bracket", ["Bracket/4"])
    assert re.fullmatch("[A-Za-z0-9]{10}", bracket.named["id"])
    assert bracket.places == ["R1M1", "R1M2", "R2M1", "R2MTP"]
    first, second, final = (bracket.inner(place) for place in ("R1M1", "R1M2", "R2M1"))
    assert first.opponents == [(nasty, "2"), ("الفريق", "1")]
    assert first.named["date"] == "2026-12-05 19:00 {{Abbr/UTC}}"
    assert (first.named["finished"], first.named["bestof"]) == ("true", "3")
    assert second.opponents == [("Dragon's Lair", "1"), ("中文队伍", "0")]
    assert "finished" not in second.named
    assert final.opponents == [(nasty, ""), ("", "")]
    assert only_call(database, cup).named["id"] == bracket.named["id"]


@pytest.mark.parametrize("teams", [4, 5, 6, 7, 8, 11, 16, 32, 64])
def test_a_double_elimination_fills_the_columns_of_the_wiki(database: Database, teams: int) -> None:
    options = StageOptions(Format.DOUBLE_ELIMINATION, 1, grand_final=GrandFinal.RESET)
    cup = started(database, options, teams)
    bracket = only_call(database, cup)
    rounds = (teams - 1).bit_length()
    room = 1 << rounds
    # As the wiki's own brackets are built: two lower rounds to each upper round after the first.
    wanted = [room // 2 + room // 4]
    for number in range(1, rounds):
        lower = room >> (number + 1)
        wanted += [(room >> (number + 1)) + lower, room >> (number + 2)]
    wanted[-1] = 1
    allowed = {
        f"R{column}M{place}"
        for column, count in enumerate(wanted, 1)
        for place in range(1, count + 1)
    }
    assert set(bracket.places) <= allowed
    assert set(bracket.places) == allowed or teams < room
    firsts = [bracket.inner(f"R1M{place}").opponents for place in range(1, room // 2 + 1)]
    named = [name for pair in firsts for name, _ in pair]
    assert sorted(name for name in named if name != "BYE") == sorted(
        f"T{number}" for number in range(1, teams + 1)
    )
    assert named.count("BYE") == room - teams
    play_all(database, cup)
    played = only_call(database, cup)
    final = played.inner(f"R{len(wanted)}M1")
    assert final.opponents[0] == ("T1", "1")
    upper_final = played.inner(f"R{len(wanted) - 1}M1").opponents
    lower_final = played.inner(f"R{len(wanted) - 1}M2").opponents
    assert final.opponents[0][0] == upper_final[0][0]
    assert final.opponents[1][0] == lower_final[0][0]


def test_a_reset_has_its_own_place(database: Database) -> None:
    options = StageOptions(Format.DOUBLE_ELIMINATION, 1, grand_final=GrandFinal.RESET)
    cup = started(database, options, 4)
    while "R3MBR" not in only_call(database, cup).places:
        with database.reader() as connection:
            (stage,) = bracket_view(connection, cup).stages
        assert stage.next_up
        results = [(stage.numbers[one.number], Score(0, 1)) for one in stage.next_up]
        Results(database).enter(cup, results)
    assert only_call(database, cup).inner("R3M1").opponents[1][1] == "1"


def test_groups_are_a_list_each_and_swiss_rounds_too(database: Database) -> None:
    cup = started(database, StageOptions(Format.ROUND_ROBIN, 2, groups=2), 8)
    Results(database).enter(cup, [(1, Score(1, 1))])
    groups = list(calls(text_of(database, cup)))
    assert [one.named["title"] for one in groups] == ["Group A", "Group B"]
    assert all(len(one.places) == 6 for one in groups)
    assert [name for name in groups[0].named if name.endswith("header")] == [
        "M1header", "M3header", "M5header",
    ]  # fmt: skip
    assert [score for _, score in groups[0].inner("M1").opponents] == ["1", "1"]
    assert groups[0].named["id"] != groups[1].named["id"]
    swiss = started(database, StageOptions(Format.SWISS, 1, rounds=3), 5)
    (first,) = calls(text_of(database, swiss))
    assert first.named["title"] == "Round 1"
    byes = [one for one in map(first.inner, first.places) if one.opponents[1][0] == "BYE"]
    assert [one.opponents[0][1] for one in byes] == ["W"]


def test_what_the_wiki_has_no_bracket_for_is_listed_by_rounds(database: Database) -> None:
    small = started(database, StageOptions(Format.DOUBLE_ELIMINATION, 1), 2)
    titles = [one.named["title"] for one in calls(text_of(database, small))]
    assert titles == ["Upper bracket, round 1", "Grand final, round 1"]
    large = started(database, StageOptions(Format.SINGLE_ELIMINATION, 1), 65)
    lists = list(calls(text_of(database, large)))
    assert {one.template for one in lists} == {"Matchlist"}
    assert sum(len(one.places) for one in lists) == 64
    assert len({one.named["id"] for one in lists}) == len(lists)


def test_who_was_not_there_is_told(database: Database) -> None:
    cup = started(database, StageOptions(Format.SINGLE_ELIMINATION), 4)
    with database.reader() as connection:
        (stage,) = bracket_view(connection, cup).stages
    gone = stage.state.series[0].teams[1]
    assert gone is not None
    Results(database).withdraw(cup, gone)
    first = only_call(database, cup).inner("R1M1")
    assert [score for _, score in first.opponents] == ["W", "FF"]


def test_a_tournament_that_has_not_begun(database: Database) -> None:
    evening = Evening(database)
    for number in (evening.id, 999):
        with pytest.raises(UserError, match="no bracket yet"):
            text_of(database, number)
