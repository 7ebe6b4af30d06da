"""How tables paint: typed cells, the roles they come under, and the delegate."""

from typing import TYPE_CHECKING

from dtxdesk.ui.late_imports import names_on_demand

if TYPE_CHECKING:
    from .cell import CellDelegate, RowAction
    from .cells import (
        BadgeCell,
        Cell,
        ChangedCell,
        CheckCell,
        DivergingCell,
        HeroCell,
        MovementCell,
        PersonCell,
        PositionsCell,
        ShareCell,
        SidesCell,
        TeamCell,
        TextCell,
        WorthCell,
        percent,
        signed,
        spoken,
    )
    from .roles import Role

__all__ = [
    "BadgeCell",
    "Cell",
    "CellDelegate",
    "ChangedCell",
    "CheckCell",
    "DivergingCell",
    "HeroCell",
    "MovementCell",
    "PersonCell",
    "PositionsCell",
    "Role",
    "RowAction",
    "ShareCell",
    "SidesCell",
    "TeamCell",
    "TextCell",
    "WorthCell",
    "percent",
    "signed",
    "spoken",
]

# The first window needs a few of them only: each module is imported with its first name.
__getattr__ = names_on_demand(
    __name__,
    {
        "cell": (
            "CellDelegate",
            "RowAction",
        ),
        "cells": (
            "BadgeCell",
            "Cell",
            "ChangedCell",
            "CheckCell",
            "DivergingCell",
            "HeroCell",
            "MovementCell",
            "PersonCell",
            "PositionsCell",
            "ShareCell",
            "SidesCell",
            "TeamCell",
            "TextCell",
            "WorthCell",
            "percent",
            "signed",
            "spoken",
        ),
        "roles": ("Role",),
    },
)
