"""Every kind of record, loaded in one place so that stores and tools know them all."""

from kesra_desktop.model import (
    distributions,
    eligibility,
    events,
    grants,
    institutions,
    letterhead,
    office,
    payments,
    people,
    printouts,
    problem_cases,
    programmes,
    recovery,
    sources,
    typed,
    verdicts,
)
from kesra_desktop.model.record import kinds

__all__ = [
    "distributions",
    "eligibility",
    "events",
    "grants",
    "institutions",
    "kinds",
    "letterhead",
    "office",
    "payments",
    "people",
    "printouts",
    "problem_cases",
    "programmes",
    "recovery",
    "sources",
    "typed",
    "verdicts",
]
