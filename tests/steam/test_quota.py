from __future__ import annotations

import contextlib
import sqlite3
import stat
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dtxdesk.steam.failures import QuotaExhausted
from dtxdesk.steam.quota import STEAM_CALLS_PER_DAY, DailyQuota, steam_limit
from tests.logged import LoggedWarnings
from tests.standing_time import NOW, Time


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "quota.sqlite"


def take(quota: DailyQuota, calls: int) -> None:
    for _ in range(calls):
        quota.take()


def test_calls_are_counted_across_restarts(path: Path, time: Time) -> None:
    first = DailyQuota(path, clock=time.clock)
    take(first, 47)
    first.close()
    second = DailyQuota(path, clock=time.clock)
    take(second, 1)
    assert second.used_today() == 48
    second.close()


def test_the_limit_names_the_time_when_it_ends(path: Path, time: Time) -> None:
    quota = DailyQuota(path, limit=3, clock=time.clock)
    take(quota, 3)
    for _ in range(2):
        with pytest.raises(QuotaExhausted, match="2026-05-02 00:00") as exhausted:
            quota.take()
    assert exhausted.value.renews_at == datetime(2026, 5, 2, tzinfo=UTC)
    assert quota.used_today() == 3
    time.seconds += 12 * 3600
    quota.take()
    assert quota.used_today() == 1
    time.seconds -= 12 * 3600  # yesterday's count is still there
    with pytest.raises(QuotaExhausted):
        quota.take()
    quota.close()


def test_two_counters_on_one_file_share_the_limit(path: Path, time: Time) -> None:
    one = DailyQuota(path, limit=100, clock=time.clock)
    other = DailyQuota(path, limit=100, clock=time.clock)
    taken = 0
    with contextlib.suppress(QuotaExhausted):
        while True:
            one.take()
            other.take()
            taken += 2
    assert 98 <= taken <= 140
    assert 100 <= one.used_today() <= 140
    with pytest.raises(QuotaExhausted):
        other.take()
    one.close()
    other.close()


def test_another_process_counts_as_well(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from dtxdesk.steam.quota import DailyQuota\n"
        "quota = DailyQuota(Path(sys.argv[1]))\n"
        "for _ in range(33): quota.take()\n"
        "quota.close()"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=True)
    quota = DailyQuota(path)
    assert quota.used_today() == 33
    quota.close()


def test_services_are_counted_apart(path: Path, time: Time) -> None:
    steam = DailyQuota(path, clock=time.clock)
    opendota = DailyQuota(path, service="OpenDota", limit=5, clock=time.clock)
    take(steam, 4)
    opendota.exhaust()
    assert (steam.used_today(), opendota.used_today()) == (4, 5)
    with pytest.raises(QuotaExhausted, match="OpenDota"):
        opendota.take()
    steam.close()
    opendota.close()


def test_the_file_is_the_owners_alone(path: Path) -> None:
    quota = DailyQuota(path)
    take(quota, 1)
    quota.close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_few_calls_share_one_write(path: Path, time: Time) -> None:
    quota = DailyQuota(path, clock=time.clock, monotonic=lambda: time.seconds)
    seen = []
    for _ in range(41):
        quota.take()
        seen.append(written(path))
    assert sorted(set(seen)) == [0, 20, 40]
    time.seconds += 1
    quota.take()
    assert written(path) == 42
    quota.close()


def written(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        (count,) = connection.execute("SELECT count FROM calls").fetchone()
    connection.close()
    return int(count)


def test_a_damaged_file_is_put_aside(
    path: Path, time: Time, expect_warning: LoggedWarnings
) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database at all, but long enough to look at" * 50)
    quota = DailyQuota(path, clock=time.clock)
    take(quota, 3)
    assert quota.used_today() == 3
    quota.close()
    assert [file.name for file in path.parent.glob("*damaged*")] == [
        f"quota.sqlite.damaged-{NOW:%Y%m%dT%H%M%S}"
    ]


def test_without_a_place_to_write_it_counts_in_memory(
    tmp_path: Path, time: Time, expect_warning: LoggedWarnings
) -> None:
    (tmp_path / "file").touch()
    quota = DailyQuota(tmp_path / "file" / "quota.sqlite", limit=30, clock=time.clock)
    with pytest.raises(QuotaExhausted):
        take(quota, 31)
    assert quota.used_today() == 30
    assert len(expect_warning.messages) == 1
    quota.close()


def test_the_limit_is_steams_and_not_that_of_a_server_on_this_computer() -> None:
    assert steam_limit("https://api.steampowered.com") == STEAM_CALLS_PER_DAY == 100_000
    assert steam_limit("http://127.0.0.1:8080") > 10**9
    assert steam_limit("http://127.0.0.1.example") == STEAM_CALLS_PER_DAY
