"""What people call an author of the audit log: the member's name in place of the login.

Read with the same statement as what they did, so that nothing is asked twice and nobody's name is
older than the change beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, String, literal, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction


class author_name(GenericFunction[str]):  # noqa: N801 - in a statement it reads like a function
    """The name of the member with this login; the login itself where no member has it.

    A file on this computer has no members: there an author stands for itself.
    """

    type = String()
    inherit_cache = True


@compiles(author_name)
def _as_it_is(element: author_name, compiler: Any, **options: Any) -> str:
    (login,) = element.clauses
    return str(compiler.process(login, **options))


@compiles(author_name, "postgresql")
def _of_member(element: author_name, compiler: Any, **options: Any) -> str:
    (login,) = element.clauses
    said = compiler.process(login, **options)
    name = f"select members.name from members where members.login = {said}"
    return f"coalesce(({name}), {said})"


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody who is in the audit log; `name` is as people know them."""

    login: str
    name: str


def by_name(found: Iterable[Author]) -> list[Author]:
    return sorted(found, key=lambda one: (one.name.casefold(), one.login))


def name_of(connection: Connection, login: str) -> str:
    """What people call this login."""
    return str(connection.execute(select(author_name(literal(login)))).scalar_one())
