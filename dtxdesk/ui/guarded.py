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
    usual = widget.toolTip()

    def follow() -> None:
        reason = actions.refusal(deed)
        widget.setEnabled(not reason)
        widget.setToolTip(plain_tooltip(reason) if reason else usual)

    connection = actions.refusals_changed.connect(follow)
    widget.destroyed.connect(lambda: QObject.disconnect(connection))
    follow()
