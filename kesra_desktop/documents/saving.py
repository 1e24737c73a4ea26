"""A paper becomes a file whole or not at all, and its printing is noted only then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.documents.papers import PAPERS
from kesra_desktop.model.printouts import Printout
from kesra_desktop.store.outside import whole_file

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.store.store import Store


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
