"""Commands about people and about records of any kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kesra_desktop.cli.context import Session, pairs
from kesra_desktop.i18n import tr
from kesra_desktop.model.catalogue import kinds
from kesra_desktop.model.distributions import Entitlement, Handover
from kesra_desktop.model.fields import dump, fields_of
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.record import Record, kind_named
from kesra_desktop.model.sources import Evidence

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store


def _plain(record: Record) -> dict[str, Any]:
    return {"id": record.id, **{k: v for k, v in record.values().items() if v not in ("", None)}}


@click.command("register", help="One recipient. / Satu penerima.")
@click.argument("values", nargs=-1)
@click.pass_obj
def register(session: Session, values: tuple[str, ...]) -> None:
    """Save one person from FIELD=VALUE arguments."""
    from kesra_desktop.services.registration import register as save  # noqa: PLC0415

    with session.store() as store:
        done = save(store, pairs(values))
    codes = [finding.code for finding in done.findings]
    answer = {"id": done.record.id, "problems": codes, "look_alikes": list(done.look_alikes)}
    session.answer(answer)


@click.command("amend", help="Correct a record. / Perbaiki data.")
@click.argument("record_id")
@click.argument("values", nargs=-1)
@click.option("--reason", default="")
@click.pass_obj
def amend(session: Session, record_id: str, values: tuple[str, ...], reason: str) -> None:
    """Correct fields of a record of any kind."""
    from kesra_desktop.services.registration import amend as save  # noqa: PLC0415

    with session.store() as store:
        record = _any(store, record_id)
        changed = save(store, type(record), record_id, pairs(values), reason)
    session.answer({"id": record_id, "changed": list(changed)})


def _any(store: Any, record_id: str) -> Record:
    from kesra_desktop.errors import NotFound  # noqa: PLC0415

    for kind in kinds().values():
        found: Record | None = store.maybe(kind, record_id)
        if found:
            return found
    raise NotFound(what=record_id)


@click.command("find", help="Search people. / Cari penerima.")
@click.argument("text")
@click.option("--limit", default=20, show_default=True)
@click.pass_obj
def find(session: Session, text: str, limit: int) -> None:
    """Answer as the search box does."""
    from kesra_desktop.store import audit, search  # noqa: PLC0415

    with session.store() as store:
        ids = search.find_people(store, text, limit).ids
        people = [store.get(Recipient, one) for one in ids]
        audit.note(store, audit.Act.LISTED, Recipient.kind, detail=f"rows={len(people)}")
    session.answer(
        [
            {
                "id": one.id,
                "full_name": one.full_name,
                "nik": one.nik if session.json else one.masked_nik(),
                "kelurahan": one.kelurahan_code,
                "category": one.category,
            }
            for one in people
        ]
    )


@click.command("show", help="One record. / Satu data.")
@click.argument("record_id")
@click.option("--history", is_flag=True)
@click.pass_obj
def show(session: Session, record_id: str, history: bool) -> None:
    """Show a record, and who changed what, when and on which laptop."""
    from kesra_desktop.store import audit, provenance  # noqa: PLC0415

    with session.store() as store:
        record = _any(store, record_id)
        values = _plain(record)
        if isinstance(record, Recipient):
            audit.note(store, audit.Act.REVEALED, Recipient.kind, record.id)
            values["missing"] = list(record.missing())
            values["entitlements"] = _about(store, Entitlement, record)
            values["handovers"] = _about(store, Handover, record)
        if history:
            values["sources"] = _about(store, Evidence, record)
            values["history"] = [
                {
                    "at": change.at.isoformat(),
                    "laptop": change.prefix,
                    "operator": change.operator,
                    "verb": change.verb,
                    "values": change.values,
                    "reason": change.reason,
                }
                for change in store.history(record_id)
            ]
            if isinstance(record, Recipient):
                values["origins"] = provenance.origin_values(store, record)
    session.answer(values)


def _about(store: Store, kind: type[Record], record: Record) -> list[dict[str, Any]]:
    return [_plain(one) for one in store.find(kind, recipient=record.id)]


@click.command("confirm", help="Make sure of a person. / Kuatkan data seseorang.")
@click.argument("record_id")
@click.argument("values", nargs=-1)
@click.option("--document", default="", help="the paper that was seen / dokumen yang dilihat")
@click.option("--met", is_flag=True, help="the person was met / bertemu orangnya")
@click.option("--reason", default="")
@click.pass_obj
def confirm(
    session: Session,
    record_id: str,
    values: tuple[str, ...],
    document: str,
    met: bool,
    reason: str,
) -> None:
    """Confirm a person, or fields as FIELD=VALUE, by a document, a meeting or a choice."""
    from kesra_desktop.services.confirming import confirm as save  # noqa: PLC0415

    with session.store() as store:
        trust = save(store, record_id, pairs(values), document=document, met=met, reason=reason)
    session.answer({"id": record_id, "trust": trust.value})


@click.command("kinds", help="Declared kinds. / Jenis data.")
@click.pass_obj
def list_kinds(session: Session) -> None:
    """List the kinds of records."""
    session.answer([{"kind": name, "title": tr(kind.title)} for name, kind in kinds().items()])


@click.command("fields", help="Fields of a kind. / Isian satu jenis data.")
@click.argument("kind")
@click.pass_obj
def list_fields(session: Session, kind: str) -> None:
    """List the declared fields of a kind."""
    session.answer(
        [
            {
                "field": one.name,
                "label": one.label(),
                "type": one.type.__name__,
                "required": one.required,
                "private": one.declared.private,
            }
            for one in fields_of(kind_named(kind))
        ]
    )


@click.command("list", help="Records of one kind. / Daftar data.")
@click.argument("kind")
@click.argument("values", nargs=-1)
@click.pass_obj
def list_records(session: Session, kind: str, values: tuple[str, ...]) -> None:
    """List records whose fields equal what is given."""
    from kesra_desktop.model.record import parse_texts  # noqa: PLC0415
    from kesra_desktop.store import audit  # noqa: PLC0415

    chosen = kind_named(kind)
    equal = {name: dump(value) for name, value in parse_texts(chosen, pairs(values)).items()}
    with session.store() as store:
        rows = [_plain(record) for record in store.find(chosen, **equal)]
        if chosen is Recipient:
            audit.note(store, audit.Act.LISTED, Recipient.kind, detail=f"rows={len(rows)}")
    session.answer(rows)


@click.command("put", help="A record of any kind. / Data jenis apa pun.")
@click.argument("kind")
@click.argument("values", nargs=-1)
@click.pass_obj
def put(session: Session, kind: str, values: tuple[str, ...]) -> None:
    """Make a record of a kind that has no verb of its own."""
    from kesra_desktop.services.registration import put as save  # noqa: PLC0415

    with session.store() as store:
        session.answer({"id": save(store, kind_named(kind), pairs(values)).id})


COMMANDS = (register, amend, confirm, find, show, list_kinds, list_fields, list_records, put)
