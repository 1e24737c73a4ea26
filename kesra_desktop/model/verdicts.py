"""What clerks answered when asked whether two people are one; remembered and exchanged.

An answer names its two sides by marks: the id of a person on the register, or a fingerprint of
what a row of a list says. Marks outlive the reading: the same row read again, or accepted, still
has its mark. An answer is a fact; a later one says which it replaces. Two answers that replace
neither each other contradict, so the question is open again.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime  # noqa: TC003  (read at run time by fields_of)
from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING, ClassVar

from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import entry
from kesra_desktop.model.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kesra_desktop.model.sameness.candidate import Candidate

_NO_SIGN = re.compile(r"[\W_]+")
_ROW, _PERSON = "c:", "r:"
# What tells a row's person; amounts and remarks change while the person stays.
_TELLING = ("full_name", "nik", "kk", "birth_date", "ttl", "sex", "kelurahan_code", "address",
            "rt", "rw", "rt_rw", "phone", "account", "guardian", "institution")  # fmt: skip


class Answer(StrEnum):
    """What a clerk says of two people."""

    SAME = "same"
    DIFFERENT = "different"
    LATER = "later"


DISPUTED = "disputed"  # answered differently on two laptops: asked again


@dataclass(frozen=True, kw_only=True)
class Verdict(Record):
    """One answer about two people, whose marks stand in order."""

    kind: ClassVar[str] = "verdict"
    title: ClassVar[str] = N_("Answer about two people")
    is_fact: ClassVar[bool] = True
    indexes: ClassVar[tuple[str, ...]] = ("one,other",)

    one: str = entry(N_("First person or row"))
    other: str = entry(N_("Second person or row"))
    answer: Answer = entry(N_("Answer"), grid=True)
    reason: str = entry(N_("Reason"), default="")
    at: datetime | None = entry(N_("Answered at"), default=None, grid=True)
    replaces: str = entry(N_("Replaces"), default="")  # ids of verdicts, between blanks


def person_mark(record_id: str) -> str:
    """Return the mark of a person on the register."""
    return f"{_PERSON}{record_id}"


def person_of(mark: str) -> str:
    """Return the id behind a mark, or nothing when it is a row's."""
    return mark.removeprefix(_PERSON) if mark.startswith(_PERSON) else ""


def row_mark(raw: Mapping[str, str], office: str) -> str:
    """Return the mark of a row by what its cells say, signs and case set aside.

    Keyed by the office: who finds a mark outside cannot guess a NIK from it.
    """
    texts = [f"{name}={said}" for name in _TELLING if (said := _said(raw.get(name, "")))]
    digest = hashlib.blake2b("\n".join(texts).encode(), key=office.encode()[:64], digest_size=15)
    return f"{_ROW}{digest.hexdigest()}" if texts else ""


def _said(text: str) -> str:
    return _NO_SIGN.sub("", unicodedata.normalize("NFKC", text)).casefold()


class Verdicts:
    """Every answer there is, found by the two people it is about."""

    def __init__(self, given: Iterable[Verdict] = ()) -> None:
        self._standing: defaultdict[tuple[str, str], list[Verdict]] = defaultdict(list)
        facts = list(given)
        replaced = {old for fact in facts for old in fact.replaces.split()}
        for fact in facts:
            if fact.id not in replaced:
                self._standing[fact.one, fact.other].append(fact)

    def answer(self, one: Candidate, other: Candidate) -> str:
        """Return same, different, later or disputed, or nothing: never asked."""
        answers = {
            found for marks in product(one.marks, other.marks) if (found := self.between(*marks))
        }
        return _of_all(answers)

    def between(self, one: str, other: str) -> str:
        """Return the answer about two marks."""
        return _of_all({fact.answer.value for fact in self.standing(one, other)})

    def standing(self, one: str, other: str) -> list[Verdict]:
        """Return the answers about two marks that no other answer replaces."""
        return list(self._standing.get(in_order(one, other), ()))

    def disputed(self) -> list[tuple[Verdict, ...]]:
        """Return the answers that contradict each other, by pair."""
        return [
            tuple(facts)
            for facts in self._standing.values()
            if len({fact.answer for fact in facts}) > 1
        ]


def in_order(one: str, other: str) -> tuple[str, str]:
    """Return two marks in the order in which a verdict keeps them."""
    return (one, other) if one <= other else (other, one)


def _of_all(answers: set[str]) -> str:
    """Return the one answer of several; what a clerk put off counts only alone."""
    decided = answers - {Answer.LATER.value}
    if len(decided) > 1:
        return DISPUTED
    return next(iter(decided or answers), "")
