"""Adding, editing and archiving people."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dtxdesk.data import forgotten_accounts
from dtxdesk.data.database import Database
from dtxdesk.data.queries.player_detail import PlayerDetail
from dtxdesk.data.queries.players import (
    Positions,
    discord_id_owner,
    steam_id_owner,
)
from dtxdesk.data.schema import User
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain import people
from dtxdesk.domain.avatars import is_of_steam
from dtxdesk.domain.steam_id import is_forgotten, is_id64
from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.phrases import Phrase
from dtxdesk.services.many_players import TYPED, ManyPlayers, former_player
from dtxdesk.services.profile_names import id_behind
from dtxdesk.steam.client import SteamClient
from dtxdesk.steam.ids import parse_steam_id


@dataclass(frozen=True, slots=True)
class PlayerFields:
    """What the form of a player holds. None and empty text both mean "nothing"."""

    name: str = ""
    steam_id: int | None = None
    discord_id: str | None = None
    discord_username: str | None = None
    base_mmr: int | None = None
    positions: Positions = (0, 0, 0, 0, 0)
    notes: str = ""

    @classmethod
    def of(cls, detail: PlayerDetail) -> PlayerFields:
        """The form of a player who is there."""
        return cls(
            name=detail.nickname or "",
            steam_id=detail.row.steam_id,
            discord_id=detail.row.discord_id,
            discord_username=detail.row.discord_username,
            base_mmr=detail.row.base_mmr,
            positions=detail.row.positions,
            notes=detail.notes,
        )

    def cleaned(self) -> PlayerFields:
        """As it is stored: two forms that store the same are equal."""
        return replace(
            self,
            name=people.clean_text(self.name) or "",
            discord_id=self.discord_id or None,
            discord_username=people.clean_text(self.discord_username),
            notes=people.clean_note(self.notes),
        )


@dataclass(frozen=True, slots=True)
class ResolvedSteamId:
    """A person found on Steam; name and avatar where the profile tells."""

    steam_id: int
    name: str | None = None
    avatar_url: str | None = None


class Players:
    """The people of the community. Each method is one operation that can be undone."""

    def __init__(self, database: Database, steam: Callable[[], SteamClient]) -> None:
        self._database = database
        self._steam = steam
        self._many = ManyPlayers(database)

    @staticmethod
    def problems(fields: PlayerFields) -> dict[str, str]:
        """What is wrong with the form, by field, in phrases; empty when it can be saved."""
        found: dict[str, str] = {}
        if not any((people.clean_text(fields.name), fields.steam_id, fields.discord_id)):
            found["name"] = Phrase("Give a name, a Steam id or a Discord id.")
        if fields.steam_id is not None and not is_id64(fields.steam_id):
            found["steam_id"] = Phrase("This is not the Steam id of a person.")
        if fields.discord_id and not _is_snowflake(fields.discord_id):
            found["discord_id"] = Phrase("A Discord id is a number of 17 to 20 digits.")
        if fields.base_mmr is not None and not 0 <= fields.base_mmr <= people.MAX_MMR:
            found["base_mmr"] = Phrase(
                "The MMR is a number from 0 to {most:,}.", most=people.MAX_MMR
            )
        if any(not 0 <= preference <= 5 for preference in fields.positions):
            found["positions"] = Phrase(
                "A preference is 1 (first choice) to 5, or 0 (does not play it)."
            )
        if len(fields.notes) > people.MAX_NOTE:
            found["notes"] = Phrase("Notes have at most {most:,} characters.", most=people.MAX_NOTE)
        return found

    def add(self, fields: PlayerFields, avatar: str | None = None) -> int:
        """Adds a person and returns the new id.

        Args:
            fields: The form.
            avatar: The address of the picture on Steam, where it is known.

        Raises:
            UserError: a field can't be used, or an id belongs to someone else.
        """
        self._check(fields)
        with self._database.unit_of_work(f"Add {_called(fields)}") as work:
            self._refuse_taken(work, fields, besides=None)
            user = User()
            _fill(user, fields, work)
            _picture(user, avatar)
            work.add(user)
            forgotten_accounts.welcome_back(work, fields.steam_id)
            return user.id

    def edit(
        self, user_id: int, version: int, fields: PlayerFields, avatar: str | None = None
    ) -> None:
        """Changes a person who was read at that version.

        Args:
            user_id: Who.
            version: As it was read.
            fields: The form.
            avatar: The address of the picture on Steam, where it was asked for.

        Raises:
            Conflict: someone changed the person since.
            UserError: a field can't be used, or an id belongs to someone else.
        """
        self._check(fields)
        with self._database.unit_of_work(f"Edit {_called(fields)}") as work:
            user = work.get(User, user_id, version)
            self._refuse_taken(work, fields, besides=user_id)
            if is_forgotten(user.steam_id):
                raise former_player()
            if user.steam_id != fields.steam_id:
                forgotten_accounts.welcome_back(work, fields.steam_id)
                if is_of_steam(user.avatar):
                    user.avatar = None  # it shows somebody else
            _fill(user, fields, work)
            _picture(user, avatar)

    def archive(self, user_ids: Sequence[int]) -> None:
        """Takes people out of the lists; their history stays."""
        self._many.archive(user_ids)

    def restore(self, user_ids: Sequence[int]) -> None:
        """Brings archived people back."""
        self._many.restore(user_ids)

    def resolve_steam(self, text: str, cancel: threading.Event | None = None) -> ResolvedSteamId:
        """Finds a person on Steam by a name, a link or any form of id. Asks Steam: slow.

        An id that Steam can't be asked about (no key, offline) is still returned, without a name.

        Raises:
            UserError: the text is no id, or Steam knows nobody by that name.
            EnvironmentProblem: a name can't be looked up as Steam can't be reached.
            Cancelled: `cancel` was set.
        """
        read = parse_steam_id(text)
        steam = self._steam()
        steam_id = read.steam_id
        if steam_id is None:
            assert read.vanity is not None
            steam_id = id_behind(steam, read.vanity, cancel)
        try:
            summary = steam.player_summaries([steam_id], cancel=cancel).get(steam_id)
        except (UserError, EnvironmentProblem):
            summary = None  # no key, offline, busy: the id is good without a name
        if summary is None:
            return ResolvedSteamId(steam_id)
        return ResolvedSteamId(steam_id, people.clean_text(summary.name), summary.avatar_url)

    def steam_id_from(self, text: str) -> int:
        """The Steam id that a text stands for; asks Steam only for a profile name.

        Raises:
            UserError: the text is no id, or Steam knows nobody by that name.
        """
        read = parse_steam_id(text)
        if read.steam_id is not None:
            return read.steam_id
        assert read.vanity is not None
        return id_behind(self._steam(), read.vanity)

    def steam_id_owner(self, steam_id: int) -> tuple[int, str] | None:
        """Who has that Steam id already: id and name."""
        with self._database.reader() as connection:
            return steam_id_owner(connection, steam_id)

    def discord_id_owner(self, discord_id: str) -> tuple[int, str] | None:
        """Who has that Discord id already: id and name."""
        with self._database.reader() as connection:
            return discord_id_owner(connection, discord_id)

    def _check(self, fields: PlayerFields) -> None:
        for message in self.problems(fields).values():
            raise UserError("This player can't be saved", message)

    def _refuse_taken(self, work: UnitOfWork, fields: PlayerFields, besides: int | None) -> None:
        steam = steam_id_owner(work.connection, fields.steam_id) if fields.steam_id else None
        discord = (
            discord_id_owner(work.connection, fields.discord_id) if fields.discord_id else None
        )
        for taken, owner in (
            (Phrase("This Steam id is taken"), steam),
            (Phrase("This Discord id is taken"), discord),
        ):
            if owner is not None and owner[0] != besides:
                raise UserError(
                    taken,
                    "It belongs to {name} (player {id})",
                    "Edit that player, or use another id",
                    name=owner[1],
                    id=owner[0],
                )


def _fill(user: User, fields: PlayerFields, work: UnitOfWork) -> None:
    user.nickname = people.clean_text(fields.name)
    user.steam_id = fields.steam_id
    user.discord_id = fields.discord_id or None
    user.discord_username = people.clean_text(fields.discord_username)
    if fields.base_mmr != user.base_mmr:
        user.base_mmr = fields.base_mmr
        user.base_mmr_source = None if fields.base_mmr is None else TYPED
        user.base_mmr_at = None if fields.base_mmr is None else work.now
    (
        user.position_carry,
        user.position_mid,
        user.position_offlane,
        user.position_soft_support,
        user.position_hard_support,
    ) = fields.positions
    user.notes = people.clean_note(fields.notes)


def _picture(user: User, avatar: str | None) -> None:
    """A picture from Discord stays: people choose that one for this very community."""
    if is_of_steam(avatar) and (user.avatar is None or is_of_steam(user.avatar)):
        user.avatar = avatar


def _called(fields: PlayerFields) -> str:
    names = (people.clean_text(fields.name), people.clean_text(fields.discord_username))
    return people.display_name(names, fields.steam_id, fields.discord_id)


def _is_snowflake(text: str) -> bool:
    return text.isascii() and text.isdigit() and 15 <= len(text) <= 20
