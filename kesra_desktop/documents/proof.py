"""What a receipt's QR says and how it is proved genuine without a network.

A COSE_Sign1 (RFC 9052) of a CBOR map with integer labels, in Base45 (RFC 9285): upper case only,
because scanners act as keyboards and Caps Lock happens. It names no person.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import cbor2

from kesra_desktop.documents import base45
from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_
from kesra_desktop.model.clear_letters import CLEAR, clear_letters, in_two_halves
from kesra_desktop.model.record import ID_ALPHABET
from kesra_desktop.store.chain import signed_by

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PREFIX = "KSR1:"
_EDDSA = cbor2.dumps({1: -8})
_TAG, _VERSION, _CHECK_LETTERS = 18, 1, 8
_LONGEST = 1000  # letters; a receipt has about 215
_CODE_LENGTHS = {1: 8, 2: 10, 4: 20}  # letters of office, device and handover ids
_SENSELESS = (
    ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError,
    cbor2.CBORDecodeError,
)  # fmt: skip


class NotReceiptCode(Refused):
    """The text is no receipt's QR."""

    code = "not_a_receipt_code"
    message = N_("This code is not from a receipt of Kesra Desktop.")
    advice = N_("Scan the QR of a receipt again, or type its check code.")


class OtherOfficeCode(Refused):
    """The receipt is another office's."""

    code = "other_office_qr"
    message = N_("This receipt was issued by another office.")
    advice = N_("Send the person to the office named on the receipt.")


class ForgedReceipt(Refused):
    """The signature does not fit the facts."""

    code = "forged_receipt"
    message = N_("This receipt was not issued by the laptop it names.")
    advice = N_("Keep the paper and call the coordinator.")


@dataclass(frozen=True)
class ReceiptFacts:
    """What a receipt's QR states: no name, no NIK."""

    office: str  # first 8 letters of the office's id
    device: str  # code of the laptop that signed it: the one that printed it
    receipt: str
    handover: str
    at: int  # seconds since 1970
    amount: int  # rupiah
    items: str = ""  # `items_digest` of what was given

    def encoded(self) -> bytes:
        """Return the CBOR map that is signed."""
        return cbor2.dumps(
            {
                0: _VERSION,
                1: _packed(self.office, _CODE_LENGTHS[1]),
                2: _packed(self.device, _CODE_LENGTHS[2]),
                3: self.receipt,
                4: _packed(self.handover, _CODE_LENGTHS[4]),
                5: self.at,
                6: self.amount,
                7: bytes.fromhex(self.items),
            }
        )


def items_digest(rows: Iterable[Iterable[str | int]]) -> str:
    """Return 12 hex digits that change when an item, a quantity or an amount does."""
    plain = cbor2.dumps([list(row) for row in rows])
    return hashlib.sha256(b"kesra-items" + plain).hexdigest()[:12]


def qr_text(facts: ReceiptFacts, sign: Callable[[bytes], bytes]) -> str:
    """Return the text of a receipt's QR."""
    payload = facts.encoded()
    signature = sign(_to_be_signed(payload))
    return PREFIX + base45.encode(
        cbor2.dumps(cbor2.CBORTag(_TAG, [_EDDSA, {}, payload, signature]))
    )


def check_code(facts: ReceiptFacts) -> str:
    """Return eight letters to read aloud, such as K7QD-26F4.

    A reprint on another laptop is signed by that laptop but shows the same code.
    """
    stated = [facts.office, facts.receipt, facts.handover, facts.at, facts.amount, facts.items]
    digest = hashlib.sha256(b"kesra-receipt" + cbor2.dumps(stated)).digest()
    return in_two_halves(clear_letters(digest[:8], 8))


def as_check_code(text: str) -> str:
    """Return a typed check code as it is printed, or nothing when the text is none."""
    typed = "".join(text.upper().replace("-", " ").split())
    right = len(typed) == _CHECK_LETTERS and set(typed) <= set(CLEAR)
    return in_two_halves(typed) if right else ""


def verified(text: str, office: str, public_of: Callable[[str], bytes | None]) -> ReceiptFacts:
    """Return the facts of a genuine receipt of this office.

    Raises:
        NotReceiptCode, OtherOfficeCode, ForgedReceipt.

    """
    facts, payload, signature = read(text)
    if facts.office != office[:8]:
        raise OtherOfficeCode(office=facts.office)
    public = public_of(facts.device)
    if public is None or not signed_by(public, signature, _to_be_signed(payload)):
        raise ForgedReceipt(receipt=facts.receipt)
    return facts


def read(text: str) -> tuple[ReceiptFacts, bytes, bytes]:
    """Return what a QR states, its signed bytes and the signature, nothing of it proved yet.

    Raises:
        NotReceiptCode: the text is none, or damaged.

    """
    text = text.strip("\r\n\t").upper()
    if not text.startswith(PREFIX) or len(text) > _LONGEST:
        raise NotReceiptCode()
    try:
        tagged = cbor2.loads(base45.decode(text.removeprefix(PREFIX)))
        protected, _, payload, signature = tagged.value
        facts = _facts(cbor2.loads(payload))
        if (tagged.tag, protected) != (_TAG, _EDDSA) or type(signature) is not bytes:
            raise NotReceiptCode()
    except _SENSELESS:
        raise NotReceiptCode() from None
    return facts, payload, signature


def _facts(values: dict[int, Any]) -> ReceiptFacts:
    codes = {label: _unpacked(values[label], long) for label, long in _CODE_LENGTHS.items()}
    receipt, at, amount, items = values[3], values[5], values[6], values[7]
    types = (type(receipt), type(at), type(amount), type(items))
    if types != (str, int, int, bytes) or values[0] != _VERSION:
        raise ValueError(values)
    return ReceiptFacts(codes[1], codes[2], receipt, codes[4], at, amount, items.hex())


def _packed(code: str, length: int) -> bytes | str:
    """Return a code of our own alphabet in five bits a letter; any other as it is."""
    if len(code) != length or not set(code) <= set(ID_ALPHABET):
        return code
    number = 0
    for letter in code:
        number = number * 32 + ID_ALPHABET.index(letter)
    return number.to_bytes((5 * length + 7) // 8, "big")


def _unpacked(packed: bytes | str, length: int) -> str:
    if isinstance(packed, str):
        return packed
    number, letters = int.from_bytes(packed, "big"), ""
    if number >= 32**length:
        raise ValueError(packed)
    for _ in range(length):
        number, place = divmod(number, 32)
        letters = ID_ALPHABET[place] + letters
    return letters


def _to_be_signed(payload: bytes) -> bytes:
    return cbor2.dumps(["Signature1", _EDDSA, b"", payload])
