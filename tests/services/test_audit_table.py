"""The audit log as it goes out: one line for each field that changed, only what is filtered."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from dtxdesk.data.database import Database
from dtxdesk.data.queries.audit_list import AuditFilter
from dtxdesk.data.schema import User
from dtxdesk.domain.search import SearchError
from dtxdesk.exports.formats import Format
from dtxdesk.services.exporting import Exporting
from tests.league import add_player


@pytest.fixture
def edited(database: Database) -> Database:
    """A player who was added, edited and deleted, and a sync's summary."""
    user = add_player(database, "=Korvus", 7, 3000)
    with database.unit_of_work("Edit Korvus") as work:
        work.get(User, user).base_mmr = 4000
    with database.unit_of_work("Delete Korvus") as work:
        work.delete(work.get(User, user))
    with database.unit_of_work("Sync", kind="summary") as work:
        work.summarise("Synced DTX", {"fetched": 3})
    return database


def test_every_field_has_its_line(edited: Database, tmp_path: Path) -> None:
    file = tmp_path / "audit.json"
    Exporting(edited).audit(AuditFilter(), Format.JSON, file)
    lines = json.loads(file.read_text("utf-8"))["audit"]
    titles = list(dict.fromkeys(line["title"] for line in lines))
    assert titles == ["Synced DTX", "Delete Korvus", "Edit Korvus", "Add =Korvus"]
    (changed,) = [line for line in lines if line["title"] == "Edit Korvus"]
    assert {key: changed[key] for key in ("table", "action", "field", "before", "after")} == {
        "table": "users",
        "action": "update",
        "field": "base_mmr",
        "before": "3000",
        "after": "4000",
    }
    assert (changed["author"], changed["author_name"]) == (edited.author, edited.author)
    (figure,) = [line for line in lines if line["kind"] == "summary"]
    assert (figure["field"], figure["after"], figure["table"]) == ("fetched", "3", None)
    gone = {line["field"]: line["before"] for line in lines if line["action"] == "delete"}
    assert gone["nickname"] == "=Korvus"


def test_only_what_is_filtered_and_no_formula(edited: Database, tmp_path: Path) -> None:
    file = tmp_path / "audit.csv"
    Exporting(edited).audit(AuditFilter("what:add"), Format.CSV, file)
    lines = list(csv.DictReader(file.read_text("utf-8").splitlines()))
    assert {line["What"] for line in lines} == {"Add =Korvus"}
    assert {line["Name"] for line in lines} == {"'=Korvus"}
    with pytest.raises(SearchError):
        Exporting(edited).audit(AuditFilter("kind:nonsense"), Format.CSV, file)
    assert list(csv.DictReader(file.read_text("utf-8").splitlines())) == lines
