"""The arithmetic of the change log, against values computed here by other means."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kesra_desktop.store import chain
from kesra_desktop.store.chain import Entry, Range

OFFICE = "0f" * 16
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()


def test_a_device_code_is_the_first_50_bits_of_the_keys_digest() -> None:
    bits = f"{int(hashlib.sha256(b'kesra-device' + PUBLIC).hexdigest(), 16):0256b}"
    expected = "".join(
        "0123456789abcdefghjkmnpqrstvwxyz"[int(bits[i : i + 5], 2)] for i in range(0, 50, 5)
    )
    assert chain.device_code(PUBLIC) == expected
    assert len(expected) == 10


def test_a_line_and_the_chain_over_it() -> None:
    salt, body = bytes(16), '{"k":"c"}'
    entry = Entry(7, 1 << 60, chain.commitment(salt, body), salt, body)
    assert entry.commit == hashlib.sha256(salt + body.encode()).hexdigest()
    assert entry.line == f"7 {1 << 60} {entry.commit}".encode()
    start = hashlib.sha256(b"kesra-chain-1" + OFFICE.encode() + PUBLIC).digest()
    assert chain.genesis(OFFICE, PUBLIC) == start.hex()
    assert chain.next_hash(start.hex(), entry.line) == (
        hashlib.sha256(start + entry.line).hexdigest()
    )


def test_forgetting_a_body_leaves_the_line() -> None:
    kept = Entry(1, 5, chain.commitment(b"s" * 16, "{}"), b"s" * 16, "{}")
    forgotten = Entry(1, 5, kept.commit, None, None)
    assert forgotten.line == kept.line


def test_signatures_say_what_they_are_for() -> None:
    digest = hashlib.sha256(b"file").digest()
    messages = [
        chain.seal_message(OFFICE, "2dk2vm5jr0", 12, "ab" * 32),
        chain.file_message(digest),
        chain.certificate_message({"office": OFFICE}),
    ]
    assert messages[0] == f"kesra-seal-1\n{OFFICE}\n2dk2vm5jr0\n12\n{'ab' * 32}".encode()
    assert messages[1] == b"kesra-file-1\n" + digest
    assert messages[2].startswith(b"kesra-cert-1\n")
    for message in messages:
        signature = KEY.sign(message)
        assert chain.signed_by(PUBLIC, signature, message)
        assert not any(chain.signed_by(PUBLIC, signature, m) for m in messages if m != message)
    assert not chain.signed_by(PUBLIC, b"short", messages[0])
    assert not chain.signed_by(b"short", KEY.sign(messages[0]), messages[0])


def test_a_certificates_bytes_ignore_order_signature_and_composition() -> None:
    one = {"office": OFFICE, "label": unicodedata.normalize("NFD", "Café"), "sig": "00"}
    other = {"label": "Café", "office": OFFICE}
    assert chain.certificate_message(one) == chain.certificate_message(other)
    assert chain.certificate_message(one) != chain.certificate_message({**other, "label": "x"})


def test_a_range_is_a_span_with_entries() -> None:
    found = Range("d", 1, 2, "p", "h", b"s", ())
    assert (found.dev, found.a, found.z, found.prev, found.hash, found.sig) == (
        "d", 1, 2, "p", "h", b"s")  # fmt: skip


@pytest.mark.parametrize(
    "values",
    [
        {"k": "c", "v": {"name": "Siti Rohmatun", "qty": "2.5", "n": -(2**53), "ok": True}},
        {"n": "two\nlines\r\nand a tab\t"},
        {"n": r"a literal \u0000 that somebody typed"},
        {"n": "escaped\n\u0303 before an accent"},
        {"n": "decomposed e\u0301", "e\u0301": [None]},
        {"n": "🙂 日本 \u202e <b>"},
    ],
)
def test_bodies_survive(values: dict[str, Any]) -> None:
    text = chain.encode_body(values)
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & {"\n", "\r", "\0"}
    assert chain.check_body(text) == _composed(values)


def _composed(value: Any) -> Any:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {_composed(key): _composed(inner) for key, inner in value.items()}
    return [_composed(inner) for inner in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '"text"',
        "{} {}",
        '{"a":1.5}',
        '{"a":1e3}',
        '{"a":NaN}',
        '{"a":-Infinity}',
        '{"a":9007199254740993}',
        '{"a":-9007199254740993}',
        '{"a":' + "9" * 5000 + "}",
        '{"a":"\\u0000"}',
        '{"\\u0000":1}',
        '{"a":"\\ud800"}',
        '{"a":"\ud800"}',
        '{"a":"\0"}',
        '{"a":1,\n"b":2}',
        '{"a":1,\r"b":2}',
        '{"a":1,"a":2}',
        '{"a":"e\u0301"}',
        '{"a":' * 9 + "1" + "}" * 9,
        '{"a":' + "[" * 100_000 + "]" * 100_000 + "}",
        '{"a":"' + "x" * (256 * 1024) + '"}',
        '{"a":"' + "é" * (128 * 1024) + '"}',
    ],
    ids=lambda text: ascii(text[:24]),
)
def test_bodies_that_break_a_rule_are_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (the one kind of error callers catch)
        chain.check_body(text)


def test_what_just_fits_is_taken() -> None:
    assert chain.check_body('{"a":' * 8 + "9007199254740992" + "}" * 8)
    assert chain.check_body('{"a":"' + "x" * (256 * 1024 - 8) + '"}')
    assert chain.check_body('{"a":"\\ud83d\\ude42"}') == {"a": "🙂"}


@pytest.mark.parametrize("value", [1.5, float("nan"), 2**53 + 1, "\0", "\ud800"])
def test_values_that_no_body_can_hold(value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (as above)
        chain.encode_body({"v": {"a": value}})


_texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)


@given(st.dictionaries(_texts, _texts | st.integers(-(2**53), 2**53) | st.none(), max_size=4))
def test_every_text_a_clerk_can_type_survives(values: dict[str, Any]) -> None:
    composed = _composed(values)
    read = chain.check_body(chain.encode_body({"v": values}))
    assert read == {"v": composed}
