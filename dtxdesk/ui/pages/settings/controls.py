"""The control for each kind of setting: it shows a value, and says when a person wants another.

A control checks with the setting itself: a value that it can't have is explained and not passed on.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dtxdesk.phrases import CONTEXT
from dtxdesk.settings import Setting
from dtxdesk.settings.kinds import Choice, Number, Switch, Text, Whole
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.saying import said
from dtxdesk.ui.theme import set_look, theme
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets import Label
from dtxdesk.ui.widgets import Switch as SwitchButton
from dtxdesk.ui.widgets.choice_box import ChoiceBox
from dtxdesk.ui.widgets.number_box import NumberBox

SETTLED_MS = 600
"""A number that has not changed for so long is the one that is meant."""


def declared(text: str) -> str:
    """A text of the declarations in the language of the window."""
    return translate(CONTEXT, text) if text else ""


def as_words(setting: Setting[Any], value: object) -> str:
    """A value as the page says it: "60 seconds", "Dark", "on"."""
    if isinstance(setting, Choice):
        return declared(setting.choices.get(str(value), str(value)))
    if isinstance(setting, Switch):
        return translate("Settings", "on") if value else translate("Settings", "off")
    if isinstance(setting, Whole) and isinstance(value, int):
        return f"{grouped(value)} {declared(setting.unit)}".strip()
    if isinstance(setting, Number):
        return f"{value:g} {declared(setting.unit)}".strip()
    return str(value) or translate("Settings", "empty")


class Control(QObject):
    """What all of them have: the `parts` that stand side by side in a row.

    `field` is the part that takes the keyboard. They are put into the row itself and not into a
    widget of their own, at whose edge the ring of the focus would end.
    """

    chosen = Signal(object)
    """Another value is wanted; the setting can have it."""
    mistaken = Signal(str)
    """What is wrong with what stands there, as a sentence; empty: nothing any more."""

    field: QWidget

    def __init__(self, setting: Setting[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self.setting = setting
        self.parts: list[QWidget] = []

    def _place(self, field: QWidget) -> None:
        self.field = field
        field.setAccessibleName(declared(self.setting.title))
        self.parts.append(field)

    def set_usable(self, usable: bool) -> None:
        """Grey, or not."""
        for part in self.parts:
            part.setEnabled(usable)

    def show_value(self, value: Any) -> None:
        """Shows a value without telling anybody."""
        raise NotImplementedError

    def describe(self, text: str) -> None:
        """What a screen reader says beside the name."""
        self.field.setAccessibleDescription(text)

    def _check(self, value: object) -> object | None:
        """The value if the setting can have it; else the mistake is told and None comes back."""
        try:
            checked: object = self.setting.checked(value)
        except ValueError as error:
            set_look(self.field, "wrong", True)
            self.mistaken.emit(_sentence(error))
            return None
        set_look(self.field, "wrong", False)
        self.mistaken.emit("")
        return checked


class SwitchControl(Control):
    """On or off, at once."""

    def __init__(self, setting: Switch, parent: QWidget) -> None:
        super().__init__(setting, parent)
        self._switch = SwitchButton(declared(setting.title), parent)
        self._place(self._switch)
        self._switch.clicked.connect(lambda on: self.chosen.emit(bool(on)))

    def show_value(self, value: Any) -> None:
        self._switch.setChecked(bool(value))


class ChoiceControl(Control):
    """One of a few, at once."""

    def __init__(self, setting: Choice, parent: QWidget) -> None:
        super().__init__(setting, parent)
        self._box = ChoiceBox(parent)
        self._box.setMinimumWidth(theme().metrics.px(160))
        for value, words in setting.choices.items():
            self._box.addItem(declared(words), value)
        self._place(self._box)
        self._box.activated.connect(lambda _place: self.chosen.emit(self._box.currentData()))

    def show_value(self, value: Any) -> None:
        self._box.setCurrentIndex(self._box.findData(value))


class NumberControl(Control):
    """A number and its unit, once it has settled."""

    def __init__(self, setting: Whole | Number, parent: QWidget) -> None:
        super().__init__(setting, parent)
        self._whole = isinstance(setting, Whole)
        self._shown: float = setting.default
        self._box = NumberBox(setting.minimum, setting.maximum, whole=self._whole, parent=parent)
        self._place(self._box)
        unit = Label(declared(setting.unit), parent, tone="muted")
        unit.setMinimumWidth(theme().metrics.px(84))  # also without one: numbers stand in line
        self.parts.append(unit)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_MS)
        self._settled.timeout.connect(self._pass_on)
        self._box.valueChanged.connect(self._look)
        self._box.left.connect(self._pass_on)
        self._box.given_up.connect(lambda: self.show_value(self._shown))

    def show_value(self, value: Any) -> None:
        self._settled.stop()
        self._shown = value
        self._box.blockSignals(True)
        self._box.setValue(value)
        self._box.blockSignals(False)
        self._check(value)

    def _value(self) -> float:
        return round(self._box.value()) if self._whole else self._box.value()

    def _look(self) -> None:
        if self._check(self._value()) is None:
            self._settled.stop()
        else:
            self._settled.start()

    def _pass_on(self) -> None:
        self._settled.stop()
        value = self._check(self._value())
        if value is not None and value != self._shown:
            self.chosen.emit(value)


class TextControl(Control):
    """A line of text or an address, when the person leaves it or presses Return."""

    def __init__(self, setting: Text, parent: QWidget) -> None:
        super().__init__(setting, parent)
        self._shown = setting.default
        self._edit = _Line(parent)
        self._edit.setMaximumWidth(theme().metrics.px(300))
        self._place(self._edit)
        self._edit.textEdited.connect(self._check)
        self._edit.editingFinished.connect(self._pass_on)
        self._edit.given_up.connect(lambda: self.show_value(self._shown))

    def show_value(self, value: Any) -> None:
        self._shown = value
        self._edit.setText(value)
        self._edit.setCursorPosition(0)
        self._check(value)

    def _pass_on(self) -> None:
        value = self._check(self._edit.text())
        if value is not None and value != self._shown:
            self.chosen.emit(value)


class _Line(QLineEdit):
    given_up = Signal()

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(300), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(160), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)


def control_for(setting: Setting[Any], parent: QWidget) -> Control:
    """The control that goes with the kind of a setting.

    Raises:
        TypeError: there is none; a new kind needs one.
    """
    if isinstance(setting, Switch):
        return SwitchControl(setting, parent)
    if isinstance(setting, Choice):
        return ChoiceControl(setting, parent)
    if isinstance(setting, (Whole, Number)):
        return NumberControl(setting, parent)
    if isinstance(setting, Text):
        return TextControl(setting, parent)
    raise TypeError(f"no control for {type(setting).__name__}")


def _sentence(error: ValueError) -> str:
    """Half a sentence of a setting ("must be between 30 and 3600") as a whole one."""
    words = said(error.args[0])
    return f"{words[:1].upper()}{words[1:]}."
