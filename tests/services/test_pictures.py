"""Photos made small and safe, kept beside the register, and shown on every laptop."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest
from builders import Clock, a_recipient, laptop
from PIL import Image

from kesra_desktop import errors
from kesra_desktop.imaging import apart
from kesra_desktop.imaging.pictures import (
    LARGEST_PREVIEW,
    MOST_PAGES,
    PHOTO,
    SCAN,
    NoPicture,
    Page,
    TooLargePicture,
    TooManyPages,
    pages_in,
    read_pages,
)
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.sources import Source
from kesra_desktop.services import attaching
from kesra_desktop.store import attachments, backup, blobs, changes, database, pictures, queries
from kesra_desktop.store.attachments import shown_label
from kesra_desktop.store.keys import Cost
from kesra_desktop.sync import enrol, exchange

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kesra_desktop.store.store import Store


def a_photo(folder: Path, size: tuple[int, int] = (40, 30), name: str = "halaman 1.jpg") -> Path:
    """Write a photo that lies on its side, with a place and a camera in its metadata."""
    file = folder / name
    picture = Image.effect_noise(size, 90).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = 6  # turned
    exif[0x010F] = "CAMERA OF SOMEBODY"
    picture.save(file, "JPEG", quality=95, exif=exif, comment=b"secret remark")
    return file


def page(file: Path) -> Page:
    """Return the only page of a file."""
    (found,) = read_pages(file)
    return found


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with laptop(tmp_path / "a") as opened:
        yield opened


def test_a_photo_becomes_small_upright_and_bare(tmp_path: Path) -> None:
    file = a_photo(tmp_path, (2600, 1900))
    assert file.stat().st_size > 3 * PHOTO.largest
    made = page(file).picture
    assert len(made.data) <= PHOTO.largest
    assert len(made.preview) <= LARGEST_PREVIEW
    with Image.open(io.BytesIO(made.data)) as shown:
        assert shown.format == "JPEG"
        assert max(shown.size) <= PHOTO.side
        assert shown.height > shown.width
        assert not shown.getexif()
    assert b"CAMERA" not in made.data
    assert b"secret" not in made.data


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "1", "CMYK", "I;16"])
def test_pictures_of_every_sort(mode: str, tmp_path: Path) -> None:
    kind = "TIFF" if mode in ("CMYK", "I;16") else "PNG"
    file = tmp_path / "scan"
    Image.new(mode, (30, 20)).save(file, kind)
    made = page(file).picture
    with Image.open(io.BytesIO(made.data)) as shown:
        assert (shown.mode, shown.size) == ("RGB", (30, 20))


def a_bomb() -> bytes:
    """Return a small PNG that says it has 400 million pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    head = struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"0"))


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    whole = a_photo(tmp_path).read_bytes()
    for raw in (b"", b"hello", whole[:200], b"%PDF-1.7", b"GIF89a", b"<svg/>", whole[:-40][:300]):
        with pytest.raises(NoPicture):
            list(pages_in(raw, "x.jpg"))
    with pytest.raises(TooLargePicture):
        list(pages_in(a_bomb(), "bom.png"))
    with pytest.raises(NoPicture):
        page(tmp_path / "none.jpg")
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as file:
        file.truncate(41 * 1024 * 1024)
    with pytest.raises(TooLargePicture):
        page(huge)


def test_pages_become_a_source_kept_encrypted(tmp_path: Path, store: Store) -> None:
    pages = [page(a_photo(tmp_path, name=name)) for name in ("hal\u202e1.jpg", "2.jpg")]
    source = attaching.new_photo_source(store, pages, "Daftar lama", "Kelurahan")
    assert (source.quality, source.file_name) == ("foto", "hal1.jpg, 2.jpg")
    first, second = attaching.pictures_of(store, Source, source.id)
    assert (first.label, first.here, first.laptop) == ("hal1.jpg", True, "A1")
    assert first.preview.startswith(b"\xff\xd8")
    data = attaching.picture(store, second.hash)
    assert data is not None
    assert len(data) == second.size
    assert attaching.attach(store, Source, source.id, pages[0]).hash == first.hash
    assert len(attaching.pictures_of(store, Source, source.id)) == 2
    kept = blobs.path_of(store).read_bytes()
    assert b"JFIF" not in kept
    assert not kept.startswith(b"SQLite")
    with pytest.raises(errors.NotFound):
        attaching.attach(store, Recipient, "nobody", pages[0])
    assert store.count(Source) == 1


def test_a_record_works_without_its_picture_on_another_laptop(tmp_path: Path, store: Store) -> None:
    person = store.add(a_recipient())
    photo = a_photo(tmp_path)
    found = attaching.attach(store, Recipient, person.id, page(photo))
    code = enrol.invite(store, "B2", "Loket 2", tmp_path / "b.kesra")
    invitation = enrol.open_invitation(tmp_path / "b.kesra", code)
    who = enrol.Newcomer("Hendro", "kata sandi Hendro")
    with enrol.join(tmp_path / "b", invitation, who, Clock(), Cost()) as other:
        (there,) = attaching.pictures_of(other, Recipient, person.id)
        assert (there.hash, there.here, there.laptop) == (found.hash, False, "A1")
        assert there.preview == found.preview
        assert attaching.picture(other, found.hash) is None
        assert pictures.missing(other) == {"A1": [found.hash]}
        assert pictures.missing(store) == {}
        attaching.attach(other, Recipient, person.id, page(photo))
        assert attaching.picture(other, found.hash) is not None
        (tmp_path / "stick").mkdir()
        for one in (other, store, other):
            exchange.exchange(one, tmp_path / "stick")
        assert len(attaching.pictures_of(store, Recipient, person.id)) == 1
        assert queries.digests(store) == queries.digests(other)
        before = attaching.pictures_of(other, Recipient, person.id)
        with other.transaction():
            changes.rebuild(other.conn)
        assert attaching.pictures_of(other, Recipient, person.id) == before


