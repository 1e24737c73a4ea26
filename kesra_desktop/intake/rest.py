"""The remaining cells of a row: address, amounts, account, remark, and plain texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kesra_desktop.intake.contents import NOTHING
from kesra_desktop.intake.grid import kind_of, shown, text_of
from kesra_desktop.model.money import parse_rupiah

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kesra_desktop.intake.grid import Value
    from kesra_desktop.intake.person import Person

_IN_ADDRESS = re.compile(
    r"\bRT\b[ .:]*0*([0-9]{1,3})(?:\s*[/,\- ]+\s*(?:RW\b)?[ .:]*0*([0-9]{1,3}))?(?![0-9])",
    re.IGNORECASE,
)
_SCIENTIFIC = re.compile(r"[0-9](?:[.,][0-9]*)?E\+?[0-9]{1,2}", re.IGNORECASE)
_AMOUNTS = {
    "nominal": "amount", "nominal_per_bulan": "amount_monthly", "potongan": "deduction",
    "jumlah_diterima": "amount_received",
}  # fmt: skip
_NOT_AN_ACCOUNT = re.compile(
    r"tunai|cash|menyusul|proses|blm.*|belum.*|tdk.*|tidak.*", re.IGNORECASE
)
# What remarks say of a person: a code, and the status to propose.
_REMARKS = tuple(
    (re.compile(pattern, re.IGNORECASE), code, life)
    for pattern, code, life in (
        (r"\b(?:md|meninggal|wafat|alm|almh|almarhum\w*|mendahului)\b", "KET01", "meninggal"),
        (r"\bpindah\b|luar (?:kota|daerah|wilayah)|bukan warga|domisili lain", "KET02", "pindah"),
        (r"\b(?:ganda|dobel|double|dua kali|2 ?x|rangkap)\b|sudah ada di", "KET03", ""),
        (r"\bmampu\b(?<!tidak mampu)(?<!kurang mampu)(?<!tdk mampu)|sudah sejahtera", "KET04", ""),
        (r"\b(?:pkh|bpnt|blt|bst)\b|bantuan lain|penerima (?:lain|ganda)", "KET05", ""),
        (r"(?:td?k|tidak) (?:dikenal|diketahui|ketahui|ditemukan)", "KET06", ""),
        (r"\b(?:pns|asn|tni|polri|p3k|pppk|pensiunan)\b", "KET07", ""),
    )
)  # fmt: skip


def read_address(person: Person, address: str, *, splits: bool) -> None:
    """Keep an address as it is; take RT and RW out of it where the list has no column for them."""
    person.fields["address"] = address
    found = _IN_ADDRESS.search(address) if splits else None
    if found:
        for name, digits in (("rt", found[1]), ("rw", found[2])):
            if digits and int(digits):
                person.fields[name] = str(int(digits))
                person.raw[name] = person.raw["address"]


def read_money(person: Person, cells: Mapping[str, Value], shared: bool) -> None:
    """Read whole rupiah; an amount for several people together is nobody's own."""
    for canonical, name in _AMOUNTS.items():
        if canonical not in cells:
            continue
        value = cells[canonical]
        if shown(value).casefold() in NOTHING - {"0"}:
            continue
        amount = rupiah(value)
        if amount is None:
            person.note(name, "JML01")
        elif shared and name in ("amount", "amount_received"):
            person.fields[f"{name}_shared"] = str(amount)
            person.note(name, "JML40")
        else:
            person.fields[name] = str(amount)
    _check_months(person, cells)


def rupiah(value: Value) -> int | None:
    """Return the whole rupiah of a cell, or None when it is not one certain amount."""
    if isinstance(value, float | int) and not isinstance(value, bool):
        return int(value) if float(value).is_integer() and abs(value) < 1e15 else None
    return parse_rupiah(shown(value)) if kind_of(value) == "s" else None


def _check_months(person: Person, cells: Mapping[str, Value]) -> None:
    """Note an amount that is not the months times the monthly amount beside it."""
    amount, monthly = person.fields.get("amount"), person.fields.get("amount_monthly")
    months = shown(cells.get("jumlah_bulan", ""))
    known = amount and monthly and months.isdigit() and 0 < int(months) <= 12
    if known and int(monthly or 0) * int(months) != int(amount or 0):
        person.note("amount", "JML82")


def read_account(person: Person, value: Value) -> None:
    """Read an account number as text; it is never a number that is reckoned with."""
    text = shown(value)
    if text.casefold() in NOTHING or _NOT_AN_ACCOUNT.fullmatch(text):
        return
    if _SCIENTIFIC.fullmatch(text.strip("'")):
        person.note("account", "REK04")
        return
    number = re.sub(r"[\s.'’`\-]", "", text)
    number = re.sub(r"^(?:no\.?)?rek(?:ening)?[:.]?", "", number, flags=re.IGNORECASE)
    person.fields["account"] = number
    if not number.isdigit():
        person.note("account", "REK03")
    elif kind_of(value) == "n" and len(number) > 15 and number.endswith("0"):
        person.note("account", "REK12")


def read_remark(person: Person, text: str) -> None:
    """Keep a remark, and note what it says of the person's standing."""
    if text.casefold() in NOTHING:
        return
    person.fields["remark"] = text
    for pattern, code, life in _REMARKS:
        if pattern.search(text):
            person.note("remark", code)
            if life:
                person.suggest["life"] = life
            return


def read_rest(person: Person, name: str, canonical: str, value: Value) -> None:
    """Keep a plain text in one line."""
    text = shown(value)
    if text.casefold() in NOTHING and canonical != "jumlah_anggota":
        return
    person.fields[name] = text_of(value).strip() if kind_of(value) != "s" else text
