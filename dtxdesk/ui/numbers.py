"""Numbers as the language of the window writes them."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def grouped(number: int) -> str:
    """A count or an amount with its digits in groups: "24,880", in German "24.880"."""
    return QLocale().toString(number)
