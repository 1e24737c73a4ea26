"""Whole rupiah: how they are written in figures and in words."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_GROUPS = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))
MAX_WORDS = 999_999_999_999_999
_UNITS = {
    **dict.fromkeys(("rb", "ribu", "k"), 10**3),
    **dict.fromkeys(("jt", "juta"), 10**6),
    **dict.fromkeys(("m", "miliar", "milyar"), 10**9),
}
_AMOUNT = re.compile(r"(-?)(?:rp\.?)?(-?)([0-9][0-9.,]{0,40}?)(?:[.,]?-+)?([a-z]*)(?:rupiah)?")
_WHOLE = re.compile(r"([0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+)(?:[.,]0{1,2})?")
_WITH_UNIT = re.compile(r"[0-9]+|[0-9]+,[0-9]+|[0-9]+\.[0-9]{1,2}")


def grouped(number: int) -> str:
    """Return a whole number with dots, as on tables: 1.250.000, and (50.000) below zero."""
    dotted = f"{abs(number):,}".replace(",", ".")
    return f"({dotted})" if number < 0 else dotted


def rupiah(amount: int, *, sen: bool = False) -> str:
    """Return Rp1.250.000, or Rp1.250.000,00 as on receipts."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{grouped(abs(amount))}{',00' if sen else ''}"


def parse_rupiah(text: str) -> int | None:
    """Return the whole rupiah a person wrote, or None when it is not one certain amount.

    Read are Rp 600.000,- and Rp. 600.000,00 and 600,000 and 600rb and 0,6 jt; amounts with sen and
    numbers such as 1.250 jt (one million, or one billion?) are not guessed.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).casefold().replace("−", "-").split())
    in_brackets = re.fullmatch(r"\((.*)\)", plain)
    parts = _AMOUNT.fullmatch(in_brackets[1] if in_brackets else plain)
    if not parts:
        return None
    *signs, figures, unit = parts.groups()
    amount = _figures(figures.rstrip(".,"), unit.removesuffix("rupiah"))
    if amount is None or amount > MAX_WORDS:
        return None
    return -amount if in_brackets or any(signs) else amount


def _figures(figures: str, unit: str) -> int | None:
    if not unit:
        whole = _WHOLE.fullmatch(figures)
        return int(re.sub("[.,]", "", whole[1])) if whole else None
    if unit not in _UNITS or not _WITH_UNIT.fullmatch(figures):
        return None
    amount = Decimal(figures.replace(",", ".")) * _UNITS[unit]
    return int(amount) if amount == int(amount) else None


def terbilang(number: int) -> str:
    """Return a number in Indonesian words.

    Raises:
        ValueError: beyond 999.999.999.999.999.

    """
    if abs(number) > MAX_WORDS:
        raise ValueError(number)
    if number < 0:
        return f"minus {terbilang(-number)}"
    return " ".join(_words(number)) or _DIGITS[0]


def terbilang_rupiah(amount: int) -> str:
    """Return an amount in words as on a receipt: Enam ratus ribu rupiah."""
    words = f"{terbilang(amount)} rupiah"
    return words[0].upper() + words[1:]


def _words(number: int) -> list[str]:
    words: list[str] = []
    for size, name in _GROUPS:
        count, number = divmod(number, size)
        if count == 1 and size == 1000:
            words.append("seribu")
        elif count:
            words += [*_under_thousand(count), name]
    return words + _under_thousand(number)


def _under_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = ["seratus"] if hundreds == 1 else [_DIGITS[hundreds], "ratus"] if hundreds else []
    tens, ones = divmod(rest, 10)
    if rest in (10, 11):
        words.append("sepuluh" if rest == 10 else "sebelas")
    elif tens == 1:
        words += [_DIGITS[ones], "belas"]
    else:
        words += [_DIGITS[tens], "puluh"] if tens else []
        words += [_DIGITS[ones]] if ones else []
    return words
