"""The window on the big screen: one leaf at a time, for so many seconds each.

Space pauses, the arrows turn the leaves, Escape ends it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from dtxdesk.services.live_games import LivePicture
from dtxdesk.ui.delegates.mirroring import mirrored_row
from dtxdesk.ui.presentation.leaf import MARGIN, TOP, Leaf, Shown
from dtxdesk.ui.presentation.options import Ground, PresentationOptions
from dtxdesk.ui.presentation.pages import leaves_of
from dtxdesk.ui.presentation.scene import Scene
from dtxdesk.ui.spectator.canvas import HEIGHT, LEAST_WIDTH, Canvas
from dtxdesk.ui.spectator.painting import DraftPainter
from dtxdesk.ui.theme import theme
from dtxdesk.ui.widgets.text import plain_title

VEIL = 222
"""How much of a picture, or of what is behind the window, the words' own ground hides (of 255)."""


class PresentationWindow(QWidget):
    """Shows a `Scene`; `take` brings another one."""

    closed = Signal()
    turned = Signal()
    """Another leaf, or paused, or going on."""

    def __init__(self, options: PresentationOptions, parent: QWidget | None = None) -> None:
        flags = Qt.WindowType.Window
        if options.window_size is not None or options.ground is Ground.NOTHING:
            flags |= Qt.WindowType.FramelessWindowHint
        super().__init__(parent, flags)
        self.options = options
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        if options.ground is Ground.NOTHING:
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        else:
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 180)
        self.scene: Scene | None = None
        self.draft = DraftPainter()
        self.live: LivePicture | None = None
        self.paused = False
        self._picture: QImage | None = None
        self._leaves: list[tuple[str, Leaf]] = []
        self._at = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(options.seconds * 1_000)
        self._timer.timeout.connect(self.show_next)
        self.setWindowTitle(self.tr("Presentation – dtxdesk"))
        theme().changed.connect(self.update)

    # What it shows

    @property
    def page(self) -> str:
        """The key of the page in view; empty where there is nothing to see."""
        return self._leaves[self._at][0] if self._leaves else ""

    @property
    def title(self) -> str:
        return self._leaves[self._at][1].title if self._leaves else ""

    @property
    def count(self) -> int:
        """How many leaves there are."""
        return len(self._leaves)

    @property
    def place(self) -> int:
        return self._at

    @property
    def seconds(self) -> float | None:
        """How long until the next leaf; None where none will come by itself."""
        return self._timer.interval() / 1_000 if self._timer.isActive() else None

    def take(self, scene: Scene) -> None:
        """The tournament as it is now: what is in view stays in view."""
        self.scene = scene
        title = self.tr("{tournament}, presented – dtxdesk").format(tournament=scene.title)
        self.setWindowTitle(plain_title(title))
        self.arrange()

    def take_live(self, picture: LivePicture) -> None:
        """What is being played now."""
        self.live = picture
        self.arrange()

    def set_picture(self, picture: QImage | None) -> None:
        """What is behind it, where that is a picture."""
        self._picture = picture
        self.update()

    def arrange(self) -> None:
        """The leaves anew: the tournament, its draft or the window's shape is another."""
        key, before = self.page, self._place_in_page()
        if self.scene is not None:
            shown = Shown(self.scene, self.draft, self._canvas_width(), self.live)
            self._leaves = leaves_of(shown, self.options.left_out)
        places = [at for at, (page, _) in enumerate(self._leaves) if page == key]
        if places:
            self._at = places[min(before, len(places) - 1)]
        else:
            self._at = min(self._at, max(0, len(self._leaves) - 1))
        self._shown()

    def _place_in_page(self) -> int:
        return sum(page == self.page for page, _ in self._leaves[: self._at])

    def _canvas_width(self) -> float:
        return self.width() / min(self.height() / HEIGHT, self.width() / LEAST_WIDTH)

    # Turning

    def show_next(self) -> None:
        """The next leaf; after the last one the first."""
        self._turn(1)

    def show_previous(self) -> None:
        self._turn(-1)

    def set_paused(self, paused: bool) -> None:
        """Stays on this leaf, or goes on from it."""
        self.paused = paused
        self._timer.stop()
        self._shown()

    def _turn(self, by: int) -> None:
        if self._leaves:
            self._at = (self._at + by) % len(self._leaves)
        self._timer.stop()
        self._shown()

    def _shown(self) -> None:
        """Time runs only while there is something to turn to."""
        if self.paused or len(self._leaves) < 2:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self.setAccessibleName(", ".join(
            part for part in (self.scene.title if self.scene else "", self.title) if part
        ))  # fmt: skip
        self.update()
        self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Escape: self.close,
            Qt.Key.Key_Space: lambda: self.set_paused(not self.paused),
            Qt.Key.Key_Right: self.show_next,
            Qt.Key.Key_PageDown: self.show_next,
            Qt.Key.Key_Left: self.show_previous,
            Qt.Key.Key_PageUp: self.show_previous,
        }
        act = keys.get(event.key())
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A window without a frame is moved by its middle."""
        handle = self.windowHandle()
        if not self.isFullScreen() and handle is not None:
            handle.startSystemMove()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        super().closeEvent(event)
        self.closed.emit()

    def sizeHint(self) -> QSize:
        return QSize(*(self.options.window_size or (1280, 720)))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_ground(painter)
        canvas = Canvas(painter, self.width(), self.height())
        with mirrored_row(painter, self.rect(), self.layoutDirection()):
            leaf = self._leaves[self._at][1] if self._leaves else None
            if leaf is None:
                self._paint_nothing(canvas)
            elif leaf.alone:
                leaf.paint(canvas)
            else:
                self._paint_head(canvas, leaf)
                leaf.paint(canvas)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        ground = QColor(theme().tokens.window)
        if self.options.ground is Ground.THEME:
            painter.fillRect(self.rect(), ground)
            return
        if self._picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self._picture, self._cut_out(self._picture))
        elif self.options.ground is Ground.PICTURE:
            painter.fillRect(self.rect(), ground)
        ground.setAlpha(VEIL)
        canvas = Canvas(painter, self.width(), self.height())
        edge = MARGIN / 2
        canvas.rounded(edge, edge, canvas.width - 2 * edge, canvas.height - 2 * edge, 24, ground)

    def _cut_out(self, picture: QImage) -> QRectF:
        """The middle of the picture, in the shape of the window."""
        scale = max(self.width() / picture.width(), self.height() / picture.height())
        wide, high = self.width() / scale, self.height() / scale
        return QRectF((picture.width() - wide) / 2, (picture.height() - high) / 2, wide, high)

    def _paint_head(self, canvas: Canvas, leaf: Leaf) -> None:
        tokens = theme().tokens
        assert self.scene is not None
        room = canvas.width - 2 * MARGIN
        used = canvas.text(MARGIN, 40, room * 0.6, TOP - 60, leaf.title, 60, tokens.text,
                           weight="semibold", tight=1)  # fmt: skip
        canvas.text(MARGIN + used + 40, 40, room - used - 40, TOP - 60, self.scene.title, 36,
                    tokens.muted, align="right")  # fmt: skip
        self._paint_place(canvas)

    def _paint_place(self, canvas: Canvas) -> None:
        """A dot for each leaf; two bars where it stands still."""
        tokens, count = theme().tokens, len(self._leaves)
        y, step = canvas.height - 44, min(26.0, (canvas.width - 2 * MARGIN) / max(1, count))
        x = (canvas.width - step * count) / 2
        for at in range(count if count > 1 else 0):
            here = at == self._at
            canvas.rounded(x + at * step, y, step * 0.55, 12, 6,
                           tokens.accent if here else tokens.track)  # fmt: skip
        if self.paused:
            for bar in (0, 1):
                canvas.fill(canvas.width - MARGIN - 28 + bar * 16, y - 8, 9, 28, tokens.muted)

    def _paint_nothing(self, canvas: Canvas) -> None:
        words = self.tr("Nothing to show yet") if self.scene is not None else ""
        canvas.text(MARGIN, 0, canvas.width - 2 * MARGIN, canvas.height, words, 60,
                    theme().tokens.muted, align="centre")  # fmt: skip
