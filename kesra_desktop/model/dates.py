"""Days as Indonesians write and read them: in words, in figures, and as old lists hold them.

``parse_date`` reads every variant that lists were seen to hold and says how much of the day is
known. Where a list leaves a choice, it takes the likelier one and a code names the doubt.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop.i18n import language
from kesra_desktop.model.people import Precision
from kesra_desktop.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable

MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}
DAYS = {
    "id": "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
DAY_FIRST, MONTH_FIRST = "dmy", "mdy"
_YEARS = range(1900, 2101)
_SERIAL_ZERO = date(1899, 12, 30)  # Excel's day 0, right from 1 March 1900 on
_SERIALS = range(10_000, 73_415)  # 1927 to 2100; four digits are a year
_OLDEST = 110
_PIVOT = 30  # without a today, two digits up to here are 20yy
_NOTHING = {"", "-", "--", "?", "0", "belum ada", "tidak ada", "n/a", "na", "nan", "none", "null"}
_AGE = re.compile(r"(?:umur|usia)?[ :.±+]*([0-9]{1,3}) ?(?:th|thn|tahun|years?)\b[^0-9]*")
_CLOCK = re.compile(r"(?<=[0-9])[t ]+[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:\.[0-9]+)?)?z?\Z")
_SOFTWARE_ZERO = re.compile(r"(?<=[0-9]{4})[.,]0\Z")
_NOISE = {"tgl", "tanggal", "bln", "bulan", "th", "thn", "tahun", "of", "st", "nd", "rd"}
_TOKEN = re.compile(r"[0-9]+|[^\W0-9_]+")
_USUAL = re.compile(r"(0[1-9]|[1-3][0-9])[-/.](0[1-9]|1[0-2])[-/.]((?:19|20)[0-9]{2})")
_THREE_NUMBERS = re.compile(
    r"(?<![0-9])([0-9]{1,2})[-/. ]+([0-9]{1,2})[-/. ]+(?:[0-9]{4}|[0-9]{2})"
)


class DateReading(NamedTuple):
    """A day as far as it is known; unknown parts are the first of their kind."""

    day: date | None
    precision: Precision = Precision.DAY
    code: str = ""


def long_date(day: date, tongue: str = "") -> str:
    """Return 2 September 2025, in the language in use or in the one asked for."""
    return f"{day.day} {_month(day, tongue)} {day.year}"


def day_date(day: date, tongue: str = "") -> str:
    """Return Selasa, 2 September 2025."""
    names = DAYS[_tongue(tongue)].split()
    return f"{names[day.weekday()]}, {long_date(day, tongue)}"


def short(day: date, tongue: str = "") -> str:
    """Return 2 Sep 2025."""
    return f"{day.day} {_month(day, tongue)[:3]} {day.year}"


def numeric(day: date, between: str = "-") -> str:
    """Return 02-09-2025; tables part the figures with a slash."""
    return f"{day.day:02}{between}{day.month:02}{between}{day.year:04}"


def day_range(first: date, last: date, tongue: str = "") -> str:
    """Return 25-27 November 2025, saying no more than is needed of the first day."""
    if first == last:
        return long_date(first, tongue)
    end = long_date(last, tongue)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}-{end}"
    if first.year == last.year:
        return f"{first.day} {_month(first, tongue)} - {end}"
    return f"{long_date(first, tongue)} - {end}"


def parse_date(text: str, order_hint: str = "", today: date | None = None) -> DateReading:
    """Return the day that a text of a list means.

    ``order_hint`` is what `order_in` found for the whole column; ``today`` decides centuries and
    turns an age into a year.
    """
    if order_hint == DAY_FIRST and (usual := _USUAL.fullmatch(text)):
        made = _real(int(usual[3]), int(usual[2]), int(usual[1]))
        return DateReading(made) if made else DateReading(None, code="D03")
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().split()).strip(" '’`.,")
    if plain in _NOTHING:
        return DateReading(None, code="D01")
    if aged := _AGE.fullmatch(plain):
        return _from_age(int(aged[1]), today)
    plain = _SOFTWARE_ZERO.sub("", _CLOCK.sub("", plain))
    return _Reader(order_hint, today).read(_tokens(plain))


def order_in(texts: Iterable[str]) -> str:
    """Return whether days or months stand first in a column, by the numbers above 12; else ''."""
    votes = {DAY_FIRST: 0, MONTH_FIRST: 0}
    for text in texts:
        if found := _THREE_NUMBERS.search(text):
            first, second = int(found[1]), int(found[2])
            votes[DAY_FIRST] += first > 12 >= second
            votes[MONTH_FIRST] += second > 12 >= first
    if not any(votes.values()):
        return ""
    return MONTH_FIRST if votes[MONTH_FIRST] > votes[DAY_FIRST] else DAY_FIRST


def split_birthplace(text: str) -> tuple[str, str]:
    """Return place and date of "Pekalongan, 12-08-1975", either may be empty."""
    digit = re.search("[0-9]", text)
    if not digit:
        return text.strip(" ,"), ""
    before = text[: digit.start()]
    words = _TOKEN.findall(before)
    if words and words[-1].casefold() in _months():
        before = before[: before.rindex(words[-1])]
    return before.strip(" ,./:;-"), text[len(before) :].strip()


def _tongue(tongue: str) -> str:
    chosen = tongue or language()
    return chosen if chosen in MONTHS else "id"


def _month(day: date, tongue: str) -> str:
    return MONTHS[_tongue(tongue)].split()[day.month - 1]


@cache
def _months() -> dict[str, int]:
    """Return the number of a month by each of its spellings."""
    with resource("names", "nama_bulan.csv").open(encoding="utf-8", newline="") as lines:
        return {row["ejaan"].rstrip("."): int(row["bulan"]) for row in csv.DictReader(lines)}


def _from_age(years: int, today: date | None) -> DateReading:
    if today is None or years > _OLDEST:
        return DateReading(None, Precision.YEAR, "D06" if today is None else "D03")
    return DateReading(date(today.year - years, 1, 1), Precision.YEAR, "D06")


def _tokens(plain: str) -> list[str]:
    """Return numbers and words from the first number or month to the last."""
    tokens = [token for token in _TOKEN.findall(plain) if token not in _NOISE]
    telling = [at for at, token in enumerate(tokens) if _is_number(token) or token in _months()]
    return tokens[telling[0] : telling[-1] + 1] if telling else []


def _is_number(token: str) -> bool:
    return token.isascii() and token.isdigit()


class _Reader:
    """How the tokens of one text become a day."""

    def __init__(self, order_hint: str, today: date | None) -> None:
        self.order_hint = order_hint
        self.today = today

    def read(self, tokens: list[str]) -> DateReading:
        shape = "".join(
            "n" if _is_number(token) else "m" if token in _months() else "?" for token in tokens
        )
        readers = {
            "n": lambda: self._one_number(tokens[0]),
            "nn": lambda: self._month_and_year(tokens[0], tokens[1]),
            "nnn": lambda: self._three_numbers(*tokens),
            "nmn": lambda: self._named(tokens[0], tokens[1], tokens[2]),
            "mnn": lambda: self._named(tokens[1], tokens[0], tokens[2]),
            "mn": lambda: self._month_and_year(str(_months()[tokens[0]]), tokens[1]),
            "nm": lambda: DateReading(None, code="D07"),
            "m": lambda: DateReading(None, code="D07"),
        }
        return readers.get(shape, lambda: DateReading(None, code="D02"))()

    def _one_number(self, digits: str) -> DateReading:
        if len(digits) == 4 and int(digits) in _YEARS:
            return DateReading(date(int(digits), 1, 1), Precision.YEAR)
        if len(digits) == 5 and int(digits) in _SERIALS:
            return DateReading(_SERIAL_ZERO + timedelta(days=int(digits)))
        if len(digits) not in (6, 7, 8):
            return DateReading(None, code="D02")
        digits = digits.zfill(8) if len(digits) == 7 else digits  # a number loses its first 0
        found = self._three_numbers(digits[:2], digits[2:4], digits[4:])
        if found.day:
            return found
        if len(digits) == 6:
            return self._month_and_year(digits[4:], digits[:4])
        return self._three_numbers(digits[:4], digits[4:6], digits[6:])

    def _named(self, day: str, month: str, year: str) -> DateReading:
        """Return a day whose month is a word, such as 12 Agustus 1975 or 1975 Agustus 12."""
        if len(day) == 4:
            day, year = year, day
        return self._made(year, _months()[month], int(day[:4]), "")

    def _month_and_year(self, month: str, year: str) -> DateReading:
        if len(year) != 4:
            return DateReading(None, code="D07")
        return self._made(year, int(month[:4]), 0, "")

    def _three_numbers(self, first: str, second: str, third: str) -> DateReading:
        hint = self.order_hint
        if len(first) == 4:  # 1975-08-12
            first, third, hint = third, first, DAY_FIRST
        month_first = hint == MONTH_FIRST
        one, two = int(first[:4]), int(second[:4])
        day, month = (two, one) if month_first else (one, two)
        if month > 12 >= day > 0:
            return self._made(third, day, month, "D08" if hint else "")
        open_question = not hint and day != month and 0 < day <= 12
        return self._made(third, month, day, "D04" if open_question and month else "")

    def _made(self, year: str, month: int, day: int, code: str) -> DateReading:
        """Return the day, what is known of it, and the one doubt that matters most."""
        if len(year) not in (2, 4):
            return DateReading(None, code="D02")
        full, guessed = self._century(int(year), month, day) if len(year) == 2 else (int(year), "")
        precision = Precision.DAY if day and month else Precision.MONTH if month else Precision.YEAR
        made = _real(full, month, day)
        if made is None:
            return DateReading(None, precision, "D03")
        return DateReading(made, precision, code if code == "D08" else guessed or code)

    def _century(self, year: int, month: int, day: int) -> tuple[int, str]:
        """Return the year of two digits, and D05 when the other century is possible too."""
        if self.today is None:
            return (2000 + year, "D05") if year <= _PIVOT else (1900 + year, "")
        late = _real(2000 + year, month, day) or _real(2000 + year, month, 1)
        if late is None or late > self.today:
            return 1900 + year, ""
        return 2000 + year, "D05" if self.today.year - (1900 + year) <= _OLDEST else ""


def _real(year: int, month: int, day: int) -> date | None:
    """Return the day, the first one for an unknown part, or None when there is no such day."""
    try:
        return date(year, month or 1, (day or 1) if month else 1) if year in _YEARS else None
    except ValueError:
        return None
