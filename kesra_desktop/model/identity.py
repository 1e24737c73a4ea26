"""NIK, family card and phone numbers: what they say and what is wrong with them, as codes.

Sources: the NIK is for life and is not corrected with the birth date (PP 40/2019 art. 30(2)), so
a mismatch only warns. There is no check digit: a wrong serial cannot be seen from the number.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from kesra_desktop.i18n import N_
from kesra_desktop.model import areas
from kesra_desktop.model.findings import Finding, Level
from kesra_desktop.model.phones import PhoneReading, mask_phone, read_phone

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "Finding",
    "KkReading",
    "Level",
    "NikContext",
    "NikReading",
    "PhoneReading",
    "cleaned",
    "kk_problem",
    "mask_nik",
    "mask_phone",
    "nik_problem",
    "read_kk",
    "read_nik",
    "read_phone",
]

LENGTH = 16
_EXACT = 2**53  # a number cell beyond it lost digits
_WOMAN = 40  # added to the day of birth of women
_LAST_DAY = 31
OLDEST = 110
STANDARD_DAYS = ((31, 12), (1, 7))  # for unknown birth dates, by the rules of SIMDUK and SIAK
FIRST_KK_YEAR = 1999  # older ones hint that NIK and KK changed places
_NOTHING = {
    *("na", "n/a", "#n/a", "nan", "null", "none", "nihil", "kosong", "lupa", "hilang", "x", "xxx"),
    *("belum", "belum ada", "blm", "blm ada", "belum punya", "blm punya", "belum diisi"),
    *("tidak ada", "tdk ada", "tidak punya", "tdk punya", "tidak diketahui", "tdk tahu"),
    *("proses", "dalam proses", "proses cetak", "menyusul", "susul", "ada", "sda"),
}
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]")
_LABEL = re.compile(
    r"(?:(?:no|nomor|nmr)\.? *)?(?:nik|ktp|kk|kartu keluarga)\b(?: *[:.=] *| +(?=['0-9])|\Z)",
    re.IGNORECASE,
)
_LABELLED_DIGITS = re.compile(r"(?:nik|ktp|kk)(?=[0-9])", re.IGNORECASE)
_SOFTWARE_ZERO = re.compile(r"([0-9])[.,]0+(?=[^0-9]*\Z)")  # 3375021708909012.0
_DIGITS_AND_ZERO = re.compile(r"[^0-9]*[0-9]+[.,]0+[^0-9]*")
_JOINERS = re.compile("[\\s'’‘‛`´\u0301ʼ′\"“”„.,;:/=_\u00af\\-‐‑‒–—―−]")
_SCIENTIFIC = re.compile(r"[0-9](?:[.,][0-9]*)?E\+?[0-9]{1,2}", re.IGNORECASE)
_LOOKALIKE = str.maketrans("OolI", "0011")
_PATTERNS = ("0123456789012345", "1234567890123456")


@dataclass(frozen=True)
class NikContext:
    """What stands beside a number and helps to judge it."""

    today: date
    home: str = "3375"
    numeric_cell: bool = False
    sex: str = ""
    birth_date: date | None = None
    kk: str = ""
    minimum_age: int = 0
    birth_precision: str = "hari"  # of the given birth date: hari, bulan or tahun
    years_off: int = 0  # how far the given year may be from the truth, as when it comes from an age


@dataclass(frozen=True)
class NikReading:
    """A NIK as far as it can be stored, what was found, and what the number itself says."""

    nik: str
    findings: tuple[Finding, ...]
    birth_date: date | None = None
    sex: str = ""
    suggestion: str = ""

    def codes(self) -> tuple[str, ...]:
        """Return the codes of the findings."""
        return tuple(finding.code for finding in self.findings)


@dataclass(frozen=True)
class KkReading:
    """A family card number as far as it can be stored, and what was found."""

    kk: str
    findings: tuple[Finding, ...]
    suggestion: str = ""

    def codes(self) -> tuple[str, ...]:
        """Return the codes of the findings."""
        return tuple(finding.code for finding in self.findings)


def read_nik(raw: str, context: NikContext) -> NikReading:
    """Return a NIK and everything a careful reader notices about it."""
    nik = cleaned(raw)
    unusable = _unusable(raw, nik, "N")
    if unusable:
        return NikReading("", (unusable,), suggestion=unusable.details.get("suggestion", ""))
    born, dates = _birth(nik, context)
    sex = _sex(nik)
    findings = [*_form(raw, nik, context, "N"), *area_findings(nik[:6], context.home), *dates]
    if context.kk and cleaned(context.kk) == nik:
        findings.append(Finding("N14"))
    if context.sex and sex and context.sex != sex:
        findings.append(Finding("N22", {"given": context.sex, "nik": sex}))
    return NikReading(nik, tuple(findings), born, sex)


def read_kk(raw: str, context: NikContext, nik: str = "") -> KkReading:
    """Return a family card number; its date is the day the card was first recorded."""
    kk = cleaned(raw)
    unusable = _unusable(raw, kk, "KK")
    if unusable:
        return KkReading("", (unusable,), unusable.details.get("suggestion", ""))
    findings = _form(raw, kk, context, "KK")
    recorded = [day for day in _dates(kk) if day <= context.today]
    if not recorded:
        findings.append(Finding("KK06", {"day": kk[6:8], "month": kk[8:10]}))
    elif _sex(kk) == "P" or recorded[-1].year < FIRST_KK_YEAR:
        findings.append(Finding("KK15"))
    if nik and cleaned(nik) == kk:
        findings.append(Finding("KK14"))
    return KkReading(kk, tuple(findings))


def nik_problem(nik: str) -> str | None:
    """Return what is wrong with the form of a typed NIK, or None."""
    return None if re.fullmatch("[0-9]{16}", nik) else N_("A NIK has exactly 16 digits.")


def kk_problem(kk: str) -> str | None:
    """Return what is wrong with the form of a typed family card number, or None."""
    return None if re.fullmatch("[0-9]{16}", kk) else N_("A KK number has exactly 16 digits.")


def mask_nik(nik: str) -> str:
    """Return a NIK or KK number as shown on screens: first and last four digits."""
    return f"{nik[:4]} •••• •••• {nik[-4:]}" if len(nik) == LENGTH else ""


def cleaned(raw: str) -> str:
    """Return a written number without the signs and labels that never belong to it."""
    if raw.isascii() and raw.isdigit():
        return raw  # most numbers are nothing else
    text = _without_label(raw)
    if _DIGITS_AND_ZERO.fullmatch(text):
        text = _SOFTWARE_ZERO.sub(r"\1", text)
    return _JOINERS.sub("", text)


def _without_label(raw: str) -> str:
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", raw)).strip()
    label = _LABEL.match(text) or _LABELLED_DIGITS.match(text)
    return text[label.end() :].strip() if label else text


def _unusable(raw: str, number: str, kind: str) -> Finding | None:
    """Return why a text cannot be stored as a number of 16 digits, or None."""
    if len(raw) == LENGTH and raw == number and number.isascii() and number.isdigit():
        return Finding(f"{kind}05") if _is_pattern(number) else None
    text = _without_label(raw)
    if not number or (not number.strip("0?#*+()[]") and len(number) < LENGTH) or _nothing(text):
        return Finding(f"{kind}01")
    if _SCIENTIFIC.fullmatch(re.sub("[\\s'’‘`\"=]", "", text)):
        return Finding(f"{kind}04")
    if not re.fullmatch("[0-9]+", number):
        return Finding(f"{kind}03", {"suggestion": _suggestion(number)})
    if len(number) != LENGTH:
        return Finding(f"{kind}02", {"n": str(len(number))})
    return Finding(f"{kind}05") if _is_pattern(number) else None


def _nothing(text: str) -> bool:
    return " ".join(text.casefold().strip(" .-'()*").split()) in _NOTHING


def _suggestion(number: str) -> str:
    """Return the number with letters that look like digits replaced, when that makes one."""
    proposed = number.translate(_LOOKALIKE)
    good = re.fullmatch("[0-9]{16}", proposed) and not _is_pattern(proposed)
    return proposed if good else ""


def _is_pattern(number: str) -> bool:
    return len(set(number)) == 1 or number in _PATTERNS


def _form(raw: str, number: str, context: NikContext, kind: str) -> list[Finding]:
    """Return what the cell and the last digits tell."""
    found = []
    if context.numeric_cell and (number.endswith("0") or int(number) > _EXACT):
        found.append(Finding(f"{kind}12"))
    if number.endswith("0000"):
        found.append(Finding(f"{kind}07"))
    if number != raw:
        found.append(Finding(f"{kind}34", {"raw": raw}))
    return found


@lru_cache(maxsize=8192)
def area_findings(code: str, home: str) -> tuple[Finding, ...]:
    """Return what the six digits of an area tell beside the office's four."""
    return tuple(_area_findings(code, home))


