"""Reads every form in which people pass on a Steam id, and writes the usual ones.

Forms: https://developer.valvesoftware.com/wiki/SteamID and, for friend codes, product rules.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass

from dtxdesk.domain.steam_id import (
    ANONYMOUS_ACCOUNT,
    ID64_BASE,
    is_account_id,
    to_account_id,
    to_id64,
)
from dtxdesk.errors import UserError

FRIEND_CODE_ALPHABET = "bcdfghjkmnpqrtvw"
"""Steam writes the hexadecimal digits 0 to f with these letters."""

_LONGEST_INPUT = 500
_LONGEST_NUMBER = 20
_HEX = "0123456789abcdef"
_FROM_FRIEND_CODE = str.maketrans(FRIEND_CODE_ALPHABET, _HEX)
_TO_FRIEND_CODE = str.maketrans(_HEX, FRIEND_CODE_ALPHABET)

_STEAM2 = re.compile(r"STEAM_[01]:([01]):([0-9]{1,20})", re.IGNORECASE)
_STEAM3 = re.compile(r"\[?U:1:([0-9]{1,20})\]?", re.IGNORECASE)
_VANITY = re.compile(r"[A-Za-z0-9_-]{2,64}")
_LINK = re.compile(
    r"(?:https?://)?(?:www\.)?([a-z0-9.-]+\.[a-z]+)(/[^?#]*)?(?:[?#].*)?", re.IGNORECASE
)
_PLAYER_SITES = ("dotabuff.com", "opendota.com", "stratz.com")


@dataclass(frozen=True, slots=True)
class SteamIdText:
    """What a text says: exactly one of the two is set.

    Attributes:
        steam_id: The 64-bit id.
        vanity: A profile name that only Steam can turn into an id.
    """

    steam_id: int | None = None
    vanity: str | None = None


class UnreadableSteamId(UserError):
    """The text names nobody on Steam."""

    def __init__(self, message: str, **fields: object) -> None:
        super().__init__(
            "This is no Steam id",
            message,
            "Type the Steam id, the friend code, or paste the address of the Steam profile",
            **fields,
        )


def parse_steam_id(text: str) -> SteamIdText:
    """The id in `text`, or the profile name to ask Steam for.

    Reads `STEAM_0:Y:Z`, `[U:1:N]`, the 64-bit id, the account id (which Steam also shows as friend
    code), links to profiles on steamcommunity.com and s.team, links to players on Dotabuff,
    OpenDota and STRATZ, and a bare profile name.

    Raises:
        UnreadableSteamId: In words for the person who typed it.
    """
    text = text.strip()
    if not text:
        raise UnreadableSteamId("Nothing was entered")
    if len(text) > _LONGEST_INPUT or not (text.isascii() and text.isprintable()):
        raise UnreadableSteamId("It has characters that no Steam id has, or is far too long")
    identified = _written_id(text)
    if identified is not None:
        return SteamIdText(steam_id=identified)
    if "/" in text:
        return _from_link(text)
    if _VANITY.fullmatch(text):
        return SteamIdText(vanity=text)
    raise UnreadableSteamId("“{text}” has none of the forms of a Steam id", text=text)


def steam_id_in(text: str) -> SteamIdText:
    """The id that a line names: the whole line, or else the first id or link among its words.

    A line of a chat or a spreadsheet is read so ("Korvus: steamcommunity.com/id/korvus"). A plain
    word among others is nobody's profile name, and a small number nobody's account.

    Raises:
        UnreadableSteamId: as for `parse_steam_id`.
    """
    try:
        return parse_steam_id(text)
    except UnreadableSteamId:
        if len(text) > _LONGEST_INPUT:
            raise
        for piece in text.split():
            bare = piece.strip("<>()\"',;")
            if bare != text and _is_certain(bare):
                with suppress(UnreadableSteamId):
                    return parse_steam_id(bare)
        raise


def steam2(account_id: int) -> str:
    """`STEAM_0:Y:Z`, as Dota's console and old league sheets have it."""
    return f"STEAM_0:{account_id & 1}:{account_id >> 1}"


def steam3(account_id: int) -> str:
    """`[U:1:N]`."""
    return f"[U:1:{account_id}]"


def friend_code(account_id: int) -> str:
    """The code of `s.team/p/<code>`: `cv-dgb` for account 123456."""
    code = f"{account_id:x}".translate(_TO_FRIEND_CODE)
    middle = len(code) // 2
    return f"{code[:middle]}-{code[middle:]}" if middle else code


def bare_friend_code(text: str) -> int | None:
    """The 64-bit id behind a friend code without its link ("cv-dgb"), written as Steam writes it.

    It has the form of a profile name as well, so it means the code only where nobody has that name.
    """
    try:
        steam_id = _from_friend_code(text)
    except UnreadableSteamId:
        return None
    return steam_id if friend_code(to_account_id(steam_id)) == text.lower() else None


def _written_id(text: str) -> int | None:
    """The 64-bit id where `text` is a number or one of Steam's notations, else None."""
    if match := _STEAM2.fullmatch(text):
        return _person(account_id=2 * int(match[2]) + int(match[1]))
    if match := _STEAM3.fullmatch(text):
        return _person(account_id=int(match[1]))
    if not text.removeprefix("-").isdigit():
        return None
    if len(text) > _LONGEST_NUMBER:
        raise UnreadableSteamId("The number is too long for a Steam id")
    number = int(text)
    return _person(to_account_id(number) if number >= ID64_BASE else number)


def _is_certain(word: str) -> bool:
    """Whether a word among others is meant as an id: a link, a notation, a whole 64-bit id."""
    whole = len(word) == len(str(ID64_BASE)) and word.isascii() and word.isdigit()
    return bool(whole or "/" in word or _STEAM2.fullmatch(word) or _STEAM3.fullmatch(word))


def _person(account_id: int) -> int:
    """The 64-bit id of an account that can be a person's."""
    if account_id == ANONYMOUS_ACCOUNT:
        raise UnreadableSteamId("This is the id under which Steam hides anonymous players")
    if not is_account_id(account_id):
        raise UnreadableSteamId("No person on Steam can have this number")
    return to_id64(account_id)


def _from_link(text: str) -> SteamIdText:
    link = _LINK.fullmatch(text)
    parts = [part for part in (link[2] or "").split("/") if part] if link else []
    if link is None or len(parts) < 2:
        raise UnreadableSteamId("The link does not lead to a Steam profile")
    host, kind, name = link[1].lower(), parts[0].lower(), parts[1]
    if host == "steamcommunity.com" and kind == "id" and _VANITY.fullmatch(name):
        return SteamIdText(vanity=name)
    if host == "steamcommunity.com" and kind == "profiles":
        return SteamIdText(steam_id=_required(_written_id(name)))
    if (host, kind) in (("s.team", "p"), ("steamcommunity.com", "user")):
        return SteamIdText(steam_id=_from_friend_code(name))
    if host in _PLAYER_SITES and kind == "players":
        return SteamIdText(steam_id=_required(_written_id(name)))
    raise UnreadableSteamId("The link does not lead to a Steam profile")


def _required(steam_id: int | None) -> int:
    if steam_id is None:
        raise UnreadableSteamId("The link does not hold a Steam id")
    return steam_id


def _from_friend_code(code: str) -> int:
    letters = code.replace("-", "").lower()
    if not letters or len(letters) > 8 or set(letters) - set(FRIEND_CODE_ALPHABET):
        raise UnreadableSteamId("“{code}” is no friend code of Steam", code=code)
    return _person(int(letters.translate(_FROM_FRIEND_CODE), 16))
