"""Exchange measured beside its floor in one run: read the ratios, not the seconds."""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.cli.context import Session
    from kesra_desktop.store.store import Store

_EDITED = 4  # one of so many people is edited for the delta
_COMMITS = 200
_PLACES = ("Jl. Melati", "Jl. Anggrek", "Gg. Mawar", "Jl. Dahlia", "Jl. Kenanga")


def exchange_beside_plain_rows(session: Session, folder: Path, people: int) -> dict[str, Any]:
    """Measure full and delta files of an encrypted office, and the same rows without any proof."""
    from kesra_desktop.cli.bench import office_for_measuring  # noqa: PLC0415
    from kesra_desktop.store.keys import Cost  # noqa: PLC0415
    from kesra_desktop.sync import enrol  # noqa: PLC0415

    with office_for_measuring(session, folder / "a") as a:
        code = enrol.invite(a, "B2", "Laptop 2", folder / "b.kesra")
        invitation = enrol.open_invitation(folder / "b.kesra", code)
        who = enrol.Newcomer("Lastri", "kata sandi pengukuran")
        with enrol.join(folder / "b", invitation, who, session.now, Cost()) as b:
            ids = _fill(a, people)
            return {"people": people, **_floor(folder, people), **_ours(folder, (a, b), ids)}


def _fill(store: Store, people: int) -> list[str]:
    from kesra_desktop.model.people import Recipient  # noqa: PLC0415

    with store.transaction():
        return [store.add(Recipient(**_person(n))).id for n in range(people)]


def _person(n: int) -> dict[str, Any]:
    """Return an invented person; the floor keeps the same texts."""
    return {
        "full_name": f"Orang Nomor {n}",
        "nik": f"339901{1 + n % 28:02d}{1 + n % 12:02d}75{9001 + n % 999}",
        "kk": f"339901{1 + n % 28:02d}{1 + n % 12:02d}00{9001 + n % 999}",
        "address": f"{_PLACES[n % 5]} {n % 300}",
        "rt": n % 9 + 1,
        "rw": n % 7 + 1,
        "phone": f"0899-0000-{n % 10_000:04d}",
        "birth_place": "Pekalongan",
        "kelurahan_code": f"33.75.0{1 + n % 4}.100{1 + n % 5}",
        "category": ("Guru TPQ", "Lansia", "Disabilitas")[n % 3],
        "note": f"catatan {n % 50}",
    }


def _floor(folder: Path, people: int) -> dict[str, Any]:
    from kesra_desktop.store import plain_rows  # noqa: PLC0415

    rows = []
    for n in range(people):
        texts = [str(value) for value in _person(n).values()]
        rows.append((f"p{n:019d}", *texts, *[""] * (20 - len(texts))))
    plain_rows.make(folder / "plain.db", rows)
    few = people // _EDITED
    return {
        "floor_export": _seconds(
            lambda: plain_rows.dump(folder / "plain.db", folder / "plain.zst", people)
        ),
        "floor_import": _seconds(lambda: plain_rows.load(folder / "plain.zst", folder / "to.db")),
        "floor_bytes": (folder / "plain.zst").stat().st_size,
        "floor_delta_export": _seconds(
            lambda: plain_rows.dump(folder / "plain.db", folder / "few.zst", few)
        ),
        "floor_delta_import": _seconds(
            lambda: plain_rows.load(folder / "few.zst", folder / "to.db")
        ),
        "floor_delta_bytes": (folder / "few.zst").stat().st_size,
    }


def _ours(folder: Path, laptops: tuple[Store, Store], ids: list[str]) -> dict[str, Any]:
    from kesra_desktop.sync import exchange  # noqa: PLC0415

    a, b = laptops
    stick = folder / "stick"
    stick.mkdir()
    found: dict[str, Any] = {}
    found["export"], full = _measured(lambda: exchange.export_to(a, stick))
    found["import"], _ = _measured(lambda: exchange.import_from(b, Path(full["path"])))
    found["again"], _ = _measured(lambda: exchange.import_from(b, Path(full["path"])))
    exchange.import_from(a, Path(exchange.export_to(b, stick)["path"]))  # the receipt
    edited = ids[::_EDITED]
    with a.transaction():
        for person in edited:
            _edit(a, person, "0899-0000-1111")
    found["delta_export"], delta = _measured(lambda: exchange.export_to(a, stick, delta_for="B2"))
    found["delta_import"], _ = _measured(lambda: exchange.import_from(b, Path(delta["path"])))
    commits = [
        _seconds(lambda person=person: _edit(a, person, "0899-0000-2222"))  # type: ignore[misc]
        for person in edited[:_COMMITS]
    ]
    return {
        **found,
        "bytes": full["bytes"],
        "delta_bytes": delta["bytes"],
        "edits": len(edited),
        "commit_p50_ms": round(statistics.median(commits) * 1000, 2),
        "commit_p95_ms": round(sorted(commits)[int(len(commits) * 0.95)] * 1000, 2),
    }


def _edit(store: Store, person: str, phone: str) -> None:
    from kesra_desktop.model.people import Recipient  # noqa: PLC0415

    seen = store.open(Recipient, person)
    store.save(replace(seen.record, phone=phone), seen)


def _measured(act: Callable[[], Any]) -> tuple[float, Any]:
    started = time.perf_counter()
    answer = act()
    return round(time.perf_counter() - started, 3), answer


def _seconds(act: Callable[[], Any]) -> float:
    return _measured(act)[0]
