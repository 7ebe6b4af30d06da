"""A shared database: what a viewer sees, who else is here, a lost line, an invitation.

Pictures need no server: the window is told what it would hear of one.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from dtxdesk.ui.screens.studio import Studio

COMPANY = (("mirela", "tournaments:1", "Winter Captains Draft"), ("tomo", "players", ""),
           ("北风来信", "home", ""))  # fmt: skip


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.rights import Role
    from dtxdesk.ui.pages.players.page import PlayersPage

    window = studio.window
    page = window.show_page("players")
    assert isinstance(page, PlayersPage)
    studio.settle()
    window.actions_.update(role=Role.VIEWER)
    _show_company(studio)
    page.table.selectRow(2)
    yield "sharing-viewer"
    yield from _reasons(studio)
    window.show_page("home")
    yield "sharing-home"
    yield from _lost_line(studio)
    window.actions_.update(role=Role.OWNER)
    window.status.show_place("")
    yield from _invite(studio)


def empty(studio: Studio) -> Iterator[str]:
    yield from ()


def _show_company(studio: Studio) -> None:
    from dtxdesk.domain.rights import Role
    from dtxdesk.phrases import Phrase
    from dtxdesk.services.company import Someone
    from dtxdesk.services.role_names import ROLE_NAMES
    from dtxdesk.ui.saying import said
    from dtxdesk.ui.shared_watch import company

    here = "db.dtx.example, league_rook"
    place = said(Phrase("{place} ({role})", place=here, role=ROLE_NAMES[Role.VIEWER]))
    others = [Someone(name, f"league_{name}", "pc", page, about) for name, page, about in COMPANY]
    studio.window.status.show_place(place, [one.name for one in others], company(others))


def _reasons(studio: Studio) -> Iterator[str]:
    """The palette says why each can't be used."""
    from dtxdesk.ui.palette.palette import Palette

    studio.window.perform("window.palette")
    palette = studio.window.findChild(Palette)
    assert isinstance(palette, Palette)
    palette.field.setText("player")
    studio.wait_until(lambda: not palette.searching)
    yield "sharing-reasons"
    palette.close_palette()


def _lost_line(studio: Studio) -> Iterator[str]:
    from dtxdesk.data.feed import Line
    from dtxdesk.ui.actions import Trouble
    from dtxdesk.ui.shared_watch import SharedWatch

    window = studio.window
    watch = window.findChild(SharedWatch)
    assert isinstance(watch, SharedWatch)
    line = Line(there=False, since=time.monotonic() - 240)
    for trouble in (Trouble.SILENT, Trouble.REFUSED, Trouble.UPGRADED):
        window.actions_.update(trouble=trouble)
        watch.say(trouble, line)
        window.banner.show()
        yield f"sharing-{trouble.name.lower()}"
    window.banner.hide()
    window.actions_.update(trouble=Trouble.NONE)


def _invite(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.invitation import Invitation
    from dtxdesk.services.members import Invited
    from dtxdesk.ui.dialogs.invite import InviteDialog

    context = studio.window.show_page("players").context

    def opened() -> InviteDialog:
        dialog = InviteDialog(context, studio.window)
        dialog.open()
        dialog.name.setText("Rook")
        return dialog

    opened()
    yield "invite"
    said = Invitation("db.dtx.example", 5432, "league", "league_rook", "made up for a picture")
    opened().show_invitation(Invited("league_rook", said.text(), said.url(), only_here=False))
    yield "invitation"
