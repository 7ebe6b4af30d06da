"""Discord: signing in, and sending a part of a tournament to a channel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.ui.dialogs.sign_in import SignInDialog
    from dtxdesk.ui.pages.settings.discord_account import AccountCard
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

TEAMS = ("Roshan's Landlords", "Ward Economy", "The Tipsy Treants", "Buyback Society")
APPLICATION = "400000000000000001"


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.errors import UserError
    from dtxdesk.services.account import Myself, SignedIn
    from dtxdesk.settings import DISCORD_CLIENT_ID

    studio.desk.settings.set(DISCORD_CLIENT_ID, APPLICATION)
    _card(studio)
    yield "settings-discord-account"
    _scroll_down(studio)
    yield "settings-discord-webhook"
    dialog = _dialog(studio)
    dialog.show_address(f"https://discord.com/oauth2/authorize?client_id={APPLICATION}&state=…")
    yield "sign-in"
    dialog = _dialog(studio)
    dialog.show_problem(
        UserError(
            "You are not signed in",
            "The sign-in was declined on Discord's page",
            "Everything but Discord works without it; sign in whenever you like",
        )
    )
    yield "sign-in-declined"
    dialog = _dialog(studio)
    dialog.show_signed_in(SignedIn(Myself("1", "mirelle", "Mirelle"), None, None))
    yield "sign-in-done"
    studio.close_dialogs()
    studio.window.account.show(Myself("1", "mirelle", "Mirelle"))
    studio.window.show_page("home")
    yield "signed-in"
    slim = studio.window.sidebar.slim
    studio.window.set_slim(True)
    yield "signed-in-slim"
    studio.window.set_slim(slim)
    yield from _announcement(studio)


def empty(studio: Studio) -> Iterator[str]:
    _card(studio)
    yield "settings-discord-account-none"


def _card(studio: Studio) -> AccountCard:
    from dtxdesk.ui.pages.settings.discord_account import AccountCard
    from dtxdesk.ui.pages.settings.page import SettingsPage

    page = studio.window.show_page("settings")
    assert isinstance(page, SettingsPage)
    card = page.show_section("discord").findChild(AccountCard)
    assert card is not None
    studio.settle()
    return card


def _scroll_down(studio: Studio) -> None:
    from PySide6.QtWidgets import QScrollArea

    for area in studio.window.show_page("settings").findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def _dialog(studio: Studio) -> SignInDialog:
    """One that asks nobody."""
    from dtxdesk.ui.dialogs.sign_in import SignInDialog

    studio.close_dialogs()
    dialog = SignInDialog(studio.window.show_page("settings").context, studio.window)
    dialog.open()
    return dialog


def _announcement(studio: Studio) -> Iterator[str]:
    from dtxdesk.ui.dialogs.announce import AnnounceDialog
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    studio.settle()
    tournament_id = page.list.model.ids[0]
    page.open_tournament(tournament_id)
    studio.settle()
    for name, channel, part in (
        ("announce-first", None, "standings"),
        ("announce", "DTX results", "standings"),
        ("announce-bracket", "DTX results", "bracket"),
    ):
        studio.close_dialogs()
        shown = _started(studio) if part == "bracket" else tournament_id
        dialog = AnnounceDialog(page.context, shown, "DTX Autumn Cup", page)
        dialog.part.setCurrentIndex(dialog.part.findData(part))
        dialog.open()
        studio.settle()
        dialog.show_channel(channel)
        yield name
    studio.close_dialogs()
    yield from _by_itself(studio, page, tournament_id)


def _started(studio: Studio) -> int:
    """A tournament with a bracket."""
    from dtxdesk.domain.stages.model import Format, StageOptions
    from dtxdesk.domain.tournaments import TournamentFields

    fields, options = TournamentFields(name="Season 9"), StageOptions(Format.DOUBLE_ELIMINATION)
    return studio.desk.stages.start_with_teams(fields, options, TEAMS)


def _by_itself(studio: Studio, page: TournamentsPage, tournament_id: int) -> Iterator[str]:
    """What a tournament tells, what it has told, and the text of an occasion."""
    from dtxdesk.domain.announcements import KINDS, Occasion
    from dtxdesk.services.announcements import Told
    from dtxdesk.ui.dialogs.announcement_text import AnnouncementTextDialog
    from dtxdesk.ui.dialogs.announcements import AnnouncementsDialog

    chosen = AnnouncementsDialog(page.context, tournament_id, "DTX Autumn Cup", page)
    chosen.open()
    studio.settle()
    now = studio.desk.clock()
    next_up = Occasion.NEXT_UP.value
    told = (Told(next_up, "unknown", now, "Discord is busy"), Told(next_up, "sent", now, ""))
    chosen.show_told(told)
    chosen.checks[Occasion.NEXT_UP].setChecked(True)
    for name, channel in (("announcements-first", None), ("announcements", "DTX results")):
        chosen.show_channel(channel)
        yield name
        chosen.open()
    for name, text in (
        ("announcement-text", KINDS[Occasion.NEXT_UP].text),
        ("announcement-text-wrong", "{frist} plays {second}"),
    ):
        studio.close_dialogs()
        dialog = AnnouncementTextDialog(page.context, Occasion.NEXT_UP, text, page)
        dialog.open()
        studio.settle()
        yield name
    studio.close_dialogs()
