"""From a proposal to the decision: which step may follow which, and whose step it is."""

from __future__ import annotations

from kesra_desktop.model.office import Role
from kesra_desktop.model.programmes import EnrolmentStatus as At

# The vocabulary of a proposal; who is served follows from facts and is no step here.
NEXT: dict[At, frozenset[At]] = {
    At.DRAFT: frozenset({At.PROPOSED, At.CANCELLED}),
    At.PROPOSED: frozenset({At.PAPERS_CHECKED, At.TO_CORRECT, At.CANCELLED}),
    At.PAPERS_CHECKED: frozenset({At.PAPERS_COMPLETE, At.TO_CORRECT, At.UNFIT}),
    At.TO_CORRECT: frozenset({At.PROPOSED, At.CANCELLED}),
    At.PAPERS_COMPLETE: frozenset({At.VISITED, At.FIT, At.UNFIT}),
    At.VISITED: frozenset({At.FIT, At.UNFIT}),
    At.FIT: frozenset({At.DECIDED, At.RESERVE, At.UNFIT, At.CANCELLED}),
    At.UNFIT: frozenset({At.PROPOSED}),
    At.RESERVE: frozenset({At.DECIDED, At.FIT, At.UNFIT, At.CANCELLED}),
    At.DECIDED: frozenset({At.READY, At.SUSPENDED, At.REMOVED, At.ENDED}),
    At.READY: frozenset({At.FAILED, At.SUSPENDED, At.REMOVED, At.ENDED}),
    At.FAILED: frozenset({At.READY, At.REMOVED, At.ENDED}),
    At.SUSPENDED: frozenset({At.DECIDED, At.READY, At.REMOVED}),
    At.REMOVED: frozenset(),
    At.ENDED: frozenset(),
    At.CANCELLED: frozenset({At.PROPOSED}),
}

_PAPERS = frozenset({At.DRAFT, At.PROPOSED, At.PAPERS_CHECKED, At.PAPERS_COMPLETE, At.TO_CORRECT})
_FITNESS = frozenset({At.VISITED, At.FIT, At.UNFIT, At.RESERVE})
_DECISION = frozenset({At.DECIDED, At.SUSPENDED, At.REMOVED, At.ENDED})

# Nobody both determines and pays: a treasurer decides nothing.
_MAY: dict[Role, frozenset[At]] = {
    Role.CLERK: _PAPERS | {At.CANCELLED, At.READY, At.FAILED},
    Role.VERIFIER: _PAPERS | _FITNESS | {At.CANCELLED, At.READY, At.FAILED},
    Role.TREASURER: frozenset({At.READY, At.FAILED}),
    Role.HEAD: frozenset(At),
    Role.ADMINISTRATOR: frozenset(At),
    Role.COMPANION: frozenset(),
}
# A reason stands with every step that takes something from a person.
NEEDS_REASON = frozenset(
    {At.TO_CORRECT, At.UNFIT, At.SUSPENDED, At.REMOVED, At.ENDED, At.CANCELLED, At.FAILED}
)
CHOSEN = frozenset({At.DECIDED, At.READY})
OPEN = frozenset({At.PROPOSED, At.PAPERS_CHECKED, At.TO_CORRECT, At.PAPERS_COMPLETE, At.VISITED})
GONE = frozenset({At.UNFIT, At.REMOVED, At.ENDED, At.CANCELLED})


def may_move(role: Role, status: At) -> bool:
    """Return whether somebody of a role may put a proposal into a status."""
    return status in _MAY[role]


def leads(start: At, goal: At) -> bool:
    """Return whether checked papers lead from one status to another, over steps between.

    Over other people's steps nobody is led: between lie only the checks of papers, which one
    person does in one look.
    """
    seen, waiting = {start}, [start]
    while waiting:
        for following in NEXT[waiting.pop()]:
            if following is goal:
                return True
            if following in _PAPERS and following not in seen:
                seen.add(following)
                waiting.append(following)
    return False
