"""The style sheet: `resources/themes/desk.qss` with tokens and sizes put in.

In the file `@name` is a token and `px(n)` a design pixel. Only flat boxes are done there; what
needs a drawn shape (check mark, chevron, focus ring) is `style.DeskStyle`'s.
"""

from __future__ import annotations

import re

from dtxdesk.paths import resource

from .metrics import Metrics
from .tokens import Tokens

_PIXELS = re.compile(r"px\((\d+(?:\.\d+)?)\)")
_TOKEN = re.compile(r"@([a-z_0-9]+)")


def fill(template: str, tokens: Tokens, metrics: Metrics) -> str:
    """Put tokens and sizes into a template.

    Raises:
        KeyError: the template names a token that doesn't exist.
    """
    sized = _PIXELS.sub(lambda match: f"{metrics.px(float(match[1]))}px", template)
    return _TOKEN.sub(lambda match: tokens[match[1]].name(), sized)


def style_sheet(tokens: Tokens, metrics: Metrics) -> str:
    """The application's style sheet."""
    return fill(resource("themes", "desk.qss").read_text("utf-8"), tokens, metrics)
