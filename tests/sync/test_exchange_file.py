"""The container alone: what goes in comes out, and everything else is refused by its own reason.

Each fault keeps its own number.
"""

from __future__ import annotations

import contextlib
import io
import itertools
import json
import time
import tracemalloc
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pyrage
import pytest
import zstandard
from container_world import OFFICE, Author, crafted, everyone, line_of
from hypothesis import given, settings
from hypothesis import strategies as st

from kesra_desktop import errors
from kesra_desktop.sync import body, exchange_file, header, lines, seal

if TYPE_CHECKING:
    from pathlib import Path

    from kesra_desktop.store.chain import Entry, Span

SENDER, READER, THIRD = Author(1), Author(2), Author(3)
RANGES = (SENDER.range(1, 4), THIRD.range(3, 5))
KNOWN = everyone(SENDER, READER, THIRD)
OPEN = seal.with_identity(str(READER.identity))


def encrypted(data: bytes) -> bytes:
    return bytes(pyrage.encrypt(data, [READER.identity.to_public()]))


def packed(**changes: Any) -> bytes:
    return exchange_file.pack(
        SENDER.header(to=[READER.code], **changes), RANGES, encrypted, SENDER.key.sign
    )


GOOD = packed()


def opened(data: bytes, **other: Any) -> exchange_file.Contents:
    return exchange_file.unpack(
        "f.kesra",
        data,
        other.get("office", OFFICE),
        other.get("known", KNOWN),
        lambda closed: bytes(pyrage.decrypt(closed, [other.get("who", READER).identity])),
    )


def reason(data: bytes, **other: Any) -> str:
    with pytest.raises(errors.KesraError) as problem:
        opened(data, **other)
    assert "{" not in problem.value.message_text(), "a placeholder was left standing"
    return problem.value.code


# --- what goes in comes out -----------------------------------------------------------------------


def test_round_trip_in_memory() -> None:
    contents = opened(GOOD)
    assert contents.ranges == RANGES
    assert contents.grant == {}
    told = contents.header
    assert (told.n, told.has) == (7, {SENDER.code: [1, 4], THIRD.code: [3, 5]})
    assert (told.sender, told.to, told.enc) == (SENDER.code, [READER.code], "age")
    for found in contents.ranges:
        exchange_file.verify("f", found, OFFICE, KNOWN(found.dev) or b"")


def test_round_trip_through_a_drive(tmp_path: Path) -> None:
    path = tmp_path / "new" / "f.kesra"
    written = exchange_file.write(
        path, SENDER.header(), RANGES, seal.to_laptops([READER.age, THIRD.age]), SENDER.key.sign
    )
    assert [file.name for file in path.parent.iterdir()] == ["f.kesra"]
    assert written.size == path.stat().st_size
    for identity in (READER, THIRD):
        decrypt = seal.with_identity(str(identity.identity))
        contents = exchange_file.read(path, OFFICE, KNOWN, decrypt)
        assert contents.ranges == RANGES
        assert contents.header == written.header == exchange_file.peek(path)
    with pytest.raises(errors.NameTaken):
        exchange_file.write(
            path, SENDER.header(), (), seal.to_laptops([READER.age]), SENDER.key.sign
        )


def test_an_empty_file_is_a_receipt() -> None:
    data = exchange_file.pack(SENDER.header(), (), encrypted, SENDER.key.sign)
    assert opened(data).ranges == ()


def test_forgotten_bodies_travel_as_their_line() -> None:
    bare = replace(RANGES[0].entries[1], salt=None, body=None)
    entries = (RANGES[0].entries[0], bare, *RANGES[0].entries[2:])
    found = replace(RANGES[0], entries=entries)
    data = exchange_file.pack(SENDER.header(), (found,), encrypted, SENDER.key.sign)
    assert opened(data).ranges == (found,)


def test_nothing_inside_is_readable_outside() -> None:
    assert b"Wahyuni" not in GOOD
    assert b"recipient" not in GOOD


