"""The page of faults names tests that exist, and a campaign of each name has something to run."""

from __future__ import annotations

import ast
from pathlib import Path

import fault_catalogue
import pytest
from fault_catalogue import CAMPAIGNS, LINES, NOT_YET

TESTS = Path(__file__).parent


def defined(file: str) -> set[str]:
    tree = ast.parse((TESTS / file).read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.id)
def test_every_line_is_tried_by_tests_that_exist(line: fault_catalogue.Line) -> None:
    assert line.tests
    for test in line.tests:
        file, _, name = test.partition("::")
        assert (TESTS / file).is_file(), file
        assert not name or name in defined(file), test


def test_a_line_stands_once_and_counts_only_grow() -> None:
    ids = [line.id for line in LINES] + list(NOT_YET)
    assert len(set(ids)) == len(ids)
    assert all(list(line.counts) == sorted(line.counts) for line in LINES)
    sizes = [len(fault_catalogue.tests_of(name)) for name in CAMPAIGNS]
    assert 0 < sizes[0] <= sizes[1] <= sizes[2]


def test_counts_follow_the_campaign(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("KESRA_CAMPAIGN", "KESRA_COUNT_A4"):
        monkeypatch.delenv(name, raising=False)
    assert fault_catalogue.count("A4", each=7) == 7
    monkeypatch.setenv("KESRA_CAMPAIGN", "nightly")
    assert fault_catalogue.count("A4", each=7) == 100_000
    monkeypatch.setenv("KESRA_COUNT_A4", "12")
    assert fault_catalogue.count("A4", each=7) == 12
