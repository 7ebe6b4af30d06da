"""Makes matches of Steam's answers.

Everything but the match id may be absent. An answer of the wrong shape is a `BadAnswer` (asking
again may help); an answer of the right shape never fails, whatever its values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dtxdesk.domain.matches import HistoryPage, ListedMatch, Match, MatchPlayer, MatchSource
from dtxdesk.domain.steam_id import is_id64
from dtxdesk.phrases import Phrase
from dtxdesk.steam import values
from dtxdesk.steam.failures import BadAnswer, MatchHidden, MatchPrivate, VanityUnknown

STATUS_OK = 1
STATUS_PRIVATE = 15
VANITY_FOUND = 1
VANITY_UNKNOWN = 42
PUBLIC_PROFILE = 3

_FINAL_ERRORS = {
    "practice matches are not available": Phrase("Steam does not tell about practice matches"),
    "no match id specified": Phrase("Steam does not accept this match id"),
    "match id not found": Phrase("Steam does not know this match"),
}
"""What `result.error` begins with where asking again is pointless, and its meaning."""

_DIRE = 128
_MAX_SLOT = 255
_PLACES = 5
_LONGEST_QUOTE = 60
_LONGEST_URL = 500


@dataclass(frozen=True, slots=True)
class PlayerSummary:
    """What a Steam profile shows to everybody."""

    steam_id: int
    name: str | None
    avatar_url: str | None
    public: bool


def parse_history(body: bytes) -> HistoryPage:
    """A page of `GetMatchHistory`, newest first as Steam gives it.

    `num_results` and `results_remaining` are not looked at: the one is 0 for leagues, the other
    counts hidden matches.

    Raises:
        BadAnswer: Not an answer of this kind.
        MatchPrivate: Steam refuses for good.
    """
    result = _result(body)
    listed = result.get("matches")
    if not isinstance(listed, list) and (listed is not None or "status" not in result):
        raise BadAnswer("The answer holds no list of matches")
    matches: dict[int, ListedMatch] = {}
    unreadable: list[str] = []
    for row in listed or ():
        match_id = values.large_id(row.get("match_id")) if isinstance(row, dict) else None
        if match_id is None:
            unreadable.append(_describe_unreadable(row))
        elif match_id not in matches:
            matches[match_id] = _listed_match(match_id, row)
    return HistoryPage(tuple(matches.values()), tuple(dict.fromkeys(unreadable)))


def parse_details(body: bytes, match_id: int) -> Match:
    """The match that was asked for, from `GetMatchHistoryBySequenceNum`.

    Raises:
        MatchHidden: Steam answered with another match, or none.
        MatchPrivate: Steam refuses for good.
        BadAnswer: Not an answer of this kind.
    """
    result = _result(body)
    listed = result.get("matches")
    if listed is not None and not isinstance(listed, list):
        raise BadAnswer("The answer holds no list of matches")
    if listed is None and "status" not in result:
        raise BadAnswer("The answer holds no matches")
    for row in values.rows(listed):
        if values.large_id(row.get("match_id")) == match_id:
            return match_from(row, match_id, MatchSource.STEAM)
    raise MatchHidden


def parse_vanity(body: bytes, name: str) -> int:
    """The 64-bit id that `ResolveVanityURL` found.

    Raises:
        VanityUnknown: Nobody has that name.
        BadAnswer: Not an answer of this kind.
    """
    response = values.decode(body).get("response")
    if not isinstance(response, dict):
        raise BadAnswer("The answer has no response")
    success = values.whole(response.get("success"))
    steam_id = values.large_id(response.get("steamid"))
    if success == VANITY_UNKNOWN:
        raise VanityUnknown(name)
    if success != VANITY_FOUND or steam_id is None:
        raise BadAnswer("The answer holds no Steam id")
    if not is_id64(steam_id):  # the name of a group or a game server
        raise VanityUnknown(name)
    return steam_id


def parse_summaries(body: bytes) -> dict[int, PlayerSummary]:
    """The profiles in an answer of `GetPlayerSummaries`, by 64-bit id; unknown ids are missing.

    Raises:
        BadAnswer: Not an answer of this kind.
    """
    response = values.decode(body).get("response")
    players = response.get("players") if isinstance(response, dict) else None
    if not isinstance(players, list):
        raise BadAnswer("The answer holds no profiles")
    summaries: dict[int, PlayerSummary] = {}
    for row in values.rows(players):
        steam_id = values.large_id(row.get("steamid"))
        if steam_id is not None and is_id64(steam_id):
            summaries[steam_id] = PlayerSummary(
                steam_id=steam_id,
                name=values.name(row.get("personaname")),
                avatar_url=_https_url(row.get("avatarfull") or row.get("avatar")),
                public=values.whole(row.get("communityvisibilitystate")) == PUBLIC_PROFILE,
            )
    return summaries


def match_from(row: Mapping[str, Any], match_id: int, source: MatchSource) -> Match:
    """The match that a row of details tells of; Steam and OpenDota name its fields alike."""
    return Match(
        match_id=match_id,
        match_seq_num=values.large_id(row.get("match_seq_num")),
        start_time=values.moment(row.get("start_time")),
        duration=values.figure(row.get("duration")),
        radiant_win=values.flag(row.get("radiant_win")),
        players=_players(row.get("players")),
        steam_league_id=values.optional_figure(row.get("leagueid")) or None,
        lobby_type=values.optional_figure(row.get("lobby_type")),
        game_mode=values.optional_figure(row.get("game_mode")),
        radiant_score=values.optional_figure(row.get("radiant_score")),
        dire_score=values.optional_figure(row.get("dire_score")),
        radiant_team_id=values.text_id(row.get("radiant_team_id")),
        dire_team_id=values.text_id(row.get("dire_team_id")),
        radiant_name=values.name(row.get("radiant_name")),
        dire_name=values.name(row.get("dire_name")),
        series_id=values.large_id(row.get("series_id")),
        series_type=values.optional_figure(row.get("series_type")),
        source=source,
    )


def _result(body: bytes) -> dict[str, Any]:
    """The `result` of an answer, after the errors that hide in a status 200."""
    result = values.decode(body).get("result")
    if not isinstance(result, dict):
        raise BadAnswer("The answer has no result")
    error = result.get("error")
    if error:
        said = str(error)[:_LONGEST_QUOTE]
        for beginning, meaning in _FINAL_ERRORS.items():
            if said.lower().startswith(beginning):
                raise MatchPrivate(meaning)
        raise BadAnswer("Steam says: {words}", words=values.name(said))
    if "status" in result:
        status = values.whole(result["status"])
        if status == STATUS_PRIVATE:
            raise MatchPrivate(Phrase("Steam keeps this private"))
        if status not in (STATUS_OK, None):
            raise BadAnswer("Steam answered with status {status}", status=status)
    return result


def _listed_match(match_id: int, row: Mapping[str, Any]) -> ListedMatch:
    accounts = (
        values.account(player.get("account_id")) for player in values.rows(row.get("players"))
    )
    return ListedMatch(
        match_id=match_id,
        match_seq_num=values.large_id(row.get("match_seq_num")),
        start_time=values.moment(row.get("start_time")),
        series_id=values.large_id(row.get("series_id")),
        series_type=values.optional_figure(row.get("series_type")),
        radiant_team_id=values.text_id(row.get("radiant_team_id")),
        dire_team_id=values.text_id(row.get("dire_team_id")),
        account_ids=tuple(dict.fromkeys(found for found in accounts if found is not None)),
    )


def _describe_unreadable(row: object) -> str:
    if not isinstance(row, dict):
        return "a row that is no match"
    if row.get("match_id") is None:
        return "a row without match id"
    said = row["match_id"]
    return f"match id {(values.name(said) or 'of the wrong kind')[:_LONGEST_QUOTE]}"


def _players(listed: object) -> tuple[MatchPlayer, ...]:
    """In slot order, every slot once: of two rows in one slot the first is kept."""
    by_slot: dict[int, MatchPlayer] = {}
    for row in values.rows(listed):
        slot = _slot(row)
        if slot is not None and slot not in by_slot:
            by_slot[slot] = _player(slot, row)
    return tuple(by_slot[slot] for slot in sorted(by_slot))


def _slot(row: Mapping[str, Any]) -> int | None:
    slot = values.whole(row.get("player_slot"))
    if slot is None:
        team, place = values.whole(row.get("team_number")), values.whole(row.get("team_slot"))
        if team not in (0, 1) or place is None or not 0 <= place < _PLACES:
            return None
        slot = team * _DIRE + place
    return slot if 0 <= slot <= _MAX_SLOT else None


def _player(slot: int, row: Mapping[str, Any]) -> MatchPlayer:
    return MatchPlayer(
        slot=slot,
        account_id=values.account(row.get("account_id")),
        hero_id=values.figure(row.get("hero_id")),
        kills=values.figure(row.get("kills")),
        deaths=values.figure(row.get("deaths")),
        assists=values.figure(row.get("assists")),
        gpm=values.figure(row.get("gold_per_min")),
        xpm=values.figure(row.get("xp_per_min")),
        last_hits=values.figure(row.get("last_hits")),
        denies=values.figure(row.get("denies")),
        level=values.figure(row.get("level")),
        net_worth=values.optional_figure(row.get("net_worth")),
        hero_damage=values.optional_figure(row.get("hero_damage")),
        tower_damage=values.optional_figure(row.get("tower_damage")),
        hero_healing=values.optional_figure(row.get("hero_healing")),
        leaver_status=values.optional_figure(row.get("leaver_status")),
    )


def _https_url(value: object) -> str | None:
    """An address that may be loaded; anything that is not https is left out."""
    if isinstance(value, str) and value.startswith("https://") and value.isascii():
        return value[:_LONGEST_URL]
    return None
