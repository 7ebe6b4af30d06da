"""A bracket as a picture without a window, for the command line: what the screen would show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dtxdesk.drawing.brackets.pictures import SHARP, PictureKind, bracket_picture
from dtxdesk.errors import UserError
from dtxdesk.services.bracket_view import bracket_view
from dtxdesk.ui.app import make_application
from dtxdesk.ui.bracket_pages import bracket_on_pages
from dtxdesk.ui.pages.tournaments.bracket_tab.look import bracket_look
from dtxdesk.ui.pages.tournaments.bracket_tab.reading import drawn_brackets

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk


def bracket_file(
    desk: Desk,
    tournament_id: int,
    title: str,
    kind: str,
    *,
    on_pages: bool = False,
    scale: float = SHARP,
) -> bytes:
    """The stage that began last, as the bytes of a file.

    Args:
        desk: Where it is.
        tournament_id: Whose.
        title: What the file says that it is.
        kind: A `PictureKind`.
        on_pages: Of a PDF: on pages of A4 that are put together, in place of one large page.
        scale: Of a PNG.

    Raises:
        UserError: No stage has begun.
    """
    app = make_application(desk)  # held: fonts go with it
    drawn = drawn_brackets(desk.read(bracket_view, tournament_id)).drawn
    if not drawn:
        raise UserError(
            "There is no bracket yet",
            "The tournament has not started",
            "Start it in the window, or with dtxdesk tournament create --teams",
        )
    if on_pages:
        made = bracket_on_pages(desk, drawn[-1].sheet, title)
    else:
        made = bracket_picture(drawn[-1].sheet, bracket_look(), PictureKind(kind), title, scale)
    del app
    return made
