"""Who is signed in with Discord, kept in sight: the sidebar's foot with its menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from dtxdesk.domain.avatars import discord_avatar, picture_address
from dtxdesk.domain.rights import Deed
from dtxdesk.errors import DeskError
from dtxdesk.settings import DISCORD_ACCOUNT, DISCORD_CLIENT_ID
from dtxdesk.ui.account_button import AccountButton
from dtxdesk.ui.context import Context
from dtxdesk.ui.faces import round_picture
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import icon

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.account import Myself, SignedIn


class AccountWatch(QObject):
    """Shows who is signed in, and does what its menu offers.

    The keyring is asked only where somebody has signed in: one that is locked asks a person first.
    """

    changed = Signal()
    """Somebody signed in or out, here or in another program."""
    _heard = Signal(bool)

    def __init__(self, button: AccountButton, window: QWidget) -> None:
        super().__init__(window)
        self._button = button
        self._window = window
        self._context: Context | None = None
        self._myself: Myself | None = None
        self.menu = QMenu(window)
        self._fill_menu()
        self._heard.connect(self._take)
        button.clicked.connect(self._clicked)

    def _fill_menu(self) -> None:
        self.player = self.menu.addAction(icon("players"), self.tr("My player"))
        self.player.triggered.connect(self._find_player)
        self.settings = self.menu.addAction(icon("settings"), self.tr("Discord settings"))
        self.settings.triggered.connect(self._show_settings)
        self.menu.addSeparator()
        self.out = self.menu.addAction(icon("arrow-left"), self.tr("Sign out"))
        self.out.triggered.connect(self.sign_out)

    def begin(self, context: Context) -> None:
        """The database is open."""
        self._context = context
        context.preferences.changed.connect(self._preference_changed)
        context.desk.watch_account(partial(self._hear, False), partial(self._hear, True))
        if context.preferences.get(DISCORD_ACCOUNT):
            self.look()

    @property
    def myself(self) -> Myself | None:
        """Who is signed in, as far as the window has heard."""
        return self._myself

    def look(self) -> None:
        """Reads who it is."""
        if self._context is not None:
            self._context.runner.network(
                _who, self._context.desk,
                on_result=self.show, on_error=self._cannot_read, key="account-who",
            )  # fmt: skip

    # Showing

    def show(self, myself: Myself | None) -> None:
        """Who is signed in; None: nobody."""
        self._myself = myself
        if myself is None:
            self._button.show_nobody()
        else:
            self._button.show_person(myself.name, f"@{myself.username}")
            self._fetch_picture(myself)
        self.changed.emit()

    def _fetch_picture(self, myself: Myself) -> None:
        if self._context is not None:
            self._context.runner.network(
                _picture, self._context.desk, myself, self._button.picture_side,
                on_result=partial(self._show_picture, myself), on_error=_initials_have_to_do,
                key="account-picture",
            )  # fmt: skip

    def _show_picture(self, myself: Myself, image: QImage | None) -> None:
        if myself == self._myself:
            self._button.show_picture(None if image is None else QPixmap.fromImage(image))

    def _cannot_read(self, error: Exception) -> None:
        """A keyring that does not answer: the settings say so, this is no place for it."""
        if not isinstance(error, DeskError):
            raise error

    # Hearing of it

    def _hear(self, ended: bool) -> None:
        """On whatever thread it happened."""
        try:
            self._heard.emit(ended)
        except RuntimeError:
            return  # the window has just been closed

    def _take(self, ended: bool) -> None:
        if not ended:
            self.look()
            if self._context is not None:
                self._context.runner.network(
                    _follow, self._context.desk, on_result=_nothing_more, key="account-job"
                )
            return
        self.show(None)
        if self._context is not None:
            self._context.toasts.show(
                self.tr("Your sign-in with Discord has ended"),
                self.tr("It has expired, or access was taken away. Nothing else is affected."),
                "error",
                self.tr("Sign in again"),
                self.sign_in,
            )

    def _preference_changed(self, key: str) -> None:
        """Another program has signed in or out."""
        if key == DISCORD_ACCOUNT.key:
            self.look()

    # Doing

    def _clicked(self) -> None:
        context = self._context
        if context is None:
            return
        if self._myself is not None:
            size = self.menu.sizeHint()
            corner = self._button.mapToGlobal(self._button.rect().topLeft())
            self.menu.popup(corner - QPoint(0, size.height()))
        elif context.preferences.get(DISCORD_CLIENT_ID):
            self.sign_in()
        else:
            self._show_settings()

    def sign_in(self) -> None:
        """Opens the browser, and a dialog that waits for it."""
        from dtxdesk.ui.dialogs.sign_in import SignInDialog

        if self._context is not None:
            dialog = SignInDialog(self._context, self._window)
            dialog.open()
            dialog.begin()

    def sign_out(self) -> None:
        """Forgets the sign-in on this computer, and ends it on Discord."""
        if self._context is not None:
            self._context.runner.network(
                _log_out, self._context.desk,
                on_result=self._is_out, on_error=self._not_out, key="account-out",
            )  # fmt: skip

    def _is_out(self, heard: bool) -> None:
        assert self._context is not None
        unheard = self.tr(
            "Discord could not be reached: end it there under Authorized Apps as well."
        )
        self._context.toasts.show(self.tr("Signed out of Discord"), "" if heard else unheard)

    def _not_out(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        assert self._context is not None
        self._context.toasts.show(said(error.title), said(error.message), "error")
        self.changed.emit()

    def _show_settings(self) -> None:
        from dtxdesk.ui.pages.settings.page import SettingsPage

        assert self._context is not None
        page = self._context.show_page("settings")
        assert isinstance(page, SettingsPage)
        page.show_section("discord")

    def _find_player(self) -> None:
        assert self._context is not None
        self._context.runner.network(
            _signed_in, self._context.desk, on_result=self._show_player, key="account-player"
        )

    def _show_player(self, found: SignedIn | None) -> None:
        context = self._context
        if context is None or found is None:
            return
        if found.user_id is not None:
            context.show_page("players").show_row(found.user_id)
            return
        may = not context.actions.refusal(Deed.EDIT_PLAYERS)
        context.toasts.show(
            self.tr("Nobody among the players has this Discord account yet."),
            kind="info",
            button=self.tr("Add me as a player") if may else "",
            on_button=self._add,
        )

    def _add(self) -> None:
        assert self._context is not None
        self._context.runner.change(
            self._context.desk.account.add_myself,
            title=self.tr("Player added for your Discord account"),
            on_done=lambda _player: self._find_player(),
        )


def _who(desk: Desk) -> Myself | None:
    return desk.account.who()


def _signed_in(desk: Desk) -> SignedIn | None:
    return desk.account.signed_in()


def _log_out(desk: Desk) -> bool:
    return desk.account.log_out()


def _picture(desk: Desk, myself: Myself, side: int) -> QImage | None:
    """On a worker."""
    address = picture_address(discord_avatar(myself.id, myself.avatar), myself.id, side)
    data = None if address is None else desk.discord.avatars.get(address)
    return None if data is None else round_picture(data, side)


def _initials_have_to_do(_error: Exception) -> None:
    """Discord's pictures can't be had now."""


def _follow(desk: Desk) -> None:
    """The daily job comes and goes with the sign-in."""
    desk.plan.follow_discord()


def _nothing_more(_nothing: None) -> None:
    """The list of jobs tells of itself."""
