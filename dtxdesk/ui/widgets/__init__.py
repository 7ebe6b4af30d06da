"""The parts that screens are made of."""

from .buttons import Button, Chip, Switch
from .forms import FormField
from .frames import Banner, Card, Frame, Line, Stat, StatStrip
from .pictures import Avatar, DivergingBar, PositionBars
from .search_field import SearchField
from .selection_bar import SelectionBar
from .states import StatefulArea, StatePanel
from .table import RowTable, TableHeader
from .tabs import Tabs
from .text import Badge, ElidedLabel, IconLabel, Label, plain_tooltip

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
]
