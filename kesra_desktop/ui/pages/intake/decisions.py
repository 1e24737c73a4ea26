"""The third step's questions and decisions, answered from the staged rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kesra_desktop.errors import NotFound
from kesra_desktop.i18n import tr
from kesra_desktop.intake import batch as lists
from kesra_desktop.intake import linking
from kesra_desktop.model.findings import Finding, Level
from kesra_desktop.store import deciding, open_problems, staged_rows, staging
from kesra_desktop.ui.pages.intake.issue_views import HELD, Issue, Issues
from kesra_desktop.ui.pages.intake.pair_views import (
    CONFLICT,
    INSIDE,
    REGISTER,
    Pairs,
    open_pairs,
)
from kesra_desktop.ui.pages.intake.values import shown
from kesra_desktop.ui.pages.intake.view import (
    Done,
    GroupsView,
    GroupView,
    OverviewView,
    StandingView,
)
from kesra_desktop.ui.pages.intake.words import field_title, group_icon, group_title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kesra_desktop.progress import Progress
    from kesra_desktop.store.deciding import StagedPair
    from kesra_desktop.store.open_problems import OpenGroup
    from kesra_desktop.store.staged_rows import StagedRow
    from kesra_desktop.store.staging import Batch
    from kesra_desktop.store.store import Store
    from kesra_desktop.ui.pages.intake.view import IssueRow, IssueView
    from kesra_desktop.ui.pages.review.view import PairLine, PairView

_PAIR_GROUPS = {
    CONFLICT: ("warning-diamond", "merah"),
    INSIDE: ("copy-simple", "merah"),
    REGISTER: ("intersect", "merah"),
}
_OPTIONAL = ("nik", "kk", "account")  # a row can come in without them
_TONES = {Level.K: "merah", Level.T: "kuning", Level.P: "kuning"}


class StagedDecisions:
    """What is open in a batch, and what the clerk says to it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen: tuple[str, Issues, list[StagedPair]] | None = None  # until a decision

    def _found(self, batch: str) -> Batch:
        return staging.find(self._store, batch)

    def _forget(self) -> None:
        """Read rows and pairs anew: something was decided, or read again."""
        self._seen = None

    def _issues(self, batch: Batch) -> Issues:
        return self._known(batch)[1]

    def _known(self, batch: Batch) -> tuple[str, Issues, list[StagedPair]]:
        if self._seen is None or self._seen[0] != batch.id:
            pairs = deciding.pairs(self._store, batch)
            self._seen = (batch.id, self._read_issues(batch, pairs), pairs)
        return self._seen

    def _read_issues(self, batch: Batch, pairs: list[StagedPair]) -> Issues:
        files = {one.n: one.name for one in staging.files(self._store, batch)}
        titles = {
            sheet.n: sheet.name or files[sheet.file]
            for sheet in staging.sheets(self._store, batch)
            if sheet.doc["header_row"]
        }
        return Issues(self._store, batch, titles, pairs)

    # --- what is open -----------------------------------------------------------------------------

    def groups(self, batch: str) -> GroupsView:
        """Return problems by kind, and how far the rows are."""
        found = self._found(batch)
        kinds = open_problems.groups(self._store, found)
        pairs = deciding.pairs(self._store, found)
        standing = self._standing(found, pairs)
        groups = [_group(one) for one in kinds]
        count = sum(one.count for one in kinds)
        if len(groups) > 1:
            groups.insert(0, GroupView("", tr("All problems"), "list-checks", "ink2", count))
        titles = {
            CONFLICT: tr("One NIK, two names"),
            INSIDE: tr("Twice in this list"),
            REGISTER: tr("Already in the register"),
        }
        for name, some in open_pairs(pairs).items():
            icon, tone = _PAIR_GROUPS[name]
            groups.append(GroupView(name, titles[name], icon, tone, len(some), is_pairs=True))
        held = staged_rows.count_rows(self._store, found, staged_rows.Choice(state="held"))
        if held:
            groups.append(GroupView(HELD, tr("Held rows"), "archive", "ink2", held))
        return GroupsView(tuple(groups), standing)

    def overview(self, batch: str, group: str, progress: Progress) -> OverviewView:
        """Return what is open, with the rows of a kind; read behind the window."""
        progress(0, 0)
        with self._store.reopened() as store:
            reader = StagedDecisions(store)
            view = reader.groups(batch)
            named = [one for one in view.groups if one.key == group] or view.groups
            if not named:
                return OverviewView(view, "")
            chosen = named[0]
            if chosen.is_pairs:
                lines = reader.pair_lines(batch, chosen.key)
                return OverviewView(view, chosen.key, lines=lines)
            return OverviewView(view, chosen.key, reader.issue_keys(batch, chosen.key))

    def _standing(self, batch: Batch, pairs: list[StagedPair]) -> StandingView:
        store, count = self._store, staged_rows.count_rows
        outcomes = staged_rows.outcomes(store, batch)
        people = sum(outcomes.values())
        waiting = staged_rows.unconfirmed(store, batch) | staged_rows.put_aside(store, batch)
        waiting |= linking.blocked(pairs)
        clean = count(store, batch, staged_rows.Choice(state="clean"))
        undecided = open_problems.rows_with_any(store, batch)
        outside = open_problems.waiting(store, batch, waiting)
        return StandingView(
            people,
            people - outside,
            clean,
            max(0, people - clean - undecided),
            undecided,
            outside,
        )

    def issue_keys(self, batch: str, group: str) -> Sequence[str]:
        """Return the problems of a group, in the order of the file."""
        found = self._found(batch)
        if group == HELD:
            return [str(n) for n in sorted(staged_rows.put_aside(self._store, found))]
        field, _, code = group.partition(":")
        some = open_problems.problems(self._store, found, field, code)
        return [f"{one.row}:{one.field}:{one.code}" for one in some]

    def issue_rows(self, batch: str, group: str, keys: Sequence[str]) -> Sequence[IssueRow]:
        """Return their lines, in the same order."""
        del group
        return self._issues(self._found(batch)).lines([Issue.of(key) for key in keys])

    def issue(self, batch: str, group: str, key: str) -> IssueView | None:
        """Return one problem in full, or None when it is settled."""
        del group
        found, issue = self._found(batch), Issue.of(key)
        try:
            row = staged_rows.row(self._store, found, issue.row)
        except NotFound:
            return None
        return self._issues(found).view(issue, row)

    # --- one by one -------------------------------------------------------------------------------

    def _row(self, batch: str, key: str) -> tuple[Issue, StagedRow]:
        issue = Issue.of(key)
        return issue, staged_rows.row(self._store, self._found(batch), issue.row)

    def take(self, batch: str, group: str, key: str) -> Done:
        """Take the proposal."""
        self._forget()
        del group
        issue, row = self._row(batch, key)
        name = row.fields.get("full_name", "")
        if row.suggest.get(issue.field):
            value = row.suggest[issue.field]
            lists.take_suggestions(self._store, batch, issue.code, [issue.row])
        else:
            value, pair = self._issues(self._found(batch)).office_nik(row)
            if pair is None:
                raise NotFound(what=name)
            self._take_office(batch, issue, value)
        words = tr("{name}: {what} is now {value}.")
        return Done(
            words.format(name=name, what=field_title(issue.field), value=shown(issue.field, value))
        )

    def _take_office(self, batch: str, issue: Issue, nik: str) -> None:
        reason = tr("Taken from the register.")
        lists.fix(self._store, batch, issue.row, {issue.field: nik}, reason=reason)

    def fix(self, batch: str, group: str, key: str, text: str) -> Done:
        """Write what the clerk typed."""
        self._forget()
        del group
        issue, row = self._row(batch, key)
        lists.fix(self._store, batch, issue.row, {issue.field: text})
        words = tr("{name}: {what} is now {value}.")
        return Done(
            words.format(
                name=row.fields.get("full_name", ""),
                what=field_title(issue.field),
                value=shown(issue.field, text),
            )
        )

    def stay(self, batch: str, group: str, key: str, reason: str) -> Done:
        """Leave the value as it is."""
        self._forget()
        del group
        issue, row = self._row(batch, key)
        why = reason or tr("Seen by the clerk.")
        lists.keep_as_is(self._store, batch, [issue.row], f"{issue.field}:{issue.code}", why)
        name = row.fields.get("full_name", "")
        words = tr("{name}: {what} stays as it is.")
        return Done(words.format(name=name, what=field_title(issue.field)))

    def hold(self, batch: str, group: str, key: str) -> Done:
        """Put the row aside; one that is aside is let in again."""
        self._forget()
        issue, row = self._row(batch, key)
        name = row.fields.get("full_name", "")
        if group == HELD:
            lists.release(self._store, batch, [issue.row])
            return Done(tr("{name} is no longer held.").format(name=name))
        lists.hold(self._store, batch, [issue.row])
        return Done(tr("{name} is held.").format(name=name))

    # --- all alike --------------------------------------------------------------------------------

    def take_all(self, batch: str, group: str, progress: Progress) -> Done:
        """Take every proposal of a group, or leave all its values, whichever it offers."""
        self._forget()
        field, _, code = group.partition(":")
        with self._store.reopened() as store:
            found = staging.find(store, batch)
            rows = [one.row for one in open_problems.problems(store, found, field, code)]
            progress(0, len(rows))
            kind = next(
                one
                for one in open_problems.groups(store, found)
                if (one.field, one.code) == (field, code)
            )
            if kind.proposals:
                count = lists.take_suggestions(store, batch, code, rows)
                return Done(tr("%n proposal(s) accepted.", "", count))
            if kind.level == Level.K:
                count = lists.leave_out(store, batch, rows, field)
                return Done(tr("%n row(s) come in without this value.", "", count))
            why = tr("Seen by the clerk.")
            count = lists.keep_as_is(store, batch, rows, group, why)
            return Done(tr("%n value(s) stay as they are.", "", count))

    # --- look-alikes ------------------------------------------------------------------------------

    def _pairs(self, batch: str) -> tuple[Pairs, list[StagedPair]]:
        found = self._found(batch)
        _, issues, pairs = self._known(found)
        return Pairs(self._store, found, issues.place), pairs

    def pair_lines(self, batch: str, group: str) -> Sequence[PairLine]:
        """Return the look-alikes of a group."""
        words, pairs = self._pairs(batch)
        return words.lines(open_pairs(pairs).get(group, []))

    def pair(self, batch: str, key: str) -> PairView | None:
        """Return both sides of a pair."""
        words, pairs = self._pairs(batch)
        found = [one for one in pairs if str(one.n) == key]
        return words.view(found[0]) if found else None

    def decide(self, batch: str, key: str, answer: str, sides: Mapping[str, int]) -> Done:
        """Answer whether two are one; only what differs from the rule of sources is a choice."""
        self._forget()
        words, pairs = self._pairs(batch)
        pair = next(one for one in pairs if str(one.n) == key)
        first, second = words.names(pair)
        ruled = {row.name: row.chosen for row in words.view(pair).rows} if sides else {}
        keep = {name: side for name, side in sides.items() if ruled.get(name, side) != side}
        lists.decide(self._store, batch, pair.n, answer, keep)
        said = {
            "same": tr("{first} and {second} are one person."),
            "different": tr("{first} and {second} are two people."),
            "later": tr("{first} and {second} will be asked again later."),
        }[answer]
        return Done(said.format(first=first, second=second))

    # --- taking back ------------------------------------------------------------------------------

    def take_back(self, batch: str) -> str:
        """Undo the last decision and say which; empty when there is none."""
        self._forget()
        undone = lists.take_back(self._store, batch)
        if undone is None:
            return ""
        return tr("The last decision was undone; %n row(s) are open again.", "", undone.rows)


def _group(one: OpenGroup) -> GroupView:
    level = Finding(one.code).level
    stay = ""
    if not one.proposals and level == Level.K and one.field in _OPTIONAL:
        stay = tr("Save all without it")
    elif not one.proposals and level in (Level.P, Level.T):
        stay = tr("Leave all as they are") if level == Level.P else tr("Leave all empty")
    return GroupView(
        f"{one.field}:{one.code}",
        group_title(one.field, one.code),
        group_icon(one.code),
        _TONES.get(level, "kuning"),
        one.count,
        proposals=one.proposals,
        stay_all=stay,
    )
