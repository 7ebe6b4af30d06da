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


class CommitUncertain(DatabaseUnavailable):
    """The connection broke while a change was being saved, and the server can't be asked."""

    def __init__(self) -> None:
        super().__init__(
            "It is not certain whether this was saved",
            "The connection broke at that very moment, and the server can't be asked now",
            "Look when the connection is back, and do it again only if it is not there",
        )


class SomebodyElse(DatabaseUnavailable):
    """Of two transactions in each other's way the server has ended this one: nothing is saved."""


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
CONNECTION_FAILURE = "08006"
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


_SOMEBODY_ELSE = SomebodyElse(
    "Somebody else changed the same at the same moment",
    "The server chose one of both; nothing of yours was saved",
    "Do it again",
)
_HUNG_UP = DatabaseUnavailable(
    "The server ended the connection",
    "It is shutting down, or your access was revoked",
    "Nothing that was saved is lost; dtxdesk connects again by itself",
)
_SILENT = DatabaseUnavailable(
    "The database server does not answer",
    "It is connected, but stands still",
    "Nothing that was saved is lost; dtxdesk goes on by itself when the server does",
)
# By SQLSTATE, or by its class (https://www.postgresql.org/docs/current/errcodes-appendix.html).
_BY_STATE = {
    "53100": DatabaseUnavailable(
        "The change could not be saved",
        "The server's disk is full",
        "Tell whoever looks after the server; nothing that was saved before is lost",
    ),
    "53300": DatabaseUnavailable(
        "The server takes no more connections",
        "As many programs as it allows are connected",
        "Close another one, or have max_connections raised on the server",
    ),
    "25006": DatabaseUnavailable(
        "The change could not be saved",
        "The server only lets read at the moment",
        "Wait until it takes changes again, or connect to the main server",
    ),
    CONNECTION_FAILURE: _SILENT,
    "40001": _SOMEBODY_ELSE,
    "40P01": _SOMEBODY_ELSE,
    "57P01": _HUNG_UP,
    "57P02": _HUNG_UP,
    "57P03": _HUNG_UP,
    "28": UserError(
        "The server does not let you in",
        "The password is wrong, or your access was revoked",
        "Ask an owner of the database; a new invitation brings a new password",
    ),
}


_REFUSALS = (
    "password authentication failed",
    "is not permitted to log in",
    "permission denied for database",
    "no pg_hba.conf entry",
    'role "',  # … does not exist
)


def is_silence(error: exc.DBAPIError) -> bool:
    """Whether it was a server that stands still, and not just the connection."""
    return getattr(error.orig, "sqlstate", None) == CONNECTION_FAILURE


def is_refusal(said: str) -> bool:
    """Whether a server that was asked for a connection has said that it does not want to.

    By its words: what is said to a login that is not in yet carries no SQLSTATE for clients.
    """
    return any(words in said for words in _REFUSALS)


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
        state = str(getattr(error.orig, "sqlstate", None) or "")
        if (told := _BY_STATE.get(state) or _BY_STATE.get(state[:2])) is not None:
            return type(told)(told.title, told.message, told.remedy)
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
