"""Rows of lists as candidates, held against each other and against the register."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kesra_desktop.model.identity import cleaned
from kesra_desktop.model.sameness.apart import search as pairs
from kesra_desktop.model.sameness.candidate import Candidate, Pair, PairKind, PairLevel
from kesra_desktop.model.sameness.evidence import day_of
from kesra_desktop.model.verdicts import Verdicts, row_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Candidate", "Pair", "PairKind", "PairLevel", "Verdicts", "candidate", "pairs"]

# What makes a number too doubtful to link by: digits that Excel took.
_NIK_SUSPECT = {"N07", "N12"}
_COPIED = "nik:N14"  # NIK and KK are the same number: one of them is a slip
_KK_SUSPECT = {"KK06", "KK07", "KK12", "KK14", "KK15"}


def candidate(
    key: str,
    fields: Mapping[str, str],
    problems: Iterable[str],
    raw: Mapping[str, str],
    place: tuple[str, str, str],
) -> Candidate:
    """Return a row as it is compared.

    ``fields`` are cleaned texts by field, ``problems`` are "field:CODE", ``raw`` are the texts as
    written; ``place`` gives the file to show, the list that rows share, and the office's id.
    """
    source, list_key, office = place
    noticed = set(problems)
    nik = fields.get("nik", "")
    doubtful_kk = any(f"kk:{code}" in noticed for code in _KK_SUSPECT)
    mark = row_mark(raw, office)
    return Candidate(
        key=key,
        name=fields.get("full_name", ""),
        alias=fields.get("alias", ""),
        nik=nik,
        nik_suspect=any(f"nik:{code}" in noticed for code in _NIK_SUSPECT)
        or (_COPIED in noticed and not _tells_birth(nik, fields)),
        nik_written="" if nik else re.sub("[^0-9]", "", cleaned(raw.get("nik", ""))),
        former_niks=tuple(fields.get("former_niks", "").replace(",", " ").split()),
        kk="" if doubtful_kk else fields.get("kk", ""),
        birth_date="" if _read_from_nik("birth_date", raw) else fields.get("birth_date", ""),
        precision=fields.get("birth_precision", "hari"),
        sex="" if _read_from_nik("sex", raw) else fields.get("sex", ""),
        kelurahan=fields.get("kelurahan_code", ""),
        rt=fields.get("rt", ""),
        rw=fields.get("rw", ""),
        phone=fields.get("phone", ""),
        source=source,
        list_key=list_key,
        marks=(mark,) if mark else (),
    )


def _read_from_nik(name: str, raw: Mapping[str, str]) -> bool:
    """Return whether a field was filled from the NIK: then it says nothing that the NIK does not.

    A copied NIK would otherwise bring its owner's date of birth as evidence of its own.
    """
    return bool(raw.get("nik")) and raw.get(name) == raw.get("nik")


def _tells_birth(nik: str, fields: Mapping[str, str]) -> bool:
    """Return whether a number tells the date of birth beside it: then it is the person's own.

    A family card's number tells the day on which the card was made.
    """
    exact = fields.get("birth_precision", "hari") == "hari"
    born = fields.get("birth_date", "").replace("-", "")[2:]
    return exact and len(born) == 6 and day_of(nik) == born
