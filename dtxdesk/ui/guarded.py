"""Widgets that change something and are no action: grey while the database would refuse it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dtxdesk.domain.rights import Deed
from dtxdesk.ui.actions import Actions
from dtxdesk.ui.widgets.text import plain_tooltip


def guard(widget: QWidget, actions: Actions, deed: Deed) -> None:
    """Follows one's role and the line; the tooltip has the reason, as an action's has.

    For widgets that nothing else switches on and off.
    """
    _Guard(widget, actions, deed)


class _Guard(QObject):
    """Lives and ends with its widget, and so does its connection."""

    def __init__(self, widget: QWidget, actions: Actions, deed: Deed) -> None:
        super().__init__(widget)
        self._widget = widget
        self._actions = actions
        self._deed = deed
        self._usual = widget.toolTip()
        actions.refusals_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        reason = self._actions.refusal(self._deed)
        self._widget.setEnabled(not reason)
        self._widget.setToolTip(plain_tooltip(reason) if reason else self._usual)
