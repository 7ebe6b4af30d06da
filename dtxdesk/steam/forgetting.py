"""Takes one person out of a stored answer and leaves the figures."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import parse_qsl

from dtxdesk.domain.steam_id import ANONYMOUS_ACCOUNT, is_account_id, to_account_id, to_id64

_PERSONAL = frozenset(
    {"personaname", "name", "realname", "profileurl", "avatar", "avatarmedium", "avatarfull"}
    | {"avatarhash", "loccountrycode", "locstatecode", "loccityid", "last_login", "fantasy_role"}
)
"""What stands beside an id and tells who it is (profiles, OpenDota's players)."""

_PEOPLE_PARAMS = frozenset({"steamids", "vanityurl", "account_id"})
"""Calls with one of these are about people: the answer about the one who is forgotten goes."""

_PROFILE_PARAMS = frozenset({"steamids", "vanityurl"})
"""Answers to these tell who people are: one that names the person goes, whoever it was about.

Somebody else's matches are no such answer: the person becomes anonymous in them.
"""


_NAMED = re.compile(rb"\b(7656119\d{10})\b|\"account_id\":\s*(\d{1,10})\b")
"""A 64-bit id wherever it stands, or an account id under its own name."""


def accounts_in(text: bytes) -> set[int]:
    """The accounts that an answer (or the question to it) names."""
    found: set[int] = set()
    for id64, account in _NAMED.findall(text):
        number = to_account_id(int(id64)) if id64 else int(account)
        if is_account_id(number):
            found.add(number)
    return found


def without_account(key: str, body: bytes, account_id: int) -> bytes | None:
    """The answer without the person: `body` itself where it was not in it, None to remove it.

    Args:
        key: The stored call's parameters, as `answers.answer_key` writes them.
        body: The answer.
        account_id: Whom to forget.
    """
    said = {str(account_id), str(to_id64(account_id))}
    params = dict(parse_qsl(key))
    asked_about = {part for name in _PEOPLE_PARAMS for part in params.get(name, "").split(",")}
    named_in_body = any(number.encode() in body for number in said)
    if said & asked_about or (named_in_body and _PROFILE_PARAMS & params.keys()):
        return None
    if not named_in_body:
        return body
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return None  # it can't be read, so it can't be told what it says about the person
    person = _Person(account_id)
    rewritten = person.blanked(document)
    if not person.found:
        return body
    return json.dumps(person.without_names(rewritten), separators=(",", ":")).encode()


class _Person:
    """Collects on the way what the person is called, for the places that tell only the name."""

    def __init__(self, account_id: int) -> None:
        self._ids = {
            account_id: ANONYMOUS_ACCOUNT,
            to_id64(account_id): to_id64(ANONYMOUS_ACCOUNT),
        }
        self._texts = {str(old): str(new) for old, new in self._ids.items()}
        self._names: set[str] = set()
        self.found = False

    def blanked(self, node: Any) -> Any:
        """A copy with the ids made anonymous and what stands beside them left out."""
        if isinstance(node, list):
            return [self.blanked(item) for item in node]
        if not isinstance(node, dict):
            return node
        changed = {key: self._value(key, value) for key, value in node.items()}
        if any(node[key] != changed[key] for key in node if not isinstance(node[key], dict | list)):
            self.found = True
            for key in _PERSONAL & changed.keys():
                if isinstance(changed[key], str):
                    self._names.add(changed[key])
                changed[key] = None
        return changed

    def without_names(self, node: Any) -> Any:
        """A copy in which no text is one of the person's names (chat, log lines)."""
        if isinstance(node, list):
            return [self.without_names(item) for item in node]
        if isinstance(node, dict):
            return {key: self.without_names(value) for key, value in node.items()}
        return None if isinstance(node, str) and node in self._names else node

    def _value(self, key: str, value: Any) -> Any:
        if isinstance(value, dict | list):
            return self.blanked(value)
        if not _is_id_key(key) or isinstance(value, bool):
            return value
        if isinstance(value, int):
            return self._ids.get(value, value)
        return self._texts.get(value, value) if isinstance(value, str) else value


def _is_id_key(key: str) -> bool:
    """Whether a person's id may stand there; a kill count that happens to be equal is none."""
    return key in ("account_id", "steamid", "steam_id") or key.endswith(("captain", "accountid"))
