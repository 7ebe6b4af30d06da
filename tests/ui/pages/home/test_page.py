from __future__ import annotations

import random
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolTip, QWidget
from sqlalchemy import select

from dtxdesk.credentials import STEAM_API_KEY
from dtxdesk.data import league_matches
from dtxdesk.data.league_matches import Failure
from dtxdesk.data.queries.home import newest_results
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.data.queries.matches import match_rows
from dtxdesk.data.schema import LeagueSyncState, SteamMatch, User
from dtxdesk.domain.matches import ListedMatch
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.jobs.job_ids import sync_job_id
from dtxdesk.jobs.scheduler import JobRun
from dtxdesk.services.progress import SyncProgress
from dtxdesk.ui.dialogs.match_form import MatchForm
from dtxdesk.ui.dialogs.match_stranger import StrangerDialog
from dtxdesk.ui.pages.home.league_cards import LeagueCard
from dtxdesk.ui.pages.home.needs_card import NeedsCard
from dtxdesk.ui.pages.home.nights import NightBars
from dtxdesk.ui.pages.home.page import HomePage
from dtxdesk.ui.pages.home.results_card import ResultsCard
from dtxdesk.ui.pages.home.strangers import StrangersDialog
from dtxdesk.ui.pages.matches.page import MatchesPage
from dtxdesk.ui.widgets import Badge, ElidedLabel, Label
from tests.servers.matches import make_match
from tests.servers.steam import FakeSteam
from tests.ui.conftest import Stage

Key = Qt.Key
MATCH = 8_412_907_713


def texts(widget: QWidget) -> str:
    labels = [*widget.findChildren(Label), *widget.findChildren(ElidedLabel)]
    return "\n".join(label.text() for label in labels if label.isVisible())


def button(widget: QWidget, words: str) -> QAbstractButton:
    return next(
        found
        for found in widget.findChildren(QAbstractButton)
        if found.isVisible() and words in (found.text(), found.accessibleName())
    )


def home(stage: Stage) -> HomePage:
    page = stage.window.show_page("home")
    assert isinstance(page, HomePage)
    stage.settle()
    return page


def needs(page: HomePage) -> list[str]:
    card = page.findChild(NeedsCard)
    assert card is not None
    return [need.title for need in card.needs]


def wait_for_need(stage: Stage, page: HomePage, words: str) -> None:
    stage.qtbot.waitUntil(lambda: any(words in title for title in needs(page)))


def test_it_is_the_first_page_with_date_league_and_results(stage: Stage) -> None:
    page = stage.window.pages["home"]
    assert isinstance(page, HomePage)
    shown = texts(page)
    assert "DTX League" in shown
    assert "17929" in shown
    assert "40" in shown.splitlines()
    assert "matches per night" in shown
    results = page.findChild(ResultsCard)
    assert results is not None
    assert results.list.model().rowCount() == 8
    assert stage.window.actions_["league.sync"].isEnabled()
    assert button(page, "Sync now").isVisible()


def test_a_result_says_itself_and_opens_with_enter(stage: Stage) -> None:
    page = home(stage)
    results = page.findChild(ResultsCard)
    assert results is not None
    newest = stage.desk.read(newest_results, 2)
    results.list.setFocus()
    stage.qtbot.keyClick(results.list, Key.Key_Home)
    spoken = results.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    match = newest[0].match
    assert match.radiant_name is not None
    assert match.radiant_name in spoken
    assert f"{match.radiant_score} : {match.dire_score}" in spoken
    with stage.qtbot.waitSignal(results.list.opened) as opened:
        stage.qtbot.keyClick(results.list, Key.Key_Down)
        stage.qtbot.keyClick(results.list, Key.Key_Return)
    assert opened.args == [newest[1].match.match_id]
    assert stage.window.windowTitle() != "Home – dtxdesk"


def test_the_bars_say_each_night(stage: Stage) -> None:
    page = home(stage)
    bars = page.findChild(NightBars)
    assert bars is not None
    assert "match" in bars.accessibleDescription()
    at = bars.rect().center()
    help_ = QHelpEvent(QHelpEvent.Type.ToolTip, at, bars.mapToGlobal(at))
    QApplication.sendEvent(bars, help_)
    assert "match" in QToolTip.text()


def test_a_match_that_lacks_a_winner_needs_someone_at_once(stage: Stage) -> None:
    page = home(stage)
    assert not any("winner" in title for title in needs(page))
    newest = stage.desk.read(newest_results, 1)[0].match
    with stage.desk.database.unit_of_work("Forget the winner") as work:
        work.get(SteamMatch, newest.match_id).radiant_win = None
    wait_for_need(stage, page, "without a winner")


