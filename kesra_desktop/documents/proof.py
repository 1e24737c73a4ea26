"""What a receipt's QR says and how it is proved genuine without a network.

A COSE_Sign1 (RFC 9052) of a CBOR map with integer labels, in Base45 (RFC 9285): upper case only,
because scanners act as keyboards and Caps Lock happens. It names no person.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cbor2

from kesra_desktop.errors import Refused
from kesra_desktop.i18n import N_
from kesra_desktop.store.chain import signed_by

if TYPE_CHECKING:
    from collections.abc import Callable

_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_CLEAR = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # nothing that is mistaken when read aloud
_EDDSA = cbor2.dumps({1: -8})
_TAG = 18
_PREFIX = "KSR1:"
_PAIR = 2


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
    device: str  # code of the laptop that issued it
    receipt: str
    handover: str
    at: int  # seconds since 1970
    amount: int  # rupiah

    def encoded(self) -> bytes:
        """Return the CBOR map that is signed."""
        return cbor2.dumps(
            {1: self.office, 2: self.device, 3: self.receipt, 4: self.handover, 5: self.at,
             6: self.amount}
        )  # fmt: skip


def qr_text(facts: ReceiptFacts, sign: Callable[[bytes], bytes]) -> str:
    """Return the text of a receipt's QR."""
    payload = facts.encoded()
    signature = sign(_to_be_signed(payload))
    return _PREFIX + base45(cbor2.dumps(cbor2.CBORTag(_TAG, [_EDDSA, {}, payload, signature])))


def check_code(facts: ReceiptFacts) -> str:
    """Return eight letters to read aloud, such as K7QD-26F4."""
    number = int.from_bytes(hashlib.sha256(b"kesra-receipt" + facts.encoded()).digest()[:8], "big")
    letters = []
    for _ in range(8):
        number, place = divmod(number, len(_CLEAR))
        letters.append(_CLEAR[place])
    return "".join(letters[:4]) + "-" + "".join(letters[4:])


def verified(text: str, office: str, public_of: Callable[[str], bytes | None]) -> ReceiptFacts:
    """Return the facts of a genuine receipt of this office.

    Raises:
        NotReceiptCode, OtherOfficeCode, ForgedReceipt.

    """
    try:
        if not text.startswith(_PREFIX):
            raise NotReceiptCode()
        tagged = cbor2.loads(unbase45(text.removeprefix(_PREFIX)))
        _, _, payload, signature = tagged.value
        values = cbor2.loads(payload)
        office_of, device, receipt, handover = (str(values[label]) for label in (1, 2, 3, 4))
        facts = ReceiptFacts(office_of, device, receipt, handover, int(values[5]), int(values[6]))
    except (ValueError, KeyError, TypeError, AttributeError, cbor2.CBORDecodeError):
        raise NotReceiptCode() from None
    if facts.office != office[:8]:
        raise OtherOfficeCode(office=facts.office)
    public = public_of(facts.device)
    if public is None or not signed_by(public, signature, _to_be_signed(payload)):
        raise ForgedReceipt(receipt=facts.receipt)
    return facts


def _to_be_signed(payload: bytes) -> bytes:
    return cbor2.dumps(["Signature1", _EDDSA, b"", payload])


def base45(data: bytes) -> str:
    """Return bytes in the 45 letters of a QR's alphanumeric mode."""
    letters = []
    for start in range(0, len(data), _PAIR):
        chunk = data[start : start + _PAIR]
        number = int.from_bytes(chunk, "big")
        for _ in range(len(chunk) + 1):
            number, place = divmod(number, 45)
            letters.append(_LETTERS[place])
    return "".join(letters)


def unbase45(text: str) -> bytes:
    """Return the bytes behind `base45`.

    Raises:
        ValueError: not Base45.

    """
    data = b""
    for start in range(0, len(text), 3):
        places = [_LETTERS.index(letter) for letter in text[start : start + 3]]
        number = sum(place * 45**power for power, place in enumerate(places))
        try:
            data += number.to_bytes(len(places) - 1, "big")
        except OverflowError:
            raise ValueError(text) from None
    return data
