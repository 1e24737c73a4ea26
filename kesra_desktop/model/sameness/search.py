"""The pairs of a list, between lists and against the register, as few as a clerk must see."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from kesra_desktop.model.sameness.blocks import Blocks
from kesra_desktop.model.sameness.candidate import Pair, PairKind, PairLevel
from kesra_desktop.model.sameness.evidence import Face, compare
from kesra_desktop.model.sameness.table import Finding, decide
from kesra_desktop.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kesra_desktop.model.sameness.candidate import Candidate
    from kesra_desktop.progress import Progress

T = TypeVar("T")
_EVERY = 500  # candidates between two reports of progress


class Remembered(Protocol):
    """What clerks have answered about two people before."""

    def answer(self, one: Candidate, other: Candidate) -> str:
        """Return same, different, later or disputed, or nothing: never asked."""


class _Nobody:
    """Nothing has been answered yet."""

    def answer(self, one: Candidate, other: Candidate) -> str:
        """Return nothing."""
        del one, other
        return ""


NOTHING_ANSWERED = _Nobody()


class _Edge(NamedTuple):
    """Two candidates by their places, and what the table says."""

    finding: Finding
    a: int
    b: int

    @property
    def order(self) -> tuple[int, int, int]:
        """Return the likeliest first, then as they were given."""
        return -self.finding.score, self.a, self.b


def pairs(
    new: Iterable[Candidate],
    register: Iterable[Candidate] = (),
    remembered: Remembered = NOTHING_ANSWERED,
    progress: Progress = silent,
) -> Iterator[Pair]:
    """Yield who may be whom among new candidates, and between them and the register.

    Linked pairs come first, then conflicts, then proposals, the likeliest first. Each group of
    people is joined by as few proposals as connect it: once a clerk says of one pair that it is
    not one person, asking again shows the next likeliest. People of the register are not held
    against each other; give them as ``new`` for that.

    Raises:
        Cancelled: by ``progress``.

    """
    steps = _Steps(progress)
    faces = [Face(one) for one in steps.counted(new)]
    found = _Found(faces, remembered)
    blocks = Blocks()
    for place, face in enumerate(steps.counted(faces)):
        found.add(place, blocks.meet(face))
    for candidate in steps.counted(register):
        face = Face(candidate)
        near = blocks.near(face)
        if near:
            found.add_from_register(face, near)
    yield from found.pairs()


class _Steps:
    """Reports progress over several loops as one; how many there will be is not known."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = 0

    def counted(self, items: Iterable[T]) -> Iterator[T]:
        """Yield the items."""
        for item in items:
            if self._done % _EVERY == 0:
                self._progress(self._done, 0)
            self._done += 1
            yield item


