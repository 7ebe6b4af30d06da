"""What a sign-up list adds up to, in words."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from dtxdesk.domain.sign_up_summary import SignUpSummary
from dtxdesk.ui.numbers import grouped
from dtxdesk.ui.position_names import position_names
from dtxdesk.ui.translation import counted, translate


def summary_sentence(summary: SignUpSummary) -> str:
    """The list in one line: "46 players, 38 checked in, average 4012, short of 2 mid"."""
    parts = [
        counted("SignUps", "%Ln player(s)", summary.players),
        translate("SignUps", "{n} checked in").format(n=grouped(summary.checked_in)),
    ]
    if summary.waiting:
        parts.append(translate("SignUps", "{n} waiting").format(n=grouped(summary.waiting)))
    if summary.average_mmr is not None:
        average = round(summary.average_mmr)
        parts.append(translate("SignUps", "average {mmr}").format(mmr=average))
    if summary.without_mmr:
        parts.append(translate("SignUps", "{n} without MMR").format(n=grouped(summary.without_mmr)))
    short = short_positions(summary)
    if short:
        parts.append(translate("SignUps", "short of {positions}").format(positions=short))
    return ", ".join(parts)


def short_positions(summary: SignUpSummary) -> str:
    """What is missing for one in every full team: "2 hard support, 1 mid"; empty for nothing."""
    found = [
        translate("SignUps", "{n} {position}").format(n=count.short, position=name)
        for name, count in zip(position_names(), summary.positions, strict=True)
        if count.short
    ]
    return QLocale().createSeparatedList(found)
