"""Lembar pemulihan: five pages for five keepers, any three of which open the laptop again."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents.deed import Block, Facts, Leaf, Rows, Text, Title, deed_pdf
from kesra_desktop.documents.flow import upright
from kesra_desktop.documents.heads import head_on
from kesra_desktop.documents.imprint import imprint_of, long_day
from kesra_desktop.documents.table import LEFT, RIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.store.key_shares import Sheet
    from kesra_desktop.store.store import Store

_COLUMNS = 3
_TITLE = "Lembar pemulihan"
_RULES = (
    "Lembar ini adalah satu dari {count} bagian kunci laptop. Laptop terbuka kembali bila {needed} "
    "lembar dengan nomor set yang sama dikumpulkan; dua lembar saja tidak membuka apa pun.",
    "Simpan dalam amplop tertutup, jauh dari laptop dan dari lembar yang lain. Jangan difoto dan "
    "jangan disalin ke telepon atau komputer.",
    "Bila lembar ini hilang atau dilihat orang lain, beri tahu koordinator. Mencetak set baru "
    "tidak membatalkan set lama: kumpulkan dan musnahkan lembar lama lebih dahulu.",
)


def recovery_sheets(store: Store, sheets: Sequence[Sheet], needed: int, out: BinaryIO) -> int:
    """Write one page for each keeper and return the pages. Nothing of it is kept."""
    now = store.now()
    imprint = imprint_of(store, "recovery-sheets", store.device.code, _TITLE)
    blocks: list[Block] = []
    for sheet in sheets:
        blocks += [Leaf()] if blocks else []
        blocks += [
            Title((_TITLE.upper(), f"{sheet.number} DARI {len(sheets)}")),
            Facts(
                (
                    ("Laptop", f"{store.device.label} ({store.device.prefix})"),
                    ("Nomor set", f"{sheet.set_number:05d}"),
                    ("Dibuat", long_day(now)),
                    ("Disimpan oleh", ""),
                ),
                room=32,
            ),
            word_table(sheet.words),
        ]
        blocks += [
            Text(rule.format(count=len(sheets), needed=needed), f"{number}.")
            for number, rule in enumerate(_RULES, start=1)
        ]
    return deed_pdf(head_on(store, now.date()), blocks, upright("a4"), imprint, out)


def word_table(words: Sequence[str]) -> Rows:
    """Return the words in numbered columns, to be read downwards."""
    height = -(-len(words) // _COLUMNS)
    rows = tuple(
        tuple(
            text for column in range(_COLUMNS) for text in _numbered(words, column * height + row)
        )
        for row in range(height)
    )
    return Rows(
        ("No.", "Kata") * _COLUMNS,
        (1, 3) * _COLUMNS,
        (RIGHT, LEFT) * _COLUMNS,
        rows,
    )


def _numbered(words: Sequence[str], place: int) -> tuple[str, str]:
    return (str(place + 1), words[place]) if place < len(words) else ("", "")
