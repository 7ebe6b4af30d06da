"""Every page, dialog and state that there is a picture of, walked through by keyboard and ear."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dtxdesk.ui.screens.__main__ import SUBJECTS
from dtxdesk.ui.screens.studio import Studio, prepare
from dtxdesk.ui.theme import Theme
from dtxdesk.ui.translation import PSEUDO, set_language
from tests.ui import walk

subjects = pytest.mark.parametrize(
    "subject", SUBJECTS, ids=lambda subject: subject.__name__.rpartition(".")[2]
)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    """Data folders with the sample league (True) and with nothing (False)."""
    folders = {sample: tmp_path_factory.mktemp("prepared") / "data" for sample in (True, False)}
    for sample, folder in folders.items():
        prepare(folder, sample=sample)
    return folders


@pytest.fixture
def open_studio(
    prepared: dict[bool, Path], dressed: Theme, tmp_path: Path, qapp: QApplication
) -> Iterator[Callable[..., Studio]]:
    opened: list[Studio] = []

    def open_one(sample: bool, language: str = "en") -> Studio:
        folder = shutil.copytree(prepared[sample], tmp_path / "data")
        opened.append(Studio(folder, language=language))
        return opened[-1]

    yield open_one
    for studio in opened:
        studio.close()
    set_language(qapp, "en")


def states(studio: Studio, subject: ModuleType, *, sample: bool) -> Iterator[str]:
    for name in subject.sample(studio) if sample else subject.empty(studio):
        studio.settle()
        yield name
        studio.close_dialogs()


@subjects
@pytest.mark.parametrize("sample", [True, False], ids=["sample", "empty"])
def test_it_can_be_used_without_eyes_and_without_a_mouse(
    subject: ModuleType, sample: bool, open_studio: Callable[..., Studio], qtbot: QtBot
) -> None:
    studio = open_studio(sample)
    studio.window.resize(1280, 720)
    problems: list[str] = []
    for state in states(studio, subject, sample=sample):
        top = walk.in_front(studio.window)
        top.activateWindow()
        qtbot.waitUntil(top.isActiveWindow)
        found = [*walk.nameless(top), *walk.marked_up(top), *walk.cut(top), *walk.outside(top)]
        found += [*walk.overlapping(top), *walk.not_by_keyboard(top)]
        problems += [f"{state}: {problem}" for problem in dict.fromkeys(found)]
    assert not problems, "\n".join(problems)


@subjects
def test_nothing_goes_past_the_translation_and_longer_words_fit(
    subject: ModuleType, open_studio: Callable[..., Studio]
) -> None:
    studio = open_studio(True, PSEUDO)
    studio.window.resize(1440, 900)
    problems: list[str] = []
    for state in states(studio, subject, sample=True):
        names = names_of(studio)
        found = walk.cut(walk.in_front(studio.window))
        found += [
            f"“{text}” in {place} is not translated"
            for text, place in walk.words(studio.window).items()
            if "[" not in text and text.strip() not in names and not OF_THE_DATA.search(text)
        ]
        problems += [f"{state}: {problem}" for problem in dict.fromkeys(found)]
    assert not problems, "\n".join(problems)


OF_THE_DATA = re.compile(
    r"""^/|://|\.sqlite|^@|^Team\s           # paths, addresses, handles, the sample's teams
    |^(dtxdesk|Python|PySide6|Qt|SQLite|SQLAlchemy|OpenDota|Dotabuff|Steam|Discord)\b
    |^(\w+\s)?\d{1,2}\s\w{3,9}\b          # dates: the system's own words
    |^\w{3}\s\d\d:\d\d""",
    re.VERBOSE,
)
"""What stays in every language."""


def names_of(studio: Studio) -> set[str]:
    from sqlalchemy import select

    from dtxdesk.data.schema import League, User

    with studio.desk.database.reader() as connection:
        people = connection.execute(select(User.name, User.discord_username)).all()
        leagues = connection.execute(select(League.name)).scalars()
        names = {name for row in people for name in row if name} | set(leagues)
    return names | {f"@{name}" for name in names}
