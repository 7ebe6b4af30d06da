"""Pictures of people: from the disk or from where they are, and nothing that is none."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from dtxdesk.domain.avatars import PictureAddress
from dtxdesk.errors import Cancelled, EnvironmentProblem
from dtxdesk.services import avatar_pictures
from dtxdesk.services.avatar_pictures import AvatarPictures, cdn_address
from tests.pictures import png
from tests.servers.discord import PNG, FakeDiscord, limited, web_page
from tests.servers.loopback import Reply

ONE = PictureAddress("", "/avatars/80351110224678912/8342729096ea3675442027381ff50dfe.png?size=32")
OTHER = PictureAddress("", "/embed/avatars/3.png")


@pytest.fixture
def discord() -> Iterator[FakeDiscord]:
    with FakeDiscord() as server:
        yield server


@pytest.fixture
def pictures(discord: FakeDiscord, tmp_path: Path) -> Iterator[AvatarPictures]:
    made = AvatarPictures(tmp_path / "cache" / "avatars", discord.url)
    yield made
    made.close()


def test_it_is_asked_for_once_and_kept(
    pictures: AvatarPictures, discord: FakeDiscord, tmp_path: Path
) -> None:
    assert pictures.get(ONE) == PNG
    assert discord.requests[-1].params == {"size": "32"}
    assert pictures.get(ONE) == PNG
    again = AvatarPictures(tmp_path / "cache" / "avatars", discord.url)
    assert again.get(ONE) == PNG
    again.close()
    assert len(discord.requests) == 1
    assert pictures.size() == (1, len(PNG))
    (file,) = (tmp_path / "cache" / "avatars").iterdir()
    if os.name == "posix":
        assert file.stat().st_mode & 0o077 == 0
    file.write_bytes(b"damaged")
    assert pictures.get(ONE) == PNG
    assert len(discord.requests) == 2
    pictures.clear()
    assert pictures.size() == (0, 0)
    assert pictures.get(ONE) == PNG


@pytest.mark.parametrize(
    "reply",
    [
        web_page(404, "Not Found"),
        Reply(b"<html>", 200),
        Reply(PNG, 302, headers={"Location": "https://example.com/"}),
        Reply(PNG[:-4], 200, "image/png"),
        Reply(b"\xff\xd8\xff" + b"\0" * avatar_pictures.MOST_BYTES, 200, "image/jpeg"),
        Reply(b"", 200),
    ],
)
def test_what_is_no_picture_is_none_and_is_not_kept(
    pictures: AvatarPictures, discord: FakeDiscord, reply: Reply
) -> None:
    discord.fail_next(reply)
    assert pictures.get(ONE) is None
    assert pictures.size() == (0, 0)


@pytest.mark.parametrize(
    "reply", [Reply(drop=True), Reply(PNG, cut_at=9), limited(5.0), web_page(503, "Busy")]
)
def test_what_may_come_later_is_a_problem(
    pictures: AvatarPictures, discord: FakeDiscord, reply: Reply
) -> None:
    discord.fail_next(reply)
    with pytest.raises(EnvironmentProblem):
        pictures.get(ONE)
    assert pictures.get(ONE) == PNG


def test_a_cancel_ends_it(pictures: AvatarPictures, discord: FakeDiscord) -> None:
    discord.fail_next(Reply(hang=True))
    cancel = Event()
    cancel.set()
    with pytest.raises(Cancelled):
        pictures.get(ONE, cancel)


def test_nothing_is_kept_where_that_is_switched_off(discord: FakeDiscord, tmp_path: Path) -> None:
    pictures = AvatarPictures(tmp_path / "avatars", discord.url, keeps=False)
    assert pictures.get(ONE) == pictures.get(ONE) == PNG
    assert len(discord.requests) == 2
    assert not (tmp_path / "avatars").exists()
    pictures.close()


def test_those_nobody_looked_at_make_room(
    pictures: AvatarPictures,
    discord: FakeDiscord,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(avatar_pictures, "MOST_KEPT", 2 * len(PNG))
    monkeypatch.setattr(avatar_pictures, "LOOK_EVERY", 3)
    addresses = [PictureAddress("", f"/embed/avatars/{number}.png") for number in range(4)]
    folder = tmp_path / "cache" / "avatars"
    for at, address in enumerate(addresses[:3]):
        pictures.get(address)
        for file in folder.iterdir():
            if file.stat().st_mtime > 1_000_000:
                os.utime(file, (at, at))
    pictures.get(addresses[0])  # looked at again: the second is the oldest now
    pictures.get(addresses[3])
    assert pictures.size() == (2, 2 * len(PNG))
    asked = len(discord.requests)
    assert pictures.get(addresses[0]) == PNG
    assert pictures.get(addresses[3]) == PNG
    assert len(discord.requests) == asked


def test_a_disk_that_refuses_shows_them_all_the_same(discord: FakeDiscord, tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"a file where the folder should be")
    pictures = AvatarPictures(tmp_path / "cache" / "avatars", discord.url)
    assert pictures.get(ONE) == PNG
    assert pictures.size() == (0, 0)
    pictures.clear()
    pictures.close()


def test_a_picture_on_another_service_comes_from_there(
    pictures: AvatarPictures, discord: FakeDiscord
) -> None:
    with FakeDiscord() as steam:
        steam.fail_next(Reply(png(), 200, "image/png"))
        assert pictures.get(PictureAddress(steam.url, "/avatars/x_full.jpg")) == png()
        assert len(steam.requests) == 1
    assert discord.requests == []


def test_discords_own_pictures_have_an_address_of_their_own() -> None:
    assert cdn_address("https://discord.com") == "https://cdn.discordapp.com"
    assert cdn_address("https://discord.com/") == "https://cdn.discordapp.com"
    assert cdn_address("http://127.0.0.1:8000/") == "http://127.0.0.1:8000"
