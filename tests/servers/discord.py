"""A server that behaves like Discord in 2026: sign-in, people, guilds, webhooks, rate limits.

    with FakeDiscord() as discord:
        discord.client_id, discord.redirects      # the application, as the developer portal has it
        code = discord.consent(authorize_url)     # what a person's "Authorize" leads to
        guild = discord.add_guild("DTX", members=5_000)
        hook = discord.add_webhook()
        discord.fail_next(limited(0.05), path="/members")

What it takes over from Discord: only S256, strictly checked; codes live 100 s and once; refresh
tokens are single use, and using one ends the access token before it; revoking any token ends the
whole authorization; redirect URIs match exactly, and an unknown one leads nowhere; members come in
pages, one at a time unless asked for more, in the order of their ids; limits stand in headers, 429
says how long in its text; webhooks refuse what is beyond the limits of a message.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from tests.pictures import png
from tests.servers.loopback import HTML, LoopbackServer, Reply, Request

CODE_SECONDS = 100.0
TOKEN_SECONDS = 604_800
FIRST_ID = 200_000_000_000_000_000
PNG = png(side=1)
"""What every avatar here looks like."""

_PAGE = "<html><body><h1>{0}</h1>{1}</body></html>"


def limited(seconds: float, *, everywhere: bool = False, scope: str = "user") -> Reply:
    """429 as Discord words it."""
    told = {"message": "You are being rate limited.", "retry_after": seconds, "global": everywhere}
    headers = {"Retry-After": str(max(1, round(seconds))), "X-RateLimit-Scope": scope}
    if everywhere:
        headers["X-RateLimit-Global"] = "true"
    return Reply(json.dumps(told).encode(), 429, headers=headers)


def refused(status: int, message: str, code: int = 0) -> Reply:
    return Reply(json.dumps({"message": message, "code": code}).encode(), status)


def web_page(status: int, title: str) -> Reply:
    """What stands before Discord and answers when Discord does not."""
    return Reply(_PAGE.format(title, "").encode(), status, HTML)


@dataclass
class Person:
    """Somebody on Discord."""

    id: str
    username: str
    global_name: str | None = None
    avatar: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "username": self.username,
            "global_name": self.global_name,
            "avatar": self.avatar,
            "discriminator": "0",
        }


@dataclass
class Guild:
    """A Discord server. `nicks` and `avatars` are those that members have in it, by person."""

    id: str
    name: str
    members: dict[str, Person] = field(default_factory=dict)
    nicks: dict[str, str] = field(default_factory=dict)
    avatars: dict[str, str] = field(default_factory=dict)
    bots: set[str] = field(default_factory=set)

    def member(self, person: Person) -> dict[str, Any]:
        user = person.as_json()
        if person.id in self.bots:
            user["bot"] = True
        return {
            "user": user,
            "nick": self.nicks.get(person.id),
            "avatar": self.avatars.get(person.id),
            "roles": [],
            "joined_at": "2024-01-01T00:00:00.000000+00:00",
        }


@dataclass
class Webhook:
    """Where messages arrive: payloads in the order of arrival, files by message."""

    id: str
    token: str
    name: str = "DTX"
    channel_id: str = "300000000000000001"
    guild_id: str = "300000000000000002"
    messages: list[dict[str, Any]] = field(default_factory=list)
    files: list[list[tuple[str, bytes]]] = field(default_factory=list)
    deleted: bool = False

    @property
    def path(self) -> str:
        return f"/api/webhooks/{self.id}/{self.token}"


@dataclass
class _Grant:
    """One authorization: its tokens end together."""

    person: Person
    scope: str
    access: str = ""
    refresh: str = ""
    expires: float = 0.0


@dataclass
class _Code:
    grant: _Grant
    challenge: str
    redirect: str
    made: float
    used: bool = False


class FakeDiscord(LoopbackServer):
    """See the module.

    Attributes:
        seconds: The server's own time; move it on to let things expire.
        public_client: Whether the application may do without a secret.
        person: Who sits at the browser.
        answers: What that person says: "yes", "no", or "nothing" for a page that leads nowhere.
        bot_token: The one token of a bot that is accepted.
        used_refresh_tokens: Every refresh token that was ever exchanged.
    """

    def __init__(self) -> None:
        super().__init__()
        self.client_id = "400000000000000001"
        self.redirects: set[str] = set()
        self.public_client = True
        self.seconds = 0.0
        self.token_seconds = TOKEN_SECONDS
        self.person = Person(str(FIRST_ID), "mirelle", "Mirelle", "a_0123456789abcdef")
        self.answers = "yes"
        self.bot_token = "bot-" + secrets.token_hex(16)
        self.used_refresh_tokens: list[str] = []
        self.guilds: dict[str, Guild] = {}
        self.webhooks: dict[str, Webhook] = {}
        self.per_bucket: dict[str, int] = {}
        """Calls that a path allows before it asks to wait, by what the path contains."""
        self.reset_after = 0.05
        self._spent: dict[str, int] = {}
        self._codes: dict[str, _Code] = {}
        self._grants: list[_Grant] = []

    # -- what a test sets up ---------------------------------------------------------------

    def add_guild(self, name: str, *, members: int = 0) -> Guild:
        guild = Guild(str(500_000_000_000_000_000 + len(self.guilds)), name)
        for number in range(members):
            person = Person(str(FIRST_ID + 1000 + number), f"player{number}", f"Player {number}")
            guild.members[person.id] = person
        self.guilds[guild.id] = guild
        return guild

    def add_webhook(self, name: str = "DTX") -> Webhook:
        hook = Webhook(str(600_000_000_000_000_000 + len(self.webhooks)), secrets.token_hex(34))
        hook.name = name
        self.webhooks[hook.id] = hook
        return hook

    def consent(self, authorize_url: str) -> str | None:
        """Where the browser is sent when the person has answered; None where it stays."""
        address = urlsplit(authorize_url)
        return self._consent(dict(parse_qsl(address.query)))

    def access_for(self, scope: str) -> str:
        """An access token of the person's, as a sign-in for that scope leads to."""
        grant = _Grant(self.person, scope)
        self._grants.append(grant)
        self._tokens(grant)
        return grant.access

    def end_authorizations(self) -> None:
        """The person takes the application's access away in Discord's settings."""
        self._grants.clear()

    # -- what is asked ---------------------------------------------------------------------

    def answer(self, request: Request) -> Reply:
        if request.path == "/oauth2/authorize":
            return self._authorize(request)
        if request.path == "/api/oauth2/token":
            return self._token(request)
        if request.path == "/api/oauth2/token/revoke":
            return self._revoke(request)
        if request.path.startswith(("/avatars/", "/embed/avatars/", "/guilds/")):
            return Reply(PNG, content_type="image/png")
        found = re.fullmatch(r"/api(?:/v10)?(/.*)", request.path)
        if found is None:
            return refused(404, "404: Not Found")
        over = self._over_limit(found[1])
        return over or self._with_limits(found[1], self._api(found[1], request))

    def _api(self, path: str, request: Request) -> Reply:
        if hook := re.fullmatch(r"/webhooks/(\d+)/([^/]+)", path):
            return self._webhook(hook[1], hook[2], request)
        if members := re.fullmatch(r"/guilds/(\d+)/members", path):
            return self._members(members[1], request)
        if guild := re.fullmatch(r"/guilds/(\d+)", path):
            return self._guild(guild[1], request)
        grant = self._grant_of(request)
        if grant is None:
            return refused(401, "401: Unauthorized")
        if path == "/users/@me":
            return _json(grant.person.as_json())
        if path == "/users/@me/guilds":
            return self._guilds_of(grant)
        if record := re.fullmatch(r"/users/@me/guilds/(\d+)/member", path):
            return self._own_record(grant, record[1])
        return refused(404, "404: Not Found")

    # -- signing in ------------------------------------------------------------------------

    def _authorize(self, request: Request) -> Reply:
        target = self._consent(dict(request.params))
        if target is None:
            return web_page(400, "Invalid OAuth2 redirect_uri")
        return Reply(b"", 302, HTML, {"Location": target})

    def _consent(self, asked: Mapping[str, str]) -> str | None:
        redirect = asked.get("redirect_uri", "")
        if asked.get("client_id") != self.client_id or redirect not in self.redirects:
            return None
        if self.answers == "nothing":
            return None
        if asked.get("response_type") != "code" or asked.get("code_challenge_method") != "S256":
            return f"{redirect}?{urlencode({'error': 'invalid_request', 'state': asked['state']})}"
        if self.answers == "no":
            told = {"error": "access_denied", "error_description": "The resource owner denied"}
            return f"{redirect}?{urlencode({**told, 'state': asked['state']})}"
        code = secrets.token_hex(15)
        grant = _Grant(self.person, asked.get("scope", ""))
        self._codes[code] = _Code(grant, asked.get("code_challenge", ""), redirect, self.seconds)
        return f"{redirect}?{urlencode({'code': code, 'state': asked['state']})}"

    def _token(self, request: Request) -> Reply:
        if request.headers.get("content-type") != "application/x-www-form-urlencoded":
            return _oauth_error("unsupported_media_type")
        form = dict(parse_qsl(request.body.decode()))
        if form.get("client_id") != self.client_id or not self.public_client:
            return _oauth_error("invalid_client")
        if form.get("grant_type") == "authorization_code":
            return self._exchange(form)
        if form.get("grant_type") == "refresh_token":
            return self._refresh(form)
        return _oauth_error("unsupported_grant_type")

    def _exchange(self, form: Mapping[str, str]) -> Reply:
        code = self._codes.get(form.get("code", ""))
        verifier = form.get("code_verifier", "")
        if (
            code is None
            or code.used
            or self.seconds - code.made > CODE_SECONDS
            or code.redirect != form.get("redirect_uri")
            or not re.fullmatch(r"[A-Za-z0-9\-._~]{43,128}", verifier)
            or _challenge(verifier) != code.challenge
        ):
            return _oauth_error("invalid_grant", 'Invalid "code" in request.')
        code.used = True
        self._grants.append(code.grant)
        return self._tokens(code.grant)

    def _refresh(self, form: Mapping[str, str]) -> Reply:
        asked = form.get("refresh_token", "")
        for grant in self._grants:
            if secrets.compare_digest(grant.refresh, asked):
                self.used_refresh_tokens.append(asked)
                return self._tokens(grant)
        return _oauth_error("invalid_grant", 'Invalid "refresh_token" in request.')

    def _tokens(self, grant: _Grant) -> Reply:
        grant.access, grant.refresh = secrets.token_urlsafe(22), secrets.token_urlsafe(22)
        grant.expires = self.seconds + self.token_seconds
        return _json(
            {
                "access_token": grant.access,
                "token_type": "Bearer",
                "expires_in": self.token_seconds,
                "refresh_token": grant.refresh,
                "scope": grant.scope,
            }
        )

    def _revoke(self, request: Request) -> Reply:
        form = dict(parse_qsl(request.body.decode()))
        if form.get("client_id") != self.client_id:
            return _oauth_error("invalid_client")
        asked = form.get("token")
        self._grants = [one for one in self._grants if asked not in (one.access, one.refresh)]
        return _json({})

    def _grant_of(self, request: Request) -> _Grant | None:
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        for grant in self._grants:
            if kind == "Bearer" and token == grant.access and self.seconds < grant.expires:
                return grant
        return None

    # -- people and guilds -----------------------------------------------------------------

    def _guilds_of(self, grant: _Grant) -> Reply:
        if "guilds" not in grant.scope.split():
            return refused(401, "401: Unauthorized")
        found = [guild for guild in self.guilds.values() if grant.person.id in guild.members]
        return _json([{"id": one.id, "name": one.name, "icon": None} for one in found])

    def _own_record(self, grant: _Grant, guild_id: str) -> Reply:
        if "guilds.members.read" not in grant.scope.split():
            return refused(401, "401: Unauthorized")
        guild = self.guilds.get(guild_id)
        if guild is None or grant.person.id not in guild.members:
            return refused(404, "Unknown Guild", 10004)
        return _json(guild.member(guild.members[grant.person.id]))

    def _guild(self, guild_id: str, request: Request) -> Reply:
        no = self._not_for_bot(guild_id, request)
        guild = self.guilds.get(guild_id)
        return no or _json({"id": guild_id, "name": guild.name if guild else ""})

    def _members(self, guild_id: str, request: Request) -> Reply:
        no = self._not_for_bot(guild_id, request)
        if no is not None:
            return no
        limit = int(request.params.get("limit", "1"))
        if not 1 <= limit <= 1000:
            return refused(400, "Invalid Form Body", 50035)
        after = int(request.params.get("after", "0"))
        guild = self.guilds[guild_id]
        ids = sorted(int(one) for one in guild.members if int(one) > after)[:limit]
        return _json([guild.member(guild.members[str(one)]) for one in ids])

    def _not_for_bot(self, guild_id: str, request: Request) -> Reply | None:
        if request.headers.get("authorization") != f"Bot {self.bot_token}":
            return refused(401, "401: Unauthorized")
        if guild_id not in self.guilds:
            return refused(403, "Missing Access", 50001)
        return None

    # -- webhooks --------------------------------------------------------------------------

    def _webhook(self, hook_id: str, token: str, request: Request) -> Reply:
        hook = self.webhooks.get(hook_id)
        if hook is None or hook.deleted:
            return refused(404, "Unknown Webhook", 10015)
        if token != hook.token:
            return refused(401, "Invalid Webhook Token", 50027)
        if request.method == "GET":
            told = {"id": hook.id, "type": 1, "name": hook.name, "token": hook.token}
            return _json({**told, "channel_id": hook.channel_id, "guild_id": hook.guild_id})
        payload, files = _message(request)
        wrong = _beyond_limits(payload, files)
        if wrong:
            return refused(400, wrong, 50035)
        hook.messages.append(payload)
        hook.files.append(files)
        if request.params.get("wait") != "true":
            return Reply(b"", 204)
        return _json({"id": str(700_000_000_000_000_000 + len(hook.messages)), **payload})

    # -- limits ----------------------------------------------------------------------------

    def _over_limit(self, path: str) -> Reply | None:
        for part, most in self.per_bucket.items():
            if part in path:
                spent = self._spent.get(part, 0)
                self._spent[part] = 0 if spent >= most else spent + 1
                if spent >= most:
                    return limited(self.reset_after)
        return None

    def _with_limits(self, path: str, reply: Reply) -> Reply:
        for part, most in self.per_bucket.items():
            if part in path:
                headers = {
                    "X-RateLimit-Limit": str(most),
                    "X-RateLimit-Remaining": str(max(0, most - self._spent.get(part, 0))),
                    "X-RateLimit-Reset-After": str(self.reset_after),
                    "X-RateLimit-Bucket": hashlib.sha256(part.encode()).hexdigest()[:16],
                }
                return Reply(
                    reply.body, reply.status, reply.content_type, {**reply.headers, **headers}
                )
        return reply


