"""What the installers say of the program is what the program is."""

from __future__ import annotations

import configparser
import importlib.util
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kesra_desktop.paths import document
from kesra_desktop.ui.help.guide import GUIDE

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parent.parent
PACKAGING = ROOT / "packaging"


@pytest.fixture(scope="module")
def build() -> ModuleType:
    """Return packaging/build.py, which is a script and no package."""
    spec = importlib.util.spec_from_file_location("packaging_build", PACKAGING / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_menu_entry_belongs_to_the_window_that_opens() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[method-assign,assignment]
    entry.read(PACKAGING / "linux" / "kesra-desktop.desktop", "utf-8")
    said = entry["Desktop Entry"]
    window = (ROOT / "kesra_desktop" / "ui" / "app.py").read_text("utf-8")
    named = re.search(r'setDesktopFileName\("(.+?)"\)', window)
    assert named is not None
    assert said["StartupWMClass"] == said["Icon"] == named[1]
    assert Path(said["Exec"]).name == "kesra-desktop"


def test_the_store_page_launches_that_entry() -> None:
    page = ET.parse(PACKAGING / "linux" / "id.kesra.desktop.metainfo.xml").getroot()  # noqa: S314
    assert page.findtext("launchable") == "kesra-desktop.desktop"
    languages = {one.get("{http://www.w3.org/XML/1998/namespace}lang") for one in page.iter("p")}
    assert languages == {None, "id"}


def test_everything_the_program_reads_beside_itself_is_frozen_with_it() -> None:
    spec = (PACKAGING / "kesra.spec").read_text("utf-8")
    for name in (GUIDE, "pictures"):
        assert f'"{name}"' in spec
        assert document(name).exists()
    assert '"resources"' in spec
    assert '"pyproject.toml"' in spec


def test_building_pins_every_package_with_its_hash(build: ModuleType) -> None:
    pinned = (PACKAGING / "requirements.txt").read_text("utf-8")
    names = re.findall(r"^([a-z0-9-]+)==", pinned, re.MULTILINE)
    assert "pyinstaller" in names
    assert pinned.count("--hash=sha256:") >= len(names)
    assert "://" not in pinned
    assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", build.version())


def test_removing_the_program_spares_the_office() -> None:
    script = (PACKAGING / "windows" / "kesra-desktop.nsi").read_text("utf-8")
    removed = re.findall(r'^\s*RMDir(?: /r)? "(.+?)"', script, re.MULTILINE)
    assert set(removed) == {r"$INSTDIR\_internal", "$INSTDIR"}
    assert not re.search(r'RMDir /r "\$INSTDIR"', script)
