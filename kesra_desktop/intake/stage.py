"""Reading lists into a batch: streamed, in small pieces, invisible until all of it is there."""

from __future__ import annotations

import hashlib
import re
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import Cancelled, KesraError, NotFound, Refused
from kesra_desktop.i18n import N_
from kesra_desktop.intake import linking
from kesra_desktop.intake.reading import ReadingContext, ReadSheet, read_list
from kesra_desktop.model.office import Office
from kesra_desktop.model.record import new_id
from kesra_desktop.progress import silent
from kesra_desktop.store import deciding, staged_rows, staging

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kesra_desktop.intake.reading import ReadRow
    from kesra_desktop.progress import Progress
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store

_PIECE = 2000  # rows in one transaction
_BLOCK = 1 << 20


class NothingRead(Refused):
    """None of several files could be read."""

    code = "nothing_read"
    message = N_("None of these {count} files could be read as a list.")
    advice = N_("The reason for each file is beside its name. Correct them, then read again.")


class FileGone(Refused):
    """A list is no longer where it was read, or is another by now."""

    code = "list_gone"
    message = N_("{file} is no longer where it was read from.")
    advice = N_("Put the stick in again, or read the file anew from where it is now.")


@dataclass(frozen=True)
class Staged:
    """The batch that holds the lists, and which of the files were read before."""

    batch: str
    already_read: dict[str, str]  # file name: the batch that holds its contents
    new: bool


def stage(
    store: Store, paths: Sequence[Path], about: str, holder: str, progress: Progress = silent
) -> Staged:
    """Read lists into one new batch; contents that were read before make no second one.

    A file that is refused does not lose the others; it stands in the batch with its reason.

    Raises:
        The file's own problem, when there is only one and it is refused.
        NothingRead: several files, and all of them were refused.
        Cancelled: nothing is staged.

    """
    staging.purge(store)
    given = _sorted(store, paths)
    if given.fresh:
        batch = staging.begin(store, new_id(), about, holder)
        try:
            if _stage_files(store, batch, given, progress):
                linking.look(store, batch, progress)
                staging.finish(store, batch)
                known = {name: one or batch.id for name, one in given.known.items()}
                return Staged(batch.id, known, new=True)
        except BaseException:
            staging.drop(store, batch)
            raise
        staging.drop(store, batch)
    before = [one for one in given.known.values() if one]
    if before:
        return Staged(before[0], given.known, new=False)
    if len(paths) == 1:
        raise given.refused[0][1]
    reasons = {name: problem.code for name, problem in given.refused}
    raise NothingRead(count=len(reasons), files=reasons)


@dataclass
class _Given:
    """The files that were given: read before, refused, and new ones by their digest."""

    known: dict[str, str] = field(default_factory=dict)  # name: batch, or "" for this very one
    refused: list[tuple[str, KesraError]] = field(default_factory=list)
    fresh: dict[str, Path] = field(default_factory=dict)


def _sorted(store: Store, paths: Sequence[Path]) -> _Given:
    given = _Given()
    for path in paths:
        try:
            digest = digest_of(path)
        except NotFound as problem:
            given.refused.append((path.name, problem))
            continue
        before = staging.of_digest(store, digest)
        if before or digest in given.fresh:
            given.known[path.name] = before.id if before else ""
        else:
            given.fresh[digest] = path
    return given


def _stage_files(store: Store, batch: Batch, given: _Given, progress: Progress) -> bool:
    """Stage the new files and return whether any of them was a list."""
    for name, problem in given.refused:
        staging.add_file(store, batch, name, "", "", problem_values(problem))
    read = 0
    for digest, path in given.fresh.items():
        found = _stage_file(store, batch, path, digest, progress)
        if found:
            given.refused.append((path.name, found))
        read += found is None
    return read > 0


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


def problem_values(problem: KesraError) -> dict[str, Any]:
    """Return why a file was refused, as the command line says it."""
    return {
        "error": problem.code,
        "message": problem.message_text(),
        "advice": problem.advice_text(),
    }


