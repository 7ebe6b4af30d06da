"""What needs an organiser about matches: without details, without a winner, a sync that fails."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from dtxdesk.data.queries.attention import (
    MatchCounts,
    Waiting,
    WaitingMatch,
    failing_syncs,
    waiting_matches,
    without_winner,
)
from dtxdesk.domain.matches import MatchSource
from dtxdesk.domain.rights import Deed
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.home.attention import Help, Kind, Need, Urgency
from dtxdesk.ui.pages.home.words import Counted
from dtxdesk.ui.times import clock_time
from dtxdesk.ui.translation import translate
from dtxdesk.ui.widgets.text import shortened

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk
    from dtxdesk.data.queries.attention import FailingSync
    from dtxdesk.data.queries.home import Snapshot
    from dtxdesk.services.match_linking import ToConfirm
    from dtxdesk.ui.pages.matches.page import MatchesPage


@dataclass(frozen=True, slots=True)
class Failing:
    """A sync that fails; `about_key` when the Steam key is why."""

    sync: FailingSync
    about_key: bool


def _read_failing(_desk: Desk, connection: Snapshot) -> list[Failing]:
    from dtxdesk.services.connections import is_about_the_key

    return [Failing(sync, is_about_the_key(sync.error)) for sync in failing_syncs(connection)]


def _say_failing(failing: Sequence[Failing], context: Context) -> list[Need]:
    """One need for the key or the network, however many leagues are without."""
    needs: dict[str, Need] = {}
    for each in failing:
        need = _failing(each, context)
        needs.setdefault(need.key, need)
    return list(needs.values())


def _failing(failing: Failing, context: Context) -> Need:
    sync, now = failing.sync, context.desk.clock()
    again = Help(
        translate("Home", "Try again"),
        partial(_sync, context, sync.league_id, sync.league),
        "sync",
        Deed.SYNC,
    )
    if failing.about_key:
        return Need(
            "steam-key",
            "error",
            sync.error.partition(". ")[0],
            translate("Home", "Syncing waits for a working key. Nothing is lost."),
            (Help(translate("Home", "Enter a key"), partial(enter_key, context), "key"),),
        )
    if sync.last_success_at is None:
        since = translate("Home", "Nothing was read yet.")
    else:
        since = translate("Home", "Data from {time}.").format(
            time=clock_time(sync.last_success_at, now)
        )
    if sync.offline:
        words = translate("Home", "{since} It is tried again by itself.").format(since=since)
        title = translate("Home", "Steam can't be reached")
        return Need("offline", "attention", title, words, (again,))
    return Need(
        f"sync-{sync.league_id}",
        "error",
        translate("Home", "The sync of {league} failed").format(league=sync.league),
        f"{sync.error} {since}",
        (again,),
    )


def enter_key(context: Context) -> None:
    """Opens the place where the Steam key is entered."""
    from dtxdesk.ui.pages.settings.page import SettingsPage

    page = context.show_page("settings")
    assert isinstance(page, SettingsPage)
    page.show_section("steam")


def _sync(context: Context, league_id: int, league: str) -> None:
    context.jobs.sync_now(league_id, translate("Home", "Sync {league}").format(league=league))


def _say_waiting(waiting: Waiting | None, context: Context) -> list[Need]:
    if waiting is None:
        return []
    match = waiting.newest
    single = waiting.count == 1
    if single:
        title = translate("Home", "Steam gave no details for match {id}").format(id=match.match_id)
    else:
        title = Counted().without_details(waiting.count)
    helps = [Help(translate("Home", "Review"), partial(_review, context))]
    if single:
        by_hand = partial(_type_in, context, match.match_id)
        ask = partial(_ask_opendota, context, match)
        asking = Deed.EDIT_MATCHES if match.opendota else Deed.MANAGE_LEAGUES
        helps = [
            Help(translate("Home", "Type it in"), by_hand, deed=Deed.EDIT_MATCHES),
            Help(translate("Home", "Ask OpenDota"), ask, deed=asking),
        ]
    urgency: Urgency = "error" if match.given_up else "attention"
    return [Need("waiting", urgency, title, _waiting(match, context, single), tuple(helps))]


def _waiting(match: WaitingMatch, context: Context, single: bool) -> str:
    now = context.desk.clock()
    if not single:
        return translate("Home", "Newest: {id}. {reason}").format(
            id=match.match_id, reason=_sentence(match.reason)
        )
    if match.given_up or match.next_try_at is None:
        return translate("Home", "{reason} Nothing tries again by itself.").format(
            reason=_sentence(match.reason)
        )
    words = Counted().tried(match.attempts)
    return words.format(
        begin=clock_time(match.found_at, now), next=clock_time(match.next_try_at, now)
    )


def _sentence(words: str) -> str:
    return words if not words or words.endswith(".") else f"{words}."


def _matches(context: Context) -> MatchesPage:
    from dtxdesk.ui.pages.matches.page import MatchesPage

    page = context.show_page("matches")
    assert isinstance(page, MatchesPage)
    return page


def _review(context: Context) -> None:
    _matches(context).show_waiting()


def _type_in(context: Context, match_id: int) -> None:
    page = _matches(context)
    page.show_waiting()
    page.type_in(match_id)


def _ask_opendota(context: Context, match: WaitingMatch) -> None:
    """Allows it for the league where that has not been done yet.

    One stays on Home: what came of it is told by a toast, and the need goes by itself.
    """
    fetch = partial(_fetch_from_opendota, context, match.match_id)
    if match.opendota:
        fetch(None)
        return
    context.runner.change(
        partial(context.desk.leagues.edit, match.league_id, None, opendota=True),
        title=translate("Home", "OpenDota may be asked for this league from now on"),
        on_done=fetch,
    )


def _fetch_from_opendota(context: Context, match_id: int, _nothing: None) -> None:
    from dtxdesk.ui.pages.matches.changes import MatchChanges

    assert context.page_parent is not None
    MatchChanges(context, context.page_parent).fetch([match_id], MatchSource.OPENDOTA)


def _say_without_winner(found: MatchCounts | None, context: Context) -> list[Need]:
    if found is None:
        return []
    look = Help(translate("Home", "Look"), partial(_show_match, context, found.newest))
    return [
        Need(
            "winner",
            "attention",
            Counted().without_winner(found.count),
            translate("Home", "They count once someone types in who won."),
            (look,),
        )
    ]


def _show_match(context: Context, match_id: int) -> None:
    context.show_page("matches").show_row(match_id)


def _say_games(found: Sequence[ToConfirm], context: Context) -> list[Need]:
    return [
        Need(
            f"games-{one.tournament_id}",
            "attention",
            Counted().to_confirm(one.series).format(tournament=shortened(one.name)),
            translate("Home", "Steam matches were found that may be their games."),
            (Help(translate("Home", "Review"), partial(_show_games, context, one.tournament_id)),),
        )
        for one in found
    ]


def _show_games(context: Context, tournament_id: int) -> None:
    from dtxdesk.ui.pages.tournaments.page import TournamentsPage

    page = context.show_page("tournaments")
    assert isinstance(page, TournamentsPage)
    page.open_tournament(tournament_id)
    page.show_part("games")


KINDS = (
    Kind("syncs", ("league_sync_state", "leagues"), _read_failing, _say_failing),
    Kind(
        "waiting",
        ("pending_matches", "leagues"),
        lambda _desk, connection: waiting_matches(connection),
        _say_waiting,
    ),
    Kind(
        "winner",
        ("steam_matches", "leagues"),
        lambda _desk, connection: without_winner(connection),
        _say_without_winner,
    ),
    Kind(
        "games",
        (
            *("steam_matches", "users", "teams", "team_members", "tournaments"),
            *("stages", "series", "games", "dismissed_matches"),
        ),
        lambda desk, connection: desk.match_linking.to_confirm(connection),
        _say_games,
        late=True,
    ),
)
