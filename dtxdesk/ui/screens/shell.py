"""What is around the pages: palette, slim sidebar, backups."""

from __future__ import annotations

from collections.abc import Iterator

from dtxdesk.ui.screens.studio import Studio


def sample(studio: Studio) -> Iterator[str]:
    yield from _palette(studio)
    yield from _backups(studio)


def empty(studio: Studio) -> Iterator[str]:
    studio.window.perform("database.backups")
    yield "backups-empty"


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
