"""Who is meant by a row of somebody else's file: by NIK, by account, or by name and birth date."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kesra_desktop.model.names import fold
from kesra_desktop.store import people

if TYPE_CHECKING:
    from kesra_desktop.model.payments import ResultRow
    from kesra_desktop.store.store import Store


class Known:
    """The people a result file may mean, read once.

    A NIK or an account decides, unless its holder is called otherwise and exactly one other person
    has the very name and birth date of the row: lists give a child the NIK of a brother. A name
    decides with an equal birth date, or among the people of the period where a date is missing,
    and only when exactly one person has it.
    """

    def __init__(self, store: Store, period: str) -> None:
        self._by_number: defaultdict[str, set[str]] = defaultdict(set)
        self._by_birth: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._by_name: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._name: dict[str, str] = {}
        for one in people.identities(store, period):
            self._name[one.person] = fold(one.name)
            for number in (one.nik, one.account, *one.former_niks.split()):
                if number:
                    self._by_number[number].add(one.person)
            if one.birth_date:
                self._by_birth[fold(one.name), one.birth_date].add(one.person)
            if one.in_period:
                self._by_name[fold(one.name)].append((one.person, one.birth_date))

    def person(self, row: ResultRow) -> str | None:
        """Return the one person a row means, or None."""
        born = self._by_birth.get((fold(row.name), row.birth_date), set())
        exact = next(iter(born)) if row.birth_date and len(born) == 1 else None
        for number in (row.nik, row.account):
            found = self._by_number.get(number, set()) if number else set()
            if exact and found and all(self._name[one] != fold(row.name) for one in found):
                return exact
            if len(found) == 1:
                return next(iter(found))
            if exact in found:
                return exact
        if row.nik or not row.name:
            return None
        if exact:
            return exact
        named = {
            person
            for person, known in self._by_name.get(fold(row.name), [])
            if not row.birth_date or not known or known == row.birth_date
        }
        return next(iter(named)) if len(named) == 1 else None
