"""The application dressed as the program dresses it, for tests of what is drawn or typed into."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from dtxdesk.ui.theme import Theme, theme


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Theme]:
    """The theme, dark at the beginning of every test."""
    theme().install(qapp, "dark")
    yield theme()
    theme().set_mode("dark")
