"""The Settings page, the log and what the program is made of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import NOW, Studio

if TYPE_CHECKING:
    from dtxdesk.ui.pages.settings.page import SettingsPage
    from dtxdesk.ui.pages.settings.section import SectionView

STEAM_KEY = "0123456789ABCDEF0123456789AB9A2E"

LOG = """\
2026-09-20T18:01:12.004Z INFO dtxdesk.data.opening: Opened the database of this computer
2026-09-20T18:01:12.918Z INFO dtxdesk.jobs.scheduler: Sync DTX League: Up to date
2026-09-20T18:14:40.120Z DEBUG dtxdesk.steam.transport: /IDOTA2Match_570/GetMatchHistory/v1/
2026-09-20T18:14:52.431Z WARNING dtxdesk.steam.transport: Steam is busy, asked again in 4 s
2026-09-20T18:15:02.007Z INFO dtxdesk.services.league_sync: DTX League: 12 matches read
2026-09-20T18:22:31.550Z ERROR dtxdesk.ui.runner: Background work failed
Traceback (most recent call last):
  File "runner.py", line 251, in _work
    task.result = task.work()
ZeroDivisionError: division by zero
2026-09-20T18:39:59.871Z INFO dtxdesk.data.backup: Written dtxdesk-20260920-daily.sqlite
"""


def sample(studio: Studio) -> Iterator[str]:
    from PySide6.QtGui import QKeySequence
    from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit

    from dtxdesk import settings
    from dtxdesk.credentials import STEAM_API_KEY
    from dtxdesk.logs import LOG_FILE
    from dtxdesk.services.connections import ConnectionResult
    from dtxdesk.ui.dialogs.about import AboutDialog
    from dtxdesk.ui.pages.settings.page import SettingsPage
    from dtxdesk.ui.pages.settings.steam import SteamSection
    from dtxdesk.ui.widgets.number_box import NumberBox

    window, desk = studio.window, studio.desk
    desk.credentials.set(STEAM_API_KEY, STEAM_KEY)
    desk.environ = {"DTXDESK_DISABLE_CACHE": "1"}
    del desk.settings  # read anew, with what is set outside
    page = window.show_page("settings")
    assert isinstance(page, SettingsPage)
    for section in ("appearance", "shortcuts", "opendota", "database", "backups", "cache"):
        page.show_section(section)
        yield f"settings-{section}"
    steam = page.show_section("steam")
    studio.settle()
    assert isinstance(steam, SteamSection)
    steam.line.show_result(ConnectionResult(True, "", "", "", 212, True), desk.clock())
    yield "settings-steam"
    window.preferences.set(settings.STEAM_API_URL, "http://127.0.0.1:8080")
    window.preferences.set(settings.SYNC_INTERVAL, 90)
    studio.settle()
    box = steam.findChildren(NumberBox)[0]
    box.setValue(5)
    steam.line.say(
        "Steam refused the key. Steam says that the Web API key is wrong or revoked. Compare it"
        " with the one at https://steamcommunity.com/dev/apikey and enter it again.",
        "alert",
        "bad",
    )
    yield "settings-wrong"
    box.setValue(90)
    shortcuts = page.show_section("shortcuts")
    shortcuts.findChildren(QKeySequenceEdit)[0].setKeySequence(QKeySequence("Ctrl+E"))
    yield "settings-conflict"
    search = page.navigation.search
    search.setText("steam")
    search.returnPressed.emit()
    studio.settle()
    yield "settings-search"
    search.setText("nothing like this")
    search.returnPressed.emit()
    studio.settle()
    yield "settings-nothing"
    search.clear_at_once()
    database = page.show_section("database")
    database.findChildren(QLineEdit)[0].setText("postgresql://ann@db.dtx.example/league")
    database.findChildren(QLineEdit)[0].textEdited.emit("")
    yield "settings-shared"
    yield from _copying(studio, database)
    yield from _members(page)
    window.perform("help.about")
    yield "about"
    window.perform("help.about")
    studio.settle()
    about = window.findChild(AboutDialog)
    assert about is not None
    about.tabs.choose("licences")
    about.list.setCurrentIndex(about.parts.index(2))
    yield "about-licences"
    studio.close_dialogs()
    desk.paths.logs.mkdir(parents=True, exist_ok=True)
    (desk.paths.logs / LOG_FILE).write_text(LOG, encoding="utf-8")
    viewer = window.show_log()
    studio.settle()
    viewer.list.setCurrentIndex(viewer.model.index(5, 0))
    yield "log"
    studio.close_dialogs()
    page.show_section("appearance")


def _copying(studio: Studio, section: SectionView) -> Iterator[str]:
    """A copy to a server: its address, what is in both, under way, and one that is not there."""
    from dtxdesk.services.moving import Contents, CopyProgress, MovePreview
    from dtxdesk.ui.dialogs.copy_database import CopyDatabaseDialog

    def opened() -> CopyDatabaseDialog:
        dialog = CopyDatabaseDialog(section.context, studio.window, to_server=True)
        dialog.open()
        dialog.address.setText("postgresql://ann@db.dtx.example/league")
        dialog.address.textEdited.emit("")
        return dialog

    here = Contents(212, 3, 100_412, None, "")
    opened()
    yield "copy-address"
    opened().preview_shown(MovePreview(here, Contents(14, 1, 2_000, None, ""), 9_214))
    yield "copy-held"
    dialog = opened()
    dialog.preview_shown(MovePreview(here, None, 0))
    dialog.bar.show()
    dialog.progress_shown(CopyProgress("steam_match_players", 612_000, 1_104_120))
    yield "copy-running"
    studio.close_dialogs()
    back = CopyDatabaseDialog(section.context, studio.window, to_server=False)
    back.open()
    studio.settle()
    back.preview_shown(MovePreview(here, Contents(14, 1, 2_000, None, ""), 9_214, replaceable=True))
    yield "copy-replace"


def _members(page: SettingsPage) -> Iterator[str]:
    """Of a shared database, with one who is here, one who was, and one who was revoked."""
    from dtxdesk.domain.rights import Role
    from dtxdesk.services.members import MemberRow
    from dtxdesk.ui.pages.settings.members import MembersSection

    section = page.show_section("members")
    assert isinstance(section, MembersSection)
    people = (
        ("mirela", Role.OWNER, 2, NOW),
        ("tomo", Role.ADMIN, 1, NOW - timedelta(minutes=2)),
        ("TheGentlemanWhoAlwaysBuysTheCourier", Role.STAFF, 0, None),
        ("Rook", Role.VIEWER, 0, NOW - timedelta(days=3)),
        ("北风来信", None, 0, NOW - timedelta(days=40)),
    )
    section.show_members(
        [
            MemberRow(
                name, f"league_{place}", role, None, place > 0, "league_0",
                NOW - timedelta(days=60), sessions, seen,
            )
            for place, (name, role, sessions, seen) in enumerate(people)
        ]
    )  # fmt: skip
    yield "settings-members"


def empty(studio: Studio) -> Iterator[str]:
    studio.window.perform("go.settings")
    yield "settings-first"
    studio.window.show_log()
    studio.settle()
    yield "log-empty"
    studio.close_dialogs()
    studio.window.dialogs.show_crash(ZeroDivisionError("division by zero"))
    yield "crash"
    studio.close_dialogs()
