"""Bytes as words that people say aloud, compare on two screens and type from paper.

256 plain Indonesian words, no two of which begin with the same four letters: one word for a byte,
and four letters are enough to type it.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOLD_APART = 4  # letters
_TEXT = """
abad acar adik agama ahli ajak akar akhir alam album alis aman ambil ampas anak angin antar apel
arang arsip asam asli atap ayam ayun badak bagus bahan baju bakso balai bambu bandar bangku
banyak barat basah batik bawang bayam bebek bedak bekal belah benang beras besar betul biji
bintang biru bola bonus botol buah bubur bukit bulan bumi bunga burung busur cabai cahaya cakar
calon candi cantik capung catat cawan celana cemara cerah cermin cicak cincin coklat contoh cuaca
cucu cukup dadu daging dahan damai dapur darat datang daun debu dekat delapan delta desa dinding
dokter domba dompet duduk dunia durian ekor elang emas ember embun empat enam fajar fakta gajah
galah gambar ganda garam gelas gembira gempa gerak gigi gitar gotong gudang gula gunung guru
hadiah hakim halus hangat harum hasil hebat helai hewan hijau hitam hujan hutan ikan indah intan
istana itik jagung jahe jalan jambu jangkar jarum jati jeruk jingga juara jujur kabar kaca kado
kail kakak kaki kalung kamar kancil kapal karang kasur katak kawan kebun kelapa kembang kendi
kerja ketan kilat kipas kolam kopi kota kuda kulit kunci kursi ladang lagu laju lampu langit laut
lebah lemari lengan lidah lilin lima logam lomba lontong lumba lurus madu mahkota makan malam
mandi mangga masak mawar meja mekar melati menara merah mimpi minyak motor muda musik nada naga
nanas nasi nelayan nenek nilai nyala obat ombak orang otak padi pagar paku palu panah pasar
payung pelangi pensil petani piring pisang pohon pulau putih rajin rambut rantai rasa rendang
ringan rotan rumah sabun
"""
_WORDS = tuple(_TEXT.split())
_BY_START = {word[:_TOLD_APART]: byte for byte, word in enumerate(_WORDS)}


class NotTheWords(Refused):
    """The words are not the ones that were written down, or one was misread."""

    code = "not_the_words"
    message = N_("These are not the words that were printed: look at word {number}.")
    advice = N_("Compare word by word with the paper; the order counts.")


def words_of(data: bytes) -> list[str]:
    """Return one word for each byte."""
    return [_WORDS[byte] for byte in data]


def sealed_words(secret: bytes) -> list[str]:
    """Return a secret as words for paper; the last word tells whether all were read right."""
    return words_of(secret + _check(secret))


def secret_of(words: Iterable[str]) -> bytes:
    """Return the secret behind words from paper; the first four letters of each are enough.

    Raises:
        NotTheWords: a word is none of ours (its number is said), or the last one does not fit.

    """
    found = bytearray()
    for number, word in enumerate(words, 1):
        byte = _BY_START.get(word.strip().casefold()[:_TOLD_APART])
        if byte is None:
            raise NotTheWords(number=number)
        found.append(byte)
    secret = bytes(found[:-1])
    if not secret or found[-1:] != _check(secret):
        raise NotTheWords(number=len(found))
    return secret


def _check(secret: bytes) -> bytes:
    return hashlib.sha256(b"kesra-paper-1" + secret).digest()[:1]
