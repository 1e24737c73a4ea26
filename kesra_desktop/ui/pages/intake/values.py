"""Values of staged rows as a clerk reads and types them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kesra_desktop.i18n import grouped, tr
from kesra_desktop.model.people import TITLES, Sex
from kesra_desktop.ui.person_words import kelurahan_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.store.staged_rows import StagedRow

_CARD_NUMBERS = ("nik", "kk")
_LETTERS = 26


def shown(field: str, text: str) -> str:
    """Return a stored text as it is read: groups of digits, day first, names for codes."""
    return _SHOWN[field](text) if text and field in _SHOWN else text


def _card_number(text: str) -> str:
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def _sex(text: str) -> str:
    return tr(TITLES[Sex(text)]) if text in ("L", "P") else text


def _rupiah(text: str) -> str:
    return f"Rp{grouped(int(text))}" if text.isdecimal() and text.isascii() else text


def _day_first(text: str) -> str:
    try:
        return f"{date.fromisoformat(text):%d-%m-%Y}"
    except ValueError:
        return text


_SHOWN: dict[str, Callable[[str], str]] = {
    "nik": _card_number,
    "kk": _card_number,
    "birth_date": _day_first,
    "sex": _sex,
    "kelurahan_code": kelurahan_name,
    "amount": _rupiah,
}


def typed(row: StagedRow, field: str) -> str:
    """Return what an editor of a field begins with: the value, or the cell if it can be mended."""
    value = row.fields.get(field, "")
    if value:
        return value if field in (*_CARD_NUMBERS, "kelurahan_code") else shown(field, value)
    _, raw = row.raw.get(field, ("", ""))
    return "" if "E+" in raw.upper() else " ".join(raw.split())


def letters(place: int) -> str:
    """Return the letter of a column by its index from 0: A, Z, AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, _LETTERS)
        name = chr(ord("A") + rest) + name
    return name


def index_of(name: str) -> int:
    """Return the index from 0 of a column by its letter, or -1."""
    place = 0
    for letter in name.upper():
        if not "A" <= letter <= "Z":
            return -1
        place = place * _LETTERS + ord(letter) - ord("A") + 1
    return place - 1
