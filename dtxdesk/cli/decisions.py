"""The commands of `dtxdesk tournament` that say what organisers have decided about a table."""

from __future__ import annotations

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.lookup import team_in, tournament_called
from dtxdesk.cli.output import json_option, pass_desk, print_json, say
from dtxdesk.services.decisions import (
    Decision,
    DecisionTakenBack,
    ExtraPlayed,
    PenaltyGiven,
    PenaltyLifted,
    TieDecided,
)
from dtxdesk.services.outcome_words import decision_lines


@click.command()
@click.argument("tournament_id", type=int, metavar="ID")
@click.argument("team", required=False)
@click.argument("points", type=int, required=False)
@click.option("--reason", help="Why; everybody will ask.")
@click.option("--lift", type=int, metavar="PENALTY", help="Give the points of this one back.")
@click.option("--preview", is_flag=True, help="Only say what it would change later on.")
@json_option
@pass_desk
def penalty(
    desk: Desk, tournament_id: int, team: str | None, points: int | None, reason: str | None,
    lift: int | None, preview: bool, as_json: bool,
) -> None:  # fmt: skip
    """Take POINTS from TEAM (its name or number) in its table; below zero it is given some.

    Put -- before points below zero.
    """
    if lift is not None:
        if team is not None or reason is not None:
            raise click.UsageError("Give a penalty, or lift one; not both")
        _make(desk, tournament_id, PenaltyLifted(lift), "Lifted.", preview, as_json=as_json)
        return
    if team is None or points is None or reason is None:
        raise click.UsageError("Name a team and its points, and say why with --reason")
    given = PenaltyGiven(team_in(desk, tournament_id, team), points, reason)
    _make(desk, tournament_id, given, "Penalty {} is noted.", preview, as_json=as_json)


@click.command()
@click.argument("tournament_id", type=int, metavar="ID")
@click.argument("teams", nargs=-1, metavar="TEAM...")
@click.option("--reason", help="Why; needed unless it was an extra series.")
@click.option("--extra-series", is_flag=True, help="The first TEAM has beaten the second in one.")
@click.option("--take-back", type=int, metavar="DECISION", help="Undecide this one.")
@click.option("--preview", is_flag=True, help="Only say what it would change later on.")
@json_option
@pass_desk
def decide(
    desk: Desk, tournament_id: int, teams: tuple[str, ...], reason: str | None,
    extra_series: bool, take_back: int | None, preview: bool, as_json: bool,
) -> None:  # fmt: skip
    """Put level teams (names or numbers) into this order, the best one first."""
    tournament_called(desk, tournament_id)
    if take_back is not None:
        if teams or reason is not None or extra_series:
            raise click.UsageError("Decide, or take a decision back; not both")
        back = DecisionTakenBack(take_back)
        _make(desk, tournament_id, back, "Taken back.", preview, as_json=as_json)
        return
    ids = [team_in(desk, tournament_id, text) for text in teams]
    if extra_series:
        if len(ids) != 2 or reason is not None:
            raise click.UsageError("An extra series has a winner and a loser, and no reason")
        decision: Decision = ExtraPlayed(ids[0], ids[1])
    elif reason is None or len(ids) < 2:
        raise click.UsageError("Name the teams in their order, and say why with --reason")
    else:
        decision = TieDecided(tuple(ids), reason)
    _make(desk, tournament_id, decision, "Decision {} is noted.", preview, as_json=as_json)


DECISION_COMMANDS = (penalty, decide)


def _make(
    desk: Desk, tournament_id: int, decision: Decision, words: str, preview: bool, *, as_json: bool
) -> None:
    """Makes a decision, or only says what would follow from it."""
    if preview:
        outcome = desk.decisions.preview(tournament_id, decision)
        for line in decision_lines(outcome):
            say(line)
        if as_json:
            print_json({"id": None})
        return
    noted = desk.decisions.make(tournament_id, decision)
    for line in decision_lines(noted.outcome):
        say(line)
    if as_json:
        print_json({"id": noted.id})
    else:
        say(words.format(noted.id))
