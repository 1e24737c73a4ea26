"""Where a person's data comes from, in words: every source of every field, and what decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.fields import field_named
from kesra_desktop.model.findings import Finding, Level
from kesra_desktop.model.people import TITLES, Recipient, Trust
from kesra_desktop.model.typed import Place, Typing, place_in, rows_of
from kesra_desktop.services import attaching, confirming
from kesra_desktop.store import provenance
from kesra_desktop.ui.moments import short_date
from kesra_desktop.ui.pages.intake.words import field_title
from kesra_desktop.ui.pages.recipients.past import readable

if TYPE_CHECKING:
    from kesra_desktop.model.provenance import Claim
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.provenance import Origin
    from kesra_desktop.store.store import Store

# What would raise each grade of trust.
_RAISES = {
    Trust.ONE_SOURCE: N_(
        "Rises when a list of another holder agrees, a document is seen, or the person is met."
    ),
    Trust.TWO_SOURCES: N_("Rises when a document is seen, or when the person is met."),
    Trust.DOCUMENT: N_("Rises when the person is met."),
    Trust.MET: N_("There is nothing surer."),
}


@dataclass(frozen=True)
class ClaimView:
    """What one row of one list says about a field."""

    value: str  # as a clerk reads it
    text: str  # as it is stored
    title: str
    where: str
    raw: str  # as it was written, where that is something else
    doubts: str
    stands: bool
    withdrawn: bool
    place: Place | None  # on a photographed page


@dataclass(frozen=True)
class OriginView:
    """One field: its value, why it stands, and who says what."""

    field: str
    label: str
    value: str
    why: str
    disputed: bool
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True)
class PersonOrigins:
    """Everything that is known about where a person's data comes from."""

    name: str
    trust: str
    raises: str
    fields: tuple[OriginView, ...]


def origins_of(store: Store, recipient: str) -> PersonOrigins:
    """Return the sources of a person's fields, those that are disputed first.

    Raises:
        NotFound.

    """
    person = store.get(Recipient, recipient)
    found = provenance.origins(store, person)
    places = _places(store, {claim.source for one in found.values() for claim in one.claims})
    views = [_view(store, one, places) for one in found.values()]
    views.sort(key=lambda one: not one.disputed)
    return PersonOrigins(
        person.printed_name(), tr(TITLES[person.trust]), tr(_RAISES[person.trust]), tuple(views)
    )


def _places(store: Store, sources: set[str]) -> dict[tuple[str, int], Place]:
    """Return where on their pages typed rows stand."""
    found = {}
    for source in sources:
        for row in rows_of(store.find(Typing, source=source)):
            place = place_in(row.first.page, row.first.place)
            if place is not None:
                found[source, row.row] = place
    return found


def _view(store: Store, origin: Origin, places: dict[tuple[str, int], Place]) -> OriginView:
    label = field_title(origin.field)
    stands = origin.standing.claim
    return OriginView(
        origin.field,
        label,
        _words(origin.field, origin.value),
        origin.standing.words(),
        origin.disputed,
        tuple(
            _claim(store, claim, places, stands=claim is stands) for claim in origin.claims
        ),
    )  # fmt: skip


def _claim(
    store: Store, claim: Claim, places: dict[tuple[str, int], Place], *, stands: bool
) -> ClaimView:
    year, received = claim.newness
    when = str(year) if year else received and _day(store, received)
    parts = [claim.sheet, tr("row {row}").format(row=claim.row)]
    parts += [tr("column {letter}").format(letter=claim.column)] if claim.column else []
    loud = [Finding(code) for code in claim.codes if Finding(code).level is not Level.I]
    value = _words(claim.field, claim.value)
    return ClaimView(
        value,
        claim.value,
        "  ·  ".join(part for part in (claim.file_name, claim.holder, when) if part),
        ", ".join(part for part in parts if part),
        claim.raw if " ".join(claim.raw.split()) not in (claim.value, value) else "",
        " ".join(one.message_text() for one in loud),
        stands,
        claim.withdrawn,
        places.get((claim.source, claim.row)),
    )


def _day(store: Store, text: str) -> str:
    from datetime import date  # noqa: PLC0415

    return short_date(date.fromisoformat(text), store.now().date())


def _words(name: str, value: str) -> str:
    field = field_named(Recipient, name)
    return readable(field, value) if field else value


def picture(store: Store, page: str, progress: Progress) -> bytes | None:
    """Return a page, read behind the window; None while it is on another laptop."""
    progress(0, 0)
    with store.reopened() as own:
        return attaching.picture(own, page)


def choose(store: Store, recipient: str, field: str, text: str, reason: str) -> None:
    """Let a value stand from now on, whatever lists say.

    Raises:
        NothingConfirmed: without a reason.

    """
    confirming.confirm(store, recipient, {field: text}, reason=reason)


def seen_document(store: Store, recipient: str, document: str) -> None:
    """Note that a document proved the person's data."""
    confirming.confirm(store, recipient, {}, document=document)


def met(store: Store, recipient: str) -> None:
    """Note that the person was met."""
    confirming.confirm(store, recipient, {}, met=True)
