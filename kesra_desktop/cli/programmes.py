"""Commands about programmes: entered, proposed for, verified and decided."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kesra_desktop.cli.context import DAY, InvalidFile, Session

if TYPE_CHECKING:
    from datetime import datetime

    from kesra_desktop.model.people import Recipient
    from kesra_desktop.services.examining import Examined
    from kesra_desktop.store.store import Store


@click.group("programme", help="Aid programmes. / Program bantuan.")
def programme() -> None:
    """Gather the verbs of a programme."""


@programme.command("new")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--template", "name", help="start from a template; `programme templates` lists them")
@click.option("--code", help="another code than the template's")
@click.pass_obj
def programme_new(session: Session, file: Path | None, name: str | None, code: str | None) -> None:
    """Save a programme from a JSON file or from a template."""
    from kesra_desktop.services import programmes  # noqa: PLC0415

    if (file is None) == (name is None):
        raise click.UsageError("FILE.json | --template NAME")
    plan = programmes.template(name) if name else _plan(file)
    if code:
        plan["code"] = code
    with session.store() as store:
        saved = programmes.new_programme(store, plan)
    session.answer({"id": saved.id, "code": saved.code})


def _plan(file: Path | None) -> dict[str, Any]:
    try:
        plan = json.loads(file.read_text("utf-8")) if file else None
    except (OSError, ValueError):
        plan = None
    if not isinstance(plan, dict):
        raise InvalidFile(file=file.name if file else "")
    return plan


@programme.command("templates")
@click.pass_obj
def programme_templates(session: Session) -> None:
    """List the programmes that the office can start from."""
    from kesra_desktop.services import programmes  # noqa: PLC0415

    session.answer(
        [
            {"template": name, "code": plan["code"], "name": plan["name"], "fund": plan["fund"]}
            for name, plan in programmes.templates().items()
        ]
    )


@programme.command("show")
@click.argument("code")
@click.pass_obj
def programme_show(session: Session, code: str) -> None:
    """Show a programme with its items, criteria and periods, and where its proposals stand."""
    from kesra_desktop.services import programmes  # noqa: PLC0415

    with session.store() as store:
        session.answer(programmes.whole(store, code))


@programme.command("period")
@click.argument("code")
@click.argument("period")
@click.option("--name", default="")
@click.option("--starts", default="")
@click.option("--ends", default="")
@click.pass_obj
def programme_period(
    session: Session, code: str, period: str, name: str, starts: str, ends: str
) -> None:
    """Add a period to a programme."""
    from kesra_desktop.services import programmes  # noqa: PLC0415

    texts = {"code": period, "name": name, "starts": starts, "ends": ends}
    with session.store() as store:
        session.answer({"id": programmes.add_period(store, code, texts).id})


@programme.command("proposals")
@click.argument("code")
@click.argument("period")
@click.option("--status", help="only those of one status")
@click.option("--why", is_flag=True, help="examine each one again and say why not")
@click.pass_obj
def programme_proposals(
    session: Session, code: str, period: str, status: str | None, why: bool
) -> None:
    """List the proposals of a period and where they stand."""
    from kesra_desktop.services import programmes, verification  # noqa: PLC0415
    from kesra_desktop.store import proposals  # noqa: PLC0415

    with session.store() as store:
        _, found = programmes.programme_and_period(store, code, period)
        rows = []
        for row in proposals.rows_of(store, found.id):
            if status and row.status.value != status:
                continue
            values: dict[str, Any] = {
                "id": row.enrolment,
                "recipient": row.recipient,
                "full_name": row.name,
                "category": row.category,
                "status": row.status.value,
                "reason": row.reason,
            }
            if why:
                seen = verification.examine(store, row.enrolment)
                values["missing"] = list(seen.missing)
                values["why_not"] = [one.words for one in seen.against]
            rows.append(values)
    session.answer(rows)


@programme.command("document")
@click.argument("enrolment")
@click.argument("documents", nargs=-1, required=True)
@click.pass_obj
def programme_document(session: Session, enrolment: str, documents: tuple[str, ...]) -> None:
    """Note that documents or statements of a proposal were seen."""
    from kesra_desktop.services import verification  # noqa: PLC0415

    with session.store() as store:
        noted = verification.note_documents(store, enrolment, documents)
        missing = verification.examine(store, enrolment).missing
    session.answer({"noted": noted, "missing": list(missing)})


@programme.command("move")
@click.argument("enrolment")
@click.argument("status")
@click.option("--reason", default="")
@click.pass_obj
def programme_move(session: Session, enrolment: str, status: str, reason: str) -> None:
    """Take one step of the workflow for one proposal."""
    from kesra_desktop.model.programmes import Enrolment  # noqa: PLC0415
    from kesra_desktop.model.record import parse_texts  # noqa: PLC0415
    from kesra_desktop.services import verification  # noqa: PLC0415

    goal = parse_texts(Enrolment, {"status": status})["status"]
    with session.store() as store:
        verification.move(store, enrolment, goal, reason)
    session.answer({"id": enrolment, "status": status})


@programme.command("recheck")
@click.argument("code")
@click.argument("period")
@click.option("--end", is_flag=True, help="end the part of those who do not fit any more")
@click.pass_obj
def programme_recheck(session: Session, code: str, period: str, end: bool) -> None:
    """List who was decided and does not fit any more, such as a child who has grown up."""
    from kesra_desktop.services import verification  # noqa: PLC0415

    with session.store() as store:
        found = verification.recheck(store, code, period, end=end)
    session.answer([{**_why(one), "ended": end} for one in found])


@programme.command("replace")
@click.argument("enrolment")
@click.argument("recipient")
@click.option("--reason", required=True)
@click.pass_obj
def programme_replace(session: Session, enrolment: str, recipient: str, reason: str) -> None:
    """Put a person in the place of one who died or moved away."""
    from kesra_desktop.model.people import Recipient  # noqa: PLC0415
    from kesra_desktop.services import verification  # noqa: PLC0415

    with session.store() as store:
        person = store.get(Recipient, recipient)
        session.answer({"id": verification.replace_person(store, enrolment, person, reason).id})


@click.command("enrol", help="Propose recipients. / Usulkan penerima.")
@click.argument("code")
@click.argument("period")
@click.option("--category")
@click.option("--ids", "ids_file", type=click.Path(path_type=Path))
@click.option("--from-batch", "batch", help="everybody of a list that was accepted")
@click.option("--as", "proposed_as", default="", help="the category they are proposed in")
@click.pass_obj
def enrol(session: Session, /, code: str, period: str, **how: Any) -> None:
    """Propose everybody of a category, of an accepted list, or of a file with one id a line."""
    from kesra_desktop.services import planning  # noqa: PLC0415

    proposed_as = how.pop("proposed_as")
    if sum(given is not None for given in how.values()) != 1:
        raise click.UsageError("--category C | --ids FILE | --from-batch BATCH")
    with session.store() as store:
        people = _people(store, **how)
        count = planning.enrol(store, code, period, people, proposed_as)
    session.answer({"proposed": count})


def _people(
    store: Store, category: str | None, ids_file: Path | None, batch: str | None
) -> list[Recipient]:
    from kesra_desktop.intake.batch import recipients  # noqa: PLC0415
    from kesra_desktop.model.people import Recipient  # noqa: PLC0415

    if ids_file:
        try:
            ids = ids_file.read_text("utf-8").split()
        except OSError:
            raise InvalidFile(file=ids_file.name) from None
    elif batch:
        ids = recipients(store, batch)
    else:
        return store.find(Recipient, category=category)
    return [store.get(Recipient, one) for one in ids]


def verify_proposals(session: Session, code: str, period: str, reason: str) -> None:
    """Examine every open proposal, and say who is not eligible and why."""
    from kesra_desktop.services import verification  # noqa: PLC0415

    with session.store() as store:
        done = verification.verify(store, code, period, reason=reason)
    session.answer(
        {
            "eligible": done.fit,
            "to_correct": [_why(one) for one in done.to_correct],
            "not_eligible": [_why(one) for one in done.unfit],
            "needs_reason": [_why(one) for one in done.asking],
        }
    )


def _why(seen: Examined) -> dict[str, Any]:
    return {
        "id": seen.enrolment.id,
        "recipient": seen.person.id,
        "full_name": seen.person.full_name,
        "missing": list(seen.missing),
        "why_not": [one.words for one in seen.against],
    }


@click.command("decide", help="Enter the decree. / Tetapkan dengan SK.")
@click.argument("code")
@click.argument("period")
@click.option("--decree", required=True)
@click.option("--date", "day", required=True, type=DAY)
@click.option("--only", multiple=True, help="an enrolment; repeat for more")
@click.pass_obj
def decide(
    session: Session, code: str, period: str, decree: str, day: datetime, only: tuple[str, ...]
) -> None:
    """Move everybody found eligible to decided, by a decree."""
    from kesra_desktop.services import planning  # noqa: PLC0415

    with session.store() as store:
        decided = planning.decide(store, code, period, decree, day.date(), only)
    session.answer({"decided": decided})


COMMANDS = (programme, enrol, decide)
