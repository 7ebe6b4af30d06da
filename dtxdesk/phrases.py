"""What the layers below the window say, in English and ready to be said in another language.

They know nothing of Qt, so they can't translate. A `Phrase` is plain English text wherever it goes
(the log, the command line, a file); a screen hands it to `ui.translation.said`, which looks up the
sentence and closes its fields again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

CONTEXT = "Phrases"
"""The context under which translators find all of them."""


class Phrase(str):
    """An English text that remembers its sentence and what went into its fields.

    `Phrase("{path} could not be read", path=path)` is a `str` like any other. Sentences are
    literals where they are made: the translation tools read the source. What varies is a field, and
    a field may be a phrase itself, a number with `:,` whose digits are grouped as the reader does,
    or a moment, which is shown in the reader's time.

    Attributes:
        sentence: The text with its fields still open.
        fields: What goes into them.
    """

    __slots__ = ("fields", "sentence")

    sentence: str
    fields: Mapping[str, object]

    def __new__(cls, sentence: str, **fields: object) -> Phrase:
        """Without fields a brace is a brace, and a phrase is itself."""
        if isinstance(sentence, Phrase):
            return sentence
        words = {name: _in_english(value) for name, value in fields.items()}
        phrase = super().__new__(cls, sentence.format(**words) if words else sentence)
        phrase.sentence, phrase.fields = str(sentence), fields
        return phrase


class Sentences(str):
    """Several phrases as one text; `parts` are those that say anything."""

    __slots__ = ("parts",)

    parts: tuple[str, ...]

    def __new__(cls, *parts: str) -> Sentences:
        text = super().__new__(cls, in_one_line(parts))
        text.parts = tuple(part for part in parts if part)
        return text


def in_one_line(parts: Iterable[str]) -> str:
    """What is not empty, each with one full stop."""
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _in_english(value: object) -> object:
    return f"{value.astimezone(UTC):%Y-%m-%d %H:%M} UTC" if isinstance(value, datetime) else value
