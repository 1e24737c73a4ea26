"""Who may join and leave the office from this laptop, answered from the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.i18n import tr
from kesra_desktop.model.office import Role
from kesra_desktop.store import identity, orders
from kesra_desktop.sync import enrol, requesting, revoking
from kesra_desktop.ui.pages.exchange.view import LaptopRights

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.store.store import Store


class StoreLaptops:
    """Answers `view.LaptopService` from one open store; all but `rights` behind the window."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rights(self) -> LaptopRights:
        """Return what this laptop may do."""
        keeps_key = self._store.keys.office_sign is not None
        at_work = self._store.operator
        leads = at_work is not None and at_work.role is Role.ADMINISTRATOR
        return LaptopRights(
            keeps_key,
            orders.may_order(self._store),
            bool(identity.doubt(self._store)),
            leads and not keeps_key,
        )

    def invite(self, place: tuple[str, str, bool], out: Path) -> str:
        """Write an invitation for (code, name, may give orders); return its one-time code.

        Raises:
            NotCoordinator, CodeTaken, NameTaken, DriveFull, StorageFault: nothing was written.

        """
        with self._store.reopened() as store:
            code, name, may_order = place
            return enrol.invite(store, code, name, out, may_order=may_order)

    def shut_out(self, code: str, reason: str) -> str:
        """Shut a laptop out; return what was done as a sentence.

        Raises:
            NotCoordinator, OwnLaptop, NotFound, ReasonMissing: nothing was changed.

        """
        with self._store.reopened() as store:
            held = revoking.revoke(store, code, reason)
        words = tr("Laptop {laptop} is shut out. What it wrote up to number {number} counts.")
        return words.format(laptop=held.prefix, number=held.last_ok)

    def renew(self, file: Path, code: str) -> None:
        """Take the identity of an invitation; the office is to be opened again afterwards.

        Raises:
            WrongInvitationCode, OtherOffice, UnknownSender: the laptop stays who it is.

        """
        invitation = enrol.open_invitation(file, code)
        with self._store.reopened() as store:
            enrol.renew(store, invitation)

    def read_request(self, file: Path) -> str:
        """Return what the laptop that asks is called.

        Raises:
            NotFound, NotARequest: it is no request.

        """
        return requesting.read(file).label

    def grant(self, file: Path, digits: str, place: tuple[str, str, bool], out: Path) -> str:
        """Let a laptop in as (code, name, may give orders); return the words both screens show.

        Raises:
            DigitsDiffer, NotCoordinator, CodeTaken, StorageFault: nobody was let in.

        """
        asked = requesting.read(file)
        with self._store.reopened() as store:
            return requesting.grant(store, asked, digits, enrol.Place(*place), out)

    def print_key(self, passphrase: str, out: Path) -> None:
        """Write the office key for paper.

        Raises:
            WrongPassphrase, NotCoordinator, StorageFault: nothing was written.

        """
        from kesra_desktop.documents.office_key_sheet import office_key_sheet  # noqa: PLC0415
        from kesra_desktop.store import office_keys  # noqa: PLC0415  (rarely needed)
        from kesra_desktop.store.outside import whole_file  # noqa: PLC0415

        with self._store.reopened() as store:
            words = office_keys.words(store, passphrase)
            with whole_file(out) as file:
                office_key_sheet(store, words, file)

    def take_key(self, passphrase: str, words: str) -> None:
        """Keep the office key from paper; the office is to be opened again afterwards.

        Raises:
            NotYourStep, NotTheWords, AnotherOfficeKey, WrongPassphrase: nothing was changed.

        """
        from kesra_desktop.store import office_keys  # noqa: PLC0415  (rarely needed)

        with self._store.reopened() as store:
            office_keys.take(store, passphrase, words.split())
