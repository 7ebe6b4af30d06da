"""A bug: what the person can do now, and a report freed of secrets to send on."""

from __future__ import annotations

import platform
import sys
import traceback

import PySide6
from PySide6.QtCore import QCoreApplication, Signal, qVersion
from PySide6.QtWidgets import QWidget

from dtxdesk import __version__
from dtxdesk.logs import redacted
from dtxdesk.ui.dialogs.problem import DetailsDialog
from dtxdesk.ui.widgets.buttons import Button


class CrashDialog(DetailsDialog):
    """Shown for every exception that is neither a UserError nor an EnvironmentProblem."""

    log_asked = Signal()
    """The person wants to see the log; the dialog is closed."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(
            "alert",
            "bad",
            QCoreApplication.translate("CrashDialog", "Something went wrong inside dtxdesk"),
            (
                QCoreApplication.translate(
                    "CrashDialog", "This is a mistake in the program. What was saved is safe."
                ),
                QCoreApplication.translate(
                    "CrashDialog", "Copy the report and send it to the people who make dtxdesk."
                ),
            ),
            report(error),
            parent,
        )
        show_log = Button(self.tr("Show in log"), "list", parent=self)
        show_log.clicked.connect(self.accept)
        show_log.clicked.connect(self.log_asked)
        self.buttons.addWidget(show_log)
        self.add_close(self.tr("Go on"))
        self.show_details(True)


def report(error: BaseException) -> str:
    """What the makers need: versions and the traceback, without secrets."""
    head = [
        f"dtxdesk {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide6 {PySide6.__version__}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"Frozen: {getattr(sys, 'frozen', False)}",
        "\n",
    ]
    return redacted("\n".join(head) + "".join(traceback.format_exception(error)))
