"""Invitations: what goes in comes out, whatever a chat program does; what is damaged is refused."""

from __future__ import annotations

import base64
import json
import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.data.engine import database_url
from dtxdesk.domain import invitation
from dtxdesk.domain.invitation import LONGEST, Invitation
from dtxdesk.errors import UserError

PEM = "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUKd3\n-----END CERTIFICATE-----"

WORDS = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=30)
INVITATIONS = st.builds(
    Invitation,
    host=st.sampled_from(["db.dtx.example", "192.168.1.20", "fe80::1", "/run/postgresql", ""]),
    port=st.integers(1, 65_535),
    database=WORDS,
    login=WORDS,
    password=WORDS,
    sslmode=st.sampled_from(["", "verify-full", "disable"]),
    authority=st.sampled_from(["", PEM, f"{PEM}\n{PEM}"]),
    name=st.one_of(st.just(""), WORDS),
    inviter=st.one_of(st.just(""), WORDS),
)
MIRELA = Invitation("db.dtx.example", 5432, "league", "league_mirela", "geheim/42", name="Mirela")


def packed(content: bytes, version: int = 1) -> str:
    """An invitation with a right checksum, whatever is in it."""
    body = base64.b64encode(zlib.compress(content), altchars=b"-+").decode().rstrip("=")
    return f"dtxdesk{version}.{body}.{invitation._checksum(version, body)}"


@given(INVITATIONS, st.randoms(use_true_random=False))
def test_it_survives_chat_programs(made: Invitation, chance: random.Random) -> None:
    text = made.text()
    assert not set(text) & set("_*~ `|<")
    for _ in range(5):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice([" ", "\n", "\r\n> ", "\u200b"]) + text[at:]
    around = f'Hi, open dtxdesk and paste this:\n"{text}"\nSee you'
    assert invitation.looks_like_one(around)
    assert invitation.read(around) == made


@given(INVITATIONS)
def test_its_address_says_the_same(made: Invitation) -> None:
    url = database_url(made.url(with_password=True))
    assert (url.database, url.username, url.password) == (made.database, made.login, made.password)
    host = url.host or url.query.get("host", "")
    assert host == made.host
    assert made.host.startswith("/") or url.port == made.port
    assert url.query.get("sslmode", made.sslmode) in (made.sslmode, "verify-full")


@given(st.data())
def test_a_changed_letter_is_noticed(data: st.DataObject) -> None:
    text = MIRELA.text()
    at = data.draw(st.integers(len("dtxdesk1."), len(text) - 1))
    letter = data.draw(st.sampled_from("abcXYZ0189+-").filter(lambda new: new != text[at]))
    with pytest.raises(UserError) as refusal:
        invitation.read(text[:at] + letter + text[at + 1 :])
    assert refusal.value.remedy


@given(st.integers(0, len(MIRELA.text()) - 1))
def test_a_cut_one_is_noticed(length: int) -> None:
    with pytest.raises(UserError):
        invitation.read(MIRELA.text()[:length])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "begins with dtxdesk1"),
        ("postgresql://ann@db/league", "begins with dtxdesk1"),
        (packed(b"{}", version=2), "newer program"),
        (packed(b"[1]"), "can't be read"),
        (packed(b"\xff"), "can't be read"),
        (packed(b"x" * 1_000_000), "more than an invitation"),
        (MIRELA.text() + "a" * LONGEST, "longer than any"),
    ],
)
def test_what_is_none_is_said_in_words(text: str, said: str) -> None:
    with pytest.raises(UserError) as refusal:
        invitation.read(text)
    assert said in refusal.value.message


@pytest.mark.parametrize(
    "change",
    [
        {"host": "db.example?sslmode=disable"},
        {"host": "one.example,two.example"},
        {"host": "user@db"},
        {"port": 0},
        {"port": "5432"},
        {"port": True},
        {"sslmode": "prefer"},
        {"database": ""},
        {"password": ["a"]},
        {"login": "a\nb"},
        {"authority": "/etc/passwd"},
        {"authority": PEM + "\n-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"},
    ],
)
def test_nothing_of_it_is_believed(change: dict[str, object]) -> None:
    content = {
        "host": "db",
        "port": 5432,
        "database": "league",
        "login": "l",
        "password": "p",
        **change,
    }
    with pytest.raises(UserError):
        invitation.read(packed(json.dumps(content).encode()))


def test_a_password_is_not_shown_by_accident() -> None:
    assert "geheim" not in repr(MIRELA)
    assert "geheim" not in MIRELA.url()


def test_only_certificates_are_taken_from_a_file() -> None:
    key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
    assert invitation.certificates(f"# mine\n{PEM}\n{key}\n{PEM}\n") == f"{PEM}\n{PEM}"
