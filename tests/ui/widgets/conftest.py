from __future__ import annotations

from tests.ui.dressing import dressed

__all__ = ["dressed"]
