from __future__ import annotations

from pathlib import Path

import pytest

from dtxdesk import settings
from dtxdesk.bootstrap import Desk
from dtxdesk.credentials import DATABASE_PASSWORD, Credentials
from dtxdesk.logs import redacted
from dtxdesk.paths import DataPaths
from dtxdesk.services.database_choice import keep_password, parted, with_password

ADDRESS = "postgresql://ann%40home@db.example:5433/desk?sslmode=require"


@pytest.mark.parametrize(
    ("typed", "address", "password"),
    [
        (ADDRESS, ADDRESS, ""),
        (ADDRESS.replace("home@", "home:pw%2F%40%20x@"), ADDRESS, "pw/@ x"),
        (f"{ADDRESS}&password=a%26b", ADDRESS, "a&b"),
        ("postgresql:///desk?host=/run/pg", "postgresql:///desk?host=/run/pg", ""),
        ("  postgresql://db.example/desk/ ", "postgresql://db.example/desk", ""),
    ],
)
def test_a_password_is_taken_out_of_an_address(typed: str, address: str, password: str) -> None:
    assert parted(typed) == (address, password)


def test_a_password_comes_back_into_its_address(tmp_path: Path) -> None:
    whole = with_password(ADDRESS, "pw/@ x")
    assert parted(whole) == (ADDRESS, "pw/@ x")
    assert "pw/@ x" not in redacted("signing in with pw/@ x")


def test_what_is_kept_is_what_opening_looks_for(tmp_path: Path) -> None:
    secrets = Credentials(tmp_path, environ={}, keyring=lambda: None)
    address = keep_password(secrets, "postgresql://ann:hunter2hunter2@db.example/desk/")
    desk = Desk(DataPaths(tmp_path), environ={})
    desk.settings.set(settings.DATABASE_URL, address)
    kept = desk.settings.get(settings.DATABASE_URL)
    assert secrets.get(f"{DATABASE_PASSWORD}:{kept}") == "hunter2hunter2"
    assert "hunter2" not in (tmp_path / "settings.toml").read_text(encoding="utf-8")
