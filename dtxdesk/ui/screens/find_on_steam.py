"""Many people looked for on Steam, in each state of the dialog."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.services.steam_people import SteamPlan
    from dtxdesk.ui.dialogs.find_on_steam.dialog import FindOnSteamDialog

NEW = (
    "steamcommunity.com/id/northwind",
    "76561198900000002",
    "Duckhunt: https://s.team/p/cv-dgb",
    "STEAM_0:1:469867135",
)
NAMES = ("北风来信", "صقر الليل", "Duckhunt 🦆", "Somebody whose name is much too long for a table")
WRONG = ("steamcommunity.com/id/nobody-at-all", "late on Sundays, ask Tomo")


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.errors import EnvironmentProblem

    plan = _plan(studio)
    dialog = _open(studio, plan)
    dialog.show_plan(plan)
    yield "find-on-steam"
    dialog = _open(studio, plan)
    dialog.area.show_loading("")
    dialog.show_progress((3, 14))
    yield "find-on-steam-asking"
    dialog = _open(studio, plan)
    dialog.show_plan(
        _plan(
            studio,
            EnvironmentProblem(
                "Could not reach Steam",
                "Its name can't be looked up",
                "Check the internet connection; what is known already stays, and it is tried again",
            ),
        )
    )
    yield "find-on-steam-offline"


def empty(studio: Studio) -> Iterator[str]:
    _open(studio)
    yield "find-on-steam-empty"


def _open(studio: Studio, plan: SteamPlan | None = None) -> FindOnSteamDialog:
    from dtxdesk.ui.dialogs.find_on_steam.dialog import FindOnSteamDialog

    studio.close_dialogs()
    studio.window.perform("player.find_steam")
    studio.settle()
    dialog = next(d for d in studio.window.findChildren(FindOnSteamDialog) if d.isVisible())
    if plan is not None:
        dialog.text.setPlainText("\n".join(row.line.text for row in plan.rows))
    return dialog


def _plan(studio: Studio, unnamed: Exception | None = None) -> SteamPlan:
    """As Steam would tell it; without names where it can't be asked for them."""
    from dtxdesk.data.queries.match_form import named_players
    from dtxdesk.data.queries.steam_holders import steam_holders
    from dtxdesk.domain.found_on_steam import SteamLine, decide
    from dtxdesk.domain.steam_id import to_id64
    from dtxdesk.errors import DeskError
    from dtxdesk.phrases import Phrase
    from dtxdesk.services.steam_people import SteamPlan

    known = [one for one in studio.desk.read(named_players) if one.steam_id is not None][:5]
    told = unnamed is None
    lines = [
        SteamLine(at, text, to_id64(939_000_000 + at), name if told else None)
        for at, (text, name) in enumerate(zip(NEW, NAMES, strict=True), start=1)
    ]
    for one in known:
        picture = f"https://avatars.steamstatic.com/{one.user_id:040x}_full.jpg"
        avatar = picture if told and one.user_id % 2 else None
        name = f"{one.name} ✦" if told else None
        lines.append(SteamLine(len(lines) + 1, str(one.steam_id), one.steam_id, name, avatar))
    lines.append(SteamLine(len(lines) + 1, str(lines[0].steam_id), lines[0].steam_id, NAMES[0]))
    for text in WRONG:
        why = Phrase("“{text}” has none of the forms of a Steam id", text=text)
        lines.append(SteamLine(len(lines) + 1, text, problem=why))
    holders = studio.desk.read(steam_holders, [line.steam_id for line in lines if line.steam_id])
    problem = unnamed if isinstance(unnamed, DeskError) else None
    return SteamPlan(tuple(decide(lines, holders)), problem)
