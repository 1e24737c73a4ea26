"""Why somebody may not receive, in one sentence with day and author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.dates import long_date
from kesra_desktop.model.people import LifeStatus
from kesra_desktop.model.programmes import STATUS_TITLES, Enrolment, EnrolmentStatus

if TYPE_CHECKING:
    from kesra_desktop.model.distributions import Distribution
    from kesra_desktop.model.people import Recipient
    from kesra_desktop.store.store import Store

_LIFE = {
    LifeStatus.DECEASED: N_("Not entitled: recorded as deceased"),
    LifeStatus.MOVED: N_("Not entitled: moved away"),
    LifeStatus.INACTIVE: N_("Not entitled: no longer active"),
}
_TAKEN_OFF = {
    EnrolmentStatus.REMOVED: N_("Not entitled: taken off the list"),
    EnrolmentStatus.CANCELLED: N_("Not entitled: the proposal was cancelled"),
    EnrolmentStatus.SUSPENDED: N_("Not entitled: suspended"),
    EnrolmentStatus.UNFIT: N_("Not entitled: found not eligible"),
}


def reason(store: Store, event: Distribution, person: Recipient) -> tuple[str, str]:
    """Return the first line and the second line of the red banner."""
    if person.life in _LIFE:
        return tr(_LIFE[person.life]), _recorded(store, person.id, "life")
    enrolments = store.find(Enrolment, recipient=person.id, period=event.period)
    if not enrolments:
        return (
            tr("Not entitled: not proposed for this programme"),
            tr("Do not hand over. Propose the person for the next period."),
        )
    enrolment = enrolments[-1]
    if enrolment.status in _TAKEN_OFF:
        written = _recorded(store, enrolment.id, "status")
        why = f"{enrolment.reason}. {written}" if enrolment.reason else written
        return tr(_TAKEN_OFF[enrolment.status]), why
    if enrolment.status in (EnrolmentStatus.DECIDED, EnrolmentStatus.READY):
        return (
            tr("Not entitled: not on this session's list"),
            tr("Decided after the list was made. Ask the coordinator."),
        )
    status = tr(STATUS_TITLES[enrolment.status])
    text = tr("Do not hand over. Status in this period: {status}.").format(status=status)
    return tr("Not entitled: not decided yet"), text


def _recorded(store: Store, record: str, field: str) -> str:
    """Return who wrote the field last, where and when."""
    writes = [change for change in store.history(record) if field in change.values]
    if not writes:
        return tr("Do not hand over. Ask the coordinator to check the record.")
    last = writes[-1]
    text = tr("Recorded on {day} by {name}, laptop {laptop}. Do not hand over.")
    return text.format(day=long_date(last.at.date()), name=last.operator, laptop=last.prefix)