def leave_without_details(stage: Stage, *match_ids: int) -> None:
    league = stage.desk.read(league_rows)[0]
    with stage.desk.database.unit_of_work("Sync", kind="summary") as work:
        listed = [ListedMatch(match_id, match_id + 1, work.now) for match_id in match_ids]
        league_matches.remember(work.connection, league.id, listed, work.now)
        later = work.now + timedelta(hours=1)
        failures = [Failure(match_id, "Steam hides it", 4, later) for match_id in match_ids]
        league_matches.fail(work.connection, failures)
        work.touch("pending_matches")


def test_opendota_is_asked_from_home(steam_stage: Stage, steam: FakeSteam) -> None:
    stage = steam_stage
    page = home(stage)
    steam.opendota_matches[MATCH] = make_match(MATCH, random.Random(1))
    leave_without_details(stage, MATCH)
    wait_for_need(stage, page, str(MATCH))
    assert "Tried 4 time" in texts(page)
    ask = button(page, "Ask OpenDota")
    ask.setFocus()
    stage.qtbot.keyClick(ask, Key.Key_Space)
    stage.qtbot.waitUntil(lambda: not any(str(MATCH) in title for title in needs(page)))
    assert stage.desk.read(match_rows, [MATCH])[0].source == "opendota"


def test_a_match_without_details_is_typed_in_from_home(stage: Stage) -> None:
    page = home(stage)
    leave_without_details(stage, MATCH)
    wait_for_need(stage, page, str(MATCH))
    stage.qtbot.mouseClick(button(page, "Type it in"), Qt.MouseButton.LeftButton)
    stage.qtbot.waitUntil(lambda: stage.window.findChild(MatchForm) is not None)
    form = stage.window.findChild(MatchForm)
    assert form is not None
    form.reject()


def test_several_matches_without_details_are_reviewed(stage: Stage) -> None:
    page = home(stage)
    leave_without_details(stage, MATCH, MATCH + 1)
    wait_for_need(stage, page, "2 match")
    stage.qtbot.mouseClick(button(page, "Review"), Qt.MouseButton.LeftButton)
    stage.settle()
    matches = stage.window.pages["matches"]
    assert isinstance(matches, MatchesPage)
    assert matches.list.waiting


def buttons(page: QWidget) -> list[QAbstractButton]:
    return [found for found in page.findChildren(QAbstractButton) if found.isVisible()]


@pytest.mark.parametrize(
    ("error", "offline", "need", "state"),
    [
        ("Steam refused the key. It is wrong or revoked.", False, "Steam refused", "Sync failed"),
        ("Could not reach Steam. No network.", True, "can't be reached", "Offline"),
        ("The answer could not be understood.", False, "The sync of DTX", "Sync failed"),
    ],
)
def test_a_sync_that_fails_is_told_with_what_helps(
    stage: Stage, error: str, offline: bool, need: str, state: str
) -> None:
    page = home(stage)
    league = stage.desk.read(league_rows)[0]
    with stage.desk.database.unit_of_work("Sync", kind="summary") as work:
        kept = work.session.get(LeagueSyncState, league.id)
        assert kept is not None
        kept.last_error, kept.offline = error, offline
        work.touch("league_sync_state")
    wait_for_need(stage, page, need)
    helps = ["Enter a key"] if "key" in error else ["Try again"]
    assert [b.text() for b in buttons(page) if b.text() in ("Enter a key", "Try again")] == helps
    card = page.findChild(LeagueCard)
    assert card is not None
    assert state in [badge.text() for badge in card.findChildren(Badge)]


def test_a_job_that_fails_and_one_that_runs_show(stage: Stage) -> None:
    page = home(stage)

    def work(run: JobRun) -> str:
        if run.options.get("again"):
            run.tell(SyncProgress("DTX League", "details", 34, 52, 18.0))
            run.cancel.wait(20)
            return ""
        raise EnvironmentProblem("The disk is full")

    jobs = stage.desk.jobs
    jobs.add("avatars", "Avatars", timedelta(days=1), work, soon=True)
    wait_for_need(stage, page, "Avatars failed")
    assert "The disk is full" in texts(page)
    league = stage.desk.read(league_rows)[0]
    job_id = sync_job_id(league.id)
    jobs.add(job_id, "Sync DTX League", timedelta(days=1), work, soon=False)
    jobs.run_now(job_id, again=True)
    card = page.findChild(LeagueCard)
    assert card is not None
    badges = card.findChildren(Badge)
    stage.qtbot.waitUntil(lambda: "34 of 52" in [badge.text() for badge in badges])
    assert "34 of 52 matches" in texts(page)
    jobs.stop_running(job_id)
    stage.qtbot.waitUntil(lambda: "34 of 52" not in [badge.text() for badge in badges])


