"""The stages of a tournament as wikitext for a page of Liquipedia's Dota 2 wiki.

An elimination becomes a call of its template `Bracket`, groups and Swiss rounds one of `Matchlist`
each. Which parameters those have and where a series of which round stands was read from the wiki's
own modules (https://github.com/Liquipedia/Lua-Modules): the columns of a bracket are counted from
1, and within a column the series of the upper bracket come before those of the lower.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC
from itertools import groupby
from string import ascii_letters, digits

from sqlalchemy import Connection

from dtxdesk.data.queries.together import together
from dtxdesk.data.queries.tournaments import tournament_detail
from dtxdesk.domain.schedule import Booking
from dtxdesk.domain.stages.model import (
    Bracket,
    Format,
    FromSeed,
    Game,
    PlayedSeries,
    ResultKind,
    SeriesState,
)
from dtxdesk.errors import UserError
from dtxdesk.exports.wikitext import Argument, call, plain
from dtxdesk.services.bracket_view import BracketView, StageView, bracket_view

ID_LENGTH = 10
"""Characters of the id that a bracket or a list has and no other on the wiki."""

LETTERS = 26
"""Groups beyond the alphabet have their number."""

_SINGLE = frozenset({2, 4, 8, 16, 32, 64})
_DOUBLE = {
    4: "4U2L1D",
    8: "8U4L2DSL1D",
    16: "16U8L4DSL2DSL1D",
    32: "32U16L8DSL4DSL2DSL1D",
    64: "64U32L16DSL8DSL4DSL2DSL1D",
}
"""The wiki's brackets, by how many teams they have room for."""

_FORMATS = {
    Format.SINGLE_ELIMINATION: "Single elimination",
    Format.DOUBLE_ELIMINATION: "Double elimination",
    Format.ROUND_ROBIN: "Group stage",
    Format.SWISS: "Swiss stage",
}
_BRACKETS = {
    Bracket.WINNERS: "Upper bracket",
    Bracket.LOSERS: "Lower bracket",
    Bracket.FINAL: "Grand final",
    Bracket.THIRD_PLACE: "Third place",
}


def liquipedia_text(connection: Connection, tournament_id: int) -> str:
    """All stages that have begun, in the order of play.

    Raises:
        UserError: No stage has begun, or there is no such tournament.
    """
    view, detail = together(
        connection,
        lambda own: bracket_view(own, tournament_id),
        lambda own: tournament_detail(own, tournament_id),
    )
    if detail is None or not view.stages:
        raise UserError(
            "There is no bracket yet",
            "The tournament has not started",
            "Start it, then it can be written for a wiki",
        )
    key = f"{detail.created_at.isoformat()} {tournament_id}"
    return (
        "\n".join(
            f"==={plain(stage.name or _FORMATS[stage.state.stage.format])}===\n"
            + "\n".join(_StageText(view, stage, key).blocks())
            for stage in view.stages
        )
        + "\n"
    )