def test_fault_10_senseless_bodies_in_a_valid_chain_are_carried() -> None:
    odd = THIRD.range(1, 3, bodies={1: "not JSON", 2: '{"k":"c"} \t\x00 \x7f', 3: "[" * 99_999})
    data = exchange_file.pack(SENDER.header(), (odd,), encrypted, SENDER.key.sign)
    (found,) = opened(data).ranges
    assert found == odd
    exchange_file.verify("f", found, OFFICE, THIRD.public)


def test_entries_come_in_batches_and_ranges_stay_apart(tmp_path: Path) -> None:
    many = (SENDER.range(1, 6_001), THIRD.range(1, 2), SENDER.range(6_000, 6_001))
    path = tmp_path / "many.kesra"
    exchange_file.write(path, SENDER.header(), many, seal.to_laptops([READER.age]), SENDER.key.sign)
    seen: list[tuple[Span, tuple[Entry, ...]]] = []
    exchange_file.visit(path, OFFICE, KNOWN, OPEN, lambda span, got: seen.append((span, got)))
    assert [len(got) for _, got in seen] == [5_000, 1_001, 2, 2]
    proofs = {id(span): seal.Proof("f", span, OFFICE, KNOWN(span.dev) or b"") for span, _ in seen}
    for span, got in seen:
        proofs[id(span)].add(got)
    for proof in proofs.values():
        proof.finish()


def test_a_problem_of_the_visitor_stays_its_own(tmp_path: Path) -> None:
    path = tmp_path / "f.kesra"
    path.write_bytes(GOOD)

    def refuse(_span: Span, _entries: tuple[Entry, ...]) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        exchange_file.visit(path, OFFICE, KNOWN, OPEN, refuse)


def test_fault_46_a_renamed_copy_is_the_same_file(tmp_path: Path) -> None:
    for name in ("k-a1-20251118-080001-abababab.kesra", "k (1).kesra", "X.KESRA"):
        (tmp_path / name).write_bytes(GOOD)
        contents = exchange_file.read(tmp_path / name, OFFICE, KNOWN, OPEN)
        assert (contents.header.file, contents.sha) == ("ab" * 16, opened(GOOD).sha)


# --- bytes that changed on the way ----------------------------------------------------------------


def test_fault_01_a_file_cut_anywhere_is_incomplete() -> None:
    for size in range(1, len(GOOD)):
        with pytest.raises(errors.IncompleteFile) as problem:
            opened(GOOD[:size])
        assert problem.value.details["present"] == size < problem.value.details["expected"]


def test_fault_02_every_flipped_bit_is_noticed() -> None:
    for place, bit in itertools.product(range(len(GOOD)), (1, 64)):
        flipped = bytearray(GOOD)
        flipped[place] ^= bit
        expected = {"damaged_file", "incomplete_file"}
        if place < 10:
            expected = {"not_exchange_file"}
        elif place < 14:
            expected.add("too_large")
        elif place >= len(GOOD) - 64:
            expected = {"forged_file"}
        assert reason(bytes(flipped)) in expected, place


def test_fault_03_bytes_appended() -> None:
    assert reason(GOOD + b"\0") == "damaged_file"


def test_fault_04_a_transfer_as_text() -> None:
    assert reason(GOOD.replace(b"\r\n", b"\n")) == "not_exchange_file"
    assert reason(GOOD.replace(b"\n", b"\r\n")) == "not_exchange_file"
    assert reason(GOOD.replace(b"\x1a", b"")) == "not_exchange_file"


def test_fault_05_not_a_kesra_file_at_all(tmp_path: Path) -> None:
    for content in (b"", b"PK\3\4" * 50, bytes(4096)):
        assert reason(content) == "not_exchange_file"
    for refused in (exchange_file.peek, lambda path: exchange_file.read(path, None, KNOWN, OPEN)):
        with pytest.raises(errors.NotExchangeFile):
            refused(tmp_path)
        with pytest.raises(errors.NotFound):
            refused(tmp_path / "gone.kesra")


def test_fault_36_a_tail_of_zeros() -> None:
    half = len(GOOD) // 2
    assert reason(GOOD[:half] + bytes(len(GOOD) - half)) == "damaged_file"


# --- who sent it, and for whom --------------------------------------------------------------------


def test_fault_06_a_strangers_file() -> None:
    assert reason(GOOD, known=everyone(READER, THIRD)) == "unknown_sender"


