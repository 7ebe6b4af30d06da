"""What the audience reads: who picks, what was picked last, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass

from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.tournaments.draft_tab.clock_state import ClockState
from dtxdesk.ui.pages.tournaments.draft_tab.grid import round_of
from dtxdesk.ui.translation import translate


@dataclass(frozen=True, slots=True)
class Scene:
    """The head in words.

    Attributes:
        where: "Winter Captains Draft, round 3, pick 19 of 32".
        name: In very large letters.
        what: "jaspurr is picking".
    """

    where: str
    name: str
    what: str

    @property
    def spoken(self) -> str:
        return ". ".join(part for part in (self.where, self.name, self.what) if part)


def scene_of(view: DraftView, clock: ClockState) -> Scene:
    """What the head says."""
    board, auction = view.draft.board, view.draft.auction
    title = view.row.tournament
    if not view.running:
        done = translate("Spectator", "{n} picks").format(n=len(board.picks))
        return Scene(title, translate("Spectator", "The teams are made"), done)
    where = _where(view)
    if auction is not None and auction.lot is not None:
        highest = auction.lot.highest
        bid = translate("Spectator", "{amount} bid by {team}").format(
            amount=grouped(highest.amount), team=view.teams[highest.team].name
        )
        return Scene(where, view.people[auction.lot.player].name, _stands(clock) or bid)
    if board.turn is None:
        return Scene(where, translate("Spectator", "Rolling…"), "")
    captain = view.people[board.team(board.turn).captain].name
    words = translate("Spectator", "{captain} is picking")
    if auction is not None:
        words = translate("Spectator", "{captain} is nominating")
    what = _stands(clock) or words.format(captain=captain)
    return Scene(where, view.teams[board.turn].name, what)


def _where(view: DraftView) -> str:
    board = view.draft.board
    number = round_of(board)
    words = translate("Spectator", "{tournament}, pick {n} of {all}")
    if number is not None:
        words = translate("Spectator", "{tournament}, round {round}, pick {n} of {all}")
    return words.format(
        tournament=view.row.tournament,
        round=number,
        n=len(board.picks) + 1,
        all=board.picks_in_all,
    )


def _stands(clock: ClockState) -> str:
    if clock.paused:
        return translate("Spectator", "Paused")
    if clock.over:
        return translate("Spectator", "Time is over")
    return ""
