from dtxdesk.errors import EnvironmentProblem, UserError


def test_what_varies_is_put_into_the_sentences_and_can_be_put_into_others() -> None:
    error = UserError("{name} is too long", "At most {most}", name="{x}", most=40)
    assert error.title == "{x} is too long"
    assert error.one_line() == "{x} is too long. At most 40."
    title, message, _ = error.sentences
    assert (title, message) == ("{name} is too long", "At most {most}")
    assert error.fields == {"name": "{x}", "most": 40}


def test_words_from_elsewhere_may_hold_braces() -> None:
    assert EnvironmentProblem("Steam said {no}").title == "Steam said {no}"
