"""The settings of this computer: declared once, read from file, environment and command line."""

from dtxdesk.settings.declared import (
    ALL,
    BACKUPS_DAILY,
    BACKUPS_WEEKLY,
    COLUMN_LAYOUTS,
    DATABASE_URL,
    DISABLE_CACHE,
    DISCORD_API_URL,
    DISCORD_CLIENT_ID,
    LOG_LEVEL,
    OPENDOTA_API_URL,
    REDUCED_MOTION,
    SECTIONS,
    STEAM_API_URL,
    STEAM_RATE,
    SYNC_ENABLED,
    SYNC_INTERVAL,
    THEME,
    WINDOW_STATE,
)
from dtxdesk.settings.kinds import Setting
from dtxdesk.settings.store import Origin, Settings

__all__ = [
    "ALL",
    "BACKUPS_DAILY",
    "BACKUPS_WEEKLY",
    "COLUMN_LAYOUTS",
    "DATABASE_URL",
    "DISABLE_CACHE",
    "DISCORD_API_URL",
    "DISCORD_CLIENT_ID",
    "LOG_LEVEL",
    "OPENDOTA_API_URL",
    "REDUCED_MOTION",
    "SECTIONS",
    "STEAM_API_URL",
    "STEAM_RATE",
    "SYNC_ENABLED",
    "SYNC_INTERVAL",
    "THEME",
    "WINDOW_STATE",
    "Origin",
    "Setting",
    "Settings",
]
