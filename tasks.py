"""The one task runner: set up, run, test, check and mend. Standard library only, no shell, no make.

python3 tasks.py run        set up, then open the window (without a screen: the demonstration)
python3 tasks.py run ARGS   set up, then pass ARGS to kesra
python3 tasks.py test       set up, then the test suite, without a screen
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "kesra-installed"
RUN_ONLY = "requirements.txt"
EVERYTHING = "requirements-dev.txt"  # holds every pin of requirements.txt too

PIN = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[^\]]*\])?==([^ ;\\]+)", re.MULTILINE)

LINUX = sys.platform.startswith("linux")
QT_PACKAGES = [
    *("libglib2.0-0", "libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxcb-xkb1"),
    *("libxkbcommon-x11-0", "libcups2", "libwayland-cursor0", "libwayland-egl1"),
]
QT_PROBE = """
import ctypes, sys, PySide6.QtWidgets, PySide6.QtPrintSupport
from PySide6.QtCore import QLibraryInfo
plugins = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
for name in sys.argv[1:]:
    ctypes.CDLL(plugins + "/" + name)
"""
# Plug-ins are loaded late: without this, a library of theirs is missed only when a window opens.
QT_PLUGINS = {
    "DISPLAY": ("platforms/libqxcb.so", "printsupport/libcupsprintersupport.so"),
    "WAYLAND_DISPLAY": ("platforms/libqwayland.so", "printsupport/libcupsprintersupport.so"),
}

TEXTS = Path("resources", "i18n")
EXTRACT = ("-extensions", "py", "kesra_desktop", "-tr-function-alias", "QT_TR_NOOP+=N_",
           "-locations", "none", "-no-obsolete", "-sort-messages", "-silent",
           "-disable-heuristic", "sametext", "-disable-heuristic", "similartext",
           "-source-language", "en")  # fmt: skip
GATED = ("model", "store", "sync")
BRANCH_FLOOR = 90.0


def note(text: str) -> None:
    """Tell how the set-up goes; the output belongs to the program that is run."""
    print(text, file=sys.stderr, flush=True)


def start(*command: str | Path, **environment: str) -> int:
    """Run a program in the project's folder and return its exit code."""
    sys.stdout.flush()
    words = [str(part) for part in command]
    return subprocess.run(
        words, cwd=ROOT, env={**os.environ, **environment}, check=False
    ).returncode


def must(*command: str | Path, **environment: str) -> None:
    """Run a program; when it fails this one ends with the same code."""
    if code := start(*command, **environment):
        sys.exit(code if code > 0 else 128 - code)


def works(*command: str | Path) -> bool:
    """Return whether a program can be run and ends well, without showing what it says."""
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def tool(name: str) -> Path:
    """Return the path of a program that a pinned package brought."""
    return SCRIPTS / (f"{name}.exe" if os.name == "nt" else name)


# --- setting up -----------------------------------------------------------------------------------


def set_up(requirements: str, *, window: bool) -> None:
    """Make .venv with the pinned packages; what is there already needs no network."""
    digests = {name: _digest(name) for name in (RUN_ONLY, EVERYTHING)}
    installed = STAMP.read_text("utf-8").split() if STAMP.exists() else []
    if not PYTHON.exists() or digests[requirements] not in installed:
        STAMP.unlink(missing_ok=True)
        if not works(PYTHON, "-c", ""):
            make_venv()
        note(f"Installing what {requirements} pins ...")
        # Every package is pinned, so nothing is resolved: older pips would try a newer release of
        # coverage[toml] first and stop, since it has no hash here.
        must(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
             "--only-binary", ":all:", "--require-hashes", "-r", requirements)  # fmt: skip
        now = digests.values() if requirements == EVERYTHING else [digests[requirements]]
        STAMP.write_text("\n".join(now), "utf-8")
    plugins = [name for screen in screens() for name in QT_PLUGINS[screen]]
    if LINUX and not works(PYTHON, "-c", QT_PROBE, *plugins):
        install(QT_PACKAGES, "System libraries of Qt", needed=window)


