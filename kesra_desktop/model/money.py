"""Whole rupiah: how they are written in figures and in words (domain.md 8)."""

from __future__ import annotations

_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_GROUPS = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))
MAX_WORDS = 999_999_999_999_999


def grouped(number: int) -> str:
    """Return a whole number with dots, as on tables: 1.250.000."""
    return f"{number:,}".replace(",", ".")


def rupiah(amount: int, *, sen: bool = False) -> str:
    """Return Rp1.250.000, or Rp1.250.000,00 as on receipts."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{grouped(abs(amount))}{',00' if sen else ''}"


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
