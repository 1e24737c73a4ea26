"""The test page: each paper in its size, nothing cut or crossed, a code to scan."""

from __future__ import annotations

import pytest
from looking import MM, check_page, codes, words, written

from kesra_desktop.documents.trial import trial_page
from kesra_desktop.errors import InvalidValue

SIZES = {
    "f4": (215, 330),
    "a4": (210, 297),
    "a5": (148, 210),
    "a4x2": (210, 297),
    "f4x2": (215, 330),
    "80mm": (80, 100),
}


@pytest.mark.parametrize("paper", SIZES)
def test_every_paper_has_its_test_page(paper: str) -> None:
    (page,) = written(lambda out: trial_page(paper, "Dicetak 18 November 2025 08.04", out))
    assert tuple(round(side / MM) for side in page.get_size()) == SIZES[paper]
    check_page(page, edge=4 if paper == "80mm" else 9.5)
    assert codes(page) == ["HALAMAN UJI PRINTER"]
    assert ("potong di sini" in words(page)) == (paper in {"a4x2", "f4x2"})


def test_an_unknown_paper_is_refused() -> None:
    with pytest.raises(InvalidValue):
        written(lambda out: trial_page("letter", "", out))
