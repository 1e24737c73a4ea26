"""Phone numbers as lists hold them, brought to one form; a phone is never a key of a person."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from kesra_desktop.model.findings import Finding

_COUNTRY = "62"
_MOBILE = range(9, 13)  # digits of 8...
_LANDLINE = range(8, 12)  # digits with the area code, such as 285 421234
_ABROAD = range(8, 16)  # digits with the country code (E.164)
_AREA_CODE = re.compile(r"(0[2-79][0-9]{1,2})\s*[/,;]\s*(?=[2-9][0-9]{4})")
_APART = re.compile(r"[/;,|&\n]|\b(?:dan|atau|or)\b", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"[0-9](?:[.,][0-9]*)?E\+?[0-9]{1,2}", re.IGNORECASE)
_WORD = re.compile(r"\([^()0-9]*\)|(?<![0-9])[^\W0-9_]+(?![0-9])[.:]?")
_JOINERS = re.compile("[\\s.()_:'’‘`\"=\\-‐‑‒–—−]")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


@dataclass(frozen=True)
class PhoneReading:
    """The numbers a cell holds, as +62..., and what was noticed."""

    phones: tuple[str, ...]
    findings: tuple[Finding, ...] = ()

    def codes(self) -> tuple[str, ...]:
        """Return the codes of the findings."""
        return tuple(finding.code for finding in self.findings)


def read_phone(raw: str) -> PhoneReading:
    """Return every number of a cell; what is not a whole number is named, not guessed."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", raw)).strip()
    if _SCIENTIFIC.fullmatch(text.strip("'")):
        return PhoneReading((), (Finding("TEL04"),))
    phones: dict[str, None] = {}
    findings: list[Finding] = []
    for part in _parts(text):
        number = _canonical(part)
        if number:
            phones[number] = None
            if part.startswith("8"):
                findings.append(Finding("TEL34"))
        else:
            wrong = "TEL02" if re.fullmatch(r"\+?[0-9]+", part) else "TEL03"
            findings.append(Finding(wrong, {"text": part}))
    return PhoneReading(tuple(phones), tuple(dict.fromkeys(findings)))


def mask_phone(phone: str) -> str:
    """Return a phone as shown on screens: +62 899 •••• 1234."""
    return f"{phone[:3]} {phone[3:6]} •••• {phone[-4:]}" if len(phone) > 10 else ""


def _parts(text: str) -> list[str]:
    """Return the numbers that stand in a cell, without words and signs."""
    text = re.sub(r"\.0\Z", "", _AREA_CODE.sub(r"\1", text))
    found = []
    for part in _APART.split(text):
        bare = _WORD.sub(" ", part)
        pieces = [_JOINERS.sub("", piece) for piece in bare.split()]
        several = len(pieces) > 1 and all(_canonical(piece) for piece in pieces)
        found += pieces if several else [_JOINERS.sub("", bare)]
    return [part for part in found if part.strip("0")]


def _canonical(number: str) -> str:
    """Return +62 and the national number, another country's number, or nothing."""
    if not re.fullmatch(r"\+?[0-9]+", number):
        return ""
    digits = number.removeprefix("+").removeprefix("00")
    if digits.startswith(_COUNTRY) and (number[0] in "+0" or len(digits) > _LANDLINE[-1] - 1):
        return _national(digits.removeprefix(_COUNTRY).removeprefix("0"))
    if number.startswith(("+", "00")):
        return f"+{digits}" if len(digits) in _ABROAD else ""
    if number.startswith(("0", "8")):
        return _national(number.removeprefix("0"))
    return ""


def _national(digits: str) -> str:
    lengths = _MOBILE if digits.startswith("8") else _LANDLINE
    good = len(digits) in lengths and digits[0] != "0" and len(set(digits)) > 1
    return f"+{_COUNTRY}{digits}" if good else ""
