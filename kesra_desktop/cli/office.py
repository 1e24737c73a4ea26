"""Commands about the office and its laptops, and about the program itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kesra_desktop import __version__
from kesra_desktop.cli.context import Session, ask

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store


@click.command("init", help="A new office on this laptop. / Kantor baru di laptop ini.")
@click.option("--office", "name", required=True)
@click.option("--code", required=True, help="short laptop code that starts every receipt number")
@click.option("--laptop", required=True)
@click.option("--city", default="33.75", show_default=True)
@click.pass_obj
def init(session: Session, name: str, code: str, laptop: str, city: str) -> None:
    """Set the first laptop up; --operator names its administrator."""
    from kesra_desktop.store.office import OfficePlan, create_office  # noqa: PLC0415

    operator = session.options.get("--operator") or "Koordinator"
    plan = OfficePlan(name, code, laptop, operator, session.passphrase(again=True), city)
    with create_office(session.folder, plan, session.now) as store:
        session.answer(
            {"office": store.office_id, "laptop": laptop, "code": code},
            f"{name}: {laptop} ({code}) siap.",
        )


@click.command("invite", help="An invitation for one new laptop. / Undangan laptop baru.")
@click.option("--code", required=True)
@click.option("--laptop", required=True)
@click.option("--may-order", is_flag=True, help="it may shut lost laptops out")
@click.option("--out", required=True, type=click.Path(path_type=Path))
@click.pass_obj
def invite(session: Session, code: str, laptop: str, may_order: bool, out: Path) -> None:
    """Write the invitation and print the one-time code that opens it."""
    from kesra_desktop.sync import enrol  # noqa: PLC0415

    with session.store() as store:
        spoken = enrol.invite(store, code, laptop, out, may_order=may_order)
    session.answer({"file": str(out), "pass": spoken}, f"{out}\n{spoken}")


@click.command("join", help="Join an office. / Bergabung.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--invite-file", type=click.Path(path_type=Path, exists=True))
@click.pass_obj
def join(session: Session, file: Path, invite_file: Path | None) -> None:
    """Make this data folder a laptop of the office, by invitation or as it asked for."""
    from kesra_desktop.errors import UnknownOperator  # noqa: PLC0415
    from kesra_desktop.sync import enrol, requesting  # noqa: PLC0415

    operator = session.options.get("--operator")
    if not operator:
        raise UnknownOperator(name="?", names="--operator NAME")
    if invite_file is None and requesting.is_pending(session.folder):
        asker = enrol.Newcomer(operator, session.passphrase())
        store, words = requesting.join(session.folder, file, asker, session.now)
        with store:
            session.answer({**_joined(store), "words": words})
        return
    code = invite_file.read_text("utf-8").strip() if invite_file else ask("Kode sekali pakai")
    invitation = enrol.open_invitation(file, code)
    who = enrol.Newcomer(operator, session.passphrase(again=True))
    with enrol.join(session.folder, invitation, who, session.now) as store:
        session.answer(_joined(store))


def _joined(store: Store) -> dict[str, object]:
    from kesra_desktop.model.people import Recipient  # noqa: PLC0415

    return {
        "office": store.office_id,
        "laptop": store.device.label,
        "code": store.device.prefix,
        "records": store.count(Recipient),
    }


@click.command("laptops", help="Every known laptop. / Semua laptop kantor.")
@click.pass_obj
def laptops(session: Session) -> None:
    """List the laptops with what is known of them."""
    from kesra_desktop.store import exchanges, queries, revocation  # noqa: PLC0415
    from kesra_desktop.sync.exchange import named_gaps  # noqa: PLC0415

    with session.store() as store:
        gaps = named_gaps(store)
        held = {one.code: one for one in revocation.held_back(store)}
        rows: list[dict[str, object]] = [
            {
                "code": known.prefix,
                "name": known.label,
                "state": known.state,
                "last_change": known.got,
                "confirmed": known.confirmed,
                "gaps": [[a, z] for prefix, a, z in gaps if prefix == known.prefix],
                "clock_difference": exchanges.clock_off(store, known.code),
                "last_ok": held[known.code].last_ok if known.code in held else None,
                "not_counted": held[known.code].stored if known.code in held else 0,
            }
            for known in queries.laptops(store)
        ]
    session.answer(rows)


@click.command("revoke", help="Shut a lost laptop out. / Keluarkan laptop yang hilang.")
@click.argument("code")
@click.option("--reason", required=True)
@click.option("--last-ok", type=click.IntRange(min=0), help="the last change that still counts")
@click.option("--at-gap", is_flag=True, help="where changes are missing that nobody has any more")
@click.pass_obj
def revoke(session: Session, code: str, reason: str, last_ok: int | None, at_gap: bool) -> None:
    """Stop writing files for a laptop, and let nothing it writes from now on count."""
    from kesra_desktop.sync import revoking  # noqa: PLC0415

    if at_gap and last_ok is not None:
        raise click.UsageError("--last-ok NUMBER | --at-gap")
    with session.store() as store:
        held = (
            revoking.close_at_gap(store, code, reason)
            if at_gap
            else revoking.revoke(store, code, reason, last_ok)
        )
    session.answer(
        {
            "code": held.prefix,
            "last_ok": held.last_ok,
            "not_counted": held.stored,
            "receipts": list(held.receipts),
        }
    )


@click.command("version", help="Versions. / Versi program.")
@click.pass_obj
def version(session: Session) -> None:
    """Print the versions of the program, of SQLite, of SQLCipher and of the schema."""
    from kesra_desktop.store.database import SCHEMA_VERSION, engine_versions  # noqa: PLC0415

    sqlite, cipher = engine_versions()
    values = {
        "version": __version__,
        "sqlite": sqlite,
        "sqlcipher": cipher,
        "schema": SCHEMA_VERSION,
    }
    session.answer(values)


COMMANDS = (init, invite, join, laptops, revoke, version)
