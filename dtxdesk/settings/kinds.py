"""What kinds of setting there are: each knows which values it takes and how it is written.

A kind checks values of the file (`checked`) and reads those of the environment and the command line
(`from_text`). Both raise ValueError with a `Phrase` for half a sentence that goes on after the
setting's name: "must be between 30 and 3600".
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from dtxdesk.phrases import Phrase

T = TypeVar("T")

Json = Mapping[str, object]


@dataclass(frozen=True, kw_only=True, eq=False)
class Setting(Generic[T]):
    """One setting, declared once; dialog, command line and docs/settings.md come from it.

    Attributes:
        key: Section and name in settings.toml, "sync.interval".
        default: The value where nobody chose one.
        title: Its label.
        help: One or two sentences for the person who sets it.
        variable: The environment variable that wins over the file.
        restart: Whether it takes effect only at the next start.
        shown: Whether a person sets it; what the program remembers for itself is not shown.
    """

    key: str
    default: T
    title: str
    help: str = ""
    variable: str | None = None
    restart: bool = False
    shown: bool = True

    @property
    def section(self) -> str:
        return self.key.partition(".")[0]

    @property
    def name(self) -> str:
        return self.key.partition(".")[2]

    @property
    def allowed(self) -> str:
        """Which values it takes, for the documentation."""
        raise NotImplementedError

    def checked(self, value: object) -> T:
        """The value, if the setting can have it."""
        raise NotImplementedError

    def from_text(self, text: str) -> T:
        """The value that a text from outside stands for."""
        return self.checked(text)

    def stored(self, value: T) -> object:
        """The value as it stands in the file."""
        return value


@dataclass(frozen=True, kw_only=True, eq=False)
class Switch(Setting[bool]):
    """On or off."""

    @property
    def allowed(self) -> str:
        return "true or false"

    def checked(self, value: object) -> bool:
        if not isinstance(value, bool):
            raise ValueError(Phrase("must be true or false"))
        return value

    def from_text(self, text: str) -> bool:
        match text.strip().lower():
            case "1" | "true" | "yes" | "on":
                return True
            case "0" | "false" | "no" | "off":
                return False
        raise ValueError(Phrase("must be 1 or 0"))


@dataclass(frozen=True, kw_only=True, eq=False)
class Whole(Setting[int]):
    """A whole number within bounds, both included."""

    minimum: int
    maximum: int
    unit: str = ""

    @property
    def allowed(self) -> str:
        return f"{self.minimum} to {self.maximum} {self.unit}".rstrip()

    def checked(self, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValueError(Phrase("must be a whole number"))
        if not self.minimum <= value <= self.maximum:
            raise _outside(self.minimum, self.maximum)
        return value

    def from_text(self, text: str) -> int:
        try:
            number = int(text.strip())
        except ValueError:
            raise ValueError(Phrase("must be a whole number")) from None
        return self.checked(number)


@dataclass(frozen=True, kw_only=True, eq=False)
class Number(Setting[float]):
    """A number within bounds, both included."""

    minimum: float
    maximum: float
    unit: str = ""

    @property
    def allowed(self) -> str:
        return f"{self.minimum:g} to {self.maximum:g} {self.unit}".rstrip()

    def checked(self, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or math.isnan(value):
            raise ValueError(Phrase("must be a number"))
        if not self.minimum <= value <= self.maximum:
            raise _outside(self.minimum, self.maximum)
        return float(value)

    def from_text(self, text: str) -> float:
        try:
            number = float(text.strip())
        except ValueError:
            raise ValueError(Phrase("must be a number")) from None
        return self.checked(number)


@dataclass(frozen=True, kw_only=True, eq=False)
class Choice(Setting[str]):
    """One of a few values, each with the words a person sees for it."""

    choices: Mapping[str, str]

    @property
    def allowed(self) -> str:
        return ", ".join(f"`{choice}`" for choice in self.choices)

    def checked(self, value: object) -> str:
        if not isinstance(value, str) or value not in self.choices:
            raise ValueError(Phrase("must be one of {choices}", choices=", ".join(self.choices)))
        return value

    def from_text(self, text: str) -> str:
        return self.checked(text.strip().lower())


@dataclass(frozen=True, kw_only=True, eq=False)
class Text(Setting[str]):
    """A line of text, empty where there is none."""

    @property
    def allowed(self) -> str:
        return "text"

    def checked(self, value: object) -> str:
        if not isinstance(value, str):
            raise ValueError(Phrase("must be text"))
        if not value.isprintable():
            raise ValueError(Phrase("must be one line without control characters"))
        return value.strip()


@dataclass(frozen=True, kw_only=True, eq=False)
class FileName(Text):
    """Where a file lies, empty for none; one that is not absolute counts from the data folder.

    Whether it is there shows when it is read: a stick may be plugged in later.
    """

    @property
    def allowed(self) -> str:
        return "a file, or empty"


@dataclass(frozen=True, kw_only=True, eq=False)
class Address(Text):
    """A URL. The file never holds one with a password; the environment may."""

    schemes: tuple[str, ...]
    may_be_empty: bool = False

    @property
    def allowed(self) -> str:
        kinds = " or ".join(f"`{scheme}://…`" for scheme in self.schemes)
        return f"{kinds}, or empty" if self.may_be_empty else kinds

    def checked(self, value: object) -> str:
        address = self._address(value)
        if _has_password(address):
            raise ValueError(Phrase("must not hold a password: it belongs in the keyring"))
        return address

    def from_text(self, text: str) -> str:
        return self._address(text)

    def _address(self, value: object) -> str:
        address = Text.checked(self, value)
        if not address and self.may_be_empty:
            return address
        # The address itself is not repeated: it may hold a password.
        if address.partition("://")[0].lower() not in self.schemes or "://" not in address:
            first, *others = (f"{scheme}://" for scheme in self.schemes)
            for other in others:
                first = Phrase("{one} or {other}", one=first, other=other)
            raise ValueError(Phrase("must begin with {kinds}", kinds=first))
        from urllib.parse import urlsplit

        try:
            _ = urlsplit(address).port
        except ValueError:
            raise ValueError(Phrase("is not a URL")) from None
        return address.rstrip("/")


def _outside(minimum: float, maximum: float) -> ValueError:
    bounds = {"least": f"{minimum:g}", "most": f"{maximum:g}"}
    return ValueError(Phrase("must be between {least} and {most}", **bounds))


def _has_password(address: str) -> bool:
    from urllib.parse import parse_qsl, urlsplit

    parts = urlsplit(address)
    return parts.password is not None or any(
        key == "password" for key, _ in parse_qsl(parts.query, keep_blank_values=True)
    )


@dataclass(frozen=True, kw_only=True, eq=False)
class Remembered(Setting[Json]):
    """What a part of the program keeps for itself; one JSON text in the file."""

    shown: bool = False

    @property
    def allowed(self) -> str:
        return "JSON"

    def checked(self, value: object) -> Json:
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except (ValueError, RecursionError):
                raise ValueError(Phrase("must be JSON")) from None
        if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
            raise ValueError(Phrase("must be a JSON object"))
        return value

    def stored(self, value: Json) -> object:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
