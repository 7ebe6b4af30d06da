"""What needs an organiser about people: strangers in matches, a missing MMR, possible doubles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from dtxdesk.data.queries.attention import (
    RECENT,
    REGULAR,
    Named,
    Stranger,
    possible_doubles,
    strangers,
    without_base_mmr,
)
from dtxdesk.data.queries.base_mmr import count_base_mmr_old
from dtxdesk.domain.base_mmr import VERIFY_AFTER
from dtxdesk.domain.rights import Deed
from dtxdesk.ui.context import Context
from dtxdesk.ui.pages.home.attention import Help, Kind, Need
from dtxdesk.ui.pages.home.words import Counted
from dtxdesk.ui.translation import translate


def _say_strangers(found: Sequence[Stranger], context: Context) -> list[Need]:
    if not found:
        return []
    title = Counted().strangers(len(found))
    detail = translate(
        "Home", "Each played {games} or more of the newest {recent} matches. None of it counts yet."
    ).format(games=REGULAR, recent=RECENT)
    linking = partial(_link, context, tuple(found))
    link = Help(translate("Home", "Link them"), linking, "link", Deed.EDIT_PLAYERS)
    return [Need("strangers", "attention", title, detail, (link,))]


def _link(context: Context, found: Sequence[Stranger]) -> None:
    from dtxdesk.ui.pages.home.strangers import StrangersDialog

    StrangersDialog(context, found, context.page_parent).open()


def _say_without_base(found: Named | None, context: Context) -> list[Need]:
    if found is None:
        return []
    title = Counted().without_base_mmr(found.count)
    detail = translate("Home", "{names}: enough games for a league MMR.").format(
        names=_names(found)
    )
    show = Help(translate("Home", "Show"), partial(_show_player, context, found.ids[0]))
    return [Need("base-mmr", "info", title, detail, (show,))]


def _say_old_base(found: int, context: Context) -> list[Need]:
    if not found:
        return []
    title = Counted().old_base_mmr(found)
    detail = translate("Home", "Nobody has looked at them for more than thirty days.")
    verify = partial(context.actions.ask, "player.verify_mmr")
    look = Help(translate("Home", "Verify"), verify, "", Deed.EDIT_PLAYERS)
    return [Need("old-base-mmr", "info", title, detail, (look,))]


def _say_doubles(found: Named | None, context: Context) -> list[Need]:
    if found is None:
        return []
    title = Counted().doubles(found.count)
    detail = translate("Home", "{names}: perhaps one person each.").format(names=_names(found))
    show = Help(translate("Home", "Show"), partial(_search_player, context, found.names[0]))
    return [Need("doubles", "info", title, detail, (show,))]


def _names(named: Named) -> str:
    """A few of them, and how many more: "Ingrid, Petrichor, tomo and 13 more"."""
    names = ", ".join(named.names)
    more = named.count - len(named.names)
    if not more:
        return names
    return Counted().and_more(more).format(names=names)


def _show_player(context: Context, user_id: int) -> None:
    context.show_page("players").show_row(user_id)


def _search_player(context: Context, name: str) -> None:
    """All who are called that, below each other: selected together, they can be merged."""
    from dtxdesk.ui.pages.players.page import PlayersPage

    page = context.show_page("players")
    assert isinstance(page, PlayersPage)
    page.bar.search.setText(name)


KINDS = (
    Kind(
        "strangers",
        ("steam_matches", "users", "leagues"),
        lambda _desk, connection: strangers(connection),
        _say_strangers,
    ),
    Kind(
        "base-mmr",
        ("users", "league_player_stats", "leagues"),
        lambda _desk, connection: without_base_mmr(connection),
        _say_without_base,
    ),
    Kind(
        "old-base-mmr",
        ("users",),
        lambda desk, connection: count_base_mmr_old(connection, desk.clock() - VERIFY_AFTER),
        _say_old_base,
    ),
    Kind(
        "doubles",
        ("users",),
        lambda _desk, connection: possible_doubles(connection),
        _say_doubles,
    ),
)
