"""settings.toml: read with the standard library, written by the few lines below."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path

from dtxdesk.atomic import PRIVATE, written_whole

Document = dict[str, object]
"""The sections of the file, each with its keys, as tomllib gives them."""

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_HEADER = "# dtxdesk: settings of this computer. What each key means: docs/settings.md\n"


class Damaged(ValueError):
    """The file is there and is not TOML."""


def read(path: Path) -> Document:
    """The file's content; empty where there is no file.

    Raises:
        Damaged: It is not TOML or not UTF-8.
        OSError: It can't be read.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Damaged(str(error)) from error


def write(path: Path, document: Mapping[str, object]) -> None:
    """Replaces the file as a whole, readable for its owner only.

    Raises:
        EnvironmentProblem: It can't be written.
    """
    with written_whole(path, mode=PRIVATE) as file:
        file.write(dumps(document).encode())


def dumps(document: Mapping[str, object]) -> str:
    """The document as TOML. Comments of the file that was read are not kept."""
    parts = [_HEADER]
    _table(document, (), parts)
    return "".join(parts)


def _table(table: Mapping[str, object], path: tuple[str, ...], parts: list[str]) -> None:
    inner = {key: value for key, value in table.items() if isinstance(value, Mapping)}
    if path and (len(inner) < len(table) or not table):
        parts.append(f"\n[{'.'.join(_key(part) for part in path)}]\n")
    for key, value in table.items():
        if key not in inner:
            parts.append(f"{_key(key)} = {_value(value)}\n")
    for key, value in inner.items():
        _table(value, (*path, key), parts)


def _key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else _text(key)


def _text(text: str) -> str:
    # JSON's escapes are TOML's too; only DEL may stand unescaped in JSON and not in TOML.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case str():
            return _text(value)
        case datetime() | date() | time():
            return value.isoformat()
        case list() | tuple():
            return f"[{', '.join(_value(item) for item in value)}]"
        case Mapping():
            pairs = ", ".join(f"{_key(key)} = {_value(item)}" for key, item in value.items())
            return f"{{{pairs}}}"
        case _:
            raise TypeError(f"TOML has no {type(value).__name__}")
