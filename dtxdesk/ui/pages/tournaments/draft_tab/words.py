"""A draft in words: clocks, picks, what undo takes back, and every line of its history."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from math import ceil

from dtxdesk.data.queries.drafts import DraftPerson
from dtxdesk.domain.draft import Entry
from dtxdesk.domain.draft_board import Pick
from dtxdesk.domain.draft_events import (
    Bid,
    CaptainReplaced,
    Event,
    How,
    Joined,
    Left,
    MmrGiven,
    Nominated,
    Paused,
    Picked,
    Redone,
    Restarted,
    Resumed,
    Rolled,
    Skipped,
    Sold,
    Started,
    TimeGiven,
    Undone,
)
from dtxdesk.domain.draft_history import Line
from dtxdesk.domain.draft_order import Rolls, Style
from dtxdesk.services.draft_view import DraftView
from dtxdesk.ui.delegates.avatars import initials
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.position_names import position_names
from dtxdesk.ui.times import duration
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets.text import shortened


def style_name(style: Style) -> str:
    """How the next team is found."""
    match style:
        case Style.SNAKE:
            return translate("Draft", "Snake: the order turns round after each round")
        case Style.NORMAL:
            return translate("Draft", "Normal: the same order in every round")
        case Style.SHUFFLE:
            return translate("Draft", "Shuffle: the team with the lowest total picks next")
        case Style.AUCTION:
            return translate("Draft", "Auction: teams nominate in turn and bid")


def countdown(left: timedelta) -> str:
    """What is left: "0:42". The last second is shown until it is over."""
    return duration(ceil(left.total_seconds()))


def took(time: timedelta) -> str:
    """How long a turn was: "1:04"."""
    return duration(int(time.total_seconds()))


def tag_of(view: DraftView, team_id: int) -> str:
    """The team's tag, or letters of its name."""
    row = view.teams[team_id]
    return row.tag or initials(row.name)


def team_of(view: DraftView, team_id: int) -> str:
    """The team's name, no longer than a sentence bears."""
    return shortened(view.teams[team_id].name)


def person_of(view: DraftView, entry_id: int) -> str:
    found = view.people.get(entry_id)
    return shortened(found.name) if found is not None else "?"


def first_choice(person: DraftPerson) -> str:
    """What somebody likes to play most; empty where nobody knows."""
    chosen = [(wish, place) for place, wish in enumerate(person.positions) if wish]
    return position_names()[min(chosen)[1]] if chosen else ""


def mmr_text(mmr: int | None) -> str:
    return "–" if mmr is None else str(mmr)


def numbered(places: Sequence[int]) -> str:
    """Says "1, 3 and 5" of positions counted from 0."""
    numbers = [str(place + 1) for place in places]
    if len(numbers) < 2:
        return "".join(numbers)
    words = translate("Draft", "{several} and {last}")
    return words.format(several=", ".join(numbers[:-1]), last=numbers[-1])


def lacks(places: Sequence[int]) -> str:
    """Says "Lacks 1 and 5"."""
    if not places:
        return translate("Draft", "All positions covered")
    return translate("Draft", "Lacks {positions}").format(positions=numbered(places))


def gains(covers: Sequence[int], still: Sequence[int]) -> str:
    """Says "covers 5, still lacks 1"."""
    if covers and still:
        words = translate("Draft", "covers {positions}, still lacks {others}")
    elif covers:
        words = translate("Draft", "covers {positions}, then nothing is lacking")
    elif still:
        words = translate("Draft", "still lacks {others}")
    else:
        words = translate("Draft", "all positions are covered")
    return words.format(positions=numbered(covers), others=numbered(still))


def how_made(pick: Pick) -> str:
    """How a pick came about, where it is worth a word."""
    if pick.price is not None:
        return translate("Draft", "for {price}").format(price=grouped(pick.price))
    if pick.how is How.BEHALF:
        if not pick.by:
            return translate("Draft", "for the captain")
        return translate("Draft", "for the captain, by {name}").format(name=shortened(pick.by))
    if pick.how is How.TIME:
        return translate("Draft", "time ran out, best by MMR")
    if pick.throws:
        return translate("Draft", "after a roll")
    return ""


def undo_words(view: DraftView) -> str:
    """What undo would take back: "Undo pick 18"; empty for nothing."""
    steps = view.draft.before
    if not steps:
        return ""
    return _undo_of(steps[-1].entry)


