"""Keep decoded photos and scans with records, and make pages a source to type from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.model.sources import Source, SourceQuality, year_of
from kesra_desktop.store import blobs, pictures
from kesra_desktop.store.attachments import shown_label
from kesra_desktop.store.pictures import Attachment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.imaging.pictures import Page
    from kesra_desktop.model.record import Record
    from kesra_desktop.store.store import Store

__all__ = ["Attachment", "attach", "new_photo_source", "picture", "pictures_of"]


def attach(store: Store, kind: type[Record], record_id: str, page: Page) -> Attachment:
    """Keep a picture with a record; the same one twice is one.

    Raises:
        NotFound: no such record.

    """
    store.get(kind, record_id)
    name = pictures.announce(store, kind.kind, record_id, page.label, page.picture)
    return next(one for one in pictures_of(store, kind, record_id) if one.hash == name)


def new_photo_source(
    store: Store, pages: Sequence[Page], about: str = "", holder: str = ""
) -> Source:
    """Return a new source made of photographed pages, in their order."""
    name = shown_label(", ".join(dict.fromkeys(page.file for page in pages)))
    with store.transaction():
        source = store.add(
            Source(
                file_name=name,
                about=about,
                holder=holder,
                received_on=store.now().date(),
                quality=SourceQuality.PHOTO,
                year=year_of(name, about),
            )
        )
        for page in pages:
            pictures.announce(store, Source.kind, source.id, page.label, page.picture)
    return source


def pictures_of(store: Store, kind: type[Record], record_id: str) -> list[Attachment]:
    """Return the pictures of a record; of those not here, the preview and who has them."""
    return pictures.attachments(store, kind.kind, record_id)


def picture(store: Store, name: str) -> bytes | None:
    """Return a picture as JPEG bytes, or None while it is on another laptop only.

    Raises:
        DamagedData: it is not what it was.

    """
    return blobs.get(store, name)
