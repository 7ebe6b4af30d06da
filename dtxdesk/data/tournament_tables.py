"""The tables of tournaments by name, for statements; the classes are in `tournament_schema`."""

from __future__ import annotations

from dtxdesk.data.rows import table_of
from dtxdesk.data.tournament_schema import (
    Announcement,
    Draft,
    DraftEntry,
    DraftEvent,
    DraftTeam,
    SignUp,
    Team,
    TeamMember,
    Tournament,
)

tournaments = table_of(Tournament)
sign_ups = table_of(SignUp)
teams = table_of(Team)
team_members = table_of(TeamMember)
drafts = table_of(Draft)
draft_teams = table_of(DraftTeam)
draft_entries = table_of(DraftEntry)
draft_events = table_of(DraftEvent)
announcements = table_of(Announcement)
