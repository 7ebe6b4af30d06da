"""The Players page, and its dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.ui.dialogs.player import PlayerDialog
    from dtxdesk.ui.pages.players.page import PlayersPage


def sample(studio: Studio) -> Iterator[str]:
    window = studio.window
    window.perform("go.players")
    yield "players"
    window.perform("player.new")
    yield "player-new"
    yield from _wrong_form(studio)
    yield from _conflict(studio)
    yield from _several(studio)
    yield from _narrowed(studio)


def empty(studio: Studio) -> Iterator[str]:
    studio.window.perform("go.players")
    yield "players-empty"


def _page(studio: Studio) -> PlayersPage:
    from dtxdesk.ui.pages.players.page import PlayersPage

    page = studio.window.pages["players"]
    assert isinstance(page, PlayersPage)
    studio.settle()
    return page


def _form(studio: Studio) -> PlayerDialog:
    from dtxdesk.ui.dialogs.player import PlayerDialog

    studio.settle()
    return next(d for d in studio.window.findChildren(PlayerDialog) if d.isVisible())


def _wrong_form(studio: Studio) -> Iterator[str]:
    """Every field that can be wrong is."""
    from PySide6.QtTest import QTest

    studio.window.perform("player.new")
    form = _form(studio)
    QTest.keyClicks(form.name, "Korvus")
    QTest.keyClicks(form.base_mmr, "99999")
    QTest.keyClicks(form.discord_id, "korvus#1234")
    QTest.keyClicks(form.steam.line, "76561198000000000000")
    studio.wait_until(lambda: form.steam.state.value == "wrong")
    yield "player-wrong"


def _conflict(studio: Studio) -> Iterator[str]:
    """Somebody else has saved other values, some of the same fields."""
    from PySide6.QtTest import QTest

    from dtxdesk.data.queries.player_detail import player_detail
    from dtxdesk.services.players import PlayerFields
    from dtxdesk.ui.dialogs.conflict import ConflictDialog

    page = _page(studio)
    player = page.table.current_id()
    assert player is not None
    studio.window.perform("player.edit")
    form = _form(studio)
    stored = studio.desk.read(player_detail, player, None)
    assert stored is not None
    theirs = PlayerFields.of(stored)
    values = {name: getattr(theirs, name) for name in theirs.__dataclass_fields__}
    values |= {"base_mmr": 5380, "notes": "Sundays, brings own caster"}
    studio.desk.players.edit(player, stored.version, PlayerFields(**values))
    form.base_mmr.selectAll()
    QTest.keyClicks(form.base_mmr, "5420")
    form.positions.set_choices((1, 2, 0, 0, 0))
    QTest.keyClicks(form.notes, "Can play Sundays only")
    studio.wait_until(form.save.isEnabled)
    form.save.click()
    studio.wait_until(lambda: any(d.isVisible() for d in form.findChildren(ConflictDialog)))
    yield "player-conflict"


def _several(studio: Studio) -> Iterator[str]:
    page = _page(studio)
    table = page.table
    table.checked.check(table.paged.ids[1:4], True)
    yield "players-checked"
    window = studio.window
    window.perform("player.base_mmr")
    yield "players-base-mmr"
    table.checked.check_all(False)
    table.checked.check(table.paged.ids[2:4], True)
    window.perform("player.merge")
    studio.settle()
    yield "player-merge"
    table.checked.check_all(False)
    window.perform("player.merge")
    studio.settle()
    yield "player-merge-with"
    window.perform("player.forget")
    studio.settle()
    yield "player-forget"


def _narrowed(studio: Studio) -> Iterator[str]:
    page = _page(studio)
    page.bar.without_mmr.click()
    studio.settle()
    yield "players-without-mmr"
    page.bar.clear()
