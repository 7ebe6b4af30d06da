import pytest

from dtxdesk.domain.heroes import hero_initials, hero_name, hero_names


@pytest.mark.parametrize(
    ("number", "name", "initials"),
    [
        (44, "Phantom Assassin", "PA"),
        (2, "Axe", "Ax"),
        (1, "Anti-Mage", "AM"),
        (53, "Nature's Prophet", "NP"),
        (39, "Queen of Pain", "QP"),
        (200, "Hero 200", "?"),
        (0, "", "?"),
    ],
)
def test_a_hero_is_named_and_shortened(number: int, name: str, initials: str) -> None:
    assert hero_name(number) == name
    assert hero_initials(number) == initials


def test_every_hero_has_a_name_of_its_own_and_two_letters() -> None:
    names = hero_names()
    assert len(names) == len(set(names.values())) > 120
    assert all(len(hero_initials(number)) == 2 for number in names)
