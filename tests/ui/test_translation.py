"""The languages of the window: English with its plurals, the pseudo-language, others by file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from dtxdesk.ui.translating import collected, without_plural
from dtxdesk.ui.translation import PSEUDO, set_language, translate


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    set_language(qapp, "en")


def test_the_pseudo_language_marks_what_is_translated_and_keeps_its_fields(
    qapp: QApplication,
) -> None:
    set_language(qapp, PSEUDO)
    words = translate("Anything", "&Open {file} now")
    assert words.startswith("[")
    assert words.endswith("]")
    assert "{file}" in words
    assert "&" in words
    assert len(words) > len("&Open {file} now") * 4 / 3
    assert words.format(file="x") != words


def test_a_number_is_put_into_a_pseudo_sentence(qapp: QApplication) -> None:
    set_language(qapp, PSEUDO)
    assert "3" in QObject().tr("%n of something", "", 3)


def test_english_is_what_the_source_says(qapp: QApplication) -> None:
    set_language(qapp, "en")
    assert translate("Anything", "Quit") == "Quit"


def test_sentences_of_the_layers_below_are_collected() -> None:
    found = set(collected())
    assert ("Settings", "Theme") in found
    assert ("Errors", "This search can't be understood") in found
    assert any(context == "Search" and "mmr>4000" in text for context, text in found)


def test_a_plural_that_nobody_wrote_is_told(tmp_path: Path) -> None:
    file = tmp_path / "dtxdesk_en.ts"
    file.write_text(
        '<TS><context><message numerus="yes"><source>%n match(es)</source><translation>'
        "<numerusform>%n match</numerusform><numerusform></numerusform>"
        "</translation></message></context></TS>",
        encoding="utf-8",
    )
    assert without_plural(file) == ["%n match(es)"]
