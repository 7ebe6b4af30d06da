"""What is around the pages: palette, slim sidebar, backups."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dtxdesk.errors import EnvironmentProblem
from dtxdesk.ui.screens.studio import Studio


def sample(studio: Studio) -> Iterator[str]:
    yield from _sidebar(studio)
    yield from _drop(studio)
    yield from _shortcuts(studio)
    yield from _palette(studio)
    yield from _backups(studio)


def empty(studio: Studio) -> Iterator[str]:
    window = studio.window
    for made in studio.desk.backups.listed():
        made.path.unlink()
    window.perform("database.backups")
    yield "backups-empty"
    studio.close_dialogs()
    made_now = studio.desk.backups.make()
    window.opening.show_problem(
        EnvironmentProblem(
            "The database file is damaged",
            "It can't be read; it was left as it is.",
            "Restore the last good backup.",
        )
    )
    window.opening.offer_backup(studio.desk.backups.newest_good())
    window.stack.setCurrentWidget(window.opening)
    yield "damaged"
    window.stack.setCurrentWidget(window.pages[window.navigation.current])
    made_now.unlink()


def _sidebar(studio: Studio) -> Iterator[str]:
    from dtxdesk.ui.pages import Count

    window = studio.window
    window.perform("go.players")
    window.sidebar.set_count("leagues", Count(2, "attention"))
    yield "sidebar"
    window.set_slim(True)
    yield "sidebar-slim"
    window.set_slim(False)
    window.sidebar.set_count("leagues", Count(0, "attention"))


def _shortcuts(studio: Studio) -> Iterator[str]:
    studio.window.perform("help.shortcuts")
    yield "shortcuts"
    studio.close_dialogs()


def _drop(studio: Studio) -> Iterator[str]:
    from dtxdesk.ui.drop.kinds import judge

    overlay = studio.window.drops.overlay
    for name, file in (("backup", studio.desk.paths.database), ("refused", Path(__file__))):
        overlay.show_verdict(judge([file]))
        overlay.show()
        overlay.raise_()
        yield f"drop-{name}"
    overlay.hide()


def _palette(studio: Studio) -> Iterator[str]:
    from dtxdesk.ui.palette.palette import Palette

    window = studio.window
    window.perform("go.players")
    studio.settle()
    window.perform("window.palette")
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    yield "palette"
    for name, typed in (("hits", "an"), ("disabled", "redo"), ("match", "8"), ("nothing", "xyzzy")):
        palette.field.setText(typed)
        studio.wait_until(lambda: not palette.searching)
        yield f"palette-{name}"
    palette.close_palette()


def _backups(studio: Studio) -> Iterator[str]:
    from dtxdesk.services.players import PlayerFields

    backups = studio.desk.backups
    made = backups.make()
    made.rename(made.with_name("dtxdesk-20260919T030000Z-daily.sqlite"))
    made = backups.make()
    made.rename(made.with_name("dtxdesk-20260915T182211Z-upgrade-0001.sqlite"))
    studio.desk.players.add(PlayerFields(name="Somebody new"))
    made = backups.make()
    studio.window.perform("database.backups")
    yield "backups"
    studio.close_dialogs()
    studio.window.restoring.show(backups.listed()[-1].path)
    studio.settle()
    yield "restore"
