"""What the palette finds without asking the database: actions, pages and settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtGui import QKeySequence

from dtxdesk.domain.people import search_words
from dtxdesk.ui.actions import GO, Actions
from dtxdesk.ui.navigation import Place
from dtxdesk.ui.palette.hit import Hit, Section
from dtxdesk.ui.palette.matching import rank
from dtxdesk.ui.translation import translate

OPEN_PALETTE = "window.palette"
MOST_ACTIONS = 7
MOST_PLACES = 5
MOST_RECENT = 5

ACTION = "action:"


class CommandSource:
    """Sections of actions and of places to go to, from what the window can do right now."""

    def __init__(self, actions: Actions, settings: Callable[[], Iterable[Hit]]) -> None:
        """`settings` gives a hit for each setting, where there is a page that shows them."""
        self._actions = actions
        self._settings = settings

    def all_of_them(self, recent: Sequence[str]) -> list[Section]:
        """For an empty field: what was used last, then every action and page."""
        hits = {hit.key: hit for hit in (*self._action_hits(), *self._page_hits())}
        used = [hits.pop(key) for key in recent if key in hits][:MOST_RECENT]
        actions = [hit for key, hit in hits.items() if not _is_page(key)]
        # What can't be run now stands last: it is there to be found, not in the way.
        actions.sort(key=lambda hit: bool(hit.reason))
        pages = [hit for key, hit in hits.items() if _is_page(key)]
        return _sections(used, actions, pages)

    def by_menu(self) -> list[Section]:
        """The actions that have keys, as the menus have them, whether they can be run or not."""
        program = (translate("Palette", "Program"), self._actions.outside_menus())
        sections = []
        for menu, ids in (*self._actions.menus(), program):
            hits = (replace(self._hit(one, ""), reason="", note="") for one in ids if one)
            sections.append(Section(menu, tuple(hit for hit in hits if hit.keys)))
        return [section for section in sections if section.hits]

    def find(self, text: str) -> list[Section]:
        """Actions and places for what was typed, the best first in each section."""
        words = search_words(text)
        actions = _best(self._action_hits(), words, MOST_ACTIONS)
        places = _best([*self._page_hits(), *self._settings()], words, MOST_PLACES)
        return _sections([], actions, places)

    def _action_hits(self) -> Iterable[Hit]:
        for menu, ids in self._actions.menus():
            for action_id in ids:
                if action_id and not action_id.startswith(GO):
                    yield self._hit(action_id, menu)
        for action_id in self._actions.outside_menus():
            if action_id != OPEN_PALETTE:
                yield self._hit(action_id, "")

    def _page_hits(self) -> Iterable[Hit]:
        for action_id in self._actions.ids():
            if action_id.startswith(GO):
                yield self._hit(action_id, "", Place(action_id.removeprefix(GO)))

    def _hit(self, action_id: str, menu: str, place: Place | None = None) -> Hit:
        action = self._actions[action_id]
        # What would be undone is told, but not searched: whoever types a player's name and Enter
        # does not want the last change of that player taken back.
        title, detail = self._actions.words(action_id)
        return Hit(
            ACTION + action_id,
            title,
            detail or menu,
            icon=self._actions.declared(action_id).icon or "enter",
            keys=keys_of(action.shortcut()),
            reason=self._actions.reason(action_id),
            also=menu,
            action=action_id,
            place=place,
        )


def keys_of(shortcut: QKeySequence) -> tuple[str, ...]:
    """The keys to press, one by one: ("Ctrl", "Shift", "N")."""
    words = shortcut.toString(QKeySequence.SequenceFormat.NativeText).split(", ")[0]
    if words.endswith("+"):
        return (*words[:-2].split("+"), "+") if len(words) > 1 else ("+",)
    return tuple(words.split("+")) if words else ()


def _is_page(key: str) -> bool:
    return key.startswith(ACTION + GO)


def _best(hits: Iterable[Hit], words: Sequence[str], most: int) -> list[Hit]:
    ranked = [
        (found, bool(hit.reason), place, hit)
        for place, hit in enumerate(hits)
        if (found := rank(hit.title, hit.also, words)) is not None
    ]
    ranked.sort(key=lambda entry: entry[:3])
    return [hit for *_, hit in ranked[:most]]


def _sections(used: list[Hit], actions: list[Hit], places: list[Hit]) -> list[Section]:
    titled = (
        (translate("Palette", "Used last"), used),
        (translate("Palette", "Actions"), actions),
        (translate("Palette", "Go to"), places),
    )
    return [Section(title, tuple(hits)) for title, hits in titled if hits]
