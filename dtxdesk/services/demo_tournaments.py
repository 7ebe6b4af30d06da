"""Two tournaments of the sample: one whose draft night is this week, and one that is over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from dtxdesk.data import many_rows
from dtxdesk.data.tournament_schema import Team, Tournament
from dtxdesk.data.tournament_tables import sign_ups, team_members
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.team_names import suggested_tag
from dtxdesk.domain.tournaments import SignUpState, TournamentState, TournamentType

TEAMS = (
    ("Moonshard Motel", "MOON"),
    ("Charge & Regret", "BARA"),
    ("Glyph Club", "GLYF"),
    ("Smoke Alarm", "SMKE"),
    ("TP Scroll Optional", "TPOK"),
    ("Aegis Leasing", "AEGI"),
    ("Krill Collective", "KRIL"),
    ("Gem of Blue Sight", "GEMS"),
)
SIZE = 5
ZONE = "Europe/Berlin"

DESCRIPTION = (
    "Captains pick in a snake draft, sixty seconds a pick. Who is ten minutes late is replaced "
    "from the waiting list.\n\nThe draft is live on the stream; games begin half an hour later."
)


@dataclass(frozen=True, slots=True)
class Entrant:
    """A person of the sample with the MMR that decides who leads a team."""

    user_id: int
    name: str
    mmr: int | None


def add(work: UnitOfWork, league_id: int, people: Sequence[Entrant]) -> None:
    """Adds both; of fewer people smaller ones."""
    _add_finished(work, league_id, people)
    _add_coming(work, league_id, people)


def _add_coming(work: UnitOfWork, league_id: int, people: Sequence[Entrant]) -> None:
    """Everybody has signed up, the last ones wait, most are here, and captains have their teams."""
    starts_at = _evening(work.now + timedelta(days=5))
    tournament = _tournament(
        work, league_id, "Winter Captains Draft", TournamentState.SIGNUP, starts_at, DESCRIPTION
    )
    waiting = len(people) // 9
    playing, late = people[: len(people) - waiting], people[len(people) - waiting :]
    captains = _strongest(playing, min(len(TEAMS), len(playing) // SIZE))
    leading = {one.user_id for one in captains}
    rows = []
    for place, one in enumerate(people):
        in_ = one not in late
        here = in_ and (one.user_id in leading or place % 6 != 5)
        rows.append(
            _sign_up(
                tournament,
                one,
                state=SignUpState.IN if in_ else SignUpState.WAITING,
                signed_up_at=work.now - timedelta(days=6) + timedelta(minutes=97 * place),
                checked_in_at=work.now - timedelta(minutes=5 * (place + 1)) if here else None,
                captain=one.user_id in leading,
            )
        )
    many_rows.add_rows(work, sign_ups, rows)
    for order, (one, (name, tag)) in enumerate(zip(captains, TEAMS, strict=False), start=1):
        _team(work, tournament, name, tag, [one], order, work.now - timedelta(hours=2))


def _add_finished(work: UnitOfWork, league_id: int, people: Sequence[Entrant]) -> None:
    """Full teams of those with an MMR, the strongest dealt out in a snake order."""
    starts_at = _evening(work.now - timedelta(days=84))
    count = min(len(TEAMS), len(people) // 6)
    players = _strongest(people, count * SIZE)
    count = len(players) // SIZE
    if not count:
        return
    tournament = _tournament(
        work, league_id, "Summer Captains Draft", TournamentState.FINISHED, starts_at, ""
    )
    rows = [
        _sign_up(
            tournament,
            one,
            state=SignUpState.IN,
            signed_up_at=starts_at - timedelta(days=9) + timedelta(minutes=53 * place),
            checked_in_at=starts_at - timedelta(minutes=40 - place % 30),
            captain=place < count,
        )
        for place, one in enumerate(players)
    ]
    many_rows.add_rows(work, sign_ups, rows)
    tags: list[str] = []
    for order in range(count):
        rounds = [players[at : at + count] for at in range(0, count * SIZE, count)]
        inside = [
            one[order] if turn % 2 == 0 else one[count - 1 - order]
            for turn, one in enumerate(rounds)
        ]
        name = f"Team {inside[0].name}"
        tags.append(suggested_tag(name, tags))
        _team(work, tournament, name, tags[-1], inside, order + 1, starts_at)


def _tournament(
    work: UnitOfWork,
    league_id: int,
    name: str,
    state: TournamentState,
    starts_at: datetime,
    description: str,
) -> int:
    made = Tournament(
        name=name,
        description=description,
        type=TournamentType.DRAFT.value,
        state=state.value,
        starts_at=starts_at,
        time_zone=ZONE,
        league_id=league_id,
        team_size=SIZE,
    )
    return work.add(made).id


def _team(
    work: UnitOfWork,
    tournament: int,
    name: str,
    tag: str,
    players: Sequence[Entrant],
    order: int,
    joined_at: datetime,
) -> None:
    made = Team(
        tournament_id=tournament,
        name=name,
        tag=tag,
        captain_id=players[0].user_id,
        deputy_id=players[1].user_id if len(players) > 1 else None,
        draft_order=order,
    )
    team_id = work.add(made).id
    many_rows.add_rows(work, team_members, [
        {"tournament_id": tournament, "team_id": team_id, "user_id": one.user_id,
         "role": "member", "approved": True, "joined_at": joined_at, "left_at": None}
        for one in players
    ])  # fmt: skip


def _sign_up(tournament: int, one: Entrant, **columns: Any) -> Mapping[str, Any]:
    return {"tournament_id": tournament, "user_id": one.user_id, "note": "", **columns}


def _strongest(people: Sequence[Entrant], count: int) -> list[Entrant]:
    rated = [(one.mmr, one) for one in people if one.mmr is not None]
    return [one for _, one in sorted(rated, key=lambda pair: -pair[0])][:count]


def _evening(day: datetime) -> datetime:
    return day.replace(hour=19, minute=0, second=0, microsecond=0)
