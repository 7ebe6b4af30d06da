"""The Players page."""

from __future__ import annotations

from collections.abc import Iterator

from dtxdesk.ui.screens.studio import Studio


def sample(studio: Studio) -> Iterator[str]:
    window = studio.window
    window.perform("go.players")
    yield "players"
    window.perform("player.new")
    yield "player-new"


def empty(studio: Studio) -> Iterator[str]:
    studio.window.perform("go.players")
    yield "players-empty"
