"""The program with its window: from an application object to the exit code."""

from __future__ import annotations

import gc
import logging
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QSocketNotifier,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from dtxdesk.errors import DeskError
from dtxdesk.paths import resource
from dtxdesk.settings import LANGUAGE, REDUCED_MOTION, THEME
from dtxdesk.ui.heap import share_heaps
from dtxdesk.ui.main_window import MainWindow
from dtxdesk.ui.single_instance import SingleInstance
from dtxdesk.ui.theme import theme
from dtxdesk.ui.translation import set_language
from dtxdesk.ui.window_state import as_mode

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk

log = logging.getLogger(__name__)
qt_log = logging.getLogger("dtxdesk.qt")

GIVE_WAY_AFTER = 0.0005
"""Seconds after which a busy worker gives the interpreter to the window: a tenth of Python's own
5 ms, of which a repaint would wait several."""

COLLECT_AFTER = 20_000
"""New objects after which Python looks for garbage in circles. Its own 700 is for small programs:
starting makes hundreds of thousands of objects, and hardly any is garbage."""

CLOSE_WITHIN = 12.0
"""Seconds that jobs and database get to end; what still hangs then ends with the process."""


def make_application(desk: Desk) -> QApplication:
    """The application object, dressed in the theme of the settings."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("dtxdesk")
    app.setDesktopFileName("dtxdesk")
    app.setWindowIcon(QIcon(str(resource("icons", "logo.svg"))))
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
    sys.setswitchinterval(GIVE_WAY_AFTER)
    gc.set_threshold(COLLECT_AFTER, 20, 20)
    share_heaps()
    set_language(app, desk.settings.get(LANGUAGE))
    theme().reduced_motion = desk.settings.get(REDUCED_MOTION)
    theme().install(app, as_mode(desk.settings.get(THEME)))
    return app


def run_window(desk: Desk) -> int:
    """Shows the window on a Desk until it is closed; the exit code of the program.

    The Desk need not be open; it is closed at the end. Where a window on the same data folder is
    open already, that one comes to the front and this returns at once.
    """
    app = make_application(desk)
    instance = SingleInstance(desk.paths.root)
    if not instance.claim():
        return 0
    qInstallMessageHandler(_qt_message)
    window = MainWindow(desk)
    _catch_bugs(window)
    keep_out_of_collections(window)
    instance.raise_asked.connect(window.raise_to_front)
    window.state.show(window)
    window.activateWindow()
    with _closed_by_signals(window):
        code = app.exec()
    _close(desk)
    instance.release()
    return code


def keep_out_of_collections(window: MainWindow) -> None:
    """What the window is made of stays: Python need not look through it for garbage ever again.

    A full collection would hold up the window for 50 ms, on whichever thread it fell.
    """

    def freeze() -> None:
        if window.pages:
            window.runner.idle.disconnect(freeze)
            gc.freeze()

    window.runner.idle.connect(freeze)


def _close(desk: Desk) -> None:
    """Closes on a thread that can be left behind: a server that hangs must not keep the process."""
    closing = threading.Thread(target=desk.close, name="closing", daemon=True)
    closing.start()
    closing.join(CLOSE_WITHIN)
    if closing.is_alive():
        log.info("Something did not end in time and was left")


@contextmanager
def _closed_by_signals(window: MainWindow) -> Iterator[None]:
    """Ctrl+C in the terminal, and a session that ends, close the window as a person would.

    Python runs its handlers only between its own instructions, and Qt's loop is not Python: each
    signal writes into a socket that Qt listens to. The window is closed by the loop, not in the
    middle of whatever the signal fell into.
    """
    reading, writing = socket.socketpair()
    for end in (reading, writing):
        end.setblocking(False)
    before = signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: reading.recv(64))
    handlers = {
        number: signal.signal(number, lambda *_: QTimer.singleShot(0, window, window.quit))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(before)
        notifier.setEnabled(False)
        reading.close()
        writing.close()


def _catch_bugs(window: MainWindow) -> None:
    """Whatever nobody catches on the window's thread goes to the log and the crash dialog."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, DeskError):
            window.show_problem(error)
            return
        log.error("Unexpected", exc_info=(kind, error, trace))
        window.dialogs.show_crash(error)

    sys.excepthook = hook


_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
