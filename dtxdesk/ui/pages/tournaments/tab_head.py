"""What stands over a tab: words and choices on the left, buttons on the right."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dtxdesk.ui.action_button import ActionButton
from dtxdesk.ui.actions import Actions
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.flow import FlowLayout

NARROW = 620


class TabHead(QWidget):
    """Goes on in a second line where one has no room.

    Args:
        actions: The window's, for the buttons.
        parent: The tab.
        narrow: The tab's width, in pixels of the design, below which buttons are icons; 0: never.
    """

    def __init__(self, actions: Actions, parent: QWidget, narrow: int = NARROW) -> None:
        super().__init__(parent)
        px = theme().metrics.px
        self.buttons: list[ActionButton] = []
        self._actions = actions
        self._narrow = narrow
        self._row = FlowLayout(self, gap=px(8), line_gap=px(8))
        self._row.setContentsMargins(px(24), px(8), px(24), px(8))

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._row.addWidget(widget)

    def add_spring(self) -> None:
        """What follows stands at the right."""
        self._row.add_spring()

    def add_action(self, action_id: str, icon_name: str, text: str) -> ActionButton:
        """A button for an action of the window."""
        button = ActionButton(self._actions[action_id], icon_name, text=text, small=True)
        self.buttons.append(button)
        self.add(button)
        return button

    def fit(self, width: int) -> None:
        """The tab is so wide, in pixels of the screen."""
        if self._narrow:
            slim = width < theme().metrics.px(self._narrow)
            for button in self.buttons:
                button.set_slim(slim)
