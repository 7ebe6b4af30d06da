"""Pictures in the window: initials until they are there, and only for who is in view."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot
from sqlalchemy import select, update

from dtxdesk.data.schema import User
from dtxdesk.settings import DISCORD_API_URL
from dtxdesk.ui import faces as faces_module
from dtxdesk.ui.delegates.avatars import avatar
from dtxdesk.ui.faces import round_picture
from dtxdesk.ui.pages.players.page import PlayersPage
from dtxdesk.ui.theme import theme
from tests.pictures import png
from tests.servers.discord import FIRST_ID, FakeDiscord, web_page
from tests.servers.loopback import Reply, Request
from tests.ui.conftest import Stage

PINK = (200, 30, 90)


class Cdn(FakeDiscord):
    """Each hash has the colour that its first six digits name."""

    def answer(self, request: Request) -> Reply:
        if request.path.startswith("/avatars/"):
            digits = request.path.split("/")[3].removeprefix("a_")[:6]
            return Reply(png(tuple(bytes.fromhex(digits))), 200, "image/png")  # type: ignore[arg-type]
        return super().answer(request)


@pytest.fixture
def discord() -> Iterator[Cdn]:
    with Cdn() as server:
        yield server


@pytest.fixture
def painted_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What arrives is painted with the next turn of the loop; ask for it before the window."""
    monkeypatch.setattr(faces_module, "PAINT_MS", 0)


@pytest.fixture
def faces(stage: Stage, discord: Cdn) -> Stage:
    stage.desk.settings.set(DISCORD_API_URL, discord.url)
    return stage


def give_pictures(stage: Stage, colour: str = "c81e5a") -> list[int]:
    """Everybody has one on Discord, all of one colour; gives the ids."""
    with stage.desk.database.unit_of_work("pictures") as work:
        ids = list(work.connection.execute(select(User.id).order_by(User.id)).scalars())
        for user_id in ids:
            work.connection.execute(
                update(User)
                .where(User.id == user_id)
                .values(avatar=f"{colour}{user_id:026x}", discord_id=str(FIRST_ID + user_id))
            )
        work.touch("users")
    return ids


def players(stage: Stage) -> PlayersPage:
    page = stage.window.show_page("players")
    assert isinstance(page, PlayersPage)
    stage.settle()
    return page


