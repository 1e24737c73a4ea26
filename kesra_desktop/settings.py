"""The settings of this laptop: one frozen set in a JSON file, written beside and swapped in."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "settings.json"


@dataclass(frozen=True)
class Settings:
    """How the window looks and prints on this laptop; no personal data."""

    language: str = "id"
    theme: str = "system"  # system | light | dark
    text_percent: int = 100  # 100 | 115 | 130
    paper: str = "a5"  # a5 | 80mm
    printer: str = ""


def load(folder: Path) -> Settings:
    """Return the saved settings; a missing or damaged file gives the defaults."""
    try:
        stored = json.loads((folder / FILE_NAME).read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    known = {f.name: type(f.default) for f in fields(Settings)}
    if not isinstance(stored, dict):
        return Settings()
    fitting: dict[str, Any] = {k: v for k, v in stored.items() if isinstance(v, known.get(k, ()))}
    return Settings(**fitting)


def save(folder: Path, settings: Settings) -> None:
    """Write the settings so that a crash leaves the old or the new file, never half of one."""
    part = folder / (FILE_NAME + ".part")
    with part.open("w", encoding="utf-8") as file:
        json.dump(asdict(settings), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / FILE_NAME)
