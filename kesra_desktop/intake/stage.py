"""Reading lists into a batch: streamed, in small pieces, invisible until all of it is there."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import KesraError, NotFound, Refused
from kesra_desktop.i18n import N_
from kesra_desktop.intake import linking, returned
from kesra_desktop.intake.reading import read_list
from kesra_desktop.intake.refusals import NoList
from kesra_desktop.intake.streaming import (
    Answers,
    CameBack,
    context_of,
    digest_of,
    may_be_a_list,
    read_in,
)
from kesra_desktop.model.record import new_id
from kesra_desktop.progress import silent
from kesra_desktop.store import staging

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store


class NothingRead(Refused):
    """None of several files could be read."""

    code = "nothing_read"
    message = N_("None of these {count} files could be read as a list.")
    advice = N_("The reason for each file is beside its name. Correct them, then read again.")


@dataclass(frozen=True)
class Staged:
    """The batch that holds the lists, and which of the files were read before."""

    batch: str
    already_read: dict[str, str]  # file name: the batch that holds its contents
    returned: dict[str, returned.Settled]  # file name: what a corrected file settled
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
                return Staged(batch.id, known, given.returned, new=True)
        except BaseException:
            staging.drop(store, batch)
            raise
        staging.drop(store, batch)
    before = [one.batch for one in given.returned.values()]
    before += [one for one in given.known.values() if one]
    if before:
        return Staged(before[0], given.known, given.returned, new=False)
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
    returned: dict[str, returned.Settled] = field(default_factory=dict)


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
    read = False
    for digest, path in given.fresh.items():
        came = returned.ReturnedFile(path.name, digest, str(path.absolute()))
        try:
            read |= _stage_file(store, batch, came, given, progress)
        except Refused as problem:
            given.refused.append((path.name, problem))
    return read


def _stage_file(
    store: Store, batch: Batch, file: returned.ReturnedFile, given: _Given, progress: Progress
) -> bool:
    """Stage one file; return False when it was one of ours that came back corrected."""
    path, answers = Path(file.path), Answers()
    number = staging.add_file(store, batch, file.name, file.digest, file.path)
    try:
        read_in(store, batch, number, path, answers, progress)
    except CameBack as back:
        rows = read_list(path, context_of(store, back.answers), progress)
        settled = returned.settle(store, file, rows)
        if settled is not None:
            staging.remove_file(store, number)
            given.returned[file.name] = settled
            return False
        read_in(store, batch, number, path, back.answers, progress)
    except NoList as problem:
        # What looks like a table is kept: the clerk may say where its titles stand.
        if not may_be_a_list(store, batch, number):
            staging.refuse_file(store, number, problem_values(problem))
            raise
    except Refused as problem:
        staging.refuse_file(store, number, problem_values(problem))
        raise
    return True


def problem_values(problem: KesraError) -> dict[str, Any]:
    """Return why a file was refused, as the command line says it."""
    return {
        "error": problem.code,
        "message": problem.message_text(),
        "advice": problem.advice_text(),
    }
