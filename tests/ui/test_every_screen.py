"""Every page, dialog and state that there is a picture of, walked through by keyboard and ear."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dtxdesk.ui.screens.__main__ import SUBJECTS
from dtxdesk.ui.screens.studio import Studio, prepare
from dtxdesk.ui.theme import Theme, theme
from dtxdesk.ui.theme.metrics import Metrics
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


@subjects
def test_words_of_twice_the_size_have_room_from_right_to_left(
    subject: ModuleType, open_studio: Callable[..., Studio], large_and_from_the_right: None
) -> None:
    studio = open_studio(True)
    studio.window.resize(2560, 1440)  # 1280 x 720 of what is usual
    problems: list[str] = []
    for state in states(studio, subject, sample=True):
        top = walk.in_front(studio.window)
        found = [*walk.cut(top), *walk.outside(top), *walk.overlapping(top)]
        problems += [f"{state}: {problem}" for problem in dict.fromkeys(found)]
    assert not problems, "\n".join(problems)


SMALL_SCREEN = QSize(1280, 720)


@subjects
def test_words_of_twice_the_size_have_room_on_a_small_screen(
    subject: ModuleType, open_studio: Callable[..., Studio], large: None
) -> None:
    studio = open_studio(True)
    window = studio.window
    window.resize(SMALL_SCREEN)
    problems: list[str] = []
    for state in states(studio, subject, sample=True):
        top = walk.in_front(window)
        found = [*walk.cut(top), *walk.outside(top), *walk.overlapping(top)]
        sizes = (window.size(), window.minimumSize(), window.minimumSizeHint())
        found += [
            f"the window needs {size.width()} x {size.height()}"
            for size in sizes
            if size != size.boundedTo(SMALL_SCREEN)
        ]
        problems += [f"{state}: {problem}" for problem in dict.fromkeys(found)]
    assert not problems, "\n".join(problems)


@pytest.fixture
def large(qapp: QApplication, dressed: Theme) -> Iterator[None]:
    usual = theme().metrics
    _write_in(qapp, Metrics(2 * usual.text_scale))
    yield
    _write_in(qapp, usual)


@pytest.fixture
def large_and_from_the_right(qapp: QApplication, large: None) -> Iterator[None]:
    """Both at once: neither hides a fault of the other, and every screen is opened once less."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _write_in(app: QApplication, metrics: Metrics) -> None:
    theme().metrics = metrics
    app.setFont(metrics.font())
    app.setFont(metrics.font(weight="medium"), "QPushButton")


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


OF_THE_DATA = re.compile(
    r"""^/|://|\.sqlite|\.json$|^@|^\u2068?Team\s    # paths, addresses, handles, the sample's teams
    |^(dtxdesk|Python|PySide6|Qt|SQLite|SQLAlchemy|OpenDota|Dotabuff|Steam|Discord)\b
    |^(\w+\s)?\d{1,2}\s\w{3,9}\b          # dates: the system's own words
    |^\w{3}\s\d\d:\d\d
    |^(Linux|Darwin|Windows)\s
    |^\{\w+\}$                          # placeholders of a community's texts
    |^(Could\snot\swrite\sthe\sbackup|The\sdisk\sis\sfull\.|Korvus\ssaved|Undo)$  # made up""",
    re.VERBOSE,
)
"""What stays in every language."""


def names_of(studio: Studio) -> set[str]:
    """What people have typed, and the titles of what they did: stored in one language for all."""
    from sqlalchemy import select

    from dtxdesk.data.schema import AuditEvent, League, SteamMatch, User
    from dtxdesk.data.stage_schema import Penalty, TieDecision
    from dtxdesk.data.tournament_schema import Team, Tournament
    from dtxdesk.domain.team_names import suggested_tag

    columns = (User.name, User.discord_username, League.name, AuditEvent.title, AuditEvent.author,
               SteamMatch.radiant_name, SteamMatch.dire_name,
               Tournament.name, Tournament.description, Tournament.time_zone,
               Team.name, Team.tag, Penalty.reason, TieDecision.reason)  # fmt: skip
    with studio.desk.database.reader() as connection:
        found = [connection.execute(select(column).distinct()).scalars() for column in columns]
        names = {name for values in found for name in values if name}
    return names | {f"@{name}" for name in names} | {suggested_tag(name) for name in names}
