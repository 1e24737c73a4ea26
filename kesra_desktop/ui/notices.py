"""What somebody should know wherever they work: gathered from everywhere, said in one place."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop.i18n import tr
from kesra_desktop.store import (
    adopting,
    authority,
    decisions,
    exchanges,
    forks,
    identity,
    queries,
    room,
)
from kesra_desktop.store.backup import last_backup
from kesra_desktop.store.missing import missing
from kesra_desktop.store.revocation import SHUT_OUT
from kesra_desktop.ui.pages.exchange.drives import size_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.pages.exchange.view import Drive, PreviewView

LAPTOPS = "review/laptops"
_BACKUP_AFTER = timedelta(days=1)
_WORTH_A_BACKUP = 20  # changes; before that a laptop has nothing to lose
_CLOCK_OFF = 600  # seconds
TONES = ("merah", "kuning", "abu")  # gravest first


class Notice(NamedTuple):
    """One thing to know: the fact, the step, and the place where the step is done."""

    tone: str
    icon: str
    title: str
    line: str
    verb: str
    place: str  # a page, a part of one, or an act: "backup"


def gather(store: Store) -> list[Notice]:
    """Return what is known of this laptop and the others, the gravest first.

    What only a coordinator can settle says so to everybody else who works here.
    """
    found = [
        *_about_this(store),
        *_about_others(store),
        *_about_copies(store),
        *_about_disk(store),
    ]
    return sorted(found, key=lambda one: TONES.index(one.tone))


def of_places(news: Sequence[tuple[Drive, PreviewView]]) -> list[Notice]:
    """Return what lies on sticks and in watched folders, or could be written there."""
    found = []
    for drive, view in news:
        kind = tr("Folder {name}") if drive.is_folder else tr("Flash drive {name}")
        name = kind.format(name=drive.name)
        title = tr("{place}: %n change(s) of this laptop to write", "", view.unwritten)
        if view.new_files:
            title = tr("{place}: %n new file(s) from laptop {laptops}", "", view.new_files)
        title = title.format(place=name, laptops=view.senders)
        line = tr("Nothing is read or written until you press Exchange data.")
        found.append(Notice("abu", "usb", title, line, tr("Exchange data"), "exchange"))
    return found


def _step(store: Store, step: str) -> str:
    """Return what to do; whoever may not do it is told whom to ask."""
    if store.operator is not None and store.operator.role in authority.LEADING:
        return step
    return tr("Tell the coordinator. Work may go on.")


def _about_this(store: Store) -> Iterator[Notice]:
    own = next((one for one in queries.laptops(store) if one.code == store.device.code), None)
    if own is not None and own.state == SHUT_OUT:
        title = tr("This laptop was shut out of the office.")
        line = tr("Nothing more can be saved here. Ask the coordinator for a new invitation.")
        yield Notice("merah", "lock-simple", title, line, tr("Look"), "exchange")
    found = identity.doubt(store)
    if found:
        title = tr("This looks like a copy of laptop {laptop}").format(laptop=store.device.prefix)
        line = tr("Confirm that it is the same laptop, or take a new identity by an invitation.")
        if found is identity.Doubt.FORKED:
            line = tr("Another laptop has also worked under this code: take a new identity.")
        yield Notice("merah", "laptop", title, line, tr("Look"), LAPTOPS)


def _about_others(store: Store) -> Iterator[Notice]:
    for fork in forks.forks(store):
        names = [told.name for told in fork.lines]
        if decisions.decided(decisions.standing(store, f"fork:{fork.code}"), names) is None:
            title = tr("Two laptops worked under the code {laptop}").format(laptop=fork.prefix)
            line = _step(store, tr("Nothing is lost. Invite both laptops again."))
            yield Notice("merah", "laptop", title, line, tr("Look"), LAPTOPS)
    for prefix, witness, _ in forks.suspected(store.conn):
        title = tr("Laptop {laptop} seems to have told two histories").format(laptop=prefix)
        line = tr("Bring a file from laptop {laptop}.").format(laptop=witness or prefix)
        yield Notice("kuning", "laptop", title, line, tr("Look"), LAPTOPS)
    for gap in missing(store):
        title = tr("Missing {numbers} of laptop {laptop}").format(
            numbers=gap.numbers, laptop=gap.prefix
        )
        yield Notice("merah", "warning-diamond", title, gap.sentence(), tr("Look"), LAPTOPS)
    left = len(adopting.leftovers(store))
    if left:
        title = tr("%n change(s) of a laptop that was shut out do not count", "", left)
        line = _step(store, tr("Look at them one by one: take over what is true."))
        yield Notice("kuning", "archive", title, line, tr("Look"), LAPTOPS)
    for one in queries.laptops(store):
        seconds = exchanges.clock_off(store, one.code)
        if abs(seconds) >= _CLOCK_OFF:
            title = tr("The clock of laptop {laptop} is wrong by {time}")
            line = tr("Set it right there. Nothing is lost by it; its times are doubtful.")
            time = _lasting(abs(seconds))
            title = title.format(laptop=one.prefix, time=time)
            yield Notice("kuning", "clock-counter-clockwise", title, line, "", "")


def _lasting(seconds: int) -> str:
    if seconds >= 2 * 86_400:
        return tr("%n day(s)", "", seconds // 86_400)
    if seconds >= 2 * 3_600:
        return tr("%n hour(s)", "", seconds // 3_600)
    return tr("%n minute(s)", "", seconds // 60)


def _about_copies(store: Store) -> Iterator[Notice]:
    alone = len(queries.laptops(store)) < 2
    only = exchanges.only_here(store)
    if only and not alone:
        title = tr("%n change(s) exist only on this laptop", "", only)
        line = tr("Were it lost today, they would be lost with it. Exchange data with another one.")
        yield Notice("abu", "usb", title, line, tr("Exchange data"), "exchange")
    at = last_backup(store)
    due = queries.entry_count(store) >= _WORTH_A_BACKUP if at is None else None
    if due or (at is not None and store.now() - at > _BACKUP_AFTER):
        title = tr("No backup was made on this laptop yet")
        if at is not None:
            title = tr("The last backup is %n day(s) old", "", (store.now() - at).days)
        line = tr("A backup on a flash drive brings this laptop back when it breaks.")
        yield Notice("abu", "archive", title, line, tr("Back up"), "backup")


def _about_disk(store: Store) -> Iterator[Notice]:
    folder = store.path.parent
    if room.is_low(folder):
        size = size_words(room.free_bytes(folder))
        title = tr("This laptop has {size} left").format(size=size)
        line = tr("Move large files away. When nothing is left, nothing more can be saved.")
        yield Notice("kuning", "warning", title, line, "", "")


def only_here(store: Store) -> int:
    """Return how many changes no other laptop has; an office of one laptop has no other."""
    return exchanges.only_here(store) if len(queries.laptops(store)) > 1 else 0
