"""Times as people type and read them on the command line: in the zone of their tournament."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from dtxdesk.domain.tournaments import zone_of


def typed_moment(text: str, zone: str, named: str) -> datetime | None:
    """A time as it is typed, in this zone where it names none; empty: no time.

    Args:
        text: Such as "2026-12-05 20:00".
        zone: The tournament's.
        named: The argument or option that it was given with.

    Raises:
        click.BadParameter: it is no time.
    """
    if not text.strip():
        return None
    try:
        read = datetime.fromisoformat(text.strip())
        return read if read.tzinfo is not None else read.replace(tzinfo=zone_of(zone) or UTC)
    except (ValueError, OverflowError) as unreadable:
        raise click.BadParameter(
            f"“{text}” is no time, such as '2026-12-05 20:00'", param_hint=named
        ) from unreadable


def local_moment(at: datetime | None, zone: str) -> str:
    """A time as it is read in this zone; empty where there is none."""
    return "" if at is None else f"{at.astimezone(zone_of(zone) or UTC):%Y-%m-%d %H:%M}"