def _area_findings(code: str, home: str) -> Iterator[Finding]:
    city, district = areas.regency(code[:4]), areas.district(code)
    if areas.province(code[:2]) is None:
        yield Finding("N10", {"area": code[:2]})
    elif city is None:
        yield Finding("N11", {"area": code[:4]})
    else:
        if district is None:
            yield Finding("N20")
        if city.retired or (district and district.retired):
            old = city if city.retired or district is None else district
            yield Finding("N30", {"area": old.name})
    if code[:4] != home:
        yield Finding("N31", {"area": city.name if city else code[:4]})


def _sex(number: str) -> str:
    """Return L or P by the day of birth, or nothing when there is no such day."""
    day = int(number[6:8])
    woman = day > _WOMAN
    return ("P" if woman else "L") if 1 <= day - _WOMAN * woman <= _LAST_DAY else ""


def _dates(number: str) -> tuple[date, ...]:
    """Return the real dates a number may stand for; the century is not stored in it."""
    return dates_of(number[6:12])


@lru_cache(maxsize=65_536)
def dates_of(digits: str) -> tuple[date, ...]:
    """Return the real dates that six digits of a NIK or KK number may stand for."""
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    if day > _WOMAN:
        day -= _WOMAN
    made = (_real(century + year, month, day) for century in (1900, 2000))
    return tuple(one for one in made if one)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _birth(nik: str, context: NikContext) -> tuple[date | None, list[Finding]]:
    """Return the date of birth a NIK tells, and how it fits what stands beside it."""
    real = _dates(nik)
    if not real:
        return None, [Finding("N06", {"day": nik[6:8], "month": nik[8:10]})]
    given = context.birth_date
    born, found = _compared(real, given, context) if given else _chosen(real, nik, context)
    if (real[0].day, real[0].month) in STANDARD_DAYS or real[0].day == 15:
        found.append(Finding("N32"))
    return born, found