class _StageText:
    """One stage in the making.

    Args:
        view: The tournament, for the names of its teams.
        stage: Which one.
        key: What no other tournament has: the ids of its brackets follow from it, so that they
            are the same each time it is written.
    """

    def __init__(self, view: BracketView, stage: StageView, key: str) -> None:
        self._view = view
        self._stage = stage
        self._key = key

    def blocks(self) -> Iterator[str]:
        """The calls of templates, each a text."""
        stage = self._stage.state.stage
        room = 1 << (stage.size - 1).bit_length()
        if stage.format is Format.SINGLE_ELIMINATION and room in _SINGLE:
            yield self._bracket(f"Bracket/{room}", room)
        elif stage.format is Format.DOUBLE_ELIMINATION and room in _DOUBLE:
            yield self._bracket(f"Bracket/{_DOUBLE[room]}", room)
        else:
            yield from self._lists()

    def _bracket(self, template: str, room: int) -> str:
        places = {**self._places(room), **dict(self._byes(room))}
        head = [("", template), ("id", self._id(template))]
        in_order = sorted(places.items(), key=lambda item: _order(item[0]))
        return call("Bracket", [*head, *in_order], lines=True)

    def _places(self, room: int) -> dict[str, str]:
        rounds = room.bit_length() - 1
        double = self._stage.state.stage.format is Format.DOUBLE_ELIMINATION
        return {
            _place(one, rounds, room, double=double): self._match(one)
            for one in self._stage.state.series
        }

    def _byes(self, room: int) -> Iterator[Argument]:
        """The first round has no series for a team that nobody plays: the wiki wants one."""
        first = {
            one.series.position
            for one in self._stage.state.series
            if one.series.bracket is Bracket.WINNERS and one.series.round == 1
        }
        for one in self._stage.state.series:
            if one.series.bracket is not Bracket.WINNERS or one.series.round != 2:
                continue
            for slot, source in enumerate(one.series.sources):
                position = 2 * one.series.position - 1 + slot
                if isinstance(source, FromSeed) and position not in first:
                    yield f"R1M{position}", self._bye(one.teams[slot])

    def _lists(self) -> Iterator[str]:
        """A list for each group, and for each round of what is no bracket of the wiki's."""
        in_groups = self._stage.state.stage.format is Format.ROUND_ROBIN
        series = sorted(self._stage.state.series, key=_in_lists)
        for (bracket, group, number), found in groupby(series, key=lambda one: _list_of(one)):
            title = f"Round {number}" if group is None else f"Group {_letter(group)}"
            if bracket in _BRACKETS:
                title = f"{_BRACKETS[bracket]}, {title.lower()}"
            yield self._list(title, list(found), with_rounds=in_groups)

    def _list(self, title: str, series: Sequence[PlayedSeries], *, with_rounds: bool) -> str:
        arguments: list[Argument] = [("id", self._id(title)), ("title", title)]
        before = 0
        for place, one in enumerate(series, 1):
            if with_rounds and one.series.round != before:
                before = one.series.round
                arguments.append((f"M{place}header", f"Round {before}"))
            arguments.append((f"M{place}", self._match(one)))
        return call("Matchlist", arguments, lines=True)

    def _match(self, one: PlayedSeries) -> str:
        if one.kind is ResultKind.BYE:
            return self._bye(next((team for team in one.teams if team is not None), None))
        arguments: list[Argument] = [("bestof", str(one.series.best_of))]
        arguments += _when(self._stage.bookings.get(one.number))
        if one.finished:
            arguments.append(("finished", "true"))
        scores = _scores(one)
        for slot, team in enumerate(one.teams):
            arguments.append((f"opponent{slot + 1}", self._opponent(team, scores[slot])))
        arguments += self._games(one)
        return call("Match", arguments)

    def _games(self, one: PlayedSeries) -> Iterator[Argument]:
        result = self._stage.results.get(one.number)
        if result is None or one.number in self._stage.state.not_applied:
            return
        for number, game in enumerate(result.games, 1):
            if game.match is not None:
                yield f"matchid{number}", str(game.match)
            yield f"map{number}", call("Map", _map(game, result.teams))

    def _bye(self, team: int | None) -> str:
        return call(
            "Match",
            (
                ("finished", "true"),
                ("opponent1", self._opponent(team, "W")),
                ("opponent2", call("LiteralOpponent", (("", "BYE"),))),
            ),
        )

    def _opponent(self, team: int | None, score: str) -> str:
        arguments: list[Argument] = [("", plain(self._view.name(team)))]
        if score:
            arguments.append(("score", score))
        return call("TeamOpponent", arguments)

    def _id(self, part: str) -> str:
        known = f"{self._key} {self._stage.number} {part}"
        number = int.from_bytes(hashlib.sha256(known.encode()).digest()[:16])
        letters = ascii_letters + digits
        found = []
        for _ in range(ID_LENGTH):
            number, place = divmod(number, len(letters))
            found.append(letters[place])
        return "".join(found)


def _place(one: PlayedSeries, rounds: int, room: int, *, double: bool) -> str:
    """Which parameter of a bracket a series is."""
    bracket, number, position = one.series.bracket, one.series.round, one.series.position
    last = 2 * (rounds - 1) + 1 if double else rounds
    if bracket is Bracket.FINAL:
        return f"R{last}MBR" if number == 2 else f"R{last}M1"
    if bracket is Bracket.THIRD_PLACE:
        return f"R{last}MTP"
    if bracket is Bracket.LOSERS:
        return f"R{number}M{_upper_in(number, room) + position}"
    column = 2 * (number - 1) if double and number > 1 else number
    return f"R{column}M{position}"


def _upper_in(column: int, room: int) -> int:
    """How many series of the upper bracket stand in a column of a double elimination."""
    if column == 1:
        return room // 2
    return room >> (column // 2 + 1) if column % 2 == 0 else 0


def _order(place: str) -> tuple[int, bool, int]:
    """By column and place in it; what has a name of its own comes last."""
    column, match = place.removeprefix("R").split("M")
    numbered = match.isdigit()
    return int(column), not numbered, int(match) if numbered else 0


def _list_of(one: PlayedSeries) -> tuple[Bracket, int | None, int]:
    series = one.series
    return series.bracket, series.group, 0 if series.group is not None else series.round


def _letter(group: int) -> str:
    return chr(ord("A") + group - 1) if group <= LETTERS else str(group)


def _in_lists(one: PlayedSeries) -> tuple[int, int, int, int]:
    series = one.series
    return list(Bracket).index(series.bracket), series.group or 0, series.round, series.position


def _when(booking: Booking | None) -> Iterator[Argument]:
    if booking is not None and booking.at is not None:
        yield "date", f"{booking.at.astimezone(UTC):%Y-%m-%d %H:%M} {call('Abbr/UTC')}"


def _scores(one: PlayedSeries) -> tuple[str, str]:
    """What stands beside the names: games, or that somebody was not there."""
    played = one.kind in (None, ResultKind.PLAYED)
    if one.state is SeriesState.PENDING or (played and one.score is None):
        return "", ""
    if played and one.score is not None:
        return str(one.score[0]), str(one.score[1])
    won = one.teams.index(one.winner) if one.winner is not None else None
    return "W" if won == 0 else "FF", "W" if won == 1 else "FF"


def _map(game: Game, teams: tuple[int, int]) -> Iterator[Argument]:
    if game.radiant is not None:
        sides = ("radiant", "dire") if game.radiant == teams[0] else ("dire", "radiant")
        yield from ((f"team{slot}side", side) for slot, side in enumerate(sides, 1))
    yield "winner", str(teams.index(game.winner) + 1)
