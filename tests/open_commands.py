"""Commands run on an office that is open already: unlocking is tried elsewhere, and costs most."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from kesra_desktop.cli.context import Session
from kesra_desktop.cli.main import kesra as kesra_main
from kesra_desktop.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.store.store import Store


class OpenSession(Session):
    """A session whose office is open already: unlocking is tried elsewhere, and costs most."""

    opened: Store

    @contextmanager
    def store(self) -> Iterator[Store]:
        """Give the open store."""
        yield self.opened


class Commands:
    """Runs commands as `kesra` does, on one open office."""

    def __init__(self, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self._session = OpenSession({"--json": ""})
        self._session.opened = store

    def all(self, *arguments: str) -> list[Any]:
        kesra_main.main(args=list(arguments), standalone_mode=False, obj=self._session)
        out = self._capsys.readouterr().out
        lines = [line for line in out.splitlines() if line.startswith(("{", "["))]
        return [json.loads(line) for line in lines]

    def one(self, *arguments: str) -> Any:
        (row,) = self.all(*arguments)
        return row

    def refused(self, *arguments: str) -> str:
        with pytest.raises(Refused) as problem:
            self.all(*arguments)
        return problem.value.code
