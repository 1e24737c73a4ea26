"""A canvas whose pages leave memory as soon as they are drawn.

reportlab keeps the code of every page until the end, which for ten thousand receipts is a quarter
of a gigabyte. Here a page's content is packed and written when the page ends; only its short
dictionary waits, because the page tree and the fonts are known last. PDF allows objects in any
order; their places stand in the table at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Iterable


class StreamedCanvas(Canvas):
    """A reportlab canvas that writes into an open file from the first page on."""

    def __init__(self, out: BinaryIO, **settings: Any) -> None:
        super().__init__(out, **settings)
        self.document: Any = vars(self)["_doc"]  # reportlab has no public name for it
        self._out = out
        self._at = 0
        self._resources: dict[tuple[str, ...], Any] = {}
        version = vars(self.document)["_pdfVersion"]
        self._write(pdfdoc.PDFFile(version).strings[0])

    def _write(self, data: bytes) -> int:
        """Append bytes and return where they begin."""
        start = self._at
        self._out.write(data)
        self._at += len(data)
        return start

    def showPage(self) -> None:  # noqa: N802  (reportlab's name)
        """End a page and write it."""
        super().showPage()
        pages = self.document.Pages.pages
        page = pages[-1]
        content = pdfdoc.PDFStream()
        content.filters = [pdfdoc.PDFZCompress]
        content.content = page.stream
        page.stream = None
        page.Contents = self.document.Reference(content)
        self._share_resources(page)
        self._emit(page.Contents.name)
        reference = self.document.Reference(page)
        try:
            self._emit(reference.name)
        except KeyError:
            return  # it shows a form that is drawn at the end; it is written then
        pages[-1] = reference

    def _share_resources(self, page: Any) -> None:
        """Let pages that use the same forms name one dictionary: it is laid out and kept once."""
        if page.ExtGState or page._colorsUsed or page._shadingUsed:  # noqa: SLF001
            return
        forms = page.XObjects.dict if page.XObjects else {}
        used = tuple(forms)
        if used not in self._resources:
            shared: Any = pdfdoc.PDFResourceDictionary()
            shared.basicFonts()
            shared.allProcs()
            shared.XObject = dict(forms)
            self._resources[used] = self.document.Reference(shared)
        page.Resources = self._resources[used]

    def _emit(self, name: str) -> None:
        """Write an object and forget it.

        Raises:
            KeyError: it names another one that is not there yet; nothing was written.

        """
        document = self.document
        thing = pdfdoc.PDFIndirectObject(name, document.idToObject[name])
        document.idToOffset[name] = self._write(thing.format(document))
        document.idToObject[name] = None

    def save(self) -> None:
        """Write what waited for the end: fonts, forms, the tree of pages, the table of places."""
        document = self.document
        for font in document.delayedFonts:
            font.addObjects(document)
        document.info.invariant = document.invariant
        document.info.digest(document.signature)
        document.Outlines.prepare(document, self)
        if document.Outlines.ready < 0:
            document.Catalog.Outlines = None
        root, info = document.Reference(document.Catalog), document.Reference(document.info)
        document.encrypt.prepare(document)
        names: list[str] = []
        while len(names) < len(document.numberToId):  # writing one may name more
            name = document.numberToId[len(names) + 1]
            if name not in document.idToOffset:
                self._emit(name)
            names.append(name)
        self._write_table(names, root, info)

    def _write_table(self, names: Iterable[str], root: Any, info: Any) -> None:
        ids = list(names)
        table = pdfdoc.PDFCrossReferenceTable()
        table.addsection(0, ids)
        begins = self._write(table.format(self.document))
        trailer = pdfdoc.PDFTrailer(
            startxref=begins, Size=len(ids) + 1, Root=root, Info=info, ID=self.document.ID()
        )
        self._write(trailer.format(self.document))
