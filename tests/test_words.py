"""Every text a clerk can meet outside the window speaks Indonesian, with the same placeholders."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kesra_desktop import cli, errors, i18n, model, paths, store
from kesra_desktop.errors import KesraError

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(i18n.__file__).parent
TEXTS = i18n.read_ts(paths.resource("i18n", "id.ts"))
LONGEST = 140


def marked(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            first = node.args[0] if node.args else None
            if node.func.id in ("tr", "N_") and isinstance(first, ast.Constant):
                yield str(first.value)


def sources() -> list[str]:
    files = [file for file in PACKAGE.rglob("*.py") if "ui" not in file.parts]
    return sorted({text for file in files for text in marked(file)})


@pytest.mark.parametrize("text", sources())
def test_every_text_is_translated(text: str) -> None:
    (translation,) = TEXTS[text, ""]
    assert set(re.findall(r"{\w+}", translation)) == set(re.findall(r"{\w+}", text))


def problems(kind: type[KesraError] = KesraError) -> list[type[KesraError]]:
    return [kind, *(deeper for child in kind.__subclasses__() for deeper in problems(child))]


def test_every_problem_has_its_own_code_and_short_sentences() -> None:
    assert cli, (errors, model, store)
    found = problems()
    assert len({kind.code for kind in found}) == len(found)
    for kind in found:
        for text in (kind.message, kind.advice, TEXTS[kind.message, ""][0]):
            assert len(text) <= LONGEST, text


def test_languages_and_plurals(tmp_path: Path) -> None:
    message = (
        "<TS><context><message><source>%n package(s)</source><translation>"
        "<numerusform>%n paket</numerusform></translation></message></context></TS>"
    )
    (tmp_path / "id.ts").write_text(message)
    i18n.use("id", tmp_path)
    assert i18n.tr("%n package(s)", "", 1200) == "1.200 paket"
    i18n.use("en", tmp_path)
    assert i18n.tr("Recipient") == "Recipient"
    assert (i18n.language(), i18n.grouped(1200)) == ("en", "1,200")
