"""Break rules and promises on purpose, and see that the tests notice.

Each mutation replaces one text in a copy of the tree and runs the tests named for it. A mutation
that no test notices is reported as survived, and the script ends with 1. Those of exchange stand
below; `sabotages.py` holds those of the promises.

python3 tasks.py mutations [NAME ...]
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from sabotages import SABOTAGES, Sabotage

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = "kesra_desktop/"
NOTICING = (
    "forks", "revoking", "leftovers", "disputes", "forgetting", "faults", "rights_and_stock",
    "authority", "histories",
)  # fmt: skip


class Mutation(NamedTuple):
    """One text that is replaced by a wrong one."""

    name: str
    file: str
    right: str
    wrong: str


MUTATIONS = (
    # the merge rule
    Mutation("last arrival is shown", "store/heads.py",
             "sorted(found, key=lambda head: head.order)", "found"),
    Mutation("bases are ignored", "store/heads.py", "if head.write not in bases", "if True"),
    Mutation("every edit wins alone", "store/heads.py", "if head.write not in bases", "if False"),
    Mutation("a clock in doubt is believed", "store/clock.py",
             "stamp - LIMIT if in_doubt else stamp", "stamp"),
    Mutation("equal rivals stay behind an edit", "store/heads.py",
             "[h.write for h in all_heads if normal(place.kind, name, h.value) == shown]",
             "[all_heads[0].write]"),
    Mutation("newer fields: the last one in stays", "store/rows.py",
             "sort_keys=True) if values", "sort_keys=False) if values"),
    # causal delivery
    Mutation("marks hold nothing back", "store/causes.py", "    if missing:", "    if False:"),
    Mutation("an effect does not wait for its cause", "store/causes.py",
             "    if seq > reached:", "    if False:"),
    Mutation("held ranges are dropped", "store/arrivals.py",
             "new += accept(conn, found, at).new", "new += 0"),
    Mutation("no mark before a write", "store/changes.py",
             'if seen == (log.local(conn, "last_mark") or "{}"):', "if True:"),
    # forks
    Mutation("another story is taken for the same", "store/forks.py",
             "return bool(row == (entry.hlc, entry.commit))", "return True"),
    Mutation("the second story is thrown away", "store/forks.py",
             "return _continued(conn, _cut(conn, line, at), left, end)", "return line, 0"),
    Mutation("a cut does not make the tables anew", "store/forks.py",
             "log.set_local(conn, TABLES_STALE, 1)", "log.set_local(conn, TABLES_STALE, 0)"),
    Mutation("a number means the first line found", "store/causes.py",
             "    if exact or len(found) == 1:", "    if found:"),
    # orders
    Mutation("a shut out laptop still counts", "store/changes.py",
             "min(v.got, coalesce(v.last_ok, v.got)) AS due", "v.got AS due"),
    Mutation("what was applied before the news stays", "store/revocation.py",
             "anew = anew or got > min(last_ok, got if before is None else before)",
             "anew = False"),
    Mutation("the oldest order decides", "store/revocation.py",
             "order.rank > known.rank", "order.rank < known.rank"),
    Mutation("an edit on what does not count is lost", "store/causes.py",
             "found |= self._behind(write, name)", "found.add(write)"),
    Mutation("anybody may give orders", "store/orders.py",
             "return ours and key is not None and chain.signed_by(key, signature, "
             "_message(kind, values))", "return ours"),
    Mutation("late bodies of the forgotten are kept", "store/log.py",
             "_insert(conn, d, unless_forgotten(conn, found))", "_insert(conn, d, found)"),
    Mutation("two decisions: one is enough", "store/decisions.py",
             "if len(choices) == 1 and", "if choices and"),
    Mutation("nobody ever knew", "store/knowing.py",
             "meant.d == earlier.d:\n                return True",
             "meant.d == earlier.d:\n                return False"),
    # what does not count
    Mutation("what is lost is waited for", "store/causes.py",
             "        if seq > reached and not counts:", "        if False:"),
    Mutation("what was lost comes back unseen", "store/arrivals.py",
             "log.set_local(self._conn, TABLES_STALE, 1)",
             "log.set_local(self._conn, TABLES_STALE, 0)"),
    Mutation("anything may be adopted", "store/adopting.py",
             'if chain.commitment(bytes.fromhex(said["salt"]), text) != said["commit"]:',
             "if False:"),
    Mutation("a right taken over is nobody's risk", "store/risk.py",
             'holder not in ("", prefix)', "False"),
    # who may decide
    Mutation("anybody may decide", "store/authority.py",
             'if role_of(conn, entry.write, entry.body.get("u")) not in roles:', "if False:"),
    Mutation("a role counts before it was known", "store/authority.py",
             "if write != author and knowing.knew(conn, author, write):", "if write != author:"),
    # rights and goods
    Mutation("anybody moves a right", "services/shares.py",
             'if right.desk not in ("", store.device.prefix):', "if False:"),
    Mutation("goods that are not there", "services/stocking.py",
             "if item.id in held and needed > held[item.id]:", "if False:"),
    Mutation("anybody serves another desk's people", "services/shares.py",
             "if others and not reason.strip():", "if False:"),
)  # fmt: skip


def copied(folder: Path) -> Path:
    """Return a copy of the tree that can be broken."""
    tree = folder / "tree"
    for name in ("kesra_desktop", "tests", "resources"):
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tree)
    return tree


def passes(tree: Path, tests: tuple[str, ...]) -> bool:
    """Return whether these tests pass in a tree."""
    done = subprocess.run(  # noqa: S603  (our own tests)
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree), "KESRA_UNSHRUNK": "1"},
        capture_output=True,
        check=False,
    )
    if done.returncode not in (0, 1):
        sys.exit(done.stdout.decode(errors="replace"))
    return done.returncode == 0


def tests_of(mutation: Mutation | Sabotage) -> tuple[str, ...]:
    """Return the tests that must notice."""
    if isinstance(mutation, Sabotage):
        return mutation.tests
    return tuple(f"tests/sync/test_{name}.py" for name in NOTICING)


def notices(tree: Path, mutation: Mutation | Sabotage) -> bool:
    """Return whether a test fails with the mutation."""
    file = tree / PROGRAM / mutation.file
    whole = file.read_text("utf-8")
    if whole.count(mutation.right) != 1:
        sys.exit(f"{mutation.name}: its text is not found once in {mutation.file}")
    file.write_text(whole.replace(mutation.right, mutation.wrong), "utf-8")
    try:
        return not passes(tree, tests_of(mutation))
    finally:
        file.write_text(whole, "utf-8")


def main() -> None:
    """Try every mutation, or those named; first see that nothing fails without one."""
    names = sys.argv[1:]
    wanted = [one for one in (*MUTATIONS, *SABOTAGES) if not names or one.name in names]
    survived = 0
    with tempfile.TemporaryDirectory(prefix="kesra-mutations-") as name:
        tree = copied(Path(name))
        for tests in dict.fromkeys(map(tests_of, wanted)):
            if not passes(tree, tests):
                sys.exit(f"fails without any mutation: {' '.join(tests)}")
        for mutation in wanted:
            caught = notices(tree, mutation)
            survived += not caught
            print("caught  " if caught else "SURVIVED", mutation.name, flush=True)  # noqa: T201
    sys.exit(1 if survived else 0)


if __name__ == "__main__":
    main()
