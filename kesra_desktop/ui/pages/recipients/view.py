"""What the page of recipients shows, ready to be painted: texts only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kesra_desktop.ui.record_model import Chip


@dataclass(frozen=True)
class RowView:
    """One line of the list."""

    recipient: str
    name: str
    nik: str  # masked
    category: str
    kelurahan: str
    standing: Chip


@dataclass(frozen=True)
class Step:
    """One station of the way from the register to the hand."""

    title: str
    when: str
    is_done: bool


@dataclass(frozen=True)
class RightView:
    """What a person may collect or has collected."""

    title: str
    text: str
    icon: str
    chip: Chip


@dataclass(frozen=True)
class ChangeView:
    """One line of the history: when, what, who at which laptop."""

    when: str
    what: str
    who: str


@dataclass(frozen=True)
class DetailView:
    """Everything the panel beside the list shows of one person."""

    recipient: str
    name: str
    place: str
    nik: str  # masked
    about: str
    steps: tuple[Step, ...]
    rights: tuple[RightView, ...]
    history: tuple[ChangeView, ...]
    trust: str = ""  # how well the data is supported