def test_fault_07_a_forged_sender() -> None:
    told = replace(SENDER.header(), sender=THIRD.code)
    data = exchange_file.pack(told, RANGES, encrypted, SENDER.key.sign)
    assert reason(data) == "forged_file"


def test_fault_08_and_09_a_courier_who_changed_somebody_elses_log() -> None:
    changed = replace(RANGES[1].entries[0], body='{"k":"h"}')
    altered = replace(RANGES[1], entries=(changed, *RANGES[1].entries[1:]))
    rewritten = SENDER.range(1, 5, code=THIRD.code, public=THIRD.public)
    for lie, problem in ((altered, errors.BrokenChain), (rewritten, errors.ForgedSeal)):
        data = exchange_file.pack(SENDER.header(), (lie,), encrypted, SENDER.key.sign)
        contents = opened(data)
        assert contents.header.sender == SENDER.code  # the courier can be named
        with pytest.raises(problem):
            exchange_file.verify("f", contents.ranges[0], OFFICE, THIRD.public)


def test_fault_19_another_office_before_the_signature() -> None:
    unsigned = GOOD[:-64] + bytes(64)
    with pytest.raises(errors.OtherOffice) as problem:
        opened(unsigned, office="1" * 32)
    assert problem.value.details["office"] == OFFICE[:6]


def test_fault_20_not_encrypted_for_this_laptop() -> None:
    assert reason(GOOD, who=THIRD) == "not_for_this_laptop"
    assert reason(crafted(SENDER, READER, b"", encrypted=b"no age file")) == "not_for_this_laptop"


def test_fault_25_a_newer_container() -> None:
    for changes in ({"min": 3}, {"min": 3, "vv": []}, {"kind": "riddle"}, {"enc": "age-2"}):
        data = crafted(SENDER, READER, b"", **changes)
        with pytest.raises(errors.FromNewerVersion) as problem:
            opened(data)
        assert (problem.value.code, problem.value.exit_code) == ("newer_file", 7)


def test_a_newer_minor_version_may_say_more() -> None:
    data = crafted(SENDER, READER, b"[]\n", v=3, has={}, weather={"rain": [1]})
    assert opened(data).header.v == 3


# --- insides made by an enrolled liar -------------------------------------------------------------


def test_fault_26_a_bomb_is_refused_fast_with_little_memory() -> None:
    zipped = zstandard.ZstdCompressor(level=3).compress(bytes(300 << 20))
    honest = crafted(SENDER, READER, b"", zipped=zipped, raw=300 << 20)
    lying = crafted(SENDER, READER, b"", zipped=zipped, raw=len(zipped))
    huge = crafted(SENDER, READER, b"", zipped=zipped, raw=(1 << 30) + 1)
    modest = crafted(SENDER, READER, b"", zipped=zipped, raw=190 * len(zipped))
    assert len(honest) < 16_000
    tracemalloc.start()
    started = time.perf_counter()
    codes = [reason(data) for data in (honest, lying, huge)]
    first = reason(modest)
    took = time.perf_counter() - started
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (codes, first) == (["too_large"] * 3, "too_large")
    assert took < 1
    assert peak < 50 << 20


def test_a_window_of_half_a_gigabyte() -> None:
    parameters = zstandard.ZstdCompressionParameters(window_log=29)
    compressor = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    zipped = compressor.compress(b"[]\n") + compressor.flush()
    assert reason(crafted(SENDER, READER, b"[]\n", zipped=zipped, has={})) == "senseless_file"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"[" * 60_000, "damaged_file"),
        (b'{"body":' + b'{"a":' * 10_000 + b"1" + b"}" * 10_001, "damaged_file"),
        (b'{"body":-1}', "damaged_file"),
        (b'{"body":true}', "damaged_file"),
        (b'{"body":1e3}', "damaged_file"),
        (b'{"body":"1"}', "damaged_file"),
        (b"{" + b" " * 65_536 + b"}", "too_large"),
        (b"\xff\xfe", "damaged_file"),
    ],
    ids=lambda value: str(value)[:16],
)
def test_fault_27_headers_out_of_bounds(text: bytes, expected: str) -> None:
    assert reason(crafted(SENDER, READER, b"", text=text)) == expected


