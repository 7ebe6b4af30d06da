"""Who is ahead: above the middle Radiant, below it Dire."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from dtxdesk.domain.live import CurvePoint
from dtxdesk.drawing.lead_chart import LeadLayout, LeadLook, paint_lead_chart

RADIANT, DIRE, GROUND = QColor("#00ff00"), QColor("#ff0000"), QColor("#000000")
SIZE = (300, 120)


def look(*, named: bool = False) -> LeadLook:
    grey = QColor("#444444")
    font = QFont() if named else None
    return LeadLook(RADIANT, DIRE, QColor("#ffffff"), grey, grey, GROUND, font)


def painted(curve: Sequence[CurvePoint], *, named: bool = False) -> QImage:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    paint_lead_chart(painter, LeadLayout(curve, QRectF(0, 0, *SIZE), look(named=named)), look())
    painter.end()
    return image


def inked(image: QImage, ink: str, rows: range) -> int:
    """How many points of those rows have more of that colour than of the other."""
    found = 0
    for y in rows:
        for x in range(image.width()):
            colour = image.pixelColor(x, y)
            red, green = colour.red(), colour.green()
            found += green > red + 30 if ink == "radiant" else red > green + 30
    return found


def line(*leads: int | None) -> list[CurvePoint]:
    return [CurvePoint(60 * at, lead, None) for at, lead in enumerate(leads, start=1)]


UPPER, LOWER = range(SIZE[1] // 2 - 3), range(SIZE[1] // 2 + 4, SIZE[1])


def test_each_side_has_its_half(qapp: QApplication) -> None:
    image = painted(line(3_000, 4_000, 2_000))
    assert inked(image, "radiant", UPPER) > 500
    assert inked(image, "dire", LOWER) == 0
    image = painted(line(-3_000, -4_000, -2_000))
    assert inked(image, "dire", LOWER) > 500
    assert inked(image, "radiant", UPPER) == 0


def test_a_lead_that_changes_hands_is_in_both(qapp: QApplication) -> None:
    image = painted(line(3_000, -3_000))
    assert inked(image, "radiant", UPPER) > 100
    assert inked(image, "dire", LOWER) > 100


@pytest.mark.parametrize(
    "curve", [[], line(0), line(None, None), line(5, None, 7), line(10**12, -(10**12)), line(1)]
)
@pytest.mark.parametrize("named", [True, False])
def test_whatever_is_known_can_be_painted(
    qapp: QApplication, curve: list[CurvePoint], named: bool
) -> None:
    assert not painted(curve, named=named).isNull()


def test_where_a_moment_is(qapp: QApplication) -> None:
    layout = LeadLayout(line(100, 200, 900), QRectF(0, 0, *SIZE), look())
    assert layout.most == 1_000
    assert layout.y(0) == layout.plot.center().y()
    assert layout.nearest(layout.x(120)) == 1
    assert layout.nearest(10_000) == 2
    assert LeadLayout([], QRectF(0, 0, *SIZE), look()).nearest(5) is None
