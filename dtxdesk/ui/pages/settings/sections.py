"""Which sections the settings page has, and which declared settings stand where.

A setting that no section names still appears: in a section of its own part of the file. So a part
of the program that declares settings needs nothing here to have them shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dtxdesk import settings
from dtxdesk.settings import SECTIONS as PARTS_OF_THE_FILE
from dtxdesk.settings import Setting
from dtxdesk.ui.translation import QT_TRANSLATE_NOOP

YOU = QT_TRANSLATE_NOOP("SettingsSections", "You")
SOURCES = QT_TRANSLATE_NOOP("SettingsSections", "Sources")
DATA = QT_TRANSLATE_NOOP("SettingsSections", "Data")
GROUPS = (YOU, SOURCES, DATA)


@dataclass(frozen=True, slots=True)
class Block:
    """Settings that stand in one card, below a title (empty: none)."""

    title: str
    settings: tuple[Setting[Any], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """An entry on the left: its words and its settings. The page knows which view shows it.

    `parts` are the parts of the settings file whose settings belong here unless a block, of this
    section or another, names them.
    """

    id: str
    group: str
    title: str
    note: str = ""
    blocks: tuple[Block, ...] = ()
    parts: tuple[str, ...] = ()


_DECLARED: tuple[Section, ...] = (
    Section(
        "appearance",
        YOU,
        QT_TRANSLATE_NOOP("SettingsSections", "Appearance"),
        QT_TRANSLATE_NOOP("SettingsSections", "how the window looks and moves"),
        parts=("appearance",),
    ),
    Section(
        "shortcuts",
        YOU,
        QT_TRANSLATE_NOOP("SettingsSections", "Shortcuts"),
        QT_TRANSLATE_NOOP("SettingsSections", "every action, and the keys that do it"),
    ),
    Section(
        "notifications",
        YOU,
        QT_TRANSLATE_NOOP("SettingsSections", "Tray and notifications"),
        QT_TRANSLATE_NOOP("SettingsSections", "while another window is in front"),
        parts=("notifications",),
    ),
    Section(
        "steam",
        SOURCES,
        QT_TRANSLATE_NOOP("SettingsSections", "Steam"),
        QT_TRANSLATE_NOOP("SettingsSections", "the key, and how often to ask"),
        (
            Block(
                QT_TRANSLATE_NOOP("SettingsSections", "Sync"),
                (settings.SYNC_ENABLED, settings.SYNC_INTERVAL, settings.STEAM_RATE),
            ),
            Block(QT_TRANSLATE_NOOP("SettingsSections", "Address"), (settings.STEAM_API_URL,)),
        ),
        ("steam", "sync"),
    ),
    Section(
        "opendota",
        SOURCES,
        QT_TRANSLATE_NOOP("SettingsSections", "OpenDota"),
        QT_TRANSLATE_NOOP("SettingsSections", "asked for matches that Steam does not tell of"),
        (Block("", (settings.OPENDOTA_MEDALS, settings.OPENDOTA_API_URL)),),
    ),
    Section(
        "discord",
        SOURCES,
        QT_TRANSLATE_NOOP("SettingsSections", "Discord"),
        QT_TRANSLATE_NOOP("SettingsSections", "who you are, and who is in the server"),
        parts=("discord",),
    ),
    Section(
        "database",
        DATA,
        QT_TRANSLATE_NOOP("SettingsSections", "Database"),
        QT_TRANSLATE_NOOP("SettingsSections", "where players, matches and results are kept"),
        # They have a card of their own: an address with a password is not just typed in.
        (Block("", (settings.DATABASE_URL, settings.DATABASE_CA_FILE, settings.HOST_PORT)),),
    ),
    Section(
        "members",
        DATA,
        QT_TRANSLATE_NOOP("SettingsSections", "Members"),
        QT_TRANSLATE_NOOP("SettingsSections", "who may use a shared database"),
    ),
    Section(
        "backups",
        DATA,
        QT_TRANSLATE_NOOP("SettingsSections", "Backups"),
        QT_TRANSLATE_NOOP("SettingsSections", "made every day, checked, and kept for a while"),
        parts=("backups",),
    ),
    Section(
        "cache",
        DATA,
        QT_TRANSLATE_NOOP("SettingsSections", "Cache and log"),
        QT_TRANSLATE_NOOP("SettingsSections", "what is kept on this computer besides the data"),
        (
            Block(
                QT_TRANSLATE_NOOP("SettingsSections", "Answers on disk"),
                (settings.DISABLE_CACHE,),
            ),
            Block(QT_TRANSLATE_NOOP("SettingsSections", "Log"), (settings.LOG_LEVEL,)),
        ),
        ("logs",),
    ),
)


def all_sections() -> tuple[Section, ...]:
    """Every section with every setting that a person sets, in the order of the left side."""
    named = {
        setting for section in _DECLARED for block in section.blocks for setting in block.settings
    }
    rest = [setting for setting in settings.ALL if setting.shown and setting not in named]
    placed = {part for section in _DECLARED for part in section.parts}
    found = [_with_rest(section, rest) for section in _DECLARED]
    for part, title in PARTS_OF_THE_FILE.items():
        others = _of_part(rest, (part,))
        if part not in placed and others:
            found.append(Section(part, YOU, title, blocks=(Block("", others),)))
    return tuple(sorted(found, key=lambda section: GROUPS.index(section.group)))


def _with_rest(section: Section, rest: Iterable[Setting[Any]]) -> Section:
    """The section with those of its parts' settings that no block has named, in a last block."""
    others = _of_part(rest, section.parts)
    if not others:
        return section
    title = QT_TRANSLATE_NOOP("SettingsSections", "More") if section.blocks else ""
    return Section(
        section.id,
        section.group,
        section.title,
        section.note,
        (*section.blocks, Block(title, others)),
        section.parts,
    )


def _of_part(found: Iterable[Setting[Any]], parts: tuple[str, ...]) -> tuple[Setting[Any], ...]:
    return tuple(setting for setting in found if setting.section in parts)
