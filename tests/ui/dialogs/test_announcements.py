"""What a tournament announces by itself: chosen, put into words, sent while the window is open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from dtxdesk.domain.announcements import KINDS, Occasion
from dtxdesk.domain.stages.model import Format, StageOptions
from dtxdesk.domain.tournaments import TournamentFields, TournamentState
from dtxdesk.jobs.job_ids import ANNOUNCE
from dtxdesk.services import announcer
from dtxdesk.services.results import Score
from dtxdesk.settings import DISCORD_API_URL
from dtxdesk.ui.dialogs.announce import AnnounceDialog
from dtxdesk.ui.dialogs.announcement_text import AnnouncementTextDialog
from dtxdesk.ui.dialogs.announcements import AnnouncementsDialog
from dtxdesk.ui.pages.tournaments.page import TournamentsPage
from tests.servers.discord import FakeDiscord, Webhook
from tests.ui.conftest import Stage
from tests.ui.dialogs.test_backups import notices

LEFT = Qt.MouseButton.LeftButton
NAMES = ("Ants", "Bees", "Cats", "Dogs")


class Cup:
    """A tournament of four teams that is being played, open in the window."""

    def __init__(self, stage: Stage, discord: FakeDiscord) -> None:
        self.stage, self.desk, self.discord = stage, stage.desk, discord
        self.hook: Webhook = discord.add_webhook("Results")
        self.desk.settings.set(DISCORD_API_URL, discord.url)
        fields = TournamentFields(name="Cup", state=TournamentState.RUNNING)
        options = StageOptions(Format.SINGLE_ELIMINATION, best_of=1)
        self.id = self.desk.stages.start_with_teams(fields, options, NAMES)
        page = stage.window.show_page("tournaments")
        assert isinstance(page, TournamentsPage)
        self.page = page
        stage.settle()
        page.open_tournament(self.id)
        stage.settle()

    def keep_webhook(self) -> None:
        self.desk.announcing.keep(f"{self.discord.url}{self.hook.path}")
        self.desk.plan.follow_webhook()

    def opened(self) -> AnnouncementsDialog:
        self.stage.window.actions_["tournament.announcements"].trigger()
        self.stage.settle()
        found = self.page.findChildren(AnnouncementsDialog)
        return next(one for one in found if one.isVisible())

    def choose(self, *occasions: Occasion) -> None:
        dialog = self.opened()
        for one in occasions:
            dialog.checks[one].setFocus()
            QTest.keyClick(dialog.checks[one], Qt.Key.Key_Space)
        QTest.mouseClick(dialog.save, LEFT)
        self.stage.settle()

    def text_of(self, occasion: Occasion) -> AnnouncementTextDialog:
        dialog = self.opened()
        QTest.mouseClick(dialog.texts[occasion], LEFT)
        self.stage.settle()
        found = dialog.findChildren(AnnouncementTextDialog)
        return next(one for one in found if one.isVisible())

    def chosen(self) -> frozenset[Occasion]:
        return self.desk.announcements.read(self.id).occasions


@pytest.fixture
def cup(stage: Stage) -> Iterator[Cup]:
    with FakeDiscord() as discord:
        yield Cup(stage, discord)
        stage.desk.jobs.stop()


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_what_is_chosen_is_kept_and_can_be_undone(cup: Cup) -> None:
    cup.choose(Occasion.SERIES_FINISHED, Occasion.NEXT_UP)
    assert cup.chosen() == {Occasion.SERIES_FINISHED, Occasion.NEXT_UP}
    dialog = cup.opened()
    assert dialog.chosen == cup.chosen()
    assert "no webhook" in words(dialog)
    dialog.reject()
    cup.stage.window.actions_["edit.undo"].trigger()
    cup.stage.settle()
    assert cup.chosen() == frozenset()
    assert any("Undone" in notice for notice in notices(cup.stage.window))


def test_a_text_is_looked_at_as_it_is_typed(cup: Cup) -> None:
    dialog = cup.text_of(Occasion.SERIES_FINISHED)
    assert "Smoke and Mirrors 2–1 Five Couriers" in dialog.preview.toPlainText()
    assert "**" not in dialog.preview.toPlainText()
    dialog.text.selectAll()
    QTest.keyClicks(dialog.text, "GG {winer}")
    assert "{winer}" in words(dialog)
    assert not dialog.save.isEnabled()
    dialog.text.selectAll()
    QTest.keyClicks(dialog.text, "GG ")
    QTest.mouseClick(dialog.placeholders["winner"], LEFT)
    assert dialog.preview.toPlainText() == "GG Smoke and Mirrors"
    QTest.mouseClick(dialog.save, LEFT)
    cup.stage.settle()
    assert cup.desk.announcements.read(cup.id).texts[Occasion.SERIES_FINISHED] == "GG {winner}"


def test_the_programs_own_text_comes_back(cup: Cup) -> None:
    cup.desk.announcements.write(Occasion.NEXT_UP, "{first}")
    dialog = cup.text_of(Occasion.NEXT_UP)
    assert dialog.text.toPlainText() == "{first}"
    QTest.mouseClick(dialog.own, LEFT)
    assert dialog.text.toPlainText() == KINDS[Occasion.NEXT_UP].text
    dialog.text.undo()
    assert dialog.text.toPlainText() == "{first}"
    dialog.reject()


def test_a_round_is_announced_with_its_bracket(cup: Cup, monkeypatch: pytest.MonkeyPatch) -> None:
    """The job looks after every change; here it need not wait until a slip would be corrected."""
    monkeypatch.setattr(announcer, "DELAY", 0.0)
    cup.stage.qtbot.waitUntil(lambda: bool(cup.desk.jobs.ids()), timeout=20_000)
    cup.choose(Occasion.ROUND_COMPLETE)
    cup.keep_webhook()
    cup.stage.qtbot.waitUntil(lambda: ANNOUNCE in cup.desk.jobs.ids(), timeout=20_000)
    cup.stage.qtbot.waitUntil(lambda: _has_begun(cup), timeout=20_000)
    cup.desk.results.enter(cup.id, [(1, Score(1, 0)), (2, Score(1, 0))])
    cup.stage.qtbot.waitUntil(lambda: bool(cup.hook.messages), timeout=20_000)
    (message,) = cup.hook.messages
    assert "Round 1 of Cup is over" in message["content"]
    ((name, data),) = cup.hook.files[0]
    assert name == "bracket.png"
    assert QImage.fromData(data).width() > 200
    cup.stage.qtbot.waitUntil(lambda: _last_state(cup) == "sent", timeout=20_000)
    dialog = cup.opened()
    assert "A round is complete: sent" in words(dialog)
    dialog.reject()


def test_the_bracket_by_hand_is_seen_before_it_is_sent(cup: Cup) -> None:
    cup.keep_webhook()
    cup.stage.window.actions_["tournament.announce"].trigger()
    cup.stage.settle()
    dialog = next(one for one in cup.page.findChildren(AnnounceDialog) if one.isVisible())
    dialog.part.setCurrentIndex(dialog.part.findData("bracket"))
    cup.stage.settle()
    assert dialog.picture.isVisible()
    assert not dialog.picture.pixmap().isNull()
    QTest.mouseClick(dialog.send, LEFT)
    cup.stage.settle()
    assert [len(files) for files in cup.hook.files] == [1]
    assert cup.hook.messages[0]["content"] == "**Cup**"


def test_next_up_by_hand(cup: Cup) -> None:
    cup.keep_webhook()
    cup.stage.window.actions_["tournament.announce"].trigger()
    cup.stage.settle()
    dialog = next(one for one in cup.page.findChildren(AnnounceDialog) if one.isVisible())
    dialog.part.setCurrentIndex(dialog.part.findData("next_up"))
    cup.stage.settle()
    assert dialog.preview.toPlainText().count("Next up:") == 2
    assert not dialog.picture.isVisible()
    dialog.reject()


def _has_begun(cup: Cup) -> bool:
    """What is so already counts as from before."""
    runs = cup.desk.jobs.runs(ANNOUNCE)
    return any(run.message == "Nothing new" for run in runs)


def _last_state(cup: Cup) -> str:
    return cup.desk.announcements.read(cup.id).told[0].state
