"""Text files that are malformed, hostile or merely Indonesian, each with what must become of it."""

from __future__ import annotations

import codecs
import gzip
import random
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TITLES = (
    "No",
    "Nama",
    "NIK",
    "No KK",
    "Tgl Lahir",
    "L/P",
    "RT/RW",
    "Kelurahan",
    "No HP",
    "Jumlah (Rp)",
)
GOOD = (
    *("1", "SITI ROHMATUN", "3375014302759001", "3375010101109001", "03-02-1975", "P", "001/002"),
    *("MEDONO", "089900001234", "600.000"),
)
MORE = (
    *("2", "BUDI HIDAYAT", "3375012503809002", "3375010101109002", "25-03-1980", "L", "003/004"),
    *("PODOSUGIH", "089900001235", "600.000"),
)


@dataclass(frozen=True)
class Case:
    """A file and its outcome: how many people, a problem that must be named, or a refusal."""

    name: str
    make: Callable[[], bytes]
    people: int | None = None  # None: whatever can be read
    problem: str = ""  # field:CODE
    refused: tuple[str, ...] = ()  # any of these codes; empty: it is accepted
    everyday: bool = False  # part of the ordinary run


def lines(*rows: tuple[str, ...], separator: str = ";", end: str = "\n") -> str:
    return end.join(separator.join(row) for row in rows) + end


def changed(**values: str) -> tuple[str, ...]:
    """Return the good row with some cells changed, by title."""
    by_title = dict(zip(TITLES, GOOD, strict=True)) | values
    return tuple(by_title[title] for title in TITLES)


def text(content: str, encoding: str = "utf-8") -> Callable[[], bytes]:
    return lambda: content.encode(encoding, "surrogatepass")


def cases() -> Iterator[Case]:
    """Yield every text file."""
    yield from _encodings()
    yield from _lines_and_quotes()
    yield from _nothing()
    yield from _sizes()
    yield from _shapes()
    yield from _others()
    yield from _injections()
    yield from _realities()


def _encodings() -> Iterator[Case]:
    marks = {"utf-16-le-bom": codecs.BOM_UTF16_LE, "utf-16-be-bom": codecs.BOM_UTF16_BE}
    for encoding in ("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp1252", *marks):
        for label, separator in (("semicolon", ";"), ("comma", ","), ("tab", "\t"), ("pipe", "|")):
            row = changed(Nama="RENÉ HIDAYAT") if encoding == "cp1252" else GOOD
            content = lines(TITLES, row, MORE, separator=separator)
            data = marks.get(encoding, b"") + content.encode(encoding.removesuffix("-bom"))
            yield Case(
                f"{encoding}-{label}.csv", partial(bytes, data), 2, everyday=separator == ";"
            )


BODY = lines(TITLES, GOOD, MORE)


def _lines_and_quotes() -> Iterator[Case]:
    for label, end in (("lf", "\n"), ("crlf", "\r\n"), ("cr", "\r")):
        yield Case(f"ends-{label}.csv", text(lines(TITLES, GOOD, MORE, end=end)), 2)
    yield Case("ends-mixed.csv", text(BODY.replace("\n", "\r\n", 2)), 2, everyday=True)
    yield Case("nul-inside.csv", text(BODY.replace("SITI", "SI\x00TI")), 2, everyday=True)
    yield Case("nul-everywhere.csv", lambda: b"\x00" * 5000, refused=("unreadable_list",))
    for place, cell in (("name", "SITI"), ("nik", "3375014302759001")):
        content = BODY.replace(cell, '"' + cell, 1) + lines(*[MORE] * 40)
        yield Case(f"quote-open-{place}.csv", text(content), 42, everyday=place == "name")
    titled = BODY.replace("Nama", '"Nama', 1) + lines(*[MORE] * 40)
    yield Case("quote-open-title.csv", text(titled), None, refused=("no_header",))
    yield Case("quotes-doubled.csv", text(BODY.replace("SITI", '"SITI ""ANA"""')), 2)
    yield Case("line-break-in-cell.csv", text(BODY.replace("SITI ", '"SITI\nANA"')), 2)
    yield Case("line-break-in-title.csv", text(BODY.replace("Nama", '"Nama\nLengkap"')), 2)
    yield Case("sep-line.csv", text("sep=;\n" + BODY), 2, everyday=True)
    yield Case("sep-line-pipe.csv", text("sep=|\n" + BODY.replace(";", "|")), 2)
    bad = BODY.encode().replace(b"SITI", b"SI\xffTI")
    yield Case("bad-utf8.csv", partial(bytes, bad), 2, everyday=True)
    yield Case("cut-in-a-letter.csv", lambda: BODY.encode() + "É".encode()[:1], 2)
    yield Case("odd-utf16.csv", lambda: BODY.encode("utf-16") + b"\x41", 2)
    yield Case("half-utf16.csv", lambda: BODY.encode("utf-16") + b"\x00\xd8" * 9, 2)


