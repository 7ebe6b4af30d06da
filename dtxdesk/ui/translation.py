"""Marking texts that are declared before there is an application to translate them."""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["QT_TRANSLATE_NOOP"]

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Gives back `text`, and lets the translation tools find it. Qt's stub says `object`."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP
