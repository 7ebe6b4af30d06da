"""Where players come from, and what others know of them: a file, Discord, Steam, OpenDota."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from dtxdesk.ui.context import Context


class BringingIn(QObject):
    """Opens the dialogs that fill the list of players and bring it up to date.

    Each is opened a turn of the loop after it is made: made and laid out at once, it holds up.
    """

    def __init__(
        self, context: Context, chosen: Callable[[], Sequence[int]], page: QWidget
    ) -> None:
        """`chosen` gives the players that are checked, or else selected."""
        super().__init__(page)
        self._context = context
        self._chosen = chosen
        self._page = page
        self.handlers: dict[str, Callable[[], object]] = {
            "player.import": self.import_players,
            "player.roster": self.update_from_discord,
            "player.find_steam": self.find_on_steam,
            "player.games": self.show_games,
            "player.verify_mmr": self.verify_base_mmr,
        }

    def import_players(self) -> None:
        """Ask for a file, and show what importing it would do."""
        from dtxdesk.ui.dialogs.importing.choosing import ask_for_list

        ask_for_list(self._page, None, self.import_file)

    def import_file(self, file: Path) -> None:
        """Show what importing this file would do."""
        from dtxdesk.ui.dialogs.people_import import PeopleImportDialog

        self._open(PeopleImportDialog(self._context, file, self._page))

    def update_from_discord(self) -> None:
        """Ask Discord who is in the server, and show what would change."""
        from dtxdesk.ui.dialogs.roster.dialog import RosterDialog

        self._open(RosterDialog(self._context, self._page))

    def find_on_steam(self) -> None:
        """Ask who a list of Steam ids is, and who of it is to become a player."""
        from dtxdesk.ui.dialogs.find_on_steam.dialog import FindOnSteamDialog

        self._open(FindOnSteamDialog(self._context, self._page))

    def show_games(self) -> None:
        """What these players play on Steam, or all of them."""
        from dtxdesk.ui.dialogs.recent_games.dialog import RecentGamesDialog

        self._open(RecentGamesDialog(self._context, self._chosen(), self._page))

    def verify_base_mmr(self) -> None:
        """Whose base MMR is old, and what their medals say."""
        from dtxdesk.ui.dialogs.verify_mmr.dialog import VerifyMmrDialog

        self._open(VerifyMmrDialog(self._context, self._page))

    def _open(self, dialog: QDialog) -> None:
        QTimer.singleShot(0, dialog, dialog.open)