def _nothing() -> Iterator[Case]:
    for label, content, everyday in (
        ("empty", "", True),
        ("only-bom", "\ufeff", False),
        ("only-blank-lines", "\n" * 500, False),
        ("only-separators", ";;;;;\n" * 50, False),
        ("one-column", "Nama\nSITI\nBUDI\n", False),
        ("one-row", lines(TITLES), True),
        ("one-word", "halo", False),
        ("all-numbers", "1;2;3\n4;5;6\n" * 20, False),
        ("titles-only-below", lines(GOOD, MORE, TITLES), False),
        ("header-in-row-60", "\n" * 59 + BODY, False),
    ):
        yield Case(f"{label}.csv", text(content), refused=("no_header",), everyday=everyday)


def _sizes() -> Iterator[Case]:
    wide = ";".join([*TITLES, *("" for _ in range(16_374))])
    yield Case("wide-16384.csv", text(wide + "\n" + ";".join(GOOD) + "\n"), 1, everyday=True)
    named = ";".join([*TITLES, *(f"Kolom {n}" for n in range(5000))])
    yield Case("wide-5000-titles.csv", text(named + "\n" + ";".join(GOOD) + "\n"), 1)
    yield Case("long-cell.csv", text(BODY.replace("MEDONO", "M" * 900_000)), 2, everyday=True)
    longer = BODY.replace("MEDONO", "M" * 3_000_000)
    yield Case("longer-cell.csv", text(longer), refused=("too_large_list",))
    yield Case("long-name.csv", text(BODY.replace("SITI", "S" * 10_000)), 2)
    yield Case("long-line.csv", text(BODY + ";" * 300_000 + "\n"), 2)
    long = BODY.replace("3375014302759001", "9" * 5000)
    yield Case("long-number.csv", text(long), 2, "nik:N02")
    for title, piece in (("Nama", "a, "), ("No HP", "0/"), ("Kelurahan", "kel "), ("L/P", "L/")):
        row = changed(**{title: piece * 200_000})
        label = title.replace("/", "").replace(" ", "").lower()
        yield Case(f"pieces-{label}.csv", text(lines(TITLES, row, MORE)), 2)
    again = lines(TITLES) + lines(GOOD, TITLES) * 3000
    yield Case("titles-3000-times.csv", text(again), 3000)
    turned = lines(TITLES) + lines(GOOD, TITLES[::-1], GOOD[::-1], TITLES) * 500
    yield Case("titles-turned.csv", text(turned), None)
    yield Case("title-long.csv", text("kel " * 200_000 + "\n" + BODY), 2)
    junk = (changed(Kelurahan=f"K{n * 7919}X{n}") for n in range(20_000))
    yield Case("kelurahan-20000.csv", text(lines(TITLES, *junk)), 20_000)
    yield Case("rows-300000.csv", text(lines(TITLES) + lines(GOOD) * 300_000), 300_000)
    yield Case("rows-300000-blank.csv", text(BODY + "\n" * 300_000), 2)


