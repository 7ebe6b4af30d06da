from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from dtxdesk.ui.widgets.flow import FlowLayout

GAP = 8


class Part(QWidget):
    """As wide as it is told, or anything from `least` on."""

    def __init__(self, width: int, least: int | None = None) -> None:
        super().__init__()
        self._width = width
        self._least = width if least is None else min(least, width)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._width, 30)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._least, 30)


def laid_out(parts: list[Part], width: int, spring: int | None = None) -> tuple[QWidget, int]:
    place = QWidget()
    flow = FlowLayout(place, gap=GAP, line_gap=GAP)
    for at, part in enumerate(parts):
        if at == spring:
            flow.add_spring()
        flow.addWidget(part)
    height = flow.heightForWidth(width)
    flow.setGeometry(QRect(0, 0, width, height))
    return place, height


def test_one_line_while_there_is_room_and_what_comes_after_the_spring_at_its_end(
    qapp: QApplication,
) -> None:
    parts = [Part(100), Part(50), Part(60)]
    place, height = laid_out(parts, 400, spring=2)
    assert height == 30
    assert [part.x() for part in parts] == [0, 108, 340]
    place.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout = place.layout()
    assert layout is not None
    layout.setGeometry(QRect(0, 0, 400, 30))
    assert [part.x() for part in parts] == [300, 242, 0]


def test_a_part_gives_way_before_another_goes_to_the_next_line(qapp: QApplication) -> None:
    parts = [Part(300, least=100), Part(50), Part(60)]
    _place, height = laid_out(parts, 250)
    assert height == 30
    assert [part.width() for part in parts] == [124, 50, 60]
    _place, height = laid_out(narrow := [Part(300, least=100), Part(50), Part(60)], 170)
    assert height == 30 + GAP + 30
    assert [part.y() for part in narrow] == [0, 0, 38]


@settings(deadline=None, max_examples=60)
@given(
    widths=st.lists(st.integers(1, 200), min_size=1, max_size=8),
    width=st.integers(200, 700),
    spring=st.integers(0, 8),
)
def test_nothing_stands_on_anything_else_or_outside(
    qapp: QApplication, widths: list[int], width: int, spring: int
) -> None:
    parts = [Part(wide, least=wide // 2) for wide in widths]
    _place, height = laid_out(parts, width, spring=spring)
    room = QRect(0, 0, width, height)
    places = [part.geometry() for part in parts]
    for at, one in enumerate(places):
        assert room.contains(one)
        assert widths[at] // 2 <= one.width() <= max(1, widths[at])
        assert not any(one.intersects(other) for other in places[at + 1 :])
