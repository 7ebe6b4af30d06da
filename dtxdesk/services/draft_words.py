"""What is done in a draft, in words: titles of operations, and why an action comes too late."""

from __future__ import annotations

from collections.abc import Mapping

from dtxdesk.domain.draft import Draft
from dtxdesk.domain.draft_events import (
    Bid,
    CaptainReplaced,
    DraftPlayer,
    Event,
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
    TimeGiven,
    Undone,
)
from dtxdesk.errors import UserError
from dtxdesk.services.draft_view import DraftView


def overtaken(view: DraftView) -> UserError:
    last = view.draft.entries[-1]
    return UserError(
        "The draft has gone on",
        "{what}, entered by {author} at {at}",
        "Look at the board and do it again if it is still right",
        what=_told(view, last.event),
        author=last.event.by,
        at=last.event.at,
    )


def _told(view: DraftView, event: Event) -> str:
    """What an event is called in titles and messages."""
    return _TITLES.get(type(event), "Draft").format_map(_names(view, event))


_TITLES: Mapping[type[Event], str] = {
    Picked: "Pick {player}",
    Nominated: "Nominate {player}",
    Bid: "Bid {amount} by {team}",
    Sold: "Sell the player",
    Skipped: "Skip a turn",
    Left: "{player} leaves the draft",
    Joined: "{player} joins the draft",
    CaptainReplaced: "{player} leads {team}",
    MmrGiven: "MMR {mmr} for {player}",
    Restarted: "Restart the draft",
    Undone: "Take back in the draft",
    Redone: "Do again in the draft",
    Paused: "Pause the draft",
    Resumed: "Go on with the draft",
    TimeGiven: "Give the time again",
    Rolled: "Roll",
}


def _names(view: DraftView, event: Event) -> dict[str, object]:
    player = event.captain.id if isinstance(event, CaptainReplaced) else getattr(event, "player", 0)
    if isinstance(player, DraftPlayer):
        player = player.id
    team = view.teams.get(getattr(event, "team", 0))
    return {
        "player": view.people[player].name if player in view.people else "",
        "team": team.name if team else "",
        "amount": getattr(event, "amount", ""),
        "mmr": getattr(event, "mmr", ""),
    }


def title_of(view: DraftView, changed: Draft, event: Event) -> str:
    """Such as "Pick Zora for Glyph Club (Winter Captains Draft)"."""
    told = _told(view, event)
    entry = changed.entries[-1]
    if isinstance(event, Picked | Sold) and entry.pick is not None:
        name = view.people[entry.pick.player].name
        verb = "Pick" if isinstance(event, Picked) else "Sell"
        joiner = "for" if isinstance(event, Picked) else "to"
        told = f"{verb} {name} {joiner} {view.teams[entry.pick.team].name}"
    return f"{told} ({view.row.tournament})"
