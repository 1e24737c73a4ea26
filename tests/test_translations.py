"""Every word a clerk reads is found, translated and compiled; Qt's own buttons too."""

from __future__ import annotations

import ast
import re
import shutil
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QDialogButtonBox

import tasks
from kesra_desktop import i18n, paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

WORDS = paths.resource("i18n")
PACKAGE = Path(i18n.__file__).parent


@dataclass(frozen=True, order=True)
class Text:
    """One text to translate, as the program or a .ts file has it."""

    source: str
    note: str = ""
    plural: bool = False
    context: str = ""


def marked() -> Iterator[Text]:
    """Yield what the program marks, read without Qt's tools."""
    for module in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("tr", "N_", "i18n.tr"):
                plain = [str(a.value) for a in node.args[:2] if isinstance(a, ast.Constant)]
                if plain:
                    yield Text(plain[0], "".join(plain[1:]), plural=len(node.args) > 2)


def entries(name: str) -> dict[Text, list[str]]:
    """Return the translations of a .ts file; those not finished are empty."""
    found = {}
    for context in ET.parse(WORDS / name).iter("context"):  # noqa: S314  (our own file)
        for message in context.iter("message"):
            element = message.find("translation")
            assert element is not None
            forms = [form.text or "" for form in element.iter("numerusform")]
            text = Text(
                message.findtext("source") or "",
                message.findtext("comment") or "",
                message.get("numerus") == "yes",
                context.findtext("name") or "",
            )
            found[text] = [] if element.get("type") else forms or [element.text or ""]
    return found


INDONESIAN = entries("id.ts")


def test_every_text_is_known() -> None:
    """Extraction does not look inside an f-string: put tr() into a name first."""
    assert sorted(set(marked())) == sorted(INDONESIAN)


def test_extraction_finds_nothing_new(tmp_path: Path) -> None:
    for name in ("id.ts", "en.ts"):
        shutil.copy(WORDS / name, tmp_path)
    tasks.extract(tmp_path)
    for name in ("id.ts", "en.ts"):
        assert (tmp_path / name).read_text("utf-8") == (WORDS / name).read_text("utf-8")


@pytest.mark.parametrize("name", ["id.ts", "id_qt.ts", "en.ts"])
def test_nothing_is_unfinished(name: str) -> None:
    assert [text.source for text, forms in entries(name).items() if not all(forms or [""])] == []


def test_translations_keep_what_is_filled_in() -> None:
    slots = re.compile(r"{\w*}|%n|%[0-9]|\n")
    for text, forms in {**INDONESIAN, **entries("id_qt.ts")}.items():
        for form in forms:
            assert sorted(slots.findall(form)) == sorted(slots.findall(text.source)), form
            assert form.strip() == form or text.source.strip() != text.source, form


def test_english_has_one_and_many() -> None:
    plurals = {Text(text.source, text.note, plural=True) for text in INDONESIAN if text.plural}
    english = entries("en.ts")
    assert set(english) == plurals
    assert all(len(forms) == 2 and "(s)" not in "".join(forms) for forms in english.values())


def test_the_compiled_words_are_fresh(tmp_path: Path) -> None:
    tasks.compile_words(tmp_path / "id.qm")
    assert (tmp_path / "id.qm").read_bytes() == (WORDS / "id.qm").read_bytes()


def test_every_entry_comes_out_of_the_compiled_file() -> None:
    translator = QTranslator()
    assert translator.load(str(WORDS / "id.qm"))
    for text, forms in {**INDONESIAN, **entries("id_qt.ts")}.items():
        n = 5 if text.plural else -1
        assert translator.translate(text.context, text.source, text.note, n) == forms[0]


def test_buttons_of_qt_speak_indonesian(qapp: QApplication, qtbot: QtBot) -> None:
    translator = QTranslator()
    assert translator.load(str(WORDS / "id.qm"))
    qapp.installTranslator(translator)
    try:
        button = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(button.Save | button.Cancel | button.Yes)
        qtbot.addWidget(box)
        said = {box.button(which).text() for which in (button.Save, button.Cancel, button.Yes)}
    finally:
        qapp.removeTranslator(translator)
    assert said == {"Simpan", "Batal", "&Ya"}
