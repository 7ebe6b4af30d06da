"""How tables paint: typed cells, the roles they come under, and the delegate."""

from .cell import CellDelegate, RowAction
from .cells import (
    BadgeCell,
    Cell,
    ChangedCell,
    DivergingCell,
    MovementCell,
    PersonCell,
    PositionsCell,
    ShareCell,
    SidesCell,
    TextCell,
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
    "DivergingCell",
    "MovementCell",
    "PersonCell",
    "PositionsCell",
    "Role",
    "RowAction",
    "ShareCell",
    "SidesCell",
    "TextCell",
    "percent",
    "signed",
    "spoken",
]
