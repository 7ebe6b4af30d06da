"""What roles are called where people read of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dtxdesk.domain.rights import Role
from dtxdesk.phrases import Phrase

ROLE_NAMES: Mapping[Role, Phrase] = MappingProxyType(
    {
        Role.VIEWER: Phrase("viewer"),
        Role.STAFF: Phrase("staff"),
        Role.ADMIN: Phrase("admin"),
        Role.OWNER: Phrase("owner"),
    }
)
