"""What the desk shows, ready to be painted: texts only, no store and no rule."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.model.distributions import AbsenceReason, Collector
    from kesra_desktop.model.problem_cases import ProblemReason
    from kesra_desktop.services.handover import Terms
    from kesra_desktop.services.paper_list import Difference, Entered, Page, Row


class State(StrEnum):
    """What the desk answers to a scan or a typed text."""

    READY = "ready"
    ENTITLED = "entitled"
    WRONG_DESK = "wrong_desk"
    ALREADY = "already"
    NOT_ENTITLED = "not_entitled"
    NOT_FOUND = "not_found"
    MANY = "many"


class Tone(StrEnum):
    """The colour family of a banner or chip: the words always say it too."""

    GREEN = "hijau"
    AMBER = "kuning"
    RED = "merah"
    BLUE = "nila"
    GREY = "abu"


TONES = {
    State.ENTITLED: Tone.GREEN,
    State.WRONG_DESK: Tone.AMBER,
    State.ALREADY: Tone.AMBER,
    State.NOT_ENTITLED: Tone.RED,
    State.NOT_FOUND: Tone.RED,
}


@dataclass(frozen=True)
class PersonView:
    """A person as shown at the desk, in the same order on every screen."""

    recipient: str
    name: str
    place: str = ""  # role and institution, or guardian
    category: str = ""
    about: str = ""  # sex and age
    nik: str = ""  # masked
    number: str = ""
    address: str = ""
    area: str = ""


@dataclass(frozen=True)
class AidView:
    """One thing that is handed over: money as one big figure, goods as a tile."""

    name: str
    amount: str
    note: str = ""
    icon: str = "package"
    is_money: bool = False
    item: str = ""
    key: str = ""  # takes the item out of the handover, or puts it back; empty: nothing to choose
    chosen: bool = True


@dataclass(frozen=True)
class PastView:
    """The handover that already happened."""

    receipt: str
    when: str
    operator: str
    collected_by: str


@dataclass(frozen=True)
class CandidateView:
    """Somebody who may be meant, with the reason why and where they stand."""

    recipient: str
    name: str
    line: str
    state: str
    tone: Tone
    why: str = ""


@dataclass(frozen=True)
class AnswerView:
    """The whole answer: banner first, then the person, then what is handed over."""

    state: State
    typed: str = ""
    title: str = ""
    text: str = ""
    stale: bool = False  # other laptops' data is old: the second line is marked
    person: PersonView | None = None
    aids: tuple[AidView, ...] = ()
    past: PastView | None = None
    candidates: tuple[CandidateView, ...] = ()
    outside: int = 0  # similar people outside this session
    heir_may_collect: bool = False  # the person died; an heir with papers may collect
    can_be_absent: bool = False  # on the list and not served: why not may be noted

    @property
    def tone(self) -> Tone | None:
        """Return the banner's colour, or None when there is no banner."""
        return TONES.get(self.state)

    @property
    def can_hand_over(self) -> bool:
        """Return whether the key F9 hands over on this card; never on amber or red."""
        return (
            self.state == State.ENTITLED
            and self.person is not None
            and bool(self.taken or not self.aids)
        )

    @property
    def taken(self) -> tuple[AidView, ...]:
        """Return what is handed over: everything but what was taken out."""
        return tuple(aid for aid in self.aids if aid.chosen)

    def without(self, key: str) -> AnswerView:
        """Return the same answer with the item of a key taken out, or put back."""
        aids = (replace(aid, chosen=aid.chosen != (aid.key == key)) for aid in self.aids)
        return replace(self, aids=tuple(aids))


READY = AnswerView(State.READY)


@dataclass(frozen=True)
class RecentView:
    """One row of the last handovers."""

    receipt: str
    time: str
    name: str
    proxied: bool = False
    amount: str = ""


@dataclass(frozen=True)
class CountersView:
    """Who is being served, what is left, and which laptop did how much until when."""

    here: int = 0
    others: int = 0
    planned: int = 0
    sources: str = ""
    total: str = ""  # what this laptop handed over, "94 people, Rp84.600.000"

    @property
    def done(self) -> int:
        """Return how many were served on all laptops, as far as is known here."""
        return self.here + self.others

    @property
    def left(self) -> int:
        """Return how many are still to be served, as far as is known here."""
        return max(self.planned - self.done, 0)

    @property
    def percent(self) -> int:
        """Return the share that was served, in whole percent."""
        return min(100, 100 * self.done // self.planned) if self.planned else 0


@dataclass(frozen=True)
class SessionView:
    """One distribution to choose from."""

    distribution: str
    title: str
    place: str
    day: str
    progress: str = ""


@dataclass(frozen=True)
class HandedView:
    """What was just saved, for the undo bar and the printer."""

    receipt: str
    name: str
    amount: str


@dataclass(frozen=True)
class CaseView:
    """One case of the problem desk that nobody settled yet."""

    case: str
    who: str
    reason: str
    when: str
    note: str = ""
    recipient: str = ""  # empty when only a text was typed


class DeskService(Protocol):
    """What the desk page needs of the office; `adapter.StoreDesk` gives it from the store."""

    def sessions(self) -> list[SessionView]:
        """Return the distributions that are open, today's first."""

    def look_up(self, distribution: str, text: str) -> AnswerView:
        """Answer a scanned code or a typed text."""

    def person(self, distribution: str, recipient: str, *, here: bool = False) -> AnswerView:
        """Answer for one chosen person; ``here`` serves somebody of another desk."""

    def outside(self, distribution: str, text: str) -> AnswerView:
        """Return similar people of the whole register, who have no right in this session."""

    def hand_over(
        self,
        distribution: str,
        recipient: str,
        collector: Collector | None,
        terms: Terms,
    ) -> HandedView:
        """Save the handover; it is a fact before anything is printed."""

    def park(self, distribution: str, who: str, reason: ProblemReason, note: str) -> None:
        """Send somebody to the problem desk: a recipient's id, or what was typed."""

    def cases(self, distribution: str) -> list[CaseView]:
        """Return the open cases of the problem desk, the oldest first."""

    def settle(self, case: str, outcome: str) -> None:
        """Say what was done about a case."""

    def note_absence(
        self, distribution: str, recipient: str, reason: AbsenceReason, note: str
    ) -> None:
        """Note that somebody on the list did not get the aid, and why."""

    def paper_rows(self, distribution: str, text: str) -> tuple[str, list[Row]]:
        """Return the name and rows of a page of the paper list, by its QR or number."""

    def paper_differences(self, distribution: str, page: Page) -> list[Difference]:
        """Return the rows of a typed page that differ from the register."""

    def paper_enter(
        self, distribution: str, page: Page, stands: Sequence[int], park: Sequence[int]
    ) -> Entered:
        """Save a page of the paper list whole."""

    def is_own_receipt(self, receipt: str) -> bool:
        """Return whether this laptop wrote the receipt, and so may print it again."""

    def void(self, receipt: str, reason: str) -> None:
        """Cancel a handover; its receipt number is never used again."""

    def recent(self, distribution: str, limit: int) -> list[RecentView]:
        """Return the last handovers of this laptop, newest first."""

    def counters(self, distribution: str) -> CountersView:
        """Return the figures of the session."""
