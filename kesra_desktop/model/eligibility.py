"""Who fits a programme: criteria as data, and in words why somebody does not fit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003  (a dataclass field)
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.fields import entry
from kesra_desktop.model.institutions import InstitutionType
from kesra_desktop.model.people import TITLES, LifeStatus, Recipient, Sex, Trust
from kesra_desktop.model.programmes import category_key, listed
from kesra_desktop.model.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable


class Rule(StrEnum):
    """What a criterion looks at."""

    AGE_FROM = "umur_min"
    AGE_TO = "umur_maks"
    SEX = "jenis_kelamin"
    CITY = "kota"
    DISTRICT = "kecamatan"
    KELURAHAN = "kelurahan"
    ROLE = "peran"
    INSTITUTION = "jenis_lembaga"
    CATEGORY = "kategori"
    IDENTITY = "identitas"
    STATEMENT = "pernyataan"


RULE_TITLES = {
    Rule.AGE_FROM: N_("At least so many years old"),
    Rule.AGE_TO: N_("At most so many years old"),
    Rule.SEX: N_("Sex"),
    Rule.CITY: N_("Lives in the city (code)"),
    Rule.DISTRICT: N_("Lives in the district (code)"),
    Rule.KELURAHAN: N_("Lives in the kelurahan (code)"),
    Rule.ROLE: N_("Has the role"),
    Rule.INSTITUTION: N_("Role at an institution of the sort"),
    Rule.CATEGORY: N_("Is of the category"),
    Rule.IDENTITY: N_("NIK is filled in"),
    Rule.STATEMENT: N_("Confirmed by papers or statements"),
}


@dataclass(frozen=True, kw_only=True)
class Criterion(Record):
    """One condition of a programme; ``value`` is a number, or a list parted by commas."""

    kind: ClassVar[str] = "criterion"
    title: ClassVar[str] = N_("Criterion")
    indexes: ClassVar[tuple[str, ...]] = ("programme",)

    programme: str = entry(N_("Aid programme"), refers_to="programme")
    rule: Rule = entry(N_("Rule"), grid=True)
    value: str = entry(N_("Value"), default="", grid=True)


@dataclass(frozen=True)
class Place:
    """A role that a person holds, and the sort of institution it is held at."""

    role: str
    institution: InstitutionType


@dataclass(frozen=True)
class Applicant:
    """A person with all that criteria look at."""

    person: Recipient
    day: date
    category: str = ""
    places: tuple[Place, ...] = ()
    documents: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Unmet:
    """Why somebody does not fit, in words; what only ``asks`` is overruled with a reason."""

    code: str
    words: str
    asks: bool = False


def category_of_role(role: str, institution: InstitutionType) -> str:
    """Return the category that a role means, as lists of religious incentives name it."""
    text = f" {category_key(role).replace('_', ' ')} "
    for words, category in _CALLED:
        if any(f" {word} " in text for word in words):
            return category
    return _AT.get(institution, "")


_CALLED = (
    (("nyai",), "bu_nyai"),
    (("kiai", "kyai"), "kiai"),
    (("ulama",), "ulama"),
    (("lebe",), "lebe"),
)
_AT = {
    InstitutionType.TPQ: "guru_tpq",
    InstitutionType.MADIN: "guru_madin",
    InstitutionType.MOSQUE: "takmir_masjid",
    InstitutionType.PRAYER_HOUSE: "takmir_musala",
}


def always(applicant: Applicant, trust: Trust) -> list[Unmet]:
    """Return what no programme may overlook: the person lives here, and is known well enough."""
    found, person = [], applicant.person
    if person.life is LifeStatus.UNSURE:
        words = tr("It is not certain that this person is alive. Confirm it first.")
        found.append(Unmet("life_unsure", words))
    elif person.life is not LifeStatus.ACTIVE:
        words = tr("Recorded as: {status}.").format(status=tr(TITLES[person.life]))
        found.append(Unmet("life", words))
    grades = list(Trust)
    if grades.index(person.trust) < grades.index(trust):
        words = tr("The data is not supported well enough for this programme yet.")
        found.append(Unmet("trust", words))
    return found


def unmet(criterion: Criterion, applicant: Applicant) -> Unmet | None:
    """Return why a person does not meet a criterion, or None when they do."""
    words = _RULES[criterion.rule](criterion.value, applicant)
    return Unmet(criterion.rule.value, words) if words else None


def _age(applicant: Applicant) -> int | None:
    return applicant.person.age_on(applicant.day)


def _age_from(value: str, applicant: Applicant) -> str:
    age = _age(applicant)
    if age is None:
        return tr("The date of birth is not known; at least {years} years are needed.").format(
            years=value
        )
    if age < _whole(value):
        words = tr("{age} years old; at least {years} years are needed.")
        return words.format(age=age, years=value)
    return ""


def _age_to(value: str, applicant: Applicant) -> str:
    age = _age(applicant)
    if age is None:
        return tr("The date of birth is not known; at most {years} years are allowed.").format(
            years=value
        )
    if age > _whole(value):
        words = tr("{age} years old; at most {years} years are allowed.")
        return words.format(age=age, years=value)
    return ""


def _whole(value: str) -> int:
    return int(value) if value.strip().isdecimal() else 0


def _sex(value: str, applicant: Applicant) -> str:
    sex = applicant.person.sex
    if sex is None:
        return tr("The sex is not recorded yet.")
    if sex.value in listed(value.upper()):
        return ""
    wanted = ", ".join(tr(TITLES[one]) for one in Sex if one.value in listed(value.upper()))
    return tr("This aid is for: {wanted}.").format(wanted=wanted)


def _within(value: str, applicant: Applicant) -> str:
    code = applicant.person.kelurahan_code
    if not code:
        return tr("The kelurahan of residence is not recorded yet.")
    if any(code == one or code.startswith(f"{one}.") for one in listed(value)):
        return ""
    return tr("Lives outside the area of this programme ({areas}).").format(areas=value)


def _role(value: str, applicant: Applicant) -> str:
    wanted = {category_key(one) for one in listed(value)}
    held = {category_key(one.role) for one in applicant.places}
    held |= {category_of_role(one.role, one.institution) for one in applicant.places}
    if wanted & held:
        return ""
    return tr("Holds none of these roles: {roles}.").format(roles=value)


def _institution(value: str, applicant: Applicant) -> str:
    if any(one.institution.value in listed(value) for one in applicant.places):
        return ""
    return tr("Has no role at an institution of this sort: {sorts}.").format(sorts=value)


def _category(value: str, applicant: Applicant) -> str:
    wanted = {category_key(one) for one in listed(value)}
    held = {category_key(one) for one in listed(applicant.category)}
    held |= {category_of_role(one.role, one.institution) for one in applicant.places}
    if wanted & held:
        return ""
    return tr("Category {held} does not belong to: {wanted}.").format(
        held=applicant.category or "-", wanted=value
    )


def _identity(value: str, applicant: Applicant) -> str:
    del value
    return "" if applicant.person.nik else tr("The NIK is not filled in yet.")


def _statement(value: str, applicant: Applicant) -> str:
    missing = [one for one in listed(value) if one not in applicant.documents]
    if not missing:
        return ""
    names = ", ".join(document_name(one) for one in missing)
    return tr("Not confirmed yet: {statements}.").format(statements=names)


_RULES: dict[Rule, Callable[[str, Applicant], str]] = {
    Rule.AGE_FROM: _age_from,
    Rule.AGE_TO: _age_to,
    Rule.SEX: _sex,
    Rule.CITY: _within,
    Rule.DISTRICT: _within,
    Rule.KELURAHAN: _within,
    Rule.ROLE: _role,
    Rule.INSTITUTION: _institution,
    Rule.CATEGORY: _category,
    Rule.IDENTITY: _identity,
    Rule.STATEMENT: _statement,
}

_DOCUMENTS = {
    "ktp": N_("KTP"),
    "kk": N_("Family card (KK)"),
    "sk_mengajar": N_("Teaching decree (SK)"),
    "surat_aktif_mengajar": N_("Letter of active teaching"),
    "rekening": N_("Bank book"),
    "akta_kematian_orang_tua": N_("Death certificate of the parent"),
    "akta_kelahiran": N_("Birth certificate or KIA"),
    "surat_keterangan_kelurahan": N_("Letter of the kelurahan"),
    "identitas_wali": N_("Identity card of the guardian"),
    "surat_pengantar_panti": N_("Covering letter of the orphanage"),
    "bukan_asn": N_("is no civil servant"),
    "belum_kawin": N_("is not married"),
    "keluarga_miskin": N_("lives in a poor family"),
    "bukan_anak_asn": N_("is no child of a civil servant, soldier or policeman"),
    "lembaga_terdaftar": N_("the institution is registered"),
    "aktif_mengajar": N_("teaches actively"),
}


def document_name(code: str) -> str:
    """Return what a document or statement is called; an unknown one is shown as written."""
    return tr(_DOCUMENTS[code]) if code in _DOCUMENTS else code.replace("_", " ")
