"""Receipts on their way to paper: made and printed behind the window, never awaited."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from kesra_desktop.services import reprint

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.printing import PrintQueue


class Receipts:
    """Puts receipts of one open store into the print queue."""

    def __init__(self, store: Store, queue: PrintQueue, paper: Callable[[], str]) -> None:
        self._store, self._queue, self._paper = store, queue, paper

    def print(self, receipt: str) -> None:
        """Print a receipt; what was printed before becomes a numbered copy."""
        copy = reprint.note_print(self._store, receipt)
        paper = self._paper()
        self._queue.put(receipt, lambda: self._made(receipt, copy, paper))

    def note_not_printed(self, receipt: str) -> None:
        """Hear that a paper did not come out: the next print of it is the first one still."""
        reprint.note_not_printed(self._store, receipt)

    def _made(self, receipt: str, copy: int, paper: str) -> bytes:
        # Loaded on first use: 90 ms of drawing library that unlocking does not need.
        from kesra_desktop.documents.contents import receipt_of  # noqa: PLC0415
        from kesra_desktop.documents.receipt import receipts_pdf  # noqa: PLC0415

        out = BytesIO()
        with self._store.reopened() as store:
            content = receipt_of(store, reprint.handover_of(store, receipt), copy)
        receipts_pdf([content], paper, out)
        return out.getvalue()
