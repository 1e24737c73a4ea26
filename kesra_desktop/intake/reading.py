"""A surviving list read into sheets and people: what stands where, cleaned, nothing guessed.

`read_list` streams: each sheet first, then the people found on it. It changes nothing anywhere;
what becomes of the people is decided by whoever reads the stream. `read_lines` gives each person as
the text that a batch keeps: the quick way for long lists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.intake.apart import read_apart
from kesra_desktop.intake.parts import ReadingContext, ReadRow, ReadSheet, row_of
from kesra_desktop.intake.refusals import NoList
from kesra_desktop.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.staged_docs import StagedLine

__all__ = ["NoList", "ReadRow", "ReadSheet", "ReadingContext", "read_lines", "read_list"]


def read_lines(
    path: Path, context: ReadingContext, progress: Progress = silent
) -> Iterator[ReadSheet | StagedLine]:
    """Yield each sheet of a list, and after it the people on it as they are kept.

    The file is opened and understood in a process of its own: a hostile one cannot take this
    program with it, and the window stays alive meanwhile.

    Raises:
        UnreadableList, ProtectedList, TooLargeList: before the first sheet.
        NoList: after the last sheet, when nobody was found and no column is left to ask about;
            the sheets' previews can be shown to ask for the row of the titles.
        Cancelled: the clerk stopped it, noticed within a second.

    """
    yield from read_apart(path, context, progress)


def read_list(
    path: Path, context: ReadingContext, progress: Progress = silent
) -> Iterator[ReadSheet | ReadRow]:
    """Yield what `read_lines` yields, each person taken apart.

    Raises:
        What `read_lines` raises.

    """
    sheet = ""
    for part in read_lines(path, context, progress):
        if isinstance(part, ReadSheet):
            sheet = part.name
            yield part
        else:
            yield row_of(sheet, part)
