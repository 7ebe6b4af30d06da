from dtxdesk.errors import EnvironmentProblem, UserError
from dtxdesk.phrases import Phrase


def test_what_varies_is_put_into_the_sentences_and_can_be_put_into_others() -> None:
    error = UserError("{name} is too long", "At most {most}", name="{x}", most=40)
    assert error.title == "{x} is too long"
    assert error.one_line() == "{x} is too long. At most 40."
    assert isinstance(error.message, Phrase)
    assert error.message.sentence == "At most {most}"
    assert error.message.fields == {"name": "{x}", "most": 40}


def test_words_from_elsewhere_may_hold_braces() -> None:
    assert EnvironmentProblem("Steam said {no}").title == "Steam said {no}"


def test_the_explanation_is_what_follows_the_title() -> None:
    error = UserError("No", "{why}", "Try again.", why=Phrase("The disk is full"))
    assert error.explanation == "The disk is full. Try again."
    assert error.explanation.parts == ("The disk is full", "Try again.")
