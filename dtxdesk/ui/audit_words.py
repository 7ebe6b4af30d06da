"""The audit log in words: what its tables, columns and values are called on the other screens."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dtxdesk.data.queries.audit import FieldChange, Kind, OperationRow, RowEffect, Standing
from dtxdesk.domain.heroes import hero_name
from dtxdesk.domain.league_mmr import MILLION
from dtxdesk.ui.delegates import percent
from dtxdesk.ui.delegates.cells import DASH, BadgeKind
from dtxdesk.ui.times import date_time, duration
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP, counted, translate

_FIELDS: dict[str, str] = {
    "nickname": QT_TRANSLATE_NOOP("audit", "Name"),
    "name": QT_TRANSLATE_NOOP("audit", "Name"),
    "steam_id": QT_TRANSLATE_NOOP("audit", "Steam id"),
    "discord_id": QT_TRANSLATE_NOOP("audit", "Discord id"),
    "discord_username": QT_TRANSLATE_NOOP("audit", "Discord name"),
    "discord_nickname": QT_TRANSLATE_NOOP("audit", "Discord nickname"),
    "guild_nickname": QT_TRANSLATE_NOOP("audit", "Server nickname"),
    "avatar": QT_TRANSLATE_NOOP("audit", "Picture"),
    "base_mmr": QT_TRANSLATE_NOOP("audit", "Base MMR"),
    "base_mmr_source": QT_TRANSLATE_NOOP("audit", "Base MMR, source"),
    "base_mmr_at": QT_TRANSLATE_NOOP("audit", "Base MMR, date"),
    "position_carry": QT_TRANSLATE_NOOP("audit", "Carry"),
    "position_mid": QT_TRANSLATE_NOOP("audit", "Mid"),
    "position_offlane": QT_TRANSLATE_NOOP("audit", "Offlane"),
    "position_soft_support": QT_TRANSLATE_NOOP("audit", "Soft support"),
    "position_hard_support": QT_TRANSLATE_NOOP("audit", "Hard support"),
    "notes": QT_TRANSLATE_NOOP("audit", "Notes"),
    "active": QT_TRANSLATE_NOOP("audit", "In the lists"),
    "steam_league_id": QT_TRANSLATE_NOOP("audit", "Steam league id"),
    "is_primary": QT_TRANSLATE_NOOP("audit", "Primary league"),
    "followed": QT_TRANSLATE_NOOP("audit", "Followed"),
    "weight_win_rate": QT_TRANSLATE_NOOP("audit", "Weight of win rate"),
    "weight_kda": QT_TRANSLATE_NOOP("audit", "Weight of KDA"),
    "weight_gpm": QT_TRANSLATE_NOOP("audit", "Weight of GPM"),
    "min_games": QT_TRANSLATE_NOOP("audit", "Minimum games"),
    "cap": QT_TRANSLATE_NOOP("audit", "Cap"),
    "opendota": QT_TRANSLATE_NOOP("audit", "OpenDota"),
    "match_id": QT_TRANSLATE_NOOP("audit", "Match"),
    "match_seq_num": QT_TRANSLATE_NOOP("audit", "Sequence number"),
    "league_id": QT_TRANSLATE_NOOP("audit", "League"),
    "start_time": QT_TRANSLATE_NOOP("audit", "Start"),
    "duration": QT_TRANSLATE_NOOP("audit", "Length"),
    "radiant_win": QT_TRANSLATE_NOOP("audit", "Winner"),
    "radiant_score": QT_TRANSLATE_NOOP("audit", "Radiant kills"),
    "dire_score": QT_TRANSLATE_NOOP("audit", "Dire kills"),
    "radiant_name": QT_TRANSLATE_NOOP("audit", "Radiant"),
    "dire_name": QT_TRANSLATE_NOOP("audit", "Dire"),
    "source": QT_TRANSLATE_NOOP("audit", "Source"),
    "counted": QT_TRANSLATE_NOOP("audit", "Counts"),
    "counted_reason": QT_TRANSLATE_NOOP("audit", "Reason"),
    "slot": QT_TRANSLATE_NOOP("audit", "Slot"),
    "hero_id": QT_TRANSLATE_NOOP("audit", "Hero"),
    "kills": QT_TRANSLATE_NOOP("audit", "Kills"),
    "deaths": QT_TRANSLATE_NOOP("audit", "Deaths"),
    "assists": QT_TRANSLATE_NOOP("audit", "Assists"),
    "last_hits": QT_TRANSLATE_NOOP("audit", "Last hits"),
    "denies": QT_TRANSLATE_NOOP("audit", "Denies"),
    "level": QT_TRANSLATE_NOOP("audit", "Level"),
    "net_worth": QT_TRANSLATE_NOOP("audit", "Net worth"),
    "state": QT_TRANSLATE_NOOP("audit", "State"),
    "attempts": QT_TRANSLATE_NOOP("audit", "Attempts"),
    "key": QT_TRANSLATE_NOOP("audit", "Setting"),
    "value": QT_TRANSLATE_NOOP("audit", "Value"),
    "found": QT_TRANSLATE_NOOP("audit", "Found"),
    "fetched": QT_TRANSLATE_NOOP("audit", "Read"),
    "description": QT_TRANSLATE_NOOP("audit", "Description"),
    "type": QT_TRANSLATE_NOOP("audit", "How teams are made"),
    "starts_at": QT_TRANSLATE_NOOP("audit", "Start"),
    "time_zone": QT_TRANSLATE_NOOP("audit", "Time zone"),
    "team_size": QT_TRANSLATE_NOOP("audit", "Players in a team"),
    "prizes": QT_TRANSLATE_NOOP("audit", "Prizes"),
    "announcements": QT_TRANSLATE_NOOP("audit", "Announcements"),
    "tournament_id": QT_TRANSLATE_NOOP("audit", "Tournament"),
    "user_id": QT_TRANSLATE_NOOP("audit", "Player"),
    "team_id": QT_TRANSLATE_NOOP("audit", "Team"),
    "signed_up_at": QT_TRANSLATE_NOOP("audit", "Signed up"),
    "checked_in_at": QT_TRANSLATE_NOOP("audit", "Checked in"),
    "captain": QT_TRANSLATE_NOOP("audit", "Captain"),
    "note": QT_TRANSLATE_NOOP("audit", "Note"),
    "tag": QT_TRANSLATE_NOOP("audit", "Tag"),
    "captain_id": QT_TRANSLATE_NOOP("audit", "Captain"),
    "deputy_id": QT_TRANSLATE_NOOP("audit", "Deputy"),
    "seed": QT_TRANSLATE_NOOP("audit", "Seed"),
    "draft_order": QT_TRANSLATE_NOOP("audit", "Place in the draft"),
    "role": QT_TRANSLATE_NOOP("audit", "Role"),
    "approved": QT_TRANSLATE_NOOP("audit", "May play"),
    "joined_at": QT_TRANSLATE_NOOP("audit", "Joined"),
    "left_at": QT_TRANSLATE_NOOP("audit", "Left"),
    "draft_id": QT_TRANSLATE_NOOP("audit", "Draft"),
    "style": QT_TRANSLATE_NOOP("audit", "Kind of draft"),
    "started_at": QT_TRANSLATE_NOOP("audit", "Started"),
    "started_by": QT_TRANSLATE_NOOP("audit", "Started by"),
    "pick_seconds": QT_TRANSLATE_NOOP("audit", "Seconds for a pick"),
    "reserve_seconds": QT_TRANSLATE_NOOP("audit", "Seconds in reserve"),
    "bid_seconds": QT_TRANSLATE_NOOP("audit", "Seconds for a bid"),
    "bid_extra_seconds": QT_TRANSLATE_NOOP("audit", "More seconds after a bid"),
    "events": QT_TRANSLATE_NOOP("audit", "Events"),
    "place": QT_TRANSLATE_NOOP("audit", "Place"),
    "size": QT_TRANSLATE_NOOP("audit", "Players"),
    "budget": QT_TRANSLATE_NOOP("audit", "Budget"),
    "entry_id": QT_TRANSLATE_NOOP("audit", "Player"),
    "mmr": QT_TRANSLATE_NOOP("audit", "MMR"),
    "late": QT_TRANSLATE_NOOP("audit", "Came late"),
    "number": QT_TRANSLATE_NOOP("audit", "Number"),
    "kind": QT_TRANSLATE_NOOP("audit", "What happened"),
    "at": QT_TRANSLATE_NOOP("audit", "Time"),
    "by": QT_TRANSLATE_NOOP("audit", "By"),
    "amount": QT_TRANSLATE_NOOP("audit", "Amount"),
    "details": QT_TRANSLATE_NOOP("audit", "Details"),
    "withdrawn_at": QT_TRANSLATE_NOOP("audit", "Withdrawn"),
    "format": QT_TRANSLATE_NOOP("audit", "Format"),
    "options": QT_TRANSLATE_NOOP("audit", "Options"),
    "feeds_on": QT_TRANSLATE_NOOP("audit", "Teams from stage"),
    "taken": QT_TRANSLATE_NOOP("audit", "Teams that go on"),
    "stage_id": QT_TRANSLATE_NOOP("audit", "Stage"),
    "in_stage": QT_TRANSLATE_NOOP("audit", "Number in the stage"),
    "bracket": QT_TRANSLATE_NOOP("audit", "Bracket"),
    "group_number": QT_TRANSLATE_NOOP("audit", "Group"),
    "round": QT_TRANSLATE_NOOP("audit", "Round"),
    "position": QT_TRANSLATE_NOOP("audit", "Position"),
    "best_of": QT_TRANSLATE_NOOP("audit", "Best of"),
    "drawn_first_id": QT_TRANSLATE_NOOP("audit", "First team drawn"),
    "drawn_second_id": QT_TRANSLATE_NOOP("audit", "Second team drawn"),
    "result_first_id": QT_TRANSLATE_NOOP("audit", "First team"),
    "result_second_id": QT_TRANSLATE_NOOP("audit", "Second team"),
    "score_first": QT_TRANSLATE_NOOP("audit", "Games of the first team"),
    "score_second": QT_TRANSLATE_NOOP("audit", "Games of the second team"),
    "result_winner_id": QT_TRANSLATE_NOOP("audit", "Winner"),
    "result_kind": QT_TRANSLATE_NOOP("audit", "How it ended"),
    "score_follows": QT_TRANSLATE_NOOP("audit", "Score follows from the matches"),
    "made_by_link": QT_TRANSLATE_NOOP("audit", "Game came with the match"),
    "side_by_link": QT_TRANSLATE_NOOP("audit", "Side came with the match"),
    "scheduled_at": QT_TRANSLATE_NOOP("audit", "Time"),
    "caster": QT_TRANSLATE_NOOP("audit", "Caster"),
    "series_id": QT_TRANSLATE_NOOP("audit", "Series"),
    "winner_id": QT_TRANSLATE_NOOP("audit", "Winner"),
    "radiant_id": QT_TRANSLATE_NOOP("audit", "Radiant"),
    "points": QT_TRANSLATE_NOOP("audit", "Points"),
    "reason": QT_TRANSLATE_NOOP("audit", "Reason"),
    "teams": QT_TRANSLATE_NOOP("audit", "Teams"),
    "gpm": "GPM",
    "xpm": "XPM",
}
_INNER = frozenset({"league"})
"""Figures of a summary that stand in its title as well, as an id that no screen shows."""

_CHOICES = (
    QT_TRANSLATE_NOOP("audit", "first choice"),
    QT_TRANSLATE_NOOP("audit", "second choice"),
    QT_TRANSLATE_NOOP("audit", "third choice"),
    QT_TRANSLATE_NOOP("audit", "fourth choice"),
    QT_TRANSLATE_NOOP("audit", "fifth choice"),
)
_SOURCES = {
    "typed": QT_TRANSLATE_NOOP("audit", "typed"),
    "imported": QT_TRANSLATE_NOOP("audit", "imported"),
    "estimated": QT_TRANSLATE_NOOP("audit", "estimated"),
    "manual": QT_TRANSLATE_NOOP("audit", "typed in by hand"),
    "steam": "Steam",
    "opendota": "OpenDota",
}
_VALUES: dict[str, dict[str, str]] = {
    "state": {
        "draft": QT_TRANSLATE_NOOP("audit", "being planned"),
        "signup": QT_TRANSLATE_NOOP("audit", "sign-up"),
        "running": QT_TRANSLATE_NOOP("audit", "running"),
        "finished": QT_TRANSLATE_NOOP("audit", "finished"),
        "cancelled": QT_TRANSLATE_NOOP("audit", "cancelled"),
        "in": QT_TRANSLATE_NOOP("audit", "plays"),
        "waiting": QT_TRANSLATE_NOOP("audit", "on the waiting list"),
        "dropped": QT_TRANSLATE_NOOP("audit", "dropped out"),
    },
    "type": {
        "draft": QT_TRANSLATE_NOOP("audit", "drafted"),
        "balanced": QT_TRANSLATE_NOOP("audit", "balanced by the program"),
        "teams": QT_TRANSLATE_NOOP("audit", "sign up as they are"),
    },
    "role": {
        "member": QT_TRANSLATE_NOOP("audit", "member"),
        "stand_in": QT_TRANSLATE_NOOP("audit", "stand-in"),
        "former": QT_TRANSLATE_NOOP("audit", "former member"),
        "viewer": QT_TRANSLATE_NOOP("audit", "viewer"),
        "staff": QT_TRANSLATE_NOOP("audit", "staff"),
        "admin": QT_TRANSLATE_NOOP("audit", "admin"),
        "owner": QT_TRANSLATE_NOOP("audit", "owner"),
    },
}
"""Values of columns that take only these."""
_KINDS: dict[Kind, tuple[str, BadgeKind, str | None]] = {
    Kind.CHANGE: (QT_TRANSLATE_NOOP("audit", "Change"), "neutral", "edit"),
    Kind.UNDO: (QT_TRANSLATE_NOOP("audit", "Undo"), "live", "undo"),
    Kind.REDO: (QT_TRANSLATE_NOOP("audit", "Redo"), "live", "redo"),
    Kind.SUMMARY: (QT_TRANSLATE_NOOP("audit", "By itself"), "neutral", "sync"),
    Kind.FOREIGN: (QT_TRANSLATE_NOOP("audit", "Other client"), "attention", "external"),
    Kind.JOB: (QT_TRANSLATE_NOOP("audit", "Job"), "neutral", "clock"),
    Kind.MEMBERS: (QT_TRANSLATE_NOOP("audit", "Members"), "neutral", "shield"),
}
_STANDINGS = {
    Standing.NO_ROWS: QT_TRANSLATE_NOOP("audit", "It changed no row that could be put back."),
    Standing.OUTDATED: QT_TRANSLATE_NOOP(
        "audit", "It is from before an upgrade of the database; change it by hand."
    ),
    Standing.SEALED: QT_TRANSLATE_NOOP(
        "audit", "It was about a player who is forgotten; that can't be taken back."
    ),
    Standing.OF_MEMBERS: QT_TRANSLATE_NOOP(
        "audit", "Members are invited, given a role and revoked under Settings, Members."
    ),
}


@dataclass(frozen=True, slots=True)
class ShownField:
    """One field of a row, in words."""

    title: str
    before: str
    after: str


def kind_words(kind: Kind) -> tuple[str, BadgeKind, str | None]:
    """How an operation came about: the word, the badge it stands on, and its icon."""
    words, badge, icon = _KINDS[kind]
    return translate("audit", words), badge, icon


def login_words(login: str, name: str) -> str:
    """What the database calls somebody, where people call them by another name."""
    if login == name:
        return ""
    return translate("audit", "Signs in as {login}").format(login=login)


def reason_not(row: OperationRow) -> str:
    """Why an operation can't be taken back; empty where it may be tried."""
    return translate("audit", _STANDINGS[row.standing]) if row.standing in _STANDINGS else ""


