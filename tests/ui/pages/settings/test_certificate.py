"""The certificate file of a shared database's server, in the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from dtxdesk.domain.invitation import Invitation
from dtxdesk.settings import DATABASE_CA_FILE, DATABASE_URL
from dtxdesk.ui.pages.settings.page import SettingsPage
from dtxdesk.ui.widgets.certificate_field import CertificateField
from tests.services.test_joining import PEM
from tests.ui.conftest import Stage
from tests.ui.pages.settings.test_page import button, page, texts

__all__ = ["page"]

LEFT = Qt.MouseButton.LeftButton
ADDRESS = "postgresql://ann@127.0.0.1:1/desk"


def test_a_file_that_is_chosen_is_kept_with_the_address(
    empty_stage: Stage, page: SettingsPage
) -> None:
    stage, desk = empty_stage, empty_stage.desk
    file = desk.paths.root / "own ca.pem"
    file.write_text(PEM, encoding="ascii")
    view = page.show_section("database")
    field, use = view.findChild(CertificateField), button(view, "Use from the next start")
    assert isinstance(field, CertificateField)
    field.browse.trigger()
    picker = next(one for one in stage.window.findChildren(QFileDialog) if one.isVisible())
    picker.selectFile(str(file))
    picker.accept()
    assert field.text() == "own ca.pem"
    assert use.isEnabled()
    QTest.keyClicks(view.findChildren(QLineEdit)[0], ADDRESS)
    QTest.mouseClick(use, LEFT)
    stage.qtbot.waitUntil(lambda: "Opened at the next start." in texts(view))
    stage.settle()
    assert desk.settings.get(DATABASE_URL) == ADDRESS
    assert desk.settings.get(DATABASE_CA_FILE) == "own ca.pem"
    assert not use.isEnabled(), "both are kept already"
    field.clear()
    QTest.keyClicks(field, "not there.pem")
    QTest.mouseClick(button(view, "Test"), LEFT)
    stage.settle()
    assert desk.settings.get(DATABASE_CA_FILE) == "own ca.pem", "a test keeps nothing"


def test_an_invitation_brings_its_certificate(empty_stage: Stage, page: SettingsPage) -> None:
    stage = empty_stage
    said = Invitation("db.dtx.example", 5432, "league", "league_ann", "secret/42", authority=PEM)
    view = page.show_section("database")
    field = view.findChild(CertificateField)
    assert isinstance(field, CertificateField)
    QApplication.clipboard().setText(said.text())
    address = view.findChildren(QLineEdit)[0]
    QTest.keyClick(address, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert address.text() == "postgresql://league_ann@db.dtx.example:5432/league"
    assert stage.desk.paths.named(field.text()).read_text(encoding="ascii").strip() == PEM
