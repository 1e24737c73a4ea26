"""Long statements that a person can stop: the engine asks now and then whether to go on."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from kesra_desktop.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from sqlite3 import Connection

_STEPS = 400_000  # of the engine between two questions: some 20 to 50 ms


@contextmanager
def stoppable(conn: Connection, ask: Callable[[], object]) -> Iterator[None]:
    """Let ``ask`` end the work inside by raising `Cancelled`, also in the middle of a statement.

    Use it around a transaction, which is then taken back whole.

    Raises:
        Cancelled: ``ask`` said so.

    """
    stopped = False

    def asked() -> int:
        nonlocal stopped
        if stopped:
            return 0  # the work is on its way back, which must not be stopped
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
