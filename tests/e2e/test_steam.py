"""`dtxdesk steam`: who somebody is."""

from __future__ import annotations

import io

import pytest

from dtxdesk.domain.steam_id import to_id64
from tests.e2e.desk import Program
from tests.servers.steam import FakeSteam

ACCOUNT = 123456
FORMS = (
    "STEAM_0:0:61728",
    "[U:1:123456]",
    "76561197960389184",
    "123456",
    "steamcommunity.com/profiles/76561197960389184",
    "https://steamcommunity.com/id/korvus",
    "https://s.team/p/cv-dgb",
    "korvus",
    "cv-dgb",
)


def test_every_form_of_an_id(program: Program, steam: FakeSteam) -> None:
    steam.vanities["korvus"] = to_id64(ACCOUNT)
    steam.profiles[to_id64(ACCOUNT)] = "Korvus\n<b>"
    told = program.run("steam", "resolve", *FORMS, "--json")
    assert told.document == {
        "results": [
            {"text": text, "steam_id": str(to_id64(ACCOUNT)), "name": "Korvus <b>", "error": None}
            for text in FORMS
        ]
    }
    assert len(steam.requests) == 3
    assert str(to_id64(ACCOUNT)) in program.run("steam", "resolve", *FORMS).out


def test_each_that_names_nobody_says_why(program: Program, steam: FakeSteam) -> None:
    told = program.run("steam", "resolve", "7", "nobody", "4294967295", "--json", code=1)
    known, nobody, anonymous = told.document["results"]
    assert known == {"text": "7", "steam_id": str(to_id64(7)), "name": None, "error": None}
    assert nobody["steam_id"] is None
    assert "knows nobody" in nobody["error"]
    assert anonymous["steam_id"] is None
    assert "anonymous" in anonymous["error"]
    assert "2 of 3 name nobody" in told.err
    assert "knows nobody" in program.run("steam", "resolve", "nobody", code=1).err
    assert program.run("steam", "resolve", code=2).out == ""


def test_a_list_from_standard_input(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("7\n\nSaqr: STEAM_0:0:4\n"))
    told = program.run("steam", "resolve", "-", "--json")
    assert [row["steam_id"] for row in told.document["results"]] == [
        str(to_id64(7)),
        str(to_id64(8)),
    ]


def test_without_steam_an_id_is_still_an_id(program: Program, steam: FakeSteam) -> None:
    steam.revoked = True
    told = program.run("steam", "resolve", "7", "--json")
    assert told.document["results"][0]["steam_id"] == str(to_id64(7))
    assert "refused the key" in told.err