def _shapes() -> Iterator[Case]:
    yield Case("header-in-row-7.csv", text("DAFTAR\n" + "\n" * 5 + BODY), 2, everyday=True)
    yield Case("header-in-row-39.csv", text("\n" * 38 + BODY), 2)
    two = (
        "No;Nama;NIK;Alamat;;;Jumlah\n;;;Jalan;RT;RW;(Rp)\n"
        "1;SITI;3375014302759001;Jl A;1;2;600000\n"
    )
    yield Case("two-rows-of-titles.csv", text(two), 1, everyday=True)
    ragged = "\n".join(";".join(GOOD[:length]) for length in (3, 5, 10, 10))
    yield Case("ragged.csv", text(lines(TITLES) + ragged + ";x;y;z;;;\n"), 4, everyday=True)
    yield Case("same-titles-twice.csv", text(lines(TITLES, TITLES, GOOD, MORE)), 2)
    dots = lines(TITLES, changed(Nama="......"))
    yield Case("names-only-of-dots.csv", text(dots), 1, "full_name:NM01")


def _others() -> Iterator[Case]:
    binary = random.Random(4).randbytes(20_000)
    starts = {
        "pdf": b"%PDF-1.7\n", "png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff\xe0",
        "gif": b"GIF89a", "exe": b"MZ\x90\x00", "rtf": b"{\\rtf1 ", "7z": b"7z\xbc\xaf\x27\x1c",
        "rar": b"Rar!\x1a\x07", "elf": b"\x7fELF", "sqlite": b"SQLite format 3\x00",
    }  # fmt: skip
    for label, start in starts.items():
        for suffix in ("csv", "xlsx"):
            yield Case(
                f"{label}-as.{suffix}", partial(bytes, start + binary),
                refused=("unreadable_list",), everyday=label == "pdf",
            )  # fmt: skip
    yield Case("gzip-as.csv", lambda: gzip.compress(binary), refused=("unreadable_list",))
    for label, content in (
        ("html", "<html><table><tr><td>Nama</td></tr></table></html>"),
        ("xml", '<?xml version="1.0"?><Workbook/>'),
        ("doctype", "<!DOCTYPE html><table>"),
    ):
        yield Case(f"{label}-as.xls", text(content), refused=("unreadable_list",))
    yield Case("json-as.csv", text('{"nama": "SITI"}'), refused=("no_header",))
    for seed in range(6):
        noise = random.Random(seed).randbytes(4000)
        yield Case(f"noise-{seed}.csv", partial(bytes, noise),
                   refused=("unreadable_list", "no_header"))  # fmt: skip


def _injections() -> Iterator[Case]:
    for label, value in (
        ("formula", "=1+1"), ("command", "=cmd|' /C calc'!A0"), ("web", '=WEBSERVICE("http://x.id")'),
        ("link", '=HYPERLINK("http://x.id";"SITI")'), ("plus", "+SUM(A1:A9)"), ("at", "@SUM(A1)"),
        ("html", "<img src=x onerror=alert(1)>"), ("sql", "'; DROP TABLE recipient;--"),
        ("bidi", "SITI \u202eROHMATUN\u202c"), ("zero-width", "SI\u200bTI ROH\u200bMATUN"),
        ("emoji", "SITI \U0001f600"), ("nbsp", "SITI\u00a0ROHMATUN"), ("format", "SITI %s {0} {x}"),
        ("path", "../../etc/passwd"), ("escape", "SITI \x1b[31mROHMATUN"),
        ("surrogate", "SITI \ufffd"), ("combining", "SI" + "\u0301" * 500 + "TI"),
    ):  # fmt: skip
        quoted = '"' + value.replace('"', '""') + '"'
        yield Case(f"name-{label}.csv", text(lines(TITLES, changed(Nama=quoted), MORE)), 2,
                   everyday=label in {"command", "bidi", "html"})  # fmt: skip