def test_fault_27_a_header_of_two_gigabytes() -> None:
    assert reason(GOOD[:10] + b"\xff\xff\xff\x7f" + GOOD[14:]) == "too_large"


WRONG = [None, True, -1, 1.5, "x", [1], {"x": 1}, 2**53 + 1, {"2dk2vm5jr0": True}]
FIELDS = ["v", "min", "kind", "office", "from", "file", "at", "vv", "tip", "to", "want", "has",
          "n", "raw", "zip", "body", "part", "parts", "enc", "schema"]  # fmt: skip


@pytest.mark.parametrize("name", FIELDS)
def test_fields_of_the_wrong_type_never_get_further(name: str) -> None:
    for value in WRONG:
        data = crafted(SENDER, READER, b"[]\n", **{"has": {}, name: value})
        with pytest.raises(errors.KesraError):
            opened(data)
    assert reason(crafted(SENDER, READER, b"[]\n", drop=name)) in ("senseless_file", "damaged_file")


def index(**changes: Any) -> bytes:
    found = RANGES[0]
    length = sum(map(len, LINES))
    item = {"dev": found.dev, "a": found.a, "z": found.z, "prev": found.prev, "hash": found.hash,
            "sig": found.sig.hex(), "len": length}  # fmt: skip
    return json.dumps([{**item, **changes}]).encode() + b"\n"


LINES = [line_of(entry) for entry in RANGES[0].entries]
GROUPED = {"n": 4, "has": {SENDER.code: [1, 4]}}
TOLD = {**GROUPED, "v": 1, "min": 1}
NEWER = {"v": 2, "min": 2}
STREAM = list(lines.written((RANGES[0],), None))  # of format 2: index, group, bodies


def inside(raw: bytes, /, **changes: Any) -> str:
    return reason(crafted(SENDER, READER, raw, **{**TOLD, **changes}))


def test_what_the_liar_changes_here_is_right_before() -> None:
    for told, raw in ((TOLD, index() + b"".join(LINES)), (GROUPED, b"".join(STREAM))):
        assert opened(crafted(SENDER, READER, raw, **told)).ranges == (RANGES[0],)


