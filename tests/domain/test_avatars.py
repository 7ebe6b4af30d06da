"""What `users.avatar` says, and where that picture is."""

from __future__ import annotations

import pytest

from dtxdesk.domain.avatars import discord_avatar, is_of_steam, picture_address, picture_size

ID = "80351110224678912"
HASH = "8342729096ea3675442027381ff50dfe"
STEAM = "https://avatars.steamstatic.com/fe/fef49e7fa7e1997310d705b2a6158ff8dc1cdfeb_full.jpg"


def path(avatar: str | None, discord_id: str | None = ID, side: int = 28) -> str | None:
    found = picture_address(avatar, discord_id, side)
    return None if found is None else found.service + found.path


def test_a_picture_on_discord() -> None:
    assert path(HASH) == f"/avatars/{ID}/{HASH}.png?size=32"
    assert path(f"a_{HASH}", side=128) == f"/avatars/{ID}/a_{HASH}.png?size=128"  # still
    assert path(HASH, None) is None


def test_who_has_none_has_one_of_discords_own() -> None:
    assert discord_avatar(ID, None) == str((int(ID) >> 22) % 6)
    assert discord_avatar(ID, "../etc") == discord_avatar(ID, None)
    assert discord_avatar(ID, HASH) == HASH
    assert path("3", None) == "/embed/avatars/3.png"


def test_a_picture_on_steam() -> None:
    assert path(STEAM) == STEAM
    assert is_of_steam(STEAM)
    assert not is_of_steam(HASH)
    assert not is_of_steam(None)


@pytest.mark.parametrize(
    "avatar",
    [
        None,
        "",
        "7",
        "x" * 32,
        "HTTPS://EXAMPLE.COM/x.png",
        "https://example.com/who-looks.png",
        "https://steamstatic.com.example.com/x.jpg",
        "https://notsteamstatic.com/x.jpg",
        "http://avatars.steamstatic.com/x.jpg",
        "https://avatars.steamstatic.com:8080/x.jpg",
        "https://me:you@avatars.steamstatic.com/x.jpg",
        "https://avatars.steamstatic.com/x.jpg?who=me",
        "https://avatars.steamstatic.com/\r\nHost: x",
        "https://avatars.steamstatic.com",
        "https://[",
        "file:///etc/passwd",
        f"{HASH}/../..",
    ],
)
def test_anything_else_is_no_picture(avatar: str | None) -> None:
    assert path(avatar) is None


@pytest.mark.parametrize(
    ("side", "size"), [(0, 16), (1, 16), (16, 16), (17, 32), (28, 32), (56, 64), (9000, 4096)]
)
def test_sizes_are_powers_of_two(side: int, size: int) -> None:
    assert picture_size(side) == size
