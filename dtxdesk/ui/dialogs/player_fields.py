"""The fields of a player's form, as they are compared and shown when two people edit one player."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields as fields_of
from typing import Any

from PySide6.QtCore import QCoreApplication

from dtxdesk.services.players import PlayerFields
from dtxdesk.ui.delegates import PositionsCell
from dtxdesk.ui.dialogs.conflict import ShownField, text


def shown_fields() -> tuple[ShownField, ...]:
    """In the order of the form."""

    def handle(name: str | None) -> str:
        return f"@{name}" if name else ""

    return (
        ShownField("name", QCoreApplication.translate("PlayerFields", "Name"), text),
        ShownField("base_mmr", QCoreApplication.translate("PlayerFields", "Base MMR"), text),
        ShownField("positions", QCoreApplication.translate("PlayerFields", "Positions"),
                   PositionsCell),
        ShownField("discord_username",
                   QCoreApplication.translate("PlayerFields", "Discord name"),
                   lambda name: text(handle(name))),
        ShownField("discord_id", QCoreApplication.translate("PlayerFields", "Discord id"), text),
        ShownField("steam_id", QCoreApplication.translate("PlayerFields", "Steam id"), text),
        ShownField("notes", QCoreApplication.translate("PlayerFields", "Notes"), text),
    )  # fmt: skip


def as_values(fields: PlayerFields) -> Mapping[str, Any]:
    """The fields by name, as they are stored."""
    cleaned = fields.cleaned()
    return {field.name: getattr(cleaned, field.name) for field in fields_of(cleaned)}


def from_values(values: Mapping[str, Any]) -> PlayerFields:
    """The form that these values make."""
    return PlayerFields(**values)
