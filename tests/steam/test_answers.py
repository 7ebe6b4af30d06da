from __future__ import annotations

import json
import os
import random
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Collection
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from dtxdesk.domain.steam_id import ANONYMOUS_ACCOUNT, to_id64
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.steam.answers import AnswerStore, CacheInfo, NoStore, answer_key
from dtxdesk.steam.forgetting import accounts_in
from tests.logged import LoggedWarnings
from tests.servers.matches import make_match, make_matches
from tests.standing_time import NOW, Time

KIND = "/IDOTA2Match_570/GetMatchHistoryBySequenceNum/v1/"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "answers.sqlite"


def test_an_answer_comes_back_at_once_and_after_a_restart(path: Path) -> None:
    store = AnswerStore(path)
    assert store.get(KIND, "a") is None
    store.put(KIND, "a", b"one", NOW)
    store.put(KIND, "b", b"", NOW)
    store.put("other", "a", b"two", NOW)
    assert store.get(KIND, "a") == b"one"
    store.close()
    store = AnswerStore(path)
    assert [store.get(KIND, "a"), store.get(KIND, "b"), store.get("other", "a")] == [
        b"one",
        b"",
        b"two",
    ]
    store.close()


def test_a_newer_answer_takes_the_place_of_the_older(path: Path) -> None:
    store = AnswerStore(path)
    for body in (b"one", b"two"):
        store.put(KIND, "a", body, NOW)
        store.flush()
        assert store.get(KIND, "a") == body
    assert store.info().entries == 1
    store.close()


def test_the_key_of_a_call_does_not_depend_on_the_order() -> None:
    assert answer_key({"b": 1, "a": "x&y"}) == answer_key({"a": "x&y", "b": 1}) == "a=x%26y&b=1"


def test_hits_and_misses_are_counted_for_good(path: Path) -> None:
    for run in (1, 2):
        store = AnswerStore(path)
        store.get(KIND, f"missing {run}")
        store.put(KIND, "a", b"one", NOW)
        store.get(KIND, "a")
        store.get(KIND, "a")
        store.close()
    store = AnswerStore(path)
    info = store.info()
    assert (info.entries, info.hits, info.misses) == (1, 4, 2)
    assert info.bytes > 0
    store.close()


def test_clearing_leaves_nothing(path: Path) -> None:
    store = AnswerStore(path)
    for number in range(500):
        store.put(KIND, str(number), os.urandom(2_000), NOW)
    full = store.info()
    store.clear()
    empty = store.info()
    assert (full.entries, empty.entries, empty.hits, empty.misses) == (500, 0, 0, 0)
    assert empty.bytes < full.bytes / 5
    store.put(KIND, "a", b"one", NOW)
    assert store.get(KIND, "a") == b"one"
    store.close()


def test_the_oldest_answer_is_known(path: Path) -> None:
    store = AnswerStore(path)
    assert store.oldest() is None
    store.put(KIND, "a", b"one", NOW)
    store.put(KIND, "b", b"two", NOW - timedelta(days=3))
    store.flush()
    assert store.oldest() == NOW - timedelta(days=3)
    store.close()


def test_answers_are_compressed(path: Path) -> None:
    store = AnswerStore(path)
    bodies = [json.dumps(match).encode() for match in make_matches(300)]
    for number, body in enumerate(bodies):
        store.put(KIND, str(number), body, NOW)
    assert store.info().bytes < sum(map(len, bodies)) / 2
    store.close()


def test_the_files_are_the_owners_alone(path: Path) -> None:
    store = AnswerStore(path)
    store.put(KIND, "a", b"one", NOW)
    store.flush()
    files = list(path.parent.iterdir())
    assert path in files
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    store.close()


def test_what_came_in_is_written_without_anybody_asking(path: Path) -> None:
    store = AnswerStore(path, commit_every=0)
    store.put(KIND, "a", b"one", NOW)
    while rows(path) == 0:
        pass
    store.close()


def rows(path: Path) -> int:
    if not path.exists():
        return 0
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("SELECT count(*) FROM answers").fetchone()[0])
    except sqlite3.OperationalError:  # the table is not there yet
        return 0
    finally:
        connection.close()


def test_many_answers_do_not_pile_up_in_memory(path: Path) -> None:
    store = AnswerStore(path)
    for number in range(300):
        store.put(KIND, str(number), b"x", NOW)
    assert rows(path) >= 256
    store.close()
    assert rows(path) == 300


