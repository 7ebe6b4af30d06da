"""The Home page in its states."""

from __future__ import annotations

from collections.abc import Iterator

from dtxdesk.ui.screens.studio import Studio


def sample(studio: Studio) -> Iterator[str]:
    studio.window.perform("go.home")
    yield "home"


def empty(studio: Studio) -> Iterator[str]:
    studio.window.perform("go.home")
    yield "home-empty"
