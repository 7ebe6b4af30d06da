"""The languages of the window: English with its plurals, the pseudo-language, others by file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from dtxdesk.errors import UserError
from dtxdesk.phrases import Phrase
from dtxdesk.ui.saying import said
from dtxdesk.ui.translating import collected, not_literal, without_plural
from dtxdesk.ui.translation import PSEUDO, counted, set_language, translate


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
    assert "Theme" in found  # a setting's title
    assert "This search can't be understood" in found  # an error's
    assert "Sync {league}" in found  # a phrase
    assert any("mmr>4000" in text for text in found)  # a search key's help


@pytest.mark.parametrize(
    "line",
    [
        'raise UserError(f"{name} is wrong")',
        'raise UserError("Wrong", "It is " + name)',
        'raise UserError("Wrong", "It is {}".format(name))',
        'raise UserError("Wrong", str(error))',
        'title = Phrase(f"Sync {name}")',
        "words = self.tr(name)",
        'words = translate("NobodyMarked", name)',
    ],
)
def test_a_text_put_together_before_it_is_looked_up_is_told(tmp_path: Path, line: str) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "one.py").write_text(f"class UserError(DeskError): ...\n{line}\n", "utf-8")
    assert not_literal(package) == ["package/one.py:2 puts a text together"]


def test_fields_phrases_and_marked_texts_are_fine(tmp_path: Path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "one.py").write_text(
        """
raise DeskError("{name} is wrong", Phrase("It is {name}", name=name), name=name)
TITLES = [QT_TRANSLATE_NOOP("Titles", "One")]
words = translate("Titles", title)
""",
        "utf-8",
    )
    assert not_literal(package) == []


def test_counted_texts_have_english_plurals(qapp: QApplication) -> None:
    assert counted("times", "%n day(s) ago", 1) == "1 day ago"
    assert counted("times", "%n day(s) ago", 3) == "3 days ago"
    assert counted("LeagueColumns", "%Ln game(s)", 12_000) == "12,000 games"


def test_a_phrase_is_said_in_the_language_of_the_window(qapp: QApplication) -> None:
    problem = UserError(
        "{name} is taken", "It goes on at {at}", name="Korvus", at=datetime(2026, 9, 2, tzinfo=UTC)
    )
    assert said(problem.title) == "Korvus is taken"
    set_language(qapp, PSEUDO)
    title = said(problem.title)
    assert title.startswith("[Korvus ")
    assert title != "[Korvus is taken]"
    explained = said(problem.explanation)
    assert "Sep 2026" in explained
    assert "UTC" not in explained
    assert said("Korvus") == "Korvus"  # a name is nobody's sentence


def test_a_phrase_inside_of_a_phrase_and_a_number_are_said_too(qapp: QApplication) -> None:
    set_language(qapp, PSEUDO)
    words = said(Phrase("{n:,} left: {why}", n=12_000, why=Phrase("The disk is full")))
    assert words.startswith("[12,000 ")
    assert words.count("[") == 2


def test_a_plural_that_nobody_wrote_is_told(tmp_path: Path) -> None:
    file = tmp_path / "dtxdesk_en.ts"
    file.write_text(
        '<TS><context><message numerus="yes"><source>%n match(es)</source><translation>'
        "<numerusform>%n match</numerusform><numerusform></numerusform>"
        "</translation></message></context></TS>",
        encoding="utf-8",
    )
    assert without_plural(file) == ["%n match(es)"]


def test_a_plural_that_lupdate_has_guessed_is_still_missing(tmp_path: Path) -> None:
    file = tmp_path / "dtxdesk_en.ts"
    forms = "<numerusform>%n team</numerusform><numerusform>%n teams</numerusform>"
    file.write_text(
        "<TS><context><message numerus='yes'><source>%n team(s)</source>"
        f"<translation type='unfinished'>{forms}</translation></message></context></TS>",
        encoding="utf-8",
    )
    assert without_plural(file) == ["%n team(s)"]
