"""One declared field: what it is called, what fits in it, how it is read and written."""

from __future__ import annotations

import dataclasses
import json
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum, StrEnum
from functools import cache, cached_property
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from kesra_desktop.errors import InvalidValue
from kesra_desktop.i18n import N_, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.model.record import Record

MAX_TEXT_BYTES = 65_536  # a field's text in UTF-8
_SURELY_SHORT = MAX_TEXT_BYTES // 4  # signs, of four bytes at most
_EXACT_INTEGER = 2**53  # integers beyond it do not survive every JSON reader


@dataclass(frozen=True)
class Declared:
    """What `entry` was told about a field, kept in the dataclass field's metadata."""

    label: str
    grid: bool = False  # a column of lists
    searched: bool = False  # part of the search index
    watched: bool = False  # a change of it is shown prominently in the history
    private: bool = False  # masked on screen, exported only on purpose
    specific: bool = False  # specific personal data, UU 27/2022 art. 4
    group: str = ""  # fields that only make sense together conflict together
    headings: tuple[str, ...] = ()  # column titles of surviving lists
    refers_to: str = ""  # kind of the record whose id this holds
    check: Callable[[str], str | None] | None = None  # what is wrong with a non-empty text


def entry(label: str, *, default: Any = dataclasses.MISSING, **declared: Any) -> Any:
    """Declare a field of a record; without a default it must be given."""
    metadata = {"declared": Declared(label=label, **declared)}
    return dataclasses.field(default=default, metadata=metadata)


@dataclass(frozen=True)
class Field:
    """A field of a record, ready for tables, forms, lists and files."""

    name: str
    type: type[Any]
    optional: bool
    default: Any
    declared: Declared

    @cached_property
    def required(self) -> bool:
        """Return whether a record cannot exist without a value here."""
        return self.default is dataclasses.MISSING

    def label(self) -> str:
        """Return the field's name in the language in use."""
        return tr(self.declared.label)

    def parse(self, text: str) -> Any:
        """Return the value written as ``text`` by a person.

        Raises:
            InvalidValue: the text does not fit the field.

        """
        text = unicodedata.normalize("NFC", text).strip()
        if not text:
            return self._empty()
        if self.declared.check and (wrong := self.declared.check(text)):
            raise self._invalid(text, tr(wrong))
        try:
            value = _READERS[self._reader](self.type, text)
        except (ValueError, KeyError, TypeError, InvalidOperation) as error:
            raise self._invalid(text, self._hint()) from error
        return self._fitting(value)

    def load(self, stored: Any) -> Any:
        """Return the value held in the log or in a table as a plain JSON value.

        Raises:
            InvalidValue: the stored value has the wrong type; the caller keeps it aside.

        """
        if type(stored) is str and self.type is str and len(stored) <= _SURELY_SHORT:
            return stored  # most values
        if stored is None:
            if self.optional:
                return None
            raise self._invalid("null", self._hint())
        try:
            return self._fitting(_LOADERS[self._reader](self.type, stored))
        except (ValueError, KeyError, TypeError, InvalidOperation) as error:
            raise self._invalid(str(stored), self._hint()) from error

    def surely_fits(self, stored: Any) -> bool:
        """Return whether a look is enough to know that a plain value fits, as nearly always."""
        if type(stored) is str:
            return (
                stored in self._choices
                if self._choices
                else (self.type is str and len(stored) <= _SURELY_SHORT)
            )
        return type(stored) is int and self.type is int and abs(stored) < _EXACT_INTEGER

    @cached_property
    def _choices(self) -> frozenset[str]:
        """Return the plain values of a choice, and none of anything else."""
        return frozenset(self.type) if issubclass(self.type, StrEnum) else frozenset()

    def fits(self, stored: Any) -> bool:
        """Return whether a plain value can be kept in the field's column."""
        try:
            self.load(stored)
        except InvalidValue:
            return False
        return True

    @cached_property
    def _reader(self) -> str:
        for known in (StrEnum, bool, int, Decimal, datetime, date, tuple):
            if issubclass(self.type, known):
                return known.__name__
        return "str"

    def _empty(self) -> Any:
        if self.required and not self.optional:
            raise self._invalid("", tr(N_("Fill this in.")))
        if self.default is not dataclasses.MISSING:
            return self.default
        return None

    def _fitting(self, value: Any) -> Any:
        if isinstance(value, str) and len(value.encode()) > MAX_TEXT_BYTES:
            raise self._invalid(value[:20] + "…", tr(N_("Shorten the text.")))
        if type(value) is int and abs(value) >= _EXACT_INTEGER:
            raise self._invalid(str(value), tr(N_("Use a smaller number.")))
        return value

    def _hint(self) -> str:
        if issubclass(self.type, Enum):
            return tr(N_("Use one of: {choices}.")).format(
                choices=", ".join(str(choice.value) for choice in self.type)
            )
        return tr(_HINTS.get(self._reader, N_("Check the spelling.")))

    def _invalid(self, value: str, hint: str) -> InvalidValue:
        return InvalidValue(field=self.label(), value=value, hint=hint, name=self.name)


