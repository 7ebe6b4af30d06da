"""Messages as Discord draws them, and what the occasions of announcements are called."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from dtxdesk.domain.announcements import Occasion
from dtxdesk.ui.times import date_time
from dtxdesk.ui.translation import translate

_FENCE = "```"
_MARK = re.compile(r"\\(.)|\*\*|__|~~")
_TIME = re.compile(r"<t:(\d+)(?::[tTdDfFR])?>")


def as_seen(message: str) -> str:
    """Without the signs that say how it is drawn, and times as readers have them."""
    inside = False
    lines = []
    for line in message.splitlines():
        if line == _FENCE:
            inside = not inside
        elif inside:
            lines.append(line)
        else:
            lines.append(_TIME.sub(_moment, _MARK.sub(lambda mark: mark[1] or "", line)))
    return "\n".join(lines)


def _moment(found: re.Match[str]) -> str:
    return date_time(datetime.fromtimestamp(int(found[1]), UTC))


def occasion_name(occasion: Occasion) -> str:
    """What an occasion is called where one chooses."""
    match occasion:
        case Occasion.SERIES_FINISHED:
            return translate("Announcements", "A series is finished")
        case Occasion.ROUND_COMPLETE:
            return translate("Announcements", "A round is complete")
        case Occasion.NEXT_UP:
            return translate("Announcements", "A series can be played")
        case Occasion.DRAFT_FINISHED:
            return translate("Announcements", "The draft is finished")
        case Occasion.TOURNAMENT_FINISHED:
            return translate("Announcements", "The tournament is over")


def occasion_help(occasion: Occasion) -> str:
    """What is told then."""
    match occasion:
        case Occasion.SERIES_FINISHED:
            return translate("Announcements", "The score; what ends together is one message.")
        case Occasion.ROUND_COMPLETE:
            return translate("Announcements", "Its results, the standings and the bracket.")
        case Occasion.NEXT_UP:
            return translate("Announcements", "Who plays, and when if that is known.")
        case Occasion.DRAFT_FINISHED:
            return translate("Announcements", "The teams.")
        case Occasion.TOURNAMENT_FINISHED:
            return translate("Announcements", "Who won, the standings and the bracket.")
