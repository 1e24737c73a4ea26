"""Commands that bring surviving lists into the register."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kesra_desktop.cli.context import pairs as values_of

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session


@click.group("intake", help="Surviving lists. / Daftar lama.")
def intake() -> None:
    """Gather the verbs of intake."""


@intake.command("read")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--source", default="", help="what the list is / daftar apa")
@click.option("--holder", default="", help="who kept it / disimpan siapa")
@click.pass_obj
def read(session: Session, files: tuple[Path, ...], source: str, holder: str) -> None:
    """Read lists and stage them; no recipient changes. / Baca daftar, belum mengubah data."""
    from kesra_desktop.intake import batch  # noqa: PLC0415

    with session.store() as store:
        found = batch.read(store, files, source, holder, session.progress())
    session.answer(found.values())


@intake.command("list")
@click.pass_obj
def list_batches(session: Session) -> None:
    """List the batches on this laptop. / Daftar kumpulan di laptop ini."""
    from kesra_desktop.intake import batch  # noqa: PLC0415

    with session.store() as store:
        session.answer(
            [
                {
                    "batch": one.batch,
                    "at": one.at,
                    "state": one.state,
                    "files": [file.name for file in one.files],
                    "holder": one.holder,
                    "people": one.people,
                    "in": one.people - one.outcomes.get("", 0),
                    "to_decide": one.to_decide,
                    "waiting": one.waiting,
                }
                for one in batch.batches(store)
            ]
        )


@intake.command("rows")
@click.argument("batch_id")
@click.option("--problem", default="", help="only rows with this code / hanya kode ini")
@click.option("--state", default="", type=click.Choice(
    ["", "clean", "decided", "open", "held", "waiting", "in"]))  # fmt: skip
@click.pass_obj
def rows(session: Session, batch_id: str, problem: str, state: str) -> None:
    """List the staged rows. / Baris yang sedang diperiksa."""
    from kesra_desktop.intake import batch, naming  # noqa: PLC0415

    with session.store() as store:
        named = naming.Names(store, batch_id)
        session.answer(
            [
                {
                    "id": f"r{row.n}",
                    **named.place(row),
                    "class": row.cls,
                    "fields": row.fields,
                    "problems": row.problems,
                    "suggest": row.suggest,
                    "raw": {name: list(cell) for name, cell in row.raw.items()},
                    **({"kept": row.kept} if row.kept else {}),
                    **({"held": True} if row.held else {}),
                    **({"outcome": row.outcome} if row.outcome else {}),
                    **({"recipient": row.recipient} if row.recipient else {}),
                }
                for row in batch.rows(store, batch_id, problem=problem, state=state)
            ]
        )


@intake.command("pairs")
@click.argument("batch_id")
@click.pass_obj
def pairs(session: Session, batch_id: str) -> None:
    """List look-alikes within the batch and against the register. / Pasangan yang mirip."""
    from kesra_desktop.intake import batch, naming  # noqa: PLC0415

    with session.store() as store:
        batch.look(store, batch_id, session.progress())
        found = batch.pairs(store, batch_id)
        named = naming.Names(store, batch_id)
        session.answer(
            [
                {
                    "id": f"p{pair.n}",
                    "a": named.place_of(pair.a),
                    "b": pair.recipient or named.place_of(pair.b),
                    "kind": pair.kind,
                    "level": pair.level,
                    "score": pair.score,
                    "reasons": pair.reasons,
                    **({"answer": pair.answer} if pair.answer else {}),
                }
                for pair in found
            ]
        )


@intake.command("map")
@click.argument("batch_id")
@click.argument("sheet")
@click.argument("columns", nargs=-1, required=True)
@click.option("--header-row", type=int, help="the row of the titles / baris judul")
@click.pass_obj
def map_columns(
    session: Session, batch_id: str, sheet: str, columns: tuple[str, ...], header_row: int | None
) -> None:
    """Correct the recognised columns (C=nik). / Cocokkan kolom."""
    from kesra_desktop.intake import batch, naming  # noqa: PLC0415

    with session.store() as store:
        named = naming.Names(store, batch_id)
        found = named.sheet(sheet)
        answers = named.columns(found, values_of(columns))
        batch.map_columns(
            store,
            batch_id,
            str(found.n),
            answers,
            header_row=header_row,
            progress=session.progress(),
        )
        session.answer(batch.summary(store, batch_id).values())


@intake.command("fix")
@click.argument("batch_id")
@click.argument("row")
@click.argument("values", nargs=-1, required=True)
@click.option("--reason", default="")
@click.option("--document", default="", help="the paper it was read from / dokumen")
@click.pass_obj
def fix(
    session: Session,
    batch_id: str,
    row: str,
    values: tuple[str, ...],
    reason: str,
    document: str,
) -> None:
    """Type fields of a row anew. / Perbaiki isian satu baris."""
    from kesra_desktop.intake import batch, naming  # noqa: PLC0415

    with session.store() as store:
        number = naming.Names(store, batch_id).row(row)
        fixed = batch.fix(
            store, batch_id, number, values_of(values), reason=reason, document=document
        )
    session.answer({"id": f"r{fixed.n}", "fields": fixed.fields, "problems": fixed.problems})


@intake.command("keep")
@click.argument("batch_id")
@click.argument("row")
@click.argument("code")
@click.option("--reason", default="")
@click.option("--document", default="")
@click.pass_obj
def keep(session: Session, batch_id: str, row: str, code: str, reason: str, document: str) -> None:
    """Confirm a finding: right as written. ROW may be all. / Benar seperti tertulis."""
    from kesra_desktop.intake import batch, naming  # noqa: PLC0415

    with session.store() as store:
        numbers = naming.Names(store, batch_id).some_rows(row, code)
        kept = batch.keep_as_is(store, batch_id, numbers, code, reason, document=document)
    session.answer({"rows": kept})


@intake.command("suggestions")
@click.argument("batch_id")
@click.argument("code")
@click.pass_obj
def suggestions(session: Session, batch_id: str, code: str) -> None:
    """Take every proposed repair of one kind. / Terima semua usulan satu jenis."""
    from kesra_desktop.intake import batch  # noqa: PLC0415

    with session.store() as store:
        session.answer({"rows": batch.take_suggestions(store, batch_id, code)})


@intake.command("hold")
@click.argument("batch_id")
@click.argument("row")
@click.option("--release", is_flag=True, help="let it come in again / lepaskan lagi")
@click.pass_obj
def hold(session: Session, batch_id: str, row: str, *, release: bool) -> None:
    """Put a row aside. / Tahan satu baris."""
    from kesra_desktop.intake import batch, naming  # noqa: PLC0415

    with session.store() as store:
        number = naming.Names(store, batch_id).row(row)
        act = batch.release if release else batch.hold
        session.answer({"rows": act(store, batch_id, [number])})


@intake.command("decide")
@click.argument("batch_id")
@click.argument("pair")
@click.argument("answer", type=click.Choice(["same", "different", "later"]))
@click.pass_obj
def decide(session: Session, batch_id: str, pair: str, answer: str) -> None:
    """Say whether a pair is one person. / Orang yang sama atau bukan."""
    from kesra_desktop.intake import batch, naming  # noqa: PLC0415

    with session.store() as store:
        number = naming.number(pair, "p")
        batch.decide(store, batch_id, number, answer)
    session.answer({"pair": f"p{number}", "answer": answer})


@intake.command("back")
@click.argument("batch_id")
@click.pass_obj
def back(session: Session, batch_id: str) -> None:
    """Take the last decision back. / Batalkan keputusan terakhir."""
    from kesra_desktop.intake import batch  # noqa: PLC0415

    with session.store() as store:
        undone = batch.take_back(store, batch_id)
    session.answer(
        {"undone": undone.verb, "rows": undone.rows} if undone else {"undone": None, "rows": 0}
    )


@intake.command("accept")
@click.argument("batch_id")
@click.option("--held", is_flag=True, help="also rows put aside / juga baris yang ditahan")
@click.pass_obj
def accept(session: Session, batch_id: str, *, held: bool) -> None:
    """Put the settled rows into the register. / Masukkan baris yang sudah beres."""
    from kesra_desktop.intake import batch  # noqa: PLC0415

    with session.store() as store:
        session.answer(asdict(batch.accept(store, batch_id, session.progress(), held=held)))


@intake.command("refuse")
@click.argument("batch_id")
@click.option("--reason", required=True)
@click.pass_obj
def refuse(session: Session, batch_id: str, reason: str) -> None:
    """Refuse a batch; nothing of it comes in. / Tolak kumpulan."""
    from kesra_desktop.intake import batch  # noqa: PLC0415

    with session.store() as store:
        batch.refuse(store, batch_id, reason)
    session.answer({"batch": batch_id, "state": "refused"})


@intake.command("reopen")
@click.argument("batch_id")
@click.pass_obj
def reopen(session: Session, batch_id: str) -> None:
    """Take a refusal back. / Buka kembali."""
    from kesra_desktop.intake import batch  # noqa: PLC0415

    with session.store() as store:
        batch.reopen(store, batch_id)
        session.answer({"batch": batch_id, "state": batch.summary(store, batch_id).state})


@intake.command("undo")
@click.argument("batch_id")
@click.pass_obj
def undo(session: Session, batch_id: str) -> None:
    """Take an accepted batch back, whole. / Batalkan seluruh kumpulan."""
    from kesra_desktop.intake import batch  # noqa: PLC0415

    with session.store() as store:
        session.answer(asdict(batch.undo(store, batch_id, session.progress())))


@intake.command("result")
@click.argument("batch_id")
@click.option("--out", required=True, type=click.Path(path_type=Path))
@click.pass_obj
def result(session: Session, batch_id: str, out: Path) -> None:
    """Write the whole staged result as JSON lines. / Tulis seluruh hasil."""
    from kesra_desktop.intake import result as writing  # noqa: PLC0415

    with session.store() as store:
        lines = writing.write(store, batch_id, out)
    session.answer({"file": str(out), "lines": lines})


@intake.command("returns")
@click.argument("batch_id")
@click.option("--out", required=True, type=click.Path(path_type=Path))
@click.pass_obj
def returns(session: Session, batch_id: str, out: Path) -> None:
    """Write the rows to correct, for their sender. / Baris untuk diperbaiki pengirim."""
    from kesra_desktop.intake import returns as writing  # noqa: PLC0415

    with session.store() as store:
        written = writing.write(store, batch_id, out)
    session.answer({"file": str(out), "rows": written})


COMMANDS = (intake,)
