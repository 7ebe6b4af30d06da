from __future__ import annotations

import os
import stat
import threading
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dtxdesk import settings as declared
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.settings import Origin, Settings
from dtxdesk.settings.reference import markdown
from dtxdesk.settings.toml_file import dumps
from tests.logged import LoggedWarnings


def at_noon() -> datetime:
    return datetime(2026, 11, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "settings.toml"


def opened(path: Path, **environ: str) -> Settings:
    return Settings(path, environ=environ, clock=at_noon)


def test_without_a_file_the_defaults_hold_and_nothing_is_written(path: Path) -> None:
    settings = opened(path)
    assert settings.get(declared.SYNC_INTERVAL) == 60
    assert settings.origin(declared.SYNC_INTERVAL) is Origin.DEFAULT
    assert not path.parent.exists()


def test_what_is_set_comes_back_in_the_next_start(path: Path) -> None:
    opened(path).set(declared.THEME, "dark")
    again = opened(path)
    assert again.get(declared.THEME) == "dark"
    assert again.origin(declared.THEME) is Origin.FILE


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_reads_the_file(path: Path) -> None:
    opened(path).set(declared.THEME, "dark")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_environment_wins_over_file_and_flag_over_environment(path: Path) -> None:
    opened(path).set(declared.STEAM_RATE, 0.25)
    environ = {"DTXDESK_STEAM_RATE": "0.5"}
    from_environment = Settings(path, environ=environ)
    assert from_environment.get(declared.STEAM_RATE) == 0.5
    assert from_environment.origin(declared.STEAM_RATE) is Origin.ENVIRONMENT
    flagged = Settings(path, environ=environ, flags={declared.STEAM_RATE: "0.75"})
    assert flagged.get(declared.STEAM_RATE) == 0.75
    assert flagged.origin(declared.STEAM_RATE) is Origin.FLAG


def test_an_empty_variable_counts_as_none(path: Path) -> None:
    assert opened(path, DTXDESK_DISABLE_CACHE="").origin(declared.DISABLE_CACHE) is Origin.DEFAULT


@pytest.mark.parametrize(
    ("variable", "text"),
    [
        ("DTXDESK_STEAM_RATE", "fast"),
        ("DTXDESK_STEAM_RATE", "nan"),
        ("DTXDESK_STEAM_RATE", "-0.1"),
        ("DTXDESK_DISABLE_CACHE", "perhaps"),
        ("DTXDESK_STEAM_API_URL", "ftp://example.org"),
        ("DTXDESK_STEAM_API_URL", "http://example.org:port"),
        ("DTXDESK_DATABASE_URL", "mysql://someone:hunter2@example.org/x"),
    ],
)
def test_a_wrong_variable_is_named_and_its_value_is_not_shown(
    path: Path, variable: str, text: str
) -> None:
    with pytest.raises(UserError) as caught:
        opened(path, **{variable: text})
    assert variable in caught.value.one_line()
    assert text not in caught.value.one_line()


def test_reset_goes_back_to_the_default(path: Path) -> None:
    settings = opened(path)
    settings.set(declared.SYNC_INTERVAL, 120)
    settings.reset(declared.SYNC_INTERVAL)
    assert settings.get(declared.SYNC_INTERVAL) == 60
    assert opened(path).origin(declared.SYNC_INTERVAL) is Origin.DEFAULT


@pytest.mark.parametrize("value", [29, 3601, True, "60"])
def test_a_value_out_of_bounds_is_refused_and_the_old_one_holds(path: Path, value: int) -> None:
    settings = opened(path)
    settings.set(declared.SYNC_INTERVAL, 120)
    with pytest.raises(UserError, match="Ask for new matches"):
        settings.set(declared.SYNC_INTERVAL, value)
    assert settings.get(declared.SYNC_INTERVAL) == 120


def test_the_file_never_holds_a_password(path: Path) -> None:
    settings = opened(path)
    for url in ("postgresql://ann:hunter2@db.example/x", "postgresql://db.example/x?password=y"):
        with pytest.raises(UserError, match="keyring"):
            settings.set(declared.DATABASE_URL, url)
    assert not path.exists()


def test_the_environment_may_name_a_password(path: Path) -> None:
    url = "postgresql://ann:hunter2@127.0.0.1/x"
    assert opened(path, DTXDESK_DATABASE_URL=url).get(declared.DATABASE_URL) == url


def test_keys_of_a_newer_version_stay(path: Path) -> None:
    path.parent.mkdir()
    newer = '[future]\nkey = [1, {"a b" = 2.5}]\n[future."deep one"]\nwhen = 2026-11-01T12:00:00Z\n'
    path.write_text(newer, encoding="utf-8")
    opened(path).set(declared.THEME, "light")
    kept = tomllib.loads(path.read_text(encoding="utf-8"))
    assert kept.pop("appearance") == {"theme": "light"}
    assert kept == tomllib.loads(newer)


def test_a_wrong_value_in_the_file_is_told_and_left_there(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("[sync]\ninterval = 5\n", encoding="utf-8")
    settings = opened(path)
    assert settings.get(declared.SYNC_INTERVAL) == 60
    assert "sync.interval must be between 30 and 3600" in settings.notices[0]
    settings.set(declared.THEME, "dark")
    assert "interval = 5" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("content", [b"[sync\n", b"\xff\xfe\x00", b"a = " + b"[" * 5000])
def test_a_damaged_file_is_put_aside_and_nothing_of_it_is_lost(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    settings = opened(path)
    assert settings.get(declared.THEME) == "system"
    aside = path.with_name("settings.toml.damaged-20261101T120000Z")
    assert aside.read_bytes() == content
    assert aside.name in settings.notices[0]


def test_two_programs_keep_each_others_keys(path: Path) -> None:
    first, second = opened(path), opened(path)
    first.set(declared.THEME, "dark")
    second.set(declared.SYNC_INTERVAL, 300)
    again = opened(path)
    assert again.get(declared.THEME) == "dark"
    assert again.get(declared.SYNC_INTERVAL) == 300


def test_many_writers_at_once_lose_nothing(path: Path) -> None:
    writers = [
        threading.Thread(target=opened(path).set, args=arguments)
        for arguments in (
            (declared.THEME, "dark"),
            (declared.SYNC_INTERVAL, 300),
            (declared.BACKUPS_DAILY, 9),
            (declared.REDUCED_MOTION, True),
            (declared.WINDOW_STATE, {"page": "leagues"}),
        )
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    again = opened(path)
    assert again.get(declared.THEME) == "dark"
    assert again.get(declared.SYNC_INTERVAL) == 300
    assert again.get(declared.BACKUPS_DAILY) == 9
    assert again.get(declared.REDUCED_MOTION) is True
    assert again.get(declared.WINDOW_STATE) == {"page": "leagues"}


def test_reload_takes_over_what_another_program_wrote(path: Path) -> None:
    here = opened(path)
    opened(path).set(declared.THEME, "dark")
    assert here.reload() == (declared.THEME,)
    assert here.get(declared.THEME) == "dark"
    assert here.reload() == ()


def test_a_part_that_has_taken_a_value_keeps_it_until_the_next_start(path: Path) -> None:
    settings = opened(path)
    settings.set(declared.STEAM_RATE, 0.5)
    assert settings.in_use(declared.STEAM_RATE) == 0.5, "nobody has taken it yet"
    assert settings.use(declared.STEAM_RATE) == 0.5
    settings.set(declared.STEAM_RATE, 0.25)
    assert settings.use(declared.STEAM_RATE) == 0.5
    assert settings.in_use(declared.STEAM_RATE) == 0.5
    assert settings.get(declared.STEAM_RATE) == 0.25


def test_what_the_file_says_is_told_also_where_it_does_not_hold(path: Path) -> None:
    opened(path).set(declared.STEAM_RATE, 0.5)
    settings = opened(path, DTXDESK_STEAM_RATE="0.75")
    assert settings.filed(declared.STEAM_RATE) == 0.5
    assert settings.filed(declared.THEME) is None


def test_a_file_that_is_damaged_later_is_told_in_the_log(
    path: Path, expect_warning: LoggedWarnings
) -> None:
    settings = opened(path)
    settings.set(declared.THEME, "dark")
    path.write_text("[broken", encoding="utf-8")
    settings.reload()
    assert settings.get(declared.THEME) == "system"
    assert "put aside" in expect_warning.messages[0]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings = opened(tmp_path / "file" / "settings.toml")
    with pytest.raises(EnvironmentProblem, match=r"settings\.toml could not be written"):
        settings.set(declared.THEME, "dark")
    assert settings.get(declared.THEME) == "system"


_scalars = (
    st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
)
_keys = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
_tables = st.recursive(
    st.dictionaries(_keys, _scalars | st.lists(_scalars)),
    lambda inner: st.dictionaries(_keys, inner | _scalars | st.lists(inner)),
    max_leaves=12,
)


@hypothesis.settings(max_examples=40)
@given(_tables)
def test_whatever_toml_can_say_survives_writing(document: dict[str, object]) -> None:
    assert tomllib.loads(dumps(document)) == document


def test_every_setting_has_a_section_a_title_and_a_default_it_allows() -> None:
    keys = [setting.key for setting in declared.ALL]
    assert len(set(keys)) == len(keys)
    for setting in declared.ALL:
        assert setting.section in declared.SECTIONS
        assert setting.title
        assert setting.checked(setting.default) == setting.default
        assert setting.help or not setting.shown


def test_the_documentation_is_what_the_declarations_say() -> None:
    page = Path(__file__).parent.parent / "docs" / "settings.md"
    assert page.read_text(encoding="utf-8") == markdown(), "python -m dtxdesk.settings writes it"