def test_threads_share_a_store(path: Path) -> None:
    store = AnswerStore(path)

    def work(name: int) -> None:
        for number in range(100):
            store.put(KIND, f"{name}-{number}", b"%d" % number, NOW)
            store.get(KIND, f"{name}-{number - 1}")

    threads = [threading.Thread(target=work, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    info = store.info()
    assert (info.entries, info.hits, info.misses) == (400, 396, 4)
    store.close()


_WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from dtxdesk.steam.answers import AnswerStore
store = AnswerStore(Path(sys.argv[1]))
for number in range(200):
    store.put("kind", f"{sys.argv[2]}-{number}", b"x" * 500, datetime.now(UTC))
    if number % 20 == 0:
        store.flush()
store.close()
"""


def test_processes_share_a_file(path: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-W", "error", "-c", _WRITER, str(path), str(name)])
        for name in range(3)
    ]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    assert rows(path) == 600


_KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from dtxdesk.steam.answers import AnswerStore
store = AnswerStore(Path(sys.argv[1]))
for number in range(100):
    store.put("kind", str(number), b"x" * 500, datetime.now(UTC))
store.flush()
store.put("kind", "unwritten", b"x", datetime.now(UTC))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_what_was_flushed_survives_a_kill(path: Path) -> None:
    subprocess.run([sys.executable, "-c", _KILLED, str(path)], check=False)
    store = AnswerStore(path)
    assert store.info().entries == 100
    store.close()


@pytest.mark.parametrize("damage", ["all", "header", "middle", "cut"])
def test_a_damaged_store_is_put_aside_and_begun_anew(
    path: Path, time: Time, damage: str, expect_warning: LoggedWarnings
) -> None:
    store = AnswerStore(path)
    for number in range(200):
        store.put(KIND, str(number), os.urandom(1_000), NOW)
    store.close()
    whole = path.read_bytes()
    path.write_bytes(
        {
            "all": b"\x00nonsense" * 1_000,
            "header": b"x" * 100 + whole[100:],
            "middle": whole[:4096] + b"\xff" * (len(whole) - 4096),
            "cut": whole[: len(whole) // 2],
        }[damage]
    )
    store = AnswerStore(path, clock=time.clock)
    for number in range(200):
        store.get(KIND, str(number))
    store.put(KIND, "new", b"one", NOW)
    store.flush()
    assert store.get(KIND, "new") == b"one"
    store.close()
    assert list(path.parent.glob("*.damaged-*"))
    assert "damaged" in expect_warning.messages[0]


def test_an_entry_that_can_not_be_unpacked_counts_as_absent(path: Path) -> None:
    store = AnswerStore(path)
    store.put(KIND, "a", b"one", NOW)
    store.close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE answers SET body = 'text instead of a frame'")
    connection.commit()
    connection.close()
    store = AnswerStore(path)
    assert store.get(KIND, "a") is None
    store.close()


def unusable_folder(tmp_path: Path) -> Path:
    (tmp_path / "file").touch()
    return tmp_path / "file" / "answers.sqlite"


def test_without_a_place_to_write_nothing_fails(
    tmp_path: Path, expect_warning: LoggedWarnings
) -> None:
    store = AnswerStore(unusable_folder(tmp_path))
    for number in range(3):
        store.put(KIND, str(number), b"one", NOW)
        store.flush()
        assert store.get(KIND, str(number)) is None
    assert store.info() == CacheInfo()
    assert store.forget_account(5) == 0
    store.clear()
    store.close()
    assert len(expect_warning.messages) == 1


def test_a_full_disk_only_means_that_nothing_is_kept(
    path: Path, expect_warning: LoggedWarnings
) -> None:
    store = AnswerStore(path)
    store.put(KIND, "a", b"one", NOW)
    store.flush()
    other = sqlite3.connect(path)
    other.execute(
        "CREATE TRIGGER full BEFORE INSERT ON answers BEGIN SELECT RAISE(FAIL, 'full'); END"
    )
    other.commit()
    store.put(KIND, "b", b"two", NOW)
    store.flush()
    assert store.get(KIND, "a") == b"one"
    assert store.get(KIND, "b") is None
    other.execute("DROP TRIGGER full")
    other.commit()
    other.close()
    store.put(KIND, "b", b"two", NOW)  # there is room again
    store.flush()
    assert store.get(KIND, "b") == b"two"
    store.close()
    assert len(expect_warning.messages) == 1


def test_no_store_keeps_nothing() -> None:
    store = NoStore()
    store.put(KIND, "a", b"one", NOW)
    assert store.get(KIND, "a") is None
    assert store.info() == CacheInfo()
    assert store.forget_account(5) == 0
    store.clear()
    store.flush()
    store.close()


ACCOUNT = 123_456
ID64 = to_id64(ACCOUNT)


def stored_match(store: AnswerStore, key: str, **changes: Any) -> dict[str, Any]:
    match = make_match(8_000_000_000, random.Random(3), **changes)
    store.put(KIND, key, json.dumps({"result": {"matches": [match]}}).encode(), NOW)
    return match


def test_a_forgotten_person_is_in_no_answer(path: Path) -> None:
    store = AnswerStore(path)
    match = stored_match(store, "match_seq=1", people=[ACCOUNT, *range(10**6, 10**6 + 9)])
    player = next(row for row in match["players"] if row["account_id"] == ACCOUNT)
    store.put("summaries", f"steamids=5%2C{ID64}", b'{"response":{}}', NOW)
    store.put("vanity", "vanityurl=zoe", b'{"response":{"steamid":"%d"}}' % ID64, NOW)
    opendota = {
        "players": [{"account_id": ACCOUNT, "personaname": "Zoë", "kills": 3}],
        "radiant_captain": ACCOUNT,
        "chat": [{"unit": "Zoë", "key": "gg"}, {"unit": "Max", "key": "hf"}],
    }
    store.put("opendota", "1", json.dumps(opendota).encode(), NOW)
    store.put("opendota", "2", b'{"players": [{"account_id": 77, "hero_damage": 123456}]}', NOW)

    assert store.forget_account(ACCOUNT) == 4

    body = store.get(KIND, "match_seq=1")
    assert body is not None
    (rewritten,) = json.loads(body)["result"]["matches"]
    before = [
        row | {"account_id": ANONYMOUS_ACCOUNT} if row == player else row
        for row in match["players"]
    ]
    assert rewritten == match | {"players": before}
    assert store.get("summaries", f"steamids=5%2C{ID64}") is None
    assert store.get("vanity", "vanityurl=zoe") is None
    assert json.loads(store.get("opendota", "1") or b"") == {
        "players": [{"account_id": ANONYMOUS_ACCOUNT, "personaname": None, "kills": 3}],
        "radiant_captain": ANONYMOUS_ACCOUNT,
        "chat": [{"unit": None, "key": "gg"}, {"unit": "Max", "key": "hf"}],
    }
    # A figure that happens to be equal is nobody.
    assert store.get("opendota", "2") == (
        b'{"players": [{"account_id": 77, "hero_damage": 123456}]}'
    )
    assert store.forget_account(ACCOUNT) == 0
    store.close()


def test_a_forgotten_person_is_not_left_in_the_files_either(path: Path) -> None:
    store = AnswerStore(path)
    for number in range(50):
        body = b'{"response":{"steamid":"%d"}}' % ID64
        store.put("vanity", f"vanityurl=zoe{ID64}n{number}", body, NOW)
    store.forget_account(ACCOUNT)
    assert all(str(ID64).encode() not in file.read_bytes() for file in path.parent.iterdir())
    store.close()


def test_numbers_beyond_64_bits_survive_forgetting(path: Path) -> None:
    store = AnswerStore(path)
    stored_match(
        store, "m=1", people=[ACCOUNT, *range(10**6, 10**6 + 9)], oddities=["wide_team_ids"]
    )
    store.forget_account(ACCOUNT)
    body = store.get(KIND, "m=1")
    assert body is not None
    (match,) = json.loads(body)["result"]["matches"]
    assert (match["radiant_team_id"], match["dire_team_id"]) == (2**64 + 17, str(2**70))
    store.close()


def test_accounts_are_found_where_ids_stand() -> None:
    said = b'{"account_id": 77, "kills": 78, "steamid":"76561197960265807", "x": 4294967295}'
    assert accounts_in(said) == {77, 79}
    assert accounts_in(b'{"account_id":4294967295}') == set()


def test_who_is_forgotten_is_not_kept_from_then_on(path: Path) -> None:
    body = b'{"players":[{"account_id":77,"kills":3},{"account_id":78,"kills":4}]}'
    store = AnswerStore(path, forgotten=lambda accounts: [n for n in accounts if n == 77])
    store.put("details", "match_id=1", body, NOW)
    store.put("profile", f"steamids={77 + 76561197960265728}", b"{}", NOW)
    store.close()
    again = AnswerStore(path)
    kept = again.get("details", "match_id=1")
    assert kept is not None
    assert b"77" not in kept
    assert b'"kills":3' in kept
    assert again.get("profile", f"steamids={77 + 76561197960265728}") is None
    again.close()


def test_where_nobody_can_say_who_is_forgotten_nothing_new_is_kept(
    path: Path, expect_warning: LoggedWarnings
) -> None:
    def unknown(_accounts: Collection[int]) -> Collection[int]:
        raise EnvironmentProblem("The database is busy")

    store = AnswerStore(path, forgotten=unknown)
    store.put("details", "match_id=1", b'{"account_id":77}', NOW)
    store.close()
    again = AnswerStore(path)
    assert again.get("details", "match_id=1") is None
    again.close()
    assert any("not kept" in message for message in expect_warning.messages)
