"""What the cells of a column look like, so that a title alone is never trusted.

Each cell gets a sort (a number of 16 digits, a date, a phone, an amount, a name ...); a column has
the sort of most of its cells. What a canonical column may hold is declared below; a title whose
column holds something else is not believed, and a column without a known title is proposed.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from kesra_desktop.intake.grid import Digits, is_filled, kind_of, shown, text_of
from kesra_desktop.model.identity import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kesra_desktop.intake.grid import Value

SEXES = {
    **dict.fromkeys(("l", "lk", "laki-laki", "laki laki", "laki", "lelaki", "pria", "m"), "L"),
    **dict.fromkeys(("p", "pr", "perempuan", "prempuan", "wanita", "w", "f"), "P"),
    "1": "L", "2": "P",
}  # fmt: skip
NOTHING = {
    "",
    "-",
    "--",
    "0",
    "?",
    "nihil",
    "tdk ada",
    "tidak ada",
    "belum ada",
    "n/a",
    "na",
    "nan",
}
MOST = 0.6  # of the cells
ENOUGH = 4  # cells that contradict a title
_ORPHAN = {"y", "p", "yp", "yatim", "piatu", "yatim piatu", "yatim-piatu", "y/p", "yatim/piatu"}
_MARRIED = ("kawin", "nikah", "janda", "duda", "lajang", "cerai", "k", "bk", "tk")
_DATE = re.compile(
    r"[0-9]{1,2}[-/. ]+(?:[0-9]{1,2}|[a-z]{3,9}\.?)[-/. ,]+[0-9]{2,4}(?: 0?0[:.]00.*)?"
    r"|[12][0-9]{3}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?:[ t].*)?|[0-9]{1,3} ?(?:th|thn|tahun)\b.*",
    re.IGNORECASE,
)
_PLACE_AND_DATE = re.compile(r"[^\W0-9][^0-9]{1,40}[ ,./:-]+(.+)")
_PHONE = re.compile(r"(?:\+?62|0|8)[0-9]{8,13}")
_RT_RW = re.compile(
    r"(?:rt\.?\s*)?0?[0-9]{1,3}\s*[/-]\s*(?:rw\.?\s*)?0?[0-9]{1,3}|rt\.?\s*[0-9]+.*", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"(?:jl|jln|jalan|gg|gang|dk|dkh|dukuh|dusun|dsn|perum|perumahan|blok|kp|kampung|lingk)\b.*",
    re.IGNORECASE,
)
INSTITUTION = re.compile(
    r"(?:tpq|tpa|tpp|tka|mdta?|madin|madrasah|masjid|mesjid|mushol\w*|musal\w*|mushal\w*|langgar"
    r"|pp|ponpes|pontren|pondok|yayasan|yys|ra|lks|panti|majelis|majlis|lpq|ma'?had"
    r"|rumah tahfid\w*)\b.*",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W0-9_](?:[^0-9_;:=<>{}\[\]]{0,79})")
_WRITTEN_AMOUNT = re.compile(r"[0-9.,]+ ?(?:rb|ribu|jt|juta|,-)")
_SCIENTIFIC = re.compile(r"[0-9](?:[.,][0-9]*)?e\+?[0-9]{1,2}", re.IGNORECASE)

# What a canonical column may hold; a column that is not named here may hold anything.
_MAY_HOLD: dict[str, frozenset[str]] = {
    "no": frozenset({"small", "year", "money"}),
    "nik": frozenset({"n16", "digits", "science", "phone"}),
    "no_kk": frozenset({"n16", "digits", "science", "phone"}),
    "nik_wali": frozenset({"n16", "digits", "science", "phone"}),
    **dict.fromkeys(
        ("nama", "nama_kepala_keluarga", "nama_wali", "nama_ayah", "nama_ibu", "nama_rekening"),
        frozenset({"name", "text", "institution", "sex"}),
    ),
    "jenis_kelamin": frozenset({"sex", "small"}),
    "tempat_lahir": frozenset({"name", "text"}),
    "tanggal_lahir": frozenset({"date", "year", "small", "ttl", "text", "money", "digits"}),
    "ttl": frozenset({"ttl", "date", "text", "name"}),
    "umur": frozenset({"small", "date", "text", "year"}),
    "rt": frozenset({"small", "rtrw", "text"}),
    "rw": frozenset({"small", "rtrw", "text"}),
    "rt_rw": frozenset({"rtrw", "date", "small", "text", "address"}),
    "kelurahan": frozenset({"name", "text", "code", "institution"}),
    "kecamatan": frozenset({"name", "text", "code"}),
    "no_hp": frozenset({"phone", "digits", "science", "text"}),
    "nominal": frozenset({"money", "small", "year", "text", "digits"}),
    "no_rekening": frozenset({"digits", "phone", "n16", "money", "science", "text", "year"}),
    "nama_lembaga": frozenset({"institution", "name", "text"}),
}
# What an unsure title needs to see.
_MUST_HOLD: dict[str, frozenset[str]] = {
    "no": frozenset({"small", "year", "money"}),
    "nama": frozenset({"name"}),
    "nik": frozenset({"n16"}),
    "no_kk": frozenset({"n16"}),
    "nominal": frozenset({"money"}),
    "jumlah_diterima": frozenset({"money"}),
    "no_hp": frozenset({"phone", "science"}),
    "no_rekening": frozenset({"digits", "n16", "phone"}),
    "jenis_kelamin": frozenset({"sex"}),
    "tanggal_lahir": frozenset({"date"}),
    "kelurahan": frozenset({"name", "code"}),
    "jumlah_bulan": frozenset({"small"}),
    "volume": frozenset({"small"}),
    "desil": frozenset({"small"}),
    **dict.fromkeys(("nama_ibu", "nama_ayah", "nama_wali", "nama_rekening"), frozenset({"name"})),
    **dict.fromkeys(("kota", "satuan", "hubungan_wali"), frozenset({"name", "text"})),
    **dict.fromkeys(
        ("jabatan", "kategori_ppks", "jenis_bantuan", "nama_lembaga", "sekolah", "kelas"),
        frozenset({"name", "text", "institution", "sex", "rtrw"}),
    ),
}
# What a column without a known title is proposed as.
_PROPOSED = {
    "date": "tanggal_lahir", "ttl": "ttl", "phone": "no_hp", "sex": "jenis_kelamin",
    "name": "nama", "rtrw": "rt_rw", "money": "nominal",
}  # fmt: skip


@dataclass(frozen=True)
class Profile:
    """The filled cells of a column: how many, of which sort most of them are, and how alike."""

    filled: int
    sort: str  # of most cells, or nothing
    share: float
    distinct: float  # of the filled cells
    texts: frozenset[str]  # folded, of a short list of different values; else empty
    women: float  # of numbers of 16 digits: those with a day of birth above 40

    def holds(self, sorts: frozenset[str] | None) -> bool:
        """Return whether most cells are of one of the sorts; None allows every sort."""
        return sorts is None or self.sort in sorts


def profile(values: Iterable[Value]) -> Profile:
    """Return what a column's cells look like."""
    filled = [
        value for value in values if is_filled(value) and shown(value).casefold() not in NOTHING
    ]
    sorts = Counter(map(sort_of, filled))
    texts = {shown(value).casefold() for value in filled}
    sort, most = sorts.most_common(1)[0] if sorts else ("", 0)
    share = most / len(filled) if filled else 0.0
    long = [number for number in map(_digits, filled) if len(number) == 16]
    women = sum(41 <= int(number[6:8]) <= 71 for number in long)
    return Profile(
        len(filled),
        sort if share >= MOST else "",
        share,
        len(texts) / len(filled) if filled else 0.0,
        frozenset(texts) if len(texts) <= max(12, len(filled) // 5) else frozenset(),
        women / len(long) if long else 0.0,
    )


def contradicts(name: str, seen: Profile) -> bool:
    """Return whether a column cannot be what its title says."""
    allowed = _MAY_HOLD.get(name)
    return bool(allowed and seen.filled >= ENOUGH and seen.sort and seen.sort not in allowed)


def supported(name: str, seen: Profile) -> str:
    """Return the canonical column that an unsure title means by what it holds, or nothing."""
    if not seen.filled:
        return name  # nothing stands there that could be misread
    if name == "status_kawin":
        return _status(seen)
    if name == "no_kk" and seen.sort == "name":
        return "nama_kepala_keluarga"
    if name == "kategori_ppks" and seen.texts and seen.texts <= _ORPHAN:
        return "status_yatim"
    return name if seen.holds(_MUST_HOLD.get(name)) else ""


def _status(seen: Profile) -> str:
    if seen.texts and seen.texts <= _ORPHAN:
        return "status_yatim"
    married = seen.texts and all(
        text.startswith(_MARRIED) or "kawin" in text for text in seen.texts
    )
    return "status_kawin" if married else ""


def proposed(seen: Profile, taken: frozenset[str]) -> tuple[str, ...]:
    """Return what a column without a known title may be, of what no other column is."""
    if seen.filled < ENOUGH:
        return ()
    if seen.sort == "n16":
        order = ("nik", "no_kk") if seen.women else ("no_kk", "nik")
        return tuple(name for name in order if name not in taken)
    name = _PROPOSED.get(seen.sort, "")
    born = {"tanggal_lahir", "ttl", "umur"}
    if not name or name in taken or (name in born and born & taken):
        return ()
    if name == "rt_rw" and {"rt", "rw"} & taken:
        return ()
    if name == "nama" and seen.distinct < 0.5:
        return ()
    return (name,)


def sort_of(value: Value) -> str:
    """Return the sort of a filled cell."""
    if kind_of(value) == "d":
        return "date"
    if isinstance(value, Digits) or not isinstance(value, str):
        return _sort_of_number(text_of(value))
    return _sort_of_text(value)


def _sort_of_number(digits: str) -> str:
    if not digits.isdigit():
        return "text"
    if len(digits) in (15, 16, 17):
        return "n16"
    if len(digits) >= 9:
        return "phone" if _PHONE.fullmatch(digits) else "digits"
    number = int(digits)
    if number < 1000:
        return "small"
    return "year" if 1900 <= number <= 2100 else "money"


@lru_cache(maxsize=65_536)
def _sort_of_text(value: str) -> str:
    text = " ".join(value.split()).strip()
    folded = text.casefold().strip(" .")
    number = cleaned(text)
    for sort, fits in (
        ("sex", folded in SEXES and not folded.isdigit()),
        ("science", _SCIENTIFIC.fullmatch(text.strip("'"))),
        ("date", _DATE.fullmatch(text)),
    ):
        if fits:
            return sort
    if number.isdigit():
        return _sort_of_digits(text, number)
    return _sort_of_words(text, folded)


def _sort_of_words(text: str, folded: str) -> str:
    if folded.startswith("rp") or _WRITTEN_AMOUNT.fullmatch(folded):
        return "money"
    if _RT_RW.fullmatch(text):
        return "rtrw"
    if re.search("[0-9]", text):
        return _sort_with_digits(text)
    for sort, form in (("institution", INSTITUTION), ("address", _ADDRESS), ("name", _NAME)):
        if form.fullmatch(text):
            return sort
    return "text"


def _sort_of_digits(text: str, number: str) -> str:
    if _RT_RW.fullmatch(text) and not text.isdigit():
        return "rtrw"
    if len(number) < 9 and re.search(r"[0-9][-/][0-9]", text):
        return "text"  # a period such as 2025-06
    if re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{3})+(?:[.,](?:0{1,2}|-))?-?", text):
        return "money"
    if re.fullmatch(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}", text):
        return "code"
    if len(number) in (9, 10, 11, 12, 13, 14) and _PHONE.fullmatch(number):
        return "phone"
    return _sort_of_number(number)


def _sort_with_digits(text: str) -> str:
    found = _PLACE_AND_DATE.fullmatch(text)
    if found and _DATE.fullmatch(re.sub(r"^[^0-9]+", "", found[1])):
        return "ttl"
    if _PHONE.match(cleaned(re.split(r"[/;,]", text)[0])):
        return "phone"
    if INSTITUTION.fullmatch(text):
        return "institution"
    return "address" if _ADDRESS.fullmatch(text) else "text"


def _digits(value: Value) -> str:
    number = cleaned(text_of(value))
    return number if number.isdigit() else ""
