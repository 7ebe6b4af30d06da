"""What the wizard does: it tries, keeps and opens, and keeps nothing before a step is confirmed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dtxdesk.credentials import STEAM_API_KEY
from dtxdesk.services.database_choice import keep_password, with_authority, with_password
from dtxdesk.settings import DATABASE_CA_FILE, DATABASE_URL, Origin
from dtxdesk.ui.runner import Runner

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.services.connections import ConnectionResult
    from dtxdesk.ui.context import Context

Failed = Callable[[Exception], object]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the database is: an empty address is this computer.

    `certificate` is the file that its server is verified by, as the settings name it.
    """

    address: str = ""
    password: str = field(default="", repr=False)
    certificate: str = ""


@dataclass(slots=True)
class Done:
    """What has been set up so far, for the last step to tell.

    `key` is how the test of the key went, None where there was none to test; `key_place` is a
    sentence about where keys are kept.
    """

    key: ConnectionResult | None = None
    key_is_kept: bool = False
    key_place: str = ""
    league_id: int | None = None
    league_name: str = ""
    discord_name: str = ""


class Setup(QObject):
    """The wizard's work on a Desk that need not be open yet.

    The window gives `open_database`, and says `is_open` with its context once it is.
    """

    opened = Signal()

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        open_database: Callable[[], object],
        start_sample: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.runner = runner
        self.start_sample = start_sample
        self.done = Done()
        self.context: Context | None = None
        self._open_database = open_database

    def is_open(self, context: Context) -> None:
        """The window has the database open."""
        self.context = context
        self.opened.emit()

    @property
    def place_is_settled(self) -> bool:
        """Whether the database is open: another place is for the next start."""
        return self.context is not None

    @property
    def place_is_given(self) -> bool:
        """Whether a flag or the environment names the database, so that nothing can be chosen."""
        outside = self.desk.settings.origin(DATABASE_URL) in (Origin.ENVIRONMENT, Origin.FLAG)
        return bool(self.desk.database_url) or outside

    # The place

    def try_database(
        self, place: Place, on_result: Callable[[ConnectionResult], object], on_error: Failed
    ) -> None:
        url = with_password(place.address, place.password)
        if place.certificate:
            url = with_authority(url, self.desk.paths.named(place.certificate))
        self.runner.network(
            lambda: self.desk.connections.test_database(url),
            on_result=on_result,
            on_error=on_error,
            key="wizard-database",
        )

    def keep_place(self, place: Place, on_done: Callable[[None], object], on_error: Failed) -> None:
        """Notes where the database is."""
        self.runner.network(partial(self._keep_place, place), on_result=on_done, on_error=on_error)

    def _keep_place(self, place: Place) -> None:
        secrets, store = self.desk.credentials, self.desk.settings
        kept = keep_password(secrets, place.address, place.password) if place.address else ""
        for setting, value in ((DATABASE_CA_FILE, place.certificate), (DATABASE_URL, kept)):
            if value != store.get(setting):
                store.set(setting, value)

    # Steam

    def try_key(
        self, key: str, on_result: Callable[[ConnectionResult], object], on_error: Failed
    ) -> None:
        self.runner.network(
            lambda: self.desk.connections.test_steam_key(key),
            on_result=on_result,
            on_error=on_error,
            key="wizard-key",
        )

    def keep_key(self, key: str, on_done: Callable[[None], object], on_error: Failed) -> None:
        self.runner.network(
            partial(self.desk.credentials.set, STEAM_API_KEY, key),
            on_result=on_done,
            on_error=on_error,
        )

    # The database and the league

    def open(self) -> None:
        """Opens the database where it isn't open yet; `opened` says when it is."""
        if self.context is None:
            self._open_database()
        else:
            self.opened.emit()

    def add_league(
        self, number: int, name: str, on_done: Callable[[int], object], on_error: Failed
    ) -> None:
        self.runner.change(
            partial(self.desk.leagues.add, number, name),
            title="",  # the last step says it
            on_done=on_done,
            on_error=on_error,
        )

    def begin_first_sync(self) -> None:
        """Reads the new league from Steam, where that has not begun by itself."""
        context, league_id = self.context, self.done.league_id
        if context is not None and league_id is not None and self.done.key_is_kept:
            title = self.tr("Sync {league}").format(league=self.done.league_name)
            context.jobs.sync_now(league_id, title)
