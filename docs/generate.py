"""Write what the papers say about fields and problems, from the very declarations."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

import kesra_desktop
from kesra_desktop import errors, i18n, paths
from kesra_desktop.model import catalogue
from kesra_desktop.model.fields import Field, fields_of

DOCS = Path(__file__).parent
DICTIONARY = DOCS / "data-dictionary.md"
FAULTS = DOCS / "faults.md"
GUIDE = DOCS / "guide-petugas.md"
BEGIN, END = "<!-- problems: begin -->\n", "<!-- problems: end -->\n"
OPENING = """# Data dictionary

Every kind of record and every field, generated from `kesra_desktop/model` by `python3 tasks.py
docs`; do not edit it by hand. A **fact** is never edited: a mistake is voided by a new fact.
Properties: **required**; **list**: a column of lists; **searched**; **watched**: a change is shown
prominently; **private**: masked on screen, exported only on purpose; **specific**: specific
personal data (UU 27/2022, article 4); **with**: fields that conflict together.
"""


OF_FAULTS = """# What is tried and where

Every line of the catalogue of faults, generated from `tests/fault_catalogue.py` by
`python3 tasks.py docs`; do not edit it by hand. `python3 tasks.py campaign quick` is meant to take
at most ten minutes on two cores; `nightly` and `release` try the same more often. Count 1: what is
tried is written in the test, the same in every campaign. 0: not in this campaign. A test whose tool
is missing (strace, a C compiler, the right to mount) is skipped and says so. Nothing is filled,
stopped or pulled but mount points that the test made (`tests/faults/mount_points.py`).

"""


def main() -> None:
    """Write the generated papers."""
    for file, text in written().items():
        file.write_text(text, "utf-8", newline="\n")


def written() -> dict[Path, str]:
    """Return every generated paper as it should be."""
    i18n.use("id", paths.resource("i18n"))
    try:
        before, rest = GUIDE.read_text("utf-8").split(BEGIN)
        after = rest.split(END)[1]
        guide = before + BEGIN + "\n" + problem_table() + "\n" + END + after
        return {DICTIONARY: dictionary(), GUIDE: guide, FAULTS: faults()}
    finally:
        i18n.use("en", paths.resource("i18n"))


def dictionary() -> str:
    """Return the data dictionary."""
    parts = [OPENING]
    for name, kind in sorted(catalogue.kinds().items()):
        manner = "a fact" if kind.is_fact else "one only" if kind.singleton else "edited"
        job = (kind.__doc__ or "").split("\n")[0]
        parts.append(f"\n## `{name}`: {kind.title} / {i18n.tr(kind.title)} ({manner})\n\n{job}\n\n")
        parts.append(table("Field", "English", "Indonesian", "Type", "Properties"))
        parts.extend(field_row(field) for field in fields_of(kind))
    return "".join(parts)


def faults() -> str:
    """Return the page that tells which test tries which fault, and how often."""
    sys.path.insert(0, str(DOCS.parent / "tests"))
    try:
        catalogue_of_faults = importlib.import_module("fault_catalogue")
    finally:
        sys.path.pop(0)
    lines = [
        row(line.id, line.what, *(f"{count:,}" for count in line.counts), "<br>".join(
            f"`{test}`" for test in line.tests))
        for line in catalogue_of_faults.LINES
    ]  # fmt: skip
    missing = [row(*pair) for pair in catalogue_of_faults.NOT_YET.items()]
    heading = table("Id", "What", "Quick", "Nightly", "Release", "Tests")
    return "".join((OF_FAULTS, heading, *lines, "\n## Not tried yet\n\n", table("Id", "What"),
                    *missing))  # fmt: skip


def field_row(field: Field) -> str:
    """Return one field's line of the dictionary."""
    declared = field.declared
    kind = field.type.__name__ + (" or nothing" if field.optional else "")
    flags = {"list": declared.grid, "searched": declared.searched, "watched": declared.watched,
             "private": declared.private, "specific": declared.specific}  # fmt: skip
    properties = ["required"] if field.required else []
    properties += [name for name, on in flags.items() if on]
    properties += [f"with `{declared.group}`"] if declared.group else []
    properties += [f"id of a `{declared.refers_to}`"] if declared.refers_to else []
    return row(f"`{field.name}`", declared.label, field.label(), kind, ", ".join(properties))


def load_everything() -> None:
    """Load every module, because problems may be named anywhere."""
    for module in pkgutil.walk_packages(kesra_desktop.__path__, "kesra_desktop."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def problems(kind: type[errors.KesraError] = errors.KesraError) -> list[type[errors.KesraError]]:
    """Return every problem that the loaded modules name."""
    return [kind, *(deeper for child in kind.__subclasses__() for deeper in problems(child))]


def problem_table() -> str:
    """Return what can go wrong and what to do, in the clerk's language."""
    load_everything()
    named = sorted(problems(), key=lambda kind: (kind.exit_code, kind.code))
    lines = [
        row(i18n.tr(kind.message), i18n.tr(kind.advice), f"`{kind.code}`", str(kind.exit_code))
        for kind in named
    ]
    heading = table("Yang terjadi", "Yang dilakukan", "Kode", "Keluar")
    return heading + "".join(lines)


def table(*headings: str) -> str:
    """Return the head of a table."""
    return row(*headings) + row(*("---" for _ in headings))


def row(*cells: str) -> str:
    """Return one line of a table."""
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |\n"


if __name__ == "__main__":
    main()
