"""Discord: signing in, and sending a part of a tournament to a channel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.ui.dialogs.sign_in import SignInDialog
    from dtxdesk.ui.pages.settings.discord_account import AccountCard

APPLICATION = "400000000000000001"


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.errors import UserError
    from dtxdesk.services.account import Myself, SignedIn
    from dtxdesk.settings import DISCORD_CLIENT_ID

    studio.desk.settings.set(DISCORD_CLIENT_ID, APPLICATION)
    _card(studio)
    yield "settings-discord-account"
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
    studio.window.set_slim(True)
    yield "signed-in-slim"
    studio.window.set_slim(False)
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
    page.open_tournament(page.list.model.ids[0])
    studio.settle()
    for name, channel in (("announce-first", None), ("announce", "DTX results")):
        studio.close_dialogs()
        dialog = AnnounceDialog(page.context, page.list.model.ids[0], "DTX Autumn Cup", page)
        dialog.open()
        studio.settle()
        dialog.show_channel(channel)
        yield name
    studio.close_dialogs()
