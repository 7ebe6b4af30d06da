from __future__ import annotations

import ipaddress

import pytest

from dtxdesk.data.host.addresses import addresses, is_near


@pytest.mark.parametrize(
    "near", ["127.0.0.1", "10.4.5.6", "172.20.0.9", "192.168.178.20", "fe80::1"]
)
def test_private_addresses_are_near(near: str) -> None:
    assert is_near(near)


@pytest.mark.parametrize("far", ["8.8.8.8", "2600::1", "", "no address"])
def test_others_are_not(far: str) -> None:
    assert not is_near(far)


def test_its_own_addresses_are_near_and_loopback_is_none_of_them() -> None:
    for address in addresses():
        assert is_near(address)
        assert not ipaddress.ip_address(address).is_loopback