_HINTS = {
    "int": N_("Use a whole number."),
    "Decimal": N_("Use a number, for example 25 or 2,5."),
    "date": N_("Write the date as year-month-day, for example 2025-09-02."),
    "datetime": N_("Write date and time, for example 2025-09-02T08:30."),
    "bool": N_("Use yes or no."),
}

_YES = {"ya", "y", "1", "true", "yes", "v"}
_NO = {"tidak", "t", "tdk", "0", "false", "no", "-"}


def _read_bool(text: str) -> bool:
    folded = text.casefold()
    if folded in _YES:
        return True
    if folded in _NO:
        return False
    raise ValueError(text)


_READERS: dict[str, Callable[[type[Any], str], Any]] = {
    "str": lambda _, text: text,
    "int": lambda _, text: int(text.replace(".", "")),
    "Decimal": lambda _, text: (
        Decimal(text.replace(".", "").replace(",", ".")) if "," in text else Decimal(text)
    ),
    "bool": lambda _, text: _read_bool(text),
    "date": lambda _, text: date.fromisoformat(text),
    "datetime": lambda _, text: datetime.fromisoformat(text),
    "StrEnum": lambda kind, text: kind(text),
    "tuple": lambda kind, text: kind.load(json.loads(text)),
}


def _exactly(wanted: type[Any], stored: Any) -> Any:
    if type(stored) is not wanted:
        raise TypeError(stored)
    return stored


_LOADERS: dict[str, Callable[[type[Any], Any], Any]] = {
    "str": lambda _, stored: _exactly(str, stored),
    "int": lambda _, stored: _exactly(int, stored),
    "Decimal": lambda _, stored: Decimal(_exactly(str, stored)),
    "bool": lambda _, stored: bool(_exactly(int, stored) if stored in (0, 1) else stored["bool"]),
    "date": lambda _, stored: date.fromisoformat(_exactly(str, stored)),
    "datetime": lambda _, stored: datetime.fromisoformat(_exactly(str, stored)),
    "StrEnum": lambda kind, stored: kind(_exactly(str, stored)),
    "tuple": lambda kind, stored: kind.load(
        json.loads(stored) if isinstance(stored, str) else stored
    ),
}


def dump(value: Any) -> Any:  # noqa: PLR0911  (one line for each type)
    """Return a field's value as the plain JSON value kept in the log."""
    match value:
        case bool():
            return int(value)
        case StrEnum():
            return value.value
        case Decimal():
            return str(value)
        case date():  # also datetime
            return value.isoformat()
        case tuple():
            return value.dump()  # type: ignore[attr-defined]
        case str():
            return unicodedata.normalize("NFC", value)
        case _:
            return value


def plain(value: Any) -> Any:
    """Return a dumped value as a table column keeps it: lists become JSON text."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def fields_of(kind: type[Record]) -> tuple[Field, ...]:
    """Return the declared fields of a kind of record, in order, without its id."""
    declared_by: Any = kind  # mypy doubts that a class is hashable
    return _fields_of(declared_by)


@cache
def _fields_of(kind: Any) -> tuple[Field, ...]:
    hints = get_type_hints(kind)
    return tuple(
        _field(declared_field, hints[declared_field.name])
        for declared_field in dataclasses.fields(kind)
        if "declared" in declared_field.metadata
    )


def field_named(kind: type[Record], name: str) -> Field | None:
    """Return one declared field, or None."""
    named: Any = kind
    return _by_name(named).get(name)


@cache
def _by_name(kind: Any) -> dict[str, Field]:
    return {field.name: field for field in fields_of(kind)}


def sort_values(
    kind: type[Record], values: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the plain values that fit this program's fields, as columns keep them, and the rest.

    A value of the wrong type is never coerced silently.
    """
    named: Any = kind
    by_name = _by_name(named)
    known: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    for name, value in values.items():
        field = by_name.get(name)
        if field is None:
            unknown[name] = value
        elif field.surely_fits(value):
            known[name] = value
        elif field.fits(value):
            known[name] = plain(value)
        else:
            unknown[name] = value
    return known, unknown


def _field(declared_field: dataclasses.Field[Any], hint: Any) -> Field:
    choices = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    chosen = next(choice for choice in choices if choice is not NoneType)
    return Field(
        name=declared_field.name,
        type=chosen,
        optional=NoneType in choices,
        default=declared_field.default,
        declared=declared_field.metadata["declared"],
    )
