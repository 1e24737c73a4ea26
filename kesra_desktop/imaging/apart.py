"""Decoding pictures in a process of its own, within limits: a hostile one takes nothing with it.

What the child says comes back as plain bytes, never as objects: a decoder that was taken over can
at worst hand over another picture.
"""

from __future__ import annotations

import multiprocessing
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import Refused
from kesra_desktop.imaging.pictures import (
    LARGEST_PREVIEW,
    REFUSALS,
    SCAN,
    NoPicture,
    Page,
    Picture,
    TooLargePicture,
    is_sound,
    read_pages,
)
from kesra_desktop.memory import hold_to
from kesra_desktop.progress import silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection

    from kesra_desktop.progress import Progress

    Work = Callable[[tuple[Any, ...]], Iterator[bytes]]

_MEMORY = 1 << 30  # bytes of address space
_SILENT = 300  # tenths of a second without a word from the child
_PAGE, _PREVIEW, _NUMBER, _REFUSED, _DONE, _YES, _NO = b"p", b"v", b"n", b"r", b"d", b"+", b"-"
_JPEG = b"\xff\xd8"


@dataclass(frozen=True)
class Pages:
    """What several files gave, and those that gave nothing, each with its reason."""

    pages: tuple[Page, ...]
    refused: tuple[tuple[str, Refused], ...] = ()  # name of the file


def read_apart(files: Sequence[Path], progress: Progress = silent) -> Pages:
    """Return the pages of some files, decoded by a child process; one refused loses no other.

    Raises:
        Cancelled: the clerk stopped it.

    """
    waiting = list(files)
    pages: list[Page] = []
    refused: list[tuple[str, Refused]] = []
    while waiting:
        with _Child(_decode, tuple(str(one) for one in waiting)) as child:
            while waiting:
                progress(len(files) - len(waiting), len(files))
                file = waiting.pop(0)
                found: list[Page] = []
                reason = _one_file(child, file.name, found, progress)
                if reason is None:
                    pages += found
                    continue
                refused.append((file.name, reason))
                if child.is_lost:
                    break  # the others get another child
    return Pages(tuple(pages), tuple(refused))


def sound_ones(pictures: Sequence[bytes], progress: Progress = silent) -> list[bool]:
    """Return of pictures that came from elsewhere which can be shown, decoded by a child process.

    Raises:
        Cancelled: the clerk stopped it.

    """
    answers: list[bool] = []
    while len(answers) < len(pictures):
        with _Child(_look, tuple(pictures[len(answers) :])) as child:
            while len(answers) < len(pictures) and not child.is_lost:
                said = child.hear(progress)
                answers.append(said[:1] == _YES)
    return answers


def _one_file(child: _Child, name: str, found: list[Page], progress: Progress) -> Refused | None:
    """Take the pages of one file from the child; return why there are none."""
    number, data = 0, b""
    while True:
        said = child.hear(progress)
        kind, rest = said[:1], said[1:]
        match kind:
            case b"d":
                return None
            case b"n" if rest.isdigit():
                number = int(rest)
            case b"p" if len(rest) <= SCAN.largest and rest.startswith(_JPEG):
                data = rest
            case b"v" if data and len(rest) <= LARGEST_PREVIEW and rest.startswith(_JPEG):
                found.append(Page(name, number, Picture(data, rest)))
            case b"r":
                return REFUSALS.get(rest.decode("ascii", "replace"), NoPicture)(file=name)
            case _:
                child.is_lost = True
                return TooLargePicture(file=name)


class _Child:
    """One child process, for as long as it answers."""

    def __init__(self, work: Work, given: tuple[Any, ...]) -> None:
        self._here, there = multiprocessing.Pipe(duplex=False)
        self._process = multiprocessing.get_context("spawn").Process(
            target=_run, args=(work, given, there), daemon=True
        )
        self._process.start()
        there.close()
        self.is_lost = False

    def __enter__(self) -> _Child:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.join()
        self._process.close()
        self._here.close()

    def hear(self, progress: Progress) -> bytes:
        """Return the next word of the child; empty when it died or kept silent too long."""
        for _ in range(_SILENT):
            if self._here.poll(0.1):
                try:
                    return self._here.recv_bytes(SCAN.largest + 16)
                except (EOFError, OSError):
                    break  # it exceeded its limits, or said more than a page can be
            progress(0, 0)
        self.is_lost = True
        return b""


# --- in the child ---------------------------------------------------------------------------------


def _run(work: Work, given: tuple[Any, ...], out: Connection) -> None:
    hold_to(_MEMORY)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)  # a decoder that runs out of memory dies with a long complaint
    try:
        for words in work(given):
            out.send_bytes(words)
    except BrokenPipeError:
        return  # nobody listens any more


def _decode(files: tuple[str, ...]) -> Iterator[bytes]:
    for file in files:
        try:
            for _, number, picture in read_pages(Path(file)):
                yield _NUMBER + str(number).encode()
                yield _PAGE + picture.data
                yield _PREVIEW + picture.preview
        except Refused as refused:
            yield _REFUSED + refused.code.encode()
        except MemoryError:
            yield _REFUSED + TooLargePicture.code.encode()
        else:
            yield _DONE


def _look(pictures: tuple[bytes, ...]) -> Iterator[bytes]:
    for data in pictures:
        yield _YES if is_sound(data) else _NO
