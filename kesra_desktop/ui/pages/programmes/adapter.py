"""The programmes page's questions answered from the store and the services, in words."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from kesra_desktop.documents.asked import Asked
from kesra_desktop.documents.saving import print_to
from kesra_desktop.errors import InvalidValue
from kesra_desktop.i18n import tr
from kesra_desktop.model.distributions import Distribution
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import EnrolmentStatus, Period
from kesra_desktop.services import (
    closing,
    planning,
    programmes,
    reconciling,
    shares,
    submissions,
    verification,
)
from kesra_desktop.store import listing
from kesra_desktop.ui.pages.programmes.changes import Changes, number
from kesra_desktop.ui.widgets.select import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.pages.programmes.view import Wish


class StoreProgrammes(Changes):
    """Answers `view.ProgrammeService` from one open store."""

    # --- what there is ----------------------------------------------------------------------------

    def templates(self) -> list[Choice]:
        """Return what a new programme may start from."""
        return [Choice(plan["name"], name) for name, plan in programmes.templates().items()]

    def new(self, template: str, code: str) -> str:
        """Make a programme from a template and return its code."""
        plan = programmes.template(template)
        return programmes.new_programme(
            self._store, plan | ({"code": code.strip()} if code.strip() else {})
        ).code

    def periods(self, code: str) -> list[Choice]:
        """Return the periods of a programme, the newest first."""
        programme = programmes.programme_named(self._store, code)
        found = self._store.find(Period, programme=programme.id)
        return [Choice(one.name or one.code, one.code) for one in reversed(found)]

    def add_period(self, code: str, wish: Wish) -> str:
        """Add a period and return its code."""
        texts = {"code": wish["code"], "name": wish["name"]}
        return programmes.add_period(self._store, code, texts).code

    def categories(self) -> list[Choice]:
        """Return the categories of people on the register, with their numbers."""
        found = []
        for name in listing.categories(self._store):
            people = self._store.count(Recipient, category=name)
            found.append(Choice(tr("{name} ({count})").format(name=name, count=people), name))
        everybody = tr("Everybody on the register ({count})")
        return [Choice(everybody.format(count=self._store.count(Recipient)), "*"), *found]

    def today(self) -> str:
        """Return today as a clerk writes it."""
        return f"{self._store.now():%d-%m-%Y}"

    # --- steps ------------------------------------------------------------------------------------

    def settle(self, proposal: str, documents: Sequence[str], step: str, reason: str) -> None:
        """Note documents that were seen, and take a step when one is chosen."""
        with self._store.transaction():
            if documents:
                verification.note_documents(self._store, proposal, documents)
            if step:
                verification.move(self._store, proposal, EnrolmentStatus(step), reason)

    def enrol(
        self, of: tuple[str, str], category: str, proposed_as: str, progress: Progress
    ) -> str:
        """Propose everybody of a category, perhaps as another one, and say how many."""
        with self._store.reopened() as store:
            people = (
                store.find(Recipient)
                if category == "*"
                else store.find(Recipient, category=category)
            )
            progress(0, len(people))
            count = planning.enrol(store, *of, people, proposed_as)
        return tr("%n person(s) proposed.", "", count)

    def verify(self, code: str, period: str, reason: str, progress: Progress) -> tuple[str, int]:
        """Verify the open proposals; say what came of it and how many ask for a reason."""
        with self._store.reopened() as store:
            done = verification.verify(store, code, period, reason=reason, progress=progress)
        words = tr("{fit} eligible, {correct} to be corrected, {unfit} not eligible.")
        said = words.format(fit=done.fit, correct=len(done.to_correct), unfit=len(done.unfit))
        return said, len(done.asking)

    def decide(self, code: str, period: str, wish: Wish) -> str:
        """Enter the decree and say how many it names."""
        day = _day(wish["date"])
        count = planning.decide(self._store, code, period, _filled(wish, "number"), day)
        return tr("%n person(s) decided.", "", count)

    def plan(self, code: str, period: str, wish: Wish) -> str:
        """Plan a day and say how many are on its list."""
        day, place = _day(wish["date"]), _filled(wish, "place")
        parts = [shares.read_part(one) for one in re.split(r"[,;\s]+", wish["desks"]) if one]
        with self._store.transaction():
            planned = planning.plan_distribution(self._store, code, period, place, day)
            shares.share_out(self._store, planned.distribution, parts)
        return tr("The day is planned: %n person(s) on the list.", "", planned.people)

    def letter(self, code: str, period: str, wish: Wish) -> str:
        """Write a letter to the higher government and say how many it names."""
        day = _day(wish["date"])
        made = submissions.write_letter(self._store, code, period, _filled(wish, "number"), day)
        submissions.mark_sent(self._store, made.id, day)
        return tr("%n person(s) are in the letter.", "", made.people)

    def answer(self, code: str, period: str, file: Path, progress: Progress) -> str:
        """Read an answer list and say what came of it."""
        from kesra_desktop.intake.results import read_results  # noqa: PLC0415  (rarely needed)

        with self._store.reopened() as store:
            _, rows = read_results(store, file, progress)
            done = submissions.read_answer(store, code, period, rows, progress)
            left = submissions.places(store, code, period).left
        words = tr("{accepted} accepted, {rejected} rejected, {unknown} unknown; {left} left.")
        return words.format(
            accepted=done.accepted + done.not_proposed,
            rejected=done.rejected,
            unknown=len(done.unknown) + len(done.unclear) + len(done.twice),
            left=left,
        )

    def result(self, of: tuple[str, str], file: Path, progress: Progress) -> str:
        """Hold a bank's or the post's result file against the decided; say what came of it."""
        from kesra_desktop.intake.results import read_results  # noqa: PLC0415  (rarely needed)

        with self._store.reopened() as store:
            done = reconciling.reconcile(store, *of, read_results(store, file, progress), progress)
        words = tr("{paid} paid, {failed} failed, {unknown} not found, {twice} twice; {open} open.")
        return words.format(
            paid=len(done.paid),
            failed=len(done.failed),
            unknown=len(done.not_found) + len(done.unclear),
            twice=len(done.twice),
            open=len(done.missing),
        )

    def close(self, distribution: str, wish: Wish, folder: Path | None) -> str:
        """Close a day, save its minutes into a folder, and say so."""
        counted = {
            name.removeprefix("count:"): number(text)
            for name, text in wish.texts.items()
            if name.startswith("count:") and text.strip()
        }
        summary = closing.close_day(self._store, distribution, counted, wish["reason"])
        said = tr("The day is closed. Fingerprint {fingerprint}.")
        if folder is not None:
            event = self._store.get(Distribution, distribution)
            name = re.sub(r"[^\w .-]+", "-", f"{event.day.isoformat()} {event.place}.pdf")
            asked = Asked(distribution, summary=summary)
            print_to(self._store, "minutes", asked, folder / f"minutes {name}")
            said = tr("The day is closed and its minutes are saved. Fingerprint {fingerprint}.")
        return said.format(fingerprint=summary.fingerprint[:12])


def _filled(wish: Wish, name: str) -> str:
    text = wish[name].strip()
    if not text:
        raise InvalidValue(field=name, value="", hint=tr("Fill this in."), name=name)
    return text


def _day(text: str) -> date:
    """Return a date as people write it: 18-11-2025.

    Raises:
        InvalidValue: it is none.

    """
    parts = re.fullmatch(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", text.strip())
    try:
        if parts:
            return date(int(parts[3]), int(parts[2]), int(parts[1]))
        return date.fromisoformat(text.strip())
    except ValueError:
        hint = tr("for example 17-08-1985")
        raise InvalidValue(field=tr("Date"), value=text, hint=hint, name="date") from None
