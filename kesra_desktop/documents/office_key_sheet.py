"""Lembar kunci kantor: the words that let another laptop become the coordinator's."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents.deed import Block, Facts, Text, Title, deed_pdf
from kesra_desktop.documents.flow import upright
from kesra_desktop.documents.heads import head_on
from kesra_desktop.documents.imprint import imprint_of, long_day
from kesra_desktop.documents.recovery_sheets import word_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.store.store import Store

_TITLE = "Lembar kunci kantor"
_RULES = (
    "Dengan kata-kata ini laptop lain menjadi laptop koordinator: menerima laptop baru dan "
    "mengeluarkan laptop yang hilang. Siapa pun yang memegangnya dapat melakukan itu.",
    "Simpan dalam amplop tertutup yang bersegel, jauh dari laptop koordinator. Jangan difoto dan "
    "jangan disalin ke telepon atau komputer.",
    "Bila laptop koordinator hilang, pulihkan dengan kesra office-key take pada laptop seorang "
    "koordinator. Empat huruf pertama setiap kata sudah cukup; urutannya menentukan.",
)


def office_key_sheet(store: Store, words: Sequence[str], out: BinaryIO) -> int:
    """Write the sheet and return its pages. Nothing of it is kept."""
    now = store.now()
    imprint = imprint_of(store, "office-key", store.device.code, _TITLE)
    blocks: list[Block] = [
        Title((_TITLE.upper(),)),
        Facts(
            (
                ("Laptop", f"{store.device.label} ({store.device.prefix})"),
                ("Dibuat", long_day(now)),
                ("Disimpan oleh", ""),
            ),
            room=32,
        ),
        word_table(words),
        *(Text(rule, f"{number}.") for number, rule in enumerate(_RULES, start=1)),
    ]
    return deed_pdf(head_on(store, now.date()), blocks, upright("a4"), imprint, out)
