"""The rows of a tournament that is read back, within one unit of work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dtxdesk.data import many_rows
from dtxdesk.data.stage_schema import Penalty, Stage, StageEntrant, TieDecision
from dtxdesk.data.stage_states import derived_columns
from dtxdesk.data.stage_tables import games as games_table
from dtxdesk.data.stage_tables import series as series_table
from dtxdesk.data.tournament_schema import Draft, DraftEntry, DraftEvent, DraftTeam
from dtxdesk.data.tournament_tables import sign_ups, team_members, teams
from dtxdesk.data.unit_of_work import UnitOfWork
from dtxdesk.domain.people import clean_note, clean_text, sort_key
from dtxdesk.domain.tournaments import MAX_TAG, Role
from dtxdesk.services.stages import NO_RESULT
from dtxdesk.services.tournament_file.checking import CheckedStage
from dtxdesk.services.tournament_file.records import (
    DraftRecord,
    GameRecord,
    SeriesRecord,
    TeamRecord,
    TournamentFile,
)

Ids = Mapping[int, int]
"""Ids here by ids in the file."""
Links = frozenset[int]
"""Steam matches that games may be linked to."""


def store(
    work: UnitOfWork,
    tournament_id: int,
    file: TournamentFile,
    stages: Sequence[CheckedStage],
    people: Ids,
    links: Links,
) -> None:
    """Writes all that belongs to a tournament which is there already."""
    many_rows.add_rows(work, sign_ups, [
        {
            "tournament_id": tournament_id, "user_id": people[one.user_id], "state": one.state,
            "signed_up_at": one.signed_up_at, "checked_in_at": one.checked_in_at,
            "captain": one.captain, "note": clean_note(one.note),
        }
        for one in sorted(file.players, key=lambda one: one.signed_up_at)
    ])  # fmt: skip
    its_teams = _teams(work, tournament_id, file.teams, people)
    for number, stage in enumerate(stages, start=1):
        _stage(work, tournament_id, number, stage, its_teams, links)
    for draft in file.drafts:
        _draft(work, tournament_id, draft, its_teams, people)


def _teams(work: UnitOfWork, tournament_id: int, records: Sequence[TeamRecord], people: Ids) -> Ids:
    made = many_rows.add_rows(work, teams, [
        {
            "tournament_id": tournament_id,
            "name": (name := clean_text(one.name) or ""),
            "name_key": sort_key(name),
            "tag": (clean_text(one.tag) or "")[:MAX_TAG],
            "captain_id": people.get(one.captain) if one.captain is not None else None,
            "deputy_id": people.get(one.deputy) if one.deputy is not None else None,
            "seed": one.seed,
            "draft_order": one.draft_order,
            "withdrawn_at": one.withdrawn_at,
        }
        for one in records
    ])  # fmt: skip
    ids = {one.id: team_id for one, team_id in zip(records, made, strict=True)}
    many_rows.add_rows(work, team_members, [
        {
            "tournament_id": tournament_id, "team_id": ids[team.id],
            "user_id": people[one.user_id], "role": role.value, "approved": one.approved,
            "joined_at": one.joined_at, "left_at": one.left_at,
        }
        for team in records
        for role, inside in zip(Role, (team.members, team.stand_ins, team.former), strict=True)
        for one in inside
    ])  # fmt: skip
    return ids


def _stage(
    work: UnitOfWork,
    tournament_id: int,
    number: int,
    stage: CheckedStage,
    its_teams: Ids,
    links: Links,
) -> None:
    record = stage.record
    row = work.add(
        Stage(
            tournament_id=tournament_id,
            number=number,
            name=clean_text(record.name) or "",
            format=record.format,
            options=record.options,
            feeds_on=record.feeds_on,
            taken=record.taken,
        )
    )
    work.session.add_all(
        StageEntrant(stage_id=row.id, seed=seed, team_id=its_teams[team])
        for seed, team in enumerate(record.entrants, start=1)
    )
    work.session.add_all(
        Penalty(
            tournament_id=tournament_id,
            stage_id=row.id,
            team_id=its_teams[one.team],
            points=one.points,
            reason=clean_text(one.reason) or "",
        )
        for one in record.penalties
    )
    work.session.add_all(
        TieDecision(
            tournament_id=tournament_id,
            stage_id=row.id,
            kind=one.kind,
            teams=[its_teams[team] for team in one.teams],
            reason=clean_text(one.reason) or "",
        )
        for one in record.decisions
    )
    work.flush()
    places = {"tournament_id": tournament_id, "stage_id": row.id}
    made = many_rows.add_rows(work, series_table, [
        {**places, "in_stage": in_stage, **_columns(one, its_teams, links)}
        for in_stage, one in stage.rows.items()
    ])  # fmt: skip
    many_rows.add_rows(work, games_table, [
        {
            "tournament_id": tournament_id, "series_id": series_id, "number": place,
            **_game(game, its_teams, links),
        }
        for series_id, one in zip(made, stage.rows.values(), strict=True)
        for place, game in enumerate(one.result.games if one.result else (), start=1)
    ])  # fmt: skip


def _columns(one: SeriesRecord, its_teams: Ids, links: Links) -> dict[str, Any]:
    first, second = one.drawn or (None, None)
    return {
        "number": one.number,
        "bracket": one.bracket,
        "group_number": one.group,
        "round": one.round,
        "position": one.position,
        "best_of": one.best_of,
        "drawn_first_id": None if first is None else its_teams[first],
        "drawn_second_id": None if second is None else its_teams[second],
        **_result(one, its_teams, links),
        "scheduled_at": one.scheduled_at,
        "place": clean_text(one.place) or "",
        "caster": clean_text(one.caster) or "",
        **derived_columns(None),
    }


def _result(one: SeriesRecord, its_teams: Ids, links: Links) -> Mapping[str, Any]:
    result = one.result
    if result is None:
        return NO_RESULT
    first, second = result.score or (None, None)
    return {
        "result_first_id": its_teams[result.teams[0]],
        "result_second_id": its_teams[result.teams[1]],
        "score_first": first,
        "score_second": second,
        "result_winner_id": None if result.winner is None else its_teams[result.winner],
        "result_kind": result.kind,
        # Where a match is not here, the score stands for itself.
        "score_follows": result.score_follows
        and all(game.match_id in links for game in result.games),
    }


def _game(game: GameRecord, its_teams: Ids, links: Links) -> dict[str, Any]:
    return {
        "winner_id": its_teams[game.winner],
        "radiant_id": None if game.radiant is None else its_teams[game.radiant],
        "match_id": game.match_id if game.match_id in links else None,
        "made_by_link": game.made_by_link and game.match_id in links,
        "side_by_link": game.side_by_link and game.match_id in links,
    }


def _draft(
    work: UnitOfWork, tournament_id: int, draft: DraftRecord, its_teams: Ids, people: Ids
) -> None:
    row = work.add(
        Draft(
            tournament_id=tournament_id,
            style=draft.style,
            state=draft.state,
            started_at=draft.started_at,
            started_by=clean_text(draft.started_by) or "",
            pick_seconds=draft.pick_seconds,
            reserve_seconds=draft.reserve_seconds,
            bid_seconds=draft.bid_seconds,
            bid_extra_seconds=draft.bid_extra_seconds,
            auto_pick=draft.auto_pick,
            events=len(draft.events),
        )
    )
    work.session.add_all(
        DraftTeam(draft_id=row.id, team_id=its_teams[one.team], place=one.place, size=one.size,
                  budget=one.budget)
        for one in draft.teams
    )  # fmt: skip
    entries = [
        DraftEntry(
            draft_id=row.id,
            user_id=people[one.user_id],
            mmr=one.mmr,
            team_id=None if one.team is None else its_teams[one.team],
            captain=one.captain,
            late=one.late,
        )
        for one in draft.entries
    ]
    work.session.add_all(entries)
    work.flush()
    entry_ids = {one.id: entry.id for one, entry in zip(draft.entries, entries, strict=True)}
    work.session.add_all(
        DraftEvent(
            draft_id=row.id,
            number=number,
            kind=one.kind,
            at=one.at,
            by=clean_text(one.by) or "",
            team_id=None if one.team is None else its_teams[one.team],
            entry_id=None if one.entry is None else entry_ids[one.entry],
            amount=one.amount,
            mmr=one.mmr,
            details=_details(one.details, its_teams),
        )
        for number, one in enumerate(draft.events, start=1)
    )
    work.flush()


def _details(details: Mapping[str, Any], its_teams: Ids) -> dict[str, Any]:
    """As they are, with the teams of throws by their ids here."""
    if "throws" not in details:
        return dict(details)
    throws = [[[its_teams[team], d6] for team, d6 in rolls] for rolls in details["throws"]]
    return {**details, "throws": throws}
