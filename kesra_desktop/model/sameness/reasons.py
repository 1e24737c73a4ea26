"""Why two people are taken for one: stable codes, each with one sentence and its direction."""

from __future__ import annotations

from kesra_desktop.i18n import N_, tr

# code: (whether it speaks for one person, sentence)
_REASONS = {
    "decided_same": (True, N_("a clerk has said that it is one person")),
    "disputed": (False, N_("two laptops have answered differently")),
    "nik_same": (True, N_("the same NIK")),
    "nik_same_damaged": (True, N_("the same NIK, but damaged")),
    "nik_cut": (True, N_("NIK the same except for lost last digits")),
    "nik_one_digit": (True, N_("NIK differs in one digit")),
    "nik_swapped": (True, N_("NIK differs in two swapped digits")),
    "nik_digit_missing": (True, N_("NIK the same except for a missing or extra digit")),
    "nik_missing": (False, N_("NIK missing on one side")),
    "nik_misfit": (False, N_("one NIK does not fit its own date of birth")),
    "nik_other": (False, N_("different NIK")),
    "name_same": (True, N_("the same name")),
    "name_same_sound": (True, N_("name alike once titles and spelling are set aside")),
    "name_near": (True, N_("names differ by a letter or two")),
    "name_part": (True, N_("one name is part of the other")),
    "name_hint": (True, N_("names resemble each other a little")),
    "name_other": (False, N_("different names")),
    "birth_same": (True, N_("the same date of birth")),
    "birth_standard": (True, N_("the same standard date of birth (weak evidence)")),
    "birth_swapped": (True, N_("day and month of birth swapped")),
    "birth_near": (True, N_("date of birth differs in one digit")),
    "birth_year": (True, N_("the same year of birth")),
    "birth_other": (False, N_("different dates of birth")),
    "birth_missing": (False, N_("date of birth missing on one side")),
    "kelurahan_same": (True, N_("the same kelurahan")),
    "kelurahan_other": (False, N_("different kelurahan")),
    "rt_same": (True, N_("the same RT")),
    "rt_other": (False, N_("different RT")),
    "kk_same": (True, N_("the same family card (KK)")),
    "phone_same": (True, N_("the same phone")),
    "sex_other": (False, N_("different sex")),
}


def reason_text(code: str) -> str:
    """Return a reason's sentence in the language in use; an unknown code stands for itself."""
    return tr(_REASONS[code][1]) if code in _REASONS else code


def speaks_for(code: str) -> bool:
    """Return whether a reason speaks for one person, not against it."""
    return _REASONS.get(code, (False, ""))[0]


def codes() -> tuple[str, ...]:
    """Return every code there is."""
    return tuple(_REASONS)
