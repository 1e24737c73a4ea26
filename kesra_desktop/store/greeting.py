"""What may be shown before a passphrase was typed, read without loading the database."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import DamagedData, NoOffice
from kesra_desktop.store import keys

if TYPE_CHECKING:
    from pathlib import Path

KEY_FILE = "keys.json"
FORMAT = 1


@dataclass(frozen=True)
class Greeting:
    """What the unlock screen may show before a passphrase was typed."""

    office: str
    prefix: str
    laptop: str
    operators: tuple[tuple[str, str], ...]


def greeting(folder: Path) -> Greeting:
    """Return what the unlock screen shows.

    Raises:
        NoOffice: nothing is set up here.
        DamagedData: the key file cannot be read.

    """
    shown = screen_of(read_key_file(folder))
    operators = tuple((str(name), str(role)) for name, role in shown["operators"])
    return Greeting(shown["office"], shown["prefix"], shown["laptop"], operators)


def read_key_file(folder: Path) -> dict[str, Any]:
    """Return the key file: sealed slots, sealed device keys, and what greets.

    Raises:
        NoOffice: there is none.
        DamagedData: it is not one.

    """
    try:
        stored = json.loads((folder / KEY_FILE).read_bytes())
    except FileNotFoundError:
        raise NoOffice(folder=str(folder)) from None
    except ValueError:
        raise DamagedData(what="key file") from None
    if not isinstance(stored, dict) or stored.get("format") != FORMAT:
        raise DamagedData(what="key file")
    return stored


def screen_of(stored: dict[str, Any]) -> dict[str, Any]:
    """Return the part of the key file that greets; its key stands beside it.

    Raises:
        DamagedData: it was changed.

    """
    try:
        return keys.unsealed(bytes.fromhex(stored["screen_key"]), bytes.fromhex(stored["screen"]))
    except (KeyError, TypeError, ValueError):
        raise DamagedData(what="key file") from None
