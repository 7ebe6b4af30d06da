"""A draft as a JSON document, for scripts and for whoever shows a draft elsewhere."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from dtxdesk.domain.draft_board import Pick
from dtxdesk.domain.draft_events import DraftPlayer, DraftTeam, Started
from dtxdesk.domain.draft_history import Line, lines
from dtxdesk.domain.draft_records import record_of
from dtxdesk.services.draft_view import DraftView

UPCOMING = 5


def draft_document(view: DraftView, now: datetime) -> dict[str, Any]:
    """Where the draft stands at this moment; players by their own ids, times in seconds."""
    draft = view.draft
    board, clock, auction = draft.board, draft.clock, draft.auction
    lot = auction.lot if auction is not None else None
    return {
        "id": view.id,
        "tournament": view.row.tournament_id,
        "style": view.row.style,
        "state": view.row.state,
        "turn": board.turn,
        "next": [turn.team for turn in board.upcoming(UPCOMING)],
        "clock": {
            "limit": _seconds(clock.limit),
            "left": _seconds(clock.left(now)),
            "reserve_left": _seconds(clock.reserve_left(now)),
            "paused": clock.paused is not None,
            "over": clock.over(now),
        },
        "lot": None
        if lot is None
        else {
            "player": _person(view, lot.player),
            "bids": [{"team": offer.team, "amount": offer.amount} for offer in lot.offers],
        },
        "teams": [_team(view, team) for team in board.teams],
        "pool": [_player(view, player) for player in board.pool],
        "picks": [_pick(view, pick) for pick in board.picks],
        "history": [_line(view, line) for line in lines(draft)],
    }


def _seconds(time: timedelta | None) -> float | None:
    return None if time is None else time.total_seconds()


def _person(view: DraftView, entry_id: int) -> dict[str, Any]:
    person = view.people[entry_id]
    return {"user_id": person.user_id, "name": person.name}


def _player(view: DraftView, player: DraftPlayer) -> dict[str, Any]:
    return {**_person(view, player.id), "mmr": player.mmr}


def _team(view: DraftView, team: DraftTeam) -> dict[str, Any]:
    row = view.teams[team.id]
    document: dict[str, Any] = {
        "id": team.id,
        "name": row.name,
        "tag": row.tag,
        "captain": _person(view, team.captain),
        "size": team.size,
        "players": [_player(view, player) for player in team.players],
        "total": team.total,
        "predicted": view.draft.board.predicted.get(team.id, team.total),
    }
    auction = view.draft.auction
    if auction is not None:
        document |= {"money": team.money, "most": auction.most(team.id)}
    return document


def _pick(view: DraftView, pick: Pick) -> dict[str, Any]:
    return {
        "number": pick.number,
        "round": pick.round,
        "team": pick.team,
        "player": _person(view, pick.player),
        "seconds": pick.took.total_seconds(),
        "by": pick.by,
        "how": pick.how.value,
        "price": pick.price,
        "rolls": [[{"team": team, "d6": d6} for team, d6 in rolls] for rolls in pick.throws],
    }


def _line(view: DraftView, line: Line) -> dict[str, Any]:
    event = line.entry.event
    document: dict[str, Any] = {
        "number": line.entry.number,
        "at": event.at.isoformat(),
        "by": event.by,
        "taken_back": line.taken_back,
        "about": line.about,
    }
    if isinstance(event, Started):
        return {**document, "event": "started", "team": None, "player": None}
    record = record_of(event)
    player = line.entry.pick.player if line.entry.pick else record.player
    return {
        **document,
        "event": record.kind,
        "team": line.entry.team,
        "player": None if player is None else _person(view, player),
    }
