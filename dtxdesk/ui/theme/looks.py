"""Properties of widgets that the style looks at."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from .palette import TONES


def set_look(widget: QWidget, name: str, value: str | bool) -> None:
    """Sets a property such as `wrong`, and has the widget drawn again where it changed.

    A `tone` is the colour of a label's words, one of `palette.TONES`.
    """
    now = widget.property(name)
    if now == value or (now is None and value is False):
        return
    widget.setProperty(name, value)
    if name == "tone" and value in TONES:
        widget.setForegroundRole(TONES[str(value)])
    widget.update()
