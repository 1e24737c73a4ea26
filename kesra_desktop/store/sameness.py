"""Are these two laptops the same? Six words on both screens say so."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from kesra_desktop.model import spoken
from kesra_desktop.store import log, queries

if TYPE_CHECKING:
    from kesra_desktop.store.store import Store

_WORDS = 6  # 48 bits: two different registers show the same words by chance once in 2^48


def six_words(store: Store) -> list[str]:
    """Return words for what this laptop has read and what its tables say.

    Laptops that exchanged both ways have equal ones. Should they differ then, tables are not what
    the log says on one of them, and `Store.made_anew` mends it.
    """
    told = json.dumps(
        {
            "office": store.office_id,
            "has": sorted(log.vector(store.conn).items()),
            "register": queries.digests(store)["all"],
        }
    )
    digest = hashlib.sha256(b"kesra-same-1" + told.encode()).digest()
    return spoken.words_of(digest[:_WORDS])
