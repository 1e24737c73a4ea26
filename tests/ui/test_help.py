"""F1 explains the screen it was pressed on; Ctrl+K finds people, programmes and commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kesra_desktop.paths import document
from kesra_desktop.settings import Settings
from kesra_desktop.ui.help.guide import Shape, found_in, read_guide
from kesra_desktop.ui.places import PLACES
from kesra_desktop.ui.practice import office
from kesra_desktop.ui.problems import Problems
from kesra_desktop.ui.shots.shot import NOW
from kesra_desktop.ui.theme import Theme
from kesra_desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("practice") / "office"
    office.build(made, NOW)
    return made


@pytest.fixture
def place(folder: Path, qtbot: QtBot) -> Iterator[Workplace]:
    theme = Theme()
    store = office.reopened(folder, lambda: NOW)
    problems: list[Problems] = []
    made = Workplace(theme, store, Settings, Problems(theme, None), lambda _: None)  # type: ignore[arg-type]
    qtbot.addWidget(made.window)
    made.window.resize(1366, 768)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.close()
    assert problems == []


def test_the_guide_is_read_without_marks_and_every_page_has_its_section() -> None:
    sections = read_guide()
    titles = [one.title for one in sections]
    assert [place.help for place in PLACES if place.help not in titles] == []
    words = " ".join(block.words + block.more for one in sections for block in one.blocks)
    assert "**" not in words
    assert "<!--" not in words
    for section in sections:
        assert section.blocks, section.title
        for block in section.blocks:
            assert block.words
            assert block.shape is not Shape.PICTURE or document(block.more).exists()


def test_the_guide_is_searched_by_any_words(tmp_path: Path) -> None:
    sections = read_guide()
    (first, *_) = found_in(sections, "KWITANSI printer")
    assert all("printer" in f"{one.words}{one.more}".casefold() for one in first.blocks)
    assert found_in(sections, "tidak-ada-kata-ini") == []
    file = tmp_path / "g.md"
    table = "| x | y |\n| --- | --- |\n| 1 | `2` |\n\n![foto](p.png)\n"
    text = "# T\n\n## Satu\n\nIni **tebal** dan\nlanjut.\n\n- a [b](c)\n  d\n- e\n\n"
    file.write_text(text + table, "utf-8")
    (section,) = read_guide(file)
    assert [(one.shape.value, one.words, one.more) for one in section.blocks] == [
        ("text", "Ini tebal dan lanjut.", ""), ("item", "a b d", ""), ("item", "e", ""),
        ("row", "x", "y"), ("row", "1", "2"), ("picture", "foto", "p.png"),
    ]  # fmt: skip


def test_help_opens_at_the_page_and_tells_its_keys(place: Workplace, qtbot: QtBot) -> None:
    place.window.show_page("recipients")
    sheet = place.show_help()
    shown = {(line.key, line.words) for line in sheet._keys}
    assert {("F9", "Add recipient"), ("Ctrl+K", "Go to a person, a programme or a command")} < shown
    sheet.search.line.setText("flashdisk")
    sheet._find()
    assert sheet.reading.column.count() > 4
    sheet.reject()


def test_a_few_letters_lead_to_people_programmes_and_pages(place: Workplace, qtbot: QtBot) -> None:
    sheet = place.show_palette()
    QTest.keyClicks(sheet.box.line, "imam fa")
    assert [way.title for way in sheet._ways] == ["Imam Fathoni"]
    QTest.keyClick(sheet.box.line, Qt.Key.Key_Return)
    assert place.window.current_page() == "recipients"
    assert place.recipients._panel.recipient == place.recipients._table.current_id()
    sheet = place.show_palette()
    QTest.keyClicks(sheet.box.line, "sembako")
    assert sheet._ways[0].line == "Programme"
    sheet.go()
    assert place.window.current_page() == "programmes"
    sheet = place.show_palette()
    QTest.keyClicks(sheet.box.line, "exch")
    QTest.keyClick(sheet.box.line, Qt.Key.Key_Down)
    sheet._choose(0)
    sheet.go()
    assert place.window.current_page() == "exchange"
    sheet = place.show_palette()
    QTest.keyClicks(sheet.box.line, "qqq")
    assert sheet._none.isVisible()
    sheet.go()
    sheet.reject()
