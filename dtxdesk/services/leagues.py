"""Following leagues, and the settings of their formula."""

from __future__ import annotations

from sqlalchemy import select

from dtxdesk.data.database import Database
from dtxdesk.data.queries.leagues import league_by_steam_id
from dtxdesk.data.schema import League
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain import people
from dtxdesk.domain.league_mmr import Formula
from dtxdesk.errors import UserError

MAX_STEAM_LEAGUE_ID = 2**32 - 1


class Leagues:
    """The leagues of the community. Each method is one operation that can be undone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, steam_league_id: int, name: str, *, primary: bool | None = None) -> int:
        """Follows a league and returns its id in the database.

        Attributes:
            primary: Whether its league MMR is the one that players show; None: only where there
                is no primary league yet.

        Raises:
            UserError: the id or the name can't be used, or the league is there already.
        """
        if not 0 < steam_league_id <= MAX_STEAM_LEAGUE_ID:
            raise UserError(
                "This is no Steam league id",
                "{id} is outside of what Steam gives out",
                "The id is the number in the league's address, such as 17929",
                id=steam_league_id,
            )
        kept = _named(name)
        with self._database.unit_of_work(f"Add league {kept}") as work:
            there = league_by_steam_id(work.connection, steam_league_id)
            if there is not None and not there.archived:
                raise UserError(
                    "This league is there already",
                    "{id} is {name}",
                    id=steam_league_id,
                    name=there.name,
                )
            if there is not None:
                league = work.get(League, there.id)
                league.active, league.followed, league.name = True, True, kept
            else:
                league = work.add(League(steam_league_id=steam_league_id, name=kept))
            if primary or (primary is None and _primary(work) is None):
                _make_primary(work, league)
            return league.id

    def edit(
        self,
        league_id: int,
        version: int | None,
        *,
        name: str | None = None,
        primary: bool | None = None,
        followed: bool | None = None,
        opendota: bool | None = None,
    ) -> None:
        """Changes what is given and leaves the rest.

        Raises:
            Conflict: someone changed the league since.
            UserError: the name can't be used.
        """
        with self._database.unit_of_work("") as work:
            league = work.get(League, league_id, version)
            kept = league.name if name is None else _named(name)
            work.rename(f"Edit league {kept}")
            league.name = kept
            if followed is not None:
                league.followed = followed
            if opendota is not None:
                league.opendota = opendota
            if primary is True:
                _make_primary(work, league)
            elif primary is False:
                league.is_primary = False

    def set_formula(self, league_id: int, version: int | None, formula: Formula) -> None:
        """Changes the formula; every adjustment of the league is worked out anew with it.

        Raises:
            Conflict: someone changed the league since.
            UserError: the formula can't be used.
        """
        for message in formula.problems().values():
            raise UserError("This formula can't be used", message)
        with self._database.unit_of_work("") as work:
            league = work.get(League, league_id, version)
            work.rename(f"Change the formula of {league.name}")
            league.weight_win_rate, league.weight_kda, league.weight_gpm = formula.weights_ppm
            league.min_games, league.cap = formula.min_games, formula.cap

    def archive(self, league_id: int) -> None:
        """Stops following a league and takes it out of the lists; its matches stay."""
        with self._database.unit_of_work("") as work:
            league = work.get(League, league_id)
            work.rename(f"Archive league {league.name}")
            league.active = league.followed = league.is_primary = False


def _named(name: str) -> str:
    kept = people.clean_text(name)
    if kept is None:
        raise UserError("A league needs a name", "", "Give the name that your players know")
    return kept


def _primary(work: UnitOfWork) -> League | None:
    return work.session.scalars(select(League).where(League.is_primary)).first()


def _make_primary(work: UnitOfWork, league: League) -> None:
    """The one before is flushed first: the database allows one primary league at any moment."""
    before = _primary(work)
    if before is not None and before is not league:
        before.is_primary = False
        work.flush()
    league.is_primary = True
