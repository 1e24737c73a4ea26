"""Long statements that a person can stop: the engine asks now and then whether to go on."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kesra_desktop.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from sqlite3 import Connection

_STEPS = 10_000  # of one statement: short ones are counted together over their runs
_PAUSE = 0.05  # seconds between two questions


@contextmanager
def stoppable(conn: Connection, ask: Callable[[], object]) -> Iterator[None]:
    """Let ``ask`` end the work inside by raising `Cancelled`, also in the middle of a statement.

    Use it around a transaction, which is then taken back whole.

    Raises:
        Cancelled: ``ask`` said so.

    """
    stopped, last = False, time.monotonic()

    def asked() -> int:
        nonlocal stopped, last
        now = time.monotonic()
        if stopped or now - last < _PAUSE:
            return 0  # once stopped, the work is on its way back, which must not be stopped
        last = now
        try:
            ask()
        except Cancelled:
            stopped = True
        return int(stopped)

    conn.set_progress_handler(asked, _STEPS)
    try:
        yield
    except Exception as problem:
        if stopped:
            raise Cancelled() from problem
        raise
    finally:
        conn.set_progress_handler(None, 0)
