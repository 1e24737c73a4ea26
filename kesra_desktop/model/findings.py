"""What a careful reader notices about a value: a stable code, its weight, and one sentence.

N.. is about the NIK, KK.. about the family card number (same endings mean the same), TEL.. about
phones, D.. about dates, NM.. about names, JK.. about the sex, WIL.. and RT.. about where people
live, JML.. about amounts, REK.. about accounts, KET.. about what remarks say of a person, HID..
about life, TK.. about typing from a page. The codes are data: they are kept in the log and in other
offices' files.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  (a dataclass field)
from dataclasses import dataclass, field
from enum import StrEnum

from kesra_desktop.i18n import N_, tr


class Level(StrEnum):
    """How much a finding weighs. None of them stops a clerk from saving."""

    T = "T"  # the field stays empty; the row is saved
    K = "K"  # needs a confirmation with its reason
    P = "P"  # a warning
    I = "I"  # a note  # noqa: E741


_CODES = {
    "N01": (Level.T, N_("The NIK is not filled in yet.")),
    "N02": (Level.T, N_("A NIK has 16 digits, here there are {n}.")),
    "N03": (Level.T, N_("The NIK holds letters or signs. Is {suggestion} meant?")),
    "N04": (Level.T, N_("Excel damaged the NIK. Type it again from the KTP or KK.")),
    "N05": (Level.T, N_("The NIK is a pattern, not a real number.")),
    "N06": (Level.K, N_("The date in the NIK is impossible ({day}-{month}). Check the KTP.")),
    "N07": (Level.K, N_("The last four digits are 0000: Excel probably cut them off.")),
    "N10": (Level.K, N_("Province code {area} is not known (it may be a very old NIK).")),
    "N11": (Level.K, N_("City code {area} is not known (it may be a very old NIK).")),
    "N12": (Level.K, N_("The cell is a number; the last digit may be wrong.")),
    "N13": (Level.K, N_("This NIK is recorded for {name}.")),
    "N14": (Level.K, N_("The family card number and the NIK are the same; one is a slip.")),
    "N20": (Level.P, N_("The district code is not in the list (perhaps from before a split).")),
    "N21": (Level.P, N_("The date of birth {given} differs from the NIK ({nik}).")),
    "N22": (Level.P, N_("The sex {given} differs from the NIK ({nik}).")),
    "N23": (Level.P, N_("Day and month seem swapped; the NIK says {nik}.")),
    "N24": (Level.P, N_("The age is not plausible.")),
    "N30": (Level.I, N_("Old area code ({area}).")),
    "N31": (Level.I, N_("The NIK was issued in {area}; the home follows the KK.")),
    "N32": (Level.I, N_("Standard date of birth; it is no evidence of being the same person.")),
    "N33": (Level.I, N_("The year of birth may be 19{year} or 20{year}.")),
    "N34": (Level.I, N_('Cleaned from "{raw}".')),
    "N16": (Level.P, N_("The list gives this NIK to somebody with another name too.")),
    "N15": (Level.K, N_("The NIK is that of the guardian.")),
    "KK01": (Level.T, N_("The KK number is not filled in yet.")),
    "KK02": (Level.T, N_("A KK number has 16 digits, here there are {n}.")),
    "KK03": (Level.T, N_("The KK number holds letters or signs. Is {suggestion} meant?")),
    "KK04": (Level.T, N_("Excel damaged the KK number. Type it again from the KK.")),
    "KK05": (Level.T, N_("The KK number is a pattern, not a real number.")),
    "KK06": (Level.K, N_("The date in the KK number is impossible ({day}-{month}).")),
    "KK07": (Level.K, N_("The last four digits are 0000: Excel probably cut them off.")),
    "KK12": (Level.K, N_("The cell is a number; the last digit may be wrong.")),
    "KK14": (Level.K, N_("The family card number and the NIK are the same; one is a slip.")),
    "KK15": (Level.P, N_("This looks like a NIK; perhaps NIK and KK changed places.")),
    "KK34": (Level.I, N_('Cleaned from "{raw}".')),
    "TEL02": (Level.P, N_("{text} is not a complete phone number.")),
    "TEL03": (Level.P, N_("The phone number holds letters or signs ({text}).")),
    "TEL04": (Level.P, N_("Excel damaged the phone number. Ask for it again.")),
    "TEL34": (Level.I, N_("The phone number had lost its first 0.")),
    "D01": (Level.I, N_("The date is not filled in yet.")),
    "D02": (Level.P, N_("This cannot be read as a date.")),
    "D03": (Level.P, N_("There is no such day.")),
    "D04": (Level.I, N_("Day and month could be the other way round.")),
    "D05": (Level.I, N_("The year has two digits; the century is a guess.")),
    "D06": (Level.I, N_("The year follows from the age.")),
    "D07": (Level.P, N_("The year is missing.")),
    "D09": (Level.P, N_("Excel exchanged day and month in this column; this day too, it seems.")),
    "D08": (Level.P, N_("Day and month stand in another order than in the rest of the list.")),
    "NM01": (Level.T, N_("The name is not filled in yet.")),
    "NM03": (Level.P, N_("The name holds digits.")),
    "HID01": (Level.P, N_("The name says that the person died. Ask, then record it.")),
    "JK01": (Level.P, N_("This cannot be read as a sex.")),
    "WIL01": (Level.P, N_("There is no kelurahan of this name in the city.")),
    "WIL02": (Level.P, N_("Several kelurahan of the city have this name. Which one is meant?")),
    "WIL03": (Level.P, N_("The name of the kelurahan is perhaps misspelt.")),
    "WIL04": (Level.P, N_("The kelurahan lies in another kecamatan than the list says.")),
    "WIL06": (Level.P, N_("The list names another city or regency for this person.")),
    "WIL05": (Level.P, N_("An old kelurahan; which one it belongs to today is not confirmed.")),
    "RT01": (Level.P, N_("RT and RW cannot be read.")),
    "RT06": (Level.P, N_("Excel made a day of RT and RW. Check the proposed numbers.")),
    "JML01": (Level.P, N_("The amount cannot be read.")),
    "JML40": (Level.P, N_("The amount is for several people together; it is nobody's own.")),
    "JML81": (Level.P, N_("The amount differs from what the others on the list get.")),
    "JML82": (Level.P, N_("The amount is not the months times the monthly amount.")),
    "REK03": (Level.P, N_("The account number holds letters or signs.")),
    "REK04": (Level.T, N_("Excel damaged the account number. Ask for it again.")),
    "REK12": (Level.K, N_("The account number stands as a number; its last digit may be wrong.")),
    "KET01": (Level.P, N_("The remark says that the person died.")),
    "KET02": (Level.P, N_("The remark says that the person moved away or lives elsewhere.")),
    "KET03": (Level.P, N_("The remark says that the person is on the list twice.")),
    "KET04": (Level.P, N_("The remark says that the person is not in need.")),
    "KET05": (Level.P, N_("The remark says that the person gets another aid.")),
    "KET06": (Level.P, N_("The remark says that the person is not known there.")),
    "TK01": (Level.P, N_("Only one clerk has read this row on the page.")),
    "KET07": (Level.P, N_("The remark says that the person has a public salary or pension.")),
}
# Said instead when nothing can be proposed.
_BARE = {
    "N03": N_("The NIK holds letters or signs."),
    "KK03": N_("The KK number holds letters or signs."),
}
_UNKNOWN = (Level.P, N_("A newer version of the program noticed something here."))


@dataclass(frozen=True)
class Finding:
    """Something noticed about a value; ``details`` fill the sentence of its code."""

    code: str
    details: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def level(self) -> Level:
        """Return how much it weighs; a code of a newer version warns."""
        return _CODES.get(self.code, _UNKNOWN)[0]

    def message_text(self) -> str:
        """Return its sentence in the language in use."""
        _, sentence = _CODES.get(self.code, _UNKNOWN)
        if not self.details.get("suggestion"):
            sentence = _BARE.get(self.code, sentence)
        return tr(sentence).format_map(_Gaps(self.details))


class _Gaps(dict[str, str]):
    """The details of a finding; one that an older version did not write reads as a gap."""

    def __missing__(self, key: str) -> str:
        return "…"


def codes() -> tuple[str, ...]:
    """Return every code there is, in order."""
    return tuple(_CODES)
