"""Workbooks that are malformed or hostile, built byte by byte, each with what must become of it."""

from __future__ import annotations

import io
import lzma
import random
import struct
import tarfile
import zipfile
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from hostile_text import GOOD, MORE, TITLES, Case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
LISTS = Path(__file__).parent.parent / "data" / "lists"
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
FILE_ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def cell(reference: str, value: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{value}</t></is></c>'


def row(number: int, values: tuple[str, ...], about: str = "") -> str:
    cells = "".join(cell(f"{chr(65 + n)}{number}", value) for n, value in enumerate(values))
    return f'<row r="{number}"{about}>{cells}</row>'


ROWS = row(1, TITLES) + row(2, GOOD) + row(3, MORE)


def parts(
    rows: str = ROWS, before: str = "", after: str = "", prologue: str = ""
) -> dict[str, str]:
    """Return the parts of a workbook of one sheet."""
    relation = "{}/{}".format
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        '<Relationship Id="r1" '
        f'Type="{relation(OFFICE, "officeDocument")}" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{relation(OFFICE, "worksheet")}" '
        'Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'{HEAD}{prologue}<worksheet xmlns="{MAIN}">{before}'
        f"<sheetData>{rows}</sheetData>{after}</worksheet>",
    }


def packed(contents: Mapping[str, str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return file.getvalue()


def book(rows: str = ROWS, **about: str) -> Callable[[], bytes]:
    return lambda: packed(parts(rows, **about))


def changed(part: str, old: str, new: str) -> Callable[[], bytes]:
    def make() -> bytes:
        contents = parts()
        assert old in contents[part]
        return packed(contents | {part: contents[part].replace(old, new)})

    return make


def with_parts(**more: str) -> Callable[[], bytes]:
    return lambda: packed(parts() | {name.replace("__", "/"): text for name, text in more.items()})


def without(part: str) -> Callable[[], bytes]:
    return lambda: packed({name: text for name, text in parts().items() if name != part})


SHEET, BOOK, RELATIONS = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
TARGET = "worksheets/sheet1.xml"
UNREADABLE, LARGE = ("unreadable_list",), ("too_large_list",)
NOBODY = ("no_header", "unreadable_list")


def cases() -> Iterator[Case]:
    """Yield every workbook."""
    yield from _sheets()
    yield from _packages()
    yield from _bombs()
    yield from _calc()
    yield from _old()


def _sheets() -> Iterator[Case]:
    number = ROWS.replace(cell("C2", GOOD[2]), '<c r="C2"><v>{}</v></c>')
    for label, value, problem in (
        ("number", "3375014302759001", ""), ("ends-in-0", "3375014302759000", "nik:N12"),
        ("science", "3.37501E+15", "nik:N12"), ("papua", "9471014302759001", "nik:N12"),
        ("huge", "1E+400", ""), ("nan", "NaN", ""), ("long", "33750143027590012345", "nik:N02"),
        ("negative", "-3375014302759001", ""), ("words", "abc", ""), ("empty", "", "nik:N01"),
    ):  # fmt: skip
        refused = UNREADABLE if label in {"nan", "words", "empty", "huge"} else ()
        yield Case(f"nik-{label}.xlsx", book(number.format(value)), None if refused else 2,
                   "" if refused else problem, refused, everyday=label == "papua")  # fmt: skip
    for label, made in (
        ("formula", '<c r="B2" t="str"><f>WEBSERVICE("http://x.id")</f><v>SITI</v></c>'),
        ("formula-uncached", '<c r="B2"><f>1+1</f></c>'),
        ("formula-outside", '<c r="B2" t="str"><f>[1]Data!A1</f><v>SITI</v></c>'),
        ("error", '<c r="B2" t="e"><v>#REF!</v></c>'), ("truth", '<c r="B2" t="b"><v>1</v></c>'),
        ("shared-missing", '<c r="B2" t="s"><v>7</v></c>'),
        ("style-missing", '<c r="B2" s="99"><v>1</v></c>'),
        ("no-reference", "<c><v>1</v></c>"), ("reference-wrong", '<c r="ZZZZ9"><v>1</v></c>'),
        ("reference-zero", '<c r="B0"><v>1</v></c>'), ("no-value", '<c r="B2" t="inlineStr"/>'),
    ):  # fmt: skip
        yield Case(f"cell-{label}.xlsx", book(ROWS.replace(cell("B2", GOOD[1]), made)), None,
                   refused=UNREADABLE, everyday=label.startswith("formula"))  # fmt: skip
    hidden = row(2, GOOD, ' hidden="1"')
    yield Case("row-hidden.xlsx", book(row(1, TITLES) + hidden + row(3, MORE)), 2, everyday=True)
    columns = '<cols><col min="3" max="16384" hidden="1"/></cols>'
    yield Case("columns-hidden.xlsx", book(before=columns), 2)
    yield Case(
        "columns-nonsense.xlsx", book(before=columns.replace("16384", "x")), refused=UNREADABLE
    )
    merged = '<mergeCells><mergeCell ref="{}"/></mergeCells>'
    for label, area in (
        ("all", "A1:XFD1048576"),
        ("backwards", "D9:A1"),
        ("nonsense", "x"),
        ("far", "A9:A900000"),
    ):
        yield Case(
            f"merged-{label}.xlsx", book(after=merged.format(area)), None, refused=UNREADABLE
        )
    yield Case(
        "dimension-lies.xlsx", book(before='<dimension ref="A1:XFD1048576"/>'), 2, everyday=True
    )
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    yield Case("stray-cell.xlsx", book(ROWS + far), None, refused=LARGE, everyday=True)
    yield Case("rows-disordered.xlsx", book(row(3, MORE) + row(1, TITLES) + row(2, GOOD)), None,
               refused=NOBODY)  # fmt: skip
    yield Case("rows-twice.xlsx", book(ROWS + row(2, GOOD)), None)
    yield Case("row-negative.xlsx", book(ROWS + row(-4, GOOD)), None, refused=UNREADABLE)
    yield Case(
        "row-beyond.xlsx", book(ROWS + row(99_999_999, GOOD)), None, refused=(*UNREADABLE, *LARGE)
    )
    yield Case("no-rows.xlsx", book(""), refused=NOBODY, everyday=True)
    yield Case("deep.xlsx", book("<a>" * 60_000 + "</a>" * 60_000), None, refused=NOBODY)
    yield Case(
        "attribute-long.xlsx",
        book(ROWS.replace('<row r="2"', f'<row x="{"y" * 2_000_000}" r="2"')),
        2,
    )
    yield Case(
        "wide-16384.xlsx",
        book(ROWS + '<row r="9"><c r="XFD9"><v>1</v></c></row>'),
        2,
        everyday=True,
    )
    yield Case("entities.xlsx", book(ROWS.replace("SITI", "&lt;SITI&gt; &amp; &#65;")), 2)
    yield Case(
        "entity-unknown.xlsx", book(ROWS.replace("SITI", "&siti;")), None, refused=UNREADABLE
    )


def _packages() -> Iterator[Case]:
    yield Case("plain.xlsx", book(), 2, everyday=True)
    yield Case("stored.xlsx", lambda: packed(parts(), zipfile.ZIP_STORED), 2)
    for label, method in (("bzip2", zipfile.ZIP_BZIP2), ("lzma", zipfile.ZIP_LZMA)):
        yield Case(f"packed-{label}.xlsx", partial(packed, parts(), method),
                   refused=UNREADABLE)  # fmt: skip
    for part in parts():
        stays = part == "[Content_Types].xml"
        yield Case(f"without-{part.rsplit('/', 1)[-1].strip('._[]')}.xlsx", without(part), None,
                   refused=() if stays else NOBODY, everyday=part == SHEET)  # fmt: skip
    yield Case("relation-loop.xlsx", changed(RELATIONS, TARGET, "workbook.xml"), None,
               refused=NOBODY, everyday=True)  # fmt: skip
    for label, target in (("outside", "../../../etc/passwd"), ("absolute", f"/xl/{TARGET}"),
                          ("web", "http://x.id/sheet1.xml"), ("empty", "")):  # fmt: skip
        yield Case(f"relation-{label}.xlsx", changed(RELATIONS, TARGET, target), None,
                   refused=() if label == "absolute" else NOBODY,
                   everyday=label == "web")  # fmt: skip
    yield Case(
        "external-link.xlsx",
        with_parts(xl__externalLinks__externalLink1="<externalLink/>", xl__vbaProject="\x01macro"),
        2,
        everyday=True,
    )
    yield Case("no-sheets.xlsx", changed(BOOK, '<sheet name="Data" sheetId="1" r:id="r1"/>', ""),
               refused=NOBODY, everyday=True)  # fmt: skip
    for state in ("hidden", "veryHidden", "nonsense"):
        stated = f'<sheet state="{state}" '
        yield Case(f"sheet-{state}.xlsx", changed(BOOK, "<sheet ", stated), None,
                   refused=UNREADABLE if state == "nonsense" else ())  # fmt: skip
    yield Case(
        "sheet-twice.xlsx",
        changed(BOOK, "</sheets>", '<sheet name="Data" sheetId="2" r:id="r1"/></sheets>'),
        None,
    )
    yield Case("sheet-name-long.xlsx", changed(BOOK, '"Data"', f'"{"D" * 5000}"'), 2)
    yield Case("traversal.xlsx", with_parts(**{"..__..__etc__passwd": "x"}), 2)
    yield Case(
        "dates-1904.xlsx", changed(BOOK, "<sheets>", '<workbookPr date1904="1"/><sheets>'), 2
    )
    whole = packed(parts())
    for percent in (1, 10, 25, 50, 75, 90, 99):
        yield Case(f"cut-at-{percent}.xlsx", partial(cut, whole, percent),
                   refused=UNREADABLE, everyday=percent == 50)  # fmt: skip
    for seed in range(12):
        yield Case(f"bits-flipped-{seed}.xlsx", partial(flipped, whole, seed), None,
                   refused=(*NOBODY, *LARGE))  # fmt: skip
    for suffix in ("csv", "xls", "ods", "txt"):
        yield Case(f"xlsx-named.{suffix}", book(), 2, everyday=suffix == "xls")
    yield Case("zip-of-nothing.xlsx", lambda: packed({}), refused=UNREADABLE)
    yield Case("zip-of-text.xlsx", lambda: packed({"a.txt": "halo"}), refused=UNREADABLE)


def cut(data: bytes, percent: int) -> bytes:
    return data[: len(data) * percent // 100]


def patched(data: bytes, at: int, value: bytes) -> bytes:
    return data[:at] + value + data[at + len(value) :]


def flipped(data: bytes, seed: int) -> bytes:
    chance, made = random.Random(seed), bytearray(data)
    for _ in range(8):
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def _bombs() -> Iterator[Case]:
    bomb = book(ROWS.replace("SITI", "&i;"), prologue=BOMB)
    yield Case("xml-bomb.xlsx", bomb, refused=UNREADABLE, everyday=True)
    yield Case("entity-file.xlsx", book(ROWS.replace("SITI", "&a;"), prologue=FILE_ENTITY),
               refused=UNREADABLE, everyday=True)  # fmt: skip
    yield Case("bomb-in-workbook.xlsx", changed(BOOK, f"{HEAD}<workbook", f"{HEAD}{BOMB}<workbook"),
               refused=UNREADABLE)  # fmt: skip
    for label, size in (("300mb", 300 << 20), ("900mb", 900 << 20)):
        yield Case(f"zip-bomb-{label}.xlsx", partial(_zeros, size), refused=LARGE)
    yield Case("zip-bomb-lies.xlsx", _lying, refused=UNREADABLE, everyday=True)
    many = {f"xl/{n}": "" for n in range(6000)}
    yield Case("zip-many-parts.xlsx", lambda: packed(parts() | many), refused=LARGE)
    yield Case("spaces-100mb.xlsx", book(ROWS + " " * (100 << 20)), 2)


def _zeros(size: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts().items():
            archive.writestr(name, text)
        with archive.open("xl/media/a.png", "w") as out:
            for _ in range(size >> 20):
                out.write(bytes(1 << 20))
    return file.getvalue()


def _lying() -> bytes:
    """Return a workbook whose sheet unpacks to far more than the archive says."""
    data = packed(parts(ROWS + " " * (50 << 20)))
    size = len(parts(ROWS + " " * (50 << 20))[SHEET])
    return data.replace(struct.pack("<I", size), struct.pack("<I", 5000))


def table(rows: str) -> bytes:
    office = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0".format
    names = "".join(f' xmlns:{name}="{office(name)}"' for name in ("office", "table", "text"))
    content = (
        f"{HEAD}<office:document-content{names}><office:body><office:spreadsheet>"
        f'<table:table table:name="Data">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    listed = f'{HEAD}<m:manifest xmlns:m="{office("manifest")}"/>'
    return packed({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": listed})


def line(values: tuple[str, ...], about: str = "", more: str = "") -> str:
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
        for value in values
    )
    return f"<table:table-row{about}>{cells}{more}</table:table-row>"


def _calc() -> Iterator[Case]:
    people = line(TITLES) + line(GOOD) + line(MORE)
    spanned = ' table:number-rows-spanned="x" office:value'
    backwards = ' table:number-rows-repeated="-4"'
    repeated = ' table:number-rows-repeated="1048000"'
    wide = '<table:table-cell table:number-columns-repeated="16300"/>'
    for label, rows, outcome, refused in (
        ("plain", people, 2, ()),
        ("rows-repeated-empty", people + line((), repeated, wide), 2, ()),
        ("rows-repeated-filled", people + line(GOOD, repeated), None, LARGE),
        ("columns-repeated", line(TITLES, "", wide) + line(GOOD) + line(MORE), 2, ()),
        ("rows-hidden", people + line(GOOD, ' table:visibility="collapse"'), 3, ()),
        ("repeated-nonsense", people + line(GOOD, backwards), None, UNREADABLE),
        ("spanned-nonsense", people.replace(" office:value", spanned), None, UNREADABLE),
        ("bomb", people.replace("SITI", "&i;"), None, UNREADABLE),
    ):  # fmt: skip
        yield Case(f"calc-{label}.ods", partial(table, rows), outcome, refused=refused,
                   everyday=label in {"plain", "rows-hidden", "rows-repeated-empty"})  # fmt: skip
    whole = table(people)
    for percent in (20, 60, 95):
        yield Case(f"calc-cut-at-{percent}.ods", partial(cut, whole, percent),
                   refused=UNREADABLE)  # fmt: skip
    yield Case("calc-as.xlsx", lambda: whole, 2, everyday=True)
    yield Case("calc-without-content.ods", lambda: packed({"mimetype": "x"}), refused=UNREADABLE)


@cache
def old_workbook() -> bytes:
    """Return a workbook of Excel 97-2003 from the known lists."""
    data = lzma.decompress((LISTS / "serang-2025.tar.xz").read_bytes())
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        file = tar.extractfile("SINTETIS_tanda_terima_sembako.xls")
        assert file is not None
        return file.read()


def _old() -> Iterator[Case]:
    yield Case("old.xls", old_workbook, 147, everyday=True)
    yield Case("old-named.xlsx", old_workbook, 147)
    yield Case("old-named.csv", old_workbook, 147)
    for percent in (1, 20, 50, 90):
        yield Case(f"old-cut-at-{percent}.xls", partial(cut, old_workbook(), percent),
                   None, refused=(*NOBODY, *LARGE))  # fmt: skip
    for seed in range(12):
        yield Case(f"old-bits-flipped-{seed}.xls", partial(flipped, old_workbook(), seed), None,
                   refused=(*NOBODY, *LARGE), everyday=seed == 0)  # fmt: skip
    for label, at, value in (
        ("sector-size", 30, b"\x1f\x00"), ("directory-loop", 48, b"\x00\x00\x00\x00"),
        ("table-count", 44, b"\xff\xff\xff\x7f"),
        ("more-tables", 68, b"\x00\x00\x00\x00\xff\xff\xff\x7f"),
    ):  # fmt: skip
        yield Case(
            f"old-{label}.xls", partial(patched, old_workbook(), at, value),
            None, refused=(*NOBODY, *LARGE),
        )  # fmt: skip
    protected = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    )
    yield Case("protected.xlsx", lambda: protected, refused=("protected_list",), everyday=True)
    book_name, word_name = "Workbook".encode("utf-16-le"), "WordDocu".encode("utf-16-le")
    word = old_workbook().replace(book_name, word_name)
    yield Case("word.xls", partial(bytes, word), refused=UNREADABLE)
