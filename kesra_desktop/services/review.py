"""Look-alikes of the register: found, listed, decided, and a decision taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.errors import InvalidValue, NotFound
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.sameness.apart import search
from kesra_desktop.model.sameness.candidate import PairKind, PairLevel
from kesra_desktop.model.verdicts import Answer, person_mark, person_of
from kesra_desktop.progress import silent
from kesra_desktop.services import joining
from kesra_desktop.store import joining as joined
from kesra_desktop.store import lookalikes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kesra_desktop.model.verdicts import Verdict, Verdicts
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store

KEY = "lookalike"
_SEEN_AS_ONE = N_("One person, as compared side by side.")
_TAKEN_BACK = N_("The answer was taken back.")
_CLOSED = (Answer.SAME.value, Answer.DIFFERENT.value)


@dataclass(frozen=True)
class LookAlike:
    """Two people of the register who may be one, and what was answered so far."""

    key: str  # the same on every laptop
    one: Recipient
    other: Recipient
    kind: PairKind
    level: PairLevel
    score: int  # 0 to 100
    reasons: tuple[str, ...]  # codes; model/sameness/reasons.py has their sentences
    answers: tuple[Verdict, ...] = ()  # put off, or contradicting each other


def look(store: Store, progress: Progress = silent) -> None:
    """Look the register through for look-alikes, as far as something was written since.

    Raises:
        Cancelled: what was found before stays.

    """
    if lookalikes.is_looked_through(store):
        return
    some = lookalikes.to_look_at(store)
    people = lookalikes.register(store, among_themselves=True, only=some)
    others = (
        ()
        if some is None
        else lookalikes.register(store, among_themselves=True, only=lookalikes.near(store, some))
    )
    found = list(search(people, others, lookalikes.verdicts(store), progress))
    lookalikes.keep_found(store, found, some)


def open_pairs(store: Store) -> list[LookAlike]:
    """Return who still has to be decided, as found last: the likeliest first.

    What was put off comes last; what two laptops answered differently comes before all others.
    """
    answered = lookalikes.verdicts(store)
    found = [*_disputed(store, answered), *_found(store, answered)]
    once = {pair.key: pair for pair in reversed(found)}
    return sorted(once.values(), key=_order)


def _order(pair: LookAlike) -> tuple[int, int, str]:
    disputed = len({one.answer for one in pair.answers}) > 1
    return (0 if disputed else 2 if pair.answers else 1), -pair.score, pair.key


def _found(store: Store, answered: Verdicts) -> Iterator[LookAlike]:
    for pair in lookalikes.kept_found(store):
        marks = person_mark(pair.a), person_mark(pair.b)
        if answered.between(*marks) not in _CLOSED:
            yield LookAlike(
                key_of(pair.a, pair.b),
                store.get(Recipient, pair.a),
                store.get(Recipient, pair.b),
                pair.kind,
                pair.level,
                pair.score,
                pair.reasons,
                tuple(answered.standing(*marks)),
            )


def _disputed(store: Store, answered: Verdicts) -> Iterator[LookAlike]:
    for facts in answered.disputed():
        one, other = (person_of(mark) for mark in (facts[0].one, facts[0].other))
        people = [store.maybe(Recipient, who) for who in (one, other) if who]
        if len(people) == 2 and people[0] and people[1]:
            yield LookAlike(
                key_of(one, other), people[0], people[1], PairKind.PROPOSED, PairLevel.POSSIBLE,
                50, ("disputed",), facts,
            )  # fmt: skip


def key_of(one: str, other: str) -> str:
    """Return the key of a pair by the ids of both."""
    return f"{KEY}:{min(one, other)}.{max(one, other)}"


def decide(
    store: Store, key: str, choice: str, note: str = "", take: Mapping[str, str] | None = None
) -> None:
    """Answer for a pair: same (they are joined), different (never asked again) or later.

    ``take`` is that of `joining.join`. The answer travels to every laptop; pairs that were found
    stay as they are until `look` looks anew.

    Raises:
        NotFound: no such people.
        InvalidValue: no such choice.

    """
    one, other = _people(store, key)
    if choice not in tuple(Answer):
        raise InvalidValue(field=tr(N_("Answer")), value=choice, hint=", ".join(Answer))
    answer = Answer(choice)
    with store.transaction():
        are_one = joined.main_of(store.conn, one) == joined.main_of(store.conn, other)
        if answer is Answer.SAME and not are_one:
            joining.join(store, one, other, note or tr(_SEEN_AS_ONE), take)
        elif answer is Answer.DIFFERENT and are_one:
            joining.separate(store, max(one, other), note or tr(_TAKEN_BACK))
        else:
            lookalikes.remember(store, (person_mark(one), person_mark(other)), answer, note)


def take_back(store: Store, key: str) -> None:
    """Take an answer back: joined people are two again, and the pair is open.

    Raises:
        NotFound: no such people.

    """
    one, other = _people(store, key)
    with store.transaction():
        if joined.main_of(store.conn, one) == joined.main_of(store.conn, other):
            joining.separate(store, max(one, other), tr(_TAKEN_BACK))
        marks = (person_mark(one), person_mark(other))
        lookalikes.remember(store, marks, Answer.LATER, tr(_TAKEN_BACK))


def _people(store: Store, key: str) -> tuple[str, str]:
    one, _, other = key.removeprefix(f"{KEY}:").partition(".")
    for who in (one, other):
        store.get(Recipient, who)
    if one == other:
        raise NotFound(what=key)
    return one, other
