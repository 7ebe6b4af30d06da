"""Pictures of every screen, in both themes, at 100 % and 200 %: `python -m dtxdesk.ui.screens OUT`.

They are made from the sample league at a fixed time, so that two runs can be compared. A scale
holds for a whole process, so each scale is a process of its own. Each subject has a file with two
functions that go from one state to the next, on the sample league and on nothing; each name that
they yield is a picture, and dialogs are closed after it.
"""

from __future__ import annotations

import argparse
import html
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from dtxdesk.ui.screens import (
    account,
    audit,
    bracket,
    draft,
    exporting,
    find_on_steam,
    frame,
    games,
    head_to_head,
    home,
    hosting,
    importing,
    jobs,
    kit,
    leagues,
    live,
    matches,
    players,
    presentation,
    printing,
    rating,
    recent_games,
    roster,
    schedule,
    settings,
    sharing,
    shell,
    standings,
    teams,
    tournaments,
    verify_mmr,
    wizard,
)

SUBJECTS = (
    home,
    players,
    rating,
    importing,
    account,
    roster,
    find_on_steam,
    recent_games,
    verify_mmr,
    leagues,
    matches,
    live,
    tournaments,
    teams,
    draft,
    bracket,
    standings,
    head_to_head,
    schedule,
    games,
    presentation,
    printing,
    exporting,
    audit,
    jobs,
    settings,
    sharing,
    hosting,
    shell,
    wizard,
    frame,
)
"""In the order of the index page."""

PICTURES = (kit, *SUBJECTS)
"""The kit is no screen that anybody meets, but worth looking at."""

SIZE = (1440, 900)
SMALL_SIZE = (1280, 720)
SCALES = (1, 2)
THEMES = ("dark", "light")


def take(out: Path, scale: int, only: str = "") -> None:
    """All pictures of one scale. The process must have been started for it."""
    from dtxdesk.ui.screens.studio import Studio, prepare
    from dtxdesk.ui.theme import theme
    from dtxdesk.ui.window_state import as_mode

    suffix = "" if scale == 1 else f"@{scale}x"
    subjects = [subject for subject in PICTURES if only in subject.__name__]
    for sample in (True, False):
        with tempfile.TemporaryDirectory() as scratch:
            prepared = Path(scratch) / "prepared"
            prepare(prepared, sample=sample)
            for subject in subjects:
                # What one subject does to the data is not in the pictures of the next.
                folder = shutil.copytree(prepared, Path(scratch) / subject.__name__)
                studio = Studio(folder)
                for name in subject.sample(studio) if sample else subject.empty(studio):
                    for mode in THEMES:
                        theme().set_mode(as_mode(mode))
                        studio.picture(out / f"{name}-{mode}{suffix}.png", SIZE)
                    theme().set_mode("dark")
                    if scale == 1:
                        studio.picture(out / f"{name}-small.png", SMALL_SIZE)
                    studio.close_dialogs()
                studio.close()


def write_index(out: Path) -> None:
    """A page with all of them."""
    figures = "\n".join(
        f'<figure><a href="{name}"><img loading="lazy" src="{name}" alt="{name}"></a>'
        f"<figcaption>{name}</figcaption></figure>"
        for name in (html.escape(file.name) for file in sorted(out.glob("*.png")))
    )
    style = (
        "body{font:14px sans-serif;display:grid;gap:16px;padding:16px;"
        "grid-template-columns:repeat(auto-fill,minmax(560px,1fr))}"
        "figure{margin:0}img{width:100%;border:1px solid #999}"
    )
    page = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>dtxdesk, every screen</title>'
        f"<style>{style}</style><body>\n{figures}\n</body></html>\n"
    )
    (out / "index.html").write_text(page, encoding="utf-8")


def _platform(folder: Path, scale: int) -> str:
    """A platform without a screen whose screen has room for the window; its own has 800x800."""
    width, height = (side * scale for side in SIZE)
    screen = {"name": "studio", "x": 0, "y": 0, "width": width, "height": height,
              "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}  # fmt: skip
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return f"offscreen:configfile={file}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Pictures of every screen.")
    parser.add_argument("out", type=Path, help="the folder for the pictures")
    parser.add_argument("--scale", type=int, choices=SCALES, help="only this scale")
    parser.add_argument("--only", default="", help="only this subject, such as players")
    arguments = parser.parse_args()
    out: Path = arguments.out
    out.mkdir(parents=True, exist_ok=True)
    if arguments.scale:
        with tempfile.TemporaryDirectory() as scratch:
            os.environ["QT_QPA_PLATFORM"] = _platform(Path(scratch), arguments.scale)
            os.environ["QT_SCALE_FACTOR"] = str(arguments.scale)
            take(out, arguments.scale, arguments.only)
        return 0
    for scale in SCALES:
        command = [sys.executable, "-m", "dtxdesk.ui.screens", str(out), "--scale", str(scale)]
        command += ["--only", arguments.only]
        code = subprocess.run(command, check=False).returncode  # noqa: S603
        if code:
            return code
    write_index(out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
