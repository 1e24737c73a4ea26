"""Letters of the office: the cover of a proposal to a higher government, and the announcement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.documents.deed import Block, Facts, Leaf, Rows, Signatures, Text, Title
from kesra_desktop.documents.flow import gap
from kesra_desktop.documents.signing import Signing
from kesra_desktop.documents.table import LEFT, MIDDLE, RIGHT
from kesra_desktop.model.money import grouped, terbilang

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class ProposalContent:
    """What the cover letter of a proposal says."""

    number: str
    place_and_date: str
    to: str
    programme: str
    period: str
    categories: tuple[tuple[str, int], ...]  # category, people
    names: tuple[tuple[str, str, str], ...]  # name, NIK, address
    signs: Signing

    @property
    def people(self) -> int:
        """Return how many people are proposed."""
        return sum(count for _, count in self.categories)


@dataclass(frozen=True)
class AnnouncementContent:
    """Who was decided, as the public may know it: name and kelurahan, nothing else."""

    titles: tuple[str, ...]
    basis: str
    people: tuple[tuple[str, str], ...]  # name, kelurahan
    signs: Signing
    complaints: str = ""


def proposal_blocks(content: ProposalContent) -> list[Block]:
    """Return the cover letter (surat pengantar usulan) with the list it carries."""
    count = content.people
    people = f"{grouped(count)} ({terbilang(count)})"
    aid = f"{content.programme} {content.period}".strip()
    return [
        Facts(
            (
                ("Nomor", content.number),
                ("Lampiran", "1 (satu) berkas"),
                ("Hal", f"Usulan calon penerima {aid}"),
            ),
            room=22,
        ),
        Text(content.place_and_date),
        Text(f"Yth. {gap(content.to, 40)}"),
        Text("di tempat"),
        Text(
            f"Bersama ini kami sampaikan usulan calon penerima {aid} sebanyak {people} orang yang "
            "telah diverifikasi kelengkapan berkasnya, dengan rincian sebagai berikut:"
        ),
        counted_rows("Kategori", content.categories),
        Text(
            "Daftar nama dan alamat calon penerima terlampir. Dokumen pendukung setiap orang kami "
            "simpan dan dapat kami tunjukkan sewaktu-waktu. Kami mohon jawaban tertulis mengenai "
            "usulan yang diterima dan yang ditolak beserta alasannya."
        ),
        Text(
            "Demikian disampaikan, atas perhatian dan kerja sama Saudara kami ucapkan terima kasih."
        ),
        Signatures((Signing(()), content.signs)),
        Leaf(),
        Title(("LAMPIRAN USULAN CALON PENERIMA", aid.upper()), content.number),
        _names(content.names),
        Signatures((Signing(()), content.signs)),
    ]


def announcement_blocks(content: AnnouncementContent) -> list[Block]:
    """Return the public announcement of who was decided."""
    rows = tuple(
        (str(place), name, kelurahan) for place, (name, kelurahan) in enumerate(content.people, 1)
    )
    blocks: list[Block] = [
        Title(("PENGUMUMAN", *content.titles)),
        Text(content.basis or f"Berdasarkan Keputusan Nomor {'.' * 30} Tanggal {'.' * 24}"),
        Rows(("No.", "Nama", "Kelurahan"), (9, 100, 60), (MIDDLE, LEFT, LEFT), rows),
        Text(
            "Penetapan dan pengambilan bantuan tidak dipungut biaya apa pun. Siapa pun yang "
            "mengetahui kekeliruan dalam daftar ini dapat menyampaikannya kepada kami."
        ),
    ]
    if content.complaints:
        blocks.append(Text(f"Pengaduan: {content.complaints}"))
    return [*blocks, Signatures((Signing(()), content.signs))]


def counted_rows(title: str, counts: Sequence[tuple[str, int]]) -> Rows:
    """Return a small table of counts with its sum."""
    rows = tuple(
        (str(place), name or "(tidak disebut)", grouped(count))
        for place, (name, count) in enumerate(counts, 1)
    )
    total = ("JUMLAH", {2: grouped(sum(count for _, count in counts))})
    return Rows(("No.", title, "Orang"), (9, 110, 30), (MIDDLE, LEFT, RIGHT), rows, total)


def _names(names: Sequence[tuple[str, str, str]]) -> Rows:
    rows = tuple((str(place), *one) for place, one in enumerate(names, 1))
    return Rows(
        ("No.", "Nama", "NIK", "Alamat"), (9, 56, 36, 70), (MIDDLE, LEFT, MIDDLE, LEFT), rows
    )
