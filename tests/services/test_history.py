"""Undo and redo as the program offers them."""

from __future__ import annotations

import pytest

from dtxdesk.data.database import Database
from dtxdesk.errors import UserError
from dtxdesk.services.history import History
from tests.league import add_player


def test_each_step_is_named_and_done(database: Database) -> None:
    history = History(database)
    assert (history.next_undo(), history.next_redo()) == (None, None)
    for failing in (history.undo, history.redo):
        with pytest.raises(UserError, match="nothing to"):
            failing()
    add_player(database, "A")
    add_player(database, "B")
    following = history.next_undo()
    assert following is not None
    assert (following.title, following.author) == ("Add B", database.author)
    assert [history.undo().title, history.undo().title] == ["Add B", "Add A"]
    assert history.next_undo() is None
    assert [history.redo().title, history.redo().title] == ["Add A", "Add B"]
    assert history.next_redo() is None
