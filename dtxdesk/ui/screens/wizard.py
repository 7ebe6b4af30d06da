"""The wizard of a first start, step by step; and one that can't go on."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from dtxdesk.ui.screens.studio import Studio


def sample(_studio: Studio) -> Iterator[str]:
    """Nobody needs it where there are data."""
    return iter(())


def empty(studio: Studio) -> Iterator[str]:
    """A window of its own, on a folder without a database."""
    from dtxdesk.bootstrap import Desk
    from dtxdesk.errors import UserError
    from dtxdesk.paths import DataPaths
    from dtxdesk.settings import REDUCED_MOTION, STEAM_API_URL, SYNC_ENABLED
    from dtxdesk.ui.main_window import MainWindow
    from dtxdesk.ui.wizard.place_step import PlaceStep
    from dtxdesk.ui.wizard.steam_step import SteamStep

    before = studio.window
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(DataPaths(Path(folder) / "dtxdesk"), environ={}, clock=studio.desk.clock)
        desk.settings.set(SYNC_ENABLED, False)
        desk.settings.set(REDUCED_MOTION, True)
        desk.settings.set(STEAM_API_URL, "http://127.0.0.1:9")
        studio.window = window = MainWindow(desk)
        window.show()
        studio.wait_until(lambda: window.wizards.wizard is not None)
        wizard = window.wizards.wizard
        assert wizard is not None
        yield "wizard-place"
        place, steam = wizard.steps[0], wizard.steps[1]
        assert isinstance(place, PlaceStep)
        assert isinstance(steam, SteamStep)
        place.shared.setChecked(True)
        place.address.setText("postgresql://mirela@db.dtx.example/league")
        place.refuse(
            UserError(
                "The server refused the connection",
                'Password authentication failed for user "mirela"',
                "Check the name, the password and the database in the address",
            )
        )
        yield "wizard-place-refused"
        place.local.setChecked(True)
        wizard.go_forward()
        studio.wait_until(lambda: wizard.step is steam)
        yield "wizard-steam"
        steam.number.setText("https://www.dotabuff.com/esports/leagues/17929-dtx-league")
        steam.number.textEdited.emit(steam.number.text())
        steam.name.setText("DTX League")
        wizard.go_forward()
        studio.wait_until(lambda: wizard.step is wizard.steps[2])
        yield "wizard-discord"
        wizard.go_forward()
        studio.wait_until(lambda: wizard.step is wizard.steps[-1])
        yield "wizard-ready"
        window.close()
        desk.close()
    studio.window = before
