"""The form of a tournament, and the two ways to add players."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from dtxdesk.data.queries.tournaments import TournamentDetail, tournament_detail
from dtxdesk.domain.tournaments import SignUpState, TournamentState, TournamentType
from dtxdesk.services.players import PlayerFields
from dtxdesk.ui.dialogs.add_sign_ups import AddSignUpsDialog
from dtxdesk.ui.dialogs.conflict import ConflictDialog
from dtxdesk.ui.dialogs.team import TeamDialog
from dtxdesk.ui.dialogs.tournament import TournamentDialog
from dtxdesk.ui.dialogs.tournament_fields import name_after
from dtxdesk.ui.dialogs.tournament_start import read_start, written_start
from dtxdesk.ui.widgets.dialog import Dialog

from .conftest import LEFT, Evening, texts

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
BERLIN = ZoneInfo("Europe/Berlin")


def stored(evening: Evening, tournament_id: int | None = None) -> TournamentDetail:
    found = evening.desk.read(tournament_detail, tournament_id or evening.id)
    assert found is not None
    return found


def form(evening: Evening, action_id: str) -> TournamentDialog:
    evening.stage.window.actions_[action_id].trigger()
    return evening.dialog(TournamentDialog)


def retype(evening: Evening, line: object, text: str) -> None:
    line.setFocus()  # type: ignore[attr-defined]
    line.selectAll()  # type: ignore[attr-defined]
    evening.stage.qtbot.keyClicks(line, text)


# Times as one types them


def test_a_start_is_read_in_the_zone_of_the_tournament() -> None:
    evening = datetime(2026, 12, 5, 19, 0, tzinfo=UTC)
    for text in ("2026-12-05 20:00", "5.12.2026 20:00", " 2026-12-5, 20:00 ", "2026-12-05T20:00"):
        assert read_start(text, BERLIN) == evening
    assert written_start(evening, "Europe/Berlin") == "2026-12-05 20:00"
    assert written_start(None, "Europe/Berlin") == ""


@pytest.mark.parametrize(
    "text",
    [
        *("", "20:00", "Saturday 20:00", "2026-13-05 20:00", "2026-12-05 25:00"),
        *("2026-12-05", "0000-01-01 00:00", "9999-99-99 99:99"),
        "2026-03-29 02:30",  # the clocks go from 02:00 to 03:00
    ],
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_start(text, BERLIN) is None


@given(
    st.integers(0, 60_000_000).map(lambda minutes: datetime.fromtimestamp(60 * minutes, UTC)),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "UTC"]),
)
def test_what_is_written_is_read_again(moment: datetime, zone: str) -> None:
    read = read_start(written_start(moment, zone), ZoneInfo(zone))
    # An hour that the clocks show twice is the first of both.
    assert read is not None
    assert read in (moment, moment.astimezone(ZoneInfo(zone)).replace(fold=0))


def test_the_next_of_a_series_has_the_next_number() -> None:
    assert name_after("DTX Season 9") == "DTX Season 10"
    assert name_after("Cup 099") == "Cup 100"
    assert name_after("Winter Draft") == "Winter Draft 2"
    assert len(name_after("x" * 300)) == 300
    assert name_after("9" * 6) == "1000000"


# The form


def test_a_wrong_field_says_why_and_nothing_is_saved(evening: Evening) -> None:
    evening.open()
    dialog = form(evening, "tournament.new")
    assert not dialog.save.isEnabled()
    assert texts(dialog).count("Give the tournament a name.") == 1  # at the button alone
    retype(evening, dialog.name, "Cup")
    retype(evening, dialog.when.start, "next Friday")
    assert "No day and time" in texts(dialog)
    retype(evening, dialog.when.start, "2026-12-05 20:00")
    retype(evening, dialog.when.zone, "Mars/Olympus")
    assert "no such time zone" in texts(dialog)
    assert not dialog.save.isEnabled()
    retype(evening, dialog.when.zone, "Europe/Berlin")
    assert "Saturday" in texts(dialog)
    dialog.open_now.click()
    evening.stage.qtbot.mouseClick(dialog.save, LEFT)
    page = evening.page
    evening.until(lambda: page.tournament_id != evening.id)
    made = stored(evening, page.tournament_id)
    assert made.fields.starts_at == datetime(2026, 12, 5, 19, 0, tzinfo=UTC)
    assert (made.row.name, made.row.state) == ("Cup", TournamentState.SIGNUP)
    evening.undo()
    evening.until(lambda: not page.inside_row)
    assert evening.tournaments() == [evening.id]


def test_what_was_typed_is_not_dropped_by_one_escape(evening: Evening) -> None:
    evening.open()
    dialog = form(evening, "tournament.edit")
    retype(evening, dialog.name, "Other")
    evening.stage.qtbot.keyClick(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    assert "not saved yet" in texts(dialog)
    evening.stage.qtbot.keyClick(dialog, Key.Key_Escape)
    assert stored(evening).row.name == "Winter Cup"


def test_an_edit_keeps_what_it_does_not_show(evening: Evening) -> None:
    before = stored(evening)
    odd = datetime(2026, 12, 5, 19, 0, 30, tzinfo=UTC)
    fields = replace(before.fields, starts_at=odd)
    evening.desk.tournaments.edit(before.id, before.row.version, fields)
    evening.open()
    dialog = form(evening, "tournament.edit")
    retype(evening, dialog.name, "Winter Draft")
    with evening.stage.qtbot.waitSignal(dialog.finished):
        evening.stage.qtbot.mouseClick(dialog.save, LEFT)
    assert stored(evening).fields == replace(fields, name="Winter Draft")


def test_two_fields_of_two_people_go_together(evening: Evening) -> None:
    evening.open()
    dialog = form(evening, "tournament.edit")
    theirs = stored(evening)
    fields = replace(theirs.fields, team_size=4, type=TournamentType.BALANCED)
    evening.desk.tournaments.edit(theirs.id, theirs.row.version, fields)
    retype(evening, dialog.name, "Mine")
    with evening.stage.qtbot.waitSignal(dialog.finished):
        evening.stage.qtbot.mouseClick(dialog.save, LEFT)
    assert stored(evening).fields == replace(fields, name="Mine")


def test_two_names_are_for_a_person_to_choose(evening: Evening) -> None:
    evening.open()
    dialog = form(evening, "tournament.edit")
    theirs = stored(evening)
    fields = replace(theirs.fields, name="Theirs", description="Rules")
    evening.desk.tournaments.edit(theirs.id, theirs.row.version, fields)
    retype(evening, dialog.name, "Mine")
    evening.stage.qtbot.mouseClick(dialog.save, LEFT)
    evening.until(lambda: any(d.isVisible() for d in dialog.findChildren(ConflictDialog)))
    (conflict,) = dialog.findChildren(ConflictDialog)
    conflict.sides.choose("name", "right")
    with evening.stage.qtbot.waitSignal(dialog.finished):
        evening.stage.qtbot.mouseClick(conflict.save, LEFT)
    assert stored(evening).fields == fields


def test_deleted_meanwhile_is_said(evening: Evening) -> None:
    evening.open()
    dialog = form(evening, "tournament.edit")
    evening.desk.tournaments.delete(evening.id)
    retype(evening, dialog.name, "Mine")
    evening.stage.qtbot.mouseClick(dialog.save, LEFT)
    evening.until(lambda: "not there any more" in texts(dialog))


@pytest.mark.parametrize(
    ("tab", "action_id"),
    [
        ("overview", "tournament.copy"),
        ("players", "tournament.add_players"),
        ("players", "tournament.choose_captains"),
        ("teams", "team.seeds"),
        ("teams", "team.new"),
    ],
)
def test_whatever_stands_open_says_that_the_tournament_was_deleted(
    evening: Evening, tab: str, action_id: str
) -> None:
    evening.desk.teams.add(evening.id, players=evening.people[:2])
    evening.desk.sign_ups.drop(evening.id, evening.people[5:6])
    page = evening.open(tab)
    evening.stage.window.actions_[action_id].trigger()
    dialog = evening.dialog(Dialog)
    if isinstance(dialog, AddSignUpsDialog):
        dialog.choosing.model.check(evening.people[5:6], True)
    elif isinstance(dialog, TeamDialog):
        retype(evening, dialog.name, "Moon")
    (save,) = (
        one
        for one in dialog.findChildren(QPushButton)
        if one.isVisible() and one.property("kind") == "primary"
    )
    evening.until(save.isEnabled)
    evening.desk.tournaments.delete(evening.id)
    evening.stage.qtbot.mouseClick(save, LEFT)
    evening.until(lambda: "There is no such tournament" in texts(dialog))
    assert "It has been deleted" in texts(dialog)
    dialog.done(0)
    evening.until(lambda: not page.inside_row)
    evening.undo()
    evening.until(lambda: evening.tournaments() == [evening.id])


def test_a_copy_takes_the_players_along(evening: Evening) -> None:
    page = evening.open()
    dialog = form(evening, "tournament.copy")
    assert dialog.name.text() == "Winter Cup 2"
    assert dialog.when.start.text() == ""
    dialog.players_too.click()
    evening.stage.qtbot.mouseClick(dialog.save, LEFT)
    evening.until(lambda: page.window_title == "Winter Cup 2")
    evening.id = page.tournament_id or 0
    assert len(evening.marks()) == 12
    assert not any(mark.checked_in for mark in evening.marks().values())
    assert stored(evening).row.state is TournamentState.DRAFT


# Adding players


@pytest.fixture
def adding(evening: Evening) -> AddSignUpsDialog:
    evening.open()
    evening.stage.window.actions_["tournament.add_players"].trigger()
    return evening.dialog(AddSignUpsDialog)


def find(evening: Evening, dialog: AddSignUpsDialog, text: str, count: int) -> None:
    retype(evening, dialog.choosing.search, text)
    evening.until(lambda: len(dialog.choosing.model.ids) == count)


def test_one_name_after_the_other_by_the_keyboard_alone(
    evening: Evening, adding: AddSignUpsDialog
) -> None:
    new = [evening.desk.players.add(PlayerFields(name=f"Newcomer {n}")) for n in range(3)]
    search = adding.choosing.search
    find(evening, adding, "newcomer 0", 1)
    evening.stage.qtbot.keyClick(search, Key.Key_Return)
    assert adding.choosing.user_ids() == [new[0]]
    assert search.selectedText() == "newcomer 0"
    evening.stage.qtbot.keyClicks(search, "newcomer 2")
    evening.stage.qtbot.keyClick(search, Key.Key_Return)  # before the list is there
    evening.until(lambda: adding.choosing.user_ids() == [new[0], new[2]])
    assert "2" in adding.save.text()
    evening.stage.qtbot.keyClick(search, Key.Key_Return, CTRL)
    evening.until(lambda: new[2] in evening.marks())
    assert new[1] not in evening.marks()
    evening.undo()
    evening.until(lambda: new[0] not in evening.marks())


def test_return_before_the_list_is_there_checks_nobody_by_guess(
    evening: Evening, adding: AddSignUpsDialog
) -> None:
    for name in ("Newcomer A", "Newcomer B"):
        evening.desk.players.add(PlayerFields(name=name))
    retype(evening, adding.choosing.search, "newcomer")
    evening.stage.qtbot.keyClick(adding.choosing.search, Key.Key_Return)
    evening.until(lambda: len(adding.choosing.model.ids) == 2)
    assert adding.choosing.user_ids() == []


def test_who_is_on_the_list_is_not_added_again_and_who_dropped_out_is(
    evening: Evening, adding: AddSignUpsDialog
) -> None:
    evening.desk.sign_ups.drop(evening.id, evening.people[:1])
    adding.reject()
    evening.stage.window.actions_["tournament.add_players"].trigger()
    dialog = evening.dialog(AddSignUpsDialog)
    dialog.choosing.model.check([*evening.people[:3], evening.people[13]], True)
    evening.until(lambda: dialog.choosing.user_ids() == evening.people[:1])
    assert "on the list already" in texts(dialog)
    evening.press(dialog, "To the waiting list")
    evening.until(lambda: evening.marks()[evening.people[0]].state is SignUpState.WAITING)


def test_a_pasted_list_adds_who_is_certain_and_shows_the_rest(
    evening: Evening, adding: AddSignUpsDialog
) -> None:
    players = evening.desk.players
    one = players.add(PlayerFields(name="Solo", discord_username="solo.q"))
    twins = [players.add(PlayerFields(name="Twin")) for _ in range(2)]
    by_id = players.add(PlayerFields(name="Number", steam_id=76561197960265729))
    adding.tabs.choose("paste")
    adding.pasting.text.setFocus()
    adding.pasting.text.insertPlainText("1. @SOLO.Q\ntwin\nnobody\n1\nsolo")
    evening.until(lambda: len(adding.pasting.model.ids) == 5)
    table = adding.pasting.table
    role = Qt.ItemDataRole.DisplayRole

    def shown() -> list[tuple[object, object]]:
        model = table.paged
        return [
            (model.index(row, 0).data(role), model.index(row, 2).data(role)) for row in range(5)
        ]

    wanted = [("3", "Unknown"), ("2", "Several"), ("1", "Found"), ("4", "Found")]
    evening.until(lambda: shown() == [*wanted, ("5", "Named twice")])
    assert adding.pasting.user_ids() == [one, by_id]
    evening.stage.qtbot.mouseClick(adding.save, LEFT)
    evening.until(lambda: {one, by_id} <= set(evening.marks()))
    assert not set(twins) & set(evening.marks())


@pytest.mark.parametrize(
    ("pasted", "lines", "said"),
    [
        ("x" * 1_000_000, 1, "1 line"),
        ("\n" * 1_000_000, 0, "Too long: only the first 2,000 lines are read."),
        ("nobody\r\n" * 50_000, 2000, "Too long: only the first 2,000 lines are read."),
        (f"{'y' * 90}\n" * 1500, 1099, "Too long: only the first 1,099 lines are read."),
    ],
    ids=["one line", "empty lines", "many lines", "long lines"],
)
def test_a_megabyte_pasted_by_mistake_holds_nothing_up_and_is_told(
    evening: Evening, adding: AddSignUpsDialog, pasted: str, lines: int, said: str
) -> None:
    adding.tabs.choose("paste")
    QGuiApplication.clipboard().setText(pasted)
    evening.stage.qtbot.keyClick(adding.pasting.text, Key.Key_V, CTRL)
    longest = max(map(len, adding.pasting.text.toPlainText().split("\n")))
    assert longest <= 400
    evening.until(lambda: len(adding.pasting.model.ids) == lines and said in texts(adding))
    assert adding.pasting.user_ids() == []


def test_a_search_that_is_wrong_says_why(evening: Evening, adding: AddSignUpsDialog) -> None:
    retype(evening, adding.choosing.search, "mmr>lots")
    evening.until(lambda: bool(adding.choosing.search.problem))
    find(evening, adding, "nobody is called so", 0)
    assert "Nobody is found" in texts(adding)
