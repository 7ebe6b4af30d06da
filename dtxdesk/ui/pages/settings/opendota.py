"""OpenDota: its address, a test of it, and the calls of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dtxdesk.ui.pages.settings.connection_line import ConnectionLine
from dtxdesk.ui.pages.settings.row import Row
from dtxdesk.ui.pages.settings.section import SectionView
from dtxdesk.ui.widgets import Button

if TYPE_CHECKING:
    from dtxdesk.services.connections import ConnectionResult


class OpenDotaSection(SectionView):
    """The test asks the address that stands there, also before the next start."""

    def fill(self) -> None:
        for block in self.section.blocks:
            card = self.add_block(block)
        self._test = Button(self.tr("Test"), "sync", parent=self)
        row = Row(
            self.tr("Connection"),
            self.tr("OpenDota needs no key, and your Steam key is not sent there."),
            "test",
            card,
        )
        row.put(self._test)
        self.line = ConnectionLine(self.tr("Not tested yet."), card)
        card.add(row)
        card.add(self.line)
        self._test.clicked.connect(self._run)

    def look(self) -> None:
        quota = self.context.desk.steam.opendota_quota
        self.context.runner.query(
            lambda: (quota.used_today(), quota.limit),
            on_result=self._show_calls,
            key="settings-opendota-calls",
        )

    def _show_calls(self, calls: tuple[int, int]) -> None:
        self.line.show_calls(*calls)

    def _run(self) -> None:
        self._test.set_available(False, self.tr("OpenDota is being asked."))
        self.line.show_running()
        self.context.runner.network(
            lambda: self.context.desk.connections.test_opendota(),
            on_result=self._tested,
            on_error=self._not_tested,
            key="settings-opendota-test",
        )

    def _tested(self, result: ConnectionResult) -> None:
        self._test.set_available(True)
        self.line.show_result(result, self.context.desk.clock())
        self.look()

    def _not_tested(self, error: Exception) -> None:
        self._test.set_available(True)
        self.line.say(str(error), "alert", "bad")
