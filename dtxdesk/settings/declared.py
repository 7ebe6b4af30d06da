"""Every setting of this computer. What belongs to the community lives in the database."""

from __future__ import annotations

from typing import Any, Final

from dtxdesk.settings.kinds import (
    Address,
    Choice,
    FileName,
    Number,
    Remembered,
    Setting,
    Switch,
    Text,
    Whole,
)

SECTIONS: Final = {
    "appearance": "Appearance",
    "database": "Database",
    "steam": "Steam",
    "sync": "League sync",
    "discord": "Discord",
    "backups": "Backups",
    "notifications": "Tray and notifications",
    "logs": "Logs",
    "window": "Window",
}
"""The sections of settings.toml and the pages of the settings dialog, in their order."""

THEME = Choice(
    key="appearance.theme",
    default="system",
    title="Theme",
    help="System follows the theme of the desktop as it changes.",
    choices={"system": "System", "dark": "Dark", "light": "Light"},
)
REDUCED_MOTION = Switch(
    key="appearance.reduced_motion",
    default=False,
    title="Reduce motion",
    help="Nothing fades or slides.",
)
LANGUAGE = Choice(
    key="appearance.language",
    default="system",
    title="Language",
    help="The pseudo-language is for translators: it shows what is not translated and what is cut.",
    restart=True,
    choices={"system": "As the system", "en": "English", "en-XA": "Pseudo-language"},
)

DATABASE_URL = Address(
    key="database.url",
    default="",
    title="Shared database",
    help=(
        "The PostgreSQL database that several admins share. Empty: a file in the data folder. "
        "The password is kept in the keyring, never here."
    ),
    variable="DTXDESK_DATABASE_URL",
    restart=True,
    schemes=("postgresql", "postgres", "sqlite"),
    may_be_empty=True,
)

DATABASE_CA_FILE = FileName(
    key="database.ca_file",
    default="",
    title="Certificate of the server",
    help=(
        "The file (PEM) that the server is verified by, from whoever runs it. Empty: an authority "
        "that this computer trusts has signed for it. A relative path counts from the data folder."
    ),
    variable="DTXDESK_DATABASE_CA_FILE",
    restart=True,
)

# A card of the settings shows and changes these: hosting is begun and ended, not just set.
HOST_HERE = Switch(
    shown=False,
    key="database.host_here",
    default=False,
    title="Host from here",
    help="This computer serves the shared database as long as dtxdesk runs.",
)
HOST_NETWORK = Switch(
    shown=False,
    key="database.host_network",
    default=False,
    title="Open to the local network",
    help="Programs on other computers of the network reach it too, and not only this one.",
)
HOST_PORT = Whole(
    key="database.host_port",
    default=15_432,
    title="Port for hosting",
    help="Where a database that this computer hosts is reached. Invitations name it.",
    variable="DTXDESK_HOST_PORT",
    restart=True,
    minimum=1_024,
    maximum=65_535,
)
HOST_EARLIER = Remembered(
    key="database.host_earlier", default={}, title="What was open before this computer hosted"
)

STEAM_API_URL = Address(
    key="steam.api_url",
    default="https://api.steampowered.com",
    title="Steam Web API",
    help="Where Steam is asked.",
    variable="DTXDESK_STEAM_API_URL",
    restart=True,
    schemes=("https", "http"),
)
STEAM_RATE = Number(
    key="steam.calls_per_second",
    default=1.0,
    title="Calls to Steam",
    help=(
        "At most so many. Steam allows one: more, or 0 for no limit, "
        "is only honoured where Steam's address is this computer."
    ),
    variable="DTXDESK_STEAM_RATE",
    restart=True,
    minimum=0.0,
    maximum=1000.0,
    unit="per second",
)
DISABLE_CACHE = Switch(
    key="steam.disable_cache",
    default=False,
    title="Keep no answers",
    help="Answers of Steam are neither kept on disk nor read from there.",
    variable="DTXDESK_DISABLE_CACHE",
    restart=True,
)

SYNC_ENABLED = Switch(
    key="sync.enabled",
    default=True,
    title="Follow leagues by itself",
    help="Followed leagues are asked for new matches while the window is open.",
)
SYNC_INTERVAL = Whole(
    key="sync.interval",
    default=60,
    title="Ask for new matches every",
    help="The time between two rounds of one league.",
    minimum=30,
    maximum=3600,
    unit="seconds",
)
OPENDOTA_API_URL = Address(
    key="sync.opendota_api_url",
    default="https://api.opendota.com/api",
    title="OpenDota API",
    help="Where OpenDota is asked.",
    variable="DTXDESK_OPENDOTA_API_URL",
    restart=True,
    schemes=("https", "http"),
)
OPENDOTA_MEDALS = Switch(
    key="sync.opendota_medals",
    default=False,
    title="Medals from OpenDota",
    help=(
        "OpenDota may be asked for the ranked medals of players, "
        "as a hint of their base MMR. It learns whom you ask about."
    ),
)

