"""The parts that screens are made of."""

from typing import TYPE_CHECKING

from dtxdesk.ui.late_imports import names_on_demand

if TYPE_CHECKING:
    from .buttons import Button, Chip, Switch
    from .forms import FormField
    from .frames import Banner, Card, Frame, Line, Stat, StatStrip
    from .pictures import Avatar, DivergingBar, PositionBars
    from .search_field import SearchField
    from .selection_bar import SelectionBar
    from .states import StatefulArea, StatePanel
    from .table import RowTable, TableHeader
    from .tabs import Tabs
    from .text import Badge, ElidedLabel, IconLabel, Label, plain_tooltip, shortened

__all__ = [
    "Avatar",
    "Badge",
    "Banner",
    "Button",
    "Card",
    "Chip",
    "DivergingBar",
    "ElidedLabel",
    "FormField",
    "Frame",
    "IconLabel",
    "Label",
    "Line",
    "PositionBars",
    "RowTable",
    "SearchField",
    "SelectionBar",
    "Stat",
    "StatStrip",
    "StatePanel",
    "StatefulArea",
    "Switch",
    "TableHeader",
    "Tabs",
    "plain_tooltip",
    "shortened",
]

# The first window needs a few of them only: each module is imported with its first name.
__getattr__ = names_on_demand(
    __name__,
    {
        "buttons": (
            "Button",
            "Chip",
            "Switch",
        ),
        "forms": ("FormField",),
        "frames": (
            "Banner",
            "Card",
            "Frame",
            "Line",
            "Stat",
            "StatStrip",
        ),
        "pictures": (
            "Avatar",
            "DivergingBar",
            "PositionBars",
        ),
        "search_field": ("SearchField",),
        "selection_bar": ("SelectionBar",),
        "states": (
            "StatefulArea",
            "StatePanel",
        ),
        "table": (
            "RowTable",
            "TableHeader",
        ),
        "tabs": ("Tabs",),
        "text": (
            "Badge",
            "ElidedLabel",
            "IconLabel",
            "Label",
            "plain_tooltip",
            "shortened",
        ),
    },
)
