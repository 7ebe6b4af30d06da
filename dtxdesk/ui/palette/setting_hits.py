"""Settings as hits of the palette: each leads to its place on the settings page."""

from __future__ import annotations

from functools import cache

from dtxdesk.ui.navigation import Place
from dtxdesk.ui.palette.hit import Hit
from dtxdesk.ui.translation import translate


@cache
def setting_hits(page: str) -> tuple[Hit, ...]:
    """Every section and every setting that a person sets, for the page of that id."""
    from dtxdesk.ui.pages.settings.controls import declared
    from dtxdesk.ui.pages.settings.sections import all_sections

    words = translate("Palette", "Settings, {what}")
    hits = []
    for section in all_sections():
        title = translate("SettingsSections", section.title)
        place = Place(page, part=section.id)
        named = words.format(what=title)
        hits.append(Hit(f"section:{section.id}", named, icon="settings", place=place))
        hits += [
            Hit(
                f"setting:{setting.key}",
                words.format(what=declared(setting.title)),
                title,
                icon="settings",
                also=title,
                place=place,
            )
            for block in section.blocks
            for setting in block.settings
        ]
    return tuple(hits)
