"""English text from below the window that can be said in another language."""

import copy
import json
import pickle
from datetime import UTC, datetime, timedelta, timezone

from dtxdesk.phrases import Phrase, Sentences


def test_a_phrase_is_a_text_and_knows_its_parts() -> None:
    phrase = Phrase("{done} of {found:,} read", done=3, found=1200)
    assert phrase == "3 of 1,200 read"
    assert phrase.sentence == "{done} of {found:,} read"
    assert phrase.fields == {"done": 3, "found": 1200}
    assert json.dumps([phrase]) == '["3 of 1,200 read"]'


def test_a_phrase_in_a_phrase_keeps_its_own_parts() -> None:
    inner = Phrase("{who} refused", who="{Steam}")
    assert Phrase(inner) is inner
    outer = Phrase("Failed: {why}", why=inner)
    assert outer == "Failed: {Steam} refused"
    assert outer.fields["why"] is inner


def test_a_moment_is_told_in_utc_and_kept_as_one() -> None:
    at = datetime(2026, 11, 24, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    phrase = Phrase("Goes on at {at}", at=at)
    assert phrase == "Goes on at 2026-11-23 23:30 UTC"
    assert phrase.fields["at"] == at.astimezone(UTC)


def test_copies_are_phrases_too() -> None:
    phrase = Phrase("{n} left", n=2)
    for other in (copy.deepcopy(phrase), pickle.loads(pickle.dumps(phrase))):
        assert (other, other.sentence, other.fields) == (phrase, "{n} left", {"n": 2})


def test_sentences_each_have_one_full_stop() -> None:
    text = Sentences(Phrase("The disk is full."), "", Phrase("Free some space"))
    assert text == "The disk is full. Free some space."
    assert text.parts == ("The disk is full.", "Free some space")
