"""What the database says when something is wrong, in words for a person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc
from sqlalchemy.orm.exc import StaleDataError

from dtxdesk.data import tls
from dtxdesk.errors import Conflict as Conflict
from dtxdesk.errors import EnvironmentProblem, UserError


class DatabaseUnavailable(EnvironmentProblem):
    """The database can't be used right now: locked, full, read-only, gone."""


class DatabaseDamaged(EnvironmentProblem):
    """The database file can't be read as one."""


class DatabaseTooNew(UserError):
    """A newer program wrote this database; an older one must not touch it."""


class RoleTooLow(UserError):
    """The server refused a statement that one's role does not allow."""

    def __init__(self, said: str) -> None:
        super().__init__(
            "Your role in this database does not allow this",
            "The server said: {said}",
            "Ask an owner of the database for another role",
            said=said,
        )


INSUFFICIENT_PRIVILEGE = "42501"
"""https://www.postgresql.org/docs/current/errcodes-appendix.html"""

# What the databases say (https://www.sqlite.org/rescode.html), the first that matches.
_SAID = (
    (
        ("database or disk is full", "disk i/o error"),
        DatabaseUnavailable(
            "The change could not be saved",
            "The disk is full or could not be written",
            "Free some space and try again; nothing that was saved before is lost",
        ),
    ),
    (
        ("database is locked", "database table is locked", "due to lock timeout"),
        DatabaseUnavailable(
            "The database is busy",
            "Another program holds it and did not let go in time",
            "Close the other program or try again",
        ),
    ),
    (
        ("readonly database", "unable to open database file"),
        DatabaseUnavailable(
            "The database can't be opened for writing",
            "Its folder or file is missing or may only be read",
            "Check the folder's permissions or choose another data folder",
        ),
    ),
    (
        ("not a database", "malformed", "file is encrypted"),
        DatabaseDamaged(
            "The database file is damaged",
            "It was left as it is, so that nothing more is lost",
            "Restore the last good backup: dtxdesk db restore FILE (see the folder backups)",
        ),
    ),
)


def explain(error: exc.SQLAlchemyError) -> Exception:
    """The error as a person can understand it; the error itself where it is a bug."""
    if isinstance(error, StaleDataError):
        return Conflict()
    original = str(getattr(error, "orig", None) or error).lower()
    if isinstance(error, exc.IntegrityError):
        return UserError(
            "This collides with something that is there already",
            "An id that must be unique is taken, or something else still refers to this",
            "Look at the newest state and try again",
        )
    if isinstance(error, exc.DataError) and "out of range" in original:
        return _too_large()
    if isinstance(error, exc.DBAPIError):
        if getattr(error.orig, "sqlstate", None) == INSUFFICIENT_PRIVILEGE:
            return RoleTooLow(str(error.orig).partition("\n")[0])
        for signs, problem in _SAID:
            if any(sign in original for sign in signs):
                return type(problem)(problem.title, problem.message, problem.remedy)
        if (about_tls := tls.explain(str(error.orig))) is not None:
            return about_tls
        if error.connection_invalidated or isinstance(error, exc.OperationalError):
            return DatabaseUnavailable(
                "The database server can't be reached",
                "{why}",
                "Check the network and the server, then try again",
                # The first line only: later ones may repeat the connection's parameters.
                why=str(error.orig).partition("\n")[0],
            )
    return error


@contextmanager
def translated() -> Iterator[None]:
    """Turns the database's own errors into `EnvironmentProblem` and `UserError`."""
    try:
        yield
    except exc.SQLAlchemyError as error:
        explained = explain(error)
        if explained is error:
            raise
        raise explained from error
    except OverflowError as error:
        # The driver of SQLite refuses the number before the database sees it.
        if "SQLite INTEGER" not in str(error):
            raise
        raise _too_large() from error


def _too_large() -> UserError:
    return UserError(
        "A number is too large", "The database holds none like it", "Look how it was typed"
    )
