"""The columns of a sign-up list."""

from __future__ import annotations

from collections.abc import Sequence

from dtxdesk.clock import Clock
from dtxdesk.data.queries.sign_ups import SignUpRow, SignUpSort
from dtxdesk.domain.tournaments import SignUpState
from dtxdesk.ui.delegates import (
    BadgeCell,
    CheckCell,
    PersonCell,
    PositionsCell,
    ShareCell,
    TeamCell,
    TextCell,
    percent,
)
from dtxdesk.ui.models.columns import Column
from dtxdesk.ui.times import ago, date_time
from dtxdesk.ui.translation import translate

HERE = 0
"""The section of the boxes that check players in."""


def sign_up_columns(clock: Clock) -> Sequence[Column[SignUpRow]]:
    """All columns, in the order in which they stand at first."""
    return (
        Column(
            key="here",
            title=translate("SignUps", "Here"),
            cell=_here,
            text=lambda row: row.checked_in_at.isoformat() if row.checked_in_at else "",
            width=72,
            sort=SignUpSort.CHECKED_IN,
            descending_first=False,
            tooltip=_here_words,
        ),
        Column(
            key="player",
            title=translate("SignUps", "Player"),
            cell=_person,
            text=lambda row: row.name,
            width=200,
            sort=SignUpSort.NAME,
            descending_first=False,
            stretch=True,
            tooltip=lambda row: row.note,
        ),
        Column(
            key="positions",
            title=translate("SignUps", "Positions"),
            cell=lambda row: PositionsCell(row.positions),
            text=lambda row: ":".join(map(str, row.positions)),
            width=76,
            tooltip=lambda row: PositionsCell(row.positions).spoken,
        ),
        Column(
            key="mmr",
            title=translate("SignUps", "MMR"),
            cell=_mmr,
            text=lambda row: "" if row.mmr is None else str(row.mmr),
            width=104,
            alignment="right",
            sort=SignUpSort.MMR,
            tooltip=_mmr_words,
        ),
        Column(
            key="win_rate",
            title=translate("SignUps", "Win rate"),
            cell=lambda row: ShareCell(row.win_rate),
            text=lambda row: "" if row.win_rate is None else percent(row.win_rate, 1),
            width=108,
            alignment="right",
            sort=SignUpSort.WIN_RATE,
        ),
        Column(
            key="state",
            title=translate("SignUps", "State"),
            cell=_state,
            text=lambda row: _state(row).text,
            width=116,
        ),
        Column(
            key="team",
            title=translate("SignUps", "Team"),
            cell=lambda row: TeamCell(row.team_id, row.tag or "", row.team or ""),
            text=lambda row: row.team or "",
            width=156,
            sort=SignUpSort.TEAM,
            descending_first=False,
            tooltip=lambda row: row.team or "",
        ),
        Column(
            key="signed_up",
            title=translate("SignUps", "Signed up"),
            cell=lambda row: TextCell(ago(row.signed_up_at, clock()), "right", "muted", small=True),
            text=lambda row: row.signed_up_at.isoformat(),
            width=108,
            alignment="right",
            sort=SignUpSort.SIGNED_UP,
            descending_first=False,
            tooltip=lambda row: date_time(row.signed_up_at),
        ),
    )


def _here(row: SignUpRow) -> CheckCell | TextCell:
    if row.state is SignUpState.IN:
        return CheckCell(row.checked_in_at is not None)
    return TextCell("")  # who does not play has nothing to check in for


def _here_words(row: SignUpRow) -> str:
    if row.state is not SignUpState.IN:
        return ""
    if row.checked_in_at is None:
        return translate("SignUps", "A click checks the player in")
    return translate("SignUps", "Checked in {time}").format(time=date_time(row.checked_in_at))


def _person(row: SignUpRow) -> PersonCell:
    second = " · ".join(part for part in (row.second_line, row.note.replace("\n", " ")) if part)
    return PersonCell(row.user_id, row.name, second, captain=row.captain)


def _mmr(row: SignUpRow) -> TextCell:
    if row.mmr is None:
        return TextCell(translate("SignUps", "none"), "right", "faint")
    if row.league_mmr:
        return TextCell(str(row.mmr), "right")
    return TextCell(translate("SignUps", "base {mmr}").format(mmr=row.mmr), "right", "muted")


def _mmr_words(row: SignUpRow) -> str:
    if row.mmr is None:
        return translate("SignUps", "Neither a league MMR nor a base MMR")
    if row.league_mmr:
        return translate("SignUps", "League MMR")
    return translate("SignUps", "Base MMR: too few games in the league")


def _state(row: SignUpRow) -> BadgeCell | TextCell:
    if row.state is SignUpState.WAITING:
        return BadgeCell(translate("SignUps", "Waiting"), "attention")
    if row.state is SignUpState.DROPPED:
        return BadgeCell(translate("SignUps", "Dropped out"))
    if row.checked_in_at is not None:
        return BadgeCell(translate("SignUps", "Checked in"), "live", "check")
    return TextCell(translate("SignUps", "Signed up"), tone="muted", small=True)
