"""Runs all benchmarks, or those whose group is named, and prints figure, floor and ratio."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import (
    balance,
    brackets,
    copying,
    corrections,
    exports,
    hosted,
    imports,
    leagues,
    linking,
    shared,
    stalls,
    swiss,
    tables,
    window,
)
from benchmarks.measure import Figure

GROUPS: dict[str, Callable[[], Iterator[Figure]]] = {
    "window": window.figures,
    "tables": tables.figures,
    "leagues": leagues.figures,
    "linking": linking.figures,
    "imports": imports.figures,
    "balance": balance.figures,
    "brackets": brackets.figures,
    "corrections": corrections.figures,
    "swiss": swiss.figures,
    "shared": shared.figures,
    "hosted": hosted.figures,
    "copying": copying.figures,
    "exports": exports.figures,
    "stalls": stalls.figures,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("groups", nargs="*", help=f"of {', '.join(GROUPS)}; all by default")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    chosen = parser.parse_args()
    unknown = set(chosen.groups) - set(GROUPS)
    if unknown:
        parser.error(f"there is no group {', '.join(sorted(unknown))}")
    print(f"{'':58} {'figure':>12} {'floor':>12} {'ratio':>7}   limit")
    found: list[Figure] = []
    for name in chosen.groups or GROUPS:
        for figure in GROUPS[name]():
            found.append(figure)
            print(_line(figure), flush=True)
            if figure.note:
                print(f"      {figure.note}", flush=True)
    if chosen.json:
        chosen.json.write_text(json.dumps([figure.as_json() for figure in found], indent=2))
    return 0 if all(figure.reached for figure in found) else 1


def _line(figure: Figure) -> str:
    floor = "" if figure.floor is None else f"{figure.floor:,.3g} {figure.unit}"
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    limit = f"{figure.most:g} x" if figure.relative else f"{figure.most:g} {figure.unit}"
    verdict = "" if figure.reached else "  MISSED"
    value = f"{figure.value:,.4g} {figure.unit}"
    return f"{figure.what:58} {value:>12} {floor:>12} {ratio:>7}   {limit}{verdict}"


if __name__ == "__main__":
    sys.exit(main())
