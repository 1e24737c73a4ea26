"""Surat permintaan pengembalian: aid that was handed over twice is asked back, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from kesra_desktop.documents import wording
from kesra_desktop.documents.deed import Block, Facts, Signatures, Text, deed_pdf
from kesra_desktop.documents.flow import upright
from kesra_desktop.documents.heads import head_on, place_and_date, signer_on
from kesra_desktop.documents.imprint import imprint_of, long_day
from kesra_desktop.documents.parties import whereabouts
from kesra_desktop.documents.signing import Signing, official
from kesra_desktop.model.distributions import Handover
from kesra_desktop.model.letterhead import Post
from kesra_desktop.model.money import rupiah, terbilang_rupiah
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.programmes import Period, Programme
from kesra_desktop.model.recovery import Recovery
from kesra_desktop.store import queries

if TYPE_CHECKING:
    from kesra_desktop.documents.asked import Asked
    from kesra_desktop.documents.heads import Head
    from kesra_desktop.store.store import Store

_KIND = "recovery-letter"
_ROOM = 44
_TWICE = (
    "Menurut catatan kami, bantuan berikut tercatat diserahkan lebih dari satu kali untuk orang "
    "dan tahap yang sama:"
)
_TOO_MUCH = "Menurut catatan kami, bantuan berikut tercatat diserahkan melebihi haknya:"


def recovery_letter(store: Store, asked: Asked, out: BinaryIO) -> int:
    """Write the letter that asks a recipient to give back what was handed over twice.

    The subject is a recovery case. It names both receipts, says no word of blame, and has a part
    to be signed when the aid came back.

    Raises:
        NotFound: there is no such case, recipient or handover.

    """
    case = store.get(Recovery, asked.subject)
    on = asked.day or store.now().date()
    head = head_on(store, on)
    title = wording.DEEDS[_KIND]
    imprint = imprint_of(store, _KIND, case.id, title, asked.copy)
    return deed_pdf(head, _blocks(store, case, asked, head), upright(asked.paper), imprint, out)


def _blocks(store: Store, case: Recovery, asked: Asked, head: Head) -> list[Block]:
    on = asked.day or store.now().date()
    person = store.get(Recipient, case.recipient)
    given = store.get(Handover, case.handover)
    programme, period = store.maybe(Programme, given.programme), store.maybe(Period, given.period)
    aid = " ".join(
        part
        for part in (programme.name if programme else "", period.name if period else "")
        if part
    )
    others = [
        one
        for one in queries.standing_handovers(store, given.period, given.recipient)
        if one.id != given.id
    ]
    worth = ", ".join(part for part in (_money(case.amount), case.goods) if part)
    head_signs = official(signer_on(store, Post.HEAD, on), place_and_date(head, long_day(on)))
    return [
        Facts(
            (("Nomor", asked.number), ("Hal", "Permintaan pengembalian bantuan")),
            room=22,
        ),
        Text("Kepada Yth."),
        Text(", ".join(part for part in (person.printed_name(), whereabouts(person)) if part)),
        Text(_TWICE if others else _TOO_MUCH),
        Facts(
            (
                ("Bantuan", aid),
                *(
                    (("Yang berlaku", "; ".join(_receipt(one) for one in others)),)
                    if others
                    else ()
                ),
                ("Yang diminta kembali", _receipt(given)),
                ("Diambil oleh", given.collected_by or "penerima sendiri"),
                ("Besarnya", worth),
                ("Alasan", case.reason),
            ),
            room=_ROOM,
        ),
        Text(
            "Kami mohon bantuan tersebut dikembalikan kepada kami, sekaligus atau bertahap menurut "
            "kesepakatan. Bila catatan ini keliru, bawalah kwitansi yang ada agar kami periksa "
            "bersama. Pengembalian tidak dipungut biaya apa pun."
        ),
        Signatures((Signing(()), head_signs)),
        Text("TANDA TERIMA PENGEMBALIAN", bold=True),
        Facts((("Sudah dikembalikan", ""), ("Tanggal", "")), room=_ROOM),
        Signatures(
            (
                Signing(("Yang mengembalikan,",), person.printed_name(), thumb=True),
                Signing(
                    ("Yang menerima,", "Petugas"),
                ),
            )
        ),
    ]


def _money(amount: int) -> str:
    return f"{rupiah(amount)} ({terbilang_rupiah(amount)})" if amount else ""


def _receipt(given: Handover) -> str:
    return f"kwitansi {given.receipt}, {long_day(given.day)}"
