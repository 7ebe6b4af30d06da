from __future__ import annotations

from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from dtxdesk.credentials import STEAM_API_KEY, Credentials, system_keyring
from dtxdesk.errors import EnvironmentProblem

SECRET = "0123456789ABCDEF0123456789ABCDEF"


class Drawer(KeyringBackend):
    """A keyring in memory, as the operating system's looks from here."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._open()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)

    def _open(self) -> None:
        if self.locked:
            raise KeyringLocked(f"locked, asked for {SECRET}")


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


def test_a_secret_is_there_in_the_next_start(tmp_path: Path, drawer: Drawer) -> None:
    Credentials(tmp_path, keyring=lambda: drawer).set(STEAM_API_KEY, f" {SECRET}\n")
    again = Credentials(tmp_path, keyring=lambda: drawer)
    assert again.get(STEAM_API_KEY) == SECRET
    assert again.kept
    again.delete(STEAM_API_KEY)
    again.delete(STEAM_API_KEY)
    assert again.get(STEAM_API_KEY) is None


def test_two_data_folders_do_not_mix(tmp_path: Path, drawer: Drawer) -> None:
    Credentials(tmp_path / "a", keyring=lambda: drawer).set(STEAM_API_KEY, SECRET)
    assert Credentials(tmp_path / "b", keyring=lambda: drawer).get(STEAM_API_KEY) is None
    same = tmp_path / "b" / ".." / "a"
    assert Credentials(same, keyring=lambda: drawer).get(STEAM_API_KEY) == SECRET


def test_the_environment_wins_and_needs_no_keyring(tmp_path: Path) -> None:
    def no_keyring() -> KeyringBackend:
        raise AssertionError("the keyring is slow and was not needed")

    credentials = Credentials(
        tmp_path, environ={"DTXDESK_STEAM_API_KEY": SECRET}, keyring=no_keyring
    )
    assert credentials.get(STEAM_API_KEY) == SECRET
    assert credentials.from_environment(STEAM_API_KEY)


@pytest.mark.parametrize("nothing", [null.Keyring, fail.Keyring])
def test_a_keyring_that_keeps_nothing_counts_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nothing: type[KeyringBackend]
) -> None:
    import keyring

    before = keyring.get_keyring()
    keyring.set_keyring(nothing())
    monkeypatch.delenv("DTXDESK_STEAM_API_KEY", raising=False)
    try:
        credentials = Credentials(tmp_path, keyring=system_keyring)
        credentials.set(STEAM_API_KEY, SECRET)
    finally:
        keyring.set_keyring(before)
    assert not credentials.kept
    assert "memory only" in credentials.where
    assert credentials.get(STEAM_API_KEY) == SECRET
    credentials.delete(STEAM_API_KEY)
    assert credentials.get(STEAM_API_KEY) is None


def test_a_locked_keyring_says_what_to_do_and_shows_nothing(tmp_path: Path, drawer: Drawer) -> None:
    credentials = Credentials(tmp_path, keyring=lambda: drawer)
    credentials.set(STEAM_API_KEY, SECRET)
    drawer.locked = True
    for question in (
        lambda: credentials.get(STEAM_API_KEY),
        lambda: credentials.set(STEAM_API_KEY, SECRET),
        lambda: credentials.delete(STEAM_API_KEY),
    ):
        with pytest.raises(EnvironmentProblem, match="Unlock it") as caught:
            question()
        assert SECRET not in str(caught.value)


def test_every_secret_that_passes_is_told_to_the_logs(tmp_path: Path, drawer: Drawer) -> None:
    told: list[str] = []
    Credentials(tmp_path, keyring=lambda: drawer).set(STEAM_API_KEY, SECRET)
    credentials = Credentials(tmp_path, keyring=lambda: drawer, on_secret=told.append)
    credentials.get(STEAM_API_KEY)
    credentials.set("other", "another-secret")
    assert told == [SECRET, "another-secret"]
    assert SECRET not in repr(credentials)


def test_an_empty_secret_is_refused(tmp_path: Path, drawer: Drawer) -> None:
    with pytest.raises(ValueError, match="empty"):
        Credentials(tmp_path, keyring=lambda: drawer).set(STEAM_API_KEY, "  ")
