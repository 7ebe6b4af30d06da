"""Buttons, filter chips and switches."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from dtxdesk.ui.delegates.painting import draw_framed, draw_rounded
from dtxdesk.ui.theme import icon, set_look, theme

from .text import plain_tooltip

ButtonKind = Literal["normal", "primary", "danger", "ghost", "link", "crumb"]

_ICON_TOKENS: dict[ButtonKind, str] = {
    "normal": "muted",
    "primary": "on_accent",
    "danger": "bad",
    "ghost": "muted",
    "link": "accent_text",
    "crumb": "muted",
}


class Button(QPushButton):
    """A push button of the design: 30 high, 26 when `small`, square with an icon alone.

    A button without text needs `name`: what a screen reader calls it, and its tooltip.
    """

    def __init__(
        self,
        text: str = "",
        icon_name: str = "",
        kind: ButtonKind = "normal",
        parent: QWidget | None = None,
        *,
        small: bool = False,
        name: str = "",
    ) -> None:
        super().__init__(text, parent)
        self._words = text
        self._slim = False
        self._wide = 0
        self._wanted: tuple[bool, str] = (True, "")
        self._withheld = ""
        self._kind: ButtonKind = kind
        self.setProperty("kind", kind)
        self.setProperty("small", small)
        self.setProperty("square", not text)
        metrics = theme().metrics
        self.setFont(
            metrics.font(
                "small" if small else "body", "semibold" if kind == "primary" else "medium"
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(kind == "primary")
        if icon_name:
            self.set_icon(icon_name)
            side = metrics.px(14 if small else 16)
            self.setIconSize(QSize(side, side))
        if name:
            self.setAccessibleName(name)
            self.setToolTip(name)

    def setText(self, text: str) -> None:
        if self._slim:
            advance = self.fontMetrics().horizontalAdvance
            self._wide += advance(text) - advance(self._words)
        self._words = text
        super().setText("" if self._slim else text)

    @property
    def wide_width(self) -> int:
        """How much room it takes with its words."""
        return self._wide if self._slim else self.sizeHint().width()

    def set_slim(self, slim: bool) -> None:
        """The icon alone, where there is no room for the words; they are its tooltip then."""
        if slim == self._slim or self.icon().isNull():
            return
        self._wide = self.wide_width
        self._slim = slim
        self.setProperty("square", slim or not self._words)
        plain = self._words.replace("&&", "&")
        if slim and not self.accessibleName():
            self.setAccessibleName(plain)
        if self.toolTip() in ("", plain):
            self.setToolTip(plain if slim else "")
        super().setText("" if slim else self._words)

    def set_icon(self, name: str) -> None:
        """Show another icon, in the colour that goes with the button's kind."""
        self.setIcon(icon(name, _ICON_TOKENS[self._kind]))

    def set_available(self, available: bool, reason: str = "") -> None:
        """Enable, or grey out with the reason in the tooltip."""
        words = self._words.replace("&&", "&") if self._slim else ""
        self._wanted = available, words if available else reason
        self._show_availability()

    def setEnabled(self, enabled: bool) -> None:
        self._wanted = enabled, self._wanted[1] if self._withheld else self.toolTip()
        self._show_availability()

    def withhold(self, reason: str) -> None:
        """Greys it out whatever else is said of it, until the reason is empty again.

        For a second reason beside that of `set_available`: a role that is too low.
        """
        if reason == self._withheld:
            return
        if not self._withheld:
            self._wanted = self._wanted[0], self.toolTip()
        self._withheld = reason
        self._show_availability()

    def _show_availability(self) -> None:
        available, tooltip = self._wanted
        super().setEnabled(available and not self._withheld)
        self.setToolTip(plain_tooltip(self._withheld) if self._withheld else tooltip)


class Chip(QToolButton):
    """A filter: off, or on with an accent edge and a cross to take it off again.

    With choices it opens a menu and shows what was chosen; without, a click turns it on and off.
    `chosen` carries the choice (None: the filter is off), for a plain chip True or None.
    """

    chosen = Signal(object)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = text
        self._value: object = None
        self._choices: list[tuple[str, object]] = []
        self._menu = QMenu(self)
        self.setProperty("kind", "chip")
        self.setProperty("on", False)
        self.setText(text)
        self.setFont(theme().metrics.font("small", "medium"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the mark comes after the word
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        side = theme().metrics.px(12)
        self.setIconSize(QSize(side, side))
        self.clicked.connect(self._click)
        self._show_state()

    @property
    def value(self) -> object:
        """The choice in force; None while the filter is off."""
        return self._value

    def set_choices(self, choices: list[tuple[str, object]]) -> None:
        """What the menu offers, as words and value. A choice that is gone turns the chip off."""
        self._choices = list(choices)
        if self._value is not None and all(value != self._value for _, value in choices):
            self._take(None)
        self._show_state()

    def set_value(self, value: object) -> None:
        """Set the choice without telling anybody."""
        self._value = value
        self._show_state()

    def _click(self) -> None:
        if self._value is not None:
            self._take(None)
        elif not self._choices:
            self._take(True)
        else:
            self._open_menu()

    def _open_menu(self) -> None:
        self._menu.clear()
        for words, value in self._choices:
            entry = self._menu.addAction(words.replace("&", "&&"))
            entry.triggered.connect(lambda _checked=False, chosen=value: self._take(chosen))
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _take(self, value: object) -> None:
        self._value = value
        self._show_state()
        self.chosen.emit(value)

    def _show_state(self) -> None:
        on = self._value is not None
        words = next((words for words, value in self._choices if value == self._value), "")
        text = words if on and words else self._title
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(f"{self._title}: {text}" if on and words else self._title)
        self.setAccessibleDescription(self.tr("filter, on") if on else self.tr("filter, off"))
        if on:
            self.setIcon(icon("x", "accent_text"))
        else:
            self.setIcon(icon("chevron-down") if self._choices else QIcon())
        set_look(self, "on", on)
        self.updateGeometry()


class Switch(QAbstractButton):
    """On or off, 32x18."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        return QSize(metrics.px(32), metrics.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, metrics = theme().tokens, theme().metrics
        painter = QPainter(self)
        on, usable = self.isChecked(), self.isEnabled()
        fill = tokens.accent if on and usable else tokens.field
        edge = fill if on and usable else tokens.control if usable else tokens.line
        box = QRectF(self.rect())
        draw_framed(painter, box, box.height() / 2, fill, edge)
        knob = metrics.px(12)
        inset = (box.height() - knob) / 2
        at_right = on == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
        left = box.right() - inset - knob if at_right else box.left() + inset
        ink = tokens.faint if not usable else tokens.on_accent if on else tokens.muted
        draw_rounded(painter, QRectF(left, box.top() + inset, knob, knob), knob / 2, ink)
        painter.end()
