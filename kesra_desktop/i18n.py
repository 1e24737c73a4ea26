"""The words of the program in the clerk's language, without Qt.

Source strings are English. ``resources/i18n/<language>.ts`` (Qt Linguist files, made with lupdate)
hold the translations; they are read here directly, so that the command line needs no Qt.
``N_`` marks a text at import time, ``tr`` translates it when it is shown.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


PSEUDO = "xx"  # a language nobody speaks: what stands in English there is not translated at all
_LONGER = 0.4  # as much longer as translations become
_ACCENTS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
_FIXED = re.compile(r"(\{[^}]*\}|%n)")


@dataclass
class _Words:
    """The texts in force: (source, comment) to one text, or to the forms of a plural."""

    language: str = "en"
    texts: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)


_words = _Words()


def use(language: str, folder: Path) -> None:
    """Show everything in ``language`` ('id' or 'en') from the .ts file in ``folder`` on."""
    file = folder / f"{language}.ts"
    _words.texts = read_ts(file) if file.exists() else {}
    _words.language = language


def language() -> str:
    """Return the code of the language in use."""
    return _words.language


def read_ts(file: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the finished translations of a Qt .ts file by (source text, comment)."""
    texts: dict[tuple[str, str], tuple[str, ...]] = {}
    for message in ET.parse(file).iter("message"):  # noqa: S314
        translation = message.find("translation")
        if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
            continue
        forms = tuple(form.text or "" for form in translation.iter("numerusform"))
        key = (message.findtext("source") or "", message.findtext("comment") or "")
        texts[key] = forms or (translation.text or "",)
    return texts


def tr(text: str, note: str = "", n: int | None = None) -> str:
    """Return ``text`` in the language in use; ``n`` picks the plural and replaces ``%n``.

    Call it in Qt's shape, ``tr("%n package(s)", "", n)``, so that extraction sees the plural.
    """
    if _words.language == PSEUDO:
        return pseudo(text if n is None else text.replace("%n", str(n)))
    forms = _words.texts.get((text, note), (text,))
    chosen = forms[0] if n is None or n == 1 or len(forms) == 1 else forms[1]
    return chosen if n is None else chosen.replace("%n", grouped(n))


def pseudo(text: str) -> str:
    """Return a text in brackets, with accents and 40 % longer; its places for values stay.

    >>> pseudo("Open {page}")
    '[Ópén {page} xxxx]'
    """
    parts = [
        part if at % 2 else part.translate(_ACCENTS) for at, part in enumerate(_FIXED.split(text))
    ]
    more = max(1, round(len(text) * _LONGER))
    words = " ".join("x" * min(6, more - start) for start in range(0, more, 6))
    return f"[{''.join(parts)} {words}]"


def N_(text: str) -> str:
    """Mark ``text`` for translation without translating it."""
    return text


def grouped(number: int) -> str:
    """Return a whole number with the thousands separator of the language in use."""
    english = f"{number:,}"
    return english if _words.language == "en" else english.replace(",", ".")
