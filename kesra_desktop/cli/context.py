"""What every command shares: the data folder, the clock, unlocking, and how answers are given."""

from __future__ import annotations

import json
import os
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kesra_desktop import errors, paths
from kesra_desktop.i18n import N_, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.store import Store

DAY = click.DateTime(formats=["%Y-%m-%d"])
WIB = timezone(timedelta(hours=7), "WIB")
_VALUED = ("--data", "--passphrase-file", "--passphrase-fd", "--operator", "--lang", "--now")
_FLAGS = ("--json",)


class NoPassphrase(errors.Refused):
    """Nobody can be asked for the passphrase."""

    code = "no_passphrase"
    message = N_("The passphrase is missing.")
    advice = N_("Use --passphrase-file FILE, or run the command in a terminal.")


class InvalidFile(errors.Refused):
    """A file given to a command cannot be read as what it should be."""

    code = "invalid_file"
    message = N_("{file} cannot be read.")
    advice = N_("Check the file and its contents.")


@dataclass
class Session:
    """One command's surroundings, from the options that stand everywhere."""

    options: dict[str, str] = field(default_factory=dict)
    _told: str | None = field(default=None, repr=False)  # a descriptor can be read only once

    def check(self) -> None:
        """Check the options that stand everywhere, whether or not the command looks at them.

        Raises:
            UsageError: one of them has no value, or one it cannot have.
            InvalidValue: the moment cannot be read.

        """
        for name in _VALUED:
            if name in self.options and not self.options[name]:
                raise click.UsageError(f"{name} ?")
        if self.options.get("--lang", "id") not in ("id", "en"):
            raise click.UsageError("--lang id|en")
        self.now()

    @property
    def folder(self) -> Path:
        """Return the laptop's data folder."""
        given = self.options.get("--data")
        return Path(given) if given else paths.data_folder()

    @property
    def json(self) -> bool:
        """Return whether a program reads the answer."""
        return "--json" in self.options

    def now(self) -> datetime:
        """Return the moment: the laptop's clock, or the one given for a reproducible run."""
        given = self.options.get("--now") or os.environ.get("KESRA_NOW")
        if not given:
            return datetime.now(tz=WIB)
        try:
            moment = datetime.fromisoformat(given)
        except ValueError:
            hint = "2025-11-18T08:30"
            raise errors.InvalidValue(field="--now", value=given, hint=hint) from None
        return moment if moment.tzinfo else moment.replace(tzinfo=WIB)

    def passphrase(self, *, again: bool = False) -> str:
        """Return the passphrase from the file, the descriptor, or the person at the terminal."""
        if self._told is None:
            given = told(*map(self.options.get, ("--passphrase-file", "--passphrase-fd")))
            self._told = ask(tr("Passphrase"), again=again) if given is None else given
        return self._told

    @contextmanager
    def store(self) -> Iterator[Store]:
        """Unlock the office for one command; no other program may have it open."""
        from kesra_desktop.store.greeting import greeting  # noqa: PLC0415
        from kesra_desktop.store.identity import doubt_in_words  # noqa: PLC0415
        from kesra_desktop.store.office import FolderLock, open_office  # noqa: PLC0415

        greeting(self.folder)
        lock = FolderLock(self.folder)
        try:
            operator = self.options.get("--operator")
            with open_office(self.folder, operator, self.passphrase(), self.now) as opened:
                if words := doubt_in_words(opened):
                    click.echo(words, err=True)
                yield opened
        finally:
            lock.release()

    def progress(self) -> Progress:
        """Return how long work is shown: on stderr, and only to a terminal."""
        from kesra_desktop.progress import silent  # noqa: PLC0415

        return _shown if sys.stderr.isatty() else silent

    def answer(self, values: Any, text: str | None = None) -> None:
        """Print the answer: one JSON document, JSON lines for a list, or short human text."""
        if self.json:
            rows = values if isinstance(values, list) else [values]
            for row in rows:
                click.echo(json.dumps(row, ensure_ascii=False, default=str))
            return
        if text is not None:
            click.echo(text)
            return
        for row in values if isinstance(values, list) else [values]:
            click.echo("  ".join(f"{key}: {value}" for key, value in row.items()))


def _shown(done: int, total: int) -> None:
    click.echo(f"\r{done}/{total or '?'} ", nl=False, err=True)


def has_screen() -> bool:
    """Return whether a window could be shown."""
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(map(os.environ.get, displays))


def told(file: str | None, descriptor: str | int | None) -> str | None:
    """Return the passphrase that a file or a descriptor holds; None when neither is given.

    Raises:
        NoPassphrase: it cannot be read.

    """
    try:
        if file:
            return Path(file).read_text("utf-8").rstrip("\r\n")
        if descriptor is not None:
            with os.fdopen(int(descriptor), encoding="utf-8") as source:
                return source.read().rstrip("\r\n")
    except (OSError, ValueError):
        raise NoPassphrase() from None
    return None


def ask(prompt: str, *, again: bool = False) -> str:
    """Ask at the terminal without showing what is typed.

    Raises:
        NoPassphrase: there is no terminal.

    """
    if not sys.stdin.isatty():
        raise NoPassphrase()
    return str(click.prompt(prompt, hide_input=True, confirmation_prompt=again, err=True))


def split_options(arguments: list[str]) -> tuple[dict[str, str], list[str]]:
    """Return the options that stand everywhere, wherever they were typed, and the rest."""
    options: dict[str, str] = {}
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        name, _, value = argument.partition("=")
        if name in _VALUED:
            options[name] = value if "=" in argument else next(waiting, "")
        elif argument in _FLAGS:
            options[argument] = ""
        else:
            rest.append(argument)
    return options, rest


def pairs(texts: tuple[str, ...]) -> dict[str, str]:
    """Return FIELD=VALUE arguments as a dictionary."""
    found = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign:
            raise errors.InvalidValue(field=text, value="", hint="FIELD=VALUE")
        found[name] = value
    return found
