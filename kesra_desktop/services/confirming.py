"""Make sure of a person: by a document, by meeting, or by choosing among sources with a reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_
from kesra_desktop.model.fields import dump
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.provenance import risen
from kesra_desktop.model.record import parse_texts
from kesra_desktop.model.sources import Confirmation, Manner
from kesra_desktop.store import provenance

if TYPE_CHECKING:
    from kesra_desktop.model.people import Trust
    from kesra_desktop.store.store import Store


class NothingConfirmed(Refused):
    """Nobody said by what a person was confirmed."""

    code = "nothing_confirmed"
    message = N_("It is not said by what the data was confirmed.")
    advice = N_("Name the document that was seen, or say that you met, or give the reason.")


def confirm(
    store: Store,
    recipient: str,
    texts: dict[str, str],
    *,
    document: str = "",
    met: bool = False,
    reason: str = "",
) -> Trust:
    """Confirm a person, or the fields in ``texts``, and return the grade of trust reached.

    A field takes the value given: from then on it yields to no list. A mere choice among sources
    (neither a document nor a meeting) needs its reason and does not raise trust.

    Raises:
        NothingConfirmed: neither document, meeting nor reason, or nothing chosen.
        NotFound, UnknownField, InvalidValue.

    """
    manner = Manner.MET if met else Manner.DOCUMENT if document.strip() else Manner.CHOSEN
    if manner is Manner.CHOSEN and not (reason.strip() and texts):
        raise NothingConfirmed()
    parsed = parse_texts(Recipient, texts)
    with store.transaction():
        seen = store.open(Recipient, recipient)
        plain = {name: dump(value) for name, value in parsed.items()}
        for name, value in plain.items() if plain else [("", "")]:
            store.add(
                Confirmation(
                    recipient=seen.record.id,
                    manner=manner,
                    day=store.now().date(),
                    field=name,
                    value="" if value is None else str(value),
                    document=document,
                    reason=reason,
                )
            )
        trust = risen(seen.record.trust, provenance.trust_of(store, seen.record.id))
        store.save(replace(seen.record, **parsed, trust=trust), seen, reason or document)
    return trust
