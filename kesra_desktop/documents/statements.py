"""Statements under one's own hand: SPTJM of a receiver or for a list, and the integrity pact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kesra_desktop.documents.deed import Block, Facts, Signatures, Text, Title
from kesra_desktop.documents.flow import gap
from kesra_desktop.documents.signing import Signing
from kesra_desktop.model.money import grouped, rupiah, terbilang, terbilang_rupiah

if TYPE_CHECKING:
    from kesra_desktop.documents.parties import Party

_OPENING = "Yang bertanda tangan di bawah ini:"
_CLOSING = (
    "Demikian surat pernyataan ini saya buat dengan sebenarnya, dalam keadaan sadar dan tanpa "
    "paksaan dari pihak mana pun, untuk dipergunakan sebagaimana mestinya."
)
_RECEIVER = (
    "seluruh data dan dokumen yang saya sampaikan adalah benar dan dapat dipertanggungjawabkan;",
    "bantuan {aid} sebesar {amount} akan digunakan sesuai dengan usulan yang disetujui;",
    "saya bertanggung jawab mutlak, secara formal maupun materiil, atas penggunaan bantuan "
    "tersebut;",
    "bukti penggunaan bantuan saya simpan dan saya tunjukkan bila diperiksa;",
    "apabila di kemudian hari terdapat penyimpangan, saya bersedia mengembalikannya ke Rekening "
    "Kas Umum Daerah dan dituntut sesuai dengan ketentuan peraturan perundang-undangan.",
)
_PROPOSER = (
    "{people} orang yang tercantum dalam daftar terlampir benar berdomisili di wilayah atau "
    "terdaftar di lembaga kami serta memenuhi kriteria {aid};",
    "di dalam daftar tersebut tidak terdapat nama ganda;",
    "orang-orang tersebut tidak sedang menerima bantuan sejenis dari sumber dana lain;",
    "data dan dokumen yang kami sampaikan adalah benar, dan saya bertanggung jawab mutlak atasnya.",
)
_PACT = (
    "tidak melakukan korupsi, kolusi, dan nepotisme dalam pengusulan, penerimaan, maupun "
    "penggunaan bantuan;",
    "menggunakan bantuan sesuai dengan tujuan dan rincian yang disetujui, dan tidak "
    "memindahtangankan atau memotongnya;",
    "memberikan keterangan dan dokumen yang diperlukan serta menerima pemeriksaan oleh aparat "
    "pengawasan dan pemeriksa yang berwenang;",
    "menyampaikan laporan penggunaan bantuan tepat waktu;",
    "tidak menggunakan bantuan untuk kepentingan politik praktis atau kampanye siapa pun;",
    "bersedia dikenai sanksi sesuai dengan ketentuan peraturan perundang-undangan apabila "
    "melanggar hal-hal tersebut.",
)


@dataclass(frozen=True)
class StatementContent:
    """Who states, about which aid; amounts in rupiah, 0 when not known."""

    who: Party
    aid: str
    amount: int
    people: int
    place_and_date: str
    meterai: bool = True


def receiver_blocks(content: StatementContent) -> list[Block]:
    """Return the SPTJM of somebody who receives a grant or an aid for an institution."""
    amount = (
        f"{rupiah(content.amount, sen=True)} ({terbilang_rupiah(content.amount)})"
        if content.amount
        else f"Rp{'.' * 24} ({'.' * 48})"
    )
    points = [text.format(aid=gap(content.aid, 30), amount=amount) for text in _RECEIVER]
    title = ("SURAT PERNYATAAN TANGGUNG JAWAB MUTLAK",)
    return _statement(content, title, "menyatakan dengan sesungguhnya bahwa:", points)


def proposer_blocks(content: StatementContent) -> list[Block]:
    """Return the SPTJM of a lurah or the head of an institution for a list of people."""
    count = content.people
    people = f"{grouped(count)} ({terbilang(count)})" if count else f"{'.' * 8} ({'.' * 24})"
    points = [text.format(people=people, aid=gap(content.aid, 30)) for text in _PROPOSER]
    title = ("SURAT PERNYATAAN TANGGUNG JAWAB MUTLAK", "ATAS DAFTAR CALON PENERIMA")
    return _statement(content, title, "menyatakan dengan sesungguhnya bahwa:", points)


def pact_blocks(content: StatementContent) -> list[Block]:
    """Return the integrity pact."""
    aid = gap(content.aid, 30)
    lead = f"sehubungan dengan {aid}, dengan ini menyatakan bahwa saya:"
    return _statement(content, ("PAKTA INTEGRITAS",), lead, list(_PACT))


def _statement(
    content: StatementContent, title: tuple[str, ...], lead: str, points: list[str]
) -> list[Block]:
    who = content.who
    return [
        Title(title),
        Text(_OPENING),
        Facts(who.facts(), room=30),
        Text(lead),
        *(Text(point, f"{place}.") for place, point in enumerate(points, 1)),
        Text(_CLOSING),
        Signatures(
            (
                Signing(()),
                Signing(
                    (content.place_and_date, "Yang membuat pernyataan,"),
                    who.name,
                    meterai=content.meterai,
                ),
            )
        ),
    ]
