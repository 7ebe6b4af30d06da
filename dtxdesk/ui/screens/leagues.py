"""The Leagues page and what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator

from dtxdesk.ui.screens.studio import Studio


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.ui.pages.leagues.page import LeaguesPage

    window = studio.window
    page = window.show_page("leagues")
    assert isinstance(page, LeaguesPage)
    studio.settle()
    for key in ("leaderboard", "matches", "pending", "formula", "sync"):
        page.tabs.choose(key)
        yield f"league-{key}"
    studio.begin_a_sync()
    page.tabs.choose("leaderboard")
    yield "league-syncing"
    studio.end_the_sync()
    window.perform("league.edit")
    yield "league-edit"
    studio.close_dialogs()
    page.show_list()
    yield "leagues"


def empty(studio: Studio) -> Iterator[str]:
    studio.window.perform("go.leagues")
    yield "leagues-empty"
    studio.window.perform("league.new")
    yield "league-new"
