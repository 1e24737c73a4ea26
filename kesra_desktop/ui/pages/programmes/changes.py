"""What is changed after planning: goods, shares, a person replaced, the programme itself."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from kesra_desktop.errors import Ambiguous, InvalidValue, NotFound, ReasonMissing
from kesra_desktop.i18n import grouped, tr
from kesra_desktop.model.distributions import Moved, StockMove
from kesra_desktop.model.eligibility import Criterion
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import AidItem
from kesra_desktop.services import programmes, shares, stocking, verification
from kesra_desktop.store import queries, search, stock
from kesra_desktop.ui.pages.programmes.editor import WholeProgramme
from kesra_desktop.ui.pages.programmes.stages import quantity_words
from kesra_desktop.ui.pages.programmes.view import StockView
from kesra_desktop.ui.pages.programmes.words import Words

if TYPE_CHECKING:
    from typing import Any

    from kesra_desktop.ui.pages.programmes.view import Wish

_NUMBER = re.compile(r"A?-?([0-9]{1,6})(?:-([0-9]{1,6}))?", re.IGNORECASE)


class Changes(Words):
    """Writes what a clerk changes of a programme and its planned day."""

    # --- the programme ----------------------------------------------------------------------------

    def whole(self, code: str) -> WholeProgramme:
        """Return a programme with every field, its aid and its criteria."""
        programme = programmes.programme_named(self._store, code)
        return WholeProgramme(
            programme,
            tuple(programmes.items_of(self._store, programme.id)),
            tuple(self._store.find(Criterion, programme=programme.id)),
        )

    def amend(self, code: str, plan: dict[str, Any]) -> str:
        """Save a changed programme and return its code."""
        return programmes.amend_programme(self._store, code, plan).code

    def replace(self, proposal: str, wish: Wish) -> str:
        """Put somebody in the place of one who died or moved; the next decree names them."""
        text = wish["who"].strip()
        found = search.find_people(self._store, text, limit=3).ids if text else ()
        if not found:
            raise NotFound(what=text)
        if len(found) > 1:
            raise Ambiguous(count=len(found), what=text)
        successor = self._store.get(Recipient, found[0])
        verification.replace_person(self._store, proposal, successor, wish["reason"])
        words = tr("{name} is proposed in this place. Verify, then decide by a decree or minutes.")
        return words.format(name=successor.printed_name())

    # --- goods ------------------------------------------------------------------------------------

    def stock_view(self, code: str, period: str) -> StockView:
        """Return what lies at this desk of the open day's place."""
        event = self.open_day(code, period)
        sums: dict[str, list[stock.Balance]] = {}
        for one in stock.balances(self._store, event.place):
            sums.setdefault(one.item, []).append(one)
        lines = [
            self._balance(self._store.get(AidItem, item), held)
            for item, held in sums.items()
            if self._store.maybe(AidItem, item)
        ]
        own = self._store.device.prefix
        desks = [one.prefix for one in queries.laptops(self._store) if one.prefix != own]
        return StockView(event.place, self.stock(code, period), tuple(lines), tuple(desks))

    def _balance(self, item: AidItem, held: list[stock.Balance]) -> str:
        def words(name: str) -> str:
            return quantity_words(sum((getattr(one, name) for one in held), Decimal(0)), item)

        line = tr(
            "{item}: received {received}, handed over {given}, damaged {damaged}, "
            "returned {returned}, left {left}"
        )
        return line.format(
            item=item.name,
            received=words("received"),
            given=words("handed_over"),
            damaged=words("damaged"),
            returned=words("returned"),
            left=words("left"),
        )

    def move_stock(self, of: tuple[str, str], moved: str, wish: Wish) -> str:
        """Note what happened to goods at this desk, all items or none, and say so."""
        place = self.open_day(*of).place
        amounts = {
            name.removeprefix("item:"): number(text)
            for name, text in wish.texts.items()
            if name.startswith("item:") and text.strip()
        }
        with self._store.transaction():
            for item, quantity in amounts.items():
                move = StockMove(
                    place=place,
                    item=item,
                    moved=Moved(moved),
                    quantity=quantity,
                    desk="",
                    to_desk=wish["to_desk"].strip() if moved == Moved.ISSUED else "",
                    at=self._store.now(),
                    reason=wish["reason"],
                    document=wish["document"].strip(),
                )
                stocking.move_stock(self._store, move)
        return tr("%n item(s) entered.", "", len(amounts))

    # --- shares -----------------------------------------------------------------------------------

    def share_lines(self, code: str, period: str) -> list[str]:
        """Return how many people are on each desk's share of the open day."""
        event = self.open_day(code, period)
        return [
            tr("{desk}: {count} people").format(desk=desk or tr("Every desk"), count=grouped(count))
            for desk, count in shares.counts(self._store, event.id).items()
        ]

    def move_shares(self, of: tuple[str, str], wish: Wish) -> str:
        """Move numbers, or all of a lost laptop's rights, to another desk, and say how many."""
        event, desk = self.open_day(*of), wish["desk"].strip().upper()
        known = [one.prefix for one in queries.laptops(self._store)]
        if desk not in known:
            raise InvalidValue(
                field=tr("To desk"), value=desk, hint=", ".join(sorted(known)), name="desk"
            )
        lost = wish["numbers"].strip().upper()
        if lost in known:
            if not wish["reason"].strip():
                raise ReasonMissing()
            people = shares.reassign(self._store, event, lost, desk, wish["reason"])
        else:
            people = shares.move_rights(self._store, event, _numbers(wish["numbers"]), desk)
        return tr("%n person(s) moved to desk {desk}.", "", people).format(desk=desk)


def _numbers(text: str) -> list[str]:
    """Return the list numbers of a text such as 12-20, 31.

    Raises:
        InvalidValue: a part is neither a number nor a range.

    """
    found: list[str] = []
    for part in re.split(r"[,;\s]+", text.strip()):
        numbers = _NUMBER.fullmatch(part)
        if not numbers:
            hint = tr("for example 12-20, 31")
            raise InvalidValue(field=tr("Numbers"), value=part, hint=hint, name="numbers")
        first, last = int(numbers[1]), int(numbers[2] or numbers[1])
        found += [str(one) for one in range(first, last + 1)]
    return found


def number(text: str) -> Decimal:
    """Return a quantity as people write it: 25 or 2,5.

    Raises:
        InvalidValue: it is none.

    """
    try:
        value = Decimal(text.strip().replace(".", "").replace(",", "."))
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite():
        hint = tr("Use a number, for example 25 or 2,5.")
        raise InvalidValue(field=tr("Quantity"), value=text, hint=hint)
    return value
