"""Tests run without a screen, by a clock of their own, and never touch the user's own folders."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
# Held here for as long as the tests run.
HOME = tempfile.TemporaryDirectory(prefix="kesra-tests-", ignore_cleanup_errors=True)


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Nothing leaves by network: whatever tries it fails the test that made it try."""
    if event in ("socket.connect", "socket.bind", "socket.sendto"):
        if isinstance(arguments[1], tuple):  # an address on a network; local sockets have a path
            raise PermissionError(f"{event} {arguments[1]}")
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        raise PermissionError(f"{event} {arguments[0]}")


sys.addaudithook(_refuse_network)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in ("KESRA_NOW", "WAYLAND_DISPLAY", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR"):
    os.environ.pop(name, None)
os.environ["HOME"] = os.environ["USERPROFILE"] = HOME.name
for name in ("DATA", "CONFIG", "STATE", "CACHE"):
    os.environ[f"XDG_{name}_HOME"] = str(Path(HOME.name, name.lower()))
os.environ["XDG_RUNTIME_DIR"] = HOME.name
sys.path[:0] = [str(TESTS), str(TESTS.parent)]
pytest_plugins = ("laptop_fixtures",)


def pytest_unconfigure() -> None:
    """Take the folder away: a worker ends too abruptly for the interpreter to do it."""
    HOME.cleanup()


@pytest.fixture(autouse=True, scope="module")
def _cheap_invitations(request: pytest.FixtureRequest) -> Iterator[None]:
    """Spare tests the cost of guessing an invitation's code, save those that are about it."""
    import cheap_age  # noqa: PLC0415  (after the path is set)
    import pyrage  # noqa: PLC0415

    with pytest.MonkeyPatch.context() as patch:
        if request.module.__name__ not in ("test_seal", "test_exchange_file"):
            patch.setattr(pyrage.passphrase, "encrypt", cheap_age.encrypt)
        yield


@pytest.fixture(autouse=True, scope="module")
def _source_words() -> Iterator[None]:
    """Begin and leave every file of tests with the source texts, whichever file ran before."""
    from kesra_desktop import i18n  # noqa: PLC0415  (after the path is set)

    i18n.use("en", Path(HOME.name))
    yield
    i18n.use("en", Path(HOME.name))
