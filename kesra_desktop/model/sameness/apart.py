"""The search for look-alikes among many people, in a process of its own: the window stays alive."""

from __future__ import annotations

import gc
import multiprocessing
import pickle
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_
from kesra_desktop.model.sameness.search import NOTHING_ANSWERED, pairs
from kesra_desktop.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.connection import Connection

    from kesra_desktop.model.sameness.candidate import Candidate, Pair
    from kesra_desktop.model.sameness.search import Remembered
    from kesra_desktop.progress import Progress

FEW = 3000  # candidates: to compare these takes less time than to start a process
_PIECE = 250  # candidates or pairs sent at once
_WAIT = 0.1  # seconds between two looks at whether the clerk stopped it


class SearchBroken(Refused):
    """The process that looks for look-alikes died, mostly for want of memory."""

    code = "search_broken"
    message = N_("Look-alikes could not be looked for to the end.")
    advice = N_("Close other programs, then try again. Nothing was lost.")


def search(
    new: Iterable[Candidate],
    register: Iterable[Candidate] = (),
    remembered: Remembered = NOTHING_ANSWERED,
    progress: Progress = silent,
) -> Iterator[Pair]:
    """Yield what `pairs` yields; many candidates are compared in another process.

    Raises:
        SearchBroken: that process died.
        Cancelled: by ``progress``, within a second.

    """
    rows, people = iter(new), iter(register)
    first = list(islice(rows, FEW))
    others = list(islice(people, FEW - len(first)))
    if len(first) + len(others) < FEW:
        yield from pairs(first, others, remembered, progress)
        return
    streams = [chain(first, rows), chain(others, people)]
    here, there = multiprocessing.Pipe()
    child = multiprocessing.get_context("spawn").Process(
        target=_child, args=(there, remembered), daemon=True
    )
    child.start()
    there.close()
    try:
        yield from _answered(here, streams, progress)
    except (EOFError, BrokenPipeError):
        raise SearchBroken from None
    finally:
        child.kill()
        child.join()
        child.close()
        here.close()


def _answered(
    here: Connection, streams: list[chain[Candidate]], progress: Progress
) -> Iterator[Pair]:
    """Give the child what it asks for, a piece at a time, until it has said everything."""
    done = 0
    while True:
        while not here.poll(_WAIT):
            progress(done, 0)
        said, what = pickle.loads(here.recv_bytes())  # noqa: S301  (our own child)
        if said == "pairs":
            yield from what
        elif said == "end":
            return
        else:
            piece = list(islice(streams[what], _PIECE))
            done += len(piece)
            here.send_bytes(pickle.dumps(piece, pickle.HIGHEST_PROTOCOL))
        progress(done, 0)


def _child(out: Connection, remembered: Remembered) -> None:
    gc.disable()  # nothing here refers to itself, and the process is short-lived

    def say(said: str, what: Any) -> None:
        out.send_bytes(pickle.dumps((said, what), pickle.HIGHEST_PROTOCOL))

    def given(stream: int) -> Iterator[Candidate]:
        while True:
            say("more", stream)
            piece = pickle.loads(out.recv_bytes())  # noqa: S301  (our own parent)
            if not piece:
                return
            yield from piece

    found = pairs(given(0), given(1), remembered)
    while piece := list(islice(found, _PIECE)):
        say("pairs", piece)
    say("end", None)
