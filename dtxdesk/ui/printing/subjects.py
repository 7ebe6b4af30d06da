"""What a page has to print: its bracket, its list, its tournament, or else its picture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from dtxdesk.drawing.brackets.poster import BracketPages
from dtxdesk.drawing.pages.picture import PicturePage
from dtxdesk.drawing.pages.printable import ListPages, MakePages, Pages, Sheet
from dtxdesk.ui.context import Context
from dtxdesk.ui.listed import shown_on
from dtxdesk.ui.page_files import page_look
from dtxdesk.ui.pages.page import Page
from dtxdesk.ui.pages.tournaments.bracket_tab.canvas import BracketCanvas
from dtxdesk.ui.pages.tournaments.bracket_tab.look import bracket_look
from dtxdesk.ui.theme import theme
from dtxdesk.ui.theme.tokens import load_tokens
from dtxdesk.ui.times import date_time
from dtxdesk.ui.translation import translate

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.drawing.brackets.sheet import Sheet as Drawn
    from dtxdesk.services.shown_tables import ShownTable


@dataclass(frozen=True)
class Subject:
    """Something to print.

    Attributes:
        title: What it is called.
        make: Lays it out; for a worker.
    """

    title: str
    make: MakePages


def subject_of(page: Page, context: Context) -> Subject:
    """What the page shows just now."""
    title = page.window_title
    for canvas in page.findChildren(BracketCanvas):
        if canvas.sheet is not None and canvas.isVisibleTo(page):
            return bracket_subject(context.desk, canvas.sheet, title)
    shown = shown_on(page, title)
    if shown is not None:
        return Subject(title, partial(_list_pages, context.desk, shown))
    situation = context.actions.situation
    if situation.inside and situation.tournament is not None and situation.page == "tournaments":
        return Subject(title, partial(_tournament_pages, context.desk, situation.tournament))
    return Subject(title, partial(PicturePage, _picture_of(page)))


def _picture_of(page: Page) -> QImage:
    """The page as the light theme shows it: nobody prints a black sheet."""
    mode = theme().mode
    theme().set_mode("light")
    try:
        return page.grab().toImage()
    finally:
        theme().set_mode(mode)


def bracket_subject(desk: Desk, drawn: Drawn, title: str) -> Subject:
    """A bracket, in the colours of paper."""
    return Subject(title, partial(_bracket_pages, drawn, title, date_time(desk.clock())))


def _bracket_pages(drawn: Drawn, title: str, foot: str, sheet: Sheet) -> Pages:
    numbering = translate("Printing", "Page {page} of {pages}")
    look = bracket_look(load_tokens("light"))
    return BracketPages(drawn, look, title, foot, sheet, page_look(), numbering)


def _list_pages(desk: Desk, shown: ShownTable, sheet: Sheet) -> Pages:
    return ListPages(desk.exporting.shown_document(shown), sheet, page_look())


def _tournament_pages(desk: Desk, tournament_id: int, sheet: Sheet) -> Pages:
    document = desk.exporting.tournament_document(tournament_id)
    return ListPages(document, sheet, page_look())