def _stage_file(
    store: Store, batch: Batch, path: Path, digest: str, progress: Progress
) -> KesraError | None:
    """Stage one file and return why it was refused, if it was."""
    file = staging.add_file(store, batch, path.name, digest, str(path.absolute()))
    try:
        _read_in(store, batch, file, path, {}, progress)
    except Cancelled:
        raise
    except Refused as problem:
        staging.refuse_file(store, file, problem_values(problem))
        return problem
    return None


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
        _read_in(store, batch, file.n, path, answers, progress)


Answers = dict[str, "SheetAnswer"]


@dataclass(frozen=True)
class SheetAnswer:
    """What a clerk said about one sheet: columns by index from 0, and the row of the titles."""

    columns: Mapping[int, str]
    header_row: int = 0


def _read_in(
    store: Store, batch: Batch, file: int, path: Path, answers: Answers, progress: Progress
) -> None:
    """Stream a file into the tables; what its sender's columns are is remembered from before."""
    answers = dict(answers)
    while True:
        again = _pass(
            store, batch, file, read_list(path, _context(store, answers), progress), answers
        )
        if again is None:
            return
        answers[again[0]] = again[1]
        staging.clear_file(store, file)


def _pass(
    store: Store,
    batch: Batch,
    file: int,
    parts: Iterable[ReadSheet | ReadRow],
    answers: Answers,
) -> tuple[str, SheetAnswer] | None:
    """Stage a file's stream; stop at a sheet whose columns were answered before, with them."""
    sheet = 0
    waiting: list[staged_rows.StagedRow] = []
    for part in parts:
        if isinstance(part, ReadSheet):
            staged_rows.add_rows(store, batch, sheet, waiting)
            waiting = []
            columns = deciding.remembered_columns(store, batch.holder.casefold(), titles_of(part))
            if part.name not in answers and columns and not _fits(part, columns):
                return part.name, SheetAnswer(columns)
            doc = _sheet_doc(part, answers.get(part.name))
            sheet = staging.add_sheet(store, batch, file, part.name, doc)
        else:
            waiting.append(_row(part))
            if len(waiting) == _PIECE:
                staged_rows.add_rows(store, batch, sheet, waiting)
                waiting = []
    staged_rows.add_rows(store, batch, sheet, waiting)
    return None


def _context(store: Store, answers: Answers) -> ReadingContext:
    office = store.maybe(Office, "office")
    return ReadingContext(
        office.city if office else "33.75",
        store.now().date(),
        {name: one.columns for name, one in answers.items() if one.columns},
        {name: one.header_row for name, one in answers.items() if one.header_row},
    )


def _fits(sheet: ReadSheet, columns: Mapping[int, str]) -> bool:
    """Return whether a sheet was read with these very columns."""
    found = {place: name for name, place in sheet.columns.items()}
    return all(found.get(place, "") == name for place, name in columns.items())


def titles_of(sheet: ReadSheet) -> str:
    """Return by what a sender's sheet is known again: its column titles in order."""
    titles = [" ".join(text.casefold().split()) for _, text in sorted(sheet.titles.items())]
    return hashlib.sha256("\n".join(titles).encode()).hexdigest() if titles else ""


_YEAR = re.compile("(?<![0-9])20[0-9]{2}(?![0-9])")


def year_of(*texts: str) -> int:
    """Return the year that a list says it is of, or 0: in its file name, else in its title."""
    for text in texts:
        found = _YEAR.findall(text)
        if found:
            return int(max(found))
    return 0


def _sheet_doc(sheet: ReadSheet, answer: SheetAnswer | None) -> dict[str, Any]:
    doc = asdict(sheet)
    del doc["name"]
    answered = dict(answer.columns) if answer else {}
    title_row = answer.header_row if answer else 0
    return {
        **doc, "signature": titles_of(sheet), "answered": answered, "title_row": title_row,
    }  # fmt: skip


def _row(read: ReadRow) -> staged_rows.StagedRow:
    return staged_rows.StagedRow(
        0, 0, read.row, read.k, read.cls, read.fields, read.problems, read.suggest, read.raw
    )
