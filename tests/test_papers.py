"""The generated papers say what the program declares."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kesra_desktop.model import catalogue
from kesra_desktop.model.fields import fields_of

if TYPE_CHECKING:
    from kesra_desktop.errors import KesraError

DOCS = Path(__file__).parent.parent / "docs"
_spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
assert _spec
assert _spec.loader
generate = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(generate)
generate.load_everything()


def test_generated_papers_are_fresh() -> None:
    """When this fails: python3 tasks.py docs."""
    for file, text in generate.written().items():
        assert file.read_text("utf-8") == text, file.name


def test_the_dictionary_names_every_field() -> None:
    text = generate.DICTIONARY.read_text("utf-8")
    for name, kind in catalogue.kinds().items():
        assert f"## `{name}`" in text
        for field in fields_of(kind):
            assert f"| `{field.name}` |" in text


@pytest.mark.parametrize("problem", generate.problems())
def test_every_problem_is_short_and_in_the_guide(problem: type[KesraError]) -> None:
    assert f"| `{problem.code}` |" in generate.GUIDE.read_text("utf-8")
    assert problem.code.replace("_", "").isalpha()
    assert problem.code.islower()
    for text in (problem.message, problem.advice):
        assert 0 < len(text) <= 140
        assert text.endswith((".", "}")), text


def test_every_problem_has_its_own_code() -> None:
    codes = [problem.code for problem in generate.problems()]
    assert sorted(set(codes)) == sorted(codes)
