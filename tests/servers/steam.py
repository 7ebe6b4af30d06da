"""A server that behaves like Steam's Web API in 2026, and like OpenDota beside it.

    with FakeSteam() as steam:
        league = steam.add_league(17929, matches=make_matches(300))
        client = SteamClient(base_url=steam.url, api_key=lambda: steam.key, ...)
        league.hide(match_id)                        # listed, but no details
        league.add(make_match(...))                  # a match that was played meanwhile
        steam.fail_next(too_many(retry_after="2"), path="GetMatchHistory/")
        steam.asked("BySequenceNum")                 # what was asked, header by header

What it takes over from Steam: history pages begin *at* the id that is asked for and go older, at
most 100 matches; `num_results` is 0 for leagues; `results_remaining` counts matches that are never
listed; details come by sequence number and are the next visible match's when the wanted one is
hidden; GetMatchDetails fails with 500; errors are web pages.
"""

from __future__ import annotations

import gzip
import json
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from typing import Any

from tests.servers.loopback import HTML, LoopbackServer, Reply, Request
from tests.servers.matches import SteamMatch

KEY = "0123456789ABCDEF0123456789ABCDEF"
PAGE = 100

_PAGE = "<html><head><title>{0}</title></head><body><h1>{0}</h1>{1}</body></html>"
_VERIFY = "Access is denied. Retrying will not help. Please verify your <pre>key=</pre> parameter."


def web_page(status: int, title: str, text: str = "", **headers: str) -> Reply:
    """An error as Steam words it."""
    return Reply(_PAGE.format(title, text).encode(), status, HTML, headers)


def too_many(retry_after: str | None = None) -> Reply:
    """429, with Retry-After or without."""
    wait = {} if retry_after is None else {"Retry-After": retry_after}
    return web_page(429, "Too Many Requests", **wait)


def unavailable(status: int = 503) -> Reply:
    """The service is down."""
    return web_page(status, "Service Unavailable")


def html_with_200() -> Reply:
    """A web page where JSON should be, as if all were well."""
    return web_page(200, "Steam is down for maintenance")


def redirect(target: str) -> Reply:
    """What a hotel's network says in place of any site."""
    return web_page(302, "Found", Location=target)


