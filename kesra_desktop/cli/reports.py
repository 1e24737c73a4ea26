"""Commands about letters to the higher government, result files, and reports."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kesra_desktop.cli.context import DAY, Session
from kesra_desktop.model.programmes import category_key
from kesra_desktop.model.reporting import By, Narrowing, Served

if TYPE_CHECKING:
    from datetime import datetime

    from kesra_desktop.model.payments import ResultRow

_FILE = click.Path(path_type=Path)


@click.group("submission", help="Letters to the higher government. / Usulan ke pusat.")
def submission() -> None:
    """Gather the verbs of a proposal letter."""


@submission.command("new")
@click.argument("code")
@click.argument("period")
@click.option("--letter", required=True, help="the number of the letter")
@click.option("--date", "day", required=True, type=DAY)
@click.pass_obj
def submission_new(session: Session, code: str, period: str, letter: str, day: datetime) -> None:
    """Put who is eligible into a new letter, as far as the quota goes."""
    from kesra_desktop.services import submissions  # noqa: PLC0415

    with session.store() as store:
        made = submissions.write_letter(store, code, period, letter, day.date())
        left = submissions.places(store, code, period).left
    session.answer({"id": made.id, "people": made.people, "places_left": left})


@submission.command("sent")
@click.argument("submission_id")
@click.option("--date", "day", required=True, type=DAY)
@click.pass_obj
def submission_sent(session: Session, submission_id: str, day: datetime) -> None:
    """Note that a letter left the office."""
    from kesra_desktop.services import submissions  # noqa: PLC0415

    with session.store() as store:
        submissions.mark_sent(store, submission_id, day.date())
    session.answer({"id": submission_id, "state": "dikirim"})


@submission.command("answer")
@click.argument("code")
@click.argument("period")
@click.argument("file", type=_FILE)
@click.pass_obj
def submission_answer(session: Session, code: str, period: str, file: Path) -> None:
    """Read an answer list and match it with the register."""
    from kesra_desktop.intake.results import read_results  # noqa: PLC0415
    from kesra_desktop.services import submissions  # noqa: PLC0415

    with session.store() as store:
        _, rows = read_results(store, file)
        done = submissions.read_answer(store, code, period, rows)
        stand = submissions.places(store, code, period)
    session.answer(
        {
            "rows": len(rows),
            "accepted": done.accepted + done.not_proposed + done.known_before,
            "rejected": done.rejected,
            "not_proposed_here": done.not_proposed,
            "unclear": [_row(one) for one in done.unclear],
            "twice": [_row(one) for one in done.twice],
            "unknown": [_row(one) for one in done.unknown],
            "quota": stand.quota,
            "receiving": stand.accepted,
            "waiting": stand.waiting,
            "places_left": stand.left,
        }
    )


@submission.command("show")
@click.argument("code")
@click.argument("period")
@click.pass_obj
def submission_show(session: Session, code: str, period: str) -> None:
    """Show how the quota stands, and the letters."""
    from kesra_desktop.model.programmes import Submission  # noqa: PLC0415
    from kesra_desktop.services import programmes, submissions  # noqa: PLC0415

    with session.store() as store:
        _, found = programmes.programme_and_period(store, code, period)
        stand = submissions.places(store, code, period)
        letters = [
            {"id": one.id, **one.values()} for one in store.find(Submission, period=found.id)
        ]
    session.answer({**asdict(stand), "left": stand.left, "letters": letters})


def _row(row: ResultRow) -> dict[str, Any]:
    return {"sheet": row.sheet, "row": row.row, "name": row.name, "remark": row.remark}


@click.command("reconcile", help="A bank's or post's result file. / Hasil bank atau pos.")
@click.argument("code")
@click.argument("period")
@click.argument("file", type=_FILE)
@click.pass_obj
def reconcile(session: Session, code: str, period: str, file: Path) -> None:
    """Match a result file with the decided people: paid, failed, not found, twice."""
    from kesra_desktop.intake.results import read_results  # noqa: PLC0415
    from kesra_desktop.services import reconciling  # noqa: PLC0415

    with session.store() as store:
        done = reconciling.reconcile(store, code, period, read_results(store, file))
    session.answer(
        {
            "paid": len(done.paid),
            "failed": [_row(one) for one in done.failed],
            "not_found": [_row(one) for one in done.not_found],
            "twice": [_row(one) for one in done.twice],
            "unclear": [_row(one) for one in done.unclear],
            "other_amount": [_row(one) for one in done.other_amount],
            "missing": list(done.missing),
            "also_handed_over": list(done.also_handed_over),
            "amount": done.amount,
            "new": done.new,
        }
    )


@click.group("report", help="Figures and lists. / Laporan.")
def report() -> None:
    """Gather the reports."""


def _narrowing(command: Any) -> Any:
    """Give a command the options that narrow a report."""
    for option in (
        click.option("--served", type=click.Choice([one.value for one in Served])),
        click.option("--category", default="", help="only people of this category"),
        click.option("--kelurahan", default="", metavar="CODE"),
        click.option("--district", default="", metavar="CODE"),
    ):
        command = option(command)
    return command


def _narrowed(code: str, period: str, how: dict[str, Any]) -> Narrowing:
    served = Served(how["served"]) if how["served"] else None
    category = category_key(how["category"])
    return Narrowing(code, period, how["district"], how["kelurahan"], category, served)


@report.command("realisation")
@click.argument("code", required=False, default="")
@click.argument("period", required=False, default="")
@click.option(
    "--by", default=By.DISTRICT.value, show_default=True, type=click.Choice([b.value for b in By])
)
@_narrowing
@click.option("--out", type=_FILE, help="an .xlsx file")
@click.option("--keep", is_flag=True, help="keep the figures: they leave the office")
@click.option("--for", "given_to", default="", help="for whom the figures are")
@click.pass_obj
def report_realisation(session: Session, /, code: str, period: str, **how: Any) -> None:
    """Show who was decided and served, and the rupiah, by place, category, programme or period."""
    from kesra_desktop.services import releasing, reporting  # noqa: PLC0415

    by, to = By(how["by"]), _narrowed(code, period, how)
    with session.store() as store:
        rows = reporting.narrowed_rows(store, to)
        realised = reporting.realise(store, rows, by)
        table = reporting.realisation_table(store, rows, by)
        if how["out"]:
            releasing.save_table(table, how["out"])
        if how["keep"]:
            words = reporting.narrowing_words(to)
            releasing.keep_figure(store, table, words, how["given_to"])
        lines = [*realised, reporting.total(realised)]
    session.answer([{**asdict(one), "left": one.left, "percent": one.percent} for one in lines])


@report.command("bnba")
@click.argument("code")
@click.argument("period")
@_narrowing
@click.option("--out", required=True, type=_FILE, help="an .xlsx file")
@click.option("--columns", default="", help="names of fields parted by commas")
@click.option("--reason", default="", help="asked when NIK, KK, phone or account are included")
@click.option("--for", "given_to", default="", help="for whom the list is")
@click.pass_obj
def report_bnba(session: Session, /, code: str, period: str, **how: Any) -> None:
    """Write the list by name and address to Excel; it is noted who released it and why."""
    from kesra_desktop.model.programmes import listed  # noqa: PLC0415
    from kesra_desktop.services import releasing, reporting  # noqa: PLC0415

    to = _narrowed(code, period, how)
    with session.store() as store:
        rows = reporting.narrowed_rows(store, to)
        columns = listed(how["columns"]) or releasing.USUAL_COLUMNS
        table = releasing.by_name_and_address(store, rows, columns, how["reason"])
        count = releasing.save_table(table, how["out"])
        words = reporting.narrowing_words(to)
        releasing.keep_figure(store, table, words, how["given_to"], how["reason"])
    session.answer({"file": str(how["out"]), "rows": count, "columns": list(columns)})


@report.command("public")
@click.argument("code")
@click.argument("period")
@_narrowing
@click.option("--out", required=True, type=_FILE, help="an .xlsx file")
@click.pass_obj
def report_public(session: Session, /, code: str, period: str, **how: Any) -> None:
    """Write the list that may hang on a wall: name and kelurahan only."""
    from kesra_desktop.services import releasing, reporting  # noqa: PLC0415

    to = _narrowed(code, period, how)
    with session.store() as store:
        table = releasing.public_list(store, reporting.narrowed_rows(store, to))
        count = releasing.save_table(table, how["out"])
        releasing.keep_figure(store, table, reporting.narrowing_words(to))
    session.answer({"file": str(how["out"]), "rows": count})


@report.command("released")
@click.pass_obj
def report_released(session: Session) -> None:
    """List what left the office: figures, filter, date, who released it and for whom."""
    from kesra_desktop.services import releasing  # noqa: PLC0415

    with session.store() as store:
        found = [{"id": one.id, **one.values()} for one in releasing.released(store)]
    session.answer(found)


COMMANDS = (submission, reconcile, report)
