"""A bracket as a picture without a window, for the command line: what the screen would show."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from dtxdesk.drawing.brackets.pictures import PictureKind, bracket_picture
from dtxdesk.errors import UserError
from dtxdesk.services.bracket_view import bracket_view
from dtxdesk.ui.app import make_application
from dtxdesk.ui.pages.tournaments.bracket_tab.look import bracket_look
from dtxdesk.ui.pages.tournaments.bracket_tab.reading import drawn_brackets

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.drawing.brackets.sheet import Sheet


def bracket_file(
    desk: Desk, tournament_id: int, title: str, kind: str, *, on_pages: bool = False
) -> bytes:
    """The stage that began last, as the bytes of a file.

    Args:
        desk: Where it is.
        tournament_id: Whose.
        title: What the file says that it is.
        kind: A `PictureKind`.
        on_pages: Of a PDF: on pages of A4 that are put together, in place of one large page.

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
        made = _on_pages(desk, drawn[-1].sheet, title)
    else:
        made = bracket_picture(drawn[-1].sheet, bracket_look(), PictureKind(kind), title)
    del app
    return made


def _on_pages(desk: Desk, drawn: Sheet, title: str) -> bytes:
    from dtxdesk.drawing.pages.pdf import write_pages
    from dtxdesk.drawing.pages.printable import Paper
    from dtxdesk.drawing.pages.printable import Sheet as PaperSheet
    from dtxdesk.ui.printing.subjects import bracket_subject

    file = io.BytesIO()
    pages = bracket_subject(desk, drawn, title).make(PaperSheet())
    write_pages(pages, title, Paper.A4, file, lambda _page, _pages: None)
    return file.getvalue()
