"""What "Needs you" can say: each kind reads something, and says what it means and what helps.

A new kind is a `Kind` in `ATTENTION` (`kinds.py`); the card, its count and its refreshing follow.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal

from dtxdesk.domain.rights import Deed
from dtxdesk.ui.context import Context

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.queries.home import Snapshot

Urgency = Literal["error", "attention", "info"]

LOOKS: dict[Urgency, tuple[str, str]] = {
    "error": ("alert", "bad"),
    "attention": ("warning", "accent_text"),
    "info": ("info", "good"),
}
"""Icon and token of each urgency; the most urgent comes first."""


@dataclass(frozen=True, slots=True)
class Help:
    """A button of a need: its words, and what it does.

    `deed` is what it changes, as far as a role decides about it; None for nothing.
    """

    words: str
    act: Callable[[], object]
    icon: str = ""
    deed: Deed | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """Something that needs an organiser: a sentence, a second line, and the buttons that help.

    `key` says that two needs read at different times are about the same thing.
    """

    key: str
    urgency: Urgency
    title: str
    detail: str
    helps: tuple[Help, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All that is seen of it."""
        helps = ((help_.words, help_.deed or "") for help_ in self.helps)
        return (self.urgency, self.title, self.detail, *chain.from_iterable(helps))


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of need.

    `read` runs on a worker, in one snapshot with all others; `say` on the window's thread, again
    whenever a job has changed. `tables` are those that `read` looks at. What is `late` costs more
    than a statement or two: it is read once the page shows everything else.
    """

    id: str
    tables: tuple[str, ...]
    read: Callable[[Desk, Snapshot], Any]
    say: Callable[[Any, Context], Sequence[Need]]
    late: bool = False
