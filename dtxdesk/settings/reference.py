"""docs/settings.md, written from the declarations: `python -m dtxdesk.settings`."""

from __future__ import annotations

import json
import textwrap
from typing import Any

from dtxdesk.settings.declared import ALL, SECTIONS
from dtxdesk.settings.kinds import Remembered, Setting

_HEAD = """\
# Settings of this computer

<!-- Written by `python -m dtxdesk.settings > docs/settings.md`; a test holds the two together. -->

They live in `settings.toml` in the data folder, which the settings page writes. The environment
wins over the file, a flag of the command line wins over the environment. A key that the program
does not know stays in the file; a wrong value is left there with a warning, and the default holds.

What belongs to the community (the formula, followed leagues) is in the database, secrets are in the
keyring of the operating system. Two further variables stand for no setting: `DTXDESK_DATA_DIR`
names the data folder, `DTXDESK_STEAM_API_KEY` is the Steam key for use without a window.
"""


def markdown() -> str:
    """The whole page."""
    parts = [_HEAD]
    for section, title in SECTIONS.items():
        settings = [setting for setting in ALL if setting.section == section]
        parts.append(f"\n## {title} (`[{section}]`)\n\n")
        parts.extend(_entry(setting) for setting in settings)
    return "".join(parts)


def _entry(setting: Setting[Any]) -> str:
    if isinstance(setting, Remembered):
        return f"- `{setting.name}`: {setting.title}. The program keeps it for itself.\n"
    facts = [
        f"- `{setting.name}`: **{setting.title}.**",
        setting.help,
        f"Values: {setting.allowed}.",
        f"Default: `{json.dumps(setting.default)}`.",
        f"Environment: `{setting.variable}`." if setting.variable else "",
        "Takes effect at the next start." if setting.restart else "",
    ]
    about = " ".join(fact for fact in facts if fact)
    return textwrap.fill(about, 100, subsequent_indent="  ", break_long_words=False) + "\n"
