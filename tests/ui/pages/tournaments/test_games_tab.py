"""The Games tab as an organiser uses it: confirmed, dismissed, unlinked, a day, and why not."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dtxdesk.data import league_matches
from dtxdesk.data.queries.leagues import league_rows
from dtxdesk.domain.matches import Match, MatchPlayer
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.steam_id import to_id64
from dtxdesk.domain.tournaments import TournamentFields
from dtxdesk.services.match_fetching import MatchFetching
from dtxdesk.services.players import PlayerFields
from dtxdesk.services.results import Score
from dtxdesk.services.teams import TeamFields
from dtxdesk.steam.answers import NoStore
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.opendota import OpenDotaClient
from dtxdesk.steam.quota import DailyQuota
from dtxdesk.steam.transport import Backoff
from dtxdesk.ui.dialogs.assign_day import AssignDayDialog
from dtxdesk.ui.dialogs.match_by_id import MatchByIdDialog
from dtxdesk.ui.pages.home.page import HomePage
from dtxdesk.ui.pages.tournaments.games_tab.reading import Standing
from dtxdesk.ui.pages.tournaments.games_tab.tab import GamesTab
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from tests.league import BEGIN
from tests.servers.matches import make_match
from tests.servers.steam import FakeSteam
from tests.ui.conftest import Stage
from tests.ui.pages.tournaments.conftest import button, texts

LEFT = Qt.MouseButton.LeftButton
NAMES = ("Roshan's <b>Landlords</b>", "北风来信")
FIRST_MATCH = 8_600_000_000


class Meeting:
    """Two teams, one series, and matches as they come."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.desk = stage, stage.desk
        self.league = self.desk.read(league_rows)[0].id
        self.id = self.desk.tournaments.create(TournamentFields("Duel", league_id=self.league))
        self.teams = [self._team(place, name) for place, name in enumerate(NAMES)]
        options = StageOptions(Format.SINGLE_ELIMINATION, best_of=3)
        self.desk.stages.start(self.id, options, self.teams)

    def _team(self, place: int, name: str) -> int:
        people = [
            self.desk.players.add(
                PlayerFields(
                    name=f"Player {place}{one}", steam_id=to_id64(self.account(place, one))
                )
            )
            for one in range(5)
        ]
        self.desk.sign_ups.add(self.id, people)
        return self.desk.teams.add(self.id, TeamFields(name), people)

    @staticmethod
    def account(team: int, player: int) -> int:
        return 770_000_000 + 10 * team + player

    def match(self, number: int, *, winner: int = 0, stranger: bool = True) -> int:
        accounts: Sequence[int] = [self.account(team, one) for team in (0, 1) for one in range(5)]
        if stranger:
            accounts = [*accounts[:4], 779_000_000 + number, *accounts[5:]]
        slots = tuple(
            MatchPlayer(place if place < 5 else 123 + place, account)
            for place, account in enumerate(accounts)
        )
        match = Match(
            match_id=FIRST_MATCH + number,
            match_seq_num=number,
            start_time=BEGIN.replace(hour=10 + number),
            duration=2_400,
            radiant_win=winner == 0,
            players=slots,
        )
        with self.desk.database.unit_of_work("Sync", kind="summary") as work:
            league_matches.store(work.connection, self.league, [match], work.now)
            work.touch("steam_matches", [match.match_id])
        return match.match_id

    @property
    def tab(self) -> GamesTab:
        page = self.stage.window.show_page("tournaments")
        assert isinstance(page, TournamentsPage)
        page.open_tournament(self.id)
        page.show_part("games")
        tab = page.part("games")
        assert isinstance(tab, GamesTab)
        self.stage.qtbot.waitUntil(lambda: tab.shown is not None)
        self.stage.settle()
        return tab

    def standing(self, wanted: Standing) -> None:
        tab = self.tab
        self.stage.qtbot.waitUntil(lambda: tab.row is not None and tab.row.standing is wanted)
        self.stage.settle()

    def score(self) -> tuple[int, int] | None:
        (series,) = self.desk.match_linking.view(self.id).series
        return series.now.played.score

    def press(self, words: str) -> None:
        QTest.mouseClick(button(self.tab.pane, words), LEFT)
        self.stage.settle()


@pytest.fixture
def meeting(stage: Stage) -> Meeting:
    return Meeting(stage)


def test_a_match_is_confirmed_taken_back_and_dismissed(meeting: Meeting) -> None:
    meeting.match(1)
    meeting.standing(Standing.CONFIRM)
    words = texts(meeting.tab.pane)
    assert "9 of 10 players" in words
    assert "Not in it: Player 04" in words
    assert "Roshan's <b>Landlords</b> won" in words
    meeting.press("Link")
    meeting.standing(Standing.LINKED)
    assert meeting.score() == (1, 0)
    meeting.press("Unlink")
    meeting.standing(Standing.CONFIRM)
    assert meeting.score() is None
    meeting.press("Not this one")
    meeting.standing(Standing.WAITING)
    meeting.press("Suggest dismissed ones again")
    meeting.standing(Standing.CONFIRM)


