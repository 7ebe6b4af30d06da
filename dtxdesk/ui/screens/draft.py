"""Draft night: before it, running in every style, over; and the audience's window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import NOW, Studio

if TYPE_CHECKING:
    from dtxdesk.services.draft_start import DraftOptions
    from dtxdesk.ui.pages.tournaments.draft_tab.tab import DraftTab
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

TEAMS = (
    ("Team Moonshard Motel", "MOON"),
    ("Team Charge & Regret", "BARA"),
    ("Team Glyph Club", "GLYF"),
    ("Team صقر الليل", "صقر"),
    ("Team TP Scroll Optional", "TPOK"),
    ("Team 北风来信", "风信"),
    ("Team Krill Collective of the very long names that go on", "KRIL"),
    ("Team Gem of Blue Sight 🦆", "GEMS"),
)


class Night:
    """Eight captains and those who can be picked; time goes on as it is told to."""

    def __init__(self, studio: Studio, name: str, teams: int = 8, players: int = 50) -> None:
        from dtxdesk.data.queries.players import PlayerFilter, PlayerSort, player_ids
        from dtxdesk.domain.tournaments import TournamentFields, TournamentState
        from dtxdesk.services.teams import TeamFields

        self.studio, self.desk = studio, studio.desk
        self.tournament = self.desk.tournaments.create(
            TournamentFields(name=name, state=TournamentState.SIGNUP, league_id=None)
        )
        wanted = PlayerFilter(sort=PlayerSort.BASE_MMR, descending=True)
        self.people = list(self.desk.read(player_ids, wanted))[:players]
        self.desk.sign_ups.add(self.tournament, self.people)
        self.desk.sign_ups.check_in(self.tournament, self.people)
        self.captains = self.people[8 : 8 + teams]
        self.desk.sign_ups.set_captains(self.tournament, self.captains)
        self.teams = [
            self.desk.teams.add(self.tournament, TeamFields(*TEAMS[at % 8]), [self.captains[at]])
            for at in range(teams)
        ]
        self.draft = 0

    def start(self, options: DraftOptions) -> None:
        self.draft = self.desk.drafting.start(self.tournament, options)

    def wait(self, seconds: int) -> None:
        """Lets time pass, for the program and its database."""
        later = self.desk.clock() + timedelta(seconds=seconds)
        self.desk.clock = self.desk.database.clock = lambda: later

    def pick(self, count: int, seconds: int = 31) -> None:
        """The best one left, that often."""
        from dtxdesk.domain.draft_events import How

        for at in range(count):
            self.wait(seconds + 7 * (at % 5))
            view = self.desk.drafting.view(self.tournament)
            assert view is not None
            best = view.draft.board.best
            assert best is not None
            how = How.BEHALF if at % 6 == 5 else How.CAPTAIN
            self.desk.drafting.pick(self.draft, view.people[best.id].user_id, how=how)

    def rewind(self) -> None:
        self.desk.clock = self.desk.database.clock = lambda: NOW


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.domain.draft_order import Style
    from dtxdesk.services.draft_start import DraftOptions
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    yield from _before(studio, page)
    night = Night(studio, "Winter Captains Draft")
    night.start(DraftOptions(reserve_seconds=70, order=tuple(night.teams)))
    night.pick(18)
    night.wait(48)
    tab = _open(studio, page, night)
    yield "draft"
    yield from _chosen(studio, tab)
    yield from _dialogs(studio)
    yield from _spectator(studio, tab, "spectator")
    night.desk.drafting.pause(night.draft)
    _open(studio, page, night)
    yield "draft-paused"
    yield from _spectator(studio, tab, "spectator-paused")
    night.desk.drafting.resume(night.draft)
    night.wait(400)
    _open(studio, page, night)
    yield "draft-time-over"
    yield from _spectator(studio, tab, "spectator-time-over")
    night.rewind()
    yield from _shuffle(studio, page)
    yield from _auction(studio, page)
    over = Night(studio, "Spring Captains Draft", players=40)
    over.start(DraftOptions(style=Style.NORMAL, pick_seconds=None))
    over.pick(32)
    tab = _open(studio, page, over)
    yield "draft-over"
    yield from _spectator(studio, tab, "spectator-over")
    over.rewind()
    page.leave_row()


def empty(studio: Studio) -> Iterator[str]:
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    page = studio.window.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    _open(studio, page, Night(studio, "Nobody yet", teams=0, players=0))
    yield "draft-nobody"


def _open(studio: Studio, page: TournamentsPage, night: Night) -> DraftTab:
    from dtxdesk.ui.pages.tournaments.draft_tab.tab import DraftTab

    page.open_tournament(night.tournament)
    page.show_part("draft")
    page.load()
    tab = page.part("draft")
    assert isinstance(tab, DraftTab)
    studio.settle()
    if tab.follower is not None:
        tab.follower.read()
    studio.settle()
    return tab


def _before(studio: Studio, page: TournamentsPage) -> Iterator[str]:
    from dtxdesk.domain.draft_order import Style

    night = Night(studio, "Autumn Captains Draft", players=30)
    tab = _open(studio, page, night)
    yield "draft-too-few"
    form = tab.plan.form
    form.size_.setValue(3)
    form.style_.setCurrentIndex(form.style_.findData(Style.AUCTION))
    tab.plan.order.setCurrentRow(2)
    studio.wait_until(lambda: tab.plan.start.isEnabled())
    yield "draft-before"


def _chosen(studio: Studio, tab: DraftTab) -> Iterator[str]:
    pool = tab.console.pool
    pool.show_lacking()
    pool.list.setFocus()
    pool.list.setCurrentIndex(pool.list.rows_model.index(min(2, len(pool.list.rows) - 1)))
    yield "draft-chosen"
    pool.search.setText("mmr>many")
    pool.search.returnPressed.emit()
    yield "draft-search-wrong"
    pool.search.setText("nobody is called that")
    pool.search.returnPressed.emit()
    yield "draft-nobody-found"
    pool.show_all()


def _dialogs(studio: Studio) -> Iterator[str]:
    studio.window.perform("draft.undo")
    studio.settle()
    studio.window.perform("draft.history")
    yield "draft-history"
    studio.window.perform("draft.redo")
    studio.settle()
    for action_id, name in (
        ("draft.leave", "draft-leave"),
        ("draft.mmr", "draft-mmr"),
        ("draft.captain", "draft-captain"),
        ("draft.join", "draft-join"),
        ("draft.restart", "draft-restart"),
        ("draft.end", "draft-end"),
    ):
        studio.window.perform(action_id)
        yield name


def _shuffle(studio: Studio, page: TournamentsPage) -> Iterator[str]:
    from dtxdesk.domain.draft_order import Style
    from dtxdesk.services.draft_start import DraftOptions
    from dtxdesk.services.players import PlayerFields
    from dtxdesk.services.teams import TeamFields

    equal = [
        studio.desk.players.add(PlayerFields(name=name, base_mmr=1200))
        for name in ("北风来信", "صقر الليل", "Zora of the sixty letters that a name may well have")
    ]
    night = Night(studio, "Shuffle Cup", teams=5)
    studio.desk.sign_ups.add(night.tournament, equal)
    studio.desk.sign_ups.check_in(night.tournament, equal)
    for user_id, (name, tag) in zip(equal, TEAMS[5:], strict=True):
        studio.desk.teams.add(night.tournament, TeamFields(name, tag), [user_id])
    night.start(DraftOptions(style=Style.SHUFFLE))
    tab = _open(studio, page, night)
    yield "draft-shuffle"
    yield from _spectator(studio, tab, "spectator-shuffle")


def _auction(studio: Studio, page: TournamentsPage) -> Iterator[str]:
    from dataclasses import replace

    from dtxdesk.services.draft_start import DraftOptions

    night = Night(studio, "Auction Night")
    night.start(replace(DraftOptions.auction(), order=tuple(night.teams)))
    drafting = studio.desk.drafting
    pool = [user_id for user_id in night.people if user_id not in night.captains]
    for at, amount in enumerate((420, 365, 210)):
        drafting.nominate(night.draft, pool[at], 20)
        drafting.bid(night.draft, night.teams[(at + 2) % 8], amount)
        drafting.sell(night.draft)
    tab = _open(studio, page, night)
    yield "draft-nominating"
    drafting.nominate(night.draft, pool[3], 50)
    night.wait(4)
    drafting.bid(night.draft, night.teams[1], 120)
    night.wait(6)
    tab = _open(studio, page, night)
    tab.console.bids.choose(4)
    yield "draft-bidding"
    yield from _spectator(studio, tab, "spectator-auction")
    night.rewind()


def _spectator(studio: Studio, tab: DraftTab, name: str) -> Iterator[str]:
    """The audience's window in the place of the organiser's, and as large."""
    from dtxdesk.ui.screens.cover import Cover
    from dtxdesk.ui.spectator.window import SpectatorWindow

    window = SpectatorWindow()
    window.setParent(studio.window)
    window.follow(tab.follower)
    cover = Cover(studio.window, window)
    window.show()
    yield name
    cover.end()
    window.follow(None)
    window.hide()
    window.deleteLater()
