"""dtxdesk sync and dtxdesk recompute."""

from __future__ import annotations

import sys
import time

import click

from dtxdesk.bootstrap import Desk
from dtxdesk.cli.lookup import leagues_named
from dtxdesk.cli.output import fail, json_option, pass_desk, print_json, say
from dtxdesk.data.leases import LeaseTaken
from dtxdesk.services.league_sync import SyncReport
from dtxdesk.services.progress import SyncProgress


@click.command()
@click.argument("steam_league_id", type=int, nargs=-1)
@click.option("--full", is_flag=True, help="Walk the whole history, try everything missing again.")
@click.option("--no-cache", is_flag=True, help="Neither read nor keep answers of Steam.")
@json_option
@pass_desk
def sync(
    desk: Desk, steam_league_id: tuple[int, ...], full: bool, no_cache: bool, as_json: bool
) -> int:
    """Bring leagues up to date with Steam: the named ones, or all that are followed."""
    reports: list[SyncReport] = []
    code = 0
    for row in leagues_named(desk, steam_league_id):
        try:
            reports.append(
                desk.sync.sync(row.id, full=full, no_cache=no_cache, progress=_Progress())
            )
        except LeaseTaken as taken:
            # Someone else is at it; the other leagues need not wait for that.
            code = fail(f"{row.name}: {taken.one_line()}")
            continue
        _say_how_it_went(row.name, reports[-1])
    if as_json:
        print_json({"leagues": [_document(report) for report in reports]})
    return code


@click.command()
@click.argument("steam_league_id", type=int, nargs=-1)
@pass_desk
def recompute(desk: Desk, steam_league_id: tuple[int, ...]) -> None:
    """Work out the statistics of leagues anew from their matches."""
    for row in leagues_named(desk, steam_league_id):
        desk.statistics.recompute(row.id)
        say(f"{row.name}: worked out anew.")


class _Progress:
    """Says how far it is: over and over on a terminal, now and then elsewhere."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._next = time.monotonic() + (0 if self._terminal else 10)

    def __call__(self, at: SyncProgress) -> None:
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + (0.1 if self._terminal else 10)
        if at.phase == "listing":
            text = f"{at.league_name}: {at.found} matches found"
        else:
            text = f"{at.league_name}: {at.done} of {at.found}"
            if at.seconds_left is not None:
                text += f", about {round(at.seconds_left)} s left"
        click.echo(f"\r{text}\x1b[K" if self._terminal else text, err=True, nl=not self._terminal)


def _say_how_it_went(name: str, report: SyncReport) -> None:
    text = f"{name}: {report.found} new, {report.fetched} read in {report.seconds:.1f} s"
    if report.pending:
        text += f", {len(report.pending)} without details"
    say(f"\r{text}\x1b[K" if sys.stderr.isatty() else text)
    for row in report.pending[:20]:
        say(f"  {row.match_id}: {row.reason or 'not tried yet'}")
    for unreadable in report.unreadable:
        say(f"  left out: {unreadable}")


def _document(report: SyncReport) -> dict[str, object]:
    return {
        "steam_league_id": report.steam_league_id,
        "found": report.found,
        "fetched": report.fetched,
        "pending": [
            {
                "match_id": row.match_id,
                "reason": row.reason,
                "next_try": row.next_try_at and row.next_try_at.isoformat(),
            }
            for row in report.pending
        ],
        "unreadable": list(report.unreadable),
        "seconds": round(report.seconds, 3),
    }
