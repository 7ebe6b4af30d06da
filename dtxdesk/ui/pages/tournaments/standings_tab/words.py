"""Places, outlooks and ties in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dtxdesk.domain.stages.clinching import Outlook
from dtxdesk.domain.stages.model import Format, ResultKind
from dtxdesk.domain.stages.placements import Placement
from dtxdesk.services.standings_view import StageView
from dtxdesk.ui.delegates.cells import DASH, BadgeKind
from dtxdesk.ui.pages.tournaments.series_words import round_name
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets.text import shortened


def places(best: int, worst: int) -> str:
    """One place, or those that are shared."""
    return str(best) if best == worst else f"{best}{DASH}{worst}"


def outlook_words(
    outlook: Outlook, *, next_stage: bool, over: bool = False
) -> tuple[str, BadgeKind]:
    """Whether a team goes on; where nothing comes after, whether it comes in first."""
    match outlook:
        case Outlook.IN if next_stage:
            return translate("Standings", "Goes on"), "live"
        case Outlook.IN if over:
            return translate("Standings", "First"), "live"
        case Outlook.IN:
            return translate("Standings", "Sure of first"), "live"
        case Outlook.OUT if next_stage:
            return translate("Standings", "Out"), "neutral"
        case Outlook.OUT if over:
            return "", "neutral"
        case Outlook.OUT:
            return translate("Standings", "Can't be first"), "neutral"
        case _ if over:
            return translate("Standings", "Tied"), "attention"
        case _:
            return translate("Standings", "Open"), "neutral"


def goes_on(stage: StageView) -> bool:
    """Whether being among the first is about going on."""
    return stage.cut is not None or stage.options.wins is not None


def standing_of(place: Placement, *, over: bool) -> str:
    """How a team of an elimination stands."""
    if place.decided or over:
        return translate("Standings", "First") if place.best == 1 else ""
    return translate("Standings", "Still plays")


def story(stage: StageView, team: int, names: Mapping[int, str]) -> str:
    """How a team of an elimination got where it is, in a sentence; empty of a table."""
    one = stage.latest.get(team)
    if one is None:
        return ""
    place = one.teams.index(team)
    other = one.teams[1 - place]
    rival = translate("Standings", "not known yet") if other is None else names[other]
    where = round_name(
        stage.options.format,
        one.series.bracket,
        one.series.round,
        stage.last_rounds[one.series.bracket],
    )
    if not one.finished:
        words = translate("Standings", "{round}: plays against {team}.")
        if other is None:
            words = translate("Standings", "{round}: the opponent is {team}.")
        return words.format(round=where, team=rival)
    if one.score is None or one.kind is not ResultKind.PLAYED:
        won = translate("Standings", "{round}: won against {team} without playing.")
        lost = translate("Standings", "{round}: lost to {team} without playing.")
        return (won if one.winner == team else lost).format(round=where, team=rival)
    won = translate("Standings", "{round}: won {score} against {team}.")
    lost = translate("Standings", "{round}: lost {score} to {team}.")
    score = f"{one.score[place]}{DASH}{one.score[1 - place]}"
    return (won if one.winner == team else lost).format(round=where, score=score, team=rival)


def stage_name(stage: StageView) -> str:
    """Its own name, or what it is played as."""
    if stage.name:
        return stage.name
    match stage.options.format:
        case Format.SINGLE_ELIMINATION:
            return translate("Standings", "Single elimination")
        case Format.DOUBLE_ELIMINATION:
            return translate("Standings", "Double elimination")
        case Format.ROUND_ROBIN if stage.options.groups > 1:
            return translate("Standings", "Groups")
        case Format.ROUND_ROBIN:
            return translate("Standings", "Round robin")
        case Format.SWISS:
            return translate("Standings", "Swiss")


def listed(names: Iterable[str]) -> str:
    """Names one after another, none so long that the others have no room."""
    return ", ".join(shortened(name, 24) for name in names)
