"""Forms filled by hand or by the store: checks, deliberation, referral, notices about data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kesra_desktop.documents.deed import Block, Facts, Leaf, Rows, Signatures, Text, Title
from kesra_desktop.documents.flow import gap
from kesra_desktop.documents.parties import Party, on_this_day
from kesra_desktop.documents.signing import Signing
from kesra_desktop.documents.table import LEFT, MIDDLE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_EMPTY_CHECKS = ("Berdomisili di alamat tersebut", "Memenuhi kriteria", "Tidak menerima ganda")
_EMPTY_ROWS = 8
_BY_HAND = 9.0  # millimetres: rows in which somebody writes
_NOTICE_DAYS = "3 x 24 jam"


@dataclass(frozen=True)
class Proposed:
    """A person who is proposed for an aid, as forms introduce the person."""

    name: str = ""
    nik: str = ""
    address: str = ""
    category: str = ""
    aid: str = ""

    def facts(self) -> Facts:
        """Return the lines that introduce the person; what is not known leaves a gap."""
        return Facts(
            (
                ("Nama", self.name),
                ("NIK", self.nik),
                ("Alamat", self.address),
                ("Kategori", self.category),
                ("Bantuan", self.aid),
            )
        )


class Addressee(NamedTuple):
    """Who a notice goes to: a person whose data it is about, or the agency that watches."""

    name: str
    is_concerned: bool


def field_check_blocks(
    who: Proposed, checks: Sequence[tuple[str, bool]], day: date | None, signers: Sequence[Signing]
) -> list[Block]:
    """Return the minutes of a visit: what was found at the person's place.

    ``checks`` is what is looked at, and whether the office has seen it already.
    """
    rows = tuple(
        (str(place), what, "ya" if seen else "", "", "", "")
        for place, (what, seen) in enumerate(checks or [(one, False) for one in _EMPTY_CHECKS], 1)
    )
    titles = ("No.", "Yang diperiksa", "Sudah di kantor", "Sesuai", "Tidak", "Catatan")
    align = (MIDDLE, LEFT, MIDDLE, MIDDLE, MIDDLE, LEFT)
    return [
        Title(("BERITA ACARA VERIFIKASI LAPANGAN",), ""),
        Text(on_this_day(day, "", "telah dilakukan pemeriksaan di tempat terhadap:")),
        who.facts(),
        Rows(titles, (9, 60, 22, 16, 16, 47), align, rows, least=_BY_HAND),
        Text("Kesimpulan (lingkari satu): memenuhi syarat / tidak memenuhi syarat / diperbaiki."),
        Facts((("Alasan", ""),), by_hand=2),
        Facts((("Yang ditemui", ""), ("Foto, berapa", "")), by_hand=1),
        Text("Berita acara ini dibuat dengan sebenarnya menurut keadaan yang dilihat di tempat."),
        Signatures(tuple(signers)),
    ]


def deliberation_blocks(
    kelurahan: str,
    aid: str,
    people: Sequence[tuple[str, str, str]],
    day: date | None,
    signers: Sequence[Signing],
) -> list[Block]:
    """Return the minutes of a deliberation over proposals: name, address, category of each."""
    listed = list(people) or [("", "", "")] * _EMPTY_ROWS
    rows = tuple((str(place), *one, "", "", "") for place, one in enumerate(listed, 1))
    titles = ("No.", "Nama", "Alamat", "Kategori", "Setuju", "Tidak", "Keterangan")
    shares = (9, 42, 42, 26, 14, 14, 27)
    align = (MIDDLE, LEFT, LEFT, LEFT, MIDDLE, MIDDLE, LEFT)
    return [
        Title(("BERITA ACARA MUSYAWARAH", f"KELURAHAN {gap(kelurahan.upper(), 20)}"), ""),
        Text(
            on_this_day(
                day,
                "",
                f"telah dilaksanakan musyawarah mengenai usulan calon penerima {gap(aid, 40)}, "
                f"dihadiri oleh {'.' * 12} orang menurut daftar hadir terlampir, dengan hasil:",
            )
        ),
        Rows(titles, shares, align, rows, least=_BY_HAND),
        Text(
            "Keputusan diambil secara musyawarah untuk mufakat. Keberatan disampaikan paling "
            f"lambat tanggal {'.' * 24} kepada kelurahan."
        ),
        Signatures(tuple(signers)),
    ]


def missing_papers_blocks(
    number: str, dated: str, who: Proposed, missing: Sequence[str], signs: Signing
) -> list[Block]:
    """Return the letter that asks for what a proposal still lacks."""
    lines = [Text(one, f"{place}.", 7) for place, one in enumerate(missing, 1)]
    return [
        Facts((("Nomor", number), ("Hal", "Perbaikan berkas usulan")), room=22),
        Text(dated),
        Text(f"Yth. {gap(who.name, 40)}"),
        Text(gap(who.address, 60)),
        Text(
            f"Berkas usulan Saudara untuk {gap(who.aid, 40)} sudah kami periksa. Agar dapat "
            "diteruskan, mohon dilengkapi:"
        ),
        *(lines or [Text("." * 100, f"{place}.", 7) for place in (1, 2, 3)]),
        Text(
            f"Mohon disampaikan paling lambat tanggal {'.' * 24}. Usulan yang tidak dilengkapi "
            "tidak dapat ditetapkan pada periode ini, dan dapat diusulkan lagi pada periode "
            "berikutnya. Pelengkapan berkas tidak dipungut biaya."
        ),
        Signatures((Signing(()), signs)),
    ]


def referral_blocks(
    case: str, dated: str, who: Party, to: str, reason: str, signs: Signing
) -> list[Block]:
    """Return a referral: the outer sheet names nobody, the inner one is for the service alone."""
    initials = "".join(f"{word[0]}." for word in who.name.split())
    return [
        Title(("RAHASIA", "SURAT RUJUKAN KASUS"), case),
        Text(dated),
        Text(f"Yth. {gap(to, 40)}"),
        Text(
            f"Kami merujuk kasus nomor {gap(case, 24)} ({gap(initials, 10)}) untuk ditangani. "
            "Identitas dan uraian ada pada lembar dalam, yang hanya boleh dibuka oleh petugas yang "
            "menangani."
        ),
        Text(
            "Lembar luar ini tidak memuat nama. Sampul bertanda RAHASIA. Mohon lembar balasan "
            "dikirim kembali paling lambat 14 hari setelah diterima."
        ),
        Signatures((Signing(()), signs)),
        Leaf(),
        Title(("RAHASIA", "LEMBAR DALAM RUJUKAN KASUS"), case),
        Facts(
            (
                ("Nama", who.name),
                ("NIK", who.nik),
                ("Alamat", who.address),
                ("Dirujuk ke", to),
            ),
            room=58,
        ),
        Facts(
            (("Alasan rujukan", reason), ("Yang sudah dilakukan", ""), ("Layanan diminta", "")),
            room=58,
            by_hand=2,
        ),
        Facts((("Pendamping", ""), ("Persetujuan yang bersangkutan", "")), room=58, by_hand=1),
        Text("LEMBAR BALASAN", bold=True),
        Facts((("Diterima tanggal", ""), ("Petugas", "")), room=58, by_hand=1),
        Facts((("Tindak lanjut", ""),), room=58, by_hand=2),
        Signatures((Signing(("Yang menerima rujukan,",)), signs)),
    ]


def destruction_blocks(
    number: str, day: date | None, what: str, signers: Sequence[Signing]
) -> list[Block]:
    """Return the minutes of data that were destroyed, so that it can be proved later."""
    first = ("1", what, "", "", "") if what else ("1", "", "", "", "")
    rows = (first, *((str(place), "", "", "", "") for place in (2, 3, 4)))
    titles = ("No.", "Data atau berkas", "Tahun", "Banyaknya", "Cara pemusnahan")
    return [
        Title(("BERITA ACARA PEMUSNAHAN DATA",), number),
        Text(on_this_day(day, "", "telah dimusnahkan data pribadi yang masa simpannya berakhir:")),
        Rows(titles, (9, 70, 18, 25, 48), (MIDDLE, LEFT, MIDDLE, LEFT, LEFT), rows, least=_BY_HAND),
        Facts((("Dasar", ""), ("Masa simpan", ""), ("Disaksikan oleh", "")), by_hand=1),
        Text(
            "Data yang menjadi bukti pertanggungjawaban keuangan tidak ikut dimusnahkan. Dengan "
            "ini data tersebut tidak dapat dibaca atau dipulihkan lagi."
        ),
        Signatures(tuple(signers)),
    ]


def breach_blocks(number: str, dated: str, to: Addressee, what: str, signs: Signing) -> list[Block]:
    """Return the notice of a failure to protect personal data (UU 27/2022 article 46)."""
    then = (
        (("Yang kami lakukan", ""), ("Yang dapat Saudara lakukan", ""))
        if to.is_concerned
        else (("Jumlah orang terdampak", ""), ("Penanganan dan pemulihan", ""))
    )
    return [
        Facts(
            (
                ("Nomor", number),
                ("Hal", "Pemberitahuan kegagalan pelindungan data pribadi"),
            ),
            room=22,
        ),
        Text(dated),
        Text(f"Yth. {gap(to.name, 40)}"),
        Text(
            "Sesuai dengan Pasal 46 Undang-Undang Nomor 27 Tahun 2022 kami memberitahukan bahwa "
            "telah terjadi kegagalan pelindungan data pribadi. Surat ini disampaikan paling "
            f"lambat {_NOTICE_DAYS} sejak diketahui."
        ),
        Facts((("Kapan", ""),), room=62, by_hand=1),
        Facts((("Data yang terungkap", ""), ("Bagaimana", what), *then), room=62, by_hand=2),
        Text(
            "Data di laptop kami tersimpan tersandi dan hanya terbuka dengan kata sandi petugas. "
            f"Pertanyaan dan keberatan: {'.' * 50}"
        ),
        Signatures((Signing(()), signs)),
    ]
