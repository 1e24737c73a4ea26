"""Progress and cancelling of long work, as one act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from kesra_desktop.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")

__all__ = ["Cancelled", "Progress", "counted", "silent"]


class Progress(Protocol):
    """Called with (done, total) in pieces of work; raises `Cancelled` when the clerk stopped it."""

    def __call__(self, done: int, total: int) -> None:
        """Report; total 0 means unknown."""


def silent(done: int, total: int) -> None:
    """Report nothing and never cancel."""


def counted(items: Iterable[T], total: int, progress: Progress, every: int = 200) -> Iterator[T]:
    """Yield the items, reporting every ``every`` items and at the end."""
    done = 0
    for done, item in enumerate(items, 1):
        yield item
        if done % every == 0:
            progress(done, total)
    progress(done, total)
