"""Short notices at the bottom right: what was done, with the button that takes it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.buttons import Button
from dtxdesk.ui.widgets.frames import Frame
from dtxdesk.ui.widgets.text import IconLabel, Label

ToastKind = Literal["done", "info", "error"]

MOST = 3
WIDTH = 400
GAP = 8
CORNER = 16
SECONDS = 8.0
TICK_MS = 50
SLIDE_MS = 160

_ICONS: dict[ToastKind, tuple[str, str]] = {
    "done": ("check", "muted"),
    "info": ("sync", "good"),
    "error": ("alert", "bad"),
}


class Toast(Frame):
    """One notice. Its time stands still under the pointer and while it has the focus."""

    closed = Signal()

    def __init__(
        self,
        kind: ToastKind,
        title: str,
        text: str,
        button: str,
        on_button: Callable[[], object] | None,
        undo: bool,
        parent: QWidget,
    ) -> None:
        super().__init__("popover", parent)
        px = theme().metrics.px
        self.kind = kind
        self.undo = undo
        self._left = 0.0 if kind == "error" else SECONDS
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.setFixedWidth(px(WIDTH))
        self.setAccessibleName(f"{title}. {text}" if text else title)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(12), px(8), px(12))
        row.setSpacing(px(12))
        row.addWidget(IconLabel(*_ICONS[kind]), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(Label(title, weight="medium", wrap=True))
        if text:
            words.addWidget(Label(text, size="small", tone="muted", wrap=True))
        row.addLayout(words, 1)
        if button:
            act = Button(button, "undo" if undo else "", small=True)
            act.clicked.connect(self.closed)
            if on_button is not None:
                act.clicked.connect(on_button)
            row.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
        close = Button("", "x", "ghost", small=True, name=self.tr("Close this notice"))
        close.clicked.connect(self.closed)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        if self._left:
            self._timer.start()

    def fit(self) -> None:
        """Takes the height that its words need."""
        self.setFixedHeight(self._row.totalHeightForWidth(self.width()))

    def _tick(self) -> None:
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            return
        self._left -= TICK_MS / 1000
        if self._left <= 0:
            self._timer.stop()
            self.closed.emit()
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._left > 0:
            px = theme().metrics.px
            painter = QPainter(self)
            whole = self.width() - 2 * px(8)
            width = round(whole * self._left / SECONDS)
            painter.fillRect(px(8), self.height() - 2, width, 2, theme().tokens.accent)
            painter.end()


class Toasts(QObject):
    """The notices over one window, the newest at the bottom, at most three."""

    changed = Signal()
    """Another notice is there, or one has gone."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._shown: list[Toast] = []
        self._focus_before: QWidget | None = None
        self._room_below = 0
        host.installEventFilter(self)

    def keep_clear(self, below: int) -> None:
        """How much of the host's lower edge is taken (by the status bar), in pixels."""
        self._room_below = below
        self._place(slide=False)

    def show(
        self,
        title: str,
        text: str = "",
        kind: ToastKind = "done",
        button: str = "",
        on_button: Callable[[], object] | None = None,
        *,
        undo: bool = False,
    ) -> None:
        """Shows a notice. Errors stay until they are closed; the others go by themselves.

        `undo` says that the button takes back the newest change; notices of older ones go, since
        theirs would take back the wrong one.
        """
        if undo:
            for older in [shown for shown in self._shown if shown.undo]:
                self._close(older)
        toast = Toast(kind, title, text, button, on_button, undo, self._host)
        toast.closed.connect(lambda: self._close(toast))
        self._shown.append(toast)
        while len(self._shown) > MOST:
            passing = [shown for shown in self._shown[:-1] if shown.kind != "error"]
            self._close((passing or self._shown)[0])
        toast.adjustSize()
        toast.show()
        toast.raise_()
        self._place(slide=True)
        self.changed.emit()
        # A screen reader doesn't look into the corner by itself.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(toast, toast.accessibleName()))

    @property
    def shown(self) -> tuple[Toast, ...]:
        return tuple(self._shown)

    def take_focus(self) -> None:
        """Puts the keyboard on the newest notice, from one of them on the one above it."""
        focused = QApplication.focusWidget()
        inside = next((at for at, toast in enumerate(self._shown) if _has(toast, focused)), None)
        if not self._shown:
            return
        if inside is None:
            self._focus_before = focused
        toast = self._shown[(inside or 0) - 1]
        toast.findChildren(Button)[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._place(slide=False)
        return super().eventFilter(watched, event)

    def _close(self, toast: Toast) -> None:
        if toast not in self._shown:
            return
        self._shown.remove(toast)
        if _has(toast, QApplication.focusWidget()):
            self._give_focus_back()
        toast.hide()
        toast.deleteLater()
        self._place(slide=True)
        self.changed.emit()

    def _give_focus_back(self) -> None:
        before, self._focus_before = self._focus_before, None
        if before is not None and Shiboken.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self, *, slide: bool) -> None:
        px = theme().metrics.px
        bottom = self._host.height() - self._room_below - px(CORNER)
        for toast in reversed(self._shown):
            toast.fit()
            at = QPoint(self._host.width() - px(CORNER) - toast.width(), bottom - toast.height())
            new = toast is self._shown[-1] and toast.pos() == QPoint(0, 0)
            if slide and not theme().reduced_motion:
                self._slide(toast, at + QPoint(0, px(GAP)) if new else toast.pos(), at)
            else:
                toast.move(at)
            bottom -= toast.height() + px(GAP)

    def _slide(self, toast: Toast, start: QPoint, end: QPoint) -> None:
        motion = QPropertyAnimation(toast, b"pos", toast)
        motion.setDuration(SLIDE_MS)
        motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        motion.setStartValue(start)
        motion.setEndValue(end)
        motion.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)


def _has(toast: Toast, widget: QWidget | None) -> bool:
    return widget is not None and toast.isAncestorOf(widget)
