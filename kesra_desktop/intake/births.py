"""A birth date from the cells of a row: the column's order of day and month, the NIK as arbiter."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from kesra_desktop.intake.grid import is_filled, shown, text_of
from kesra_desktop.model.dates import DateReading, parse_date, split_birthplace
from kesra_desktop.model.people import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kesra_desktop.intake.grid import Value
    from kesra_desktop.intake.person import Person, Sheet

FROM_AGE = "D06"
AGE_YEARS_OFF = 3  # a list that tells ages may be a few years old when it is read
_OLDEST = 110
_APART = 40  # years from the eldest but one in twenty
_MANY = 20  # dates that show how old the people of a list are
_SHORT_YEAR = re.compile(r"[-/. ]([0-9]{2})\Z")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_SIXTEEN = re.compile("[0-9]{16}")
_SAVED_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?: 00:00:00)?")
_TWO_NUMBERS = re.compile(r"([0-9]{1,2})[-/. ]+([0-9]{1,2})[-/. ]")
_NO_DAY = re.compile(r"0?0[-/. ]0?0[-/. ]([12][0-9]{3})")  # 00/00/1960


def read_birth(person: Person, cells: Mapping[str, Value], nik: str, sheet: Sheet) -> bool:
    """Read the birth date and place; a doubt that the NIK settles is settled, others are noted.

    Return whether the cells say the same beside every NIK.
    """
    value, place = cells["tanggal_lahir"], shown(cells["tempat_lahir"])
    if is_filled(cells["ttl"]) and not is_filled(value):
        value, place = _apart(cells["ttl"], place)
    if not is_filled(value):
        value = _aged(cells["umur"])
    read_birthplace(person, place)
    if not is_filled(value):
        return True
    value = _as_day(value) if sheet.flipped else value
    if isinstance(value, date):
        _read_day(person, value.date() if isinstance(value, datetime) else value, nik, sheet)
        return not sheet.flipped
    return _read_text(person, shown(value), nik, sheet)


def read_birthplace(person: Person, place: str) -> None:
    """Keep a place of birth, when it is a word."""
    if place and any(map(str.isalpha, place)):
        person.fields["birth_place"] = place


def column_facts(values: Iterable[Value]) -> tuple[list[str], bool]:
    """Return the dates of a column that are texts, and whether Excel flipped those that are days.

    A file opened once with American settings keeps what cannot be a date there ("22/03/1976") as
    text and turns the rest into days with day and month exchanged: no such day is above 12.
    """
    values = [_as_day(value) for value in values if is_filled(value)]
    days = [value for value in values if isinstance(value, date)]
    texts = [split_birthplace(text_of(value))[1] for value in values if not isinstance(value, date)]
    pairs = (_TWO_NUMBERS.match(text) for text in texts)
    numbers = [found for found in pairs if found]
    above = sum(int(one[1]) > 12 for one in numbers)
    flipped = (
        len(days) >= 5
        and all(day.day <= 12 for day in days)
        and above >= 3
        and above * 10 >= len(numbers) * 9
    )
    return texts, flipped


def _as_day(value: Value) -> Value:
    """Return a day that was saved as text by a program, 1975-08-12, as the day it was."""
    if isinstance(value, str) and (found := _SAVED_DAY.fullmatch(value)):
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            return value
    return value


def _apart(value: Value, place: str) -> tuple[Value, str]:
    """Return day and place of a cell that holds both."""
    if isinstance(value, date):
        return value, place
    before, text = split_birthplace(shown(value))
    return text, before or place


def _aged(value: Value) -> Value:
    """Return an age as a text that says so."""
    text = shown(value)
    return f"{text} th" if text.isdigit() and int(text) <= _OLDEST else value if text else ""


def _read_day(person: Person, day: date, nik: str, sheet: Sheet) -> None:
    told = dates_of(nik)
    _store(person, day, Precision.DAY)
    _check_age(person, day, sheet)
    swapped = _swapped(day)
    if sheet.flipped and swapped and swapped != day and not {day, swapped} & set(told):
        person.note("birth_date", "D09")  # where the NIK tells, N23 is noted with it
        person.suggest["birth_date"] = swapped.isoformat()


def _read_text(person: Person, text: str, nik: str, sheet: Sheet) -> bool:
    no_day = _NO_DAY.fullmatch(text)
    reading = _parsed(no_day[1] if no_day else text, sheet.order, sheet.today)
    if reading.day is None:
        person.note("birth_date", reading.code)
        return True
    told = dates_of(nik)
    day, code = reading.day, reading.code
    if reading.precision is not Precision.DAY:
        off = AGE_YEARS_OFF if code == FROM_AGE else 0
        likely = [one for one in told if abs(one.year - day.year) <= off]
        if len(likely) == 1:
            person.suggest["birth_date"] = likely[0].isoformat()
    elif told and code:
        day, code = _settled(person, reading, told, sheet.order)
    _check_age(person, day, sheet)
    if code:
        person.note("birth_date", code)
    _store(person, day, reading.precision)
    return not reading.code and reading.precision is Precision.DAY


def _settled(
    person: Person, reading: DateReading, told: tuple[date, ...], order: str
) -> tuple[date, str]:
    """Return the day and its doubt as far as the NIK settles it; else propose what the NIK says."""
    day, code = reading.day or told[0], reading.code
    if day in told and code in ("D04", "D05", "D08"):
        return day, ""  # the NIK agrees: no doubt is left
    swapped = _swapped(day)
    if swapped in told and swapped is not None:
        if code == "D04" and not order:
            return swapped, ""  # the list itself shows no order
        person.suggest["birth_date"] = swapped.isoformat()
    elif code == "D05" and (earlier := _other_century(day)) in told and earlier is not None:
        person.suggest["birth_date"] = earlier.isoformat()
    return day, code


@lru_cache(maxsize=65_536)
def _parsed(text: str, order: str, today: date) -> DateReading:
    return parse_date(text, order, today)


@lru_cache(maxsize=65_536)
def _dates(day: int, month: int, year: int) -> tuple[date, ...]:
    found = []
    for century in (1900, 2000):
        try:
            found.append(date(century + year, month, day))
        except ValueError:
            continue
    return tuple(found)


def dates_of(nik: str) -> tuple[date, ...]:
    """Return the days of birth a NIK may tell."""
    if not _SIXTEEN.fullmatch(nik):
        return ()
    day = int(nik[6:8])
    return _dates(day - 40 if day > 40 else day, int(nik[8:10]), int(nik[10:12]))


def _swapped(day: date) -> date | None:
    return date(day.year, day.day, day.month) if day.day <= 12 else None


def _other_century(day: date) -> date | None:
    try:
        return day.replace(year=day.year - 100)
    except ValueError:
        return None


def _check_age(person: Person, day: date, sheet: Sheet) -> None:
    """Note a birth date that cannot be, or that is far from all others of the list."""
    if day > sheet.today or sheet.today.year - day.year > _OLDEST or day.year < sheet.earliest:
        person.note("birth_date", "N24")


def earliest_year(values: Iterable[Value], today: date) -> int:
    """Return the year before which a birth does not fit a list: of children, say; else 0."""
    years = sorted(year for value in values if (year := _year(value, today)))
    return years[len(years) // 20] - _APART if len(years) >= _MANY else 0


def _year(value: Value, today: date) -> int:
    """Return the year of a birth date, or 0 where two digits leave the century open."""
    if isinstance(value, date):
        return value.year
    if found := _YEAR.search(text_of(value)):
        return int(found[0])
    short = _SHORT_YEAR.search(text_of(value))
    return 2000 + int(short[1]) if short and 2000 + int(short[1]) <= today.year else 0


def _store(person: Person, day: date, precision: Precision) -> None:
    person.fields["birth_date"] = day.isoformat()
    person.fields["birth_precision"] = precision.value
