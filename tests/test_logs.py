from __future__ import annotations

import logging
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from dtxdesk import logs
from tests.logged import LoggedWarnings

KEY = "0123456789ABCDEF0123456789ABCDEF"

log = logging.getLogger("dtxdesk.test")


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    root, level = logging.getLogger(), logging.getLogger().level
    yield
    logs.stop()
    root.setLevel(level)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "logs"


def content(folder: Path) -> str:
    return (folder / logs.LOG_FILE).read_text(encoding="utf-8")


def test_lines_carry_the_time_in_utc(folder: Path) -> None:
    logs.start(folder)
    log.info("a league came in")
    line = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO dtxdesk\.test: a league came in\n"
    assert re.fullmatch(line, content(folder))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_reads_the_log(folder: Path) -> None:
    logs.start(folder)
    assert stat.S_IMODE((folder / logs.LOG_FILE).stat().st_mode) == 0o600


def test_a_registered_secret_shows_nowhere(folder: Path) -> None:
    secret = "hunter 2 / ünïque"
    logs.hide(secret)
    logs.start(folder)
    log.info("signing in with %s at http://x/?q=%s", secret, "hunter%202%20%2F%20%C3%BCn%C3%AFque")
    try:
        raise ValueError(f"refused: {secret}")
    except ValueError:
        log.info("it failed", exc_info=True)
    assert "hunter" not in content(folder)
    assert "ValueError: refused: •••" in content(folder)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("postgresql://ann:hunter2@db.example/x", "postgresql://ann:•••@db.example/x"),
        ("postgresql://:p@ss@db.example/x", "postgresql://:•••@db.example/x"),
        ("host=db password=hunter2 user=ann", "host=db password=••• user=ann"),
        (f"GET /v1/?key={KEY}&league_id=1", "GET /v1/?key=•••&league_id=1"),
        (f"{{'x-webapi-key': '{KEY.lower()[:20]}'}}", "{'x-webapi-key': '•••'}"),
        (
            '{"access_token": "abc.def", "expires_in": 5}',
            '{"access_token": "•••", "expires_in": 5}',
        ),
        ("/callback?code=Nh4xY&state=1", "/callback?code=•••&state=1"),
        ("Authorization: Bearer abcdefghijklmnop", "Authorization: Bearer •••"),
        ("https://discord.com/api/webhooks/12/aB-c_d", "https://discord.com/api/webhooks/12/•••"),
        (f"refused {KEY}.", "refused •••."),
    ],
)
def test_what_looks_like_a_secret_is_taken_out(text: str, shown: str) -> None:
    assert logs.redacted(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "match 8123456789 of league 17929: 10 players, 76561198000123456",
        "https://api.steampowered.com/IDOTA2Match_570/GetMatchHistory/v1/?league_id=17929",
        "postgresql://ann@db.example:5432/x",
        "exit code: 1, key: sync.interval",
    ],
)
def test_ordinary_lines_stay_readable(text: str) -> None:
    assert logs.redacted(text) == text


@pytest.mark.parametrize("piece", ["a", "-a", "a.", "://a:", "key=", "Bearer ", " "])
def test_a_very_long_line_is_no_problem(piece: str) -> None:
    assert len(logs.redacted(piece * 20_000)) <= len(piece) * 20_000


def test_the_files_together_stay_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "MAX_BYTES", 2_000)
    logs.start(folder)
    for _ in range(100):
        log.info("." * 200)
    sizes = [file.stat().st_size for file in folder.iterdir()]
    assert len(sizes) == logs.KEPT_FILES + 1
    assert max(sizes) <= 2_000


def test_warnings_go_to_standard_error_without_secrets(
    folder: Path, capsys: pytest.CaptureFixture[str], expect_warning: LoggedWarnings
) -> None:
    logs.start(folder)
    log.info("quiet")
    log.warning("refused: token=%s", "abcdef")
    assert capsys.readouterr().err == "WARNING: refused: token=•••\n"


def test_a_folder_that_cannot_be_made_costs_only_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], expect_warning: LoggedWarnings
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    logs.start(tmp_path / "file" / "logs")
    log.info("the program goes on")
    assert "No log file" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's /dev/full")
def test_a_full_disk_is_told_once_and_stops_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.mkdir()
    (folder / logs.LOG_FILE).symlink_to("/dev/full")
    logs.start(folder)
    log.info("first")
    log.info("second")
    assert capsys.readouterr().err.count("can't be written") == 1


def test_starting_again_does_not_write_twice(folder: Path) -> None:
    logs.start(folder)
    logs.start(folder, level="warning")
    log.info("not this")
    logs.start(folder)
    log.info("once")
    assert content(folder).count("once") == 1
    assert "not this" not in content(folder)


def test_addresses_that_libraries_log_stay_out(folder: Path) -> None:
    logs.start(folder, level="debug")
    logging.getLogger("httpx").info("HTTP Request: GET https://example.org/")
    assert content(folder) == ""


def test_another_level_holds_at_once(folder: Path) -> None:
    logs.start(folder, level="warning")
    log.info("not yet")
    logs.set_level("info")
    log.info("from now on")
    assert "from now on" in content(folder)
    assert "not yet" not in content(folder)
