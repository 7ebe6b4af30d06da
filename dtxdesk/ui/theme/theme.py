"""The look in force: which theme, its tokens, its sizes. Everything that paints asks here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmapCache
from PySide6.QtWidgets import QApplication

from .metrics import Metrics, load_fonts
from .palette import build_palette, class_palettes
from .tokens import ThemeName, Tokens, load_tokens

if TYPE_CHECKING:
    from .focus import FocusRing

ThemeMode = Literal["dark", "light", "system"]

_DESIGN_DPI = 96


class Theme(QObject):
    """Tokens and metrics, switched live.

    `changed` comes after the palette is in place: a widget that paints with tokens only has to
    repaint itself, one that keeps something made of them makes it anew.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode: ThemeMode = "dark"
        self._name: ThemeName = "dark"
        self._ring: FocusRing | None = None
        self.reduced_motion = False
        self.metrics = Metrics(_text_scale())
        self.tokens: Tokens = load_tokens(self._name)

    @property
    def mode(self) -> ThemeMode:
        """What was asked for; `name` is what it comes to."""
        return self._mode

    @property
    def name(self) -> ThemeName:
        return self._name

    def set_mode(self, mode: ThemeMode) -> None:
        """Switch at once. "system" goes along with the desktop's choice while it is set."""
        self._mode = mode
        self._follow()

    def install(self, app: QApplication, mode: ThemeMode) -> None:
        """Dress the application: typeface, style, palette. Before any widget."""
        from .focus import FocusRing
        from .style import DeskStyle

        if self._ring is None:
            load_fonts()
            self.metrics = Metrics(_text_scale())
            app.setStyle(DeskStyle())
            app.setFont(self.metrics.font())
            # The stubs want bytes for a class, which PySide refuses.
            app.setFont(self.metrics.font(weight="medium"), "QPushButton")  # type: ignore[arg-type]
            self._ring = FocusRing(app)
            app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._mode = mode
        self._name = self._wanted()
        self._dress(app)

    def _wanted(self) -> ThemeName:
        if self._mode != "system":
            return self._mode
        scheme = QGuiApplication.styleHints().colorScheme()
        return "light" if scheme == Qt.ColorScheme.Light else "dark"

    def _follow_system(self) -> None:
        if self._mode == "system":
            self._follow()

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted == self._name:
            return
        self._name = wanted
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._dress(app)
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        self.tokens = load_tokens(self._name)
        QPixmapCache.clear()
        app.setPalette(build_palette(self.tokens))
        for name, palette in class_palettes(self.tokens).items():
            app.setPalette(palette, name)  # type: ignore[arg-type]
        # Qt would hand it on to the windows in a moment: now, so that `changed` comes after it.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.ApplicationPaletteChange.value)


def _text_scale() -> float:
    """How much larger than the design the desktop wants its text (never smaller)."""
    screens = QGuiApplication.screens()
    return max(1.0, screens[0].logicalDotsPerInch() / _DESIGN_DPI) if screens else 1.0


_theme: Theme | None = None


def theme() -> Theme:
    """The one theme of the program; made when first asked for, after the application is."""
    global _theme
    if _theme is None:
        _theme = Theme()
    return _theme
