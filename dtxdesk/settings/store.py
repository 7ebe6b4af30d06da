"""The settings as they hold now: default, file, environment, flag, the later wins."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from dtxdesk.atomic import disk_problem
from dtxdesk.clock import Clock, utc_now
from dtxdesk.errors import UserError
from dtxdesk.locks import exclusive
from dtxdesk.phrases import Phrase, Sentences
from dtxdesk.settings import toml_file
from dtxdesk.settings.declared import ALL
from dtxdesk.settings.kinds import Setting

log = logging.getLogger(__name__)

T = TypeVar("T")

_DEFAULTS = Phrase("Defaults are used")


class Origin(StrEnum):
    """Where a value comes from; the settings page says so."""

    DEFAULT = "default"
    FILE = "file"
    ENVIRONMENT = "environment"
    FLAG = "flag"


class Settings:
    """Reads and writes one settings.toml. Any thread may use it, and several programs at once.

    What the program doesn't know (a newer version's keys) stays in the file. A wrong value there is
    left alone with a warning and the default holds; a wrong value in the environment or a flag is
    an error, since someone asks for it right now.

    Attributes:
        notices: What was wrong with the file, as sentences to show; empty when all is well. What
            is found at the start is not logged: the log is not set up before the settings.
    """

    def __init__(
        self,
        path: Path,
        *,
        environ: Mapping[str, str] | None = None,
        flags: Mapping[Setting[Any], str] | None = None,
        clock: Clock = utc_now,
    ) -> None:
        """Reads the file if there is one; nothing is written.

        Args:
            path: The settings file; its folder is made when something is first set.
            environ: The environment, the process's own by default.
            flags: What the command line sets, for this run only.
            clock: Names a damaged file that is put aside.

        Raises:
            UserError: A variable or a flag has a value that its setting can't have.
        """
        self._path = path
        self._clock = clock
        # Two locks: whoever reads a value must not wait until a slow disk has written another.
        self._guard = threading.Lock()
        self._writing = threading.Lock()
        self.notices: list[Phrase | Sentences] = []
        self._started = False
        self._given: dict[str, tuple[object, Origin]] = {}
        self._used: dict[str, object] = {}
        for setting in ALL:
            self._take_given(setting, os.environ if environ is None else environ, flags or {})
        try:
            document = self._read()
        except OSError as error:
            document = {}
            self._notice(Sentences(disk_problem(path, error, reading=True).one_line(), _DEFAULTS))
        self._filed = self._checked_values(document)
        self._started = True

    def get(self, setting: Setting[T]) -> T:
        """The value that holds."""
        value: T = self._found(setting)[0]
        return value

    def origin(self, setting: Setting[Any]) -> Origin:
        """Where that value comes from."""
        return self._found(setting)[1]

    def filed(self, setting: Setting[T]) -> T | None:
        """What the file says, whatever wins over it; None where it says nothing."""
        with self._guard:
            value: T | None = self._filed.get(setting.key)  # type: ignore[assignment]
            return value

    def use(self, setting: Setting[T]) -> T:
        """The value, for a part that keeps it until the program ends; `in_use` remembers it."""
        holds = self.get(setting)
        with self._guard:
            value: T = self._used.setdefault(setting.key, holds)  # type: ignore[assignment]
            return value

    def in_use(self, setting: Setting[T]) -> T:
        """What works right now: the value that a part has taken, else the one that holds."""
        holds = self.get(setting)
        with self._guard:
            value: T = self._used.get(setting.key, holds)  # type: ignore[assignment]
            return value

    def set(self, setting: Setting[T], value: T) -> None:
        """Keeps a value in the file, at once.

        An environment variable or a flag for the same setting goes on winning.

        Raises:
            UserError: The setting can't have this value.
            EnvironmentProblem: The file can't be written; the old value holds.
        """
        try:
            checked = setting.checked(value)
        except ValueError as error:
            raise _refused(Phrase(setting.title), error) from None
        self._change(setting, setting.stored(checked))

    def reset(self, setting: Setting[Any]) -> None:
        """Goes back to the default.

        Raises:
            EnvironmentProblem: The file can't be written; the old value holds.
        """
        self._change(setting, None)

    def reload(self) -> tuple[Setting[Any], ...]:
        """Takes over what another program wrote; a file that can't be read changes nothing.

        Returns:
            The settings that have another value now.
        """
        with self._writing:
            before = {setting.key: self.get(setting) for setting in ALL}
            try:
                self._take_over(self._read())
            except OSError as error:
                log.warning("%s", disk_problem(self._path, error, reading=True))
            return tuple(setting for setting in ALL if self.get(setting) != before[setting.key])

    def _found(self, setting: Setting[Any]) -> tuple[Any, Origin]:
        with self._guard:
            if setting.key in self._given:
                return self._given[setting.key]
            if setting.key in self._filed:
                return self._filed[setting.key], Origin.FILE
            return setting.default, Origin.DEFAULT

    def _take_given(
        self,
        setting: Setting[Any],
        environ: Mapping[str, str],
        flags: Mapping[Setting[Any], str],
    ) -> None:
        text = environ.get(setting.variable, "") if setting.variable else ""
        name, origin = setting.variable or "", Origin.ENVIRONMENT
        if setting in flags:
            text, name, origin = flags[setting], setting.title, Origin.FLAG
        elif not text:
            return
        try:
            self._given[setting.key] = setting.from_text(text), origin
        except ValueError as error:
            raise _refused(name, error) from None

    def _change(self, setting: Setting[Any], stored: object | None) -> None:
        """Reads the file anew under the lock, so that no other program's keys are lost."""
        with self._writing:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                with exclusive(self._path.with_suffix(".lock")):
                    document = self._read()
                    if not _put(document, setting, stored):
                        return
                    toml_file.write(self._path, document)
            except OSError as error:
                raise disk_problem(self._path, error) from error
            self._take_over(document)

    def _take_over(self, document: toml_file.Document) -> None:
        filed = self._checked_values(document)
        with self._guard:
            self._filed = filed

    def _read(self) -> toml_file.Document:
        try:
            return toml_file.read(self._path)
        except toml_file.Damaged as error:
            stamp = self._clock().strftime("%Y%m%dT%H%M%SZ")
            aside = self._path.with_name(f"{self._path.name}.damaged-{stamp}")
            self._path.replace(aside)
            self._notice(
                Phrase(
                    "{path} is damaged ({why}). It was put aside as {aside} and the defaults "
                    "are used.",
                    path=self._path,
                    why=error,
                    aside=aside.name,
                )
            )
            return {}

    def _checked_values(self, document: toml_file.Document) -> dict[str, object]:
        values = {}
        for setting in ALL:
            section = document.get(setting.section)
            if not isinstance(section, Mapping) or setting.name not in section:
                continue
            try:
                values[setting.key] = setting.checked(section[setting.name])
            except ValueError as error:
                self._notice(
                    Phrase(
                        "{path}: {setting} {problem}. The default is used.",
                        path=self._path,
                        setting=setting.key,
                        problem=error.args[0],
                    )
                )
        return values

    def _notice(self, sentence: Phrase | Sentences) -> None:
        if sentence not in self.notices:
            self.notices.append(sentence)
            if self._started:
                log.warning("%s", sentence)


def _refused(name: str, error: ValueError) -> UserError:
    return UserError(
        "{name} can't be used like this",
        "It {problem}",
        "Correct it or take it away",
        name=name,
        problem=error.args[0],
    )


def _put(document: toml_file.Document, setting: Setting[Any], stored: object | None) -> bool:
    """Changes one key of the document; False when there is nothing to change."""
    section = document.get(setting.section)
    if not isinstance(section, dict):
        section = {}
    if stored is None:
        if setting.name not in section:
            return False
        del section[setting.name]
    else:
        if section.get(setting.name) == stored and type(section[setting.name]) is type(stored):
            return False
        section[setting.name] = stored
    document[setting.section] = section
    return True
