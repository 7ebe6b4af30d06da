"""Whose turn it is and what it is about, in words: the same for the organiser and the audience."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dtxdesk.domain.draft_order import Rolls, Style
from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.pages.tournaments.draft_tab.clock_state import NOTHING, clock_state
from dtxdesk.ui.pages.tournaments.draft_tab.words import countdown
from dtxdesk.ui.translation import translate


@dataclass(frozen=True, slots=True)
class Turn:
    """What the head of the draft says.

    Attributes:
        state: "on the clock", "paused", "over", "done": what it is coloured by.
        lead: "On the clock, pick 19 of 32".
        team_id: Whose tag stands before the name; None for none.
        name: In large letters.
        person: Whose avatar stands before `detail` (an id of `people`); None for none.
        detail: "jaspurr, with reserve 1:10".
    """

    state: str
    lead: str
    team_id: int | None
    name: str
    person: int | None
    detail: str


def turn_of(view: DraftView, now: datetime) -> Turn:
    """What stands at the head."""
    board, auction = view.draft.board, view.draft.auction
    clock = clock_state(view, now)
    if not view.running:
        return _done(view)
    state = "paused" if clock.paused else "over" if clock.over else "on the clock"
    place = translate("Draft", "pick {n} of {all}").format(
        n=len(board.picks) + 1, all=board.picks_in_all
    )
    if auction is not None and auction.lot is not None:
        lot, highest = auction.lot, auction.lot.highest
        words = translate("Draft", "{amount} bid by {team}").format(
            amount=grouped(highest.amount), team=view.teams[highest.team].name
        )
        name = view.people[lot.player].name
        lead = _lead(state, translate("Draft", "Up for bids"), place)
        return Turn(state, lead, None, name, lot.player, words)
    turn = board.turn
    if turn is None:
        lead = _lead(state, translate("Draft", "The teams roll"), place)
        return Turn(state, lead, None, "…", None, "")
    team = board.team(turn)
    begins = translate("Draft", "On the clock")
    if auction is not None:
        begins = translate("Draft", "Nominates")
    detail = view.people[team.captain].name
    reserve = view.draft.reserve_left(turn, now)
    if reserve > NOTHING:
        words = translate("Draft", "{captain}, with reserve {time}")
        detail = words.format(captain=detail, time=countdown(reserve))
    lead = _lead(state, begins, place)
    return Turn(state, lead, turn, view.teams[turn].name, team.captain, detail)


def _lead(state: str, begins: str, place: str) -> str:
    if state == "paused":
        begins = translate("Draft", "Paused")
    elif state == "over":
        begins = translate("Draft", "Time is over")
    return f"{begins}, {place}"


def _done(view: DraftView) -> Turn:
    board = view.draft.board
    picks = translate("Draft", "{n} of {all} picks").format(
        n=len(board.picks), all=board.picks_in_all
    )
    lead = translate("Draft", "The draft is over")
    return Turn("done", lead, None, translate("Draft", "The teams are made"), None, picks)


def newest_throws(view: DraftView) -> tuple[Rolls, ...]:
    """The rolls that gave the turn on the clock; empty where nobody had to roll."""
    picks = view.draft.picks
    return picks.throws if picks is not None and picks.style is Style.SHUFFLE else ()
