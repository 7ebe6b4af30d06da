"""Every action of the window, declared once: menus, buttons, tooltips and shortcuts come from here.

An action is carried out by the window, or by the page that it names: then the window opens that
page first. Whether it can be used depends on the `Situation` alone, and an action that can't be
used says why.
"""

from dtxdesk.ui.actions.action import GO, Action, Reason, Situation, Trouble
from dtxdesk.ui.actions.actions import Actions
from dtxdesk.ui.actions.declared import ACTIONS, MENU_END, MENUS

__all__ = [
    "ACTIONS",
    "GO",
    "MENUS",
    "MENU_END",
    "Action",
    "Actions",
    "Reason",
    "Situation",
    "Trouble",
]
