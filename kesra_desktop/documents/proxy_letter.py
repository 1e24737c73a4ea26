"""Surat kuasa: somebody who cannot come lets another collect the aid, once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.documents.deed import Block, Facts, Signatures, Text, Title
from kesra_desktop.documents.flow import gap
from kesra_desktop.documents.signing import Signing

if TYPE_CHECKING:
    from kesra_desktop.documents.parties import Party

REASONS = (
    "sakit", "lanjut usia", "disabilitas", "berada di luar kota", "anak di bawah umur (wali)",
    "lainnya",
)  # fmt: skip
_GRANTS = (
    "Dengan ini memberi kuasa kepada penerima kuasa tersebut untuk mengambil dan menandatangani "
    "tanda terima {aid} atas nama saya. Kuasa ini hanya berlaku untuk satu kali pengambilan dan "
    "tidak dapat dialihkan. Segala akibat dari pemberian kuasa ini menjadi tanggung jawab saya."
)


@dataclass(frozen=True)
class ProxyContent:
    """What a proxy letter says; what is not known leaves a gap to fill in by hand."""

    giver: Party
    number: str  # of the invitation
    proxy: Party
    relation: str
    aid: str
    amount: str
    reason: str
    until: str
    place_and_date: str
    meterai: bool = True


def proxy_blocks(content: ProxyContent) -> list[Block]:
    """Return a proxy letter."""
    giver, proxy = content.giver, content.proxy
    return [
        Title(("SURAT KUASA PENGAMBILAN BANTUAN",)),
        Text("Yang bertanda tangan di bawah ini, pemberi kuasa:"),
        Facts(
            (
                ("Nama", giver.name),
                ("NIK", giver.nik),
                ("Alamat", giver.address),
                ("Nomor undangan", content.number),
            ),
            room=34,
        ),
        Text("memberi kuasa kepada penerima kuasa:"),
        Facts(
            (
                ("Nama", proxy.name),
                ("NIK", proxy.nik),
                ("Alamat", proxy.address),
                ("Hubungan", content.relation),
                ("Satu Kartu Keluarga", "ya / tidak (coret salah satu)"),
            ),
            room=34,
        ),
        Facts(
            (
                ("Bantuan", content.aid),
                ("Besarnya", content.amount),
                ("Alasan", content.reason or _choices()),
                ("Berlaku sampai", content.until),
            ),
            room=34,
        ),
        Text(_GRANTS.format(aid=gap(content.aid, 40))),
        Signatures(
            (
                Signing(("Penerima kuasa,",), proxy.name, thumb=True),
                Signing(("Mengetahui (bila di luar KK),", "Ketua RT/Lurah,")),
                Signing(
                    (content.place_and_date, "Pemberi kuasa,"),
                    giver.name,
                    meterai=content.meterai,
                ),
            )
        ),
    ]


def _choices() -> str:
    return " / ".join(REASONS) + " (coret yang tidak perlu)"
