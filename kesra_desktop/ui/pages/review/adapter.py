"""Look-alikes of the register as the review shows them, in the clerk's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.errors import NotFound
from kesra_desktop.i18n import tr
from kesra_desktop.model.distributions import Handover
from kesra_desktop.model.identity import mask_nik
from kesra_desktop.model.people import TITLES, Recipient
from kesra_desktop.model.sameness.reasons import reason_text, speaks_for
from kesra_desktop.model.sources import Evidence, Source
from kesra_desktop.services import review
from kesra_desktop.store import audit
from kesra_desktop.ui.moments import short_date
from kesra_desktop.ui.pages.review.view import (
    VERDICTS,
    CompareRow,
    KindView,
    PairLine,
    PairView,
    ReasonView,
    SideView,
)
from kesra_desktop.ui.person_words import address_line, area_line
from kesra_desktop.ui.record_model import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kesra_desktop.progress import Progress
    from kesra_desktop.services.review import LookAlike
    from kesra_desktop.store.store import Store

PAIRS = "pairs"
_DISPUTED = "disputed"


@dataclass(frozen=True)
class _Compared:
    """A row of the comparison: the fields that are kept together, and how they read."""

    label: str
    fields: tuple[str, ...]
    text: Callable[[Recipient], str]


def _compared() -> tuple[_Compared, ...]:
    name = ("full_name", "title_before", "title_after")
    born = ("birth_date", "birth_precision")
    return (
        _Compared(tr("Name"), name, lambda one: one.printed_name()),
        _Compared(tr("NIK"), ("nik",), lambda one: one.nik),
        _Compared(tr("Date of birth"), born, lambda one: shown(one.birth_date)),
        _Compared(tr("Place of birth"), ("birth_place",), lambda one: one.birth_place),
        _Compared(tr("Sex"), ("sex",), lambda one: tr(TITLES[one.sex]) if one.sex else ""),
        _Compared(tr("Address"), ("address", "rt", "rw"), address_line),
        _Compared(tr("Kelurahan"), ("kelurahan_code",), area_line),
        _Compared(tr("KK number"), ("kk",), lambda one: one.kk),
        _Compared(tr("Phone"), ("phone",), lambda one: one.phone),
        _Compared(tr("Category"), ("category",), lambda one: one.category),
        _Compared(tr("Guardian"), ("guardian",), lambda one: one.guardian),
        _Compared(tr("Account number"), ("account",), lambda one: one.account),
    )


class StoreReview:
    """Answers `view.ReviewService` from one open store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def look(self, progress: Progress) -> None:
        """Look the register through for look-alikes, unless nothing changed."""
        with self._store.reopened() as store:
            review.look(store, progress)

    def kinds(self) -> tuple[KindView, ...]:
        """Return the kinds of open questions."""
        return (KindView(PAIRS, tr("Look-alikes"), len(review.open_pairs(self._store))),)

    def lines(self, kind: str) -> Sequence[PairLine]:
        """Return the queue of one kind."""
        del kind
        return [
            PairLine(one.key, one.one.printed_name(), one.other.printed_name(), one.score)
            for one in review.open_pairs(self._store)
        ]

    def _found(self, key: str) -> LookAlike | None:
        return next((one for one in review.open_pairs(self._store) if one.key == key), None)

    def pair(self, key: str, *, whole_nik: bool = False) -> PairView | None:
        """Return both sides of a pair, or None when it is settled."""
        found = self._found(key)
        if found is None:
            return None
        for person in (found.one, found.other) if whole_nik else ():
            audit.note(self._store, audit.Act.REVEALED, Recipient.kind, person.id, "nik")
        disputed = _DISPUTED in found.reasons
        verdict = tr(VERDICTS[found.level.value])
        if disputed:
            verdict = tr("Two laptops answered differently")
        reasons = tuple(
            ReasonView(reason_text(code), speaks_for(code))
            for code in found.reasons
            if code != _DISPUTED
        )
        return PairView(
            key,
            0 if disputed else found.score,
            verdict,
            reasons,
            self._side(tr("Record 1"), found.one),
            self._side(tr("Record 2"), found.other),
            (*_rows(found, whole_nik=whole_nik), self._aid(found)),
            may_choose=True,
            after=tr("Can be undone at any time"),
        )

    def _side(self, title: str, person: Recipient) -> SideView:
        """Say who brought a record in, where and from which list."""
        made = self._store.history(person.id)[:1]
        lines = []
        if made:
            day = short_date(made[0].at.date(), self._store.now().date())
            words = tr("Laptop {laptop}, {day}")
            lines.append(words.format(laptop=made[0].prefix, day=day))
        evidence = self._store.find(Evidence, recipient=person.id)
        source = self._store.maybe(Source, evidence[0].source) if evidence else None
        if source is not None:
            lines.append(tr("From {file}").format(file=source.file_name))
        elif made and made[0].operator:
            lines.append(tr("Typed by {name}").format(name=made[0].operator))
        return SideView(title, tuple(lines))

    def _aid(self, found: LookAlike) -> CompareRow:
        left, right = (self._aid_words(one.id) for one in (found.one, found.other))
        return CompareRow("aid", tr("Aid received"), left, right, tr("added up"))

    def _aid_words(self, recipient: str) -> str:
        given = self._store.find(Handover, recipient=recipient)
        if not given:
            return tr("Never, as far as known here")
        last = short_date(max(one.day for one in given), self._store.now().date())
        times = tr("%n time(s)", "", len(given))
        return tr("{times}, last on {day}").format(times=times, day=last)

    # --- answers ----------------------------------------------------------------------------------

    def decide(self, key: str, answer: str, sides: Mapping[str, int]) -> str:
        """Answer: same, different or later; return what was done as a sentence.

        Raises:
            NotFound: somebody else settled it meanwhile.

        """
        found = self._found(key)
        if found is None:
            raise NotFound(what=tr("This pair"))
        people = (found.one, found.other)
        take = {name: people[side].id for row, side in sides.items() for name in row.split()}
        review.decide(self._store, key, answer, take=take if answer == "same" else None)
        said = {
            "same": tr("{first} and {second} were joined into one."),
            "different": tr("{first} and {second} are two people."),
            "later": tr("{first} and {second} will be asked again later."),
        }[answer]
        return said.format(first=found.one.printed_name(), second=found.other.printed_name())

    def take_back(self, key: str) -> str:
        """Take an answer back; return what was done as a sentence."""
        review.take_back(self._store, key)
        return tr("The answer was taken back; the pair is open again.")


def _rows(found: LookAlike, *, whole_nik: bool) -> list[CompareRow]:
    rows = []
    for one in _compared():
        left, right = one.text(found.one), one.text(found.other)
        if not (left or right):
            continue
        differs = left.casefold() != right.casefold()
        seen = _masked(one, left, whole_nik=whole_nik), _masked(one, right, whole_nik=whole_nik)
        chosen = 1 if differs and not left else 0
        note = "" if differs else tr("same")
        rows.append(CompareRow(" ".join(one.fields), one.label, *seen, note, differs, chosen))
    return rows


def _masked(row: _Compared, text: str, *, whole_nik: bool) -> str:
    """Return a side as it is read; card numbers stay covered until they are asked for."""
    if row.fields not in (("nik",), ("kk",)) or not text:
        return text
    if whole_nik:
        return " ".join(text[at : at + 4] for at in range(0, len(text), 4))
    return mask_nik(text)
