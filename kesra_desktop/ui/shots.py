"""Pictures of the screens with invented people: python -m kesra_desktop.ui.shots DIR."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from kesra_desktop.i18n import N_
from kesra_desktop.ui.app import new_application
from kesra_desktop.ui.main_window import MainWindow, Page
from kesra_desktop.ui.pages.exchange.page import ExchangePage
from kesra_desktop.ui.pages.exchange.view import (
    DoneView,
    Drive,
    LaptopView,
    Line,
    NoticeView,
    OverviewView,
    PastView,
    PreviewView,
    RefusedView,
)
from kesra_desktop.ui.pages.home.page import HomePage
from kesra_desktop.ui.pages.intake.page import IntakePage
from kesra_desktop.ui.pages.review.page import ReviewPage
from kesra_desktop.ui.pages.start.setup import SetupActs, SetupPage
from kesra_desktop.ui.pages.start.unlock import UnlockPage
from kesra_desktop.ui.pages.start.view import InvitationView, OperatorView, UnlockView
from kesra_desktop.ui.shot_home import SampleHome
from kesra_desktop.ui.shot_lists import SampleLists, SampleReview
from kesra_desktop.ui.theme import Look, Theme
from kesra_desktop.ui.widgets.status_bar import ShellState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.progress import Progress


Screen = tuple[QWidget, Callable[[], object]]  # and what is done once it is seen
_OFFICE = "Bagian Kesra Setda Kota Arungjati"
_STICK = Drive(Path("E:/"), "KESRA-01", "E:", 14_200_000_000)


@dataclass(frozen=True)
class Setting:
    """A window size, a text size and a theme."""

    name: str
    width: int
    height: int
    look: Look = field(default_factory=Look)


SETTINGS = (
    Setting("768", 1366, 768),
    Setting("688", 1366, 688),
    Setting("550", 1093, 550),
    Setting("130", 1366, 768, Look(text_percent=130)),
    Setting("dark", 1366, 768, Look(dark=True)),
)


def _nothing() -> None:
    """Leave a screen as it is."""


class SampleExchange:
    """Invented answers for the exchange page."""

    def overview(self) -> OverviewView:
        """Return an office with a gap."""
        past = (
            PastView("Hari ini 09.44, laptop B-1", "diterima 118 perubahan"),
            PastView("Hari ini 08.05, ditulis di sini", "berkas berisi 203 perubahan"),
            PastView("Kemarin 15.20, laptop A", "diterima 46 perubahan"),
            PastView("Kemarin 08.10, laptop A", "diterima 9 perubahan"),
            PastView("15 Nov 13.32, laptop B-1", "diterima 64 perubahan"),
        )
        laptops = (
            LaptopView("B-2", "Loket 2 (laptop ini)", "Sekarang", "1–412", ""),
            LaptopView("B-1", "Loket 1", "Hari ini 09.44", "1–219", ""),
            LaptopView("A", "Ruang koordinator", "Kemarin 15.20", "1–90", ""),
            LaptopView("C", "Posko Utara", "12 Nov 10.02", "1–117, 141–163", "118–140", True),
        )
        gap = NoticeView(
            "merah",
            "Perubahan laptop C nomor 118–140 belum diterima",
            "Colokkan flashdisk ke laptop C, tekan Tukar data, lalu bawa kembali ke sini.",
        )
        return OverviewView(past, laptops, (gap,))

    def preview(self, folder: Path) -> PreviewView:
        """Return what would go both ways."""
        del folder
        reading = (
            Line("Laptop A, nomor 91–93", "3 perubahan"),
            Line("Laptop B-1, nomor 220–221", "2 perubahan"),
            Line("2 berkas pernah dibaca", "dilewati"),
        )
        used = "Terakhir dipakai laptop A."
        return PreviewView(used, (Line("Perubahan baru laptop ini", "312 perubahan"),), reading)

    def exchange(self, folder: Path, progress: Progress) -> DoneView:
        """Return a finished exchange with one file left alone."""
        del folder
        progress(1, 1)
        refused = RefusedView(
            "k-c-1.kesra",
            "k-c-1.kesra rusak.",
            "Tukar data sekali lagi di laptop itu. Tidak ada yang diubah di sini.",
        )
        return DoneView(40, 312, 3, (refused,), 0)


def _state() -> ShellState:
    return ShellState("Sri Wahyuni", "B-2", "09.47", 312)


def _unlock(theme: Theme) -> Screen:
    people = (
        OperatorView("Sri Wahyuni", "Petugas penyaluran"),
        OperatorView("Hendro Prasetyo", "Petugas penyaluran"),
        OperatorView("Lastri Handayani", "Koordinator"),
    )
    view = UnlockView(_OFFICE, "B-2", "Loket 2", people)
    page = UnlockPage(theme, view, lambda _name, _typed: None)
    page.passphrase.line.setText("empat belas ha")
    return page, page.passphrase.warning.show


def _setup(theme: Theme) -> SetupPage:
    shown = InvitationView(_OFFICE, "B-2", "Loket 2", 104_318)
    acts = SetupActs(
        lambda _: None, lambda _f, _c: shown, lambda _: None, lambda: Path("undangan.kesra")
    )
    return SetupPage(theme, acts)


def _new_office(theme: Theme) -> Screen:
    page = _setup(theme)
    card = page.office
    card.office.set_text(_OFFICE)
    card.laptop.set_text("Ruang koordinator")
    card.code.set_text("A")
    card.who.operator.set_text("Lastri Handayani")
    card.who.passphrase.line.setText("rumah hijau padi")
    card.who.strength.show_strength(3)
    return page, _nothing


def _errors(theme: Theme) -> Screen:
    page = _setup(theme)
    page.office.office.set_text(_OFFICE)
    return page, page.submit


def _joining(theme: Theme) -> Screen:
    page = _setup(theme)
    page.offer.chosen.emit()
    page.invitation.spoken.set_text("K7M2-9QXA-33WD-TT4H")
    page.submit()
    view = InvitationView(_OFFICE, "B-2", "Loket 2", 104_318)
    return page, lambda: page.show_invitation(view)


def _exchange(theme: Theme, drives: list[Drive]) -> tuple[MainWindow, ExchangePage]:
    window = MainWindow(theme, _state)
    page = ExchangePage(theme, SampleExchange(), lambda: drives)
    for other in (
        Page("desk", N_("Distribution"), "hand-heart", 2, QWidget()),
        Page("recipients", N_("Recipients"), "users", 3, QWidget(), new_group=True),
        Page("exchange", N_("Exchange"), "usb", 7, page, new_group=True),
    ):
        window.add_page(other)
    window.show_page("exchange")
    return window, page


def _ready(theme: Theme) -> Screen:
    window, page = _exchange(theme, [_STICK])
    preview = SampleExchange().preview(_STICK.path)
    return window, lambda: page.card.show_ready(_STICK, preview)


def _none(theme: Theme) -> Screen:
    window, _ = _exchange(theme, [])
    window.offer_undo("Imam Fathoni, Rp900.000 sudah diserahkan. Kwitansi dicetak.", _nothing)
    return window, _nothing


def _running(theme: Theme) -> Screen:
    window, page = _exchange(theme, [])

    def run() -> None:
        page.card.show_running(_STICK)
        page.card.running.show_part(2, 4)

    return window, run


def _done(theme: Theme) -> Screen:
    window, page = _exchange(theme, [])
    done = SampleExchange().exchange(_STICK.path, lambda _done, _total: None)
    return window, lambda: page.card.show_done(_STICK, done)


def _intake(theme: Theme, then: Callable[[IntakePage], object]) -> Screen:
    window, page = MainWindow(theme, _state), IntakePage(theme, SampleLists())
    for other in (
        Page("desk", N_("Distribution"), "hand-heart", 2, QWidget()),
        Page("recipients", N_("Recipients"), "users", 3, QWidget(), new_group=True),
        Page("intake", N_("Import"), "file-arrow-down", 5, page),
    ):
        window.add_page(other)
    window.show_page("intake")
    return window, lambda: then(page)


def _choosing(page: IntakePage) -> None:
    page.take_files([Path("Data Guru TPQ 2025 FIX (2).xlsx"), Path("Usulan disabilitas.ods")])


def _reading(page: IntakePage) -> None:
    _choosing(page)
    page.choose.show_busy(busy=True)
    page.choose.reading.show_part(1240, 6400)


def _problems(page: IntakePage, group: str) -> None:
    page.open_batch("a")
    page.go_on()
    page.problems.groups.show_groups(SampleLists().groups("a").groups, group)
    view = SampleLists().overview("a", group, lambda _done, _total: None)
    page._looked("a", view)  # noqa: SLF001  (a picture does not wait)


def _finishing(page: IntakePage) -> None:
    _problems(page, "nik:N04")
    page.go_on()


def _review(theme: Theme) -> Screen:
    window, page = MainWindow(theme, _state), ReviewPage(theme, SampleReview())
    for other in (
        Page("desk", N_("Distribution"), "hand-heart", 2, QWidget()),
        Page("recipients", N_("Recipients"), "users", 3, QWidget(), new_group=True),
        Page("intake", N_("Import"), "file-arrow-down", 5, QWidget()),
        Page("review", N_("Review"), "intersect", 6, page),
    ):
        window.add_page(other)
    page.counted.connect(lambda count: window.rail.show_count("review", count))
    window.show_page("review")
    window.offer_undo("Sumarni dan Sumarmi digabung menjadi satu.", _nothing)
    return window, page.show_kinds


def _home(theme: Theme) -> Screen:
    window, page = MainWindow(theme, _state), HomePage(theme, SampleHome())
    for other in (
        Page("home", N_("Home"), "house-line", 1, page),
        Page("desk", N_("Distribution"), "hand-heart", 2, QWidget()),
        Page("recipients", N_("Recipients"), "users", 3, QWidget(), new_group=True),
        Page("intake", N_("Import"), "file-arrow-down", 5, QWidget()),
        Page("review", N_("Review"), "intersect", 6, QWidget()),
    ):
        window.add_page(other)
    window.rail.show_count("review", 14)
    return window, lambda: page.show_view(SampleHome().view())


SCREENS: dict[str, Callable[[Theme], Screen]] = {
    "home": _home,
    "review": _review,
    "intake-start": lambda theme: _intake(theme, lambda _: None),
    "intake-choose": lambda theme: _intake(theme, _choosing),
    "intake-reading": lambda theme: _intake(theme, _reading),
    "intake-columns": lambda theme: _intake(theme, lambda page: page.open_batch("a")),
    "intake-problems": lambda theme: _intake(theme, lambda page: _problems(page, "nik:N04")),
    "intake-pairs": lambda theme: _intake(theme, lambda page: _problems(page, "pairs:inside")),
    "intake-summary": lambda theme: _intake(theme, _finishing),
    "unlock": _unlock,
    "setup": _new_office,
    "setup-errors": _errors,
    "setup-join": _joining,
    "exchange-ready": _ready,
    "exchange-none": _none,
    "exchange-running": _running,
    "exchange-done": _done,
}


def take(folder: Path, only: str = "") -> Iterator[Path]:
    """Write one picture of each screen in each setting."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in SCREENS.items():
        for setting in SETTINGS:
            if only not in f"{name}-{setting.name}":
                continue
            theme = Theme(setting.look)
            QApplication.setPalette(theme.palette())
            QApplication.setFont(theme.font(15))
            page, then = make(theme)
            page.resize(setting.width, setting.height)
            page.show()
            then()
            for _ in range(3):  # layouts settle from the outside in
                QApplication.sendPostedEvents()
                page.grab()
            file = folder / f"{name}-{setting.name}.png"
            page.grab().save(str(file))
            page.close()
            yield file


def main() -> None:
    """Take the pictures."""
    new_application("id")
    for _ in take(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""):
        pass


if __name__ == "__main__":
    main()
