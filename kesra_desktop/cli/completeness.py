"""Commands about how far the register is rebuilt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session


@click.command("completeness", help="How far the register is rebuilt. / Kelengkapan data.")
@click.option("--programme", default="", help="only this one / hanya program ini")
@click.option("--out", type=click.Path(path_type=Path), help="also as a PDF / juga sebagai PDF")
@click.option("--paper", default="a4", show_default=True)
@click.pass_obj
def completeness(session: Session, programme: str, out: Path | None, paper: str) -> None:
    """Hold the people of the register against the last known totals."""
    from kesra_desktop.documents.completeness import completeness_pdf  # noqa: PLC0415
    from kesra_desktop.store import completeness as rebuilt  # noqa: PLC0415
    from kesra_desktop.store.outside import whole_file  # noqa: PLC0415

    with session.store() as store:
        found = rebuilt.slots(store, programme)
        if out:
            with whole_file(out) as file:
                completeness_pdf(store, found, paper, file)
    session.answer(
        [
            {
                "programme": slot.programme,
                "category": slot.category,
                "district_code": slot.district_code,
                "district": slot.district(),
                "year": slot.year,
                "known": slot.known,
                "rebuilt": slot.rebuilt,
                "missing": slot.missing,
                "waiting": slot.waiting,
                "source": slot.source,
            }
            for slot in found
        ]
    )


@click.command("known-total", help="Enter a last known total. / Catat jumlah terakhir.")
@click.argument("people", type=int)
@click.option("--programme", default="")
@click.option("--category", default="")
@click.option("--district", default="", help="kecamatan, as 33.75.01")
@click.option("--year", default=0)
@click.option("--note", default="", help="where it is from / dari mana")
@click.pass_obj
def known_total(  # noqa: PLR0913, PLR0917  (the words of the command)
    session: Session,
    people: int,
    programme: str,
    category: str,
    district: str,
    year: int,
    note: str,
) -> None:
    """Keep how many people there were, as somebody remembers or a paper states."""
    from kesra_desktop.model.sources import KnownTotal  # noqa: PLC0415
    from kesra_desktop.services.completeness import enter_total  # noqa: PLC0415

    total = KnownTotal(
        people=people, programme=programme, category=category, district_code=district,
        year=year, note=note,
    )  # fmt: skip
    with session.store() as store:
        session.answer({"id": enter_total(store, total).id})


COMMANDS = (completeness, known_total)
