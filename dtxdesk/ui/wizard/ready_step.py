"""The last step: what there is now, the first sync as it runs, and where to go on."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.saying import said
from dtxdesk.ui.times import time_left
from dtxdesk.ui.widgets.frames import Banner, Card, Line
from dtxdesk.ui.widgets.text import ElidedLabel, IconLabel, Label, shortened
from dtxdesk.ui.wizard.setup import Setup
from dtxdesk.ui.wizard.step import Step, px


class ReadyStep(Step):
    """Nothing to type any more."""

    def __init__(self, setup: Setup, parent: QWidget) -> None:
        super().__init__(setup, parent)
        self._facts = {key: _Fact(self) for key in ("place", "key", "league", "discord")}
        self.sync = Banner("info", self)
        self.sync.hide()
        self._watched = False
        self._lay_out()

    @property
    def title(self) -> str:
        return self.tr("Ready")

    @property
    def note(self) -> str:
        return self.tr("first sync")

    @property
    def question(self) -> str:
        return self.tr("Ready to go")

    @property
    def intro(self) -> str:
        return self.tr("All of it can be changed later, under Settings and Leagues.")

    def _lay_out(self) -> None:
        facts = Card(parent=self)
        facts.body.setContentsMargins(0, 0, 0, 0)
        facts.body.setSpacing(0)
        for at, fact in enumerate(self._facts.values()):
            if at:
                facts.body.addWidget(Line(facts))
            facts.body.addWidget(fact)
        players = _Offer(
            "players",
            self.tr("Players come next"),
            self.tr(
                "Add them by hand, or link the Steam ids that played: Home lists them after a sync."
            ),
            self,
        )
        for part in (self.banner, self.sync, facts, players):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def enter(self) -> None:
        context = self.setup.context
        if context is not None and not self._watched:
            self._watched = True
            context.jobs.changed.connect(self._show_sync)
        self.setup.begin_first_sync()
        self._show_facts()
        self._show_sync()

    def _show_facts(self) -> None:
        done, desk = self.setup.done, self.setup.desk
        local = desk.is_open and desk.database.is_sqlite
        if local:
            place = self.tr("Your data are on this computer")
            self._facts["place"].say("check", "good", place, str(desk.paths.root))
        else:
            place = self.tr("Your data are in the shared database")
            self._facts["place"].say("check", "good", place, said(desk.connection_text))
        key = self._facts["key"]
        if done.key is not None and done.key.ok:
            key.say("check", "good", self.tr("Steam accepts the key"), done.key_place)
        elif done.key is not None:
            words = self.tr("It could not be tested: {title}. It is tried again with each sync.")
            key.say(
                "warning",
                "accent_text",
                self.tr("The Steam key is kept, untested"),
                words.format(title=done.key.title),
            )
        elif done.key_is_kept:
            key.say("check", "good", self.tr("There is a Steam key"), "")
        else:
            key.say(
                "info",
                "good",
                self.tr("No Steam key yet"),
                self.tr("Until there is one, nothing is read from Steam: Settings, Steam."),
            )
        league = self._facts["league"]
        if done.league_id is not None:
            words = self.tr("New matches come by themselves while the window is open.")
            league.say("check", "good", done.league_name, words)
        else:
            words = self.tr("Add one under Leagues whenever you like.")
            league.say("info", "good", self.tr("No league added here"), words)
        discord = self._facts["discord"]
        if done.discord_name:
            name = shortened(done.discord_name)
            discord.say(
                "check", "good", self.tr("Signed in with Discord as {name}").format(name=name), ""
            )
        else:
            words = self.tr("At the foot of the sidebar, whenever you like.")
            discord.say("info", "good", self.tr("Not signed in with Discord"), words)

    def _show_sync(self) -> None:
        context, league_id = self.setup.context, self.setup.done.league_id
        job = context.jobs.state_of(league_id) if context and league_id is not None else None
        self.sync.setVisible(job is not None and (job.running or job.last_run is not None))
        if job is None:
            return
        if not job.running:
            failed = job.outcome == "failed"
            self.sync.set_kind("error" if failed else "info")
            self.sync.hide_progress()
            title = self.tr("The first sync failed.") if failed else self.tr("The league is read.")
            self.sync.say(title, said(job.message))
            return
        self.sync.set_kind("info")
        progress = job.progress
        if progress is None or progress.phase == "listing" or not progress.found:
            found = grouped(progress.found if progress else 0)
            self.sync.say(self.tr("Looking for matches on Steam, {n} found.").format(n=found))
            self.sync.show_progress(0, 0)
            return
        words = self.tr("Reading matches from Steam, {done} of {found}.")
        self.sync.say(words.format(done=grouped(progress.done), found=grouped(progress.found)))
        left = progress.seconds_left
        rest = "" if left is None else self.tr("about {time}").format(time=time_left(left))
        self.sync.show_progress(progress.done, progress.found, rest)


class _Fact(QWidget):
    """A tick or another mark, a sentence, and a second line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = IconLabel("check", "good", parent=self)
        self._title = ElidedLabel("", self, weight="medium")
        self._detail = Label("", self, size="small", tone="muted", wrap=True)
        _row(self, self._icon, self._title, self._detail)

    def say(self, icon_name: str, ink: str, title: str, detail: str) -> None:
        self._icon.set_icon(icon_name, ink)
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(f"{title}. {detail}")


class _Offer(Card):
    """What one can do next."""

    def __init__(self, icon_name: str, title: str, detail: str, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.body.setContentsMargins(0, 0, 0, 0)
        place = QWidget(self)
        _row(
            place,
            IconLabel(icon_name, "muted", parent=place),
            ElidedLabel(title, place, weight="medium"),
            Label(detail, place, size="small", tone="muted", wrap=True),
        )
        self.body.addWidget(place)


def _row(place: QWidget, icon: IconLabel, title: ElidedLabel, detail: Label) -> None:
    row = QHBoxLayout(place)
    row.setContentsMargins(px(16), px(12), px(16), px(12))
    row.setSpacing(px(12))
    row.addWidget(icon)
    words = QVBoxLayout()
    words.setSpacing(px(2))
    words.addWidget(title)
    words.addWidget(detail)
    row.addLayout(words, 1)
