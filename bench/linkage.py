"""Who is the same person, measured beside the Python Record Linkage Toolkit on the same rows.

In a virtual environment of its own (nothing of it belongs to the program):

    python3 -m venv build/linkage
    build/linkage/bin/pip install --require-hashes -r bench/requirements.txt
    PYTHONPATH=. build/linkage/bin/python bench/linkage.py --people 20000
    PYTHONPATH=. build/linkage/bin/python bench/linkage.py --rows ROWS.csv
    PYTHONPATH=. build/linkage/bin/python bench/linkage.py --people 75000 --register 100000

ROWS.csv has the fields of `Candidate` as columns, and ``person``: whose row it is. Printed as JSON:
pairs, recall over all true pairs once groups are closed, precision of the pairs, seconds. With a
register nothing is compared with the toolkit: how long rows take against that many people.
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import sys
import time
from collections import defaultdict
from dataclasses import fields, replace
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pandas as pd
import recordlinkage

from bench.people import Copy, copies
from kesra_desktop.model.names import consonants, fold
from kesra_desktop.model.sameness.candidate import Candidate, PairKind
from kesra_desktop.model.sameness.search import pairs

if TYPE_CHECKING:
    from collections.abc import Iterable

Edge = tuple[str, str]
BLOCKS = ("nik", "sound", "birth_date", "bones")
EXACT = ("nik", "birth_date", "sex", "kelurahan", "rt", "rw", "kk")


def ours(rows: list[Copy]) -> dict[str, list[Edge]]:
    """Return our pairs by what becomes of them."""
    found: dict[str, list[Edge]] = {kind.value: [] for kind in PairKind}
    for pair in pairs([row.candidate for row in rows]):
        found[pair.kind.value].append((pair.a, pair.b))
    return found


def theirs(rows: list[Copy]) -> list[Edge]:
    """Return the toolkit's matches: blocks, agreements by field, weights by expectation.

    It is given our folded names, so that only the way of deciding differs.
    """
    table = pd.DataFrame([_plain(row.candidate) for row in rows]).set_index("key")
    table = table.replace("", None)
    indexer = recordlinkage.Index()
    for name in BLOCKS:
        indexer.block(name)
    candidates = indexer.index(table)
    agreement = recordlinkage.Compare()
    agreement.string("sound", "sound", method="jarowinkler", threshold=0.92, label="name")
    agreement.exact("sound", "sound", label="sound")
    agreement.string("nik", "nik", method="damerau_levenshtein", threshold=0.9, label="near")
    for name in EXACT:
        agreement.exact(name, name, label=name)
    vectors = agreement.compute(candidates, table).fillna(0)
    model = recordlinkage.ECMClassifier(binarize=0.5)
    return [(str(a), str(b)) for a, b in model.fit_predict(vectors)]


def _plain(one: Candidate) -> dict[str, Any]:
    values = {name: getattr(one, name) for name in ("key", *EXACT)}
    return values | {"sound": fold(one.name), "bones": consonants(one.name)[:4] + one.kelurahan}


def measured(rows: list[Copy], edges: Iterable[Edge]) -> dict[str, Any]:
    """Return how many pairs there are, how many are right, and what they bring together."""
    person = {row.candidate.key: row.person for row in rows}
    up = {key: key for key in person}

    def top(key: str) -> str:
        while up[key] != key:
            up[key] = up[up[key]]
            key = up[key]
        return key

    known = list(edges)
    right = [(a, b) for a, b in known if person[a] == person[b]]
    for a, b in right:
        up[top(a)] = top(b)
    same: defaultdict[int, list[str]] = defaultdict(list)
    for key, whose in person.items():
        same[whose].append(key)
    true = [pair for keys in same.values() for pair in combinations(keys, 2)]
    joined = sum(top(a) == top(b) for a, b in true)
    return {
        "pairs": len(known),
        "wrong": len(known) - len(right),
        "precision_pct": round(100 * len(right) / len(known), 2) if known else None,
        "recall_pct": round(100 * joined / len(true), 2) if true else None,
    }


def read_rows(path: str) -> list[Copy]:
    """Return rows of a CSV file."""
    names = {field.name for field in fields(Candidate)} - {"former_niks", "marks", "nik_suspect"}
    with open(path, encoding="utf-8", newline="") as lines:  # noqa: PTH123
        return [
            Copy(
                Candidate(
                    **{name: text for name, text in line.items() if name in names},
                    nik_suspect=line.get("nik_suspect") == "1",
                ),
                int(line["person"]),
            )
            for line in csv.DictReader(lines)
        ]


def against_register(rows: list[Copy], people: int) -> dict[str, Any]:
    """Return how long rows take against a register of other people, and the memory at the end."""
    register = (replace(one.candidate, list_key="register") for one in copies(people, "register"))
    start, cpu = time.perf_counter(), time.process_time()
    found = sum(1 for _ in pairs([row.candidate for row in rows], register))
    return {
        "rows": len(rows),
        "pairs": found,
        "seconds": round(time.perf_counter() - start, 1),
        "cpu_seconds": round(time.process_time() - cpu, 1),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def main() -> None:
    """Measure both on the same rows, one after the other."""
    wanted = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    wanted.add_argument("--people", type=int, default=5000)
    wanted.add_argument("--seed", default="linkage")
    wanted.add_argument("--register", type=int, default=0)
    wanted.add_argument("--rows", help="a CSV file instead of invented people")
    chosen = wanted.parse_args()
    rows = read_rows(chosen.rows) if chosen.rows else copies(chosen.people, chosen.seed)
    if chosen.register:
        json.dump(against_register(rows, chosen.register), sys.stdout, indent=1)
        return
    start = time.perf_counter()
    found = ours(rows)
    middle = time.perf_counter()
    matches = theirs(rows)
    end = time.perf_counter()
    answer = {
        "rows": len(rows),
        "kesra": {
            "linked": measured(rows, found["auto"]),
            "linked_and_proposed": measured(rows, [*found["auto"], *found["proposed"]]),
            "conflicts": len(found["conflict"]),
            "seconds": round(middle - start, 2),
        },
        "recordlinkage": measured(rows, matches) | {"seconds": round(end - middle, 2)},
    }
    json.dump(answer, sys.stdout, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