def _undo_of(entry: Entry) -> str:
    if entry.pick is not None and isinstance(entry.event, Picked):
        return translate("Draft", "Undo pick {n}").format(n=entry.pick.number)
    match entry.event:
        case Sold():
            return translate("Draft", "Undo sale")
        case Nominated():
            return translate("Draft", "Undo nomination")
        case Bid():
            return translate("Draft", "Undo bid")
        case Skipped():
            return translate("Draft", "Undo skipping")
        case Left():
            return translate("Draft", "Undo leaving")
        case Joined():
            return translate("Draft", "Undo joining")
        case CaptainReplaced():
            return translate("Draft", "Undo captain")
        case MmrGiven():
            return translate("Draft", "Undo MMR")
        case Restarted():
            return translate("Draft", "Undo restart")
    return translate("Draft", "Undo")


def rolls(view: DraftView, throws: Sequence[Rolls]) -> str:
    """Says "GLYF 5, BARA 3; then GLYF 2, BARA 4"."""
    told = [
        ", ".join(f"{tag_of(view, team)} {roll}" for team, roll in throw if team in view.teams)
        for throw in throws
    ]
    return translate("Draft", "; then ").join(told)


# The history


def line_words(view: DraftView, line: Line) -> str:
    """What happened, in a sentence."""
    entry = line.entry
    event = entry.event
    if isinstance(event, Undone | Redone):
        return _taken(view, line)
    if isinstance(event, Rolled):
        words = translate("Draft", "Rolled: {rolls}")
        return words.format(rolls=rolls(view, event.throws))
    if entry.pick is not None:
        return _picked(view, entry, entry.pick)
    told = _TOLD.get(type(event))
    if told is None:
        return ""
    return told().format(**_fields(view, entry))


def _taken(view: DraftView, line: Line) -> str:
    number = line.about
    entries = view.draft.entries
    what = ""
    if number is not None and 0 < number <= len(entries):
        what = line_words(view, Line(entries[number - 1]))
    words = translate("Draft", "Taken back: {what}")
    if isinstance(line.entry.event, Redone):
        words = translate("Draft", "Done again: {what}")
    return words.format(what=what)


def _picked(view: DraftView, entry: Entry, pick: Pick) -> str:
    words = translate("Draft", "Pick {n}: {team} takes {player}")
    if pick.price is not None:
        words = translate("Draft", "Sale {n}: {team} buys {player} for {price}")
    said = words.format(
        n=pick.number,
        team=team_of(view, pick.team),
        player=person_of(view, pick.player),
        price=grouped(pick.price or 0),
    )
    if isinstance(entry.event, Picked | Sold) and entry.event.how is How.TIME:
        return translate("Draft", "{what} (time was over)").format(what=said)
    if pick.price is None and pick.how is How.BEHALF:
        return translate("Draft", "{what} (for the captain)").format(what=said)
    return said


_TOLD: Mapping[type[Event], Callable[[], str]] = {
    Started: lambda: translate("Draft", "The draft starts"),
    Nominated: lambda: translate("Draft", "{team} nominates {player} for {amount}"),
    Bid: lambda: translate("Draft", "{team} bids {amount}"),
    Skipped: lambda: translate("Draft", "{team} is skipped"),
    Left: lambda: translate("Draft", "{player} leaves"),
    Joined: lambda: translate("Draft", "{player} joins"),
    CaptainReplaced: lambda: translate("Draft", "{player} leads {team}"),
    MmrGiven: lambda: translate("Draft", "{player} has MMR {mmr} now"),
    Restarted: lambda: translate("Draft", "Started again from the beginning"),
    Paused: lambda: translate("Draft", "Paused"),
    Resumed: lambda: translate("Draft", "Gone on"),
    TimeGiven: lambda: translate("Draft", "The turn has all its time again"),
}


def _fields(view: DraftView, entry: Entry) -> dict[str, str]:
    event = entry.event
    player: int | None = getattr(event, "player", None)
    if isinstance(event, Joined):
        player = event.player.id
    elif isinstance(event, CaptainReplaced):
        player = event.captain.id
    return {
        "player": "" if player is None else person_of(view, player),
        "team": team_of(view, entry.team) if entry.team in view.teams and entry.team else "",
        "amount": grouped(getattr(event, "amount", 0)),
        "mmr": str(getattr(event, "mmr", "")),
    }
