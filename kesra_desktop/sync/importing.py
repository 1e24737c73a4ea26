"""Ranges on their way into the store: proved to be their authors' as they come, then applied.

An author may become known by an entry of another range of the same file; until then a range waits,
compressed. Everything happens in one transaction, and what raises here must end it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kesra_desktop import errors
from kesra_desktop.store import aside, forgetting, queries
from kesra_desktop.sync import seal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kesra_desktop.store.chain import Entry, Range, Span, Told
    from kesra_desktop.store.store import Store
    from kesra_desktop.store.taking import Taken, Taking


class _Bare(NamedTuple):
    """A line that came without its body: some order must cover it."""

    laptop: str
    seq: int
    commit: str


class Importing:
    """Takes the ranges of one file piece by piece."""

    def __init__(self, store: Store, name: str, taking: Taking) -> None:
        self._store, self._name, self._taking = store, name, taking
        self._span: Span | None = None
        self._proof: seal.Proof | None = None
        self._waiting: list[aside.Keeping] = []
        self._bare: list[_Bare] = []
        self._orders: list[dict[str, Any]] = []

    def add(self, span: Span, entries: Sequence[Entry]) -> None:
        """Prove and take the next entries of a range.

        Raises:
            BrokenChain: an entry was changed, moved or left out.
            ForgedSeal: the author did not sign this story.

        """
        if span is not self._span:
            self._begin(span)
        self._orders += forgetting.orders_in(entries)
        self._bare += [
            _Bare(span.dev, entry.seq, entry.commit) for entry in entries if entry.body is None
        ]
        if self._proof is None:
            self._waiting[-1].add(entries)
            return
        self._proof.add(entries)
        self._taking.add(span, entries, self._proof.running)
        if entries[-1].seq == span.z:
            self._proof.finish()

    def _begin(self, span: Span) -> None:
        self._span = span
        public = queries.public_key(self._store, span.dev)
        self._proof = None
        if public is None:
            self._waiting.append(aside.Keeping(span))
        else:
            self._proof = seal.Proof(self._name, span, self._store.office_id, public, _later)

    def finish(self) -> tuple[Taken, list[Span]]:
        """Apply everything and return what came, and the ranges that nobody vouched for.

        Raises:
            WithheldChange: a body is missing and nobody ordered it forgotten.

        """
        taken = self._taking.settle()
        while ready := [one for one in self._waiting if self._is_known(one.span)]:
            self._waiting = [one for one in self._waiting if one not in ready]
            for one in ready:
                self._again(aside.told(one.finish()))
            taken = self._taking.settle()
        self._check_bare()
        return taken, [one.span for one in self._waiting]

    def _is_known(self, span: Span) -> bool:
        return queries.public_key(self._store, span.dev) is not None

    def _again(self, found: Told) -> None:
        for batch in found.batches():
            self.add(found, batch)

    def _check_bare(self) -> None:
        covered = forgetting.covered(self._store.conn, self._orders) if self._bare else set()
        for bare in self._bare:
            if bare.commit not in covered and not queries.is_forgotten(self._store, bare.commit):
                raise errors.WithheldChange(file=self._name, laptop=bare.laptop, seq=bare.seq)


def _later(_commit: str) -> bool:
    """Let a line without its body pass for now: the order for it may stand further down."""
    return True


def take_proved(
    store: Store, name: str, ranges: Iterable[Range | Told]
) -> tuple[Taken, list[Span]]:
    """Take the ranges proved to be their authors'; return what came, and what nobody vouched for.

    Raises:
        BrokenChain, ForgedSeal, WithheldChange: nothing of it is kept.

    """
    with store.taking() as taking:
        importing = Importing(store, name, taking)
        for found in ranges:
            for batch in found.batches():
                importing.add(found, batch)
        return importing.finish()
