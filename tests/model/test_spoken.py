"""Bytes as words: what is said aloud comes back, and a misread word is told."""

from __future__ import annotations

import pytest

from kesra_desktop.model import spoken


def test_every_byte_has_its_word_and_four_letters_tell_it() -> None:
    words = spoken.words_of(bytes(range(256)))
    assert len(set(words)) == len({word[:4] for word in words}) == 256
    assert all(word.isascii() and word.islower() for word in words)
    assert words == sorted(words)


def test_a_secret_comes_back_from_paper() -> None:
    secret = bytes(range(100, 132))
    words = spoken.sealed_words(secret)
    assert spoken.secret_of(words) == secret
    assert spoken.secret_of(word[:4].upper() for word in words) == secret
    for wrong in ([*words[:-1], "kucing"], words[1:], ["kuda", "kuda"], []):
        with pytest.raises(spoken.NotTheWords):
            spoken.secret_of(wrong)