# A card of the settings shows the application; the address is for whoever tests the program.
DISCORD_API_URL = Address(
    shown=False,
    key="discord.api_url",
    default="https://discord.com",
    title="Discord",
    help="The pages for signing in and the API are found below this address.",
    variable="DTXDESK_DISCORD_API_URL",
    restart=True,
    schemes=("https", "http"),
)
DISCORD_CLIENT_ID = Text(
    shown=False,
    key="discord.client_id",
    default="",
    title="Discord application id",
    help="The id of the Discord application that the community signs in with.",
    variable="DTXDESK_DISCORD_CLIENT_ID",
)

DISCORD_ACCOUNT = Remembered(
    key="discord.account", default={}, title="Who signed in with Discord on this computer"
)
DISCORD_SERVER = Remembered(key="discord.server", default={}, title="Discord server of the bot")

BACKUPS_DAILY = Whole(
    key="backups.daily",
    default=7,
    title="Daily backups kept",
    help="The newest of each day.",
    minimum=1,
    maximum=365,
)
BACKUPS_WEEKLY = Whole(
    key="backups.weekly",
    default=4,
    title="Weekly backups kept",
    help="The newest of each week, beyond the daily ones.",
    minimum=0,
    maximum=520,
)

LOG_LEVEL = Choice(
    key="logs.level",
    default="info",
    title="What is logged",
    help="How much goes into the log file. No level writes secrets.",
    choices={
        "debug": "Everything",
        "info": "What happens",
        "warning": "Warnings and errors",
        "error": "Errors only",
    },
)

TRAY_ICON = Switch(
    key="notifications.tray",
    default=False,
    title="Icon in the tray",
    help="Shows how the sync stands; its menu opens the window, syncs and pauses.",
)
CLOSE_TO_TRAY = Switch(
    key="notifications.close_to_tray",
    default=False,
    title="Closing leaves it in the tray",
    help="Leagues are followed on after the window is closed. Quit ends the program.",
)
DESKTOP_NOTIFICATIONS = Switch(
    key="notifications.desktop",
    default=False,
    title="Desktop notifications",
    help=(
        "A job that failed and new matches are told while another window is in front. "
        "They come from the icon in the tray, which is shown for them."
    ),
)

PALETTE_RECENT = Remembered(key="window.recent", default={}, title="What was run last")
WINDOW_STATE = Remembered(key="window.state", default={}, title="Size, place and last page")
SHORTCUTS = Remembered(key="window.shortcuts", default={}, title="Keyboard shortcuts")
JOBS_PAUSED = Remembered(key="sync.paused_jobs", default={}, title="Jobs that are paused")
COLUMN_LAYOUTS = Remembered(key="window.columns", default={}, title="Columns of each table")
SPECTATOR_WINDOW = Remembered(
    key="window.spectator", default={}, title="Place of the window for spectators"
)
PRESENTATION = Remembered(
    key="window.presentation", default={}, title="How a tournament is presented"
)

ALL: Final[tuple[Setting[Any], ...]] = (
    THEME,
    REDUCED_MOTION,
    LANGUAGE,
    DATABASE_URL,
    DATABASE_CA_FILE,
    HOST_HERE,
    HOST_NETWORK,
    HOST_PORT,
    HOST_EARLIER,
    STEAM_API_URL,
    STEAM_RATE,
    DISABLE_CACHE,
    SYNC_ENABLED,
    SYNC_INTERVAL,
    OPENDOTA_API_URL,
    OPENDOTA_MEDALS,
    DISCORD_API_URL,
    DISCORD_CLIENT_ID,
    DISCORD_ACCOUNT,
    DISCORD_SERVER,
    BACKUPS_DAILY,
    BACKUPS_WEEKLY,
    LOG_LEVEL,
    TRAY_ICON,
    CLOSE_TO_TRAY,
    DESKTOP_NOTIFICATIONS,
    PALETTE_RECENT,
    WINDOW_STATE,
    SHORTCUTS,
    COLUMN_LAYOUTS,
    SPECTATOR_WINDOW,
    PRESENTATION,
    JOBS_PAUSED,
)
