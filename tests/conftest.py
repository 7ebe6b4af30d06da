"""What every test shares: an environment of its own, and no warning that nobody expected."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator

import hypothesis
import pytest

from tests.logged import LoggedWarnings

pytest_plugins = ["tests.fixtures"]

# A slow machine is no failure, and a run finds what the one before found.
hypothesis.settings.register_profile(
    "dtxdesk",
    deadline=None,
    derandomize=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("dtxdesk")

# Before anything of Qt is imported: tests need no screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_environment(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No test sees the person's settings, data or keyring."""
    for name in [name for name in os.environ if name.startswith("DTXDESK_")]:
        monkeypatch.delenv(name)
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")


@pytest.fixture(autouse=True)
def logged_warnings(request: pytest.FixtureRequest) -> Iterator[LoggedWarnings]:
    """Fails a test in which the program logs a warning, unless it asks for `expect_warning`."""
    handler = LoggedWarnings()
    logger = logging.getLogger("dtxdesk")
    logger.addHandler(handler)
    yield handler
    logger.removeHandler(handler)
    if handler.messages and "expect_warning" not in request.fixturenames:
        pytest.fail("logged, but not expected:\n" + "\n".join(handler.messages), pytrace=False)


@pytest.fixture
def expect_warning(logged_warnings: LoggedWarnings) -> Iterator[LoggedWarnings]:
    """The test makes the program log a warning; it fails when none comes.

    Its `messages` are what was logged so far.
    """
    yield logged_warnings
    if not logged_warnings.messages:
        pytest.fail("no warning was logged", pytrace=False)
