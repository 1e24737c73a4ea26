"""What anyone who holds an exchange file may read: counts, times and device codes.

Nothing here names a person or a place. Types are checked before use; the file's digest is checked
before anything here is believed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from typing import Any, TypeAlias

from kesra_desktop import errors
from kesra_desktop.store import chain

FORMAT = 2
MAX_HEADER = 65_536
MAX_WANT = 200
MAX_AT = 253_402_214_400_000  # ms: the last day of year 9999, in every zone
KINDS = ("changes", "snapshot", "blobs", "request", "grant")
CIPHERS = ("age", "age-passphrase")
_Check: TypeAlias = Callable[[object], bool]
_CODE = re.compile(r"[0-9a-hjkmnp-tv-z]{10}(~[0-9a-f]{8})?")


@dataclass(frozen=True)
class Header:
    """The open part of an exchange file; counts and sizes are filled in when it is written."""

    kind: str
    office: str
    sender: str  # "from" in the file
    file: str
    at: int  # ms
    vv: dict[str, int] = field(default_factory=dict)
    tip: dict[str, str] = field(default_factory=dict)
    to: list[str] = field(default_factory=list)
    want: list[str] = field(default_factory=list)
    has: dict[str, list[int]] = field(default_factory=dict)
    n: int = 0
    raw: int = 0
    zip: int = 0
    body: int = 0
    part: int = 1
    parts: int = 1
    enc: str = "age"
    schema: int = 1
    v: int = FORMAT
    min: int = FORMAT


def is_code(value: object) -> bool:
    """Return whether this is a device's code, or the name of a line of a forked log."""
    return isinstance(value, str) and _CODE.fullmatch(value) is not None


def is_hex(length: int) -> _Check:
    """Return the check for so many lower-case hex digits."""
    shape = re.compile(f"[0-9a-f]{{{length}}}")
    return lambda value: isinstance(value, str) and shape.fullmatch(value) is not None


def is_count(value: object) -> bool:
    """Return whether this is a whole number that every reader keeps; True is none."""
    return type(value) is int and 0 <= value <= chain.EXACT


def _is_number(value: object) -> bool:
    return is_count(value) and value != 0


def _is_span(value: object) -> bool:
    whole = isinstance(value, list) and len(value) == 2 and all(map(_is_number, value))
    return whole and value[0] <= value[1]  # type: ignore[index]  # whole says it is a list


def _list_of(inner: _Check) -> _Check:
    return lambda value: isinstance(value, list) and all(map(inner, value))


def _by_code(inner: _Check) -> _Check:
    return lambda value: (
        isinstance(value, dict) and all(map(is_code, value)) and all(map(inner, value.values()))
    )


_CHECKS: dict[str, _Check] = {
    "v": _is_number,
    "min": _is_number,
    "kind": lambda value: isinstance(value, str),
    "office": is_hex(32),
    "sender": is_code,
    "file": is_hex(32),
    "at": lambda value: is_count(value) and value <= MAX_AT,  # type: ignore[operator]  # a number
    "vv": _by_code(is_count),
    "tip": _by_code(is_hex(16)),
    "to": _list_of(is_code),
    "want": _list_of(is_hex(64)),
    "has": _by_code(_is_span),
    "n": is_count,
    "raw": is_count,
    "zip": is_count,
    "body": is_count,
    "part": _is_number,
    "parts": _is_number,
    "enc": lambda value: isinstance(value, str),
    "schema": is_count,
}


def dump(name: str, header: Header) -> bytes:
    """Return the header as the file's bytes; wishes are left out before it grows too large."""
    for kept in (header, replace(header, want=header.want[:MAX_WANT]), replace(header, want=[])):
        values = asdict(kept)
        values["from"] = values.pop("sender")
        text = json.dumps(values, separators=(",", ":")).encode()
        if len(text) <= MAX_HEADER and len(kept.want) <= MAX_WANT:
            return text
    raise errors.FileTooLarge(file=name)


def parse(name: str, text: bytes) -> dict[str, Any]:
    """Return a header whose ``body`` can be used; nothing else was looked at yet."""
    try:
        found = chain.parse_json(text.decode())
    except ValueError:
        raise errors.DamagedFile(file=name) from None
    if not isinstance(found, dict) or not is_count(found.get("body")):
        raise errors.DamagedFile(file=name)
    return found


def typed(name: str, found: dict[str, Any]) -> Header:
    """Return the header with every field of its type; unknown fields come from a newer minor.

    Raises:
        NewerFile: a newer program is needed to read this file.
        SenselessFile: a field is missing or of the wrong type.

    """
    if is_count(found.get("min")) and found["min"] > FORMAT:
        raise errors.NewerFile(file=name)
    known: dict[str, Any] = {key: found.get("from" if key == "sender" else key) for key in _CHECKS}
    fits = all(check(known[key]) for key, check in _CHECKS.items())
    if not fits or known["part"] > known["parts"] or len(known["want"]) > MAX_WANT:
        raise errors.SenselessFile(file=name)
    if known["kind"] not in KINDS or known["enc"] not in CIPHERS:
        raise errors.NewerFile(file=name)
    return Header(**known)
