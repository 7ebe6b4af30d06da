"""The two kinds of failure that are not bugs.

Everything that a person can do something about is one of these two; whatever else is raised is a
bug and belongs in the crash report. Both carry three plain sentences: what happened, why, and what
to do about it. None of them may hold a secret or markup.
"""

from __future__ import annotations


class DeskError(Exception):
    """A failure with words for the person in front of the screen.

    Attributes:
        title: What happened, in a few words ("Steam refused the key").
        message: Why, in one or two sentences.
        remedy: What to do about it; may be empty when the message says it all.
    """

    def __init__(self, title: str, message: str = "", remedy: str = "") -> None:
        self.title = title
        self.message = message
        self.remedy = remedy
        super().__init__(self.one_line())

    def one_line(self) -> str:
        """All of it in one line, as the command line prints it."""
        parts = [self.title.rstrip("."), self.message.rstrip("."), self.remedy.rstrip(".")]
        return ". ".join(part for part in parts if part) + "."


class UserError(DeskError):
    """What was asked for can't be done as it was asked: wrong input, wrong key, a conflict."""


class EnvironmentProblem(DeskError):
    """The world around the program fails: disk, network, a server."""


class Cancelled(Exception):
    """The person stopped a piece of work; nothing that was finished is lost."""
