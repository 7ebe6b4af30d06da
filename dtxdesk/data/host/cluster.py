"""The PostgreSQL that serves a hosted database: its files, and how it starts and stops.

It listens on a Unix socket that only its user can reach, never in a network; `tls_listener` stands
in front of it. Everybody gives a password (scram-sha-256). The superuser can't sign in at all: what
only it may do is done in single-user mode, while nothing listens, by whoever owns the files.
"""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from dtxdesk.atomic import disk_problem
from dtxdesk.data.host.programs import ProgramFailed, Programs, programs_for
from dtxdesk.errors import EnvironmentProblem, UserError

log = logging.getLogger(__name__)

DATABASE = "dtxdesk"
"""What the hosted database is called."""

MOST_CONNECTIONS = 300
"""Twenty programs open some eighty; each of them costs nothing until it is there."""

_SUPERUSER = "postgres"
_SOCKET = ".s.PGSQL.5432"
_LONGEST_SOCKET = 100
"""Bytes; systems allow 104 to 108."""

_WHO_MAY_SIGN_IN = f"""\
# Written by dtxdesk at every start. Nobody gets in without a password, and to nothing else.
local {DATABASE} all scram-sha-256
"""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whom the database belongs to: the login of this computer's organiser."""

    login: str
    password: str

    def __repr__(self) -> str:
        return f"<Owner {self.login}>"


