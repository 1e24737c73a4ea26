"""What the start screens ask of store and exchange; each runs behind the window.

A database connection stays in the thread that opened it: whoever gets a result calls `reopened`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kesra_desktop.i18n import tr
from kesra_desktop.ui.pages.start.view import (
    Asking,
    InvitationView,
    Joining,
    NewOffice,
    OperatorView,
    UnlockView,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from kesra_desktop.store.office import FolderLock
    from kesra_desktop.store.store import Store
    from kesra_desktop.sync.exchange_file import Contents


class Openings:
    """One data folder, before it is open."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        self._folder, self._clock = folder, clock
        self._wrong = 0  # passphrases in a row
        self._last: tuple[Path, str, Contents] | None = None

    def greeting(self) -> UnlockView:
        """Return what may be shown before a passphrase was typed.

        Raises:
            NoOffice: nothing is set up here.

        """
        from kesra_desktop.model.office import ROLE_TITLES, Role  # noqa: PLC0415
        from kesra_desktop.store.greeting import greeting  # noqa: PLC0415

        found = greeting(self._folder)
        people = tuple(OperatorView(n, tr(ROLE_TITLES[Role(role)])) for n, role in found.operators)
        return UnlockView(found.office, found.prefix, found.laptop, people)

    def take_folder(self) -> FolderLock:
        """Hold the data folder.

        Raises:
            InUse: another program has it open.

        """
        from kesra_desktop.store.office import FolderLock  # noqa: PLC0415

        return FolderLock(self._folder)

    def unlock(self, operator: str, passphrase: str) -> Store:
        """Prove the passphrase and return the closed store; how often it was wrong is noted."""
        from kesra_desktop.errors import WrongPassphrase  # noqa: PLC0415
        from kesra_desktop.store import audit  # noqa: PLC0415
        from kesra_desktop.store.office import open_office  # noqa: PLC0415

        try:
            with open_office(self._folder, operator, passphrase, self._clock) as store:
                wrong, self._wrong = self._wrong, 0
                audit.note(store, audit.Act.UNLOCKED, detail=f"wrong={wrong}" if wrong else "")
                return store
        except WrongPassphrase:
            self._wrong += 1
            raise

    def create(self, plan: NewOffice) -> Store:
        """Make a new office and return its closed store."""
        from kesra_desktop.store.office import OfficePlan, create_office  # noqa: PLC0415

        office = OfficePlan(plan.office, plan.code, plan.laptop, plan.operator, plan.passphrase)
        with create_office(self._folder, office, self._clock) as store:
            return store

    def invitation(self, file: Path, spoken: str) -> InvitationView:
        """Open an invitation and tell what it holds."""
        contents = self._opened(file, spoken)
        cert = contents.grant["cert"]
        office, people = _summary(contents)
        return InvitationView(office, cert["prefix"], cert["label"], people)

    def _opened(self, file: Path, spoken: str) -> Contents:
        """Return an invitation's contents; trying a code takes seconds, so the last one is kept."""
        from kesra_desktop.sync import enrol  # noqa: PLC0415

        if self._last is None or self._last[:2] != (file, spoken):
            self._last = (file, spoken, enrol.open_invitation(file, spoken))
        return self._last[2]

    def join(self, wanted: Joining) -> Store:
        """Make this laptop one of the office and return its closed store."""
        from kesra_desktop.sync import enrol  # noqa: PLC0415

        contents = self._opened(wanted.file, wanted.spoken)
        who = enrol.Newcomer(wanted.operator, wanted.passphrase)
        with enrol.join(self._folder, contents, who, self._clock) as store:
            return store

    def has_asked(self) -> bool:
        """Return whether this folder asked to join and waits for the answer."""
        from kesra_desktop.sync import requesting  # noqa: PLC0415

        return requesting.is_pending(self._folder)

    def ask(self, wanted: Asking) -> str:
        """Write a request to join and return the six digits to be compared."""
        from kesra_desktop.sync import requesting  # noqa: PLC0415

        asked = requesting.ask(self._folder, wanted.laptop, wanted.passphrase, wanted.out)
        return asked.digits

    def join_as_asked(self, file: Path, operator: str, passphrase: str) -> tuple[Store, str]:
        """Open the answer; return the closed store and the words to be compared."""
        from kesra_desktop.sync import enrol, requesting  # noqa: PLC0415

        who = enrol.Newcomer(operator, passphrase)
        store, words = requesting.join(self._folder, file, who, self._clock)
        with store:
            return store, words


def _summary(contents: Contents) -> tuple[str, int]:
    """Return the office's name and how many people an invitation brings."""
    name, people = "", set()
    for found in contents.ranges:
        for entry in found.entries:
            body = json.loads(entry.body or "{}")
            if body.get("t") == "recipient" and body.get("k") == "c":
                people.add(body["r"])
            elif body.get("t") == "office" and "name" in body.get("v", {}):
                name = str(body["v"]["name"])
    return name, len(people)
