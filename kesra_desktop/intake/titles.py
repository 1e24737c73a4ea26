"""What a column's title says it holds: the office's aliases, however a title is spelt."""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from kesra_desktop.paths import resource

# Words written in many ways, brought to one on both sides.
_WORDS = {
    **dict.fromkeys(("nomor", "nomer", "nmr", "nmor", "num"), "no"),
    **dict.fromkeys(("jml", "jmlh", "jlh"), "jumlah"),
    **dict.fromkeys(("tgl", "tg"), "tanggal"),
    **dict.fromkeys(("tmp", "tpt", "tmpt"), "tempat"),
    **dict.fromkeys(("telp", "tlp", "tlpn", "telpon", "telephone"), "telepon"),
    **dict.fromkeys(("rek", "norek", "rekg"), "rekening"),
    **dict.fromkeys(("kelamn", "klmn"), "kelamin"),
    **dict.fromkeys(("musholla", "musala", "mushalla", "musolla"), "mushola"),
    **dict.fromkeys(("ustad", "ustaz", "ust"), "ustadz"),
    "jns": "jenis", "almt": "alamat", "nm": "nama", "lhr": "lahir", "lgkp": "lengkap", "&": "dan",
    "bsr": "besar", "pndidikan": "pendidikan", "nok": "kk", "ktr": "keterangan",
}  # fmt: skip
_WORDS["norek"] = "no rekening"
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]")
_SIGNS = re.compile(r"[_.:*\"'’`;]+")
_JOINED = re.compile(r"\s*([/,\-])\s*")
_BRACKETS = re.compile(r"\([^()]*\)?|\[[^\[\]]*\]")
_OF_SOMEBODY = re.compile(r"\s+a\s?/?\s?n\b.*|\s+atas nama\b.*")
_ROLE = re.compile(
    r"(?:petugas |nama )?(?:imam|kh?atib|khotib|muadz?in|muazz?in|modin|bilal|mar?bot|merbot|marbut"
    r"|kebersihan|pengurus|ta'?mir|ketua|wakil ketua|sekretaris|bendahara|penjaga|lebe|kayim)"
    r"(?: rawatib)?(?: ?[0-9]{1,2}| i{1,3})?"
)
_PERSONS = {
    *("guru", "ustadz", "ustadzah", "penerima", "anak", "peserta", "warga", "kpm", "pm", "calon"),
    *("penyandang", "disabilitas", "lansia", "imam", "marbot", "takmir", "lebe", "kiai", "kyai"),
    *("santri", "siswa", "orang", "lengkap", "pemohon", "muadzin", "nyai", "bu", "ulama"),
    *("bantuan", "manfaat", "tpq", "madin", "mdt", "ngaji", "pengajar", "pengusul", "diusulkan"),
    *("yatim", "piatu", "cacat", "balita", "jelas", "terang", "asli", "sesuai", "ktp", "dan"),
    *("gelar", "insentif", "anggota", "warga"),
    *("yang", "hibah", "bansos", "sembako", "mustahik", "marbut", "modin", "penduduk", "jamaah"),
}  # fmt: skip


@dataclass(frozen=True)
class Meaning:
    """A canonical column; an unsure one needs the column's contents to agree."""

    name: str
    sure: bool


@lru_cache(maxsize=4096)
def normal(title: str) -> str:
    """Return a column title as it is compared: lower case, single blanks, no dots."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", title)).strip()
    if not text.isupper() and " " not in text:
        text = _CAMEL.sub(" ", text)  # namaLengkap, noKK
    text = _SIGNS.sub(" ", text.casefold())
    words = _JOINED.sub(r"\1", text).split()
    if len(words) > 1 and all(len(word) == 1 for word in words):
        words = ["".join(words)]  # N I K
    return " ".join(words).strip(" /,-")


@lru_cache(maxsize=4096)
def meaning(title: str) -> Meaning | None:
    """Return the canonical column that a title names, or None."""
    plain = normal(title)
    if not plain or len(plain) > 80:
        return None
    for candidate in _candidates(plain):
        found = _aliases().get(candidate)
        if found:
            return found
    return _of_parts(plain) or _of_person(plain)


@lru_cache(maxsize=4096)
def is_role(title: str) -> bool:
    """Return whether a title is a duty at a mosque, under which a person's name may stand."""
    return _ROLE.fullmatch(normal(title)) is not None


def _candidates(plain: str) -> dict[str, None]:
    """Return the spellings of a title to look up, the most exact first."""
    bare = " ".join(_BRACKETS.sub(" ", plain).split()).strip(" /,-")
    short = _OF_SOMEBODY.sub("", bare)
    found = (plain, _spelt(plain), bare, _spelt(bare), short, _spelt(short))
    return {one: None for one in found if one}


def _spelt(plain: str) -> str:
    return " ".join(_WORDS.get(word, word) for word in re.findall(r"[^\s/,\-]+|[/,\-]", plain))


def _of_parts(plain: str) -> Meaning | None:
    """Return what both halves of "no hp/no wa" mean, when they mean the same."""
    parts = [part.strip() for part in re.split(r"/| dan | atau ", plain) if part.strip()]
    if len(parts) < 2:
        return None
    found = [_aliases().get(part) or _aliases().get(_spelt(part)) for part in parts]
    names = {one.name for one in found if one}
    sure = [one.sure for one in found if one]
    return Meaning(names.pop(), all(sure)) if len(names) == 1 and len(sure) == len(parts) else None


def _of_person(plain: str) -> Meaning | None:
    """Return that "nama guru ngaji" is a person's name; the contents must agree."""
    words = re.findall(r"[a-z]+", _BRACKETS.sub(" ", plain))
    if len(words) > 1 and words[0] in ("nama", "nm") and set(words[1:]) <= _PERSONS:
        return Meaning("nama", sure=False)
    if len(words) > 1 and words[0] == "nik" and set(words[1:]) <= _PERSONS:
        return Meaning("nik", sure=False)
    return None


@cache
def _aliases() -> dict[str, Meaning]:
    found: dict[str, Meaning] = {}
    with resource("names", "header_alias.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            means = Meaning(row["kolom_baku"], row["kepastian"] == "tinggi")
            plain = normal(row["alias"])
            for spelling in (plain, _spelt(plain)):
                known = found.get(spelling)
                if known is None or (means.sure and not known.sure):
                    found[spelling] = means
    return found


@cache
def canonical_names() -> frozenset[str]:
    """Return every canonical column there is."""
    return frozenset(one.name for one in _aliases().values())