def cut_off(body: bytes = b'{"result":{"status":1,"matches":[{"match_id":1}]}}') -> Reply:
    """An answer whose connection ends in the middle."""
    return Reply(body, cut_at=len(body) // 2)


def half_json() -> Reply:
    """An answer that is complete for HTTP, but only half a document."""
    return Reply(b'{"result":{"status":1,"matches":[{"match_')


HANG = Reply(hang=True)
DROP = Reply(drop=True)
DRIP = Reply(b" " * 10_000, drip=0.01)


class League:
    """The matches of one league on the server."""

    def __init__(self, steam: FakeSteam, league_id: int) -> None:
        self.league_id = league_id
        self.ids: list[int] = []
        self.never_listed = 0
        """How many matches `results_remaining` counts and no page shows."""
        self._steam = steam

    def add(self, *matches: SteamMatch) -> None:
        """Matches that have now been played; of any age."""
        for match in matches:
            match_id = int(match["match_id"])
            insort(self.ids, match_id)
            self._steam.keep(match_id, match)

    def hide(self, *match_ids: int) -> None:
        """These stay in the history, but sequence numbers pass over them."""
        self._steam.conceal(set(match_ids))


class FakeSteam(LoopbackServer):
    """See the module.

    Attributes:
        key: The key that is accepted.
        revoked: It no longer is.
        key_only_in_query: The header is not looked at, as some interfaces may do.
        missing_key_status: 401 or 400, what is said where no key is seen.
        repeat_pages: Every history page is the newest one, whatever was asked.
        compress: Answers are compressed with gzip where the client takes it.
        vanities: Profile names and their 64-bit ids.
        profiles: What each 64-bit id is called.
        opendota_matches: What OpenDota knows, by match id.
        opendota_players: What OpenDota says of people, by account id.
        opendota_headers: Its rate limit headers.
        hidden_accounts: People who do not show their matches.
        live: The league games that are being played, as rows of Steam's answer.
        history_rows: Rows that are put on top of every league page as they are.
    """

    def __init__(self) -> None:
        super().__init__()
        self.key = KEY
        self.revoked = False
        self.key_only_in_query = False
        self.missing_key_status = 401
        self.repeat_pages = False
        self.compress = False
        self.vanities: dict[str, int] = {}
        self.profiles: dict[int, str] = {}
        self.opendota_matches: dict[int, SteamMatch] = {}
        self.opendota_players: dict[int, Any] = {}
        self.opendota_headers: dict[str, str] = {}
        self.history_rows: list[Any] = []
        self.live: list[Any] = []
        self.hidden_accounts: set[int] = set()
        self._leagues: dict[int, League] = {}
        self._matches: dict[int, SteamMatch] = {}
        self._ids: list[int] = []
        self._sequence: list[tuple[int, int]] = []

    @property
    def opendota_url(self) -> str:
        return f"{self.url}/api"

    def add_league(self, league_id: int, matches: Iterable[SteamMatch] = ()) -> League:
        """A league with these matches."""
        league = self._leagues.setdefault(league_id, League(self, league_id))
        league.add(*matches)
        return league

    def keep(self, match_id: int, match: SteamMatch) -> None:
        self._matches[match_id] = match
        insort(self._ids, match_id)
        if match.get("match_seq_num") is not None:
            insort(self._sequence, (int(match["match_seq_num"]), match_id))

    def conceal(self, match_ids: set[int]) -> None:
        self._sequence = [entry for entry in self._sequence if entry[1] not in match_ids]

    def details_asked(self) -> list[int]:
        """The sequence numbers for which details were asked, in order."""
        return [
            int(request.params["start_at_match_seq_num"])
            for request in self.asked("GetMatchHistoryBySequenceNum")
        ]

    def refusal_for_no_key(self) -> Reply:
        """What is said where no key is seen."""
        if self.missing_key_status == 400:
            return web_page(400, "Bad Request", "Required parameter 'key' is missing")
        return web_page(401, "Unauthorized", _VERIFY)

    def answer(self, request: Request) -> Reply:
        if request.path.startswith("/api/"):
            return self._opendota(request)
        refusal = self._check_key(request)
        if refusal is not None:
            return refusal
        method = request.path.strip("/").split("/")[1] if request.path.count("/") > 1 else ""
        answer = {
            "GetMatchHistory": self._history,
            "GetMatchHistoryBySequenceNum": self._by_sequence,
            "GetMatchDetails": lambda _: Reply(b"{}", 500),
            "ResolveVanityURL": self._vanity,
            "GetPlayerSummaries": self._summaries,
            "GetLiveLeagueGames": lambda _: _json({"result": {"games": self.live}}),
        }.get(method)
        reply = web_page(404, "Not Found") if answer is None else answer(request)
        if self.compress and "gzip" in request.headers.get("accept-encoding", ""):
            return Reply(gzip.compress(reply.body), headers={"Content-Encoding": "gzip"})
        return reply

    def _check_key(self, request: Request) -> Reply | None:
        given = request.params.get("key")
        if not self.key_only_in_query:
            given = request.headers.get("x-webapi-key", given)
        if given is None:
            return self.refusal_for_no_key()
        return (
            None if given == self.key and not self.revoked else web_page(403, "Forbidden", _VERIFY)
        )

    def _history(self, request: Request) -> Reply:
        league_id = request.params.get("league_id")
        league = self._leagues.get(int(league_id)) if league_id else None
        ids = self._ids if not league_id else league.ids if league else []
        account = int(request.params.get("account_id", 0))
        if account in self.hidden_accounts:
            return _json({"result": {"status": 15, "statusDetail": "Cannot get match history"}})
        if account:
            ids = [one for one in ids if account in _accounts(self._matches[one])]
        end = len(ids)
        start_at = request.params.get("start_at_match_id")
        if start_at is not None and not self.repeat_pages:
            end = bisect_right(ids, int(start_at))
        begin = max(0, end - min(PAGE, int(request.params.get("matches_requested", PAGE))))
        page = [_history_row(self._matches[match_id]) for match_id in reversed(ids[begin:end])]
        return _json(
            {
                "result": {
                    "status": 1,
                    "num_results": 0 if league_id else len(page),
                    "total_results": len(ids),
                    "results_remaining": begin + (league.never_listed if league else 0),
                    "matches": [*self.history_rows, *page] if league_id else page,
                }
            }
        )

    def _by_sequence(self, request: Request) -> Reply:
        count = min(PAGE, int(request.params.get("matches_requested", PAGE)))
        if count == 0:
            return _json({"result": {"status": 8, "statusDetail": "Matches must be > 0"}})
        start = bisect_left(self._sequence, (int(request.params["start_at_match_seq_num"]), 0))
        found = self._sequence[start : start + count]
        matches = [self._matches[match_id] for _, match_id in found]
        return _json({"result": {"status": 1, "matches": matches}})

    def _vanity(self, request: Request) -> Reply:
        steam_id = self.vanities.get(request.params.get("vanityurl", ""))
        if steam_id is None:
            return _json({"response": {"success": 42, "message": "No match"}})
        return _json({"response": {"steamid": str(steam_id), "success": 1}})

    def _summaries(self, request: Request) -> Reply:
        asked = [int(text) for text in request.params["steamids"].split(",")[:PAGE]]
        players = [
            {
                "steamid": str(steam_id),
                "communityvisibilitystate": 3,
                "personaname": self.profiles[steam_id],
                "avatarfull": f"https://avatars.steamstatic.com/{steam_id}_full.jpg",
            }
            for steam_id in reversed(asked)
            if steam_id in self.profiles
        ]
        return _json({"response": {"players": players}})

    def _opendota(self, request: Request) -> Reply:
        number = int(request.path.rpartition("/")[2])
        people = request.path.startswith("/api/players/")
        found = (self.opendota_players if people else self.opendota_matches).get(number)
        body = {"error": "Not Found"} if found is None else found
        status = 404 if found is None else 200
        return Reply(json.dumps(body).encode(), status, headers=self.opendota_headers)


def _accounts(match: SteamMatch) -> set[int]:
    return {int(row.get("account_id", 0)) for row in match["players"]}


def _history_row(match: SteamMatch) -> SteamMatch:
    names = ("match_id", "match_seq_num", "start_time", "lobby_type", "radiant_team_id")
    of_players = ("account_id", "player_slot", "team_number", "team_slot", "hero_id")
    return {
        **{name: match[name] for name in (*names, "dire_team_id") if name in match},
        "series_id": match.get("series_id", 0),
        "series_type": match.get("series_type", 0),
        "players": [
            {name: row[name] for name in of_players if name in row} for row in match["players"]
        ],
    }


def _json(document: Any) -> Reply:
    return Reply(json.dumps(document, separators=(",", ":")).encode())