def test_by_keyboard_and_with_undo(meeting: Meeting) -> None:
    meeting.match(1)
    meeting.standing(Standing.CONFIRM)
    meeting.stage.window.perform("games.link")
    meeting.standing(Standing.LINKED)
    meeting.stage.window.perform("edit.undo")
    meeting.standing(Standing.CONFIRM)


def test_a_typed_score_without_room_is_shown_and_stays(meeting: Meeting) -> None:
    meeting.desk.results.enter(meeting.id, [(1, Score(2, 0))])
    meeting.match(1, winner=1)
    meeting.standing(Standing.CONTRADICTS)
    assert "no game left for its winner" in texts(meeting.tab.pane)
    assert meeting.score() == (2, 0)


def test_a_day_is_seen_before_it_is_linked(meeting: Meeting) -> None:
    for number in (1, 2):
        meeting.match(number)
    meeting.standing(Standing.CONFIRM)
    meeting.stage.window.perform("games.day")
    meeting.stage.settle()
    (dialog,) = (d for d in meeting.tab.findChildren(AssignDayDialog) if d.isVisible())
    meeting.stage.qtbot.waitUntil(dialog.act.isEnabled)
    assert dialog.plan.toPlainText().count("Series 1: match") == 2
    assert meeting.score() is None
    QTest.mouseClick(dialog.act, LEFT)
    meeting.standing(Standing.LINKED)
    assert meeting.score() == (2, 0)


def test_why_a_match_is_missing_is_found_out(meeting: Meeting) -> None:
    meeting.desk.results.enter(meeting.id, [(1, Score(2, 1))])
    meeting.standing(Standing.MISSING)
    meeting.press("Find out")
    reasons = ("wait for their details", "was not synced since", "no match of them")
    meeting.stage.qtbot.waitUntil(lambda: any(one in texts(meeting.tab.pane) for one in reasons))
    # Somebody without a Steam id, and a match that is taken out of the statistics.
    lacking = meeting.desk.players.add(PlayerFields(name="Nobody"))
    meeting.desk.sign_ups.add(meeting.id, [lacking])
    meeting.desk.teams.move(meeting.id, (lacking,), meeting.teams[0])
    taken = meeting.match(1, stranger=False)
    meeting.desk.matches.set_counted([taken], counted=False, reason="a show match")
    meeting.standing(Standing.MISSING)
    meeting.press("Find out")
    meeting.stage.qtbot.waitUntil(lambda: "without a Steam id: 1" in texts(meeting.tab.pane))
    assert "taken out of the statistics" in texts(meeting.tab.pane)


def test_a_match_that_no_league_lists_is_fetched_by_its_id(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [meeting.account(team, one) for team in (0, 1) for one in range(5)]
    match = make_match(FIRST_MATCH + 7, random.Random(7), people=people)
    with FakeSteam() as steam:
        client = SteamClient(
            api_key=lambda: steam.key,
            base_url=steam.url,
            store=NoStore(),
            quota=DailyQuota(None),
            calls_per_second=0,
            backoff=Backoff(attempts=1),
        )
        steam.opendota_matches[FIRST_MATCH + 7] = match
        opendota = OpenDotaClient(
            base_url=steam.opendota_url, calls_per_second=0, backoff=Backoff(attempts=1)
        )
        fetching = MatchFetching(meeting.desk.database, lambda: client, lambda: opendota)
        monkeypatch.setitem(meeting.desk.__dict__, "match_fetching", fetching)
        meeting.desk.leagues.edit(meeting.league, None, opendota=True)
        meeting.standing(Standing.WAITING)
        meeting.press("Find out")
        meeting.stage.qtbot.waitUntil(lambda: "knows its id" in texts(meeting.tab.pane))
        meeting.press("Fetch by id…")
        (dialog,) = (d for d in meeting.stage.window.findChildren(MatchByIdDialog) if d.isVisible())
        QTest.keyClicks(dialog.line, "no id")
        assert not dialog.fetch.isEnabled()
        dialog.line.clear()
        QTest.keyClicks(dialog.line, f"https://www.dotabuff.com/matches/{FIRST_MATCH + 7}")
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)
        meeting.standing(Standing.CONFIRM)
        client.close()
        opendota.close()


def test_home_tells_what_waits_and_leads_there(meeting: Meeting) -> None:
    meeting.match(1)
    meeting.standing(Standing.CONFIRM)
    home = meeting.stage.window.show_page("home")
    assert isinstance(home, HomePage)
    meeting.stage.qtbot.waitUntil(lambda: "to confirm in Duel" in texts(home))
    QTest.mouseClick(button(home, "Review: Games of 1 series to confirm in Duel"), LEFT)
    meeting.stage.settle()
    assert meeting.stage.window.navigation.current == "tournaments"
    meeting.press("Link")
    meeting.stage.window.show_page("home")
    meeting.stage.qtbot.waitUntil(lambda: "to confirm in Duel" not in texts(home))


def test_before_a_tournament_has_begun_it_says_when_there_will_be_something(stage: Stage) -> None:
    created = stage.desk.tournaments.create(TournamentFields("Later"))
    page = stage.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    page.open_tournament(created)
    page.show_part("games")
    tab = page.part("games")
    assert isinstance(tab, GamesTab)
    stage.qtbot.waitUntil(lambda: "No series has its teams yet" in texts(tab))
