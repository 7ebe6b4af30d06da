"""Teams with their members, as screens read them."""

from __future__ import annotations

from dtxdesk.data.database import Database
from dtxdesk.data.queries.teams import team_named, team_row, team_rows
from dtxdesk.domain.tournaments import Role
from dtxdesk.services.teams import TeamFields
from tests.fixtures import StoppedClock
from tests.tournaments import Evening


def test_a_team_with_everybody_who_was_ever_in_it(database: Database, clock: StoppedClock) -> None:
    evening = Evening(database, (1000, None, 3001, 4000, 5000))
    one, two, three, four, five = evening.players
    team = evening.team(one)
    for later in (two, three, four):
        clock.forward(minutes=1)
        evening.teams.move(evening.id, [later], team)
    evening.teams.set_captain(team, three)
    evening.teams.set_deputy(team, one)
    evening.teams.move(evening.id, [four], None)
    evening.teams.add_stand_in(team, five, approved=False)
    with database.reader() as connection:
        row = team_row(connection, team)
        assert team_row(connection, 99) is None
    assert row is not None
    assert [member.user_id for member in row.members] == [three, one, two]
    assert (row.total, row.mean) == (4001, 2000.5)
    assert row.captain is row.members[0]
    assert [(one.user_id, one.approved) for one in row.stand_ins] == [(five, False)]
    assert [(one.user_id, one.role, one.left_at) for one in row.former] == [
        (four, Role.FORMER, clock.now)
    ]


def test_nobody_has_no_mean(database: Database) -> None:
    evening = Evening(database, (None,))
    bare, unrated = evening.teams.add(evening.id), evening.team(*evening.players)
    with database.reader() as connection:
        rows = {row.id: row for row in team_rows(connection, evening.id)}
    assert (rows[bare].mean, rows[bare].total, rows[bare].captain) == (None, 0, None)
    assert rows[unrated].mean is None


def test_by_seed_then_by_draft_order_then_as_made(database: Database) -> None:
    evening = Evening(database)
    first, second, third, fourth = (evening.teams.add(evening.id) for _ in range(4))
    evening.teams.set_draft_order(evening.id, [second, fourth])
    evening.teams.set_seeds(evening.id, [third])
    with database.reader() as connection:
        assert [row.id for row in team_rows(connection, evening.id)] == [
            third, second, fourth, first,
        ]  # fmt: skip
        assert team_rows(connection, 99) == []


def test_found_by_name_in_its_own_tournament(database: Database) -> None:
    evening, other = Evening(database), Evening(database)
    team = evening.teams.add(evening.id, TeamFields("Straße"))
    with database.reader() as connection:
        assert team_named(connection, evening.id, "STRASSE") == team
        assert team_named(connection, evening.id, "Strasse 2") is None
        assert team_named(connection, other.id, "Straße") is None
