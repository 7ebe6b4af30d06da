from __future__ import annotations

import pytest

from dtxdesk.domain.three_way import Change, compare, merged, needs_choice


@pytest.mark.parametrize(
    ("started", "yours", "theirs", "change", "kept"),
    [
        (1, 1, 1, Change.NOBODY, 1),
        (1, 2, 2, Change.NOBODY, 2),
        (1, 2, 1, Change.YOURS, 2),
        (1, 1, 2, Change.THEIRS, 2),
        (1, 2, 3, Change.BOTH, 2),
        (None, None, "x", Change.THEIRS, "x"),
        ("x", None, "x", Change.YOURS, None),
    ],
)
def test_who_changed_what(
    started: object, yours: object, theirs: object, change: Change, kept: object
) -> None:
    (field,) = compare({"a": started}, {"a": yours}, {"a": theirs})
    assert (field.change, field.merged) == (change, kept)


def test_changes_of_different_fields_go_together() -> None:
    start = {"name": "Kor", "mmr": 4000, "notes": ""}
    fields = compare(start, {**start, "name": "Korvus"}, {**start, "mmr": 4200})
    assert not needs_choice(fields)
    assert merged(fields) == {"name": "Korvus", "mmr": 4200, "notes": ""}
    assert needs_choice(compare(start, {**start, "mmr": 1}, {**start, "mmr": 2}))
