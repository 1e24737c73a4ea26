"""Who may decide what: an entry outside its author's rights is kept, passed on, and not applied.

Every laptop judges alike: by the role that the author's own laptop knew of when it wrote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kesra_desktop.model.office import Operator, Role
from kesra_desktop.store import chain, clock, forks, knowing, orders
from kesra_desktop.store.causes import NotUnderstood
from kesra_desktop.store.rows import Write

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from sqlite3 import Connection

    from kesra_desktop.store.fold import Applying

LEADING = (Role.ADMINISTRATOR, Role.HEAD)
SETTLING = (*LEADING, Role.VERIFIER)  # what was handed over twice, or beyond a right
# Who may decide a question, by the beginning of its key; of others anybody may.
_DECIDING: dict[str, Collection[Role]] = {
    "double": SETTLING,
    "excess": SETTLING,
    "left": LEADING,
}
BEYOND = "beyond its author's rights"
_OF_OPERATOR = (
    "SELECT e.d, e.seq, e.hlc, v.code, e.body FROM entry e JOIN device v ON v.d=e.d "
    "WHERE CASE WHEN json_valid(e.body) THEN json_extract(e.body,'$.r') END=? "
    "AND e.seq<=coalesce(v.last_ok, e.seq) "
    "AND NOT EXISTS (SELECT 1 FROM later l WHERE l.d=e.d AND l.seq=e.seq)"
)


class BeyondRights(NotUnderstood):
    """The role of whoever wrote this does not reach so far."""

    def __init__(self) -> None:
        super().__init__(BEYOND)


def check_decision(conn: Connection, entry: Applying, item: str) -> None:
    """Refuse a decision of somebody who may not decide it.

    Raises:
        BeyondRights: the author's role may not.

    """
    needed = _DECIDING.get(item.partition(":")[0])
    if needed is not None:
        require(conn, entry, needed)


def check_void(conn: Connection, entry: Applying, made: Write | None) -> None:
    """Refuse to cancel what another laptop handed over, but by whoever leads.

    Raises:
        BeyondRights: the author's role may not.

    """
    if made is not None:
        (code,) = conn.execute("SELECT code FROM device WHERE d=?", (made.d,)).fetchone()
        if forks.base_of(code) != forks.base_of(entry.code):
            require(conn, entry, LEADING)


def check_appointment(conn: Connection, entry: Applying, values: dict[str, Any]) -> None:
    """Refuse that somebody gives a role, or takes one back, but the coordinator.

    A newcomer is a clerk until then. The first coordinator of an office appoints themselves, on
    the laptop of an administrator.

    Raises:
        BeyondRights: the author's role may not.

    """
    is_new = entry.body["k"] == "c"
    if is_new and values.get("role", Role.CLERK) == Role.CLERK and values.get("active", True):
        return
    if not is_new and not {"role", "active", "_del"} & values.keys():
        return
    if is_new and entry.body.get("u") == entry.body["r"]:
        (role,) = conn.execute("SELECT role FROM device WHERE d=?", (entry.d,)).fetchone()
        if role == orders.ADMIN:
            return
    require(conn, entry, (Role.ADMINISTRATOR,))


def require(conn: Connection, entry: Applying, roles: Collection[Role]) -> None:
    """Refuse an entry whose author has none of these roles.

    Raises:
        BeyondRights: so it is.

    """
    if role_of(conn, entry.write, entry.body.get("u")) not in roles:
        raise BeyondRights()


def role_of(conn: Connection, author: Write, operator: Any) -> Role | None:
    """Return the role of an operator as the laptop of ``author`` knew it then; None for nobody."""
    if not isinstance(operator, str):
        return None
    values: dict[str, Any] = {}
    for _, write, told in sorted(_told(conn, operator), key=lambda one: one[0]):
        if write != author and knowing.knew(conn, author, write):
            values |= told
    if not values.get("name") or not values.get("active", True):
        return None
    try:
        return Role(values.get("role", Role.CLERK))
    except ValueError:
        return None


def _told(
    conn: Connection, operator: str
) -> Iterator[tuple[tuple[int, str, int], Write, dict[str, Any]]]:
    """Yield what entries that count say of an operator, with what orders them."""
    for d, seq, hlc, code, text in conn.execute(_OF_OPERATOR, (operator,)).fetchall():
        try:
            body = chain.check_body(text)
            inner = chain.check_body(body["v"]["body"]) if body["k"] == "o" else body
            values = dict(inner["v"])
        except (KeyError, TypeError, ValueError):
            continue
        if inner.get("t") == Operator.kind:
            rank = clock.rank(hlc, bool(body.get("cd")))
            yield (rank, code, seq), Write(d, seq), values
