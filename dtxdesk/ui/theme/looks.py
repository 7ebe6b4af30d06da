"""Properties of widgets that the style sheet looks at."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_look(widget: QWidget, name: str, value: str | bool) -> None:
    """Sets a property such as `[wrong="true"]` and has the style sheet look again where it changed.

    Qt applies a sheet's rules once; a property that changes later is not noticed by itself.
    """
    now = widget.property(name)
    if now == value or (now is None and value is False):
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
