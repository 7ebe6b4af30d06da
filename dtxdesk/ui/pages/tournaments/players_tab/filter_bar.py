"""What narrows a sign-up list: the search, and a chip for each filter."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dtxdesk.data.queries.people_search import KEYS
from dtxdesk.data.queries.sign_ups import SignUpFilter
from dtxdesk.domain.search import Kind, SearchKey
from dtxdesk.domain.tournaments import SignUpState
from dtxdesk.ui.pages.filter_bar import FilterBar
from dtxdesk.ui.position_names import position_names

SIGN_UP_KEYS = {
    **KEYS,
    "mmr": SearchKey("mmr", Kind.NUMBER, "The MMR that counts here: mmr>4000"),
}


class SignUpFilterBar(FilterBar):
    """Search, the five positions, check-in, state, without team, without MMR, captains."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SIGN_UP_KEYS, parent)
        self.describe_search(self.tr("Name, mmr>4000, pos:mid"), self.tr("Search the sign-ups"))
        titles = (
            self.tr("Carry"),
            self.tr("Mid"),
            self.tr("Off"),
            self.tr("Soft"),
            self.tr("Hard"),
        )
        self.positions = [self.add_chip(title) for title in titles]
        for chip, name in zip(self.positions, position_names(), strict=True):
            chip.setToolTip(name.capitalize())
        self.here = self.add_chip(self.tr("Check-in"))
        self.here.set_choices([(self.tr("Checked in"), True), (self.tr("Not checked in"), False)])
        self.state = self.add_chip(self.tr("State"))
        self.state.set_choices(
            [
                (self.tr("Plays"), SignUpState.IN),
                (self.tr("Waiting"), SignUpState.WAITING),
                (self.tr("Dropped out"), SignUpState.DROPPED),
            ]
        )
        self.without_team = self.add_chip(self.tr("No team"))
        self.without_mmr = self.add_chip(self.tr("No MMR"))
        self.captains = self.add_chip(self.tr("Captains"))

    def narrowed(self, tournament_id: int, base: SignUpFilter) -> SignUpFilter:
        """`base` (which has the order) with the search and filters of the bar."""
        here, state = self.here.value, self.state.value
        if here is not None and state is None:
            state = SignUpState.IN  # who waits can't be checked in, and isn't missing either
        return SignUpFilter(
            tournament_id=tournament_id,
            search=self.search.text(),
            sort=base.sort,
            descending=base.descending,
            state=state if isinstance(state, SignUpState) else None,
            checked_in=here if isinstance(here, bool) else None,
            in_team=False if self.without_team.value is not None else None,
            positions=tuple(at for at, chip in enumerate(self.positions) if chip.value is not None),
            without_mmr=self.without_mmr.value is not None,
            captains=self.captains.value is not None,
        )
