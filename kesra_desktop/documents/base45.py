"""Bytes in the 45 letters of a QR's alphanumeric mode (RFC 9285): no lower case."""

from __future__ import annotations

_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def encode(data: bytes) -> str:
    """Return bytes as Base45; it never ends with a space, which scanners might drop."""
    letters = []
    for start in range(0, len(data), 2):
        chunk = data[start : start + 2]
        number = int.from_bytes(chunk, "big")
        for _ in range(len(chunk) + 1):
            number, place = divmod(number, 45)
            letters.append(_LETTERS[place])
    return "".join(letters)


def decode(text: str) -> bytes:
    """Return the bytes behind `encode`.

    Raises:
        ValueError: not Base45.

    """
    data = bytearray()
    for start in range(0, len(text), 3):
        places = [_LETTERS.index(letter) for letter in text[start : start + 3]]
        number = sum(place * 45**power for power, place in enumerate(places))
        length = len(places) - 1
        if not length or number >= 256**length:
            raise ValueError(text)
        data += number.to_bytes(length, "big")
    return bytes(data)
