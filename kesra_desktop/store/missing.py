"""What has not arrived, in words a clerk understands: whose changes, which, and who has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.i18n import tr
from kesra_desktop.store import arrivals, exchanges, queries

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store


@dataclass(frozen=True)
class Missing:
    """Changes of a laptop that are named by what is held here, but are not here."""

    prefix: str
    first: int
    last: int
    owners: tuple[str, ...]  # short codes of the laptops known to have all of them

    @property
    def numbers(self) -> str:
        """Return "118–140"; a single number alone."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    def sentence(self) -> str:
        """Return what is missing, and from which laptop a file would bring it."""
        numbers = f"{self.first}-{self.last}" if self.first != self.last else str(self.first)
        if not self.owners:
            text = tr("Changes {numbers} of laptop {laptop} are missing; take a file from it.")
            return text.format(numbers=numbers, laptop=self.prefix)
        text = (
            tr("Changes {numbers} of laptop {laptop} are missing; laptop {owners} has them.")
            if len(self.owners) == 1
            else tr("Changes {numbers} of laptop {laptop} are missing; laptops {owners} have them.")
        )
        return text.format(numbers=numbers, laptop=self.prefix, owners=listed(self.owners))


def listed(names: tuple[str, ...]) -> str:
    """Return names as a sentence lists them."""
    if len(names) < 2:
        return "".join(names)
    return tr("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])


def missing(store: Store) -> list[Missing]:
    """Return every gap before something that is held."""
    names = {laptop.code: laptop.prefix for laptop in queries.laptops(store)}
    return [
        Missing(
            names.get(code, code),
            first,
            last,
            tuple(
                owner for owner in exchanges.owners(store, code, last) if owner != names.get(code)
            ),
        )
        for code, first, last in arrivals.gaps(store.conn)
    ]