def screens() -> list[str]:
    """Return by which variables Linux says that there is a screen."""
    return [name for name in QT_PLUGINS if LINUX and os.environ.get(name)]


def _digest(requirements: str) -> str:
    return hashlib.sha256((ROOT / requirements).read_bytes()).hexdigest()


def make_venv() -> None:
    """Make the virtual environment; Debian keeps half of Python's venv in a package of its own."""
    shutil.rmtree(VENV, ignore_errors=True)
    if find_spec("ensurepip") is None:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        # A system as bare as this lacks Qt's libraries too: one line for both.
        install([package, *QT_PACKAGES], "Python's venv and system libraries of Qt", needed=True)
    must(sys.executable, "-m", "venv", VENV)


def install(packages: list[str], what: str, *, needed: bool) -> None:
    """Install Debian packages when allowed, else name the line that does it; end when needed."""
    words = " ".join(packages)
    asroot = [] if os.name == "nt" or os.geteuid() == 0 else ["sudo", "-n"]
    apt = shutil.which("apt-get")
    if apt and (not asroot or works("sudo", "-n", "true")):
        note(f"{what}: missing, so they are installed now ...")
        quiet = [*asroot, "env", "DEBIAN_FRONTEND=noninteractive", apt, "-qq"]
        options = ["-y", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0"]
        steps = [*quiet, "update"], [*quiet, "install", *options, *packages]
        failed = any(
            subprocess.run(step, stdout=subprocess.DEVNULL, check=False).returncode
            for step in steps
        )
        if not failed:
            return
    note(f"{what}: missing. On Debian or Ubuntu run this once:")
    note(f"  sudo apt-get update && sudo apt-get install -y {words}")
    if needed:
        sys.exit(1)


# --- running --------------------------------------------------------------------------------------


def task_run(arguments: list[str]) -> None:
    """Open the window, or pass ARGS to kesra."""
    screen = bool(screens()) or not LINUX
    set_up(RUN_ONLY, window=not arguments and screen)
    if not arguments and not screen:
        note("There is no screen here, so this plays the demonstration instead of a window.")
        arguments = ["demo", "--no-window"]
    kesra(arguments)


def task_bench(arguments: list[str]) -> None:
    """Measure the program; ARGS go to kesra bench."""
    set_up(RUN_ONLY, window=False)
    kesra(["bench", *arguments])


def kesra(arguments: list[str]) -> None:
    """Become the program, in the folder where the caller stands."""
    sys.stdout.flush()
    command = [str(PYTHON), "-P", "-m", "kesra_desktop", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    if os.name == "nt":  # os.exec there returns to the prompt before the program ends
        sys.exit(subprocess.run(command, env=environment, check=False).returncode)
    os.execve(PYTHON, command, environment)


# --- checking -------------------------------------------------------------------------------------


def pytest(*arguments: str | Path) -> None:
    """Run tests without a screen."""
    must(PYTHON, "-m", "pytest", "-q", *arguments, QT_QPA_PLATFORM="offscreen")


# Whole files go to the workers: a file's tests share what is dear to make. In their order, the
# long ones of the command line come first and no worker is left alone with them.
EVERY_CORE = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")


def task_test(arguments: list[str]) -> None:
    """Run the test suite and its coverage gate; ARGS go to pytest, without the gate."""
    set_up(EVERYTHING, window=False)
    if arguments:
        pytest(*arguments)
        return
    pytest(*EVERY_CORE, "--cov", "--cov-report=")
    hold_coverage()


def hold_coverage() -> None:
    """Hold the share of branches tried in model, store and sync."""
    include = "--include=" + ",".join(f"kesra_desktop/{part}/*" for part in GATED)
    report = ROOT / ".coverage.json"
    must(PYTHON, "-m", "coverage", "report", include, "--skip-covered", "--fail-under=90")
    must(PYTHON, "-m", "coverage", "json", include, "--quiet", "--fail-under=0", "-o", report)
    totals = json.loads(report.read_text("utf-8"))["totals"]
    share = 100 * totals["covered_branches"] / totals["num_branches"]
    print(f"Branches of {', '.join(GATED)}: {share:.1f} % (at least {BRANCH_FLOOR:.0f} %)")
    if share < BRANCH_FLOOR:
        sys.exit(1)


def task_lint(arguments: list[str]) -> None:
    """Hold format, lint, types, imports, house rules, words and generated papers."""
    del arguments
    set_up(EVERYTHING, window=False)
    must(tool("ruff"), "format", "--check", ".")
    must(tool("ruff"), "check", ".")
    must(tool("mypy"))
    must(tool("lint-imports"))
    pytest(*(f"tests/test_{name}.py" for name in ("house_rules", "translations", "papers")))


def task_check(arguments: list[str]) -> None:
    """Hold everything a change must pass: lint, then test."""
    task_lint(arguments)
    task_test([])


def task_campaign(arguments: list[str]) -> None:
    """Run the campaign quick, nightly or release of docs/faults.md; or ARGS with all long tests."""
    set_up(EVERYTHING, window=False)
    if not arguments or arguments[0] not in ("quick", "nightly", "release"):
        pytest("-m", "campaign", *arguments)
        return
    name, *more = arguments
    os.environ["KESRA_CAMPAIGN"] = name
    command = [str(PYTHON), "tests/fault_catalogue.py", name]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    tests = [f"tests/{test}" for test in told.split()]
    pytest("-m", "campaign or not campaign", *EVERY_CORE, *tests, *more)


def task_looks(arguments: list[str]) -> None:
    """Look at every screen in every light, size and size of text for what is wrong with it."""
    set_up(EVERYTHING, window=False)
    pytest("-m", "campaign", "tests/ui/test_looks.py", *arguments)


GUIDE_PICTURES = ("home", "desk-eligible", "desk-received-elsewhere", "recipients-search",
                  "intake-problems", "review", "exchange-ready", "programmes-period")  # fmt: skip


def task_pictures(arguments: list[str]) -> None:
    """Take the pictures of the clerks' guide anew, from invented data."""
    del arguments
    set_up(RUN_ONLY, window=False)
    folder = ROOT / "docs" / "pictures"
    names = ",".join(GUIDE_PICTURES)
    must(PYTHON, "-m", "kesra_desktop", "shots", folder, "--screens", names, "--scale", "0.5",
         QT_QPA_PLATFORM="offscreen")  # fmt: skip
    (folder / "tree.json").unlink()


def task_mutations(arguments: list[str]) -> None:
    """Break sync on purpose in a copy and report what the tests notice; ARGS name mutations."""
    set_up(EVERYTHING, window=False)
    must(PYTHON, "tests/mutations.py", *arguments, QT_QPA_PLATFORM="offscreen")


def task_vulnerabilities(arguments: list[str]) -> None:
    """Hold the pins against the list of known vulnerabilities, fetched or given as --list FILE."""
    if arguments[:1] == ["--list"] and len(arguments) == 2:
        known_in(Path(arguments[1]))
        return
    with tempfile.TemporaryDirectory(prefix="kesra-audit-") as name:
        must(sys.executable, "-m", "venv", name)
        program = Path(name, SCRIPTS.name, "pip-audit")
        pip = (Path(name, SCRIPTS.name, PYTHON.name), "-m", "pip", "install", "-q")
        if start(*pip, "pip-audit>=2.9"):
            sys.exit(UNREACHED)
        code = start(program, "--requirement", EVERYTHING, "--disable-pip", "--require-hashes",
                     "--strict", *arguments)  # fmt: skip
    if code:
        note(UNREACHED if code != 1 else f"Read above: known to be vulnerable, or {UNREACHED}")
        sys.exit(code)


UNREACHED = (
    "The list could not be reached, so nothing was checked. Give one as a file: "
    "python3 tasks.py vulnerabilities --list FILE (OSV records, one JSON document or line each)."
)


def known_in(file: Path) -> None:
    """Name every pin that a list of OSV records calls vulnerable, and end with 1 when one is."""
    text = file.read_text("utf-8")
    try:
        records = json.loads(text)
    except ValueError:
        records = [json.loads(line) for line in text.splitlines() if line.strip()]
    records = records if isinstance(records, list) else records.get("vulns", [records])
    pins = dict(PIN.findall((ROOT / EVERYTHING).read_text("utf-8")))
    found = [
        f"{name} {pins[name]}: {record['id']}"
        for record in records
        for affected in record.get("affected", ())
        if (name := affected["package"]["name"].lower()) in pins
        and not record.get("withdrawn")
        and pins[name] in affected.get("versions", ())
    ]
    print("\n".join(found) or f"None of {len(pins)} pins is in the list's {len(records)} records.")
    if found:
        sys.exit(1)


def task_build(arguments: list[str]) -> None:
    """Build the program as people install it, and try what was built (see packaging/)."""
    must(sys.executable, "packaging/build.py", *arguments)


# --- mending --------------------------------------------------------------------------------------


def task_fix(arguments: list[str]) -> None:
    """Format, and mend what can be mended by itself."""
    del arguments
    set_up(EVERYTHING, window=False)
    start(tool("ruff"), "check", "--fix", "--exit-zero", ".")
    must(tool("ruff"), "format", ".")


def task_i18n(arguments: list[str]) -> None:
    """Bring new texts into the .ts files and compile id.qm."""
    del arguments
    set_up(EVERYTHING, window=False)
    extract(ROOT / TEXTS)
    compile_words(ROOT / TEXTS / "id.qm")


def compile_words(file: Path) -> None:
    """Compile our words and Qt's own into one file, which the program carries."""
    release = tool("pyside6-lrelease")
    must(release, "-silent", TEXTS / "id.ts", TEXTS / "id_qt.ts", "-qm", file)


def extract(folder: Path) -> None:
    """Bring the texts of the program into the .ts files of a folder; English keeps plurals only."""
    update = (tool("pyside6-lupdate"), *EXTRACT)
    must(*update, "-target-language", "id_ID", "-ts", folder / "id.ts")
    must(*update, "-target-language", "en", "-pluralonly", "-ts", folder / "en.ts")


def task_docs(arguments: list[str]) -> None:
    """Write the generated papers: the data dictionary and the table of problems."""
    del arguments
    set_up(EVERYTHING, window=False)
    must(PYTHON, "docs/generate.py", PYTHONPATH=str(ROOT))


def task_pin(arguments: list[str]) -> None:
    """Pin again what pyproject.toml asks for, with hashes and without addresses (needs uv)."""
    uv = shutil.which("uv") or tool("uv")
    for target, extra in ((RUN_ONLY, []), (EVERYTHING, ["--extra", "dev"])):
        must(uv, "pip", "compile", "pyproject.toml", *extra, "--quiet", "-o", target, *arguments,
             "--universal", "--python-version", "3.11", "--generate-hashes", "--no-header",
             "--no-annotate", "--no-emit-index-url", "--no-emit-find-links")  # fmt: skip


TASKS = {name[5:]: task for name, task in globals().items() if name.startswith("task_")}


def main() -> None:
    """Do the task named first on the command line."""
    if sys.version_info < (3, 11):  # noqa: UP036  (whoever has less must be told, not traced)
        sys.exit("Python 3.11 or newer is needed.")
    name, *arguments = sys.argv[1:] or ["help"]
    if name not in TASKS:
        lines = [f"{key:10}{(task.__doc__ or '').strip()}" for key, task in TASKS.items()]
        sys.exit("\n".join(["python3 tasks.py TASK [ARGS]", "", *lines]))
    try:
        TASKS[name](arguments)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