def about(touched: Iterable[tuple[str, int]]) -> str:
    """What an operation is about: "12 players, 1 league"."""
    return ", ".join(_counted(table, count) for table, count in touched)


def _counted(table: str, n: int) -> str:
    if table == "users":
        words = counted("audit", "%n player(s)", n)
    elif table == "leagues":
        words = counted("audit", "%n league(s)", n)
    elif table == "steam_matches":
        words = counted("audit", "%n match(es)", n)
    elif table == "steam_match_players":
        words = counted("audit", "%n row(s) of players", n)
    elif table == "members":
        words = counted("audit", "%n member(s)", n)
    elif table == "pending_matches":
        words = counted("audit", "%n match(es) without details", n)
    else:
        words = _counted_in_tournament(table, n)
    return words


def _counted_in_tournament(table: str, n: int) -> str:
    if table == "tournaments":
        words = counted("audit", "%n tournament(s)", n)
    elif table == "sign_ups":
        words = counted("audit", "%n sign-up(s)", n)
    elif table == "teams":
        words = counted("audit", "%n team(s)", n)
    elif table == "team_members":
        words = counted("audit", "%n place(s) in teams", n)
    elif table == "drafts":
        words = counted("audit", "%n draft(s)", n)
    elif table == "draft_teams":
        words = counted("audit", "%n team(s) of a draft", n)
    elif table == "draft_entries":
        words = counted("audit", "%n player(s) of a draft", n)
    elif table == "draft_events":
        words = counted("audit", "%n event(s) of a draft", n)
    else:
        words = counted("audit", "%n setting(s)", n)
    return words


