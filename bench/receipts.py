"""Receipts as PDF, measured beside typst and a bare canvas that draw the same strings and codes.

In a virtual environment of its own (typst is no part of the program):

    python3 -m venv build/receipts
    build/receipts/bin/pip install --require-hashes -r requirements.txt -r bench/receipts.txt
    PYTHONPATH=. build/receipts/bin/python bench/receipts.py --receipts 1000

Printed as JSON: seconds, and seconds of processor, of the fastest of three runs taken in turn;
kilobytes a receipt; the largest memory of this process after each; and the ratios. Typst is asked
twice: to lay the receipt out as a template does (rows that wrap, boxes, signatures), which is what
ours does, and only to put every string at its known place, as the bare canvas does. Each code is
given to it as a picture of one path; making those is counted, as it is in ours. Without typst the
rest is measured.
"""

from __future__ import annotations

import argparse
import io
import json
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kesra_desktop.cli import bench_receipts
from kesra_desktop.documents import wording
from kesra_desktop.model.money import rupiah, terbilang_rupiah
from kesra_desktop.paths import resource as bundled

if TYPE_CHECKING:
    from collections.abc import Callable

    from kesra_desktop.cli.bench_receipts import Drawn
    from kesra_desktop.documents.receipt import ReceiptContent

try:
    import typst
except ImportError:  # optional: see above
    typst = None

_RUNS = 3
_STYLES = {"NotoSans": (400, "normal"), "NotoSans-Bold": (700, "normal")}
_ITALIC = (400, "italic")
_PLACED = """
#set page(width: 210mm, height: 148mm, margin: 0mm)
#set text(font: "Noto Sans", top-edge: "baseline", bottom-edge: "baseline")
#for one in json("pages.json") {
  page({
    for (x, y, words, size, weight, style) in one.texts {
      place(dx: x * 1mm, dy: y * 1mm,
        text(size: size * 1pt, weight: weight, style: style, words))
    }
    for (x, y, side, file) in one.codes {
      place(dx: x * 1mm, dy: y * 1mm, image(file, width: side * 1mm))
    }
  })
}
"""
_LAID_OUT = """
#set page(width: 210mm, height: 148mm, margin: (x: 12mm, y: 8mm))
#set text(font: "Noto Sans", size: 10pt)
#set par(leading: 0.4em, spacing: 0.5em)
#let line-under(label, body) = grid(columns: (38mm, 4mm, 1fr), label, [:],
  box(width: 100%, stroke: (bottom: (thickness: 0.6pt, dash: "dotted")), inset: (bottom: 2pt),
    body))
#for one in json("receipts.json") {
  page(footer: grid(columns: (1fr, auto), text(7.5pt, one.printed), text(7.5pt, one.leaf)), {
    align(center, {
      text(10pt, one.head.at(0)); linebreak()
      text(13pt, weight: "bold", one.head.at(1)); linebreak()
      text(10.5pt, weight: "bold", one.head.at(2)); linebreak()
      text(8pt, one.address)
    })
    line(length: 100%, stroke: 1.6pt)
    grid(columns: (1fr, auto), text(15pt, weight: "bold", one.title),
      text(12pt, weight: "bold", one.number))
    line-under([Sudah terima dari], one.from)
    line-under([Uang sejumlah], rect(fill: luma(93%), width: 100%, emph(one.words)))
    line-under([Untuk pembayaran], one.purpose)
    line-under([Penerima], [*#one.name* #one.nik])
    line-under([], one.where)
    grid(columns: (62mm, 30mm, 1fr), column-gutter: 4mm,
      box(stroke: 1.3pt, inset: 3mm, text(19pt, weight: "bold", one.amount)),
      image(one.code, width: 24mm),
      text(9pt, [Kode periksa #linebreak() *#one.check*]))
    v(1fr)
    grid(columns: (1fr, 1fr, 1fr), align: center,
      [Mengetahui, #linebreak() Koordinator #v(14mm) #one.coordinator],
      [Yang menyerahkan, #linebreak() Petugas #v(14mm) #one.operator],
      [#one.place #linebreak() Yang menerima #v(14mm) #one.name])
  })
}
"""


