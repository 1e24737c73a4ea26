"""Commands about photographed lists: keep the pages, type them twice, take the people over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kesra_desktop.cli.context import pairs
from kesra_desktop.errors import NotFound

if TYPE_CHECKING:
    from kesra_desktop.cli.context import Session
    from kesra_desktop.model.typed import TypedRow

_FILE = click.Path(path_type=Path)
_ROW = click.IntRange(min=1)


@click.group("photo", help="Lists that survive as photos. / Daftar yang tinggal fotonya.")
def photo() -> None:
    """Gather the verbs of photographed lists."""


@photo.command("add")
@click.argument("files", nargs=-1, required=True, type=_FILE)
@click.option("--about", default="", help="what the list is")
@click.option("--holder", default="", help="who kept it")
@click.pass_obj
def photo_add(session: Session, files: tuple[Path, ...], about: str, holder: str) -> None:
    """Keep photographed pages as one source, small, without metadata, encrypted."""
    from kesra_desktop.imaging import apart  # noqa: PLC0415
    from kesra_desktop.model.sources import Source  # noqa: PLC0415
    from kesra_desktop.services import attaching  # noqa: PLC0415

    read = apart.read_apart(files)
    for _, problem in read.refused:
        raise problem
    with session.store() as store:
        source = attaching.new_photo_source(store, read.pages, about, holder)
        kept = attaching.pictures_of(store, Source, source.id)
    session.answer(
        {
            "source": source.id,
            "pages": [{"hash": one.hash, "label": one.label, "bytes": one.size} for one in kept],
        }
    )


@photo.command("pages")
@click.argument("source")
@click.pass_obj
def photo_pages(session: Session, source: str) -> None:
    """List the pages of a source, and which laptop has those that are not here."""
    from kesra_desktop.model.sources import Source  # noqa: PLC0415
    from kesra_desktop.services import attaching  # noqa: PLC0415

    with session.store() as store:
        store.get(Source, source)
        kept = attaching.pictures_of(store, Source, source)
    session.answer(
        [
            {
                "hash": one.hash,
                "label": one.label,
                "bytes": one.size,
                "here": one.here,
                "laptop": one.laptop,
            }
            for one in kept
        ]
    )


@photo.command("show")
@click.argument("page")
@click.option("--out", required=True, type=_FILE, help="write the picture here")
@click.pass_obj
def photo_show(session: Session, page: str, out: Path) -> None:
    """Write one page as a JPEG file."""
    from kesra_desktop.services import attaching  # noqa: PLC0415
    from kesra_desktop.store import outside  # noqa: PLC0415

    with session.store() as store:
        data = attaching.picture(store, page)
    if data is None:
        raise NotFound(what=page)
    with outside.whole_file(out) as file:
        file.write(data)
    session.answer({"file": str(out), "bytes": len(data)})


@photo.command("type")
@click.argument("source")
@click.argument("row", type=_ROW)
@click.argument("values", nargs=-1, required=True, metavar="FIELD=VALUE…")
@click.pass_obj
def photo_type(session: Session, source: str, row: int, values: tuple[str, ...]) -> None:
    """Keep what you read on a row."""
    from kesra_desktop.services import typing_in  # noqa: PLC0415

    with session.store() as store:
        typed = typing_in.type_row(store, source, row, pairs(values))
    session.answer(_row(typed))


@photo.command("again")
@click.argument("source")
@click.argument("row", type=_ROW)
@click.argument("values", nargs=-1, required=True, metavar="FIELD=VALUE…")
@click.pass_obj
def photo_again(session: Session, source: str, row: int, values: tuple[str, ...]) -> None:
    """Read name and NIK of a row again, as another operator; shows what differs."""
    from kesra_desktop.services import typing_in  # noqa: PLC0415

    with session.store() as store:
        typed = typing_in.type_again(store, source, row, pairs(values))
    session.answer(_row(typed))


@photo.command("settle")
@click.argument("source")
@click.argument("row", type=_ROW)
@click.argument("values", nargs=-1, required=True, metavar="FIELD=VALUE…")
@click.option("--reason", required=True)
@click.pass_obj
def photo_settle(
    session: Session, source: str, row: int, values: tuple[str, ...], reason: str
) -> None:
    """Decide what a row says where two read differently."""
    from kesra_desktop.services import typing_in  # noqa: PLC0415

    with session.store() as store:
        typed = typing_in.settle(store, source, row, pairs(values), reason)
    session.answer(_row(typed))


@photo.command("rows")
@click.argument("source")
@click.pass_obj
def photo_rows(session: Session, source: str) -> None:
    """List the typed rows of a source as they stand."""
    from kesra_desktop.services import typing_in  # noqa: PLC0415

    with session.store() as store:
        rows = typing_in.typed_rows(store, source)
    session.answer([_row(one) for one in rows])


@photo.command("check")
@click.argument("source")
@click.pass_obj
def photo_check(session: Session, source: str) -> None:
    """Make a list of the rows that are ready, to be checked like any other (`kesra intake`)."""
    from kesra_desktop.intake import batch, typed_pages  # noqa: PLC0415

    with session.store() as store:
        found = batch.summary(store, typed_pages.stage(store, source))
    session.answer(found.values())


@photo.command("accept")
@click.argument("source")
@click.pass_obj
def photo_accept(session: Session, source: str) -> None:
    """Put the rows that are ready into the register; those with doubts stay in their list."""
    from kesra_desktop.intake import batch, typed_pages  # noqa: PLC0415

    with session.store() as store:
        done = batch.accept(store, typed_pages.stage(store, source))
    session.answer({"added": done.added, "enriched": done.enriched, "held": done.held})


@photo.command("alone")
@click.argument("source")
@click.option("--reason", required=True)
@click.pass_obj
def photo_alone(session: Session, source: str, reason: str) -> None:
    """Let the rows that one clerk alone has read stand, where there is no second one."""
    from kesra_desktop.services import typing_in  # noqa: PLC0415

    with session.store() as store:
        count = typing_in.settle_alone(store, source, reason)
    session.answer({"settled": count})


def _row(typed: TypedRow) -> dict[str, Any]:
    return {
        "row": typed.row,
        "fields": typed.values(),
        "twice": typed.second is not None,
        "ready": typed.ready,
        "differences": [
            {"field": one.field, "first": one.first, "second": one.second}
            for one in typed.differences
        ],
    }


COMMANDS = (photo,)
