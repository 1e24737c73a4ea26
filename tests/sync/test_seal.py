"""Whose entries a range carries, and who may read a stream."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pyrage
import pytest
from container_world import OFFICE, Author

from kesra_desktop import errors
from kesra_desktop.store import chain
from kesra_desktop.sync import seal

if TYPE_CHECKING:
    from kesra_desktop.store.chain import Entry

AUTHOR = Author(1)
GOOD = AUTHOR.range(1, 5)


def test_the_authors_own_ranges_are_proved() -> None:
    seal.verify("f", GOOD, OFFICE, AUTHOR.public)
    seal.verify("f", AUTHOR.range(3, 5), OFFICE, AUTHOR.public)


def test_a_range_is_proved_in_pieces() -> None:
    proof = seal.Proof("f", GOOD, OFFICE, AUTHOR.public)
    proof.add(GOOD.entries[:2])
    proof.add(GOOD.entries[2:])
    proof.finish()
    early = seal.Proof("f", GOOD, OFFICE, AUTHOR.public)
    early.add(GOOD.entries[:4])
    with pytest.raises(errors.BrokenChain):
        early.finish()


def changed(place: int, **values: object) -> tuple[Entry, ...]:
    entries = list(GOOD.entries)
    entries[place] = replace(entries[place], **values)  # type: ignore[arg-type]
    return tuple(entries)


@pytest.mark.parametrize(
    "entries",
    [
        changed(0, body='{"k":"x"}'),
        changed(4, salt=bytes(16)),
        changed(2, hlc=9),
        changed(2, commit="0" * 64),
        changed(2, seq=2),
        GOOD.entries[:-1],
        GOOD.entries[1:],
        (*GOOD.entries, GOOD.entries[-1]),
        tuple(reversed(GOOD.entries)),
        (),
    ],
)
def test_fault_08_a_courier_changes_another_laptops_entries(entries: tuple[Entry, ...]) -> None:
    with pytest.raises(errors.BrokenChain) as problem:
        seal.verify("f", replace(GOOD, entries=entries), OFFICE, AUTHOR.public)
    assert problem.value.details["laptop"] == AUTHOR.code


def test_fault_08_a_false_start_of_a_log() -> None:
    for prev in ("0" * 64, chain.genesis("1" * 32, AUTHOR.public)):
        with pytest.raises(errors.BrokenChain):
            seal.verify("f", replace(GOOD, prev=prev), OFFICE, AUTHOR.public)


def test_fault_09_a_courier_recomputes_the_chain() -> None:
    courier = Author(2)
    forged = courier.range(1, 5, code=AUTHOR.code, public=AUTHOR.public)
    for sig in (forged.sig, GOOD.sig, bytes(64)):
        with pytest.raises(errors.ForgedSeal):
            seal.verify("f", replace(forged, sig=sig), OFFICE, AUTHOR.public)


def test_a_seal_of_another_office_or_device_does_not_fit() -> None:
    with pytest.raises(errors.KesraError):
        seal.verify("f", GOOD, "1" * 32, AUTHOR.public)
    with pytest.raises(errors.ForgedSeal):
        seal.verify("f", replace(GOOD, dev=Author(2).code), OFFICE, AUTHOR.public)


def test_a_line_without_its_body_needs_an_order_to_forget() -> None:
    bare = replace(GOOD, entries=changed(2, salt=None, body=None))
    with pytest.raises(errors.WithheldChange):
        seal.verify("f", bare, OFFICE, AUTHOR.public)
    seal.verify("f", bare, OFFICE, AUTHOR.public, lambda commit: commit == bare.entries[2].commit)
    half = replace(GOOD, entries=changed(2, body=None))
    with pytest.raises(errors.BrokenChain):
        seal.verify("f", half, OFFICE, AUTHOR.public, lambda _commit: True)


def through(cipher: seal.Cipher, data: bytes) -> bytes:
    target = io.BytesIO()
    cipher(io.BytesIO(data), target)
    return target.getvalue()


def test_only_the_named_laptops_and_the_code_open_a_stream() -> None:
    ages = [pyrage.x25519.Identity.generate() for _ in range(3)]
    text = b"Siti Rohmatun " * 20_000
    closed = through(seal.to_laptops([str(age.to_public()) for age in ages[:2]]), text)
    assert b"Siti" not in closed
    for age in ages[:2]:
        assert through(seal.with_identity(str(age)), closed) == text
    with pytest.raises(pyrage.DecryptError):
        through(seal.with_identity(str(ages[2])), closed)
    spoken = through(seal.to_code("ABCD"), text)
    assert through(seal.with_code("ABCD"), spoken) == text
    with pytest.raises(pyrage.DecryptError):
        through(seal.with_code("ABCE"), spoken)
