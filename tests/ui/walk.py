"""Looks at a window as someone who sees it, hears it or has no mouse, and says what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFocusFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QScrollBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from dtxdesk.ui.drop.overlay import DropOverlay
from dtxdesk.ui.palette.palette import Palette
from dtxdesk.ui.theme.focus import SHOWS_ITS_OWN
from dtxdesk.ui.widgets.text import ElidedLabel

_LETTERS = re.compile(r"[^\W\d_]{3}")


def in_front(window: QMainWindow) -> QWidget:
    """The dialog that is open, or the window itself."""
    dialogs = [d for d in window.findChildren(QDialog) if d.isVisible()]
    return dialogs[-1] if dialogs else window


def shown(top: QWidget) -> Iterator[QWidget]:
    """All visible widgets of a window, without those of Qt's own making."""
    for widget in top.findChildren(QWidget):
        if widget.window() is top and widget.isVisible() and widget.visibleRegion().boundingRect():
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def described(widget: QWidget) -> str:
    words = getattr(widget, "text", lambda: "")() or name_of(widget) or widget.objectName()
    return f"{type(widget).__name__} “{words}”"


_INPUTS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QTextEdit)


def nameless(top: QWidget) -> list[str]:
    """Controls that a screen reader has no name for."""
    return [
        f"{described(widget)} in {described(widget.parentWidget())} has no accessible name"
        for widget in shown(top)
        if _is_control(widget) and not name_of(widget).strip()
    ]


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, (QScrollBar, QHeaderView)) or widget.focusProxy() is not None:
        return False
    inner = isinstance(widget.parentWidget(), (QAbstractSpinBox, QComboBox, QLineEdit))
    if inner or (type(widget) is QAbstractButton and not widget.focusPolicy()):
        return False
    return isinstance(widget, (*_INPUTS, QAbstractSlider)) or bool(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    )


def not_by_keyboard(top: QWidget) -> list[str]:
    """Controls that Tab never comes to, and those that it comes to without showing it."""
    veil = _veil(top)
    wanted = {w for w in shown(top) if w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
              and _is_control(w) and (veil is None or veil.isAncestorOf(w))}  # fmt: skip
    if veil is not None and not wanted:
        return []
    problems: list[str] = []
    reached: list[QWidget] = []
    start = top.focusWidget() or top
    # What lies below a window of its own is on the way as well: a round ends where it began.
    for _ in range(len(top.findChildren(QWidget)) + 8):
        now = QApplication.focusWidget()
        QTest.keyClick(now or start, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now.window() is not top:
            problems.append(f"Tab leaves the window from {described(reached[-1])}"
                            if reached else "Tab goes nowhere")  # fmt: skip
            break
        if now in reached:
            break
        reached.append(now)
        alone = len(wanted) == 1  # the focus does not move, and nothing can be mistaken
        if not alone and not isinstance(now, SHOWS_ITS_OWN) and not _ringed(now):
            problems.append(f"{described(now)} does not show that it has the focus")
    covered = set(reached) | {w.focusProxy() for w in reached if w.focusProxy()}
    problems += [
        f"Tab does not come to {described(widget)}"
        for widget in wanted - covered
        if not _goes_by_arrow(widget, covered)
    ]
    return problems


def _veil(top: QWidget) -> QWidget | None:
    """What lies over the whole window: only what is in it can be used."""
    veils = [v for kind in (Palette, DropOverlay) for v in top.findChildren(kind)]
    return next((veil for veil in veils if veil.isVisible()), None)


def _ringed(widget: QWidget) -> bool:
    return any(
        frame.isVisible() and frame.widget() is widget
        for frame in widget.window().findChildren(QFocusFrame)
    )


def _goes_by_arrow(widget: QWidget, reached: set[QWidget]) -> bool:
    """One of a group: the arrow keys go on from the one that Tab comes to."""
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    if group is not None and group.exclusive():
        return any(member in reached for member in group.buttons())
    if widget.autoExclusive() and widget.parentWidget() is not None:
        siblings = widget.parentWidget().findChildren(type(widget))
        return any(sibling in reached for sibling in siblings)
    return False


def cut(top: QWidget) -> list[str]:
    """Words that have less room than they need, other than those made to give way."""
    problems = []
    for widget in shown(top):
        if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel):
            if widget.text() and _lacks_room(widget):
                problems.append(f"{described(widget)} is cut in {_path(widget)}")
        elif (
            isinstance(widget, (QPushButton, QCheckBox, QToolButton))
            and widget.text()
            and type(widget).paintEvent in (QPushButton.paintEvent, QCheckBox.paintEvent)
            and widget.width() < widget.minimumSizeHint().width() - 1
        ):
            problems.append(f"{described(widget)} is cut in {_path(widget)}")
        elif isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
            room = widget.width() - 20
            needs = QFontMetricsF(widget.font()).horizontalAdvance(widget.placeholderText())
            if needs > room:
                problems.append(
                    f"placeholder “{widget.placeholderText()}” is cut: {needs} > {room}"
                )
    return problems


