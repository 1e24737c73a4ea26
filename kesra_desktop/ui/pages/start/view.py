"""What the start screens show and hand over; filled by the composition root."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class OperatorView:
    """Somebody who may unlock this laptop."""

    name: str
    role: str


@dataclass(frozen=True)
class UnlockView:
    """What may be shown before a passphrase was typed."""

    office: str
    code: str
    laptop: str
    operators: tuple[OperatorView, ...]


@dataclass(frozen=True)
class InvitationView:
    """What a newcomer sees of the invitation that was opened."""

    office: str
    code: str
    laptop: str
    people: int


@dataclass(frozen=True)
class NewOffice:
    """What the clerk typed to make a new office."""

    office: str
    laptop: str
    code: str
    operator: str
    passphrase: str


@dataclass(frozen=True)
class Asking:
    """What the clerk typed to ask to join an office."""

    laptop: str
    passphrase: str
    out: Path  # of the request


@dataclass(frozen=True)
class Joining:
    """What the clerk typed to join an office by invitation."""

    file: Path
    spoken: str
    operator: str
    passphrase: str
