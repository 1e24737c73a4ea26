"""A paper becomes a file whole or not at all, and its printing is noted only then."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents.papers import PAPERS
from kesra_desktop.model.printouts import Printout
from kesra_desktop.store import database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.store.store import Store


@contextmanager
def whole_file(out: Path) -> Iterator[BinaryIO]:
    """Write a file beside its place and put it there when it is finished.

    Raises:
        StorageFault: the folder cannot be written, or is full.

    """
    part = out.with_name(out.name + ".part")
    with database.reported():
        try:
            with part.open("wb") as file:
                yield file
            part.replace(out)
        finally:
            part.unlink(missing_ok=True)


def printed_before(store: Store, kind: str, subject: str) -> int:
    """Return how often a paper was printed as far as this laptop knows."""
    return store.count(Printout, paper=kind, subject=subject)


def print_to(store: Store, kind: str, asked: Asked, out: Path) -> tuple[int, int]:
    """Write a paper into a file and note it; return its pages and which copy it is, from 0."""
    copy = printed_before(store, kind, asked.subject)
    with whole_file(out) as file:
        pages = PAPERS[kind].write(store, replace(asked, copy=copy), file)
    store.add(Printout(paper=kind, subject=asked.subject, pages=pages, at=store.now()))
    return pages, copy
