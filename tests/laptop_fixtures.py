"""Laptops for the tests of exchange: one template for each file of tests, three fresh copies."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from history_world import Histories, Template


@pytest.fixture(scope="module")
def template() -> Iterator[Template]:
    from history_world import Template, quick_folder  # noqa: PLC0415  (most tests need none)

    folder = quick_folder("template")
    yield Template(folder)
    shutil.rmtree(folder)


@pytest.fixture
def world(template: Template) -> Iterator[Histories]:
    from history_world import Histories, quick_folder  # noqa: PLC0415  (most tests need none)

    made = Histories(template, quick_folder("world"), 3)
    yield made
    made.close()
