"""Where other computers of the local network reach this one, and who counts as being in it."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass

import psutil

_NOT_A_NETWORK_OF_PEOPLE = (
    "docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc", "tun", "utun", "wg", "zt",
)  # fmt: skip
"""Interfaces of containers, virtual machines and tunnels: nobody at a table near by is there."""


@dataclass(frozen=True, slots=True)
class _Place:
    interface: str
    address: str
    network: ipaddress.IPv4Network


def addresses() -> list[str]:
    """The IPv4 addresses of this computer in its networks, the most likely one first."""
    found = [place for place in _places() if not ipaddress.ip_address(place.address).is_loopback]

    def unlikely(place: _Place) -> tuple[bool, bool, str]:
        virtual = place.interface.startswith(_NOT_A_NETWORK_OF_PEOPLE)
        return virtual, not place.network.is_private, place.interface

    return [place.address for place in sorted(found, key=unlikely)]


def is_near(address: str) -> bool:
    """Whether this address is of this computer, of a network that it is in, or a private one."""
    try:
        asking = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(asking, ipaddress.IPv6Address):
        return asking.is_loopback or asking.is_link_local or asking.is_private
    return asking.is_private or any(asking in place.network for place in _places())


def _places() -> list[_Place]:
    states = psutil.net_if_stats()
    return [
        _Place(
            interface,
            one.address,
            ipaddress.IPv4Network(f"{one.address}/{one.netmask or 32}", strict=False),
        )
        for interface, of_interface in psutil.net_if_addrs().items()
        if interface not in states or states[interface].isup
        for one in of_interface
        if one.family == socket.AF_INET
    ]