def row_title(row: RowEffect) -> str:
    """What a row is called: a player's name, "Match 8412907713"."""
    if row.table in ("steam_matches", "pending_matches"):
        return translate("audit", "Match {id}").format(id=row.row_id)
    if row.table == "steam_match_players":
        slot = row.row_key.partition("/")[2]
        return translate("audit", "Match {id}, slot {slot}").format(id=row.row_id, slot=slot)
    if row.table == "sign_ups":
        return translate("audit", "Sign-up of {name}").format(name=_who(row))
    if row.table == "team_members":
        return translate("audit", "{name} in a team").format(name=_who(row))
    if row.table == "draft_entries":
        return translate("audit", "{name} in a draft").format(name=_who(row))
    if row.table.startswith("draft"):
        return translate("audit", "Draft of {name}").format(name=row.row_name)
    return row.row_name


def _who(row: RowEffect) -> str:
    """Whom a row is about that is gone, and has a number for a name."""
    for field in row.fields:
        if field.name == "user_id" and not row.there:
            return field.before_name or field.after_name or row.row_name
    return row.row_name


def action_words(row: RowEffect, *, ahead: bool = False) -> str:
    """What was done to a row, or (`ahead`) what would be."""
    if ahead:
        words = {
            "insert": translate("audit", "Comes back"),
            "update": translate("audit", "Changes"),
            "delete": translate("audit", "Goes"),
        }
        return words.get(row.action, "")
    words = {
        "insert": translate("audit", "Added"),
        "update": translate("audit", "Changed"),
        "delete": translate("audit", "Deleted"),
    }
    return words.get(row.action, "")