def face(page: PlayersPage, row: int = 0) -> QColor:
    """What is painted left of the middle of the avatar in that row."""
    page.window().repaint()
    table = page.table
    index = table.model().index(row, 1)
    rect = table.visualRect(index)
    px = theme().metrics.px
    picture = table.viewport().grab(rect).toImage()
    return picture.pixelColor(px(8 + 5), rect.height() // 2)


def is_pink(colour: QColor) -> bool:
    return (colour.red(), colour.green(), colour.blue()) == PINK


def settled(stage: Stage, discord: Cdn) -> None:
    """Until nothing more is asked for."""
    asked = -1
    while asked != len(discord.requests):
        asked = len(discord.requests)
        stage.qtbot.wait(3 * faces_module.TOGETHER_MS + faces_module.PAINT_MS)
        stage.settle()


def test_initials_give_way_to_pictures(faces: Stage, discord: Cdn, qtbot: QtBot) -> None:
    page = players(faces)
    assert not is_pink(face(page))
    give_pictures(faces)
    qtbot.waitUntil(lambda: is_pink(face(page)), timeout=10_000)
    settled(faces, discord)
    asked = {request.target for request in discord.requests}
    assert len(asked) == len(discord.requests)  # nobody twice
    assert all(target.endswith((".png?size=32", ".png?size=64")) for target in asked)
    give_pictures(faces, "00ff00")  # others by now
    qtbot.waitUntil(lambda: face(page).name() == "#00ff00", timeout=10_000)


def test_only_who_is_in_view_is_asked_for(faces: Stage, discord: Cdn, qtbot: QtBot) -> None:
    faces.window.resize(1280, 560)
    ids = give_pictures(faces)
    page = players(faces)
    qtbot.waitUntil(lambda: is_pink(face(page)), timeout=10_000)
    settled(faces, discord)
    there = {int(request.path.split("/")[2]) - FIRST_ID for request in discord.requests}
    rows = page.table.viewport().height() // page.table.rowHeight(0) + 2
    assert len(there) <= rows + 1
    assert len(there) < len(ids)
    page.table.scrollToBottom()
    qtbot.waitUntil(lambda: is_pink(face(page, len(ids) - 1)), timeout=10_000)


def test_few_are_asked_for_at_once_and_the_newest_first(
    painted_at_once: None, faces: Stage, discord: Cdn, qtbot: QtBot
) -> None:
    ids = give_pictures(faces)
    players(faces)
    source = faces.window.faces
    qtbot.waitUntil(lambda: len(discord.requests) > 0, timeout=10_000)
    settled(faces, discord)
    before = len(discord.requests)
    for user_id in ids:  # whoever scrolls past them all
        source.picture(user_id, 500)
    qtbot.waitUntil(lambda: len(discord.requests) >= before + 2, timeout=10_000)
    settled(faces, discord)
    sizes = [request for request in discord.requests[before:] if "size=512" in request.target]
    assert 2 <= len(sizes) < len(ids)  # once the first came, the others were wanted no more
    newest = {str(FIRST_ID + user_id) for user_id in ids[-faces_module.AT_ONCE :]}
    assert {request.path.split("/")[2] for request in sizes[: faces_module.AT_ONCE]} == newest


@pytest.mark.parametrize(
    "reply",
    [
        web_page(404, "Not Found"),
        Reply(b"\x89PNG\r\n\x1a\n" + b"\0" * 90, 200, "image/png"),
        Reply(b"\xff\xd8\xff\xe0" + b"\x10" * 300, 200, "image/jpeg"),
    ],
)
def test_a_broken_picture_is_initials(
    faces: Stage, discord: Cdn, qtbot: QtBot, reply: Reply
) -> None:
    discord.fail_next(reply, times=1_000)
    give_pictures(faces)
    page = players(faces)
    qtbot.waitUntil(lambda: len(discord.requests) > 0, timeout=10_000)
    settled(faces, discord)
    assert not is_pink(face(page))
    asked = len(discord.requests)
    face(page)
    settled(faces, discord)
    assert len(discord.requests) == asked  # and is not asked for again


def test_offline_is_initials_and_a_rest(
    faces: Stage, discord: Cdn, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    discord.fail_next(Reply(drop=True), times=1_000)
    give_pictures(faces)
    page = players(faces)
    qtbot.waitUntil(lambda: len(discord.requests) > 0, timeout=10_000)
    settled(faces, discord)
    asked = len(discord.requests)
    assert asked <= 2 * faces_module.AT_ONCE
    assert not is_pink(face(page))
    settled(faces, discord)
    assert len(discord.requests) == asked


def test_who_is_no_player_has_no_picture(faces: Stage, discord: Cdn, qtbot: QtBot) -> None:
    ids = give_pictures(faces)
    players(faces)
    qtbot.waitUntil(lambda: len(discord.requests) > 0, timeout=10_000)
    settled(faces, discord)
    other = avatar(-ids[0], "Somebody", 28, 1.0).toImage().pixelColor(4, 14)
    assert not is_pink(other)
    qtbot.waitUntil(
        lambda: is_pink(avatar(ids[0], "Somebody", 28, 1.0).toImage().pixelColor(4, 14))
    )


def test_the_next_start_has_them_from_the_disk(faces: Stage, discord: Cdn, qtbot: QtBot) -> None:
    give_pictures(faces)
    page = players(faces)
    qtbot.waitUntil(lambda: is_pink(face(page)), timeout=10_000)
    settled(faces, discord)
    assert faces.desk.discord.avatars.size()[0] == len(discord.requests)
    before = faces.desk.cache_info().bytes
    faces.desk.clear_cache()
    assert faces.desk.discord.avatars.size() == (0, 0)
    assert faces.desk.cache_info().bytes < before


def test_a_picture_is_cut_round_and_fills_the_circle() -> None:
    cut = round_picture(png(PINK, 40), 28)
    assert isinstance(cut, QImage)
    assert (cut.width(), cut.height()) == (28, 28)
    assert cut.pixelColor(0, 0).alpha() == 0
    assert is_pink(cut.pixelColor(1, 14))
    assert round_picture(b"<svg xmlns='http://www.w3.org/2000/svg'/>", 28) is None
