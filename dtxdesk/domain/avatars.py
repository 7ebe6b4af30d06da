"""A person's picture, as `users.avatar` keeps it: told apart by its form.

- a hash: the picture that the person has on Discord; its address follows from the Discord id
- one digit, 0 to 5: one of Discord's own pictures, for who has none there
- an https address: a picture on Steam

Anything else is no picture. So is an address elsewhere: whoever could write one into a shared
database would learn who looks at it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

DEFAULT_PICTURES = 6

SMALLEST, LARGEST = 16, 4096
"""Discord's sizes, in pixels: powers of two from here to there."""

_HASH = re.compile(r"(?:a_)?[0-9a-f]{8,64}")
_DEFAULT = re.compile(r"[0-5]")
_STEAM_PATH = re.compile(r"/[A-Za-z0-9/_.-]{1,200}")
_STEAM_HOSTS = ("steamstatic.com", "steamcdn-a.akamaihd.net")


@dataclass(frozen=True, slots=True)
class PictureAddress:
    """Where a picture is.

    Attributes:
        service: The address of the service; empty for Discord's, which a setting may move.
        path: What follows it.
    """

    service: str
    path: str


def discord_avatar(discord_id: str, avatar_hash: str | None) -> str:
    """What is kept of somebody's picture on Discord, by what Discord says of it."""
    if avatar_hash is not None and _HASH.fullmatch(avatar_hash):
        return avatar_hash
    return str((int(discord_id) >> 22) % DEFAULT_PICTURES)


def is_of_steam(avatar: str | None) -> bool:
    """Whether that is a picture on Steam."""
    return avatar is not None and _steam_address(avatar) is not None


def picture_address(avatar: str | None, discord_id: str | None, side: int) -> PictureAddress | None:
    """Where to get what `users.avatar` says; None: there is no picture.

    Args:
        avatar: As it is kept.
        discord_id: Of the same person.
        side: How many pixels across it is shown.
    """
    if avatar is None:
        return None
    if _DEFAULT.fullmatch(avatar):
        return PictureAddress("", f"/embed/avatars/{avatar}.png")
    if _HASH.fullmatch(avatar):
        if not discord_id or not discord_id.isascii() or not discord_id.isdigit():
            return None
        # An animated one as a still picture, too: what moves beside every name is a nuisance.
        return PictureAddress("", f"/avatars/{discord_id}/{avatar}.png?size={picture_size(side)}")
    return _steam_address(avatar)


def picture_size(side: int) -> int:
    """The smallest of Discord's sizes that is not coarser than it is shown."""
    return min(LARGEST, max(SMALLEST, 1 << max(0, side - 1).bit_length()))


def _steam_address(avatar: str) -> PictureAddress | None:
    try:
        address = urlsplit(avatar)
        host = address.hostname or ""
        plain = not (address.query or address.fragment or address.username or address.port)
    except ValueError:
        return None
    ours = any(host == one or host.endswith(f".{one}") for one in _STEAM_HOSTS)
    if (
        address.scheme != "https"
        or not ours
        or not plain
        or not _STEAM_PATH.fullmatch(address.path)
    ):
        return None
    return PictureAddress(f"https://{host}", address.path)
