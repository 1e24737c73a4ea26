"""One laptop driven from outside, as other scripts do it: real processes on a real data folder."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pypdfium2
from builders import PASSPHRASE

ROOT = Path(__file__).parent.parent


@dataclass
class Kesra:
    """A data folder, and the passphrase of the person who works there."""

    folder: Path
    passphrase: str = PASSPHRASE
    environment: dict[str, str] | None = field(default=None, repr=False)

    def command(self, *arguments: str) -> list[str]:
        """Return the command line of one command."""
        name = f"passphrase-{self.folder.name}-{len(self.passphrase)}.txt"
        secret = self.folder.parent / name
        if not secret.exists():
            secret.write_text(f"{self.passphrase}\n")
        start = [sys.executable, "-m", "kesra_desktop", "--data", str(self.folder)]
        return [*start, "--passphrase-file", str(secret), *arguments]

    def run(self, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Run one command to its end."""
        return subprocess.run(  # noqa: S603
            self.command(*arguments),
            input=stdin,
            capture_output=True,
            text=True,
            cwd=ROOT,
            env=self.environment,
            check=False,
        )

    def json(self, *arguments: str) -> Any:
        """Return the answer of a command that succeeds: a document, or the rows of a list."""
        done = self.run(*arguments, "--json")
        assert done.returncode == 0, done.stdout + done.stderr
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        return rows[0] if len(rows) == 1 else rows

    def refusal(self, *arguments: str) -> tuple[int, str]:
        """Return exit code and problem code of a command that must not succeed."""
        done = self.run(*arguments, "--json")
        assert "Traceback" not in done.stderr
        (line,) = done.stdout.splitlines()
        return done.returncode, json.loads(line)["error"]


def words_of(pdf: Path) -> str:
    """Return the text of a PDF's pages in one line."""
    pages = pypdfium2.PdfDocument(pdf.read_bytes())
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
