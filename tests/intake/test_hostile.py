"""Spreadsheets that are malformed or hostile: read, read with problems named, or refused by code.

One child process reads many of them, held to the memory of the program's own; a file that kills it
counts as what the program makes of that, too large. About sixty are read every day, all of them in
the campaign.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import hostile_text
import hostile_workbooks
import pytest
from hostile_text import Case

from kesra_desktop.errors import KesraError
from kesra_desktop.intake.listing import read_parts
from kesra_desktop.intake.parts import ReadingContext, ReadRow
from kesra_desktop.intake.reading import read_list
from kesra_desktop.intake.refusals import TooLargeList

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

CASES = {one.name: one for make in (hostile_text, hostile_workbooks) for one in make.cases()}
EVERYDAY = [name for name, case in CASES.items() if case.everyday]
OTHERS = [name for name, case in CASES.items() if not case.everyday]
CONTEXT = ReadingContext("33.75", date(2025, 9, 2))
MEMORY = 1 << 30
LONGEST = 10.0  # seconds of the processor
LONG_LISTS = {"rows-300000.csv"}  # an honest list; it only takes its time


@dataclass(frozen=True)
class Outcome:
    """What became of a file: a refusal's code, or how many people and which problems."""

    code: str
    people: int
    problems: frozenset[str]
    names: tuple[str, ...]
    seconds: float


def read(path: Path) -> Outcome:
    begun = time.process_time()
    code, people, problems, names = "", 0, set[str](), list[str]()
    try:
        for part in read_parts(path, CONTEXT):
            if isinstance(part, ReadRow):
                people += 1
                problems |= set(part.problems)
                names += [part.fields.get("full_name", "")] if people < 3 else []
    except KesraError as problem:
        code = problem.code
    except MemoryError:
        code = TooLargeList.code
    seconds = time.process_time() - begun
    return Outcome(code, people, frozenset(problems), tuple(names), seconds)


def serve(names: list[str], folder: str, out: Connection) -> None:
    """Build and read files in a child process, one after the other."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  (not on Windows)

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    for name in names:
        path = Path(folder) / name
        path.write_bytes(CASES[name].make())
        out.send(read(path))
        path.unlink()


def outcomes(names: list[str], folder: Path) -> dict[str, Outcome]:
    found: dict[str, Outcome] = {}
    left = list(names)
    while left:
        here, there = multiprocessing.Pipe(duplex=False)
        child = multiprocessing.get_context("spawn").Process(
            target=serve, args=(left, str(folder), there), daemon=True
        )
        child.start()
        there.close()
        try:
            while left:
                found[left[0]] = here.recv()
                left.pop(0)
        except EOFError:
            found[left.pop(0)] = Outcome(TooLargeList.code, 0, frozenset(), (), 0)
        finally:
            child.kill()
            child.join()
            here.close()
    return found


def judge(case: Case, found: Outcome) -> None:
    if found.code:
        assert found.code in case.refused
        return
    assert case.people is None or found.people == case.people
    assert not case.refused or case.people is None
    assert not case.problem or case.problem in found.problems
    assert found.seconds < LONGEST or case.name in LONG_LISTS


@pytest.fixture(scope="module")
def everyday(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    return outcomes(EVERYDAY, tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    return outcomes(OTHERS, tmp_path_factory.mktemp("hostile"))


@pytest.mark.parametrize("name", EVERYDAY)
def test_each_has_its_outcome(everyday: dict[str, Outcome], name: str) -> None:
    judge(CASES[name], everyday[name])


@pytest.mark.campaign
@pytest.mark.parametrize("name", OTHERS)
def test_all_others_have_theirs(campaign: dict[str, Outcome], name: str) -> None:
    judge(CASES[name], campaign[name])


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 240
    assert 50 <= len(EVERYDAY) <= 70


def test_no_formula_is_reckoned_and_nothing_outside_is_read(everyday: dict[str, Outcome]) -> None:
    assert everyday["cell-formula.xlsx"].names[0] == "SITI"
    assert everyday["name-command.csv"].names[0].startswith("=cmd|")
    assert everyday["entity-file.xlsx"].code == "unreadable_list"
    assert everyday["xml-bomb.xlsx"].code == "unreadable_list"


@pytest.mark.parametrize("name", ["stray-cell.xlsx", "zip-bomb-lies.xlsx", "protected.xlsx"])
def test_the_program_survives_what_its_reader_does_not(tmp_path: Path, name: str) -> None:
    case = CASES[name]
    path = tmp_path / name
    path.write_bytes(case.make())
    with pytest.raises(KesraError) as problem:
        list(read_list(path, CONTEXT))
    assert problem.value.code in case.refused
