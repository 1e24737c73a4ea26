"""One laptop driven by its commands on a real data folder.

A command runs in this process, through the very function that `kesra` starts with; a test that is
about processes, or plays the whole route, asks for one `apart`.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import pypdfium2
from builders import PASSPHRASE

from kesra_desktop import i18n
from kesra_desktop.cli import main

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parent.parent


@dataclass
class Kesra:
    """A data folder, and the passphrase of the person who works there."""

    folder: Path
    passphrase: str = PASSPHRASE
    apart: bool = False

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
        command = self.command(*arguments)
        if not self.apart:
            return in_this_process(command[command.index("--data") :], stdin)
        return subprocess.run(  # noqa: S603
            command, input=stdin, capture_output=True, text=True, cwd=ROOT, check=False
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


def in_this_process(arguments: Sequence[str], stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run one command here, with streams of its own, and leave the words of the tests' language."""
    out, err, before = io.StringIO(), io.StringIO(), Path.cwd()
    code = 0
    os.chdir(ROOT)
    try:
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            mock.patch.object(sys, "stdin", io.StringIO(stdin)),
        ):
            main(arguments)
    except SystemExit as ended:
        code = int(ended.code or 0)
    finally:
        os.chdir(before)
        i18n.use("en", ROOT)  # the source texts, as every test begins
    return subprocess.CompletedProcess(list(arguments), code, out.getvalue(), err.getvalue())


def words_of(pdf: Path) -> str:
    """Return the text of a PDF's pages in one line."""
    pages = pypdfium2.PdfDocument(pdf.read_bytes())
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
