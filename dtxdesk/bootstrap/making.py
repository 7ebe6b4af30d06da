"""Desks for the window and the command line, and one that is thrown away."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dtxdesk import settings
from dtxdesk.bootstrap.desk import Desk
from dtxdesk.paths import DataPaths
from dtxdesk.settings import Setting

log = logging.getLogger(__name__)


def make_desk(
    data_dir: DataPaths,
    *,
    database_url: str | None = None,
    flags: Mapping[Setting[Any], str] | None = None,
) -> Desk:
    """A Desk for the window or the command line, with logging started.

    Raises:
        UserError: a setting in the environment or a flag can't be used.
    """
    from dtxdesk import logs

    desk = Desk(data_dir, flags=flags or {}, database_url=database_url)
    logs.start(data_dir.logs, level=desk.settings.get(settings.LOG_LEVEL))
    for notice in desk.settings.notices:
        log.warning("%s", notice)
    return desk


@contextmanager
def demo_desk() -> Iterator[Desk]:
    """A Desk on the sample league, in a folder that is thrown away at the end.

    Its league is no real one, so nothing is asked of Steam.
    """
    import tempfile

    with tempfile.TemporaryDirectory(prefix="dtxdesk-demo-", ignore_cleanup_errors=True) as folder:
        desk = make_desk(DataPaths(Path(folder)), flags={settings.SYNC_ENABLED: "no"})
        try:
            from dtxdesk.services import demo

            demo.fill(desk.database)
            yield desk
        finally:
            from dtxdesk import logs

            desk.close()
            logs.stop()
