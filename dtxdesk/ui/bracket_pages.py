"""A bracket as PDF on pages that are put together."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from dtxdesk.drawing.brackets.sheet import Sheet as Drawn

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk


def bracket_on_pages(desk: Desk, drawn: Drawn, title: str) -> bytes:
    """The bytes of the file, on A4. Any thread."""
    from dtxdesk.drawing.pages.pdf import write_pages
    from dtxdesk.drawing.pages.printable import Paper, Sheet
    from dtxdesk.ui.printing.subjects import bracket_subject

    file = io.BytesIO()
    pages = bracket_subject(desk, drawn, title).make(Sheet())
    write_pages(pages, title, Paper.A4, file, lambda _page, _pages: None)
    return file.getvalue()
