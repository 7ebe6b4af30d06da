"""The Matches page: tables, one match, what is typed in by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import NOW, Studio

if TYPE_CHECKING:
    from dtxdesk.domain.typed_match import TypedMatch
    from dtxdesk.ui.pages.matches.page import MatchesPage


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.ui.pages.matches.page import MatchesPage

    window = studio.window
    page = window.show_page("matches")
    assert isinstance(page, MatchesPage)
    yield "matches"
    bar = page.list.bar
    bar.search.setText("hero:axe duration>40")
    bar.search.returnPressed.emit()
    yield "matches-filtered"
    bar.search.setText("won:both")
    bar.search.returnPressed.emit()
    yield "matches-search-wrong"
    bar.clear()
    page.show_waiting()
    yield "matches-waiting"
    bar.clear()
    studio.settle()
    yield from _one_match(studio, page)
    yield from _by_hand(studio, page)


def _one_match(studio: Studio, page: MatchesPage) -> Iterator[str]:
    window = studio.window
    ids = page.list.model.ids
    page.open_match(ids[2])
    yield "match"
    window.perform("match.take_out")
    yield "match-reason"
    studio.close_dialogs()
    studio.desk.matches.set_counted([ids[2]], counted=False, reason="Show match with stand-ins")
    page.load()
    page.open_match(ids[2])
    yield "match-taken-out"
    page.leave_row()


def _by_hand(studio: Studio, page: MatchesPage) -> Iterator[str]:
    window = studio.window
    page.show_waiting()
    studio.settle()
    window.perform("match.type_in")
    yield "match-form"
    studio.close_dialogs()
    page.list.bar.clear()
    own = studio.desk.matches.type_in(studio.league_id, _typed(studio))
    page.open_match(own)
    yield "match-typed"
    assert page.detail is not None
    page.changes.edit_typed(page.leagues, page.detail)
    studio.settle()
    yield "match-form-filled"
    studio.close_dialogs()
    yield from _conflict(studio, page, own)
    page.leave_row()


def _conflict(studio: Studio, page: MatchesPage, match_id: int) -> Iterator[str]:
    """Somebody else has saved other figures of the match that is open in the form."""
    from dtxdesk.ui.dialogs.conflict import ConflictDialog
    from dtxdesk.ui.dialogs.match_form import MatchForm

    assert page.detail is not None
    page.changes.edit_typed(page.leagues, page.detail)
    studio.settle()
    form = next(d for d in studio.window.findChildren(MatchForm) if d.isVisible())
    lines = list(form.typed().lines)
    lines[0], lines[5] = replace(lines[0], kills=14, hero_id=1), replace(lines[5], gpm=512)
    theirs = replace(form.typed(), lines=tuple(lines), dire_name="North")
    studio.desk.matches.edit_typed(match_id, page.detail.row.version, theirs)
    form.dire.setText("Northern wind")
    form.model.setData(form.model.index(0, 2), "15")
    form.model.setData(form.model.index(1, 2), "11")
    form.save.click()
    studio.wait_until(lambda: any(d.isVisible() for d in form.findChildren(ConflictDialog)))
    yield "match-conflict"
    studio.close_dialogs()


def _typed(studio: Studio) -> TypedMatch:
    from dtxdesk.data.queries.match_form import named_players
    from dtxdesk.domain.typed_match import SLOTS, TypedLine, TypedMatch

    people = [one for one in studio.desk.read(named_players) if one.steam_id is not None]
    lines = tuple(
        TypedLine(
            slot, people[place * 3].steam_id if place != 7 else None, hero_id=place + 40,
            kills=13 - place, deaths=2 + place % 4, assists=9 + place, gpm=680 - 35 * place,
            xpm=720 - 30 * place, last_hits=310 - 27 * place, denies=8, level=27 - place,
        )
        for place, slot in enumerate(SLOTS)
    )  # fmt: skip
    start = NOW - timedelta(hours=1)
    name = "The team whose name is much too long for any score board of the world"
    length = timedelta(minutes=41, seconds=7)
    return TypedMatch(None, start, length, False, lines, name, "北风来信 🦆")


def empty(studio: Studio) -> Iterator[str]:
    studio.window.perform("go.matches")
    yield "matches-empty"
