"""What changes something and is no action: grey, or refused in words, where the role is too low."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dtxdesk.domain.rights import Deed, Role
from dtxdesk.ui.actions import Actions
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.text import plain_tooltip

if TYPE_CHECKING:
    from dtxdesk.ui.toasts import Toasts


def guard(widget: QWidget, actions: Actions, deed: Deed) -> None:
    """Follows one's role and the line; the tooltip has the reason, as an action's has.

    A button may have other reasons to be grey beside it; any other widget is one that nothing else
    switches on and off.
    """
    _Guard(widget, actions, partial(actions.refusal, deed))


def guard_for(widget: QWidget, actions: Actions, needed: Role) -> None:
    """The same for what takes this role, whatever it is done for."""
    _Guard(widget, actions, partial(actions.refusal_for, needed))


def guard_as(widget: QWidget, actions: Actions, action_id: str) -> None:
    """The same for what a page does as this action would: who may depends on the situation."""
    _Guard(widget, actions, partial(actions.refusal_of, action_id))


def refuses(actions: Actions, toasts: Toasts, deed: Deed) -> bool:
    """Whether the database would not take such a change now; a notice has said why.

    For a drag, a drop or a key: there is nothing to grey out, and asking the server is no use.
    """
    reason = actions.refusal(deed)
    if reason:
        toasts.show(reason, kind="info")
    return bool(reason)


class _Guard(QObject):
    """Lives and ends with its widget, and so does its connection."""

    def __init__(self, widget: QWidget, actions: Actions, refusal: Callable[[], str]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._refusal = refusal
        self._usual = widget.toolTip()
        actions.refusals_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        reason = self._refusal()
        if isinstance(self._widget, Button):
            self._widget.withhold(reason)
            return
        self._widget.setEnabled(not reason)
        self._widget.setToolTip(plain_tooltip(reason) if reason else self._usual)
