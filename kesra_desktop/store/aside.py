"""What is kept on this laptop only and never exchanged, such as a list that is being checked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kesra_desktop.store import log

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store


def keep(store: Store, name: str, values: dict[str, Any]) -> None:
    """Keep plain values under a name, encrypted as everything else."""
    with store.transaction():
        log.set_local(store.conn, f"aside:{name}", json.dumps(values, ensure_ascii=False))


def kept(store: Store, name: str) -> dict[str, Any] | None:
    """Return what was kept under a name, or None."""
    text = log.local(store.conn, f"aside:{name}")
    return dict(json.loads(text)) if text else None
