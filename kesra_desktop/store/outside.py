"""Files for others, beside the data: each appears whole under its name, or not at all."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.store import database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
