"""How tables paint: typed cells, the roles they come under, and the delegate."""

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
    "TextCell",
    "WorthCell",
    "percent",
    "signed",
    "spoken",
]
