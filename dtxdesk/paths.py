"""Where things lie: the data folder with all that is written, and the resources that ship."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

DATA_DIR_VARIABLE = "DTXDESK_DATA_DIR"
PORTABLE_MARKER = "dtxdesk-portable"


@dataclass(frozen=True, slots=True)
class DataPaths:
    """Every place in one data folder. Nothing is created by asking."""

    root: Path

    @property
    def database(self) -> Path:
        return self.root / "dtxdesk.sqlite"

    @property
    def settings(self) -> Path:
        return self.root / "settings.toml"

    @property
    def cache(self) -> Path:
        return self.root / "cache"

    @property
    def steam_answers(self) -> Path:
        return self.cache / "steam-answers.sqlite"

    @property
    def rating_history(self) -> Path:
        return self.cache / "rating-history.json"

    @property
    def avatars(self) -> Path:
        return self.cache / "avatars"

    @property
    def steam_quota(self) -> Path:
        return self.root / "steam-quota.sqlite"

    @property
    def discord_lock(self) -> Path:
        """Held while the tokens of a sign-in change."""
        return self.root / "discord.lock"

    @property
    def job_runs(self) -> Path:
        return self.root / "jobs.json"

    @property
    def certificates(self) -> Path:
        """Of database servers, as invitations bring them."""
        return self.root / "certificates"

    @property
    def host(self) -> Path:
        """Of a database that this computer serves to others."""
        return self.root / "host"

    @property
    def host_lock(self) -> Path:
        """Held by the program that serves it."""
        return self.root / "host.lock"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    def kept(self, file: Path) -> str:
        """How a setting names a file, so that a data folder, or a portable one, can be moved.

        One in the data folder, or beside a portable program, counts from the data folder.
        """
        file = file.absolute()
        home = self.root.absolute()
        if (home.parent / PORTABLE_MARKER).exists():
            home = home.parent
        if not file.is_relative_to(home):
            return str(file)
        return Path(os.path.relpath(file, self.root.absolute())).as_posix()

    def named(self, kept: str) -> Path:
        """The file that a setting names."""
        return self.root.absolute() / Path(kept).expanduser()

    @property
    def backups(self) -> Path:
        return self.root / "backups"


def default_data_dir() -> Path:
    """The folder used when nobody names one.

    `DTXDESK_DATA_DIR` wins; then a portable folder (a file `dtxdesk-portable` beside the program
    makes `data/` beside it the folder); then what the operating system has for such data.
    """
    named = os.environ.get(DATA_DIR_VARIABLE)
    if named:
        return Path(named).expanduser()
    beside = Path(__file__).resolve().parent.parent
    if (beside / PORTABLE_MARKER).exists():
        return beside / "data"
    from platformdirs import user_data_path

    return user_data_path("dtxdesk", appauthor=False)


def resource(*parts: str) -> Path:
    """A file that ships with the program: `resource("icons", "home.svg")`."""
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    base = installed if installed.is_dir() else package.parent / "resources"
    return base.joinpath(*parts)
