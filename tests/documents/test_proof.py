"""Proofs on paper: damaged, strange and altered codes are told apart and never crash."""

from __future__ import annotations

import dataclasses
import random

import cbor2
import pytest
import segno
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kesra_desktop.documents import base45, proof
from kesra_desktop.model import invitation

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
FACTS = proof.ReceiptFacts(
    "ab12cd34", "2dk2vm5jr0", "B2-000269", "4k1x" * 5, 1763430000, 900000, "0123456789ab"
)
TEXT = proof.qr_text(FACTS, KEY.sign)


def test_base45_is_the_standards() -> None:
    for plain, coded in ((b"AB", "BB8"), (b"Hello!!", "%69 VD92EX0"), (b"base-45", "UJCLQE7W581")):
        assert base45.encode(plain) == coded
        assert base45.decode(coded) == plain
    for wrong in ("GGW", ":::", "A", "abc", "ABCD"):
        with pytest.raises(ValueError, match=r"."):
            base45.decode(wrong)


def test_a_receipts_code_is_small_and_scanner_proof() -> None:
    code = segno.make_qr(TEXT, error="m", mask=2, boost_error=False)
    assert (code.version, code.mode) == (8, "alphanumeric")
    assert proof.verified(TEXT.lower() + "\r\n", "ab12cd34", lambda _: PUBLIC) == FACTS


def test_ids_of_any_shape_come_back() -> None:
    odd = dataclasses.replace(FACTS, office="x", device="", handover="L3-00412-7", amount=10**14)
    assert proof.verified(proof.qr_text(odd, KEY.sign), "x", lambda _: PUBLIC) == odd


def test_the_check_code_hangs_on_facts_not_on_the_printing_laptop() -> None:
    code = proof.check_code(FACTS)
    assert len(code) == 9
    assert not set(code) & set("01ILOU")
    assert proof.check_code(dataclasses.replace(FACTS, device="0" * 10)) == code
    for change in ({"amount": 900001}, {"receipt": "B2-000268"}, {"items": ""}, {"at": 1}):
        assert proof.check_code(dataclasses.replace(FACTS, **change)) != code


def test_other_items_give_another_digest() -> None:
    rows: list[list[str | int]] = [["rice", "25", 0], ["milk", "1", 0]]
    assert len(proof.items_digest(rows)) == 12
    assert proof.items_digest(rows) != proof.items_digest([["rice", "20", 0], rows[1]])


def _sealed(payload: bytes, signature: object, tag: int = 18) -> str:
    parts = [cbor2.dumps({1: -8}), {}, payload, signature]
    return proof.PREFIX + base45.encode(cbor2.dumps(cbor2.CBORTag(tag, parts)))


@pytest.mark.parametrize(
    "text",
    [
        "", "KSR1:", "KSR1:A", "KSR1:" + "A" * 2000, invitation.invitation_code("TPQ", "4k1x" * 5),
        _sealed(FACTS.encoded(), "text"), _sealed(FACTS.encoded(), b"x" * 64, tag=17),
        _sealed(cbor2.dumps([1]), b""), _sealed(cbor2.dumps({}), b""), _sealed(b"\xff", b""),
        _sealed(cbor2.dumps({label: float("inf") for label in range(8)}), b""),
        _sealed(b"\x81" * 400, b""), "KSR1:" + base45.encode(cbor2.dumps(5)), TEXT[:-9],
    ],
)  # fmt: skip
def test_senseless_codes_are_no_receipts(text: str) -> None:
    with pytest.raises(proof.NotReceiptCode):
        proof.verified(text, "ab12cd34", lambda _: PUBLIC)


def test_every_altered_letter_is_noticed() -> None:
    chance = random.Random(45)
    known = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
    for place in range(len(proof.PREFIX), len(TEXT)):
        letter = chance.choice(known.replace(TEXT[place], ""))
        with pytest.raises((proof.NotReceiptCode, proof.OtherOfficeCode, proof.ForgedReceipt)):
            proof.verified(TEXT[:place] + letter + TEXT[place + 1 :], "ab12cd34", lambda _: PUBLIC)


def test_another_office_is_told_before_its_unknown_key() -> None:
    with pytest.raises(proof.OtherOfficeCode):
        proof.verified(TEXT, "99999999", lambda _: None)
    with pytest.raises(proof.ForgedReceipt):
        proof.verified(TEXT, "ab12cd34", lambda _: None)


def test_an_invitation_comes_back_and_a_misreading_is_noticed() -> None:
    code = invitation.invitation_code("tpq", "4k1xz" * 4)
    assert code.startswith("KSR1|K|TPQ|4K1XZ")
    assert code == code.upper()
    assert invitation.read_invitation(code.lower() + "\n") == ("TPQ", "4k1xz" * 4)
    for wrong in ("", "KSR1|K|", code.replace("4K1X", "4K1Y", 1), code[:-1], TEXT, "KSR1|K|A||B"):
        with pytest.raises(invitation.NotInvitationCode):
            invitation.read_invitation(wrong)