def _json(value: object) -> Reply:
    return Reply(json.dumps(value).encode())


def _oauth_error(error: str, description: str = "") -> Reply:
    told = {"error": error, **({"error_description": description} if description else {})}
    return Reply(json.dumps(told).encode(), 401 if error == "invalid_client" else 400)


def _challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _message(request: Request) -> tuple[dict[str, Any], list[tuple[str, bytes]]]:
    """The payload and the files of a message, however it was sent."""
    kind = request.headers.get("content-type", "")
    if not kind.startswith("multipart/form-data"):
        return json.loads(request.body), []
    boundary = kind.partition("boundary=")[2].strip('"').encode()
    payload: dict[str, Any] = {}
    files = []
    for part in request.body.split(b"--" + boundary)[1:-1]:
        head, _, body = part.strip(b"\r\n").partition(b"\r\n\r\n")
        name = re.search(rb' name="([^"]*)"', head)
        file = re.search(rb'filename="([^"]*)"', head)
        if name and name[1] == b"payload_json":
            payload = json.loads(body)
        elif file:
            files.append((file[1].decode(), body))
    return payload, files


def _beyond_limits(payload: Mapping[str, Any], files: list[tuple[str, bytes]]) -> str:
    """What Discord would refuse; empty when it is a message."""
    content, embeds = payload.get("content") or "", payload.get("embeds") or []
    texts = 0
    for embed in embeds:
        fields = embed.get("fields") or []
        sizes = (
            (embed.get("title") or "", 256),
            (embed.get("description") or "", 4096),
            ((embed.get("footer") or {}).get("text") or "", 2048),
            ((embed.get("author") or {}).get("name") or "", 256),
            *((one["name"], 256) for one in fields),
            *((one["value"], 1024) for one in fields),
        )
        if any(len(text) > most for text, most in sizes) or len(fields) > 25:
            return "Invalid Form Body: embed"
        if any(not one["name"].strip() or not one["value"].strip() for one in fields):
            return "Invalid Form Body: empty field"
        texts += sum(len(text) for text, _ in sizes)
    if len(content) > 2000 or len(embeds) > 10 or texts > 6000:
        return "Invalid Form Body: too long"
    if any(len(body) > 10 * 1024 * 1024 for _, body in files):
        return "Request entity too large"
    if not (content.strip() or embeds or files):
        return "Cannot send an empty message"
    return ""
