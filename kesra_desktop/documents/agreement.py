"""NPHD: the agreement between the city and an institution about a grant (hibah daerah)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kesra_desktop.documents.deed import Article, Block, Facts, Leaf, Rows, Signatures, Text, Title
from kesra_desktop.documents.flow import gap
from kesra_desktop.documents.handed import Thing, party_blocks, things_table
from kesra_desktop.documents.parties import Party, on_this_day
from kesra_desktop.documents.table import LEFT, MIDDLE
from kesra_desktop.model.money import rupiah, terbilang_rupiah

if TYPE_CHECKING:
    from datetime import date

    from kesra_desktop.documents.signing import Signing


@dataclass(frozen=True)
class Asset:
    """What identifies land or another asset, beside the table of values."""

    name: str
    location: str
    size: str
    certificate: str
    code: str
    acquired: str


@dataclass(frozen=True)
class AgreementContent:
    """What a grant agreement says; rupiah, 0 when not known."""

    number: str
    their_number: str
    day: date | None
    place: str
    giver: Party
    receiver: Party
    basis: tuple[str, ...]
    purpose: str
    amount: int  # of money granted
    things: tuple[Thing, ...]
    assets: tuple[Asset, ...]
    account: str
    giver_signs: Signing
    receiver_signs: Signing


def agreement_blocks(content: AgreementContent) -> list[Block]:
    """Return a grant agreement with the annex of what is granted."""
    return [
        Title(
            (
                "NASKAH PERJANJIAN HIBAH DAERAH",
                "ANTARA",
                content.giver.acts_for.upper() or "." * 40,
                "DAN",
                content.receiver.acts_for.upper() or "." * 40,
            )
        ),
        Facts((("Nomor (pemberi)", content.number), ("Nomor (penerima)", content.their_number))),
        Text(on_this_day(content.day, content.place)),
        *party_blocks(1, content.giver, "KESATU"),
        *party_blocks(2, content.receiver, "KEDUA"),
        Text(
            "PIHAK KESATU dan PIHAK KEDUA, selanjutnya disebut PARA PIHAK, bersepakat mengikatkan "
            "diri dalam perjanjian hibah daerah dengan dasar:"
        ),
        *_basis(content),
        Text("dan dengan ketentuan sebagai berikut:"),
        *_object(content),
        *(block for article in _ARTICLES for block in _article(*article)),
        Text(
            "Demikian perjanjian ini dibuat dan ditandatangani oleh PARA PIHAK pada hari dan "
            "tanggal tersebut di atas dalam rangkap 2 (dua) bermeterai cukup, masing-masing "
            "mempunyai kekuatan hukum yang sama."
        ),
        Signatures((content.receiver_signs, content.giver_signs)),
        *_annex(content),
    ]


def _basis(content: AgreementContent) -> list[Block]:
    lines = content.basis or ("." * 60, "." * 60)
    return [Text(line, f"{chr(97 + place)}.", 7) for place, line in enumerate(lines)]


def _object(content: AgreementContent) -> list[Block]:
    """Return what is granted and what for: the first two articles."""
    blocks: list[Block] = [
        Article(1, "TUJUAN"),
        Text(f"Hibah ini diberikan dengan tujuan {gap(content.purpose, 60)}."),
        Article(2, "BENTUK DAN BESARAN"),
    ]
    if content.amount:
        amount = f"{rupiah(content.amount, sen=True)} ({terbilang_rupiah(content.amount)})"
        blocks.append(
            Text(f"PIHAK KESATU memberikan hibah berupa uang sebesar {amount} kepada PIHAK KEDUA.")
        )
    if content.things:
        blocks.append(
            Text(
                "Rincian barang atau penggunaan hibah tercantum dalam lampiran yang merupakan "
                "bagian tidak terpisahkan dari perjanjian ini."
            )
        )
    if not content.amount and not content.things:
        blocks.append(Text(f"PIHAK KESATU memberikan hibah berupa {'.' * 80}"))
    if content.account:
        text = f"Hibah berupa uang disalurkan ke rekening PIHAK KEDUA nomor {content.account}."
        blocks.append(Text(text))
    return blocks


def _article(number: int, name: str, points: tuple[str, ...]) -> list[Block]:
    if len(points) == 1:
        return [Article(number, name), Text(points[0])]
    return [
        Article(number, name),
        *(Text(point, f"({place})") for place, point in enumerate(points, 1)),
    ]


_ARTICLES: tuple[tuple[int, str, tuple[str, ...]], ...] = (
    (3, "PENGGUNAAN", (
        "PIHAK KEDUA menggunakan hibah sesuai dengan tujuan dan rincian dalam perjanjian ini.",
        "Perubahan penggunaan hanya dapat dilakukan dengan persetujuan tertulis PIHAK KESATU "
        "melalui adendum.",
    )),
    (4, "HAK DAN KEWAJIBAN", (
        "PIHAK KESATU berhak memperoleh laporan penggunaan hibah dan berkewajiban menyerahkan "
        "hibah setelah seluruh persyaratan dipenuhi.",
        "PIHAK KEDUA berhak menerima hibah dan berkewajiban menatausahakan, memelihara, dan "
        "mempertanggungjawabkannya.",
    )),
    (5, "TATA CARA PENYALURAN ATAU PENYERAHAN", (
        "Hibah disalurkan atau diserahkan setelah perjanjian ini ditandatangani, pakta integritas "
        "dibuat, dan dokumen persyaratan dinyatakan lengkap.",
        "Penyerahan dituangkan dalam kuitansi, bukti transfer, atau berita acara serah terima.",
    )),
    (6, "PELAPORAN DAN PERTANGGUNGJAWABAN", (
        "PIHAK KEDUA menyampaikan laporan penggunaan hibah kepada PIHAK KESATU paling lambat "
        "tanggal 10 Januari tahun anggaran berikutnya, kecuali ditentukan lain oleh peraturan.",
        "PIHAK KEDUA bertanggung jawab secara formal dan materiil atas penggunaan hibah dan "
        "menyimpan bukti pengeluaran yang lengkap dan sah.",
    )),
    (7, "PENGAWASAN", (
        "PIHAK KESATU melakukan pemantauan dan evaluasi, dan PIHAK KEDUA memberikan keterangan "
        "serta dokumen yang diperlukan kepada aparat pengawasan dan pemeriksa yang berwenang.",
    )),
    (8, "LARANGAN", (
        "PIHAK KEDUA dilarang mengalihkan hibah kepada pihak lain, mengubah peruntukannya, dan "
        "menggunakannya untuk kepentingan politik praktis.",
    )),
    (9, "SANKSI", (
        "Apabila PIHAK KEDUA melanggar perjanjian ini, PIHAK KESATU dapat menghentikan penyaluran "
        "dan PIHAK KEDUA wajib mengembalikan hibah ke kas daerah, dengan tidak mengurangi sanksi "
        "menurut ketentuan peraturan perundang-undangan.",
    )),
    (10, "KEADAAN KAHAR", (
        "Keadaan di luar kemampuan PARA PIHAK yang menghalangi pelaksanaan perjanjian "
        "diberitahukan secara tertulis paling lambat 14 (empat belas) hari sejak terjadi dan "
        "diselesaikan dengan musyawarah.",
    )),
    (11, "PENYELESAIAN PERSELISIHAN", (
        "Perselisihan diselesaikan dengan musyawarah untuk mufakat; apabila tidak tercapai, PARA "
        "PIHAK memilih penyelesaian melalui pengadilan negeri setempat.",
    )),
    (12, "PENUTUP", (
        "Hal-hal yang belum diatur dalam perjanjian ini dituangkan dalam adendum yang merupakan "
        "bagian tidak terpisahkan dari perjanjian ini.",
    )),
)  # fmt: skip


def _annex(content: AgreementContent) -> list[Block]:
    if not content.things:
        return []
    blocks: list[Block] = [
        Leaf(),
        Title(("LAMPIRAN NASKAH PERJANJIAN HIBAH DAERAH",), content.number),
        things_table(content.things),
    ]
    if content.assets:
        rows = tuple(
            (str(place), one.name, one.location, one.size, one.certificate, one.code, one.acquired)
            for place, one in enumerate(content.assets, 1)
        )
        titles = ("No.", "Aset", "Lokasi", "Ukuran", "Nomor sertipikat", "Kode barang", "Tahun")
        align = (MIDDLE, LEFT, LEFT, LEFT, LEFT, LEFT, MIDDLE)
        blocks.append(Rows(titles, (10, 34, 38, 18, 30, 34, 16), align, rows))
    sides = (content.receiver_signs, content.giver_signs)
    # The stamp duty is on the agreement; its annex is only signed.
    blocks.append(Signatures(tuple(replace(side, meterai=False) for side in sides)))
    return blocks
