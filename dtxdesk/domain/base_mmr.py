"""Where a base MMR is from, and how long it is believed without a look at it."""

from __future__ import annotations

from datetime import timedelta

ESTIMATED = "estimated"
"""Source of a base MMR that a medal stands for."""

VERIFY_AFTER = timedelta(days=30)
"""A base MMR is to be looked at again when it is older."""
