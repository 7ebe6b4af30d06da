"""What the window gives to its pages and dialogs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dtxdesk.ui.actions import Actions
from dtxdesk.ui.runner import Runner

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.ui.account_watch import AccountWatch
    from dtxdesk.ui.jobs_watch import JobsWatch
    from dtxdesk.ui.pages.page import Page
    from dtxdesk.ui.preferences import Preferences
    from dtxdesk.ui.toasts import Toasts


def _nowhere(_icon: str, _words: str) -> None:
    """Where there is no status bar."""


@dataclass(frozen=True)
class Context:
    """The open database, and the parts of the window that pages work with.

    `show_page` opens the page of that id and returns it. `page_parent` is where pages are in: a
    widget that is built inside its parent is styled once, one that is moved there with all that is
    in it is styled again. `note_in_status` puts an icon and words into the status bar while no job
    runs; empty words take them away.
    """

    desk: Desk
    runner: Runner
    actions: Actions
    toasts: Toasts
    jobs: JobsWatch
    show_page: Callable[[str], Page]
    preferences: Preferences
    page_parent: QWidget | None = None
    note_in_status: Callable[[str, str], None] = _nowhere
    account: AccountWatch | None = None
