"""What the search languages of all tables have in common: comparisons, as conditions in SQL."""

from __future__ import annotations

import operator
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement

COMPARE: dict[str, Callable[[Any, Any], ColumnElement[bool]]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}

_TURNED = str.maketrans("<>", "><")


def of_age(
    column: ColumnElement[Any], comparison: str, age: timedelta, now: datetime
) -> ColumnElement[bool]:
    """How long ago it was: less than 30 days ago is a time later than that."""
    return COMPARE[comparison.translate(_TURNED)](column, now - age)
