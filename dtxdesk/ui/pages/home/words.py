"""Sentences of Home that count something.

They are methods of a QObject because `lupdate` takes the number of a plural from `self.tr` only.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counted(QObject):
    """Each gives a sentence about so many of something."""

    def without_details(self, count: int) -> str:
        return self.tr("%n match(es) without details", "", count)

    def tried(self, count: int) -> str:
        return self.tr("Tried %n time(s) since {begin}, again at {next}", "", count)

    def to_confirm(self, count: int) -> str:
        return self.tr("Games of %n series to confirm in {tournament}", "", count)

    def without_winner(self, count: int) -> str:
        return self.tr("%n match(es) without a winner", "", count)

    def strangers(self, count: int) -> str:
        return self.tr("%n player(s) of your matches are nobody's", "", count)

    def without_base_mmr(self, count: int) -> str:
        return self.tr("%n player(s) need a base MMR", "", count)

    def old_base_mmr(self, count: int) -> str:
        return self.tr("%n base MMR are to be verified", "", count)

    def doubles(self, count: int) -> str:
        return self.tr("%n name(s) are there twice", "", count)

    def and_more(self, count: int) -> str:
        return self.tr("{names} and %n more", "", count)

    def ours(self, count: int) -> str:
        """How many of a match's players are the organiser's own."""
        return self.tr("%n of yours", "", count)
