"""The commands of `dtxdesk match` that make matches games of series."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.lookup import team_in, tournament_called
from dtxdesk.cli.matches import MatchId
from dtxdesk.cli.output import json_option, pass_desk, print_json, print_rows, say, warn
from dtxdesk.domain.rights import Deed, may
from dtxdesk.services.outcome_words import outcome_lines

if TYPE_CHECKING:
    from dtxdesk.domain.match_linking import Suggestion
    from dtxdesk.services.evening import Outcome

Command = TypeVar("Command", bound=Callable[..., object])


def _of_a_series(command: Command) -> Command:
    """The words that say which match is meant for which series of which tournament."""
    tournament = click.option(
        "--tournament", "tournament_id", type=int, required=True, metavar="ID", help="Its number."
    )
    match = click.argument("match_id", type=MatchId(), metavar="MATCH")
    return click.argument("series", type=int)(match(tournament(command)))


@click.command()
@click.argument("tournament_id", type=int, metavar="TOURNAMENT")
@click.option("--no-link", is_flag=True, help="Only look: link nothing by itself.")
@json_option
@pass_desk
def suggest(desk: Desk, tournament_id: int, no_link: bool, as_json: bool) -> None:
    """The matches of each series, the likeliest first; what is certain is linked by itself."""
    tournament_called(desk, tournament_id)
    if not no_link and may(desk.database.access.role, Deed.RUN_TOURNAMENTS):
        desk.match_linking.link_certain(tournament_id)
    view = desk.match_linking.view(tournament_id)
    found = [
        line
        for series in view.series
        for line in (
            *({**_linked(one), "linked": True} for one in series.linked),
            *({**_suggested(one), "linked": False} for one in series.suggested),
        )
    ]
    for series in view.series:
        for match_id in sorted(series.contradicting):
            warn(
                f"Match {match_id} contradicts the score that was typed for series {series.number}"
            )
    if as_json:
        print_json({"suggestions": found})
        return
    print_rows(
        ("Series", "Match", "Tier", "Overlap", ""),
        (
            (
                one["series"], one["match_id"], one["tier"], one["overlap"],
                "linked" if one["linked"] else "",
            )
            for one in found
        ),
    )  # fmt: skip


@click.command()
@_of_a_series
@click.option("--radiant", metavar="TEAM", help="Who was radiant, where the rosters don't say.")
@json_option
@pass_desk
def link(
    desk: Desk, series: int, match_id: int, tournament_id: int, radiant: str | None, as_json: bool
) -> None:
    """Make MATCH a game of SERIES; the score follows."""
    tournament_called(desk, tournament_id)
    team = None if radiant is None else team_in(desk, tournament_id, radiant)
    outcome = desk.match_linking.link(tournament_id, series, match_id, team)
    _tell(outcome, series, match_id, as_json=as_json)


@click.command()
@_of_a_series
@json_option
@pass_desk
def unlink(desk: Desk, series: int, match_id: int, tournament_id: int, as_json: bool) -> None:
    """Take MATCH away from SERIES, which is then as it was before."""
    tournament_called(desk, tournament_id)
    outcome = desk.match_linking.unlink(tournament_id, series, match_id)
    _tell(outcome, series, match_id, as_json=as_json)


@click.command()
@_of_a_series
@json_option
@pass_desk
def dismiss(desk: Desk, series: int, match_id: int, tournament_id: int, as_json: bool) -> None:
    """Say that MATCH is no game of SERIES: it is not suggested for it any more."""
    tournament_called(desk, tournament_id)
    desk.match_linking.dismiss(tournament_id, series, match_id)
    if as_json:
        print_json({"series": series, "match_id": match_id})


@click.command("assign-day")
@click.argument("tournament_id", type=int, metavar="TOURNAMENT")
@click.argument("day", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE")
@click.option("--preview", is_flag=True, help="Only say what it would do.")
@json_option
@pass_desk
def assign_day(desk: Desk, tournament_id: int, day: Any, preview: bool, as_json: bool) -> None:
    """Link the matches of a day (such as 2026-12-05) to its series, in the order of play."""
    tournament_called(desk, tournament_id)
    assign = desk.match_linking.preview_day if preview else desk.match_linking.assign_day
    chosen: date = day.date()
    plan = assign(tournament_id, chosen)
    for one, why in plan.refused:
        warn(f"Match {one.match} for series {one.series}: {why.one_line()}")
    for line in outcome_lines(plan.outcome, [one.series for one in plan.links]):
        say(line)
    if as_json:
        print_json(
            {
                "links": [_suggested(one) for one in plan.links],
                "refused": [
                    {**_suggested(one), "reason": why.one_line()} for one, why in plan.refused
                ],
                "left": list(plan.left),
            }
        )
        return
    for one in plan.links:
        say(f"Series {one.series}: match {one.match} ({one.tier.value}, {one.overlap} of 10)")
    would = "Would be linked" if preview else "Linked"
    say(f"{would}: {len(plan.links)}; matches left: {len(plan.left)}.")


LINK_COMMANDS = (suggest, link, unlink, dismiss, assign_day)


def _suggested(one: Suggestion) -> dict[str, Any]:
    return {
        "series": one.series,
        "match_id": one.match,
        "tier": one.tier.value,
        "overlap": one.overlap,
    }


def _linked(one: Any) -> dict[str, Any]:
    return {
        "series": one.series,
        "match_id": one.match,
        "tier": None if one.tier is None else one.tier.value,
        "overlap": one.overlap,
    }


def _tell(outcome: Outcome, series: int, match_id: int, *, as_json: bool) -> None:
    for line in outcome_lines(outcome, [series]):
        say(line)
    if as_json:
        print_json({"series": series, "match_id": match_id, "finished": outcome.finished})