class _Found:
    """Every pair that the table names, and how they hang together."""

    def __init__(self, faces: list[Face], remembered: Remembered) -> None:
        self._faces = faces
        self._remembered = remembered
        self._edges: dict[PairKind, list[_Edge]] = {kind: [] for kind in PairKind}
        self._own = len(faces)

    def add(self, place: int, others: Iterable[int]) -> None:
        """Hold a candidate against others."""
        face = self._faces[place]
        for other in others:
            finding = decide(compare(self._faces[other], face))
            if finding is not None:
                self._keep(finding, other, place)

    def add_from_register(self, face: Face, near: Iterable[int]) -> None:
        """Hold a person of the register against new candidates; keep him when he fits one."""
        place = len(self._faces)
        kept = [
            (finding, other)
            for other in sorted(near)
            if (finding := decide(compare(face, self._faces[other]))) is not None
        ]
        if kept:
            self._faces.append(face)
            for finding, other in kept:
                self._keep(finding, other, place)

    def _keep(self, finding: Finding, a: int, b: int) -> None:
        one, other = self._faces[a].candidate, self._faces[b].candidate
        answer = self._remembered.answer(one, other)
        if answer == "different":
            return
        if answer == "same":
            reasons = ("decided_same", *finding.reasons)
            finding = Finding(PairKind.AUTO, PairLevel.SURE, 100, reasons)
        elif answer == "disputed":
            reasons = ("disputed", *finding.reasons)
            finding = finding._replace(kind=PairKind.PROPOSED, reasons=reasons)
        self._edges[finding.kind].append(_Edge(finding, a, b))

    def pairs(self) -> Iterator[Pair]:
        """Yield the fewest pairs that say everything."""
        groups = _Groups([face.candidate.list_key for face in self._faces])
        mixed = self._mixed()
        links: list[_Edge] = []
        asked: list[_Edge] = []
        for edge in sorted(self._edges[PairKind.AUTO], key=lambda one: one.order):
            doubtful = edge.a in mixed and "decided_same" not in edge.finding.reasons
            doubtful = doubtful and not _same_name(edge)
            (asked if doubtful else links).append(edge)
        yield from (self._pair(edge) for edge in links if groups.join(edge.a, edge.b))
        clashing = _Groups([""] * len(self._faces))
        for edge in sorted(self._edges[PairKind.CONFLICT], key=lambda one: one.order):
            if clashing.join(groups.first(edge.a), groups.first(edge.b)):
                yield self._pair(edge)
        proposals = [_doubted(edge) for edge in asked] + self._edges[PairKind.PROPOSED]
        fitting = _Fitting(proposals, self._faces, groups)
        for edge in sorted(proposals, key=lambda one: one.order):
            if edge.finding.lone and not fitting.is_lone(edge):
                continue
            if edge.finding.exclusive and groups.share_a_list(edge.a, edge.b):
                continue
            if groups.join(edge.a, edge.b):
                yield self._pair(edge)

    def _mixed(self) -> set[int]:
        """Return whose automatic links would bring two people together who clash."""
        groups = _Groups([""] * len(self._faces))
        for edge in self._edges[PairKind.AUTO]:
            groups.join(edge.a, edge.b)
        bad = {
            groups.first(edge.a)
            for edge in self._edges[PairKind.CONFLICT]
            if groups.first(edge.a) == groups.first(edge.b)
        }
        if not bad:
            return set()
        return {place for place in range(len(self._faces)) if groups.first(place) in bad}

    def _pair(self, edge: _Edge) -> Pair:
        found = edge.finding
        one, other = self._faces[edge.a].candidate, self._faces[edge.b].candidate
        return Pair(one.key, other.key, found.kind, found.level, found.score, found.reasons)


def _same_name(edge: _Edge) -> bool:
    return not {"name_same", "name_same_sound"}.isdisjoint(edge.finding.reasons)


class _Fitting:
    """Who fits whom by name alone; several in one list are namesakes, and none of them is meant.

    The same person may stand in several lists: those do not make each other doubtful.
    """

    def __init__(self, edges: list[_Edge], faces: list[Face], groups: _Groups) -> None:
        self._faces = faces
        self._found: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
        for edge in edges:
            if edge.finding.lone:
                self._found[edge.a, self._list(edge.b)].add(groups.first(edge.b))
                self._found[edge.b, self._list(edge.a)].add(groups.first(edge.a))

    def _list(self, place: int) -> str:
        return self._faces[place].candidate.list_key.partition("\n")[0]

    def is_lone(self, edge: _Edge) -> bool:
        """Return whether each of the two is the only one of its list who fits the other."""
        there = self._found[edge.a, self._list(edge.b)], self._found[edge.b, self._list(edge.a)]
        return max(map(len, there)) == 1


def _doubted(edge: _Edge) -> _Edge:
    finding = edge.finding._replace(kind=PairKind.PROPOSED, level=PairLevel.ALMOST_SURE)
    return _Edge(finding, edge.a, edge.b)


class _Groups:
    """Who belongs together, by places (union and find), and which lists they stand in."""

    def __init__(self, lists: list[str]) -> None:
        self._up = list(range(len(lists)))
        self._lists = [frozenset(filter(None, keys.split("\n"))) for keys in lists]

    def first(self, place: int) -> int:
        """Return the place that stands for a group."""
        up = self._up
        while up[place] != place:
            up[place] = up[up[place]]
            place = up[place]
        return place

    def join(self, a: int, b: int) -> bool:
        """Bring two groups together; return whether they were two."""
        a, b = sorted((self.first(a), self.first(b)))
        if a == b:
            return False
        self._up[b] = a
        self._lists[a] |= self._lists[b]
        return True

    def share_a_list(self, a: int, b: int) -> bool:
        """Return whether some list holds a row of each group."""
        return bool(self._lists[self.first(a)] & self._lists[self.first(b)])
