"""Prints docs/settings.md."""

import sys

from dtxdesk.settings.reference import markdown

sys.stdout.write(markdown())
