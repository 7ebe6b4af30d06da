"""The Audit page: the list, an edit in full, taking back and being refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dtxdesk.ui.screens.studio import Studio

PEOPLE = ("Korvus", "Yuki.", "北风来信", "صقر الليل")


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.ui.pages.audit.page import AuditPage

    early, late = _change_things(studio)
    page = studio.window.show_page("audit")
    assert isinstance(page, AuditPage)
    studio.settle()
    page.table.selectRow(1)
    yield "audit"
    page.show_row(late)
    studio.settle()
    page.ask_to_take_back()
    yield "audit-preview"
    page.show_row(early)
    studio.settle()
    page.ask_to_take_back()
    yield "audit-refused"
    page.bar.search.setText("korvus kind:change")
    page.bar.search.returnPressed.emit()
    studio.settle()
    yield "audit-filtered"
    page.bar.search.setText("kind:nonsense")
    page.bar.search.returnPressed.emit()
    studio.settle()
    yield "audit-search-problem"
    page.bar.clear()


def empty(studio: Studio) -> Iterator[str]:
    studio.window.show_page("audit")
    yield "audit-empty"


def _change_things(studio: Studio) -> tuple[int, int]:
    """Several operations, by the services; the first events of an early and of a later edit."""
    from dtxdesk.data.queries.audit_list import AuditFilter, newest_event, operations_before
    from dtxdesk.data.queries.player_detail import player_detail
    from dtxdesk.data.queries.players import PlayerFilter, PlayerSort, player_ids
    from dtxdesk.services.players import PlayerFields

    desk = studio.desk
    ids = desk.read(player_ids, PlayerFilter(sort=PlayerSort.NAME, descending=False))
    for user_id in ids:
        detail = desk.read(player_detail, user_id, None)
        assert detail is not None
        if detail.row.name in PEOPLE:
            fields = PlayerFields(
                name=detail.row.name,
                steam_id=detail.row.steam_id,
                discord_username=detail.row.discord_username,
                base_mmr=(detail.row.base_mmr or 4000) + 120,
                positions=(1, 2, 0, 0, 3),
                notes="Can play Sundays only.\nBrings a caster of their own, and asks for the late "
                "slot whenever there is one.",
            )
            desk.players.edit(user_id, detail.version, fields)
            desk.players.edit(
                user_id, detail.version + 1, replace(fields, base_mmr=5_000, notes="Sundays only")
            )
    desk.players.archive(ids[:12])
    desk.history.undo()
    found = desk.read(
        operations_before,
        AuditFilter("what:edit"),
        desk.clock(),
        desk.read(newest_event) + 1,
    )
    return found.ids[1], found.ids[0]
