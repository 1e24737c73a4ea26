"""NIK and family card numbers: what is wrong with them, as codes (domain.md 1.1 to 1.3).

Sources: the NIK is for life and is not corrected with the birth date (PP 40/2019 art. 30(2)), so
a mismatch only warns. There is no check digit: a wrong serial cannot be seen from the number.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kesra_desktop.i18n import N_
from kesra_desktop.model import areas

LENGTH = 16
_EXACT = 2**53  # number cells beyond it lost digits
_WOMAN = 40  # added to the day of birth of women
_OLDEST = 110
_PLACEHOLDERS = {"", "-", "0", "n/a", "na", "nihil", "proses", "menyusul", "belum", "belum ada"}
_PLACEHOLDERS |= {"tidak ada", "tdk ada", "kosong", "?", "--", "..."}
_INVISIBLE = re.compile("[\u200b-\u200f\ufeff\u00a0]")
_LABEL = re.compile(r"^(nik|no\.? ?ktp|no\.? ?kk|nomor kk|kk)\s*[:.]?\s*(?=[0-9'])", re.IGNORECASE)
_JOINERS = re.compile("[\\s'’‘`´\"“”./=-]")
_SCIENTIFIC = re.compile(r"[0-9][.,][0-9]+E\+?[0-9]+", re.IGNORECASE)
_LOOKALIKE = str.maketrans("OolI", "0011")


class Level(StrEnum):
    """How much a finding weighs: cannot be stored, confirm, warn, note."""

    UNUSABLE = "T"
    CONFIRM = "K"
    WARN = "P"
    NOTE = "I"


_CODES = {
    "N01": (Level.UNUSABLE, N_("The NIK is not filled in yet.")),
    "N02": (Level.UNUSABLE, N_("A NIK has 16 digits, here there are {n}.")),
    "N03": (Level.UNUSABLE, N_("The NIK holds letters or signs. Is {suggestion} meant?")),
    "N04": (Level.UNUSABLE, N_("Excel damaged the NIK. Type it again from the KTP or KK.")),
    "N05": (Level.UNUSABLE, N_("The NIK is a pattern, not a real number.")),
    "N06": (Level.CONFIRM, N_("The date in the NIK is impossible ({day}-{month}). Check the KTP.")),
    "N07": (Level.CONFIRM, N_("The last four digits are 0000: Excel probably cut them off.")),
    "N10": (Level.CONFIRM, N_("Province code {area} is not known (it may be a very old NIK).")),
    "N11": (Level.CONFIRM, N_("City code {area} is not known (it may be a very old NIK).")),
    "N12": (Level.CONFIRM, N_("The cell is a number; the last digit may be wrong.")),
    "N13": (Level.CONFIRM, N_("This NIK is recorded for {name}.")),
    "N14": (Level.CONFIRM, N_("The family card number and the NIK are the same; one is a slip.")),
    "N20": (Level.WARN, N_("The district code is not in the list (perhaps from before a split).")),
    "N21": (Level.WARN, N_("The date of birth {given} differs from the NIK ({nik}).")),
    "N22": (Level.WARN, N_("The sex {given} differs from the NIK ({nik}).")),
    "N23": (Level.WARN, N_("Day and month seem swapped; the NIK says {nik}.")),
    "N24": (Level.WARN, N_("The age is not plausible.")),
    "N30": (Level.NOTE, N_("Old area code ({area}).")),
    "N31": (Level.NOTE, N_("The NIK was issued in {area}; the home follows the KK.")),
    "N32": (Level.NOTE, N_("Standard date of birth; it is no evidence of being the same person.")),
    "N33": (Level.NOTE, N_("The year of birth may be 19{year} or 20{year}.")),
    "N34": (Level.NOTE, N_('Cleaned from "{raw}".')),
}


@dataclass(frozen=True)
class Finding:
    """Something to say about a number; ``code`` is stable, ``details`` fill its message."""

    code: str
    details: dict[str, str] = field(default_factory=dict)

    @property
    def level(self) -> Level:
        """Return how much it weighs."""
        return _CODES[self.code][0]

    @property
    def message(self) -> str:
        """Return the English template of its sentence."""
        return _CODES[self.code][1]


@dataclass(frozen=True)
class NikContext:
    """What stands beside a NIK and helps to judge it."""

    today: date
    home: str = "3375"
    numeric_cell: bool = False
    sex: str = ""
    birth_date: date | None = None
    kk: str = ""
    minimum_age: int = 0


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


def cleaned(raw: str) -> str:
    """Return what is left of a written number without signs that never belong to it."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", raw)).strip()
    text = _LABEL.sub("", text)
    if re.fullmatch(r"[0-9]{16}\.0", text):
        text = text[:LENGTH]
    return _JOINERS.sub("", text)


