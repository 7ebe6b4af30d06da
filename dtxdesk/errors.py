"""The two kinds of failure that are not bugs.

Everything that a person can do something about is one of these two; whatever else is raised is a
bug and belongs in the crash report. Both carry three plain sentences: what happened, why, and what
to do about it. None of them may hold a secret or markup.

The sentences are literals in English with the varying parts as named fields, so that a screen can
say them in another language: `UserError("{name} is too long", name=name)`.
"""

from __future__ import annotations

from dtxdesk.phrases import Phrase, Sentences


class DeskError(Exception):
    """A failure with words for the person in front of the screen; all three are a `Phrase`.

    Attributes:
        title: What happened, in a few words ("Steam refused the key").
        message: Why, in one or two sentences.
        remedy: What to do about it; may be empty when the message says it all.
    """

    def __init__(self, title: str, message: str = "", remedy: str = "", **fields: object) -> None:
        self.title, self.message, self.remedy = (
            Phrase(words, **fields) for words in (title, message, remedy)
        )
        super().__init__(self.one_line())

    @property
    def explanation(self) -> Sentences:
        """Why it happened and what to do about it."""
        return Sentences(self.message, self.remedy)

    def one_line(self) -> Sentences:
        """All of it in one line, as the command line prints it."""
        return Sentences(self.title, self.message, self.remedy)


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
