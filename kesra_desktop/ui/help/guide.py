"""The clerks' guide as sections of plain blocks, read from its paper and searched by words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kesra_desktop.paths import document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

GUIDE = "guide-petugas.md"
_ITEM = re.compile(r"(?:-|[0-9]+\.) +")
_LINK = re.compile(r"!?\[([^\]]*)\]\(([^)]*)\)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
_MARKS = re.compile(r"\*\*|\*|`")


class Shape(StrEnum):
    """How a block is shown."""

    TEXT = "text"
    ITEM = "item"
    ROW = "row"  # of a table: what, and what to do about it
    PICTURE = "picture"


@dataclass(frozen=True)
class Block:
    """One paragraph, item, row or picture, without any marks."""

    shape: Shape
    words: str
    more: str = ""  # of a row: its other cells; of a picture: its file


@dataclass(frozen=True)
class Section:
    """A part of the guide under its title."""

    title: str
    blocks: tuple[Block, ...]


def read_guide(file: Path | None = None) -> list[Section]:
    """Return the guide's sections in their order."""
    text = (file or document(GUIDE)).read_text("utf-8")
    sections: list[Section] = []
    for part in re.split(r"^## +", text, flags=re.MULTILINE)[1:]:
        title, _, body = part.partition("\n")
        sections.append(Section(_plain(title), tuple(_blocks(body.splitlines()))))
    return sections


def found_in(sections: Iterable[Section], wanted: str) -> list[Section]:
    """Return what holds every word, block by block; a title that holds them brings its section."""
    words = wanted.casefold().split()
    found = []
    for section in sections:
        if _holds(section.title, words):
            found.append(section)
            continue
        blocks = tuple(one for one in section.blocks if _holds(f"{one.words} {one.more}", words))
        if blocks:
            found.append(replace(section, blocks=blocks))
    return found


def _holds(text: str, words: list[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)


def _plain(text: str) -> str:
    return _MARKS.sub("", _LINK.sub(r"\1", text)).strip()


def _blocks(lines: list[str]) -> Iterator[Block]:
    """Yield the blocks of a section: lines that belong together become one."""
    kept: list[str] = []
    shape = Shape.TEXT
    for line in [*lines, ""]:
        starts_item, is_row = _ITEM.match(line), line.startswith("|")
        picture = _PICTURE.fullmatch(line.strip())
        if kept and (not line.strip() or starts_item or is_row or picture):
            yield Block(shape, _plain(" ".join(kept)))
            kept = []
        if picture:
            yield Block(Shape.PICTURE, picture[1], picture[2])
        elif is_row:
            yield from _row(line)
        elif line.strip() and not line.startswith(("<!--", "#")):
            shape = Shape.ITEM if starts_item else shape if kept else Shape.TEXT
            kept.append(line[starts_item.end() :] if starts_item else line.strip())


def _row(line: str) -> Iterator[Block]:
    first, *others = (_plain(cell) for cell in line.strip().strip("|").split("|"))
    if first.strip("- ") and first != "Yang terjadi":
        yield Block(Shape.ROW, first, others[0] if len(others) == 1 else "  ·  ".join(others[:2]))