def read_nik(raw: str, context: NikContext) -> NikReading:
    """Return a NIK and everything a careful reader notices about it."""
    text = cleaned(raw)
    unusable, suggestion = _unusable(raw, text)
    if unusable:
        return NikReading("", (unusable,), suggestion=suggestion)
    born, dates = _birth_date(text, context)
    woman = int(text[6:8]) > _WOMAN
    sex = "P" if woman else "L"
    findings = [*_cell(raw, text, context), *_area(text, context), *dates]
    if text.endswith("0000"):
        findings.append(Finding("N07"))
    if context.kk and cleaned(context.kk) == text:
        findings.append(Finding("N14"))
    if context.sex and context.sex != sex:
        findings.append(Finding("N22", {"given": context.sex, "nik": sex}))
    return NikReading(text, tuple(findings), born, sex)


def _unusable(raw: str, text: str) -> tuple[Finding | None, str]:
    if raw.strip().casefold() in _PLACEHOLDERS or not text:
        return Finding("N01"), ""
    if _SCIENTIFIC.fullmatch(raw.strip()):
        return Finding("N04"), ""
    if not re.fullmatch("[0-9]+", text):
        proposed = text.translate(_LOOKALIKE)
        good = proposed if re.fullmatch("[0-9]{16}", proposed) else ""
        return Finding("N03", {"suggestion": good}), good
    if len(text) != LENGTH:
        return Finding("N02", {"n": str(len(text))}), ""
    if len(set(text)) == 1 or text in ("0123456789012345", "1234567890123456"):
        return Finding("N05"), ""
    return None, ""


def _cell(raw: str, text: str, context: NikContext) -> list[Finding]:
    if context.numeric_cell:
        return [Finding("N12")] if text.endswith("0") or int(text) > _EXACT else []
    return [Finding("N34", {"raw": raw})] if text != raw else []


def _area(text: str, context: NikContext) -> list[Finding]:
    found = []
    city = areas.regency(text[:4])
    if areas.province(text[:2]) is None:
        found.append(Finding("N10", {"area": text[:2]}))
    elif city is None:
        found.append(Finding("N11", {"area": text[:4]}))
    elif city.retired:
        found.append(Finding("N30", {"area": city.name}))
    elif areas.district(text[:6]) is None:
        found.append(Finding("N20"))
    if text[:4] != context.home:
        found.append(Finding("N31", {"area": city.name if city else text[:4]}))
    return found


def _birth_date(text: str, context: NikContext) -> tuple[date | None, list[Finding]]:
    """Return the date in a NIK; the century is not stored and follows from what is possible."""
    day, month, year = int(text[6:8]) % _WOMAN, int(text[8:10]), int(text[10:12])
    real = [made for c in (1900, 2000) if (made := _real_date(c + year, month, day))]
    if not real or (int(text[6:8]) > 31 and int(text[6:8]) <= _WOMAN):
        return None, [Finding("N06", {"day": text[6:8], "month": text[8:10]})]
    possible = [made for made in real if _plausible(made, context)]
    found = []
    if not possible:
        return None, [Finding("N24")]
    born = possible[0] if len(possible) == 1 else None
    if born is None and context.birth_date is None:
        found.append(Finding("N33", {"year": text[10:12]}))
    if context.birth_date and context.birth_date not in possible:
        found.append(_differing(born or possible[0], context.birth_date))
    standard = (day, month) in ((31, 12), (1, 7)) or day == 15
    if standard:
        found.append(Finding("N32"))
    return born or context.birth_date, found


def _differing(in_nik: date, given: date) -> Finding:
    swapped = (given.day, given.month, given.year) == (in_nik.month, in_nik.day, in_nik.year)
    details = {"given": given.isoformat(), "nik": in_nik.isoformat()}
    return Finding("N23" if swapped else "N21", details)


def _real_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plausible(born: date, context: NikContext) -> bool:
    age = context.today.year - born.year
    return born <= context.today and context.minimum_age <= age <= _OLDEST


def nik_problem(nik: str) -> str | None:
    """Return what is wrong with the form of a typed NIK, or None."""
    return None if re.fullmatch("[0-9]{16}", nik) else N_("A NIK has exactly 16 digits.")


def kk_problem(kk: str) -> str | None:
    """Return what is wrong with the form of a typed family card number, or None."""
    return None if re.fullmatch("[0-9]{16}", kk) else N_("A KK number has exactly 16 digits.")


def mask_nik(nik: str) -> str:
    """Return a NIK as shown on screens: first and last four digits."""
    return f"{nik[:4]} •••• •••• {nik[-4:]}" if len(nik) == LENGTH else ""
