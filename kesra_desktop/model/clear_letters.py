"""Letters and digits that nobody mistakes for one another, read aloud or typed from paper."""

from __future__ import annotations

CLEAR = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def clear_letters(digest: bytes, count: int) -> str:
    """Return the first letters that a digest, read as one number, stands for."""
    number, letters = int.from_bytes(digest, "big"), ""
    for _ in range(count):
        number, place = divmod(number, len(CLEAR))
        letters += CLEAR[place]
    return letters


def in_two_halves(letters: str) -> str:
    """Return eight letters as people copy them: K7QD-26F4."""
    return f"{letters[:4]}-{letters[4:]}"
