"""What there is to tell of a tournament now, in words for a channel; and messages short enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from sqlalchemy import Connection

from dtxdesk.data.queries.drafts import draft_row, newest_draft
from dtxdesk.data.queries.tournaments import tournament_detail
from dtxdesk.domain.announcements import Occasion
from dtxdesk.domain.stages.model import Bracket, Format, PlayedSeries, ResultKind, SeriesState
from dtxdesk.exports.text_writer import LONGEST, blocks, unmarked
from dtxdesk.services.bracket_view import StageView, bracket_view
from dtxdesk.services.exporting import TournamentPart, paper_of
from dtxdesk.services.qualifying import is_over

_FENCE = "```"
_NOT_PLAYED = (ResultKind.BYE, ResultKind.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class News:
    """One thing that can be told.

    Attributes:
        subject: What it is about; the same for ever, so that it is told once.
        state: How that stands; where it changes, the time until it is told begins anew.
        values: What the placeholders of its text stand for, worked out when it is told.
    """

    occasion: Occasion
    subject: str
    state: str = ""
    values: Callable[[], Mapping[str, str]] = field(default=dict, compare=False)


def news_of(connection: Connection, tournament_id: int, now: datetime) -> list[News]:
    """All there is to tell of a tournament as it stands, whether told already or not.

    The values are worked out while the connection's snapshot lasts.
    """
    detail = tournament_detail(connection, tournament_id)
    if detail is None:
        return []
    teller = _Teller(connection, tournament_id, detail.row.name, now)
    return [*teller.of_draft(), *teller.of_stages()]


class _Teller:
    def __init__(
        self, connection: Connection, tournament_id: int, name: str, now: datetime
    ) -> None:
        self._connection = connection
        self._tournament_id = tournament_id
        self._name = unmarked(name)
        self._now = now
        self._view = bracket_view(connection, tournament_id)

    def of_draft(self) -> Iterator[News]:
        draft_id = newest_draft(self._connection, self._tournament_id)
        row = None if draft_id is None else draft_row(self._connection, draft_id)
        if row is not None and row.state == "finished":
            yield News(Occasion.DRAFT_FINISHED, str(draft_id), values=self._drafted)

    def of_stages(self) -> Iterator[News]:
        for stage in self._view.stages:
            for played in stage.state.series:
                yield from self._of_series(stage, played)
            yield from self._of_rounds(stage)
        view = self._view
        if view.stages and view.waiting is None and all(is_over(s.state) for s in view.stages):
            last = view.stages[-1].state.series[-1]
            state = f"{last.number} {last.score} {last.winner}"
            yield News(Occasion.TOURNAMENT_FINISHED, "end", state, self._ended)

    def _of_series(self, stage: StageView, played: PlayedSeries) -> Iterator[News]:
        subject = f"{stage.id}:{played.number}"
        if played.finished and played.kind not in _NOT_PLAYED:
            yield News(
                Occasion.SERIES_FINISHED,
                subject,
                f"{played.score} {played.winner} {played.kind}",
                lambda: self._series(stage, played),
            )
        elif played.state is SeriesState.READY:
            first, second = played.teams
            yield News(
                Occasion.NEXT_UP,
                f"{subject}:{first}:{second}",
                values=lambda: self._series(stage, played),
            )

    def _of_rounds(self, stage: StageView) -> Iterator[News]:
        rounds: dict[tuple[Bracket, int], list[PlayedSeries]] = {}
        for played in stage.state.series:
            if played.kind not in _NOT_PLAYED:
                key = (played.series.bracket, played.series.round)
                rounds.setdefault(key, []).append(played)
        for (bracket, number), together in rounds.items():
            if len(together) > 1 and all(one.finished for one in together):
                state = " ".join(f"{one.score}{one.winner}" for one in together)
                yield News(
                    Occasion.ROUND_COMPLETE,
                    f"{stage.id}:{bracket}:{number}",
                    state,
                    partial(self._round, stage, together),
                )

    # Values

    def _series(self, stage: StageView, played: PlayedSeries) -> Mapping[str, str]:
        booked = stage.bookings.get(played.number)
        at = None if booked is None else booked.at
        return {
            "tournament": self._name,
            "round": _round_name(stage, played, group=True),
            "first": self._team(played.teams[0]),
            "second": self._team(played.teams[1]),
            "score": _score(played),
            "winner": self._team(played.winner),
            "loser": self._team(played.loser),
            "best_of": str(played.series.best_of),
            "time": "" if at is None else f"<t:{int(at.timestamp())}:F>",
        }

    def _round(self, stage: StageView, together: list[PlayedSeries]) -> Mapping[str, str]:
        return {
            "tournament": self._name,
            "round": _round_name(stage, together[0], group=False),
            "results": "\n".join(
                f"{self._team(one.teams[0])} {_score(one)} {self._team(one.teams[1])}"
                for one in together
            ),
            "standings": self._part(TournamentPart.STANDINGS),
        }

    def _drafted(self) -> Mapping[str, str]:
        return {"tournament": self._name, "teams": self._part(TournamentPart.TEAMS)}

    def _ended(self) -> Mapping[str, str]:
        return {
            "tournament": self._name,
            "winner": self._winner(),
            "standings": self._part(TournamentPart.STANDINGS),
        }

    def _winner(self) -> str:
        """Who is first of the last stage; empty where groups have a first each."""
        paper = paper_of(self._connection, TournamentPart.STANDINGS, self._tournament_id, self._now)
        last = self._view.stages[-1].number
        firsts = [
            str(row["team"])
            for table in paper.tables
            for row in (
                dict(zip((one.key for one in table.columns), cells, strict=True))
                for cells in table.rows
            )
            if row["stage"] == last and row["rank"] == 1
        ]
        return unmarked(firsts[0]) if len(firsts) == 1 else ""

    def _team(self, team_id: int | None) -> str:
        return unmarked(self._view.name(team_id))

    def _part(self, part: TournamentPart) -> str:
        """Its tables as blocks, without a heading."""
        paper = paper_of(self._connection, part, self._tournament_id, self._now)
        tables = [replace(table, rows=list(table.rows), notes=()) for table in paper.tables]
        told = replace(paper, tables=[one for one in tables if one.rows], stamp=())
        return "\n".join(list(blocks(told))[1:])


def _score(played: PlayedSeries) -> str:
    if played.score is None:
        return "–"
    return f"{played.score[0]}–{played.score[1]}"


def _round_name(stage: StageView, played: PlayedSeries, *, group: bool) -> str:
    series = played.series
    last = max(
        one.series.round for one in stage.state.series if one.series.bracket is series.bracket
    )
    match series.bracket:
        case Bracket.FINAL:
            return "Grand final" if series.round == 1 else "Grand final, second series"
        case Bracket.THIRD_PLACE:
            return "Third place"
        case Bracket.LOSERS:
            return "Losers final" if series.round == last else f"Losers round {series.round}"
        case Bracket.WINNERS if series.round == last:
            single = stage.state.stage.format is Format.SINGLE_ELIMINATION
            return "Final" if single else "Winners final"
        case Bracket.GROUP if group and stage.state.stage.options.groups > 1:
            return f"Group {series.group}, round {series.round}"
    return f"Round {series.round}"


def messages_of(text: str) -> list[str]:
    """As few messages as have room for the text; a code block goes on in the next one."""
    messages: list[str] = []
    lines: list[str] = []
    used, inside = 0, False
    for line in _short_lines(text):
        fence = line.strip() == _FENCE
        length = _units(line) + 1
        if lines and used + length + len(_FENCE) + 1 > LONGEST:
            if inside and not fence:
                messages.append("\n".join([*lines, _FENCE]))
                lines, used = [_FENCE], len(_FENCE) + 1
            elif not inside:
                messages.append("\n".join(lines))
                lines, used = [], 0
        lines.append(line)
        used += length
        inside ^= fence
    if any(line.strip() for line in lines):
        messages.append("\n".join(lines))
    return messages


def _short_lines(text: str) -> Iterator[str]:
    """Lines that a message has room for; a longer one is broken."""
    room = LONGEST - 4 * len(_FENCE)
    for line in text.splitlines():
        rest = line
        while _units(rest) > room:
            part = rest[: room // 2]
            yield part
            rest = rest[len(part) :]
        yield rest


def _units(text: str) -> int:
    """As Discord counts: characters beyond the first plane are two."""
    return len(text) + sum(ord(sign) > 0xFFFF for sign in text)
