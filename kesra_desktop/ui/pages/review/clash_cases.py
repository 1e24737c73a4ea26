"""Fields that people filled differently, and edits of what was removed, as the review asks them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kesra_desktop.errors import InvalidValue, NotFound
from kesra_desktop.i18n import N_, tr
from kesra_desktop.model.fields import field_named
from kesra_desktop.model.identity import mask_nik
from kesra_desktop.model.money import rupiah
from kesra_desktop.model.people import Recipient
from kesra_desktop.model.record import kind_named
from kesra_desktop.services import clashing
from kesra_desktop.store import heads, knowing
from kesra_desktop.ui.moments import moment_in_cell
from kesra_desktop.ui.pages.review.view import (
    ActView,
    BulkView,
    CaseRow,
    CaseView,
    Outcome,
    PairLine,
    SideView,
)
from kesra_desktop.ui.record_model import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kesra_desktop.progress import Progress
    from kesra_desktop.services.clashing import Decided, Differing
    from kesra_desktop.store.store import Store
    from kesra_desktop.store.told import Version

KIND = "clashes"
_TYPED = "typed"
_REMOVED = "removed:"
_KEEP, _BACK = "keep", "back"
_LOOKED = N_("Looked at: it stays out of use.")
_COVERED = ("nik", "kk")
_MONEY_FIRST = ("amount", "quantity")
_IDENTITY = ("nik", "kk", "full_name", "birth_date")


def lines(store: Store) -> Iterator[PairLine]:
    """Yield money first, then identity, then the rest; then edits of what was removed."""
    for key in sorted(clashing.keys(store), key=_order):
        place, names = _parts(key)
        yield PairLine(key, _subject(store, place), _labels(place, names), 0, "≠")
    for one in knowing.edited_after_deletion(store):
        place = heads.Place(kind_named(one.kind), one.record)
        yield PairLine(f"{_REMOVED}{one.kind}:{one.record}", _subject(store, place),
                       tr("removed, yet edited"), 0, "!")  # fmt: skip


def _order(key: str) -> tuple[int, str]:
    _, names = _parts(key)
    if any(name in _MONEY_FIRST for name in names):
        return 0, key
    return (1 if any(name in _IDENTITY for name in names) else 2), key


def _parts(key: str) -> tuple[heads.Place, tuple[str, ...]]:
    _, kind, record, names = key.split(":", 3)
    return heads.Place(kind_named(kind), record), tuple(names.split("+"))


def _subject(store: Store, place: heads.Place) -> str:
    """Return whose or which record it is."""
    record: Any = store.maybe(place.kind, place.record)
    if record is None:  # out of use
        row = store.history(place.record)[:1]
        return str(row[0].values.get("full_name", "") if row else "") or tr(place.kind.title)
    if isinstance(record, Recipient):
        return record.printed_name()
    person = store.maybe(Recipient, getattr(record, "recipient", ""))
    named = person.printed_name() if person else getattr(record, "name", "")
    return f"{tr(place.kind.title)} {named}".strip()


def _labels(place: heads.Place, names: tuple[str, ...]) -> str:
    return ", ".join(_label(place, name) for name in names)


def _label(place: heads.Place, name: str) -> str:
    field = field_named(place.kind, name)
    return field.label() if field is not None else tr("Out of use") if name == "_del" else name


def view(store: Store, key: str) -> CaseView | None:
    """Return one question, or None when it is settled."""
    if key.startswith(_REMOVED):
        return _removed_view(store, key)
    found = clashing.differing_of(store, key)
    if found is None:
        return None
    subject = _subject(store, found.place)
    return CaseView(
        key,
        "kuning",
        "not-equals",
        tr("{subject}: which is right?").format(subject=subject),
        tr("Two people wrote this without knowing of each other. Both values are kept until then."),
        tuple(_side(store, number, one) for number, one in enumerate(found.versions, 1)),
        tuple(
            CaseRow(
                _label(found.place, name),
                tuple(_read(found.place, name, one.values[name]) for one in found.versions),
                len({heads.normal(found.place.kind, name, v.values[name]) for v in found.versions})
                > 1,
            )
            for name in found.names
        ),
        _acts(found),
    )


def _acts(found: Differing) -> tuple[ActView, ...]:
    acts = [
        ActView(str(number), tr("Use value {number}").format(number=number), "check")
        for number in range(1, len(found.versions) + 1)
    ]
    field = field_named(found.place.kind, found.names[0])
    if len(found.names) == 1 and field is not None:
        label = field.label()
        words = tr("Neither of them: type what the paper says.")
        acts.append(ActView(_TYPED, tr("Another value…"), "pencil-simple", words, asks_text=label))
    return tuple(acts)


def _side(store: Store, number: int, one: Version) -> SideView:
    now = store.now()
    moment = moment_in_cell(one.at, now)
    lines = [tr("Laptop {laptop}, {day}").format(laptop=one.prefix, day=moment)]
    if one.source:
        lines.append(tr("From {file}").format(file=one.source))
    elif one.operator:
        lines.append(tr("Typed by {name}").format(name=one.operator))
    return SideView(tr("Value {number}").format(number=number), tuple(lines))


def _read(place: heads.Place, name: str, value: Any) -> str:
    if name in _COVERED and value:
        return mask_nik(str(value))
    if name == "_del":
        return tr("yes") if value else tr("no")
    field = field_named(place.kind, name)
    try:
        loaded = field.load(value) if field is not None and value is not None else value
    except InvalidValue:
        loaded = value
    if name == "amount" and isinstance(loaded, int):
        return rupiah(loaded)
    return shown(loaded)


def _removed_view(store: Store, key: str) -> CaseView | None:
    kind, _, record = key.removeprefix(_REMOVED).partition(":")
    found = [
        one
        for one in knowing.edited_after_deletion(store)
        if (one.kind, one.record) == (kind, record)
    ]
    if not found:
        return None
    place = heads.Place(kind_named(kind), record)
    history = store.history(record)
    now = store.now()
    gone = next((one for one in reversed(history) if "_del" in one.values), None)
    edits = [one for one in history if one.verb == "e" and set(found[0].fields) & one.values.keys()]
    rows = [
        CaseRow(_label(place, name), (_read(place, name, edit.values[name]),))
        for edit in edits[-1:]
        for name in found[0].fields
        if name in edit.values
    ]
    who = [one for one in (gone, *edits[-1:]) if one is not None]
    said = tuple(
        tr("{name}, laptop {laptop}, {moment}: {what}").format(
            name=one.operator or "?",
            laptop=one.prefix,
            moment=moment_in_cell(one.at, now),
            what=tr("removed") if "_del" in one.values else tr("edited"),
        )
        for one in who
    )
    return CaseView(
        key,
        "kuning",
        "warning-fill",
        tr("{subject}: removed by one, edited by another").format(subject=_subject(store, place)),
        tr("The edit is kept, and the record stays out of use until somebody decides."),
        (SideView(tr("What was edited"), ()),),
        tuple(rows),
        (
            ActView(_KEEP, tr("Leave it removed"), "archive"),
            ActView(_BACK, tr("Use it again"), "arrow-counter-clockwise"),
        ),
        said,
    )


# --- answers --------------------------------------------------------------------------------------


def answer(store: Store, key: str, act: str, text: str) -> Outcome:
    """Answer a question.

    Raises:
        NotFound: it was settled meanwhile.
        InvalidValue: what was typed does not fit the field.

    """
    if key.startswith(_REMOVED):
        return _answer_removed(store, key, act)
    place, names = _parts(key)
    subject, labels = _subject(store, place), _labels(place, names)
    if act == _TYPED:
        decided = clashing.decide_typed(store, key, _typed(place, names[0], text))
    else:
        decided = clashing.decide(store, key, int(act))

    def undo() -> str:
        clashing.reopen(store, decided)
        return tr("The decision was taken back; the question is open again.")

    return Outcome(
        tr("{label} of {subject} is decided.").format(label=labels, subject=subject), undo
    )


def _typed(place: heads.Place, name: str, text: str) -> Mapping[str, Any]:
    field = field_named(place.kind, name)
    if field is None:
        raise NotFound(what=name)
    from kesra_desktop.model.fields import dump  # noqa: PLC0415

    return {name: dump(field.parse(text))}


def _answer_removed(store: Store, key: str, act: str) -> Outcome:
    kind_name, _, record = key.removeprefix(_REMOVED).partition(":")
    kind = kind_named(kind_name)
    subject = _subject(store, heads.Place(kind, record))
    back = act == _BACK
    store.mark_deleted(kind, record, tr(_LOOKED) if not back else "", back=back)
    words = tr("{subject} is in use again.") if back else tr("{subject} stays removed.")

    def undo() -> str:
        store.mark_deleted(kind, record, tr(_LOOKED))
        return tr("{subject} stays removed.").format(subject=subject)

    return Outcome(words.format(subject=subject), undo if back else None)


def bulk(store: Store) -> list[BulkView]:
    """Return the answers for all clashes: the newest, or what one laptop wrote."""
    counts: dict[str, int] = {}
    all_keys = clashing.keys(store)
    for key in all_keys:
        found = clashing.differing_of(store, key)
        for prefix in {one.prefix for one in found.versions} if found else ():
            counts[prefix] = counts.get(prefix, 0) + 1
    ways = [BulkView("", tr("The newer value for all %n", "", len(all_keys)))]
    for prefix, count in sorted(counts.items()):
        words = tr("Laptop {laptop}'s value for %n", "", count).format(laptop=prefix)
        ways.append(BulkView(prefix, words))
    return ways


def answer_all(store: Store, prefix: str, done: list[Decided], progress: Progress) -> None:
    """Decide all clashes by the newest value, or by what one laptop wrote."""
    choose = clashing.of_laptop(prefix) if prefix else clashing.newest
    clashing.decide_all(store, choose, done, progress)
