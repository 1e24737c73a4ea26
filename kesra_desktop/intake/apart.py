"""Reading a file in a process of its own, within limits, streamed back in pieces.

A spreadsheet from outside is the most dangerous thing this program opens: a stray cell at the far
corner takes all memory, a bomb all time. The child may take a gibibyte and dies with its limit. It
answers in plain JSON: a reader that was taken over can hand over texts, and nothing that runs.
"""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import signal
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import Refused
from kesra_desktop.intake.parts import ReadSheet, sheet_of
from kesra_desktop.intake.refusals import (
    REFUSALS,
    BrokenList,
    SlowList,
    TooLargeList,
    UnreadableList,
)
from kesra_desktop.memory import hold_to
from kesra_desktop.store.staged_docs import StagedLine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

    from kesra_desktop.intake.parts import ReadingContext
    from kesra_desktop.progress import Progress

_MEMORY = 1 << 30  # bytes of address space
_SILENT = 1200  # tenths of a second without a word from the child
_PIECE = 500  # people sent at once
_DYING = 5  # seconds until a child that closed its pipe has an exit code
# How a process ends that asks for more than it may have: the reader gives up (SIGABRT, or the code
# of a fast failure on Windows), or the system ends it (SIGKILL).
_OUT_OF_MEMORY = {-signal.SIGABRT, -9, 0xC0000409, 0xC0000017}


def read_apart(
    path: Path, context: ReadingContext, progress: Progress
) -> Iterator[ReadSheet | StagedLine]:
    """Yield the parts of a file as a child process finds them.

    Raises:
        What `read_parts` raises; TooLargeList also when the child exceeds its memory, SlowList
        when it says nothing for minutes, BrokenList when it dies of anything else.

    """
    here, there = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("spawn").Process(
        target=_child, args=(str(path), context, there), daemon=True
    )
    child.start()
    there.close()
    try:
        yield from _received(here, path, progress)
    except EOFError:
        child.join(_DYING)
        short = child.exitcode in _OUT_OF_MEMORY
        raise (TooLargeList if short else BrokenList)(file=path.name) from None
    finally:
        child.kill()
        child.join()
        child.close()
        here.close()


def _received(here: Connection, path: Path, progress: Progress) -> Iterator[ReadSheet | StagedLine]:
    done = total = silent = 0
    while True:
        if not here.poll(0.1):
            silent += 1
            if silent > _SILENT:
                raise SlowList(file=path.name)
            progress(done, total)
            continue
        silent = 0
        said, parts = json.loads(here.recv_bytes())
        if said == "end":
            return
        if said != "parts":
            raise REFUSALS.get(said, UnreadableList)(file=path.name)
        for part in parts:
            if isinstance(part, dict):
                sheet = sheet_of(part)
                total += sum(sheet.classes.get(name, 0) for name in ("data", "data_hidden"))
                yield sheet
            else:
                done += 1
                row, k, doc, worst, marks = part
                yield StagedLine(row, k, doc, worst, tuple(map(tuple, marks)))
        progress(done, total)


def _child(path: str, context: ReadingContext, out: Connection) -> None:
    """Read a file in the child process and send what is found, or one word saying why not."""
    hold_to(_MEMORY)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)  # a reader that runs out of memory dies with a long complaint
    gc.disable()  # nothing here refers to itself, and the process is short-lived
    from kesra_desktop.intake.listing import read_plainly  # noqa: PLC0415  (with its tables)

    said = "end"
    parts: list[Any] = []
    try:
        for part in read_plainly(Path(path), context):
            parts.append(asdict(part) if isinstance(part, ReadSheet) else part)
            if len(parts) >= _PIECE:
                _send(out, "parts", parts)
                parts = []
    except Refused as refused:
        said = refused.code
    except (MemoryError, OverflowError):
        said = TooLargeList.code
    except BrokenPipeError:
        return  # nobody reads any more
    if parts and said != TooLargeList.code:
        _send(out, "parts", parts)
    _send(out, said, [])


def _send(out: Connection, said: str, parts: list[Any]) -> None:
    out.send_bytes(json.dumps((said, parts)).encode())
