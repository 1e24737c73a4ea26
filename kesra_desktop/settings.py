"""The settings of this laptop: one frozen set in a JSON file, written beside and swapped in."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

FILE_NAME = "settings.json"
RECEIPT_PAPERS = ("a5", "a4x2", "f4x2", "80mm")


@dataclass(frozen=True)
class Settings:
    """How the window looks and prints on this laptop; no personal data."""

    language: str = "id"
    theme: str = "system"  # system | light | dark | contrast
    text_percent: int = 100  # 100 to 200
    touch: bool = False  # targets large enough for a finger
    paper: str = "a5"  # of receipts at the desk, one of RECEIPT_PAPERS
    printer: str = ""  # of receipts at the desk; empty: the computer's usual one
    backup_places: str = ""  # JSON: folders that take turns; empty: the data folder's own
    papers: str = ""  # JSON: kind of paper -> [printer, paper], chosen once for each
    watched: str = ""  # JSON: folders looked at for files of other laptops


def receipt_paper(settings: Settings) -> str:
    """Return on which paper receipts of the desk are printed; an unknown one gives A5."""
    return settings.paper if settings.paper in RECEIPT_PAPERS else RECEIPT_PAPERS[0]


def chosen_for(settings: Settings, kind: str) -> tuple[str, str]:
    """Return printer and paper last chosen for a kind of paper, each empty when none was."""
    try:
        printer, paper = json.loads(settings.papers)[kind]
    except (ValueError, LookupError, TypeError):
        return "", ""
    return (str(printer), str(paper))


def with_chosen(settings: Settings, kind: str, printer: str, paper: str) -> Settings:
    """Return the settings with printer and paper for a kind of paper."""
    try:
        known = dict(json.loads(settings.papers))
    except (ValueError, TypeError):
        known = {}
    return replace(settings, papers=json.dumps({**known, kind: [printer, paper]}))


def watched_folders(settings: Settings) -> tuple[str, ...]:
    """Return the folders that are looked at for files of other laptops."""
    try:
        found = json.loads(settings.watched)
    except ValueError:
        return ()
    return tuple(str(one) for one in found) if isinstance(found, list) else ()


def with_watched(settings: Settings, folders: tuple[str, ...]) -> Settings:
    """Return the settings with other folders to look at."""
    return replace(settings, watched=json.dumps(list(folders)))


def backup_places(settings: Settings) -> list[Path]:
    """Return the folders where backups go by themselves, in the order they were given."""
    try:
        return [Path(str(one)) for one in json.loads(settings.backup_places)]
    except (ValueError, TypeError):
        return []


def with_backup_places(settings: Settings, places: Sequence[Path]) -> Settings:
    """Return the settings with other folders for backups."""
    return replace(settings, backup_places=json.dumps([str(place) for place in places]))


def load(folder: Path) -> Settings:
    """Return the saved settings; a missing or damaged file gives the defaults."""
    try:
        stored = json.loads((folder / FILE_NAME).read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    known = {f.name: type(f.default) for f in fields(Settings)}
    if not isinstance(stored, dict):
        return Settings()
    fitting: dict[str, Any] = {k: v for k, v in stored.items() if type(v) is known.get(k)}
    return Settings(**fitting)


def save(folder: Path, settings: Settings) -> None:
    """Write the settings so that a crash leaves the old or the new file, never half of one."""
    part = folder / (FILE_NAME + ".part")
    with part.open("w", encoding="utf-8") as file:
        json.dump(asdict(settings), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / FILE_NAME)
