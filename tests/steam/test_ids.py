from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dtxdesk.domain.steam_id import ANONYMOUS_ACCOUNT, to_id64
from dtxdesk.errors import UserError
from dtxdesk.steam.ids import (
    SteamIdText,
    bare_friend_code,
    friend_code,
    parse_steam_id,
    steam2,
    steam3,
    steam_id_in,
)

ID64 = 76561197960389184  # account 123456

people = st.integers(1, ANONYMOUS_ACCOUNT - 1)


@pytest.mark.parametrize(
    "text",
    [
        "STEAM_0:0:61728",
        "STEAM_1:0:61728",
        "steam_0:0:61728",
        "[U:1:123456]",
        "U:1:123456",
        "76561197960389184",
        "123456",
        "  123456\n",
        "https://steamcommunity.com/profiles/76561197960389184",
        "http://steamcommunity.com/profiles/76561197960389184/",
        "https://www.steamcommunity.com/profiles/76561197960389184/games/?tab=all",
        "steamcommunity.com/profiles/76561197960389184?l=english",
        "steamcommunity.com/profiles/[U:1:123456]",
        "HTTPS://STEAMCOMMUNITY.COM/profiles/76561197960389184#top",
        "https://s.team/p/cv-dgb",
        "s.team/p/cvdgb",
        "s.team/p/CV-DGB/",
        "https://s.team/p/cv-dgb/QWERTZUI",
        "https://www.dotabuff.com/players/123456",
        "https://www.opendota.com/players/123456/matches",
        "https://stratz.com/players/123456",
    ],
)
def test_every_form_of_an_id_is_read(text: str) -> None:
    assert parse_steam_id(text) == SteamIdText(steam_id=ID64)


@pytest.mark.parametrize(
    ("text", "vanity"),
    [
        ("gabelogannewell", "gabelogannewell"),
        ("https://steamcommunity.com/id/some-one_2", "some-one_2"),
        ("steamcommunity.com/id/12345/", "12345"),
        ("steamcommunity.com/id/name?x=1", "name"),
        ("cv-dgb", "cv-dgb"),
    ],
)
def test_a_profile_name_is_left_to_steam(text: str, vanity: str) -> None:
    assert parse_steam_id(text) == SteamIdText(vanity=vanity)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "0",
        "-5",
        "1.5",
        "4294967295",
        "4294967296",
        "76561197960265728",
        "76561202255233023",
        "99999999999999999999",
        "9" * 400,
        "9" * 5_000,
        "１２３４５６",
        "١٢٣",
        "STEAM_0:2:5",
        "STEAM_0:1:2147483647",
        "STEAM_0:1:99999999999999999999",
        "[U:1:4294967295]",
        "[U:1:76561197960389184]",
        "[U:1:0]",
        "two words",
        "näme",
        "https://steamcommunity.com/",
        "https://steamcommunity.com/groups/dota",
        "https://steamcommunity.com/profiles/abc",
        "https://example.com/profiles/76561197960389184",
        "https://steamcommunity.com.example.com/id/name",
        "https://s.team/p/aeiou",
        "https://s.team/p/",
        "https://s.team/p/wwwwwwwww",
        "s.team/p/wwww-wwww",
        "//////",
    ],
)
def test_what_names_nobody_is_refused_with_words(text: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_steam_id(text)
    assert refused.value.title
    assert refused.value.message
    assert refused.value.remedy


def test_the_friend_code_of_the_example() -> None:
    assert friend_code(123456) == "cv-dgb"


@settings(deadline=None)
@given(people)
def test_all_renderings_lead_back(account_id: int) -> None:
    expected = SteamIdText(steam_id=to_id64(account_id))
    forms = [
        str(account_id),
        str(to_id64(account_id)),
        steam2(account_id),
        steam3(account_id),
        f"s.team/p/{friend_code(account_id)}",
        f"steamcommunity.com/profiles/{to_id64(account_id)}",
    ]
    assert [parse_steam_id(form) for form in forms] == [expected] * len(forms)


@settings(deadline=None)
@given(st.text() | st.from_regex(r"(https?://)?(s\.team|steamcommunity\.com)/\w+/.*"))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        read = parse_steam_id(text)
    except UserError:
        return
    assert (read.steam_id is None) != (read.vanity is None)


def test_a_friend_code_without_its_link() -> None:
    assert bare_friend_code("cv-dgb") == bare_friend_code("CV-DGB") == ID64
    for other in ("cvdgb", "c-vdgb", "korvus", "cv--dgb", "", "-", "bbbbb-bbbb"):
        assert bare_friend_code(other) is None


@given(people)
def test_every_friend_code_is_read_back(account_id: int) -> None:
    code = friend_code(account_id)
    assert bare_friend_code(code) == to_id64(account_id)


@pytest.mark.parametrize(
    "line",
    [
        "Korvus: https://steamcommunity.com/profiles/76561197960389184",
        "Korvus (76561197960389184)",
        "1. [U:1:123456], mid",
        "STEAM_0:0:61728 Korvus",
        "<https://s.team/p/cv-dgb> 4000 MMR",
    ],
)
def test_an_id_among_other_words(line: str) -> None:
    assert steam_id_in(line) == SteamIdText(steam_id=ID64)


@pytest.mark.parametrize("line", ["Korvus mid 4000", "late on Sundays", "a/b c", "123456 Korvus"])
def test_plain_words_and_small_numbers_are_nobodys_id(line: str) -> None:
    with pytest.raises(UserError):
        steam_id_in(line)