def _lacks_room(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width()) - 2
    hint = label.sizeHint()
    return label.width() < hint.width() - 1 or label.height() < hint.height() - 4


def outside(top: QWidget) -> list[str]:
    """Controls that reach beyond what holds them, where nothing scrolls."""
    problems = []
    for widget in shown(top):
        parent = widget.parentWidget()
        if parent is None or not isinstance(widget, (QAbstractButton, QLabel, QLineEdit)):
            continue
        if not parent.rect().adjusted(-2, -2, 2, 2).contains(widget.geometry()):
            problems.append(f"{described(widget)} is not inside of {_path(widget)}")
    return problems


def overlapping(top: QWidget) -> list[str]:
    """Labels and buttons of one layout that stand on each other."""
    problems = []
    by_parent: dict[QWidget, list[QWidget]] = {}
    for widget in shown(top):
        parent = widget.parentWidget()
        if parent is not None and isinstance(widget, (QAbstractButton, QLabel, QLineEdit)):
            by_parent.setdefault(parent, []).append(widget)
    for widgets in by_parent.values():
        for at, first in enumerate(widgets):
            for second in widgets[at + 1 :]:
                shared = first.geometry().intersected(second.geometry())
                if shared.width() > 2 and shared.height() > 2:
                    problems.append(f"{described(first)} and {described(second)} overlap")
    return problems


def marked_up(top: QWidget) -> list[str]:
    """Labels that would read a name as HTML."""
    return [
        f"{described(widget)} is not plain text"
        for widget in shown(top)
        if isinstance(widget, QLabel)
        and widget.text()
        and widget.textFormat() != Qt.TextFormat.PlainText
    ]


def words(window: QMainWindow) -> dict[str, str]:
    """All that the window in front says, to eye and ear, and where; only what has letters."""
    texts: dict[str, str] = {}
    for widget in shown(in_front(window)):
        said = [widget.toolTip(), widget.accessibleDescription()]
        if isinstance(widget, (QAbstractButton, QLabel)):
            said.append(widget.text())
        if isinstance(widget, QLineEdit):
            said.append(widget.placeholderText())
        if isinstance(widget, QHeaderView) and widget.model() is not None:
            titles = range(widget.count())
            said += [str(widget.model().headerData(n, widget.orientation()) or "") for n in titles]
        if _is_control(widget):
            said.append(name_of(widget))
        for text in said:
            texts.setdefault(text, _path(widget))
    for action in window.actions():
        texts.setdefault(action.text(), "actions")
    return {text: place for text, place in texts.items() if _LETTERS.search(text)}


def _path(widget: QWidget) -> str:
    names = []
    at: QWidget | None = widget.parentWidget()
    while at is not None and len(names) < 4:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " < ".join(names)
