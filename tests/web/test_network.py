"""What the connections keep to themselves, and which bodies they take."""

from __future__ import annotations

import gzip
import logging
from collections.abc import Iterator

import httpx
import pytest

from dtxdesk.web.network import BodyCutOff, Connections
from tests.servers.loopback import Reply
from tests.servers.steam import DROP, FakeSteam

DOCUMENT = b'{"result":{}}' * 100
PACKED = gzip.compress(DOCUMENT)


@pytest.fixture
def connections(steam: FakeSteam) -> Iterator[Connections]:
    made = Connections(steam.url, 5.0, 10.0)
    yield made
    made.close()


def packed(body: bytes, encoding: str = "gzip") -> Reply:
    return Reply(body, headers={"Content-Encoding": encoding})


def test_a_compressed_body_is_unpacked(steam: FakeSteam, connections: Connections) -> None:
    steam.fail_next(packed(PACKED))
    assert connections.send("GET", steam.url, {}, None).body == DOCUMENT


@pytest.mark.parametrize(
    "reply",
    [
        packed(PACKED[:-9]),
        packed(PACKED[:-4]),
        packed(gzip.compress(PACKED), "gzip, gzip"),
        packed(PACKED, "zstd"),
    ],
    ids=["half of it", "without its end", "packed twice", "a kind not asked for"],
)
def test_compression_that_is_not_whole_or_not_asked_for(
    steam: FakeSteam, connections: Connections, reply: Reply
) -> None:
    steam.fail_next(reply)
    with pytest.raises(BodyCutOff):
        connections.send("GET", steam.url, {}, None)


def test_a_failure_does_not_carry_the_key(steam: FakeSteam, connections: Connections) -> None:
    steam.fail_next(DROP)
    with pytest.raises(httpx.TransportError) as failure:
        connections.send("GET", f"{steam.url}/?key={steam.key}", {"x-webapi-key": steam.key}, None)
    request = failure.value.request
    assert steam.key not in str(request.url)
    assert steam.key not in request.headers.values()


def test_addresses_are_not_logged(
    steam: FakeSteam, connections: Connections, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    connections.send("GET", f"{steam.url}/?key={steam.key}", {}, None)
    assert steam.key not in caplog.text


def test_cookies_are_not_sent_back(steam: FakeSteam, connections: Connections) -> None:
    steam.fail_next(Reply(headers={"Set-Cookie": "visitor=1"}))
    for _ in range(2):
        connections.send("GET", steam.url, {}, None)
    assert len(steam.requests) == 2
    assert all("cookie" not in request.headers for request in steam.requests)
