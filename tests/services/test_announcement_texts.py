"""Messages are short enough, and a code block that does not fit goes on in the next one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dtxdesk.services.announcement_texts import messages_of

LIMIT = 2_000


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_a_long_block_is_closed_and_opened_again() -> None:
    rows = [f"{number:3} a team of some length" for number in range(300)]
    messages = messages_of("\n".join(["**Title**", "```", *rows, "```", "after"]))
    assert len(messages) > 3
    for message in messages:
        assert message.count("```") % 2 == 0
    shown = [line for one in messages for line in one.splitlines() if line != "```"]
    assert shown == ["**Title**", *rows, "after"]


def test_nothing_is_no_message() -> None:
    assert messages_of("") == []
    assert messages_of("\n \n") == []


@given(st.lists(st.text("a😀 ", max_size=3_000) | st.just("```"), max_size=30))
def test_no_message_is_too_long(lines: list[str]) -> None:
    assert all(units(message) <= LIMIT for message in messages_of("\n".join(lines)))
