"""One file's stream into the tables of a batch, with what its sender's columns are known to be."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import NotFound, Refused
from kesra_desktop.i18n import N_
from kesra_desktop.intake.reading import NoList, ReadingContext, ReadSheet, read_lines
from kesra_desktop.intake.returns import columns_of
from kesra_desktop.model.office import Office
from kesra_desktop.store import deciding, staged_rows, staging

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.staged_docs import StagedLine
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store

_ENOUGH_ROWS = 5  # of the first ones
_PIECE = 2000  # rows in one transaction
_BLOCK = 1 << 20


class FileGone(Refused):
    """A list is no longer where it was read, or is another by now."""

    code = "list_gone"
    message = N_("{file} is no longer where it was read from.")
    advice = N_("Put the stick in again, or read the file anew from where it is now.")


Answers = dict[str, "SheetAnswer"]


@dataclass(frozen=True)
class SheetAnswer:
    """What a clerk said about one sheet: columns by index from 0, and the row of the titles."""

    columns: Mapping[int, str]
    header_row: int | None = None  # 0: the sheet has none


class CameBack(Exception):
    """The file is one of ours that a sender corrected."""

    def __init__(self, answers: Answers) -> None:
        super().__init__("a corrected file came back")
        self.answers = answers


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file's contents, by which a list is known again.

    Raises:
        NotFound: it cannot be opened.

    """
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    except OSError:
        raise NotFound(what=path.name) from None
    return digest.hexdigest()


def read_again(
    store: Store, batch: Batch, file: staging.StagedFile, answers: Answers, progress: Progress
) -> None:
    """Read a file of a batch anew with what the clerk said about its columns.

    Raises:
        FileGone: it is not where it was, or its contents changed.

    """
    path = Path(file.path)
    try:
        same = digest_of(path) == file.digest
    except NotFound:
        same = False
    if not same:
        raise FileGone(file=file.name)
    with store.transaction():  # one step: a half-read file never takes the place of a whole one
        staging.clear_file(store, file.n)
        with suppress(NoList):  # it stays open what its columns are
            read_in(store, batch, file.n, path, answers, progress)


def read_in(
    store: Store, batch: Batch, file: int, path: Path, answers: Answers, progress: Progress
) -> None:
    """Stream a file into the tables; what its sender's columns are is remembered from before."""
    answers = dict(answers)
    while True:
        again = _pass(
            store, batch, file, read_lines(path, context_of(store, answers), progress), answers
        )
        if again is None:
            return
        answers[again[0]] = again[1]
        staging.clear_file(store, file)


def may_be_a_list(store: Store, batch: Batch, file: int) -> bool:
    """Return whether a file without a list that is known as such shows rows of words and numbers.

    A letter does not, nor does a summary of a few lines.
    """
    return any(
        sum(_is_a_row(line) for line in sheet.doc["preview"]) >= _ENOUGH_ROWS
        for sheet in staging.sheets(store, batch)
        if sheet.file == file and not sheet.doc["columns"]
    )


def _is_a_row(cells: list[str]) -> bool:
    words = sum(any(map(str.isalpha, text)) for text in cells)
    return words > 0 and sum(map(bool, cells)) >= 2


def _pass(
    store: Store,
    batch: Batch,
    file: int,
    parts: Iterable[ReadSheet | StagedLine],
    answers: Answers,
) -> tuple[str, SheetAnswer] | None:
    """Stage a file's stream; stop at a sheet whose columns were answered before, with them."""
    sheet = 0
    waiting: list[StagedLine] = []
    for part in parts:
        if isinstance(part, ReadSheet):
            staged_rows.add_lines(store, batch, sheet, waiting)
            waiting = []
            ours = columns_of(part.titles)
            if ours and part.name not in answers:
                raise CameBack({part.name: SheetAnswer(ours)})
            columns = deciding.remembered_columns(store, batch.holder.casefold(), titles_of(part))
            if part.name not in answers and columns and not _fits(part, columns):
                return part.name, SheetAnswer(columns)
            doc = _sheet_doc(part, answers.get(part.name))
            sheet = staging.add_sheet(store, batch, file, part.name, doc)
        else:
            waiting.append(part)
            if len(waiting) == _PIECE:
                staged_rows.add_lines(store, batch, sheet, waiting)
                waiting = []
    staged_rows.add_lines(store, batch, sheet, waiting)
    return None


def context_of(store: Store, answers: Answers) -> ReadingContext:
    """Return what is known before a file is read."""
    office = store.maybe(Office, "office")
    return ReadingContext(
        office.city if office else "33.75",
        store.now().date(),
        {name: one.columns for name, one in answers.items() if one.columns},
        {name: one.header_row for name, one in answers.items() if one.header_row is not None},
    )


def _fits(sheet: ReadSheet, columns: Mapping[int, str]) -> bool:
    """Return whether a sheet was read with these very columns."""
    found = {place: name for name, place in sheet.columns.items()}
    return all(found.get(place, "") == name for place, name in columns.items())


def titles_of(sheet: ReadSheet) -> str:
    """Return by what a sender's sheet is known again: its column titles in order."""
    titles = [" ".join(text.casefold().split()) for _, text in sorted(sheet.titles.items())]
    return hashlib.sha256("\n".join(titles).encode()).hexdigest() if titles else ""


def _sheet_doc(sheet: ReadSheet, answer: SheetAnswer | None) -> dict[str, Any]:
    doc = asdict(sheet)
    del doc["name"]
    answered = dict(answer.columns) if answer else {}
    title_row = answer.header_row if answer else None
    return {
        **doc, "signature": titles_of(sheet), "answered": answered, "title_row": title_row,
    }  # fmt: skip
