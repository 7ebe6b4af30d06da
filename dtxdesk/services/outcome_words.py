"""What a result changes behind it, in sentences: for the command line and before a correction."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dtxdesk.data.stage_states import StoredStage
from dtxdesk.domain.stages.correction import Correction, Move
from dtxdesk.domain.stages.model import PlayedSeries, ResultKind
from dtxdesk.phrases import Phrase
from dtxdesk.services.evening import Outcome


def outcome_lines(outcome: Outcome, asked: Collection[int]) -> Iterator[Phrase]:
    """Each change that was not asked for; `asked` are the series whose results were entered."""
    for stage_id, correction in outcome.corrections.items():
        yield from _lost(outcome, stage_id, correction)
        if correction.before.series and not correction.after.series:
            yield _waits(outcome.stages[stage_id])
            continue
        for move in correction.moves:
            number = outcome.numbers[stage_id, move.number]
            yield _moved(outcome, number, move)
        for change in correction.changed:
            number = outcome.numbers[stage_id, change.number]
            after = change.after
            if number in asked or after is None or after.kind is not ResultKind.WITHDRAWN:
                continue
            yield _by_withdrawal(outcome, number, after)
    if outcome.finished:
        yield Phrase("The tournament is finished.")


def decision_lines(outcome: Outcome) -> Iterator[Phrase]:
    """What a penalty or a decided tie changes for later stages; nothing where they stay."""
    if outcome.corrections:
        yield from outcome_lines(outcome, ())


def _waits(stage: StoredStage) -> Phrase:
    """One sentence, not one for each of its series."""
    if stage.name:
        return Phrase("Stage “{name}” waits for its teams again", name=stage.name)
    return Phrase("Stage {number} waits for its teams again", number=stage.number)


def _lost(outcome: Outcome, stage_id: int, correction: Correction) -> Iterator[Phrase]:
    for number, result in correction.lost.items():
        first, second = (outcome.name(team) for team in result.teams)
        score = result.score or ("–", "–")
        yield Phrase(
            "Series {number} loses its result: {first} {won}-{lost} {second}",
            number=outcome.numbers[stage_id, number],
            first=first,
            won=score[0],
            lost=score[1],
            second=second,
        )


def _moved(outcome: Outcome, number: int, move: Move) -> Phrase:
    if move.before is None:
        return Phrase(
            "Series {number}: {team} comes in", number=number, team=outcome.name(move.after)
        )
    if move.after is None:
        return Phrase(
            "Series {number}: {team} is out of it", number=number, team=outcome.name(move.before)
        )
    return Phrase(
        "Series {number}: {team} in the place of {other}",
        number=number,
        team=outcome.name(move.after),
        other=outcome.name(move.before),
    )


def _by_withdrawal(outcome: Outcome, number: int, after: PlayedSeries) -> Phrase:
    if after.winner is None:
        return Phrase("Series {number}: neither team plays", number=number)
    return Phrase(
        "Series {number}: {team} wins without playing",
        number=number,
        team=outcome.name(after.winner),
    )
