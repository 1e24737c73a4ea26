"""A whole office with invented people: two laptops, one day, one stick, one double handover."""

from __future__ import annotations

import secrets
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kesra_desktop.cli.context import has_screen
from kesra_desktop.errors import OfficeExists

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session
    from kesra_desktop.store.store import Store

_FIRST = ("Siti", "Nur", "Imam", "Ahmad", "Zumrotun", "Sholeh", "Endang", "Taufiq", "Laila")
_MIDDLE = ("Rohmatun", "Sholihah", "Wahyu", "Budi", "Kurnia", "Dewi", "Agung", "Fikri", "Lestari",
           "Ratna", "Yusuf", "Zakia")  # fmt: skip
_LAST = ("Khasanah", "Fathoni", "Mubarok", "Puspitarini", "Hidayanto", "Nisa", "Hanafi", "Azizah")
_PLAN: dict[str, Any] = {
    "code": "BT-TPQ",
    "name": "Insentif Guru TPQ",
    "items": [{"name": "Insentif", "is_money": True, "amount": 900_000}],
    "periods": [{"code": "2025-IV", "name": "Triwulan IV 2025"}],
}
_DAY = date(2025, 11, 18)


@click.command("demo", help="A whole office with invented people. / Kantor contoh.")
@click.option("--out", type=click.Path(path_type=Path))
@click.option("--people", default=500, show_default=True, type=click.IntRange(min=10))
@click.option("--no-window", is_flag=True, help="only tell what was done")
@click.pass_obj
def demo(session: Session, out: Path | None, people: int, no_window: bool) -> None:
    """Register, decide, hand over on two laptops, exchange, and find the double handover."""
    folder = out or Path(tempfile.mkdtemp(prefix="kesra-demo-"))
    if folder.exists() and any(folder.iterdir()):
        raise OfficeExists(folder=str(folder))
    answer, passphrase = _play(session, folder, people)
    session.answer(answer | {"passphrase": passphrase})
    if not no_window and has_screen():
        from kesra_desktop.ui.app import run  # noqa: PLC0415

        run(folder / "laptop-A1", session.now, session.options.get("--lang", ""))


def _play(session: Session, folder: Path, people: int) -> tuple[dict[str, Any], str]:
    from kesra_desktop.documents.contents import receipt_of  # noqa: PLC0415
    from kesra_desktop.documents.receipt import receipts_pdf  # noqa: PLC0415
    from kesra_desktop.model.distributions import Handover  # noqa: PLC0415
    from kesra_desktop.model.people import Recipient  # noqa: PLC0415
    from kesra_desktop.services import handover  # noqa: PLC0415
    from kesra_desktop.store import queries  # noqa: PLC0415
    from kesra_desktop.sync.exchange import exchange  # noqa: PLC0415

    passphrase = secrets.token_hex(4)
    a, day = _first_laptop(session, folder, people, passphrase)
    b = _second_laptop(session, folder, a)
    stick = folder / "flashdisk"
    stick.mkdir()
    with a, b:
        half = people // 2
        for number in range(1, half + 1):
            handover.hand_over(a, day, str(number))
        for number in range(half, people):  # number `half` is served twice, unseen
            handover.hand_over(b, day, str(number))
        for laptop in (a, b, a):
            exchange(laptop, stick)
        receipts = folder / "kwitansi.pdf"
        with receipts.open("wb") as file:
            made = (receipt_of(a, fact) for fact in a.find(Handover))
            printed = receipts_pdf(made, "a5", file)
        return {
            "people_read": a.count(Recipient),
            "handed_over": a.count(Handover),
            "exchange_file_bytes": [path.stat().st_size for path in stick.rglob("*.kesra")],
            "double_handovers": [len(queries.doubles(laptop)) for laptop in (a, b)],
            "receipts_of_the_double": [fact.receipt for fact in queries.doubles(a)[0].handovers],
            "digests_equal": queries.digests(a) == queries.digests(b),
            "receipts": printed,
            "receipts_pdf": str(receipts),
            "folder": str(folder),
        }, passphrase


def _first_laptop(
    session: Session, folder: Path, people: int, passphrase: str
) -> tuple[Store, str]:
    from kesra_desktop.intake import batch as intake  # noqa: PLC0415
    from kesra_desktop.model.people import Recipient  # noqa: PLC0415
    from kesra_desktop.services import planning  # noqa: PLC0415
    from kesra_desktop.store.office import OfficePlan, create_office  # noqa: PLC0415

    plan = OfficePlan("Bagian Kesra Kota Arungjati", "A1", "Koordinator", "Lastri", passphrase)
    store = create_office(folder / "laptop-A1", plan, session.now)
    listed = _surviving_list(folder / "daftar-lama.csv", people)
    batch = intake.read(store, [listed], "Daftar lama", "Kelurahan").batch
    intake.accept(store, batch)
    with store.transaction():
        planning.new_programme(store, _PLAN)
        planning.enrol(store, "BT-TPQ", "2025-IV", store.find(Recipient))
        planning.decide(store, "BT-TPQ", "2025-IV", "400/1/2025", _DAY)
        planned = planning.plan_distribution(store, "BT-TPQ", "2025-IV", "Aula", _DAY)
    return store, planned.distribution.id


def _surviving_list(path: Path, people: int) -> Path:
    """Write a list as a kelurahan might have kept it, with invented people; no serial is issued."""
    lines = ["DAFTAR GURU TPQ", "", "NO;NAMA LENGKAP;NIK;ALAMAT"]
    for n in range(people):
        parts = (_FIRST[n % 9], _MIDDLE[n // 72 % 12], _LAST[n // 9 % 8])
        born = f"{1 + n % 28:02d}{1 + n // 28 % 12:02d}{60 + n % 35}"
        nik = f"33750{1 + n % 4}{born}{9001 + n // 4 % 999:04d}"
        lines.append(f"{n + 1};{' '.join(parts).upper()};'{nik};JL. MELATI NO. {n + 1}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _second_laptop(session: Session, folder: Path, first: Store) -> Store:
    from kesra_desktop.sync import enrol  # noqa: PLC0415

    file = folder / "undangan-B2.kesra"
    spoken = enrol.invite(first, "B2", "Loket 2", file)
    who = enrol.Newcomer("Hendro", secrets.token_urlsafe())
    return enrol.join(folder / "laptop-B2", enrol.open_invitation(file, spoken), who, session.now)


COMMANDS = (demo,)
