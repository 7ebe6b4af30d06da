"""Says in the language of the window what comes from the layers below."""

from __future__ import annotations

from datetime import datetime
from string import Formatter

from PySide6.QtCore import QLocale

from dtxdesk.errors import DeskError
from dtxdesk.phrases import CONTEXT, Phrase, Sentences, in_one_line
from dtxdesk.ui.times import date_time
from dtxdesk.ui.translation import translate


def said(text: str) -> str:
    """A `Phrase` or `Sentences` in the language of the window.

    Any other text stays as it is: a name, or what was written into the database in English.
    """
    if isinstance(text, Sentences):
        return in_one_line(said(part) for part in text.parts)
    if isinstance(text, Phrase) and text:
        words = translate(CONTEXT, text.sentence)
        return _FIELDS.vformat(words, (), text.fields) if text.fields else words
    return text


class _Fields(Formatter):
    """Closes the fields of a sentence as the reader writes numbers and times."""

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, DeskError):
            return said(value.one_line())
        if isinstance(value, str):
            return said(value)
        if isinstance(value, datetime):
            return date_time(value)
        if isinstance(value, int) and format_spec == ",":
            return QLocale().toString(value)
        return str(super().format_field(value, format_spec))


_FIELDS = _Fields()
