"""What is part of the window itself: toasts, exports, problems."""

from __future__ import annotations

from collections.abc import Iterator

from dtxdesk.ui.screens.studio import Studio


def sample(studio: Studio) -> Iterator[str]:
    window = studio.window
    window.perform("export")
    yield "export"
    studio.close_dialogs()
    window.perform("go.players")
    window.toasts.show("Could not write the backup", "The disk is full.", "error")
    window.toasts.show("52 matches read from Steam", "1 match has no details.", "info")
    window.toasts.show("Korvus saved", button="Undo", undo=True)
    window.set_slim(True)
    yield "toasts-slim"


def empty(studio: Studio) -> Iterator[str]:
    from dtxdesk.errors import EnvironmentProblem

    window = studio.window
    problem = EnvironmentProblem(
        "The data folder can't be written to",
        "The system refuses to write into it.",
        "Give yourself the right to write there, or choose another folder.",
    )
    window.show_problem(problem)
    yield "problem"
    studio.close_dialogs()
    window.opening.show_problem(problem)
    window.stack.setCurrentWidget(window.opening)
    yield "cannot-open"
