"""Which of several sources a field's value comes from, by a rule that can be read, and how sure.

The rule, the strongest first: what a clerk typed or chose; what a document or a meeting confirmed;
the newest signed copy; what two independent sources agree on; the newest list. A value that was
itself doubtful (its cell needed a confirmation) yields to one that was not.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.findings import Finding, Level
from kesra_desktop.model.names import same_spelling
from kesra_desktop.model.people import Trust
from kesra_desktop.model.sources import Manner, SourceQuality

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kesra_desktop.model.sources import Confirmation


class Why(StrEnum):
    """Which part of the rule decided."""

    CLERK = "clerk"
    CHOSEN = "chosen"
    DOCUMENT = "document"
    MET = "met"
    SIGNED = "signed_copy"
    AGREED = "two_sources"
    NEWEST = "newest_list"
    ONLY = "only_source"
    WITHDRAWN = "withdrawn"


_WORDS = {
    Why.CLERK: N_("A clerk typed it."),
    Why.CHOSEN: N_("A clerk chose it among the sources."),
    Why.DOCUMENT: N_("A document confirmed it."),
    Why.MET: N_("Confirmed when the person was met."),
    Why.SIGNED: N_("It stands in the newest signed copy."),
    Why.AGREED: N_("Two independent sources agree on it."),
    Why.NEWEST: N_("It stands in the newest list."),
    Why.ONLY: N_("Only one source names it."),
    Why.WITHDRAWN: N_("It is from a list that was taken back."),
}


@dataclass(frozen=True)
class Claim:
    """What one row of one list says about one field of a person."""

    field: str
    value: str
    source: str  # id of the Source
    file_name: str
    holder: str
    quality: SourceQuality
    newness: tuple[int, str]  # year of the list, day it was received
    sheet: str
    row: int
    column: str
    raw: str
    codes: tuple[str, ...] = ()
    filled: bool = False  # the person got the value from here when it was accepted
    withdrawn: bool = False  # the list was taken back: it says nothing any more

    @property
    def doubtful(self) -> bool:
        """Return whether its cell needed a confirmation."""
        return any(Finding(code).level in (Level.T, Level.K) for code in self.codes)


@dataclass(frozen=True)
class Standing:
    """The value that stands, and why."""

    value: str
    why: Why
    claim: Claim | None = None

    def words(self) -> str:
        """Return the reason in the language in use."""
        return tr(_WORDS[self.why])


def standing(
    current: str, claims: Sequence[Claim], confirmations: Iterable[Confirmation] = ()
) -> Standing:
    """Return which value of one field stands; the claims in the order they were accepted."""
    confirmed = [one for one in confirmations if one.value]
    if confirmed:
        last = confirmed[-1]
        return Standing(last.value, _BY_MANNER[last.manner])
    filled = [claim for claim in claims if claim.filled and claim.value]
    if current and not any(alike(claim.value, current) for claim in _last(filled)):
        return Standing(current, Why.CLERK)
    told = [claim for claim in claims if claim.value and not claim.withdrawn]
    if not told:
        return Standing(current, Why.WITHDRAWN if filled else Why.CLERK)
    return _by_lists([claim for claim in told if not claim.doubtful] or told)


def _last(filled: Sequence[Claim]) -> list[Claim]:
    """Return which claims may be behind a value: the last one in force, and any withdrawn after."""
    places = [place for place, claim in enumerate(filled) if not claim.withdrawn]
    return list(filled[places[-1] :]) if places else list(filled)


_BY_MANNER = {
    Manner.CHOSEN: Why.CHOSEN,
    Manner.DOCUMENT: Why.DOCUMENT,
    Manner.MET: Why.MET,
}


def _by_lists(claims: Sequence[Claim]) -> Standing:
    signed = [claim for claim in claims if claim.quality is SourceQuality.SIGNED_COPY]
    if signed:
        best = max(signed, key=lambda claim: claim.newness)
        return Standing(best.value, Why.SIGNED, best)
    newest = max(claims, key=lambda claim: claim.newness)
    if all(alike(claim.value, newest.value) for claim in claims):
        agreed = len(independent(claims)) > 1
        return Standing(newest.value, Why.AGREED if agreed else Why.ONLY, newest)
    supported = [claim for claim in claims if _supporters(claim, claims) > 1]
    if supported:
        best = max(supported, key=lambda claim: (_supporters(claim, claims), claim.newness))
        return Standing(best.value, Why.AGREED, best)
    return Standing(newest.value, Why.NEWEST, newest)


def _supporters(claim: Claim, claims: Sequence[Claim]) -> int:
    return len(independent([one for one in claims if alike(one.value, claim.value)]))


def alike(one: str, other: str) -> bool:
    """Return whether two values say the same in other letters."""
    return one.casefold().split() == other.casefold().split()


def independent(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the sources that did not copy from each other: one for each known holder."""
    kept_by: defaultdict[str, str] = defaultdict(str)
    for claim in claims:
        kept_by.setdefault(claim.holder.casefold().strip() or claim.source, claim.source)
    return frozenset(kept_by.values())


def trust(claims: Sequence[Claim], confirmations: Iterable[Confirmation]) -> Trust:
    """Return how well a person's data is supported.

    Two sources agree when they name the same NIK, or the same name with the same date of birth.
    """
    manners = {one.manner for one in confirmations}
    if Manner.MET in manners:
        return Trust.MET
    if Manner.DOCUMENT in manners:
        return Trust.DOCUMENT
    by_field: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.value and not claim.doubtful and not claim.withdrawn:
            by_field[claim.field].append(claim)
    if _agreeing(by_field["nik"]) or _same_person(by_field["full_name"], by_field["birth_date"]):
        return Trust.TWO_SOURCES
    return Trust.ONE_SOURCE


def _agreeing(claims: Sequence[Claim]) -> bool:
    return any(_supporters(claim, claims) > 1 for claim in claims)


def _same_person(names: Sequence[Claim], births: Sequence[Claim]) -> bool:
    for claim in births:
        sharing = {one.source for one in births if one.value == claim.value}
        called = next((one for one in names if one.source == claim.source), None)
        if called is None:
            continue
        alike_names = [
            one for one in names if one.source in sharing and same_spelling(one.value, called.value)
        ]
        if len(independent(alike_names)) > 1:
            return True
    return False


_RANK = (Trust.ONE_SOURCE, Trust.TWO_SOURCES, Trust.DOCUMENT, Trust.MET)


def risen(before: Trust, now: Trust) -> Trust:
    """Return the higher of two grades: trust only rises."""
    return max(before, now, key=_RANK.index)
