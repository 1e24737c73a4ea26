"""Build the program as people install it: a folder, and a .deb or an installer made of it.

Run by ``python3 tasks.py build``. Standard library only; PyInstaller lives in an environment of its
own with the pinned packages of the program and nothing else, so that nothing else is shipped.
"""

from __future__ import annotations

import gzip
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE, BUILD, DIST = ROOT / "packaging", ROOT / "build", ROOT / "dist"
FOLDER = DIST / "kesra-desktop"
VENV = BUILD / "packaging-venv"
SUFFIX = ".exe" if os.name == "nt" else ""
PYTHON = VENV / ("Scripts" if os.name == "nt" else "bin") / f"python{SUFFIX}"
# What Qt and its printing ask of a Debian system; the rest travels in the folder.
DEPENDS = (
    "libc6 (>= 2.34), libglib2.0-0 | libglib2.0-0t64, libgl1, libegl1, "
    "libxkbcommon0, libxkbcommon-x11-0, libdbus-1-3, libfontconfig1, "
    "libxcb-cursor0, libxcb-icccm4, libxcb-keysyms1, "
    "libxcb-shape0, libxcb-xkb1, libcups2 | libcups2t64"
)


def must(*command: str | Path, **environment: str) -> None:
    """Run a program; when it fails this one ends too."""
    words = [str(part) for part in command]
    done = subprocess.run(words, cwd=ROOT, env={**os.environ, **environment}, check=False)
    if done.returncode:
        sys.exit(f"{words[0]} ended with {done.returncode}")


def version() -> str:
    """Return the version, which stands in pyproject.toml alone."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def environment() -> None:
    """Make the environment that is frozen: the program's pins and PyInstaller's."""
    if not PYTHON.exists():
        must(sys.executable, "-m", "venv", VENV)
    must(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
         "--only-binary", ":all:", "--require-hashes", "-r", "requirements.txt",
         "-r", HERE / "requirements.txt")  # fmt: skip


def freeze() -> None:
    """Make the folder with both programs."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    must(PYTHON, HERE / "icons.py", BUILD, QT_QPA_PLATFORM="offscreen")
    must(PYTHON, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
         "--distpath", DIST, "--workpath", BUILD / "pyinstaller", HERE / "kesra.spec",
         PYTHONHASHSEED="0")  # fmt: skip


def try_out() -> None:
    """Let the frozen program do a day's work: lists in a child process, receipts, exchange."""
    program = FOLDER / f"kesra{SUFFIX}"
    with tempfile.TemporaryDirectory(prefix="kesra-try-") as name:
        must(program, "demo", "--no-window", "--out", Path(name, "demo"), HOME=name)
        must(program, "shots", Path(name, "shots"), "--screens", "home,desk-eligible",
             QT_QPA_PLATFORM="offscreen", HOME=name)  # fmt: skip


def debian() -> Path:
    """Return the .deb made of the folder."""
    machine = {"x86_64": "amd64", "aarch64": "arm64"}[platform.machine()]
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(FOLDER, tree / "opt" / "kesra-desktop")
    for source, target in (
        (HERE / "linux" / "kesra-desktop.desktop", "applications"),
        (HERE / "linux" / "id.kesra.desktop.metainfo.xml", "metainfo"),
        (HERE / "linux" / "kesra-desktop.svg", "icons/hicolor/scalable/apps"),
        (BUILD / "kesra-desktop.png", "icons/hicolor/256x256/apps"),
    ):
        place = tree / "usr" / "share" / target
        place.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, place)
    papers = tree / "usr" / "share" / "doc" / "kesra-desktop"
    papers.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", papers / "copyright")
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (papers / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "kesra").symlink_to("../../opt/kesra-desktop/kesra")
    _control(tree, machine)
    package = DIST / f"kesra-desktop_{version()}_{machine}.deb"
    must("dpkg-deb", "--root-owner-group", "-Zzstd", "--build", tree, package)
    return package


def _control(tree: Path, machine: str) -> None:
    size = sum(file.stat().st_size for file in tree.rglob("*") if not file.is_symlink()) // 1024
    lines = {
        "Package": "kesra-desktop",
        "Version": version(),
        "Architecture": machine,
        "Maintainer": "Kesra Desktop <kesra@localhost>",
        "Installed-Size": str(size),
        "Depends": DEPENDS,
        "Section": "misc",
        "Priority": "optional",
        "Description": "welfare office in a laptop, without a network\n"
        " Rebuild the register of recipients, hand over aid to a queue with numbered\n"
        " receipts, and exchange data between laptops by encrypted USB files.",
    }
    text = "".join(f"{name}: {value}\n" for name, value in lines.items())
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(text, "utf-8")
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.name in ("kesra", "kesra-desktop") else 0o644)


def windows_installer() -> Path:
    """Return the installer for Windows made of the folder."""
    out = DIST / f"kesra-desktop-{version()}.exe"
    defines = {
        "VERSION": version(),
        "FOLDER": FOLDER,
        "ICON": BUILD / "kesra-desktop.ico",
        "OUT": out,
    }
    words = [f"-D{name}={value}" for name, value in defines.items()]
    must("makensis", "-V2", *words, HERE / "windows" / "kesra-desktop.nsi")
    return out


def main() -> None:
    """Build, try what was built, and pack it."""
    environment()
    freeze()
    try_out()
    if os.name == "nt":
        made = windows_installer() if shutil.which("makensis") else FOLDER
    else:
        made = debian() if shutil.which("dpkg-deb") else FOLDER
    sys.stdout.write(f"{made}\n")


if __name__ == "__main__":
    main()
