"""A surviving list read into sheets and people: what stands where, cleaned, nothing guessed.

`read_list` streams: each sheet first, then the people found on it. It changes nothing anywhere;
what becomes of the people is decided by whoever reads the stream.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.intake.apart import read_apart
from kesra_desktop.intake.parts import ReadingContext, ReadRow, ReadSheet
from kesra_desktop.intake.refusals import NoList
from kesra_desktop.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.progress import Progress

__all__ = ["NoList", "ReadRow", "ReadSheet", "ReadingContext", "read_list"]


def read_list(
    path: Path, context: ReadingContext, progress: Progress = silent
) -> Iterator[ReadSheet | ReadRow]:
    """Yield each sheet of a list, and after it the people on it.

    The file is opened and understood in a process of its own: a hostile one cannot take this
    program with it, and the window stays alive meanwhile.

    Raises:
        UnreadableList, ProtectedList, TooLargeList: before the first sheet.
        NoList: after the last sheet, when nobody was found and no column is left to ask about;
            the sheets' previews can be shown to ask for the row of the titles.
        Cancelled: the clerk stopped it, noticed within a second.

    """
    yield from read_apart(path, context, progress)
