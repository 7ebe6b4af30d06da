"""Players updated from Discord, the bot in the settings, and people with their pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.domain.roster import GuildMember
    from dtxdesk.ui.dialogs.roster.dialog import RosterDialog
    from dtxdesk.ui.dialogs.roster.preview import RosterPreview
    from dtxdesk.ui.pages.settings.discord_bot import BotCard

FIRST_ID = 200_000_000_000_000_000
SERVER = "500000000000000001"


def sample(studio: Studio) -> Iterator[str]:
    _give_discord(studio)
    yield from _dialog(studio)
    yield from _settings(studio)
    _give_pictures(studio)
    studio.window.show_page("players")
    studio.settle()
    studio.wait_until(lambda: not studio.window.faces.waiting)
    yield "players-pictures"


def empty(studio: Studio) -> Iterator[str]:
    _open(studio)
    yield "roster-no-bot"
    studio.close_dialogs()
    _card(studio).server.setText("12a")
    yield "settings-discord-bot-wrong"


def _dialog(studio: Studio) -> Iterator[str]:
    from dtxdesk.errors import EnvironmentProblem

    dialog = _open(studio)
    dialog.show_preview(_preview(studio, bots=3))
    yield "roster"
    dialog = _open(studio)
    dialog.show_preview(_preview(studio, unreadable=2))
    dialog.bar.search.setText("duck")
    dialog.bar.search.returnPressed.emit()
    yield "roster-searched"
    dialog = _open(studio)
    dialog.show_preview(_preview(studio, nothing=True))
    yield "roster-nothing"
    dialog = _open(studio)
    dialog.show_reading()
    dialog.show_progress((3_000, 5_210))
    yield "roster-reading"
    dialog = _open(studio)
    dialog.show_problem(
        EnvironmentProblem(
            "Could not reach Discord",
            "Its name can't be looked up",
            "Check the internet connection; what is known already stays, and it is tried again",
        )
    )
    yield "roster-offline"


def _settings(studio: Studio) -> Iterator[str]:
    """Kept before the section is there, so that nothing follows from it: nobody is asked."""
    from dtxdesk.credentials import DISCORD_BOT_TOKEN
    from dtxdesk.services.connections import ConnectionResult
    from dtxdesk.settings import DISCORD_SERVER

    studio.desk.credentials.set(DISCORD_BOT_TOKEN, "made-up-token-of-a-bot-for-a-picture.9A2E")
    studio.desk.settings.set(DISCORD_SERVER, {"id": SERVER, "name": "DTX League"})
    card = _card(studio)
    works = ConnectionResult(True, "", "The bot is in DTX League", "", 143, True)
    card.line.show_result(works, studio.desk.clock())
    yield "settings-discord-bot"


def _card(studio: Studio) -> BotCard:
    from dtxdesk.ui.pages.settings.discord_bot import BotCard
    from dtxdesk.ui.pages.settings.page import SettingsPage

    page = studio.window.show_page("settings")
    assert isinstance(page, SettingsPage)
    card = page.show_section("discord").findChild(BotCard)
    assert card is not None
    studio.settle()
    return card


def _open(studio: Studio) -> RosterDialog:
    from dtxdesk.ui.dialogs.roster.dialog import RosterDialog

    studio.close_dialogs()
    studio.window.perform("player.roster")
    studio.settle()
    return next(d for d in studio.window.findChildren(RosterDialog) if d.isVisible())


def _preview(
    studio: Studio, *, bots: int = 0, unreadable: int = 0, nothing: bool = False
) -> RosterPreview:
    from dtxdesk.domain.roster import GuildMember, MemberList
    from dtxdesk.ui.dialogs.roster.preview import RosterPreview

    members = [] if nothing else _members(studio)[:-3]
    if not nothing:
        for at, name in enumerate(
            ("northwind", "صقر الليل", "Duckhunt 🦆", "Pudge <b>Enjoyer</b>")
        ):
            members.append(GuildMember(str(FIRST_ID + 900 + at), f"new.{at}", name))
    found = MemberList(members, [str(FIRST_ID + 950 + at) for at in range(bots)], unreadable)
    if nothing:
        found.bots += [one.discord_id for one in _members(studio)]
    return RosterPreview(studio.desk.roster.compare("DTX League", found))


def _members(studio: Studio) -> list[GuildMember]:
    """The players of the sample as Discord has them."""
    from dtxdesk.data.queries.roster import roster_base
    from dtxdesk.domain.roster import GuildMember

    known = studio.desk.read(roster_base, ()).by_discord.values()
    return [
        GuildMember(
            person["discord_id"],
            person["discord_username"],
            f"{person['name']} ✦" if at % 3 else None,
            "Captain" if at % 4 == 0 else None,
            f"{person['id']:032x}",
        )
        for at, person in enumerate(sorted(known, key=lambda person: int(person["id"])))
    ]


def _give_discord(studio: Studio) -> None:
    """Two thirds of the players have a Discord id."""
    from dtxdesk.data.queries.match_form import named_players

    people = [one for one in studio.desk.read(named_players) if one.steam_id is not None]
    lines = [
        f"{one.steam_id},{FIRST_ID + at},player.{at}"
        for at, one in enumerate(people[: 2 * len(people) // 3])
    ]
    header = "steam_friend_id,discord_id,discord_username"
    importing = studio.desk.people_import
    importing.apply(importing.plan("\n".join((header, *lines)).encode()))
    studio.settle()


def _give_pictures(studio: Studio) -> None:
    """They are on disk already, so nobody is asked."""
    from dtxdesk.domain.avatars import picture_address
    from dtxdesk.domain.roster import GuildMember, MemberList

    roster, avatars = studio.desk.roster, studio.desk.discord.avatars
    members = [
        GuildMember(one.discord_id, one.username, avatar=one.avatar) for one in _members(studio)
    ]
    for number, one in enumerate(members):
        drawn = _portrait(number)
        for side in (32, 64, 128):
            address = picture_address(one.avatar, one.discord_id, side)
            if address is not None:
                avatars.keep(address, drawn)
    plan = roster.compare("DTX League", MemberList(members))
    roster.apply(plan, plan.usually())
    studio.settle()


def _portrait(number: int) -> bytes:
    """Somebody made of two colours."""
    from PySide6.QtCore import QBuffer, QIODevice, QPointF, Qt
    from PySide6.QtGui import QColor, QImage, QPainter

    image = QImage(128, 128, QImage.Format.Format_RGB32)
    image.fill(QColor.fromHsv(number * 47 % 360, 120, 150))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromHsv((number * 47 + 160) % 360, 90, 230))
    painter.drawEllipse(QPointF(64, 50), 22, 26)
    painter.drawEllipse(QPointF(64, 124), 46, 44)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
