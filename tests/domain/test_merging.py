"""Two people who are one, part by part."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from dtxdesk.domain.merging import COLUMNS, Part, Side, merge_lines, merged_values

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def person(number: int, **columns: Any) -> dict[str, Any]:
    nothing = {name: None for names in COLUMNS.values() for name in names}
    positions = dict.fromkeys(COLUMNS[Part.POSITIONS], 0)
    return {
        **nothing,
        **positions,
        "id": number,
        "name": f"P{number}",
        "notes": "",
        "active": True,
        **columns,
    }


def merged(into: dict[str, Any], other: dict[str, Any], **chosen: Side) -> dict[str, Any]:
    lines = merge_lines(into, other, {Part(name): side for name, side in chosen.items()})
    return merged_values(into, other, lines, NOW)


def test_gaps_are_filled_and_what_is_there_stays() -> None:
    into = person(1, nickname="Kor", base_mmr=4000, base_mmr_source="typed")
    other = person(2, nickname="Smurf", steam_id=7, discord_id="5" * 18, base_mmr=0,
                   position_mid=1)  # fmt: skip
    values = merged(into, other)
    assert (values["nickname"], values["steam_id"], values["discord_id"]) == ("Kor", 7, "5" * 18)
    assert (values["base_mmr"], values["position_mid"]) == (4000, 1)
    assert values["notes"] == (
        "Merged with P2 (player 2) on 2026-11-01; given up: name Smurf, base MMR 0."
    )


def test_base_mmr_moves_with_where_it_comes_from() -> None:
    values = merged(person(1), person(2, base_mmr=0, base_mmr_source="csv", base_mmr_at=NOW))
    assert (values["base_mmr"], values["base_mmr_source"], values["base_mmr_at"]) == (0, "csv", NOW)


@pytest.mark.parametrize(("part", "column"), [("steam", "steam_id"), ("discord", "discord_id")])
def test_two_ids_wait_for_a_choice(part: str, column: str) -> None:
    into, other = person(1, **{column: "1"}), person(2, **{column: "2"})
    (line,) = (line for line in merge_lines(into, other, {}) if line.kept is None)
    assert (line.part, line.needs_choice) == (part, True)
    assert merged(into, other, **{part: Side.INTO})[column] == "1"
    values = merged(into, other, **{part: Side.OTHER})
    assert values[column] == "2"
    assert " 1." in values["notes"]


def test_a_discord_id_wins_over_a_discord_name_alone() -> None:
    values = merged(
        person(1, discord_username="kor", guild_nickname="Kor of DTX"),
        person(2, discord_id="5" * 18, discord_username="korvus"),
    )
    assert values["discord_username"] == "korvus"
    assert values["guild_nickname"] == "Kor of DTX"
    assert "Discord @kor" in values["notes"]


def test_names_of_the_other_discord_account_do_not_mix_with_the_kept_one() -> None:
    into = person(1, discord_id="1")
    other = person(2, discord_id="2", discord_username="other", avatar="x")
    values = merged(into, other, discord=Side.INTO)
    assert (values["discord_id"], values["discord_username"], values["avatar"]) == ("1", None, None)


def test_whoever_of_both_is_active_makes_the_one_active() -> None:
    assert merged(person(1, active=False), person(2))["active"] is True
    assert merged(person(1, active=False), person(2, active=False))["active"] is False


def test_both_notes_are_kept_once() -> None:
    values = merged(person(1, notes="a"), person(2, notes="b"))
    assert values["notes"].splitlines()[:2] == ["a", "b"]
    assert merged(person(1, notes="a"), person(2, notes="a"))["notes"].count("a\n") == 1
