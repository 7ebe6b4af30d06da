"""What a stage would be like, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dtxdesk.domain.stages.fairness import Half
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.services.bracket_view import BracketTeam, BracketView, StageView
from dtxdesk.services.start_preview import PlayoffsPreview, StartPreview, group_sizes
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.tournaments.series_words import group_name
from dtxdesk.ui.translation import counted, translate

MOST_SEEDS = 8


def summary(options: StageOptions, teams: int, preview: StartPreview) -> str:
    """The whole of it in one line."""
    parts = [
        counted("StartTournament", "%Ln team(s)", teams),
        counted("StartTournament", "%Ln series", preview.series)
        if options.wins is None
        else counted("StartTournament", "up to %Ln series", preview.series),
    ]
    if preview.rounds:
        parts.append(counted("StartTournament", "%Ln round(s)", preview.rounds))
    sizes = group_sizes(options, teams)
    if len(sizes) > 1:
        few, most = min(sizes), max(sizes)
        if few == most:
            words = translate("StartTournament", "{groups} groups of {size}")
            parts.append(words.format(groups=len(sizes), size=few))
        else:
            words = translate("StartTournament", "{groups} groups of {few} or {most}")
            parts.append(words.format(groups=len(sizes), few=few, most=most))
    return ", ".join(parts)


def report(options: StageOptions, preview: StartPreview) -> Iterator[str]:
    """What is worth knowing before it counts."""
    fair = preview.fairness
    if fair is not None:
        yield _byes(fair.byes)
        upper, lower = fair.halves
        yield _halves(upper, lower)
        if fair.rematches is not None and fair.rematches.earliest is not None:
            words = translate(
                "StartTournament",
                "Rematches before the grand final: {mean} to expect, in round {round} of the "
                "losers' bracket at the earliest.",
            )
            mean = f"{float(fair.rematches.mean):.2f}"
            yield words.format(mean=mean, round=fair.rematches.earliest)
        elif fair.rematches is not None:
            yield translate("StartTournament", "No two teams meet again before the grand final.")
    if preview.by_lot:
        yield translate(
            "StartTournament",
            "The first round is drawn by lot at the start: the one shown is an example.",
        )
    if options.format is Format.SWISS:
        yield translate(
            "StartTournament", "Each further round is drawn when the one before has been played."
        )
    if preview.going_on:
        yield counted("StartTournament", "%Ln team(s) go on to the playoffs.", preview.going_on)


def playoffs_view(preview: PlayoffsPreview, before: int) -> BracketView:
    """The playoffs with who goes on in the place of teams; `before`: series that come first."""
    teams = {
        -seed: BracketTeam(-seed, _goes_on(preview, group, place + 1), "", withdrawn=False)
        for seed, (group, place) in enumerate(preview.seeds, start=1)
    }
    numbers = {one.number: before + one.number for one in preview.state.stage.series}
    return BracketView(0, (StageView(0, 2, "", preview.state, numbers, {}, {}),), teams)


def _goes_on(preview: PlayoffsPreview, group: int, place: int) -> str:
    if preview.groups == 1:
        return translate("StartTournament", "Place {place}").format(place=place)
    words = translate("StartTournament", "{group}, place {place}")
    return words.format(group=group_name(group + 1), place=place)


def _byes(seeds: Sequence[int]) -> str:
    if not seeds:
        return translate("StartTournament", "Nobody has a bye in the first round.")
    if len(seeds) == 1:
        return translate("StartTournament", "Seed 1 has a bye in the first round.")
    words = translate("StartTournament", "Seeds 1 to {last} have a bye in the first round.")
    return words.format(last=seeds[-1])


def _halves(upper: Half, lower: Half) -> str:
    if upper.mean_mmr is None or lower.mean_mmr is None:
        words = translate(
            "StartTournament", "Upper half: seeds {upper}. Lower half: seeds {lower}."
        )
        return words.format(upper=_seeds(upper), lower=_seeds(lower))
    words = translate(
        "StartTournament",
        "Mean MMR of the upper half {upper} (seeds {seeds}), of the lower half {lower} "
        "(seeds {others}).",
    )
    return words.format(
        upper=round(upper.mean_mmr),
        lower=round(lower.mean_mmr),
        seeds=_seeds(upper),
        others=_seeds(lower),
    )


def _seeds(half: Half) -> str:
    shown = ", ".join(grouped(seed) for seed in half.seeds[:MOST_SEEDS])
    return f"{shown} …" if len(half.seeds) > MOST_SEEDS else shown
