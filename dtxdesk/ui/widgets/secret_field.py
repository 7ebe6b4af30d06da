"""A line for a secret: what is typed can be looked at, what is kept never comes back."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from dtxdesk.ui.theme import icon, set_look, theme

_DOTS = "•" * 16


class SecretField(QLineEdit):
    """Dots while one types; the eye shows what is being typed, and nothing else.

    What is kept elsewhere stands behind as dots and its last characters, as far as those may be
    known.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.addAction(icon("key"), QLineEdit.ActionPosition.LeadingPosition)
        self._eye = self.addAction(icon("eye"), QLineEdit.ActionPosition.TrailingPosition)
        self._eye.setToolTip(self.tr("Show what is being typed"))
        self._eye.triggered.connect(self._turn)
        self._eye.setVisible(False)
        self.textChanged.connect(self._typed)
        self.show_kept(False)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(280), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(160), super().sizeHint().height())

    def show_kept(self, there: bool, end: str = "") -> None:
        """Says that a secret is kept, and how it ends as far as that may be known."""
        self.setPlaceholderText(f"{_DOTS}{end}" if there else self.tr("None yet: paste it here"))

    def set_wrong(self, wrong: bool) -> None:
        set_look(self, "wrong", wrong)

    def _typed(self, text: str) -> None:
        self._eye.setVisible(bool(text))
        if not text:
            self.setEchoMode(QLineEdit.EchoMode.Password)

    def _turn(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        self.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
