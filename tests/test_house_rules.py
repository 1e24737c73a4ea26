"""Traps this house knows, looked for in every module; taste is left to ruff and to readers."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import socket
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import sqlcipher3.dbapi2
from PySide6.QtCore import QObject

from kesra_desktop.store import database

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "kesra_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))

FORBIDDEN_CALLS = {
    "extractall": "unpack only what was checked, one member at a time",
    "processEvents": "use ui.jobs: pumping events lets a clerk press a button twice",
    "terminate": "killing a thread leaves locks held; cancel it",
    "setTerminationEnabled": "killing a thread leaves locks held; cancel it",
}
CLOCK_CALLS = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time"}
CLOCKLESS = ("model", "services", "store", "sync", "intake", "documents")
SQL = re.compile(
    r"\s*(SELECT\s.+|INSERT (OR \w+ )?INTO\s.+|UPDATE \w+ SET\s.+|DELETE FROM\s.+|PRAGMA \w+.*"
    r"|CREATE (VIRTUAL )?TABLE\s.+|DROP TABLE\s.+|ALTER TABLE\s.+|BEGIN( IMMEDIATE)?|COMMIT)",
    re.DOTALL,
)
SAYS_NOTHING = re.compile(r"(Manager|Helper|Utils?|Handler)(?![a-z])")
NETWORK = re.compile(
    r"(PySide6\.)?(QtNetwork|QtWebEngine\w*|socket|socketserver|ssl|http|urllib|xmlrpc|ftplib"
    r"|smtplib|poplib|imaplib|asyncio|requests|httpx)\."
)
PRIVATE_PLACE = re.compile(
    r"(?<![\w.:~/-])/(root|home|work|opt|mnt)/\w|[A-Z]:\\\\?Users|python" + r"hosted|py" + r"pi\."
)

PRIVATE_WORD = re.compile("root/|home/|work/|opt/|mnt/|Users|python" + "hosted|py" + "pi")


@cache
def of_module(module: Path) -> tuple[ast.AST, ...]:
    """Return every node of a module, read once for all rules."""
    return tuple(ast.walk(ast.parse(module.read_text("utf-8"), str(module))))


@cache
def called(function: ast.expr) -> str:
    """Return a name as it is written where it is called."""
    if isinstance(function, ast.Name):
        return function.id
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        return f"{function.value.id}.{function.attr}"
    return ast.unparse(function)


def nodes(*kinds: type[ast.AST], inside: tuple[str, ...] = ()) -> Iterator[tuple[Path, Any]]:
    for module in MODULES:
        if not inside or module.relative_to(PACKAGE).parts[0] in inside:
            yield from ((module, node) for node in of_module(module) if isinstance(node, kinds))


def place(module: Path, node: ast.AST, why: str) -> str:
    return f"{module.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}: {why}"


@cache
def docstrings() -> set[ast.AST]:
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef)
    return {
        owner.body[0].value
        for _, owner in nodes(*owners)
        if owner.body and isinstance(owner.body[0], ast.Expr)
    }


def texts() -> Iterator[tuple[Path, Any]]:
    """Yield every string of the program that is not a docstring."""
    papers = docstrings()
    for module, node in nodes(ast.Constant):
        if isinstance(node.value, str) and node not in papers:
            yield module, node


def test_calls_that_bite() -> None:
    found = [
        place(module, call, FORBIDDEN_CALLS[call.func.attr])
        for module, call in nodes(ast.Call)
        if isinstance(call.func, ast.Attribute) and call.func.attr in FORBIDDEN_CALLS
    ]
    assert found == []


def test_words_are_translated_by_the_house_not_by_qt() -> None:
    found = [
        place(module, call, "tr() of kesra_desktop.i18n, and its number not by keyword")
        for module, call in nodes(ast.Call)
        if called(call.func) in ("self.tr", "cls.tr", "QObject.tr", "QCoreApplication.translate")
        or (called(call.func) == "tr" and call.keywords)
    ]
    assert found == []


def test_the_clock_is_passed_in() -> None:
    found = [
        place(module, call, "ask store.now()")
        for module, call in nodes(ast.Call, inside=CLOCKLESS)
        if ".".join(called(call.func).split(".")[-2:]) in CLOCK_CALLS
    ]
    assert found == []


def test_sql_stays_in_the_store() -> None:
    found = [
        place(module, text, "a named function in store/queries.py")
        for module, text in texts()
        if module.relative_to(PACKAGE).parts[0] != "store" and SQL.fullmatch(text.value)
    ]
    assert found == []


def test_nothing_speaks_to_a_network() -> None:
    found = [
        place(module, node, "the office has no network; data travels in files")
        for module, node in nodes(ast.Import, ast.ImportFrom)
        for name in [getattr(node, "module", None), *(one.name for one in node.names)]
        if name and NETWORK.match(f"{name}.")
    ]
    assert found == []


def test_a_test_that_tries_the_network_fails() -> None:
    with pytest.raises(PermissionError), socket.socket() as tried:
        tried.connect(("127.0.0.1", 9))


def test_workbooks_are_written_in_one_place() -> None:
    """A cell that begins with = + - @ is text in every file: workbook.py sees to it."""
    found = [
        place(module, line, "use kesra_desktop.workbook")
        for module, line in nodes(ast.Import, ast.ImportFrom)
        if "xlsxwriter" in ast.unparse(line) and module.stem != "workbook"
    ] + [
        place(module, call, "spreadsheets calculate what a CSV holds: write a workbook")
        for module, call in nodes(ast.Call)
        if called(call.func) in ("csv.writer", "csv.DictWriter")
    ]
    assert found == []


def test_patterns_mean_what_they_say() -> None:
    """``\\d`` takes the digits of every script, and ``$`` lets a line end through."""
    found = [
        place(module, text, "write [0-9]") for module, text in texts() if r"\d" in text.value
    ] + [
        place(module, call, "use fullmatch, or \\Z")
        for module, call in nodes(ast.Call)
        if called(call.func).startswith("re.")
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and (pattern := str(call.args[0].value)).endswith("$")
        and (pattern.startswith("^") or called(call.func) == "re.match")
    ]
    assert found == []


def test_labels_never_read_markup() -> None:
    """A name such as ``<b>Siti`` is shown as typed: labels are made by ui/widgets/text.py only."""
    found = [
        place(module, call, "use kesra_desktop.ui.widgets.text")
        for module, call in nodes(ast.Call)
        if called(call.func) in ("QLabel", "QtWidgets.QLabel")
    ] + [
        place(module, name, "plain text only")
        for module, name in nodes(ast.Attribute)
        if name.attr in ("RichText", "setHtml", "MarkdownText", "setMarkdown")
    ]
    assert found == []


def window_classes() -> Iterator[tuple[Path, type[QObject], ast.ClassDef]]:
    for module, node in nodes(ast.ClassDef, inside=("ui",)):
        name = ".".join(module.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        made = getattr(importlib.import_module(name), node.name, None)
        if inspect.isclass(made) and issubclass(made, QObject):
            yield module, made, node


def own_attributes(node: ast.ClassDef) -> Iterator[tuple[ast.AST, str]]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute) and isinstance(inner.ctx, ast.Store):
            yield from [(inner, inner.attr)] if ast.unparse(inner.value) == "self" else []
    for line in node.body:
        if isinstance(line, ast.Assign):
            yield from ((line, name.id) for name in line.targets if isinstance(name, ast.Name))
        elif isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
            yield line, line.target.id


def test_attributes_do_not_hide_methods_of_qt() -> None:
    found = []
    for module, made, node in window_classes():
        qt = next(base for base in made.__mro__ if base.__module__.startswith("PySide6"))
        found += [
            place(module, line, f"{qt.__name__} has a member {name!r} of its own")
            for line, name in own_attributes(node)
            if hasattr(qt, name) and name != "staticMetaObject"
        ]
    assert found == []


def test_names_say_what_a_thing_is() -> None:
    found = [
        place(module, node, f"{node.name} says nothing")
        for module, node in nodes(ast.ClassDef, ast.FunctionDef)
        if SAYS_NOTHING.search(
            node.name.title().replace("_", "") if node.name.islower() else node.name
        )
    ] + [str(module) for module in MODULES if SAYS_NOTHING.search(module.stem.title())]
    assert found == []


def test_modules_begin_with_their_job() -> None:
    found = []
    for module in MODULES:
        top = of_module(module)[0]
        assert isinstance(top, ast.Module)
        opening = (ast.get_docstring(top) or "").split("\n\n")[0].replace("\n", " ")
        if not opening.endswith((".", "?")) or len(opening) > 200:
            found.append(place(module, top, "a short sentence on top, saying its job"))
    assert found == []


def test_nothing_names_a_place_outside_the_house() -> None:
    own = {Path(__file__).resolve()}
    found = []
    for file in papers():
        whole = file.read_text("utf-8")
        if file.resolve() in own or not PRIVATE_WORD.search(whole):
            continue
        for number, line in enumerate(whole.splitlines(), 1):
            if PRIVATE_PLACE.search(line):
                found.append(f"{file.relative_to(ROOT)}:{number}: {line.strip()[:60]}")
    assert found == []


def papers() -> Iterator[Path]:
    """Yield every text file of the house."""
    kinds = {".py", ".md", ".toml", ".txt", ".ts", ".csv", ".yml", ".json", ".spec", ".svg", ".cfg"}
    for folder in ("kesra_desktop", "tests", "docs", "resources", "packaging", "bench", ".ci"):
        files = (ROOT / folder).rglob("*")
        yield from (file for file in files if file.suffix in kinds or file.parent.name == ".ci")
    yield from (file for file in ROOT.glob("*.*") if file.suffix in kinds)


def test_the_lock_of_everything_holds_every_pin() -> None:
    """tasks.py trusts that tests run with the very packages of the program."""
    pins = [
        {
            line.split("\\")[0].strip()
            for line in file.read_text("utf-8").splitlines()
            if "==" in line
        }
        for file in (ROOT / "requirements.txt", ROOT / "requirements-dev.txt")
    ]
    assert pins[0] <= pins[1]


def test_the_store_speaks_through_sqlcipher() -> None:
    """sqlite-utils catches the encrypted driver's errors only when the alias came first."""
    assert database
    sqlite_utils = sys.modules["sqlite_utils.db"]
    assert sqlite_utils.OperationalError is sqlcipher3.dbapi2.OperationalError


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_qt_keeps_its_references() -> None:
    """PySide6 6.12.0 loses one reference to None in every void call and ends the program."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("")
    assert sys.getrefcount(None) > before - 500


def test_what_mutations_replace_is_there_once() -> None:
    from mutations import MUTATIONS, PROGRAM  # noqa: PLC0415  (runs tests when it is the program)
    from sabotages import SABOTAGES  # noqa: PLC0415

    stale = [
        one.name
        for one in (*MUTATIONS, *SABOTAGES)
        if (ROOT / PROGRAM / one.file).read_text("utf-8").count(one.right) != 1
    ]
    assert stale == []