def field_title(name: str) -> str:
    """A column as the other screens call it; one they don't show keeps its own name."""
    known = _FIELDS.get(name)
    return translate("audit", known) if known else name.replace("_", " ").capitalize()


def shown_fields(fields: Iterable[FieldChange]) -> list[ShownField]:
    """Fields in words; what is empty before and after alike ("", 0 games) is left out."""
    shown = (
        ShownField(
            field_title(field.name),
            field.before_name or field_value(field.name, field.before),
            field.after_name or field_value(field.name, field.after),
        )
        for field in fields
        if field.name not in _INNER
    )
    return [field for field in shown if field.before != field.after]


def field_value(name: str, value: Any) -> str:
    """A value as people write it: an id as text, a date in their zone, a position in words."""
    if value is None or value == "":
        return DASH
    if name == "radiant_win":
        return translate("audit", "Radiant") if value else translate("audit", "Dire")
    if isinstance(value, bool):
        return translate("audit", "yes") if value else translate("audit", "no")
    if name.startswith("position_"):
        chosen = isinstance(value, int) and 1 <= value <= len(_CHOICES)
        return translate("audit", _CHOICES[value - 1]) if chosen else DASH
    if name.startswith("weight_") and isinstance(value, int):
        return percent(value / MILLION)
    if name == "duration" and isinstance(value, int):
        return duration(value)
    if name == "hero_id" and isinstance(value, int):
        return hero_name(value) or str(value)
    if name.endswith(("_at", "_time")) and isinstance(value, str):
        return _time(value)
    if name in _VALUES and value in _VALUES[name]:
        return translate("audit", _VALUES[name][value])
    if name in ("base_mmr_source", "source") and value in _SOURCES:
        return translate("audit", _SOURCES[value])
    if isinstance(value, (str, int, float)):
        return str(value)
    return json.dumps(value, ensure_ascii=False)


def _time(text: str) -> str:
    try:
        return date_time(datetime.fromisoformat(text))
    except ValueError:
        return text
