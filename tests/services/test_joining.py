"""Following invitations: where each part of one goes, and that a failed one leaves nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from dtxdesk.bootstrap import Desk
from dtxdesk.data.opening import open_server, set_up_server
from dtxdesk.domain import invitation
from dtxdesk.domain.invitation import Invitation
from dtxdesk.domain.rights import Role
from dtxdesk.errors import EnvironmentProblem
from dtxdesk.paths import DataPaths
from dtxdesk.services.members import Members, Server
from dtxdesk.settings import DATABASE_URL
from tests.postgres import PostgresServer

PEM = "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUKd3\n-----END CERTIFICATE-----"


def test_a_certificate_goes_into_a_data_folder_that_is_still_empty(tmp_path: Path) -> None:
    desk = Desk(DataPaths(tmp_path / "new"), environ={})
    said = Invitation("db.dtx.example", 5432, "league", "league_ann", "secret/42", authority=PEM)
    address = desk.joining.address_of(said.text())
    (file,) = desk.paths.certificates.iterdir()
    assert file.read_text(encoding="ascii").strip() == PEM
    assert address.url == "postgresql://league_ann@db.dtx.example:5432/league"
    assert address.authority == f"certificates/{file.name}", "the folder can be moved"
    assert desk.paths.named(address.authority) == file
    assert address.password == "secret/42"
    assert "secret" not in address.url + repr(address)
    assert desk.joining.address_of(said.text()) == address


def test_a_server_that_does_not_answer_leaves_the_settings_alone(tmp_path: Path) -> None:
    desk = Desk(DataPaths(tmp_path), environ={})
    with pytest.raises(EnvironmentProblem):
        desk.joining.join(Invitation("127.0.0.1", 1, "league", "league_ann", "secret/42").text())
    assert desk.settings.get(DATABASE_URL) == ""


def test_another_host_keeps_the_inviters_certificate(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    url = postgres.empty()
    set_up_server(url).close()
    file = tmp_path / "own.pem"
    file.write_text(PEM, encoding="ascii")
    database = open_server(f"{url}&sslrootcert={file}", tmp_path)
    made = Members(database).invite("Ann", Role.STAFF, Server("desk.lan", 6000))
    database.close()
    assert invitation.read(made.invitation).authority == PEM
