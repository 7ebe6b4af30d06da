"""Steam ids behind many profile names, asked of Steam a few at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from dtxdesk.errors import DeskError
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.failures import VanityUnknown
from dtxdesk.steam.ids import bare_friend_code

ASKED_AT_ONCE = 4


def id_behind(steam: SteamClient, name: str, cancel: threading.Event | None = None) -> int:
    """The 64-bit id of whoever has that profile name, else of a friend code. Asks Steam: slow.

    Raises:
        VanityUnknown: it is neither.
        UserError, EnvironmentProblem: Steam can't be asked.
        Cancelled: `cancel` was set.
    """
    try:
        return steam.resolve_vanity(name, cancel=cancel)
    except VanityUnknown:
        coded = bare_friend_code(name)
        if coded is None:
            raise
        return coded


def ids_behind(
    steam: Callable[[], SteamClient],
    names: Sequence[str],
    cancel: threading.Event | None,
    progress: Callable[[tuple[int, int]], object],
) -> dict[str, int | str]:
    """The Steam id behind each profile name, or why it is not known. Asks Steam: slow.

    Args:
        steam: Makes the client, if there is anything to ask.
        names: Each once.
        cancel: Set to stop it.
        progress: Told how many have been asked about, and of how many.

    Raises:
        Cancelled: `cancel` was set.
    """
    if not names:
        return {}
    client = steam()
    out_of_reach: list[DeskError] = []

    def ask(name: str) -> int | str:
        if out_of_reach:
            return out_of_reach[0].one_line()
        try:
            return id_behind(client, name, cancel)
        except VanityUnknown as unknown:
            return unknown.explanation
        except DeskError as failed:
            # No key, offline, no calls left: true for the rest as well.
            out_of_reach.append(failed)
            return failed.one_line()

    found: dict[str, int | str] = {}
    progress((0, len(names)))
    with ThreadPoolExecutor(ASKED_AT_ONCE, "vanity") as threads:
        for name, answer in zip(names, threads.map(ask, names), strict=True):
            found[name] = answer
            progress((len(found), len(names)))
    return found