def strangers(stage: Stage, count: int) -> StrangersDialog:
    """Opens the dialog about that many people whose Steam ids were taken away from them."""
    page = home(stage)
    with stage.desk.database.unit_of_work("Unlink") as work:
        for user in work.session.query(User).order_by(User.id).limit(count):
            user.steam_id = None
    wait_for_need(stage, page, "nobody's")
    link = button(page, "Link them")
    link.setFocus()
    stage.qtbot.keyClick(link, Key.Key_Space)
    dialog = stage.window.findChild(StrangersDialog)
    assert dialog is not None
    stage.settle()
    assert len(dialog.table.selected_ids()) == count
    return dialog


def test_strangers_become_players_and_can_be_taken_back(
    steam_stage: Stage, steam: FakeSteam
) -> None:
    stage = steam_stage
    players = stage.window.sidebar.button("players")
    before = players.accessibleName()
    dialog = strangers(stage, 2)
    assert "Without names for now" in texts(dialog)
    add = next(found for found in buttons(dialog) if found.text().startswith("Add"))
    add.setFocus()
    stage.qtbot.keyClick(add, Key.Key_Space)
    stage.qtbot.waitUntil(lambda: players.accessibleName() == "Players, 26")
    page = home(stage)
    stage.qtbot.waitUntil(lambda: not any("nobody" in title for title in needs(page)))
    stage.window.actions_["edit.undo"].trigger()
    stage.qtbot.waitUntil(lambda: players.accessibleName() == before)


def test_strangers_are_called_what_steam_calls_them(steam_stage: Stage, steam: FakeSteam) -> None:
    stage = steam_stage
    stage.desk.credentials.set(STEAM_API_KEY, steam.key)
    with stage.desk.database.reader() as connection:
        known = connection.execute(select(User.steam_id).order_by(User.id).limit(1)).scalar_one()
    assert known is not None
    steam.profiles[known] = "<b>Korvus</b> كورفوس"
    dialog = strangers(stage, 1)
    add = next(found for found in buttons(dialog) if found.text().startswith("Add 1"))
    stage.qtbot.keyClick(add, Key.Key_Space)
    stage.settle()
    with stage.desk.database.reader() as connection:
        name = connection.execute(select(User.name).where(User.steam_id == known)).scalar_one()
    assert name == "<b>Korvus</b> كورفوس"


def test_a_stranger_is_given_to_a_player(steam_stage: Stage, steam: FakeSteam) -> None:
    stage = steam_stage
    dialog = strangers(stage, 1)
    (steam_id,) = dialog.table.selected_ids()
    with stage.desk.database.reader() as connection:
        statement = select(User.name).where(User.steam_id.is_(None)).order_by(User.id).limit(1)
        name = connection.execute(statement).scalar_one()
    stage.qtbot.keyClick(button(dialog, "Give to a player…"), Key.Key_Space)
    stage.settle()
    whose = stage.window.findChild(StrangerDialog)
    assert whose is not None
    stage.qtbot.keyClicks(whose.line, name)
    stage.qtbot.keyClick(button(whose, "Link"), Key.Key_Space)
    stage.settle()
    with stage.desk.database.reader() as connection:
        statement = select(User.name).where(User.steam_id == steam_id)
        assert connection.execute(statement).scalar_one() == name


def test_cards_stand_below_each_other_where_there_is_no_room(stage: Stage) -> None:
    page = home(stage)
    card, results = page.findChild(LeagueCard), page.findChild(ResultsCard)
    assert card is not None
    assert results is not None

    def place(widget: QWidget) -> tuple[int, int]:
        at = widget.mapTo(page, widget.rect().topLeft())
        return at.x(), at.y()

    assert place(card)[0] > place(results)[0]
    stage.window.resize(880, 700)
    stage.qtbot.waitUntil(lambda: place(card)[0] == place(results)[0])
    assert place(card)[1] > place(results)[1]


def test_nothing_yet_leads_into_the_wizard(empty_stage: Stage) -> None:
    page = home(empty_stage)
    assert "Nothing here yet" in texts(page)
    assert not [b for b in buttons(page) if b.text() in ("Sync now", "New league")]
    start = button(page, "Set up")
    start.setFocus()
    empty_stage.qtbot.keyClick(start, Key.Key_Space)
    assert empty_stage.window.wizards.wizard is not None


def test_the_first_league_takes_the_place_of_the_welcome(empty_stage: Stage) -> None:
    page = home(empty_stage)
    empty_stage.window.runner.change(empty_stage.desk.leagues.add, 17929, "DTX League", title="")
    empty_stage.qtbot.waitUntil(lambda: "DTX League" in texts(page))
    assert "Nothing here yet" not in texts(page)
    assert "No match has been read yet" in texts(page)
    empty_stage.qtbot.waitUntil(lambda: button(page, "Sync now").isVisible())
