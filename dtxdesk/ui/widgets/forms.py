"""Form fields: a label, the control, a hint, and a sentence where the value is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from dtxdesk.ui.theme import set_look, theme

from .text import Label

MAX_LINE = 1_000
"""Characters in a line that sets no limit of its own.

Qt lets in 32,767 of them, and shaping a file that was pasted by mistake holds the window.
"""

_NO_LIMIT = 32_767


class FormField(QWidget):
    """One field of a form.

    The label names the control for screen readers and takes the keyboard's shortcut ("&Name"); the
    sentence below is the hint, or, while something is wrong, what is wrong.
    """

    def __init__(
        self, label: str, control: QWidget, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._hint = hint
        if isinstance(control, QLineEdit) and control.maxLength() == _NO_LIMIT:
            control.setMaxLength(MAX_LINE)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        title = Label(label, weight="medium")
        title.setBuddy(control)
        control.setAccessibleName(label.replace("&", ""))
        self._below = Label(hint, size="small", tone="muted", wrap=True)
        column.addWidget(title)
        column.addWidget(control)
        column.addWidget(self._below)
        self.set_problem("")

    @property
    def problem(self) -> str:
        """The sentence that says what is wrong; empty while nothing is."""
        return "" if not self.control.property("wrong") else self._below.text()

    def set_problem(self, sentence: str) -> None:
        """Say what is wrong with the value; empty: it is right, and the hint is back."""
        self._show(sentence or self._hint, wrong=bool(sentence))

    def set_hint(self, hint: str, good: bool = False) -> None:
        """Another hint; `good` when it confirms something ("Found: Korvus")."""
        self._hint = hint
        self._show(hint, wrong=False)
        if good:
            self._below.set_tone("good")

    def _show(self, text: str, wrong: bool) -> None:
        self._below.setText(text)
        self._below.setVisible(bool(text))
        self._below.set_tone("bad" if wrong else "muted")
        self.control.setAccessibleDescription(text)
        set_look(self.control, "wrong", wrong)
