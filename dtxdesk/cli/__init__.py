"""The command line: the same program without a window, for scripts and for tests."""

from dtxdesk.cli.main import run_command

__all__ = ["run_command"]
