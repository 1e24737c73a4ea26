"""The one task runner: set up, run, test, check, fix. Standard library only, no shell, no make."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "kesra-requirements"
QT_PACKAGES = [
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libfontconfig1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libcups2",
]


def run(*command: str | Path, check: bool = True, **environment: str) -> int:
    """Run a program with inherited output; a failure ends this one with the same code."""
    sys.stdout.flush()
    done = subprocess.run(
        [str(part) for part in command], cwd=ROOT, env={**os.environ, **environment}, check=False
    )
    if check and done.returncode:
        sys.exit(done.returncode)
    return done.returncode


def python(*arguments: str, check: bool = True, **environment: str) -> int:
    """Run the project's own Python."""
    return run(PYTHON, *arguments, check=check, **environment)


def set_up(requirements: str) -> None:
    """Make .venv with the pinned dependencies; nothing is fetched when they are there already."""
    lock = ROOT / requirements
    digest = f"{requirements} {hashlib.sha256(lock.read_bytes()).hexdigest()}"
    have = STAMP.read_text().splitlines() if STAMP.exists() else []
    if digest not in have:
        if not PYTHON.exists():
            make_venv()
        python("-m", "pip", "install", "--quiet", "--disable-pip-version-check",
               "--require-hashes", "-r", str(lock))  # fmt: skip
        STAMP.write_text("\n".join([*have, digest]))
    qt_libraries()


def make_venv() -> None:
    """Make the virtual environment, with Debian's missing half of venv when it may be installed."""
    if run(sys.executable, "-m", "venv", VENV, check=False) == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    install(["python3-venv", package], "Python's venv module")
    run(sys.executable, "-m", "venv", VENV)


def qt_libraries() -> None:
    """Find out whether Qt's system libraries are there; install or name what is missing."""
    if not sys.platform.startswith("linux"):
        return
    probe = [str(PYTHON), "-c", "import PySide6.QtWidgets, PySide6.QtPrintSupport"]
    if subprocess.run(probe, capture_output=True, check=False).returncode:
        install(QT_PACKAGES, "Qt's system libraries")


def install(packages: list[str], what: str) -> None:
    """Install Debian packages when allowed, else print the one line that does it and end."""
    prefix = [] if os.name == "nt" or os.geteuid() == 0 else ["sudo", "-n"]
    apt = shutil.which("apt-get")
    line = f"apt-get update && apt-get install -y {' '.join(packages)}"
    allowed = not prefix or (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    )
    if not apt or not allowed:
        sys.exit(f"{what} are missing. Run this once as administrator, then repeat:\n  {line}")
    print(f"Installing {what} ...")
    run(*prefix, "apt-get", "update", "-qq")
    run(*prefix, "apt-get", "install", "-y", "-qq", *packages, DEBIAN_FRONTEND="noninteractive")


def task_run(arguments: list[str]) -> None:
    """Run the program; without arguments, the demonstration of what works so far."""
    set_up("requirements.txt")
    if not arguments:
        arguments = ["demo", "--no-window"]
    sys.exit(python("-m", "kesra_desktop", *arguments, check=False))


def task_test(arguments: list[str]) -> None:
    """Run the test suite without a screen; coverage of model, store and sync is a gate."""
    set_up("requirements-dev.txt")
    cover = [] if arguments else ["--cov", "--cov-report="]
    python("-m", "pytest", "-q", *cover, *arguments, QT_QPA_PLATFORM="offscreen")
    if cover:
        gated = ",".join(f"kesra_desktop/{part}/*" for part in ("model", "store", "sync"))
        python(
            "-m", "coverage", "report", f"--include={gated}", "--skip-covered", "--fail-under=90"
        )


def task_check(arguments: list[str]) -> None:
    """Run everything that a change must pass."""
    task_lint(arguments)
    task_test([])


def task_lint(arguments: list[str]) -> None:
    """Check format, lint, types and import contracts."""
    del arguments
    set_up("requirements-dev.txt")
    python("-m", "ruff", "format", "--check", ".")
    python("-m", "ruff", "check", ".")
    python("-m", "mypy")
    run(VENV / ("Scripts/lint-imports.exe" if os.name == "nt" else "bin/lint-imports"))


def task_fix(arguments: list[str]) -> None:
    """Format and mend what can be mended by itself."""
    del arguments
    set_up("requirements-dev.txt")
    python("-m", "ruff", "check", "--fix", "--exit-zero", ".")
    python("-m", "ruff", "format", ".")


TASKS = {name[5:]: task for name, task in globals().items() if name.startswith("task_")}


def main() -> None:
    """Run the task named first on the command line."""
    name, *arguments = sys.argv[1:] or ["help"]
    if name not in TASKS:
        sys.exit("\n".join(f"{key:8}{(task.__doc__ or '').strip()}" for key, task in TASKS.items()))
    TASKS[name](arguments)


if __name__ == "__main__":
    main()
