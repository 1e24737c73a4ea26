"""Attach photos and scans to records, and make one of them a source to type from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.model.sources import Source, SourceQuality
from kesra_desktop.services.pictures import read_picture
from kesra_desktop.store import blobs, pictures
from kesra_desktop.store.attachments import shown_label
from kesra_desktop.store.pictures import Attachment

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.model.record import Record
    from kesra_desktop.store.store import Store

__all__ = ["Attachment", "attach", "new_photo_source", "picture", "pictures_of"]


def attach(store: Store, kind: type[Record], record_id: str, file: Path) -> Attachment:
    """Keep a picture with a record; what is kept is made anew, small and without metadata.

    Raises:
        NotFound: no such record.
        NoPicture, TooLargePicture.

    """
    store.get(kind, record_id)
    made = read_picture(file)
    name = pictures.announce(store, kind.kind, record_id, file.name, made)
    return next(one for one in pictures_of(store, kind, record_id) if one.hash == name)


def new_photo_source(store: Store, files: list[Path], about: str = "", holder: str = "") -> Source:
    """Return a new source made of photographed pages, in their order.

    Raises:
        NoPicture, TooLargePicture: nothing is kept.

    """
    pages = [(file.name, read_picture(file)) for file in files]
    with store.transaction():
        source = store.add(
            Source(
                file_name=shown_label(", ".join(name for name, _ in pages)),
                about=about,
                holder=holder,
                received_on=store.now().date(),
                quality=SourceQuality.PHOTO,
            )
        )
        for name, made in pages:
            pictures.announce(store, Source.kind, source.id, name, made)
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
