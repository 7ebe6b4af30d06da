"""The composition root: the only place that wires the parts together."""

from __future__ import annotations

from dtxdesk.bootstrap.desk import Desk as Desk
from dtxdesk.bootstrap.making import demo_desk as demo_desk
from dtxdesk.bootstrap.making import make_desk as make_desk
