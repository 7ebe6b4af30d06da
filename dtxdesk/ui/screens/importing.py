"""The preview of an import, in each of its states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dtxdesk.ui.screens.studio import Studio

if TYPE_CHECKING:
    from dtxdesk.data.queries.match_form import NamedPlayer
    from dtxdesk.ui.dialogs.people_import import PeopleImportDialog

HEADER = "steam_friend_id;discord_id;discord_username;name;mmr;positions;team_name;Remarks"
NEW = (
    "76561198900000001;123456789012345671;northwind;北风来信;5210;2:3;Aegis;from Chengdu",
    "76561198900000002;;saqr.n;صقر الليل;4480;3;;",
    "76561198900000003;123456789012345673;;Somebody whose name is much too long for any table "
    "of the world;3975;5:4;;",
    "76561198900000004;123456789012345674;duck;Duckhunt 🦆;;1:2:3:4:5;;",
    ";123456789012345675;pudge.enjoyer;Pudge <b>Enjoyer</b>;2870;3:4;;late on Sundays",
    ";;lanternfish;;3310;4;;",
)
WRONG = (
    "7.65612E+16;;;Spreadsheet victim;4100;1;;",
    "76561198900000008;;;Nyx;twelve;1:1;;",
    ";12345;;Too short;;;;",
)


def sample(studio: Studio) -> Iterator[str]:
    from dtxdesk.services.players import PlayerFields

    players = _players(studio)
    changed = [f"{one.steam_id};;;;{4200 + 35 * at};2:1;;" for at, one in enumerate(players[:6])]
    same = [f"{one.steam_id};;;;;;;" for one in players[6:10]]
    studio.desk.players.add(PlayerFields("Vesper", discord_username="vesper.q", base_mmr=4800))
    named = ";;Vesper.Q;;5555;;;"
    good = [*NEW, *changed, *same, named]
    dialog = _open(studio, "sign-ups.csv", [HEADER, *good])
    yield "import"
    dialog = _open(studio, "sign-ups.csv", [HEADER, *good])
    dialog.bar.search.setText("duck")
    dialog.bar.search.returnPressed.emit()
    yield "import-searched"
    dialog = _open(studio, "sign-ups.csv", [HEADER, *good])
    dialog.bar.search.setText("xyzzy")
    dialog.bar.search.returnPressed.emit()
    yield "import-none-found"
    first, second = players[:2]
    _give_discord(studio, second)
    conflict = f"{first.steam_id};123456789012345699;;Two at once;;;;"
    _open(studio, "sign-ups.csv", [HEADER, *good, *WRONG, conflict])
    yield "import-errors"
    _open(studio, "sign-ups.csv", [HEADER, *WRONG, conflict])
    yield "import-all-errors"
    _open(studio, "sign-ups.csv", [HEADER, *same])
    yield "import-nothing-new"
    _open(studio, "sign-ups.csv", [HEADER])
    yield "import-nobody"
    _open(studio, "logo.csv", ["\x89PNG\r\n\x1a\n\x00\x00"], encoding="latin-1")
    yield "import-unreadable"
    _open_for_tournament(studio, players)
    yield "import-tournament"
    dialog = _open(studio, "sign-ups.csv", [HEADER])
    dialog.show_reading()
    dialog.show_progress((7, 24))
    yield "import-reading"


def empty(studio: Studio) -> Iterator[str]:
    _open(studio, "sign-ups.csv", [HEADER, *NEW])
    yield "import-first"


def _open_for_tournament(studio: Studio, players: Sequence[NamedPlayer]) -> None:
    """Teams of the sheet in the tournament that is coming up; two captains of one are an error."""
    from dtxdesk.data.queries.tournaments import upcoming_tournaments
    from dtxdesk.ui.dialogs.people_import import PeopleImportDialog

    studio.close_dialogs()
    cup = studio.desk.read(upcoming_tournaments)[0]
    lines = [
        "steam_friend_id,name,mmr,team_name,team_captain",
        "76561198900000001,北风来信,5210,,x",
    ]
    lines += [f"{one.steam_id},,,Glyph Club," for one in players[:4]]
    lines += ["76561198900000002,صقر الليل,4480,فريق الصقور,yes"]
    lines += ["76561198900000003,Duckhunt 🦆,3975,فريق الصقور,", f"{players[9].steam_id},,,,"]
    lines += ["76561198900000004,Pudge Enjoyer,2870,فريق الصقور,yes"]
    file = studio.desk.paths.root / "teams.csv"
    file.write_text("\n".join(lines), "utf-8")
    page = studio.window.show_page("players")
    studio.settle()
    dialog = PeopleImportDialog(page.context, file, page, tournament=(cup.id, cup.name))
    dialog.open()
    studio.settle()


def _open(
    studio: Studio, name: str, lines: Sequence[str], encoding: str = "utf-8"
) -> PeopleImportDialog:
    from dtxdesk.ui.dialogs.people_import import PeopleImportDialog
    from dtxdesk.ui.pages.players.page import PlayersPage

    studio.close_dialogs()
    file = studio.desk.paths.root / name
    file.write_bytes("\n".join(lines).encode(encoding))
    page = studio.window.show_page("players")
    assert isinstance(page, PlayersPage)
    studio.settle()
    page.import_file(file)
    studio.settle()
    return next(d for d in studio.window.findChildren(PeopleImportDialog) if d.isVisible())


def _players(studio: Studio) -> Sequence[NamedPlayer]:
    from dtxdesk.data.queries.match_form import named_players

    return [one for one in studio.desk.read(named_players) if one.steam_id is not None]


def _give_discord(studio: Studio, player: NamedPlayer) -> None:
    """The second id of the conflict belongs to somebody."""
    from dtxdesk.data.queries.player_detail import player_detail
    from dtxdesk.services.players import PlayerFields

    stored = studio.desk.read(player_detail, player.user_id, None)
    assert stored is not None
    fields = PlayerFields.of(stored)
    values = {name: getattr(fields, name) for name in fields.__dataclass_fields__}
    values |= {"discord_id": "123456789012345699"}
    studio.desk.players.edit(player.user_id, stored.version, PlayerFields(**values))