def main() -> int:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--receipts", type=int, default=1000)
    count = asked.parse_args().receipts
    contents = list(bench_receipts.contents_of(count))
    pages = [bench_receipts.noted(content) for content in contents]
    ways: dict[str, Callable[[], int]] = {
        "ours": lambda: bench_receipts.ours(contents),
        "bare_canvas": lambda: bench_receipts.bare(pages),
    }
    found: dict[str, Any] = {"receipts": count}
    with tempfile.TemporaryDirectory() as folder:
        if typst is None:
            found["typst"] = "not installed: pip install -r bench/receipts.txt"
        else:
            ways["typst"] = lambda: _laid_out(Path(folder), contents)
            ways["typst_placed"] = lambda: _placed(Path(folder), pages)
        found |= _measured(ways, count)
    sys.stdout.write(json.dumps(found, indent=1) + "\n")
    return 0


def _measured(ways: dict[str, Callable[[], int]], count: int) -> dict[str, Any]:
    spent: dict[str, list[float]] = {name: [] for name in ways}
    work: dict[str, list[float]] = {name: [] for name in ways}
    found: dict[str, Any] = {}
    for run in range(_RUNS):
        for name, write in ways.items():
            started, worked = time.perf_counter(), time.process_time()
            size = write()
            spent[name].append(time.perf_counter() - started)
            work[name].append(time.process_time() - worked)
            if run == 0:
                peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
                found |= {f"{name}_kb_each": round(size / count / 1000, 2),
                          f"{name}_peak_mib_so_far": peak}  # fmt: skip
    found |= {f"{name}_s": round(min(times), 2) for name, times in spent.items()}
    found |= {f"{name}_cpu_s": round(min(times), 2) for name, times in work.items()}
    for name in ways:
        if name != "ours":
            found[f"ours_to_{name}"] = round(min(spent["ours"]) / min(spent[name]), 2)
    return found


def _laid_out(folder: Path, contents: list[ReceiptContent]) -> int:
    made = [
        {
            "head": one.letterhead, "address": one.address, "title": one.title,
            "number": one.number, "from": one.received_from, "purpose": one.purpose,
            "words": wording.IN_WORDS.format(words=terbilang_rupiah(one.total)),
            "name": one.recipient, "nik": one.nik_masked, "where": one.whereabouts,
            "amount": rupiah(one.total, sen=True), "check": one.check_code,
            "coordinator": one.coordinator, "operator": one.operator,
            "place": one.place_and_date, "printed": one.printed, "leaf": wording.LEAVES[0],
            "code": _picture(folder, f"{number}.svg", one.qr_text),
        }
        for number, one in enumerate(contents)
    ]  # fmt: skip
    return _compiled(folder, "receipts", _LAID_OUT, made)


def _placed(folder: Path, pages: list[Drawn]) -> int:
    made = [
        {
            "texts": [
                (x, y, text, size, *_STYLES.get(font, _ITALIC))
                for x, y, text, size, font in page.texts
            ],
            "codes": [
                (x, y, side, _picture(folder, f"{number}-{place}.svg", text))
                for place, (x, y, side, text) in enumerate(page.codes)
            ],
        }
        for number, page in enumerate(pages)
    ]
    return _compiled(folder, "pages", _PLACED, made)


def _compiled(folder: Path, name: str, document: str, data: list[dict[str, Any]]) -> int:
    (folder / f"{name}.json").write_text(json.dumps(data), "utf-8")
    (folder / f"{name}.typ").write_text(document, "utf-8")
    fonts = str(bundled("fonts", "NotoSans-Regular.ttf").parent)
    out = folder / f"{name}.pdf"
    typst.compile(
        str(folder / f"{name}.typ"), output=str(out), root=str(folder), font_paths=[fonts],
        ignore_system_fonts=True,
    )  # fmt: skip
    return out.stat().st_size


def _picture(folder: Path, name: str, text: str) -> str:
    """Write a code as one path of whole squares, as our own receipts draw it."""
    import zxingcpp  # noqa: PLC0415

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture: Any = code.to_image(scale=1, add_quiet_zones=False)
    rows, side = memoryview(picture).tobytes(), picture.shape[0]
    runs = io.StringIO()
    for y in range(side):
        row, x = rows[y * side : (y + 1) * side], 0
        while (x := row.find(b"\0", x)) >= 0:
            end = x
            while end < side and row[end] == 0:
                end += 1
            runs.write(f"M{x} {y}h{end - x}v1h{x - end}z")
            x = end
    drawn = f'<path d="{runs.getvalue()}"/>'
    box = f'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"'
    (folder / name).write_text(f"<svg {box}>{drawn}</svg>", "utf-8")
    return name


if __name__ == "__main__":
    sys.exit(main())