@pytest.mark.parametrize(
    "changes",
    [
        {"dev": "../../x"},
        {"dev": 5},
        {"a": 0},
        {"a": "1"},
        {"a": 5},
        {"z": 10**9},
        {"z": True},
        {"prev": "ab"},
        {"hash": None},
        {"hash": "AB" * 32},
        {"sig": "00"},
        {"len": 1},
        {"len": -1},
        {"len": [1]},
    ],
    ids=str,
)
def test_an_index_that_does_not_describe_the_lines(changes: dict[str, Any]) -> None:
    assert inside(index(**changes) + b"".join(LINES)) == "bad_index"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", "senseless_file"),
        (b"\n", "bad_index"),
        (b"{}\n", "bad_index"),
        (b"[" * 5_000 + b"\n", "bad_index"),
        (b"[" + b'{"a":' * 3_000 + b"1" + b"}" * 3_000 + b"]\n", "bad_index"),
        (b"[1]\n", "bad_index"),
        (b"[{}]\n", "bad_index"),
        (b"\xff\n", "bad_index"),
        (b"[" + b",".join([b"{}"] * 10_001) + b"]\n", "too_large"),
        (index(), "senseless_file"),
        (index() + b"".join(LINES[:3]), "senseless_file"),
        (index() + b"".join(LINES)[:-1], "senseless_file"),
        (index() + b"".join(LINES) + b"\n", "senseless_file"),
        (index() + b"".join(LINES) + LINES[0], "senseless_file"),
        (index() + b"".join([LINES[1], LINES[0], *LINES[2:]]), "senseless_file"),
        (index() + b"".join([b"0" + LINES[0], *LINES[1:]]), "senseless_file"),
        (index() + b"".join([LINES[0].replace(b" ", b"  ", 1), *LINES[1:]]), "senseless_file"),
        (index() + b"1 " + b"9" * 19 + LINES[0][9:], "senseless_file"),
        (index() + LINES[0].replace(b"Wahyuni", b"Wahyun\xff") + LINES[1], "senseless_file"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_insides_that_do_not_follow_the_format(raw: bytes, expected: str) -> None:
    assert inside(raw) == expected


def group(**changes: Any) -> bytes:
    return json.dumps({**json.loads(STREAM[1]), **changes}).encode() + b"\n"


@pytest.mark.parametrize(
    "changes",
    [
        {"hlc": None},
        {"hlc": []},
        {"hlc": [1, 1, 1]},
        {"hlc": [1] * 5},
        {"hlc": [1, 1, 1, True]},
        {"hlc": [1, 1, 1, -4]},
        {"hlc": [1, 1, 1, 2**61]},
        {"hlc": [1] * 2_001, "salt": "00" * 16 * 2_001},
        {"salt": 5},
        {"salt": "00" * 63},
        {"salt": "AB" * 64},
        {"salt": "0" * 96},
        {"gone": []},
        {"gone": {"0": "xy"}, "salt": "0" * 96},
        {"gone": {"0": "00" * 32}, "salt": "0" * 96},
        {"gone": {"9": "00" * 32}, "salt": "0" * 96},
        {"gone": {"9": "00" * 32}},
    ],
    ids=str,
)
def test_groups_that_do_not_add_up(changes: dict[str, Any]) -> None:
    assert inside(STREAM[0] + group(**changes) + STREAM[2], **NEWER) == "senseless_file"


@pytest.mark.parametrize(
    "raw",
    [
        STREAM[0] + b"\n" + STREAM[2],
        STREAM[0] + b"[" * 5_000 + b"\n" + STREAM[2],
        STREAM[0] + STREAM[1],
        STREAM[0] + STREAM[1] + STREAM[2] + b"\n",
        STREAM[0] + STREAM[1] + b"\n" + STREAM[2],
        STREAM[0] + STREAM[1] + b"\n" * 4,
        STREAM[0] + STREAM[1] + STREAM[2].replace(b"Wahyuni", b"Wahyun\xff"),
        STREAM[0] + STREAM[1] + STREAM[2] + STREAM[1],
    ],
    ids=lambda value: str(len(value)),
)
def test_grouped_insides_that_do_not_follow_the_format(raw: bytes) -> None:
    assert inside(raw, **NEWER) == "senseless_file"


def test_fault_27_a_thousand_million_ranges_or_entries() -> None:
    told = {"n": 10**9, "has": {SENDER.code: [1, 10**9]}}
    assert inside(index(z=10**9) + b"".join(LINES), **told) == "senseless_file"
    assert inside(index(), n=5) == "bad_index"


def test_fault_28_an_entry_too_large() -> None:
    filling = "".join(map(chr, range(33, 126))) * 3_000
    text = json.dumps({"k": "c", "v": filling})
    assert len(text) > body.MAX_LINE
    large = THIRD.range(1, 1, bodies={1: text})
    data = exchange_file.pack(SENDER.header(), (large,), _padded, SENDER.key.sign)
    assert reason_of_padded(data) == "entry_too_large"
    endless = bytes(5 << 20)
    assert reason_of_padded(crafted(SENDER, READER, endless, encrypted=_padded(_zip(endless)),
                                    zip=len(_zip(endless)))) == "entry_too_large"  # fmt: skip


def _zip(raw: bytes) -> bytes:
    return zstandard.ZstdCompressor().compress(raw)


def _padded(data: bytes) -> bytes:
    """Stay under the ratio: what is tested here is the length of a line."""
    return data + bytes(60_000)


def reason_of_padded(data: bytes) -> str:
    with pytest.raises(errors.KesraError) as problem:
        exchange_file.unpack("f", data, OFFICE, KNOWN, lambda closed: closed[:-60_000])
    return problem.value.code


def test_a_stream_that_ends_early_or_late() -> None:
    raw = index() + b"".join(LINES)
    zipped = _zip(raw)
    for lie in (zipped[:-3], zipped + b"x", zipped + _zip(b"x"), b"", b"junk" * 20):
        assert inside(raw, zipped=lie) == "senseless_file"
    assert inside(raw, zip=len(zipped) + 1) == "senseless_file"
    assert inside(raw, raw=len(raw) + 1) == "senseless_file"
    assert inside(raw, raw=len(raw) - 1) == "too_large"


def test_an_age_body_cut_by_its_sender() -> None:
    whole = encrypted(_zip(index() + b"".join(LINES)))
    data = crafted(SENDER, READER, b"x" * 999, encrypted=whole[:-1], **TOLD)
    path_free = seal.with_identity(str(READER.identity))
    with pytest.raises(errors.KesraError) as problem:
        exchange_file.unpack("f", data, OFFICE, KNOWN, _streamed(path_free))
    assert problem.value.code in ("senseless_file", "not_for_this_laptop")


def _streamed(cipher: seal.Cipher) -> Any:
    def convert(data: bytes) -> bytes:
        target = io.BytesIO()
        cipher(io.BytesIO(data), target)
        return target.getvalue()

    return convert


def mangled(data: bytes, cuts: list[tuple[int, bytes]]) -> bytes:
    for place, piece in cuts:
        start = place % (len(data) + 1)
        data = data[:start] + piece + data[start + len(piece) :]
    return data


PIECES = st.sampled_from([b"\n", b" ", b"0", b"9" * 30, b"[", b"{", b'"', b"\0", b"\xff", b"true"])
CUTS = st.lists(st.tuples(st.integers(0, 5_000), PIECES | st.binary(max_size=6)), max_size=4)


@settings(max_examples=200, deadline=None)
@given(CUTS, CUTS)
def test_an_insiders_nonsense_never_escapes_as_a_traceback(
    inner: list[tuple[int, bytes]], outer: list[tuple[int, bytes]]
) -> None:
    data = crafted(SENDER, READER, mangled(index() + b"".join(LINES), inner), **TOLD)
    text = mangled(data[14 : data.index(b"age-encryption")], outer)
    body_of = data[data.index(b"age-encryption") : -96]
    for changes in ({}, {"text": text}):
        whole = crafted(SENDER, READER, b"", encrypted=body_of, **changes)
        with contextlib.suppress(errors.KesraError):
            opened(whole)
    with contextlib.suppress(errors.KesraError):
        opened(data)


# --- invitations ----------------------------------------------------------------------------------


def certificate(of: Author, office: str = OFFICE) -> str:
    return json.dumps({"office": office, "code": of.code, "pub": of.public.hex()})


def invitation(
    path: Path, signer: Author, grant: dict[str, Any], cipher: seal.Cipher | None = None
) -> None:
    enc = "age-passphrase" if cipher else "age"
    cipher = cipher or seal.to_laptops([READER.age])  # a code is stretched for a second
    exchange_file.write(
        path, SENDER.header(kind="grant", enc=enc), RANGES, cipher, signer.key.sign, grant=grant
    )


def invited(path: Path, cipher: seal.Cipher = OPEN) -> exchange_file.Contents:
    return exchange_file.read(path, None, lambda _: None, cipher)


def test_an_invitation_opens_with_its_code_only(tmp_path: Path) -> None:
    path = tmp_path / "b2.kesra"
    grant = {"sign": "00", "certificates": [certificate(THIRD), certificate(SENDER)]}
    invitation(path, SENDER, grant, seal.to_code("ABCD"))
    contents = invited(path, seal.with_code("ABCD"))
    assert (contents.grant, contents.ranges, contents.header.enc) == (
        grant, RANGES, "age-passphrase")  # fmt: skip
    with pytest.raises(errors.NotForThisLaptop):
        invited(path, seal.with_code("ABCE"))
    with pytest.raises(errors.NotForThisLaptop):
        exchange_file.read(path, OFFICE, KNOWN, OPEN)


@pytest.mark.parametrize(
    "certificates",
    [
        None,
        [],
        [certificate(THIRD)],
        [certificate(SENDER, "1" * 32)],
        [json.dumps({"office": OFFICE, "code": SENDER.code, "pub": THIRD.public.hex()})],
    ],
)
def test_an_invitation_is_signed_by_one_of_its_certificates(
    tmp_path: Path, certificates: list[str] | None
) -> None:
    invitation(tmp_path / "b2.kesra", SENDER, {"certificates": certificates})
    with pytest.raises(errors.ForgedFile):
        invited(tmp_path / "b2.kesra")


def test_an_invitation_changed_without_its_code(tmp_path: Path) -> None:
    invitation(tmp_path / "b2.kesra", THIRD, {"certificates": [certificate(SENDER)]})
    with pytest.raises(errors.ForgedFile):
        invited(tmp_path / "b2.kesra")
    for lie in (["no JSON"], [5], ["{}"]):
        (tmp_path / "b2.kesra").unlink()
        invitation(tmp_path / "b2.kesra", SENDER, {"certificates": lie})
        with pytest.raises(errors.SenselessFile):
            invited(tmp_path / "b2.kesra")


def test_an_invitation_without_secrets_has_an_empty_second_line() -> None:
    data = exchange_file.pack(SENDER.header(kind="grant"), (), encrypted, SENDER.key.sign)
    assert opened(data).grant == {}
    assert reason(crafted(SENDER, READER, b"[]\n", kind="grant", has={})) == "senseless_file"
    for line in (b"[]\n", b"{\n", b'{"a":1.5}\n'):
        assert inside(b"[]\n" + line, kind="grant", n=0, has={}) == "senseless_file"


# --- limits of writing, and looking at headers ----------------------------------------------------


def test_what_one_file_cannot_hold_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(errors.FileTooLarge):
        exchange_file.pack(SENDER.header(), RANGES * 5_001, encrypted, SENDER.key.sign)
    monkeypatch.setattr(body, "MAX_RAW", 500)
    with pytest.raises(errors.FileTooLarge):
        packed()


def test_wishes_give_way_when_the_header_grows() -> None:
    many = [f"{n:064x}" for n in range(250)]
    assert len(opened(packed(want=many)).header.want) == header.MAX_WANT
    crowd = {f"{n:010d}": n for n in range(3_300)}
    assert opened(packed(want=many, vv=crowd)).header.want == []
    with pytest.raises(errors.FileTooLarge):
        packed(vv={f"{n:010d}": n for n in range(5_000)})


def test_a_header_is_shown_fast_whatever_the_size_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "large.kesra"
    told = json.dumps(
        {**json.loads(GOOD[14 : GOOD.index(b"age-encryption")]), "body": 1 << 30}
    ).encode()
    with path.open("wb") as file:
        file.write(exchange_file.MAGIC + len(told).to_bytes(4, "little") + told)
        file.truncate(14 + len(told) + (1 << 30) + 96)
    started = time.perf_counter()
    assert exchange_file.peek(path).body == 1 << 30
    assert time.perf_counter() - started < 0.05
    with path.open("ab") as file:
        file.write(b"x")
    with pytest.raises(errors.DamagedFile):
        exchange_file.peek(path)


def test_a_body_beyond_every_limit_is_not_even_read(tmp_path: Path) -> None:
    size = body.MAX_RAW + 1
    told = json.dumps({"body": size}).encode()
    path = tmp_path / "huge.kesra"
    with path.open("wb") as file:
        file.write(exchange_file.MAGIC + len(told).to_bytes(4, "little") + told)
        file.truncate(14 + len(told) + size + 96)
    with pytest.raises(errors.FileTooLarge):
        exchange_file.read(path, OFFICE, KNOWN, OPEN)


def test_a_file_swapped_while_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "f.kesra"
    path.write_bytes(GOOD)
    other = crafted(SENDER, READER, b"[]\n", has={})

    def swapping(source: seal.Readable, target: seal.Writable) -> None:
        with path.open("r+b") as file:
            file.write(other)
        OPEN(source, target)

    with pytest.raises(errors.KesraError):
        exchange_file.read(path, OFFICE, KNOWN, swapping)


def test_fault_37_a_drive_pulled_while_reading(tmp_path: Path) -> None:
    path = tmp_path / "f.kesra"
    path.write_bytes(GOOD)

    def pulled(_source: seal.Readable, _target: seal.Writable) -> None:
        raise OSError(5, "Input/output error")

    with pytest.raises(errors.StorageFault):
        exchange_file.read(path, OFFICE, KNOWN, pulled)
