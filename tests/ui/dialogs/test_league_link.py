import pytest

from dtxdesk.ui.dialogs.league_link import steam_league_id


@pytest.mark.parametrize(
    "text",
    [
        "17929",
        "  17929 ",
        "https://www.dotabuff.com/esports/leagues/17929-dtx-league",
        "https://www.opendota.com/leagues/17929/matches",
        "https://stratz.com/leagues/17929",
        "steam://something/leagues/17929",
        "https://api.steampowered.com/IDOTA2Match_570/GetMatchHistory/v1/?league_id=17929",
    ],
)
def test_the_number_is_found(text: str) -> None:
    assert steam_league_id(text) == 17929


@pytest.mark.parametrize(
    "text",
    [
        "",
        "DTX",
        "0",
        "-17929",
        "17929.5",
        "4294967296",
        "9" * 30,
        "１７９２９",
        "leagues/",
        "17 929",
    ],
)
def test_what_has_no_league_id_has_none(text: str) -> None:
    assert steam_league_id(text) is None
