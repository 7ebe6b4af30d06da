"""This computer serves the shared database: the card in the settings, and switching it on and off.

Pictures need no server: the card is told what it would hear of one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dtxdesk.ui.screens.studio import Studio


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.services.hosting import HostState
    from dtxdesk.ui.dialogs.hosting import BeginHostingDialog, EndHostingDialog
    from dtxdesk.ui.pages.settings.database import DatabaseSection
    from dtxdesk.ui.pages.settings.page import SettingsPage

    page = studio.window.show_page("settings")
    assert isinstance(page, SettingsPage)
    page.show_part("database")
    studio.settle()
    view = page.findChild(DatabaseSection)
    assert view is not None
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    yield "hosting-off"
    BeginHostingDialog(page.context, studio.window, was_used=True).open()
    yield "hosting-begin"
    state = HostState(
        on=True, serving=True, here=True, network=False,
        addresses=("192.168.178.20",), port=15_432, url="",
    )  # fmt: skip
    view.hosting.show_state((state, [], True, True))
    yield "hosting-loopback"
    view.hosting.show_state((replace(state, network=True), ["mirela", "tomo"], True, True))
    yield "hosting-network"
    EndHostingDialog(page.context, ["mirela", "tomo"], studio.window).open()
    yield "hosting-end"
    view.hosting.show_state((replace(state, on=False), [], False, False))
    yield "hosting-not-installed"


def empty(studio: Studio) -> Iterator[str]:
    yield from ()