def test_a_damaged_picture_is_told(tmp_path: Path, store: Store) -> None:
    person = store.add(a_recipient())
    found = attaching.attach(store, Recipient, person.id, page(a_photo(tmp_path)))
    with blobs._opened(store) as conn:
        conn.execute("UPDATE blob SET bytes=?", (b"other",))
    with pytest.raises(errors.DamagedData):
        attaching.picture(store, found.hash)


def test_senseless_announcements_are_not_applied(store: Store) -> None:
    said = {"hash": "0" * 64, "size": 10, "mime": "image/jpeg"}
    senseless: tuple[dict[str, object], ...] = (
        {"v": said | {"hash": "../../etc"}},
        {"v": said | {"size": 0}},
        {"v": said | {"size": 10**9}},
        {"v": said | {"mime": "text/html"}},
        {"t": "nothing", "v": said},
        {"r": 7, "v": said},
        {"v": {}},
    )
    for wrong in senseless:
        with pytest.raises(Exception, match=r"\w"), store.transaction():
            store.write({"k": "b", "t": "source", "r": "x", **wrong})
    odd = said | {"thumb": "!", "label": "a\nb\x07"}
    store.write({"k": "b", "t": "source", "r": "x", "v": odd})
    (kept,) = pictures.attachments(store, "source", "x")
    assert (kept.preview, kept.label) == (b"", "ab")
    assert shown_label("x" * 500) == "x" * 120


def test_a_backup_holds_the_pictures_too(tmp_path: Path, store: Store) -> None:
    person = store.add(a_recipient())
    found = attaching.attach(store, Recipient, person.id, page(a_photo(tmp_path)))
    (tmp_path / "stick").mkdir()
    made = backup.make(store, tmp_path / "stick")
    assert blobs.FILE in backup.read(made.file)["sha256"]
    with zipfile.ZipFile(made.file) as packed:
        packed.extract(blobs.FILE, tmp_path / "out")
    conn = database.open_aside(tmp_path / "out" / blobs.FILE, blobs.key_of(store))
    assert conn.execute("SELECT hash FROM blob").fetchall() == [(found.hash,)]
    conn.close()
    assert [one.name for one in (tmp_path / "stick").iterdir()] == [made.file.name]


def a_pdf(file: Path, pages: int) -> Path:
    """Write a scan of several pages."""
    sheets = [Image.new("L", (30, 40), "white") for _ in range(pages)]
    sheets[0].save(file, "PDF", save_all=True, append_images=sheets[1:])
    return file


def test_every_page_of_a_scan_is_a_page(tmp_path: Path) -> None:
    found = list(read_pages(a_pdf(tmp_path / "scan.pdf", 2)))
    assert [one.label for one in found] == ["scan.pdf 1", "scan.pdf 2"]
    with Image.open(io.BytesIO(found[0].picture.data)) as shown:
        assert max(shown.size) == SCAN.side
    sheets = [Image.effect_noise((2600, 1800), 90) for _ in range(2)]
    sheets[0].save(tmp_path / "fax.tif", "TIFF", save_all=True, append_images=sheets[1:])
    for one in read_pages(tmp_path / "fax.tif"):
        assert PHOTO.largest < len(one.picture.data) <= SCAN.largest <= attachments.LARGEST
    with pytest.raises(TooManyPages):
        list(read_pages(a_pdf(tmp_path / "buku.pdf", MOST_PAGES + 1)))


def test_sixteen_bits_of_grey_stay_grey() -> None:
    out = io.BytesIO()
    Image.new("I;16", (8, 8), 128 * 256).save(out, "TIFF")
    (found,) = pages_in(out.getvalue(), "x.tif")
    with Image.open(io.BytesIO(found.picture.data)) as shown:
        middle = shown.convert("L").getpixel((4, 4))
    assert isinstance(middle, int)
    assert abs(middle - 128) < 3


def test_a_hostile_picture_takes_no_other_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb, wrong = tmp_path / "bom.png", tmp_path / "rusak.pdf"
    bomb.write_bytes(a_bomb())
    wrong.write_bytes(b"%PDF-1.7 nothing more")
    good = a_photo(tmp_path)
    read = apart.read_apart([bomb, wrong, good])
    assert [one.label for one in read.pages] == [good.name]
    assert [(name, type(why)) for name, why in read.refused] == [
        (bomb.name, TooLargePicture),
        (wrong.name, NoPicture),
    ]
    assert apart.sound_ones([read.pages[0].picture.data, b"\xff\xd8 lie"]) == [True, False]
    monkeypatch.setattr(apart, "_SILENT", 0)  # a child that says nothing in time
    late = apart.read_apart([good])
    assert (late.pages, [name for name, _ in late.refused]) == ((), [good.name])
