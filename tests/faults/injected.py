"""Faults of the system at the Nth call of a real process, through strace (nobody need be root)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from command_line import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from command_line import Kesra

CALLS = ("write", "pwrite64", "fdatasync", "fsync", "ftruncate", "rename", "unlink", "linkat")
KILL = "KILL"
WRITES = ("write", "pwrite64", "ftruncate")
SYNCS = ("fsync", "fdatasync")
_LINE = re.compile(r"^([0-9]+) +(\w+)\((.*)")
_PATH = re.compile(r"[<\"](/[^>\"]*)[>\"]")


@dataclass(frozen=True)
class Point:
    """The ``n``-th call of one sort that the process makes, and the file it is about."""

    call: str
    n: int
    file: str


@cache
def is_possible() -> bool:
    """Return whether this system lets us trace a process of our own."""
    if not sys.platform.startswith("linux") or not shutil.which("strace"):
        return False
    try_it = ["strace", "-qq", "true"]
    return subprocess.run(try_it, capture_output=True, check=False).returncode == 0  # noqa: S603


def traced(kesra: Kesra, arguments: Sequence[str], log: Path, stdin: str = "") -> list[Point]:
    """Run a command to its end and return its calls about files, in order."""
    trace = f"trace={','.join(CALLS)}"
    done = _strace(kesra, arguments, stdin, "--seccomp-bpf", "-y", "-o", str(log), "-e", trace)
    assert done.returncode == 0, done.stderr
    return list(_points(log.read_text("utf-8", "replace")))


def _points(log: str) -> Iterator[Point]:
    """Yield the calls of the first thread: each thread is counted by itself."""
    first, seen = "", dict.fromkeys(CALLS, 0)
    for line in log.splitlines():
        match = _LINE.match(line)
        if match is None or match[2] not in seen:
            continue
        first = first or match[1]
        if match[1] == first:
            seen[match[2]] += 1
            path = _PATH.search(match[3])
            yield Point(match[2], seen[match[2]], path[1] if path else "")


def with_fault(
    kesra: Kesra, arguments: Sequence[str], point: Point, fault: str, stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run a command with one fault: ``error=EIO``, or ``KILL``; ``+`` lets later calls fail too.

    What is traced by a filter in the system runs three times as fast, but is sent no signal.
    """
    what = "signal=KILL" if fault == KILL else fault.rstrip("+")
    inject = f"inject={point.call}:{what}:when={point.n}{'+' if fault.endswith('+') else ''}"
    filtered = () if fault == KILL else ("--seccomp-bpf",)
    options = (*filtered, "-o", os.devnull, "-e", f"trace={point.call}", "-e", inject)
    return _strace(kesra, arguments, stdin, *options)


def _strace(
    kesra: Kesra, arguments: Sequence[str], stdin: str, *options: str
) -> subprocess.CompletedProcess[str]:
    command = ["strace", "-f", "-qq", *options, *kesra.command(*arguments)]
    return subprocess.run(  # noqa: S603
        command, input=stdin, capture_output=True, text=True, cwd=ROOT, check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip


def spread(points: Sequence[Point], count: int) -> list[Point]:
    """Return so many of the points, evenly from the first to the last."""
    if len(points) <= count:
        return list(points)
    return [points[number * len(points) // count] for number in range(count)]
