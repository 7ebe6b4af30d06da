"""The two kinds of failure that are not bugs.

Everything that a person can do something about is one of these two; whatever else is raised is a
bug and belongs in the crash report. Both carry three plain sentences: what happened, why, and what
to do about it. None of them may hold a secret or markup.

The sentences are written in English with the varying parts as named fields, so that a screen can
show them in another language: `UserError("{name} is too long", name=name)`.
"""

from __future__ import annotations


class DeskError(Exception):
    """A failure with words for the person in front of the screen.

    Attributes:
        title: What happened, in a few words ("Steam refused the key").
        message: Why, in one or two sentences.
        remedy: What to do about it; may be empty when the message says it all.
        sentences: The three as they are written, with their fields still open.
        fields: What goes into them.
    """

    def __init__(self, title: str, message: str = "", remedy: str = "", **fields: object) -> None:
        self.sentences = (title, message, remedy)
        self.fields = fields
        self.title, self.message, self.remedy = (
            # Without fields a brace is a brace: the words may come from elsewhere.
            words.format(**fields) if fields else words
            for words in self.sentences
        )
        super().__init__(self.one_line())

    def one_line(self) -> str:
        """All of it in one line, as the command line prints it."""
        parts = [self.title.rstrip("."), self.message.rstrip("."), self.remedy.rstrip(".")]
        return ". ".join(part for part in parts if part) + "."


class UserError(DeskError):
    """What was asked for can't be done as it was asked: wrong input, wrong key, a conflict."""


class Conflict(UserError):
    """A row was changed by someone else since it was read; nothing was written."""

    def __init__(self) -> None:
        super().__init__(
            "Someone else changed this meanwhile",
            "Nothing was overwritten",
            "Look at the newer version and make your change again",
        )


class EnvironmentProblem(DeskError):
    """The world around the program fails: disk, network, a server."""


class Cancelled(Exception):
    """The person stopped a piece of work; nothing that was finished is lost."""