def _chosen(
    real: tuple[date, ...], nik: str, context: NikContext
) -> tuple[date | None, list[Finding]]:
    """Return the one date that makes a plausible age; the limits of the aid only help to choose."""
    possible = [day for day in real if _is_plausible(day, context.today)]
    old_enough = [day for day in possible if age(day, context.today) >= context.minimum_age]
    choice = old_enough or possible
    if not choice:
        return None, [Finding("N24")]
    if len(choice) > 1:
        return None, [Finding("N33", {"year": nik[10:12]})]
    return choice[0], []


def _compared(
    real: tuple[date, ...], given: date, context: NikContext
) -> tuple[date | None, list[Finding]]:
    """Return the date nearest to the given one, and whether the two agree as far as known."""
    if given in real and _is_plausible(given, context.today):
        return given, []
    past = [day for day in real if day <= context.today]
    born = min(past or real, key=lambda day: abs((day - given).days))
    found = [] if _is_plausible(given, context.today) else [Finding("N24")]
    if 0 < abs(given.year - born.year) <= context.years_off:
        return born, found
    known = {"hari": 3, "bulan": 2, "tahun": 1}.get(context.birth_precision, 3)
    if _parts(given)[:known] == _parts(born)[:known]:
        return born, found
    swapped = _parts(given) == (born.year, born.day, born.month)
    details = {"given": f"{given:%d-%m-%Y}", "nik": f"{born:%d-%m-%Y}"}
    return born, [*found, Finding("N23" if swapped else "N21", details)]


def _parts(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def _is_plausible(born: date, today: date) -> bool:
    return born <= today and age(born, today) <= OLDEST


def age(born: date, today: date) -> int:
    """Return the age in whole years on a day."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
