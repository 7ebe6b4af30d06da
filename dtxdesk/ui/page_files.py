"""Lists as PDF in the window's typeface: for its exports, and for the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.drawing.pages.document import PageDone, PrintedDocument
    from dtxdesk.drawing.pages.look import PageLook


def print_pages(document: PrintedDocument, file: BinaryIO, on_page: PageDone) -> None:
    """Paints a document into a file. Any thread, while there is an application.

    Raises:
        OSError: What the disk says.
    """
    from dtxdesk.drawing.pages.pdf import write_pdf

    write_pdf(document, file, page_look(), on_page)


def page_look() -> PageLook:
    """The typeface of the program."""
    from dtxdesk.drawing.pages.look import PageLook
    from dtxdesk.ui.theme import theme

    metrics = theme().metrics
    return PageLook(metrics.font(), metrics.font(weight="semibold"))


def ready_to_print(desk: Desk) -> object:
    """Gives a Desk without a window what paints its pages; to be held until it is done."""
    from dtxdesk.ui.app import make_application

    desk.print_pages = print_pages
    return make_application(desk)
