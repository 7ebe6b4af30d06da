"""What is sent to a channel: short enough, times for each reader, nothing before there is any."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dtxdesk.bootstrap import Desk, make_desk
from dtxdesk.data.queries.schedule import schedule_rows
from dtxdesk.domain.schedule import Booking
from dtxdesk.paths import DataPaths
from dtxdesk.services.announcing import NoWebhook
from dtxdesk.services.results import Score
from tests.e2e.desk import Program
from tests.servers.steam import FakeSteam


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A Swiss stage of four teams, drawn and not begun."""
    folder = tmp_path_factory.mktemp("announcing")
    names = folder / "teams.txt"
    names.write_text("@everyone\n中文队伍\n```\n[x](http://evil)", "utf-8")
    with FakeSteam() as steam:
        program = Program(folder / "data", steam)
        words = ("--format", "swiss", "--rounds", "2", "--teams", names)
        program.run("tournament", "create", "Cup *one*", *words)
    return make_desk(DataPaths(folder / "data"))


def test_a_schedule_has_times_that_discord_shows_in_each_zone(desk: Desk) -> None:
    at = datetime(2026, 12, 5, 19, 0, tzinfo=UTC)
    desk.schedule.book(1, {1: Booking(at, "", "")})
    (message,) = desk.announcing.preview("schedule", 1)
    assert message.startswith("**Cup \\*one\\*\\: schedule**\n<t:1796497200:F> · ")
    assert "No time yet" in message
    assert "\\@everyone" in message
    assert "](http" not in message.replace("\\]\\(", "")
    rows = {row.number: row for row in desk.read(schedule_rows, 1)}
    desk.results.enter(1, [(number, Score(2, 0)) for number in rows])
    assert desk.announcing.preview("schedule", 1) == []
    desk.close()


def test_standings_are_one_block_and_nothing_is_nothing(desk: Desk) -> None:
    assert desk.announcing.preview("results", 1) == []
    desk.results.enter(1, [(1, Score(2, 1))])
    (message,) = desk.announcing.preview("standings", 1)
    assert message.count("```") == 2
    assert "Tournament:" not in message
    assert len(message.encode("utf-16-le")) // 2 <= 2000
    with pytest.raises(NoWebhook):
        desk.announcing.send([message])
    desk.close()
