"""A tournament as the document of its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, select

from dtxdesk.data.rows import table_of
from dtxdesk.data.schema import User
from dtxdesk.data.stage_states import StoredStage, stored_stages
from dtxdesk.data.stage_tables import games, penalties, tie_decisions
from dtxdesk.data.tournament_tables import (
    draft_entries,
    draft_events,
    draft_teams,
    drafts,
    sign_ups,
    team_members,
    teams,
    tournaments,
)
from dtxdesk.domain.merging import POSITION_COLUMNS
from dtxdesk.domain.stages.option_records import options_to_json
from dtxdesk.domain.steam_id import is_forgotten, real_id
from dtxdesk.domain.tournaments import Role
from dtxdesk.services.tournament_document import tournament_document
from dtxdesk.services.tournament_file.records import (
    SCHEMA,
    VERSION,
    DraftEntryRecord,
    DraftEventRecord,
    DraftRecord,
    DraftTeamRecord,
    GameRecord,
    MemberRecord,
    PenaltyRecord,
    PersonRecord,
    ResultRecord,
    SeriesRecord,
    SignUpRecord,
    TieRecord,
)

users = table_of(User)

_CHUNK = 500
_LISTS = {Role.MEMBER: "members", Role.STAND_IN: "stand_ins", Role.FORMER: "former"}


def file_document(connection: Connection, tournament_id: int) -> dict[str, Any] | None:
    """All of a tournament, so that it can be read back; None where there is none of that id.

    It is the document of `tournament show`; what follows from the rest stays in it for people and
    for other programs.
    """
    shown = tournament_document(connection, tournament_id)
    if shown is None:
        return None
    own = connection.execute(select(tournaments).where(tournaments.c.id == tournament_id)).one()
    nights = _drafts(connection, tournament_id)
    document = {
        "schema": SCHEMA,
        "version": VERSION,
        **shown,
        "prizes": own.prizes or [],
        "players": _merged(shown["players"], _sign_ups(connection, tournament_id), "user_id"),
        "teams": _teams(connection, tournament_id, shown["teams"]),
        "stages": _stages(connection, tournament_id, shown["stages"]),
        "drafts": [_plain(night) for night in nights],
    }
    meant = {one["user_id"] for one in document["players"]}
    meant |= {
        one["user_id"]
        for team in document["teams"]
        for name in _LISTS.values()
        for one in team[name]
    }
    meant |= {entry.user_id for night in nights for entry in night.entries}
    return {**document, "people": [_plain(one) for one in _people(connection, sorted(meant))]}


def _plain(record: msgspec.Struct) -> dict[str, Any]:
    built: dict[str, Any] = msgspec.to_builtins(record)
    return built


def _merged(
    shown: Sequence[Mapping[str, Any]], records: Sequence[Any], key: str
) -> list[dict[str, Any]]:
    """The shown documents with what the records know beyond them."""
    known = {getattr(record, key): record for record in records}
    return [{**one, **_plain(known[one[key]])} for one in shown]


def _of(connection: Connection, table: Table, tournament_id: int) -> Sequence[Any]:
    wanted = select(table).where(table.c.tournament_id == tournament_id).order_by(table.c.id)
    return connection.execute(wanted).all()


def _people(connection: Connection, ids: Sequence[int]) -> list[PersonRecord]:
    rows: list[Any] = []
    for start in range(0, len(ids), _CHUNK):
        page = select(users).where(users.c.id.in_(ids[start : start + _CHUNK])).order_by(users.c.id)
        rows += connection.execute(page).all()
    return [
        PersonRecord(
            user_id=row.id,
            name=row.name,
            steam_id=None if (steam := real_id(row.steam_id)) is None else str(steam),
            discord_id=row.discord_id,
            nickname=row.name if is_forgotten(row.steam_id) else row.nickname,
            discord_username=row.discord_username,
            discord_nickname=row.discord_nickname,
            guild_nickname=row.guild_nickname,
            base_mmr=row.base_mmr,
            base_mmr_source=row.base_mmr_source,
            base_mmr_at=row.base_mmr_at,
            positions=[getattr(row, name) for name in POSITION_COLUMNS],
        )
        for row in rows
    ]


def _sign_ups(connection: Connection, tournament_id: int) -> list[SignUpRecord]:
    return [
        SignUpRecord(
            user_id=row.user_id,
            state=row.state,
            signed_up_at=row.signed_up_at,
            checked_in_at=row.checked_in_at,
            captain=row.captain,
            note=row.note,
        )
        for row in _of(connection, sign_ups, tournament_id)
    ]


def _teams(
    connection: Connection, tournament_id: int, shown: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    left = {row.id: row.withdrawn_at for row in _of(connection, teams, tournament_id)}
    inside: dict[tuple[int, str], list[MemberRecord]] = {}
    for row in _of(connection, team_members, tournament_id):
        inside.setdefault((row.team_id, row.role), []).append(
            MemberRecord(
                user_id=row.user_id,
                joined_at=row.joined_at,
                left_at=row.left_at,
                approved=row.approved,
            )
        )
    return [
        {
            **team,
            "withdrawn_at": _moment(left[team["id"]]),
            **{
                name: _merged(team[name], inside.get((team["id"], role.value), ()), "user_id")
                for role, name in _LISTS.items()
            },
        }
        for team in shown
    ]


def _moment(at: Any) -> Any:
    return msgspec.to_builtins(at)


def _stages(
    connection: Connection, tournament_id: int, shown: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    noted: dict[int, list[GameRecord]] = {}
    for row in sorted(_of(connection, games, tournament_id), key=lambda one: one.number):
        noted.setdefault(row.series_id, []).append(
            GameRecord(
                winner=row.winner_id,
                radiant=row.radiant_id,
                match_id=row.match_id,
                made_by_link=row.made_by_link,
                side_by_link=row.side_by_link,
            )
        )
    lost = _of(connection, penalties, tournament_id)
    decided = _of(connection, tie_decisions, tournament_id)
    documents = []
    for stage, told in zip(stored_stages(connection, tournament_id), shown, strict=True):
        series = {row.number: _series(row, noted.get(row.id, [])) for row in stage.rows.values()}
        listed = [{**_plain(series.pop(one["number"])), **one} for one in told["series"]]
        documents.append(
            {
                **told,
                **_stage(stage),
                "series": listed,
                "unneeded": [_plain(one) for one in series.values()],
                "penalties": [
                    _plain(PenaltyRecord(team=row.team_id, points=row.points, reason=row.reason))
                    for row in lost
                    if row.stage_id == stage.id
                ],
                "decisions": [
                    _plain(TieRecord(kind=row.kind, teams=list(row.teams), reason=row.reason))
                    for row in decided
                    if row.stage_id == stage.id
                ],
            }
        )
    return documents


def _stage(stage: StoredStage) -> dict[str, Any]:
    return {
        "name": stage.name,
        "options": options_to_json(stage.options),
        "feeds_on": stage.feeds_on,
        "taken": stage.taken,
        "entrants": list(stage.stage.teams),
    }


def _series(row: Any, noted: Sequence[GameRecord]) -> SeriesRecord:
    drawn = None if row.drawn_first_id is None else (row.drawn_first_id, row.drawn_second_id)
    result = None
    if row.result_first_id is not None and row.result_second_id is not None:
        scored = row.score_first is not None and row.score_second is not None
        result = ResultRecord(
            teams=(row.result_first_id, row.result_second_id),
            score=(row.score_first, row.score_second) if scored else None,
            winner=row.result_winner_id,
            kind=row.result_kind or "played",
            games=list(noted),
            score_follows=row.score_follows,
        )
    return SeriesRecord(
        number=row.number,
        bracket=row.bracket,
        round=row.round,
        position=row.position,
        best_of=row.best_of,
        group=row.group_number,
        drawn=drawn,
        result=result,
        scheduled_at=row.scheduled_at,
        place=row.place,
        caster=row.caster,
    )


def _drafts(connection: Connection, tournament_id: int) -> list[DraftRecord]:
    return [
        DraftRecord(
            style=row.style,
            state=row.state,
            started_at=row.started_at,
            started_by=row.started_by,
            pick_seconds=row.pick_seconds,
            reserve_seconds=row.reserve_seconds,
            bid_seconds=row.bid_seconds,
            bid_extra_seconds=row.bid_extra_seconds,
            auto_pick=row.auto_pick,
            teams=[
                DraftTeamRecord(team=one.team_id, place=one.place, size=one.size, budget=one.budget)
                for one in _in_draft(connection, draft_teams, row.id, "place")
            ],
            entries=[
                DraftEntryRecord(
                    id=one.id,
                    user_id=one.user_id,
                    mmr=one.mmr,
                    team=one.team_id,
                    captain=one.captain,
                    late=one.late,
                )
                for one in _in_draft(connection, draft_entries, row.id, "id")
            ],
            events=[
                DraftEventRecord(
                    kind=one.kind,
                    at=one.at,
                    by=one.by,
                    team=one.team_id,
                    entry=one.entry_id,
                    amount=one.amount,
                    mmr=one.mmr,
                    details=one.details,
                )
                for one in _in_draft(connection, draft_events, row.id, "number")
            ],
        )
        for row in _of(connection, drafts, tournament_id)
    ]


def _in_draft(connection: Connection, table: Table, draft_id: int, order: str) -> Sequence[Any]:
    wanted = select(table).where(table.c.draft_id == draft_id).order_by(table.c[order])
    return connection.execute(wanted).all()
