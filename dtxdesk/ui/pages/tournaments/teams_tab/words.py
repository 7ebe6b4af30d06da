"""Teams and their figures in words, for eye and ear."""

from __future__ import annotations

from dtxdesk.ui.delegates.cells import PositionsCell, signed
from dtxdesk.ui.pages.tournaments.teams_tab.cards import Board, Card, Figures, Person
from dtxdesk.ui.position_names import position_names
from dtxdesk.ui.translation import counted, translate


def lacking(figures: Figures) -> str:
    """Says "Lacks 1 and 5": the positions that nobody covers, as players number them."""
    numbers = [str(place + 1) for place in figures.lacking]
    if not numbers:
        return translate("Teams", "All positions covered")
    if len(numbers) == 1:
        return translate("Teams", "Lacks {position}").format(position=numbers[0])
    words = translate("Teams", "Lacks {positions} and {last}")
    return words.format(positions=", ".join(numbers[:-1]), last=numbers[-1])


def lacking_spoken(figures: Figures) -> str:
    """The same with the positions' names, for a screen reader."""
    if not figures.lacking:
        return translate("Teams", "all positions covered")
    names = position_names()
    missing = ", ".join(names[place] for place in figures.lacking)
    return translate("Teams", "lacks {positions}").format(positions=missing)


def places(figures: Figures, size: int) -> str:
    """Says "4 of 5"."""
    words = translate("Teams", "{players} of {size}")
    return words.format(players=figures.players, size=size)


def mean(figures: Figures) -> str:
    """The mean MMR as it stands on a card."""
    return "–" if figures.mean is None else str(round(figures.mean))


def difference(figures: Figures, board: Board) -> str:
    """How far a team's mean is from the average of all; empty for none, and for a team alone."""
    if figures.mean is None or board.average is None or len(board.cards) < 2:
        return ""
    return signed(round(figures.mean - board.average))


def card_spoken(card: Card, board: Board) -> str:
    """All that the head and the foot of a card say."""
    figures = card.figures
    parts = [card.name, card.tag]
    if card.seed is not None:
        parts.append(translate("Teams", "seed {n}").format(n=card.seed))
    parts.append(places(figures, board.size))
    if figures.mean is not None:
        parts.append(translate("Teams", "mean MMR {mmr}").format(mmr=mean(figures)))
    if difference(figures, board):
        words = translate("Teams", "{difference} to the average")
        parts.append(words.format(difference=difference(figures, board)))
    parts.append(lacking_spoken(figures))
    return ", ".join(part for part in parts if part)


def person_spoken(person: Person, role: str, team: str) -> str:
    """Somebody on a card, with the team: rows are read one by one."""
    mmr = translate("Teams", "no MMR")
    if person.mmr is not None:
        mmr = f"MMR {person.mmr}"
    positions = PositionsCell(person.positions).spoken
    return ", ".join(part for part in (person.name, role, mmr, positions, team) if part)


def former_words(count: int) -> str:
    """The line that folds former members in."""
    return counted("Teams", "%n former member(s)", count)
