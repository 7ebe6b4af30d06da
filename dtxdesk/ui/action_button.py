"""A push button that is an action: its words, its icon, whether it can be pressed and why not."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from dtxdesk.ui.widgets.buttons import Button, ButtonKind


class ActionButton(Button):
    """Follows its action. `text` are other words than the action's, where the place says the rest.

    `icon_name` is needed where the kind colours icons in another way than menus do.
    """

    def __init__(
        self,
        action: QAction,
        icon_name: str = "",
        kind: ButtonKind = "normal",
        text: str = "",
        parent: QWidget | None = None,
        *,
        small: bool = False,
    ) -> None:
        super().__init__(_words(action, text), icon_name, kind, parent, small=small)
        self._action = action
        self._own_text = text
        self._follow()
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)

    def _follow(self) -> None:
        words = _words(self._action, self._own_text)
        self.setText(words)
        self.setAccessibleName(words.replace("&&", "&"))
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())


def _words(action: QAction, own: str) -> str:
    return own or action.text().rstrip("…")