class Cluster:
    """All files of one server, in a folder of its own.

    One program at a time works with it: whoever holds the lock of the hosting.

    Args:
        folder: Holds everything; made by `make`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._socket: Path | None = None

    @property
    def data(self) -> Path:
        """What PostgreSQL calls its data directory."""
        return self._folder / "cluster"

    @property
    def log(self) -> Path:
        """What the server said since it was last started."""
        return self._folder / "server.log"

    @property
    def socket(self) -> Path:
        """Where the server listens, while it runs."""
        if self._socket is None:
            raise RuntimeError("the server was not started")
        return self._socket

    @property
    def is_made(self) -> bool:
        return (self.data / "PG_VERSION").is_file()

    @property
    def process_id(self) -> int | None:
        """Of the server that works on these files, whoever started it; None where none does."""
        found = self._noted_process()
        return found if found is not None and self._is_ours(found) else None

    # -- making it ---------------------------------------------------------------------------

    def make(self, owner: Owner) -> None:
        """Makes the files with an empty database that belongs to the owner; whole or not at all.

        Raises:
            UserError: the programs are not installed or can't work here.
            EnvironmentProblem: the folder can't be written, or PostgreSQL fails.
        """
        programs = self._programs(None)
        unfinished = self._folder / "cluster.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        self._run(
            programs, "initdb", "-D", str(unfinished), "-U", _SUPERUSER, "--encoding=UTF8",
            # Names sort the same on every computer, and its own idea of a language is not needed.
            "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
            "--auth=reject",
        )  # fmt: skip
        login = _quoted(owner.login)
        self._as_superuser(
            programs,
            unfinished,
            # It makes the logins of those whom it invites.
            f"create role {login} login createrole password {_literal(owner.password)}",
            f"create database {DATABASE} owner {login}",
            f"revoke connect on database {DATABASE} from public",
            f"grant connect on database {DATABASE} to {login}",
            f"alter role {_SUPERUSER} nologin",
        )
        unfinished.replace(self.data)

    def give_password(self, owner: Owner) -> None:
        """Sets the owner's password anew; for when it was lost. The server must not run.

        Raises:
            UserError: as for `start`.
            EnvironmentProblem: PostgreSQL fails.
        """
        self.end_leftover()
        words = f"alter role {_quoted(owner.login)} login password {_literal(owner.password)}"
        self._as_superuser(self._programs(self._version()), self.data, words)

    # -- starting and stopping ---------------------------------------------------------------

    def start(self) -> None:
        """Starts the server and returns when it takes connections.

        One that an earlier program has left behind is stopped first.

        Raises:
            UserError: the files were made by a version that is not here.
            EnvironmentProblem: it does not start; the text has what it said last.
        """
        programs = self._programs(self._version())
        self.end_leftover()
        self._socket = self._make_socket_folder(programs) / _SOCKET
        self._configure()
        self.log.unlink(missing_ok=True)
        try:
            programs.run(
                "pg_ctl", "start", "-D", str(self.data), "-w", "-t", "60", "-l", str(self.log),
                where=self.data,
            )  # fmt: skip
        except ProgramFailed as failure:
            raise EnvironmentProblem(
                "The hosted database does not start",
                "PostgreSQL said: {said}",
                "The file {log} has the rest",
                said=self._last_words() or failure,
                log=self.log,
            ) from failure

    def stop(self) -> None:
        """Ends every connection and the server; returns when all of it is on disk.

        Raises:
            EnvironmentProblem: it does not stop.
        """
        if self.process_id is not None:
            programs = self._programs(self._version())
            self._run(
                programs, "pg_ctl", "stop", "-D", str(self.data), "-m", "fast", "-w", "-t", "60"
            )
        if self._socket is not None and self._socket.parent != self._folder / "run":
            shutil.rmtree(self._socket.parent, ignore_errors=True)
        self._socket = None

    def end_leftover(self) -> None:
        """Stops a server without a program, and clears away what a crash has left."""
        if self.process_id is not None:
            log.info("A server that an earlier program left behind is stopped")
            self.stop()
        elif self._noted_process() is not None:
            # PostgreSQL looks whether there is a process of that number, and not which one.
            (self.data / "postmaster.pid").unlink(missing_ok=True)
        (self._folder / "run" / f"{_SOCKET}.lock").unlink(missing_ok=True)
        (self._folder / "run" / _SOCKET).unlink(missing_ok=True)

    # -- how ---------------------------------------------------------------------------------

    def _version(self) -> int:
        try:
            return int((self.data / "PG_VERSION").read_text(encoding="ascii").strip())
        except (OSError, ValueError) as error:
            raise UserError(
                "There is no hosted database here",
                "{path} has none",
                "Begin hosting first: dtxdesk db host start",
                path=self.data,
            ) from error

    def _programs(self, version: int | None) -> Programs:
        try:
            programs = programs_for(self._folder.parent, version)
            made = not self._folder.exists()
            self._folder.mkdir(mode=0o700, exist_ok=True)
            if made and programs.account is not None:
                programs.account.owns(self._folder)
        except OSError as error:
            raise disk_problem(self._folder, error) from error
        return programs

    def _as_superuser(self, programs: Programs, data: Path, *statements: str) -> None:
        """One statement after the other, without a server; the first that fails ends it."""
        # What fails is not repeated in what it says: there may be a password in it.
        settings = ("exit_on_error=on", "log_min_error_statement=panic")
        options = [word for setting in settings for word in ("-c", setting)]
        said = "".join(f"{statement}\n" for statement in statements)
        self._run(
            programs, "postgres", "--single", "-D", str(data), *options, "postgres", said=said
        )

    def _run(self, programs: Programs, name: str, *arguments: str, said: str = "") -> None:
        try:
            programs.run(name, *arguments, where=self._folder, said=said)
        except ProgramFailed as failure:
            raise EnvironmentProblem(
                "PostgreSQL could not do what hosting needs",
                "{program} said: {said}",
                "Check the disk and the permissions of {folder}",
                program=name,
                said=str(failure).rpartition("\n")[2] or "–",
                folder=self._folder,
            ) from failure

    def _make_socket_folder(self, programs: Programs) -> Path:
        """In the data folder, or in the system's where the path would be too long for a socket."""
        folder = self._folder / "run"
        if len(str(folder / _SOCKET).encode()) <= _LONGEST_SOCKET:
            folder.mkdir(mode=0o700, exist_ok=True)
        else:
            folder = Path(tempfile.mkdtemp(prefix="dtxdesk-host-", dir="/tmp"))
        if programs.account is not None:
            programs.account.owns(folder)
        return folder

    def _configure(self) -> None:
        """Writes what must hold at every start, whatever was changed in the files meanwhile."""
        settings = {
            "listen_addresses": "",
            "port": "5432",
            "unix_socket_directories": f'"{self.socket.parent}"',
            "unix_socket_permissions": "0700",
            "password_encryption": "scram-sha-256",
            "max_connections": str(MOST_CONNECTIONS),
            "hba_file": str(self.data / "pg_hba.conf"),
            # A statement that fails may have a password or a person's data in it.
            "log_min_error_statement": "panic",
            "logging_collector": "off",
        }
        lines = [f"{name} = {_literal(value)}\n" for name, value in settings.items()]
        try:
            (self.data / "pg_hba.conf").write_text(_WHO_MAY_SIGN_IN, encoding="ascii")
            # The last file that is read: nothing overrules it.
            (self.data / "postgresql.auto.conf").write_text("".join(lines), encoding="utf-8")
        except OSError as error:
            raise disk_problem(self.data, error) from error

    def _noted_process(self) -> int | None:
        """The server's process as it has noted it itself; it may be gone."""
        try:
            first = (self.data / "postmaster.pid").read_text(encoding="utf-8").partition("\n")[0]
            return abs(int(first))
        except (OSError, ValueError):
            return None

    def _is_ours(self, process_id: int) -> bool:
        here = os.path.realpath(self.data)  # somebody may have come by another way
        with suppress(psutil.Error):
            process = psutil.Process(process_id)
            told = process.cmdline()
            return process.status() != psutil.STATUS_ZOMBIE and any(
                os.path.realpath(word) == here for word in told
            )
        return False

    def _last_words(self) -> str:
        with suppress(OSError):
            lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
            telling = [line for line in lines if "FATAL:" in line or "ERROR:" in line] or lines
            return telling[-1].partition("] ")[2] if telling else ""
        return ""


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
