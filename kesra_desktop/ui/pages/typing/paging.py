"""The pages of a source, each read behind the window when it is turned to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from kesra_desktop.errors import Cancelled
from kesra_desktop.i18n import tr
from kesra_desktop.model.typed import Place
from kesra_desktop.ui.jobs import Job
from kesra_desktop.ui.pages.typing.frame import TypingFrame
from kesra_desktop.ui.problems import show_in_banner

if TYPE_CHECKING:
    from kesra_desktop.progress import Progress
    from kesra_desktop.ui.pages.typing.view import SourceView, TypingService
    from kesra_desktop.ui.theme import Theme

_KEPT = 3  # pages in memory
_TOP, _BAND = 120, 26  # where the band lies on a page nobody typed from, in thousandths


class Paging(TypingFrame):
    """Shows one page of the open source."""

    def __init__(self, theme: Theme, service: TypingService) -> None:
        super().__init__(theme)
        self._service = service
        self._source = ""
        self._view: SourceView | None = None
        self._page = ""
        self._images: dict[str, QImage] = {}
        self._loading: Job | None = None

    def show_page(self, page: str) -> None:
        """Show a page; it is read behind the window."""
        view = self._view
        if view is None or page == self._page or all(one.hash != page for one in view.pages):
            return
        self._page = page
        number = next(n for n, one in enumerate(view.pages, 1) if one.hash == page)
        shown = view.pages[number - 1]
        count = len(view.pages)
        words = tr("Page {number}/{count}").format(number=number, count=count)
        self.page_words.setText(f"{number}/{count}")  # between the two keys that turn pages
        self.page_words.setAccessibleName(words)
        self.head.line.setText(f"{view.title}  ·  {shown.label}")
        self.page_up.setEnabled(number > 1)
        self.page_down.setEnabled(number < count)
        if page in self._images:
            self.scan.show_image(page, self._images[page])
        elif not shown.here:
            said = tr(
                "This picture is not here yet. Laptop {laptop} has it; exchange data with it."
            )
            self.scan.show_words(page, said.format(laptop=shown.laptop), shown.preview)
        else:
            self.scan.show_words(page, tr("Opening the page…"), shown.preview)
            self._load(page)

    def _load(self, page: str) -> None:
        def work(progress: Progress) -> QImage:
            return QImage.fromData(self._service.picture(page, progress) or b"")

        def loaded(image: QImage) -> None:
            if image.isNull():
                self.scan.show_words(page, tr("This page cannot be shown."))
                return
            if len(self._images) >= _KEPT:
                self._images.pop(next(iter(self._images)))
            self._images[page] = image
            if page == self._page:
                self.scan.show_image(page, image)

        def failed(problem: BaseException) -> None:
            if not isinstance(problem, Cancelled) and page == self._page:
                self.scan.show_words(page, tr("This page cannot be shown."))
                show_in_banner(self.trouble, problem)

        self._loading = Job(self, work, loaded, failed)

    def go_page(self, steps: int) -> None:
        """Show the page before, or the one after."""
        pages = self._view.pages if self._view else ()
        at = next((n for n, one in enumerate(pages) if one.hash == self._page), -1) + steps
        if 0 <= at < len(pages):
            self.show_page(pages[at].hash)
            self.scan.show_place(Place(pages[at].hash, 0, _TOP, 1000, _BAND))
