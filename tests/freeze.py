"""Freeze a laptop's data folder and an exchange file in today's format, for tests/store to read.

Once for each format, never again for one that somebody may have on a disk or a stick:
PYTHONPATH=.:tests python tests/freeze.py tests/data/frozen-N
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builders import PASSPHRASE, Clock, a_recipient, laptop

from kesra_desktop.model.catalogue import kinds
from kesra_desktop.model.fields import dump, fields_of
from kesra_desktop.model.institutions import Institution
from kesra_desktop.model.people import Recipient, RoleAtInstitution
from kesra_desktop.services import planning
from kesra_desktop.services.handover import hand_over
from kesra_desktop.store import joining
from kesra_desktop.store.keys import Cost
from kesra_desktop.store.office import open_office
from kesra_desktop.sync import enrol, exchange

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store

PLAN = {
    "code": "BEKU",
    "name": "Bantuan beku",
    "items": [{"name": "Beras", "quantity": "2.5", "unit": "kg"}],
    "periods": [{"code": "2025", "name": "2025"}],
}
NAMES = ("Imam Fathoni", "Nur Laila", "Sholeh Mubarok", "Masruroh", "Zumrotun", "Nur Lailah")


def freeze(place: Path) -> None:
    """Write the folder of laptop B2, a file for it, and what stands there before and after."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with laptop(folder / "a") as a:
            day = _register(a)
            code = enrol.invite(a, "B2", "Loket 2", folder / "b.kesra")
            invitation = enrol.open_invitation(folder / "b.kesra", code)
            who = enrol.Newcomer("Hendro", PASSPHRASE)
            enrol.join(folder / "b", invitation, who, Clock(), Cost()).close()
            _work(a, day)
            sent = Path(exchange.export_to(a, folder / "stick")["path"])
        place.mkdir(parents=True)
        shutil.copytree(folder / "b", place / "laptop")
        shutil.copy(sent, place / "exchange.kesra")
        with open_office(folder / "b", None, PASSPHRASE, Clock()) as b:
            told = {"before": standing(b)}
            exchange.import_from(b, sent)
            told["after"] = standing(b)
    (place / "told.json").write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", "utf-8")


def standing(store: Store) -> dict[str, dict[str, dict[str, Any]]]:
    """Return every value of every record that is in use: what later formats must still say."""
    found = {
        name: {
            record.id: {
                field: value
                for field, value in record.values().items()
                if value not in (None, "") and value != dump(defaults[field])
            }
            for record in store.find(kind)
        }
        for name, kind in sorted(kinds().items())
        for defaults in ({field.name: field.default for field in fields_of(kind)},)
    }
    return {name: records for name, records in found.items() if records}


def _register(store: Store) -> str:
    people = [
        store.add(a_recipient(full_name=name, nik=f"339901430275{9001 + n}", sex="P", rt=n))
        for n, name in enumerate(NAMES)
    ]
    place = store.add(Institution(name="TPQ Nurul Huda"))
    store.add(RoleAtInstitution(recipient=people[0].id, institution=place.id))
    planning.new_programme(store, PLAN)
    planning.enrol(store, "BEKU", "2025", people[:4])
    planning.decide(store, "BEKU", "2025", "400/1", date(2025, 11, 1))
    return planning.plan_distribution(
        store, "BEKU", "2025", "Aula", date(2025, 11, 18)
    ).distribution.id


def _work(store: Store, day: str) -> None:
    """Leave one of each kind of entry that an ordinary day brings."""
    hand_over(store, day, "1")
    one, other = (store.find(Recipient, full_name=name)[0] for name in ("Nur Laila", "Nur Lailah"))
    seen = store.open(Recipient, one.id)
    store.save(replace(seen.record, phone="0899-0000-0001", note="é dua baris"), seen, "alasan")
    store.write({"k": joining.JOIN, "t": "recipient", "r": one.id, "v": {"with": other.id}}, "sama")
    gone = store.find(Recipient, full_name="Zumrotun")[0]
    store.mark_deleted(Recipient, gone.id, "tercatat dua kali")


if __name__ == "__main__":
    freeze(Path(sys.argv[1]))
