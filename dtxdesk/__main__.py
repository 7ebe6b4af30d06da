"""Where the program begins: window or command line, chosen before anything heavy is imported."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtxdesk.bootstrap import Desk


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """What the window is started with."""

    data_dir: Path | None = None
    database: str | None = None
    demo: bool = False


def window_options(arguments: list[str]) -> WindowOptions | None:
    """The window's options where the arguments ask for it: no command, or `demo`.

    None where a command is named or something is wrong: the command line knows what to say.
    """
    given: dict[str, str] = {}
    rest = list(arguments)
    while rest and rest != ["demo"]:
        name, equals, value = rest.pop(0).partition("=")
        if name not in ("--data-dir", "--database") or (not equals and not rest):
            return None
        given[name] = value if equals else rest.pop(0)
    folder = given.get("--data-dir")
    return WindowOptions(Path(folder) if folder else None, given.get("--database"), bool(rest))


def main() -> int:
    """Runs the program and returns its exit code: 0 done, 1 failed, 2 wrong usage."""
    arguments = sys.argv[1:]
    options = window_options(arguments)
    if options is None:
        from dtxdesk.cli import run_command

        return run_command(arguments, _Painter())
    return _run_window(options)


class _Painter:
    """What only the window's code can do for a command; needs no screen."""

    def bracket(
        self,
        desk: Desk,
        tournament_id: int,
        title: str,
        kind: str,
        *,
        on_pages: bool,
        scale: float,
    ) -> bytes:
        _do_without_a_screen()
        from dtxdesk.ui.bracket_files import bracket_file

        return bracket_file(desk, tournament_id, title, kind, on_pages=on_pages, scale=scale)

    def ready_to_print(self, desk: Desk) -> object:
        _do_without_a_screen()
        from dtxdesk.ui.page_files import ready_to_print

        return ready_to_print(desk)


def _do_without_a_screen() -> None:
    if not _there_is_a_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _there_is_a_screen() -> bool:
    """Qt ends the whole process where it finds none, so that is looked at first."""
    if not sys.platform.startswith("linux"):
        return True
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in named)


def _run_window(options: WindowOptions) -> int:
    from dtxdesk.bootstrap import demo_desk, make_desk
    from dtxdesk.errors import DeskError
    from dtxdesk.paths import DataPaths, default_data_dir

    if not _there_is_a_screen():
        sys.stderr.write(
            "Error: There is no screen to show the window on."
            " Start it in a desktop session, or use a command: dtxdesk --help.\n"
        )
        return 1
    from dtxdesk.ui.app import run_window

    try:
        if options.demo:
            with demo_desk() as desk:
                return run_window(desk)
        folder = (options.data_dir or default_data_dir()).expanduser().absolute()
        return run_window(make_desk(DataPaths(folder), database_url=options.database))
    except DeskError as problem:
        sys.stderr.write(f"Error: {problem.one_line()}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
