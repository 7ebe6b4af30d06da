"""What follows from a file's results, compared with what the file says follows from them.

The same rules draw a stage up here as for one that is played here. So a file that was put together
wrongly is refused before anything is written, with the series where it shows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dtxdesk.data.queries.drafts import (
    DraftEventRow,
    DraftPerson,
    DraftRow,
    DraftTeamRow,
)
from dtxdesk.data.queries.drafts import (
    DraftRecord as StoredDraft,
)
from dtxdesk.data.stage_states import drawn_up
from dtxdesk.domain.draft_order import Style
from dtxdesk.domain.stages.links import kept_under_score
from dtxdesk.domain.stages.model import (
    Format,
    Game,
    PlayedSeries,
    Result,
    ResultKind,
    Series,
    Stage,
    StageState,
    check_teams,
)
from dtxdesk.domain.stages.option_records import options_from_json
from dtxdesk.domain.stages.progress import played
from dtxdesk.domain.stages.results import typed_games, typed_score
from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase
from dtxdesk.services.draft_view import played_out
from dtxdesk.services.tournament_file.reading import not_usable
from dtxdesk.services.tournament_file.records import (
    DraftEntryRecord,
    DraftRecord,
    ResultRecord,
    SeriesRecord,
    StageRecord,
    TournamentFile,
)


@dataclass(frozen=True, slots=True)
class CheckedStage:
    """A stage of a file with what its series follow from.

    Attributes:
        rows: Its series by their number in the stage, from 1.
    """

    record: StageRecord
    stage: Stage
    rows: Mapping[int, SeriesRecord]


@dataclass(frozen=True, slots=True)
class _Row:
    """As much of a series as it is drawn up from."""

    in_stage: int
    round: int
    position: int
    drawn_first_id: int | None
    drawn_second_id: int | None


def checked_stages(file: TournamentFile) -> list[CheckedStage]:
    """The stages of a file, drawn up.

    Raises:
        UserError: A stage can't be played like this, or the file contradicts itself.
    """
    left = sorted(
        (team.withdrawn_at, team.id) for team in file.teams if team.withdrawn_at is not None
    )
    names = {team.id: team.name for team in file.teams}
    found = []
    for number, record in enumerate(file.stages, start=1):
        if record.feeds_on != (number - 1 or None):
            raise not_usable(
                Phrase("Stage {number} does not take its teams from the one before", number=number)
            )
        one = _drawn_up(record)
        gone = tuple(team for _, team in left if team in record.entrants)
        _compare(one, played(one.stage, _results(one), gone), names)
        found.append(one)
    return found


def _drawn_up(record: StageRecord) -> CheckedStage:
    options = options_from_json(record.format, record.options)
    options.check()
    rows = dict(
        enumerate(sorted((*record.series, *record.unneeded), key=lambda one: one.number), start=1)
    )
    entrants = tuple(record.entrants)
    if rows:
        check_teams(entrants)
    if options.format is Format.SWISS:
        _check_rounds(record, rows)
    stage = drawn_up(options, entrants, [_row(number, one) for number, one in rows.items()])
    for series in stage.series:
        row = rows.get(series.number)
        if row is None or _place_of(series) != (row.bracket, row.group, row.round, row.position):
            raise not_usable(
                Phrase("Series are missing, or stand in another order than {format} has",
                       format=options.format.value)
            )  # fmt: skip
        if row.best_of != series.best_of:
            raise _contradiction(row, Phrase("the stage has best of {n} there", n=series.best_of))
    if len(rows) != len(stage.series):
        raise not_usable(Phrase("A stage has more series than it can have"))
    return CheckedStage(record, stage, rows)


def _row(number: int, one: SeriesRecord) -> _Row:
    return _Row(number, one.round, one.position, *(one.drawn or (None, None)))


def _place_of(series: Series) -> tuple[str, int | None, int, int]:
    return series.bracket.value, series.group, series.round, series.position


def _check_rounds(record: StageRecord, rows: Mapping[int, SeriesRecord]) -> None:
    """Refuses Swiss rounds in which a team is drawn twice, or that follow on no round."""
    last = 0
    drawn: set[int] = set()
    for one in rows.values():
        if one.round != last:
            if one.round != last + 1:
                raise not_usable(
                    Phrase("Round {number} of a Swiss stage is missing", number=last + 1)
                )
            last, drawn = one.round, set()
        for team in one.drawn or ():
            if team is not None and (team in drawn or team not in record.entrants):
                raise _contradiction(one, Phrase("its teams can't meet in that round"))
            drawn.update(() if team is None else (team,))
        if one.drawn is None:
            raise _contradiction(one, Phrase("it does not say who was drawn"))


def _results(one: CheckedStage) -> dict[int, Result]:
    return {
        number: result_of(row.result) for number, row in one.rows.items() if row.result is not None
    }


def result_of(record: ResultRecord) -> Result:
    """The result a record stands for."""
    return Result(
        record.teams,
        record.score,
        record.winner,
        ResultKind(record.kind),
        tuple(
            Game(game.winner, game.radiant, game.match_id, game.made_by_link, game.side_by_link)
            for game in record.games
        ),
        record.score_follows,
    )


def _compare(one: CheckedStage, state: StageState, names: Mapping[int, str]) -> None:
    for number in state.not_applied:
        raise _contradiction(
            one.rows[number], Phrase("its result is of teams that don't meet there")
        )
    for series in state.series:
        row = one.rows[series.number]
        if row.result is not None:
            _check_result(row, series, result_of(row.result))
        follows = (
            tuple(None if team is None else names[team] for team in series.teams),
            series.score,
            None if series.winner is None else names[series.winner],
            series.state.value,
        )
        if follows != (row.teams, row.score, row.winner, row.state):
            raise _contradiction(
                row, Phrase("teams, score or winner do not follow from the results")
            )


def _check_result(row: SeriesRecord, series: PlayedSeries, result: Result) -> None:
    if result.kind is not ResultKind.PLAYED:
        if result.winner is None and series.series.bracket.eliminates:
            raise _contradiction(row, Phrase("somebody has to go on from it"))
        return
    if result.follows:
        possible = replace(typed_games(series, result.games), follows=True)
    else:
        # Games may be noted for a part of a typed score alone.
        typed = typed_score(series, result.score or (-1, -1), so_far=True)
        possible = kept_under_score(typed, result)
    if possible != result:
        raise _contradiction(row, Phrase("its score and its winner do not fit"))


def _contradiction(row: SeriesRecord, why: Phrase) -> UserError:
    return not_usable(
        Phrase("The file contradicts itself at series {number}: {why}", number=row.number, why=why)
    )


def check_drafts(drafts: Sequence[DraftRecord]) -> None:
    """Plays the drafts of a file out.

    Raises:
        UserError: The style or an event can't be read, or can't have happened then.
    """
    for draft in drafts:
        if draft.style not in set(Style):
            raise not_usable(Phrase("There is no draft of the style {style}", style=draft.style))
        played_out(_as_stored(draft))
    if sum(draft.state == "running" for draft in drafts) > 1:
        raise not_usable(Phrase("Two drafts are running at once"))


def _as_stored(draft: DraftRecord) -> StoredDraft:
    row = DraftRow(
        0, 1, 0, "", draft.style, draft.state, draft.started_at, draft.started_by,
        draft.pick_seconds, draft.reserve_seconds, draft.bid_seconds, draft.bid_extra_seconds,
        draft.auto_pick, len(draft.events),
    )  # fmt: skip
    return StoredDraft(
        row,
        tuple(
            DraftTeamRow(one.team, "", "", one.place, one.size, one.budget)
            for one in sorted(draft.teams, key=lambda one: one.place)
        ),
        tuple(_person(one) for one in draft.entries),
        tuple(
            DraftEventRow(
                number, one.kind, one.at, one.by, one.team, one.entry, one.amount, one.mmr,
                one.details,
            )
            for number, one in enumerate(draft.events, start=1)
        ),
    )  # fmt: skip


def _person(one: DraftEntryRecord) -> DraftPerson:
    return DraftPerson(
        id=one.id, user_id=one.user_id, name="", avatar=None, positions=(0, 0, 0, 0, 0),
        win_rate=None, league_mmr=False, start_mmr=one.mmr, team_id=one.team,
        captain=one.captain, late=one.late,
    )  # fmt: skip