def _realities() -> Iterator[Case]:
    for label, title, value, problem in (
        ("nik-15", "NIK", "337501430275901", "nik:N02"),
        ("nik-17", "NIK", "33750143027590011", "nik:N02"),
        ("nik-science", "NIK", "3,37501E+15", "nik:N04"),
        ("nik-science-dot", "NIK", "3.37501E+15", "nik:N04"),
        ("nik-letter-o", "NIK", "337501430275900O", "nik:N03"),
        ("nik-apostrophe", "NIK", "'3375014302759001", "nik:N34"),
        ("nik-dot-zero", "NIK", "3375014302759001.0", "nik:N34"),
        ("nik-nbsp", "NIK", "3375014302759001\u00a0", "nik:N34"),
        ("nik-zero-width", "NIK", "33750143\u200b02759001", "nik:N34"),
        ("nik-label", "NIK", "NIK: 3375014302759001", "nik:N34"),
        ("nik-dashes", "NIK", "33.7501.430275.9001", "nik:N34"),
        ("nik-pending", "NIK", "belum ada", "nik:N01"),
        ("nik-same-digit", "NIK", "1111111111111111", "nik:N05"),
        ("nik-zeros", "NIK", "3375014302750000", "nik:N07"),
        ("nik-bad-date", "NIK", "3375017302759001", "nik:N06"),
        ("nik-unknown-area", "NIK", "9975014302759001", "nik:N10"),
        ("nik-man", "NIK", "3375010302759001", "nik:N22"),
        ("nik-is-kk", "No KK", "3375014302759001", "nik:N14"),
        ("kk-short", "No KK", "33750101011090", "kk:KK02"),
        ("kk-missing", "No KK", "", "kk:KK01"),
        ("date-31-02", "Tgl Lahir", "31-02-1990", "birth_date:D03"),
        ("date-unknown", "Tgl Lahir", "tidak tahu", "birth_date:D02"),
        ("date-swapped", "Tgl Lahir", "02-03-1975", "nik:N23"),
        ("date-other", "Tgl Lahir", "05-09-1979", "nik:N21"),
        ("date-future", "Tgl Lahir", "03-02-2075", "birth_date:N24"),
        ("sex-unknown", "L/P", "?!", "sex:JK01"),
        ("rt-rw-day", "RT/RW", "01-Feb", "rt:RT06"),
        ("rt-rw-words", "RT/RW", "dekat masjid", "rt:RT01"),
        ("kelurahan-typo", "Kelurahan", "MEDONNO", "kelurahan_code:WIL03"),
        ("kelurahan-unknown", "Kelurahan", "ATLANTIS", "kelurahan_code:WIL01"),
        ("phone-science", "No HP", "8,99E+10", "phone:TEL04"),
        ("phone-short", "No HP", "0899", "phone:TEL02"),
        ("amount-words", "Jumlah (Rp)", "enam ratus ribu", "amount:JML01"),
        ("name-of-the-dead", "Nama", "SITI ROHMATUN (ALMH)", "life:HID01"),
        ("name-with-digits", "Nama", "SITI 2 ROHMATUN", "full_name:NM03"),
    ):  # fmt: skip
        row = changed(**{title: value})
        yield Case(f"{label}.csv", text(lines(TITLES, row, MORE)), 2, problem,
                   everyday=label.endswith(("15", "31-02", "o", "day")))  # fmt: skip
    for n, spelling in enumerate(
        ("Medono", "MEDONO", "Kel. Medono", "kelurahan medono", "Kel Medono", " Medono ", "MEDONO.",
         "Kel.Medono", "Desa Medono")
    ):  # fmt: skip
        yield Case(f"kelurahan-way-{n}.csv", text(lines(TITLES, changed(Kelurahan=spelling))), 1)
    for label, name in (
        ("titles", "H. Moh. Syukron, S.Pd.I"), ("one-word", "Slamet"), ("bin", "FULAN bin FULAN"),
        ("alias", "TARJUKI / JUKI"), ("al", "KASMURI al. SLAMET"), ("glued", "HJ.SITI"),
    ):  # fmt: skip
        yield Case(f"name-of-{label}.csv", text(lines(TITLES, changed(Nama=f'"{name}"'), MORE)), 2)
