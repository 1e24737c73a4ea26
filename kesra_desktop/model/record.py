"""What every record has: an id, a kind, a title, and whether it is a fact."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Self

from kesra_desktop.errors import UnknownField, UnknownKind
from kesra_desktop.i18n import tr
from kesra_desktop.model.fields import dump, fields_of

if TYPE_CHECKING:
    from collections.abc import Mapping

ID_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
ID_LENGTH = 20  # 100 random bits

_kinds: dict[str, type[Record]] = {}


_LETTER_OF_BYTE = bytes(map(ord, ID_ALPHABET)) * 8  # 256 bytes fall evenly on 32 letters


def new_id() -> str:
    """Return a new random id; one made of device and counter would collide on clones."""
    return secrets.token_bytes(ID_LENGTH).translate(_LETTER_OF_BYTE).decode()


@dataclass(frozen=True, kw_only=True)
class Record:
    """Something the office knows. A fact happened and is never edited; others are edited."""

    kind: ClassVar[str] = ""
    title: ClassVar[str] = ""
    is_fact: ClassVar[bool] = False
    singleton: ClassVar[bool] = False
    indexes: ClassVar[tuple[str, ...]] = ()  # fields looked for, together where by comma

    id: str = ""

    def __init_subclass__(cls) -> None:
        """Make the kind known by its name."""
        super().__init_subclass__()
        if cls.kind:
            _kinds[cls.kind] = cls

    def values(self) -> dict[str, Any]:
        """Return every declared field as a plain JSON value."""
        return {field.name: dump(getattr(self, field.name)) for field in fields_of(type(self))}

    @classmethod
    def from_texts(cls, texts: dict[str, str], record_id: str = "") -> Self:
        """Return a record made of what a person typed, by field name.

        Raises:
            InvalidValue: a text does not fit its field, or a required one is missing.
            UnknownField: no such field.

        """
        parsed = parse_texts(cls, texts)
        for field in fields_of(cls):
            if field.required and field.name not in parsed:
                parsed[field.name] = field.parse("")
        return cls(id=record_id, **parsed)


def parse_texts(kind: type[Record], texts: dict[str, str]) -> dict[str, Any]:
    """Return the typed values of some fields of a kind."""
    by_name = {field.name: field for field in fields_of(kind)}
    for name in texts:
        if name not in by_name:
            raise UnknownField(kind=tr(kind.title), field=name, fields=", ".join(by_name))
    return {name: by_name[name].parse(text) for name, text in texts.items()}


def kinds() -> Mapping[str, type[Record]]:
    """Return every kind of record by name; `kesra_desktop.model.catalogue` has loaded them all."""
    return MappingProxyType(_kinds)


def kind_named(name: str) -> type[Record]:
    """Return the kind called ``name``.

    Raises:
        UnknownKind: there is none.

    """
    try:
        return _kinds[name]
    except KeyError:
        raise UnknownKind(kind=name, kinds=", ".join(sorted(_kinds))) from None
