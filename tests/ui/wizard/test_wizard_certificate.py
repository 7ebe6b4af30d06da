"""The certificate file of a shared database's server, at the first start."""

from __future__ import annotations

import pytest

from dtxdesk.domain.invitation import Invitation
from dtxdesk.settings import DATABASE_CA_FILE, DATABASE_URL
from tests.postgres import PostgresServer
from tests.services.test_joining import PEM
from tests.ui.wizard.conftest import FirstStart
from tests.ui.wizard.test_wizard import place_step, press, steam_step, type_into


def test_it_is_kept_with_the_place(first_start: FirstStart, postgres: PostgresServer) -> None:
    stage, qtbot = first_start, first_start.qtbot
    file = stage.desk.paths.root / "ca.pem"
    file.parent.mkdir(exist_ok=True)
    file.write_text(PEM, encoding="ascii")
    place = place_step(stage.wizard)
    press(qtbot, place.shared)
    type_into(qtbot, place.address, postgres.empty().replace(":@", "@"))
    place.certificate.take(str(file))
    press(qtbot, place.trial.button)
    qtbot.waitUntil(lambda: "PostgreSQL" in place.trial.words, timeout=20_000)
    assert stage.desk.settings.get(DATABASE_CA_FILE) == "", "a test keeps nothing"
    steam_step(stage)
    assert stage.desk.settings.get(DATABASE_CA_FILE) == "ca.pem"
    assert "sslrootcert" not in stage.desk.settings.get(DATABASE_URL)


def test_it_is_read_before_anything_is_kept(first_start: FirstStart) -> None:
    stage, qtbot = first_start, first_start.qtbot
    place = place_step(stage.wizard)
    press(qtbot, place.shared)
    type_into(qtbot, place.address, "postgresql://ann@dtx.invalid/league?hostaddr=127.0.0.1&port=1")
    type_into(qtbot, place.certificate, "nowhere.pem")
    press(qtbot, stage.wizard.forward)
    qtbot.waitUntil(lambda: bool(place.trial.words) and not place.busy, timeout=20_000)
    assert stage.wizard.step is place
    assert stage.desk.settings.get(DATABASE_CA_FILE) == ""


@pytest.mark.parametrize("held", [PEM, ""])
def test_an_invitation_brings_it(first_start: FirstStart, held: str) -> None:
    stage, qtbot = first_start, first_start.qtbot
    place = place_step(stage.wizard)
    press(qtbot, place.shared)
    said = Invitation("db.dtx.example", 5432, "league", "league_ann", "secret/42", authority=held)
    place.address.insert(said.text())
    place.address.textEdited.emit(place.address.text())
    assert place.address.text() == "postgresql://league_ann@db.dtx.example:5432/league"
    assert place.certificate.text().startswith("certificates/") is bool(held)
    assert "secret" not in place.certificate.text() + place.address.text()
